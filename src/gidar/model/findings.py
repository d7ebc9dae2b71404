"""What a validation finds: frozen records, without a language until they are asked for a message."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from .display import jsonable, quoted
from .edition import Edition
from .form import Lang, Rule, Severity, Text, spoken
from .report import Location, Report, unescape
from .waiver import Waiver
from .words import sentence, texts

Outcome = Literal["fails", "undetermined"]
"""What is wrong with an equation: no choice of its blanks makes it hold, or they decide."""

Phrase = Callable[[str], str]
"""What gives a text in the language asked for. Of many reports most findings are only counted, never worded."""


class Cell(NamedTuple):
    """A place in a report: a cell of a table, or (table, row and column None) another field.

    label is the place in the words of the form; value is the reported value.
    source is None for a cell of the report itself; for a cell of last year's report, it is where that report was read.
    """

    pointer: str
    table: str | None
    row: str | None
    column: str | None
    label: Text | None
    value: Any
    location: Location
    source: str | None = None

    def to_dict(self, lang: Lang = "zh") -> dict[str, Any]:
        """As in result.schema.json, with texts in "zh" or "en"."""
        spoken(lang)
        return {
            "table": self.table,
            "row": self.row,
            "column": self.column,
            "label": self.label[lang] if self.label else None,
            "value": jsonable(self.value),
            "pointer": self.pointer,
            **self.location._asdict(),
            "source": self.source,
        }


class Finding(NamedTuple):
    """Something that is wrong or should be checked.

    params fill the message template; a parameter may be a text in both languages, or a Phrase.
    Of an identity, left and right are the sums of its sides with blanks as zero, and outcome says whether
    it fails for certain or is undetermined because of blanks. waived is why it no longer counts, if it was accepted.
    """

    rule: Rule
    severity: Severity
    template: Text
    params: dict[str, Any]
    cells: tuple[Cell, ...]
    instance: str | None = None
    outcome: Outcome | None = None
    left: int | Decimal | None = None
    right: int | Decimal | None = None
    waived: Waiver | None = None

    @property
    def standing(self) -> str:
        """Its severity, as long as it counts; "waived" where it was explained and accepted."""
        return "waived" if self.waived else self.severity

    @property
    def code(self) -> str:
        """The code of the rule, such as requests-balance."""
        return self.rule.code

    @property
    def difference(self) -> int | Decimal | None:
        """left - right; None where the finding is not about two sums."""
        return None if self.left is None or self.right is None else self.left - self.right

    def message(self, lang: Lang = "zh") -> str:
        """What is wrong, with the numbers and the place, in one sentence: "zh" or "en"."""
        return fill(self.template, self.params, lang)

    def basis(self, lang: Lang = "zh") -> str | None:
        """The legal basis of the rule, or that it follows from the layout of the form."""
        spoken(lang)
        return sentence("punctuation.citations", lang).join(basis[lang] for basis in self.rule.basis) or None

    def to_dict(self, lang: Lang = "zh") -> dict[str, Any]:
        """As in result.schema.json, with texts in "zh" or "en"."""
        waived = {"waived": self.waived.to_dict()} if self.waived else {}
        return waived | {
            "code": self.code,
            "severity": self.severity,
            "message": self.message(lang),
            "cells": [cell.to_dict(lang) for cell in self.cells],
            "instance": self.instance,
            "outcome": self.outcome,
            "left": jsonable(self.left),
            "right": jsonable(self.right),
            "difference": jsonable(self.difference),
            "basis": self.basis(lang),
            "page": self.rule.page[lang],
        }


RECALLED = "recalled"


class NotChecked(NamedTuple):
    """Something that could not be checked, and why; key names the reason in rules.json, title what was not checked."""

    code: str
    title: Text
    instance: str | None
    key: str
    template: Text
    params: dict[str, Any]

    @property
    def places(self) -> int:
        """How many places it is about, where it tells of several at once."""
        count: int = self.params.get("places", 1)
        return count

    @property
    def of_reading(self) -> bool:
        """Whether the reason is that a place of a document, or a row of places, was not read, or not for certain."""
        return self.key in {"cell_unread", "cell_doubtful"}

    @property
    def waits(self) -> bool:
        """Whether the reason is that cells are missing or not usable, which is said of the cells themselves."""
        return self.key in {"cells_unusable", "lines_unusable"}

    @property
    def recalls(self) -> bool:
        """Whether an earlier result has findings that were not looked for now."""
        return RECALLED in self.params

    def recalling(self, count: int) -> "NotChecked":
        """The same, saying that an earlier result has so many findings that were not looked for now."""
        said = texts("reporters")["recalled"]
        template = {
            lang: text + said[lang] if text else said[lang][1:].lstrip() for lang, text in self.template.items()
        }
        return self._replace(template=template, params={**self.params, RECALLED: count})

    def reason(self, lang: Lang = "zh") -> str:
        """Why, in "zh" or "en"."""
        return fill(self.template, self.params, lang)

    def to_dict(self, lang: Lang = "zh") -> dict[str, Any]:
        """As in result.schema.json, with texts in "zh" or "en"."""
        return {"code": self.code, "instance": self.instance, "reason": self.reason(lang)}


Items = Iterator[Finding | NotChecked]
"""What a check yields."""


def fill(template: Text, params: dict[str, Any], lang: str) -> str:
    """A message template with its parameters, in the language asked for. Raises ValueError for another."""
    spoken(lang)
    return template[lang].format(**{name: _said(value, lang) for name, value in params.items()})


def _said(value: Any, lang: str) -> Any:
    if isinstance(value, dict):
        return value[lang]
    return value(lang) if callable(value) else value


def finding(
    report: Report,
    edition: Edition,
    code: str,
    /,
    *pointers: str,
    location: Location | None = None,
    **params: Any,
) -> Finding:
    """A finding at one or more places of a report.

    location overrides where a package has the first place.
    params fill the message; {where} is the first place unless params say otherwise.
    """
    rule = edition.rules[code]
    cells = tuple(cell_at(report, edition, pointer) for pointer in pointers)
    if location:
        cells = (cells[0]._replace(location=location), *cells[1:])
    params = {"where": cells[0].label or place_name(edition, pointers[0])} | params
    return Finding(rule, rule.severity, rule.message or {}, params, cells)


def place_name(edition: Edition, pointer: str) -> Text:
    """A place in the words of the form; one that the form does not have, by its own name behind what it stands in."""
    owner, label = pointer, edition.label(pointer)
    while owner and not label:
        owner = owner.rpartition("/")[0]
        label = edition.label(owner)
    if label and owner == pointer:
        return label
    name = quoted(unescape(pointer)[-1]) if pointer else ""
    words: Text = edition.catalogue["words"]["cell"]
    return {lang: text.format(row=label[lang], column=name) if label else name for lang, text in words.items()}


def with_code(label: Text, code: str) -> Text:
    """What something is called, and in brackets what programs call it."""
    return {lang: text + sentence("punctuation.bracket", lang, text=code) for lang, text in label.items()}


def not_checked(edition: Edition, code: str, key: str, instance: str | None = None, /, **params: Any) -> NotChecked:
    """A rule, or one instance of it, that could not be assessed for the reason key."""
    rule, words = edition.rules.get(code), edition.catalogue["words"]
    title = rule.title if rule else words[code]
    return NotChecked(code, title, instance, key, edition.catalogue["not_checked"][key], params)


def cell_at(report: Report, edition: Edition, pointer: str, elsewhere: bool = False) -> Cell:
    """The record of one place of a report, with the value that was reported there.

    elsewhere says that the report is not the one the finding is about.
    """
    table = row = column = None
    if pointer.startswith("/tables/"):
        table, row, column, *_ = [*unescape(pointer)[1:], None, None]
    field = edition.fields.get(pointer)
    location = report.locate(pointer, field.column if field else None)
    return Cell(
        pointer,
        table,
        row,
        column,
        edition.label(pointer),
        report.value(pointer),
        location,
        report.source if elsewhere else None,
    )
