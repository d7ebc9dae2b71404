"""The sections of a report that are text."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any
from unicodedata import normalize

from ..model.edition import Edition
from ..model.findings import Items, finding
from ..model.form import Rule
from ..model.radicals import without_radicals
from ..model.words import texts
from ..structure.usable import Year
from .doubt import in_doubt
from .registry import Check, register
from .sql import WORD, literal

ARABIC = "0-9０-９"
"""Arabic numerals as a class of a regular expression, in both widths."""


@cache
def _sections(edition: Edition) -> tuple[str, ...]:
    return tuple(f"/narrative/{section['id']}" for section in edition.sections if section["kind"] == "text")


def sections(edition: Edition, rule: Rule) -> tuple[str, ...]:
    """The places of those sections."""
    return _sections(edition)


def _blank(edition: Edition, rule: Rule) -> Iterator[str]:
    tests = (f"NOT coalesce(regexp_matches({{{place}}}, '[{WORD}]'), false)" for place in sections(edition, rule))
    yield " OR ".join(tests)


@register("narrative-missing", reads=[sections], sql=_blank)
def narrative_missing(year: Year, rule: Rule) -> Items:
    """No section is without text."""
    for pointer in sections(year.edition, rule):
        if not (year.usable.get(pointer) or "").strip() and not in_doubt(year, pointer):
            yield finding(year.report, year.edition, rule.code, pointer)


@register("overview-length", reads=["field"], sql="length({field}) > {limit}")
def overview_length(year: Year, rule: Rule) -> Items:
    """The first section is not too long."""
    place = rule.data["field"]
    text = year.usable.get(place) or ""
    if len(text) > rule.data["limit"] < (length := len("".join(text.split()))):
        yield finding(year.report, year.edition, rule.code, place, value=length, limit=rule.data["limit"])


def _unmentioned(edition: Edition, rule: Rule) -> Iterator[str]:
    for aspect in rule.data["aspects"]:
        kinds = ", ".join(map(literal, aspect.get("kinds", ())))
        of_kind = f"{{kind_field}} IN ({kinds}) AND " if kinds else ""
        yield f"{of_kind}NOT regexp_matches({{field}}, {literal('|'.join(aspect['words']))})"


@register("overview-aspects", reads=["field", "kind_field"], sql=_unmentioned)
def overview_aspects(year: Year, rule: Rule) -> Items:
    """The first section mentions what it ought to sum up.

    White space may stand within words, and documents have signs of radicals for characters. What stands there as
    it is needs neither looked at.
    """
    place, kind = rule.data["field"], year.usable.get(rule.data["kind_field"])
    text = year.usable.get(place) or ""
    missing = _not_in(
        text, [aspect for aspect in rule.data["aspects"] if "kinds" not in aspect or kind in aspect["kinds"]]
    )
    if missing:
        text = normalize("NFKC", without_radicals("".join(text.split())))
        missing = _not_in(text, missing)
    if text and missing and not in_doubt(year, place):
        joints = texts("punctuation")["list"]
        listed = {lang: joint.join(aspect[lang] for aspect in missing) for lang, joint in joints.items()}
        yield finding(year.report, year.edition, rule.code, place, aspects=listed)


def _not_in(text: str, aspects: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The aspects that no word in a text is about."""
    missing = []
    for aspect in aspects:
        for word in aspect["words"]:
            if word in text:
                break
        else:
            missing.append(aspect)
    return missing


def _compared(edition: Edition, rule: Rule) -> Iterator[str]:
    """The texts, what their figures are compared with, and what tells whether both have the same scope."""
    record = edition.narrative
    yield from ("/year", "/organ/name", *(f"/narrative/{section}" for section in record["sections"]), "/scope")
    items = (item for topic in record["topics"] for item in topic["items"])
    for pointer in dict.fromkeys(pointer for item in items for cells in item["cells"] for pointer in cells):
        yield pointer
        if pointer in edition.cells:
            yield f"/table_scopes/{pointer.split('/')[2]}"


def _stating(edition: Edition, rule: Rule) -> Iterator[str]:
    """Texts that name what is counted, and with it a figure with its unit or that there is none: they have to be read.

    Between the characters of a word may stand what is passed over in reading it.
    """
    from ..narrative.lexicon import lexicon
    from ..narrative.tokens import DIGITS, SCALES, TENS

    record, words = edition.narrative, lexicon(edition)
    numerals = ARABIC + "".join((*DIGITS, *TENS, *SCALES))
    counted = literal(_any(word for topic in record["topics"] for word in topic["words"]))
    figure = f"[{numerals}][^{WORD}]*({'|'.join(unit[0] for unit in sorted(words.units))})"
    said = literal(f"({_any(record['none'])}|{figure})")
    places = (f"{{/narrative/{section}}}" for section in record["sections"])
    yield " OR ".join(
        f"regexp_matches({place}, {counted}, 's') AND regexp_matches({place}, {said}, 's')"
        f" OR length({place}) > {record['most_text']}"
        for place in places
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(dict.fromkeys(".*".join(word) for word in words))


@register("narrative-differs", reads=[sections, _compared], sql=_stating, narrows=True)
def narrative_differs(year: Year, rule: Rule) -> Items:
    """Figures that the texts state are those of the tables."""
    if any(map(year.usable.get, sections(year.edition, rule))):
        yield from _comparison()(year, rule)


@cache
def _comparison() -> Check:
    """What reads them, loaded with the first text: even to ask whether it is there takes as long as another rule."""
    from ..narrative import comparison

    return comparison.check
