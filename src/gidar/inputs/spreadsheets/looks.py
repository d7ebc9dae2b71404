"""Which cells do not show the number that is stored in them: by their number format, their colour, or their font.

What formats and colours mean, for every kind of file; and which cells of an .xlsx are such. Sources: ECMA-376 part 1,
18.8.10 cellXfs, 18.8.30 numFmt, 18.8.31 numFmts, 18.8.22 font, 18.8.20 fill.
"""

import re
import zipfile
from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from math import isfinite
from typing import NamedTuple, TypeVar
from xml.etree import ElementTree

from . import conditional, drawings, guard
from .drawings import MAIN

STYLES = "xl/styles.xml"
VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^<>]*)?>([^<]{1,40})<")
NO_NUMBER = re.compile(rb"""\bt\s*=\s*["'](?!n["'])""")
LITERAL = re.compile(r'"([^"]*)"|\\(.)|!(.)|[_*].')  # what a format writes as it is, and what only keeps a place
BRACKETS = re.compile(r"\[[^\]]*\]")
CONDITION = re.compile(r"\[[<>=]")
DIGITS = re.compile(r"[#0?]+(?:,[#0?]+)*(?:\.[#0?]*)?")
GENERAL = re.compile(r"general|g/\w+|@", re.I)  # g/ and its name in Chinese, as WPS has it
# What may stand beside a figure and does not change it; sums of money have the unit of the form, and no other.
HARMLESS = re.compile(r"[\s()（）\[\]+_¥￥$€£.。:：]*(?:件次|人次|[件项項条條个個宗次份起人户笔])?[\s)）]*")
SIGN = re.compile(r"\[(?:red|红色)\]|\\?[-−(（]", re.I)  # by any of which a number is seen to be below zero
MIN_SIZE = 4  # points of a letter that can be read
# White, and what is the same: a colour of the theme, or of the palette, that is the window itself.
AUTOMATIC, WINDOW, UNSEEN = "indexed:64", "rgb:ffffff", "unseen"
WHITE = {WINDOW, "theme:0", "indexed:1", "indexed:9", "indexed:65"}
BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
    9: "0%",
    10: "0%",
    11: "0E+0",
    12: "# ?/?",
    13: "# ?/?",
    48: "0E+0",
}
"""The formats that have a number and no code, as far as they show something else (18.8.30)."""
FAINT, FAINT_LIGHT = 64, 20  # of 255, by which two colours have to differ in one part, or in how light they are
LIGHT = (0.299, 0.587, 0.114)  # what red, green and blue add to that (ITU-R BT.601)

LEAST_HEIGHT, LEAST_WIDTH = 3, 0.5  # points, and letters, of a line and a column in which anything can be read

T = TypeVar("T")
SheetPlace = tuple[int, int]
UntoldCells = dict[str, dict[SheetPlace, str]]
"""{sheet: {(line, column) from 0: why what a cell holds, or shows, is not known}}."""


class SheetUntold(NamedTuple):
    """What is not told of a sheet: hidden lines and hidden columns, each as [first, last] from 0; [line, column] of
    error values and of cells that do not show what they hold; [line, column, text] of comments and texts of shapes."""

    lines: list[list[int]]
    columns: list[list[int]]
    errors: list[list[int]]
    odd: list[list[int]]
    remarks: list[list[int | str]]


class CellStyle(NamedTuple):
    """How a cell looks: the code of its number format, "" for none, and whether its text is seen and holds."""

    code: str
    seen: bool

    @property
    def odd(self) -> bool:
        """Whether a number that looks so may be seen as another, so that it has to be looked at."""
        return not self.seen or not _is_plain(self.code)

    def shows(self, value: Decimal | None) -> bool:
        """Whether a cell that looks so shows its number; of a text, None, whether it is seen."""
        return self.seen and (value is None or _is_plain(self.code) or shows(self.code, value))


def unlike(data: bytes, pending: dict[str, frozenset[SheetPlace]]) -> UntoldCells:
    """The cells of an .xlsx that were never calculated, and those that show something else than they hold."""
    found: UntoldCells = {name: dict.fromkeys(places, "not_calculated") for name, places in pending.items()}
    with zipfile.ZipFile(BytesIO(data)) as archive:
        root = _root(archive)
        styles, hidden = _styles(root), conditional.hiding(root, _is_legible)
        odd = {str(number).encode() for number, style in enumerate(styles) if style.odd}
        struck = drawings.struck_in_part(archive)
        for name, part in guard.sheets(archive):
            content = archive.read(part)
            covered = [*drawings.areas(archive, part), *conditional.areas(content, hidden)]
            noughts = conditional.hides_noughts(content)
            inline = drawings.STRIKE.search(content) is not None
            if not (odd or struck or covered or inline or noughts):
                continue
            for tag in guard.TAG.finditer(content):
                number, behind = guard.attribute(tag[1], b"s").encode(), content[tag.end() : tag.end() + 200]
                looked_at = covered or struck or inline or noughts or number in odd
                place = guard.place(tag[1]) if looked_at else None
                if place and (
                    any(area.holds(place) for area in covered)
                    or (number in odd and _shows_otherwise(tag[1], behind, styles[int(number)]))
                    or (noughts and _number(tag[1], behind) == 0)
                    or (struck and _holds(tag[1], behind, struck))
                    or drawings.STRIKE.search(behind.partition(b"</c>")[0])
                ):
                    found.setdefault(name, {})[place] = "shown_otherwise"
    return found


