"""Processes that share jobs. Where one is killed others take its place, and what it had is done again."""

import os
import signal
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Generic, NamedTuple, TypeVar

from .ending import done, end_by_signals

MOST_ON_WINDOWS = 61  # processes that Windows lets one wait for at a time

Work = TypeVar("Work")
Made = TypeVar("Made")


class Taken(NamedTuple, Generic[Work, Made]):
    """What a job came to; made is None where two processes have died of it, replaced whether one had to be replaced."""

    job: Work
    made: Made | None
    replaced: bool


class Pool(Generic[Work, Made]):
    """Gives jobs to processes and takes what they come to, in order.

    Which job a process died of is not known, since with it all others end: the first without a result gets a process
    of its own, the rest go round again. A job that this process dies of, too, is given up.
    """

    def __init__(
        self, number: int, work: Callable[[Work], Made], start: Callable[..., None] | None = None, *told: Any
    ) -> None:
        """Each of a number of processes calls start with what it is told, if there is one, and then work for jobs."""
        self._number = min(number, MOST_ON_WINDOWS) if os.name == "nt" else number
        self._work, self._start = work, (start, told)
        self._pool = self._started(self._number)
        self._waiting: deque[tuple[Work, Future[Made] | None]] = deque()

    @property
    def under_way(self) -> int:
        """How many jobs have been given and not been taken."""
        return len(self._waiting)

    @property
    def busy(self) -> bool:
        """Whether so many jobs are under way that more would only take up memory."""
        return self.under_way > 2 * self._number

    def give(self, job: Work) -> None:
        """Have a job done."""
        self._waiting.append((job, self._submitted(job)))

    def take(self) -> Taken[Work, Made]:
        """What the job came to that was given first of those that are under way."""
        job, future = self._waiting.popleft()
        made = _result(future)
        if made is not None:
            return Taken(job, made, False)
        self.end()
        with self._started(1) as alone:
            made = _result(alone.submit(done, self._work, job))
        self._pool = self._started(self._number)
        again = [(job, future if _result(future) else self._submitted(job)) for job, future in self._waiting]
        self._waiting = deque(again)
        return Taken(job, made, True)

    def end(self) -> None:
        """Let the processes end, when they have done what they are at."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _started(self, number: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(number, initializer=_begin, initargs=self._start)

    def _submitted(self, job: Work) -> Future[Made] | None:
        try:
            return self._pool.submit(done, self._work, job)
        except BrokenProcessPool:
            return None


def _begin(start: Callable[..., None] | None, told: tuple[Any, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who presses Ctrl-C means the process that shares out the work
    end_by_signals()
    if start:
        start(*told)


def _result(future: "Future[Made] | None") -> Made | None:
    """What a process made of a job; None where it died, or had no memory left."""
    try:
        return future.result() if future else None
    except (BrokenProcessPool, MemoryError):
        return None
