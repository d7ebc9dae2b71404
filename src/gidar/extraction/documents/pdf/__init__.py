"""PDF with text: ruled tables as grids, everything else as lines with the place of every word."""

import io
import logging
import re
from collections.abc import Iterator
from typing import Any

from ....infrastructure.extras import library
from ....model.errors import InputError
from ... import settings
from ...elements.blocks import OBJECT, Aside, Block, Document, DocumentPlace, TableBlock, TableCell, TextLine, Word
from ..framed_text import kept_lines
from ..visibility import DOUBTFUL, marked, without_doubts
from . import painting, ruling_lines, unpacked_size
from .pictures import is_picture, pages_seen
from .strokes import IN_FIGURE
from .visibility import Seen

# Notes on a page that paint nothing over its text; ISO 32000-1, 12.5.6. Seals on it are fields for signatures.
UNCOVERING = {"Link", "Popup", "Highlight", "Underline", "Squiggly", "Caret"}
WORDLESS = {"Link", "Widget", "Popup"}  # those without words of their own
HIDDEN_NOTE = 2  # the flag of one that is not shown


def read(data: bytes, source: str) -> Document:
    """The blocks of a PDF. Raises InputError where it is damaged, encrypted, or has too much on it."""
    pdfplumber = library("pdfplumber")
    logging.getLogger("pdfminer").addHandler(logging.NullHandler())  # it warns of fonts, which is nobody's concern
    blocks: dict[int, list[Block]] = {}
    recognised, pictured = list[int](), list[int]()
    doubtful: set[DocumentPlace] = set()
    pictures, asides = dict[int, int](), list[Aside]()
    cells = characters = uncoded = 0
    unpacked_size.check(data, source)
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            if len(pdf.pages) > settings.MAX_PDF_PAGES:
                raise InputError("pdf_pages", source, limit=settings.MAX_PDF_PAGES)
            off = painting.layers_off(pdf.doc.catalog)
            for number, page in enumerate(pdf.pages, 1):
                seen = unpacked_size.draw(page, source, off)
                if turned := _turned(page):
                    page, seen = turned, unpacked_size.draw(turned, source, off)
                recognised += [number] if seen.recognised else []
                uncoded += sum("(cid:" in char["text"] for char in page.chars)
                characters += len(page.chars)
                pictures[number] = len(page.images)
                asides += _asides(page, number)
                found, unclear = _page(page, number, source, seen)
                doubtful |= unclear
                cells += sum(len(row) for block in found if isinstance(block, TableBlock) for row in block.rows)
                if cells > settings.MAX_CELLS:
                    raise InputError("too_many_cells", source, limit=settings.MAX_CELLS)
                blocks[number] = found
                pictured += [number] if is_picture(page, seen.recognised) else []
                page.close()
    except InputError:
        raise
    except Exception as error:  # pdfminer raises many kinds for damaged files
        raise InputError("pdf_locked" if "Password" in repr(error) else "pdf", source) from None
    if uncoded > settings.MAX_UNCODED * characters:
        raise InputError("pdf_uncoded", source)
    seen_on = pages_seen(data, source, blocks, pictured)
    replaced = {place.page for place in seen_on}
    return Document(
        source,
        "pdf",
        [block for found in blocks.values() for block in found],
        sum(count for number, count in pictures.items() if number not in replaced),
        recognised=frozenset(recognised) - replaced,
        doubtful=frozenset(place for place in doubtful if place.page not in replaced),
        pictured=seen_on,
        asides=tuple(asides),
    )


def _asides(page: Any, number: int) -> Iterator[Aside]:
    """What is written in the notes on a page."""
    for note in page.annots:
        words = " ".join(str(note.get("contents") or "").split()) if _kind(note) not in WORDLESS else ""
        if words:
            yield Aside(words[: settings.MAX_LOOSE_SHOWN], "comment", DocumentPlace(page=number))


def _turned(page: Any) -> Any:
    """A page whose text runs up or down, turned so that it runs from left to right; None of any other."""
    aside = [char["matrix"][1] > 0 for char in page.chars if not char["upright"]]
    if 2 * len(aside) <= len(page.chars):
        return None
    turned = (page.page_obj.rotate + (90 if 2 * sum(aside) > len(aside) else 270)) % 360
    page.page_obj.rotate = page.page_obj.attrs["Rotate"] = turned  # one is read by pdfminer, one by pdfplumber
    return type(page)(page.pdf, page.page_obj, page.page_number, page.initial_doctop)


