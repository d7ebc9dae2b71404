"""The table whose rows stand side by side: fifteen figures in one line, or three lines of five."""

from typing import NamedTuple

from ...model.edition import Edition
from ...model.form import Table
from .. import settings
from ..elements.blocks import DocumentPlace
from ..elements.figures import is_blank
from ..elements.labels import key, printed_labels
from ..form_rows import FormRow, wide_table_of
from ..rows.figure_rows import FigureField, FigureRow, RowOrLine
from .column_heads import fields_below_heads
from .rival_rows import same_figures
from .rows import AssignedRow


class WideRows(NamedTuple):
    """The rows that were found, the places that they were printed at, and a row of figures that is the whole table.

    Of that last one the figures are not as many as the cells.
    """

    found: list[AssignedRow]
    used: set[DocumentPlace]
    whole: FigureRow | None = None


def find_wide_table(figure_rows: list[FigureRow], items: list[RowOrLine], edition: Edition) -> WideRows:
    """The rows of that table among the rows of figures that may be it; several that may be the whole of it are none.

    items are all rows of figures of the document with the lines between them.
    """
    table = wide_table_of(edition)
    if table is None:
        return WideRows([], set())
    columns, count = len(table.columns), len(table.rows) * len(table.columns)
    usable = [bare for figure_row in figure_rows if (bare := _bare(figure_row, count)) is not None]
    full = [figure_row for figure_row in usable if len(figure_row.fields) == count]
    if len(full) == 1 and full[0].layout == "stream" and full[0].fields[0].text == "":
        others = [s for s in figure_rows if s.layout == "stream" and not s.blank and s.place != full[0].place]
        full = [] if others else full  # empty cells of the heads before it, and its last figures astray
    headed = [figure_row for figure_row in full if not figure_row.blank or _order(figure_row, table, edition)]
    full = headed if len(headed) == 1 else full  # an empty row above the heads
    filled = [figure_row for figure_row in full if not figure_row.blank]
    if len(filled) == 1 and all(_is_left_below(row, filled[0]) for row in full if row.blank):
        full = filled
    if full:
        return WideRows(_cut(full[0], table, edition), {full[0].place}) if len(full) == 1 else WideRows([], set())
    if labelled := _labelled(figure_rows, table, edition):
        return WideRows(labelled, {found.printed.place for found in labelled})
    run = [figure_row for figure_row in usable if not figure_row.blank]
    below = [whole for figure_row in run if (whole := fields_below_heads(figure_row, items, table, edition))]
    if len(below) == 1:
        return WideRows(_cut(below[0], table, edition), {below[0].place})
    for pieces in (run, [row for row in usable if not row.blank or _is_below_heads(row, table, edition)]):
        if pieces and sum(len(s.fields) for s in pieces) == count and all(len(s.fields) % columns == 0 for s in pieces):
            return WideRows(_from_pieces(pieces, table, edition), {figure_row.place for figure_row in pieces})
    near = [s for s in run if abs(len(s.fields) - count) <= settings.MAX_FIGURES_ASTRAY or _glued(s, count)]
    return WideRows([], {near[0].place}, near[0]) if len(near) == 1 else WideRows([], set())


def has_wide_rival(across: list[AssignedRow], figure_rows: list[FigureRow], edition: Edition) -> bool:
    """Whether another row of figures anywhere is as wide as the whole table, with other figures than those found."""
    table = wide_table_of(edition)
    if table is None or not across:
        return False
    count = len(table.rows) * len(table.columns)
    used = {item.printed.place for item in across}
    order = sorted(across, key=lambda item: list(table.rows).index(item.form.row.id))
    whole = order[0].printed._replace(fields=tuple(field for item in order for field in item.printed.fields))
    others = (_bare(row, count) for row in figure_rows if row.place not in used and not row.blank)
    return any(other and len(other.fields) == count and not same_figures(whole, other) for other in others)


def _glued(figure_row: FigureRow, count: int) -> bool:
    """Whether a row of figures is a few runs of so many digits that all figures can be in them."""
    return (
        len(figure_row.fields) <= settings.MAX_DIGIT_RUNS
        and sum(len(field.text.strip()) for field in figure_row.fields) >= count - 1
    )


