"""The first sheet of the workbook: how it is filled in, what is asked of each section, and what counts where."""

from collections.abc import Iterator

from ...model.form import Column, Row
from ...model.quotations import quotations
from ...model.words import sentence
from .book import Book, height

WIDTHS = (44, 90)
STEPS = ("order", "figures", "blanks", "checks_how", "paste", "back")


def write(book: Book) -> None:
    """The steps in a clerk's words, what the instruments ask of each section, and every note on a row or column."""
    sheet = book.sheet(book.words["how"])
    sheet.fit_to_pages(1, 0)
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    sheet.merge_range(0, 0, 0, 1, book.words["how"], book.formats["title"])
    sheet.set_row(0, 30)
    book.label(sheet, 0, 0, book.words["how"])
    line = 1
    steps = [f"{number}. " + book.words[f"step_{step}"] for number, step in enumerate(STEPS, 1)]
    for text in (*steps, sentence("generator.private", book.lang)):
        book.say(sheet, line, 0, text, "text", 1)
        sheet.set_row(line, height(text, sum(WIDTHS)))
        line += 1
    for heading, pairs in (("sections", _asked(book)), ("notes", _notes(book))):
        line += 1
        book.say(sheet, line, 0, book.words[heading], "heading", 1)
        for label, text in pairs:
            line += 1
            book.say(sheet, line, 0, label, "row")
            book.say(sheet, line, 1, text, "text")
            sheet.set_row(line, max(height(label, WIDTHS[0]), height(text, WIDTHS[1])))
        line += 1


def _asked(book: Book) -> Iterator[tuple[str, str]]:
    """(section, what the instruments say of it, the notice first), as far as their text could be read."""
    colon = sentence("punctuation.colon", book.lang)
    for section in book.edition.sections:
        told = quotations(book.edition.sources, reversed(section["basis"]))
        texts = [
            f"{quoted.head[book.lang]}{colon}" + "\n".join(quoted.paragraphs) for quoted in told if quoted.paragraphs
        ]
        if texts:
            yield section["label"][book.lang], "\n".join(texts)


def _notes(book: Book) -> Iterator[tuple[str, str]]:
    """(row or column, its note), each once."""
    seen = set[tuple[str, str]]()
    for table in book.edition.tables.values():
        lines: list[Row | Column] = [*table.rows.values(), *table.columns.values()]
        for line in lines:
            if line.note and (pair := (line.name[book.lang], line.note[book.lang])) not in seen:
                seen.add(pair)
                yield pair
