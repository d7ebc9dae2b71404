"""Whether what a style says hides an element, or may.

Sources: CSS 2.2, 9 to 12 and 17.5; CSS Display 3; CSS Masking 1.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from ... import settings
from .declarations import FONTS, MOTION
from .legibility import DISPLAYS as IN_TABLES
from .legibility import LISTED, LOGICAL, SIDES
from .legibility import LOOKED_AT as LEGIBLE
from .properties import HARMLESS, LINES, base
from .supported_values import COUNTED
from .values import NUMBER, pixels

FAR = r"-\s*(?:[0-9]{4,}(?:\.[0-9]*)?(?:px|pt)?|[0-9]{3,}(?:\.[0-9]*)?(?:em|rem|%|vw|vh))"
ZERO = r"[+-]?(?:0+\.?0*|\.0+)(?:px|pt|em|rem|%|vw|vh|cm|mm|in|pc|ex|ch)?"
# What hides an element and all that stands in it, property by property, whatever else is said.
HIDING = {
    "display": "none",
    "text-decoration": "line-through(?: solid)?",
    "text-decoration-line": "line-through",
    "margin-left": FAR,
    "margin-top": FAR,
    "text-indent": FAR,
    "clip-path": rf"inset\(\s*(?:50|[5-9][0-9]|100)%.*\)|(?:circle|ellipse)\(\s*{ZERO}[\s)].*|polygon\([^1-9]*\)",
    "transform": (
        rf".*(?:scale[xy3]?d?\(\s*{ZERO}\s*[,)]|translate[xy3]?d?\([^)]*{FAR}|rotate[xy]\(\s*-?(?:90|270)deg).*"
    ),
    "filter": rf".*opacity\(\s*{ZERO}\s*\).*",
    "scale": rf".*(?:^|\s){ZERO}(?:\s.*|$)",
    "translate": rf".*{FAR}.*",
}
LINE = {
    "text-decoration-color",
    "text-decoration-style",
    "zoom",
    "appearance",
    "content-visibility",
    "text-decoration-thickness",
}
STRUCK = ("text-decoration", "text-decoration-line")
OF_BOXES = {"margin-left", "margin-top", "text-indent", "transform", "scale", "translate"}  # not of parts of a line
PLACED = {"left", "top", "right", "bottom"}  # which move an element that is placed, far away at times
BORDERS = ("border", "border-top", "border-bottom")
# What leaves of an element what a picture has.
MASKS = ("mask", "mask-image", "mask-border", "-webkit-mask", "-webkit-mask-image", "-webkit-mask-box-image")
CLIPPED = re.compile(r"rect\(\s*(?:[01](?:px|pt)?[\s,]+){3}[01](?:px|pt)?\s*\)")
SIZES = tuple(f"{most}{side}" for most in ("", "max-") for side in ("width", "height", "inline-size", "block-size"))
PATTERNS = {name: re.compile(pattern) for name, pattern in HIDING.items()} | dict.fromkeys(PLACED, re.compile(FAR))
PADDINGS = {"padding", *(f"padding-{side}" for side in (*SIDES, *LOGICAL))}
BREAKING = {"word-break": "break-all|break-word", "overflow-wrap": "anywhere", "line-break": "anywhere"}
CLIPPING = ("background-clip", "-webkit-background-clip")
REVERSING = re.compile(".*override")
COMPUTED = re.compile(r"(?!.*(?:%|v[wh])).*\(.*")  # not of what stands around, as boxes of a layout often are
UPRIGHT = re.compile("horizontal-tb|lr|lr-tb|initial|")
# What a style may add to a text so that its figures stay as they are: in a table blanks and bullets, elsewhere what has
# no digits, written however, and nothing that turns around what follows.
PLAIN_INSIDE = re.compile("[ \t\u00a0\u3000•●■▪◆★►▶]*")
PLAIN = re.compile(
    rf"(?:(?![\d〇零一二三四五六七八九十百千万两{COUNTED}\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]).)*",
    re.DOTALL,
)
LOOKED_AT = frozenset(
    {*PATTERNS, *LINE, *SIZES, *LEGIBLE, *MASKS, *BORDERS, *CLIPPING, *FONTS, *STRUCK, "font-size", "table-layout"}
    | {"unicode-bidi", "writing-mode", "visibility", "opacity", "color", "-webkit-text-fill-color", "content", "clip"}
    | {"background", "background-color", "background-image", "overflow", "overflow-x", "overflow-y"}
    | {"min-width", "min-height", "min-inline-size", "min-block-size", "content-visibility", "zoom"}
    | {"animation", "animation-name", "z-index", *MOTION, *BREAKING, *PADDINGS}
)
DISPLAYS = re.compile("none|contents|inline.*|block.*|flex.*|grid.*|table.*|list-item.*|flow.*|-.*")


def hides(tag: str, values: Mapping[str, str]) -> tuple[bool, bool]:
    """Whether an element is hidden with all that is in it, and whether that cannot be told."""
    if not DISPLAYS.fullmatch(values.get("display", "block")):
        return False, True
    placed = values.get("position", "static") not in ("static", "")
    afloat = values.get("position") in ("absolute", "fixed")
    display = values.get("display", "block" if tag in LINES else "inline")
    boxed = afloat or values.get("float", "none") != "none" or display not in ("inline", "contents")
    for name, pattern in PATTERNS.items():
        if name in values and (placed or name not in PLACED) and pattern.fullmatch(values[name]):
            if (name in STRUCK and LINE.intersection(values)) or (name in OF_BOXES and not boxed):
                return False, True
            return True, False
    if afloat and CLIPPED.fullmatch(values.get("clip", "")):
        return True, False
    if opacity := NUMBER.fullmatch(values.get("opacity", "")):
        seen = float(opacity[1]) / (100 if opacity[2] == "%" else 1)
        if seen <= settings.FAINT_OPACITY:
            return seen <= settings.UNSEEN_OPACITY, seen > settings.UNSEEN_OPACITY
    zoom = NUMBER.fullmatch(values.get("zoom", ""))
    shrunk = zoom is not None and float(zoom[1]) / (100 if zoom[2] == "%" else 1) < settings.FAINT_ZOOM
    struck = any("line-through" in values.get(name, "") for name in STRUCK)  # by a line that may not be seen
    kept = values.get("content-visibility", "visible") not in ("visible", "auto")  # not of all kinds of boxes
    if shrunk or struck or kept or any(values.get(name, "none") != "none" for name in MASKS):
        return False, True
    cut = {values.get(name, "visible").split(" ")[0] for name in ("overflow", "overflow-x", "overflow-y")} - {"visible"}
    if boxed and cut and tag not in ("td", "th", "tr", "table"):
        smallest = min((size for name in SIZES for size in pixels(values.get(name, ""))), default=1_000.0)
        computed = any(COMPUTED.fullmatch(values.get(name, "")) for name in SIZES)
        return smallest <= 1 and not computed, smallest <= settings.FAINT_PIXELS or computed
    return False, any("(" in values.get(name, "") for name in ("opacity", "zoom"))


def is_tight(tag: str, values: Mapping[str, str], inside: bool) -> bool:
    """Whether a box has a size of its own, whatever it holds; outside tables, hardly any."""
    if tag == "table" or tag in IN_TABLES:  # whose cells grow with what they hold
        return tag == "table" and values.get("table-layout") == "fixed"
    said = (values[name] for name in SIZES if name in values)
    if inside:
        return any(re.search("[0-9(]", size) and size != "100%" for size in said)
    return any(length <= settings.FAINT_PIXELS for size in said for length in pixels(size))


def is_unknown(values: Mapping[str, str]) -> bool:
    """Whether something is said of which it is not known what it does to a text; a slip of the pen does nothing."""
    names = (name for name in values if not (name in LOOKED_AT or base(name) in LISTED or name.startswith("--")))
    return not all(map(is_slip, names))


@lru_cache(maxsize=4096)
def is_slip(name: str) -> bool:
    """Whether a name is that of a property but for one letter too many, too few, wrong or before the one it follows."""
    return len(name) >= settings.MIN_SLIP and any(_is_one_off(name, other) for other in HARMLESS | LOOKED_AT)


def _is_one_off(name: str, other: str) -> bool:
    if abs(len(name) - len(other)) > 1:
        return False
    at = next((n for n, (a, b) in enumerate(zip(name, other, strict=False)) if a != b), min(len(name), len(other)))
    left, right = name[at:], other[at:]
    swapped = left[:2] == right[:2][::-1] and left[2:] == right[2:]
    return swapped or left[1:] == right[1:] or left[1:] == right or left == right[1:]
