"""Which elements and which text of a web page are painted, as far as the page itself says so.

Sources: CSS 2.2, 9 to 12 and 17.5; CSS Display 3; CSS Masking 1; CSS Color 4; HTML, 15.3.1 (hidden elements).
"""

import re
from collections.abc import Mapping
from itertools import islice
from typing import Any, NamedTuple

from .. import settings
from .page_declared import Declared
from .page_fonts import is_strange, named
from .page_hidden import (
    ADDED,
    ADDED_INSIDE,
    BORDERS,
    CLIPPING,
    LINES,
    REVERSING,
    UPRIGHT,
    hides,
    is_tight,
    is_unknown,
    may_hide,
)
from .page_legible import is_cut, is_grid, is_unclear, lift
from .page_properties import is_plain
from .page_rules import PageRules, Styling
from .page_values import Variables, font_size, ground, is_coloured, resolved, text_colour, variables
from .visibility import WHITE, Colour, marked, stands_out


class Look(NamedTuple):
    """What is in force at an element.

    Attributes:
        gone: it is not painted, nor anything in it.
        doubtful: whether it is painted cannot be told.
        removed: it takes no place.
        block: a style puts it on lines of its own.
        visible, sized: its text is visible and has a size; what stands in it may undo that.
        colour: of its text, with how opaque it is.
        behind: the colour behind it; None of a picture, and where nothing says.
        grid: it stands in a table that may hold figures.
        turned: its text does not run from left to right.
        strange: its letters may be others than are written: those of a font of symbols, or of the page's own.
        tight: a box around it has a size of its own.
        cut: what does not fit into a box around it is not seen.
        variables: values by name, that other values refer to.
    """

    gone: bool = False
    doubtful: bool = False
    removed: bool = False
    block: bool = False
    visible: bool = True
    sized: bool = True
    colour: Colour = (0.0, 0.0, 0.0, 1.0)
    behind: Colour | None = WHITE
    grid: bool = False
    turned: bool = False
    strange: bool = False
    tight: bool = False
    cut: bool = False
    variables: Variables = ()


class PageStyles:
    """How the elements of a page look; root is its outermost element, quirks as of PageRules."""

    def __init__(self, root: Any, quirks: bool = False) -> None:
        self.rules = PageRules(root, quirks)
        self.root, self.said = root, dict(self.rules.elements(root))
        self._looks: dict[Any, Look] = {}
        first = Look(variables=tuple(self.rules.initial.items()))
        for element in root.iter():
            above = self._looks.get(element.getparent(), first)
            self._looks[element] = self._look(element, self.said.get(element), above)

    def hidden(self, element: Any) -> bool:
        """Whether nothing of an element is painted."""
        look = self._looks[element]
        if look.gone or (look.visible and look.sized):
            return look.gone
        inner = list(islice(element.iterdescendants(), settings.MAX_UNDOING + 1))
        shown = (self._looks[one] for one in inner)
        return len(inner) <= settings.MAX_UNDOING and not any(one.visible and one.sized for one in shown)

    def has_ground(self, element: Any) -> bool:
        """Whether a style paints a colour of its own, a picture or a border for an element."""
        return element in self.said and is_painted(self.said[element].values)

    def removed(self, element: Any) -> bool:
        """Whether an element takes no place at all."""
        return self._looks[element].removed

    def is_apart(self, element: Any) -> bool:
        """Whether an element stands on lines of its own, by its name or by a style."""
        return element.tag in LINES or self._looks[element].block

    def text(self, element: Any, text: str | None) -> str:
        """Text that stands in an element, between marks where it is doubtful; "" where it is not painted."""
        look = self._looks[element]
        if not text or not look.visible or not look.sized:
            return ""
        seen = self._stands_out(look)
        if seen is False or not text.strip():
            return "" if seen is False else text
        doubtful = seen is None or look.doubtful or self.rules.given_up or _is_closed(element)
        altered = look.turned or (look.strange and look.grid)
        doubtful = doubtful or (altered and re.search("[0-9０-９]", text) is not None)
        return marked(text) if doubtful else text

    def _stands_out(self, look: Look) -> bool | None:
        if look.behind is None:
            return look.colour[3] > settings.UNSEEN_OPACITY
        seen = stands_out(look.colour, look.behind)
        # A style sheet in another file may put a colour behind what the page leaves white.
        return None if seen is False and self.rules.elsewhere and look.behind is WHITE and look.colour[3] else seen

    def _motion(self, values: dict[str, str]) -> list[Declared] | None:
        """What the animations of an element say; None where it has none."""
        said = f"{values.get('animation', '')} {values.get('animation-name', '')}".strip()
        if said in ("", "none"):
            return None
        return [one for name in re.split(r"[\s,]+", said) for one in self.rules.motions.get(name.strip("\"'"), ())]

    def _look(self, element: Any, said: Styling | None, above: Look) -> Look:
        tag = element.tag
        look = above._replace(removed=False, block=False)
        if tag == "table":
            look = look._replace(grid=is_grid(element), doubtful=look.doubtful or _hides_columns(element, self.said))
        if tag == "bdo" or (look.grid and not is_plain(tag)) or element.find("template[@shadowrootmode]") is not None:
            look = look._replace(doubtful=True)
        if tag != "summary" and element.getparent() is not None and _is_closed(element.getparent()):
            look = look._replace(doubtful=True)
        if said is None:
            return look
        look = look._replace(variables=variables(said.values, look.variables))
        values = _in_force(said.values, look.variables)
        inside = look.grid and tag != "table"
        gone, unclear = hides(tag, values)
        tight = look.tight or is_tight(tag, values, inside)
        cut = tag != "table" and is_cut(values)
        doubtful = unclear or is_unclear(tag, values, inside) or (tight and cut)
        doubtful = doubtful or (look.cut and lift(values) > settings.MIN_LIFT)
        doubtful = doubtful or (inside and is_unknown(values))
        doubtful = doubtful or values.get("content", "normal") not in ("normal", "none")
        doubtful = doubtful or REVERSING.fullmatch(values.get("unicode-bidi", "")) is not None
        doubtful = doubtful or any(may_hide(one, tag, inside) for one in said.doubtful)
        if (motion := self._motion(values)) is not None:
            doubtful = doubtful or gone or any(may_hide(one, tag, inside) or "color" in one.name for one in motion)
            gone = False
        look = _coloured(look, values)
        doubtful = doubtful or any(_alters(name, part, look) for name, part in said.beside.items())
        visible, sized = values.get("visibility"), font_size(values, look.sized)
        fonts = values.get("font-family") or named(values.get("font", "")) or None
        return look._replace(
            gone=look.gone or gone,
            removed=values.get("display") == "none",
            block=re.fullmatch("(?:block|flex|grid|list-item|table)(?: .*)?", values.get("display", "")) is not None,
            doubtful=look.doubtful or doubtful or (sized is not None and 0 < sized <= settings.FAINT_PIXELS),
            turned=not UPRIGHT.fullmatch(values.get("writing-mode", "vertical-rl" if look.turned else "")),
            strange=look.strange if fonts is None else is_strange(fonts, self.rules.fonts),
            tight=tight,
            cut=look.cut or (inside and cut),
            visible=look.visible if visible is None else visible not in ("hidden", "collapse"),
            sized=look.sized if sized is None else sized > 0,
        )


