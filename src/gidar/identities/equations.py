"""Equations between cells, of one report or of two years: evaluated exactly, with three outcomes for blanks.

Let each blank be any whole number from 0 up (a change, any whole number). If no choice makes an equation hold,
it fails. If it holds with the blanks as zero, it holds. Otherwise it is undetermined, and where one blank alone
decides, the value that it needs is named.
"""

from decimal import Decimal
from typing import Any, NamedTuple
from unicodedata import category

from ..model.display import number, quoted
from ..model.edition import Edition
from ..model.findings import Finding, NotChecked, Outcome, cell_at, not_checked
from ..model.form import Equation, Text
from ..model.organs import Named, ReadAt, organ_of
from ..model.words import sentence
from ..structure.usable import Year

MAX_NAMED = 3  # blanks or cells that a message names before it only counts them
FULL_SUM = 6  # a sum of more terms than this is written without its zeros


class Term(NamedTuple):
    """A cell in an equation."""

    year: Year
    pointer: str

    @property
    def value(self) -> int | Decimal | None:
        """The figure, None for a blank."""
        figure: int | Decimal | None = self.year.usable[self.pointer]
        return figure

    @property
    def cause(self) -> Finding | None:
        """What is wrong with its row or table in a file; None where it is the cell itself that cannot be used."""
        row = self.pointer.rpartition("/")[0]
        causes = (self.year.causes.get(owner) for owner in (row.rpartition("/")[0], row))
        return next((cause for cause in causes if cause and cause.cells[0].location.line), None)


def weigh(edition: Edition, equation: Equation, left: list[Term], right: list[Term]) -> Finding | NotChecked | None:
    """Whether the two sides of an equation come to the same: None if so, else what is wrong or could not be told."""
    absent = [term for term in left + right if term.pointer not in term.year.usable]
    if absent:
        return _withheld(edition, equation, absent)
    sums = total(left), total(right)
    return None if sums[0] == sums[1] else _finding(edition, equation, left, right, *sums)


def _withheld(edition: Edition, equation: Equation, absent: list[Term]) -> NotChecked:
    """Why an equation was not looked at: its cells, or, where these may be sound, the lines or tables they stand in."""
    if all(term.year.last for term in absent):
        return not_checked(edition, equation.code, "last_year_unusable", equation.instance, cells=Some(edition, absent))
    causes = [term.cause for term in absent]
    if None in causes:
        return not_checked(edition, equation.code, "cells_unusable", equation.instance, cells=Some(edition, absent))
    lines = Causes(edition, absent)
    return not_checked(edition, equation.code, "lines_unusable", equation.instance, lines=lines)


def total(terms: list[Term]) -> int | Decimal:
    """The sum of a side, blanks as zero."""
    return sum((term.value or 0 for term in terms), start=0)


def _finding(
    edition: Edition,
    equation: Equation,
    left: list[Term],
    right: list[Term],
    on_left: int | Decimal,
    on_right: int | Decimal,
) -> Finding:
    lighter, gap = (left, on_right - on_left) if on_left < on_right else (right, on_left - on_right)
    blanks = [term for term in left + right if term.value is None]
    helpful = [term for term in blanks if term in lighter or term.year.edition.cells[term.pointer].type == "change"]
    outcome: Outcome = "undetermined" if helpful and gap % 1 == 0 else "fails"
    rule, one = edition.rules[equation.code], outcome == "undetermined" and len(blanks) == 1
    params: dict[str, Any] = {
        "where": edition.within(left[0].pointer, edition.line(equation.axis, left[0].pointer).name),
        "left_text": Side(edition, equation.axis, left),
        "right_text": Side(edition, equation.axis, right),
        "gap": number(gap),
        "needed": number(gap if one and blanks[0] in lighter else -gap),
        "count": len(blanks),
        "blanks": Some(edition, blanks),
    }
    cells = tuple(
        cell_at(term.year.report, term.year.edition, term.pointer, elsewhere=term.year.last) for term in left + right
    )
    severity = "warning" if outcome == "undetermined" else rule.severity
    messages: dict[str, Text] = edition.catalogue["identity_messages"]
    template = messages[f"{outcome}_one" if one else outcome]
    if last := next((term.year.report for term in right if term.year.last), None):
        template = {lang: text + messages["across_years"][lang] for lang, text in template.items()}
        params |= {"organ": Named(organ_of(last.value)), "source": ReadAt(last.source)}
    return Finding(rule, severity, template, params, cells, equation.instance, outcome, on_left, on_right)


