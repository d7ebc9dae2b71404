"""The records of an .xlsb ([MS-XLSB]), as far as its reader passes over what they say.

calamine knows no short cells (2.4.824 ff.: a cell that stands behind the one before, without its column), which some
programs write, and says nothing of hidden lines, error values and how cells look: short cells are written out, and
these looked up (2.4.656 BrtFont, 2.4.657 BrtFmt, 2.4.654 BrtFill, 2.4.878 BrtXF).
"""

import struct
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO

from . import guard, looks
from .looks import CellStyle, SheetUntold
from .xls import rk

WORKBOOK = "xl/workbook.bin"
ROW, SHEET, COLUMN = 0, 156, 60
SHORT = {12: 1, 13: 2, 14: 3, 15: 4, 16: 5, 17: 6, 18: 7}
"""{short cell: the same with its column}."""
CELLS = {*SHORT.values(), 8, 9, 10, 11}  # those with their column, formulas included
ERRORS = (3, 11)  # a cell, and one with a formula, that holds an error value
ROW_HIDDEN, COLUMN_HIDDEN, STRUCK = 0x10, 0x01, 0x08
LEAST_HEIGHT, LEAST_WIDTH = looks.LEAST_HEIGHT * 20, looks.LEAST_WIDTH * 256  # in twentieths and 256ths
RK, NUMBERS = 2, (5, 9)
STYLES = "xl/styles.bin"
FONT, FORMAT, FILL, STYLE, CELL_STYLES, CELL_STYLES_END = 43, 44, 45, 47, 617, 618
SOLID = 1
COLOURS = {1: "indexed", 2: "rgb", 3: "theme"}


def records(content: bytes) -> Iterator[tuple[int, bytes]]:
    """(type, body) of the records of a part; they end where one does not fit."""
    at = 0
    while at < len(content):
        kind, at = _number(content, at, 2)
        size, at = _number(content, at, 4)
        if at + size > len(content):
            return
        yield kind, content[at : at + size]
        at += size


def _number(content: bytes, at: int, most: int) -> tuple[int, int]:
    """A number of at most so many bytes of seven bits, and where it ends."""
    value = 0
    for place, byte in enumerate(content[at : at + most]):
        value |= (byte & 0x7F) << (7 * place)
        if byte < 0x80:
            return value, at + place + 1
    return value, at + most


def written_out(content: bytes) -> bytes:
    """A sheet in which every cell has its column."""
    out, column = bytearray(), -1
    for kind, body in records(content):
        if kind == ROW:
            column = -1
        elif kind in CELLS and len(body) >= 4:
            column = struct.unpack_from("<I", body)[0]
        elif kind in SHORT:
            column += 1
            kind, body = SHORT[kind], struct.pack("<I", column) + body
        out += _varied(kind) + _varied(len(body)) + body
    return bytes(out)


def _varied(value: int) -> bytes:
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])


def is_short(content: bytes) -> bool:
    """Whether a sheet has a cell without its column."""
    return any(kind in SHORT for kind, _ in records(content))


def untold(archive: zipfile.ZipFile) -> Iterator[tuple[str, SheetUntold]]:
    """The sheets, and what is hidden of each, or an error value."""
    parts = [name for name in archive.namelist() if is_sheet(name)]
    targets = guard.targets(archive.read("xl/_rels/workbook.bin.rels"))
    styles = _styles(archive.read(STYLES)) if STYLES in archive.namelist() else []
    for kind, body in records(archive.read(WORKBOOK)):
        if kind != SHEET or len(body) < 12:
            continue
        id_, end = _text(body, 8)
        name, _ = _text(body, end)
        if targets.get(id_) in parts:
            yield name, _of_sheet(archive.read(targets[id_]), styles)


def is_sheet(part: str) -> bool:
    """Whether a part is a sheet."""
    return part.startswith("xl/worksheets/") and part.endswith(".bin")


def _text(body: bytes, at: int) -> tuple[str, int]:
    end = at + 4 + 2 * struct.unpack_from("<I", body, at)[0]
    return body[at + 4 : end].decode("utf-16-le", "replace"), end


