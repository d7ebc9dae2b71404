"""Rows whose figures place does not tell apart: every way to read them, and what the sums leave of these."""

from typing import NamedTuple

from ...model.edition import Edition
from ...model.form import Column
from ..assign import AssignedRow, PlacedRow
from ..elements.figures import WIDE, clean, is_blank
from ..form_rows import rows_of_form
from ..record import LIKELY, UNREAD, ExtractedCell
from ..rows.figure_rows import FigureRow
from .choose import RowReadings, choose
from .misprints import nearest_readings
from .placed_cells import unread_cell
from .segmentations import only_split, row_reading, segmentations


class OpenRow(NamedTuple):
    """A row whose figures are not told apart: what is printed, its cells, and every way to read it."""

    row: AssignedRow
    pointers: list[str]
    readings: RowReadings


def open_row(placed: PlacedRow) -> OpenRow:
    """A row whose fields place does not tell apart; without any reading where its cells may go on beside it."""
    pointers = placed.row.pointers
    return OpenRow(
        placed.row, pointers, RowReadings(tuple(pointers), []) if placed.torn else _readings(placed.row, pointers)
    )


def _readings(item: AssignedRow, pointers: list[str]) -> RowReadings:
    """The ways to read a row that has too few or too many figures; none where its cells are in no sum."""
    table = item.form.table
    columns = table.columns
    pieces = _digits(
        [field.text.strip().translate(WIDE) for field in item.printed.fields], next(iter(columns.values()))
    )
    if pieces is None:
        return RowReadings(tuple(pointers), [])
    whole = item.printed.layout != "words"  # a cell holds one figure
    run = len(pieces) == 1 and pieces[0] and not whole
    single = only_split(pieces[0], len(pointers)) if run else None
    if single:
        return RowReadings(tuple(pointers), [row_reading(single, pointers, len(pointers))], [], pieces[0])
    if not table.ends_with_total:
        return RowReadings(tuple(pointers), [])
    return segmentations(pieces, pointers, len(columns), whole)


def open_wide_table(figure_row: FigureRow, edition: Edition) -> OpenRow:
    """The row of figures that is the whole table whose rows stand side by side."""
    form = rows_of_form(edition, down=False)[0]
    pointers = [pointer for pointer in edition.cells if pointer.startswith(f"/tables/{form.table.id}/")]
    item = AssignedRow(figure_row, form, "label")
    return OpenRow(item, pointers, _readings(item, pointers))


def _digits(pieces: list[str], column: Column) -> list[str] | None:
    """What is printed, as digits, "" for a blank; None where something else is printed too.

    A run of digits is taken as it stands: 007 is no figure, but it may be three.
    """
    if len(pieces) == 1 and pieces[0].isascii() and pieces[0].isdigit():
        return pieces
    out = []
    for piece in pieces:
        figure = clean(piece, column)
        if figure.fault or (figure.value is None and not is_blank(piece)) or (figure.value or 0) < 0:
            return None
        out.append("" if figure.value is None else str(figure.value))
    return out


def chosen_cells(
    open_rows: list[OpenRow], cells: dict[str, ExtractedCell], edition: Edition
) -> dict[str, ExtractedCell]:
    """The cells of open rows as far as the identities leave one reading; the rest is not read."""
    fixed = {p: c.value for p, c in cells.items() if c.confidence != UNREAD and not _decimal(c.value)}
    readings = [row.readings for row in open_rows]
    choices = [ways for ways in readings if ways.plain or (ways.digits and ways.full == [])]
    unknown = set(edition.cells) - fixed.keys() - {pointer for ways in choices for pointer in ways.pointers}
    agreed, given_up = choose(edition.identities, fixed, unknown, choices), False
    if agreed is None:
        agreed, given_up = nearest_readings(edition.identities, fixed, unknown, choices)
    out = {}
    for row in open_rows:
        printed = row.row.printed
        raw = " ".join([*printed.label_figures, *(field.text for field in printed.fields)])
        for pointer in row.pointers:
            cell = unread_cell(pointer, row.row, "given_up" if given_up else "ambiguous")._replace(raw=raw)
            if pointer in agreed:
                cell = cell._replace(value=agreed[pointer], by="identities", confidence=LIKELY, reason="identities")
            out[pointer] = cell
    return out


def _decimal(value: object) -> bool:
    return value is not None and not isinstance(value, int)
