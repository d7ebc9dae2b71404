"""Rich Text Format (.rtf, and many a .doc): written as a page, and read as one.

Source: Rich Text Format Specification 1.9.1 (table definitions, nested tables, merged cells).
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from ... import settings
from ...elements.blocks import Document
from .. import as_page, html
from ..visibility import FIGURES
from .text import Piece, RtfText

ENDS = {"par", "sect", "page", "column"}  # of paragraphs


class CellEdges(NamedTuple):
    """What a row says of a cell: its left and right edge, in twentieths of a point, and which cells are one with it."""

    left: int
    right: int
    wide: str = ""  # "first" or "rest" of cells that are one from left to right
    high: str = ""  # the same from top to bottom
    behind: str = ""  # the colour behind it


@dataclass
class RtfRow:
    """A row as it is being defined."""

    cells: list[CellEdges] = field(default_factory=list)
    left: int = 0
    wide: str = ""
    high: str = ""
    behind: str = ""
    height: int = 0  # twentieths of a point; below 0 where it does not grow


@dataclass
class OpenTable:
    """A table that is not ended yet: the rows that are, the cells of the one that is not, the text of the open cell.

    low are the numbers of rows that are too low for a line of text, and do not grow.
    """

    low: set[int] = field(default_factory=set)

    rows: list[list[tuple[CellEdges, str]]] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


def read(data: bytes, source: str) -> Document:
    """The blocks of a text. Raises InputError where it has too much in it."""
    text = RtfText(data, source)
    page = _Walk(text).page()
    return html.read(page.encode("utf-8", "replace"), source)._replace(kind="rtf", asides=tuple(text.asides()))


class _Walk:
    """The text as a page. A paragraph belongs to the table at whose depth it says that it is."""

    def __init__(self, text: RtfText) -> None:
        self._text = text
        self._body: list[str] = []
        self._tables: list[OpenTable] = []
        self._shape = RtfRow()
        self._line: list[str] = []
        self._level = 0

    def page(self) -> str:
        """The page of all pieces."""
        for piece in self._text.pieces():
            if piece.name:
                self._control(piece)
            else:
                styled = as_page.styled(piece.text, piece.look, piece.raised)
                self._line.append(as_page.struck(piece.text) if piece.struck else styled)
        self._paragraph()
        self._to(0)
        return "".join(self._body)

    def _control(self, piece: Piece) -> None:
        name, number = piece.name, piece.number
        if name in ENDS:
            self._paragraph()
        elif name in ("line", "lbr", "softline"):
            self._line.append(as_page.NEW_LINE)
        elif name == "pict":
            self._line.append(as_page.PICTURE)
        elif name == "cover":
            self._line.append(as_page.COVER)
        elif name == "pard":
            self._level = 0
        elif name == "intbl":
            self._level = max(self._level, 1)
        elif name == "itap":
            self._level = min(max(number or 0, 0), settings.MAX_RTF_TABLE_LEVEL)
        elif name in ("cell", "nestcell"):
            self._level = max(self._level, 1)
            self._cell()
        elif name in ("row", "nestrow"):
            self._row()
        else:
            self._define(name, number)

    def _define(self, name: str, number: int | None) -> None:
        """What a control says of the shape of a row."""
        shape = self._shape
        if name == "trowd":
            self._shape = RtfRow()
        elif name == "trleft":
            shape.left = number or 0
        elif name == "trrh":
            shape.height = number or 0
        elif name in ("clmgf", "clmrg"):
            shape.wide = "first" if name == "clmgf" else "rest"
        elif name in ("clvmgf", "clvmrg"):
            shape.high = "first" if name == "clvmgf" else "rest"
        elif name == "clcbpat":
            shape.behind = self._text.colour(number)
        elif name == "cellx" and len(shape.cells) < settings.MAX_SPAN:
            left = shape.cells[-1].right if shape.cells else shape.left
            shape.cells.append(CellEdges(left, max(number or 0, left + 1), shape.wide, shape.high, shape.behind))
            shape.wide = shape.high = shape.behind = ""

    def _to(self, level: int) -> None:
        """Open tables down to a depth, or end those that are deeper."""
        while len(self._tables) < level:
            self._tables.append(OpenTable())
        while len(self._tables) > level:
            done = self._tables.pop()
            into = self._tables[-1].text if self._tables else self._body
            into.append(as_page.table(_expanded(done.rows), done.low) + "".join(done.cells + done.text))

    def _paragraph(self) -> None:
        self._to(self._level)
        into = self._tables[-1].text if self._tables else self._body
        into.append(as_page.paragraph("".join(self._line)))
        self._line = []

    def _cell(self) -> None:
        self._paragraph()
        table = self._tables[-1]
        table.cells.append("".join(table.text))
        table.text = []

    def _row(self) -> None:
        if not self._tables:
            return
        table = self._tables[-1]
        shapes = self._shape.cells
        last = shapes[-1].right if shapes else 0
        shapes = shapes + [CellEdges(last + n, last + n + 1) for n in range(len(table.cells) - len(shapes))]
        if self._shape.height < 0 and -self._shape.height / 20 < _lines(table.cells) * settings.LEAST_TEXT_POINTS:
            table.low.add(len(table.rows))
        table.rows.append([*zip(shapes, table.cells, strict=False)])
        table.cells = []


def _lines(cells: list[str]) -> int:
    """The most lines of a cell with figures."""
    return max((cell.count("<p>") for cell in cells if FIGURES.fullmatch(re.sub("<[^>]*>", " ", cell))), default=0)


def _expanded(rows: list[list[tuple[CellEdges, str]]]) -> list[list[str]]:
    """The cells as a page has them: with the columns between the edges of all rows, and the rows that are one."""
    columns = _columns([edge for row in rows for cell, _ in row for edge in (cell.left, cell.right)])
    out: list[list[str]] = []
    high: dict[int, int] = {}  # the rows that a cell takes, by the number of its row and its column
    opened: dict[int, int] = {}  # the row in which the cell began that reaches down in a column
    wide: list[list[tuple[int, int, str, str]]] = []
    for n, row in enumerate(rows):
        wide.append([])
        for cell, text in row:
            left, right = columns[cell.left], max(columns[cell.right], columns[cell.left] + 1)
            if cell.wide == "rest" and wide[n]:
                first, _, behind, before = wide[n].pop()
                wide[n].append((first, right, behind, before + text))
            elif cell.high == "rest" and left in opened:
                high[opened[left] * settings.MAX_SPAN + left] += 1
            else:
                opened.pop(left, None)
                if cell.high == "first":
                    opened[left] = n
                high[n * settings.MAX_SPAN + left] = 1
                wide[n].append((left, right, cell.behind, text))
    for n, cells in enumerate(wide):
        out.append(
            [
                as_page.cell(text, right - left, high.get(n * settings.MAX_SPAN + left, 1), behind)
                for left, right, behind, text in cells
            ]
        )
    return out


def _columns(edges: list[int]) -> dict[int, int]:
    """The column that begins at each edge, those within a little of each other as one."""
    found: dict[int, int] = {}
    number, last = -1, None
    for edge in sorted(set(edges)):
        if last is None or edge - last > settings.RTF_SNAP:
            number, last = number + 1, edge
        found[edge] = number
    return found
