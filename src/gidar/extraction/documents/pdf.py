"""PDF with text: ruled tables as grids, everything else as lines with the place of every word."""

import io
import logging
import re
from typing import Any

from ...model.errors import InputError
from .. import settings
from ..optional import library
from ..printed.blocks import Block, Document, DocumentPlace, Pictured, TableBlock, TableCell, TextLine, Word
from . import pdf_paint, pdf_weight
from .framed_text import kept_lines
from .pictures import lacking, pdf_pages


def read(data: bytes, source: str) -> Document:
    """The blocks of a PDF. Raises InputError where it is damaged, encrypted, or has too much on it."""
    pdfplumber = library("pdfplumber")
    logging.getLogger("pdfminer").addHandler(logging.NullHandler())  # it warns of fonts, which is nobody's concern
    blocks: dict[int, list[Block]] = {}
    recognised: list[int] = []
    pictured: list[int] = []
    pictures = cells = characters = uncoded = 0
    pdf_weight.check(data, source)
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            if len(pdf.pages) > settings.MAX_PDF_PAGES:
                raise InputError("pdf_pages", source, limit=settings.MAX_PDF_PAGES)
            off = pdf_paint.layers_off(pdf.doc.catalog)
            for number, page in enumerate(pdf.pages, 1):
                hidden = pdf_weight.draw(page, source, off)
                if turned := _turned(page):
                    page = turned
                    hidden = pdf_weight.draw(page, source, off)
                recognised += [number] if hidden else []
                uncoded += sum("(cid:" in char["text"] for char in page.chars)
                characters += len(page.chars)
                pictures += len(page.images)
                found = _page(page, number, source)
                cells += sum(len(row) for block in found if isinstance(block, TableBlock) for row in block.rows)
                if cells > settings.MAX_CELLS:
                    raise InputError("too_many_cells", source, limit=settings.MAX_CELLS)
                blocks[number] = found
                pictured += [number] if _is_picture(page, bool(hidden)) else []
                page.close()
    except InputError:
        raise
    except Exception as error:  # pdfminer raises many kinds for damaged files
        raise InputError("pdf_locked" if "Password" in repr(error) else "pdf", source) from None
    if uncoded > settings.MAX_UNCODED * characters:
        raise InputError("pdf_uncoded", source)
    seen = _read_pictures(data, source, blocks, pictured)
    left = frozenset(recognised) - {place.page for place in seen}
    flat = [block for found in blocks.values() for block in found]
    return Document(source, "pdf", flat, pictures, recognised=left, pictured=seen)


def _is_picture(page: Any, hidden: bool) -> bool:
    """Whether a page is a picture with no text on it but what others recognised in it, or a few marks beside it."""
    if len(page.chars) > settings.MAX_MARGIN_CHARACTERS and not hidden:
        return False
    covered = sum(float(one["width"]) * float(one["height"]) for one in page.images)
    return covered > settings.MIN_PICTURE_SHARE * float(page.width) * float(page.height)


def _read_pictures(
    data: bytes, source: str, blocks: dict[int, list[Block]], numbers: list[int]
) -> dict[DocumentPlace, Pictured]:
    """Put what is seen on pages that are pictures in the place of their blocks, and say what was seen in their boxes.

    Without the extra they stay as they are. Raises InputError where nothing else is in the document.
    """
    if not numbers:
        return {}
    if missing := lacking():
        if not any(blocks.values()):
            raise InputError("ocr_extra", source, module=missing)
        return {}
    seen: dict[DocumentPlace, Pictured] = {}
    for number, (found, boxes) in pdf_pages(data, source, numbers).items():
        if boxes or not blocks[number]:  # where no table is seen, text that others recognised is better than none
            blocks[number] = found
            seen |= boxes
    return seen


def _turned(page: Any) -> Any:
    """A page whose text runs up or down, turned so that it runs from left to right; None of any other."""
    aside = [char["matrix"][1] > 0 for char in page.chars if not char["upright"]]
    if 2 * len(aside) <= len(page.chars):
        return None
    turned = (page.page_obj.rotate + (90 if 2 * sum(aside) > len(aside) else 270)) % 360
    page.page_obj.rotate = page.page_obj.attrs["Rotate"] = turned  # one is read by pdfminer, one by pdfplumber
    return type(page)(page.pdf, page.page_obj, page.page_number, page.initial_doctop)


def _page(page: Any, number: int, source: str) -> list[Block]:
    """Tables and lines of a page from top to bottom."""
    if len(page.chars) + len(page.lines) + len(page.rects) + len(page.curves) > settings.MAX_PAGE_MARKS:
        raise InputError("too_many_cells", source, limit=settings.MAX_PAGE_MARKS)
    page = page.dedupe_chars(tolerance=1)
    page = page.filter(lambda one: one["object_type"] != "char" or _inside(one, page.bbox))
    placed: list[tuple[float, Block]] = []
    tables = [table for table in page.find_tables(settings.DOTTED_RULES) if len(table.cells) > settings.MIN_PDF_CELLS]
    for n, table in enumerate(tables, 1):
        placed.append((table.bbox[1], TableBlock(_table_cells(table.cells, page.chars, number, n))))
    outside = [c for c in page.chars if not any(_inside(c, table.bbox) for table in tables)]
    placed += [(top, line) for top, line in _lines(outside, number)]
    found = [block for _, block in sorted(placed, key=lambda item: item[0])]
    # A bare number at the edge of a page numbers it.
    for at in (-1, 0):
        edge = found[at] if found else None
        if isinstance(edge, TextLine) and re.fullmatch("[0-9]{1,3}", edge.text):
            del found[at]
    return found


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


def _table_cells(cells: list[Any], chars: list[dict[str, Any]], page: int, table: int) -> list[list[TableCell]]:
    """The cells of a ruled table by rows; a cell that reaches down stands in every row it reaches."""
    across = _snapped([x for cell in cells for x in (cell[0], cell[2])])
    down = _snapped([y for cell in cells for y in (cell[1], cell[3])])
    rows: list[list[TableCell]] = [[] for _ in down[1:]]
    inside: dict[int, list[dict[str, Any]]] = {n: [] for n in range(len(cells))}
    for char in chars:
        n = next((n for n, cell in enumerate(cells) if _inside(char, cell)), None)
        if n is not None:
            inside[n].append(char)
    for n, cell in enumerate(cells):
        left, right, top, bottom = _at(cell[0], across), _at(cell[2], across), _at(cell[1], down), _at(cell[3], down)
        text, mark = _text(inside[n])
        text = text if _is_full(inside[n], cell) else kept_lines(text)
        table_cell = TableCell(text, DocumentPlace(page, table, top + 1, left + 1), left, max(right - left, 1), mark)
        for at in range(top, max(bottom, top + 1)):
            if at < len(rows):
                rows[at].append(table_cell._replace(carried=at > top))
    return [sorted(row, key=lambda table_cell: table_cell.start) for row in rows if row]


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


def _lines(chars: list[dict[str, Any]], page: int) -> list[tuple[float, TextLine]]:
    utils = library("pdfplumber").utils
    words = utils.extract_words(chars, x_tolerance=settings.PDF_WORD_GAP, use_text_flow=False) if chars else []
    out = []
    for n, row in enumerate(utils.cluster_objects(words, "top", settings.PDF_LINE_SHIFT), 1):
        row = sorted(row, key=lambda word: word["x0"])
        found = tuple(Word(word["text"], word["x0"], word["x1"]) for word in row)
        out.append((row[0]["top"], TextLine(" ".join(w.text for w in found), DocumentPlace(page=page, line=n), found)))
    return out
