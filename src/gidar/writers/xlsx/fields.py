"""The sheets of what a report has outside its tables: who reports, and the narrative."""

from typing import Any

from ...model.entry_map import address
from ...model.form import Field
from ...model.words import sentence
from ..layout import text_of, value_at
from .book import LARGEST, LONGEST_MESSAGE, Book, height

WIDTHS = (30, 46, 60)
NARRATIVE = "/narrative/"
OWN = ("/edition", "/table_scopes/")  # that the workbook itself says, or does not ask for
HEIGHT, NARRATIVE_WIDTH = 220, 110  # of the room for a text: points, and letters that are half as wide as high


def write(book: Book) -> None:
    """The sheet with the fields of the report: a line each, its label, its cell, what is expected in it."""
    sheet = book.sheet(book.words["about"])
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    book.say(sheet, 0, 0, book.edition.title[book.lang], "title", len(WIDTHS) - 1)
    sheet.set_row(0, 30)
    line = 2
    for field in book.edition.fields.values():
        if field.column is None or field.pointer.startswith((NARRATIVE, *OWN)):
            continue
        unit = sentence("punctuation.bracket", book.lang, text=field.unit[book.lang]) if field.unit else ""
        label = field.label[book.lang] + unit
        sheet.write_string(line, 0, label, book.formats["row"])
        book.label(sheet, line, 0, label)
        style = "money" if field.pointer in book.edition.money_fields else "figure"
        book.enter(sheet, line, 1, field.pointer, style if field.pointer in _figures(book) else "entry")
        expected = _expected(book, field)
        book.say(sheet, line, 2, expected, "text")
        sheet.set_row(line, 32)
        _validated(book, sheet, line, field)
        line += 1


def _figures(book: Book) -> set[str]:
    """The fields that are figures."""
    fields = book.edition.fields.values()
    return {field.pointer for field in fields if field.schema.get("type") == "integer" or field.unit}


def _expected(book: Book, field: Field) -> str:
    """What belongs into a field: one of a list is chosen, and needs no explanation."""
    words = [sentence("page.required", book.lang)] if field.required else []
    if field.values:
        words.append(book.words["choose"])
    elif field.expected:
        words.append(field.expected[book.lang])
    return sentence("punctuation.clauses", book.lang).join(words)


def _validated(book: Book, sheet: Any, line: int, field: Field) -> None:
    if field.values:
        labels = [text[book.lang] for text in field.values.values()]
        if sum(map(len, labels)) + len(labels) <= LONGEST_MESSAGE and not any("," in label for label in labels):
            sheet.data_validation(line, 1, line, 1, {"validate": "list", "source": labels})
    elif field.pointer in _figures(book):
        schema = field.schema
        limits = {"minimum": schema.get("minimum", 0), "maximum": schema.get("maximum", LARGEST)}
        kind = "decimal" if field.pointer in book.edition.money_fields else "integer"
        sheet.data_validation(line, 1, line, 1, {"validate": kind, "criteria": "between"} | limits)


def write_narrative(book: Book) -> None:
    """The sheet of the narrative: each section with its heading, room for the text, and how many characters it has."""
    sheet = book.sheet(book.words["narrative"])
    sheet.set_column(0, 0, NARRATIVE_WIDTH)
    sheet.set_column(1, 1, 16)
    line = 0
    for field in book.edition.fields.values():
        if not field.pointer.startswith(NARRATIVE):
            continue
        sheet.write_string(line, 0, field.label[book.lang], book.formats["heading"])
        book.label(sheet, line, 0, field.label[book.lang])
        sheet.set_row(line, 24)
        book.enter(sheet, line + 1, 0, field.pointer, "narrative")
        text = text_of(value_at(book.data, field.pointer))
        sheet.set_row(line + 1, max(HEIGHT, height(text, NARRATIVE_WIDTH)))
        before, _, after = book.words["characters"].partition("#")
        counter = f'="{before}"&LEN({address(line + 1, 0)})&"{after}"'
        sheet.write_formula(line + 1, 1, counter, book.formats["check"], "")
        line += 3
