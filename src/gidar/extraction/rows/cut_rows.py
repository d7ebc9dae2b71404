"""Rows of a table that the end of a page cuts through: the rest of the label stands on the next page."""

from ...model.edition import Edition
from ..elements.blocks import TextLine
from ..elements.figures import is_blank
from ..elements.labels import NameIndex, key, printed_labels
from .figure_rows import FigureRow, RowOrLine


def with_cut_rows(items: list[RowOrLine], edition: Edition) -> list[RowOrLine]:
    """The rows and lines of a document, in which the two pieces of a row on two pages are one row.

    They are pieces only if their labels together name a row that neither names alone, and no cell has text in both.
    """
    names = printed_labels(edition)
    tables = [names.rows[table.id] for table in edition.tables.values() if table.layout == "down"]
    out: list[RowOrLine] = []
    last: int | None = None  # where in out the last row of figures is
    seen: set[str] = set()  # heads are repeated on each page, with the first rows where an editor was told so
    for item in items:
        if isinstance(item, TextLine):
            out.append(item)
            continue
        above = out[last] if last is not None else None
        if isinstance(above, FigureRow) and (row := _joined(above, item, tables)):
            out[last or 0] = row
            continue
        if item.title not in seen and not (item.blank and key(item.label) in names.heads):
            last = len(out)
        seen.add(item.title)
        out.append(item)
    return out


def _joined(above: FigureRow, below: FigureRow, tables: list[NameIndex]) -> FigureRow | None:
    """Two pieces of a row as one; None where they are none."""
    pages = above.place.page, below.place.page
    if None in pages or pages[0] == pages[1] or not (above.layout == below.layout == "cells"):
        return None
    whole = above.label + below.label
    if not (above.label and below.label) or not any(_names(whole, above.label, below.label, rows) for rows in tables):
        return None
    if len(above.fields) != len(below.fields):
        return above._replace(labels=(*above.labels[:-1], whole)) if below.blank else None
    pairs = list(zip(above.fields, below.fields, strict=True))
    if any(not is_blank(one.text) and not is_blank(other.text) for one, other in pairs):
        return None
    fields = tuple(other if is_blank(one.text) and other.text else one for one, other in pairs)
    return above._replace(labels=(*above.labels[:-1], whole), fields=fields)


def _names(whole: str, above: str, below: str, rows: NameIndex) -> bool:
    """Whether two pieces of a label together name the one row of a table, and the second none by itself."""
    found = rows.find(whole)
    if not found or rows.exact(below):
        return False
    closest = max(rows.likeness(part).get(found.id, 0) for part in (above, below))
    return rows.exact(above).keys() <= {found.id} and found.score > closest
