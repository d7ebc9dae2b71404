"""What the reader of a spreadsheet does not tell of an .ods: hidden lines and columns, error values, how cells look.

OpenDocument 1.2 part 1: 9.1 tables, 19.385 office:value, 20.183 fo:font-size, 20.182 fo:color, 20.175
fo:background-color, 20.356 style:text-line-through-style, 17.16 and 17.17 sizes of lines and columns; and the
calcext:value-type that programs write. A cell says what it shows beside what it holds. A part is gone through once, by
expat itself: trees take three times as long, and most of the time that a workbook takes.
"""

import re
from decimal import Decimal, InvalidOperation
from typing import NamedTuple
from xml.parsers import expat

from . import looks
from .looks import SheetUntold

CONTENT, STYLES = "content.xml", "styles.xml"
MAX_REPEATED = 1000  # cells of which something is said that is written once for all of them
_NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
TABLE, OFFICE, TEXT, STYLE = (f"{_NAMES}{name}:1.0}}" for name in ("table", "office", "text", "style"))
FORMAT, DRAW = f"{_NAMES}xsl-fo-compatible:1.0}}", f"{_NAMES}drawing:1.0}}"
VALUE_TYPE = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
LINES = (f"{TABLE}table-row", f"{TABLE}table-column")
POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "px": 0.75}
LENGTH = re.compile(r"([0-9.]+)(pt|in|cm|mm|pc|px)")
SHOWN = re.compile(r"([-−(（]?)[\s¥￥$€£]*([0-9][0-9, ]*)(\.[0-9]+)?")
LETTER = 5.5  # points that a letter takes at least

CellAttributes = dict[str, str]


class CellLook(NamedTuple):
    """What the styles of a cell, a line or a column say: colours, whether its text is struck or small, its size."""

    font: str = looks.AUTOMATIC
    ground: str = looks.WINDOW
    unseen: bool = False
    size: float | None = None


def survey(content: bytes, common: bytes) -> tuple[int, dict[str, SheetUntold]]:
    """How many cells there are up to the last that holds something, lines and columns that are repeated counted; and
    {sheet: what is not told of it}. common are the styles that the whole document shares.

    Raises ExpatError where a part is no XML.
    """
    shared = _Part({})
    if common:
        shared.read(common)
    part = _Part(shared.looks())
    part.read(content)
    return part.filled, part.sheets


class _Part:
    """A part that is gone through: its styles, and what is found in its sheets."""

    def __init__(self, looks_known: dict[str, CellLook]) -> None:
        self.filled, self.sheets = 0, dict[str, SheetUntold]()
        self._looks = looks_known
        self._path: list[str] = []
        self._cell: CellAttributes | None
        self._styles, self._parents, self._style = dict[str, CellAttributes](), dict[str, str](), ""
        self._sheet("")

    def read(self, data: bytes) -> None:
        """Go through all of it."""
        parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._character
        parser.Parse(data, True)

    def looks(self) -> dict[str, CellLook]:
        """The looks of the styles by their names; what a style does not say its parent does."""
        found, parents = self._styles, self._parents
        return self._looks | {name: _look(_inherited(name, found, parents)) for name in found}

    def _sheet(self, name: str) -> None:
        self._name, self._found = name, SheetUntold([], [], [], [], [])
        self._at, self._usual, self._column = [0, 0], list[tuple[int, str]](), 0
        self._right, self._bottom = 0, 0  # behind the last cell that holds something
        self._cell, self._depth = None, 0
        self._shown, self._remark, self._remarks = list[str](), list[str](), list[str]()

    def _start(self, tag: str, said: CellAttributes) -> None:
        if self._cell is None:
            if tag in LINES:
                self._line(LINES.index(tag), said)
            elif tag in CELLS:
                self._cell, self._shown, self._remarks = said, [], []
                self._depth = len(self._path)
            elif tag == f"{TABLE}table":
                self._sheet(said.get(f"{TABLE}name", ""))
            elif tag == f"{OFFICE}body":
                self._looks = self.looks()
            elif tag == f"{STYLE}style":
                self._style = said.get(f"{STYLE}name", "")
                self._styles[self._style], self._parents[self._style] = {}, said.get(f"{STYLE}parent-style-name", "")
            elif self._path and self._path[-1] == f"{STYLE}style":
                self._styles[self._style].update(said)
        elif tag == f"{TEXT}p":
            own = len(self._path) == self._depth + 1
            (self._shown if own else self._remark).append(" " if own else "\n")
        self._path.append(tag)

    def _character(self, text: str) -> None:
        if self._cell is None or f"{TEXT}p" not in self._path[self._depth + 1 :]:
            return
        own = self._path[self._depth + 1] == f"{TEXT}p"
        (self._shown if own else self._remark).append(text)

    def _end(self, tag: str) -> None:
        self._path.pop()
        if self._cell is None:
            if tag == f"{TABLE}table":
                self.filled += self._right * self._bottom
                self.sheets[self._name] = self._found
        elif len(self._path) == self._depth:
            self._cell_ends(self._cell)
            self._cell = None
        elif len(self._path) == self._depth + 1 and self._remark:
            if (tag == f"{OFFICE}annotation" or tag.startswith(DRAW)) and (text := "".join(self._remark).strip()):
                self._remarks.append(text)
            self._remark = []

    def _line(self, which: int, said: CellAttributes) -> None:
        """A line, or a column, which may stand for several."""
        count, self._column = _count(said, ("rows", "columns")[which]), 0
        if _is_hidden(said, self._looks, which):
            self._found[which].append([self._at[which], self._at[which] + count - 1])
        self._at[which] += count
        if which:
            self._usual.append((self._at[1], said.get(f"{TABLE}default-cell-style-name", "")))

    def _cell_ends(self, said: CellAttributes) -> None:
        count, line = _count(said, "columns"), self._at[0] - 1
        kind, error = said.get(f"{OFFICE}value-type"), said.get(VALUE_TYPE) == "error"
        if kind:
            self._right, self._bottom = max(self._right, self._column + count), self._at[0]
        if error or kind:
            style = said.get(f"{TABLE}style-name") or next((s for end, s in self._usual if self._column < end), "")
            if error or not _shows(said, "".join(self._shown), self._looks.get(style, CellLook())):
                told = self._found.errors if error else self._found.odd
                told.extend([line, self._column + more] for more in range(min(count, MAX_REPEATED)))
        self._found.remarks.extend([line, self._column, text] for text in self._remarks)
        self._column += count


