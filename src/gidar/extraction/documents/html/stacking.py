"""What lies over what on a page: the order in which boxes that are put elsewhere are painted, and thin lines at edges.

Source: CSS 2.2, 9.9 (layers) and appendix E (the order of painting).
"""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from ... import settings
from .colours import BLACK_ONLY, GROUND, NOWHERE, grounds
from .legibility import DISPLAYS
from .painting import PageStyles
from .values import WIDTHS, pixels

# What makes an element, without a place of its own, one layer with all that is in it.
CLOSED = {"opacity", "transform", "filter", "perspective", "isolation", "will-change", "contain", "mix-blend-mode"}
CLOSED |= {"clip-path", "mask", "mask-image", "backdrop-filter", "translate", "scale", "rotate", "container-type"}
HEIGHTS = ("height", "max-height", "block-size", "max-block-size")
# All that may be said of a thin line; its sides are looked at.
CALM = {"content", "position", "left", "right", "top", "bottom", "width", "height", "background", "background-color"}
CALM |= {
    "background-image",
    "z-index",
    "display",
    "color",
    "opacity",
    "visibility",
    "float",
    "font-size",
    "line-height",
}
LINES_OF = {"height": ("border-top", "border-bottom"), "width": ("border-left", "border-right")}
CALM |= {side for sides in LINES_OF.values() for side in sides}
THICK = ("border", "border-width", "border-top", "border-bottom")
# Nearly all of the screen, or of what stands around.
WHOLE = re.compile("(?:9[0-9]|[1-9][0-9]{2,})(?:[.][0-9]+)?(?:%|[dsl]?v(?:[whib]|max|min))|stretch|-[a-z-]+-available")
WIDE, HIGH = settings.NARROW_SCREEN, 2 * settings.LARGE_PICTURE
FREE = {"auto", "100%", "none", "initial", "inherit", "unset", "0", "0px"}


class Layer(NamedTuple):
    """A box that is put elsewhere: that of an element with its values, or one that a style puts within it."""

    element: Any
    values: Mapping[str, str]
    within: bool = False


def around_of(element: Any, place: str, styles: PageStyles) -> Any:
    """The element by which what stands in one is put where it is, at that place."""
    around = element
    while place == "absolute" and around is not None and not _is_placed(around, styles):
        around = around.getparent()
    return styles.root if place != "absolute" or around is None else around


def is_edge(values: Mapping[str, str], around: Any, styles: PageStyles) -> bool:
    """Whether a box is a thin line along an edge of the one around it, which is as large as what it holds."""
    if around is styles.root or (styles.is_in_grid(around) and not _is_cell(around, styles)) or values.keys() - CALM:
        return False
    if values.get("position") != "absolute":
        return False
    sizes = [values for values in styles.variants(around)]
    if any(
        size > settings.MIN_LIFT
        for sides in LINES_OF.values()
        for side in sides
        for size in pixels(values.get(side, ""))
    ):
        return False
    level = _is_thin(values, "height") and _is_at(values, "top", "bottom")
    upright = _is_thin(values, "width") and _is_at(values, "left", "right")
    bounds = (HEIGHTS if level else ()) + (WIDTHS if upright and not level else ())
    return (level or upright) and all(one.get(name, "auto") in FREE for one in sizes for name in bounds)


def _is_cell(around: Any, styles: PageStyles) -> bool:
    """Whether an element is a cell or a row, which grows with what it holds."""
    shown = (values.get("display", DISPLAYS[around.tag]) for values in styles.variants(around) or [{}])
    return around.tag in ("td", "th", "tr") and all(one == DISPLAYS[around.tag] for one in shown)


def _is_thin(values: Mapping[str, str], name: str) -> bool:
    lines = [size for side in LINES_OF[name] for size in pixels(values.get(side, ""))]
    if lines and name not in values:
        return max(lines) <= settings.MIN_LIFT
    found = pixels(values.get(name, ""))
    return len(found) == 1 and found[0] <= settings.MIN_LIFT and "(" not in values[name]


def _is_at(values: Mapping[str, str], *sides: str) -> bool:
    """Whether a line is at the first of two sides of which something is said: that counts."""
    said = next((values[side] for side in sides if values.get(side, "auto") != "auto"), "")
    found = pixels(said)
    return len(found) == 1 and "(" not in said and -settings.MIN_LIFT <= found[0] <= 1


def fills(values: Mapping[str, str]) -> bool:
    """Whether a box is about as large as the screen, or as what it is put by, wherever one reads."""
    across = _spans(values, "left", "right", ("width", "min-width", "inline-size", "min-inline-size"), WIDE)
    down = _spans(values, "top", "bottom", ("height", "min-height", "block-size", "min-block-size"), HIGH)
    return values.get("position") in ("absolute", "fixed") and across and down


def _spans(values: Mapping[str, str], first: str, last: str, names: tuple[str, ...], most: float) -> bool:
    """Whether a box spans all of one direction: by its sides, its size, its padding or its border."""
    sides = [pixels(values.get(side, values.get("inset", ""))) for side in (first, last)]
    if all(sides) and sum(max(side) for side in sides) < most / 2:
        return True
    said = [values.get(name, "") for name in names]
    if any("(" in size or WHOLE.fullmatch(size) or max(_lengths(size), default=0.0) >= most for size in said):
        return True
    filled = (f"padding-{first}", f"padding-{last}", "padding", "border", "border-width", f"border-{last}")
    return max((size for name in filled for size in _lengths(values.get(name, ""))), default=0.0) * 2 >= most


