"""Bytes to text: what the bytes say, then UTF-8, then what the page says, then GB18030; never a guess.

A byte that is in none of them spoils the character that it belongs to and no more: that becomes REPLACED, and what it
stands in is doubted. A text with many of them is none.
"""

import codecs
import re

from ...model.encoding import REPLACED, UTF8_RUN, is_rather_utf8, wide_encoding
from ...model.errors import InputError
from .. import settings

DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
CONTROLS = re.compile("[\x01-\x08\x0e-\x1f\x7f]")  # which no text has
RUNS = re.compile(UTF8_RUN.pattern.replace(b"{4}", b"{4,}"))


def decoded(data: bytes, source: str) -> str:
    """The text of a document. Raises InputError where it is no text in an encoding that can be told."""
    if not data.strip():
        raise InputError("empty", source)
    text = _text(data).replace("\0", REPLACED)
    odd = text.count(REPLACED) + len(CONTROLS.findall(text))
    if odd * settings.MIN_CHARACTERS_TO_A_BROKEN_ONE > max(len(text), settings.MIN_CHARACTERS):
        raise InputError("encoding_document", source)
    return text


def _text(data: bytes) -> str:
    marked = ["utf-8-sig"] if data.startswith(codecs.BOM_UTF8) else [*filter(None, [wide_encoding(data)])]
    names = marked or ["utf-8"]
    if match := DECLARED.search(data[:4096]):
        names.append(match[1].decode("ascii"))
    for name in names:
        try:
            return _gb18030(data) if name.lower() in ("gb18030", "gb2312", "gbk") else data.decode(name)
        except (UnicodeDecodeError, LookupError):
            if name in marked or is_rather_utf8(lambda: (data,)):
                return data.decode("utf-8" if name == "utf-8-sig" or not marked else name, "replace")
    return _gb18030(data, "replace")


def _gb18030(data: bytes, errors: str = "strict") -> str:
    """The text in GB18030; what stands in it in UTF-8 is read, too, behind a mark."""
    whole = RUNS.sub(lambda run: (REPLACED + run[0].decode("utf-8", "replace")).encode("gb18030"), data)
    return whole.decode("gb18030", errors)
