"""Word documents (.docx): python-docx opens them, what stands in body and tables is walked here.

python-docx repeats the text of merged cells and leaves out what is inserted under revision or in content controls.
"""

import io
import re
import zipfile
from typing import Any

from ....infrastructure.extras import library
from ....model.errors import InputError
from ... import settings
from ...elements.blocks import OBJECT, Aside, Block, Document, DocumentPlace, TableBlock, TableCell, TextLine
from .. import zip_parts
from ..framed_text import kept_lines
from ..pictures import lacking
from ..text import arranged
from ..visibility import without_doubts
from .asides import WordNotes, boxes_in
from .clipping import is_narrow
from .colours import W
from .overlays import Cover, PageSize, covers_in, lain_over, page_size
from .pictures import PagePicture, pages_in, with_pages_read
from .styles import WordStyles
from .text import PICTURES, SKIPPED_ELEMENTS, is_frame, text_of, unseen_figure
from .visible_text import settle

FIGURE = re.compile(rf"[\s{OBJECT}]*[0-9０-９][0-9０-９.,，．\s{OBJECT}]*")  # with a picture or a sign beside it
STRICT = b"http://purl.oclc.org/ooxml/"  # how the names of Strict Open XML begin (ISO/IEC 29500-1)
STRICT_NAME = re.compile(re.escape(STRICT) + rb"([A-Za-z]+)/([A-Za-z/]+)")


def read(data: bytes, source: str) -> Document:
    """The blocks of a Word document. Raises InputError where it is damaged, a bomb, or declares entities."""
    walk = _walked(data, source)
    blocks, pictured, count = with_pages_read(arranged(walk.blocks), walk.scans, source)
    return Document(
        source,
        "docx",
        blocks,
        walk.pictures - count,
        doubtful=frozenset(walk.doubtful),
        pictured=pictured,
        wanting=lacking() if walk.scans else "",
        asides=(*walk.asides, *walk.notes.around_pages()),
    )


def scans(data: bytes, source: str) -> list[bytes]:
    """The pictures in a Word document that may be pages, in order. Raises InputError."""
    return _walked(data, source).scans


def _walked(data: bytes, source: str) -> "_BodyWalk":
    docx = library("docx")
    limit = settings.MAX_UNPACKED // settings.MEGABYTE
    zip_parts.check(data, source, InputError("docx", source), InputError("docx_bomb", source, limit=limit))
    try:
        data = _transitional(data)
        opened = docx.Document(io.BytesIO(data))
        body, ground = opened.element.body, opened.element.find(f"{W}background")
        theme, colour = _theme(opened), "" if ground is None else ground.get(f"{W}color", "")
        styles = WordStyles(_styles(opened), theme, "" if colour == "auto" else colour)
        settle(body)
    except Exception:  # python-docx, zipfile and lxml raise many kinds for damaged files
        raise InputError("docx", source) from None
    if next(body.iter(f"{W}altChunk", f"{W}subDoc"), None) is not None:
        raise InputError("docx_embedded", source)
    walk = _BodyWalk(source, styles, opened.part, page_size(body))
    walk.read(body)
    walk.doubtful |= lain_over(walk.blocks, walk.covers, walk.page.wide)
    return walk


