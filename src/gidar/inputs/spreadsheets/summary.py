"""Our workbook of many reports, a line a report and a sheet a table, read by the map that it carries."""

from typing import Any

from ...model.display import quoted
from ...model.edition import Edition
from ...model.entry_map import LABEL, PLACE, SUMMARY, Mapped
from ...model.errors import InputError
from ...model.report import Doubt, Report
from .entry import data_of, map_of, value_of
from .found_sheet import MappedReport, Spot
from .workbook import SheetValue, WorkbookSheet


def reports(sheets: list[WorkbookSheet], source: str) -> tuple[MappedReport, ...]:
    """The reports in such a workbook, in the order of its first sheet; none where it is no such workbook.

    Raises InputError where it cannot be told which line is whose.
    """
    found = map_of(sheets, SUMMARY)
    if not found:
        return ()
    edition, mapped = found
    by_name = {sheet.name: sheet for sheet in sheets}
    for name in dict.fromkeys(one.sheet for one in mapped):
        if name not in by_name:
            raise InputError("summary_sheet", "", sheet=quoted(name))
    heads = tuple(dict.fromkeys(one.text for one in mapped if one.kind == LABEL))
    own = {name: [one for one in mapped if (one.kind, one.sheet) == (PLACE, name)] for name in by_name}
    lines = {name: _numbered(by_name[name], places[0].line) for name, places in own.items() if places}
    numbers = dict.fromkeys(number for numbered in lines.values() for number in numbered)
    return tuple(_report(number, edition, sheets, own, lines, source)._replace(heads=heads) for number in numbers)


def _numbered(sheet: WorkbookSheet, first: int) -> dict[int, int]:
    """{number of a report: its line}: sheets may have been sorted one by one.

    Raises InputError where a line among them has no number, or that of another.
    """
    numbers = [sheet.value(line, 0) for line in range(first, len(sheet.lines))]
    while numbers and not _is_number(numbers[-1]):  # the sums, and what people write below them
        numbers.pop()
    found: dict[int, int] = {}
    for line, number in enumerate(numbers, first):
        if _is_number(number) and number not in found:
            found[int(number)] = line
        elif any(value != "" for value in sheet.lines[line]):
            raise InputError("summary_line", "", sheet=quoted(sheet.name), line=line + 1)
    return found


def _is_number(value: SheetValue) -> bool:
    return type(value) is int and value > 0


def _report(
    number: int,
    edition: Edition,
    sheets: list[WorkbookSheet],
    mapped: dict[str, list[Mapped]],
    lines: dict[str, dict[int, int]],
    source: str,
) -> MappedReport:
    values: dict[str, Any] = {}
    spots, doubts = dict[str, Spot](), {}
    for at, sheet in enumerate(sheets):
        for one in mapped[sheet.name] if number in lines.get(sheet.name, ()) else ():
            line = lines[sheet.name][number]
            spots[one.text] = (at, line, one.column)
            if reason := sheet.unknown.get((line, one.column)):
                values[one.text] = None
                doubts[one.text] = Doubt(True, reason)
            else:
                values[one.text] = value_of(sheet.value(line, one.column), one.text, edition)
    read = Report(data_of(values, edition), f"{source}#{number}", str(number), doubts=doubts, by_label=True)
    return MappedReport(read, edition, spots)
