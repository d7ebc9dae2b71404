"""Second stage: from the blocks of a document to its rows of figures, each with the label beside it.

blocks -> figure_rows -> cut_rows -> detached_labels
"""

from typing import NamedTuple

from ...model.edition import Edition
from ..form_rows import wide_table_of
from ..printed.blocks import Document
from .cut_rows import with_cut_rows
from .detached_labels import with_detached_labels
from .figure_rows import FigureRow, RowOrLine, blocks_to_rows

__all__ = ["DocumentRows", "FigureRow", "document_to_rows"]


class DocumentRows(NamedTuple):
    """The rows of figures of a document.

    Attributes:
        figure_rows: all of them in reading order, each with its label wherever that stands.
        items: the same as they stand, with the lines of text between them.
        wide: those below the heading of the table whose rows stand side by side; None where it has no heading.
    """

    figure_rows: list[FigureRow]
    items: list[RowOrLine]
    wide: list[FigureRow] | None


def document_to_rows(document: Document, headings: dict[str, int], edition: Edition) -> DocumentRows:
    """The rows of figures of a document; headings are {section: number of the block that is its heading}."""
    items = with_cut_rows(list(blocks_to_rows(document.blocks, edition.widest)), edition)
    return DocumentRows(with_detached_labels(items, edition), items, _wide(document, headings, edition))


def _wide(document: Document, headings: dict[str, int], edition: Edition) -> list[FigureRow] | None:
    table = wide_table_of(edition)
    start = headings.get(table.section) if table else None
    if start is None:
        return None
    end = min((n for n in headings.values() if n > start), default=len(document.blocks))
    return [item for item in blocks_to_rows(document.blocks[start:end], edition.widest) if isinstance(item, FigureRow)]
