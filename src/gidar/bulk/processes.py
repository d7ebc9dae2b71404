"""Processes that share the chunks of the input, each with one worker."""

import sys
from collections.abc import Iterator

from ..infrastructure.pool import Pool
from ..inputs import Chunk
from ..model.errors import InputError
from ..reporters import Summary
from .worker import ChunkOutcome, Task, Worker


class Processes:
    """Gives chunks to processes and takes what they come to, in order.

    The death of a process is told once, as what makes the run no good one, however it ends. Of a chunk that two
    processes die of, all that is in it is named.
    """

    def __init__(self, task: Task, number: int) -> None:
        self._pool: Pool[Chunk, ChunkOutcome] = Pool(number, _work, _start, task)
        self._told = False
        self.give, self.end = self._pool.give, self._pool.end

    @property
    def under_way(self) -> int:
        """How many chunks have been given and not been taken."""
        return self._pool.under_way

    @property
    def busy(self) -> bool:
        """Whether so many are under way that more would only take up memory."""
        return self._pool.busy

    def take(self) -> Iterator[ChunkOutcome]:
        """What the chunk comes to that was given first of those that are under way."""
        chunk, outcome, replaced = self._pool.take()
        if replaced and not self._told:
            self._told = True
            yield ChunkOutcome([], Summary(), [InputError("process_replaced", "")])
        died = [InputError("process_died", place) for place in chunk.places()] if outcome is None else []
        yield outcome or ChunkOutcome([], Summary(), died, chunk.size)


_worker: Worker
"""The worker of a process that was started for the work."""


def _start(task: Task) -> None:
    global _worker
    _worker = Worker(task)


def _work(chunk: Chunk) -> ChunkOutcome:
    [outcome] = _worker.outcomes(chunk, together=sys.maxsize)
    return outcome
