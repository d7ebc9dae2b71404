"""Heads above a row that are not those of its form: of another edition, whose figures are not asked for, or unknown."""

from functools import cache
from itertools import islice

from ...model.edition import Edition, editions, load_edition
from ...model.form import Table
from .. import settings
from ..elements.blocks import TextLine
from ..elements.kinds import has_words
from ..elements.labels import key, printed_labels, without_note
from ..rows.figure_rows import FigureRow, RowOrLine
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


def is_headed(figure_row: FigureRow, table: Table, edition: Edition) -> bool:
    """Whether words that are not known as anything else, such as a group, stand right above a figure of a row."""
    names = printed_labels(edition)
    nearest = (cell.text for field in figure_row.fields for cell in islice(figure_row.above(field), 1))
    return any(
        has_words(text) and key(text) not in names.heads and not names.groups[table.id].exact(text) for text in nearest
    )
