"""Whether what a style says leaves text legible, and where it is written.

Of each property that may hide, cover, move or turn text, the values are listed that do not; any other makes doubtful
what it is said of. In a table, so does any property that is neither listed here nor known to be harmless. Sources: CSS
Transforms 2, Filter Effects 1, Compositing 1, CSS Text 3, CSS Fonts 4, Writing Modes 4, Tables 3, Logical Properties 1.
"""

import math
import re
from collections.abc import Mapping
from itertools import islice
from typing import Any

from ... import settings
from .properties import LINES, base
from .values import pixels

AMOUNT = r"(?>0?\.[3-9][0-9]*+|[1-9][0-9]*+(?:\.[0-9]++)?%?)"  # three tenths or more
NOTHING = r"[-+]?0*+\.?0*+(?:[a-z]+|%)?"
GLOBAL = {"initial", "inherit", "unset", "revert", "revert-layer"}
# Of every element, and of all that stands in it.
LEGIBLE = {
    "transform": (
        rf"none|(?:\s|translate[xyz3]?d?\([^()]*\)|perspective\([^()]*\)|rotate[xyz]?\({NOTHING}\)"
        rf"|scale[xyz3]?d?\((?:[\s,]|{AMOUNT})++\)|matrix\({AMOUNT}\s*,\s*0\s*,\s*0\s*,\s*{AMOUNT}\s*,[^()]*\))++"
    ),
    "rotate": rf"none|{NOTHING}",
    "scale": rf"none|(?:\s|{AMOUNT})++",
    "filter": (
        r"none|progid:.*|alpha\(.*|gray|(?:\s|(?:grayscale|sepia|saturate|hue-rotate)\([^()]*\)|blur\(0(?:px)?\)"
        r"|drop-shadow\((?:[^()]|\([^()]*\))*+\)|(?:brightness|contrast|opacity)\((?:0?\.[5-9][0-9]*|1(?:\.[0-9]+)?"
        r"|[5-9][0-9]%|1[0-9][0-9]%)\))++"
    ),
    "backdrop-filter": r"none|(?:\s|(?:blur|saturate|grayscale)\([^()]*\))++",
    "mix-blend-mode": "normal",
    "clip-path": "none",
    "offset-path": "none",
    "-webkit-text-security": "none",
    "-webkit-box-reflect": "none",
    "direction": "ltr",
    "contain": r"none|(?:layout|style|\s)++",
    "font-size-adjust": "none",
    "color-scheme": ".*",
    "forced-color-adjust": ".*",
    "quotes": r"none|auto|(?:\s|[\"'][“”‘’「」『』«»‹›\"']?[\"'])++",
    "hyphenate-character": "auto|[\"'][-‐]?[\"']",
    "text-overflow": "clip|ellipsis|clip ellipsis|\\.\\.\\.",
    "transform-origin": r"(?:\s|left|right|top|bottom|center|0(?:px|%)?|50%|100%)++",
    "z-index": "(?!-).*",
    "offset": "none",
    "appearance": ".*",
    "text-size-adjust": "none|auto|[1-9][0-9]{1,2}%",
    "font-variant": "(?!.*(?:fractions|super|sub|ordinal)).*",
    "font-variant-numeric": "(?!.*(?:fractions|ordinal)).*",
    "font-variant-position": "normal",
    "font-feature-settings": (
        r"normal|(?:[\s,]|[\"'](?:kern|liga|clig|calt|palt|halt|vert|[lpt]num|onum|zero|locl|ccmp)[\"']"
        r"(?:\s+(?:on|off|[01]))?)++"
    ),
}
# Of what stands in a table: its rows and cells stay below and beside each other, and so do the letters in them.
IN_TABLE = {
    "position": "static|relative|sticky|-webkit-sticky",
    "background-size": "(?:auto|cover|contain|100%|[1-9][0-9]+px|\\s)++",
    "float": "none",
    "-webkit-line-clamp": "none",
    "box-shadow": r"(?!(?=.*inset).*(?:[0-9]{2,}(?:px|pt)|[0-9]em)).*",
    "list-style": "(?:none|disc|circle|square|inside|outside|\\s)*+",
    "list-style-type": "none|disc|circle|square",
    "order": "0",
    "box-ordinal-group": "1",
    "box-direction": "normal",
    "border-image": "none.*",
    **dict.fromkeys(("flex-direction", "flex-wrap", "flex-flow"), "(?!.*-reverse).*"),
    **dict.fromkeys(("grid-area", "grid-row", "grid-column", "grid-row-start", "grid-column-start"), "auto.*"),
}
# What rows, cells and groups of rows are as such: any other is not where the table has it.
DISPLAYS = {"td": "table-cell", "th": "table-cell", "tr": "table-row", "tbody": "table-row-group"}
DISPLAYS |= {"thead": "table-header-group|table-row-group", "tfoot": "table-footer-group|table-row-group"}
SIDES = ("left", "top", "right", "bottom")
LOGICAL = tuple(f"{axis}{end}" for axis in ("block", "inline") for end in ("", "-start", "-end"))
# In pixels, from what to what a length leaves letters legible; and of what stands in a table, where they are.
EVER = {
    "letter-spacing": (-2.0, 200.0),
    "word-spacing": (-4.0, 200.0),
    "line-height": (6.0, 1000.0),
    "outline-offset": (-2.0, 1000.0),
}
EVER |= {"outline": (0.0, 16.0), "outline-width": (0.0, 16.0)}
EVER |= {"text-underline-offset": (-2.0, 1000.0), "text-decoration-thickness": (0.0, 4.0)}
EVER |= dict.fromkeys(("-webkit-text-stroke", "-webkit-text-stroke-width"), (0.0, 0.5))
STAYING = {
    "outline": (0.0, 2.0),
    "outline-width": (0.0, 2.0),
    "outline-offset": (-2.0, 1.0),
    "box-shadow": (-20.0, 20.0),
}
STAYING |= {"letter-spacing": (-2.0, 6.0)}
STAYING |= {"text-indent": (-16.0, 120.0), "vertical-align": (-16.0, 16.0), "translate": (-16.0, 16.0)}
STAYING |= dict.fromkeys(("margin", *(f"margin-{side}" for side in (*SIDES, *LOGICAL))), (-16.0, 10_000.0))
STAYING |= dict.fromkeys(("border", *(f"border{side}width" for side in ("-", "-top-", "-bottom-"))), (0.0, 20.0))
STAYING |= dict.fromkeys(
    ("border-top", "border-bottom", "border-block", "border-block-start", "border-block-end"), (0.0, 20.0)
)
OFFSETS = dict.fromkeys((*SIDES, "inset", *(f"inset-{side}" for side in LOGICAL)), (-16.0, 16.0))
# Of what stands in a line, beside other letters of it.
BESIDE = dict.fromkeys(
    ("margin", "margin-left", "margin-right", "margin-inline-start", "margin-inline-end"), (-2.0, 10_000.0)
)
BESIDE |= {"box-shadow": (-3.0, 3.0), "translate": (-4.0, 4.0)} | dict.fromkeys(OFFSETS, (-4.0, 4.0))
SHIFTING = tuple(name for name in STAYING if not re.match("border|outline|box", name))
MOVING = (*SIDES, "inset", "margin", *(f"margin-{side}" for side in SIDES))
NARROW = ("max-width", "max-inline-size")
EVERYWHERE, INSIDE = (
    {name: re.compile(pattern) for name, pattern in patterns.items()} for patterns in (LEGIBLE, IN_TABLE)
)
LISTED = frozenset({*LEGIBLE, *IN_TABLE})  # of which the forms for single browsers are looked at too
UPRIGHTS = ("border-left", "border-right")  # strokes that beside a figure may be taken for digits
LOOKED_AT = frozenset({*LISTED, *EVER, *STAYING, *OFFSETS, *NARROW, "display", "all", "text-shadow", *UPRIGHTS})
# A picture that lies once beside letters may be one of them; one that is repeated behind them is not.
BESIDE_PICTURE = re.compile(r"url\(.*no-repeat|no-repeat.*url\(|url\([\"']?data:|^url\($")
GROUNDS = ("background", "background-image")
DROPPED = re.compile(r"drop-shadow\(((?:[^()]|\([^()]*\))*+)\)")
RAISED = {"sub", "super"}  # where letters stand beside others