def is_framed(values: Mapping[str, str]) -> bool:
    """Whether the border of a box is so thick that it may cover a table."""
    said = (values.get(name, "") for name in THICK)
    return max((size for one in said for size in _lengths(one)), default=0.0) >= settings.LARGE_PICTURE / 3


def _lengths(said: str) -> tuple[float, ...]:
    """The lengths in a value that are no shares of what stands around, in pixels."""
    return () if re.search("%|v[whib]|vm", said) else pixels(said)


def is_large(element: Any, values: Mapping[str, str]) -> bool:
    """Whether a size of its own makes an element so large that it may cover a table."""
    sizes = [pixels(values.get(name, element.get(name) or "")) for name in ("width", "height")]
    return all(size and max(size) >= settings.LARGE_PICTURE for size in sizes)


def leaves(values: Mapping[str, str], around: Any, styles: PageStyles) -> bool:
    """Whether a box of a height of its own may reach beyond the one by which it is put where it is."""
    said = values.get("height", "")
    high = 0.0 if "%" in said else max(pixels(said), default=0.0)
    high = max(high, max((size for name in THICK for size in _lengths(values.get(name, ""))), default=0.0))
    room = [max(pixels(one.get("height", "")), default=0.0) for one in styles.variants(around)]
    return high >= settings.LARGE_PICTURE and high > min(room, default=0.0)


def is_below(layer: Layer, table: Any, styles: PageStyles) -> bool:
    """Whether a layer is painted before a table that stands, somewhere above it, on a solid ground of its own.

    Or before all others, behind a table whose text is seen on it.
    """
    own = {layer.element, *layer.element.iterancestors()}
    if not layer.within and layer.element in table.iterancestors():
        return True
    styles.rules.steps += settings.STEPS_A_STYLE * len(own)
    if styles.rules.steps > settings.MAX_STYLE_STEPS:
        return False
    outer = own - {styles.root} - (set() if layer.within else {layer.element})
    if _level(layer.values) < 0 and not any(_closes(one, styles) for one in outer):
        return _is_legible_on(layer.values, table, styles)
    for one in (table, *table.iterancestors()):
        if one in own:
            return False
        if _is_placed(one, styles) and _is_solid(one, styles):
            return _is_over(one, layer, own, styles)
    return False


def _is_over(ground: Any, layer: Layer, own: set[Any], styles: PageStyles) -> bool:
    """Whether a ground is painted after a layer, of which own are all elements that it stands in."""
    path = [ground]
    while path[-1].getparent() not in own:
        path.append(path[-1].getparent())
    common = path[-1].getparent()
    inner = [one for one in own if common in one.iterancestors()]
    theirs = max([_level(layer.values), *(_highest(one, styles) for one in inner)])
    ours = _lowest(path[::-1], styles)
    if ours != theirs:
        return ours > theirs
    before = next((one for one in inner if one.getparent() is common), None)
    return before is not None and common.index(before) < common.index(path[-1])


def _level(values: Mapping[str, str]) -> int:
    said = values.get("z-index", "auto")
    return int(said) if said.lstrip("+-").isdecimal() and len(said) < settings.MAX_FIELD_CHARACTERS else 0


def _highest(element: Any, styles: PageStyles) -> int:
    return max((_level(values) for values in styles.variants(element)), default=0)


def _lowest(path: list[Any], styles: PageStyles) -> int:
    """The lowest level at which the last of several elements, each within the one before, may be painted."""
    lowest = []
    for one in path:
        found = styles.variants(one)
        placed = bool(found) and all(map(_is_out, found))
        lowest += [_level(values) for values in found if _is_out(values) or CLOSED & values.keys()]
        if placed and all("z-index" in values and values["z-index"] != "auto" for values in found):
            break  # it is one layer with all that is in it
    return min(lowest)


def _is_out(values: Mapping[str, str]) -> bool:
    return values.get("position", "static") != "static"


def _is_placed(element: Any, styles: PageStyles) -> bool:
    """Whether what stands in an element, and is put elsewhere, is put by it."""
    return any(map(_is_out, styles.variants(element)))


def _closes(element: Any, styles: PageStyles) -> bool:
    """Whether an element may be one layer with all that is in it."""
    return any(CLOSED & one.keys() or (_is_out(one) and "z-index" in one) for one in styles.variants(element))


def _is_solid(element: Any, styles: PageStyles) -> bool:
    """Whether a colour lies behind all of an element, which is as large as what it holds."""
    for values in styles.variants(element) or [{}]:
        behind, doubtful = grounds(*(values.get(name, "") for name in GROUND), BLACK_ONLY, NOWHERE)
        if doubtful or behind >= NOWHERE or None in behind or any(min(one) < 0 for one in behind if one):
            return False
        if any(values.get(name, "auto") not in FREE for name in HEIGHTS):
            return False
    return True


def _is_legible_on(values: Mapping[str, str], table: Any, styles: PageStyles) -> bool:
    behind, doubtful = grounds(*(values.get(name, "") for name in GROUND), BLACK_ONLY, frozenset({(1.0, 1.0, 1.0)}))
    return not doubtful and all(styles.is_seen_on(cell, behind) for cell in table.iter("td", "th"))
