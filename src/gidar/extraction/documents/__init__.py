"""From the bytes of a file to its blocks, one module a format."""

import os
from importlib import import_module

from ...errors import InputError
from ..document import Document

MEGABYTE = 1024 * 1024

# The module of each ending, and what the format is called.
FORMATS = {
    ".html": "html",
    ".htm": "html",
    ".shtml": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".pdf": "pdf",
    ".md": "markdown",
    ".txt": "text",
}


def load(data: bytes, source: str) -> Document:
    """The blocks of a document. Raises InputError where it cannot be read."""
    ending = os.path.splitext(source)[1].lower()
    if ending not in FORMATS:
        raise InputError("unknown_document", source)
    module = import_module(f".{FORMATS[ending]}", __name__)
    try:
        document: Document = module.read(data, source)
    except RecursionError:
        raise InputError("too_deep_document", source) from None
    return document
