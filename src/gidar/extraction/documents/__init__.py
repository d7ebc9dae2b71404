"""First stage: from the bytes of a file to its blocks, one module a format."""

import os
from importlib import import_module

from ...model.errors import InputError
from .. import settings
from ..elements.blocks import Document, TableBlock
from .contents import kind_of

# The module of each ending, and what the format is called. What a file holds goes before its ending.
FORMATS = {
    ".html": "html",
    ".htm": "html",
    ".shtml": "html",
    ".xhtml": "html",
    ".mht": "mht",
    ".mhtml": "mht",
    ".docx": "docx",
    ".doc": "office",
    ".wps": "office",
    ".rtf": "rtf",
    ".odt": "odt",
    ".pdf": "pdf",
    ".ofd": "ofd",
    ".md": "markdown",
    ".txt": "text",
    ".png": "pictures",
    ".jpg": "pictures",
    ".jpeg": "pictures",
    ".tif": "pictures",
    ".tiff": "pictures",
    ".webp": "pictures",
}


def limit_of(source: str) -> int:
    """How many bytes a document may have, by the ending of its name; of an unknown one, as many as any may."""
    ending = os.path.splitext(source)[1].lower()
    return settings.MAX_BYTES[FORMATS[ending]] if ending in FORMATS else max(settings.MAX_BYTES.values())


def bytes_to_document(data: bytes, source: str) -> Document:
    """The blocks of a document. Raises InputError where it cannot be read."""
    from .framed_text import without_frames

    ending = os.path.splitext(source)[1].lower()
    if ending not in FORMATS:
        raise InputError("unknown_document", source)
    if len(data) > limit_of(source):
        raise InputError("too_large", source, limit=limit_of(source) // settings.MEGABYTE)
    kind = kind_of(data, FORMATS[ending], source, ending)
    if len(data) > settings.MAX_BYTES[kind]:
        raise InputError("too_large", source, limit=settings.MAX_BYTES[kind] // settings.MEGABYTE)
    module = import_module(f".{kind}", __name__)
    try:
        document: Document = module.read(data, source)
    except RecursionError:
        raise InputError("too_deep_document", source) from None
    cells = sum(sum(map(len, block.rows)) if isinstance(block, TableBlock) else 1 for block in document.blocks)
    if cells > settings.MAX_CELLS:
        raise InputError("too_many_cells", source, limit=settings.MAX_CELLS)
    return document._replace(blocks=without_frames(document.blocks))