def _holds(attributes: bytes, behind: bytes, texts: set[bytes]) -> bool:
    """Whether a cell holds one of the texts of a workbook with these numbers; behind is what follows its tag."""
    value = VALUE.search(behind.partition(b"</c>")[0])
    return guard.attribute(attributes, b"t") == "s" and value is not None and value[1] in texts


def _shows_otherwise(attributes: bytes, behind: bytes, style: CellStyle) -> bool:
    """Whether a cell shows something else than what it holds; behind is what follows its tag."""
    if not VALUE.search(behind.partition(b"</c>")[0]) or attributes.rstrip().endswith(b"/"):
        return False
    return not style.shows(_number(attributes, behind))


def _number(attributes: bytes, behind: bytes) -> Decimal | None:
    """The number that a cell holds, as far as a spreadsheet tells numbers apart; None of a text and of a blank."""
    value = VALUE.search(behind.partition(b"</c>")[0])
    if not value or NO_NUMBER.search(attributes) or attributes.rstrip().endswith(b"/"):
        return None
    try:
        return number(float(value[1]))
    except ValueError:
        return None


def shows(code: str, value: Decimal) -> bool:
    """Whether a number format shows a number so that its digits can be read: no other, none beside them, and all.

    Whoever reads a rounded number, a percentage, a scaled number, or a text in its place, reads another number. A zero
    may be left away. Dates are left to whoever reads dates.
    """
    sections = _sections(code)
    if CONDITION.search(code):
        return all(_section_shows(section, value) for section in sections[:3])
    at = 1 if value < 0 and len(sections) > 1 else 2 if value == 0 and len(sections) > 2 else 0
    if at != 1:
        return _section_shows(sections[at], value)
    unsigned = SIGN.sub("", sections[1], count=1)
    return unsigned != sections[1] and _section_shows(unsigned, value)


def _section_shows(section: str, value: Decimal) -> bool:
    section = BRACKETS.sub("", section)
    written = "".join("".join(group or "" for group in match.groups()) for match in LITERAL.finditer(section))
    places = LITERAL.sub("\0", section)
    if re.search(r"\d", written):
        return False
    if value == 0 or re.search("[ymdhs]", GENERAL.sub("", places), re.I):
        return True
    if not HARMLESS.fullmatch(written):
        return False
    if GENERAL.search(places):
        return True
    digits = DIGITS.findall(places)
    rest = DIGITS.sub("", places)
    if len(digits) != 1 or re.search(r"[%,/eE\d]", rest):
        return False
    return round(value, len(digits[0].partition(".")[2])) == value


def _sections(code: str) -> list[str]:
    """The sections of a format: positive, negative, zero, text. A semicolon in quotes ends none."""
    marked = re.sub(r'"[^"]*"|\\.', lambda match: match[0].replace(";", "\1"), code)
    return [section.replace("\1", ";") for section in marked.split(";")]


def _is_plain(code: str) -> bool:
    """Whether a format is of those that never show anything but the number, so that no cell needs to be looked at."""
    return code.lower() in ("", "general", "@")


def _root(archive: zipfile.ZipFile) -> ElementTree.Element:
    """The part of styles; an empty one where it cannot be read."""
    try:
        return ElementTree.fromstring(archive.read(STYLES))
    except (KeyError, ElementTree.ParseError):
        return ElementTree.Element("styleSheet")


def _is_legible(said: ElementTree.Element) -> bool:
    """Whether a text is seen that a rule gives a font, a ground and a format."""
    font, fill, code = (said.find(f"{MAIN}{name}") for name in ("font", "fill", "numFmt"))
    letters = AUTOMATIC if font is None else _font(font)
    ground = WINDOW if fill is None else _rule_ground(fill)
    return is_seen(letters, ground) and (code is None or shows(code.get("formatCode", ""), Decimal(5)))


