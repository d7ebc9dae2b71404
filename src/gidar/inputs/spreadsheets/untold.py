"""What the reader of a spreadsheet does not tell, looked up in the file itself: which lines and columns are hidden,
which cells hold an error value such as #DIV/0!, which it takes for blank, which show something else than they hold, and
what is written onto it.

Of .xlsx (ECMA-376, 18.3.1.73 row, 18.3.1.13 col and 18.18.11 ST_CellType); of others as `ods`, `xls` and `xlsb` say.
"""

import re
import zipfile
from contextlib import suppress
from io import BytesIO
from typing import Any

from ...extraction.documents.office_names import OLE
from . import guard, looks, xls, xlsb
from .looks import SheetUntold
from .remarks import remarks

ROW = re.compile(rb"<(?:\w+:)?row\b([^<>]*)>")
COLUMN = re.compile(rb"<(?:\w+:)?col\b([^<>]*)>")
FORMAT = re.compile(rb"<(?:\w+:)?sheetFormatPr\b([^<>]*)>")
MAY_HIDE = re.compile(rb"""hidden|zeroHeight|\b(?:ht|width)\s*=\s*["'][012]?[."']""")
TRUE = ("1", "true")
ERROR = re.compile(rb"""\bt\s*=\s*["']e["']""")


UntoldSheets = dict[str, SheetUntold]
"""{sheet: what is not told of it}."""


def untold(data: bytes) -> UntoldSheets:
    """What is not told, of sheets of which something is; none where that cannot be looked up, or it is an .ods.

    How the cells of an .xlsx look is told by `looks`.
    """
    if data.startswith(OLE):
        return {name: areas for name, areas in xls.untold(data) if any(areas)}
    found = dict[str, SheetUntold]()
    with suppress(Exception), zipfile.ZipFile(BytesIO(data)) as archive:  # zipfile and expat raise many kinds
        names = archive.namelist()
        if guard.WORKBOOK in names:
            for name, part in guard.sheets(archive):
                found[name] = _xlsx(archive.read(part))._replace(remarks=[*remarks(archive, part)])
        elif xlsb.WORKBOOK in names:
            found = dict(xlsb.untold(archive))
    return {name: areas for name, areas in found.items() if any(areas)}


def _xlsx(content: bytes) -> SheetUntold:
    cells = guard.TAG.finditer(content) if ERROR.search(content) else ()
    errors = [guard.place(match[1]) for match in cells if ERROR.search(match[1])]
    found = SheetUntold([], [], [[*place] for place in errors if place], [], [])
    if not MAY_HIDE.search(content):
        return found
    usual = FORMAT.search(content)
    unlisted = usual is not None and guard.attribute(usual[1], b"zeroHeight") in TRUE
    for match in ROW.finditer(content):
        height, number = guard.attribute(match[1], b"ht"), guard.attribute(match[1], b"r")
        low = _below(height, looks.LEAST_HEIGHT) or (unlisted and not height)
        if (low or guard.attribute(match[1], b"hidden") in TRUE) and number.isdigit():
            found.lines.append([int(number) - 1] * 2)
    for match in COLUMN.finditer(content):
        first, last, width = (guard.attribute(match[1], name) for name in (b"min", b"max", b"width"))
        hidden = _below(width, looks.LEAST_WIDTH) or guard.attribute(match[1], b"hidden") in TRUE
        if hidden and first.isdigit() and last.isdigit():
            found.columns.append([int(first) - 1, int(last) - 1])
    return found


def _below(size: str, least: float) -> bool:
    try:
        return float(size) < least
    except ValueError:
        return False


def numbers(areas: Any, count: int) -> frozenset[int]:
    """The lines or columns below a count that some [first, last] have."""
    return frozenset(number for first, last in areas for number in range(first, min(last, count - 1) + 1))
