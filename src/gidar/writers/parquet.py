"""Reports of one edition as Parquet: reports.parquet and one file a table, their columns of the published types."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import partial
from importlib import import_module
from tempfile import TemporaryDirectory
from typing import Any

from ..infrastructure.storage import PIECE, storing
from ..model.edition import Edition
from ..model.errors import InputError
from . import lines

TYPES = {"integer": "BIGINT", "number": "DECIMAL(24, 6)", "string": "VARCHAR"}
AS_TEXT = "header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"', nullstr = ''"
LONGEST = 16 * 1024 * 1024  # bytes of a line
LARGEST: dict[str, int] = {"integer": 2**63, "number": 10**18}


def package(reports: Iterable[dict[str, Any]], edition: Edition) -> Iterator[tuple[str, Iterable[bytes]]]:
    """The files; what is of no such type as its column is left out. Raises InputError where DuckDB is missing."""
    with TemporaryDirectory() as folder, _duckdb().connect(os.path.join(folder, "tables")) as database:
        for name, (heads, records) in lines.tables(reports, edition).items():
            types = {field["name"]: field["type"] for field in edition.table_schemas[name]["fields"]}
            columns = ", ".join(f'"{head}" {TYPES[types[head]]}' for head in heads)
            database.execute(f'CREATE TABLE "{name}" ({columns})')
            marks = ", ".join("?" * len(heads))
            for batch in _batches([_typed(v, types[h]) for v, h in zip(r, heads, strict=True)] for r in records):
                database.executemany(f'INSERT INTO "{name}" VALUES ({marks})', batch)
            path = os.path.join(folder, f"{name}.parquet")
            database.execute(f"COPY \"{name}\" TO '{path}' (FORMAT parquet)")
            database.execute(f'DROP TABLE "{name}"')
            with open(path, "rb") as file:
                yield f"{name}.parquet", iter(partial(file.read, PIECE), b"")
            os.unlink(path)


def from_csv(source: str, folder: str, schemas: Mapping[str, dict[str, Any]]) -> None:
    """The CSV files of a package in a temporary folder, by the names of their Table Schemas, as Parquet in another.

    They are written in the order of the schemas. What is of no such type as its column is left out. Raises InputError
    where DuckDB is missing.
    """
    with TemporaryDirectory() as made, _duckdb().connect() as database:
        for name, schema in schemas.items():
            casts = ", ".join(
                f'TRY_CAST("{f["name"]}" AS {TYPES[f["type"]]}) AS "{f["name"]}"' for f in schema["fields"]
            )
            part = os.path.join(made, f"{name}.parquet")
            lines_of = f"read_csv('{os.path.join(source, name)}.csv', {AS_TEXT}, max_line_size = {LONGEST})"
            database.execute(f"COPY (SELECT {casts} FROM {lines_of}) TO '{part}' (FORMAT parquet)")
            with open(part, "rb") as data, storing(os.path.join(folder, f"{name}.parquet")) as file:
                shutil.copyfileobj(data, file)


def _duckdb() -> Any:
    try:
        return import_module("duckdb")
    except ImportError:
        raise InputError("no_duckdb_parquet", "") from None


def _batches(records: Iterator[list[Any]], most: int = 1000) -> Iterator[list[list[Any]]]:
    batch: list[list[Any]] = []
    for record in records:
        batch.append(record)
        if len(batch) == most:
            yield batch
            batch = []
    if batch:
        yield batch


def _typed(value: Any, kind: str) -> Any:
    """The value where the column can hold it, else nothing."""
    if kind == "string":
        return value.encode("utf-8", "replace").decode() if isinstance(value, str) else None
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)) or not -LARGEST[kind] < value < LARGEST[kind]:
        return None
    if kind == "integer":
        whole = int(value)
        return whole if value == whole else None
    amount = Decimal(value)
    return amount if amount == round(amount, 6) else None
