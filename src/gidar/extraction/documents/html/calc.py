"""Lengths that a style has a browser compute: calc(), min(), max(), clamp().

Source: CSS Values 4, 10 (mathematical expressions).
"""

import math
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from ....infrastructure.extras import library
from ... import settings

PIXELS = {"pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 38.0, "mm": 3.8, "em": 16.0, "rem": 16.0, "ex": 8.0, "ch": 8.0}
SCREENS = ((settings.NARROW_SCREEN, 600), (settings.WIDE_SCREEN, 1080))  # pixels that a page has across and down
INNER = r"(?:[^()]|\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*+\))*+\))*+\))*+"
FUNCTION = re.compile(rf"(?<![\w-])(?:calc|min|max|clamp)\({INNER}\)")
CHOICES: dict[str, Callable[[list[float]], float]] = {
    "min": min,
    "max": max,
    "clamp": lambda found: max(found[0], min(found[1], found[2])),
}


class Amount(NamedTuple):
    """A number, or a length in pixels."""

    size: float
    is_length: bool


def units(around: float, root: float, screen: tuple[int, int]) -> dict[str, float]:
    """How many pixels each unit has, where the letters around, and those of the page, have these sizes."""
    across, down = (side / 100 for side in screen)
    sized = {"em": around, "%": around / 100, "ex": around / 2, "ch": around / 2, "rem": root}
    return PIXELS | sized | {"px": 1.0, "vw": across, "vh": down, "vmin": down, "vmax": across}


def least(text: str, around: float, root: float) -> float | None:
    """The smallest size that letters have for which this is said; None where it cannot be told."""
    found = [amount(text, units(around, root, screen)) for screen in SCREENS]
    return min((one.size for one in found if one and one.is_length), default=None) if all(found) else None


def computed(value: str, size: float, root: float) -> str:
    """A value with what is computed in it written as the length that it is, where it is the same on every screen."""
    if not FUNCTION.search(value):
        return value

    def written(found: re.Match[str]) -> str:
        sizes = {amount(found[0], {**units(size, root, screen), "%": math.nan}) for screen in SCREENS}
        one = sizes.pop()
        if sizes or one is None or math.isnan(one.size):
            return found[0]
        return f"{one.size:.4f}".rstrip("0").rstrip(".") + ("px" if one.is_length else "")

    return FUNCTION.sub(written, value)


@lru_cache(maxsize=4096)
def as_one(value: str) -> str:
    """A value in which a length, or a number, of one stands for each that is computed, if it can be."""

    def one(found: re.Match[str]) -> str:
        told = amount(found[0], units(16.0, 16.0, SCREENS[0]))
        return found[0] if told is None else "1px" if told.is_length else "1"

    return FUNCTION.sub(one, value)


def amount(text: str, pixels: Mapping[str, float]) -> Amount | None:
    """What an expression comes to, with so many pixels to each unit; None where it is none."""
    if len(text) > settings.MAX_STYLE_VALUE:
        return None
    tokens = _without_spaces(library("tinycss2").parse_component_value_list(text))
    return _value(tokens[0], pixels) if len(tokens) == 1 else None


def _without_spaces(tokens: Any) -> list[Any]:
    return [token for token in tokens if token.type not in ("whitespace", "comment")]


def _value(token: Any, pixels: Mapping[str, float]) -> Amount | None:
    if token.type == "number":
        return Amount(token.value, False)
    if token.type == "percentage":
        return Amount(token.value * pixels["%"], True)
    if token.type == "dimension":
        unit = token.lower_unit
        return Amount(token.value * pixels[unit], True) if unit in pixels else None
    if token.type == "() block":
        return _sum(_without_spaces(token.content), pixels)
    if token.type != "function":
        return None
    parts: list[list[Any]] = [[]]
    for one in _without_spaces(token.arguments):
        parts[-1].append(one) if one != "," else parts.append([])
    found = [_sum(part, pixels) for part in parts]
    sizes = [one.size for one in found if one]
    if len(sizes) < len(found) or len({one.is_length for one in found if one}) > 1:
        return None
    if token.lower_name == "calc":
        return found[0] if len(found) == 1 else None
    if token.lower_name not in CHOICES or (token.lower_name == "clamp" and len(found) != 3):
        return None
    return Amount(CHOICES[token.lower_name](sizes), found[0] is not None and found[0].is_length)


def _sum(tokens: list[Any], pixels: Mapping[str, float]) -> Amount | None:
    """Values between signs: products first, then sums, from left to right."""
    if len(tokens) % 2 == 0:
        return None
    total = Amount(0.0, False)
    product = _value(tokens[0], pixels)
    add = 1.0
    for sign, token in zip(tokens[1::2], tokens[2::2], strict=True):
        value = _value(token, pixels)
        if product is None or value is None:
            return None
        if sign == "*" and not (product.is_length and value.is_length):
            product = Amount(product.size * value.size, product.is_length or value.is_length)
        elif sign == "/" and not value.is_length and value.size:
            product = Amount(product.size / value.size, product.is_length)
        elif sign in ("+", "-") and value.is_length == product.is_length:
            total, product, add = Amount(total.size + add * product.size, True), value, 1.0 if sign == "+" else -1.0
        else:
            return None
    return product and Amount(total.size + add * product.size, product.is_length)
