"""Which tables of a page something may lie over: an element that is put elsewhere than where it is written.

Where exactly things are painted is told by no page without a browser. What shows a figure and is moved, or lies there
as a ground without text, may cover cells; words, pictures of the page around, and what lies behind it do not.
"""

import math
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from ... import settings
from .backgrounds import is_painted
from .colours import unflooded
from .legibility import DISPLAYS, is_grid, is_moved, lift
from .painting import PageStyles
from .stacking import HEIGHTS, Layer, around_of, fills, is_below, is_edge, is_framed, is_large, leaves
from .supported_values import COUNTED, PICTURED
from .values import WIDTHS, pixels

SPILLING = ("outline", "outline-width", "outline-offset", "box-shadow")
PAINTED = {"img", "svg", "canvas", "object", "embed", "iframe", "video"}
OWN_SIZE = re.compile(r"[0-9.]+(?:px|pt|r?em|[dsl]?v[hw])")
CUT = {"hidden", "clip"}
FIGURES = re.compile(rf"[\d\s.,{PICTURED}{COUNTED}]+")


def covered(styles: PageStyles) -> set[Any]:
    """The tables over which something may lie."""
    scopes = {scope for element in styles.said for scope in _scopes(element, styles)}
    if len(scopes) > settings.MAX_COVERS:
        scopes = {next(iter(scopes)).getroottree().getroot()}
    return {table for scope in scopes for table in (*scope.iter("table"), *_within(scope))}


def _within(scope: Any) -> Iterator[Any]:
    """The table that an element stands in, if that may hold figures."""
    return filter(is_grid, islice(scope.iterancestors("table"), 1))


def _scopes(element: Any, styles: PageStyles) -> Iterator[Any]:
    """The elements in which tables may lie below this one, or below what a style puts beside its text."""
    if styles.hidden(element):
        return
    for values in styles.variants(element):
        yield from _over(element, values, styles)
    for name in styles.said[element].beside.keys() & {"before", "after"}:
        for values in styles.variants(element, name):
            yield from _beside(element, values, styles)


def _over(element: Any, values: dict[str, str], styles: PageStyles) -> Iterator[Any]:
    """The elements in which tables may lie below one with these values."""
    place, by = values.get("position", "static"), lift(values)
    if _spills(values):
        yield from _neighbours(element)
    if by:
        words = "".join(islice(element.itertext(), settings.MAX_UNDOING)).strip()
        ground = styles.has_ground(element) or element.tag == "hr" or is_framed(values)
        if by > settings.PIXELS_AN_EM:
            whole = fills(values) and ground and (place == "fixed" or not styles.is_in_grid(element))
            painted = place != "fixed" and not words and (ground or _is_beside(element))
            painted = painted or (place != "fixed" and not words and _is_painted_within(element, values, styles))
            if whole or (FIGURES.fullmatch(words) if words else painted):
                around = around_of(element.getparent(), place, styles)
                yield from _bare(Layer(element, values), around, styles, moves=whole or not words)
        if ground and settings.MIN_LIFT < by < math.inf and not (words and by <= settings.PIXELS_AN_EM):
            yield from _neighbours(element)
    if _cuts_off(element, values, styles):
        yield from element.iter("table")
    if (area := _area(values)) and (styles.has_ground(element) or "".join(islice(element.itertext(), 9)).strip()):
        others = (*islice(element.itersiblings(preceding=True), settings.MAX_UNDOING), *element.itersiblings("table"))
        yield from (one for one in others if area in map(_area, styles.variants(one)))
    if place in ("relative", "sticky") and styles.has_ground(element):
        yield from (one for one in islice(_neighbours(element), 1) if _is_low(one, styles))
    if element.tag in DISPLAYS and is_moved(element.tag, unflooded(values)):
        yield from _within(element)


def _area(values: Mapping[str, str]) -> tuple[str, ...]:
    """Where in a grid an element is put: the name of an area, or the row and the column in which it begins."""
    said = [one.strip() for one in values.get("grid-area", "").split("/")]
    if len(said) == 1 and said[0] not in ("", "auto"):
        return (said[0],)
    row = said[0] or values.get("grid-row-start") or values.get("grid-row", "").split("/")[0].strip()
    column = (
        said[1] if len(said) > 1 else values.get("grid-column-start") or values.get("grid-column", "").split("/")[0]
    )
    return (row, column.strip()) if row.strip("auto") and column.strip(" auto") else ()


