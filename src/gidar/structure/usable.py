"""What of a report can be used once its structure has been checked."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..model.edition import Edition
from ..model.findings import Finding, NotChecked
from ..model.report import Report
from . import extraction_doubts, schema

Usable = dict[str, Any]
"""{JSON Pointer: value} of every place that is there and sound, owners before what they hold; None is a blank."""


class Year(NamedTuple):
    """One year's report with what of it can be used; last is set for the report of the year before."""

    report: Report
    edition: Edition
    usable: Usable
    last: bool = False


def structure_of(report: Report, edition: Edition) -> tuple[list[Finding | NotChecked], Year]:
    """What is wrong with the structure, and the report with what of it can be used."""
    items = [
        *schema.check(report, edition),
        *csv_faults(report, edition),
        *extraction_doubts.check(report, edition),
    ]
    doubtful = (item for item in items if isinstance(item, Finding) and item.rule.data.get("unusable"))
    unusable = {cell.pointer for item in doubtful for cell in item.cells} | extraction_doubts.unread(report)
    return items, Year(report, edition, usable_places(report, edition, unusable))


def csv_faults(report: Report, edition: Edition) -> Iterator[Finding | NotChecked]:
    """What is wrong with the files of a package; nothing of a report from another format."""
    if report.sheets:
        from . import csv_files

        yield from csv_files.check(report, edition)


def usable_places(report: Report, edition: Edition, unusable: set[str]) -> Usable:
    """The sound fields, tables, rows and cells of a report.

    unusable are the places in doubt; a row or table there takes all its cells with it.
    """
    out: Usable = {}
    for pointer, owner, name in edition.places:
        held = out.get(owner) if owner else report.data
        if isinstance(held, dict) and name in held and pointer not in unusable:
            out[pointer] = held[name]
    return out
