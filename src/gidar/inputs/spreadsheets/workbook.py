"""From the bytes of a spreadsheet to its sheets as lines of values."""

import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from importlib.util import find_spec
from io import BytesIO
from types import MappingProxyType
from typing import Any, NamedTuple

from ...model.errors import InputError
from . import guard, ods, process, xlsb
from .looks import unlike
from .untold import UntoldSheets, numbers, untold

MAX_CELLS = 1_500_000  # of all sheets, those between the first and the last that hold something included
BETWEEN = re.compile(rb"(</?table:[^<>]*>)\s+(?=<)")  # white space between the parts of a table, which says nothing
CHILD = "from gidar.inputs.spreadsheets.workbook import child; child()"

SheetValue = str | int | Decimal | bool
"""A text, "" of a blank cell, or a figure; a date is the text that ISO 8601 writes."""


class TooManyCells(Exception):
    """A spreadsheet has more cells than are read."""


class WorkbookSheet(NamedTuple):
    """A sheet: whether it is seen, its lines from A1 on, (first line, column, last line, column) of merged areas.

    unknown has why it is not known what a cell holds, one of reasons in words.yaml: its formula was never calculated,
    what it shows is an error value, or not what it holds. hidden are the lines and the columns that are not shown.
    remarks are the comments, the texts of shapes and the like: (line, column, text), line and column -1 of what stands
    at no cell. formulas are the cells that have one; None where that is not known.
    """

    name: str
    visible: bool
    lines: list[list[SheetValue]]
    merged: list[tuple[int, int, int, int]]
    unknown: Mapping[tuple[int, int], str] = MappingProxyType({})
    hidden: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset())
    remarks: tuple[tuple[int, int, str], ...] = ()
    formulas: frozenset[tuple[int, int]] | None = None

    def value(self, line: int, column: int) -> SheetValue:
        """What stands in a cell, "" beyond the last."""
        return self.lines[line][column] if line < len(self.lines) and column < len(self.lines[line]) else ""


def sheets(data: bytes) -> list[WorkbookSheet]:
    """The sheets in order. Raises InputError where they cannot be read, or are too large."""
    if not find_spec("python_calamine"):
        raise InputError("sheets_extra", "")
    if not guard.looked_at(data):
        return _sheets(json.loads(_in_process(data), parse_float=Decimal), {})
    formulas = guard.formulas(data)
    pending = {name: frozenset(at for at, done in own.items() if not done) for name, own in formulas.items()}
    found = _sheets(_read(data), unlike(data, pending))
    return [sheet._replace(formulas=frozenset(formulas.get(sheet.name, ()))) for sheet in found]


def _sheets(found: dict[str, Any], unknown: dict[str, dict[tuple[int, int], str]]) -> list[WorkbookSheet]:
    if fault := found.get("fault"):
        if fault == "cells":
            raise InputError("spreadsheet_cells", "", limit=MAX_CELLS)
        raise InputError("spreadsheet_password" if fault == "password" else "spreadsheet_damaged", "")
    made = []
    for name, visible, lines, merged in found["sheets"]:
        rows, columns, errors, odd, remarks = found["untold"].get(name, ((),) * 5)
        reasons = unknown.get(name, {}) | {(line, column): "shown_otherwise" for line, column in odd}
        reasons |= {(line, column): "error_value" for line, column in errors}
        hides = numbers(rows, len(lines)), numbers(columns, max(map(len, lines), default=0))
        areas = [tuple(area) for area in merged]
        made.append(WorkbookSheet(name, visible, lines, areas, reasons, hides, tuple(map(tuple, remarks))))
    return made


def _in_process(data: bytes) -> bytes:
    """What a process of its own reads, within limits of memory and time."""
    try:
        return process.ask(CHILD, data)
    except process.PastLimits:
        raise InputError("spreadsheet_limits", "") from None


def child() -> None:
    """Read the spreadsheets that come, and answer with their sheets as JSON."""
    process.serve(lambda data: json.dumps(_read(data), default=float).encode())


def _read(data: bytes) -> dict[str, Any]:
    """The sheets as JSON can hold them, or the key of the fault."""
    import python_calamine as calamine

    try:
        readable, told = _readable(data)
        book = calamine.CalamineWorkbook.from_filelike(BytesIO(readable))
        found: list[Any] = []
        count = 0
        if len(book.sheets_metadata) > guard.MAX_PARTS:
            return {"fault": "cells"}
        for about in book.sheets_metadata:
            if about.typ != calamine.SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_name(about.name)
            count += sheet.total_height * sheet.total_width
            if count > MAX_CELLS or len(sheet.merged_cell_ranges or ()) > guard.MAX_MERGED:
                return {"fault": "cells"}
            lines = [[*map(_value, line)] for line in sheet.to_python(skip_empty_area=False)]
            merged = [[*first, *last] for first, last in sheet.merged_cell_ranges or ()]
            found.append([about.name, about.visible == calamine.SheetVisibleEnum.Visible, lines, merged])
    except TooManyCells:
        return {"fault": "cells"}
    except calamine.PasswordError:
        return {"fault": "password"}
    except Exception:  # calamine raises errors of several kinds, and panics, for damaged files
        return {"fault": "damaged"}
    except BaseException as error:  # a panic is no Exception
        if isinstance(error, (KeyboardInterrupt, SystemExit, MemoryError)):
            raise
        return {"fault": "damaged"}
    return {"sheets": found, "untold": untold(data) if told is None else told}


def _readable(data: bytes) -> tuple[bytes, UntoldSheets | None]:
    """A sound spreadsheet, of which calamine would pass over a part or refuse it, in a form that it reads; with it what
    is not told of it, where that is seen on the way."""
    if not data.startswith(b"PK") or not zipfile.is_zipfile(BytesIO(data)):
        return data, None
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        if xlsb.WORKBOOK in names:
            return xlsb.with_columns(data), None
        if ods.CONTENT in names and guard.WORKBOOK not in names:
            content = archive.read(ods.CONTENT)
            filled, told = ods.survey(content, archive.read(ods.STYLES) if ods.STYLES in names else b"")
            if filled > MAX_CELLS:
                raise TooManyCells
            close = BETWEEN.sub(rb"\1", content)
            return xlsb.repacked(archive, {ods.CONTENT: close}) if close != content else data, told
    return data, None


def _value(value: Any) -> SheetValue:
    """A value as a spreadsheet shows it: figures with 15 digits."""
    if isinstance(value, str):  # most cells are blank
        return value
    if isinstance(value, float):
        shown = Decimal(f"{value:.15g}") if abs(value) < 1e300 else Decimal(str(value))
        return int(shown) if shown == shown.to_integral_value() and abs(shown) < 10**30 else shown
    if isinstance(value, (bool, int)):
        return value
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time().isoformat() == "00:00:00" else value.isoformat(" ")
    return value.isoformat() if isinstance(value, date) else str(value)


def unspaced(value: SheetValue) -> str:
    """What stands in a cell as text, without the white space in it."""
    return "".join(str(value).split())


def as_text(value: SheetValue) -> str:
    """A value as a text."""
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def texts(sheet: WorkbookSheet) -> Iterator[tuple[int, int, str]]:
    """(line, column, text) of the cells that hold something, without the white space in it."""
    for number, line in enumerate(sheet.lines):
        for column, value in enumerate(line):
            if value != "":
                yield number, column, unspaced(value)
