"""Which tables of a page something may lie over: an element that is put elsewhere than where it is written.

Where exactly things are painted is told by no page without a browser. What shows a figure and is moved, or lies there
as a ground without text, may cover cells; words, pictures of the page around, and what lies behind it do not.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from .. import settings
from .page_declared import COUNTED, PICTURED
from .page_legible import DISPLAYS, is_grid, is_moved
from .page_rules import Styling
from .page_styles import OFFSETS, PageStyles, is_painted

LENGTH = re.compile(r"(-?)([0-9]*\.?[0-9]+)(px|pt|em|rem|%|[a-z]+)?")
PAINTED = {"img", "svg", "canvas", "object", "embed", "iframe", "video"}
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
    said = styles.said[element]
    if styles.hidden(element):
        return
    place = said.values.get("position", "static")
    if _rises(said.values):
        words = "".join(islice(element.itertext(), settings.MAX_UNDOING)).strip()
        painted = styles.has_ground(element) or _is_beside(element) or element.tag == "hr"
        if FIGURES.fullmatch(words) if words else place != "fixed" and painted:
            yield _around(element.getparent(), place, styles)
    if element.tag in DISPLAYS and is_moved(element.tag, said.values):
        yield from _within(element)
    for name in ("before", "after"):
        values = said.beside.get(name, {})
        words = values.get("content", "").strip()
        if "content" in values and _rises(values):
            place = values.get("position", "static")
            if FIGURES.fullmatch(words) if words else place != "fixed" and is_painted(values):
                yield _around(element, place, styles)


def _rises(values: Mapping[str, str]) -> bool:
    """Whether what has these values may lie over something else."""
    place = values.get("position", "static")
    moved = place in ("absolute", "fixed") or _is_moved(values, place)
    return moved and not values.get("z-index", "").startswith("-")


def _around(element: Any, place: str, styles: PageStyles) -> Any:
    """The element by which what stands in one is put where it is, at that place."""
    around = element
    while place == "absolute" and around is not None and not _holds(styles.said.get(around)):
        around = around.getparent()
    return styles.root if place != "absolute" or around is None else around


def _is_moved(values: Mapping[str, str], place: str) -> bool:
    """Whether an element stands, or may stand, further from where it is written than a raised letter does."""
    for name in OFFSETS:
        for sign, size, unit in LENGTH.findall(values.get(name, "")):
            of_margin = name.startswith("margin")
            most = 1.0 if unit in ("em", "rem") else 0.0 if unit == "%" else float(settings.PIXELS_AN_EM)
            if float(size) > most and (sign if of_margin else place in ("relative", "sticky")):
                return True
    return re.search(r"translate|matrix", values.get("transform", "")) is not None or "translate" in values


def _holds(said: Styling | None) -> bool:
    """Whether what stands in an element, and is put elsewhere, is put by it."""
    return said is not None and said.values.get("position", "static") != "static"


def _is_beside(element: Any) -> bool:
    """Whether an element shows a picture, and has the parent, which is not the page itself, in common with a table."""
    parent = element.getparent()
    if parent is None or parent.tag in ("body", "html"):
        return False
    return next(element.iter(*PAINTED), None) is not None and (
        parent.find("table") is not None or any(one.tag == "table" for one in parent.iterancestors())
    )
