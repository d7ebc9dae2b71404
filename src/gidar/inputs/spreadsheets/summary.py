"""Our workbook of many reports, a line a report and a sheet a table, read by the map that it carries."""

import os
from typing import Any

from ...model.display import quoted
from ...model.edition import Edition
from ...model.entry_map import PLACE, SUMMARY, Mapped, address
from ...model.errors import InputError
from ...model.report import Doubt, Location, Report
from ...model.words import texts
from .entry import data_of, map_of, value_of
from .workbook import Value, WorkbookSheet


def reports(sheets: list[WorkbookSheet], source: str) -> tuple[Report, ...]:
    """The reports in such a workbook, in the order of its first sheet; none where it is no such workbook.

    Raises InputError where it cannot be told which line is whose.
    """
    found = map_of(sheets, SUMMARY)
    if not found:
        return ()
    edition, mapped = found
    by_name = {sheet.name: sheet for sheet in sheets}
    own = {name: [one for one in mapped if (one.kind, one.sheet) == (PLACE, name)] for name in by_name}
    lines = {name: _numbered(by_name[name], places[0].line) for name, places in own.items() if places}
    numbers = dict.fromkeys(number for numbered in lines.values() for number in numbered)
    return tuple(_report(number, edition, by_name, own, lines, source) for number in numbers)


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


def _is_number(value: Value) -> bool:
    return type(value) is int and value > 0


def _report(
    number: int,
    edition: Edition,
    sheets: dict[str, WorkbookSheet],
    mapped: dict[str, list[Mapped]],
    lines: dict[str, dict[int, int]],
    source: str,
) -> Report:
    values: dict[str, Any] = {}
    places, doubts = {}, {}
    for name, numbered in lines.items():
        for one in mapped[name] if number in numbered else ():
            line = numbered[number]
            places[one.text] = Location(f"{os.path.basename(source)}#{name}!{address(line, one.column)}")
            if why := sheets[name].unknown.get((line, one.column)):
                values[one.text] = None
                doubts[one.text] = Doubt(True, texts("reasons")[why])
            else:
                values[one.text] = value_of(sheets[name].value(line, one.column), one.text, edition)
    return Report(
        data_of(values, edition), f"{source}#{number}", str(number), places=places, doubts=doubts, by_label=True
    )
