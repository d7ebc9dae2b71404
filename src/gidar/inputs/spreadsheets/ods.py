"""What the reader of a spreadsheet does not tell of an .ods: hidden lines and columns, error values, how cells look.

OpenDocument 1.2 part 1: 9.1 tables, 19.385 office:value, 20.183 fo:font-size, 20.182 fo:color, 20.175
fo:background-color, 20.356 style:text-line-through-style, 17.16 and 17.17 sizes of lines and columns; and the
calcext:value-type that programs write. A cell says what it shows beside what it holds.
"""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from io import BytesIO
from typing import NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from . import looks
from .looks import SheetUntold

CONTENT = "content.xml"
MAX_REPEATED = 1000  # cells of which something is said that is written once for all of them
_NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
TABLE, OFFICE, TEXT, STYLE = (f"{{{_NAMES}{name}:1.0}}" for name in ("table", "office", "text", "style"))
FORMAT, DRAW = f"{{{_NAMES}xsl-fo-compatible:1.0}}", f"{{{_NAMES}drawing:1.0}}"
VALUE_TYPE = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "px": 0.75}
LENGTH = re.compile(r"([0-9.]+)(pt|in|cm|mm|pc|px)")
SHOWN = re.compile(r"([-−(（]?)[\s¥￥$€£]*([0-9][0-9, ]*)(\.[0-9]+)?")
LETTER = 5.5  # points that a letter takes at least


class CellLook(NamedTuple):
    """What the styles of a cell, a line or a column say: colours, whether its text is struck or small, its size."""

    font: str = looks.AUTOMATIC
    ground: str = looks.WINDOW
    unseen: bool = False
    size: float | None = None


def filled(content: bytes) -> int:
    """How many cells there are up to the last that holds something, lines and columns that are repeated counted."""
    most, columns, lines, above, here, shown = 0, 0, 0, 0, 0, 1
    for event, element in ElementTree.iterparse(BytesIO(content), ("start", "end")):
        if event == "end":
            if element.tag == f"{TABLE}table":
                most, columns, lines, above = most + columns * lines, 0, 0, 0
            elif element.tag == f"{TABLE}table-row":
                above += shown
            element.clear()
        elif element.tag == f"{TABLE}table-row":
            shown, here = _count(element, "rows"), 0
        elif element.tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            here += _count(element, "columns")
            if element.get(f"{OFFICE}value-type"):
                columns, lines = max(columns, here), above + shown
    return most


def untold(content: bytes, common: bytes) -> Iterator[tuple[str, SheetUntold]]:
    """The sheets, and what is not told of each; common are the styles that the whole document shares."""
    styles = _looks(common) | _looks(content)
    name, found, at, column, usual = "", SheetUntold([], [], [], [], []), [0, 0], 0, list[tuple[int, str]]()
    for event, element in ElementTree.iterparse(BytesIO(content), ("start", "end")):
        if event == "start":
            if element.tag == f"{TABLE}table":
                name, found = element.get(f"{TABLE}name", ""), SheetUntold([], [], [], [], [])
                at, usual = [0, 0], []
            elif element.tag in (f"{TABLE}table-row", f"{TABLE}table-column"):
                which = int(element.tag.endswith("column"))
                count, column = _count(element, ("rows", "columns")[which]), 0
                if _is_hidden(element, styles, which):
                    found[which].append([at[which], at[which] + count - 1])
                at[which] += count
                if which:
                    usual.append((at[1], element.get(f"{TABLE}default-cell-style-name", "")))
        elif element.tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            count = _count(element, "columns")
            error = element.get(VALUE_TYPE) == "error"
            style = element.get(f"{TABLE}style-name") or next((s for end, s in usual if column < end), "")
            if error or not _shows(element, styles.get(style, CellLook())):
                told = found.errors if error else found.odd
                told.extend([at[0] - 1, column + more] for more in range(min(count, MAX_REPEATED)))
            found.remarks.extend([at[0] - 1, column, text] for text in _remarks(element))
            column += count
            element.clear()
        elif element.tag == f"{TABLE}table":
            yield name, found
            element.clear()


def _remarks(element: Element) -> Iterator[str]:
    """The comment in a cell, and the texts of what is drawn at it."""
    for child in element:
        if child.tag == f"{OFFICE}annotation" or child.tag.startswith(DRAW):
            texts = ("".join(part.itertext()) for part in child.iter(f"{TEXT}p"))
            if text := "\n".join(texts).strip():
                yield text


def _count(element: Element, of: str) -> int:
    """How many lines or columns an element stands for."""
    repeated = element.get(f"{TABLE}number-{of}-repeated", "1")
    return int(repeated) if repeated.isdigit() else 1


def _is_hidden(element: Element, styles: dict[str, CellLook], which: int) -> bool:
    if element.get(f"{TABLE}visibility", "visible") != "visible":
        return True
    size = styles.get(element.get(f"{TABLE}style-name", ""), CellLook()).size
    return size is not None and size < (looks.LEAST_HEIGHT, looks.LEAST_WIDTH * LETTER)[which]


def _shows(cell: Element, look: CellLook) -> bool:
    """Whether a cell shows what it holds: a text in a colour that is seen, or the digits of its number, rounded."""
    kind, value = cell.get(f"{OFFICE}value-type"), cell.get(f"{OFFICE}value")
    if not kind:
        return True
    if look.unseen or not looks.is_seen(look.font, look.ground):
        return False
    if kind == "string" or value is None:
        return True
    shown = " ".join("".join(part.itertext()) for part in cell.iterfind(f"{TEXT}p")).strip()
    return is_same(value, shown)


def _looks(content: bytes) -> dict[str, CellLook]:
    """The looks of the styles in a part, by their names; what a style does not say its parent does."""
    found, parents = dict[str, dict[str, str]](), dict[str, str]()
    if not content:
        return {}
    for event, element in ElementTree.iterparse(BytesIO(content), ("start", "end")):
        if element.tag == f"{OFFICE}body":  # what follows are the sheets
            break
        if event == "end" and element.tag == f"{STYLE}style":
            name = element.get(f"{STYLE}name", "")
            found[name] = {key: said for part in element for key, said in part.attrib.items()}
            parents[name] = element.get(f"{STYLE}parent-style-name", "")
    return {name: _look(_inherited(name, found, parents)) for name in found}


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
