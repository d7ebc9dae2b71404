"""Validation where there are many reports: a database reads the files and finds those that are plainly sound.

    files -> store (texts, line by line) -> sieve (SQL) -> sound: a result at once; all others: the ordinary checks

The database never words a finding. A report passes the sieve only where it is certain that the ordinary path finds
nothing in it; every other one is put together from its lines and goes that way. What the database cannot read
exactly as the readers do (another encoding, blank or overlong lines) is left to them altogether.
"""

import os
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from typing import NamedTuple

from ...inputs import Source, split
from ...inputs.csv_package import Parsed
from ...model.errors import InputError
from ...model.findings import Result
from ...model.report import Report
from . import csv_files, parquet_files
from .results import reports
from .sieve import sieve
from .store import Store

__all__ = ["missing", "package"]

OnError = Callable[[InputError], None]


def missing() -> InputError | None:
    """What is to be said where DuckDB is not installed."""
    return None if find_spec("duckdb") else InputError("no_duckdb", "")


class DuckDBCsvChunk(NamedTuple):
    """A datapackage.json with the files beside it; a chunk that can be sieved."""

    path: str

    @property
    def size(self) -> int:
        """See Chunk."""
        with os.scandir(os.path.dirname(self.path) or ".") as files:
            return sum(file.stat().st_size for file in files if file.name.endswith(".csv") and file.is_file())

    def reports(self, on_error: OnError) -> Iterator[Source]:
        """See Chunk."""
        for chunk in split(self.path, on_error):
            yield from chunk.reports(on_error)

    def sieved(self, texts: bool, on_error: OnError) -> Iterator[Source | Result]:
        """See Sieved."""
        with Store() as store:
            if csv_files.load(store, self.path):
                sieve(store, texts)
                yield from map(_found, reports(store, texts))
                return
        yield from self.reports(on_error)


class DuckDBParquetChunk(NamedTuple):
    """A folder of Parquet files, which only a database reads; a chunk that can be sieved."""

    path: str

    @property
    def size(self) -> int:
        """See Chunk."""
        return sum(map(parquet_files.size, parquet_files.files(self.path).values()))

    def years(self) -> set[str]:
        """The years that its reports name, by the one file that does."""
        with Store() as store:
            try:
                parquet_files.load(store, self.path, {"reports": parquet_files.files(self.path)["reports"]})
            except InputError:
                return set()  # validating it says why
            return store.years()

    def reports(self, on_error: OnError) -> Iterator[Source]:
        """See Chunk."""
        return (Parsed(one) for one in self._read(None, on_error) if isinstance(one, Report))

    def sieved(self, texts: bool, on_error: OnError) -> Iterator[Source | Result]:
        """See Sieved."""
        return map(_found, self._read(texts, on_error))

    def _read(self, texts: bool | None, on_error: OnError) -> Iterator[Report | Result]:
        """The reports, or, but for texts None, the results of those with which nothing is wrong."""
        with Store() as store:
            try:
                parquet_files.load(store, self.path, parquet_files.files(self.path))
                if texts is not None and store.regular:
                    sieve(store, texts)
                else:
                    store.doubt("SELECT report FROM keys")
                yield from reports(store, bool(texts))
            except InputError as error:
                on_error(error)


def package(path: str) -> DuckDBCsvChunk | DuckDBParquetChunk | None:
    """The package that a database can sieve at a path, for `split`."""
    if os.path.basename(path) == "datapackage.json":
        return DuckDBCsvChunk(path)
    return DuckDBParquetChunk(path) if parquet_files.files(path) else None


def _found(one: Report | Result) -> Source | Result:
    return one if isinstance(one, Result) else Parsed(one)