def _rule_ground(fill: ElementTree.Element) -> str:
    """The colour behind a cell of a rule, which says it of the back of a pattern."""
    colour = fill.find(f"{MAIN}patternFill/{MAIN}bgColor")
    return _ground(fill) if colour is None else _colour(colour, WINDOW)


def _styles(root: ElementTree.Element) -> list[CellStyle]:
    """The formats of cells by their number."""
    codes = {one.get("numFmtId"): one.get("formatCode", "") for one in root.iter(f"{MAIN}numFmt")}
    fonts = [_font(one) for one in root.iterfind(f"{MAIN}fonts/{MAIN}font")]
    fills = [_ground(one) for one in root.iterfind(f"{MAIN}fills/{MAIN}fill")]
    crossed = [_is_crossed(one) for one in root.iterfind(f"{MAIN}borders/{MAIN}border")]
    found = []
    for one in root.iterfind(f"{MAIN}cellXfs/{MAIN}xf"):
        id_ = one.get("numFmtId", "0")
        font, fill = _at(fonts, one.get("fontId")), _at(fills, one.get("fillId"))
        alignment = one.find(f"{MAIN}alignment")
        repeated = alignment is not None and alignment.get("horizontal") == "fill"  # as often as there is room
        whole = not (repeated or _at(crossed, one.get("borderId")))
        seen = whole and is_seen(font or AUTOMATIC, fill or WINDOW)
        found.append(CellStyle(codes.get(id_) or BUILT_IN.get(int(id_) if id_.isdigit() else 0, ""), seen))
    return found


def number(value: float) -> Decimal | None:
    """A number as a spreadsheet shows it, with 15 digits; None of what is none."""
    return Decimal(f"{value:.15g}") if isfinite(value) else None


@lru_cache(maxsize=1024)
def is_seen(font: str, ground: str) -> bool:
    """Whether a text in the colour of a font is seen on its ground."""
    return font != UNSEEN and _stand_apart(font, ground)


def _font(said: ElementTree.Element) -> str:
    """The colour of a font; UNSEEN of one that is struck through, or too small to be read."""
    size, struck = said.find(f"{MAIN}sz"), said.find(f"{MAIN}strike")
    small = size is not None and is_small(size.get("val", ""))
    if small or (struck is not None and struck.get("val", "1") not in ("0", "false")):
        return UNSEEN
    return _colour(said.find(f"{MAIN}color"), AUTOMATIC)


def is_small(points: str) -> bool:
    """Whether a size of letters is too small to be read."""
    try:
        return float(points) < MIN_SIZE
    except ValueError:
        return False


def _stand_apart(one: str, other: str) -> bool:
    """Whether a colour is seen on another; two that cannot be compared are not the same."""
    if one == other or not (one.startswith("rgb:") and other.startswith("rgb:")):
        return one != other
    parts = [[int(colour[at : at + 2], 16) for at in (4, 6, 8)] for colour in (one, other)]
    apart = [a - b for a, b in zip(*parts, strict=True)]
    light = sum(weight * part for weight, part in zip(LIGHT, apart, strict=True))
    return bool(max(map(abs, apart)) > FAINT or abs(light) > FAINT_LIGHT)


def _is_crossed(border: ElementTree.Element) -> bool:
    """Whether a line runs from corner to corner of a cell."""
    line = border.find(f"{MAIN}diagonal")
    drawn = line is not None and line.get("style", "none") != "none"
    return drawn and any(border.get(name, "0") not in ("0", "false") for name in ("diagonalUp", "diagonalDown"))


def _at(found: list[T], number: str | None) -> T | None:
    return found[int(number)] if number and number.isdigit() and int(number) < len(found) else None


def _ground(fill: ElementTree.Element) -> str:
    """The colour behind a cell, white where nothing is said."""
    pattern = fill.find(f"{MAIN}patternFill")
    if pattern is None or pattern.get("patternType") != "solid":
        return "none" if fill.find(f"{MAIN}gradientFill") is not None else WINDOW
    return _colour(pattern.find(f"{MAIN}fgColor"), WINDOW)


def _colour(said: ElementTree.Element | None, automatic: str) -> str:
    """A colour as text, white always the same; a tint makes it another."""
    if said is None or said.get("auto"):
        return automatic
    for name in ("rgb", "theme", "indexed"):
        if (value := said.get(name)) is not None:
            if name == "rgb" and not re.fullmatch("(?:[0-9a-fA-F]{2})?[0-9a-fA-F]{6}", value):
                return automatic
            colour = f"{name}:{value.lower()[-6:] if name == 'rgb' else value}"
            tint = said.get("tint", "0")
            plain = colour if tint in ("0", "0.0") else f"{colour}/{tint}"
            return WINDOW if plain in WHITE else plain
    return automatic
