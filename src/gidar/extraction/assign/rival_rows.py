"""Rows of figures that claim the row of the form that another one is."""

from ...model.edition import Edition
from ..printed.figures import is_blank
from ..printed.labels import key, lexicon
from ..rows.figure_rows import FigureRow
from .columns import has_heads
from .rows import AssignedRow


def has_rival(item: AssignedRow, loose: list[FigureRow], edition: Edition) -> bool:
    """Whether another row of figures claims the same row, by the same label but with other figures.

    A row of figures without a head of the table claims no row that stands below such heads.
    """
    names = lexicon(edition).rows[item.form.table.id]
    for figure_row in loose:
        named = item.form.row.id in names.exact(figure_row.label) and len(key(figure_row.label)) > 2
        if named and has_heads(figure_row, item, edition) and not _same_figures(item.printed, figure_row):
            return True
    return False


def _same_figures(one: FigureRow, other: FigureRow) -> bool:
    """Whether two rows of figures print the same, or one of them nothing."""
    texts = [
        [key(field.text) for field in figure_row.fields if not is_blank(field.text)] for figure_row in (one, other)
    ]
    return texts[0] == texts[1] or not texts[0] or not texts[1]
