"""What the reader of a spreadsheet does not tell of an .xls: hidden lines and columns, error values, how cells look.

Records of [MS-XLS]: 2.4.28 BoundSheet8, 2.4.221 Row, 2.4.53 ColInfo, 2.4.24 BoolErr, 2.4.127 Formula, 2.4.353 XF,
2.4.122 Font, 2.4.126 Format, 2.4.188 Palette, of the cells 2.4.180 Number, 2.4.220 RK and 2.4.175 MulRk, and of what
is written onto a sheet 2.4.179 Note, 2.4.181 Obj and 2.4.329 TxO.
"""

import struct
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal
from importlib import import_module
from io import BytesIO

from . import looks
from .looks import CellStyle, SheetUntold

BOUND_SHEET, ROW, COLUMN, END = 0x0085, 0x0208, 0x007D, 0x000A
FONT, FORMAT, XF, PALETTE = 0x0031, 0x041E, 0x00E0, 0x0092
FORMULA, ERROR, NUMBER, RK, MANY_RK, TEXT, OLD_TEXT = 0x0006, 0x0205, 0x0203, 0x027E, 0x00BD, 0x00FD, 0x0204
NOTE, OBJECT, OBJECT_TEXT, CONTINUED = 0x001C, 0x005D, 0x01B6, 0x003C
ROW_HIDDEN, COLUMN_HIDDEN, STRUCK = 0x20, 0x01, 0x08
AUTOMATIC_FONT = 0x7FFF
LEAST_HEIGHT, LEAST_WIDTH = looks.LEAST_HEIGHT * 20, looks.LEAST_WIDTH * 256  # in twentieths and 256ths
SOLID = 1
MISSING_FONT = 4  # a number that no font has


def untold(data: bytes) -> Iterator[tuple[str, SheetUntold]]:
    """The sheets, and what is not told of each."""
    with suppress(Exception), import_module("olefile").OleFileIO(BytesIO(data)) as opened:  # olefile raises many kinds
        names = [name for name in ("Workbook", "Book") if opened.exists(name)]
        stream: bytes = opened.openstream(names[0]).read() if names else b""
        found = [*_records(stream, 0)]
        styles = _styles(found)
        for kind, body in found:
            if kind == BOUND_SHEET and len(body) > 8:
                yield _text(body[6:]), _of_sheet(stream, struct.unpack_from("<I", body)[0], styles)


def _text(body: bytes, size: int = 1) -> str:
    """A text behind its length, in so many bytes, and the width of its letters."""
    letters, wide = int.from_bytes(body[:size], "little"), body[size] & 1
    text = body[size + 1 : size + 1 + letters * (1 + wide)]
    return text.decode("utf-16-le" if wide else "latin-1", "replace")


