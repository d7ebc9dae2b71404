"""The work in one process, or shared among several."""

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from itertools import chain

from ..inputs import Chunk
from ..inputs.files import MEGABYTE
from .worker import ChunkOutcome, Task, Worker

LARGE = 16 * MEGABYTE  # bytes of input from which on there are many reports
CHUNK = 4 * MEGABYTE  # bytes that one process is given at a time


def is_large(chunks: Iterable[Chunk]) -> tuple[bool, Iterator[Chunk]]:
    """Whether there are so many reports that several processes pay, and the chunks again."""
    chunks, first, size = iter(chunks), list[Chunk](), 0
    for chunk in chunks:
        first.append(chunk)
        size += chunk.size
        if size > LARGE:
            break
    return size > LARGE, chain(first, chunks)


def outcomes(chunks: Iterator[Chunk], task: Task, processes: int) -> Generator[ChunkOutcome, None, None]:
    """Yield what the reports come to, in order."""
    if processes > 1 and task.parts is None:
        yield from _shared(chunks, task, processes)
    else:
        with closing(Worker(task)) as worker:
            for chunk in chunks:
                yield from worker.outcomes(chunk)


def _shared(chunks: Iterator[Chunk], task: Task, processes: int) -> Iterator[ChunkOutcome]:
    """Never more chunks under way than keep every process busy, so that memory stays bounded."""
    from .processes import Processes

    shared = Processes(task, processes)
    try:
        for chunk in chunks:
            shared.give(chunk)
            if shared.busy:
                yield from shared.take()
        while shared.under_way:
            yield from shared.take()
    finally:
        shared.end()
