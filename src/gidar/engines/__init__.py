"""Validation where there are many reports: a database reads the files and finds those that are plainly sound.

    files -> store (texts, line by line) -> sieve (SQL) -> sound: a result at once; all others: the ordinary checks

The database never words a finding. A report passes the sieve only where it is certain that the ordinary path finds
nothing in it; every other one is put together from its lines and goes that way. What the database cannot read
exactly as the readers do (another encoding, blank or overlong lines) is left to them altogether.
"""

from collections.abc import Callable, Iterator
from importlib.util import find_spec

from ..errors import InputError
from ..findings import Result
from ..history import History
from ..readers import read
from ..report import Report
from ..validation import validate
from . import csv_files, parquet_files
from .folders import inputs
from .reports import reports
from .sieve import sieve
from .store import Store

__all__ = ["require", "validated"]


def require() -> None:
    """Raise InputError where DuckDB is not installed."""
    if not find_spec("duckdb"):
        raise InputError("no_duckdb", "")


def validated(
    path: str, previous: History | None, whole: bool, on_error: Callable[[InputError], None]
) -> Iterator[tuple[Result, Report]]:
    """Yield what validating each report below a path gives, in the order of the ordinary path.

    path may also be a folder of Parquet files named like the resources of a package (reports.parquet, ...).
    whole asks for complete reports beside the results; else that of a sound report is empty but for its name.
    With previous nothing is sieved, since last year's report has to be looked up for each.
    on_error is called with each input that cannot be read.
    """
    for part in inputs(path):
        try:
            yield from _part(part, previous, whole, on_error)
        except InputError as error:
            on_error(error)


def _part(
    path: str, previous: History | None, whole: bool, on_error: Callable[[InputError], None]
) -> Iterator[tuple[Result, Report]]:
    with Store() as store:
        if files := parquet_files.files(path):
            parquet_files.load(store, path, files)
        elif not csv_files.load(store, path):
            yield from ((validate(report, previous), report) for report in read(path, on_error))
            return
        if store.regular and not whole and previous is None:
            sieve(store)
        else:
            store.doubt("SELECT report FROM keys")
        for sound, report in reports(store):
            yield sound or validate(report, previous), report
