"""Reports of one edition as a data package: its descriptor, reports.csv, and one file a table."""

import csv
import io
from collections.abc import Sequence
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
    files = {DESCRIPTOR: published_text(f"{edition.id}/{DESCRIPTOR}").encode()}
    for name, (heads, records) in lines.tables(reports, edition).items():
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(heads)
        writer.writerows([_cell(value) for value in record] for record in records)
        files[f"{name}.csv"] = text.getvalue().encode("utf-8", "replace")
    return files


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return harmless_beginning(value)
    return quoted(value) if isinstance(value, (bool, dict, list)) else number(value)
