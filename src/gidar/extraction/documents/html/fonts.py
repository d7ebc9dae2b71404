"""Which fonts may show digits as something else: those that a page brings along, and those that hold symbols.

Source: CSS Fonts 4, 2.1 (names of families), 11 (@font-face, its unicode-range).
"""

import re
from collections.abc import Set
from typing import Any

from ....infrastructure.extras import library

SYMBOLS = re.compile(
    r"(?:wing|web|.*zapf ?|.*itc ?)dings.*|.*dingbats.*|symbol(?: ?(?:mt|std|neu|set))?|marlett|mt extra"
    r"|.*bar ?code.*|3 ?of ?9.*|code ?(?:39|93|128).*|bookshelf symbol.*|ms (?:outlook|reference specialty)"
)
# Those that every machine has, or another in place of each.
USUAL = {"arial", "helvetica", "verdana", "times", "times new roman", "courier", "courier new", "sans-serif", "serif"}
USUAL |= {"monospace", "system-ui", "ui-sans-serif"}
SIZED = re.compile(
    r"(?:^|\s)(?:[0-9.]+(?:[a-z]+|%)?|(?:xx?-|x+)?(?:small|large)(?:er|st)?|medium)(?:\s*/\s*\S+)?\s+(?=\S)"
)
RANGE = re.compile(r"u\+([0-9a-f?]{1,6})(?:-([0-9a-f]{1,6}))?")
DIGITS = range(0x30, 0x3A)


def families(said: str) -> list[str]:
    """The names in a list of families, in small letters."""
    return [" ".join(name.strip("\"' \t\n").split()).lower() for name in said.split(",")]


def named(font: str) -> str:
    """The list of families in the value of the property font; "" where it has none."""
    found = SIZED.search(font)
    return font[found.end() :] if found else ""


def is_strange(said: str, brought_along: Set[str]) -> bool:
    """Whether a list of families has one whose digits may look otherwise, before any that every machine has."""
    names = families(said)
    strange = [n for n, name in enumerate(names) if name in brought_along or SYMBOLS.fullmatch(name)]
    usual = [n for n, name in enumerate(names) if name in USUAL and name not in brought_along]
    return bool(strange) and not (usual and usual[0] < strange[0])


def brought(content: Any) -> set[str]:
    """The name that a rule (@font-face) gives to letters of the page's own; none where they are no digits."""
    said = {
        one.lower_name: library("tinycss2").serialize(one.value).strip().lower()
        for one in library("tinycss2").parse_blocks_contents(content, True, True)
        if one.type == "declaration"
    }
    local = re.findall(r"local\(([^()]*)\)", said.get("src", ""))
    own = "url(" in said.get("src", "") or any(is_strange(name, frozenset()) for name in local)
    names = set(families(said.get("font-family", ""))) - {""}
    return names if own and _has_digits(said.get("unicode-range", "")) else set()


def _has_digits(said: str) -> bool:
    """Whether a range of characters, which is all where nothing is said, has digits in it."""
    ranges = RANGE.findall(said)
    bounds = ((int(a.replace("?", "0"), 16), int(b or a.replace("?", "f"), 16)) for a, b in ranges)
    return not ranges or any(first < DIGITS.stop and last >= DIGITS.start for first, last in bounds)
