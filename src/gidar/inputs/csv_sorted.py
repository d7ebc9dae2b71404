"""CSV packages whose files are in step: the lines of each report stand together, in the same order in every file.

So programs write them, and so they can be read from front to back, however many reports there are. One look through
the files tells whether a package is so, and where it can be cut; whatever is out of step, or written in a way that
calls for more than splitting at commas, is read as a whole instead.
"""

import csv
import os
import re
from array import array
from codecs import BOM_UTF8, getincrementaldecoder
from collections.abc import Callable, Iterator
from typing import BinaryIO, NamedTuple

from ..model.edition import load_edition
from ..model.errors import InputError
from ..model.report import Report, Sheet
from .csv_report import edition_of_headings, report_of, sheet_of
from .csv_text import MAX_CELLS, MAX_LINE, Record
from .descriptor import Resource
from .files import MEGABYTE, Folder
from .record_store import RecordStore

ALIKE = re.compile(rb"([^,\n]*,)[^\n]*+(?:\n|\Z)(?:\1[^\n]*+(?:\n|\Z))*+")
"""JsonLinesChunk whose first cells are the same."""

MAX_TOGETHER = 16 * MEGABYTE  # bytes of the lines of one report in one file

Position = tuple[int, int]
"""A byte of a file, and the number of lines before it."""


class PackageHead(NamedTuple):
    """What all reports of a package share: its path, the edition, and {resource: its heading}."""

    source: str
    folder: str
    edition: str
    sheets: dict[str, Sheet]


class ReportLines(NamedTuple):
    """The lines of one report; those of a table as they stand, with the number of the first."""

    head: PackageHead
    key: str
    record: Record
    lines: dict[str, tuple[int, bytes]]

    @property
    def source(self) -> str:
        """See Source."""
        return f"{self.head.source}#{self.key}"

    @property
    def path(self) -> str:
        """See Source."""
        return self.head.source

    def sheet(self, name: str, rows: set[str]) -> Sheet:
        """Some rows of a table."""
        number, lines = self.lines[name]
        records = [(number + at, _cells(line)) for at, line in enumerate(lines.splitlines())]
        return self.head.sheets[name]._replace(records=[record for record in records if rows & set(record[1])])

    def report(self) -> Report:
        """See Source."""
        parts = {"reports": RecordStore()}
        parts["reports"].add(self.key, self.record)
        for name, (number, lines) in self.lines.items():
            parts[name] = RecordStore()
            for at, line in enumerate(lines.splitlines()):
                parts[name].add(self.key, (number + at, _cells(line)))
        edition = load_edition(self.head.edition)
        return report_of(self.head.source, self.key, [self.key], self.head.sheets, parts, edition)


class SortedChunk(NamedTuple):
    """Some reports of a package in step, from a place in each of its files on."""

    head: PackageHead
    start: dict[str, Position]
    number: int
    size: int
    some_years: frozenset[str]

    def years(self) -> set[str]:
        """The years that the reports say they are of, two of them where there are more."""
        return {*self.some_years}

    def reports(self, on_error: Callable[[InputError], None]) -> Iterator[ReportLines]:
        """See Chunk."""
        folder = Folder(self.head.folder)
        files = {name: LineReader(folder, sheet.file, self.start[name]) for name, sheet in self.head.sheets.items()}
        try:
            yield from _groups(self.head, files, self.number)
        except (ValueError, csv.Error):  # UnicodeDecodeError is one
            on_error(InputError("changed", self.head.source))
        finally:
            for file in files.values():
                file.close()


class LineReader:
    """The lines of one file, from a place on."""

    def __init__(self, folder: Folder, path: str, place: Position) -> None:
        self._file = folder.open(path)
        self._file.seek(place[0])
        self._block, self._at = b"", 0
        self.place = place

    def close(self) -> None:
        self._file.close()

    @property
    def left(self) -> bool:
        """Whether there is a next line."""
        return self._at < len(self._block) or self._more()

    def of(self, mark: bytes) -> bytes:
        """The lines from here on that begin with a mark, which ends with a comma. ValueError where one is too long."""
        while len(self._block) - self._at < len(mark) and self._more():
            pass
        if not self._block.startswith(mark, self._at):
            return b""
        while True:
            match = ALIKE.match(self._block, self._at)
            end = match.end() if match else self._at
            if len(self._block) - end >= len(mark) or not self._more():  # else the next line may be alike
                return self._taken(end)

    def __iter__(self) -> Iterator[str]:
        while self.left:
            while (end := self._block.find(b"\n", self._at) + 1) == 0 and self._more():
                pass
            yield self._taken(end or len(self._block)).decode()

    def _more(self) -> bool:
        """Whether there was more to read. Raises ValueError where what stands together is too much to hold."""
        data = self._file.read(MEGABYTE)
        if data:
            self._block, self._at = self._block[self._at :] + data, 0
        if len(self._block) > MAX_TOGETHER:
            raise ValueError
        return bool(data)

    def _taken(self, end: int) -> bytes:
        """What stands before an end, and is passed now."""
        taken, self._at = self._block[self._at : end], end
        if len(taken) > MAX_LINE and max(map(len, taken.splitlines())) > MAX_LINE:
            raise ValueError
        lines = taken.count(b"\n") + (not taken.endswith(b"\n"))
        self.place = self.place[0] + len(taken), self.place[1] + lines
        return taken


