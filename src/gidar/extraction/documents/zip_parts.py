"""Documents that are zip files of parts: what is looked at before anything of them is read."""

import io
import re
import zipfile
from itertools import islice

from ...model.errors import InputError
from .. import settings

MARKUP = re.compile(rb"[\xef\xbb\xbf\xfe\xff\0\s]*<")  # how XML begins, whatever its characters take
OPENED = re.compile(rb"<\0?[^/!?\0]")  # which begins a tag


def refuse_doubles(parts: list[zipfile.ZipInfo], source: str) -> None:
    """Raise InputError where two parts have one name: each program may show another of them."""
    if len({part.filename.replace("\\", "/").lstrip("/").casefold() for part in parts}) < len(parts):
        raise InputError("doubled_parts", source)


def check(data: bytes, source: str, damaged: InputError, bomb: InputError) -> None:
    """Refuse what is no sound archive, has too much in it, two parts of one name, or a document type
    declaration in a part.

    Raises damaged or bomb where it is that, InputError of its own for all else.
    """
    tags = 0
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        parts = archive.infolist()
        refuse_doubles(parts, source)
        if len(parts) > settings.MAX_PARTS or sum(part.file_size for part in parts) > settings.MAX_UNPACKED:
            raise bomb
        for part in parts:
            with archive.open(part) as file:  # zipfile stops at the size that the archive declares
                content = file.read()
            if part.filename.endswith((".xml", ".rels")) and re.search(rb"<!\s*(DOCTYPE|ENTITY)", content):
                raise InputError("doctype", source)
            if MARKUP.match(content):
                tags += sum(1 for _ in islice(OPENED.finditer(content), settings.MAX_TAGS + 1))
            if tags > settings.MAX_TAGS:
                raise InputError("too_many_tags", source, limit=settings.MAX_TAGS)
    except InputError:
        raise
    except Exception:  # damaged, encrypted or unknown compression: zipfile and zlib raise many kinds
        raise damaged from None
