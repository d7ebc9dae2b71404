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
from itertools import chain

from ...inputs import Chunk, OnError, Source, split
from ...inputs.chunks import Parsed, Reading
from ...inputs.csv_package import package_size
from ...inputs.csv_survey import years_named
from ...inputs.descriptor import Resource, resources
from ...inputs.document_cells import DocumentCells
from ...inputs.files import Folder
from ...model.errors import InputError
from ...model.report import Report
from ...model.result import Result
from ...model.routes import Refusal, Route
from . import csv_files, parquet_files
from .results import reports
from .sieve import sieve
from .store import Store

__all__ = ["missing", "package"]

UNUSED = Refusal("database", "unused")


def missing() -> InputError | None:
    """What is to be said where DuckDB is not installed."""
    return None if find_spec("duckdb") else InputError("no_duckdb", "")


class DuckDBChunk(Chunk):
    """A package that a database can sieve. It has its reports one by one from the same readings."""

    def __init__(self, path: str) -> None:
        self.path = path

    def reports(self, on_error: OnError) -> Iterator[Source]:
        """See Chunk."""
        for reading in self.readings(UNUSED, on_error):
            for found in reading.found:
                assert not isinstance(found, Result)  # nothing was sieved
                yield found


class DuckDBCsvChunk(DuckDBChunk):
    """A datapackage.json with the files beside it. Where it is not sieved, the readers have it."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
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

    @property
    def route(self) -> Route:
        """See Chunk."""
        return Route(self.path, "database")

    def years(self) -> set[str]:
        """See Chunk. One file names them."""
        return years_named(self._files, self._found or {}, self.path)

    def readings(self, refusal: Refusal | None, on_error: OnError) -> Iterator[Reading]:
        """See Chunk."""
        if not refusal:
            with Store() as store:
                refusal = csv_files.load(store, self.path, self._found)
                if not refusal:
                    sieve(store)
                    yield Reading(self, self.route, map(_found, reports(store)))
                    return
        for chunk in split(self.path, on_error):
            yield Reading(chunk, chunk.route.after(refusal), chunk.reports(on_error))


class DuckDBParquetChunk(DuckDBChunk):
    """A folder of Parquet files, which only a database reads."""

    @property
    def size(self) -> int:
        """See Chunk."""
        return sum(map(os.path.getsize, filter(os.path.isfile, self.files)))

    @property
    def files(self) -> set[str]:
        """See Chunk."""
        tables = chain.from_iterable(map(parquet_files.parts, parquet_files.files(self.path).values()))
        return {*tables, *parquet_files.beside(self.path)}

    @property
    def route(self) -> Route:
        """See Chunk."""
        return Route(self.path, "database")

    def years(self) -> set[str]:
        """See Chunk. One file names them."""
        with Store() as store:
            try:
                parquet_files.load(store, self.path, {"reports": parquet_files.files(self.path)["reports"]})
            except InputError:
                return set()  # validating it says why
            return store.years()

    def readings(self, refusal: Refusal | None, on_error: OnError) -> Iterator[Reading]:
        """See Chunk."""
        with Store() as store:
            try:
                parquet_files.load(store, self.path, parquet_files.files(self.path))
                cells = parquet_files.cells(store, self.path)
                refusal = refusal or store.irregular() or (Refusal("database", "doubts") if cells else None)
                if refusal:
                    store.doubt("SELECT report FROM keys")
                else:
                    sieve(store)
                route = Route(self.path, "parquet", (refusal,)) if refusal else self.route
                found = (_doubted(one, cells, store) if cells else one for one in reports(store))
                yield Reading(self, route, map(_found, found))
            except InputError as error:
                on_error(error)


def package(path: str) -> DuckDBCsvChunk | DuckDBParquetChunk | None:
    """The package that a database can sieve at a path, for `split`."""
    if os.path.basename(path) == "datapackage.json":
        return DuckDBCsvChunk(path)
    return DuckDBParquetChunk(path) if parquet_files.files(path) else None


def _doubted(one: Report | Result, cells: DocumentCells, store: Store) -> Report | Result:
    return one if isinstance(one, Result) or one.key is None else cells.doubted(one, one.key, store.edition)


def _found(one: Report | Result) -> Source | Result:
    return one if isinstance(one, Result) else Parsed(one)
