"""Fourth stage: the figures of the cells, by place where the document shows it, else as the sums of the form leave it.

placed_cells, open_rows (segmentations -> choose -> misprints) -> confidence -> pictured -> absent_cells
"""

from collections.abc import Mapping
from typing import NamedTuple

from ...model.edition import Edition
from ..assign import Assignment
from ..elements.blocks import DocumentPlace, Pictured
from ..record import ExtractedCell, LeftOut
from ..rows import DocumentRows
from .absent_cells import absent_cells, left_out
from .confidence import confirmed_by_sums
from .open_rows import OpenRow, chosen_cells, open_row, open_wide_table
from .pictured import decoded
from .pictured_rows import confirmed_rows
from .placed_cells import placed_cells, unread_cell

__all__ = ["FormCells", "assigned_to_cells"]


class FormCells(NamedTuple):
    """Every cell of the form, read or not, by JSON Pointer; and the rows of figures that are in none."""

    cells: dict[str, ExtractedCell]
    left_out: list[LeftOut]


def assigned_to_cells(
    assignment: Assignment, rows: DocumentRows, edition: Edition, pictured: Mapping[DocumentPlace, Pictured]
) -> FormCells:
    """Every cell of the form, read or not; pictured is what was seen in the boxes of tables that are pictures."""
    cells: dict[str, ExtractedCell] = {}
    open_rows: list[OpenRow] = []
    for placed in assignment.rows:
        if placed.contested:
            cells |= {pointer: unread_cell(pointer, placed.row, "contested") for pointer in placed.row.pointers}
        elif placed.foreign:
            cells |= {pointer: unread_cell(pointer, placed.row, "other_heads") for pointer in placed.row.pointers}
        elif placed.columns.fields is None:
            open_rows.append(open_row(placed))
        else:
            cells |= placed_cells(placed)
    if assignment.whole is not None:
        open_rows.append(open_wide_table(assignment.whole, edition))
    cells |= chosen_cells(open_rows, cells, edition)
    cells = confirmed_by_sums(cells, edition)
    if pictured:
        cells = decoded(confirmed_rows(cells, edition), pictured, edition)
    return FormCells(
        cells | absent_cells(cells, rows.figure_rows, edition), left_out(assignment, rows.figure_rows, cells, edition)
    )