def _count(said: CellAttributes, of: str) -> int:
    """How many lines or columns an element stands for."""
    repeated = said.get(f"{TABLE}number-{of}-repeated", "1")
    return int(repeated) if repeated.isdigit() else 1


def _is_hidden(said: CellAttributes, styles: dict[str, CellLook], which: int) -> bool:
    if said.get(f"{TABLE}visibility", "visible") != "visible":
        return True
    size = styles.get(said.get(f"{TABLE}style-name", ""), CellLook()).size
    return size is not None and size < (looks.LEAST_HEIGHT, looks.LEAST_WIDTH * LETTER)[which]


def _shows(said: CellAttributes, shown: str, look: CellLook) -> bool:
    """Whether a cell shows what it holds: a text in a colour that is seen, or the digits of its number, rounded."""
    value = said.get(f"{OFFICE}value")
    if look.unseen or not looks.is_seen(look.font, look.ground):
        return False
    if said[f"{OFFICE}value-type"] == "string" or value is None:
        return True
    return is_same(value, shown.strip())


def _inherited(name: str, found: dict[str, dict[str, str]], parents: dict[str, str]) -> dict[str, str]:
    said, seen = dict[str, str](), set[str]()
    while name in found and name not in seen:
        seen.add(name)
        said, name = found[name] | said, parents[name]
    return said


def _look(said: dict[str, str]) -> CellLook:
    sizes = (said.get(f"{STYLE}{of}") for of in ("row-height", "column-width"))
    struck = said.get(f"{STYLE}text-line-through-style", "none") != "none"
    letters = _points(said.get(f"{FORMAT}font-size"))
    return CellLook(
        _colour(said.get(f"{FORMAT}color"), looks.AUTOMATIC),
        _colour(said.get(f"{FORMAT}background-color"), looks.WINDOW),
        struck or (letters is not None and looks.is_small(str(letters))),
        next((size for length in sizes if (size := _points(length)) is not None), None),
    )


def _points(length: str | None) -> float | None:
    match = LENGTH.fullmatch(length or "")
    return float(match[1]) * POINTS[match[2]] if match else None


def _colour(said: str | None, automatic: str) -> str:
    return f"rgb:{said[1:].lower()}" if said and re.fullmatch("#[0-9a-fA-F]{6}", said) else automatic


def is_same(value: str, shown: str) -> bool:
    """Whether a text shows a number and all of it; a zero may be left away, or be a mark."""
    try:
        held = Decimal(value)
    except InvalidOperation:
        return True
    match = SHOWN.match(shown)
    if held == 0:
        return not match or not match[2].strip("0, ")
    if not match or not looks.HARMLESS.fullmatch(shown[match.end() :]):
        return False
    read = Decimal(re.sub("[, ]", "", match[2]) + (match[3] or ""))
    return abs(held) == read and bool(match[1]) == (held < 0)
