"""What a style declares, and which of what several declare counts.

Sources: CSS Cascading 4, 3 (shorthands), 6 (order); HTML, 15.3 (what attributes say of the look of an element).
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from .. import settings
from ..optional import library
from .page_properties import is_harmless

# Attributes that say how an element looks.
HINTS = {"color": "color", "text": "color", "bgcolor": "background-color", "dir": "direction", "face": "font-family"}
LISTS = {"ul", "ol", "li"}  # of which the kind says what stands before each item
# What a property sets again that others have set.
SETS = {"font": {"font-size", "line-height", "font-family"}, "background": {"background-color", "background-image"}}
SETS |= {"overflow": {"overflow-x", "overflow-y"}, "text-decoration": {"text-decoration-line"}}
SETS |= {"animation": {"animation-name"}, "mask": {"mask-image"}, "-webkit-text-stroke": {"-webkit-text-stroke-width"}}
SETS |= {"margin": {"margin-left", "margin-top", "margin-right", "margin-bottom"}}
SETS |= {"inset": {"left", "top", "right", "bottom"}, "outline": {"outline-width"}, "list-style": {"list-style-type"}}
FONT = re.compile(r"\S*[0-9)]\S*\s+\S.*|.*\s\S*[0-9)]\S*\s+\S.*|[a-z-]+")  # which has a size and a name, or is one word
PICTURED, COUNTED = "\1", "\2"  # in what a style adds to a text: a picture, something that the page counts or keeps
FONTS = ("font", "font-family")
OWN = {"style", "hidden", "background", "type", *HINTS}


class Declared(NamedTuple):
    """One property with its value, in small letters."""

    name: str
    value: str
    important: bool = False


def cascaded(layers: list[tuple[Declared, ...]]) -> dict[str, str]:
    """The values that count of those that several layers say, the weakest layer first."""
    out: dict[str, str] = {}
    for one in sorted((one for layer in layers for one in layer), key=lambda one: one.important):
        if one.name == "font" and not FONT.fullmatch(one.value):
            continue  # of which a browser takes nothing
        for name in SETS.get(one.name, ()):
            out.pop(name, None)
        out[one.name] = one.value
    return out


def declared(content: Any) -> Iterator[Declared]:
    """What a parsed list of declarations says of the properties that are not harmless, and of variables.

    A value too long to be looked at is one that is not understood, or a picture behind an element.
    """
    for one in content:
        if one.type != "declaration":
            continue
        name = one.lower_name
        if name == "content":
            yield Declared(name, "".join(map(_added, one.value)), one.important)
        elif not is_harmless(name):
            value = library("tinycss2").serialize(one.value).strip()
            if len(value) > (settings.MAX_STYLE_FONTS if name in FONTS else settings.MAX_STYLE_VALUE):
                value = "url(" if name.startswith("background") else "("
            yield Declared(name, value if name.startswith("--") else value.lower(), one.important)


def _added(token: Any) -> str:
    """What a piece of the content that a style adds to a text says."""
    if token.type == "string":
        return str(token.value)
    if token.type == "url" or (token.type == "function" and token.lower_name in ("url", "image-set")):
        return PICTURED
    return COUNTED if token.type == "function" else ""


def hinted(node: Any) -> Iterator[Declared]:
    """What the attributes of an element say of its look."""
    if node.get("hidden") is not None:
        yield Declared("display", "none")
    if node.get("background"):
        yield Declared("background-image", "url()")
    if (kind := node.get("type")) and node.tag in LISTS:
        yield Declared("list-style-type", kind.lower())
    for name, meant in HINTS.items():
        if value := node.get(name):
            yield Declared(meant, value.lower())
