"""What a style says of an element by itself, whatever is in force around it."""

import math
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ... import settings
from .calc import SCREENS, amount, units
from .hiding import BREAKING, REVERSING, UPRIGHT, hides, is_tight, is_unknown
from .legibility import is_cut, is_filtered, is_unclear, lift
from .values import SHARE_PIXELS, WIDTHS, pixels, share, shrinking

OUTLINES = ("text-shadow", "-webkit-text-stroke", "-webkit-text-stroke-width")
ROOMS = ("margin", "margin-left", "margin-right")
PARTING = re.compile("-?(?:webkit-)?(?:inline-)?(?:flex|grid|box)(?: .*)?")
BLOCKS = re.compile("(?:block|flex|grid|list-item|table)(?: .*)?")


class StyleEffect(NamedTuple):
    """What a style says of an element; None where that is as around it.

    Attributes:
        gone: it is not painted.
        doubtful: that cannot be told, or how it is read.
        display: as what it is laid out.
        block: it stands on lines of its own.
        boxed: it is a box of its own in a line, or has room around it.
        parts: what stands in it, beside each other, are boxes of their own.
        slim: it has no room for more than a letter or two.
        narrow: a table, cell or box that has hardly any room.
        floats: it does not stand in the order of the text.
        tight: its box has a size of its own.
        cut: what does not fit into it is not seen.
        lift: pixels by which it may lie over something else.
        opacity, shrunk: how opaque it is, and how many times as large.
        filtered: a filter changes how it is painted.
        visible: its text is.
        turned: its text does not run from left to right.
        outlined: its letters have a shadow, or lines around them.
    """

    gone: bool
    doubtful: bool
    display: str
    block: bool
    boxed: bool
    parts: bool
    slim: bool
    narrow: bool
    floats: bool
    tight: bool
    cut: bool
    lift: float
    opacity: float
    shrunk: float
    filtered: bool
    visible: bool | None
    turned: bool | None
    outlined: bool | None


@lru_cache(maxsize=4096)
def judged(tag: str, inside: bool, said: tuple[tuple[str, str], ...]) -> StyleEffect:
    """What these values say of an element with this name; inside tells that it stands in a table."""
    values = dict(said)
    gone, doubtful = hides(tag, values)
    doubtful = doubtful or is_unclear(tag, values, inside) or (inside and is_unknown(values))
    doubtful = doubtful or values.get("content", "") != ""
    doubtful = doubtful or REVERSING.fullmatch(values.get("unicode-bidi", "")) is not None
    display, visible, mode = values.get("display", ""), values.get("visibility"), values.get("writing-mode")
    drawn = [values[name] for name in OUTLINES if name in values]
    least = settings.FAINT_TABLE_PIXELS if tag == "table" else settings.FAINT_CELL_PIXELS
    room = [size for name in ROOMS for size in pixels(values.get(name, ""))]
    return StyleEffect(
        gone,
        doubtful,
        display,
        block=BLOCKS.fullmatch(display) is not None,
        boxed=display.startswith(("inline-", "table-")) or max(room, default=0.0) > settings.MAX_LETTER_ROOM,
        parts=PARTING.fullmatch(display) is not None,
        slim=any(_least(values.get(name, "")) < settings.MIN_CELL_PIXELS for name in WIDTHS),
        narrow=any(size < least for name in WIDTHS for size in _room(values.get(name, ""))),
        floats=values.get("float", "none") != "none",
        tight=is_tight(tag, values, inside),
        cut=tag != "table" and is_cut(values, inside),
        lift=lift(values),
        opacity=share(values.get("opacity", "")),
        shrunk=shrinking(values),
        filtered=is_filtered(values),
        visible=None if visible is None else visible not in ("hidden", "collapse"),
        turned=None if mode is None else UPRIGHT.fullmatch(mode) is None,
        outlined=any(value not in ("none", "0", "initial") for value in drawn) if drawn else None,
    )


def _room(said: str) -> tuple[float, ...]:
    """The lengths in a value, about in pixels; of one that is computed of what stands around, what it comes to."""
    if "%" not in said or "(" not in said:
        return pixels(said)
    told = amount(said, units(16.0, 16.0, SCREENS[0]) | {"%": SHARE_PIXELS})
    return pixels(said) if told is None else (told.size,)


def _least(said: str) -> float:
    return 0.0 if said == "min-content" else min(pixels(said), default=math.inf)


def is_breaking(values: Mapping[str, str], around: bool) -> bool:
    """Whether a line may break between any two letters, where it may or may not around an element."""
    said = [re.fullmatch(pattern, values[name]) for name, pattern in BREAKING.items() if name in values]
    return any(said) or (around and not said)
