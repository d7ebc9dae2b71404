"""Findings as workflow commands, which GitHub shows beside the lines of a change."""

from collections.abc import Iterator

from ..model.errors import InputError
from ..model.form import Lang
from ..model.report import Report
from ..model.result import Result
from ..model.words import sentence
from . import Reporter
from .grouping import coverage, reason, rule_title, verdict
from .places import FilePlace, FindingPlaces, place_of, read_at
from .summary import Summary

LEVELS = {"error": "error", "warning": "warning", "info": "notice", "waived": "notice"}


class GitHubReporter(Reporter):
    """One annotation a finding; and one for what of a report was not checked, or not read for certain."""

    commands = True
    locates = True

    def __init__(self, lang: Lang, show_all: bool, strict: bool) -> None:
        self.lang = lang

    def result(self, result: Result, report: Report | None) -> Iterator[str]:
        """The annotations of one report."""
        places = FindingPlaces(result, report)
        for finding in result.findings:
            place = places.of(finding)
            properties = {"file": place.file, "line": _number(place.line), "col": _number(place.column)}
            title = rule_title(finding.rule, finding.severity, self.lang)
            properties["title"] = title + sentence("punctuation.bracket", self.lang, text=finding.code)
            named = ",".join(f"{name}={_escape(value, ':,')}" for name, value in properties.items() if value)
            lines = (finding.message(self.lang), reason(finding, self.lang), finding.rule.page[self.lang])
            text = "\n".join(filter(None, lines))
            yield f"::{LEVELS[finding.standing]} {named}::{_escape(text)}"
        line = coverage(result, self.lang)
        if line or result.doubtful:
            level = (
                "notice" if result.verdict == "invalid" or not result.fails else "error"
            )  # the findings have said that it is not valid
            readings = (item.reason(self.lang) for item in result.not_checked if item.of_reading)
            text = "\n".join([f"{verdict(result, self.lang, False)} {line}".strip(), *readings])
            yield f"::{level} {_where(read_at(result))}::{_escape(text)}"

    def end(self, summary: Summary, unreadable: list[InputError]) -> Iterator[str]:
        """What is said of several reports together, and inputs that could not be read."""
        yield from (f"::notice::{_escape(note)}" for note in summary.notes)
        for error in unreadable:
            yield f"::error {_where(place_of(error.source))}::{_escape(error.message(self.lang))}"


def _number(of: int | None) -> str:
    return str(of or "")


def _where(place: FilePlace) -> str:
    return f"file={_escape(place.file, ':,')}" + (f",line={place.line}" if place.line else "")


def _escape(text: str, more: str = "") -> str:
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
