"""What of a report can be relied on: its edition, and the cells and fields that its structure leaves standing."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from ..edition import Edition, editions, load_edition
from ..findings import Finding, NotChecked
from ..report import Report
from . import structure
from .equations import Year
from .known import cells_shared, known


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
    items = [*structure.check(report, edition), *tabular(report, edition)]
    doubtful = (item for item in items if isinstance(item, Finding) and item.rule.data.get("unusable"))
    return items, Year(report, edition, known(report, edition, {c.pointer for item in doubtful for c in item.cells}))


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
    rows = _carried_rows()
    tables = report.data.get("tables")
    data: dict[str, Any] = {name: report.data[name] for name in ("edition", "year", "organ") if name in report.data}
    data["tables"] = {
        table: {row: cells[row] for row in rows[table] if row in cells}
        for table, cells in (tables.items() if isinstance(tables, dict) else ())
        if table in rows and isinstance(cells, dict)
    }
    sheets = {
        name: sheet._replace(records=[(line, cells) for line, cells in sheet.records if rows[name] & set(cells)])
        for name, sheet in report.sheets.items()
        if name in rows
    }
    kept = {pointer: value for pointer, value in reliable.items() if pointer == "/year" or _is_carried(pointer)}
    return Year(report._replace(data=data, sheets=sheets, notes=()), edition, kept, last=True)


@cache
def _carried_rows() -> dict[str, set[str]]:
    """{table: its rows} of which some edition holds the next year's report to a cell."""
    rows: dict[str, set[str]] = {}
    for edition in map(load_edition, editions()):
        for pointer in (pointer for equation in edition.continuity for pointer in equation.last):
            table, row, _ = pointer.split("/")[2:]
            rows.setdefault(table, set()).add(row)
    return rows


def _is_carried(pointer: str) -> bool:
    steps = pointer.split("/")
    return len(steps) == 5 and steps[3] in _carried_rows().get(steps[2], ())
