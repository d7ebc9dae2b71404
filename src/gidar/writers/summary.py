"""Many reports as one workbook: a line a report, a sheet a table, sums below; hidden ids lead back to the reports."""

import os
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import partial
from math import ceil
from tempfile import TemporaryDirectory
from typing import Any

from ..infrastructure.extras import WRITE, library
from ..infrastructure.list_book import CREATED, wide
from ..model.edition import Edition
from ..model.entry_map import PLACE, SUMMARY, Mapped, address
from ..model.form import Row, Table
from .layout import value_at
from .xlsx.book import Book

Json = dict[str, Any]

HEADS = 4  # lines above the reports: title, what the last lines are, rows, columns
WHOSE = ("/organ/name", "/year")
"""What begins every line, behind its number."""
WIDTHS = (6, 28, 7)
FIGURE, FIELD, TEXT = 11, 18, 40  # characters of a column
ON_ONE_PAGE, SCALE = 24, 70  # columns that fit beside each other on A3, and the scale, in percent, of those that do not
ON_A_PAGE = 14  # columns of a page then
TALL = 15  # points of a line of text
PIECE = 2**20  # bytes of the file that are in memory


def package(reports: Iterable[Json], edition: Edition, lang: str) -> Iterator[tuple[str, Iterable[bytes]]]:
    """The one file, named "". Raises InputError where XlsxWriter is not installed."""
    with TemporaryDirectory(prefix="gidar-") as folder:
        path = os.path.join(folder, "summary")
        options = {"constant_memory": True, "tmpdir": folder, "strings_to_formulas": False}
        workbook = library("xlsxwriter", WRITE).Workbook(path, options)
        workbook.set_properties({"subject": "gidar summary", "created": CREATED})
        book = Book(workbook, {}, edition, lang, ())
        sheets = [_Fields(book), *(_Cells(book, table) for table in edition.tables.values())]
        number = 0
        for number, data in enumerate(reports, 1):
            book.data = data
            for sheet in sheets:
                sheet.add(number)
        for sheet in sheets:
            sheet.end(number)
        book.write_map(SUMMARY)
        workbook.close()
        with open(path, "rb") as file:
            yield "", iter(partial(file.read, PIECE), b"")


class _Sheet:
    """A sheet with the same line for each report: its number, whose it is, and the places that the sheet is about."""

    def __init__(self, book: Book, name: str, title: str, places: list[tuple[str, str, int]]) -> None:
        """places are (pointer, style, width) of its columns behind those that begin every line."""
        self._book, self._places = book, places
        self.sheet = book.workbook.add_worksheet(book.name(name))
        self.sheet.write_string(0, 0, title, book.formats["caption"])
        labels = [book.words["number"], *(book.edition.fields[pointer].label[book.lang] for pointer in WHOSE)]
        self._top(labels)
        for column, width in enumerate((*WIDTHS, *(width for *_, width in places))):
            self.sheet.set_column(column, column, width)
        for column, (pointer, *_) in enumerate(places, len(WIDTHS)):
            self._map(column, pointer)
        self.sheet.freeze_panes(HEADS, len(WIDTHS))
        self.sheet.set_landscape()
        self.sheet.set_paper(8)  # A3
        self.sheet.repeat_rows(HEADS - 2, HEADS - 1)
        self.sheet.repeat_columns(0, len(WIDTHS) - 1)
        if len(places) > ON_ONE_PAGE:
            self.sheet.set_print_scale(SCALE)
            self.sheet.print_across()
            self.sheet.set_v_pagebreaks([*range(len(WIDTHS) + ON_A_PAGE, len(WIDTHS) + len(places), ON_A_PAGE)])
        else:
            self.sheet.fit_to_pages(1, 0)

    def _map(self, column: int, pointer: str) -> None:
        self._book.mapped.append(Mapped(PLACE, self.sheet.name, HEADS, column, pointer))

    def _top(self, labels: list[str]) -> None:
        """Write the heads, those of the columns that begin every line given."""
        raise NotImplementedError

    def _heads(self, labels: list[str]) -> None:
        for column, label in enumerate(labels):
            self.sheet.write_string(HEADS - 1, column, label, self._book.formats["label"])

    def add(self, number: int) -> None:
        """Write the line of the report that the book is at."""
        line = HEADS + number - 1
        self.sheet.write_number(line, 0, number, self._book.formats["sum"])
        self._book.put(self.sheet, line, 1, WHOSE[0], "text_line")
        self._book.put(self.sheet, line, 2, WHOSE[1], "line")
        for column, (pointer, style, _) in enumerate(self._places, len(WIDTHS)):
            self._book.put(self.sheet, line, column, pointer, style)

    def end(self, count: int) -> None:
        """Write what stands below all reports."""
        self.sheet.autofilter(HEADS - 1, 0, HEADS + max(count, 1) - 1, len(WIDTHS) + len(self._places) - 1)


