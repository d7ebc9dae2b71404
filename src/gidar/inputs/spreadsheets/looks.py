"""Which cells of an .xlsx do not show the number that is stored in them: by their number format, or by their colour.

Sources: ECMA-376 part 1, 18.8.10 cellXfs, 18.8.30 numFmt, 18.8.31 numFmts, 18.8.22 font, 18.8.20 fill.
"""

import re
import zipfile
from decimal import Decimal, InvalidOperation
from io import BytesIO
from typing import NamedTuple
from xml.etree import ElementTree

from . import guard

STYLES = "xl/styles.xml"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^<>]*)?>([^<]{1,40})<")
NO_NUMBER = re.compile(rb"""\bt\s*=\s*["'](?!n["'])""")
LITERAL = re.compile(r'"([^"]*)"|\\(.)|!(.)|[_*].')  # what a format writes as it is, and what only keeps a place
BRACKETS = re.compile(r"\[[^\]]*\]")
CONDITION = re.compile(r"\[[<>=]")
DIGITS = re.compile(r"[#0?]+(?:,[#0?]+)*(?:\.[#0?]*)?")
GENERAL = re.compile(r"general|g/\w+|@", re.I)  # g/ and its name in Chinese, as WPS has it
# White, and what is the same: a colour of the theme, or of the palette, that is the window itself.
WHITE = {"rgb:ffffff", "theme:0", "indexed:1", "indexed:9", "indexed:65"}
AUTOMATIC = "indexed:64"
FAINT, FAINT_LIGHT = 64, 20  # of 255, by which two colours have to differ in one part, or in how light they are
LIGHT = (0.299, 0.587, 0.114)  # what red, green and blue add to that (ITU-R BT.601)

Place = tuple[int, int]
Unknown = dict[str, dict[Place, str]]
"""{sheet: {(line, column) from 0: why what a cell holds, or shows, is not known}}."""


class CellStyle(NamedTuple):
    """How a cell looks: the code of its number format, "" for none, and whether its text is seen on its ground."""

    code: str
    seen: bool


def unlike(data: bytes, pending: dict[str, frozenset[Place]]) -> Unknown:
    """The cells of an .xlsx that were never calculated, and those that show something else than they hold."""
    found: Unknown = {name: dict.fromkeys(places, "not_calculated") for name, places in pending.items()}
    with zipfile.ZipFile(BytesIO(data)) as archive:
        styles = _styles(archive)
        odd = {
            str(number).encode() for number, style in enumerate(styles) if not style.seen or not _is_plain(style.code)
        }
        if not odd:
            return found
        for name, part in guard.sheets(archive):
            content = archive.read(part)
            for tag in guard.TAG.finditer(content):
                number = guard.attribute(tag[1], b"s").encode()
                place = guard.address_of(tag[1]) if number in odd else None
                if place and _shows_otherwise(tag[1], content[tag.end() : tag.end() + 200], styles[int(number)]):
                    found.setdefault(name, {})[place] = "shown_otherwise"
    return found


def _shows_otherwise(attributes: bytes, behind: bytes, style: CellStyle) -> bool:
    """Whether a cell shows something else than what it holds; behind is what follows its tag."""
    value = VALUE.search(behind.partition(b"</c>")[0])
    if not value or attributes.rstrip().endswith(b"/"):
        return False
    if not style.seen:
        return True
    if NO_NUMBER.search(attributes):
        return False
    try:
        return not shows(style.code, Decimal(value[1].decode("ascii", "replace")))
    except InvalidOperation:
        return False


def shows(code: str, value: Decimal) -> bool:
    """Whether a number format shows a number so that its digits can be read: no other, none beside them, and all.

    Rounding of decimals counts as showing it; whoever reads a percentage, a scaled number, or a text in its place,
    reads another number. A zero may be left away. Dates are left to whoever reads dates.
    """
    sections = _sections(code)
    if CONDITION.search(code):
        return all(_section_shows(section, value) for section in sections[:3])
    at = 1 if value < 0 and len(sections) > 1 else 2 if value == 0 and len(sections) > 2 else 0
    return _section_shows(sections[at], value)


def _section_shows(section: str, value: Decimal) -> bool:
    section = BRACKETS.sub("", section)
    written = "".join("".join(group or "" for group in match.groups()) for match in LITERAL.finditer(section))
    places = LITERAL.sub("\0", section)
    if re.search(r"\d", written):
        return False
    if GENERAL.search(places) or re.search("[ymdhs]", places, re.I):
        return True
    if value == 0:
        return True
    digits = DIGITS.findall(places)
    rest = DIGITS.sub("", places)
    return len(digits) == 1 and not re.search(r"[%,/eE\d]", rest)


def _sections(code: str) -> list[str]:
    """The sections of a format: positive, negative, zero, text. A semicolon in quotes ends none."""
    marked = re.sub(r'"[^"]*"|\\.', lambda match: match[0].replace(";", "\1"), code)
    return [section.replace("\1", ";") for section in marked.split(";")]


def _is_plain(code: str) -> bool:
    """Whether a format is of those that never show anything but the number, so that no cell needs to be looked at."""
    return re.fullmatch(r"|general|@|[#0?]+(?:,[#0?]+)*(?:\.[#0?]*)?", code, re.I) is not None


def _styles(archive: zipfile.ZipFile) -> list[CellStyle]:
    """The formats of cells by their number; none where they cannot be read."""
    try:
        root = ElementTree.fromstring(archive.read(STYLES))
    except (KeyError, ElementTree.ParseError):
        return []
    codes = {one.get("numFmtId"): one.get("formatCode", "") for one in root.iter(f"{MAIN}numFmt")}
    fonts = [_colour(one.find(f"{MAIN}color"), AUTOMATIC) for one in root.iterfind(f"{MAIN}fonts/{MAIN}font")]
    fills = [_ground(one) for one in root.iterfind(f"{MAIN}fills/{MAIN}fill")]
    found = []
    for one in root.iterfind(f"{MAIN}cellXfs/{MAIN}xf"):
        id_ = one.get("numFmtId", "0")
        font, fill = _at(fonts, one.get("fontId")), _at(fills, one.get("fillId"))
        seen = _stands_out(font or AUTOMATIC, fill or "rgb:ffffff")
        found.append(CellStyle(codes.get(id_, "0%" if id_ in ("9", "10") else ""), seen))
    return found


def _stands_out(one: str, other: str) -> bool:
    """Whether a colour is seen on another; two that cannot be compared are not the same."""
    if one == other or not (one.startswith("rgb:") and other.startswith("rgb:")):
        return one != other
    parts = [[int(colour[at : at + 2], 16) for at in (4, 6, 8)] for colour in (one, other)]
    apart = [a - b for a, b in zip(*parts, strict=True)]
    light = sum(weight * part for weight, part in zip(LIGHT, apart, strict=True))
    return bool(max(map(abs, apart)) > FAINT or abs(light) > FAINT_LIGHT)


def _at(found: list[str], number: str | None) -> str | None:
    return found[int(number)] if number and number.isdigit() and int(number) < len(found) else None


def _ground(fill: ElementTree.Element) -> str:
    """The colour behind a cell, white where nothing is said."""
    pattern = fill.find(f"{MAIN}patternFill")
    if pattern is None or pattern.get("patternType") != "solid":
        return "none" if fill.find(f"{MAIN}gradientFill") is not None else "rgb:ffffff"
    return _colour(pattern.find(f"{MAIN}fgColor"), "rgb:ffffff")


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
            return "rgb:ffffff" if plain in WHITE else plain
    return automatic