def _page(page: Any, number: int, source: str, seen: Seen) -> tuple[list[Block], set[DocumentPlace]]:
    """Tables and lines of a page from top to bottom, and the rows and lines of which it is doubtful what is seen."""
    if len(page.chars) + len(page.lines) + len(page.rects) + len(page.curves) > settings.MAX_PAGE_MARKS:
        raise InputError("too_many_cells", source, limit=settings.MAX_PAGE_MARKS)
    page = page.dedupe_chars(tolerance=1)
    page = page.filter(lambda one: one["object_type"] != "char" or _inside(one, page.bbox))
    doubtful = _doubtful(page, seen)
    unclear: set[DocumentPlace] = set()
    placed: list[tuple[float, Block]] = []
    tables = ruling_lines.tables(page)
    doubtful |= ruling_lines.unclear_figures(page.chars, tables)
    for n, table in enumerate(tables, 1):
        rows = _table_cells(table.cells, page.chars, number, n, doubtful)
        unclear |= {cell.place._replace(column=None) for row in rows for cell in row if DOUBTFUL in cell.text}
        placed.append((table.bbox[1], TableBlock([[_settled(cell) for cell in row] for row in rows])))
    outside = [c for c in page.chars if not any(_inside(c, table.bbox) for table in tables)]
    tops = {round(char["top"]) for char in outside if id(char) in doubtful}
    for own, line in _lines(outside, number):
        placed.append((own[0], line))
        unclear |= (
            {line.place} if any(abs(top - at) <= settings.PDF_LINE_SHIFT for top in own for at in tops) else set()
        )
    found = [block for _, block in sorted(placed, key=lambda item: item[0])]
    # A bare number at the edge of a page numbers it.
    for at in (-1, 0):
        edge = found[at] if found else None
        if isinstance(edge, TextLine) and re.fullmatch("[0-9]{1,3}", edge.text):
            del found[at]
    return found, unclear


def _doubtful(page: Any, seen: Seen) -> set[int]:
    """The ids of the characters of a page of which it is doubtful whether they are seen, or what is seen there."""
    notes = [one for one in page.annots if _covers(one)]
    return {
        id(char)
        for char in page.chars
        if seen.given_up or (char["x0"], char["y0"]) in seen.doubtful or any(_inside(char, _box(one)) for one in notes)
    }


def _covers(note: dict[str, Any]) -> bool:
    """Whether a note on a page, which is not read, may cover its text or strike it out."""
    return _kind(note) not in UNCOVERING and not int(note["data"].get("F") or 0) & HIDDEN_NOTE


def _kind(note: dict[str, Any]) -> str:
    return str(getattr(note["data"].get("Subtype"), "name", ""))


def _box(note: dict[str, Any]) -> tuple[float, float, float, float]:
    return note["x0"], note["top"], note["x1"], note["bottom"]


def _settled(cell: TableCell) -> TableCell:
    """A cell without marks of doubt; where only some of its text is doubtful, either could be the figure."""
    text, certain = without_doubts(cell.text)
    return cell._replace(text=OBJECT if certain is None else text)


