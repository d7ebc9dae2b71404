"""The year of a report as a sheet writes it behind the word for it, as our entry workbook does."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from .meant import year_meant
from .workbook import WorkbookSheet, as_text

if TYPE_CHECKING:
    from ...extraction.elements.blocks import DocumentPlace
    from ...extraction.record import Stated

WORD = re.compile("(?:报告)?年[度份](?:（年）)?[:：]?|(?:report )?year:?", re.IGNORECASE)
A_YEAR = re.compile("[12][0-9]{3}")


def year_in(shown: list[WorkbookSheet], sheets: list[WorkbookSheet]) -> "Stated | None":
    """The year that stands behind the word for it; None where none does, or not the same everywhere."""
    from ...extraction.record import Stated

    written = [*_written(shown, sheets)]
    years = {year_meant(text) for text, _ in written}
    year = years.pop() if len(years) == 1 else ""
    return Stated(int(year), *written[0], "label") if A_YEAR.fullmatch(year) else None


def no_year(shown: list[WorkbookSheet], sheets: list[WorkbookSheet]) -> str | None:
    """What stands behind the word for the year and is none; None where there is nothing of that kind."""
    return next((text for text, _ in _written(shown, sheets) if not A_YEAR.fullmatch(year_meant(text))), None)


def _written(shown: list[WorkbookSheet], sheets: list[WorkbookSheet]) -> "Iterator[tuple[str, DocumentPlace]]":
    """What a sheet shows where it has its year, behind the word for it."""
    from ...extraction.elements.blocks import DocumentPlace

    for sheet in shown:
        lines, columns = sheet.hidden
        for line in (line for line in range(len(sheet.lines)) if line not in lines):
            held = [(column, as_text(value).strip()) for column, value in enumerate(sheet.lines[line])]
            shown_in = [(column, text) for column, text in held if text and column not in columns]
            for (_, before), (column, after) in pairwise(shown_in[:2]):
                if WORD.fullmatch(before) and (line, column) not in sheet.unknown:
                    yield after, DocumentPlace(table=sheets.index(sheet) + 1, row=line + 1, column=column + 1)
