"""The colours of an element and of what is behind it: those that are said, on a light page, a dark one, or forced ones.

Sources: CSS Color Adjustment 1; CSS Color 5, light-dark(); CSS Backgrounds 3, 6.1 (shadows within a box).
"""

import re
from collections.abc import Mapping

from .colours import (
    GROUND,
    SYSTEM,
    UNKNOWN,
    UNTOUCHED,
    WHITE_ONLY,
    Grounds,
    PossibleColours,
    flooded,
    grounds,
    text_colours,
)
from .hiding import CLIPPING
from .inheritance import Look
from .media_queries import DARK, Scene
from .supported_values import CHOICE

FORCED = {"forced-colors": "active"}
# Of a dark page: its system colours, in Chromium, and those of what nothing is said of.
DARK_NAMES = dict.fromkeys(("canvas", "window", "menu", "infobackground"), "#121212") | {"field": "#3b3b3b"}
DARK_NAMES |= dict.fromkeys(("canvastext", "windowtext", "fieldtext", "buttontext", "menutext", "infotext"), "#fff")
WORD = re.compile(r"(?<![\w#(-])[a-z]+(?![\w(-])")
DARK_CANVAS: Grounds = frozenset({(18 / 255, 18 / 255, 18 / 255)})
DARK_FIELD: Grounds = frozenset({(59 / 255, 59 / 255, 59 / 255)})
DARK_LINKED: PossibleColours = frozenset({(158 / 255, 158 / 255, 1.0, 1.0), (208 / 255, 173 / 255, 240 / 255, 1.0)})
BARE = (UNTOUCHED, DARK_CANVAS)  # behind a page that says nothing of it
FILL = "-webkit-text-fill-color"


def is_dark(schemes: str, scene: Scene) -> bool:
    """Whether what says for which schemes it has colours is shown in dark ones."""
    names = schemes.split()
    return "dark" in names and ("light" not in names or DARK.items() <= dict(scene).items())


def canvas(look: Look, dark: bool) -> Look:
    """The look of a page of which nothing else is said."""
    return look._replace(dark=True, colours=WHITE_ONLY, behind=DARK_CANVAS) if dark else look


def chosen(values: Mapping[str, str], dark: bool) -> dict[str, str]:
    """Values in which of colours for light and dark pages one stands, and the system's are those of the page."""
    out = {}
    for name, value in values.items():
        if "light-dark(" in value:
            value = CHOICE.sub(lambda found: found[2 if dark else 1].strip(), value)
        if dark and (name in GROUND or name in ("color", FILL)):
            value = "#fff" if value == "initial" and name == "color" else value
            value = WORD.sub(lambda found: DARK_NAMES.get(found[0], found[0]), value)
        out[name] = value
    return out


def coloured(look: Look, values: Mapping[str, str], small: bool = False) -> Look:
    """A look with the colours that these values say; small boxes may end before the text that stands on them."""
    if look.forced:
        values = {name: value for name, value in values.items() if not _is_overruled(name, value)}
    if any("text" in values.get(name, "") for name in CLIPPING):  # whatever its colour, it shows what is behind it
        return look._replace(doubtful=True)
    colours, fill, behind = look.colours, look.fill, look.behind
    unclear = also = none = False
    if said := values.get("color"):
        colours, unclear = text_colours(said, colours)
    if said := values.get(FILL):
        fill, also = (None, False) if said == "currentcolor" else text_colours(said, fill or colours)
    painted = look.visible and values.get("display") != "contents" and not look.gone
    if painted and any(name in values for name in GROUND):
        behind, none = grounds(*(values.get(name, "") for name in GROUND), colours, behind)
    if painted and (over := flooded(values)):
        behind, flood = grounds("", over, "", colours, behind)
        none = none or flood
    if behind is not look.behind:
        spare = look.spare | look.behind if look.inline else frozenset()
        look = look._replace(below=look.below | look.behind, spare=spare)
        behind = behind | look.behind if small else behind
    return look._replace(colours=colours, fill=fill, behind=behind, doubtful=look.doubtful or unclear or also or none)


def _is_overruled(name: str, value: str) -> bool:
    """Whether a browser puts a colour of its own, which all others are chosen to go with, in place of a value."""
    if name in ("color", FILL, "background-color", "background"):
        return value not in SYSTEM and not UNKNOWN.fullmatch(value)
    return name in ("background-image", "box-shadow", "text-shadow")
