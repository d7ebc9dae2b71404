"""A folder of Parquet files into a store, every figure as the text that the readers see."""

import os

from ...inputs.document_cells import CELLS
from ...inputs.parquet_package import READER, columns_of, resources_of, tables
from ...model.errors import InputError
from ...model.routes import Refusal
from .store import Store

WHOLE = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER")
"""Types of whole numbers that can be added up as they are; any other figure is compared as its text."""


def load(store: Store, folder: str) -> Refusal | None:
    """Read the files; why they are left to the readers, where that has to be."""
    import duckdb

    found = tables(folder)
    if os.path.lexists(os.path.join(folder, f"{CELLS}.parquet")):
        return Refusal("database", "doubts")
    try:
        headers = {name: _load(store, name, place) for name, place in found.items()}
        store.describe(folder, resources_of(found), headers)
    except InputError as error:  # the readers say what is wrong
        return Refusal("database", "no_reports" if error.key == "no_reports" else "unreadable")
    except duckdb.Error:
        return Refusal("database", "unreadable")
    return store.irregular() or store.renamed()


def _load(store: Store, name: str, place: str) -> list[str]:
    """Read the files of a table into raw.<name>; the names of its columns. Rows are counted from 1."""
    links, columns = columns_of(store, place)
    whole = [at for at, column in enumerate(columns.values()) if column.kind in WHOLE]
    cells = [
        f"CAST({column.name} AS BIGINT) AS n{at}" if at in whole else f"{column.text} AS c{at}"
        for at, column in enumerate(columns.values())
    ]
    store.load(name, links, READER, ", ".join(cells), "rowid + 1", whole)
    return [*columns]
