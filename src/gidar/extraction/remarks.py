"""Words in and beside the tables that the form does not print: what they may change is not certain, and all are named.

In heads and labels they concern what stands below or beside; in rows of their own, or on lines above and below a table,
all tables of the section.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..model.edition import Edition
from . import settings
from .elements.blocks import Block, Document, DocumentPlace, TableCell, TextLine
from .elements.figures import is_blank
from .elements.kinds import ENDED, has_words, is_page_number
from .elements.labels import NameIndex, key, plain, printed_labels
from .elements.qualifiers import REMARK, beyond_form, like_form, weigh
from .elements.site_lines import is_about_page
from .record import CERTAIN, LIKELY, UNREAD, ExtractedCell, LeftOut
from .rows import DocumentRows
from .rows.figure_rows import FigureField, FigureRow, numbers_page
from .rows.serial_numbers import without_serial_numbers

REASON = "remark"
Cells = dict[str, ExtractedCell]
TablePlace = tuple[int | None, int | None]
"""Page and number of a table."""


class WeighedCells(NamedTuple):
    """The cells, of which those that some words may change are not certain, and these words."""

    cells: Cells
    left_out: list[LeftOut]


def remarks_weighed(
    cells: Cells, found: DocumentRows, document: Document, edition: Edition, year: int | None
) -> WeighedCells:
    """The cells of a report for a year, less certain where words say so; and these words, each once."""
    rows = [*without_serial_numbers(found.figure_rows), *(found.wide or ())]
    at = {cell.place: cell.pointer for cell in cells.values() if cell.raw is not None}
    said: dict[DocumentPlace, LeftOut] = {}
    asides: list[LeftOut] = []
    weights: dict[str, str] = {}  # by pointer

    def weigh_on(pointers: Iterable[str], weight: str) -> None:
        for pointer in pointers if weight else ():
            weights[pointer] = max(weights.get(pointer, ""), weight)  # "unit" is graver than "qualified"

    for row in rows:
        for field in row.fields:
            if field.place not in at:
                continue
            counts = edition.cells[at[field.place]].type != "money"
            names = printed_labels(edition).columns[at[field.place].split("/")[2]]
            column = at[field.place].rsplit("/", 1)[1]
            for text, place, is_head in _about(row, field, names, column, edition):
                other = is_head and beyond_form(text) and not names.find(text)
                if weight := weigh(text, year, counts) or ("qualified" if other else ""):
                    said.setdefault(place, LeftOut(text[: settings.MAX_LOOSE_SHOWN], place, REASON))
                    weigh_on([p for p, cell in cells.items() if cell.place == field.place], weight)
    for text, place, section, listed in _beside(document.blocks, cells, rows, edition):
        weight = weigh(text, year)
        if weight or listed:
            said.setdefault(place, LeftOut(text[: settings.MAX_LOOSE_SHOWN], place, REASON))
        weigh_on((p for p in cells if edition.tables[p.split("/")[2]].section == section), weight)
    for aside in document.asides:
        weight = weigh(aside.text, year)
        if aside.kind == "around" and (not weight or is_page_number(aside.text)):
            continue  # what stands on every page, such as the title
        reason = "comment" if aside.kind == "comment" else REASON
        asides.append(LeftOut(aside.text, aside.place, reason))
        near = aside.place != aside.place._replace(row=None, line=None)  # else it may be about any cell, or of its page
        own = (p for p, cell in cells.items() if cell.raw is not None and _is_about(aside.place, cell.place))
        weigh_on(own, reason if near and reason == "comment" else weight)
    left_out = [*said.values(), *asides]
    return WeighedCells({p: _doubted(cell, weights.get(p, "")) for p, cell in cells.items()}, left_out)


def _is_about(aside: DocumentPlace, place: DocumentPlace) -> bool:
    if aside.row is None and aside.line is None:
        return aside.page in (None, place.page)
    return aside == _line(place)


def _doubted(cell: ExtractedCell, weight: str) -> ExtractedCell:
    if weight == "unit" and cell.confidence != UNREAD:
        return cell._replace(value=None, confidence=UNREAD, reason="unit")
    reason = "comment" if weight == "comment" else "qualified"
    return cell._replace(confidence=LIKELY, reason=reason) if weight and cell.confidence == CERTAIN else cell


def _about(
    row: FigureRow, field: FigureField, names: NameIndex, column: str, edition: Edition
) -> Iterator[tuple[str, DocumentPlace, bool]]:
    """The labels of a row and the heads above one of its fields, with their places; of the nearest head, that it is."""
    words = row.layout == "words"  # in a line, each may be of another label
    yield from ((text, row.place, False) for label in row.labels for text in (label.split() if words else [label]))
    heads = printed_labels(edition).heads
    own = [head for head in row.heads if _grid(head[0].place) == _grid(row.place)]
    if row.layout == "stream" or not own:  # where nothing stands below another but by its name
        yield from ((c.text, c.place, False) for head in row.heads for c in head if column in names.exact(c.text))
        return
    seen, last = False, 0
    for head in reversed(own):
        line = max(cell.place.row or 0 for cell in head)
        if seen and last - line > 1:
            return  # the heads of other rows, above those that stand between
        named = any(key(cell.text) in heads for cell in head)
        above = (cell for cell in head if cell.start <= field.start < cell.start + cell.width)
        yield from ((cell.text, cell.place, named and not seen) for cell in above)
        seen, last = seen or named, line


def _beside(
    blocks: list[Block], cells: Cells, rows: list[FigureRow], edition: Edition
) -> Iterator[tuple[str, DocumentPlace, str, bool]]:
    """The texts in rows of words and on lines beside the tables: with place, section, and whether each is a remark."""
    sections = _sections(cells, edition)
    filled = {field.place for row in rows for field in row.fields}
    texts = {section["id"] for section in edition.sections if section["kind"] == "text"}
    names = printed_labels(edition).sections
    current = ""
    lines: list[TextLine] = []
    below = 0  # lines that may still be a note on the table above
    for block in blocks:
        if isinstance(block, TextLine):
            if is_blank(block.text) or is_page_number(block.text) or is_about_page(block.text, edition):
                continue
            if found := names.exact(block.text):
                current, lines, below = next(iter(found)), [], 0
            elif _line(block.place) in sections:  # a row of figures
                yield from _captions(lines, sections[_line(block.place)])
                current, lines, below = sections[_line(block.place)], [], settings.LINES_OF_NOTES
            else:
                if below and current and REMARK.search(plain(block.text.strip())):
                    yield block.text, block.place, current, True
                below = max(below - 1, 0)
                lines.append(block)
            continue
        own = sections.get(_grid(block.rows[0][0].place)) if block.rows and block.rows[0] else None
        if own is None:
            continue
        yield from _captions(lines, own) if current not in texts else ()
        lines, below = [], settings.LINES_OF_NOTES
        for line in filter(None, block.rows):
            told = [] if numbers_page(line) else [c for c in line if not c.carried and not is_blank(c.text)]
            place = line[0].place._replace(column=None)
            current = sections.get(place, current if current not in texts else own)
            if found := next((ids for cell in told if (ids := names.exact(cell.text))), {}):
                current = next(iter(found))
            elif told and current not in texts and not _is_of_form(told, filled, edition):
                yield " ".join(cell.text for cell in told), told[0].place, current or own, True
        current = sections.get(place, current)


def _is_of_form(told: list[TableCell], filled: set[DocumentPlace], edition: Edition) -> bool:
    """Whether a row of a table holds figures, or words that the form prints or pieces of them."""
    if {cell.place for cell in told} & filled or not any(has_words(cell.text) for cell in told):
        return True
    heads = printed_labels(edition).heads
    return any(key(cell.text) in heads for cell in told) or all(
        not beyond_form(cell.text) or like_form(cell.text) for cell in told
    )


def _captions(lines: list[TextLine], section: str) -> Iterator[tuple[str, DocumentPlace, str, bool]]:
    """The last lines above a table that say something of it, and are no sentence."""
    for n, line in enumerate(lines[::-1][: settings.LINES_OF_NOTES]):
        text = line.text.strip()
        short = len(text) <= settings.MAX_CAPTION_CHARACTERS and not ENDED.search(text)
        if REMARK.search(plain(text)) or (n == 0 and short and has_words(text)):
            yield text, line.place, section, False


def _sections(cells: Cells, edition: Edition) -> dict[DocumentPlace | TablePlace, str]:
    """The section of each table, row or line of the document in which cells were found."""
    out: dict[DocumentPlace | TablePlace, str] = {}
    for pointer, cell in cells.items():
        if cell.raw is None:
            continue
        section = edition.tables[pointer.split("/")[2]].section
        out.setdefault(_line(cell.place), section)
        if cell.place.table is not None:
            out.setdefault(_grid(cell.place), section)
    return out


def _grid(place: DocumentPlace) -> TablePlace:
    return place.page, place.table


def _line(place: DocumentPlace) -> DocumentPlace:
    return place._replace(column=None)