def _groups(head: PackageHead, files: dict[str, LineReader], count: int | None) -> Iterator[ReportLines]:
    """Yield the next reports. Raises ValueError or csv.Error where the files are not, or no longer, in step."""
    reports = files["reports"]
    number, left = reports.place[1], count
    for cells in csv.reader(reports, strict=True) if left != 0 else ():
        if not cells or not cells[0]:
            raise ValueError
        mark = cells[0].encode() + b","
        lines = {}
        for name, file in files.items():
            if name != "reports":
                lines[name] = file.place[1] + 1, file.of(mark)
                if not lines[name][1]:
                    raise ValueError
        yield ReportLines(head, cells[0], (number + 1, cells[:MAX_CELLS]), lines)
        number = reports.place[1]
        if left is not None and (left := left - 1) == 0:
            return
    if left or any(file.left for file in files.values()):
        raise ValueError


def steps(path: str, found: dict[str, Resource], most: int | None) -> list[SortedChunk] | None:
    """The chunks of a package in step, of most bytes or little more each; None where it is not in step.

    found are the resources of the datapackage.json at path.
    """
    root = os.path.dirname(path) or "."
    folder = Folder(root)
    try:
        head, start = _head(path, root, folder, found)
        files = {name: LineReader(folder, sheet.file, start[name]) for name, sheet in head.sheets.items()}
        try:
            return list(_cut(head, files, start, most))
        finally:
            for file in files.values():
                file.close()
    except (InputError, OSError, ValueError, csv.Error):
        return None  # reading it as a whole says what is wrong


def _head(path: str, root: str, folder: Folder, found: dict[str, Resource]) -> tuple[PackageHead, dict[str, Position]]:
    headings: dict[str, list[str]] = {}
    start: dict[str, Position] = {}
    for name, resource in found.items():
        if resource.encoding != "utf-8":
            raise ValueError
        with folder.open(resource.path) as file:
            line = file.readline(MAX_LINE)
            headings[name] = _cells(line.removeprefix(BOM_UTF8))
            start[name] = len(line), 1
            _look(file, quotes=name == "reports")
    edition = edition_of_headings(headings)
    schemas = edition.table_schemas
    sheets = {name: sheet_of(header, found[name], schemas.get(name)) for name, header in headings.items()}
    if sheets.keys() != schemas.keys() or any(sheet.names[:1] != ["report"] for sheet in sheets.values()):
        raise ValueError
    return PackageHead(path, root, edition.id, sheets), start


def _look(file: BinaryIO, quotes: bool) -> None:
    """Raise ValueError for what cannot be split at line ends and, without quotes, at commas, or is no UTF-8."""
    file.seek(0)
    decoder = getincrementaldecoder("utf-8")()
    ends_in_return = False
    while block := file.read(MEGABYTE):
        decoder.decode(block)
        returns = block.count(b"\r") - block.count(b"\r\n") if b"\r" in block else 0
        returns += ends_in_return - (ends_in_return and block[:1] == b"\n")
        ends_in_return = block.endswith(b"\r")
        if returns - ends_in_return or b"\0" in block or (b'"' in block and not quotes):
            raise ValueError
    decoder.decode(b"", final=True)
    if ends_in_return:
        raise ValueError


def _cut(
    head: PackageHead, files: dict[str, LineReader], start: dict[str, Position], most: int | None
) -> Iterator[SortedChunk]:
    """Yield the chunks. Raises ValueError where a report stands there twice, or the files are not in step."""
    count, ascending, last, seen = 0, True, "", array("q")
    names, years = head.sheets["reports"].names, set[str]()
    at = names.index("year") if "year" in names else len(names)
    for group in _groups(head, files, None):
        count += 1
        if len(years) < 2:
            years.update(group.record[1][at : at + 1])
        ascending, last = ascending and group.key > last, group.key
        seen.append(hash(last))
        if most is not None and (size := _size(files, start)) >= most:
            yield SortedChunk(head, start, count, size, frozenset(years))
            count, start, years = 0, {name: file.place for name, file in files.items()}, set()
    if count:
        yield SortedChunk(head, start, count, _size(files, start), frozenset(years))
    if not ascending and len(set(seen)) < len(seen):
        raise ValueError


def _size(files: dict[str, LineReader], start: dict[str, Position]) -> int:
    """How many bytes the files have gone on since they were at these places."""
    return sum(file.place[0] - start[name][0] for name, file in files.items())


def _cells(line: bytes) -> list[str]:
    """The cells of a line without quotation marks."""
    return line.decode().rstrip("\r\n").split(",")[:MAX_CELLS]
