"""What a style declares, and which of what several declare counts.

Sources: CSS Cascading 4, 3 (shorthands), 6 (order); HTML, 15.3 (what attributes say of the look of an element).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple

from ....infrastructure.extras import library
from ... import settings
from .colours import colour, legacy_colour
from .properties import is_harmless
from .supported_values import ANY, COUNTED, PICTURED, is_taken

# Attributes that say how an element looks.
HINTS = {"dir": "direction", "face": "font-family", "color": "color", "text": "color", "bgcolor": "background-color"}
GROUNDED = {"body", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "marquee"}  # that have a bgcolor
HINTED = {"face": {"font", "basefont"}, "color": {"font", "basefont", "hr"}, "text": {"body"}, "bgcolor": GROUNDED}
LISTS = {"ul", "ol", "li"}  # of which the kind says what stands before each item
# How an animation goes on, so that its first moment may stay.
MOTION = tuple(
    f"animation-{part}" for part in ("delay", "duration", "timing-function", "play-state", "iteration-count")
)
# What a property sets again that others have set.
SETS = {"font": {"font-size", "line-height", "font-family"}, "background": {"background-color", "background-image"}}
SETS |= {"overflow": {"overflow-x", "overflow-y"}, "text-decoration": {"text-decoration-line"}}
SETS |= {
    "animation": {"animation-name", *MOTION},
    "mask": {"mask-image"},
    "-webkit-text-stroke": {"-webkit-text-stroke-width"},
}
SETS |= {"padding": {"padding-left", "padding-top", "padding-right", "padding-bottom"}}
SETS |= {"margin": {"margin-left", "margin-top", "margin-right", "margin-bottom"}}
SETS |= {"inset": {"left", "top", "right", "bottom"}, "outline": {"outline-width"}, "list-style": {"list-style-type"}}
# Names of old for properties, which set the same.
ALIASES = {
    f"-webkit-{name}": name
    for name in (
        "transform",
        "filter",
        "opacity",
        "animation",
        "animation-name",
        *MOTION,
        "clip-path",
        "box-shadow",
        "order",
    )
} | {"word-wrap": "overflow-wrap"}
# Numbers with a power of ten, or in a unit that few pages use.
NUMBERS = re.compile(r"(?<![\w#.-])([-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,2})?)([a-zA-Z]*%?)")
ODD = re.compile(r"[0-9](?:e[-+]?[0-9]|q\b|r?lh\b|r?ic\b|r?cap\b|r(?:ex|ch)\b|vm|[sdl]v|v[ib]\b|cq)", re.IGNORECASE)
UNITS = (
    (re.compile("q"), "px", 0.945),
    (re.compile("r?lh"), "em", 1.2),
    (re.compile("r?ic|r?cap|rex|rch"), "em", 1.0),
    (re.compile("[sdl]?v.+|cq.+"), "vw", 1.0),
)
CASED = re.compile(r"(--[\w-]+)")  # names of variables, in which large and small letters differ
FONTS = ("font", "font-family")
KEPT = re.compile("--|direction$|unicode-bidi$")  # what is not said anew by the property all
COLOURED = re.compile("color|background|fill")  # names of properties that say what colours a page has
# A length, or a time, with more behind it: values of variables that are no colours.
LENGTHS = re.compile(r"[-+]?[0-9.]+(?:px|r?em|m?s|vw|vh)\b.*")
OWN = {"style", "hidden", "background", "type", *HINTS}


class Declared(NamedTuple):
    """One property with its value, in small letters."""

    name: str
    value: str
    important: bool = False


class Cascade(NamedTuple):
    """The values that count of those that several layers say; doubtful are others that may count instead of them."""

    values: dict[str, str]
    doubtful: tuple[tuple[Declared, ...], ...] = ()


def cascaded(layers: Iterable[Iterable[Declared]]) -> Cascade:
    """What counts of what several layers say, the weakest first; what a browser may pass over is doubtful."""
    out: dict[str, str] = {}
    doubtful: list[Declared] = []
    for one in sorted((one for layer in layers for one in layer), key=lambda one: one.important):
        if not is_taken(one.name, one.value):
            doubtful.append(one)
            continue
        if doubtful:
            doubtful = [other for other in doubtful if not _is_set(other.name, one.name)]
        _put(out, one)
    groups: list[dict[str, Declared]] = []  # that may count together: each property once
    for one in doubtful:
        group = next((group for group in groups if one.name not in group), None)
        if group is None:
            groups.append(group := {})
        group[one.name] = one
    return Cascade(out, tuple(tuple(group.values()) for group in groups))


def overlaid(values: Mapping[str, str], more: Iterable[Declared]) -> dict[str, str]:
    """Values with others over them."""
    out = {**values}
    for one in more:
        _put(out, one)
    return out


def variants(values: dict[str, str], doubtful: tuple[tuple[Declared, ...], ...]) -> list[dict[str, str]]:
    """The values that may be in force: those that are sure, with each group of doubtful ones, and with all of them."""
    doubtful = tuple(group for group in doubtful if any(_alters(one, values) for one in group))
    if not doubtful:
        return [values]
    single = [overlaid(values, group) for group in doubtful] if len(doubtful) > 1 else []
    return [values, *single, overlaid(values, chain.from_iterable(doubtful))]


def _alters(one: Declared, values: Mapping[str, str]) -> bool:
    return values.get(one.name) != one.value or any(name in values for name in SETS.get(one.name, ()))


def _put(values: dict[str, str], one: Declared) -> None:
    others = SETS.get(one.name, ()) if one.name != "all" else [name for name in values if not KEPT.match(name)]
    for name in others:
        values.pop(name, None)
    values[one.name] = one.value


def _is_set(name: str, by: str) -> bool:
    return name == by or name in SETS.get(by, ())


def declared(content: Any) -> Iterator[Declared]:
    """What a parsed list of declarations says of the properties that are not harmless, and of variables.

    A value too long to be looked at is one that is not understood, or a picture behind an element.
    """
    serialize = library("tinycss2").serialize
    for one in content:
        if one.type != "declaration":
            continue
        name = ALIASES.get(one.lower_name, one.lower_name)
        if name.startswith("--"):
            yield Declared(one.name, _written(serialize(one.value)), one.important)
        elif name == "content":
            yield Declared(name, _added(one.value), one.important)
        elif not is_harmless(name):
            value = _written(serialize(one.value))
            if len(value) > (settings.MAX_STYLE_FONTS if name in FONTS else settings.MAX_STYLE_VALUE):
                value = "url(" if name.startswith("background") else "("
            yield Declared(name, value, one.important)


def is_of_colours(one: Declared) -> bool:
    """Whether something may say which colours a page has."""
    if not one.name.startswith("--"):
        return COLOURED.search(one.name) is not None
    return not LENGTHS.fullmatch(one.value) and not (one.value.isalpha() and colour(one.value) is None)


def _written(value: str) -> str:
    """A value in small letters, but for the names of variables."""
    value = value.strip()
    if len(value) <= settings.MAX_STYLE_FONTS and ODD.search(value):
        value = NUMBERS.sub(_plain, value)
    if "--" not in value:
        return value.lower()
    return "".join(part if n % 2 else part.lower() for n, part in enumerate(CASED.split(value)))


def _plain(number: re.Match[str]) -> str:
    """A number without a power of ten, and in a unit that is usual and about as large."""
    unit = number[2].lower()
    usual, times = next(((of, by) for odd, of, by in UNITS if odd.fullmatch(unit)), (unit, 1))
    return f"{float(number[1]) * times:.6f}{usual}"


def _added(tokens: Any) -> str:
    """What a style adds to a text; COUNTED stands for what only a browser can tell, or does not understand."""
    pieces = [token for token in tokens if token.type not in ("whitespace", "comment")]
    if len(pieces) == 1 and pieces[0].type == "ident" and pieces[0].lower_value in ("none", "normal", *ANY):
        return ""
    added = []
    for token in pieces:
        if token.type == "literal" and token.value == "/":  # before words for those who do not see
            break
        if token.type == "string":
            added.append(str(token.value))
        elif token.type == "url" or (token.type == "function" and token.lower_name in ("url", "image-set")):
            added.append(PICTURED)
        else:
            added.append(COUNTED)
    return "".join(added)


def hinted(node: Any) -> Iterator[Declared]:
    """What the attributes of an element say of its look."""
    if (hidden := node.get("hidden")) is not None:
        found = hidden.lower() == "until-found"
        yield Declared("content-visibility", "hidden") if found else Declared("display", "none")
    if node.get("background"):
        yield Declared("background-image", "url(a)")
    if (kind := node.get("type")) and node.tag in LISTS:
        yield Declared("list-style-type", kind.lower())
    for name, meant in HINTS.items():
        if not (value := node.get(name)) or node.tag not in HINTED.get(name, {node.tag}):
            continue
        if name in ("dir", "face"):
            yield Declared(meant, value.lower())
        elif found := legacy_colour(value):
            yield Declared(meant, "#" + "".join(f"{round(part * 255):02x}" for part in found[:3]))
