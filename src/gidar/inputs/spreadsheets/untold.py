"""What the reader of a spreadsheet does not tell, looked up in the file itself: which lines and columns are hidden, and
which cells hold an error value such as #DIV/0!, which it takes for blank.

Of .xlsx (ECMA-376, 18.3.1.73 row, 18.3.1.13 col and 18.18.11 ST_CellType), .ods (OpenDocument 1.2, table:visibility,
and the calcext:value-type that programs write) and .xls ([MS-XLS] 2.4.221 Row, 2.4.53 ColInfo, 2.4.24 BoolErr and
2.4.127 Formula), of .xlsb as `xlsb` says.
"""

import re
import struct
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

from . import guard, xlsb
from .xlsb import Untold

ROW = re.compile(rb"<(?:\w+:)?row\b([^<>]*)>")
COLUMN = re.compile(rb"<(?:\w+:)?col\b([^<>]*)>")
TRUE = ("1", "true")
CONTENT = "content.xml"
MAX_ERRORS = 1000  # cells of an error that is written once for all of them
WIDE = (b"\xff\xfe", b"\xfe\xff", b"\0", b"<\0")  # how a text begins that has two bytes a letter
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
BOUND_SHEET, ROW_RECORD, COLUMN_RECORD, END = 0x0085, 0x0208, 0x007D, 0x000A
FORMULA_RECORD, ERROR_RECORD = 0x0006, 0x0205
ROW_HIDDEN, COLUMN_HIDDEN = 0x20, 0x01
ERROR = re.compile(rb"""\bt\s*=\s*["']e["']""")
VALUE_TYPE = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"


def untold(data: bytes) -> dict[str, Untold]:
    """{sheet: what is not told of it}, of sheets of which something is; none where that cannot be looked up."""
    if data.startswith(guard.OLE2):
        return {name: areas for name, areas in _xls(data) if any(areas)}
    found = dict[str, Untold]()
    with suppress(Exception), zipfile.ZipFile(BytesIO(data)) as archive:  # zipfile and expat raise many kinds
        names = archive.namelist()
        if guard.WORKBOOK in names:
            found = {name: _xlsx(archive.read(part)) for name, part in guard.sheets(archive)}
        elif xlsb.WORKBOOK in names:
            found = dict(xlsb.untold(archive))
        elif CONTENT in names:
            found = dict(_ods(archive.read(CONTENT)))
    return {name: areas for name, areas in found.items() if any(areas)}


def _xlsx(content: bytes) -> Untold:
    errors = [guard.place(match[1]) for match in guard.TAG.finditer(content) if ERROR.search(match[1])]
    lines, columns = list[list[int]](), list[list[int]]()
    if b"hidden" not in content:
        return lines, columns, [[*place] for place in errors if place]
    for match in ROW.finditer(content):
        if guard.attribute(match[1], b"hidden") in TRUE and (number := guard.attribute(match[1], b"r")).isdigit():
            lines.append([int(number) - 1] * 2)
    for match in COLUMN.finditer(content):
        first, last = (guard.attribute(match[1], name) for name in (b"min", b"max"))
        if guard.attribute(match[1], b"hidden") in TRUE and first.isdigit() and last.isdigit():
            columns.append([int(first) - 1, int(last) - 1])
    return lines, columns, [[*place] for place in errors if place]


def _ods(content: bytes) -> Iterator[tuple[str, Untold]]:
    if b"visibility" not in content and b'"error"' not in content and not content.startswith(WIDE):
        return
    name, at, areas, column = "", [0, 0], ([], [], []), 0  # type: str, list[int], Untold, int
    for event, element in ElementTree.iterparse(BytesIO(content), ("start", "end")):
        if event == "end":
            if element.tag == f"{TABLE}table":
                yield name, areas
            element.clear()
        elif element.tag == f"{TABLE}table":
            name, at, areas = element.get(f"{TABLE}name", ""), [0, 0], ([], [], [])
        elif element.tag in (f"{TABLE}table-row", f"{TABLE}table-column"):
            which = int(element.tag.endswith("column"))
            count, column = _count(element, ("rows", "columns")[which]), 0
            if element.get(f"{TABLE}visibility", "visible") != "visible":
                areas[which].append([at[which], at[which] + count - 1])
            at[which] += count
        elif element.tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            count = _count(element, "columns")
            if element.get(VALUE_TYPE) == "error":
                areas[2].extend([at[0] - 1, column + more] for more in range(min(count, MAX_ERRORS)))
            column += count


def _count(element: ElementTree.Element, of: str) -> int:
    """How many lines or columns an element stands for."""
    repeated = element.get(f"{TABLE}number-{of}-repeated", "1")
    return int(repeated) if repeated.isdigit() else 1


def _xls(data: bytes) -> Iterator[tuple[str, Untold]]:
    with suppress(Exception), import_module("olefile").OleFileIO(BytesIO(data)) as opened:  # olefile raises many kinds
        names = [name for name in ("Workbook", "Book") if opened.exists(name)]
        stream: bytes = opened.openstream(names[0]).read() if names else b""
        for kind, body in _records(stream, 0):
            if kind == BOUND_SHEET and len(body) > 8:
                wide, letters = body[7] & 1, body[6]
                text = body[8 : 8 + letters * (1 + wide)].decode("utf-16-le" if wide else "latin-1", "replace")
                yield text, _of_sheet(stream, struct.unpack_from("<I", body)[0])


def _of_sheet(stream: bytes, start: int) -> Untold:
    lines, columns, errors = list[list[int]](), list[list[int]](), list[list[int]]()
    for kind, body in _records(stream, start):
        if kind == ROW_RECORD and len(body) >= 14 and body[12] & ROW_HIDDEN:
            lines.append([struct.unpack_from("<H", body)[0]] * 2)
        elif kind == COLUMN_RECORD and len(body) >= 10 and body[8] & COLUMN_HIDDEN:
            columns.append([*struct.unpack_from("<HH", body)])
        elif _is_error(kind, body):
            errors.append([*struct.unpack_from("<HH", body)])
    return lines, columns, errors


def _is_error(kind: int, body: bytes) -> bool:
    """Whether a record is a cell that holds an error value, or a formula that comes to one."""
    if kind == ERROR_RECORD:
        return len(body) >= 8 and body[7] == 1
    return kind == FORMULA_RECORD and len(body) >= 14 and (body[6], body[12:14]) == (2, b"\xff\xff")


def _records(stream: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """(type, body) of the records of a part of the stream."""
    at = start
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        if kind == END:
            return
        yield kind, stream[at + 4 : at + 4 + size]
        at += 4 + size


def numbers(areas: Any, count: int) -> frozenset[int]:
    """The lines or columns below a count that some [first, last] have."""
    return frozenset(number for first, last in areas for number in range(first, min(last, count - 1) + 1))