def _bare(figure_row: FigureRow, count: int) -> FigureRow | None:
    """A row of figures that bears no words, or stands in a table or stream where words may stand before the figures."""
    if not figure_row.fields or (figure_row.layout == "words" and figure_row.label):
        return None
    fields = figure_row.fields
    over = len(fields) - count
    if over > 0 and figure_row.layout == "stream":  # the heads were filled up with empty cells
        first = next((n for n, field in enumerate(fields) if not is_blank(field.text)), 0)
        even = (len(figure_row.labels) + len(fields)) % count == 0 and first >= over
        fields = fields[over:] if even or first == over else fields
    elif over > 0 and all(is_blank(field.text) for field in fields[count:]):
        fields = fields[:count]
    return figure_row._replace(fields=fields)


def _cut(figure_row: FigureRow, table: Table, edition: Edition) -> list[AssignedRow]:
    """The rows in one that holds them all, one after the other: in the order of their heads, if all have one."""
    width = len(table.columns)
    fields: tuple[FigureField, ...] = figure_row.fields
    rows = list(table.rows)
    order = _order(figure_row, table, edition)
    if order is None or order != [id_ for id_ in rows if id_ in order]:
        rows = order if order and len(order) == len(rows) else []
    return [
        AssignedRow(
            figure_row._replace(labels=(), fields=fields[n * width : (n + 1) * width]),
            FormRow(table, table.rows[id_]),
            "label",
        )
        for n, id_ in enumerate(rows)
    ]


def _from_pieces(pieces: list[FigureRow], table: Table, edition: Edition) -> list[AssignedRow]:
    """The rows in several rows of figures that hold them one after the other, each with the heads above its own."""
    whole = pieces[0]._replace(fields=tuple(field for figure_row in pieces for field in figure_row.fields))
    width = len(table.columns)
    own = [figure_row for figure_row in pieces for _ in range(len(figure_row.fields) // width)]
    rows = _cut(whole, table, edition)
    return [
        row._replace(printed=row.printed._replace(heads=piece.heads, place=piece.place, layout=piece.layout))
        for row, piece in zip(rows, own, strict=False)
    ]


def _is_below_heads(figure_row: FigureRow, table: Table, edition: Edition) -> bool:
    """Whether every cell of a row stands below the head of a column of the table, so that it is one though blank."""
    names = printed_labels(edition).columns[table.id]
    heads = figure_row.heads[-1] if figure_row.heads else ()
    starts = {cell.start for cell in heads if names.exact(cell.text)}
    return figure_row.layout == "cells" and {int(field.start) for field in figure_row.fields} <= starts


def _is_left_below(blank: FigureRow, filled: FigureRow) -> bool:
    """Whether an empty row stands in the same table below the figures: one line too many was drawn."""
    one, other = filled.place, blank.place
    same = (one.page, one.table) == (other.page, other.table) and None not in (one.table, one.row, other.row)
    return same and filled.layout == "cells" and (other.row or 0) > (one.row or 0)


def _order(figure_row: FigureRow, table: Table, edition: Edition) -> list[str] | None:
    """The rows whose names stand in the heads above a row of figures, from left to right; None where two stand above
    the same figures and not in the order of the form.
    """
    names = printed_labels(edition).rows[table.id]
    places: dict[str, tuple[int, int]] = {}
    for n, row in enumerate(figure_row.heads):
        for cell in row:
            ids = names.exact(cell.text)
            if len(ids) == 1:
                places[next(iter(ids))] = (cell.start if figure_row.layout == "cells" else n, cell.start)
    order = sorted(places, key=lambda id_: places[id_])
    alike = len({*places.values()}) < len(places)  # as where the spans of heads are lost, which leaves their order
    return None if alike and order != [id_ for id_ in table.rows if id_ in order] else order


def _labelled(figure_rows: list[FigureRow], table: Table, edition: Edition) -> list[AssignedRow]:
    """Three rows of figures that bear the names of the rows."""
    names = printed_labels(edition).rows[table.id]
    found: dict[str, AssignedRow] = {}
    for figure_row in figure_rows:
        texts = [
            *figure_row.labels[::-1],
            *(cell.text for row in figure_row.heads[::-1] for cell in row if len(row) == 1),
        ]
        ids = next((ids for text in texts if key(text) and (ids := names.exact(text))), {})
        if len(ids) == 1 and len(figure_row.fields) == len(table.columns):
            id_ = next(iter(ids))
            if id_ in found:
                return []
            found[id_] = AssignedRow(figure_row, FormRow(table, table.rows[id_]), "label")
    return list(found.values()) if len(found) == len(table.rows) else []
