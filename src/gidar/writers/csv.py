"""Reports of one edition as a data package: its descriptor, reports.csv, and one file a table."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any

from ..model.display import number, quoted
from ..model.edition import Edition
from ..model.harmless import harmless_beginning
from ..model.published import published_text
from . import lines

DESCRIPTOR = "datapackage.json"


def package(reports: Sequence[dict[str, Any]], edition: Edition) -> dict[str, bytes]:
    """{file: bytes} of a package that holds the reports, keyed by their numbers from 1.

    A text that a spreadsheet would take for a formula begins with an apostrophe.
    """
    files = {DESCRIPTOR: descriptor(edition)}
    for name, (heads, records) in lines.tables(reports, edition).items():
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(heads)
        writer.writerows([spelt(value) for value in record] for record in records)
        files[f"{name}.csv"] = text.getvalue().encode("utf-8", "replace")
    return files


def descriptor(edition: Edition, extra: Mapping[str, dict[str, Any]] = {}) -> bytes:
    """The descriptor of a package; extra are the Table Schemas of what it has beside the tables, by resource."""
    text = published_text(f"{edition.id}/{DESCRIPTOR}")
    if not extra:
        return text.encode()
    described = json.loads(text)
    first = described["resources"][0]
    described["resources"] += [first | {"name": name, "path": f"{name}.csv", "schema": extra[name]} for name in extra]
    return (json.dumps(described, ensure_ascii=False, indent=1) + "\n").encode()


def spelt(value: Any, harmless: bool = True) -> str:
    """What stands in a cell; a text that a spreadsheet would take for a formula is harmless if asked for."""
    if value is None:
        return ""
    if isinstance(value, str):
        return harmless_beginning(value) if harmless else value
    return quoted(value) if isinstance(value, (bool, dict, list)) else number(value)
