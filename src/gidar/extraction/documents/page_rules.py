"""What the style sheets of a web page say of each of its elements; those of other files are not fetched.

tinycss2 parses them, cssselect2 tells which elements a selector is for, and this orders what several say. Sources: CSS
Cascading 4, 6 (order), Media Queries 4, HTML, 15.3 (what attributes say of the look of an element).
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from types import MappingProxyType
from typing import Any, NamedTuple

from .. import settings
from ..optional import library
from .page_browsers import lower_names
from .page_declared import OWN, Declared, cascaded, declared, hinted
from .page_fonts import brought
from .page_sheets import address_of, on_screen, sheet_in, sheets_of

NAMES = re.compile(r"([.#])([\w-]+)")
ARGUMENTS = re.compile(r"\([^()]*\)|\[[^\]]*\]|::?[\w-]+")
PARTS_OF_BROWSERS = re.compile("::-|:-ms-|:-moz-")  # such as scroll bars, which are no elements of the page
FAULTS = (ValueError, SyntaxError, RecursionError, MemoryError, NotImplementedError)  # of selectors, and of their test


class Styling(NamedTuple):
    """What is said of an element: values by property; doubtful are values that may be in force or not.

    beside are the values of what a style puts beside its text, or takes for a part of it, by name: before, first-line.
    """

    values: dict[str, str]
    doubtful: tuple[Declared, ...] = ()
    beside: Mapping[str, dict[str, str]] = MappingProxyType({})


class StyleRule(NamedTuple):
    """What a rule says; sure where it is known to be in force on a screen."""

    declared: tuple[Declared, ...]
    sure: bool


class _SpentError(ValueError):
    """More steps were needed than a page may take."""


class PageRules:
    """The rules of a page that say anything of how its text is seen.

    elsewhere tells that there are style sheets in other files; given_up that there was too much to look at all of it.
    motions are what animations, by name, say beyond their first moment; initial the values that variables have from
    the first; fonts the names of letters that the page itself brings along. quirks says that letters of names count
    alike, large and small, as on a page without a doctype.
    """

    def __init__(self, root: Any, quirks: bool = False) -> None:
        self.given_up = False
        self.steps = 0
        self.motions: dict[str, list[Declared]] = {}
        self.initial: dict[str, str] = {}
        self.fonts: set[str] = set()
        sheets = [*islice(sheets_of(root), settings.MAX_STYLE_SHEETS + 1)]
        text = sum(len(sheet or "") for sheet, _ in sheets)
        self.elsewhere = any(sheet is None for sheet, _ in sheets)
        self._matcher = _matcher(self)
        self._rules = False  # whether there is any
        self._rough: list[tuple[frozenset[str], StyleRule]] = []
        self._matching = False
        if text > settings.MAX_STYLE_CHARACTERS or len(sheets) > settings.MAX_STYLE_SHEETS:
            self.given_up = True
            return
        if quirks:
            lower_names(root)
        self._quirks = quirks
        for sheet, media in sheets:
            if sheet and (sure := on_screen(media)) is not False:
                self._read(library("tinycss2").parse_stylesheet(sheet, True, True), bool(sure))

    def elements(self, root: Any) -> Iterator[tuple[Any, Styling]]:
        """Every element of which something is said, in the order of the page, with what is said of it."""
        if not self._rules:
            # What elements say of themselves needs no neighbours.
            for element in root.iter():
                if OWN.intersection(element.attrib):
                    yield element, Styling(cascaded([*self._own(element)]))
            return
        wrapped = _wrapper(self)
        for element in wrapped.from_html_root(root).iter_subtree():
            said = self._said(element)
            if said.values or said.doubtful or said.beside:
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
                sheet = sheet_in(address_of(rule.prelude))
                self.elsewhere = self.elsewhere or sheet is None
                stack += [(iter(library("tinycss2").parse_stylesheet(sheet, True, True)), False)] if sheet else []
            elif rule.type == "at-rule" and rule.lower_at_keyword == "property":
                self._register(rule)
            elif rule.type == "at-rule" and rule.lower_at_keyword == "font-face":
                self.fonts |= brought(rule.content or [])
            elif rule.type == "at-rule" and rule.lower_at_keyword.endswith("keyframes"):
                self._move(rule)
            elif rule.type == "at-rule" and rule.content is not None:
                media = rule.lower_at_keyword == "media"
                holds = on_screen(library("tinycss2").serialize(rule.prelude)) if media else None
                if holds is not False:
                    inner = library("tinycss2").parse_rule_list(rule.content, True, True)
                    stack.append((iter(inner), sure and bool(holds)))

    def _register(self, rule: Any) -> None:
        """Take in the first value of a variable (@property)."""
        name = library("tinycss2").serialize(rule.prelude).strip()
        for one in library("tinycss2").parse_blocks_contents(rule.content or [], True, True):
            if one.type == "declaration" and one.lower_name == "initial-value":
                self.initial[name] = library("tinycss2").serialize(one.value).strip().lower()

    def _move(self, rule: Any) -> None:
        """Take in what an animation says, save for its first moment: many pages let what they show appear."""
        name = library("tinycss2").serialize(rule.prelude).strip().strip("\"'").lower()
        moments = library("tinycss2").parse_rule_list(rule.content or [], True, True)
        for moment in moments[: settings.MAX_SELECTORS]:
            when = {part.strip() for part in library("tinycss2").serialize(moment.prelude).lower().split(",")}
            if moment.type == "qualified-rule" and not when <= {"from", "0%"}:
                content = library("tinycss2").parse_blocks_contents(moment.content, True, True)
                self.motions.setdefault(name, []).extend(declared(content))

    def _take(self, rule: Any, sure: bool) -> Iterator[Any]:
        """Keep a rule where it says something that may matter; yields rules within it."""
        content = library("tinycss2").parse_blocks_contents(rule.content, True, True)
        yield from (one for one in content if one.type == "qualified-rule")
        said = tuple(declared(content))
        if not said:
            return
        self._rules = True
        prelude = library("tinycss2").serialize(rule.prelude).strip()
        if self._quirks and "[" not in prelude:
            prelude = prelude.lower()
        try:
            if len(prelude) > settings.MAX_SELECTOR_CHARACTERS:
                raise ValueError
            for selector in library("cssselect2").compile_selector_list(prelude):
                self._matcher.add_selector(selector, StyleRule(said, sure))
        except FAULTS:
            for part in prelude.split(",")[: settings.MAX_SELECTORS]:
                if not PARTS_OF_BROWSERS.search(part):
                    self._rough.append((_names(part), StyleRule(said, False)))

    def _said(self, element: Any) -> Styling:
        node = element.etree_element
        hints, own = self._own(node)
        layers = [hints]
        doubtful: list[Declared] = []
        beside: dict[str, list[tuple[Declared, ...]]] = {}
        for _, _, pseudo, rule in self._matched(element):
            if pseudo is not None:
                beside.setdefault(pseudo, []).append(rule.declared)
            elif rule.sure:
                layers.append(rule.declared)
            else:
                doubtful += [one for one in rule.declared if one.name != "content"]
        names = {node.tag, *(f".{name}" for name in element.classes), f"#{element.id}", "*"} if self._rough else set()
        doubtful += [one for touched, rule in self._rough if touched & names for one in rule.declared]
        parts = {name: cascaded(said) for name, said in beside.items()}
        return Styling(cascaded([*layers, own]), tuple(doubtful), parts)

    def _own(self, node: Any) -> tuple[tuple[Declared, ...], tuple[Declared, ...]]:
        """What attributes of an element say of its look, and what its own style does."""
        style = (node.get("style") or "")[: settings.MAX_STYLE_OWN]
        content = library("tinycss2").parse_blocks_contents(style, True, True) if style else []
        return tuple(hinted(node)), tuple(declared(content))

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


def _names(selector: str) -> frozenset[str]:
    """The classes and ids of the element that a selector is for, else its tag, else "*": any of them may be meant."""
    last = re.split(r"[\s>+~]+", ARGUMENTS.sub("", selector).strip())[-1]
    found = {mark + name for mark, name in NAMES.findall(last)}
    return frozenset(found or {last.lower() or "*"})
