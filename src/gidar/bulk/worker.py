"""Reports through validation to lines of output: the part of the work that one process does."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from ..inputs import Chunk, OnError, Source
from ..model.errors import InputError, contained
from ..model.form import Lang
from ..model.organs import Organ
from ..model.report import Report
from ..model.result import Result
from ..model.routes import TOLD, Refusal, Route
from ..reporters import Summary, reporter
from ..validation import validate
from . import at_once

if TYPE_CHECKING:
    from ..identities.previous_years import History
    from ..regions.parts import Parts
    from ..triage.agreement import Agreed
    from ..triage.corpus import Corpus

MANY = 30  # reports in one process from which on it pays to load the gate
TOGETHER = 100  # reports whose lines are printed together


class Task(NamedTuple):
    """What to do with every report.

    history is the file of a History, None where there is none to look at; parts are
    the reports that each of these adds up; with them all is done in one process. explain says whether to tell the
    way that the reports of each input take; agreed is what results are held against, corpus the reports among which
    each is looked at.
    """

    format: str
    lang: Lang
    show_all: bool
    strict: bool
    summary: bool
    history: str | None = None
    parts: "Parts | None" = None
    explain: bool = False
    agreed: "Agreed | None" = None
    corpus: "Corpus | None" = None


class Filed(NamedTuple):
    """Whose report for which year was read, as far as it says so, and where."""

    organ: Organ
    year: int
    source: str


class ChunkOutcome(NamedTuple):
    """What some reports of the input came to, in their order: lines to print, counts, and what could not be read.

    routes are the ways that were taken with them; told is how many went which of the ways of TOLD, used which waivers
    fitted something, paired how many reports were compared with last year's; regions are those of the organs whose
    reports were compared with those of their parts. filed are those that name their year.
    """

    lines: list[str]
    summary: Summary
    errors: list[InputError]
    size: int = 0
    routes: tuple[Route, ...] = ()
    told: Mapping[str, int] = {}
    used: frozenset[int] = frozenset()
    paired: int = 0
    regions: frozenset[str | None] = frozenset()
    filed: tuple[Filed, ...] = ()


class Worker:
    """One process's part of the work."""

    def __init__(self, task: Task, many: int = MANY) -> None:
        """many is the number of reports after which the gate is loaded."""
        self._many = many
        self.reporter = reporter(task.format, task.lang, task.show_all, task.strict, task.summary)
        self._history = _opened(task.history) if task.history else None
        self._parts = task.parts
        self._between, self._repairs = self.reporter.between, self.reporter.repairs
        self._explain = task.explain
        self._agreed, self._used = task.agreed, frozenset[int]()
        self._done = 0
        self._told = dict.fromkeys(TOLD, 0)
        self._routes = list[Route]()
        self._regions = set[str | None]()
        self._filed = list[Filed]()
        # A report that is drawn has to be read, and so has one that is added up, or compared with others.
        needed = {"drawn": self.reporter.draws, "parts": self._parts is not None, "corpus": task.corpus is not None}
        self._corpus, self._reason = task.corpus, next((reason for reason, is_so in needed.items() if is_so), None)
        self._plain: Callable[[Source], Result | None] = _none if self._reason else self._first

    def outcomes(self, chunk: Chunk, together: int = TOGETHER) -> Iterator[ChunkOutcome]:
        """Validate the reports of a chunk, a few at a time."""
        errors: list[InputError] = []
        lines, summary = list[str](), Summary()
        for found in self._found(chunk, errors.append):
            try:
                with contained(found.source):
                    result, report = self._result(found)
                    if self._agreed:
                        result, used = self._agreed.settle(result)
                        self._used |= used
                    told = [*self.reporter.result(result, report)]
            except InputError as error:
                errors.append(error)
                continue
            if self._between and summary.reports:
                lines.append(self._between)
            summary.add(result)
            if result.year is not None:
                self._filed.append(Filed(result.whose, result.year, result.source))
            if self.reporter.held:
                summary.hold(result, told)
            else:
                lines += told
            if summary.reports >= together:
                yield self._outcome(lines, summary, errors[:])
                errors.clear()
                lines, summary = [], Summary()
        yield self._outcome(lines, summary, errors, chunk.size)

    def close(self) -> None:
        """Let go of the file with the years before."""
        if self._history:
            self._history.close()

    def _outcome(self, lines: list[str], summary: Summary, errors: list[InputError], size: int = 0) -> ChunkOutcome:
        paired = self._history.paired if self._history else 0
        ways, regions, filed = tuple(self._routes), frozenset(self._regions), tuple(self._filed)
        outcome = ChunkOutcome(lines, summary, errors, size, ways, self._told, self._used, paired, regions, filed)
        self._regions.clear()
        self._filed.clear()
        self._routes, self._told, self._used = [], dict.fromkeys(TOLD, 0), frozenset()
        if self._history:
            self._history.paired = 0
        return outcome

    def _found(self, chunk: Chunk, on_error: OnError) -> Iterator[Source | Result]:
        reason = self._reason or ("years" if self._history else None)
        try:
            with contained(chunk.route.source):
                for reading in chunk.readings(Refusal("database", reason) if reason else None, on_error):
                    if self._explain:
                        from .explanation import route_of

                        self._routes.append(route_of(reading, self._reason))
                    yield from reading.found
        except InputError as error:
            on_error(error)

    def _result(self, found: Source | Result) -> tuple[Result, Report | None]:
        """The result of a report, and the report where it had to be read."""
        if isinstance(found, Result):
            self._told["sieved"] += 1
            return found, None
        self._done += 1
        if self._done > self._many and (result := self._plain(found)):
            self._told["at_once"] += 1
            return result, None
        self._told["closely" if self._done > self._many else "first"] += 1
        report = found.report()
        result = validate(report, self._history, self._parts, repairs=self._repairs)
        if self._parts:
            self._regions.add(result.organ_region)
        if self._corpus is not None:
            from ..triage.outliers import looked_at

            result = looked_at(result, report, self._corpus)
        return result, report

    def _first(self, source: Source) -> Result | None:
        """The result of a report with which nothing is wrong, if that can be told at once: the first time of many."""
        self._plain = at_once(self._history) or _none
        return self._plain(source)


def _opened(file: str) -> "History":
    from ..identities.previous_years import History

    return History(path=file)


def _none(source: Source) -> None:
    """Nothing can be told at once."""
