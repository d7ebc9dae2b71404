"""Rows of the form in which words stand where a figure belongs: 若干 for a number. They are rows of figures too."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ...model.edition import Edition
from ..elements.blocks import Block
from ..elements.figures import is_blank, is_figure, is_unit
from ..elements.kinds import is_label
from ..elements.labels import key, printed_labels
from ..form_rows import rows_of_form
from .figure_rows import FigureRow, blocks_to_rows

RowName = tuple[str, str]
"""(id of a table, id of its row)."""


class WordedRows(NamedTuple):
    """What to look for: rows of an edition, mostly those that no row of figures names."""

    edition: Edition
    missing: frozenset[RowName]

    def split(self, texts: Sequence[str]) -> int | None:
        """How many texts of a row are its labels, where words stand among its figures; None where that is not plain.

        Behind the name of a row there are then as many texts as it has cells, and none of them is printed on the form;
        or more of them, with figures, such as a remark at the end. Blanks behind the name may be those of its cells.
        """
        for at in range(1, len(texts)) if any(map(is_label, texts[1:])) else ():
            if any(self._fits(name, texts[at:]) for name in self.missing & self._named(texts[:at])):
                return at
        return 0 if self._is_wide(texts) else None

    def _named(self, labels: Sequence[str]) -> set[RowName]:
        """The rows that the last of some labels, or all of them together, name; a unit may stand behind them."""
        own = [label for label in labels if not is_unit(label) and not is_blank(label)]
        return names_of(self.edition, {own[-1], "".join(own)} if own else ())

    def _fits(self, name: RowName, rest: Sequence[str]) -> bool:
        columns = len(self.edition.tables[name[0]].columns)
        if all(map(is_blank, rest[columns:])):
            return len(rest) >= columns and self._has_words(rest[:columns])
        return any(map(is_figure, rest[:columns])) and self._has_words(rest)

    def beside(self, texts: Sequence[str]) -> int | None:
        """The same where the row may have figures elsewhere, so that any number of texts may stand behind its name."""
        for at in range(len(texts) - 1, 0, -1) if any(map(is_label, texts[1:])) else ():
            if self.missing & self._named(texts[:at]) and self._has_words(texts[at:]):
                return at
        return None

    def _is_wide(self, texts: Sequence[str]) -> bool:
        """Whether texts are the cells of the table whose rows stand side by side: figures, and words among them."""
        figures = sum(map(is_figure, texts))
        return len(texts) == self.edition.widest and figures * 2 > len(texts) and self._has_words(texts)

    def _has_words(self, texts: Sequence[str]) -> bool:
        words = [text for text in texts if is_label(text)]
        return bool(words) and not any(self._is_printed(text) for text in words)

    def _is_printed(self, text: str) -> bool:
        """Whether words are some label of the form, or a unit, so that no figure belongs where they stand."""
        names, bare = printed_labels(self.edition), key(text)
        indexes = (*names.rows.values(), *names.groups.values())
        return is_unit(text) or not bare or bare in names.heads or any(index.exact(text) for index in indexes)


def names_of(edition: Edition, labels: Iterable[str]) -> set[RowName]:
    """The rows of an edition that some labels name exactly."""
    rows = printed_labels(edition).rows
    return {(table, id_) for label in labels for table, index in rows.items() for id_ in index.exact(label)}


def missing_rows(edition: Edition, labels: Iterable[str]) -> WordedRows:
    """What to look for where rows of figures with these labels were found."""
    every = {(form.table.id, form.row.id) for form in rows_of_form(edition)}
    return WordedRows(edition, frozenset(every - names_of(edition, labels)))


def worded_rivals(blocks: list[Block], rows: Iterable[FigureRow], edition: Edition) -> list[FigureRow]:
    """The rows of tables that print words beside the name of a row which these rows of figures print elsewhere."""
    found = names_of(edition, (name for row in rows for name in row.names))
    words = WordedRows(edition, frozenset(found))
    items = blocks_to_rows(blocks, edition.widest, words.beside)
    rivals = (item for item in items if isinstance(item, FigureRow) and item.layout != "words")
    return [row for row in rivals if row.has_words and names_of(edition, row.names) & found]
