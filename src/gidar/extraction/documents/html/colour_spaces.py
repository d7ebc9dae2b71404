"""Colours in the spaces that are even to the eye, as shares of red, green and blue.

Source: CSS Color 4, 9 (Lab, LCH, Oklab, OkLCh) and 18 (sample code of conversions).
"""

import math
from collections.abc import Sequence

Triple = tuple[float, float, float]
# From Oklab to the response of the eye, and from that to linear red, green and blue.
OK_TO_EYE = ((1.0, 0.3963377774, 0.2158037573), (1.0, -0.1055613458, -0.0638541728), (1.0, -0.0894841775, -1.291485548))
EYE_TO_LINEAR = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.707614701),
)
# From XYZ with the white of print to linear red, green and blue with that of screens.
PRINT_WHITE = (0.9642956764, 1.0, 0.8251046025)
XYZ_TO_LINEAR = (
    (3.1341359569, -1.6172863595, -0.4906619460),
    (-0.9787955030, 1.9162543774, 0.0334436284),
    (0.0719568290, -0.2289822550, 1.4053860352),
)
KAPPA, EPSILON = 24389 / 27, 216 / 24389


def to_screen(space: str, parts: Sequence[float]) -> Triple | None:
    """Red, green and blue of a colour in a space of this name; None of any other space."""
    if space in ("lch", "oklch"):
        light, chroma, hue = parts
        parts = (light, chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue)))
    light, a, b = parts
    light = min(max(light, 0.0), 1.0 if space.startswith("ok") else 100.0)
    if space in ("oklab", "oklch"):
        red, green, blue = _times(EYE_TO_LINEAR, [one**3 for one in _times(OK_TO_EYE, (light, a, b))])
    elif space in ("lab", "lch"):
        y = (light + 16) / 116
        cubes = [_uncubed(one) for one in (y + a / 500, y, y - b / 200)]
        red, green, blue = _times(XYZ_TO_LINEAR, [one * white for one, white in zip(cubes, PRINT_WHITE, strict=True)])
    else:
        return None
    return _bent(red), _bent(green), _bent(blue)


def _times(matrix: Sequence[Triple], column: Sequence[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, column, strict=True)) for row in matrix]


def _uncubed(one: float) -> float:
    return one**3 if one**3 > EPSILON else (116 * one - 16) / KAPPA


def _bent(linear: float) -> float:
    """A share of light as screens have it, which is not even."""
    size = abs(linear)
    bent = 12.92 * size if size <= 0.0031308 else 1.055 * size ** (1 / 2.4) - 0.055
    return math.copysign(bent, linear)
