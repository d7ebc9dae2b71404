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

from ..bulk.work import Settled
from ..errors import InputError
from ..findings import Result
from ..readers import Unread, split
from ..readers.package import Made
from . import csv_files, parquet_files
from .reports import reports
from .sieve import sieve
from .store import Store

__all__ = ["missing", "sieved", "stored"]


def missing() -> InputError | None:
    """What is to be said where DuckDB is not installed."""
    return None if find_spec("duckdb") else InputError("no_duckdb", "")


class Stored(NamedTuple):
    """A package that a database reads: a folder of Parquet files, or a datapackage.json with the files beside it.

    sieve says whether the results of its sound reports are told at once.
    """

    path: str
    sieve: bool

    @property
    def size(self) -> int:
        """See Portion."""
        return 0

    def years(self) -> set[str]:
        """The years that its reports name, by their one file."""
        with Store() as store:
            try:
                parquet_files.load(store, self.path, {"reports": parquet_files.files(self.path)["reports"]})
            except InputError:
                return set()  # validating it says why
            return store.years()

    def reports(self, on_error: Callable[[InputError], None]) -> Iterator[Unread]:
        """See Portion."""
        try:
            with Store() as store:
                if files := parquet_files.files(self.path):
                    parquet_files.load(store, self.path, files)
                elif not csv_files.load(store, self.path):
                    for portion in split(self.path, on_error):
                        yield from portion.reports(on_error)
                    return
                if self.sieve and store.regular:
                    sieve(store)
                else:
                    store.doubt("SELECT report FROM keys")
                for one in reports(store):
                    yield Settled(one) if isinstance(one, Result) else Made(one)
        except InputError as error:
            on_error(error)


def sieved(path: str) -> Stored | None:
    """A package that a database can sieve, for `split`."""
    return Stored(path, True) if os.path.basename(path) == "datapackage.json" or parquet_files.files(path) else None


def stored(path: str) -> Stored | None:
    """A folder of Parquet files, which only a database reads, for `split`: every report of it is read closely.

    This is for where a sound report is not settled by itself: with last year's, with those that it adds up, or where
    it is drawn.
    """
    return Stored(path, False) if parquet_files.files(path) else None
