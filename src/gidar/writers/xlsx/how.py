"""The first sheet of the workbook: how it is filled in, and what counts where."""

from collections.abc import Iterator
from math import ceil

from ...lists import wide
from ...model.form import Column, Row
from .book import Book

WIDTHS = (44, 90)
STEPS = ("order", "figures", "blanks", "checks_how", "paste", "back")
LINE = 15


def write(book: Book) -> None:
    """The steps in a clerk's words, then every note that the edition has on a row or column."""
    sheet = book.sheet(book.words["how"])
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    sheet.merge_range(0, 0, 0, 1, book.words["how"], book.formats["title"])
    sheet.set_row(0, 30)
    line = 1
    for number, step in enumerate(STEPS, 1):
        text = f"{number}. " + book.words[f"step_{step}"]
        sheet.merge_range(line, 0, line, 1, text, book.formats["text"])
        sheet.set_row(line, _height(text, sum(WIDTHS)))
        line += 1
    line += 1
    sheet.write_string(line, 0, book.words["notes"], book.formats["heading"])
    for label, note in _notes(book):
        line += 1
        sheet.write_string(line, 0, label, book.formats["row"])
        sheet.write_string(line, 1, note, book.formats["text"])
        sheet.set_row(line, max(_height(label, WIDTHS[0]), _height(note, WIDTHS[1])))


def _notes(book: Book) -> Iterator[tuple[str, str]]:
    """(row or column, its note), each once."""
    seen = set[tuple[str, str]]()
    for table in book.edition.tables.values():
        lines: list[Row | Column] = [*table.rows.values(), *table.columns.values()]
        for line in lines:
            if line.note and (pair := (line.name[book.lang], line.note[book.lang])) not in seen:
                seen.add(pair)
                yield pair


def _height(text: str, width: float) -> float:
    return LINE * max(1, ceil(wide(text) / (width - 2))) + 4