def _transitional(data: bytes) -> bytes:
    """A document as it is, or one in Strict Open XML with the names of the usual kind: nothing else is different."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if STRICT not in archive.read("_rels/.rels"):
            return data
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
            for part in archive.infolist():
                content = archive.read(part)
                if part.filename.endswith((".xml", ".rels")):
                    content = STRICT_NAME.sub(_transitional_name, content)
                copy.writestr(part.filename, content)
    return out.getvalue()


def _transitional_name(match: re.Match[bytes]) -> bytes:
    return b"http://schemas.openxmlformats.org/" + match[1] + b"/2006/" + match[2]


def _styles(opened: Any) -> Any:
    """The part of styles; None where a document has none, which python-docx would fill with its own."""
    parts = (relation.target_part for relation in opened.part.rels.values() if relation.reltype.endswith("/styles"))
    part = next(parts, None)
    return None if part is None else part.element


def _theme(opened: Any) -> Any:
    """The root of the theme; None where a document has none."""
    parts = (relation.target_part for relation in opened.part.rels.values() if relation.reltype.endswith("/theme"))
    part = next(parts, None)
    etree = library("lxml").etree
    return None if part is None else etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False))


class _BodyWalk:
    """The body in reading order; a table within a table follows as one of its own."""

    def __init__(self, source: str, styles: WordStyles, part: Any, page: PageSize) -> None:
        self.source, self.styles, self.part, self.page = source, styles, part, page
        self.covers: list[Cover] = []
        self.blocks: list[Block] = []
        self.scans: list[bytes] = []  # pictures that may be pages, each a PagePicture among the blocks
        self.doubtful: set[DocumentPlace] = set()
        self.pictures = self.tables = self.cells = self.lines = 0
        self.notes = WordNotes(part)
        self.asides: list[Aside] = []

    def read(self, body: Any) -> None:
        """Walk paragraphs and tables, also those in content controls, without recursion."""
        stack = [body]
        while stack:
            element = stack.pop()
            tag = element.tag
            if tag in SKIPPED_ELEMENTS or not isinstance(tag, str):
                continue
            if tag == f"{W}p":
                self._cover(element)
                self._paragraph(element)
                # Text boxes stand in the paragraph that they are anchored to.
                stack.extend(reversed(list(element.iter(f"{W}txbxContent"))))
            elif tag == f"{W}tbl":
                self._table(element, stack)
            else:
                stack.extend(reversed(element))

    def _cover(self, paragraph: Any, row: int = 0) -> None:
        self.covers += [cover._replace(block=len(self.blocks), row=row) for cover in covers_in(paragraph, self.page)]

    def _paragraph(self, paragraph: Any) -> None:
        self.pictures += sum(element.tag.endswith(PICTURES) for element in paragraph.iter() if _named(element))
        for piece in text_of(paragraph, self.styles)[0].replace(OBJECT, "").split("\n"):
            piece, certain = without_doubts(piece)
            self.lines += bool(piece.strip())
            self.blocks.append(TextLine(piece, DocumentPlace(line=self.lines)))
            self.doubtful |= set() if certain else {DocumentPlace(line=self.lines)}
        self.asides += self.notes.about(paragraph, DocumentPlace(line=self.lines))
        for picture in pages_in(paragraph, self.part):
            self.scans.append(picture)
            self.blocks.append(PagePicture([]))

    def _table(self, table: Any, stack: list[Any]) -> None:
        rows = [row for row in _below(table, f"{W}tr") if not self.styles.hidden_row(row)]
        inner: list[Any] = []
        grid: list[list[TableCell]] = []
        open_: dict[int, TableCell] = {}  # column: the cell that reaches down
        self.tables += 1
        for n, row in enumerate(rows):
            at = _number(row.find(f"{W}trPr/{W}gridBefore"))
            table_cells: list[TableCell] = []
            tcs = _below(row, f"{W}tc")
            narrow = is_narrow(row, tcs, self.styles)
            for number, cell in enumerate(tcs):
                for paragraph in cell.iter(f"{W}p"):
                    self._cover(paragraph, n)
                width = max(_number(cell.find(f"{W}tcPr/{W}gridSpan")), 1)
                merge = cell.find(f"{W}tcPr/{W}vMerge")
                inner += [t for t in cell.iter(f"{W}tbl") if _outer(t, table) and not is_frame(t)]
                if merge is not None and merge.get(f"{W}val") != "restart" and at in open_:
                    table_cells.append(open_[at]._replace(carried=True))
                else:
                    place = DocumentPlace(table=self.tables, row=n + 1, column=number + 1)
                    text, mark = text_of(cell, self.styles)
                    text, certain = without_doubts(text)
                    beside = OBJECT in text and FIGURE.fullmatch(text) is not None
                    self.doubtful |= {place._replace(column=None)} if narrow or beside or not certain else set()
                    seen = text.replace(OBJECT, "") if certain is not None else ""  # either may be the figure
                    text = kept_lines(seen) or (OBJECT if len(text) > len(seen) else unseen_figure(cell, self.styles))
                    self.asides += self.notes.about(cell, place._replace(column=None))
                    self.asides += boxes_in(cell, place._replace(column=None))
                    table_cell = TableCell(text, place, at, width, mark)
                    table_cells.append(table_cell)
                    open_[at] = table_cell
                at += width
            self.cells += len(table_cells)
            if self.cells > settings.MAX_CELLS:
                raise InputError("too_many_cells", self.source, limit=settings.MAX_CELLS)
            grid.append(table_cells)
        # A table that only arranges the page.
        if inner and not any(len(row) > settings.MAX_LAYOUT_CELLS for row in grid):
            stack.extend(reversed([part for row in rows for cell in _below(row, f"{W}tc") for part in cell]))
            self.tables -= 1
            return
        self.blocks.append(TableBlock(grid))
        stack.extend(reversed(inner))


def _below(element: Any, tag: str) -> list[Any]:
    """The children with a tag, also those wrapped in content controls."""
    out = []
    for child in element:
        if child.tag == tag:
            out.append(child)
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            out += _below(child, tag)
    return out


def _outer(table: Any, within: Any) -> bool:
    above = next(table.iterancestors(f"{W}tbl"), None)
    return above is within


def _named(element: Any) -> bool:
    return isinstance(element.tag, str)


def _number(element: Any) -> int:
    text = element.get(f"{W}val", "") if element is not None else ""
    return min(int(text), settings.MAX_SPAN) if text.isascii() and text.isdigit() and len(text) < 9 else 0
