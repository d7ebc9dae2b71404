"""CSV packages sorted by report: the lines of each stand together, and the reports in one order in every file.

So programs write them, and so they can be read from front to back, however many reports there are: nothing but the
lines of one report is held at a time.
"""

import csv
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import BinaryIO, NamedTuple

from ..model.display import quoted
from ..model.edition import load_edition
from ..model.errors import InputError
from ..model.report import Report, Sheet
from ..model.routes import Refusal, Refused, Route
from .chunks import Chunk, OnError, Source
from .csv_report import report_of
from .csv_text import MAX_CELLS, MAX_LINE, Record
from .files import MEGABYTE, Folder
from .record_store import RecordStore

ALIKE = re.compile(rb"([^,\n]*,)[^\n]*+(?:\n|\Z)(?:\1[^\n]*+(?:\n|\Z))*+")
"""Lines whose first cells are the same."""

MAX_TOGETHER = 16 * MEGABYTE  # bytes of the lines of one report in one file


class FilePosition(NamedTuple):
    """A byte of a file, and the number of lines before it."""

    byte: int = 0
    lines: int = 0


BEGINNING = FilePosition()


class PackageHead(NamedTuple):
    """What all reports of a package share: its path, the edition, and {resource: its heading}."""

    source: str
    folder: str
    edition: str
    sheets: dict[str, Sheet]


class ReportLines(Source):
    """The lines of one report: its record in reports.csv; of each table the number of the first line, and the lines."""

    def __init__(self, head: PackageHead, key: str, record: Record, lines: dict[str, tuple[int, bytes]]) -> None:
        self.head, self.key, self.record, self.lines = head, key, record, lines
        self.source, self.path = f"{head.source}#{key}", head.source

    def sheet(self, name: str, rows: set[str]) -> Sheet:
        """Some rows of a table."""
        number, lines = self.lines[name]
        records = [(number + at, cells_of(line)) for at, line in enumerate(lines.splitlines())]
        return self.head.sheets[name]._replace(records=[record for record in records if rows & set(record[1])])

    def report(self) -> Report:
        """See Source."""
        stores = {"reports": RecordStore()}
        stores["reports"].add(self.key, self.record)
        for name, (number, lines) in self.lines.items():
            stores[name] = RecordStore()
            for at, line in enumerate(lines.splitlines()):
                stores[name].add(self.key, (number + at, cells_of(line)))
        edition = load_edition(self.head.edition)
        return report_of(self.head.source, self.key, [self.key], self.head.sheets, stores, edition)


class SortedChunk(Chunk):
    """Some reports of a sorted package, from a position in each of its files on."""

    def __init__(
        self, head: PackageHead, start: dict[str, FilePosition], count: int, size: int, years: frozenset[str]
    ) -> None:
        self.head, self._start, self._count, self._size, self._years = head, start, count, size, years

    @property
    def size(self) -> int:
        """See Chunk."""
        return self._size

    @property
    def route(self) -> Route:
        """See Chunk."""
        return Route(self.head.source, "sorted")

    def places(self) -> list[str]:
        """See Chunk."""
        return [lines.source for lines in self.reports(lambda error: None)]

    def years(self) -> set[str]:
        """See Chunk. They are known since the package was cut."""
        return {*self._years}

    def reports(self, on_error: OnError) -> Iterator[ReportLines]:
        """See Chunk."""
        folder = Folder(self.head.folder)
        with ExitStack() as stack:
            try:
                files = {
                    name: LineReader(stack.enter_context(folder.open(sheet.file)), sheet.file, self._start[name])
                    for name, sheet in self.head.sheets.items()
                }
                yield from lines_by_report(self.head, files, self._count)
            except (Refused, InputError, OSError, UnicodeDecodeError):
                on_error(InputError("changed", self.head.source))


