"""Spreadsheets: our own workbooks by their ids, any other by what the form prints, as documents are read.

python-calamine reads .xlsx, .xls, .xlsb, .ods and .et by what they hold. It is written for sound files: of the others
`guard` refuses what it can tell, and what it cannot tell is read in a process with limits.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...model.errors import InputError
from ...model.report import Report
from ..files import MEGABYTE, read_file
from . import entry, own_record, printed, several_sheets, summary, workbook
from .found_sheet import MappedReport
from .workbook import WorkbookSheet

if TYPE_CHECKING:
    from ...extraction import Extraction

MAX_SPREADSHEET = 16 * MEGABYTE


def reports(path: str) -> tuple[Report, ...]:
    """The reports in a spreadsheet, one, or one a sheet. Raises InputError where it cannot be read or holds none."""
    try:
        sheets = _sheets(path)
        return tuple(one.placed(sheets) for one in _own(sheets, path)) or several_sheets.reports(sheets, path)
    except InputError as error:
        raise InputError(error.key, error.source or path, **error.details) from None


def record(path: str, given: Mapping[str, Any] | None = None, report: int | None = None) -> "Extraction":
    """A report in a spreadsheet as it is read from a document, with how every cell was read.

    given and report are as in `gidar.extraction.extract`. Raises InputError as `reports` does, and where there are
    several reports and none of them is meant.
    """
    try:
        sheets = _sheets(path)
        if own := _own(sheets, path):
            return own_record.record(_meant(own, report), path, sheets, given or {})
        return printed.record(printed.seen(sheets), path, sheets, given, report)
    except InputError as error:
        raise InputError(error.key, error.source or path, **error.details) from None


def _sheets(path: str) -> list[WorkbookSheet]:
    data = read_file(path, MAX_SPREADSHEET)
    if not data.strip():
        raise InputError("empty", path)
    return workbook.sheets(data)


def _own(sheets: list[WorkbookSheet], path: str) -> tuple[MappedReport, ...]:
    """The reports in a workbook of ours; none where it is none."""
    own = entry.report(sheets, path)
    return (own,) if own else summary.reports(sheets, path)


def _meant(own: tuple[MappedReport, ...], report: int | None) -> MappedReport:
    """The report of that number, or the only one. Raises InputError where there is none, or it is not said which."""
    if report is None and len(own) > 1:
        raise InputError("several_in_workbook", "", reports=len(own))
    if report and report > len(own):
        raise InputError("no_such_report", "", reports=len(own))
    return own[(report or 1) - 1]
