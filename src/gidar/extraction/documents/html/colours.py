"""Colours of text and of what is behind it; several, where either may be there.

Source: CSS Color 4, 6.2 (system colours).
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from ....infrastructure.extras import library
from ... import settings
from ..visibility import WHITE, Colour, stands_out
from .colour_spaces import to_screen

COLOURS = re.compile(r"#[0-9a-f]{3,8}|(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\([^()]*\)|[a-z]+")
BLACK = (0.0, 0.0, 0.0, 1.0)
# System colours, as browsers have them by themselves.
SYSTEM = dict.fromkeys(("canvas", "window", "field"), (1.0, 1.0, 1.0, 1.0)) | dict.fromkeys(
    ("canvastext", "windowtext", "fieldtext", "buttontext", "menutext", "infotext", "initial"), BLACK
)
UNKNOWN = re.compile(
    "(?!transparent|currentcolor).*text|.*(?:canvas|field|button|highlight|window|menu|info|mark).*|(?:in)?active.*"
    "|threed.*|appworkspace|background|scrollbar|accentcolor|selecteditem|-(?:webkit|moz|internal|apple)-.*"
)
IMAGES = re.compile(r"url\(|gradient|image|element\(|cross-fade|paint\(")
NO_PICTURE = re.compile(r"url\(\s*[\"']?(?:data:,?)?[\"']?\s*\)")
PIECES = re.compile(r"[^\s(]+(?:\((?:[^()]|\([^()]*\))*+\))?")
GROUND = ("background", "background-color", "background-image")
# A shadow within a box, so wide that it lies over all of its ground.
FLOODED = re.compile(r"inset 0(?:px)? 0(?:px)? 0(?:px)? [0-9]{3,}px (\S.*)|(\S.*) inset 0 0 0 [0-9]{3,}px")

PossibleColours = frozenset[Colour]
Grounds = frozenset[Colour | None]
BLACK_ONLY: PossibleColours = frozenset({BLACK})
WHITE_ONLY: PossibleColours = frozenset({(1.0, 1.0, 1.0, 1.0)})
LINKED: PossibleColours = frozenset(
    {(0.0, 0.0, 238 / 255, 1.0), (85 / 255, 26 / 255, 139 / 255, 1.0)}
)  # followed or not
MARKED: Grounds = frozenset({(1.0, 1.0, 0.0)})
UNTOUCHED: Grounds = frozenset({WHITE})  # what is behind text where a page says nothing
PICTURE_ONLY: Grounds = frozenset({None})
NOWHERE: Grounds = frozenset({(-1.0, -1.0, -1.0)})


def text_colours(said: str, before: PossibleColours) -> tuple[PossibleColours, bool]:
    """(the colours that text may have of which this is said, whether it may have others) where it had these around it.

    A colour of a kind that is not known here may be any; what is no colour at all a browser passes over, too.
    """
    if found := colour(said):
        return frozenset({found}), False
    return before, "(" in said or (said != "currentcolor" and UNKNOWN.fullmatch(said) is not None)


@lru_cache(maxsize=2048)
def grounds(background: str, also: str, image: str, colours: PossibleColours, before: Grounds) -> tuple[Grounds, bool]:
    """(the colours that may lie behind text, None of a picture, whether it is doubtful) where these did around it.

    These are the values of background, background-color and background-image, and the colours of the text.
    """
    behind, doubtful = before, False
    for piece in (piece for said in (background, also) for piece in PIECES.findall(said)):
        if piece == "currentcolor":
            behind = frozenset(one[:3] for one in colours)
        elif found := colour(piece):
            behind = _laid_over(found, behind)
        elif not IMAGES.search(piece) and ("(" in piece or UNKNOWN.fullmatch(piece)):
            doubtful = True
    drawn = NO_PICTURE.sub("", f"{background} {image}")
    if "gradient" in drawn:
        stops = [found for piece in COLOURS.findall(drawn) if (found := colour(piece))]
        between = [tuple((a + b) / 2 for a, b in zip(*pair, strict=True)) for pair in pairwise(stops)]
        laid = [_laid_over(one, behind) for one in (*stops, *between)]
        behind, doubtful = frozenset().union(*laid), doubtful or not stops
    elif IMAGES.search(drawn):  # of which one that is not found, or not understood, leaves the colour below it
        behind = (behind if behind is not before else frozenset()) | {None}
        doubtful = doubtful or "url(" not in drawn
    return behind, doubtful


def _laid_over(over: Colour, below: Grounds) -> Grounds:
    """The colours behind text where one, with how opaque it is, lies over others."""
    opaque = over[3]
    if opaque in (0, 1):
        return below if opaque == 0 else frozenset({over[:3]})
    out = {tuple(a * opaque + b * (1 - opaque) for a, b in zip(over, one, strict=False)) for one in below if one}
    return frozenset(out | ({None, over[:3]} if None in below else set()))


@lru_cache(maxsize=4096)
def seen(colours: PossibleColours, behind: Grounds, opacity: float) -> bool | None:
    """Whether text of these colours is seen on these grounds; None where that cannot be told."""
    found = set()
    for text in colours:
        text = (*text[:3], text[3] * opacity)
        found |= {text[3] > settings.UNSEEN_OPACITY if one is None else stands_out(text, one) for one in behind}
    return found.pop() if len(found) == 1 else None


def flooded(values: Mapping[str, str]) -> str:
    """The colour of a shadow that fills a box; "" where there is none."""
    found = FLOODED.fullmatch(values.get("box-shadow", ""))
    return (found[1] or found[2]) if found else ""


def unflooded(values: Mapping[str, str]) -> dict[str, str]:
    """Values without a shadow that is the ground of a box."""
    return {name: value for name, value in values.items() if name != "box-shadow" or not flooded(values)}


def is_coloured(values: Mapping[str, str]) -> bool:
    """Whether a style puts a colour of its own, or a picture, behind an element."""
    said = [values.get(name, "") for name in GROUND]
    return any("var(" in one for one in said) or grounds(*said, frozenset({BLACK}), NOWHERE)[0] != NOWHERE


def legacy_colour(text: str) -> Colour | None:
    """A colour as attributes of old have it, in which anything but nothing and "transparent" is one."""
    text = text.strip(" \t\n\f\r")[:128].lower()
    if text in ("", "transparent"):
        return None
    if text.isalpha() and text not in SYSTEM and (found := colour(text)):
        return found
    if re.fullmatch("#[0-9a-f]{3}", text):
        return colour(text)
    digits = re.sub(
        "[^0-9a-f]", "0", "".join("00" if ord(one) > 0xFFFF else one for one in text)[:128].removeprefix("#")
    )
    digits += "0" * (-len(digits) % 3 or 3 * (not digits))
    size = len(digits) // 3
    parts = [digits[n : n + size][-8:] for n in range(0, 3 * size, size)]
    while len(parts[0]) > 2 and all(part[0] == "0" for part in parts):
        parts = [part[1:] for part in parts]
    return colour("#" + "".join(part[:2].rjust(2, "0") for part in parts))


@lru_cache(maxsize=4096)
def colour(text: str) -> Colour | None:
    """A colour, however it is written; None of what is none, or not known here."""
    if text in SYSTEM:
        return SYSTEM[text]
    found = library("tinycss2").color4.parse_color(text)
    if found is None or isinstance(found, str):  # such as currentcolor
        return None
    try:
        parts = (*(to_screen(found.space, found.coordinates) or found.to("srgb").coordinates), found.alpha)
        return tuple(min(max(float(part), 0.0), 1.0) for part in parts)
    except (NotImplementedError, TypeError):  # a space that it does not convert from, a part that is none
        return None
