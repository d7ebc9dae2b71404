"""Tables of which some columns stand in one table and the others in another, each with the same rows."""

from collections import Counter

from ...model.edition import Edition
from ...model.form import Table
from ..elements.blocks import TableCell
from ..elements.labels import key, printed_labels
from .figure_rows import FigureField, FigureRow, RowOrLine

HeadedFields = dict[str, tuple[FigureField, TableCell]]
"""{column: what stands in it, and its head}."""
LabelInTable = tuple[int | None, int | None, str]
"""(page, table, label) of a row of figures."""


def with_whole_rows(items: list[RowOrLine], edition: Edition) -> list[RowOrLine]:
    """The rows and lines of a document, in which rows of one label in several tables are one row.

    Together they must have every column of the form once, each figure below its head.
    """
    rows = [item for item in items if isinstance(item, FigureRow) and item.layout == "cells" and item.labels]
    times = Counter(_key(row) for row in rows)
    alone = [row for row in rows if times[_key(row)] == 1]
    whole: dict[int, FigureRow] = {}
    used: set[int] = set()
    for table in edition.tables.values():
        parts: dict[str, list[tuple[FigureRow, HeadedFields]]] = {}
        for row in alone if table.layout == "down" and table.ends_with_total else ():
            if columns := _columns(row, table, edition):
                parts.setdefault(_key(row)[2], []).append((row, columns))
        for found in parts.values():
            if (joined := _joined(found, table)) is not None:
                whole[id(found[0][0])] = joined
                used |= {id(row) for row, _ in found[1:]}
    return [
        whole.get(id(item), item) if isinstance(item, FigureRow) else item for item in items if id(item) not in used
    ]


def _key(row: FigureRow) -> LabelInTable:
    return row.place.page, row.place.table, key("".join(row.labels[-2:]))


def _columns(row: FigureRow, table: Table, edition: Edition) -> HeadedFields:
    """The fields of a row that has some of the columns of a table, each with the nearest head above it; else none."""
    if not len(row.fields) < len(table.columns):
        return {}
    names = printed_labels(edition).columns[table.id]
    out: HeadedFields = {}
    for field in row.fields:
        nearest = next((cell for cell in row.above(field) if key(cell.text)), None)
        called = names.exact(nearest.text) if nearest else {}
        if nearest is None or len(called) != 1 or nearest.place.table != row.place.table:
            return {}
        out[next(iter(called))] = (field, nearest)
    return out if len(out) == len(row.fields) else {}


def _joined(parts: list[tuple[FigureRow, HeadedFields]], table: Table) -> FigureRow | None:
    """The parts of a row as one, in the order of the form, below heads in that order; None where they are not that."""
    columns: HeadedFields = {id_: one for _, own in parts for id_, one in own.items()}
    if columns.keys() != table.columns.keys() or len(columns) != sum(len(own) for _, own in parts):
        return None
    first = parts[0][0]
    pairs = [columns[id_] for id_ in table.columns]
    fields = tuple(field._replace(start=float(n)) for n, (field, _) in enumerate(pairs))
    grid = {"page": first.place.page, "table": first.place.table}
    heads = tuple(
        head._replace(start=n, width=1, place=head.place._replace(**grid)) for n, (_, head) in enumerate(pairs)
    )
    # What is doubtful about the heads of the other parts is so about the row.
    others = [row for part, _ in parts[1:] for row in part.heads if row[0].place.table == part.place.table]
    return first._replace(fields=fields, heads=(*others, heads))
