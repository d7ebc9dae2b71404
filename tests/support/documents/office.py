"""Word files and PDFs."""

import io
import zipfile
from collections.abc import Callable
from functools import cache
from itertools import groupby
from typing import NamedTuple
from xml.sax.saxutils import escape

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from .draft import OBJECT, Draft, Item, Para, Sheet
from .pages import split

PICTURE = '<w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:inline/></w:drawing>'


def placed(lines: list[list[Item]]) -> list[tuple[int, int, Item]]:
    """(line, column, item) of every box of a table with spans, from the top left."""
    taken: set[tuple[int, int]] = set()
    out = []
    for n, line in enumerate(lines):
        column = 0
        for item in line:
            while (n, column) in taken:
                column += 1
            out.append((n, column, item))
            taken |= {(n + i, column + j) for i in range(item.rowspan) for j in range(item.colspan)}
    return out


def repacked(data: bytes) -> bytes:
    """A zip file again, with fixed dates: the same content gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist()):
            target.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), source.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


# ---- .docx ------------------------------------------------------------------------------------------


def word(draft: Draft, cell: Callable[[Item], str] | None = None) -> bytes:
    """A Word file with merged cells, each as cell writes it; with the option split, requests in two pieces."""
    document = docx.Document()
    body = document.element.body
    for block in draft.blocks:
        if isinstance(block, Para):
            document.add_paragraph(block.text, {"title": "Title", "heading": "Heading 1"}.get(block.kind, "Normal"))
            continue
        cut = draft.options.get("split") and block.name == "requests"
        for lines in split(draft, block) if cut else [block.lines]:
            body.insert_element_before(parse_xml(table_xml(lines, cell or paragraphs)), "w:sectPr")
            document.add_paragraph("")
    out = io.BytesIO()
    document.save(out)
    return repacked(out.getvalue())


def table_xml(lines: list[list[Item]], cell: Callable[[Item], str]) -> str:
    boxes = placed(lines)
    width = max(column + item.colspan for _, column, item in boxes)
    starts = {(line + i, column): (item, i) for line, column, item in boxes for i in range(item.rowspan)}
    rows = []
    for n in range(len(lines)):
        cells = []
        for column in range(width):
            if (n, column) in starts:
                item, part = starts[n, column]
                merge = ("<w:vMerge/>" if part else '<w:vMerge w:val="restart"/>') if item.rowspan > 1 else ""
                span = f'<w:gridSpan w:val="{item.colspan}"/>' if item.colspan > 1 else ""
                cells.append(
                    f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{paragraphs(Item('')) if part else cell(item)}</w:tc>"
                )
        rows.append(f"<w:tr>{''.join(cells)}</w:tr>")
    grid = '<w:gridCol w:w="900"/>' * width
    style = f'<w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    return f"<w:tbl {nsdecls('w')}>{style}{''.join(rows)}</w:tbl>"


def paragraphs(item: Item) -> str:
    mark = (
        f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{escape(item.mark)}</w:t></w:r>'
        if item.mark
        else ""
    )
    return "".join(f"<w:p>{run(text)}{mark}</w:p>" for text in item.text.split("\n"))


def run(text: str) -> str:
    """Text in a paragraph, or the picture that stands for it."""
    inner = PICTURE if text == OBJECT else f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    return f"<w:r>{inner}</w:r>"


# ---- PDF --------------------------------------------------------------------------------------------

FONT, WIDE, SIZE, LEADING = "STSong-Light", "Wide", 9, 13
LEFT, RIGHT, TOP, BOTTOM = 60, A4[0] - 60, A4[1] - 60, 70


class Place(NamedTuple):
    """Where a box lies: the page from 1, and points from its upper left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


class Pages:
    """A PDF being drawn from the top down, with the number of the page at the foot of each.

    places says where the box of each cell is, by its pointer.
    """

    def __init__(self, numbers: bool) -> None:
        pdfmetrics.registerFont(UnicodeCIDFont(FONT))
        pdfmetrics.registerFont(wide_font())
        self.out = io.BytesIO()
        self.canvas = Canvas(self.out, pagesize=A4, invariant=1)
        self.numbers, self.number, self.y = numbers, 1, float(TOP)
        self.places: dict[str, Place] = {}
        self.canvas.setFont(FONT, SIZE)

    def turn(self) -> None:
        if self.numbers:
            self.text(A4[0] / 2, 40, f"- {self.number} -", SIZE)
        self.canvas.showPage()
        self.number, self.y = self.number + 1, float(TOP)
        self.canvas.setFont(FONT, SIZE)

    def text(self, x: float, y: float, text: str, size: float, centred: bool = True) -> None:
        x -= pdfmetrics.stringWidth(text, FONT, size) / 2 if centred else 0
        for wide, letters in groupby(text, WIDE_LETTERS.__contains__):
            part = "".join(letters)
            self.canvas.setFont(WIDE if wide else FONT, size)
            self.canvas.drawString(x, y, part)
            x += pdfmetrics.stringWidth(part, FONT, size)

    def done(self) -> bytes:
        self.turn()
        self.canvas.save()
        return self.out.getvalue()


WIDE_LETTERS = "０１２３４５６７８９．"


