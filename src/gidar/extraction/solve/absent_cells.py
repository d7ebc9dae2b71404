"""What was not found: cells without a place in the document, and rows of figures without a place in the form."""

from ...model.edition import Edition
from ..assign import Assignment
from ..assign.rival_rows import is_repeated
from ..elements.blocks import DocumentPlace
from ..elements.figures import is_figure, is_share
from ..elements.labels import printed_labels
from ..record import UNREAD, ExtractedCell, LeftOut
from ..rows.figure_rows import FigureRow
from .subtotals import is_subtotal


def absent_cells(
    cells: dict[str, ExtractedCell], figure_rows: list[FigureRow], edition: Edition
) -> dict[str, ExtractedCell]:
    """Every cell of the form that is not among those found, with the reason."""
    return {
        p: ExtractedCell(
            p, None, None, DocumentPlace(), None, None, "place", (), UNREAD, _absence(p, cells, figure_rows, edition)
        )
        for p in edition.cells
        if p not in cells
    }


def left_out(
    assignment: Assignment, figure_rows: list[FigureRow], cells: dict[str, ExtractedCell], edition: Edition
) -> list[LeftOut]:
    """The rows with figures that are in no cell, and what stands beside the columns of the others, with the reason.

    One that bears the name of a group and adds up its rows stands below none of them: it changes nothing.
    """
    at = {id(row): n for n, row in enumerate(figure_rows)}
    placed = sorted((at[id(one.row.printed)], one.row.pointer) for one in assignment.rows if id(one.row.printed) in at)
    loose = []
    for row in (row for row in assignment.loose if not row.blank):
        above = [pointer for n, pointer in placed if n < at.get(id(row), -1)]
        why = _why(row, assignment, edition)
        below = "" if why == "group_row" and is_subtotal(row, cells, edition) else above[-1] if above else ""
        loose.append(LeftOut(row.title, row.place, why, below))
    beside = [
        LeftOut(
            f"{one.row.printed.label} {field.text}",
            field.place,
            "no_column",
            "" if is_share(field.text) else one.row.pointer,  # which no column of the form could hold
        )
        for one in assignment.rows
        for field in one.beside
    ]
    return [*loose, *beside]


def _absence(pointer: str, cells: dict[str, ExtractedCell], figure_rows: list[FigureRow], edition: Edition) -> str:
    """Why no place was found for a cell: its table is not there, its rows stand as one, or its row is not there."""
    _, _, name, row, _ = pointer.split("/")
    table = edition.tables[name]
    found = {other.split("/")[3] for other in cells if other.startswith(f"/tables/{name}/")}
    if not found:
        return "table_missing"
    group = table.rows[row].group
    if group is None or any(table.rows[other].group == group for other in found):
        return "row_missing"
    names = printed_labels(edition).groups[name]
    full = (figure_row for figure_row in figure_rows if len(figure_row.fields) >= len(table.columns))
    return "single_row" if any(group in names.exact(figure_row.label) for figure_row in full) else "row_missing"


def _why(figure_row: FigureRow, assignment: Assignment, edition: Edition) -> str:
    """Why a row of figures is in no cell."""
    names = printed_labels(edition)
    tables = [t.id for t in edition.tables.values() if t.layout == "down"]
    if any(names.groups[t].exact(figure_row.label) for t in tables):
        return "group_row"
    claimed = {(t, id_) for t in tables for id_ in names.rows[t].exact(figure_row.label)}
    if not claimed:
        return "unknown_row"
    if not any(is_figure(field.text) for field in figure_row.fields):
        return "no_column"  # words beside a label, such as a note in a table of notes
    rivals = [row.row.printed for row in assignment.rows if (row.row.form.table.id, row.row.form.row.id) in claimed]
    return "repeated" if all(is_repeated(rival, figure_row) for rival in rivals) else "contested"
