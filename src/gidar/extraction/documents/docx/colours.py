"""The colours of a Word document: what a run, a shading or a text effect is painted in.

Source: ECMA-376-1, 17.3.5 (shading), 17.18.78 (its patterns), 17.18.40 (highlight), 17.18.97 (colours of a theme),
20.1.6.2 (the scheme of a theme); [MS-DOCX] 2.7.1 (text effects).
"""

import re
from typing import Any

from ... import settings
from ..office_names import A
from ..visibility import BLACK, WHITE, Colour

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
UNKNOWN = "?"  # a colour of which it cannot be told what it is
NAMED = {"white": "FFFFFF", "black": "000000", "yellow": "FFFF00", "blue": "0000FF", "cyan": "00FFFF"}
NAMED |= {"green": "00FF00", "magenta": "FF00FF", "red": "FF0000", "darkblue": "000080", "darkcyan": "008080"}
NAMED |= {"darkgreen": "008000", "darkmagenta": "800080", "darkred": "800000", "darkyellow": "808000"}
NAMED |= {"darkgray": "808080", "lightgray": "C0C0C0"}
HEX = re.compile("[0-9a-fA-F]{6}")
NOTHING = ("auto", "none", "")
# What colours are called in a document, and in the scheme of its theme.
SCHEME = {"background1": "lt1", "text1": "dk1", "background2": "lt2", "text2": "dk2", "light1": "lt1", "dark1": "dk1"}
SCHEME |= {"light2": "lt2", "dark2": "dk2", "hyperlink": "hlink", "followedHyperlink": "folHlink"}


class WordColours:
    """The colours that a document names; theme is the root of its theme, or None."""

    def __init__(self, theme: Any = None) -> None:
        self._scheme: dict[str, str] = {}
        scheme = None if theme is None else next(theme.iter(f"{A}clrScheme"), None)
        for one in () if scheme is None else scheme:
            colour = next(iter(one), None)
            said = "" if colour is None else colour.get("lastClr") or colour.get("val", "")
            self._scheme[one.tag.removeprefix(A)] = said

    def ink(self, properties: Any) -> str | None:
        """The colour of text that properties of a run say, as Word writes it; None where they say none."""
        effect = properties.find(f"{W14}textFill")
        if effect is not None:
            solid = effect.find(f"{W14}solidFill/{W14}srgbClr")
            return UNKNOWN if solid is None or len(solid) else solid.get(f"{W14}val", UNKNOWN)
        mark = properties.find(f"{W}color")
        return None if mark is None else self._of(mark, "val", "theme")

    def shade(self, mark: Any) -> str:
        """The colours that a shading paints behind text, with a space between them; "" where it paints none."""
        pattern = mark.get(f"{W}val", "clear")
        fill, ink = self._of(mark, "fill", "themeFill"), self._of(mark, "color", "theme")
        if pattern == "nil":
            return ""
        if pattern == "clear":
            return "" if fill in NOTHING else fill
        ground, lines = rgb("FFFFFF" if fill in NOTHING else fill), rgb("000000" if ink in NOTHING else ink)
        if ground is None or lines is None:
            return UNKNOWN
        share = 1.0 if pattern == "solid" else int(pattern[3:]) / 100 if re.fullmatch("pct[0-9]{1,2}", pattern) else -1
        if share < 0:
            return f"{_hex(ground)} {_hex(lines)}"
        return _hex(tuple(share * b + (1 - share) * a for a, b in zip(ground, lines, strict=True)))

    def _of(self, mark: Any, plain: str, theme: str) -> str:
        """A colour of a mark: that of the theme goes before that beside it."""
        beside: str = mark.get(f"{W}{plain}", "")
        named = theme if theme.endswith("Fill") else f"{theme}Color"
        name = mark.get(W + named)
        if not name or name == "none":
            return beside
        known = rgb(self._scheme.get(SCHEME.get(name, name), ""))
        if known is None:
            return beside
        colour = known
        for kind, towards in (("Tint", WHITE), ("Shade", BLACK)):
            part = mark.get(f"{W}{theme}{kind}", "")
            if re.fullmatch("[0-9a-fA-F]{1,2}", part):
                share = int(part, 16) / 255
                colour = tuple(share * a + (1 - share) * b for a, b in zip(colour, towards, strict=True))
        other = rgb(beside)  # which viewers show that know no themes
        return UNKNOWN if other and _differ(colour, other) else _hex(colour)


def _differ(one: Colour, other: Colour) -> bool:
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) > settings.ROUNDED_COLOUR


def rgb(said: str) -> Colour | None:
    """A colour as Word writes it; None of one that is not said."""
    said = NAMED.get(said.lower(), said)
    return tuple(int(said[at : at + 2], 16) / 255 for at in (0, 2, 4)) if HEX.fullmatch(said) else None


def _hex(colour: Colour) -> str:
    return "".join(f"{round(part * 255):02X}" for part in colour)
