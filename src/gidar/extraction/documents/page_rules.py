"""What the style sheets of a web page say of each of its elements; those of other files are not fetched.

tinycss2 parses them, cssselect2 tells which elements a selector is for, and this orders what several say. Sources: CSS
Cascading 4, 6 (order), Media Queries 4, HTML, 15.3 (what attributes say of the look of an element).
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from .. import settings
from ..optional import library

NAMES = re.compile(r"([.#])([\w-]+)")
ARGUMENTS = re.compile(r"\([^()]*\)|\[[^\]]*\]|::?[\w-]+")
WIDTH = re.compile(r"\((min|max)-(?:device-)?width:([0-9.]+)(px|r?em)\)")
NOT_SCREENS = {"print", "speech", "tty", "tv", "handheld", "braille", "embossed", "projection", "aural"}
HINTS = {"color": "color", "text": "color", "bgcolor": "background-color"}  # attributes that say how an element looks
OWN = {"style", "hidden", *HINTS}
FAULTS = (ValueError, SyntaxError, RecursionError, MemoryError, NotImplementedError)  # of selectors, and of their test


class Declared(NamedTuple):
    """One property with its value, in small letters."""

    name: str
    value: str
    important: bool = False


class Styling(NamedTuple):
    """What is said of an element: values by property; doubtful are values that may be in force or not."""

    values: dict[str, str]
    doubtful: tuple[Declared, ...] = ()


class StyleRule(NamedTuple):
    """What a rule says; sure where it is known to be in force on a screen."""

    declared: tuple[Declared, ...]
    sure: bool


class _SpentError(ValueError):
    """More steps were needed than a page may take."""


class PageRules:
    """The rules of a page that say one of some properties.

    elsewhere tells that there are style sheets in other files; given_up that there was too much to look at all of it.
    """

    def __init__(self, root: Any, wanted: frozenset[str]) -> None:
        self.wanted = wanted
        self.given_up = False
        self.steps = 0
        sheets = [*islice(root.iter("style"), settings.MAX_STYLE_SHEETS + 1)]
        text = sum(len(sheet.text or "") for sheet in sheets)
        self.elsewhere = any("stylesheet" in (link.get("rel") or "").lower() for link in root.iter("link"))
        self._matcher = _matcher(self)
        self._rules = False  # whether there is any
        self._rough: list[tuple[frozenset[str], StyleRule]] = []
        self._matching = False
        if text > settings.MAX_STYLE_CHARACTERS or len(sheets) > settings.MAX_STYLE_SHEETS:
            self.given_up = True
            return
        for sheet in sheets:
            if (sure := on_screen(sheet.get("media") or "")) is not False:
                rules = library("tinycss2").parse_stylesheet(sheet.text or "", True, True)
                self._read(rules, bool(sure))

    def elements(self, root: Any) -> Iterator[tuple[Any, Styling]]:
        """Every element of which something is said, in the order of the page, with what is said of it."""
        if not self._rules:
            # What elements say of themselves needs no neighbours.
            for element in root.iter():
                if OWN.intersection(element.attrib):
                    yield element, Styling(_cascaded([*self._own(element)]))
            return
        wrapped = _wrapper(self)
        for element in wrapped.from_html_root(root).iter_subtree():
            said = self._said(element)
            if said.values or said.doubtful:
                yield element.etree_element, said

    def _read(self, rules: Any, sure: bool) -> None:
        """Take in rules and those within others, in the order that they stand in: of two alike the later counts."""
        stack = [(iter(rules), sure)]
        while stack:
            found, sure = stack[-1]
            rule = next(found, None)
            if rule is None:
                stack.pop()
                continue
            self.steps += 1
            if rule.type == "qualified-rule":
                stack.append((iter([*self._take(rule, sure)]), False))  # kept before what is in it
            elif rule.type == "at-rule" and rule.lower_at_keyword == "import":
                self.elsewhere = True
            elif rule.type == "at-rule" and rule.content is not None and "keyframes" not in rule.lower_at_keyword:
                media = rule.lower_at_keyword == "media"
                holds = on_screen(library("tinycss2").serialize(rule.prelude)) if media else None
                if holds is not False:
                    inner = library("tinycss2").parse_rule_list(rule.content, True, True)
                    stack.append((iter(inner), sure and bool(holds)))

    def _take(self, rule: Any, sure: bool) -> Iterator[Any]:
        """Keep a rule where it says something that is wanted; yields rules within it."""
        content = library("tinycss2").parse_blocks_contents(rule.content, True, True)
        yield from (one for one in content if one.type == "qualified-rule")
        declared = tuple(_declared(content, self.wanted))
        if not declared:
            return
        self._rules = True
        prelude = library("tinycss2").serialize(rule.prelude).strip()
        try:
            if len(prelude) > settings.MAX_SELECTOR_CHARACTERS:
                raise ValueError
            for selector in library("cssselect2").compile_selector_list(rule.prelude):
                self._matcher.add_selector(selector, StyleRule(declared, sure))
        except FAULTS:
            for part in prelude.split(",")[: settings.MAX_SELECTORS]:
                self._rough.append((_names(part), StyleRule(declared, False)))

    def _said(self, element: Any) -> Styling:
        node = element.etree_element
        hints, own = self._own(node)
        layers = [hints]
        doubtful: list[Declared] = []
        for _, _, pseudo, rule in self._matched(element):
            if pseudo is not None:
                doubtful += [one for one in rule.declared if one.name == "content" and pseudo in ("before", "after")]
            elif rule.sure:
                layers.append(rule.declared)
            else:
                doubtful += [one for one in rule.declared if one.name != "content"]
        names = {node.tag, *(f".{name}" for name in element.classes), f"#{element.id}", "*"} if self._rough else set()
        doubtful += [one for touched, rule in self._rough if touched & names for one in rule.declared]
        return Styling(_cascaded([*layers, own]), tuple(doubtful))

    def _own(self, node: Any) -> tuple[tuple[Declared, ...], tuple[Declared, ...]]:
        """What attributes of an element say of its look, and what its own style does."""
        style = (node.get("style") or "")[: settings.MAX_STYLE_OWN]
        content = library("tinycss2").parse_blocks_contents(style, True, True) if style else []
        return tuple(_hinted(node)), tuple(_declared(content, self.wanted))

    def _matched(self, element: Any) -> list[Any]:
        if self.given_up:
            return []
        self._matching = True
        try:
            return list(self._matcher.match(element))
        except FAULTS:
            self.given_up = True
            return []
        finally:
            self._matching = False

    def spend(self, steps: int = 1) -> None:
        """Count steps of matching. Raises _SpentError where there are too many."""
        self.steps += steps
        if self._matching and self.steps > settings.MAX_STYLE_STEPS:
            raise _SpentError


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


def _cascaded(layers: list[tuple[Declared, ...]]) -> dict[str, str]:
    """The values that count of those that several layers say, the weakest layer first."""
    order = sorted((one for layer in layers for one in layer), key=lambda one: one.important)
    return {one.name: one.value for one in order}


def _matcher(rules: PageRules) -> Any:
    """The rules by what their selectors end in, as cssselect2 keeps them; every one that is tried is counted."""

    class Matcher(library("cssselect2").Matcher):  # type: ignore[misc]
        """Counts the selectors that are tried."""

        def add_relevant_selectors(self, element: Any, selectors: Any, relevant: Any) -> None:
            rules.spend(len(selectors))
            super().add_relevant_selectors(element, selectors, relevant)

    return Matcher()


def _wrapper(rules: PageRules) -> Any:
    """The element of cssselect2, counting what is looked at; its own lists grow with the square of a page."""

    class Element(library("cssselect2").ElementWrapper):  # type: ignore[misc]
        """An element of a page whose neighbours are gone through one by one."""

        def _up(self, name: str) -> Iterator[Any]:
            other = getattr(self, name)
            while other is not None:
                rules.spend()
                yield other
                other = getattr(other, name)

        @property
        def ancestors(self) -> Any:
            return self._up("parent")

        @property
        def previous_siblings(self) -> Any:
            return self._up("previous")

        @property
        def etree_siblings(self) -> Any:
            rules.spend(1 + len(self._siblings) // settings.SIBLINGS_A_STEP)
            return self._siblings

        @etree_siblings.setter
        def etree_siblings(self, siblings: Any) -> None:
            rules.spend()
            self._siblings = siblings

    return Element


def _declared(content: Any, wanted: frozenset[str]) -> Iterator[Declared]:
    for one in content:
        if one.type != "declaration":
            continue
        name = one.lower_name
        if name == "content":
            # Digits that a page adds before or behind an element are figures that are not in its text.
            text = "".join(str(getattr(token, "value", "")) for token in one.value if token.type == "string")
            if re.search("[0-9０-９]", text) or any(token.type == "function" for token in one.value):
                yield Declared(name, "figures")
        elif name in wanted or name.startswith("--"):
            value = library("tinycss2").serialize(one.value).strip()
            if len(value) <= settings.MAX_STYLE_VALUE:
                yield Declared(name, value if name.startswith("--") else value.lower(), one.important)


def _hinted(node: Any) -> Iterator[Declared]:
    if node.get("hidden") is not None:
        yield Declared("display", "none")
    for name, meant in HINTS.items():
        if value := node.get(name):
            yield Declared(meant, value.lower())


def _names(selector: str) -> frozenset[str]:
    """The classes and ids of the element that a selector is for, else its tag, else "*": any of them may be meant."""
    last = re.split(r"[\s>+~]+", ARGUMENTS.sub("", selector).strip())[-1]
    found = {mark + name for mark, name in NAMES.findall(last)}
    return frozenset(found or {last.lower() or "*"})


def on_screen(query: str) -> bool | None:
    """Whether a condition on the medium holds on a wide screen; None where that cannot be told."""
    found = [_holds(part) for part in query.lower().split(",")]
    return True if True in found else None if None in found else False


def _holds(query: str) -> bool | None:
    words = re.sub(r"\s+", "", re.sub(r"\band\b|\bonly\b", " ", re.sub(r"\s*:\s*", ":", query)))
    kind = re.match("[a-z]*", words)
    name = kind[0] if kind else ""
    if name in NOT_SCREENS:
        return False
    rest = words[len(name) :]
    if name not in ("", "all", "screen") or WIDTH.sub("", rest):
        return None
    for edge, number, unit in WIDTH.findall(rest):
        width = float(number.strip(".") or 0) * (1 if unit == "px" else settings.PIXELS_AN_EM)
        if edge == "max" and width < settings.NARROW_SCREEN:
            return False
        if not (edge == "min" and width <= settings.NARROW_SCREEN) and not (
            edge == "max" and width >= settings.WIDE_SCREEN
        ):
            return None
    return True
