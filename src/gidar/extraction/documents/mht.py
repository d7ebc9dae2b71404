"""Web pages saved with all that belongs to them in one file (.mht, .mhtml): the page, its frames and style sheets.

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
from ..elements.blocks import Document
from . import html
from .encoding import decoded

FRAME = re.compile(r"""<i?frame\b[^>]{0,2000}?\bsrc\s*=\s*(?:3D)?["']?([^"'\s>]{1,2000})[^>]{0,2000}>""", re.I)
SOURCE = re.compile(r"""\bsrc\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)""", re.I)
NO_SIZE = re.compile(r"""(?<![\w-])(?:width|height)\s*=\s*["']?0(?:px|%)?["'\s/>]""", re.I)
SHEET = re.compile(r"<link\b[^>]{0,2000}>", re.I)
REFERENCE = re.compile(r"""\bhref\s*=\s*["']?([^"'\s>]{1,2000})""", re.I)
MEDIUM = re.compile(r"""\bmedia\s*=\s*("[^"<>]*"|'[^'<>]*'|[^\s"'<>]+)""", re.I)
COMMENT = re.compile("<!--.*?-->", re.S)
PARTS = re.compile(rb"^--", re.MULTILINE)
PAGES = ("text/html", "application/xhtml+xml")


def read(data: bytes, source: str) -> Document:
    """The blocks of the page, with the frames that it shows in their places, as its own style sheets paint it.

    Nothing is fetched that is not in it.

    Raises InputError where it holds no page, or has too many parts.
    """
    if sum(1 for _ in islice(PARTS.finditer(data), settings.MAX_MHT_PARTS + 1)) > settings.MAX_MHT_PARTS:
        raise InputError("too_many_parts", source, limit=settings.MAX_MHT_PARTS)
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    pages = [part for part in message.walk() if part.get_content_type() in PAGES]
    if not pages:
        raise InputError("mht", source)
    firsts = _firsts(message) or pages[:1]
    named = {name: part for part in message.walk() for name in _names(part)}
    shown: set[int] = {*map(id, firsts)}

    def styled(match: re.Match[str]) -> str:
        """The style sheet that a link means, where it came with the page."""
        meant = REFERENCE.search(match[0])
        part = named.get(meant[1].replace("&amp;", "&")) if meant and "stylesheet" in match[0].lower() else None
        if part is None or part.get_content_type() != "text/css":
            return match[0]
        medium = MEDIUM.search(match[0])
        rules = _text(part, source).replace("</", "<\\/")
        return f"<style media={medium[1]}>{rules}</style>" if medium else f"<style>{rules}</style>"

    def told(part: Message) -> str:
        return SHEET.sub(styled, COMMENT.sub("", _text(part, source)))

    def framed(match: re.Match[str]) -> str:
        part = named.get(match[1].replace("&amp;", "&"))
        if part is None or part.get_content_type() not in PAGES or id(part) in shown:
            return match[0]
        shown.add(id(part))
        tag = SOURCE.sub("", re.sub("^<i?frame", "<div", match[0], flags=re.I))
        box = f"{tag[:-1].rstrip('/')} hidden>" if NO_SIZE.search(match[0]) else tag
        return f"{box}{html.ENDS.sub('', told(part))}</div>"

    # Of several pages each but the last goes on in the next.
    *others, last = [FRAME.sub(framed, told(first)) for first in firsts]
    text = "".join([*(html.ENDS.sub("", other) for other in others), last])
    return html.read(text.encode("utf-8", "replace"), source)._replace(kind="mht")


def _firsts(part: Message) -> list[Message]:
    """The pages that are shown of their own: of parts that belong together one, of those beside each other each."""
    if not part.is_multipart():
        return [part] if part.get_content_type() in PAGES else []
    below = [one for one in part.get_payload() if isinstance(one, Message)]
    start = str(part.get_param("start") or "")
    if start:
        below.sort(key=lambda one: str(one.get("Content-ID", "")).strip() != start)
    found = [page for one in below for page in _firsts(one)]
    return found[:1] if part.get_content_subtype() in ("related", "alternative") else found


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