def _cuts_off(element: Any, values: Mapping[str, str], styles: PageStyles) -> bool:
    """Whether what stands in an element beyond a size of its own is not seen, however one scrolls."""
    across, down = (
        values.get(f"overflow-{axis}") or (values.get("overflow", "").split() or [""])[at]
        for axis, at in (("x", 0), ("y", -1))
    )
    heights, widths = ([values.get(name, "") for name in names] for names in (HEIGHTS, WIDTHS))
    low = any(map(OWN_SIZE.fullmatch, heights)) or values.get("aspect-ratio", "auto") != "auto"
    if element.tag in ("html", "body"):  # in which another may scroll
        scrolling = any(re.search("auto|scroll", v) for one in styles.said for v in _overflows(one, styles))
        low = not scrolling and (low or any(size in ("100%", "100vh") for size in heights))
    narrow = any(size < settings.LARGE_PICTURE for said in widths if OWN_SIZE.fullmatch(said) for size in pixels(said))
    return (down in CUT and low) or (across in CUT and narrow)


def _overflows(element: Any, styles: PageStyles) -> Iterator[str]:
    for values in styles.variants(element):
        yield from (values.get(name, "") for name in ("overflow", "overflow-y"))


def _is_low(element: Any, styles: PageStyles) -> bool:
    """Whether an element has a height of its own, beyond which the tables in it may reach."""
    said = (values.get(name, "") for values in styles.variants(element) for name in HEIGHTS)
    return any(map(OWN_SIZE.fullmatch, said))


def _beside(element: Any, values: dict[str, str], styles: PageStyles) -> Iterator[Any]:
    """The elements in which tables may lie below what a style puts beside the text of one, with these values."""
    words = values.get("content", "").strip()
    place, by = values.get("position", "static"), lift(values) if "content" in values else 0.0
    painted = (place != "fixed" or fills(values)) and is_painted(values)
    if by > settings.PIXELS_AN_EM:
        if FIGURES.fullmatch(words) if words else painted:
            around = around_of(element, place, styles)
            yield from _bare(Layer(element, values, within=True), around, styles, moves=not words)
    elif by > settings.MIN_LIFT and painted and not words:
        yield from (element, *_neighbours(element))


def _bare(layer: Layer, around: Any, styles: PageStyles, moves: bool) -> Iterator[Any]:
    """What of the element around a layer may lie below it; a ground without words may lie below all that is there."""
    around = styles.root if leaves(layer.values, around, styles) else around
    if not moves:
        yield around
    elif not is_edge(layer.values, around, styles):
        tables = [*around.iter("table"), *_within(around)]
        yield from (table for table in tables if not is_below(layer, table, styles))


def _spills(values: Mapping[str, str]) -> bool:
    """Whether what is painted around an element reaches far beyond it."""
    drawn = (part for name in SPILLING for part in re.split(r",(?![^()]*\))", values.get(name, "")))
    lengths = (size for part in drawn if "inset" not in part for size in pixels(part))
    return max(map(abs, lengths), default=0.0) > settings.MAX_AROUND or "/" in values.get("border-image", "")


def _neighbours(element: Any) -> Iterator[Any]:
    """What stands right before and after an element, in the text of the page."""
    for side in ("getprevious", "getnext"):
        one = element
        while one is not None and getattr(one, side)() is None:
            one = one.getparent()
        if one is not None:
            yield getattr(one, side)()


def _is_painted_within(element: Any, values: dict[str, str], styles: PageStyles) -> bool:
    """Whether an element is a large picture, or something in it has a ground."""
    inner = [*islice(element.iterdescendants(), settings.MAX_UNDOING)]
    styles.rules.steps += settings.STEPS_A_STYLE * len(inner)
    if styles.rules.steps > settings.MAX_STYLE_STEPS:
        return True
    return (element.tag in PAINTED and is_large(element, values)) or any(map(styles.has_ground, inner))


def _is_beside(element: Any) -> bool:
    """Whether an element shows a picture, and has the parent, which is not the page itself, in common with a table."""
    parent = element.getparent()
    if parent is None or parent.tag in ("body", "html"):
        return False
    return next(element.iter(*PAINTED), None) is not None and (
        parent.find("table") is not None or any(one.tag == "table" for one in parent.iterancestors())
    )
