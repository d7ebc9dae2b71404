"""A sheet to send a report back with: what to do, its faults in words, the form with the cells marked."""

from collections import Counter
from collections.abc import Iterator
from os.path import basename, isfile
from typing import NamedTuple

from ..model.display import quoted
from ..model.edition import load_edition
from ..model.findings import Finding, NotChecked
from ..model.form import Lang, Rule
from ..model.report import Report
from ..model.result import Result
from ..model.version import __version__
from ..model.words import sentence, texts, words
from .grouping import READING, blank_tables, is_blank, not_checked
from .html import HtmlReporter
from .words import said

PLUS = " + "
MOST_TERMS, SHOWN_TERMS = 10, 2
"""A sum of more terms than any row of the form has takes eight lines of print; so many of its terms begin it."""


MOST_BLANKS = 15
"""Blanks that are told one by one: about half a page."""


class Sender(NamedTuple):
    """What whoever sends reports back says of themselves: the day of the check, by when a corrected report is to come
    in (YYYY-MM-DD both), and whom to ask. What is None is left open on the sheet, to be filled in by hand."""

    day: str
    by: str | None = None
    contact: str | None = None


class Returned(NamedTuple):
    """A report that is sent back, what it came to, and which others of the same organ and year came in beside it."""

    result: Result
    report: Report
    others: tuple[str, ...] = ()


class Letter(NamedTuple):
    """What a sheet begins with: its title, whom it is to and by when, what there is to settle, and how; and what stands
    below that: whom to ask, and what was checked when."""

    title: str
    to: str
    asks: list[str]
    steps: list[str]
    foot: list[str]


def letter(returned: Returned, sender: Sender, lang: Lang) -> Letter:
    """What the sheet for a report begins with."""
    own, result = words(lang, "returns"), returned.result
    own_file = isfile(result.source)  # what several reports stand in says nothing to one organ
    steps = ["look", "correct", *(["suggested"] if result.repairs else []), "confirm"]
    return Letter(
        title=own["title"].format(year="" if result.year is None else result.year),
        to=own["to"].format(organ=quoted(result.organ or said(lang)["no_organ"], 200), by=_day(sender.by, lang)),
        asks=[*_asks(result, lang)],
        steps=[own[f"step_{name}"] for name in steps],
        foot=[
            own["contact"].format(contact=quoted(sender.contact, 200) if sender.contact else own["no_contact"]),
            *([own["file"].format(file=quoted(basename(result.source), 200))] if own_file else []),
            *_others(returned.others, lang),
            own["day"].format(day=_day(sender.day, lang)),
        ],
    )


def _others(sources: tuple[str, ...], lang: Lang) -> Iterator[str]:
    """That other reports of the organ came in, and the files of those that are in one of their own."""
    own = words(lang, "returns")
    if sources:
        files = [quoted(basename(source), 200) for source in sources if isfile(source)]
        named = own["other_files"].format(files=said(lang)["list"].join(files)) if files else ""
        yield own["others"].format(count=len(sources), files=named)


def _asks(result: Result, lang: Lang) -> Iterator[str]:
    """What there is to settle, and how much of each: what is wrong, left blank, to be looked at, or was not read."""
    counting = [finding for finding in result.findings if not finding.waived]
    blanks = [finding for finding in counting if is_blank(finding)]
    undetermined = [finding for finding in counting if finding.outcome == "undetermined"]
    aside = {id(finding) for finding in (*blanks, *undetermined)}
    severities = Counter(finding.severity for finding in counting if id(finding) not in aside)
    counts = {
        "errors": severities["error"],
        "blanks": len(blanks),
        "undetermined": len(undetermined),
        "warnings": severities["warning"],
        "unread": sum(item.code == READING for item in result.not_checked),
    }
    own, told = words(lang, "returns"), [name for name, count in counts.items() if count]
    yield from (own[name].format(**counts) for name in told)
    if names := blank_tables(result, lang):
        yield own["tables"].format(tables=names)
    elif not (told or result.checked.complete):
        yield own["unchecked"]


class Left(NamedTuple):
    """What was not checked for one reason: its heading, the places, and what to do about it, or ""."""

    heading: str
    places: list[str]
    advice: str


