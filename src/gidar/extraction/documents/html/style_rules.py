"""What the style sheets of a web page say of each of its elements; those of other files are not fetched.

tinycss2 parses them, cssselect2 tells which elements a selector is for, and this orders what several say. Sources: CSS
Cascading 4, 6 (order), Media Queries 4, HTML, 15.3 (what attributes say of the look of an element).
"""

from collections.abc import Iterator, Mapping
from itertools import islice
from types import MappingProxyType
from typing import Any, NamedTuple

from ....infrastructure.extras import library
from ... import settings
from .custom_properties import UNTOLD
from .declarations import OWN, Cascade, Declared, cascaded, declared, hinted, is_of_colours, variants
from .fonts import brought
from .head import has_schemes
from .matching import SpentError, matcher, wrapper
from .media_queries import NO_SCENE, SCHEME, SUPPORTS, Scene, holds_with, on_screen, scenes
from .quirks import lower_names
from .selectors import CASELESS, PARTS_OF_BROWSERS, is_known, names_in, parts_of, within
from .style_sheets import address_of, sheet_in, sheets_of

NOTHING = ":not(*)"  # a selector for no element
FAULTS = (ValueError, SyntaxError, RecursionError, MemoryError, NotImplementedError)  # of selectors, and of their test


class Styling(NamedTuple):
    """What is said of an element: values by property; doubtful are groups of values that may be in force or not.

    beside is what a style puts beside its text, or takes for a part of it, by name: before, first-line.
    """

    values: dict[str, str]
    doubtful: tuple[tuple[Declared, ...], ...] = ()
    beside: Mapping[str, Cascade] = MappingProxyType({})

    def variants(self, name: str | None = None) -> list[dict[str, str]]:
        """The values that may be in force of the element, or of what stands beside its text."""
        said = self if name is None else self.beside.get(name)
        return variants(said.values, said.doubtful) if said else []


class StyleRule(NamedTuple):
    """What a rule says; sure where it is known to be in force, if the conditions on the medium hold."""

    declared: tuple[Declared, ...]
    sure: bool
    media: tuple[str, ...] = ()


