"""The cells of rows whose fields are known by place."""

from ..assign import AssignedRow, PlacedRow
from ..elements.blocks import as_stored
from ..elements.figures import PrintedFigure, clean
from ..record import CERTAIN, LIKELY, UNREAD, ExtractedCell

# Why a sum of money is not certain where the form leaves its unit open: its unit is said.
OPEN_UNITS = {"元": "in_yuan", "万元": "in_ten_thousand_yuan"}
BY_LABEL = ("label", "alias")


def placed_cells(placed: PlacedRow) -> dict[str, ExtractedCell]:
    """The cells of a row whose fields are known."""
    out = {}
    item, columns = placed.row, placed.columns
    table = item.form.table
    for id_, field in (columns.fields or {}).items():
        pointer = f"/tables/{table.id}/{item.form.row.id}/{id_}"
        figure = clean(field.text, table.columns[id_], field.mark, columns.units.get(id_, ""))
        reason = figure.fault or ("merged" if field.carried else "")
        confidence = UNREAD if reason else CERTAIN
        if not reason:
            reason = _doubt(placed, figure)
            confidence = LIKELY if reason else CERTAIN
        value = None if confidence == UNREAD else figure.value
        out[pointer] = ExtractedCell(
            pointer,
            value,
            as_stored(field.text),
            field.place,
            item.by,
            columns.by,
            "place",
            figure.rules,
            confidence,
            reason,
        )
    return out


def _doubt(placed: PlacedRow, figure: PrintedFigure) -> str:
    """Why a figure is not read for certain; "" where it is."""
    if figure.open_unit:
        return OPEN_UNITS[figure.open_unit]
    if figure.doubt:
        return "noted" if "noted" in figure.rules else "figure"
    if placed.row.by not in BY_LABEL:
        return "row_" + placed.row.by
    return placed.columns.doubt


def unread_cell(pointer: str, item: AssignedRow, reason: str) -> ExtractedCell:
    """A cell of a row that was found, but not read for this reason."""
    return ExtractedCell(
        pointer, None, item.printed.title, item.printed.place, item.by, None, "place", (), UNREAD, reason
    )