class LineReader:
    """The lines of one file, from a position on.

    inspect is shown every block of it, b"" at the end, and tells what is wrong with it: a key of refusals, and the
    byte of the block. Raises Refused for that, and for what is too long to be held.
    """

    def __init__(
        self,
        file: BinaryIO,
        name: str,
        position: FilePosition = BEGINNING,
        inspect: Callable[[bytes], tuple[str, int] | None] | None = None,
    ) -> None:
        file.seek(position.byte)
        self.file, self.name = file, name
        self.byte, self.lines = position  # apart: they go on several times with every report
        self._inspect = inspect
        self._block, self._at = b"", 0

    @property
    def position(self) -> FilePosition:
        """Where the next line begins."""
        return FilePosition(self.byte, self.lines)

    @property
    def left(self) -> bool:
        """Whether there is a next line."""
        return self._at < len(self._block) or self._more()

    def of(self, mark: bytes) -> bytes:
        """The lines from here on that begin with a mark, which ends with a comma."""
        while len(self._block) - self._at < len(mark) and self._more():
            pass
        if not self._block.startswith(mark, self._at):
            return b""
        while True:
            match = ALIKE.match(self._block, self._at)
            end = match.end() if match else self._at
            if len(self._block) - end >= len(mark) or not self._more():  # else the next line may be alike
                return self._taken(end)

    def line(self) -> bytes:
        """The next line, b"" where there is none."""
        if not self.left:
            return b""
        while (end := self._block.find(b"\n", self._at) + 1) == 0 and self._more():
            pass
        return self._taken(end or len(self._block))

    def __iter__(self) -> Iterator[str]:
        """The lines that are left, as texts."""
        while line := self.line():
            yield line.decode()

    def refusal(self, reason: str, detail: str = "") -> Refused:
        """What is wrong with the next line."""
        return Refused(Refusal("sorted", reason, self.name, self.lines + 1, detail))

    def _more(self) -> bool:
        """Whether there was more to read."""
        data = self.file.read(MEGABYTE)
        if self._inspect and (fault := self._inspect(data)):
            reason, at = fault
            ends = self._block.count(b"\n", self._at) + data.count(b"\n", 0, at)
            raise Refused(Refusal("sorted", reason, self.name, self.lines + ends + 1))
        if data:
            self._block, self._at = self._block[self._at :] + data, 0
        if len(self._block) > MAX_TOGETHER:
            raise self.refusal("too_much")
        return bool(data)

    def _taken(self, end: int) -> bytes:
        """What stands before an end, and is passed now."""
        taken = self._block[self._at : end]
        if len(taken) > MAX_LINE and max(map(len, taken.splitlines())) > MAX_LINE:
            raise self.refusal("long_line")
        self._at = end
        self.byte += len(taken)
        self.lines += taken.count(b"\n") + (not taken.endswith(b"\n"))
        return taken


def lines_by_report(head: PackageHead, files: dict[str, LineReader], count: int | None) -> Iterator[ReportLines]:
    """Yield the next reports, all where count is None. Raises Refused where the files are not, or no longer, sorted."""
    reports = files["reports"]
    tables = [(name, file) for name, file in files.items() if name != "reports"]
    number, done = reports.lines, 0
    try:
        for cells in csv.reader(reports, strict=True):
            if not cells or not cells[0]:
                raise Refused(Refusal("sorted", "no_key", reports.name, number + 1))
            mark = cells[0].encode() + b","
            lines = {}
            for name, file in tables:
                first = file.lines + 1
                alike = file.of(mark)
                if not alike:
                    raise file.refusal("lines_apart", quoted(cells[0]))
                lines[name] = first, alike
            yield ReportLines(head, cells[0], (number + 1, cells[:MAX_CELLS]), lines)
            number, done = reports.lines, done + 1
            if done == count:
                return
    except csv.Error:
        raise Refused(Refusal("sorted", "csv_syntax", reports.name, number + 1)) from None
    if count is not None:
        raise reports.refusal("ended")
    for _, file in tables:
        if file.left:
            raise file.refusal("left_over")


def cells_of(line: bytes) -> list[str]:
    """The cells of a line without quotation marks."""
    return line.decode().rstrip("\r\n").split(",")[:MAX_CELLS]
