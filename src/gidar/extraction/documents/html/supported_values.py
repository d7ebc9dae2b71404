"""Which values browsers surely take for a property. Any other they may pass over, so that what was said before counts.

Of each property the usual ways of writing its values are listed; what is not listed is valid or not. Sources: CSS
Values 4, CSS Display 3, CSS Fonts 4, CSS Box 4, CSS Overflow 3, CSS Transforms 2, CSS Color 4 and 5.
"""

import re
from functools import lru_cache

from ....infrastructure.extras import library
from .calc import as_one
from .colours import PIECES

NUMBER = r"(?:[0-9]++(?:\.[0-9]++)?+|\.[0-9]++)"
UNIT = r"(?:px|pt|pc|in|cm|mm|em|rem|ex|ch|vw|vh|%)"
SIZE = rf"(?:\+?{NUMBER}{UNIT}|0)"
LENGTH = rf"(?:[-+]?{NUMBER}{UNIT}|[-+]?0+)"
SHARE = rf"[-+]?{NUMBER}%?"
STEPS = "(?:xx-small|x-small|small|medium|large|x-large|xx-large|xxx-large|smaller|larger)"
NAME = r"(?:\"[^\"\\]*+\"|'[^'\\]*+'|-?[a-z_\u0080-\uffff][\w-]*+(?:\s+-?[a-z_\u0080-\uffff][\w-]*+)*+)"
NAMES = rf"{NAME}(?:\s*,\s*{NAME})*+"
PICTURED, COUNTED = "\1", "\2"  # in what a style adds to a text: a picture, something that is counted, kept or unknown
ANY = frozenset({"inherit", "initial", "unset", "revert"})  # that every property has; no name of a font either
RESERVED = re.compile(rf"(?:^|[\s,])(?:{'|'.join(sorted(ANY))}|default)(?:$|[\s,])")
CLIP = "(?:visible|hidden|scroll|auto|clip)"
LINE = "(?:underline|overline|line-through)"
ARGUMENT = rf"\s*{LENGTH}\s*"
BOX = rf"(?:{SIZE}|auto|min-content|max-content)"
MOST = rf"(?:{SIZE}|none|min-content|max-content)"
EDGES = rf"(?:{LENGTH}|auto)(?:\s+(?:{LENGTH}|auto)){{0,3}}"
BORDERS = frozenset({"border", "border-top", "border-right", "border-bottom", "border-left", "outline"})
TAKEN = {
    "display": (
        "none|contents|flow-root|list-item|(?:inline-)?(?:block|flex|grid|table)|inline|-webkit-(?:inline-)?(?:box|flex)"
        "|table-(?:row|cell|row-group|header-group|footer-group|caption|column|column-group)"
    ),
    "visibility": "visible|hidden|collapse",
    "opacity": SHARE,
    "zoom": rf"normal|0*[1-9]{NUMBER}?%?|0?\.[0-9]*[1-9]",
    "position": "static|relative|absolute|fixed|sticky",
    "float": "none|left|right",
    "font-size": f"{SIZE}|{STEPS}",
    "font-family": NAMES,
    "font": (
        r"(?!(?:.*\b(?:bold|bolder|lighter|[1-9]00)\b){2}|(?:.*\b(?:italic|oblique)\b){2}|(?:.*small-caps){2})"
        rf"(?:(?:normal|italic|oblique|small-caps|bold|bolder|lighter|[1-9]00)\s+){{0,4}}+(?:{SIZE}|{STEPS})"
        rf"(?:\s*/\s*(?:normal|{SIZE}|{NUMBER}))?\s+{NAMES}|caption|icon|menu|message-box|small-caption|status-bar"
    ),
    "line-height": f"normal|{SIZE}|{NUMBER}",
    "text-indent": LENGTH,
    "vertical-align": f"baseline|sub|super|top|text-top|middle|bottom|text-bottom|{LENGTH}",
    "direction": "ltr|rtl",
    "unicode-bidi": "normal|embed|isolate|bidi-override|isolate-override|plaintext",
    "writing-mode": "horizontal-tb|vertical-rl|vertical-lr",
    "table-layout": "auto|fixed",
    "overflow": rf"{CLIP}(?:\s+{CLIP})?",
    "text-decoration": rf"none|(?!.*({LINE}).*\1){LINE}(?:\s+{LINE})*+",
    "clip": rf"auto|rect\({LENGTH}(?:(?:\s*,\s*{LENGTH}){{3}}|(?:\s+{LENGTH}){{3}})\)",
    "clip-path": rf"none|inset\({LENGTH}(?:\s+{LENGTH}){{0,3}}\)|circle\({SIZE}\)",
    "filter": rf"none|(?:grayscale|opacity)\({NUMBER}%?\)",
    "scale": rf"none|{NUMBER}(?:\s+{NUMBER})?",
    "translate": rf"none|{LENGTH}(?:\s+{LENGTH})?",
    "rotate": f"none|[-+]?{NUMBER}deg",
    "transform": (
        rf"none|scale[xy]?\(\s*{NUMBER}\s*\)|translate[xy]?\({ARGUMENT}\)|translate\({ARGUMENT},{ARGUMENT}\)"
        rf"|translate3d\({ARGUMENT},{ARGUMENT},\s*0(?:px)?\s*\)|rotate\(\s*[-+]?(?:{NUMBER}deg|0)\s*\)"
    ),
    "animation": "none",
    "text-shadow": "none",
    "box-shadow": "none",
    "appearance": "none|auto|button|textfield",
    "content-visibility": "visible|auto|hidden",
    "z-index": "auto|[-+]?[0-9]+",
    "color-scheme": r"normal|(?:only\s+)?(?:light|dark)(?:\s+(?:light|dark))?(?:\s+only)?",
    "forced-color-adjust": "auto|none",
    "text-overflow": "clip|ellipsis",
}
TAKEN |= dict.fromkeys((f"{maker}text-size-adjust" for maker in ("", "-webkit-", "-moz-")), "none|auto|[0-9]+%")
TAKEN |= dict.fromkeys((f"border{side}width" for side in ("-", "-top-", "-bottom-")), rf"(?:{SIZE}|thin|medium|thick)")
PAD = rf"{SIZE}(?:\s+{SIZE}){{0,3}}"
TAKEN |= dict.fromkeys(("padding", *(f"padding-{side}" for side in ("left", "top", "right", "bottom"))), PAD)
TAKEN |= dict.fromkeys((f"padding-{axis}{end}" for axis in ("block", "inline") for end in ("", "-start", "-end")), PAD)
TIMES = rf"[-+]?{NUMBER}m?s"
TAKEN |= {
    "word-break": "normal|break-all|keep-all|break-word",
    "overflow-wrap": "normal|break-word|anywhere",
    "line-break": "auto|loose|normal|strict|anywhere",
    "animation-play-state": "running|paused",
    "animation-iteration-count": f"infinite|{NUMBER}",
    "animation-timing-function": "linear|ease|ease-(?:in|out|in-out)|step-(?:start|end)",
    "animation-delay": TIMES,
    "animation-duration": TIMES,
}
TAKEN |= dict.fromkeys(("overflow-x", "overflow-y"), CLIP)
TAKEN |= dict.fromkeys(("text-decoration-line", "animation-name"), "none")
TAKEN |= dict.fromkeys(("letter-spacing", "word-spacing"), f"normal|{LENGTH}")
TAKEN |= dict.fromkeys(("min-width", "min-height", "min-inline-size", "min-block-size"), BOX)
TAKEN |= dict.fromkeys(("width", "height", "inline-size", "block-size"), BOX)
TAKEN |= dict.fromkeys(("max-width", "max-height", "max-inline-size", "max-block-size"), MOST)
TAKEN |= dict.fromkeys(("margin", "inset"), EDGES)
TAKEN |= dict.fromkeys(("left", "top", "right", "bottom"), f"{LENGTH}|auto")
TAKEN |= dict.fromkeys(("margin-left", "margin-top", "margin-right", "margin-bottom"), f"{LENGTH}|auto")
COLOURED = frozenset({"color", "background-color", "-webkit-text-fill-color"})
ALPHA, ALPHA_LAST = rf"(?:,\s*{SHARE}\s*)?", rf"(?:/\s*{SHARE}\s*)?"
COLOUR_TEXT = (
    rf"#(?:[0-9a-f]{{3,4}}|[0-9a-f]{{6}}|[0-9a-f]{{8}})|[a-z]+|rgba?\(\s*{NUMBER}\s*(?:,\s*{NUMBER}\s*){{2}}{ALPHA}\)"
    rf"|rgba?\(\s*{NUMBER}\s+{NUMBER}\s+{NUMBER}\s*{ALPHA_LAST}\)"
    rf"|hsla?\(\s*{NUMBER}(?:deg)?\s*,\s*{NUMBER}%\s*,\s*{NUMBER}%\s*{ALPHA}\)"
    rf"|hsla?\(\s*{NUMBER}(?:deg)?\s+{NUMBER}%\s+{NUMBER}%\s*{ALPHA_LAST}\)"
    rf"|(?:ok)?l(?:ab|ch)\((?:\s*[-+]?{NUMBER}(?:%|deg)?){{3}}\s*{ALPHA_LAST}\)"
)
COLOUR = re.compile(COLOUR_TEXT)
CHOICE = re.compile(
    r"light-dark\(((?:[^(),]|\([^()]*\))++),((?:[^(),]|\([^()]*\))++)\)"
)  # for light pages, for dark ones
STOP = rf"\s*(?:{COLOUR_TEXT})(?:\s+{LENGTH}){{0,2}}\s*"
GRADIENT = re.compile(
    r"linear-gradient\((?:\s*(?:to\s+(?:left|right|top|bottom)(?:\s+(?:left|right|top|bottom))?|[-+]?[0-9.]+deg)\s*,)?"
    rf"{STOP}(?:,{STOP})+\)"
)
TAKEN["background-image"] = rf"none|url\([^()]*\)|{GRADIENT.pattern}"
PATTERNS = {name: re.compile(pattern) for name, pattern in TAKEN.items()}
SYSTEM = re.compile(
    "(?:canvas|window|button|field|menu|info|highlight|gray|caption|mark|link|visited|active)text|canvas|field|mark"
)
# Of what a background, or a border, consists: each at most once, and in any order, but for where a picture lies.
PARTS = {
    "background": (
        ("p", rf"{GRADIENT.pattern}|url\([^()]*\)|none"),
        ("r", "repeat|repeat-x|repeat-y|no-repeat"),
        ("f", "scroll|fixed"),
        ("x", "left|right"),
        ("y", "top|bottom"),
        ("m", f"center|{LENGTH}"),
    ),
    "border": (
        ("w", f"{SIZE}|thin|medium|thick"),
        ("s", "none|hidden|solid|dashed|dotted|double|groove|ridge|inset|outset"),
    ),
}
WHOLE = {name: [(mark, re.compile(pattern)) for mark, pattern in parts] for name, parts in PARTS.items()}
ONCE = re.compile(r"(?!.*([prfcws]).*\1)[prfcws]*(?:x|y|m|xy|xm|my|mm)?[prfcws]*")


