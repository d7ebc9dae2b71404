"""Third stage: which row of figures is which row of the form, and which field is of which column.

rows of figures -> rows, wide_table -> word_columns, columns -> rows of the form with their fields by column
"""

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from ...model.edition import Edition
from ..elements.blocks import OBJECT, DocumentPlace, Pictured
from ..elements.figures import is_blank
from ..rows import DocumentRows
from ..rows.figure_rows import FigureField, FigureRow
from .columns import AssignedColumns, assign_columns, head_units
from .foreign_heads import has_foreign_heads
from .heads_in_order import in_other_order, other_orders
from .listed_table import ListedRows, find_listed_rows
from .rival_rows import has_rival
from .row_shapes import usual_shapes
from .rows import AssignedRow, assign_rows
from .wide_table import WideRows, find_wide_table, has_wide_rival
from .word_columns import columns_by_words, rows_below_heads, torn_rows

__all__ = ["AssignedColumns", "AssignedRow", "Assignment", "PlacedRow", "rows_to_assigned"]


class PlacedRow(NamedTuple):
    """A row of the form with its fields by column, None where place does not tell these apart.

    Attributes:
        contested: whether another row of figures claims the same row with other figures.
        foreign: whether it stands below heads of another edition's columns.
        torn: whether it lacks figures and some stand beside it, where its cells may go on: on the next lines, or with
            its label.
    """

    row: AssignedRow
    columns: AssignedColumns
    contested: bool = False
    torn: bool = False
    foreign: bool = False

    @property
    def beside(self) -> list[FigureField]:
        """What it prints in none of its columns, where these are known; a figure printed several times is read once."""
        columns = self.columns.fields
        if columns is None or self.columns.written_out or self.row.form.table.layout == "across":
            return []
        read, texts = {field.place for field in columns.values()}, {field.text.strip() for field in columns.values()}
        others = [field for field in self.row.printed.fields if field.place not in read and not is_blank(field.text)]
        return [] if len(columns) == 1 and {field.text.strip() for field in others} <= texts else others


class Assignment(NamedTuple):
    """What the rows of figures of a document are.

    Attributes:
        rows: those that are rows of the form.
        whole: the one that is the whole table whose rows stand side by side, with too few or too many figures.
        loose: those that claim to be a row of the form but cannot be told.
    """

    rows: list[PlacedRow]
    whole: FigureRow | None
    loose: list[FigureRow]


def rows_to_assigned(
    rows: DocumentRows, edition: Edition, pictured: Mapping[DocumentPlace, Pictured] = MappingProxyType({})
) -> Assignment:
    """The rows of the form among the rows of figures, each with its fields by column.

    pictured is what was seen in the boxes of tables that are pictures.
    """
    listed = find_listed_rows(rows, edition)
    free = [row for row in rows.figure_rows if row.place not in listed.used]
    found, claimants, others = assign_rows(free, edition, {row.place for row in rows.wide or ()}, pictured)
    across = WideRows(listed.across, listed.used) if listed.across else _wide_rows(rows, found, edition)
    across = across._replace(used=across.used | listed.used)
    found += listed.down
    read = {id(item.printed) for item in found}
    at = [n for n, row in enumerate(rows.figure_rows) if id(row) in read or row.place in across.used]
    unread = {id(row) for row in (*claimants, *_among(others, rows.figure_rows, at))}
    # The place of a row may be that of a label which reaches down from a row above, and then of several rows.
    worded = {field.place for row in rows.worded for field in row.fields}
    apart = {id(row) for row in rows.figure_rows if worded & {field.place for field in row.fields}}
    loose = [row for row in rows.figure_rows if id(row) in unread - apart and row.place not in across.used]
    loose += rows.worded
    if not across.found and across.whole is None:  # the table was not told, which is no reason to say nothing of it
        told = {row.place for row in (*loose, *(item.printed for item in found))}
        loose += [row for row in rows.wide or () if not row.blank and row.place not in told]
    return Assignment(_placed(found, across.found, loose, rows, listed, edition), across.whole, loose)


def _among(others: list[FigureRow], figure_rows: list[FigureRow], at: list[int]) -> list[FigureRow]:
    """The rows that are none of the form and stand among those at some places, or in a table with them.

    They are told; a figure alone on a line of text is none of them.
    """
    among = {id(row) for row in figure_rows[at[0] : at[-1]]} if at else set()
    grids = {(row.place.page, row.place.table) for row in (figure_rows[n] for n in at) if row.place.table is not None}
    return [
        row
        for row in others
        if not row.blank
        and (row.layout != "words" or len(row.fields) > 1)
        and (id(row) in among or (row.place.page, row.place.table) in grids)
    ]


def _wide_rows(rows: DocumentRows, found: list[AssignedRow], edition: Edition) -> WideRows:
    """The rows that stand side by side, below their heading; where it is missing, behind all other rows."""
    used, wide = {item.printed.place for item in found}, rows.wide
    if wide is None:
        wide = rows.figure_rows[
            max((n for n, row in enumerate(rows.figure_rows) if row.place in used), default=-1) + 1 :
        ]
    return find_wide_table([row for row in wide if row.place not in used], rows.items, edition)


def _placed(
    found: list[AssignedRow],
    across: list[AssignedRow],
    loose: list[FigureRow],
    rows: DocumentRows,
    listed: ListedRows,
    edition: Edition,
) -> list[PlacedRow]:
    shapes, by_words = usual_shapes(found), columns_by_words(found, rows.items, edition)
    headed, torn = rows_below_heads(found, rows.items, edition), torn_rows(found, rows.items)
    orders = other_orders(found, rows.items, edition)
    inner = _within_labels(rows.figure_rows)
    out = []
    for item in found:
        place = item.printed.place
        columns = by_words.get(place) or assign_columns(item, edition, shapes)
        if place in headed and columns.fields is not None and place not in by_words:
            columns = columns._replace(by="heads", doubt="")
        order = orders.get(item.form.table.id) if item.printed.layout != "cells" else None
        if order is not None:
            columns = in_other_order(item, order)
        columns = columns._replace(units=head_units(item, rows.items, edition))
        foreign = has_foreign_heads(item, rows.items, edition)
        few = item.printed.has_no_digit or len(item.printed.fields) < len(item.form.table.columns)
        short = few and bool(item.printed.label_figures)
        if short and item.printed.has_no_digit:  # its figures stand with its label
            columns = columns._replace(fields=None)
        contested = has_rival(item, loose, edition) or id(item.printed) in inner
        contested = contested or listed.contradict(item, columns.fields)
        torn_here = short or place in torn or order is not None
        out.append(PlacedRow(item, columns, contested, torn_here, foreign))
    rival = has_wide_rival(across, rows.figure_rows, edition)
    for item in across:
        columns = assign_columns(item, edition, shapes)
        out.append(PlacedRow(item, columns, rival or listed.contradict(item, columns.fields)))
    return out


def _within_labels(figure_rows: list[FigureRow]) -> set[int]:
    """The ids of rows that are a table of their own in the cell of the label of another row, whose figures are others.

    Tables are numbered as they begin: those within a table come right after it.
    """
    outer = Counter(row.place.table for row in figure_rows if row.fields and row.fields[0].text == OBJECT)
    within = {table + n for table, count in outer.items() if table is not None for n in range(1, count + 1)}
    alone = {table for table, count in Counter(row.place.table for row in figure_rows).items() if count == 1}
    return {id(row) for row in figure_rows if row.place.table in within & alone}
