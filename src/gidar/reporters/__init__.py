"""From results to text: one class a format, none of them prints or decides an exit code."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from importlib import import_module

from ..model.errors import InputError
from ..model.form import Lang
from ..model.report import Report
from ..model.result import Result
from .summary import Summary as Summary

FORMATS = {
    "text": "text.TextReporter",
    "json": "json.JsonReporter",
    "jsonl": "jsonl.JsonLinesReporter",
    "csv": "csv.CsvReporter",
    "github": "github.GitHubReporter",
    "html": "html.HtmlReporter",
    "sarif": "sarif.SarifReporter",
    "junit": "junit.JUnitReporter",
}
"""{format: its module and class}."""

SUMMARIES = {"text": "overview.OverviewReporter", "json": "json.JsonSummaryReporter"}
"""The formats that a summary without the reports can have."""


class Reporter(ABC):
    """Turns results into lines as they come. What it says of one report depends on nothing else of the run, so that
    several processes can share the work."""

    between = ""
    """The line between two reports, "" for none."""

    draws = False
    """Whether it needs the report itself, or the result is enough."""

    repairs = False
    """Whether it shows repairs."""

    commands = False
    """Whether its lines are meant to be obeyed by what runs the job; of any other none ever is."""

    @abstractmethod
    def __init__(self, lang: Lang, show_all: bool, strict: bool) -> None: ...

    def begin(self) -> Iterator[str]:
        """The lines before the first report."""
        yield from ()

    @abstractmethod
    def result(self, result: Result, report: Report | None) -> Iterator[str]:
        """The lines for one report: what validating it gave, and the report itself, for one that draws."""

    @abstractmethod
    def end(self, summary: Summary, unreadable: list[InputError]) -> Iterator[str]:
        """The lines after the last report: what all results come to, and what could not be read."""


def reporter(name: str, lang: Lang, show_all: bool, strict: bool, summary: bool = False) -> Reporter:
    """The reporter of a format, loaded when it is asked for; summary: only what all reports come to.

    Raises KeyError where a format has no summary.
    """
    module, kind = (SUMMARIES if summary else FORMATS)[name].split(".")
    made: Reporter = getattr(import_module(f"{__name__}.{module}"), kind)(lang, show_all, strict)
    return made
