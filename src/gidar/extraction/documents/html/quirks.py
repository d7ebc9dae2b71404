"""What browsers make of a page beyond what its tags say.

Source: HTML, 13.2.6.4.1 (no-quirks mode), 13.2.6.4.7 (attributes of a second body, elements that stay open),
13.2.6.4.9 (bodies of tables); Selectors 4, 3.7 (quirks mode).
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import dropwhile, islice
from typing import Any

from ....infrastructure.extras import library
from ... import settings
from .properties import PLAIN

DOCTYPE = re.compile(r"(?>\ufeff|\s|<!--(?>.*?-->))*+<!DOCTYPE([^>]{0,500})>", re.IGNORECASE | re.DOTALL)

VOID = "area base br col embed frame hr img input link meta param source track wbr basefont"
ATTRIBUTES = r"(?:\"[^\"]*\"|'[^']*'|[^'\">])*+"
# Tags, and what holds none. Each matches to the end where it is not closed, so that nothing is gone through twice.
TAGS = re.compile(
    rf"<!--(?:.*?-->|.*)|<(script|style|svg|math)\b(?:.*?</\1|.*)|<([a-z][^\s/>\"']*){ATTRIBUTES}",
    re.IGNORECASE | re.DOTALL,
)
WITH_END = PLAIN - {*VOID.split()}  # of which a stroke before the bracket is none
ENDED = re.compile(r"([0-9０-９]\s*</p\s*>)(?=\s*[0-9０-９])|</br\b[^<>]*>", re.IGNORECASE)
KEPT_ROWS = re.compile(r"<template\b(?:(?!</?template).)*?<t(?:[dhr]|body|head|foot)\b", re.IGNORECASE | re.DOTALL)
OUTER = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
MISMATCH = re.compile(r"mismatch: \w+ and (\w+)|Unexpected end tag : (\w+)")
# Of which one that is not closed is open again after the end of what it stands in.
FORMATTING = ("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u")
OF_HEAD = {
    "base",
    "basefont",
    "bgsound",
    "link",
    "meta",
    "noframes",
    "noscript",
    "script",
    "style",
    "template",
    "title",
}
HEADS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Beginnings and ends of those, beside what holds none.
EITHER_END = re.compile(
    rf"<!--(?:.*?-->|.*)|<(?:script|style)\b(?:.*?</(?:script|style)|.*)|<(/?)({'|'.join(FORMATTING)})(?=[\s/>])",
    re.IGNORECASE | re.DOTALL,
)
CLOSING = {"nobr": ("nobr",), "button": ("button",), "a": ("a",)} | dict.fromkeys(HEADS, HEADS)
PLACES = {"td": {"tr"}, "th": {"tr"}, "tr": {"table", "thead", "tbody", "tfoot"}, "col": {"table", "colgroup"}}
PLACES |= {name: {"table"} for name in ("caption", "colgroup", "thead", "tbody", "tfoot")}


def as_taken(text: str) -> str:
    """A page in which what browsers take for the beginning of an element, or the end of a line, is written as that."""
    if "/>" in text:
        text = TAGS.sub(_without_stroke, text)
    return ENDED.sub(lambda found: f"{found[1] or ''}<br>", text)


def _without_stroke(tag: re.Match[str]) -> str:
    return tag[0][:-1] if tag[2] and tag[0].endswith("/") and tag[2].lower() in WITH_END else tag[0]


def not_closed(messages: Iterable[str], text: str) -> frozenset[str]:
    """The elements of which a parser says that their beginnings and ends do not fit, or not all have both."""
    said = {name for message in messages for found in MISMATCH.findall(message) for name in found if name}
    counts = Counter((name.lower(), bool(end)) for end, name in EITHER_END.findall(text) if name)
    return frozenset(said | {name for name in FORMATTING if counts[name, False] != counts[name, True]})


def keeps_rows(text: str) -> bool:
    """Whether rows or cells stand in what is kept for scripts, where parsers disagree about its end."""
    return "<template" in text.lower() and KEPT_ROWS.search(text) is not None


def with_attributes(root: Any, text: str) -> None:
    """Give the page and its body what is said of them a second time, and not yet the first."""
    if len(OUTER.findall(text)) < 3:
        return
    found = (tag for tag in TAGS.finditer(text) if tag[2] and tag[2].lower() in ("html", "body"))
    for tag in islice(found, settings.MAX_METAS):
        element = root if tag[2].lower() == "html" else root.find("body")
        said = tag[0][1 + len(tag[2]) :].rstrip("/")
        if not said.strip() or element is None:
            continue
        again = library("lxml").etree.HTML(f"<p {said}></p>").find(".//p")
        for name, value in () if again is None else again.attrib.items():
            if name not in element.attrib:
                element.set(name, value)


def misplaced(root: Any) -> set[Any]:
    """The tables in which parts of tables stand where browsers put them elsewhere."""
    parts = (part for part in root.iter(*PLACES) if part.getparent().tag not in PLACES[part.tag])
    return {table for part in parts for table in islice(part.iterancestors("table"), 1)}


def is_astray(root: Any, unclosed: frozenset[str], alters: Callable[[Any], bool]) -> bool:
    """Whether an element that alters how text is seen may reach further for a browser than it does here."""
    for element in root.iter(*FORMATTING, "button", *HEADS):
        closing = CLOSING.get(element.tag)
        within = closing is not None and next(islice(element.iter(*closing), 1, None), None) is not None
        if (element.tag in unclosed or within) and alters(element):
            return True
    return False


def is_old(text: str) -> bool:
    """Whether browsers show a page as those of old did: for want of a doctype, or for an old one."""
    found = DOCTYPE.match(text)
    if not found:
        return not text.lstrip().startswith("<?xml")
    public = re.search(r"public\s*[\"']([^\"']*)", found[1], re.IGNORECASE)
    if not public:
        return not found[1].strip().lower().startswith("html")
    named = re.search(r"//dtd (xhtml|html 4\.01)", public[1], re.IGNORECASE)
    has_system = len(re.findall(r"[\"'][^\"']*[\"']", found[1])) > 1
    return not named or not (has_system or named[1].lower() == "xhtml" or public[1].lower().endswith("4.01//en"))


def lower_names(root: Any) -> None:
    """Write classes and ids in small letters: in pages of old large and small count alike."""
    for element in root.iter():
        for name in ("class", "id"):
            if value := element.get(name):
                element.set(name, value.lower())


def with_body(root: Any) -> None:
    """Take out of the head of a page what browsers put into its body: all from the first that is about no page."""
    head, body = root.find("head"), root.find("body")
    found = [] if head is None else [*dropwhile(_is_of_head, head)]
    if not found:
        return
    if body is None:
        body = root.makeelement("body")
        root.append(body)
    last = found[-1]
    last.tail = "".join(filter(None, (last.tail, body.text))) or None
    body.text = None
    body[:0] = found


def _is_of_head(element: Any) -> bool:
    return element.tag in OF_HEAD and not (element.tail or "").strip()


def with_bodies(root: Any) -> None:
    """Put a tbody around rows that stand in a table itself, as browsers do: style sheets count on it."""
    for table in [*root.iter("table")]:
        body = None
        for child in [*table]:
            if child.tag != "tr":
                body = None
            elif body is None:
                body = child.makeelement("tbody")
                child.addprevious(body)
            if body is not None:
                body.append(child)
