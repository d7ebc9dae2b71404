"""Second stage: from the blocks of a document to its rows of figures, each with the label beside it.

blocks -> turned_tables -> figure_rows, once more with worded_rows where rows are missing -> split_tables -> cut_rows
-> signed_columns -> detached_labels
"""

from typing import NamedTuple

from ...model.edition import Edition
from ..elements.blocks import Document, TextLine
from ..elements.site_lines import is_about_page
from ..form_rows import wide_table_of
from .cut_rows import with_cut_rows
from .detached_labels import with_detached_labels
from .figure_rows import FigureRow, RowOrLine, Splitter, blocks_to_rows
from .signed_columns import with_signed_changes
from .split_tables import with_whole_rows
from .turned_tables import upright
from .worded_rows import missing_rows, worded_rivals

__all__ = ["DocumentRows", "FigureRow", "document_to_rows"]


class DocumentRows(NamedTuple):
    """The rows of figures of a document.

    Attributes:
        figure_rows: all of them in reading order, each with its label wherever that stands.
        items: the same as they stand, with the lines of text between them.
        wide: those below the heading of the table whose rows stand side by side; None where it has no heading.
        worded: rows of words beside the name of a row that has figures elsewhere.
    """

    figure_rows: list[FigureRow]
    items: list[RowOrLine]
    wide: list[FigureRow] | None
    worded: tuple[FigureRow, ...] = ()


def document_to_rows(document: Document, headings: dict[str, int], edition: Edition) -> DocumentRows:
    """The rows of figures of a document; headings are {section: number of the block that is its heading}."""
    told = [b for b in document.blocks if not (isinstance(b, TextLine) and is_about_page(b.text, edition))]
    blocks = upright(told, edition)
    items = [*blocks_to_rows(blocks, edition.widest)]
    labels = [label for item in items if isinstance(item, FigureRow) for label in item.names]
    worded = missing_rows(edition, labels).split
    again = [*blocks_to_rows(blocks, edition.widest, worded)]
    items = with_signed_changes(with_cut_rows(with_whole_rows(again, edition), edition), edition)
    rows = with_detached_labels(items, edition)
    used = {row.place for row in rows if row.has_words}
    rivals = tuple(row for row in worded_rivals(blocks, rows, edition) if row.place not in used)
    return DocumentRows(rows, items, _wide(document, headings, edition, worded), rivals)


def _wide(document: Document, headings: dict[str, int], edition: Edition, worded: Splitter) -> list[FigureRow] | None:
    table = wide_table_of(edition)
    start = headings.get(table.section) if table else None
    if start is None:
        return None
    end = min((n for n in headings.values() if n > start), default=len(document.blocks))
    items = blocks_to_rows(document.blocks[start:end], edition.widest, worded)
    return [item for item in items if isinstance(item, FigureRow)]
