"""Which field of a row of figures is which column."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from ...model.edition import Edition
from ...model.form import Table
from .. import settings
from ..elements.blocks import DocumentPlace, TableCell, TextLine
from ..elements.figures import is_blank, is_figure, money_unit
from ..elements.kinds import is_label
from ..elements.labels import key, printed_labels
from ..rows.figure_rows import FigureField, FigureRow, RowOrLine
from .foreign_heads import is_headed
from .row_shapes import RowShape, is_whole, without_padding
from .rows import AssignedRow

SEVERAL = re.compile(r"\s*[0-9]+(?:\s+[0-9]+)+\s*")
EMPTY = TableCell("", DocumentPlace(), 0)
NOWHERE = -1  # the start of a head of which only the name is known


class ColumnHead(NamedTuple):
    """A head that bears the name of a column: where it starts, and the row of heads that it stands in."""

    start: int
    id: str
    row: int | None = None


class AssignedColumns(NamedTuple):
    """The fields of a row by column; by is heads or order. None where they cannot be told apart by place.

    doubt is why that is not certain, one of reasons in words.yaml, "" where it is; units are those that the heads of
    columns print; written_out says that figures over several columns stand in each of these.
    """

    fields: dict[str, FigureField] | None
    by: str
    doubt: str = ""
    units: Mapping[str, str] = {}
    written_out: bool = False


def assign_columns(found: AssignedRow, edition: Edition, shapes: dict[str, RowShape]) -> AssignedColumns:
    """The fields of a row by column. shapes are what most rows of each table look like."""
    figure_row, table = found.printed, found.form.table
    ids = list(table.columns)
    if table.layout == "across":
        return _across(figure_row, table, edition)
    heads = _heads(figure_row, table, edition)
    order = [head.id for head in heads]
    starts = [head.start for head in heads if head.start != NOWHERE]
    if len({*starts}) < len(starts):
        return AssignedColumns(None, "heads")  # two heads above one column
    fields = list(figure_row.fields)
    longer = len(fields) > len(ids)
    if figure_row.layout == "cells" and order == ids and longer and _foreign(figure_row, heads, table, edition):
        return _by_heads(fields, heads, table)
    if figure_row.layout != "words" and longer:
        fields = without_padding(figure_row, len(ids), shapes.get(table.id), tuple(starts) if order == ids else ())
    moved = sorted(order) == sorted(ids) and order != ids
    if moved and (len({head.row for head in heads}) == 1 or _grouped(figure_row, heads, table)):
        return _by_heads(fields, heads, table)  # else, of heads in two rows, it is rather a span that is wrong
    if [id_ for id_ in ids if id_ in order] != order:
        return AssignedColumns(None, "heads")  # heads that contradict the form and each other
    if len(fields) != len(ids):
        wider = figure_row.layout == "cells" and len(fields) > len(ids) and order == ids
        usual_width = table.id in shapes and len(fields) == shapes[table.id].fields
        others = [field for field in fields if field.start not in starts]
        astray = usual_width and any(field.start in shapes[table.id].beyond for field in others)  # or pushed aside
        if wider and usual_width and not astray and all(is_blank(field.text) for field in others):
            return _by_heads(fields, heads, table)  # a column that the form does not have
        repeated = _written_out(figure_row, ids, table, edition) if wider else None
        return (
            repeated
            or _beside_remarks(figure_row, ids, shapes.get(table.id), starts)
            or _spread(fields, ids, starts if figure_row.layout == "cells" else [])
        )
    shape = shapes.get(table.id)
    # Where most rows are longer, those of usual length may be the odd ones.
    usual = [shape.starts] if shape and (shape.fields == len(ids) or order != ids) else []
    if figure_row.layout == "cells" and _is_aside(figure_row, fields, [*usual, tuple(starts)], shape):
        return AssignedColumns(None, "heads" if order else "order")
    if not figure_row.labels and is_blank(fields[0].text) and not is_whole(figure_row, fields, shape):
        return AssignedColumns(None, "order")  # the empty cell of a label that is missing, or a figure that is
    odd = figure_row.layout == "stream" and shape and len(figure_row.labels) + len(figure_row.fields) != shape.width
    cut = len(fields) < len(figure_row.fields)
    assigned = dict(zip(ids, fields, strict=True))
    doubtful = not order or (odd and cut) or _is_astray(figure_row, fields)
    if figure_row.layout == "cells" and order != ids:
        doubtful = doubtful or _contradicted(assigned, heads) or _below_nothing(figure_row, assigned, order)
    why = "column_unknown" if not order and is_headed(figure_row, table, edition) else "column"
    return AssignedColumns(assigned, "heads" if order else "order", why if doubtful else "")


def _contradicted(assigned: Mapping[str, FigureField], heads: list[ColumnHead]) -> bool:
    """Whether a figure may stand below the head of another column, where not every column has a head: one may have been
    taken out, or hidden, and a blank beside the others be none of the form."""
    by_start = {head.start: head.id for head in heads if head.start != NOWHERE}
    if len(by_start) < len(heads) and any(is_blank(field.text) for field in assigned.values()):
        return True
    return any(by_start.get(int(field.start), id_) != id_ for id_, field in assigned.items())


def _below_nothing(figure_row: FigureRow, assigned: Mapping[str, FigureField], order: list[str]) -> bool:
    """Whether the head of a column is left blank: its figures may be those of a column that the form does not have."""
    starts = [field.start for field in assigned.values()]
    headed = set[float]()
    for cell in (cell for row in figure_row.heads for cell in row if cell.text.strip()):
        below = [start for start in starts if cell.start <= start < cell.start + cell.width]
        headed.update(below if len(below) == 1 else ())  # the name of a table, or of a group of columns, is no head
    return any(field.start not in headed for id_, field in assigned.items() if id_ not in order)


def _is_astray(figure_row: FigureRow, fields: list[FigureField]) -> bool:
    """Whether words stand first or last where nothing tells columns, or two figures in one cell, of which one may be
    that of a cell beside it, and others in turn.
    """
    words = figure_row.layout != "cells" and any(is_label(fields[n].text) for n in (0, -1))
    return words or any(SEVERAL.fullmatch(field.text) and not is_figure(field.text) for field in fields)


def _beside_remarks(
    figure_row: FigureRow, ids: list[str], shape: RowShape | None, heads: list[int]
) -> AssignedColumns | None:
    """The fields of a row in the columns of its table, where all others are words, such as a remark; or None.

    The columns are those of most rows of the table; where none is as the form has it, those of its heads.
    """
    columns = shape.starts if shape and len(shape.starts) == len(ids) else heads
    if figure_row.layout != "cells" or len(columns) != len(ids):
        return None
    by_start = {field.start: field for field in figure_row.fields}
    others = [field.text for field in figure_row.fields if field.start not in columns]
    if not by_start.keys() >= {*columns} or not all(is_label(text) or is_blank(text) for text in others):
        return None
    if not any(map(is_label, others)):
        return None
    return AssignedColumns({id_: by_start[at] for id_, at in zip(ids, columns, strict=True)}, "heads", "beside_columns")


def _is_aside(
    figure_row: FigureRow, fields: list[FigureField], usual: list[tuple[float, ...]], shape: RowShape | None
) -> bool:
    """Whether figures stand beside the columns of their table, and one of the fields may be none of them: what stands
    first or last, two in one cell, or a blank where most rows are longer. Two in one cell of a row among longer ones
    are two columns rather than one figure with its thousands apart, wherever they stand.
    """
    others_longer = shape is not None and shape.fields > len(fields)
    several = any(SEVERAL.fullmatch(field.text) for field in fields)
    starts = tuple(field.start for field in fields)
    known = [places for places in usual if len(places) == len(starts)]
    ends = (figure_row.fields[0].text, figure_row.fields[-1].text)
    whole = all(map(is_figure, ends)) and not several
    whole = whole and all(is_figure(field.text) or (is_blank(field.text) and not others_longer) for field in fields)
    return (others_longer and several) or (bool(known) and starts not in known and not whole)


def head_units(found: AssignedRow, items: list[RowOrLine], edition: Edition) -> dict[str, str]:
    """The units that stand in the heads of columns of money above a row, by column; the nearest head counts."""
    money = [column for column in found.form.table.columns.values() if column.type == "money"]
    if not money:
        return {}
    at = next((n for n, item in enumerate(items) if item.place == found.printed.place), 0)
    lines = [item.text for item in items[max(at - settings.MAX_HEAD_LINES, 0) : at] if isinstance(item, TextLine)]
    texts = [*lines, *(cell.text for row in found.printed.heads for cell in row), *found.printed.labels[:-1]]
    names = printed_labels(edition).columns[found.form.table.id]
    out = {}
    for column in money:
        called = [name for name, ids in names.known.items() if column.id in ids]
        heads = (text for text in reversed(texts) if any(name in key(text) for name in called))
        if unit := money_unit(next(heads, "")):
            out[column.id] = unit
    return out


def _heads(figure_row: FigureRow, table: Table, edition: Edition) -> list[ColumnHead]:
    """The heads above a row of figures that bear the name of a column, from left to right."""
    if figure_row.layout == "words":
        return []
    names = printed_labels(edition).columns[table.id]
    # Where a page break runs through the heads, their columns are counted anew: they are compared table by table.
    found: dict[tuple[int | None, int | None], dict[str, ColumnHead]] = {}
    own = tuple(
        TableCell(text, figure_row.place, -1) for text in figure_row.labels[:-1] if key(text) != key(figure_row.label)
    )
    for row in (*figure_row.heads, own):
        for cell in row:
            for id_ in names.exact(cell.text):
                own_grid = found.setdefault((cell.place.page, cell.place.table), {})
                if id_ not in own_grid or own_grid[id_].row != _row(cell):  # a span written out begins with the first
                    own_grid[id_] = ColumnHead(cell.start, id_, _row(cell))
    order = list(table.columns)
    there = [ColumnHead(NOWHERE, id_) for id_ in order if any(id_ in heads for heads in found.values())]
    if figure_row.layout == "stream":  # a stream has no columns: its heads only say that they are there
        return there
    grids = [sorted(heads.values(), key=lambda head: (head.start, head.id)) for heads in found.values()]
    for heads in grids[::-1]:
        called = [head.id for head in heads]
        if len(called) == len(order) or called != [id_ for id_ in order if id_ in called]:
            return heads
    return there


def _grouped(figure_row: FigureRow, heads: list[ColumnHead], table: Table) -> bool:
    """Whether each head of a group spans the heads of just its own columns."""
    starts = {head.id: head.start for head in heads}
    labels = {key(group["label"]["zh"]): group["id"] for group in table.column_groups}
    seen = set()
    for cell in (cell for row in figure_row.heads for cell in row):
        id_ = labels.get(key(cell.text))
        own = {starts[column.id] for column in table.columns.values() if column.group == id_}
        if id_ and own and not any(group.get("group") == id_ for group in table.column_groups):
            seen.add(id_)
            if {start for start in starts.values() if cell.start <= start < cell.start + cell.width} != own:
                return False
    return bool(seen)


def has_heads(figure_row: FigureRow, found: AssignedRow, edition: Edition) -> bool:
    """Whether a row of figures stands below a head of the table of a row, as far as that row does."""
    table = found.form.table
    return bool(_heads(figure_row, table, edition)) or not _heads(found.printed, table, edition)


def _foreign(figure_row: FigureRow, heads: list[ColumnHead], table: Table, edition: Edition) -> bool:
    """Whether every field that stands below no head of the form stands below one of a column the form does not have."""
    names = printed_labels(edition)
    starts = {head.start for head in heads}
    groups = names.groups[table.id]
    for field in figure_row.fields:
        if field.start in starts:
            continue
        above = (
            cell
            for row in figure_row.heads[::-1]
            for cell in row
            if cell.start <= field.start < cell.start + cell.width
        )
        nearest = next(above, None)
        text = nearest.text if nearest else ""
        if not key(text) or key(text) in names.heads or groups.exact(text) or names.rows[table.id].exact(text):
            return False
    return starts <= {field.start for field in figure_row.fields}


def _row(cell: TableCell) -> int | None:
    return cell.place.line if cell.place.row is None else cell.place.row


def _by_heads(fields: list[FigureField], heads: list[ColumnHead], table: Table) -> AssignedColumns:
    """Every field below its head; only if each head has one. Heads that are not those of the form may be astray, which
    the sums of a row tell where it has any.
    """
    by_start = {field.start: field for field in fields}
    if len(by_start) != len(fields) or any(head.start not in by_start for head in heads):
        return AssignedColumns(None, "heads")
    doubt = "columns_differ" if table.ends_with_total else ""
    return AssignedColumns({head.id: by_start[head.start] for head in heads}, "heads", doubt)


def _written_out(figure_row: FigureRow, ids: list[str], table: Table, edition: Edition) -> AssignedColumns | None:
    """The fields of a row whose spans are written out: each figure as often as its head, which stands above it."""
    names = printed_labels(edition).columns[table.id]
    found: dict[str, FigureField] = {}
    for field in figure_row.fields:
        called = names.exact(next(figure_row.above(field), EMPTY).text)
        first = found.setdefault(next(iter(called)), field) if len(called) == 1 else None
        if first is None or first.text.strip() != field.text.strip():
            return None
    return AssignedColumns(found, "heads", "column", written_out=True) if [*found] == ids else None


def _spread(fields: list[FigureField], ids: list[str], starts: list[int]) -> AssignedColumns:
    """A row of one figure that is printed in several cells: the one that is filled, or all alike.

    The only one that is filled is certain below the head of the column, at one of starts.
    """
    filled = [field for field in fields if not is_blank(field.text)]
    if len(ids) == 1 and len({field.text.strip() for field in filled}) == 1 and len(fields) > 1:
        headed = len(filled) == 1 and filled[0].start in starts
        return AssignedColumns({ids[0]: filled[0]}, "heads" if headed else "order", "" if headed else "column")
    return AssignedColumns(None, "order")


def _across(figure_row: FigureRow, table: Table, edition: Edition) -> AssignedColumns:
    """The fields of a table whose rows stand side by side, each below a head that is its own or says nothing."""
    ids, fields = list(table.columns), list(figure_row.fields)
    if len(fields) != len(ids):
        return AssignedColumns(None, "order")
    names = printed_labels(edition).columns[table.id]
    cells = {cell.start: names.exact(cell.text) for row in figure_row.heads for cell in row if names.exact(cell.text)}
    called = [cells.get(int(field.start), {}) if figure_row.layout == "cells" else {} for field in fields]
    if any(found and id_ not in found for found, id_ in zip(called, ids, strict=True)):
        return AssignedColumns(None, "heads")
    return AssignedColumns(
        dict(zip(ids, fields, strict=True)), "heads" if any(called) else "order", "" if any(called) else "column"
    )
