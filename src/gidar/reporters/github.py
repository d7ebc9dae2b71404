"""Findings as workflow commands, which GitHub shows beside the lines of a change."""

from collections.abc import Iterator

from ..model.errors import InputError
from ..model.findings import Finding
from ..model.form import Lang
from ..model.report import Report
from ..model.result import Result
from . import Reporter
from .grouping import coverage, decisive, file_of, reason, verdict
from .summary import Summary

LEVELS = {"error": "error", "warning": "warning", "info": "notice", "waived": "notice"}


class GitHubReporter(Reporter):
    """One annotation a finding."""

    commands = True

    def __init__(self, lang: Lang, show_all: bool, strict: bool) -> None:
        self.lang = lang

    def result(self, result: Result, report: Report | None) -> Iterator[str]:
        """The annotations of one report."""
        for finding in result.findings:
            properties = {"file": file_of(result.path, finding), "line": _line(finding), "title": finding.code}
            named = ",".join(f"{name}={_escape(value, ':,')}" for name, value in properties.items() if value)
            lines = (finding.message(self.lang), reason(finding, self.lang), finding.rule.page[self.lang])
            text = "\n".join(filter(None, lines))
            yield f"::{LEVELS[finding.standing]} {named}::{_escape(text)}"
        if line := coverage(result, self.lang):
            level = (
                "notice" if result.verdict == "invalid" or not result.fails else "error"
            )  # the findings have said that it is not valid
            text = f"{verdict(result, self.lang, False)} {line}"
            yield f"::{level} file={_escape(result.path, ':,')}::{_escape(text)}"

    def end(self, summary: Summary, unreadable: list[InputError]) -> Iterator[str]:
        """Inputs that could not be read."""
        for error in unreadable:
            yield f"::error file={_escape(error.source, ':,')}::{_escape(error.message(self.lang))}"


def _line(finding: Finding) -> str:
    return str(decisive(finding).location.line or "")


def _escape(text: str, more: str = "") -> str:
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
