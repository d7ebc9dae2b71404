"""What is to be said about a document as a whole, and the documents that are no report."""

from typing import NoReturn

from ..edition import Text
from ..errors import InputError
from .document import Document, Grid
from .record import Extraction


def refuse(document: Document) -> NoReturn:
    """Say why a document gives no report. Raises InputError."""
    tables = any(isinstance(block, Grid) for block in document.blocks)
    text = "".join("" if isinstance(block, Grid) else block.text for block in document.blocks)
    if "信息公开" in text and not tables and document.pictures:
        raise InputError("tables_are_pictures", document.source)
    raise InputError("no_report_tables", document.source)


def notes(record: Extraction) -> tuple[Text, ...]:
    """What is to be known about the whole extraction, the gravest first."""
    return ()