def _inside(char: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return bool(box[0] <= x <= box[2] and box[1] <= y <= box[3])


def _snapped(values: list[float]) -> list[float]:
    """The rules, those within a few points of each other as one."""
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > settings.RULE_DISTANCE:
            out.append(value)
    return out


def _at(value: float, edges: list[float]) -> int:
    return min(range(len(edges)), key=lambda n: abs(edges[n] - value))


def _table_cells(
    cells: list[Any], chars: list[dict[str, Any]], page: int, table: int, doubtful: set[int]
) -> list[list[TableCell]]:
    """The cells of a ruled table by rows; a cell that reaches down stands in every row it reaches.

    A cell with characters of doubtful has marks around its text, and text before them where a figure is partly certain.
    """
    across = _snapped([x for cell in cells for x in (cell[0], cell[2])])
    down = _snapped([y for cell in cells for y in (cell[1], cell[3])])
    rows: list[list[TableCell]] = [[] for _ in down[1:]]
    inside, unclear = _chars_of(cells, chars)
    for n, cell in enumerate(cells):
        left, right, top, bottom = _at(cell[0], across), _at(cell[2], across), _at(cell[1], down), _at(cell[3], down)
        text, mark = _text(inside[n])
        text = text if _is_full(inside[n], cell) else kept_lines(text)
        if any(id(char) in doubtful for char in inside[n]):
            figures = [char for char in inside[n] if IN_FIGURE.fullmatch(char["text"])]
            certain = [char for char in inside[n] if id(char) not in doubtful]
            partly = certain and any(id(char) in doubtful for char in figures)
            text = text + marked(text) if partly else marked(text)
        text = OBJECT if n in unclear else text
        table_cell = TableCell(text, DocumentPlace(page, table, top + 1, left + 1), left, max(right - left, 1), mark)
        for at in range(top, max(bottom, top + 1)):
            if at < len(rows):
                rows[at].append(table_cell._replace(carried=at > top))
    return [sorted(row, key=lambda table_cell: table_cell.start) for row in rows if row and not _is_strip(row)]


def _is_strip(row: list[TableCell]) -> bool:
    """Whether a row is none: a merged cell ends a little below the others, and nothing begins there."""
    begun = [cell for cell in row if not cell.carried]
    return 2 * len(begun) < len(row) and all(not cell.text.strip() for cell in begun)


def _chars_of(cells: list[Any], chars: list[dict[str, Any]]) -> tuple[dict[int, list[dict[str, Any]]], set[int]]:
    """The characters of each cell, by its number, and the cells of which it cannot be told what is theirs.

    A figure too wide for its cell reaches over the rule beside it: it is in the cell that its middle is well within.
    """
    inside: dict[int, list[dict[str, Any]]] = {n: [] for n in range(len(cells))}
    unclear: set[int] = set()
    for run in _runs(chars):
        at = [next((n for n, cell in enumerate(cells) if _inside(char, cell)), None) for char in run]
        if len({*at}) > 1:
            left, right = run[0]["x0"], run[-1]["x1"]
            whole = {**run[0], "x0": left, "x1": right}
            n = next((n for n, cell in enumerate(cells) if _inside(whole, cell)), None)
            edge = 0.0 if n is None else min((left + right) / 2 - cells[n][0], cells[n][2] - (left + right) / 2)
            if n is None or edge < settings.MIN_MIDDLE * (cells[n][2] - cells[n][0]):
                unclear |= {m for m in at if m is not None}
            else:
                at = [n] * len(run)
        for n, char in zip(at, run, strict=True):
            if n is not None:
                inside[n].append(char)
    return inside, unclear


def _runs(chars: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """The characters of a page, the digits of a figure together."""
    run: list[dict[str, Any]] = []
    for char in chars:
        last = run[-1] if run else None
        near = last and abs(char["top"] - last["top"]) < 1 and abs(char["x0"] - last["x1"]) < 1
        if not (near and IN_FIGURE.fullmatch(char["text"]) and IN_FIGURE.fullmatch(run[-1]["text"])):
            if run:
                yield run
            run = []
        run.append(char)
    if run:
        yield run


def _text(chars: list[dict[str, Any]]) -> tuple[str, str]:
    """The text of a cell, and the small digits raised beside its figure."""
    digits = [c for c in chars if c["text"].strip() and c["upright"]]
    largest = max((c["size"] for c in digits), default=0)
    small = [c for c in digits if c["size"] < settings.RAISED_SIZE * largest]
    if small and len(small) < len(digits) and all(not _han(c["text"]) for c in digits):
        chars = [c for c in chars if c not in small]
        return _joined(chars), "".join(c["text"] for c in small)
    return _joined(chars), ""


def _is_full(chars: list[dict[str, Any]], cell: Any) -> bool:
    """Whether no further character as wide as the first has room on the first line of a cell."""
    first = [c for c in chars if abs(c["top"] - min(c["top"] for c in chars)) < settings.RULE_DISTANCE]
    room = (cell[2] - cell[0]) - sum(c["x1"] - c["x0"] for c in first)
    return bool(first) and room < 2 * settings.RULE_DISTANCE + 3 * (first[0]["x1"] - first[0]["x0"])


def _joined(chars: list[dict[str, Any]]) -> str:
    return str(library("pdfplumber").utils.extract_text(chars, x_tolerance=settings.PDF_WORD_GAP)) if chars else ""


def _han(text: str) -> bool:
    return any("\u3400" <= c <= "\u9fff" for c in text)


def _lines(chars: list[dict[str, Any]], page: int) -> list[tuple[list[float], TextLine]]:
    """The lines of a page, each with the tops of its words."""
    utils = library("pdfplumber").utils
    words = utils.extract_words(chars, x_tolerance=settings.PDF_WORD_GAP, use_text_flow=False) if chars else []
    out = []
    for n, row in enumerate(_side_by_side(words), 1):
        row = sorted(row, key=lambda word: word["x0"])
        found = tuple(Word(word["text"], word["x0"], word["x1"]) for word in row)
        line = TextLine(" ".join(w.text for w in found), DocumentPlace(page=page, line=n), found)
        out.append(([word["top"] for word in row], line))
    return out


def _side_by_side(words: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """The words of each line: those of another font stand higher or lower, the more so the larger they are."""
    lines: list[list[dict[str, Any]]] = []
    before = 0.0
    for word in sorted(words, key=lambda word: word["top"] + word["bottom"]):
        middle, height = (word["top"] + word["bottom"]) / 2, word["bottom"] - word["top"]
        if lines and middle - before <= max(settings.PDF_LINE_SHIFT, settings.PDF_LINE_SHARE * height):
            lines[-1].append(word)
        else:
            lines.append([word])
        before = middle
    return lines
