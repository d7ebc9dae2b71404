"""The style sheets of a page and their media. Those in the addresses that refer to them are read, none is fetched.

Sources: RFC 2397 (data: URLs); Media Queries 4.
"""

import base64
import binascii
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote_to_bytes

from .. import settings

WIDTH = re.compile(r"\((min|max)-(?:device-)?width:([0-9.]+)(px|r?em)\)")
NOT_SCREENS = {"print", "speech", "tty", "tv", "handheld", "braille", "embossed", "projection", "aural"}
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


def sheets_of(root: Any) -> Iterator[tuple[str | None, str]]:
    """The style sheets of a page in their order, each with its medium; None of one in another file."""
    for element in root.iter("style", "link"):
        if element.tag == "style":
            yield element.text or "", element.get("media") or ""
        elif "stylesheet" in (element.get("rel") or "").lower().split():
            yield sheet_in(element.get("href") or ""), element.get("media") or ""


def on_screen(query: str) -> bool | None:
    """Whether a condition on the medium holds on a wide screen; None where that cannot be told."""
    found = [_holds(part) for part in query.lower().split(",")]
    return True if True in found else None if None in found else False


def _holds(query: str) -> bool | None:
    words = re.sub(r"\s+", "", re.sub(r"\band\b|\bonly\b", " ", re.sub(r"\s*:\s*", ":", query)))
    kind = re.match("[a-z]*", words)
    name = kind[0] if kind else ""
    if name in NOT_SCREENS:
        return False
    rest = words[len(name) :]
    if name not in ("", "all", "screen") or WIDTH.sub("", rest):
        return None
    for edge, number, unit in WIDTH.findall(rest):
        width = float(number.strip(".") or 0) * (1 if unit == "px" else settings.PIXELS_AN_EM)
        if edge == "max" and width < settings.NARROW_SCREEN:
            return False
        if not (edge == "min" and width <= settings.NARROW_SCREEN) and not (
            edge == "max" and width >= settings.WIDE_SCREEN
        ):
            return None
    return True
