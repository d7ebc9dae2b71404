"""A CSV package into a store, where the database reads every line of it exactly as the readers would."""

import csv
import os
from collections import Counter
from collections.abc import Iterator

from ...inputs.csv_text import MAX_LINE
from ...inputs.descriptor import Resource, resources
from ...inputs.files import MEGABYTE, Folder
from ...model.edition import editions, load_edition
from ...model.errors import InputError
from .store import Store

READER = (
    "read_csv(?, auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"',"
    " strict_mode = true, max_line_size = 67108864, columns = {{{}}})"
)


class Unlike(Exception):
    """A file that the database would, or might, read differently from the readers."""


def load(store: Store, path: str) -> bool:
    """Read the CSV package of a datapackage.json; whether it could be read that way."""
    import duckdb

    root = os.path.dirname(path) or "."
    known = {"reports"} | {table for edition in map(load_edition, editions()) for table in edition.tables}
    try:
        found = resources(Folder(root), path)
        if not found.keys() <= known or "reports" not in found:
            return False
        headers = {name: _load(store, root, name, resource) for name, resource in found.items()}
        store.describe(path, found, headers)
    except (InputError, Unlike, OSError, UnicodeDecodeError, csv.Error, duckdb.Error):
        return False  # the readers say what is wrong, if anything is
    return store.regular


def _load(store: Store, root: str, name: str, resource: Resource) -> list[str]:
    """Read one file into raw.<name>; its headings."""
    path, inside = os.path.realpath(os.path.join(root, resource.path)), os.path.realpath(root)
    if resource.encoding != "utf-8" or os.path.commonpath([path, inside]) != inside or not os.path.isfile(path):
        raise Unlike
    _, header = next(_records(path), (1, []))
    columns = ", ".join(f"c{at}: 'VARCHAR'" for at in range(len(header)))
    marks = _marks(path)
    if marks[b"\0"] or not header:
        raise Unlike
    if marks[b'"']:
        reader = READER.format(f"{columns}, begins: 'BIGINT'")
        store.load(name, _rewritten(store, path, len(header)), reader, "*", "begins")
        return header
    # Without quotation marks a record is a line: none was skipped or cut where lines and commas are as many as they
    # have to be.
    store.load(name, store.link(path, ".csv"), READER.format(columns), "*", "rowid + 2")
    lines = 1 + store.one(f'SELECT count(*) FROM raw."{name}"')
    if marks["lines"] != lines or marks[b","] != lines * (len(header) - 1):
        raise Unlike
    return header


def _marks(path: str) -> Counter[bytes | str]:
    """How often a file has the characters that part its cells, and how many lines."""
    found: Counter[bytes | str] = Counter()
    last = b"\n"
    with open(path, "rb") as file:
        while data := file.read(MEGABYTE):
            found.update({mark: data.count(mark) for mark in (b'"', b",", b"\0", b"\n", b"\r", b"\r\n")})
            found[b"\r\n"] += last == b"\r" and data[:1] == b"\n"
            last = data[-1:]
    if found[b"\r"] != found[b"\r\n"]:
        raise Unlike
    found["lines"] = found[b"\n"] + (last != b"\n")
    return found


def _records(path: str) -> Iterator[tuple[int, list[str]]]:
    """(line that it begins on, cells) of every record, the heading included."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader, before = csv.reader(_lines(iter(lambda: file.readline(MAX_LINE + 1), "")), strict=True), 0
        for cells in reader:
            yield before + 1, cells
            before = reader.line_num


def _lines(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        if len(line) > MAX_LINE:
            raise Unlike
        yield line


def _rewritten(store: Store, path: str, width: int) -> str:
    """The records of a file as the readers see them, each with the line that it begins on, written anew."""
    name = store.file(".csv")
    with open(name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
        for line, cells in _records(path):
            if len(cells) != width:
                raise Unlike
            writer.writerow([*cells, line])
    return name
