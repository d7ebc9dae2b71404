"""What of a report can be relied on: its edition, and the cells and fields that its structure leaves standing."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from ..edition import Edition, editions, load_edition
from ..findings import Finding, NotChecked
from ..report import Report
from . import reading, structure
from .equations import Year
from .known import cells_shared, known

NAMED = ("/edition", "/year", "/organ/name", "/organ/code")
"""What a report is told by, beside its cells."""


def edition_of(report: Report) -> Edition | None:
    """The edition whose cells the report has most of; where that leaves a choice, the one it names.

    None where it has no cell of any edition and names none: the edition lies in the columns, not in the citation.
    """
    shared = {edition: cells_shared(report, edition) for edition in map(load_edition, editions())}
    most = max(shared.values())
    fitting = [edition for edition in shared if shared[edition] == most]
    named = [edition for edition in fitting if edition.id == report.data.get("edition")]
    return named[0] if named else fitting[-1] if most else None


def sound(report: Report, edition: Edition) -> tuple[list[Finding | NotChecked], Year]:
    """What is wrong with the structure, and the report with what of it can be relied on."""
    items = [*structure.check(report, edition), *tabular(report, edition), *reading.check(report, edition)]
    doubtful = (item for item in items if isinstance(item, Finding) and item.rule.data.get("unusable"))
    unusable = {cell.pointer for item in doubtful for cell in item.cells} | reading.unread(report)
    return items, Year(report, edition, known(report, edition, unusable))


def tabular(report: Report, edition: Edition) -> Iterator[Finding | NotChecked]:
    """What is wrong with the files of a package; nothing of a report from another format."""
    if report.sheets:
        from . import tabular

        yield from tabular.check(report, edition)


def last_year(report: Report) -> Year | None:
    """What of a report its successor is held to, and no more; None where it belongs to no edition."""
    edition = edition_of(report)
    if edition is None:
        return None
    reliable = sound(report, edition)[1].known
    kept = {pointer: report.value(pointer) for pointer in (*NAMED, *carried(edition))}
    rows = carried_rows(edition)
    sheets = {
        name: sheet._replace(records=[(line, cells) for line, cells in sheet.records if rows[name] & set(cells)])
        for name, sheet in report.sheets.items()
        if name in rows
    }
    known = {pointer: reliable[pointer] for pointer in kept if pointer in reliable}
    return Year(report._replace(data=nested(kept), sheets=sheets, notes=()), edition, known, last=True)


@cache
def carried(edition: Edition) -> tuple[str, ...]:
    """The cells of an edition to which some edition holds the report of the year after."""
    equations = (equation for other in map(load_edition, editions()) for equation in other.continuity)
    cells = dict.fromkeys(pointer for equation in equations for pointer in equation.last)
    return tuple(pointer for pointer in cells if pointer in edition.cells)


@cache
def carried_rows(edition: Edition) -> dict[str, set[str]]:
    """{table: the rows of those cells}."""
    rows: dict[str, set[str]] = {}
    for pointer in carried(edition):
        table, row, _ = pointer.split("/")[2:]
        rows.setdefault(table, set()).add(row)
    return rows


def nested(values: dict[str, Any]) -> dict[str, Any]:
    """{JSON Pointer: value} as the objects that the pointers lead through."""
    data: dict[str, Any] = {}
    for pointer, value in values.items():
        *owners, name = pointer.split("/")[1:]
        target = data
        for owner in owners:
            target = target.setdefault(owner, {})
        target[name] = value
    return data
