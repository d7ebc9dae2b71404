"""Elements that browsers show nothing of, or strike through, and what a style says that changes it.

Source: HTML, 15.3.1 (hidden elements), 15.3.4 (del and s).
"""

from collections.abc import Mapping
from itertools import islice
from typing import Any

from ... import settings
from .hiding import STRUCK
from .style_rules import Styling

STRUCK_TAGS = {"del", "s", "strike"}
UNSEEN = {"script", "style", "template", "noscript", "head", "title", "datalist", "rp", "rt", "noembed", "noframes"}
UNSEEN |= {"dialog", "audio", "meter", "progress", "svg", *STRUCK_TAGS}
APART = {"display", "float", "position", "all"}
SHAPING = {"width", "height", "min-width", "min-height", "inline-size", "block-size"}


def is_unseen_by_name(element: Any) -> bool:
    """Whether browsers may show nothing of an element, or strike it through, for what it is."""
    return element.tag in UNSEEN or element.get("popover") is not None


def is_struck(said: Styling) -> bool:
    """Whether a style strikes an element through, or may."""
    return any("line-through" in values.get(name, "") for values in said.variants() for name in STRUCK)


def escapes(element: Any, said: Mapping[Any, Styling]) -> bool:
    """Whether something in a struck element may stand apart from its line, which then does not go through it."""
    inner = (said[one] for one in islice(element.iterdescendants(), settings.MAX_UNDOING) if one in said)
    return any(APART.intersection(values) for one in inner for values in one.variants())


def brings_up(element: Any, said: Styling, others: Mapping[Any, Styling]) -> bool:
    """Whether a style may show an element that browsers do not, or take away the line through it."""
    if element.tag in STRUCK_TAGS:
        lines = {name for values in said.variants() for name in values if name.startswith("text-decoration")}
        return bool(lines) or escapes(element, others) or any(APART.intersection(v) for v in said.variants())
    if element.tag in ("svg", "meter", "progress", "audio"):
        drawn = (SHAPING.intersection(values) for values in said.variants())
        return bool(said.beside) or (element.tag == "svg" and any(drawn))
    return any(values.get("display", "none") != "none" or "all" in values for values in said.variants())


def is_closed(element: Any) -> bool:
    """Whether what stands in an element is folded away."""
    return element.tag == "details" and element.get("open") is None


def writes(element: Any) -> bool:
    """Whether a script stands in an element itself, which may write there."""
    return any("write" in (script.text or "") for script in element.iterchildren("script"))