def _styles(found: list[tuple[int, bytes]]) -> list[CellStyle]:
    """The formats of cells by their number."""
    codes, colours, fonts, styles = dict(looks.BUILT_IN), dict[int, str](), list[str](), list[CellStyle]()
    for kind, body in found:
        if kind == FORMAT and len(body) > 5:
            codes[struct.unpack_from("<H", body)[0]] = _text(body[2:], 2)
        elif kind == PALETTE and len(body) > 2:
            for at in range(min(struct.unpack_from("<H", body)[0], (len(body) - 2) // 4)):
                colours[at + 8] = f"rgb:{body[2 + at * 4 : 5 + at * 4].hex()}"
    for kind, body in found:
        if kind == FONT and len(body) >= 6:
            height, flags, colour = struct.unpack_from("<HHH", body)
            unseen = looks.is_small(str(height / 20)) or flags & STRUCK
            fonts.append(looks.UNSEEN if unseen else _colour(colour, colours))
        elif kind == XF and len(body) >= 20:
            font, code = struct.unpack_from("<HH", body)
            ground = struct.unpack_from("<H", body, 18)[0]
            pattern = body[17] >> 2
            fill = looks.WINDOW if not pattern else _colour(ground & 0x7F, colours) if pattern == SOLID else "none"
            at = font - (font > MISSING_FONT)
            letters = fonts[at] if at < len(fonts) else looks.AUTOMATIC
            styles.append(CellStyle(codes.get(code, ""), looks.is_seen(letters, fill)))
    return styles


def _colour(number: int, colours: dict[int, str]) -> str:
    if number == AUTOMATIC_FONT:
        return looks.AUTOMATIC
    colour = colours.get(number, f"indexed:{number}")
    return looks.WINDOW if colour in looks.WHITE else colour


def _of_sheet(stream: bytes, start: int, styles: list[CellStyle]) -> SheetUntold:
    found = SheetUntold([], [], [], [], [])
    found.remarks.extend(_remarks(stream, start))
    for kind, body in _records(stream, start):
        if kind == ROW and len(body) >= 14:
            height = struct.unpack_from("<H", body, 6)[0] & 0x7FFF
            if body[12] & ROW_HIDDEN or height < LEAST_HEIGHT:
                found.lines.append([struct.unpack_from("<H", body)[0]] * 2)
        elif kind == COLUMN and len(body) >= 10:
            first, last, width = struct.unpack_from("<HHH", body)
            if body[8] & COLUMN_HIDDEN or width < LEAST_WIDTH:
                found.columns.append([first, last])
        elif _is_error(kind, body):
            found.errors.append([*struct.unpack_from("<HH", body)])
        else:
            for line, column, style, number in _cells(kind, body):
                if style < len(styles) and styles[style].odd and not styles[style].shows(number):
                    found.odd.append([line, column])
    return found


def _remarks(stream: bytes, start: int) -> Iterator[list[int | str]]:
    """The comments, and the texts of shapes, of which a record does not say where they are: in the first cell."""
    texts, before, number = dict[int, str](), 0, -1
    for kind, body in _records(stream, start):
        if kind == OBJECT and len(body) >= 8:
            number = struct.unpack_from("<H", body, 6)[0]
        elif kind == CONTINUED and before == OBJECT_TEXT and len(body) > 1:  # the width of its letters, then the text
            texts[number] = body[1:].decode("utf-16-le" if body[0] & 1 else "latin-1", "replace").strip()
        elif kind == NOTE and len(body) >= 8:
            line, column, _, of = struct.unpack_from("<HHHH", body)
            yield [line, column, texts.pop(of, "")]
        before = kind
    for text in filter(None, texts.values()):
        yield [0, 0, text]


def _cells(kind: int, body: bytes) -> Iterator[tuple[int, int, int, Decimal | None]]:
    """(line, column, number of the format, number or None of a text) of the cells of a record."""
    if len(body) < 6:
        return
    line, column, style = struct.unpack_from("<HHH", body)
    if kind == NUMBER and len(body) >= 14:
        yield line, column, style, looks.number(struct.unpack_from("<d", body, 6)[0])
    elif kind == FORMULA and len(body) >= 14:
        is_number = body[12:14] != b"\xff\xff"
        yield line, column, style, looks.number(struct.unpack_from("<d", body, 6)[0]) if is_number else None
    elif kind == RK and len(body) >= 10:
        yield line, column, style, rk(struct.unpack_from("<I", body, 6)[0])
    elif kind == MANY_RK:
        for at in range(4, len(body) - 7, 6):
            style, packed = struct.unpack_from("<HI", body, at)
            yield line, column + (at - 4) // 6, style, rk(packed)
    elif kind in (TEXT, OLD_TEXT):
        yield line, column, style, None


def rk(packed: int) -> Decimal | None:
    """A number in four bytes: 30 bits of a whole one, or of the beginning of a floating one, perhaps in hundredths."""
    if packed & 2:
        value = float((packed ^ 0x80000000) - 0x80000000 >> 2)
    else:
        value = struct.unpack("<d", struct.pack("<Q", (packed & 0xFFFFFFFC) << 32))[0]
    return looks.number(value / 100 if packed & 1 else value)


def _is_error(kind: int, body: bytes) -> bool:
    """Whether a record is a cell that holds an error value, or a formula that comes to one."""
    if kind == ERROR:
        return len(body) >= 8 and body[7] == 1
    return kind == FORMULA and len(body) >= 14 and (body[6], body[12:14]) == (2, b"\xff\xff")


def _records(stream: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """(type, body) of the records of a part of the stream."""
    at = start
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        if kind == END:
            return
        yield kind, stream[at + 4 : at + 4 + size]
        at += 4 + size
