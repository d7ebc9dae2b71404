"""Bytes to text: what the bytes say, then UTF-8, then what the page says, then GB18030; never a guess."""

import codecs
import re

from ...model.errors import InputError

MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE)


def decoded(data: bytes, source: str) -> str:
    """The text of a document. Raises InputError where it is no text in an encoding that can be told."""
    if not data.strip():
        raise InputError("empty", source)
    names = [name for mark, name in MARKS if data.startswith(mark)] or ["utf-8"]
    if match := DECLARED.search(data[:4096]):
        names.append(match[1].decode("ascii"))
    for name in (*names, "gb18030"):
        try:
            text = data.decode("gb18030" if name.lower() in ("gb2312", "gbk") else name)
        except (UnicodeDecodeError, LookupError):
            continue
        if "\0" in text:
            break
        return text
    raise InputError("encoding_document", source)