@cache
def wide_font() -> TTFont:
    """Full-width digits as a font in the file itself, drawn as those of a font that reportlab brings along.

    All other letters are left to the fonts of whoever opens the file, as many producers do; but PDFium, where it
    finds none, drops full-width digits without a word, so that what a document shows would depend on the machine.
    """
    font = TTFont(WIDE, "Vera.ttf")
    for letter in map(ord, WIDE_LETTERS):
        font.face.charToGlyph[letter] = font.face.charToGlyph[letter - 0xFEE0]
        font.face.charWidths[letter] = 1000
    return font


def wrapped(text: str, width: float, size: float = SIZE) -> list[str]:
    """The lines that a text takes in a column."""
    out = []
    for part in text.split("\n"):
        line = ""
        for letter in part:
            if line and pdfmetrics.stringWidth(line + letter, FONT, size) > width:
                out.append(line)
                line = ""
            line += letter
        out.append(line)
    return out


def pdf(draft: Draft, ruled: bool = True, pages: Pages | None = None) -> bytes:
    """A PDF, or what else such pages make, whose tables run over the pages; labels are wrapped."""
    pages = pages or Pages(draft.options.get("page numbers", True))
    for block in draft.blocks:
        if isinstance(block, Para):
            size = {"title": 16, "heading": 12}.get(block.kind, 10.5)
            for line in wrapped(block.text, RIGHT - LEFT, size):
                if pages.y < BOTTOM + 20:
                    pages.turn()
                pages.y -= size * 1.6
                centred = block.kind == "title"
                pages.text(A4[0] / 2 if centred else LEFT, pages.y, line, size, centred)
            pages.y -= 6
        else:
            draw(pages, block, ruled)
            pages.y -= 14
    return pages.done()


def unruled(draft: Draft) -> bytes:
    """The same without a ruling line."""
    return pdf(draft, ruled=False)


def widths(sheet: Sheet, boxes: list[tuple[int, int, Item]]) -> list[float]:
    """How wide the columns are: what only groups stand in is narrow, the last column of labels is wide."""
    count = max(column + item.colspan for _, column, item in boxes)
    labels = min((column for _, column, item in boxes if item.pointer), default=0)
    shares = [1.0] * count
    if labels:
        shares[:labels] = [0.5] * labels
        shares[labels - 1] = 3.0
    return [share * (RIGHT - LEFT) / sum(shares) for share in shares]


def draw(pages: Pages, sheet: Sheet, ruled: bool) -> None:
    boxes = placed(sheet.lines)
    wide = widths(sheet, boxes)
    lefts = [LEFT + sum(wide[:n]) for n in range(len(wide) + 1)]
    # Figures alone are not broken over lines.
    texts = {
        id(item): [item.text]
        if item.pointer and len(item.text) < 12
        else wrapped(item.text, lefts[c + item.colspan] - lefts[c] - 5)
        for _, c, item in boxes
    }
    heights = [LEADING + 4.0] * len(sheet.lines)
    for n, _, item in boxes:
        if item.rowspan == 1:
            heights[n] = max(heights[n], len(texts[id(item)]) * LEADING + 4)
    for n, _, item in boxes:
        short = len(texts[id(item)]) * LEADING + 4 - sum(heights[n : n + item.rowspan])
        if short > 0:
            heights[n : n + item.rowspan] = [h + short / item.rowspan for h in heights[n : n + item.rowspan]]
    start = 0
    while start < len(heights):
        end, y = start, pages.y
        while end < len(heights) and (end == start or y - heights[end] >= BOTTOM):
            y -= heights[end]
            end += 1
        if y < BOTTOM and pages.y < TOP:
            pages.turn()
            continue
        tops = [pages.y - sum(heights[start:n]) for n in range(start, end + 1)]
        for n, c, item in boxes:
            first, last = max(n, start), min(n + item.rowspan, end)
            if first < last:
                lines = texts[id(item)]
                room = int((tops[first - start] - tops[last - start]) // LEADING)
                # What does not fit on this page goes on where the box goes on.
                now, texts[id(item)] = (lines, []) if n + item.rowspan <= end else (lines[:room], lines[room:])
                left, right, top, bottom = lefts[c], lefts[c + item.colspan], tops[first - start], tops[last - start]
                if item.pointer:
                    pages.places[item.pointer] = Place(pages.number, left, A4[1] - top, right, A4[1] - bottom)
                box(pages, (left, right, top, bottom), now, ruled)
        pages.y = tops[-1]
        start = end


def box(pages: Pages, place: tuple[float, float, float, float], lines: list[str], ruled: bool) -> None:
    left, right, top, bottom = place
    if ruled:
        pages.canvas.rect(left, bottom, right - left, top - bottom)
    y = (top + bottom) / 2 + len(lines) * LEADING / 2 - SIZE - 1
    for line in lines:
        if line.strip():
            pages.text((left + right) / 2, y, line, SIZE)
        y -= LEADING


def scanned() -> bytes:
    """A PDF without a letter of text, as scanners make them."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    for n in range(20):
        canvas.rect(60, 700 - 20 * n, 400, 12, fill=1)
    canvas.showPage()
    canvas.save()
    return out.getvalue()
