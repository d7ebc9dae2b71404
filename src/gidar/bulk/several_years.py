"""Several years among the reports themselves: a history of them, before they are validated."""

import os
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any

from ..identities.carried_over import NAMED, carried, carried_rows
from ..inputs import Chunk, Source
from ..inputs.report_files import FilesChunk
from ..model.edition import Edition
from ..model.errors import InputError, contained
from ..model.organs import organ_of
from ..model.published import DESCRIPTOR
from ..model.report import Report, nested
from ..structure.usable import Usable, Year
from . import at_once

if TYPE_CHECKING:
    from ..identities.previous_years import History, KeptReport
    from .fast_path import Plain


def several(chunks: list[Chunk], processes: int = 1) -> bool:
    """Whether the reports in some chunks are of more than one year."""
    years = set[str]()
    with closing(_each(chunks, _years, _years, processes)) as found:
        for some in found:
            years.update(some)
            if len(years) > 1:
                return True
    return False


def keep(chunks: list[Chunk], history: "History", processes: int = 1) -> None:
    """Keep of those reports what the years after them are held to.

    What cannot be read is passed over: validating it says so.
    """
    plain = at_once(history)
    for some in _each(chunks, lambda chunk: _kept(chunk, plain), _all_kept, processes):
        for kept in some:
            history.keep(kept)


def _each(
    chunks: list[Chunk], work: Callable[[Chunk], Any], slowly: Callable[[Chunk], Any], processes: int
) -> Generator[Any, None, None]:
    """What becomes of each chunk by work, in order; slowly is that of the slow ones, which processes share.

    A chunk that processes die of gives nothing: validating it says so.
    """
    slow = [*map(_is_slow, chunks)]
    if processes == 1 or not any(slow):
        yield from map(work, chunks)
        return
    from ..infrastructure.pool import Pool

    pool: Pool[Chunk, Any] = Pool(processes, slowly)
    try:
        for chunk, shared in zip(chunks, slow, strict=True):
            if shared:
                pool.give(chunk)
            while pool.busy or (pool.under_way and not shared):
                yield pool.take().made or ()
            if not shared:
                yield work(chunk)
        while pool.under_way:
            yield pool.take().made or ()
    finally:
        pool.end()


def _is_slow(chunk: Chunk) -> bool:
    """Whether reading a report in it may take much longer than validating it."""
    return isinstance(chunk, FilesChunk) and chunk.takes_long


def _years(chunk: Chunk) -> set[str]:
    return chunk.years()


def _all_kept(chunk: Chunk) -> "list[KeptReport]":
    return [*_kept(chunk, None)]


def _kept(chunk: Chunk, plain: "Plain | None") -> "Iterator[KeptReport]":
    from ..identities.previous_years import kept_as, kept_of

    for source in chunk.reports(lambda error: None):
        with suppress(InputError), contained(source.source):
            gate, usable = plain.usable(source) if plain else (None, None)
            if gate and usable:
                yield kept_as(organ_of(usable.get), usable["/year"], _year(source, gate.edition, usable))
            else:
                yield kept_of(source.report())


def _year(source: Source, edition: Edition, usable: Usable) -> Year:
    """What `last_year` gives of a report, of which all that it needs is known."""
    kept = {pointer: usable[pointer] for pointer in (*NAMED, *carried(edition)) if pointer in usable}
    report = Report(nested(kept), source.source)
    from ..inputs.csv_sorted import ReportLines

    if isinstance(source, ReportLines):
        sheets = {table: source.sheet(table, rows) for table, rows in carried_rows(edition).items()}
        report = report._replace(key=source.key, sheets=sheets)
    return Year(report, edition, kept, last=True)


def to_search(paths: list[str]) -> list[str]:
    """Those of the paths given that are looked through for reports of several years: all where there are several.

    A lone one is where it holds many: a folder, a package, JSON Lines. What comes on standard input comes only once.
    """
    return [path for path in paths if path != "-" and (len(paths) > 1 or _holds_many(path))]


def _holds_many(path: str) -> bool:
    name = os.path.basename(path).lower()
    return os.path.isdir(path) or name == DESCRIPTOR or name.endswith((".zip", ".jsonl"))
