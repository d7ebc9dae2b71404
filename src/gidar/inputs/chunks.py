"""What every input gives: chunks that a process can read by itself, and in them reports not yet looked at."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, NamedTuple, Protocol

from ..model.errors import InputError, contained
from ..model.report import Report
from ..model.result import Result
from ..model.routes import Refusal, Route

OnError = Callable[[InputError], None]


class Source(Protocol):
    """A report that has been found and not been read.

    Attributes:
        source: where it stands, as findings name it.
        path: the file or folder that it is in.
    """

    source: str
    path: str

    def report(self) -> Report:
        """The report. Raises InputError where it is none."""

    def years(self) -> set[str]:
        """The year that it says it is of; none where it is no report, or says none."""
        with suppress(InputError), contained(self.source):
            return year_of(self.report().value("/year"))
        return set()


def year_of(value: Any) -> set[str]:
    """The year that a value is, as the readers have it; none where it is no whole number."""
    return {str(value)} if type(value) is int else set()


class Reading(NamedTuple):
    """The reports of a chunk as they come, and their way. Where a sieve knows the result of one, that comes instead."""

    chunk: "Chunk"
    route: Route
    found: Iterator[Source | Result]


class Chunk(Protocol):
    """Some of the input, small enough to be read by one process; it can be sent to another."""

    @property
    def size(self) -> int:
        """How many bytes it is, 0 where that is not known."""

    @property
    def files(self) -> set[str]:
        """Of a folder that is one chunk, the files that it reads; everything else is looked at by itself."""
        return set()

    @property
    def route(self) -> Route:
        """Which way its reports are read, and why not a faster one."""

    def reports(self, on_error: OnError) -> Iterator[Source]:
        """The reports in it. What is no report is told to on_error."""

    def readings(self, refusal: Refusal | None, on_error: OnError) -> Iterator[Reading]:
        """The reports in it by the way that they take, each reading to be gone through before the next.

        Where there is a sieve, it is not used if there is a refusal.
        """
        yield Reading(self, self.route, self.reports(on_error))

    def places(self) -> list[str]:
        """What its reports are named by where they cannot be looked at: the files, or where they stand in one."""
        return [self.route.source]

    def years(self) -> set[str]:
        """The years that its reports say they are of; two of them are enough where there are more."""
        years = set[str]()
        for source in self.reports(lambda error: None):
            years |= source.years()
            if len(years) > 1:
                break
        return years


class Parsed(Source):
    """A report that came parsed already."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self.source, self.path = report.source, report.path

    def report(self) -> Report:
        """See Source."""
        return self._report
