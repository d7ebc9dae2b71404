"""A sheet of an entry workbook that was found again, whatever it is called now."""

import os
from typing import NamedTuple

from ...model.edition import Edition
from ...model.entry_map import Mapped, address
from ...model.report import Location, Report
from .workbook import WorkbookSheet

Spot = tuple[int, int, int]
"""A cell of a workbook: the number of its sheet, line and column, all from 0."""


class FoundSheet(NamedTuple):
    """A sheet with cells of the map: where each of their lines is now, as far as that can be told, and how far they
    moved to the right."""

    sheet: WorkbookSheet
    lines: dict[int, int]
    right: int

    def at(self, one: Mapped) -> tuple[int, int] | None:
        """Line and column of a cell of the map, None where its line was not found."""
        line = self.lines.get(one.line)
        return None if line is None else (line, one.column + self.right)


class MappedReport(NamedTuple):
    """A report in a workbook and where its places are; heads are labels by which its columns were found."""

    report: Report
    edition: Edition
    spots: dict[str, Spot]
    heads: tuple[str, ...] = ()

    def placed(self, sheets: list[WorkbookSheet]) -> Report:
        """The report with its places as people call them, such as FILE#SHEET!D5."""
        places = {pointer: location(self.report.source, sheets, spot) for pointer, spot in self.spots.items()}
        return self.report._replace(places={**self.report.places, **places})


def location(source: str, sheets: list[WorkbookSheet], spot: Spot) -> Location:
    """A cell as findings name it."""
    number, line, column = spot
    file = os.path.basename(source.partition("#")[0])
    return Location(f"{file}#{sheets[number].name}!{address(line, column)}")
