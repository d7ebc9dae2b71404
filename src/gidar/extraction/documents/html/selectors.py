"""Selectors of style sheets: those within others, and what is told of those that are not understood.

Sources: Selectors 4; CSS Nesting 1; HTML, 4.16.2 (attributes whose values count alike, large and small).
"""

import re

from ... import settings

NAMES = re.compile(r"([.#])([\w-]+)")
ARGUMENTS = re.compile(r"\([^()]*\)|::?[\w-]+")
ATTRIBUTE = re.compile(r"\[\s*([\w-]+)")
PARTS_OF_BROWSERS = re.compile("::-|:-ms-|:-moz-")  # such as scroll bars, which are no elements of the page
PSEUDO = re.compile(r"::?[a-zA-Z-][\w-]*")
ESCAPED = re.compile(r"\\.")
BRACKETS = re.compile(r"\[[^\]]*\]")
# Attributes of old, of whose values large and small letters count alike.
CASELESS = re.compile(
    r"(\[\s*(?:accept|align|alink|bgcolor|charset|clear|color|dir|direction|face|frame|hreflang|lang|language|link|media"
    r"|method|rel|rev|rules|scope|scrolling|shape|target|text|type|valign|valuetype|vlink)\s*[~|^$*]?=\s*"
    r"(?:\"[^\"]*\"|'[^']*'|[^\]\s\"']+))\s*\]",
    re.IGNORECASE,
)
SHADOWED = re.compile(r"^\s*:host\b(?!-)|::slotted\b")
FLAGGED = re.compile(r"\ss\s*\]", re.IGNORECASE)  # which not all browsers know
COMMAS = re.compile(r",(?!(?:[^()]|\([^()]*\))*\))")
# What every browser knows; for one that it does not know, a browser passes over the whole rule.
KNOWN = {
    ":first-line",
    ":first-letter",
    ":before",
    ":after",
    ":root",
    ":empty",
    ":not",
    ":is",
    ":where",
    ":has",
    ":link",
}
KNOWN |= {
    ":visited",
    ":hover",
    ":active",
    ":focus",
    ":focus-within",
    ":focus-visible",
    ":target",
    ":enabled",
    ":checked",
}
KNOWN |= {":disabled", ":lang", ":any-link", "::marker", "::selection", "::placeholder", "::backdrop", "::cue"}
KNOWN |= {":host", "::slotted", "::file-selector-button"}
KNOWN |= {
    f":{state}"
    for state in (
        *("indeterminate", "read-only", "read-write", "required", "optional", "invalid", "valid"),
        *("in-range", "out-of-range", "default", "placeholder-shown", "scope"),
    )
}
KNOWN |= {f":{edge}-{of}" for edge in ("first", "last", "only", "nth", "nth-last") for of in ("child", "of-type")}
KNOWN |= {"::first-line", "::first-letter", "::before", "::after"}


def within(prelude: str, around: str | None) -> str:
    """The selectors of a rule that stands in another, as those of one that does not."""
    if around is None:
        return prelude
    if len(prelude) > settings.MAX_SELECTOR_CHARACTERS:
        return "*"
    parts = COMMAS.split(prelude)
    whole = (part if "&" in part else f"& {part.strip()}" for part in parts)
    nested = ",".join(whole).replace("&", f":is({around})")
    return nested if len(nested) <= settings.MAX_SELECTOR_CHARACTERS else "*"


def parts_of(selectors: str) -> list[str]:
    """The selectors of a list that are for elements of the page: none for those in trees of their own."""
    return [part for part in COMMAS.split(selectors) if not SHADOWED.search(part)]


def names_in(selector: str) -> frozenset[str]:
    """What one of must be said of an element that a selector is for: a class or id, else its tag, else an attribute.

    "*" where any may be meant.
    """
    if len(selector) > settings.MAX_SELECTOR_CHARACTERS:
        return frozenset({"*"})
    while (shorter := ARGUMENTS.sub("", selector)) != selector:
        selector = shorter
    last = re.split(r"[\s>+~]+(?![^\[]*\])", selector.strip())[-1]
    plain = BRACKETS.sub("", last)
    found = {mark + name for mark, name in NAMES.findall(plain)}
    if found or re.fullmatch(r"[\w-]+", plain):
        return frozenset(found or {plain.lower()})
    return frozenset({f"[{name.lower()}" for name in ATTRIBUTE.findall(last)} or {"*"})


def is_known(selectors: str) -> bool:
    """Whether every browser knows all that selectors name besides elements, classes, ids and attributes."""
    plain = ESCAPED.sub("", BRACKETS.sub("", selectors))
    if "|" in plain or FLAGGED.search(selectors):
        return False
    return all(name in KNOWN for name in PSEUDO.findall(plain))
