"""The records of an .xlsb ([MS-XLSB]), as far as its reader passes over what they say.

calamine knows no short cells (2.4.824 ff.: a cell that stands behind the one before, without its column), which some
programs write, and says nothing of hidden lines and of errors: short cells are written out, the others looked up.
"""

import struct
import zipfile
from collections.abc import Iterator
from io import BytesIO

from . import guard

WORKBOOK = "xl/workbook.bin"
ROW, SHEET, COLUMN = 0, 156, 60
SHORT = {12: 1, 13: 2, 14: 3, 15: 4, 16: 5, 17: 6, 18: 7}
"""{short cell: the same with its column}."""
CELLS = {*SHORT.values(), 8, 9, 10, 11}  # those with their column, formulas included
ERRORS = {3, 11}  # a cell that holds an error, by itself or from its formula
ROW_HIDDEN, COLUMN_HIDDEN = 0x10, 0x01

Areas = tuple[list[list[int]], list[list[int]], list[list[int]]]
"""Hidden lines and columns of a sheet, each as [first, last] from 0; the cells with errors as [line, column]."""


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


def hidden(archive: zipfile.ZipFile) -> Iterator[tuple[str, Areas]]:
    """The sheets, and what is hidden of each."""
    parts = [name for name in archive.namelist() if is_sheet(name)]
    targets = guard.targets(archive.read("xl/_rels/workbook.bin.rels"))
    for kind, body in records(archive.read(WORKBOOK)):
        if kind != SHEET or len(body) < 12:
            continue
        id_, end = _text(body, 8)
        name, _ = _text(body, end)
        if targets.get(id_) in parts:
            yield name, _of_sheet(archive.read(targets[id_]))


def is_sheet(part: str) -> bool:
    """Whether a part is a sheet."""
    return part.startswith("xl/worksheets/") and part.endswith(".bin")


def _text(body: bytes, at: int) -> tuple[str, int]:
    end = at + 4 + 2 * struct.unpack_from("<I", body, at)[0]
    return body[at + 4 : end].decode("utf-16-le", "replace"), end


def _of_sheet(content: bytes) -> Areas:
    lines, columns, errors = list[list[int]](), list[list[int]](), list[list[int]]()
    line = 0
    for kind, body in records(written_out(content) if is_short(content) else content):
        if kind == ROW and len(body) > 11:
            line = struct.unpack_from("<I", body)[0]
            lines += [[line] * 2] if body[11] & ROW_HIDDEN else []
        elif kind == COLUMN and len(body) > 16 and body[16] & COLUMN_HIDDEN:
            columns.append([*struct.unpack_from("<II", body)])
        elif kind in ERRORS and len(body) >= 4:
            errors.append([line, struct.unpack_from("<I", body)[0]])
    return lines, columns, errors


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
