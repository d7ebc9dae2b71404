"""Reports of one edition as a data package: its descriptor, reports.csv, and one file a table."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from ..model.display import number, quoted
from ..model.edition import Edition
from ..model.harmless import for_csv, harmless_beginning
from ..model.published import DESCRIPTOR, published_text
from . import lines

END = "\r\n"


def package(reports: Iterable[dict[str, Any]], edition: Edition) -> Iterator[tuple[str, Iterable[bytes]]]:
    """The files of a package that holds the reports, keyed by their numbers from 1; each goes through all of them.

    A text that a spreadsheet would take for a formula begins with an apostrophe.
    """
    yield DESCRIPTOR, [descriptor(edition)]
    for name, (heads, records) in lines.tables(reports, edition).items():
        yield f"{name}.csv", map(line, chain([heads], records))


def line(record: Iterable[Any], harmless: bool = True) -> bytes:
    """A line of a file; texts that a spreadsheet would take for a formula are harmless if asked for."""
    text = io.StringIO()
    # A cell with any part of an end of a line is quoted, a carriage return alone, too: readers take it for one.
    csv.writer(text, lineterminator=END).writerow(_cell(value, harmless) for value in record)
    return text.getvalue().removesuffix(END).encode("utf-8", "replace") + b"\n"


def descriptor(edition: Edition, extra: Mapping[str, dict[str, Any]] = {}) -> bytes:
    """The descriptor of a package; extra are the Table Schemas of what it has beside the tables, by resource."""
    text = published_text(f"{edition.id}/{DESCRIPTOR}")
    if not extra:
        return text.encode()
    described = json.loads(text)
    first = described["resources"][0]
    described["resources"] += [first | {"name": name, "path": f"{name}.csv", "schema": extra[name]} for name in extra]
    return (json.dumps(described, ensure_ascii=False, indent=1) + "\n").encode()


def _cell(value: Any, harmless: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return for_csv(harmless_beginning(value) if harmless else value)
    return quoted(value) if isinstance(value, (bool, dict, list)) else number(value)
