"""What of a report the one of the year after is held to."""

from functools import cache

from ..model.edition import Edition, editions, load_edition
from ..model.report import Report, nested
from ..structure.usable import Year, structure_of
from ..structure.which_edition import edition_of

NAMED = ("/edition", "/year", "/organ/name", "/organ/code", "/organ/region")
"""What a report is told by, beside its cells."""


def last_year(report: Report) -> Year | None:
    """What of a report its successor is held to, and no more; None where it belongs to no edition."""
    edition = edition_of(report)
    if edition is None:
        return None
    reliable = structure_of(report, edition)[1].usable
    kept = {pointer: report.value(pointer) for pointer in (*NAMED, *carried(edition))}
    rows = carried_rows(edition)
    sheets = {
        name: sheet._replace(records=[(line, cells) for line, cells in sheet.records if rows[name] & set(cells)])
        for name, sheet in report.sheets.items()
        if name in rows
    }
    usable = {pointer: reliable[pointer] for pointer in kept if pointer in reliable}
    return Year(report._replace(data=nested(kept), sheets=sheets, notes=()), edition, usable, last=True)


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
