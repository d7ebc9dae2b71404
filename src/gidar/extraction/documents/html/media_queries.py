"""Conditions of style sheets: on the medium, and on what a browser can do. In which states a page tells them apart.

What readers choose, such as light or dark, holds for a whole page: each state is looked at by itself, so that colours
that are said together are seen together. Sources: Media Queries 5; CSS Conditional 3; CSS Color Adjustment 1.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations
from typing import Any

from ... import settings

LENGTH = re.compile(r"\((min|max)-(?:device-)?width:([0-9]+(?:\.[0-9]+)?)(px|r?em)\)")
FEATURE = re.compile(r"\(([a-z-]+)(?::([a-z0-9./ -]+))?\)")
KIND = re.compile(r"(?:only\s+)?([a-z]+)")
NOT_SCREENS = {"print", "speech", "tty", "tv", "handheld", "braille", "embossed", "projection", "aural"}
# What a reader has who chose nothing.
USUAL = {
    "prefers-color-scheme": "light",
    "forced-colors": "none",
    "prefers-contrast": "no-preference",
    "inverted-colors": "none",
    "prefers-reduced-motion": "no-preference",
    "prefers-reduced-transparency": "no-preference",
    "hover": "hover",
    "pointer": "fine",
    "orientation": "landscape",
    "scripting": "enabled",
}
NO_SPACE = re.compile(r"\b(?:and|or|not|only)\(|\)(?:and|or)\b")  # names of functions, for which browsers drop a query
GONE = re.compile(r"-ms-.*|-moz-.*")  # features that no browser of today knows
SUPPORTS = "@"  # before a condition that is none on the medium
# What every browser of today can do.
KNOWN = re.compile(
    r"\(\s*(?:display\s*:\s*(?:inline-)?(?:grid|flex)|position\s*:\s*(?:-webkit-)?sticky)\s*\)", re.IGNORECASE
)
HELD, YES = "held", "yes"
NONE = {"none", "no-preference", "", "0"}  # values of a feature that is not there
SCHEME = "(prefers-color-scheme:dark)"
DARK = {"prefers-color-scheme": "dark"}  # other than the usual, where a page names no other

Scene = frozenset[tuple[str, str]]
"""A state: for each feature that a page tells apart, the value that it has."""
NO_SCENE: Scene = frozenset()


@lru_cache(maxsize=4096)
def on_screen(query: str, scene: Scene = NO_SCENE) -> bool | None:
    """Whether a condition holds on a wide screen in a state; None where that cannot be told."""
    if not query.strip():
        return True
    if query.startswith(SUPPORTS):
        return True if KNOWN.fullmatch(query[1:].strip()) else _told(query, HELD, scene)
    found = [_holds(part, scene) for part in query.lower().split(",")]
    return True if True in found else None if None in found else False


def scenes(conditions: Iterable[str]) -> list[Scene]:
    """The states that conditions tell apart: first what is usual, then each other value by itself, then all of them,
    then those that one condition asks for together."""
    queries, values = [*conditions], dict[str, list[str]]()
    for query in queries:
        for feature, value in _features(query):
            known = values.setdefault(feature, [USUAL.get(feature, "")])
            known += [value] if value not in known else []
    for feature, known in values.items():
        known += [DARK.get(feature, "")] if len(known) == 1 else []
    usual: dict[str, str] = {}
    others: list[tuple[str, str]] = []
    for feature, known in values.items():
        if len(others) + len(known) <= settings.MAX_SCENES:  # of any more it is doubtful whether they hold
            usual[feature] = known[0]
            others += [(feature, one) for one in known[1:]]
    found = [usual, *(usual | {feature: value} for feature, value in others), usual | dict(reversed(others))]
    together = {pair for query in queries for part in query.split(",") for pair in combinations(_features(part), 2)}
    found += [usual | dict(pair) for pair in sorted(together) if set(pair) <= set(others)][: settings.MAX_SCENES]
    return [*dict.fromkeys(frozenset(one.items()) for one in found if one)]


def holds_with(conditions: Iterable[str], scene: Scene) -> bool | None:
    """Whether all of several conditions hold in a state."""
    found = [on_screen(one, scene) for one in conditions]
    return False if False in found else None if None in found else True


def _features(query: str) -> list[tuple[str, str]]:
    """The features, each with its value, that a condition asks for beyond what is known of a screen."""
    if query.startswith(SUPPORTS):
        return [] if KNOWN.fullmatch(query[1:].strip()) else [(query, HELD)]
    words = [_plain(part) for part in query.lower().split(",")]
    found = [pair for part in words for pair in FEATURE.findall(LENGTH.sub("", part)) if _is_list(part)]
    return [(name, value or YES) for name, value in found if not (GONE.fullmatch(name) or _is_size(name))]


def _is_size(name: str) -> bool:
    return name.endswith(("width", "height"))


def _plain(query: str) -> str:
    return re.sub(r"\s*([:()])\s*", r"\1", " ".join(query.split())).replace(")and", ") and").replace("and(", "and (")


def _is_list(query: str) -> bool:
    """Whether a query is a medium and features, all of which must hold; a medium stands first."""
    first, *others = query.split(" and ")
    return bool(KIND.fullmatch(first) or FEATURE.fullmatch(first)) and all(map(FEATURE.fullmatch, others))


def _holds(query: str, scene: Scene) -> bool | None:
    words = _plain(query)
    if NO_SPACE.search(" ".join(query.split())) or not _is_list(words):
        return None
    found = [_part(part, scene) for part in words.split(" and ")]
    return False if False in found else None if None in found else True


def _part(part: str, scene: Scene) -> bool | None:
    """Whether one part of a query holds: a medium, a width, another feature."""
    if kind := KIND.fullmatch(part):
        known = {"all": True, "screen": True} | dict.fromkeys(NOT_SCREENS, False)
        return None if kind[1] in ("not", "and", "or", "only") else known.get(kind[1])
    if found := LENGTH.fullmatch(part):
        width = float(found[2]) * (1 if found[3] == "px" else settings.PIXELS_AN_EM)
        if found[1] == "max":
            return False if width < settings.NARROW_SCREEN else True if width >= settings.WIDE_SCREEN else None
        return True if width <= settings.NARROW_SCREEN else None
    name, value = FEATURE.findall(part)[0]
    return False if GONE.fullmatch(name) else _told(name, value or YES, scene)


def _told(feature: str, value: str, scene: Scene) -> bool | None:
    found: Any = dict(scene).get(feature)
    return None if found is None else found == value or (value == YES and found not in NONE)
