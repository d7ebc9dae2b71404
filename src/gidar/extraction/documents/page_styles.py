"""Which elements of a web page are hidden, by its own style sheets and by the styles of elements.

Style sheets of other files are not fetched. Source: CSS 2.2, 6.4.3 (which of several rules counts).
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from .. import settings

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
RULE = re.compile(r"([^{}@;]{1,2000})\{([^{}]*)\}")
MEDIA = re.compile(r"@media([^{]{0,300})\{((?:[^{}]{0,2000}\{[^{}]*\})*[^{}]{0,2000})\}")
COMPOUND = re.compile(r"([a-zA-Z][\w-]*|\*)?((?:[.#][\w-]+)*)$")
PART = re.compile(r"([.#])([\w-]+)")
FAR = r"-\s*(?:[0-9]{4,}(?:\.[0-9]*)?(?:px|pt)?|[0-9]{3,}(?:\.[0-9]*)?(?:em|rem|%|vw|vh))"
# What hides an element, property by property; a value that does not match shows it.
HIDING = {
    "display": "none",
    "visibility": "hidden|collapse",
    "opacity": r"0*\.?0+%?",
    "font-size": r"0+(?:\.0+)?(?:px|pt|em|rem|%)?",
    "color": r"transparent|rgba\([^)]*,\s*0(?:\.0+)?\s*\)",
    "text-decoration": ".*line-through.*",
    "text-decoration-line": ".*line-through.*",
    "left": FAR,
    "top": FAR,
    "right": FAR,
    "margin-left": FAR,
    "text-indent": FAR,
    "clip": r"rect\(\s*(?:[01](?:px)?[\s,]+){3}[01](?:px)?\s*\)",
    "clip-path": r"inset\(\s*(?:50|100)%\s*\)",
    "transform": r".*scale[xy]?\(\s*0\s*[,)].*",
    "content-visibility": "hidden",
}
PATTERNS = {name: re.compile(pattern) for name, pattern in HIDING.items()}
# What an element inside may undo; everything else hides whatever stands in the element.
UNDONE = {"visibility", "font-size", "color"}


class Compound(NamedTuple):
    """A tag, ids and classes that an element must have; "" and empty where any will do."""

    tag: str
    ids: frozenset[str]
    classes: frozenset[str]

    def fits(self, element: Any) -> bool:
        """Whether an element has them."""
        return (
            self.tag in ("", element.tag)
            and (not self.ids or self.ids == {element.get("id")})
            and (not self.classes or self.classes <= set((element.get("class") or "").split()[: settings.MAX_CLASSES]))
        )


class StyleRule(NamedTuple):
    """What a rule says of the elements that it is for, within others; weight is how much it counts."""

    weight: tuple[int, int, int, int]
    above: tuple[Compound, ...]
    last: Compound
    hides: dict[str, bool]

    def fits(self, element: Any) -> bool:
        """Whether it is for an element."""
        if not self.last.fits(element):
            return False
        left = list(self.above)
        for other in element.iterancestors() if left else ():
            if left[-1].fits(other):
                left.pop()
            if not left:
                break
        return not left


class PageStyles:
    """The rules of a page that hide something, or show it again."""

    def __init__(self, root: Any) -> None:
        sheets = [style.text or "" for style in islice(root.iter("style"), settings.MAX_STYLE_SHEETS)]
        text = COMMENT.sub("", "\n".join(sheets))[: settings.MAX_STYLE_CHARACTERS]
        # What holds for print or for narrow screens only is not what a reader sees.
        text = MEDIA.sub(lambda match: match[2] if re.fullmatch(r"\s*(?:all|screen)?\s*", match[1]) else "", text)
        self.rules = list(islice(_rules(text), settings.MAX_STYLE_RULES))

    def hidden(self, element: Any) -> bool:
        """Whether an element is hidden, by a rule of the page or by its own style, and nothing in it is shown again."""
        hiding = {name for name, hides in self._states(element).items() if hides}
        if not hiding <= UNDONE:
            return True
        inner = islice(element.iterdescendants(), settings.MAX_UNDOING) if hiding else ()
        shown = {
            name for one in inner if isinstance(one.tag, str) for name, hides in self._states(one).items() if not hides
        }
        return bool(hiding - shown)

    def removed(self, element: Any) -> bool:
        """Whether an element takes no place at all."""
        return element.get("hidden") is not None or self._states(element).get("display", False)

    def _states(self, element: Any) -> dict[str, bool]:
        own = _declared(element.get("style") or "")
        found: dict[str, tuple[tuple[int, ...], bool]] = {}
        for rule in self.rules:
            if rule.fits(element):
                for name, hides in rule.hides.items():
                    if name not in found or rule.weight >= found[name][0]:
                        found[name] = (rule.weight, hides)
        return {name: hides for name, (_, hides) in found.items()} | own


def _rules(text: str) -> Iterator[StyleRule]:
    for order, match in enumerate(RULE.finditer(text)):
        hides = _declared(match[2])
        for selector in match[1].split(",") if hides else ():
            compounds = [_compound(part) for part in re.split(r"[\s>+~]+", selector.strip())]
            known = [compound for compound in compounds if compound is not None]
            if len(known) < len(compounds) or not any(known[-1]):
                continue  # :hover and the like hold at no time, or at some
            weight = (
                sum(len(c.ids) for c in known),
                sum(len(c.classes) for c in known),
                sum(bool(c.tag) for c in known),
            )
            yield StyleRule((*weight, order), tuple(known[:-1]), known[-1], hides)


def _compound(part: str) -> Compound | None:
    match = COMPOUND.fullmatch(part)
    if not match or not part:
        return None
    names = PART.findall(match[2])
    tag = "" if match[1] in (None, "*") else match[1].lower()
    return Compound(tag, *(frozenset(name for sign, name in names if sign == mark) for mark in "#."))


def _declared(style: str) -> dict[str, bool]:
    """{property: whether its value hides} of declarations, as far as they may hide."""
    out = {}
    for declaration in style.split(";")[: settings.MAX_CLASSES]:
        name, _, value = declaration.partition(":")
        name, value = name.strip().lower(), value.replace("!important", "").strip().lower()
        if name in PATTERNS and len(value) < settings.MAX_STYLE_VALUE:
            out[name] = PATTERNS[name].fullmatch(value) is not None
    return out