class PageRules:
    """The rules of a page that say anything of how its text is seen.

    elsewhere tells that there are style sheets in other files; given_up that there was too much to look at all of it.
    motions are what animations, by name, say, and whether in their first moment; initial the values that variables have
    from the first, of which typed may have others, and those apart have it anew at each element; fonts the names of
    letters that the page itself brings along; scenes the states of a screen that it tells apart. quirks says that
    letters of names count alike, large and small, as on a page without a doctype.
    """

    def __init__(self, root: Any, quirks: bool = False) -> None:
        self.given_up = False
        self.steps = 0
        self.motions: dict[str, list[tuple[tuple[Declared, ...], bool]]] = {}
        self.initial: dict[str, str] = {}
        self.typed: set[str] = set()
        self.apart: set[str] = set()
        self.fonts: set[str] = set()
        sheets = [*islice(sheets_of(root), settings.MAX_STYLE_SHEETS + 1)]
        text = sum(len(sheet or "") for sheet, _, _ in sheets)
        self.elsewhere = any(sheet is None for sheet, sure, _ in sheets if sure is not False)
        self._matcher = matcher(self)
        self._rules = False  # whether there is any
        self._styles: dict[str, tuple[Declared, ...]] = {}  # of single elements, which have few among them
        self._shared: dict[Any, Styling] = {}  # what is said of elements of which all is said alike
        self._rough: list[tuple[frozenset[str], StyleRule]] = []
        self._matching = False
        self._conditions: dict[str, None] = {}
        self.scenes: list[Scene] = []
        if text > settings.MAX_STYLE_CHARACTERS or len(sheets) > settings.MAX_STYLE_SHEETS:
            self.given_up = True
            return
        if quirks:
            lower_names(root)
        self._quirks, self._focused = quirks, next(root.iterfind(".//*[@autofocus]"), None) is not None
        for sheet, sure, media in sheets:
            if sheet and sure is not False:
                parsed = library("tinycss2").parse_stylesheet(sheet, True, True)
                self._read(parsed, bool(sure), () if on_screen(media) else (media,))
        if has_schemes(root, [sheet for sheet, _, _ in sheets if sheet]):
            self._conditions[SCHEME] = None
        self.scenes = scenes(self._conditions)

    def elements(self, root: Any) -> Iterator[tuple[Any, list[Styling]]]:
        """Every element of which something is said, in the order of the page, with what is said of it.

        First whatever the state of the screen, then in each of the scenes.
        """
        if not self._rules:
            # What elements say of themselves needs no neighbours.
            for element in root.iter():
                if OWN.intersection(element.attrib):
                    yield element, [Styling(*cascaded(self._own(element)))] * (1 + len(self.scenes))
            return
        wrapped = wrapper(self)
        for element in wrapped.from_html_root(root).iter_subtree():
            matched = self._matched(element)
            found = [self._said(element, matched, NO_SCENE)]
            turns = any(rule.media for *_, rule in matched) or self._rough
            found += [self._said(element, matched, one) if turns else found[0] for one in self.scenes]
            if any(said.values or said.doubtful or said.beside for said in found):
                yield element.etree_element, found

    def _read(self, rules: Any, sure: bool, media: tuple[str, ...]) -> None:
        """Take in rules and those within others, in the order that they stand in: of two alike the later counts.

        What stands in a rule, or depends on what the browser is, may be in force or not.
        """
        # Each with the rule that it stands in, and conditions.
        stack: list[tuple[Any, bool, str | None, tuple[str, ...]]] = [(iter(rules), sure, None, media)]
        while stack:
            found, sure, around, media = stack[-1]
            rule = next(found, None)
            if rule is None:
                stack.pop()
                continue
            self.steps += 1
            if rule.type == "qualified-rule":
                prelude = within(library("tinycss2").serialize(rule.prelude).strip(), around)
                content = library("tinycss2").parse_blocks_contents(rule.content, True, True)
                self._take(prelude, tuple(declared(content)), sure, media)  # kept before what is in it
                stack.append((_rules_in(content), False, prelude, media))
            elif rule.type == "at-rule" and rule.lower_at_keyword == "import":
                sheet = sheet_in(address_of(rule.prelude))
                self.elsewhere = self.elsewhere or sheet is None
                if sheet:
                    stack.append((iter(library("tinycss2").parse_stylesheet(sheet, True, True)), False, None, media))
            elif rule.type == "at-rule" and rule.lower_at_keyword == "namespace":
                stack[-1] = (found, False, around, media)  # whether what follows is for elements of pages
            elif rule.type == "at-rule" and rule.lower_at_keyword == "property":
                self._register(rule, sure)
            elif rule.type == "at-rule" and rule.lower_at_keyword == "font-face":
                self.fonts |= brought(rule.content or [])
            elif rule.type == "at-rule" and rule.lower_at_keyword.endswith("keyframes"):
                self._move(rule)
            elif rule.type == "at-rule" and rule.content is not None:
                query = _condition(rule)
                holds = None if query is None else on_screen(query)
                if holds is False:
                    continue
                parse = (
                    library("tinycss2").parse_rule_list if around is None else library("tinycss2").parse_blocks_contents
                )
                content = parse(rule.content, True, True)
                media = media if query is None or holds else (*media, query)
                if around is not None:
                    self._take(around, tuple(declared(content)), False, media)
                stack.append((_rules_in(content), sure and query is not None, around, media))

    def _register(self, rule: Any, sure: bool) -> None:
        """Take in the first value of a variable (@property). One of a kind of its own may be any, whatever is said."""
        name = library("tinycss2").serialize(rule.prelude).strip()
        said = {
            one.lower_name: library("tinycss2").serialize(one.value).strip()
            for one in library("tinycss2").parse_blocks_contents(rule.content or [], True, True)
            if one.type == "declaration"
        }
        inherits = said.get("inherits", "").lower()
        self.initial.pop(name, None)
        if not sure or said.get("syntax", "").strip("\"'") != "*" or inherits not in ("true", "false"):
            self.typed.add(name)
            self.initial[name] = UNTOLD
            return
        if "initial-value" in said:
            self.initial[name] = said["initial-value"]
        if inherits == "false":
            self.apart.add(name)

    def _move(self, rule: Any) -> None:
        """Take in what an animation says, and what of it in its first moment: many pages let what they show appear."""
        name = library("tinycss2").serialize(rule.prelude).strip().strip("\"'").lower()
        moments = library("tinycss2").parse_rule_list(rule.content or [], True, True)
        for moment in moments[: settings.MAX_SELECTORS]:
            when = {part.strip() for part in library("tinycss2").serialize(moment.prelude).lower().split(",")}
            if moment.type == "qualified-rule":
                content = library("tinycss2").parse_blocks_contents(moment.content, True, True)
                self.motions.setdefault(name, []).append((tuple(declared(content)), when <= {"from", "0%"}))

    def _take(self, prelude: str, said: tuple[Declared, ...], sure: bool, media: tuple[str, ...]) -> None:
        """Keep what a rule says where it may matter."""
        if not said:
            return
        if media and any(is_of_colours(one) for one in said):
            self._conditions |= dict.fromkeys(media)
        self._rules = True
        try:
            if len(prelude) > settings.MAX_SELECTOR_CHARACTERS or (self._focused and ":focus" in prelude):
                raise ValueError("a selector that is too long, or asks where the focus is")
            if self._quirks and "[" not in prelude:
                prelude = prelude.lower()
            prelude = CASELESS.sub(r"\1 i]", prelude)
            sure = sure and is_known(prelude)
            self._match(",".join(parts_of(prelude)) or NOTHING, StyleRule(said, sure, media))
        except FAULTS:
            for part in parts_of(prelude)[: settings.MAX_SELECTORS]:
                if not PARTS_OF_BROWSERS.search(part):
                    self._match_roughly(part, StyleRule(said, False, media))

    def _match(self, selectors: str, rule: StyleRule) -> None:
        for selector in library("cssselect2").compile_selector_list(selectors):
            self._matcher.add_selector(selector, rule)

    def _match_roughly(self, selector: str, rule: StyleRule) -> None:
        """Keep a rule for what one selector is for, or may be for."""
        try:
            if self._focused and ":focus" in selector:
                raise ValueError("a selector that asks where the focus is")
            self._match(selector, rule)
        except FAULTS:
            self._rough.append((names_in(selector), rule))

    def _said(self, element: Any, matched: list[Any], scene: Scene) -> Styling:
        """What rules and the element itself say of it in a state of the screen."""
        node = element.etree_element
        hints, own = self._own(node)
        names = {node.tag, *(f".{name}" for name in element.classes), f"#{element.id}", "*"} if self._rough else set()
        names |= {f"[{name}" for name in node.attrib} if self._rough else set()
        found = [(pseudo, rule) for _, _, pseudo, rule in matched]
        found += [(None, rule) for touched, rule in self._rough if touched & names]
        key = (scene, tuple((pseudo, id(rule)) for pseudo, rule in found), hints, own)
        if key not in self._shared:
            self._shared[key] = self._put_together(found, hints, own, scene)
        return self._shared[key]

    def _put_together(self, found: list[Any], hints: Any, own: Any, scene: Scene) -> Styling:
        """What counts of what rules, attributes and an element itself say."""
        layers = [hints]
        doubtful: list[tuple[Declared, ...]] = []
        beside: dict[str, tuple[list[tuple[Declared, ...]], list[tuple[Declared, ...]]]] = {}
        for pseudo, rule in found:
            holds = holds_with(rule.media, scene) if rule.media else True
            if holds is False:
                continue
            if pseudo is not None:
                beside.setdefault(pseudo, ([], []))[0 if rule.sure and holds else 1].append(rule.declared)
            elif rule.sure and holds:
                layers.append(rule.declared)
            else:
                doubtful.append(rule.declared)
        parts = {name: _with(cascaded(sure), unsure) for name, (sure, unsure) in beside.items()}
        return Styling(*_with(cascaded([*layers, own]), doubtful), parts)

    def _own(self, node: Any) -> tuple[tuple[Declared, ...], tuple[Declared, ...]]:
        """What attributes of an element say of its look, and what its own style does."""
        style = (node.get("style") or "")[: settings.MAX_STYLE_OWN]
        if style not in self._styles:
            content = library("tinycss2").parse_blocks_contents(style, True, True) if style else []
            self._styles[style] = tuple(declared(content))
        return tuple(hinted(node)), self._styles[style]

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
            raise SpentError


def _with(said: Cascade, more: list[tuple[Declared, ...]]) -> Cascade:
    """What counts, and besides what rules say that may be in force or not."""
    return Cascade(said.values, (*said.doubtful, *more[: settings.MAX_VARIANTS], *_rest(more))) if more else said


def _rest(more: list[tuple[Declared, ...]]) -> Iterator[tuple[Declared, ...]]:
    if len(more) > settings.MAX_VARIANTS:
        yield tuple(one for group in more[settings.MAX_VARIANTS :] for one in group)


def _condition(rule: Any) -> str | None:
    """What must hold for what stands in a rule; None of a rule of another kind."""
    prelude = str(library("tinycss2").serialize(rule.prelude).strip())
    return {"media": prelude, "supports": f"{SUPPORTS}{prelude}"}.get(rule.lower_at_keyword)


def _rules_in(content: Any) -> Iterator[Any]:
    return (one for one in content if one.type in ("qualified-rule", "at-rule"))
