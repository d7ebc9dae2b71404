"""What of a report can be relied on once its structure has been checked."""

from typing import Any

from ..edition import Edition
from ..report import Report

Known = dict[str, Any]
"""{JSON Pointer: value} of every place that is there and sound, owners before what they hold; None is a blank."""


def known(report: Report, edition: Edition, unusable: set[str]) -> Known:
    """The sound fields, tables, rows and cells of a report.

    unusable are the places in doubt; a row or table there takes all its cells with it.
    """
    out: Known = {}
    for pointer, owner, name in edition.places:
        held = out.get(owner) if owner else report.data
        if isinstance(held, dict) and name in held and pointer not in unusable:
            out[pointer] = held[name]
    return out


def cells_shared(report: Report, edition: Edition) -> int:
    """How many cells of the edition a report has, whatever stands in them."""
    count, tables = 0, report.data.get("tables")
    for table in edition.tables.values():
        rows = tables.get(table.id) if isinstance(tables, dict) else None
        for row in table.rows:
            cells = rows.get(row) if isinstance(rows, dict) else None
            count += len(cells.keys() & table.columns.keys()) if isinstance(cells, dict) else 0
    return count
