"""Processes that share the work. Where one is killed others take its place, and what it had is looked at again."""

import signal
import sys
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from ..inputs import Chunk
from ..model.errors import InputError
from ..reporters import Summary
from .worker import Outcome, Task, Worker


class Processes:
    """Gives chunks to processes and takes what they come to, in order.

    The death of a process is told once, as what makes the run no good one, however it ends. Which chunk it died of
    is not known, since with it all others end: the first without a result gets a process of its own, the rest go
    round again. A chunk that this process dies of, too, is given up, and all that is in it is named.
    """

    def __init__(self, task: Task, number: int) -> None:
        self._task, self._number = task, number
        self._pool = self._started(number)
        self._waiting: deque[tuple[Chunk, Future[Outcome] | None]] = deque()
        self._told = False

    @property
    def under_way(self) -> int:
        """How many chunks have been given and not been taken."""
        return len(self._waiting)

    def give(self, chunk: Chunk) -> None:
        """Have a chunk looked at."""
        self._waiting.append((chunk, self._submitted(chunk)))

    def take(self) -> Iterator[Outcome]:
        """What the chunk comes to that was given first of those that are under way."""
        chunk, future = self._waiting.popleft()
        outcome = _result(future)
        if outcome is not None:
            yield outcome
            return
        if not self._told:
            self._told = True
            yield Outcome([], Summary(), [InputError("process_replaced", "")])
        self.end()
        yield self._alone(chunk)
        self._pool = self._started(self._number)
        again = [(chunk, future if _result(future) else self._submitted(chunk)) for chunk, future in self._waiting]
        self._waiting = deque(again)

    def end(self) -> None:
        """Let the processes end, when they have done what they are at."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _started(self, number: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(number, initializer=_start, initargs=(self._task,))

    def _submitted(self, chunk: Chunk) -> Future[Outcome] | None:
        try:
            return self._pool.submit(_work, chunk)
        except BrokenProcessPool:
            return None

    def _alone(self, chunk: Chunk) -> Outcome:
        with self._started(1) as pool:
            outcome = _result(pool.submit(_work, chunk))
        if outcome is not None:
            return outcome
        return Outcome([], Summary(), [InputError("process_died", place) for place in chunk.places()], chunk.size)


def _result(future: Future[Outcome] | None) -> Outcome | None:
    """What a process made of a chunk; None where it died, or had no memory left."""
    try:
        return future.result() if future else None
    except (BrokenProcessPool, MemoryError):
        return None


_worker: Worker
"""The worker of a process that was started for the work."""


def _start(task: Task) -> None:
    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who presses Ctrl-C means the process that shares out the work
    _worker = Worker(task)


def _work(chunk: Chunk) -> Outcome:
    [outcome] = _worker.outcomes(chunk, together=sys.maxsize)
    return outcome
