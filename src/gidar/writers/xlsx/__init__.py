"""The entry workbook: the tables as the form prints them, one sheet a section, with live checks and hidden ids.

A sheet a section, because that is how the form is printed and divided among those who fill it in: each is a page, its
checks stand beside the figures, and the narrative has a sheet of its own with room to write.
"""

import io
from collections.abc import Collection
from datetime import datetime
from typing import Any

from ...model import entry_map
from ...model.edition import Edition
from ...optional import library
from .. import layout
from . import fields, form, how
from .book import Book

CREATED = datetime(1980, 1, 1)


def document(data: dict[str, Any], edition: Edition, lang: str = "zh", carried: Collection[str] = ()) -> bytes:
    """The bytes of the workbook, the same for the same report.

    carried are the pointers of cells that were filled in from last year's report, which are marked.
    Raises InputError where XlsxWriter is not installed.
    """
    out = io.BytesIO()
    workbook = library("xlsxwriter").Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    workbook.set_properties({"title": layout.title(data)[:255], "created": CREATED})
    book = Book(workbook, data, edition, lang, carried)
    how.write(book)
    fields.write(book)
    for section in layout.sections(edition, lang):
        if section.sheets:
            form.write(book, section)
    fields.write_narrative(book)
    _map(book)
    book.sheets[1].activate()
    workbook.close()
    return out.getvalue()


def _map(book: Book) -> None:
    """The hidden sheet that says which cell is which place of the report."""
    sheet = book.workbook.add_worksheet(entry_map.SHEET)
    sheet.write_row(0, 0, [entry_map.MARK, entry_map.VERSION, book.edition.id, book.edition.version])
    for number, mapped in enumerate(book.mapped, 1):
        sheet.write_string(number, 0, mapped.kind)
        sheet.write_string(number, 1, mapped.sheet)
        sheet.write_number(number, 2, mapped.line)
        sheet.write_number(number, 3, mapped.column)
        sheet.write_string(number, 4, mapped.text)
    sheet.protect()
    sheet.very_hidden()
