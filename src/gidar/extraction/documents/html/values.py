"""Values of a style: lengths, sizes of letters, and by how much an element is made smaller.

Sources: CSS Values 4; CSS Fonts 4; CSS Transforms 2.
"""

import math
import re
from collections.abc import Mapping
from functools import lru_cache

from ... import settings
from .calc import PIXELS, least

LENGTH = re.compile(r"([-+]?)([0-9]*\.?[0-9]+)(px|pt|em|rem|ex|ch|cm|mm|in|pc|%|vw|vh)?")
WIDTHS = ("width", "max-width", "inline-size", "max-inline-size")
SHARE_PIXELS = 10.0  # of one in a hundred of what stands around
RELATIVE = {"em": 1.0, "%": 0.01, "ex": 0.5, "ch": 0.5}  # to the size of the letters around
STEPS = {"xx-small": 9.0, "x-small": 10.0, "small": 13.0, "large": 18.0, "x-large": 24.0, "xx-large": 32.0}
SCALED = re.compile(r"scale[xy3]?d?\(\s*([^(),]*)(?:,\s*([^(),]*))?[^()]*\)")
NUMBER = re.compile(r"([-+]?[0-9]*\.?[0-9]+)(px|pt|pc|in|cm|mm|em|rem|ex|ch|vw|vh|%)?")


def font_size(values: Mapping[str, str], around: float, root: float) -> float | None:
    """The size of text in pixels, where that around it and that of the page have these; None where nothing says one."""
    font = values.get("font", "")
    short = (
        [font] if "(" in font else re.findall(r"(?:^|\s)(0|[0-9.]+[a-z%]+|[a-z]*-?(?:small|large)r?)(?:\s*/|\s)", font)
    )
    said = values.get("font-size") or next(iter(short), "")
    if not said:
        return None
    if "(" in said:
        found = least(said, around, root)
        return float(settings.FAINT_PIXELS) if found is None else max(found, 0.0)
    if said in ("smaller", "larger"):
        return around * (5 / 6 if said == "smaller" else 6 / 5)
    if not (size := NUMBER.fullmatch(said)):
        return STEPS.get(said, float(settings.PIXELS_AN_EM))
    number, unit = float(size[1]), size[2] or "px"
    if unit in RELATIVE:
        return number * RELATIVE[unit] * around
    return number * {"rem": root, "px": 1.0, "vw": SHARE_PIXELS, "vh": SHARE_PIXELS / 2}.get(
        unit, PIXELS.get(unit, 1.0)
    )


def share(said: str) -> float:
    """A number, or a share in hundredths, as a number from 0 to 1; 1 of any other."""
    found = NUMBER.fullmatch(said)
    if not found or found[2] not in (None, "%"):
        return 1.0
    return min(max(float(found[1]) / (100 if found[2] else 1), 0.0), 1.0)


def shrinking(values: Mapping[str, str]) -> float:
    """How many times as large an element is as it would be, in the direction in which it is smallest."""
    sizes = [share(values.get("zoom", "")) or 1.0]
    parts = [part for found in SCALED.findall(values.get("transform", "")) for part in found]
    parts += values.get("scale", "").split()
    sizes += [abs(share(part.strip().lstrip("-"))) for part in parts]
    return math.prod(size for size in sizes if size < 1)


@lru_cache(maxsize=4096)
def pixels(value: str, name: str = "") -> tuple[float, ...]:
    """The lengths in a value, about in pixels; a number alone, or a share, of a line is one of its letters' height."""
    found = []
    for sign, number, unit in LENGTH.findall(re.sub(r"#[0-9a-f]+|rgba?\([^()]*\)", "", value)):
        size = float(number) * PIXELS.get(unit, 1.0)
        if unit in ("%", "vw", "vh"):
            size = float(number) * (settings.PIXELS_AN_EM / 100 if name == "line-height" else SHARE_PIXELS)
        elif not unit and name == "line-height":
            size *= settings.PIXELS_AN_EM
        found.append(-size if sign == "-" else size)
    return tuple(found)
