"""A folder of Parquet files into a store: reports.parquet and one file a table, every figure as its plain text."""

import os
from itertools import chain

from ...inputs.descriptor import Resource
from ...inputs.document_cells import CELLS, SOURCES, DocumentCells
from ...inputs.files import hold_to_file
from ...model.edition import package_files
from ...model.errors import InputError
from .store import Store

READER = "read_parquet(?, union_by_name = true)"
# A whole number without a point, however it is stored; any other figure without zeros that say nothing.
WHOLE = "CASE WHEN {c} = trunc({c}) AND abs({c}) < 1e30 THEN CAST(CAST({c} AS HUGEINT) AS VARCHAR) ELSE {text} END"
DECIMAL = "rtrim(CAST({c} AS VARCHAR), '0')"


def files(path: str) -> dict[str, str]:
    """{resource name: path} of a folder of Parquet files; empty where it has no reports.parquet or is a CSV package.

    Each may be a folder of files itself, as clusters write them. Files of other names are nobody's business.
    """
    if not os.path.lexists(os.path.join(path, "reports.parquet")):
        return {}
    if os.path.isfile(os.path.join(path, "datapackage.json")):
        return {}
    places = {name: os.path.join(path, f"{name}.parquet") for name in package_files()}
    return {name: place for name, place in places.items() if os.path.lexists(place)}


def parts(place: str) -> list[str]:
    """The files of a table: the one at its place, or in order of name those of the folder there that can be read.

    What else lies in that folder, such as links, other kinds of files and folders, is none of them. Raises InputError
    where it cannot be looked at.
    """
    if os.path.islink(place) or not os.path.isdir(place):
        return [place]
    try:
        with os.scandir(place) as found:
            regular = [entry.name for entry in found if entry.is_file(follow_symlinks=False)]
    except OSError:
        raise InputError("forbidden", place) from None
    own = [name for name in regular if name.lower().endswith(".parquet") and not name.startswith(".")]
    return [os.path.join(place, name) for name in sorted(own)]


def load(store: Store, folder: str, found: dict[str, str]) -> None:
    """Read the files. Raises InputError for what is no Parquet, or has no report."""
    import duckdb

    headers = {}
    for name, path in found.items():
        try:
            headers[name] = _load(store, name, path)
        except duckdb.Error:
            raise InputError("parquet", folder, file=os.path.relpath(_faulty(store, path), folder)) from None
    listed = {name: Resource(os.path.basename(path), "utf-8", frozenset()) for name, path in found.items()}
    store.describe(folder, listed, headers)


def beside(path: str) -> set[str]:
    """The files of a folder that tell of the documents that its reports were read from."""
    return {place for name in (CELLS, SOURCES) if os.path.lexists(place := os.path.join(path, f"{name}.parquet"))}


def cells(store: Store, folder: str) -> DocumentCells | None:
    """What is doubtful about the reports; None where they were not read from documents.

    Raises InputError for what is no record of cells.
    """
    import duckdb

    place = os.path.join(folder, f"{CELLS}.parquet")
    if not os.path.lexists(place):
        return None
    try:
        found = store.db.execute(f"SELECT * FROM {READER}", [[_link(store, place)]])
        heads = [name for name, *_ in found.description]
        rows = iter(found.fetchone, None)
        lines = ((number, ["" if cell is None else str(cell) for cell in row]) for number, row in enumerate(rows, 1))
        return DocumentCells(chain([(0, heads)], lines), place)
    except duckdb.Error:
        raise InputError("parquet", folder, file=os.path.basename(place)) from None


def _load(store: Store, name: str, place: str) -> list[str]:
    """Read the files of a table into raw.<name>; the names of its columns. Rows are counted from 1."""
    links = [_link(store, path) for path in parts(place)]
    described = store.db.execute(f"DESCRIBE SELECT * FROM {READER}", [links]).fetchall()
    columns = {column: kind for column, kind, *_ in described}
    texts = [f"{_text(column, kind)} AS c{at}" for at, (column, kind) in enumerate(columns.items())]
    store.load(name, links, READER, ", ".join(texts), "rowid + 1")
    return list(columns)


def _faulty(store: Store, place: str) -> str:
    """Which of the files of a table cannot be read; the place of all of them where each could be by itself."""
    import duckdb

    for path in parts(place):
        try:
            store.db.execute(f"CREATE OR REPLACE TEMP TABLE tried AS SELECT * FROM {READER}", [[_link(store, path)]])
        except duckdb.Error:
            return path
    return place


def _link(store: Store, path: str) -> str:
    """Another name for a file. Raises InputError where it is a link already, or no regular file."""
    if os.path.islink(path):
        raise InputError("link", path)
    hold_to_file(path)
    return store.link(path, ".parquet")


def _text(column: str, kind: str) -> str:
    """The SQL of a cell's text."""
    quoted = '"' + column.replace('"', '""') + '"'
    text = f"CAST({quoted} AS VARCHAR)"
    if kind.startswith("DECIMAL"):
        return WHOLE.format(c=quoted, text=DECIMAL.format(c=quoted))
    return WHOLE.format(c=quoted, text=text) if kind in ("FLOAT", "DOUBLE") else text