def is_unclear(tag: str, values: Mapping[str, str], in_table: bool) -> bool:
    """Whether what a style says of an element leaves doubt about how its text is seen, or where in a table."""
    said = {name: value for name, value in values.items() if value not in GLOBAL}
    if _is_none_of(EVERYWHERE, said):
        return True
    if _is_beyond(said, EVER) or any(map(_is_doubled, _shadows(said))):
        return True
    return in_table and (is_moved(tag, said) or values.get("all", "revert") not in ("revert", "revert-layer"))


def is_moved(tag: str, values: Mapping[str, str]) -> bool:
    """Whether what stands in a table is seen elsewhere than where it is written, further than a raised letter is."""
    if _is_none_of(INSIDE, values):
        return True
    if not re.fullmatch(f"{DISPLAYS.get(tag, '.*')}|none", values.get("display", "none")):
        return True
    place = values.get("position", "static")
    sticky = place.endswith("sticky")  # as heads that stay while one reads on
    placed = {} if place == "static" else {name: OFFSETS[name] for name in OFFSETS if not (sticky and name == "top")}
    shifts = re.findall(r"(?:translate[xy3]?d?|matrix)\(([^()]*)\)", values.get("transform", ""))
    if tag not in DISPLAYS and values.get("vertical-align") in RAISED:
        return True
    if tag not in {*DISPLAYS, "table"} and any(
        re.search("[1-9]|thin|medium|thick", values.get(one, "")) for one in UPRIGHTS
    ):
        return True
    if tag not in DISPLAYS and tag not in LINES:
        beside = {name: BESIDE[name] for name in BESIDE if name not in OFFSETS or name in placed}
        if _is_beyond(values, beside) or any(BESIDE_PICTURE.search(values.get(name, "")) for name in GROUNDS):
            return True
    if any("(" in values.get(name, "") for name in (*SHIFTING, *placed)):
        return True  # by how much, only a browser tells
    narrow = any(size < settings.MIN_CELL_PIXELS for name in NARROW for size in pixels(values.get(name, "")))
    return (
        (narrow and is_cut(values))
        or _is_beyond(values, STAYING | placed)
        or any(_is_beyond({"translate": s}, STAYING) for s in shifts)
    )


