"""From a path to portions of work, each of which a process can read by itself, and to reports not yet looked at."""

import os
import sys
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple, Protocol

from ..model.errors import InputError
from ..model.report import Report
from .files import MEGABYTE, read_file
from .json_text import report_from

MAX_REPORT = 16 * MEGABYTE
MAX_DOCUMENT = 48 * MEGABYTE
PUBLISHED = (".html", ".htm", ".shtml", ".xhtml", ".docx", ".pdf", ".md", ".txt")
MAX_FOLDERS = 32  # folders within folders
TOGETHER = 200  # files that make one portion

if TYPE_CHECKING:
    from ..extraction import Extraction

OnError = Callable[[InputError], None]
Own = Callable[[str], "Portion | None"]
"""Of a path, the portion that it is where it is read in another way."""


class Unread(Protocol):
    """A report that has been found and not been read."""

    @property
    def source(self) -> str:
        """Where it stands, as findings name it."""

    @property
    def path(self) -> str:
        """The file or folder that it is in."""

    def report(self) -> Report:
        """The report. Raises InputError where it is none."""


class Portion(Protocol):
    """Some of the input, small enough to be read by one process; it can be sent to another."""

    @property
    def size(self) -> int:
        """How many bytes it is, 0 where that is not known."""

    def reports(self, on_error: OnError) -> Iterator[Unread]:
        """The reports in it. What is no report is told to on_error."""


class Text(NamedTuple):
    """The text of a report in JSON."""

    data: bytes
    source: str

    @property
    def path(self) -> str:
        """See Unread."""
        return self.source

    def report(self) -> Report:
        """See Unread."""
        return report_from(self.data, self.source, MAX_REPORT)


class Published(NamedTuple):
    """A document in which a report was published: a web page, a Word file, a PDF, a text."""

    path: str

    @property
    def source(self) -> str:
        """See Unread."""
        return self.path

    def report(self) -> Report:
        """See Unread."""
        return document(self.path).report()


def document(path: str) -> "Extraction":
    """What was read from a published document. Raises InputError where it cannot be read or is no report."""
    from ..extraction import extract

    return extract(path, read_file(path, MAX_DOCUMENT))


class Documents(NamedTuple):
    """Documents of one report each, in JSON or as they were published; "-" is standard input."""

    paths: tuple[str, ...]

    @property
    def size(self) -> int:
        """See Portion."""
        return sum(os.path.getsize(path) for path in self.paths if os.path.isfile(path))

    def reports(self, on_error: OnError) -> Iterator[Unread]:
        """See Portion."""
        for path in self.paths:
            if path.lower().endswith(PUBLISHED):
                yield Published(path)
                continue
            try:
                yield Text(_standard_input() if path == "-" else read_file(path, MAX_REPORT), path)
            except InputError as error:
                on_error(error)


class Lines(NamedTuple):
    """The lines of a .jsonl from one byte up to another; before is the number of lines before them."""

    path: str
    start: int
    end: int
    before: int

    @property
    def size(self) -> int:
        """See Portion."""
        return self.end - self.start

    def reports(self, on_error: OnError) -> Iterator[Unread]:
        """See Portion. Of a file with a line that is far too long, what follows it is not looked at."""
        path, at, end, number = self
        with open(path, "rb", buffering=MEGABYTE) as file:
            file.seek(at)
            while at < end and (line := file.readline(MAX_REPORT + 1)):
                at, number = at + len(line), number + 1
                if len(line) > MAX_REPORT:
                    on_error(InputError("too_large", f"{path}:{number}", limit=MAX_REPORT // MEGABYTE))
                    return
                if not line.isspace():
                    yield Text(line, f"{path}:{number}")


def split(path: str, on_error: OnError, most: int | None = None, own: Own | None = None) -> Iterator[Portion]:
    """Yield the portions of a path, in the order of its reports.

    most is how many bytes a portion should not exceed by much, None for as much as stands together.
    own is asked of every file and folder on the way.
    Folders are searched in order of name, links in them not followed.
    """
    for single, portions in groupby(
        _walk(path, on_error, most, own, 0), lambda portion: isinstance(portion, Documents)
    ):
        if single:
            yield from _together(portions)
        else:
            yield from portions


def _together(documents: Iterator[Portion]) -> Iterator[Portion]:
    paths: list[str] = []
    for portion in documents:
        assert isinstance(portion, Documents)
        paths += portion.paths
        if len(paths) >= TOGETHER:
            yield Documents(tuple(paths))
            paths.clear()
    if paths:
        yield Documents(tuple(paths))


def _walk(path: str, on_error: OnError, most: int | None, own: Own | None, depth: int) -> Iterator[Portion]:
    try:
        if depth > MAX_FOLDERS:
            raise InputError("too_deep_folders", path)
        yield from _portions(path, on_error, most, own, depth)
    except InputError as error:
        on_error(error)


def _portions(path: str, on_error: OnError, most: int | None, own: Own | None, depth: int) -> Iterator[Portion]:
    lower = path.lower()
    if own and (portion := own(path)):
        yield portion
    elif path == "-":
        yield Documents((path,))
    elif os.path.isdir(path):
        yield from _folder(path, on_error, most, own, depth)
    elif os.path.basename(path) == "datapackage.json" or lower.endswith(".zip"):
        from .csv_package import portions

        yield from portions(path, most)
    elif lower.endswith((".json", *PUBLISHED)):
        yield Documents((path,))
    elif lower.endswith(".jsonl"):
        yield from _lines(path, most)
    else:
        read_file(path, 1, cut=True)  # a file that is not there is a better answer than an unknown kind
        raise InputError("lone_csv" if lower.endswith(".csv") else "unknown_format", path)


def _folder(path: str, on_error: OnError, most: int | None, own: Own | None, depth: int) -> Iterator[Portion]:
    if os.path.isfile(descriptor := os.path.join(path, "datapackage.json")):
        yield from _portions(descriptor, on_error, most, own, depth)
        return
    try:
        names = sorted(os.listdir(path))
    except OSError:
        raise InputError("forbidden", path) from None
    found = False
    for name in names:
        below = os.path.join(path, name)
        if os.path.islink(below):
            continue
        if os.path.isdir(below) or name.lower().endswith((".json", ".jsonl", ".zip")):
            found = True
            yield from _walk(below, on_error, most, own, depth + 1)
    if not found:
        has_csv = any(name.lower().endswith(".csv") for name in names)
        raise InputError("csv_without_descriptor" if has_csv else "nothing_found", path)


def _lines(path: str, most: int | None) -> Iterator[Portion]:
    """The lines of a file in portions that end where a line ends; the last one where a line is far too long."""
    read_file(path, 1, cut=True)
    start = end = before = number = 0
    blank = fits = True
    with open(path, "rb", buffering=MEGABYTE) as file:
        while fits and (line := file.readline(MAX_REPORT + 1)):
            blank = blank and line.isspace()
            if most is None and not blank:
                yield Lines(path, 0, os.path.getsize(path), 0)
                return
            number, end, fits = number + 1, end + len(line), len(line) <= MAX_REPORT
            if end - start >= (most or MEGABYTE):
                yield Lines(path, start, end, before)
                start, before = end, number
    if blank:
        raise InputError("empty", path)
    if end > start:
        yield Lines(path, start, end, before)


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise InputError("no_input", "-")
    return sys.stdin.buffer.read(MAX_REPORT + 1)
