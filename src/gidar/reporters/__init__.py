"""From results to text: one class a format, none of them prints or decides an exit code."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import AbstractContextManager
from importlib import import_module
from typing import BinaryIO, Protocol

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
    "xlsx": "xlsx.XlsxReporter",
    "github": "github.GitHubReporter",
    "html": "html.HtmlReporter",
    "sarif": "sarif.SarifReporter",
    "junit": "junit.JUnitReporter",
}
"""{format: its module and class}."""

SUMMARIES = {
    "text": "overview.OverviewReporter",
    "json": "json.JsonSummaryReporter",
    "html": "overview_page.OverviewPage",
    "xlsx": "xlsx.XlsxOverviewReporter",
}
"""The formats that a summary without the reports can have."""

FILES = ("xlsx",)
"""The formats that are no text: their lines are put into a file by the `book` of the reporter."""


class ResultFile(Protocol):
    """Takes the lines of a reporter into a file that is no text."""

    def take(self, line: str) -> None:
        """Take in a line."""


class Reporter(ABC):
    """Turns results into lines as they come. What it says of one report depends on nothing else of the run, so that
    several processes can share the work."""

    lang: Lang

    between = ""
    """The line between two reports, "" for none."""

    held = False
    """Whether its lines on a report stand below what all reports come to, so that they wait for it."""

    draws = False
    """Whether it needs the report itself, or the result is enough."""

    locates = False
    """Whether it says where in a JSON text a place stands, which only the report itself tells."""

    repairs = False
    """Whether it shows repairs."""

    marked = False
    """Whether its text begins with a byte order mark, without which Excel takes UTF-8 for the local encoding."""

    beside_errors = False
    """Whether its lines stand on the screen on which it has been said what could not be read."""

    in_file = True
    """Whether its lines go to a file; a stream without any report is empty, as those who redirect it expect."""

    commands = False
    """Whether its lines are meant to be obeyed by what runs the job; of any other none ever is."""

    def book(self, file: BinaryIO) -> AbstractContextManager[ResultFile] | None:
        """What takes in its lines where they make a file that is no text. Raises InputError without its library."""
        return None

    @abstractmethod
    def __init__(self, lang: Lang, show_all: bool, strict: bool) -> None: ...

    def begin(self) -> Iterator[str]:
        """The lines before the first report."""
        yield from ()

    @abstractmethod
    def result(self, result: Result, report: Report | None) -> Iterator[str]:
        """The lines for one report: what validating it gave, and the report itself, for one that draws or locates."""

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
