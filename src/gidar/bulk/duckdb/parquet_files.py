"""A folder of Parquet files into a store, every figure as the text that the readers see."""

import os

from ...inputs.document_cells import CELLS
from ...inputs.parquet_package import READER, columns_of, resources_of, tables
from ...model.errors import InputError
from ...model.routes import Refusal
from .store import Store


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
    texts = ", ".join(f"{text} AS c{at}" for at, text in enumerate(columns.values()))
    store.load(name, links, READER, texts, "rowid + 1")
    return [*columns]
