"""The order in which columns are named where no figure stands below its head: in lines of words and in streams."""

from ...model.edition import Edition
from ...model.form import Table
from .. import settings
from ..elements.blocks import TextLine
from ..elements.labels import NameIndex, key, printed_labels
from ..rows.figure_rows import RowOrLine
from .columns import AssignedColumns
from .rows import AssignedRow


def other_orders(found: list[AssignedRow], items: list[RowOrLine], edition: Edition) -> dict[str, list[str]]:
    """{table: its columns from left to right as they are printed} of those whose heads are in another order than on
    the form; no columns where the heads contradict the form and do not name each of them."""
    index = {item.place: n for n, item in enumerate(items)}
    out: dict[str, list[str]] = {}
    for table in {item.form.table.id: item.form.table for item in found}.values():
        names = printed_labels(edition).columns[table.id]
        own = [item.printed for item in found if item.form.table is table and item.printed.layout != "cells"]
        if not own:
            continue
        first = min(own, key=lambda row: index.get(row.place, 0))
        at = index.get(first.place, 0)
        lines = [line for line in items[max(at - settings.MAX_HEAD_ROWS, 0) : at] if isinstance(line, TextLine)]
        heads = [line.text.split() for line in lines] if first.layout == "words" else []
        heads += [[cell.text for cell in row] for row in first.heads] + [[*first.labels[:-1]]]
        groups = {key(group["label"]["zh"]) for group in table.column_groups}
        for texts in heads[::-1]:
            order = _named(texts, names)
            if order == [*table.columns] or groups & {*map(key, texts)}:
                break  # of heads over heads, all of the upper row come first
            if order != [id_ for id_ in table.columns if id_ in order]:
                order = [*table.columns] if order == _in_tiers(table) else order
                out[table.id] = order if len(order) == len(table.columns) else []
                break
    return out


def _in_tiers(table: Table) -> list[str]:
    """The columns as two rows of heads name them whose group is lost: that they stand so is for the sums to tell."""
    upper = next(iter(table.columns.values())).group
    return sorted(table.columns, key=lambda id_: table.columns[id_].group != upper)


def _named(texts: list[str], names: NameIndex) -> list[str]:
    """The columns that texts name one after the other, each just once; else none."""
    called = [names.exact(text) for text in texts]
    ids = [next(iter(found)) for found in called if len(found) == 1]
    return ids if len({*ids}) == len(ids) else []


def in_other_order(found: AssignedRow, order: list[str]) -> AssignedColumns:
    """The fields of a row below heads in this order; only if there are as many."""
    table: Table = found.form.table
    if not order or len(found.printed.fields) != len(order):
        return AssignedColumns(None, "heads")
    fields = dict(zip(order, found.printed.fields, strict=True))
    doubt = "columns_differ" if table.ends_with_total else "column"
    return AssignedColumns({id_: fields[id_] for id_ in table.columns}, "heads", doubt)
