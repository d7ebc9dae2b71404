"""Web pages saved with all that belongs to them in one file (.mht, .mhtml): the page, and the frames in it.

Source: RFC 2557 (MIME encapsulation of aggregate documents).
"""

import email
import email.policy
import re
from email.message import Message
from itertools import islice

from ...model.encoding import REPLACED
from ...model.errors import InputError
from .. import settings
from ..printed.blocks import Document
from . import html
from .encoding import decoded

FRAME = re.compile(r"""<i?frame\b[^>]{0,2000}?\bsrc\s*=\s*(?:3D)?["']?([^"'\s>]{1,2000})[^>]{0,2000}>""", re.I)
PARTS = re.compile(rb"^--", re.MULTILINE)


def read(data: bytes, source: str) -> Document:
    """The blocks of the page, with the frames that it shows in their places. Nothing is fetched that is not in it.

    Raises InputError where it holds no page, or has too many parts.
    """
    if sum(1 for _ in islice(PARTS.finditer(data), settings.MAX_MHT_PARTS + 1)) > settings.MAX_MHT_PARTS:
        raise InputError("too_many_parts", source, limit=settings.MAX_MHT_PARTS)
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    pages = [part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    if not pages:
        raise InputError("mht", source)
    start = str(message.get_param("start") or "")
    first = next((part for part in pages if start and part.get("Content-ID", "").strip() == start), pages[0])
    named = {name: part for part in pages for name in _names(part)}
    shown: set[int] = {id(first)}

    def framed(match: re.Match[str]) -> str:
        part = named.get(match[1].replace("&amp;", "&"))
        if part is None or id(part) in shown:
            return match[0]
        shown.add(id(part))
        return f"<div>{html.ENDS.sub('', _text(part, source))}</div>"

    text = FRAME.sub(framed, _text(first, source))
    return html.read(text.encode("utf-8", "replace"), source)._replace(kind="mht")


def _names(part: Message) -> list[str]:
    """By what a page may refer to a part."""
    id_, location = (str(part.get(name, "")).strip() for name in ("Content-ID", "Content-Location"))
    return [*([f"cid:{id_.strip('<>')}"] if id_ else []), *([location] if location else [])]


def _text(part: Message, source: str) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = str(part.get_content_charset() or "")
    if charset.startswith("utf-16") or charset == "unicode":
        return data.decode("utf-16", "replace").replace("\0", REPLACED)
    return decoded(data, source)
