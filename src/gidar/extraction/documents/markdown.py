"""Markdown: pipe tables and text, read as they stand."""

from ..document import Document
from . import text


def read(data: bytes, source: str) -> Document:
    """The blocks of a Markdown file. Raises InputError where it is no text."""
    return text.read(data, source, "markdown")
