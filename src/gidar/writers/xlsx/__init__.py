"""The entry workbook: the tables as the form prints them, one sheet a section, with live checks and hidden ids.

A sheet a section, because that is how the form is printed and divided among those who fill it in: each is a page, its
checks stand beside the figures, and the narrative has a sheet of its own with room to write.
"""

import io
from collections.abc import Collection
from typing import Any

from ...infrastructure.extras import WRITE, library
from ...infrastructure.list_book import CREATED
from ...model.edition import Edition
from ...model.entry_map import MARK
from .. import layout
from . import fields, form, how
from .book import Book


def document(data: dict[str, Any], edition: Edition, lang: str = "zh", carried: Collection[str] = ()) -> bytes:
    """The bytes of the workbook, the same for the same report.

    carried are the pointers of cells that were filled in from last year's report, which are marked.
    Raises InputError where XlsxWriter is not installed.
    """
    out = io.BytesIO()
    workbook = library("xlsxwriter", WRITE).Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    workbook.set_properties({"title": layout.title(data)[:255], "created": CREATED})
    book = Book(workbook, data, edition, lang, carried)
    how.write(book)
    fields.write(book)
    for section in layout.sections(edition, lang):
        if section.sheets:
            form.write(book, section)
    fields.write_narrative(book)
    book.write_map(MARK)
    book.sheets[1].activate()
    workbook.close()
    return out.getvalue()
