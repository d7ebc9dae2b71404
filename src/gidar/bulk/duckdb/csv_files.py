"""A CSV package into a store, where the database reads every line of it exactly as the readers would."""

import csv
import io
import os
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO

from ...inputs.csv_text import MAX_LINE
from ...inputs.descriptor import Resource
from ...inputs.files import MEGABYTE, Folder
from ...model.edition import package_files
from ...model.errors import InputError
from ...model.routes import Refusal, Refused
from .store import Store

READER = (
    "read_csv(?, auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"',"
    " strict_mode = true, max_line_size = 67108864, columns = {{{}}})"
)
Marks = Counter[bytes | str]


def load(store: Store, path: str, found: dict[str, Resource] | None) -> Refusal | None:
    """Read the CSV package of a datapackage.json; why it is left to the readers, where it could not be read so.

    found is what it lists, None where that cannot be told.
    Every file is opened once here, and once by the database.
    """
    import duckdb

    root = os.path.dirname(path) or "."
    if found is None:
        return Refusal("database", "unreadable")
    try:
        if not found.keys() <= {*package_files()} or "reports" not in found:
            return Refusal("database", "tables")
        headers = {name: _load(store, root, name, resource) for name, resource in found.items()}
        store.describe(path, found, headers)
    except Refused as refused:
        return refused.refusal
    except (InputError, OSError) as error:  # the readers say what is wrong, if anything is
        return Refusal("database", "no_reports" if "no_reports" in error.args else "unreadable")
    except duckdb.Error:
        return Refusal("database", "database")
    return store.irregular() or store.renamed()


def _refused(reason: str, file: str, line: int | None = None, detail: str = "") -> Refused:
    """A file that the database would, or might, read differently from the readers."""
    return Refused(Refusal("database", reason, file, line, detail))


def _load(store: Store, root: str, name: str, resource: Resource) -> list[str]:
    """Read one file into raw.<name>; its headings."""
    if resource.encoding != "utf-8":
        raise _refused("encoding", resource.path, detail=resource.encoding)
    file = Folder(root).open(resource.path)
    marks = _marks(file)
    with io.TextIOWrapper(file, "utf-8-sig", newline="") as texts:
        try:
            return _read(store, name, os.path.join(root, resource.path), texts, marks, resource.path)
        except UnicodeDecodeError:
            raise _refused("not_utf8", resource.path) from None


def _read(store: Store, name: str, path: str, texts: io.TextIOWrapper, marks: Marks, shown: str) -> list[str]:
    if marks[b"\r"] != marks[b"\r\n"]:
        raise _refused("line_ends", shown)
    if marks[b"\0"]:
        raise _refused("nul", shown)
    _, header = next(_records(texts, shown), (1, []))
    if not header:
        raise _refused("no_heading", shown)
    columns = ", ".join(f"c{at}: 'VARCHAR'" for at in range(len(header)))
    if marks[b'"']:
        rewritten = _rewritten(store, texts, len(header), shown)
        store.load(name, rewritten, READER.format(f"{columns}, begins: 'BIGINT'"), "*", "begins")
        return header
    # Without quotation marks a record is a line: none was skipped or cut where lines and commas are as many as they
    # have to be.
    store.load(name, store.link(path, ".csv"), READER.format(columns), "*", "rowid + 2")
    lines = 1 + store.one(f'SELECT count(*) FROM raw."{name}"')
    if marks["lines"] != lines or marks[b","] != lines * (len(header) - 1):
        raise _refused("cells", shown)
    return header


def _marks(file: BinaryIO) -> Marks:
    """How often a file has the characters that part its cells, and how many lines."""
    found: Marks = Counter()
    last = b"\n"
    while data := file.read(MEGABYTE):
        found.update({mark: data.count(mark) for mark in (b'"', b",", b"\0", b"\n", b"\r", b"\r\n")})
        found[b"\r\n"] += last == b"\r" and data[:1] == b"\n"
        last = data[-1:]
    found["lines"] = found[b"\n"] + (last != b"\n")
    return found


def _records(texts: io.TextIOWrapper, shown: str) -> Iterator[tuple[int, list[str]]]:
    """(line that it begins on, cells) of every record from the beginning on, the heading included."""
    texts.seek(0)
    before = 0
    reader = csv.reader(_lines(texts, shown), strict=True)
    try:
        for cells in reader:
            yield before + 1, cells
            before = reader.line_num
    except csv.Error:
        raise _refused("csv_syntax", shown, before + 1) from None


def _lines(texts: io.TextIOWrapper, shown: str) -> Iterator[str]:
    number = 0
    while line := texts.readline(MAX_LINE + 1):
        number += 1
        if len(line) > MAX_LINE:
            raise _refused("long_line", shown, number)
        yield line


def _rewritten(store: Store, texts: io.TextIOWrapper, width: int, shown: str) -> str:
    """The records of a file as the readers see them, each with the line that it begins on, written anew."""
    name = store.file(".csv")
    with open(name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
        for line, cells in _records(texts, shown):
            if len(cells) != width:
                raise _refused("cells", shown, line)
            writer.writerow([*cells, line])
    return name