def _styles(content: bytes) -> list[CellStyle]:
    """The formats of cells by their number."""
    codes, fonts, fills, styles, own = dict(looks.BUILT_IN), list[str](), list[str](), list[CellStyle](), False
    for kind, body in records(content):
        if kind == FORMAT and len(body) >= 6:
            codes[struct.unpack_from("<H", body)[0]] = _text(body, 2)[0]
        elif kind == FONT and len(body) >= 20:
            height, flags = struct.unpack_from("<HH", body)
            unseen = looks.is_small(str(height / 20)) or flags & STRUCK
            fonts.append(looks.UNSEEN if unseen else _colour(body[12:20], looks.AUTOMATIC))
        elif kind == FILL and len(body) >= 12:
            pattern = struct.unpack_from("<I", body)[0]
            ground = _colour(body[4:12], looks.WINDOW) if pattern == SOLID else "none"
            fills.append(ground if pattern else looks.WINDOW)
        elif kind in (CELL_STYLES, CELL_STYLES_END):
            own = kind == CELL_STYLES
        elif kind == STYLE and own and len(body) >= 8:
            code, font, fill = struct.unpack_from("<HHH", body, 2)
            letters = fonts[font] if font < len(fonts) else looks.AUTOMATIC
            ground = fills[fill] if fill < len(fills) else looks.WINDOW
            styles.append(CellStyle(codes.get(code, ""), looks.is_seen(letters, ground)))
    return styles


def _colour(body: bytes, automatic: str) -> str:
    """A colour: its kind, its number, how much lighter it is made, and red, green and blue."""
    kind = COLOURS.get(body[0] >> 1)
    if kind is None or any(body[2:4]):
        return automatic if kind is None else f"{kind}:{body[1]}/{body[2:4].hex()}"
    colour = f"rgb:{body[4:7].hex()}" if kind == "rgb" else f"{kind}:{body[1]}"
    return looks.WINDOW if colour in looks.WHITE else colour


def _of_sheet(content: bytes, styles: list[CellStyle]) -> SheetUntold:
    found, line = SheetUntold([], [], [], [], []), 0
    for kind, body in records(written_out(content)):
        if kind == ROW and len(body) >= 4:
            line = struct.unpack_from("<I", body)[0]
            low = len(body) > 9 and struct.unpack_from("<H", body, 8)[0] < LEAST_HEIGHT
            if low or (len(body) > 11 and body[11] & ROW_HIDDEN):
                found.lines.append([line] * 2)
        elif kind in ERRORS and len(body) >= 4:
            found.errors.append([line, struct.unpack_from("<I", body)[0]])
        elif kind in CELLS and len(body) > 8:
            style = int.from_bytes(body[4:7], "little")
            if style < len(styles) and styles[style].odd and not styles[style].shows(_number_of(kind, body[8:])):
                found.odd.append([line, struct.unpack_from("<I", body)[0]])
        elif kind == COLUMN and len(body) > 16:
            first, last, width = struct.unpack_from("<III", body)
            if body[16] & COLUMN_HIDDEN or width < LEAST_WIDTH:
                found.columns.append([first, last])
    return found


def _number_of(kind: int, body: bytes) -> Decimal | None:
    """The number that a cell holds; None of a text and the like."""
    if kind in NUMBERS and len(body) >= 8:
        return looks.number(struct.unpack_from("<d", body)[0])
    return rk(struct.unpack_from("<I", body)[0]) if kind == RK and len(body) >= 4 else None


def with_columns(data: bytes) -> bytes:
    """An .xlsb in which every cell has its column; the same bytes where that was so."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        found = {part: archive.read(part) for part in archive.namelist() if is_sheet(part)}
        written = {part: written_out(content) for part, content in found.items() if is_short(content)}
        return repacked(archive, written) if written else data


def repacked(archive: zipfile.ZipFile, parts: dict[str, bytes]) -> bytes:
    """The archive with some parts as given."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name in archive.namelist():
            target.writestr(name, parts[name] if name in parts else archive.read(name))
    return out.getvalue()
