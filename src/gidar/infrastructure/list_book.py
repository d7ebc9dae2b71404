"""A workbook of plain lists, to sort, filter and print: texts of reports in it are never formulas."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from math import ceil
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO, NamedTuple

from ..model.harmless import harmless
from .extras import WRITE, library

LONGEST_NAME = 31  # characters of the name of a sheet
LINE = 14  # points of a line of text
TALLEST = 400  # points of a line of the table; Excel has 409
LONGEST = 32_000  # characters of a cell; Excel keeps 32,767
NARROWEST, WIDEST = 6, 40  # characters of a column; longer texts go on in further lines
FILLED = 0.9  # of a line, before a word that goes on in the next
MOST_LINES = 1_000_000  # of a sheet; Excel has 1,048,576
MOST_LINKS = 60_000  # of a sheet; Excel keeps 65,530
MOST_DIGITS = 15  # that a spreadsheet keeps of a figure
CREATED = datetime(1980, 1, 1)
FIRST_DAY = date(1899, 12, 30)  # from which spreadsheets count
MARGIN = 0.4  # inches left and right of a printed page
LEAP = 60  # the day from which on they count right: they have a 29 February 1900

FONT = {"font_name": "SimSun", "font_size": 10}
BOX = FONT | {"valign": "vcenter", "text_wrap": True, "border": 1}
STYLES: dict[str, dict[str, Any]] = {
    "title": FONT | {"font_size": 14, "bold": True},
    "text": FONT,
    "note": FONT | {"text_wrap": True, "valign": "top"},
    "head": BOX | {"bold": True, "align": "center", "bg_color": "#F2F2F2"},
    "cell": BOX,
    "percent": BOX | {"num_format": "0.0%"},
    "day": BOX | {"num_format": "yyyy-mm-dd", "align": "left"},
    "link": BOX | {"font_color": "#0563C1", "underline": 1},
}


class Link(NamedTuple):
    """A text that leads to a page."""

    text: str
    address: str


class Counted(str):
    """A text that says a number or a day, which a spreadsheet holds as such; style is how it is shown there."""

    number: float
    style: str

    def __new__(cls, text: str, number: float, style: str) -> "Counted":
        """The text with what it says."""
        made = super().__new__(cls, text)
        made.number, made.style = number, style
        return made


def percent(share: float) -> Counted:
    """A share in percent."""
    return Counted(f"{100 * share:.1f}%", share, "percent")


def calendar_day(text: str) -> str:
    """A day, YYYY-MM-DD; one that spreadsheets do not count stays a text."""
    number = (date.fromisoformat(text) - FIRST_DAY).days
    return Counted(text, number, "day") if number > LEAP else text


ListValue = str | int | float | Decimal | Link | None
"""What a cell can hold; None is a blank."""


@contextmanager
def list_book(file: BinaryIO) -> Iterator["ListBook"]:
    """A workbook that is whole in the file when the block ends well. Raises InputError where XlsxWriter is missing."""
    with TemporaryDirectory(prefix="gidar-") as folder:
        book = ListBook(file, folder)
        try:
            yield book
        except BaseException:
            book.workbook.fileclosed = True  # nothing more is written, not even when it is forgotten
            raise
        book.end()


class ListBook:
    """A workbook that is written line by line, in bounded memory; folder is for what it sets aside."""

    def __init__(self, file: BinaryIO, folder: str) -> None:
        options = {"constant_memory": True, "tmpdir": folder, "strings_to_formulas": False}
        self.workbook = library("xlsxwriter", WRITE).Workbook(file, options)
        self.workbook.set_properties({"subject": "gidar", "created": CREATED})
        self.formats = {name: self.workbook.add_format(settings) for name, settings in STYLES.items()}
        self._sheets: list[ListSheet] = []

    def sheet(self, name: str) -> "ListSheet":
        """A new sheet, which has no line yet."""
        made = ListSheet(self, name)
        self._sheets.append(made)
        return made

    def end(self) -> None:
        """Write it."""
        for sheet in self._sheets:
            sheet.end()
        self.workbook.close()


class ListSheet:
    """A sheet of lines; where a table has too many for one, it goes on in others."""

    def __init__(self, book: ListBook, name: str) -> None:
        self._book, self._name, self._count = book, name.translate(dict.fromkeys(map(ord, "[]:*?/\\"))), 0
        self._heads: Sequence[str] = ()
        self._fixed: Sequence[int] = ()
        self._printed = 0
        self._begin()

    def _begin(self) -> None:
        self._count += 1
        end = f" {self._count}" if self._count > 1 else ""
        self._sheet = self._book.workbook.add_worksheet(self._name[: LONGEST_NAME - len(end)] + end)
        self._line = self._links = self._first = self._last = 0
        self._tables = 0
        self._widths: dict[int, int] = {}
        self._sheet.set_landscape()
        self._sheet.set_paper(9)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.set_margins(left=MARGIN, right=MARGIN)
        self._sheet.set_footer("&C&P / &N")

    def say(self, text: str, style: str = "text") -> None:
        """Write a text in a line of its own, style "title" or "text"; "" is a blank line."""
        if text:
            self._sheet.write_string(self._line, 0, harmless(text[:LONGEST]), self._book.formats[style])
        self._line += 1

    def heads(self, heads: Sequence[str], widths: Sequence[int] = (), printed: int = 0) -> None:
        """Begin a table. widths are those of its columns where its texts are long: its lines are as high as they need.

        printed is how many of the columns are printed, 0 for all.
        """
        self._heads, self._fixed, self._printed = heads, widths, printed
        self._heighten(heads)
        for column, head in enumerate(heads):
            self._sheet.write_string(self._line, column, head, self._book.formats["head"])
            self._widen(column, head)
        self._first = self._last = self._line
        self._tables += 1
        self._line += 1

    def add(self, values: Sequence[ListValue]) -> None:
        """Write a line of the table, as many values as there are heads."""
        if self._line >= MOST_LINES:
            self.end()
            self._begin()
            self.heads(self._heads, self._fixed, self._printed)
        self._heighten(values)
        for column, value in enumerate(values):
            self._write(column, value)
        self._last = self._line
        self._line += 1

    def _heighten(self, values: Sequence[ListValue]) -> None:
        """Make a line as high as its longest text needs; that is in a column as wide as columns get, or of its own."""
        needed = max(map(_lines, values, self._fixed or [WIDEST] * len(values)), default=1)
        if needed > 1:
            self._sheet.set_row(self._line, min(TALLEST, LINE * needed + 2))

    def note(self, text: str) -> None:
        """Write a text below a table, in its width, on as many lines as it needs."""
        whole = sum(self._widths[column] for column in range(len(self._heads)))
        self._sheet.set_row(self._line, min(TALLEST, LINE * _lines(text, whole) + 2))
        text, style = harmless(text[:LONGEST]), self._book.formats["note"]
        if len(self._heads) > 1:
            self._sheet.merge_range(self._line, 0, self._line, len(self._heads) - 1, text, style)
        else:
            self._sheet.write_string(self._line, 0, text, style)
        self._line += 1

    def _write(self, column: int, value: ListValue) -> None:
        formats = self._book.formats
        if value is None or value == "":
            self._sheet.write_blank(self._line, column, None, formats["cell"])
        elif isinstance(value, Link) and self._links < MOST_LINKS:
            self._links += 1
            self._sheet.write_url(self._line, column, value.address, formats["link"], value.text)
            self._widen(column, value.text)
        elif isinstance(value, Counted):
            self._sheet.write_number(self._line, column, value.number, formats[value.style])
            self._widen(column, value)
        elif isinstance(value, (int, float, Decimal)) and kept(value):
            self._sheet.write_number(self._line, column, value, formats["cell"])
            self._widen(column, str(value))
        else:
            text = value.text if isinstance(value, Link) else str(value)
            self._sheet.write_string(self._line, column, harmless(text[:LONGEST]), formats["cell"])
            self._widen(column, text)

    def _widen(self, column: int, text: str) -> None:
        if column < len(self._fixed):
            self._widths[column] = self._fixed[column]
            return
        longest = max(wide(line[:WIDEST]) for line in text.split("\n"))
        self._widths[column] = min(WIDEST, max(NARROWEST, longest + 2, self._widths.get(column, 0)))

    def end(self) -> None:
        """Give the columns their widths; a lone table can be filtered, and its heads and whose lines they are stay."""
        for column, width in self._widths.items():
            self._sheet.set_column(column, column, width)
        if self._tables == 1:
            self._sheet.freeze_panes(self._first + 1, int(not self._fixed))
            self._sheet.repeat_rows(self._first)
            self._sheet.autofilter(self._first, 0, self._last, len(self._heads) - 1)
            if self._printed:
                self._sheet.print_area(0, 0, self._last, self._printed - 1)


def wide(text: str) -> int:
    """How many characters wide a text is: one of Chinese counts as two."""
    return sum(1 + (letter > "\u2e7f") for letter in text)


def _lines(value: ListValue, width: int) -> int:
    """How many lines a value takes in a column."""
    text = value.text if isinstance(value, Link) else value
    if not isinstance(text, str):
        return 1
    return sum(1 if wide(line) < width else ceil(wide(line) / (FILLED * width)) for line in text.split("\n"))


def kept(value: int | float | Decimal) -> bool:
    """Whether a spreadsheet keeps all digits of a figure."""
    return len(Decimal(str(value)).normalize().as_tuple().digits) <= MOST_DIGITS and abs(value) < 10**MOST_DIGITS