def is_raised(values: Mapping[str, str]) -> bool:
    """Whether letters that are raised by their name still are."""
    upward = any(size < 0 for size in pixels(values.get("top", ""))) or any(
        size > 0 for size in pixels(values.get("bottom", ""))
    )
    if values.get("position") == "relative" and upward:
        return True
    said = values.get("vertical-align", "super")
    return said in ("super", "top", "text-top") or any(size > 0 for size in pixels(said))


def lift(values: Mapping[str, str]) -> float:
    """By how many pixels what has these values may lie over something else than where it is written."""
    place = values.get("position", "static")
    moving = re.findall(r"(?:translate|matrix)[^()]*\([^()]*[1-9(][^()]*\)", values.get("transform", ""))
    moved = bool(moving) or "translate" in values
    if moved or place in ("absolute", "fixed"):
        return math.inf
    shifts = ((name.startswith("margin"), size) for name in MOVING for size in pixels(values.get(name, "")))
    placed = place in ("relative", "sticky")
    if any("(" in values.get(name, "") for name in MOVING if placed or name.startswith("margin")):
        return math.inf
    return max((abs(size) for margin, size in shifts if (size < 0 if margin else placed)), default=0.0)


def is_cut(values: Mapping[str, str], in_table: bool = True) -> bool:
    """Whether what does not fit into an element is not seen, or in a table not at once."""
    cut = "hidden|clip|auto|scroll" if in_table else "hidden|clip"
    return any(re.search(cut, values.get(name, "")) for name in ("overflow", "overflow-x", "overflow-y"))


def is_filtered(values: Mapping[str, str]) -> bool:
    """Whether a filter makes what it is for paler, darker or less opaque, if only a little."""
    return re.search(r"brightness|contrast|(?<!=)opacity\(|alpha\(", values.get("filter", "")) is not None


def is_grid(table: Any) -> bool:
    """Whether a table may hold figures: it holds no other but such as frame one, or has more cells than a frame."""
    inner = islice(table.iter("table"), 1, None)
    if all(sum(1 for _ in islice(one.iter("td", "th"), 2)) < 2 for one in inner):
        return True
    rows = (row for child in table for row in ([child] if child.tag == "tr" else child) if row.tag == "tr")
    return any(sum(cell.tag in ("td", "th") for cell in row) > settings.MAX_LAYOUT_CELLS for row in rows)


def _shadows(values: Mapping[str, str]) -> list[str]:
    return [values.get("text-shadow", "none"), *DROPPED.findall(values.get("filter", ""))]


def _is_doubled(shadow: str) -> bool:
    """Whether a shadow of letters lies so far beside them that it may be taken for others."""
    layers = re.split(r",(?![^()]*\))", shadow)
    return any(abs(size) > settings.MAX_SHADOW for layer in layers for size in pixels(layer)[:2])


def _is_none_of(patterns: Mapping[str, re.Pattern[str]], values: Mapping[str, str]) -> bool:
    """Whether a value is none of those that are listed for its property."""
    known = ((patterns.get(name) or patterns.get(base(name)), value) for name, value in values.items())
    return any(pattern is not None and not pattern.fullmatch(value) for pattern, value in known)


def _is_beyond(values: Mapping[str, str], limits: Mapping[str, tuple[float, float]]) -> bool:
    """Whether a length is less or more than it may be."""
    return any(
        not limits[name][0] <= size <= limits[name][1]
        for name in limits
        if name in values
        for size in pixels(values[name], name)
    )
