"""Heads of another edition above a row: its figures are then not those that this edition asks for."""

from functools import cache

from ...model.edition import Edition, editions, load_edition
from .. import settings
from ..elements.blocks import TextLine
from ..elements.labels import key, printed_labels, without_note
from ..rows.figure_rows import RowOrLine
from .rows import AssignedRow


def has_foreign_heads(found: AssignedRow, items: list[RowOrLine], edition: Edition) -> bool:
    """Whether the nearest heads of columns above a row of the form are those of another edition alone."""
    table = found.form.table.id
    own, foreign = printed_labels(edition).columns[table].known.keys(), _foreign(edition, table)
    if not foreign:
        return False
    for names in _groups(found, items):
        if any(name in foreign for name in names):
            return True
        if any(name in own for name in names):
            return False
    return False


def _groups(found: AssignedRow, items: list[RowOrLine]) -> list[set[str]]:
    """What stands in the rows of heads above a row, or in the lines above it, the nearest first."""
    if found.printed.layout != "words":
        return [
            {key(text) for cell in row for text in (cell.text, without_note(cell.text))}
            for row in found.printed.heads[::-1]
        ]
    at = next((n for n, item in enumerate(items) if item.place == found.printed.place), 0)
    above = items[max(at - settings.MAX_HEAD_LINES, 0) : at][::-1]
    return [{key(word) for word in item.text.split()} for item in above if isinstance(item, TextLine)]


@cache
def _foreign(edition: Edition, table: str) -> frozenset[str]:
    """The names of columns that a table has in other editions and not in this one."""
    own = printed_labels(edition).columns[table].known.keys()
    others = [printed_labels(load_edition(id_)).columns.get(table) for id_ in editions() if id_ != edition.id]
    return frozenset(name for index in others if index for name in index.known) - own
