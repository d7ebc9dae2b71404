"""Validation where there are many reports: a database reads the files and finds those that are plainly sound.

    files -> store (texts, line by line) -> sieve (SQL) -> sound: a result at once; all others: the ordinary checks

The database never words a finding. A report passes the sieve only where it is certain that the ordinary path finds
nothing in it; every other one is put together from its lines and goes that way. What the database cannot read
exactly as the readers do (another encoding, blank or overlong lines) is left to them altogether.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec

from ...inputs import Chunk, OnError, Source, split
from ...inputs.chunks import Parsed, Reading
from ...inputs.csv_package import package_size
from ...inputs.csv_survey import years_named
from ...inputs.descriptor import Resource, resources
from ...inputs.files import Folder
from ...inputs.parquet_package import ParquetChunk, is_package
from ...model.errors import InputError
from ...model.published import DESCRIPTOR
from ...model.report import Report
from ...model.result import Result
from ...model.routes import Refusal, Route
from . import csv_files, parquet_files
from .results import reports
from .sieve import sieve
from .store import Store

__all__ = ["missing", "package"]


def missing() -> InputError | None:
    """What is to be said where DuckDB is not installed."""
    return None if find_spec("duckdb") else InputError("no_duckdb", "")


class DuckDBChunk(Chunk):
    """A package that a database can sieve. Where it is not sieved, the readers have it.

    Attributes:
        path: where it is.
    """

    path: str

    @property
    def route(self) -> Route:
        """See Chunk."""
        return Route(self.path, "database")

    def load(self, store: Store) -> Refusal | None:
        """Read it into a store; why it is left to the readers, where that has to be."""
        raise NotImplementedError

    def plain(self, on_error: OnError) -> Iterator[Chunk]:
        """What it is to the readers."""
        raise NotImplementedError

    def reports(self, on_error: OnError) -> Iterator[Source]:
        """See Chunk."""
        for chunk in self.plain(on_error):
            yield from chunk.reports(on_error)

    def readings(self, refusal: Refusal | None, on_error: OnError) -> Iterator[Reading]:
        """See Chunk."""
        if not refusal:
            with Store() as store:
                refusal = self.load(store) or sieve(store)
                if not refusal:
                    yield Reading(self, self.route, map(_found, reports(store)))
                    return
        for chunk in self.plain(on_error):
            yield Reading(chunk, chunk.route.after(refusal), chunk.reports(on_error))


class DuckDBCsvChunk(DuckDBChunk):
    """A datapackage.json with the files beside it."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._found: dict[str, Resource] | None = None
        with suppress(InputError):  # the readers say what is wrong
            self._found = resources(self._files, path)

    @property
    def _files(self) -> Folder:
        return Folder(os.path.dirname(self.path) or ".")

    @property
    def size(self) -> int:
        """See Chunk."""
        return package_size(self._files, self._found or {})

    def years(self) -> set[str]:
        """See Chunk. One file names them."""
        return years_named(self._files, self._found or {}, self.path)

    def load(self, store: Store) -> Refusal | None:
        """See DuckDBChunk."""
        return csv_files.load(store, self.path, self._found)

    def plain(self, on_error: OnError) -> Iterator[Chunk]:
        """See DuckDBChunk."""
        return split(self.path, on_error)


class DuckDBParquetChunk(DuckDBChunk):
    """A folder of Parquet files."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._plain = ParquetChunk(path)

    @property
    def size(self) -> int:
        """See Chunk."""
        return self._plain.size

    @property
    def files(self) -> set[str]:
        """See Chunk."""
        return self._plain.files

    def years(self) -> set[str]:
        """See Chunk."""
        return self._plain.years()

    def load(self, store: Store) -> Refusal | None:
        """See DuckDBChunk."""
        return parquet_files.load(store, self.path)

    def plain(self, on_error: OnError) -> Iterator[Chunk]:
        """See DuckDBChunk."""
        yield self._plain


def package(path: str) -> DuckDBCsvChunk | DuckDBParquetChunk | None:
    """The package that a database can sieve at a path, for `split`."""
    if os.path.basename(path) == DESCRIPTOR:
        return DuckDBCsvChunk(path)
    return DuckDBParquetChunk(path) if is_package(path) else None


def _found(one: Report | Result) -> Source | Result:
    return one if isinstance(one, Result) else Parsed(one)
