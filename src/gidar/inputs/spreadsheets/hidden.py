"""What the reader of a spreadsheet does not tell: hidden lines and columns, and errors, which it takes for blanks.

Of .xlsx (ECMA-376, 18.3.1.73 row, 18.3.1.13 col, 18.3.1.4 c), .ods (OpenDocument 1.2, table:visibility; the value type
"error" of LibreOffice) and .xls ([MS-XLS] 2.4.221 Row, 2.4.53 ColInfo, 2.4.24 BoolErr, 2.4.127 Formula), of .xlsb as
`xlsb` says.
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
from .guard import address_of
from .xlsb import Areas

ROW = re.compile(rb"<(?:\w+:)?row\b([^<>]*)>")
COLUMN = re.compile(rb"<(?:\w+:)?col\b([^<>]*)>")
TRUE = ("1", "true")
CONTENT = "content.xml"
MAX_ERRORS = 1000  # cells of an error that is written once for all of them
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
BOUND_SHEET, ROW_RECORD, COLUMN_RECORD, END = 0x0085, 0x0208, 0x007D, 0x000A
ROW_HIDDEN, COLUMN_HIDDEN = 0x20, 0x01
BOOL_ERROR, FORMULA = 0x0205, 0x0006  # whose bytes 7, or 6 and 12 and 13, say that there is an error
ERROR = re.compile(rb"""\bt\s*=\s*["']e["']""")
VALUE_TYPE = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
CELLS = {f"{TABLE}table-cell", f"{TABLE}covered-table-cell"}


def hidden(data: bytes) -> dict[str, Areas]:
    """{sheet: what is hidden of it, or an error}, of sheets of which something is; none where that cannot be told."""
    if data.startswith(guard.OLE2):
        return {name: areas for name, areas in _xls(data) if any(areas)}
    found = dict[str, Areas]()
    with suppress(Exception), zipfile.ZipFile(BytesIO(data)) as archive:  # zipfile and expat raise many kinds
        names = archive.namelist()
        if guard.WORKBOOK in names:
            found = {name: _xlsx(archive.read(part)) for name, part in guard.sheets(archive)}
        elif xlsb.WORKBOOK in names:
            found = dict(xlsb.hidden(archive))
        elif CONTENT in names:
            found = dict(_ods(archive))
    return {name: areas for name, areas in found.items() if any(areas)}


def _xlsx(content: bytes) -> Areas:
    errors = [[*place] for tag in guard.TAG.finditer(content) if ERROR.search(tag[1]) and (place := address_of(tag[1]))]
    if b"hidden" not in content:
        return [], [], errors
    lines, columns = list[list[int]](), list[list[int]]()
    for match in ROW.finditer(content):
        if guard.attribute(match[1], b"hidden") in TRUE and (number := guard.attribute(match[1], b"r")).isdigit():
            lines.append([int(number) - 1] * 2)
    for match in COLUMN.finditer(content):
        first, last = (guard.attribute(match[1], name) for name in (b"min", b"max"))
        if guard.attribute(match[1], b"hidden") in TRUE and first.isdigit() and last.isdigit():
            columns.append([int(first) - 1, int(last) - 1])
    return lines, columns, errors


def _ods(archive: zipfile.ZipFile) -> Iterator[tuple[str, Areas]]:
    name, at, areas = "", [0, 0, 0], ([], [], [])  # type: str, list[int], Areas
    with archive.open(CONTENT) as file:
        for event, element in ElementTree.iterparse(file, ("start", "end")):
            if event == "end":
                if element.tag == f"{TABLE}table":
                    yield name, areas
                element.clear()
            elif element.tag == f"{TABLE}table":
                name, at, areas = element.get(f"{TABLE}name", ""), [0, 0, 0], ([], [], [])
            elif element.tag in CELLS:
                count = _repeated(element, "columns")
                if element.get(VALUE_TYPE) == "error":
                    errors = range(at[2], at[2] + min(count, MAX_ERRORS))
                    areas[2].extend([at[0] - 1, column] for column in errors)
                at[2] += count
            elif element.tag in (f"{TABLE}table-row", f"{TABLE}table-column"):
                which = int(element.tag.endswith("column"))
                count = _repeated(element, ("rows", "columns")[which])
                if element.get(f"{TABLE}visibility", "visible") != "visible":
                    areas[which].append([at[which], at[which] + count - 1])
                at[which] += count
                at[2] = 0


def _repeated(element: ElementTree.Element, what: str) -> int:
    count = element.get(f"{TABLE}number-{what}-repeated", "1")
    return int(count) if count.isdigit() else 1


def _xls(data: bytes) -> Iterator[tuple[str, Areas]]:
    with suppress(Exception), import_module("olefile").OleFileIO(BytesIO(data)) as opened:  # olefile raises many kinds
        names = [name for name in ("Workbook", "Book") if opened.exists(name)]
        stream: bytes = opened.openstream(names[0]).read() if names else b""
        for kind, body in _records(stream, 0):
            if kind == BOUND_SHEET and len(body) > 8:
                wide, letters = body[7] & 1, body[6]
                text = body[8 : 8 + letters * (1 + wide)].decode("utf-16-le" if wide else "latin-1", "replace")
                yield text, _of_sheet(stream, struct.unpack_from("<I", body)[0])


def _of_sheet(stream: bytes, start: int) -> Areas:
    lines, columns, errors = list[list[int]](), list[list[int]](), list[list[int]]()
    for kind, body in _records(stream, start):
        if kind == ROW_RECORD and len(body) >= 14 and body[12] & ROW_HIDDEN:
            lines.append([struct.unpack_from("<H", body)[0]] * 2)
        elif kind == COLUMN_RECORD and len(body) >= 10 and body[8] & COLUMN_HIDDEN:
            columns.append([*struct.unpack_from("<HH", body)])
        elif (kind == BOOL_ERROR and len(body) >= 8 and body[7]) or (kind == FORMULA and _fails(body)):
            errors.append([*struct.unpack_from("<HH", body)])
    return lines, columns, errors


def _fails(formula: bytes) -> bool:
    return len(formula) >= 14 and formula[6] == 2 and formula[12:14] == b"\xff\xff"


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
