"""Reports through validation to lines of output: in one process, or shared among several."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from ..errors import InputError
from ..findings import Result
from ..readers import Portion, Unread
from ..report import Report
from ..reporters import Summary, reporter
from ..validation import validate

if TYPE_CHECKING:
    from ..children import Children
    from ..history import History

MANY = 30  # reports in one process from which on it pays to load the gate
TOGETHER = 20  # reports whose lines are printed together
LARGE = 16 * 1024 * 1024  # bytes of input from which on there are many reports
PORTION = 4 * 1024 * 1024  # bytes that one process is given at a time


class Task(NamedTuple):
    """What to do with every report.

    texts as of `validate`; history is the file of a History, None where there is none to look at; children are
    the reports that each of these adds up; with them all is done in one process.
    """

    format: str
    lang: str
    show_all: bool
    strict: bool
    summary: bool
    texts: bool
    history: str | None = None
    children: "Children | None" = None


class Outcome(NamedTuple):
    """What some reports of the input came to, in their order: lines to print, counts, and what could not be read."""

    lines: list[str]
    summary: Summary
    errors: list[InputError]
    size: int = 0


Sieved = Callable[[bool, Callable[[InputError], None]], Iterator[Unread | Result]]
"""What a portion may have, as `sieved`: its reports, or, of those with which nothing is wrong, each alone, the results.

It is given texts, as of `validate`, and on_error.
"""


class Worker:
    """One process's part of the work."""

    def __init__(self, task: Task) -> None:
        self.reporter = reporter(task.format, task.lang, task.show_all, task.strict, task.summary)
        self._history = _opened(task.history) if task.history else None
        self._children, self._texts = task.children, task.texts
        self._closely = self.reporter.draws or self._children is not None
        self._done = 0
        self._gate: Callable[[Unread], Result | None] | None = None

    def outcomes(self, portion: Portion) -> Iterator[Outcome]:
        """Validate the reports of a portion, a few at a time."""
        outcome = Outcome([], Summary(), [])
        for found in self._found(portion, outcome.errors.append):
            try:
                self._report(found, outcome)
            except InputError as error:
                outcome.errors.append(error)
            if outcome.summary.reports >= TOGETHER:
                yield outcome._replace(errors=outcome.errors[:])
                outcome.errors.clear()
                outcome = outcome._replace(lines=[], summary=Summary())
        yield outcome._replace(size=portion.size)

    def _found(self, portion: Portion, on_error: Callable[[InputError], None]) -> Iterator[Unread | Result]:
        sieved: Sieved | None = getattr(portion, "sieved", None)
        if sieved and not self._closely and self._history is None:
            return sieved(self._texts, on_error)
        return portion.reports(on_error)

    def _report(self, found: Unread | Result, outcome: Outcome) -> None:
        result, report = (found, None) if isinstance(found, Result) else self._validated(found)
        if self.reporter.between and outcome.summary.reports:
            outcome.lines.append(self.reporter.between)
        outcome.summary.add(result)
        outcome.lines.extend(self.reporter.result(result, report))

    def _validated(self, unread: Unread) -> tuple[Result, Report | None]:
        self._done += 1
        if self._done > MANY and not self._closely and (result := self._plain(unread)):
            return result, None
        report, repairs = unread.report(), self.reporter.repairs
        return validate(report, self._history, self._children, repairs=repairs, texts=self._texts), report

    def _plain(self, unread: Unread) -> Result | None:
        """The result of a report with which nothing is wrong, if that can be told at once."""
        if self._gate is None:
            try:
                from .plain import Plain

                self._gate = Plain(self._history, self._texts)
            except (ImportError, KeyError):  # no msgspec for this platform, or not for this schema
                self._gate = _none
        return self._gate(unread)


def _opened(file: str) -> "History":
    from ..history import History

    return History(path=file)


def _none(unread: Unread) -> None:
    """Nothing can be told at once."""


def is_large(portions: Iterable[Portion]) -> tuple[bool, Iterator[Portion]]:
    """Whether there are so many reports that several processes pay, and the portions again."""
    portions, first, size = iter(portions), list[Portion](), 0
    for portion in portions:
        first.append(portion)
        size += portion.size
        if size > LARGE:
            break
    return size > LARGE, chain(first, portions)


def outcomes(portions: Iterator[Portion], task: Task, processes: int) -> Iterator[Outcome]:
    """Yield what the reports come to, in order."""
    if processes > 1 and task.children is None:
        yield from _shared(portions, task, processes)
    else:
        worker = Worker(task)
        for portion in portions:
            yield from worker.outcomes(portion)


def _shared(portions: Iterator[Portion], task: Task, processes: int) -> Iterator[Outcome]:
    """Never more portions under way than keep every process busy, so that memory stays bounded."""
    from concurrent.futures import Future, ProcessPoolExecutor

    pool = ProcessPoolExecutor(processes, initializer=_start, initargs=(task,))
    try:
        waiting: deque[Future[Outcome]] = deque()
        for portion in portions:
            waiting.append(pool.submit(_work, portion))
            if len(waiting) > 2 * processes:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


_worker: Worker
"""The worker of a process that was started for the work."""


def _start(task: Task) -> None:
    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who presses Ctrl-C means the process that shares out the work
    _worker = Worker(task)


def _work(portion: Portion) -> Outcome:
    parts = list(_worker.outcomes(portion))
    summary = Summary()
    lines: list[str] = []
    for part in parts:
        if lines and part.lines and _worker.reporter.between:
            lines.append(_worker.reporter.between)
        lines += part.lines
        summary.merge(part.summary)
    return Outcome(lines, summary, [error for part in parts for error in part.errors], portion.size)
