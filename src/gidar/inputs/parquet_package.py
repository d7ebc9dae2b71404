"""A folder of Parquet files: reports.parquet and one file a table, every figure as its plain text.

DuckDB reads them; a row is a line of a CSV file without a heading, counted from 1.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from itertools import chain, count
from typing import Any, NamedTuple

from ..model.edition import package_files
from ..model.errors import InputError, contained
from ..model.published import DESCRIPTOR
from ..model.routes import Route
from .chunks import Chunk, OnError, Source
from .csv_heading import Heading
from .csv_package import reports_of
from .csv_survey import years_below
from .csv_text import Record
from .database import Database
from .descriptor import Resource
from .document_cells import CELLS, SOURCES, DocumentCells
from .files import hold_to_file
from .kinds import PARQUET

READER = "read_parquet(?, union_by_name = true)"
ROWS = 1000  # that are fetched at a time
# A whole number without a point, however it is stored; any other figure without zeros that say nothing.
WHOLE = "CASE WHEN {c} = trunc({c}) AND abs({c}) < 1e30 THEN CAST(CAST({c} AS HUGEINT) AS VARCHAR) ELSE {text} END"
DECIMAL = r"regexp_replace(regexp_replace(CAST({c} AS VARCHAR), '(\.[0-9]*?)0+$', '\1'), '\.$', '')"


class ParquetChunk(Chunk):
    """A folder of Parquet files."""

    def __init__(self, path: str) -> None:
        self.path = path

    @property
    def size(self) -> int:
        """See Chunk."""
        return sum(map(os.path.getsize, filter(os.path.isfile, self.files)))

    @property
    def files(self) -> set[str]:
        """See Chunk."""
        return {*chain.from_iterable(map(parts, tables(self.path).values())), *_beside(self.path)}

    @property
    def route(self) -> Route:
        """See Chunk."""
        return Route(self.path, "parquet")

    def reports(self, on_error: OnError) -> Iterator[Source]:
        """See Chunk. Without DuckDB there is one error for the folder."""
        try:
            with contained(self.path):
                yield from _reports(self.path)
        except InputError as error:
            on_error(error)

    def years(self) -> set[str]:
        """See Chunk. One file names them."""
        with suppress(InputError), _opened(self.path) as database:  # reading it says why
            heading, records = _split(database, os.path.join(self.path, PARQUET), self.path)
            return years_below(heading.cells, records)
        return set()


def is_package(path: str) -> bool:
    """Whether a folder is one of Parquet files. One with a datapackage.json is that package."""
    return os.path.lexists(os.path.join(path, PARQUET)) and not os.path.isfile(os.path.join(path, DESCRIPTOR))


def tables(folder: str) -> dict[str, str]:
    """{resource name: path} of such a folder. Each may be a folder of files itself, as clusters write them.

    Files of other names are nobody's business.
    """
    places = {name: os.path.join(folder, f"{name}.parquet") for name in package_files()}
    return {name: place for name, place in places.items() if os.path.lexists(place)}


def resources_of(found: dict[str, str]) -> dict[str, Resource]:
    """The tables of such a folder as those of a package."""
    return {name: Resource(os.path.basename(place), "utf-8", frozenset()) for name, place in found.items()}


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


def _beside(folder: str) -> set[str]:
    """The files of a folder that tell of the documents that its reports were read from."""
    places = (os.path.join(folder, f"{name}.parquet") for name in (CELLS, SOURCES))
    return {place for place in places if os.path.lexists(place)}


def _opened(folder: str) -> Database:
    """A database for the files of a folder. Raises InputError where DuckDB is missing."""
    if not find_spec("duckdb"):
        raise InputError("no_duckdb_parquet", folder)
    return Database()


def _reports(folder: str) -> Iterator[Source]:
    found = tables(folder)
    with _opened(folder) as database:
        split = {name: _split(database, place, folder) for name, place in found.items()}
        yield from reports_of(folder, resources_of(found), split, _cells(database, folder))


def _cells(database: Database, folder: str) -> DocumentCells | None:
    """What is doubtful about the reports; None where they were not read from documents."""
    place = os.path.join(folder, f"{CELLS}.parquet")
    if not os.path.lexists(place):
        return None
    heading, records = _split(database, place, folder)
    return DocumentCells(chain([(0, heading.cells)], records), place)


def _split(database: Database, place: str, folder: str) -> tuple[Heading, Iterator[Record]]:
    """The columns of a table, and its rows. Raises InputError for what is no Parquet."""
    import duckdb

    try:
        links, columns = columns_of(database, place)
        rows = database.db.cursor().execute(
            f"SELECT {', '.join(column.text for column in columns.values())} FROM {READER}", [links]
        )
    except duckdb.Error:
        raise InputError("parquet", folder, file=os.path.relpath(_faulty(database, place), folder)) from None
    return Heading([*columns]), _records(database, rows, place, folder)


def _records(database: Database, rows: Any, place: str, folder: str) -> Iterator[Record]:
    import duckdb

    numbers = count(1)
    try:
        while batch := rows.fetchmany(ROWS):
            for cells in batch:
                yield next(numbers), [text or "" for text in cells]
    except duckdb.Error:
        raise InputError("parquet", folder, file=os.path.relpath(_faulty(database, place), folder)) from None


class ParquetColumn(NamedTuple):
    """A column in SQL: its name, the type that the file has it in, its cells as text."""

    name: str
    kind: str
    text: str


def columns_of(database: Database, place: str) -> tuple[list[str], dict[str, ParquetColumn]]:
    """What a table is read by, and its columns.

    Raises InputError where there is no file, or one is a link or no regular file, and duckdb.Error where it is no
    Parquet.
    """
    links = [_link(database, path) for path in parts(place)]
    if not links:
        raise InputError("parquet_empty", os.path.dirname(place), table=os.path.basename(place))
    described = database.db.execute(f"DESCRIBE SELECT * FROM {READER}", [links]).fetchall()
    return links, {column: _column(column, kind) for column, kind, *_ in described}


def _faulty(database: Database, place: str) -> str:
    """Which of the files of a table cannot be read; the place of all of them where each could be by itself."""
    import duckdb

    for path in parts(place):
        try:
            database.db.execute(
                f"CREATE OR REPLACE TEMP TABLE tried AS SELECT * FROM {READER}", [[_link(database, path)]]
            )
        except duckdb.Error:
            return path
    return place


def _link(database: Database, path: str) -> str:
    """Another name for a file. Raises InputError where it is a link already, or no regular file."""
    if os.path.islink(path):
        raise InputError("link", path)
    hold_to_file(path)
    return database.link(path, ".parquet")


def _column(column: str, kind: str) -> ParquetColumn:
    quoted = '"' + column.replace('"', '""') + '"'
    text = f"CAST({quoted} AS VARCHAR)"
    if kind.startswith("DECIMAL"):
        text = WHOLE.format(c=quoted, text=DECIMAL.format(c=quoted))
    elif kind in ("FLOAT", "DOUBLE"):
        text = WHOLE.format(c=quoted, text=text)
    return ParquetColumn(quoted, kind, text)
