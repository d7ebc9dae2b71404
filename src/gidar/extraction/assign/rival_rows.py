"""Rows of figures that claim the row of the form that another one is."""

from ...model.edition import Edition
from ...model.form import Table
from .. import settings
from ..elements.figures import is_blank, printed_number
from ..elements.labels import key, printed_labels
from ..rows.figure_rows import FigureRow
from .columns import has_heads
from .rows import AssignedRow


def has_rival(item: AssignedRow, loose: list[FigureRow], edition: Edition) -> bool:
    """Whether another row of figures claims the same row, by its label but with other figures, or with any at all.

    A row of figures without a head of the table claims no row that stands below such heads; nor does one with a label
    as short as a head's, unless it is as wide as the row.
    """
    for figure_row in loose:
        if (
            item.form.row.id in claimed_rows(figure_row, edition).get(item.form.table.id, ())
            and has_heads(figure_row, item, edition)
            and not is_repeated(item.printed, figure_row)
        ):
            return True
    return False


def claimed_rows(figure_row: FigureRow, edition: Edition) -> dict[str, dict[str, str]]:
    """{table: rows of it that a row of figures may be by its label, each with how that is known}."""
    names = printed_labels(edition).rows
    short = len(key(figure_row.label)) <= settings.MAX_AMBIGUOUS_CHARACTERS
    return {
        table.id: claimed
        for table in edition.tables.values()
        if table.layout == "down"
        and not _is_narrow(figure_row, table)
        and (not short or len(figure_row.fields) == len(table.columns))
        and (claimed := names[table.id].exact(figure_row.label))
    }


def _is_narrow(figure_row: FigureRow, table: Table) -> bool:
    """Whether it has so few figures that it is of a table of its own, such as those in the narrative."""
    return figure_row.layout == "cells" and len(figure_row.fields) + settings.MAX_FIGURES_ASTRAY < len(table.columns)


def is_repeated(found: FigureRow, other: FigureRow) -> bool:
    """Whether another row of figures says nothing that the one which was found does not say."""
    return same_figures(found, other) and (other.blank or not found.blank)


def same_figures(one: FigureRow, other: FigureRow) -> bool:
    """Whether two rows of figures print the same, or one of them nothing."""
    texts = [
        [printed_number(field.text) for field in figure_row.fields if not is_blank(field.text)]
        for figure_row in (one, other)
    ]
    return texts[0] == texts[1] or not texts[0] or not texts[1]
