"""Tables printed as a list, or on their side: each figure beside or below the names of its row and its column."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ...model.edition import Edition
from ...model.form import Table
from ..elements.blocks import DocumentPlace, TableCell
from ..elements.figures import is_blank, printed_number
from ..elements.labels import NameIndex, key, printed_labels, without_note
from ..form_rows import FormRow
from ..rows import DocumentRows
from ..rows.figure_rows import FigureField, FigureRow, RowOrLine
from .rows import AssignedRow


class _Above(NamedTuple):
    """What a line of text above a row says of it: the row of the form that it names alone, or several side by side."""

    row: str = ""
    rows: tuple[str, ...] = ()


class _Named(NamedTuple):
    """A figure with the row and the column that are named for it.

    beside says that the column is named beside it; words are all that stands beside and above it, with its unit.
    """

    row: str
    column: str
    field: FigureField
    printed: FigureRow
    beside: bool
    words: str


class ListedRows(NamedTuple):
    """The rows of tables whose rows stand below each other, those of the one where they stand side by side, and the
    places that all of them were printed at; said are all figures with the names of a row and a column beside them, by
    table and row."""

    down: list[AssignedRow]
    across: list[AssignedRow]
    used: set[DocumentPlace]
    said: dict[tuple[str, str], list[_Named]]

    def contradict(self, found: AssignedRow, columns: Mapping[str, FigureField] | None) -> bool:
        """Whether a figure of a row, by its columns, is listed elsewhere as another."""
        return any(
            printed_number(columns[one.column].text) != printed_number(one.field.text)
            for one in self.said.get((found.form.table.id, found.form.row.id), ())
            if columns and one.column in columns
        )


def find_listed_rows(rows: DocumentRows, edition: Edition) -> ListedRows:
    """The rows of which each column is named with a figure, once, among the rows of figures of a document.

    A table as the form prints it, with all columns of a row side by side, is none of these.
    """
    listed = ListedRows([], [], set(), {})
    for table in edition.tables.values():
        across = table.layout == "across"
        if table.ends_with_total and not across:
            continue  # whose rows are too many for a list
        figure_rows = rows.figure_rows if rows.wide is None or not across else rows.wide
        named = _all_named(figure_rows, rows.items, table, edition)
        for one in named:
            if one.beside and not is_blank(one.field.text):  # a stream ends with a blank line
                listed.said.setdefault((table.id, one.row), []).append(one)
        for own in _complete(named, table):
            found = _row(FormRow(table, table.rows[next(iter(own.values())).row]), own)
            (listed.across if across else listed.down).append(found)
            listed.used.update(one.printed.place for one in own.values())
    return listed


def _all_named(figure_rows: list[FigureRow], items: list[RowOrLine], table: Table, edition: Edition) -> list[_Named]:
    """The figures for which a row and a column of a table are named, in order."""
    above = _above(items, printed_labels(edition).rows[table.id])
    named = list[_Named]()
    for row in figure_rows:
        told = above.get(row.place, _Above())
        last = named[-1] if named and above.get(named[-1].printed.place) is told else None
        named += _figures(row, told, last, table, edition)
    return named


def _complete(named: list[_Named], table: Table) -> Iterator[dict[str, _Named]]:
    """{column: its figure} of each row of a table that is listed whole."""
    times = Counter((one.row, one.column) for one in named)
    for id_ in table.rows:
        own = {one.column: one for one in named if one.row == id_}
        lines = {_line(one) for one in own.values()}
        spread = len(lines) > 1 if table.layout == "across" else all(one.beside for one in own.values())
        if own.keys() == table.columns.keys() and all(times[id_, column] == 1 for column in own) and spread:
            yield own


def _line(one: _Named) -> DocumentPlace:
    place = one.field.place if one.printed.layout == "cells" else one.printed.place
    return place._replace(column=None)


def _row(form: FormRow, own: dict[str, _Named]) -> AssignedRow:
    """A row of the form with its figures below the names of their columns."""
    columns = form.table.columns
    fields = tuple(own[id_].field._replace(start=float(n)) for n, id_ in enumerate(columns))
    first = next(iter(columns))
    place = own[first].printed.place
    heads = tuple(TableCell(column.label["zh"], place, n) for n, column in enumerate(columns.values()))
    words = tuple(TableCell(own[id_].words, place, n) for n, id_ in enumerate(columns))
    printed = own[first].printed._replace(
        labels=(form.row.name["zh"],), fields=fields, heads=(heads, words), layout="cells"
    )
    return AssignedRow(printed, form, "label")


def _figures(row: FigureRow, above: _Above, last: _Named | None, table: Table, edition: Edition) -> Iterator[_Named]:
    """The figures of a row of figures for which one row and one column of the table are named.

    In text, the row is named with its first column at times, and not again with the others; last is the figure before.
    """
    names = printed_labels(edition)
    rows, columns = names.rows[table.id], names.columns[table.id]
    nearest = [text for label in row.labels[-1:] for text in (label, *label.split()[-1:])]
    both = [pair for label in row.labels[-1:] for pair in _parted(label, rows, columns)]
    if not (both or _called(nearest, rows) or _called(nearest, columns)):
        return  # what is nearest to the figures is of another table: the names before it have none
    texts = [text for label in row.labels for text in (label, *label.split())]
    called = {id_ for id_, _ in both} or _called(texts, rows)
    beside = {id_ for _, id_ in both} or _called(texts, columns)
    alone = _nearest(_alone(row), rows) if not called else set()
    for n, field in enumerate(row.fields):
        heads = [cell.text for cell in _heads(row, field)]
        own = called or _nearest(heads, rows)
        if not own and len(above.rows) == len(row.fields):
            own = {above.rows[n]}
        column = beside or _nearest(heads, columns)
        if not own and last and row.layout == "words" and column == _next(last.column, table):
            own = {last.row}
        own = own or alone or {above.row} - {""}
        if len(own) == len(column) == 1:
            yield _Named(
                next(iter(own)), next(iter(column)), field, row, bool(beside), " ".join([*row.labels, *heads[:1]])
            )


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
    own = own if any(map(own.endswith, columns.known)) else key(without_note(label))
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
