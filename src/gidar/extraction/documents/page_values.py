"""Values of a style: what variables stand for, sizes of letters, colours of text and of what is behind it.

Sources: CSS Custom Properties 1; CSS Fonts 4; CSS Color 4, 6.2 (system colours).
"""

import re
from collections.abc import Mapping

from .. import settings
from ..optional import library
from .visibility import Colour, stands_out

LENGTH = re.compile(r"([-+]?)([0-9]*\.?[0-9]+)(px|pt|em|rem|ex|ch|cm|mm|in|pc|%|vw|vh)?")
PIXELS = {"pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 38.0, "mm": 3.8, "em": 16.0, "rem": 16.0, "ex": 8.0, "ch": 8.0}
SHARE_PIXELS = 10.0  # of one in a hundred of what stands around
NUMBER = re.compile(r"\+?([0-9]*\.?[0-9]+)(px|pt|em|rem|%)?")
VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)")
COLOURS = re.compile(r"#[0-9a-f]{3,8}|(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\([^()]*\)|[a-z]+")
KEPT = {"inherit", "unset", "revert", "revert-layer"}  # values that say nothing of their own
PALE = re.compile("canvas|field|button(?:face|highlight)|window|background|menu|infobackground|appworkspace|.*text")
DARK = re.compile("(?:canvas|window|button|field|menu|info)text")  # system colours, as browsers have them by themselves

Variables = tuple[tuple[str, str], ...]


def variables(values: Mapping[str, str], known: Variables) -> Variables:
    """The variables in force at an element, of which these are its own values."""
    new = {name: value for name, value in values.items() if name.startswith("--")}
    return tuple((dict(known) | new).items()) if new else known


def resolved(value: str, known: Variables) -> str:
    """A value with what it refers to put in; "" where that is not there, and where it says nothing of its own."""
    named = dict(known) if "var(" in value else {}
    for _ in range(settings.MAX_VARIABLES):
        if "var(" not in value or len(value) > settings.MAX_STYLE_VALUE:
            break
        value = VARIABLE.sub(lambda match: named.get(match[1], match[2] or "").strip().lower(), value)
    return "" if value in KEPT or len(value) > settings.MAX_STYLE_FONTS else value


def font_size(values: Mapping[str, str], sized: bool) -> float | None:
    """The size of text in pixels, or some size of its own; None where nothing says one.

    sized says that what stands around it has a size: a part of nothing is nothing.
    """
    font = values.get("font", "")
    short = [font] if "(" in font else re.findall(r"(?:^|\s)([0-9.]+[a-z%]*)(?:/|\s)", font)
    said = values.get("font-size") or next(iter(short), "")
    size = NUMBER.fullmatch(said)
    if not sized and re.fullmatch(r"[+0-9.]+(?:em|ex|ch|%)|smaller|larger", said):
        return 0.0
    if "(" in said:  # such as clamp(12px, 2vw, 16px): some size where no part of it is small
        lengths = re.findall(r"([0-9]*\.?[0-9]+)(px|pt|r?em)", said)
        parts = [float(number) * (1 if unit[0] == "p" else settings.PIXELS_AN_EM) for number, unit in lengths]
        least = max if said.startswith("calc") else min
        plain = parts and least(parts) > settings.FAINT_PIXELS and not re.search("[-*/]", said)
        return float(settings.PIXELS_AN_EM if plain else settings.FAINT_PIXELS)
    if not size:
        return float(settings.PIXELS_AN_EM) if said else None
    return float(size[1]) * (
        1 if size[2] in (None, "px", "pt") else settings.PIXELS_AN_EM / (100 if size[2] == "%" else 1)
    )


def pixels(value: str, name: str = "") -> list[float]:
    """The lengths in a value, about in pixels; a number alone, or a share, of a line is one of its letters' height."""
    found = []
    for sign, number, unit in LENGTH.findall(re.sub(r"#[0-9a-f]+|rgba?\([^()]*\)", "", value)):
        size = float(number) * PIXELS.get(unit, 1.0)
        if unit in ("%", "vw", "vh"):
            size = float(number) * (settings.PIXELS_AN_EM / 100 if name == "line-height" else SHARE_PIXELS)
        elif not unit and name == "line-height":
            size *= settings.PIXELS_AN_EM
        found.append(-size if sign == "-" else size)
    return found


def text_colour(values: Mapping[str, str], before: Colour) -> tuple[Colour, bool]:
    """(the colour of text, whether it is doubtful) where it was another around it.

    A colour of a kind that is not known here may be any; what is no colour at all a browser passes over, too.
    """
    colour, doubtful = before, False
    for name in ("color", "-webkit-text-fill-color"):
        said = values.get(name, "")
        found = _colour(said) if said else None
        colour = found or colour
        pale = PALE.fullmatch(said) is not None and DARK.fullmatch(said) is None
        doubtful = doubtful or (found is None and ("(" in said or pale))
    return colour, doubtful


def ground(values: Mapping[str, str], colour: Colour, before: Colour | None) -> tuple[Colour | None, bool]:
    """(the colour behind text of a colour, whether it is doubtful), None of a picture, where it was another around."""
    behind, doubtful = before, False
    for name in ("background", "background-color"):
        for piece in re.findall(r"[^\s(]+(?:\([^)]*\))?", values.get(name, "")):
            found = colour if piece == "currentcolor" else _colour(piece)
            if isinstance(found, tuple) and found[3] > 0:
                behind = tuple(found[:3]) if found[3] == 1 else None
    drawn = values.get("background", "") + " " + values.get("background-image", "")
    if re.search(r"url\(|gradient|image", drawn):
        behind = None
    for piece in COLOURS.findall(drawn) if "gradient" in drawn else ():
        found = _colour(piece)
        doubtful = doubtful or (found is not None and found[3] > 0 and stands_out(colour, found[:3]) is not True)
    return behind, doubtful


def is_coloured(values: Mapping[str, str]) -> bool:
    """Whether a style puts a colour of its own, or a picture, behind an element."""
    unknown = (-1.0,)
    return ground(values, (0.0, 0.0, 0.0, 1.0), unknown)[0] != unknown


def _colour(text: str) -> Colour | None:
    """A colour, however it is written; None of what is none, or not known here."""
    found = library("tinycss2").color4.parse_color(text)
    if found is None or isinstance(found, str):  # such as currentcolor
        return None
    try:
        return (*found.to("srgb").coordinates, found.alpha)
    except (NotImplementedError, TypeError):  # a space that it does not convert from, a part that is none
        return None
