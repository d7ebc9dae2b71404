"""What of a report can be used once its structure has been checked."""

from collections.abc import Iterator, Mapping, Set
from typing import Any, NamedTuple

from ..model.edition import Edition
from ..model.findings import Finding, NotChecked
from ..model.report import Report
from . import extraction_doubts, schema

Usable = dict[str, Any]
"""{JSON Pointer: value} of every place that is there and sound, owners before what they hold; None is a blank."""


class Year(NamedTuple):
    """One year's report with what of it can be used; last is set for the report of the year before.

    causes are {JSON Pointer of a row or table: what is wrong with it}, where that takes sound cells with it; nothing
    of the report of the year before, of which only the cells are kept.
    """

    report: Report
    edition: Edition
    usable: Usable
    last: bool = False
    causes: Mapping[str, Finding] = {}


def structure_of(report: Report, edition: Edition) -> tuple[list[Finding | NotChecked], Year]:
    """What is wrong with the structure, and the report with what of it can be used."""
    files = [*csv_faults(report, edition)]
    unread = _unread(report, edition, files)
    items = [
        *(item for item in schema.check(report, edition) if not _follows(item, unread, report)),
        *files,
        *extraction_doubts.check(report, edition),
    ]
    doubtful = (item for item in items if isinstance(item, Finding) and item.rule.data.get("unusable"))
    causes = {cell.pointer: item for item in doubtful for cell in item.cells} | unread
    usable = usable_places(report, edition, causes.keys() | extraction_doubts.unread(report))
    return items, Year(report, edition, usable, causes=causes)


def _unread(report: Report, edition: Edition, files: list[Finding | NotChecked]) -> dict[str, Finding]:
    """{pointer: why} of the tables whose lines could not be assigned to rows."""
    if not files:
        return {}
    from . import csv_files

    found = {item.cells[0].pointer: item for item in reversed(files) if isinstance(item, Finding)}
    return {pointer: found[pointer] for pointer in csv_files.unread_tables(report, edition) if pointer in found}


def _follows(item: Finding | NotChecked, unread: dict[str, Finding], report: Report) -> bool:
    """Whether a fault is of a place that was not read, or in a table that was not, so that it says nothing."""
    if not isinstance(item, Finding):
        return False
    place = item.cells[0].pointer
    return place.rpartition("/")[0] in unread or (
        bool(report.doubts) and report.value(place) is None and extraction_doubts.follows(place, report)
    )


def csv_faults(report: Report, edition: Edition) -> Iterator[Finding | NotChecked]:
    """What is wrong with the files of a package; nothing of a report from another format."""
    if report.sheets:
        from . import csv_files

        yield from csv_files.check(report, edition)


def unclear(report: Report, edition: Edition) -> Iterator[Finding]:
    """The errors in the text or files of a report that its data does not show, such as a row that occurs twice."""
    for item in (*schema.noted(report, edition), *csv_faults(report, edition)):
        if isinstance(item, Finding) and item.severity == "error":
            yield item


def usable_places(report: Report, edition: Edition, unusable: Set[str]) -> Usable:
    """The sound fields, tables, rows and cells of a report.

    unusable are the places in doubt; a row or table there takes all its cells with it.
    """
    out: Usable = {}
    for pointer, owner, name in edition.places:
        held = out.get(owner) if owner else report.data
        if isinstance(held, dict) and name in held and pointer not in unusable:
            out[pointer] = held[name]
    return out
