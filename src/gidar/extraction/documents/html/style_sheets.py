"""The style sheets of a page and their media. Those in the addresses that refer to them are read, none is fetched.

Source: RFC 2397 (data: URLs).
"""

import base64
import binascii
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote_to_bytes

from ... import settings
from .media_queries import on_screen

CSS = "text/css"
INERT = {"template", "noscript"}  # in which browsers that run scripts apply no style sheet
# In which what is written may be no element at all.
ODD = {
    "svg",
    "math",
    "select",
    "textarea",
    "title",
    "iframe",
    "xmp",
    "noembed",
    "noframes",
    "script",
    "object",
    "video",
}
DATA = re.compile(r"\s*data:([^,]{0,200}),", re.IGNORECASE)


def sheet_in(address: str) -> str | None:
    """The style sheet that an address holds; None of one that refers to something elsewhere, or holds too much."""
    found = DATA.match(address)
    if not found or len(address) > settings.MAX_STYLE_CHARACTERS:
        return None
    kind, *more = (part.strip().lower() for part in found[1].split(";"))
    if kind != "text/css":
        return ""  # browsers take no other for a style sheet
    data = unquote_to_bytes(address[found.end() :].strip())
    if "base64" in more:
        try:
            data = base64.b64decode(data + b"=" * (-len(data) % 4))
        except (binascii.Error, ValueError):
            return ""
    return data.decode("utf-8", "replace")


def address_of(prelude: Any) -> str:
    """The address that the prelude of an @import begins with; "" where it has none."""
    for token in prelude:
        if token.type in ("string", "url"):
            return str(token.value)
        if token.type == "function" and token.lower_name == "url":
            return next((str(one.value) for one in token.arguments if one.type == "string"), "")
        if token.type != "whitespace":
            break
    return ""


def sheets_of(root: Any) -> Iterator[tuple[str | None, bool | None, str]]:
    """The style sheets of a page in their order: (text, or None of one elsewhere, whether it is in force, on what)."""
    titles = {_title(element) for element in root.iter("style", "link") if _is_sheet(element)} - {""}
    chosen = any((meta.get("http-equiv") or "").lower() == "default-style" for meta in root.iter("meta"))
    several = chosen or len(titles) > 1  # of which one is in force, and a reader may choose another
    for element in root.iter("style", "link"):
        if not _is_sheet(element):
            continue
        media = element.get("media") or ""
        holds: bool | None = on_screen(media) is not False
        if "alternate" in (element.get("rel") or "").lower().split():
            holds = None if chosen and _title(element) and holds else False
        around = {one.tag for one in element.iterancestors()}
        if around & INERT:
            holds = False
        if holds and (around & ODD or (several and _title(element))):
            holds = None
        yield (element.text or "") if element.tag == "style" else sheet_in(element.get("href") or ""), holds, media


def _is_sheet(element: Any) -> bool:
    kind = element.get("type") or ""
    if element.tag == "style":
        return kind.lower() in ("", CSS)
    linked = "stylesheet" in (element.get("rel") or "").lower().split() and element.get("disabled") is None
    return linked and kind.split(";")[0].strip().lower() in ("", CSS)


def _title(element: Any) -> str:
    return (element.get("title") or "").strip()
