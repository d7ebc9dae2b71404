"""Reports of one edition as Parquet: reports.parquet and one file a table, their columns of the published types."""

import os
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import partial
from tempfile import TemporaryDirectory
from typing import Any

from ..model.edition import Edition
from ..model.errors import InputError
from . import lines

TYPES = {"integer": "BIGINT", "number": "DECIMAL(24, 6)", "string": "VARCHAR"}
PIECE = 2**20  # bytes of a file that are in memory
LARGEST: dict[str, int] = {"integer": 2**63, "number": 10**18}


def package(reports: Iterable[dict[str, Any]], edition: Edition) -> Iterator[tuple[str, Iterable[bytes]]]:
    """The files; what is of no such type as its column is left out. Raises InputError where DuckDB is missing."""
    try:
        import duckdb
    except ImportError:
        raise InputError("no_duckdb", "") from None
    with TemporaryDirectory() as folder, duckdb.connect(os.path.join(folder, "tables")) as database:
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
