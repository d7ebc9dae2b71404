"""The reports in a spreadsheet that shows the form: one over all sheets, or one a sheet, and what is beside them."""

from ...model.errors import InputError
from ...model.report import Doubt, Report
from . import beside, printed
from .workbook import WorkbookSheet

NO_FORM = "no_report_tables"
"""Why sheets that show nothing of the form are refused."""


def reports(sheets: list[WorkbookSheet], source: str) -> tuple[Report, ...]:
    """The report that the visible sheets show together, or those that each of several shows alone, and the others
    together.

    Raises InputError where they show none.
    """
    visible = printed.seen(sheets)
    alone = [found for sheet in visible if (found := _alone(sheet, source, sheets)) is not None]
    if len(alone) == 1:
        visible = [sheet for sheet in visible if sheet.name == alone[0][1] or not _is_blank(sheet, source, sheets)]
    if len(alone) < 2:
        try:
            return (printed.report(visible, source, sheets).placed(sheets),)
        except InputError:
            if not alone:
                raise
    names = {name for _, name in alone}
    rest, unread = _of_rest([sheet for sheet in visible if sheet.name not in names], source, sheets)
    if len(alone) == 1 and not rest:
        return (_beside(alone[0][0], unread),)
    named = [read._replace(source=f"{source}#{sheet}") for read, sheet in alone + rest]
    return tuple(_beside(read, unread) for read in named)


def _of_rest(
    others: list[WorkbookSheet], source: str, sheets: list[WorkbookSheet]
) -> tuple[list[tuple[Report, str]], list[str]]:
    """What the sheets that show no whole report alone show together, with the name of the first; or the names of those
    that show something of the form, and could not be read."""
    if not others:
        return [], []
    try:
        read = printed.report(others, source, sheets).placed(sheets)
    except InputError as error:
        return [], [] if error.key == NO_FORM else [sheet.name for sheet in others]
    filled = any(read.value(pointer) is not None for pointer in read.places if pointer.startswith("/tables/"))
    return [(read, others[0].name)] if filled else [], []


def _beside(read: Report, unread: list[str]) -> Report:
    """A report with the doubt that other sheets, which were not read, may be of it."""
    if not unread:
        return read
    doubt = read.doubts.get(printed.WHOLE) or Doubt(False, "sheet_beside")
    told = printed.listed([*filter(None, [doubt.printed]), *unread])
    return read._replace(doubts={**read.doubts, printed.WHOLE: doubt._replace(printed=told)})


def _is_blank(sheet: WorkbookSheet, source: str, sheets: list[WorkbookSheet]) -> bool:
    """Whether a sheet is the form with nothing filled in, such as a template that was left there: beside a whole report
    its blanks are none of it."""
    if any(beside.is_figure(value) for line in sheet.lines for value in line if value != ""):
        return False
    try:
        printed.report([sheet], source, sheets)
    except InputError:
        return False
    return True


def _alone(sheet: WorkbookSheet, source: str, sheets: list[WorkbookSheet]) -> tuple[Report, str] | None:
    """The report that a sheet shows by itself, every table of it; None where it shows none."""
    try:
        read = printed.report([sheet], source, sheets).placed(sheets)
    except InputError:
        return None
    found = {pointer.split("/")[2] for pointer in read.places if pointer.startswith("/tables/")}
    return (read, sheet.name) if found == {*read.data["tables"]} else None
