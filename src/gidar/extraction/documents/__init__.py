"""First stage: from the bytes of a file to its blocks, one module a format."""

import os
from importlib import import_module

from ...model.errors import InputError
from .. import settings
from ..printed.blocks import Document, TableBlock
from .framed_text import without_frames

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
    ".png": "pictures",
    ".jpg": "pictures",
    ".jpeg": "pictures",
    ".tif": "pictures",
    ".tiff": "pictures",
    ".webp": "pictures",
}
# How files of other kinds begin, in capitals, and what they are called: many are saved with a wrong ending.
BEGINNINGS = {
    b"%PDF-": ("pdf", "PDF"),
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": ("", "DOC/WPS"),
    b"{\\RTF": ("", "RTF"),
    b"PK\x03\x04": ("docx", "DOCX/ZIP"),
    b"<!DOCTYPE HTML": ("html", "HTML"),
    b"<HTML": ("html", "HTML"),
    b"\x89PNG\r\n\x1a\n": ("pictures", "PNG"),
    b"\xff\xd8\xff": ("pictures", "JPEG"),
}
# The name of the stream that an encrypted Office document is in.
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def limit_of(source: str) -> int:
    """How many bytes a document may have, by the ending of its name; of an unknown one, as many as any may."""
    ending = os.path.splitext(source)[1].lower()
    return settings.MAX_BYTES[FORMATS[ending]] if ending in FORMATS else max(settings.MAX_BYTES.values())


def bytes_to_document(data: bytes, source: str) -> Document:
    """The blocks of a document. Raises InputError where it cannot be read."""
    ending = os.path.splitext(source)[1].lower()
    if ending not in FORMATS:
        raise InputError("unknown_document", source)
    if len(data) > limit_of(source):
        raise InputError("too_large", source, limit=limit_of(source) // settings.MEGABYTE)
    start = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip().upper()
    for beginning, (kind, name) in BEGINNINGS.items():
        if start.startswith(beginning) and kind != FORMATS[ending]:
            if ENCRYPTED in data:
                raise InputError("docx_locked", source)
            raise InputError("other_kind", source, ending=ending, kind=name)
    module = import_module(f".{FORMATS[ending]}", __name__)
    try:
        document: Document = module.read(data, source)
    except RecursionError:
        raise InputError("too_deep_document", source) from None
    cells = sum(sum(map(len, block.rows)) if isinstance(block, TableBlock) else 1 for block in document.blocks)
    if cells > settings.MAX_CELLS:
        raise InputError("too_many_cells", source, limit=settings.MAX_CELLS)
    return document._replace(blocks=without_frames(document.blocks))