def _is_closed(element: Any) -> bool:
    return element.tag == "details" and element.get("open") is None


def is_painted(values: Mapping[str, str]) -> bool:
    """Whether a style paints a colour of its own, a picture or a border, or blurs what is behind."""
    if values.get("backdrop-filter", "none") != "none":
        return True
    return is_coloured(values) or any(re.search("[1-9]|thin|medium|thick", values.get(name, "")) for name in BORDERS)


def _hides_columns(table: Any, said: dict[Any, Styling]) -> bool:
    """Whether a column of a table may be hidden as such."""
    columns = [one for group in table if group.tag in ("col", "colgroup") for one in group.iter("col", "colgroup")]
    values = (said[column].values for column in columns[: settings.MAX_SPAN] if column in said)
    return any(one.get("display") == "none" or one.get("visibility") in ("collapse", "hidden") for one in values)


def _in_force(values: Mapping[str, str], known: Variables) -> dict[str, str]:
    found = {name: text for name, value in values.items() if (text := resolved(value, known))}
    return found | {name: values[name] for name in values if name == "all"}


def _alters(name: str, values: Mapping[str, str], look: Look) -> bool:
    """Whether what a style adds beside a text, or says of a part of it, leaves doubt about what is seen of it."""
    values = _in_force(values, look.variables)
    gone, unclear = hides("span", values)
    size, visible = font_size(values, True), values.get("visibility", "visible") == "visible"
    if name in ("before", "after", "marker"):
        added = values.get("content", "")
        return not gone and visible and size != 0 and (ADDED_INSIDE if look.grid else ADDED).search(added) is not None
    if name not in ("first-letter", "first-line"):
        return False
    seen = _coloured(look, values)
    legible = size is None or size > settings.FAINT_PIXELS
    contrast = seen.behind is None or stands_out(seen.colour, seen.behind) is True
    plain = visible and legible and contrast and not seen.doubtful
    return gone or unclear or not plain or is_unclear("", values, look.grid) or (look.grid and is_unknown(values))


def _coloured(look: Look, values: Mapping[str, str]) -> Look:
    if any("text" in values.get(name, "") for name in CLIPPING):  # whatever its colour, it shows what is behind it
        return look._replace(doubtful=True)
    colour, unclear = text_colour(values, look.colour)
    behind, also = ground(values, colour, look.behind)
    return look._replace(colour=colour, behind=behind, doubtful=look.doubtful or unclear or also)
