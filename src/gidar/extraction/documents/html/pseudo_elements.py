"""What a style puts beside the text of an element, or says of a part of it: of its first letter, its first line."""

import re
from collections.abc import Mapping

from ... import settings
from .backgrounds import is_painted
from .colours import seen
from .computed_colours import coloured
from .custom_properties import in_force
from .hiding import PLAIN, PLAIN_INSIDE, hides, is_unknown
from .inheritance import Look
from .legibility import is_unclear
from .values import font_size

# What may be said of what a style adds, if nothing of it is painted but its letters.
CALM = re.compile(
    "content|display|color|font.*|line-height|(?:max-)?height|visibility|vertical-align|overflow|margin.*|position|opacity"
    "|top|left|right|bottom|z-index|float|--.*"
)


def alters_text(name: str, values: Mapping[str, str], look: Look) -> bool:
    """Whether what a style adds beside a text, or says of a part of it, leaves doubt about what is seen of it."""
    values, told = in_force(values, look.variables)
    gone, unclear = hides("span", values)
    size, visible = font_size(values, 1.0, 1.0), values.get("visibility", "visible") == "visible"
    if name in ("before", "after", "marker"):
        added = values.get("content")
        if added is None or gone or not visible or size == 0:
            return False
        drawn = look.grid and values.get("position", "static") in ("static", "relative") and _is_drawn(values, look)
        return drawn or not (PLAIN_INSIDE if look.grid else PLAIN).fullmatch(added)
    if name not in ("first-letter", "first-line"):
        return False
    part = coloured(look, values)
    legible = size is None or size > settings.FAINT_PIXELS
    contrast = seen(part.colours if part.fill is None else part.fill, part.behind, look.opacity) is True
    plain = visible and legible and contrast and not part.doubtful and not told
    plain = plain and not (look.grid and any(one.startswith("margin") for one in values))
    return gone or unclear or not plain or is_unclear("", values, look.grid) or (look.grid and is_unknown(values))


def _is_drawn(values: Mapping[str, str], look: Look) -> bool:
    """Whether what a style adds beside a text is more than letters: something painted, or a box that parts others."""
    parts = look.inline and values.get("display", "inline") not in ("inline", "none")
    return parts or is_painted(values) or not all(map(CALM.fullmatch, values))
