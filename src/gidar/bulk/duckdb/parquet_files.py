"""A folder of Parquet files into a store: reports.parquet and one file a table, every figure as its plain text."""

import glob
import os

from ...inputs.descriptor import Resource
from ...model.edition import package_files
from ...model.errors import InputError
from .store import Store

READER = "read_parquet(?)"
# A whole number without a point, however it is stored; any other figure without zeros that say nothing.
WHOLE = "CASE WHEN {c} = trunc({c}) AND abs({c}) < 1e30 THEN CAST(CAST({c} AS HUGEINT) AS VARCHAR) ELSE {text} END"
DECIMAL = "rtrim(CAST({c} AS VARCHAR), '0')"


def files(path: str) -> dict[str, str]:
    """{resource name: path} of a folder of Parquet files; empty where it has no reports.parquet or is a CSV package.

    Each may be a folder of files itself, as clusters write them. Files of other names are nobody's business.
    """
    if not os.path.exists(os.path.join(path, "reports.parquet")):
        return {}
    if os.path.isfile(os.path.join(path, "datapackage.json")):
        return {}
    places = {name: os.path.join(path, f"{name}.parquet") for name in package_files()}
    return {name: place for name, place in places.items() if os.path.exists(place)}


def size(path: str) -> int:
    """The bytes of a file, or of the files in a folder of them."""
    names = [path] if os.path.isfile(path) else glob.glob(os.path.join(glob.escape(path), "*.parquet"))
    return sum(map(os.path.getsize, names))


def load(store: Store, folder: str, found: dict[str, str]) -> None:
    """Read the files. Raises InputError for what is no Parquet, or has no report."""
    import duckdb

    headers = {}
    for name, path in found.items():
        try:
            headers[name] = _load(store, name, path)
        except duckdb.Error:
            raise InputError("parquet", folder, file=os.path.basename(path)) from None
    listed = {name: Resource(os.path.basename(path), "utf-8", frozenset()) for name, path in found.items()}
    store.describe(folder, listed, headers)


def _hold_to_files(path: str) -> None:
    """Raise InputError for a link, a pipe or a device, and for what else lies in a folder of files and is not read.

    Names with "_" or "." in front are the marks that clusters leave there.
    """
    folder = os.path.isdir(path)
    names = sorted(os.listdir(path)) if folder else []
    for place in (path, *(os.path.join(path, name) for name in names if not name.startswith(("_", ".")))):
        if os.path.islink(place):
            raise InputError("link", place)
        if folder and place != path and not (os.path.isfile(place) and place.endswith(".parquet")):
            raise InputError("parquet", path, file=os.path.relpath(place, path))
    if not folder and not os.path.isfile(path):
        raise InputError("not_a_file", path)


def _load(store: Store, name: str, path: str) -> list[str]:
    """Read one file into raw.<name>; the names of its columns. Rows are counted from 1."""
    _hold_to_files(path)
    link = store.link(path, ".parquet") + ("/*.parquet" if os.path.isdir(path) else "")
    described = store.db.execute(f"DESCRIBE SELECT * FROM {READER}", [link]).fetchall()
    columns = {column: kind for column, kind, *_ in described}
    texts = [f"{_text(column, kind)} AS c{at}" for at, (column, kind) in enumerate(columns.items())]
    store.load(name, link, READER, ", ".join(texts), "rowid + 1")
    return list(columns)


def _text(column: str, kind: str) -> str:
    """The SQL of a cell's text."""
    quoted = '"' + column.replace('"', '""') + '"'
    text = f"CAST({quoted} AS VARCHAR)"
    if kind.startswith("DECIMAL"):
        return WHOLE.format(c=quoted, text=DECIMAL.format(c=quoted))
    return WHOLE.format(c=quoted, text=text) if kind in ("FLOAT", "DOUBLE") else text
