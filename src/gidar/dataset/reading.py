"""Documents below paths, read in processes, into a journal."""

from collections.abc import Callable, Iterable, Iterator

from ..infrastructure.pool import Pool
from ..inputs import Leftovers, OnError, split
from ..inputs.report_files import DOCUMENTS, FilesChunk
from ..model.errors import InputError
from ..writers.json import as_json
from .entry import Job, entry_of, fault, job_of
from .journal import Journal

Progress = Callable[[int, int], None]
"""Takes the number of bytes and of documents that have been done."""


def documents_below(paths: Iterable[str], on_error: OnError, leftovers: Leftovers) -> Iterator[str]:
    """The documents and spreadsheets below some paths, each once; what is none is told to on_error."""
    together = [*paths]
    for path in together:
        for chunk in split(path, on_error, leftovers=leftovers.among(together)):
            for place in chunk.places() if isinstance(chunk, FilesChunk) else [chunk.route.source]:
                if not place.lower().endswith(DOCUMENTS):
                    on_error(InputError("no_document", place))
                else:
                    yield place


def read_into(
    journal: Journal, documents: Iterable[str], processes: int, on_error: OnError, done: Progress
) -> set[str]:
    """Read every document that the journal has not in the state that it is in; the paths of all.

    What cannot even be opened is told to on_error.
    """
    known = set[str]()
    for job, entry in _entries(_jobs(documents, on_error), journal, processes):
        known.add(job.path)
        if entry is not None:
            journal.add(job, entry)
        done(job.size, 1)
    return known


def _jobs(documents: Iterable[str], on_error: OnError) -> Iterator[Job]:
    for path in documents:
        try:
            yield job_of(path)
        except InputError as error:
            on_error(error)


def _entries(jobs: Iterator[Job], journal: Journal, processes: int) -> Iterator[tuple[Job, bytes | None]]:
    """Each job with its entry, None where the journal has it already."""
    if processes == 1:
        yield from ((job, None if journal.has(job) else entry_of(job)) for job in jobs)
        return
    pool: Pool[Job, bytes] = Pool(processes, entry_of)
    try:
        for job in jobs:
            if journal.has(job):
                yield job, None
                continue
            pool.give(job)
            if pool.busy:
                yield _taken(pool)
        while pool.under_way:
            yield _taken(pool)
    finally:
        pool.end()


def _taken(pool: Pool[Job, bytes]) -> tuple[Job, bytes]:
    job, entry, _ = pool.take()
    return job, entry or as_json({**job._asdict(), "reports": [], **fault(InputError("reading_died", ""))}).encode()
