"""The table whose rows stand side by side, printed as a list or on its side: each figure beside or below two names."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ...model.edition import Edition
from ...model.form import Table
from ..elements.blocks import DocumentPlace, TableCell
from ..elements.labels import NameIndex, key, printed_labels
from ..form_rows import FormRow, wide_table_of
from ..rows.figure_rows import FigureField, FigureRow, RowOrLine
from .rows import AssignedRow
from .wide_table import WideRows

NOTHING = WideRows([], set())


class _Above(NamedTuple):
    """What a line of text above a row says of it: the row of the form that it names alone, or several side by side."""

    row: str = ""
    rows: tuple[str, ...] = ()


class _Named(NamedTuple):
    """A figure with the row and the column that are named for it."""

    row: str
    column: str
    field: FigureField
    printed: FigureRow


def find_listed_table(figure_rows: list[FigureRow], items: list[RowOrLine], edition: Edition) -> WideRows:
    """The rows of which each column is named with a figure, once, among the rows of figures that may be that table.

    A table as the form prints it, with all columns of a row side by side, is none of these.
    """
    table = wide_table_of(edition)
    if table is None:
        return NOTHING
    above = _above(items, printed_labels(edition).rows[table.id])
    named = list[_Named]()
    for row in figure_rows:
        told = above.get(row.place, _Above())
        last = named[-1] if named and above.get(named[-1].printed.place) is told else None
        named += _figures(row, told, last, table, edition)
    times = Counter((one.row, one.column) for one in named)
    found, used = [], set[DocumentPlace]()
    for id_ in table.rows:
        own = {one.column: one for one in named if one.row == id_}
        places = {one.field.place if one.printed.layout == "cells" else one.printed.place for one in own.values()}
        lines = {(place.page, place.table, place.row, place.line) for place in places}
        if own.keys() == table.columns.keys() and all(times[id_, column] == 1 for column in own) and len(lines) > 1:
            found.append(_row(FormRow(table, table.rows[id_]), own))
            used |= {one.printed.place for one in own.values()}
    return WideRows(found, used) if found else NOTHING


def _row(form: FormRow, own: dict[str, _Named]) -> AssignedRow:
    """A row of the form with its figures below the names of their columns."""
    columns = form.table.columns
    fields = tuple(own[id_].field._replace(start=float(n)) for n, id_ in enumerate(columns))
    first = next(iter(columns))
    heads = tuple(TableCell(c.label["zh"], own[first].printed.place, n) for n, c in enumerate(columns.values()))
    printed = own[first].printed._replace(labels=(form.row.name["zh"],), fields=fields, heads=(heads,), layout="cells")
    return AssignedRow(printed, form, "label")


def _figures(row: FigureRow, above: _Above, last: _Named | None, table: Table, edition: Edition) -> Iterator[_Named]:
    """The figures of a row of figures for which one row and one column of the table are named.

    In text, the row is named with its first column at times, and not again with the others; last is the figure before.
    """
    names = printed_labels(edition)
    rows, columns = names.rows[table.id], names.columns[table.id]
    texts = [text for label in row.labels for text in (label, *label.split())]
    both = [pair for label in row.labels for pair in _parted(label, rows, columns)]
    for n, field in enumerate(row.fields):
        heads = [cell.text for cell in _heads(row, field)]
        own = {id_ for id_, _ in both} or _called(texts, rows) or _nearest(heads, rows)
        if not own and len(above.rows) == len(row.fields):
            own = {above.rows[n]}
        column = {id_ for _, id_ in both} or _called(texts, columns) or _nearest(heads, columns)
        if not own and last and row.layout == "words" and column == _next(last.column, table):
            own = {last.row}
        own = own or _nearest(_alone(row), rows) or {above.row} - {""}
        if len(own) == len(column) == 1:
            yield _Named(own.pop(), column.pop(), field, row)


def _next(column: str, table: Table) -> set[str]:
    """The column behind a column; none behind the last."""
    ids = [*table.columns]
    return {*ids[ids.index(column) + 1 :][:1]}


def _called(texts: list[str], names: NameIndex) -> set[str]:
    return {id_ for text in texts if key(text) for id_ in names.exact(text)}


def _nearest(texts: list[str], names: NameIndex) -> set[str]:
    return next((set(ids) for text in texts if key(text) and (ids := names.exact(text))), set())


def _parted(label: str, rows: NameIndex, columns: NameIndex) -> Iterator[tuple[str, str]]:
    """The row and the column that a label names one behind the other."""
    own = key(label)
    for name, ids in rows.known.items():
        found = columns.known.get(own.removeprefix(name), {}) if own.startswith(name) else {}
        if len(ids) == len(found) == 1:
            yield next(iter(ids)), next(iter(found))


def _heads(row: FigureRow, field: FigureField) -> list[TableCell]:
    """The heads of its own table above a field, the nearest first."""
    if row.layout != "cells":
        return []
    grid = (field.place.page, field.place.table)
    cells = (cell for head in row.heads[::-1] for cell in head if (cell.place.page, cell.place.table) == grid)
    return [cell for cell in cells if cell.start <= field.start < cell.start + cell.width]


def _alone(row: FigureRow) -> list[str]:
    """The texts of the rows above a row that hold nothing else, the nearest first."""
    filled = ([cell.text for cell in head if key(cell.text)] for head in row.heads[::-1])
    return [texts[0] for texts in filled if len(texts) == 1]


def _above(items: list[RowOrLine], names: NameIndex) -> dict[DocumentPlace, _Above]:
    """{place of a row of figures: what the lines above it say}."""
    out: dict[DocumentPlace, _Above] = {}
    said = _Above()
    for item in items:
        if isinstance(item, FigureRow):
            out[item.place] = said
            continue
        ids = [names.exact(word) for word in item.text.split()]
        if whole := names.exact(item.text):
            said = _Above(next(iter(whole)))
        elif called := [next(iter(found)) for found in ids if len(found) == 1]:
            said = _Above("", tuple(called))
    return out
