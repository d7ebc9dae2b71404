"""Reports of one edition as a data package: its descriptor, reports.csv, and one file a table."""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from ..model.display import number, quoted
from ..model.edition import Edition
from ..model.harmless import harmless_beginning
from ..model.published import published_text
from . import lines

DESCRIPTOR = "datapackage.json"


def package(reports: Iterable[dict[str, Any]], edition: Edition) -> Iterator[tuple[str, Iterable[bytes]]]:
    """The files of a package that holds the reports, keyed by their numbers from 1; each goes through all of them.

    A text that a spreadsheet would take for a formula begins with an apostrophe.
    """
    yield DESCRIPTOR, [published_text(f"{edition.id}/{DESCRIPTOR}").encode()]
    for name, (heads, records) in lines.tables(reports, edition).items():
        yield f"{name}.csv", map(_line, chain([heads], records))


def _line(record: list[Any]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(map(_cell, record))
    return text.getvalue().encode("utf-8", "replace")


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return harmless_beginning(value)
    return quoted(value) if isinstance(value, (bool, dict, list)) else number(value)