class _Fields(_Sheet):
    """The sheet of what a report has outside its tables."""

    def __init__(self, book: Book) -> None:
        fields = (field for field in book.edition.fields.values() if field.column)
        self._fields = [field for field in fields if field.pointer not in ("/edition", *WHOSE)]
        places = []
        for field in self._fields:
            figure = bool(field.unit) or field.schema.get("type") == "integer"
            width = TEXT if field.pointer.startswith("/narrative/") else FIELD
            places.append((field.pointer, "line" if figure else "text_line", width))
        super().__init__(book, book.words["about"], book.edition.title[book.lang], places)

    def _top(self, labels: list[str]) -> None:
        for column, pointer in enumerate(WHOSE, 1):
            self._map(column, pointer)
        self._heads([*labels, *(field.label[self._book.lang] for field in self._fields)])


class _Cells(_Sheet):
    """The sheet of a table: its rows beside each other, the columns of each below its name."""

    def __init__(self, book: Book, table: Table) -> None:
        self._table = table
        self._rows: list[Row] = [*table.rows.values()]
        self._sums: dict[int, list[Any]] = {}
        places = list[tuple[str, str, int]]()
        for row in self._rows:
            for column in table.columns.values():
                pointer = f"/tables/{table.id}/{row.id}/{column.id}"
                if column.additive:
                    self._sums[len(WIDTHS) + len(places)] = [pointer, Decimal(0), 0]
                width = max(FIGURE, -(-wide(row.name[book.lang]) // (2 * len(table.columns))))
                places.append((pointer, "line", min(width, FIELD)))
        heading = next(one["label"] for one in book.edition.sections if one["id"] == table.section)
        titles = dict.fromkeys((heading[book.lang], table.label[book.lang]))
        super().__init__(book, table.label[book.lang], " ".join(titles), places)

    def _top(self, labels: list[str]) -> None:
        lang, columns = self._book.lang, [*self._table.columns.values()]
        label = self._book.formats["label"]
        self.sheet.write_string(1, 0, self._book.words["below"], self._book.formats["plain"])
        room = [
            sum(width for *_, width in self._places[n * len(columns) :][: len(columns)]) for n in range(len(self._rows))
        ]
        lines = (ceil(wide(row.name[lang]) / (width - 2)) for row, width in zip(self._rows, room, strict=True))
        self.sheet.set_row(HEADS - 2, TALL * max(lines) + 5)
        at = len(WIDTHS)
        for row in self._rows:
            if len(columns) > 1:
                self.sheet.merge_range(HEADS - 2, at, HEADS - 2, at + len(columns) - 1, row.name[lang], label)
            else:
                self.sheet.write_string(HEADS - 2, at, row.name[lang], label)
            at += len(columns)
        self.sheet.set_row(HEADS - 1, TALL * max(ceil(wide(one.label[lang]) / (FIGURE - 1)) for one in columns) + 5)
        self._heads([*labels, *(column.label[lang] for _ in self._rows for column in columns)])

    def add(self, number: int) -> None:
        """See _Sheet; what can be added up is."""
        super().add(number)
        for found in self._sums.values():
            value = value_at(self._book.data, found[0])
            if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
                found[1], found[2] = found[1] + value, found[2] + 1

    def end(self, count: int) -> None:
        """The sums of what can be added up, and how many reports have no figure there; both follow a filter."""
        super().end(count)
        style, words = self._book.formats["totals"], self._book.words
        line, first, last = HEADS + count, HEADS, max(HEADS + count - 1, HEADS)
        areas = {column: f"{address(first, column)}:{address(last, column)}" for column in (0, *self._sums)}
        self.sheet.write_string(
            line, 1, words["sums"], style
        )  # line by line: what was passed cannot be written any more
        for column, (_, total, _) in self._sums.items():
            self.sheet.write_formula(line, column, f"=SUBTOTAL(109,{areas[column]})", style, float(total))
        self.sheet.write_string(line + 1, 1, words["without"], style)
        for column, (_, _, figures) in self._sums.items():
            without = f"=SUBTOTAL(102,{areas[0]})-SUBTOTAL(102,{areas[column]})"
            self.sheet.write_formula(line + 1, column, without, style, count - figures)