def left_out(result: Result, lang: Lang) -> Iterator[Left]:
    """What the organ has to complete."""
    own, waiting = words(lang, "returns"), [one for one in result.not_checked if one.waits]
    others = result._replace(not_checked=tuple(one for one in result.not_checked if not one.waits))
    for (code, title), reasons in not_checked(others, lang, False).items():
        places = [*dict.fromkeys(reasons)]
        if code == READING:
            yield Left(own["unread_title"].format(count=len(reasons)), places, own["unread_advice"])
        else:
            heading = said(lang)["not_checked"].format(title=title, count=len(reasons), code="")
            yield Left(heading.strip(), places, "")
    if waiting:
        checks = Counter(one.title[lang] for one in waiting).items()
        places = [own["waiting_check"].format(title=title, count=count) for title, count in checks]
        yield Left(own["waiting_title"].format(count=len(waiting)), places, own["waiting_advice"])


def most_told(findings: list[Finding]) -> int | None:
    """How many findings of a rule are told one by one; None for all. Blanks are marked in the form as such, and a table
    that was left blank would take pages."""
    return MOST_BLANKS if len(findings) > MOST_BLANKS and all(map(is_blank, findings)) else None


def brief(text: str, lang: Lang) -> str:
    """A sentence about a sum; of a long sum only the first terms and the last, since the form has marked all."""
    terms = text.split(PLUS)
    if len(terms) <= MOST_TERMS:
        return text
    return PLUS.join((*terms[:SHOWN_TERMS], sentence("returns.more_terms", lang), terms[-1]))


def advice_of(rule: Rule, lang: Lang) -> str:
    """What the organ is to do about findings of a rule, where that is not what whoever copies its report has to do."""
    name = rule.code.replace("-", "_")
    own = texts("returns").get(f"advice_{name}") or rule.data["advice"]
    return str(own[lang])


def _day(day: str | None, lang: Lang) -> str:
    """A day in words, or the place to write it in."""
    if day is None:
        return sentence("returns.no_day", lang)
    year, month, of_month = map(int, day.split("-"))
    return sentence("writers.date", lang, year=year, month=month, day=of_month)


def sendable(result: Result) -> Result:
    """A result that names no folder of whoever collects, nor why things were not checked that are not the organ's."""
    findings = tuple(map(_without_folder, result.findings))
    left = tuple(item for item in result.not_checked if _lies_in_the_report(item))
    return result._replace(source=basename(result.source), findings=findings, not_checked=left)


def note(lang: Lang) -> str:
    """What a sheet ends with."""
    return sentence("returns.note", lang, version=__version__)


class ReturnSheet(HtmlReporter):
    """A page for one report, with nothing of another organ, nor any code of a program; many blanks only in the form."""

    sent = True

    def __init__(self, sender: Sender, lang: Lang) -> None:
        super().__init__(lang, False, False, shown=None)
        self.sender = sender

    def sheet(self, returned: Returned) -> str:
        """The whole page."""
        begin, result = letter(returned, self.sender, self.lang), sendable(returned.result)
        lines = [self.page.start(title=begin.title), self.page.letter(**begin._asdict())]
        return "\n".join([*lines, *self.result(result, returned.report), self.page.end([], "", note(self.lang))]) + "\n"

    def limit(self, findings: list[Finding]) -> int | None:
        """See HtmlReporter."""
        return most_told(findings)

    def rest(self, count: int) -> str:
        """See HtmlReporter."""
        return sentence("returns.more_blanks", self.lang, count=count)

    def message(self, finding: Finding) -> str:
        """See HtmlReporter."""
        return brief(finding.message(self.lang), self.lang)

    def advice(self, rule: Rule) -> str:
        """See HtmlReporter."""
        return advice_of(rule, self.lang)

    def left(self, result: Result) -> list[tuple[str, str, list[str], str]]:
        """See HtmlReporter."""
        return [(one.heading, "", one.places, one.advice) for one in left_out(result, self.lang)]


def _lies_in_the_report(item: NotChecked) -> bool:
    return item.code == READING or item.key in load_edition().catalogue["incomplete"]


def _without_folder(finding: Finding) -> Finding:
    """A finding that does not say where the office keeps its copies of other reports."""
    cells = (cell._replace(source=cell.source and basename(cell.source)) for cell in finding.cells)
    params = finding.params | ({"source": ""} if "source" in finding.params else {})
    return finding._replace(cells=tuple(cells), params=params)
