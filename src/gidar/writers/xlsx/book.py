"""What the sheets of an entry workbook share: its formats, the cells that are filled in, and the map of them."""

import re
from collections.abc import Collection
from decimal import Decimal
from math import ceil
from typing import Any

from ...infrastructure.list_book import LONGEST_NAME, MOST_DIGITS, wide
from ...model.display import number
from ...model.edition import Edition
from ...model.entry_map import LABEL, PLACE, SAID, SHEET, VERSION, Mapped
from ...model.harmless import harmless_beginning
from ...model.words import words
from ..layout import text_of, value_at

LONGEST = 32_767  # characters of a cell
LINE, HIGHEST = 15, 409  # points of a line of text, and that a row can have
LONGEST_MESSAGE = 255  # of a message beside a cell
LARGEST = 10**12  # a count that can be typed

FONT = {"font_name": "SimSun", "font_size": 10, "valign": "vcenter", "text_wrap": True}
BOX = FONT | {"border": 1, "align": "center"}
FORMATS: dict[str, dict[str, Any]] = {
    "title": FONT | {"font_size": 16, "bold": True, "align": "center"},
    "heading": FONT | {"font_size": 12, "bold": True},
    "text": FONT | {"indent": 1},
    "label": BOX | {"bg_color": "#F2F2F2"},
    "row": BOX | {"align": "left", "indent": 1, "bg_color": "#F2F2F2"},
    "table": BOX | {"bold": True, "bg_color": "#D9E1F2"},
    "figure": BOX | {"align": "right", "locked": False, "bg_color": "#FFFFE5", "num_format": "General"},
    "money": BOX | {"align": "right", "locked": False, "bg_color": "#FFFFE5", "num_format": "General"},
    "sum": BOX | {"align": "right", "locked": False, "bg_color": "#FFF2CC", "num_format": "General", "bold": True},
    "carried": BOX | {"align": "right", "locked": False, "bg_color": "#DDEBF7", "num_format": "General"},
    "entry": BOX | {"align": "left", "indent": 1, "locked": False, "bg_color": "#FFFFE5", "num_format": "@"},
    "narrative": BOX | {"align": "left", "valign": "top", "locked": False, "bg_color": "#FFFFE5", "num_format": "@"},
    "caption": FONT | {"font_size": 14, "bold": True, "text_wrap": False},
    "plain": FONT | {"text_wrap": False},
    "line": BOX | {"align": "right", "num_format": "General"},
    "text_line": BOX | {"align": "left", "num_format": "@", "valign": "top"},
    "totals": BOX | {"align": "right", "bold": True, "bg_color": "#FFF2CC", "num_format": "General"},
    "check": FONT | {"align": "center", "font_color": "#1B6E2E", "text_wrap": True},
    "wrong": {"font_color": "#FFFFFF", "bg_color": "#C00000", "bold": True},
    "open": {"font_color": "#7F6000"},
    "no_number": {"font_color": "#C00000", "bg_color": "#FFC7CE"},
}


class Book:
    """A workbook being written.

    Attributes:
        mapped: the cells that are filled in, the labels beside them, and all else that it says.
        sheets: its sheets in order.
        words: what it says, in its language.
        carried: the cells that were filled in from last year's report.
    """

    def __init__(
        self, workbook: Any, data: dict[str, Any], edition: Edition, lang: str, carried: Collection[str]
    ) -> None:
        self.carried = carried
        self.workbook, self.data, self.edition, self.lang = workbook, data, edition, lang
        self.formats = {name: workbook.add_format(settings) for name, settings in FORMATS.items()}
        self.words = words(lang, "workbook")
        self.mapped: list[Mapped] = []
        self.sheets: list[Any] = []

    @staticmethod
    def name(name: str) -> str:
        """What a sheet of that name may be called."""
        return re.sub(r"[\[\]:*?/\\]", " ", name)[:LONGEST_NAME].strip(" '")

    def sheet(self, name: str, landscape: bool = False) -> Any:
        """A new protected sheet, without a password, that is printed on one page of A4."""
        sheet = self.workbook.add_worksheet(self.name(name))
        sheet.protect("", {"format_columns": True, "format_rows": True})
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 1)
        sheet.set_margins(0.5, 0.5, 0.6, 0.6)
        sheet.hide_gridlines(2)
        if landscape:
            sheet.set_landscape()
        self.sheets.append(sheet)
        return sheet

    def label(self, sheet: Any, line: int, column: int, text: str) -> None:
        """Take note of a label that stands in a cell."""
        self.mapped.append(Mapped(LABEL, sheet.name, line, column, text))

    def say(self, sheet: Any, line: int, column: int, text: str, style: str, last: int | None = None) -> None:
        """Write words into a cell, or into one that is merged up to the last column: whatever else is found in the
        workbook was typed by somebody."""
        if last is not None and last > column:
            sheet.merge_range(line, column, line, last, "", self.formats[style])
        sheet.write_string(line, column, text, self.formats[style])
        self.mapped.append(Mapped(SAID, sheet.name, line, column, text))

    def enter(self, sheet: Any, line: int, column: int, pointer: str, style: str) -> None:
        """Write what the report has at a pointer into a cell, which is taken note of; a text is never a formula."""
        self.mapped.append(Mapped(PLACE, sheet.name, line, column, pointer))
        self.put(sheet, line, column, pointer, style)

    def put(self, sheet: Any, line: int, column: int, pointer: str, style: str) -> None:
        """Write what the report has at a pointer into a cell."""
        value, form = value_at(self.data, pointer), self.formats[style]
        if value is None or value == "":
            sheet.write_blank(line, column, None, form)
        elif _is_figure(value) and style != "entry":
            sheet.write_number(line, column, value, form)
        else:
            sheet.write_string(line, column, self.shown(pointer, value)[:LONGEST], form)

    def shown(self, pointer: str, value: Any) -> str:
        """A value as text: one of a closed list by its label."""
        field = self.edition.fields.get(pointer)
        if field and field.values and isinstance(value, str) and value in field.values:
            return field.values[value][self.lang]
        if not isinstance(value, str):
            return number(value)
        return harmless_beginning(text_of(value))

    def write_map(self, mark: str) -> None:
        """Write the hidden sheet that says which cell is which place of the report."""
        sheet = self.workbook.add_worksheet(SHEET)
        sheet.write_row(0, 0, [mark, VERSION, self.edition.id, self.edition.version])
        for line, mapped in enumerate(self.mapped, 1):
            sheet.write_string(line, 0, mapped.kind)
            sheet.write_string(line, 1, mapped.sheet)
            sheet.write_number(line, 2, mapped.line)
            sheet.write_number(line, 3, mapped.column)
            sheet.write_string(line, 4, mapped.text)
        sheet.protect()
        sheet.very_hidden()


def height(text: str, width: float) -> float:
    """Points that a row has to have for a text in cells of a width."""
    lines = sum(max(1, ceil(wide(line) / (width - 2))) for line in text.split("\n"))
    return min(LINE * lines + 4, HIGHEST)


def _is_figure(value: Any) -> bool:
    """Whether a spreadsheet keeps all digits of a value."""
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        return False
    digits = Decimal(value).normalize().as_tuple()
    small = isinstance(digits.exponent, int) and abs(digits.exponent) <= MOST_DIGITS
    return small and len(digits.digits) <= MOST_DIGITS and abs(value) < 10**MOST_DIGITS