@lru_cache(maxsize=8192)
def is_taken(name: str, value: str) -> bool:
    """Whether a browser surely takes a value, in small letters, for a property."""
    if name.startswith("--") or value in ANY:
        return True
    if name == "content":
        return COUNTED not in value
    if "var(" in value:  # which is not known to be wrong before what it stands for is
        return value.count("(") == value.count(")")
    if name in COLOURED:
        return _is_colour(value)
    value = as_one(value)
    if kind := "background" if name == "background" else "border" if name in BORDERS else "":
        return _is_whole(value, WHOLE[kind])
    pattern = PATTERNS.get(name)
    if pattern is None or not pattern.fullmatch(value):
        return False
    return not (name in ("font", "font-family") and RESERVED.search(value))


def _is_whole(value: str, parts: list[tuple[str, re.Pattern[str]]]) -> bool:
    """Whether a value consists of such parts and a colour, as browsers take them together."""
    marks = ""
    for piece in PIECES.findall(value):
        mark = next((mark for mark, pattern in parts if pattern.fullmatch(piece)), "c" if _is_colour(piece) else "?")
        marks += mark
    return marks != "" and ONCE.fullmatch(marks) is not None


def _is_colour(value: str) -> bool:
    if both := CHOICE.fullmatch(value):
        return all(map(_is_colour, map(str.strip, both.groups())))
    if not COLOUR.fullmatch(value):
        return False
    return SYSTEM.fullmatch(value) is not None or library("tinycss2").color4.parse_color(value) is not None
