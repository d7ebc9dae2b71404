"""Sheets to send reports back with: what there is to do, item by item, and the form with the cells marked.

    result, report -> items (totals, cells, blanks, what was not read, what to look at) -> sheet -> page, Word file

A sheet is read by whoever keeps the figures, and does not know the program: it counts what there is to do, not what was
found, and says nothing of what the organ cannot mend.
"""

from .compose import sheet_of, sheet_without_report, to_confirm
from .page import as_html
from .records import Chapter, Matter, Returned, ReturnSheet, Sender
from .unreadable import is_of_the_file, told

__all__ = [
    "Chapter",
    "Matter",
    "ReturnSheet",
    "Returned",
    "Sender",
    "as_html",
    "is_of_the_file",
    "sheet_of",
    "sheet_without_report",
    "to_confirm",
    "told",
]