class Side(NamedTuple):
    """One side of an equation in the words of the form, with its figures and its sum: a Phrase."""

    edition: Edition
    axis: str
    terms: list[Term]

    def __call__(self, lang: str) -> str:
        """In "zh" or "en"."""
        edition, axis, terms = self
        words: dict[str, Text] = edition.catalogue["words"]
        shown = [term for term in terms if len(terms) <= FULL_SUM or term.value != 0]
        text = " + ".join(f"{_name(edition, axis, term, lang)} {_figure(edition, term, lang)}" for term in shown)
        text = text or words["all_zero"][lang].format(count=len(terms))
        if 0 < len(shown) < len(terms):
            text += words["rest_zero"][lang].format(count=len(terms) - len(shown))
        return f"{text} = {number(total(terms))}" if len(terms) > 1 else text


def _figure(edition: Edition, term: Term, lang: str) -> str:
    blank: Text = edition.catalogue["words"]["blank"]
    return blank[lang] if term.value is None else number(term.value)


def _name(edition: Edition, axis: str, term: Term, lang: str) -> str:
    """A term as the line that its equation adds up, a row where the equation runs over a column: as it is printed,
    after the number of its head, without which several would begin alike."""
    line = term.year.edition.line("row" if axis == "column" else "column", term.pointer)
    head = "" if line.name[lang] == line.label[lang] else _bracketed(line.name[lang])
    return head + _dated(edition, term, line.label, lang)


def _bracketed(text: str) -> str:
    """What a text begins with in brackets, and the space behind it; "" where it does not begin with a bracket."""
    if category(text[0]) != "Ps":
        return ""
    end = next(at for at, sign in enumerate(text, 1) if category(sign) == "Pe")
    return text[: end + text[end:].startswith(" ")]


def _dated(edition: Edition, term: Term, text: Text, lang: str) -> str:
    prefix: Text = edition.catalogue["words"]["last_year"]
    return prefix[lang] + text[lang] if term.year.last else text[lang]


class Some(NamedTuple):
    """The first few places by name, and how many there are: a Phrase."""

    edition: Edition
    terms: list[Term]

    def __call__(self, lang: str) -> str:
        """In "zh" or "en"."""
        edition, terms = self
        first = terms[:MAX_NAMED]
        labels = (_dated(edition, term, term.year.edition.label(term.pointer) or {}, lang) for term in first)
        text = sentence("punctuation.list", lang).join(labels)
        if len(terms) > MAX_NAMED:
            text += edition.catalogue["words"]["and_others"][lang].format(count=len(terms))
        return text


class Causes(NamedTuple):
    """What is wrong with the lines or tables that some terms stand in, each once, the first few: a Phrase."""

    edition: Edition
    terms: list[Term]

    def __call__(self, lang: str) -> str:
        """In "zh" or "en"."""
        words: dict[str, Text] = self.edition.catalogue["words"]
        found = {}
        for term in self.terms:
            assert term.cause is not None
            file, line, _ = term.cause.cells[0].location
            text = words["cause"][lang].format(file=quoted(file, 120), line=line, title=term.cause.rule.title[lang])
            found[text] = True
        first = sentence("punctuation.list", lang).join([*found][:MAX_NAMED])
        more = words["and_other_places"][lang].format(count=len(found)) if len(found) > MAX_NAMED else ""
        return first + more
