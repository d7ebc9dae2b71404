"""What a reader sees in place of an element that holds no text, and which elements nobody sees."""

import re
from typing import Any

from ... import settings
from ...elements.blocks import OBJECT, unseen
from ...elements.figures import HAS_DIGIT
from .painting import PageStyles
from .tables import is_frame

SKIPPED_TAGS = {"script", "style", "template", "noscript", "head", "datalist", "del", "s", "strike", "rp"}
# Shown only where the rest is not known.
SKIPPED_TAGS |= {"noembed", "noframes", "audio", "progress", "meter", "title"}
NO_WORDS = {"script", "style", "template", "noscript", "datalist", "option", "table", "svg"}  # of the cell they are in
OF_DRAWINGS = {"desc", "metadata", "defs", "symbol"}  # what is said of a drawing, or kept for use in it
# Seen by readers, but no text.
OBJECTS = {"img", "image", "svg", "canvas", "object", "embed", "iframe", "video", "select", "textarea"}
OBJECTS |= {"audio", "option", "optgroup"}
FIELDS = {"", "text", "number", "tel"}  # what a field of a form shows as text


def is_skipped(element: Any, tag: str, styles: PageStyles) -> bool:
    """Whether nothing of an element with this name is read: nobody sees it, or it is struck through."""
    return (_is_unseen(element, tag) and not styles.may_show(element)) or styles.hidden(element)


def unseen_figure(cell: Any) -> str:
    """The figure that stands in a cell and that nobody sees, since it is struck out or hidden; "" for none."""
    pieces: list[str] = []
    left: list[Any] = [cell]
    while left:
        one = left.pop()
        if isinstance(one, str):
            pieces.append(one)
            continue
        left.append("" if one is cell else one.tail or "")
        if isinstance(one.tag, str) and (one is cell or one.tag not in NO_WORDS):
            left.extend(reversed(one))
            left.append(one.text or "")
    whole = " ".join("".join(pieces).split())
    return unseen(whole) if HAS_DIGIT.search(whole) else ""


def _is_unseen(element: Any, tag: str) -> bool:
    """Whether browsers show nothing of an element, or strike it through, unless a style says otherwise."""
    if tag in OF_DRAWINGS or tag == "rt":
        return next(element.iterancestors("svg", "ruby"), None) is not None
    closed = (tag == "dialog" and element.get("open") is None) or element.get("popover") is not None
    nothing = tag == "svg" and "0" in (element.get("width"), element.get("height"))
    return (tag in SKIPPED_TAGS and not _plays(element)) or closed or nothing


def _plays(element: Any) -> bool:
    return element.tag == "audio" and element.get("controls") is not None


def shown(element: Any, tag: str, styles: PageStyles) -> str:
    """What a reader sees in place of an element that holds no text; "" of any other."""
    if tag == "input":
        return _field(element, styles)
    sizes = [element.get("width"), element.get("height")]  # of a picture that keeps space free
    small = "0" in sizes or sizes == ["1", "1"]
    small = small and not styles.is_sized(element) and not re.search(r"\d", element.get("alt") or "")
    drawn = styles.has_ground(element) and not len(element) and not element.text and not styles.is_apart(element)
    return OBJECT if (tag in OBJECTS and not small) or (tag == "table" and not is_frame(element)) or drawn else ""


def _field(element: Any, styles: PageStyles) -> str:
    """What a field of a form shows; a button, or what is not filled in, may show anything."""
    kind, value = (element.get("type") or "").strip().lower(), element.get("value") or ""
    if kind == "hidden":
        return ""
    whole = value.isdigit() if kind == "number" else len(value) <= settings.MAX_FIELD_CHARACTERS
    whole = whole and not element.get("size") and not styles.is_narrow(element)
    if kind not in FIELDS or not whole or not value:
        return OBJECT if value or kind not in FIELDS or element.get("placeholder") else ""
    return styles.text(element, value)
