"""Rows of pictures whose label was misread: where the rows of the form follow each other, so do those of the grid."""

from itertools import pairwise

from ...model.edition import Edition
from .. import settings
from ..form_rows import rows_of_form
from ..record import CERTAIN, LIKELY, ExtractedCell
from .placed_cells import BY_LABEL

BY_STRUCTURE = ("row_likeness", "row_fragment")  # not by order: that a row is missing and another in its place


def confirmed_rows(cells: dict[str, ExtractedCell], edition: Edition) -> dict[str, ExtractedCell]:
    """The cells; certain where only a misread label was in doubt, in a run of rows that many others confirm."""
    order = {(line.table.id, line.row.id): n for n, line in enumerate(rows_of_form(edition))}
    tables: dict[tuple[int | None, int | None], dict[int, tuple[int, ExtractedCell]]] = {}
    for cell in cells.values():
        at = order.get(_row(cell))
        if at is not None and cell.place.row is not None and cell.by == "place":
            tables.setdefault((cell.place.page, cell.place.table), {}).setdefault(cell.place.row, (at, cell))
    sure = {row for table in tables.values() for run in _runs(sorted(table.items())) for row in run}
    return {
        pointer: cell._replace(confidence=CERTAIN, reason="")
        if cell.confidence == LIKELY and cell.reason in BY_STRUCTURE and _row(cell) in sure
        else cell
        for pointer, cell in cells.items()
    }


def _row(cell: ExtractedCell) -> tuple[str, str]:
    _, _, table, row, _ = cell.pointer.split("/")
    return table, row


def _runs(rows: list[tuple[int, tuple[int, ExtractedCell]]]) -> list[list[tuple[str, str]]]:
    """The runs of rows that follow each other in the grid and in the form, if enough of them bear their labels."""
    runs = [rows[:1]]
    for (line, (at, _)), after in pairwise(rows):
        if after[0] == line + 1 and after[1][0] == at + 1:
            runs[-1].append(after)
        else:
            runs.append([after])
    return [
        [_row(cell) for _, (_, cell) in run]
        for run in runs
        if sum(cell.row_by in BY_LABEL for _, (_, cell) in run) >= settings.MIN_CONFIRMING_ROWS
    ]
