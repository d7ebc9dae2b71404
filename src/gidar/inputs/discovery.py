"""From a path to chunks of work, each of which a process can read by itself, and to reports not yet looked at."""

import os
import re
import sys
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from ..model.errors import InputError
from ..model.report import Report
from ..model.routes import Route
from .chunks import Chunk, OnError, Source
from .files import MEGABYTE, open_file, read_file
from .json_text import report_from

MAX_REPORT = 16 * MEGABYTE
MAX_DOCUMENT = 48 * MEGABYTE
PUBLISHED = (".html", ".htm", ".shtml", ".xhtml", ".docx", ".pdf", ".md", ".txt")
MAX_FOLDERS = 32  # folders within folders
TOGETHER = 200  # files that make one chunk
YEAR = rb'"year"\s*:\s*([0-9]{4})\b'

if TYPE_CHECKING:
    from ..extraction import Extraction

Engine = Callable[[str], "Chunk | None"]
"""Of a path, the chunk that it is where something reads it in its own way."""


class JsonText(Source):
    """The text of a report in JSON."""

    def __init__(self, data: bytes, source: str) -> None:
        self.data = data
        self.source = self.path = source

    def report(self) -> Report:
        """See Source."""
        return report_from(self.data, self.source, MAX_REPORT)

    def years(self) -> set[str]:
        """See Source: whatever looks like a year of it, without reading it."""
        return {year.decode() for year in re.findall(YEAR, self.data)}


class PublishedDocument(Source):
    """A document in which a report was published: a web page, a Word file, a PDF, a text."""

    def __init__(self, path: str) -> None:
        self.source = self.path = path

    def report(self) -> Report:
        """See Source."""
        return document(self.path).report()


def document(path: str) -> "Extraction":
    """What was read from a published document. Raises InputError where it cannot be read or is no report."""
    from ..extraction import extract

    return extract(path, read_file(path, MAX_DOCUMENT))


class FilesChunk(Chunk):
    """Files of one report each, in JSON or as they were published; "-" is standard input."""

    def __init__(self, paths: tuple[str, ...]) -> None:
        self.paths = paths

    @property
    def size(self) -> int:
        """See Chunk."""
        return sum(os.path.getsize(path) for path in self.paths if os.path.isfile(path))

    @property
    def route(self) -> Route:
        """See Chunk."""
        first, *others = self.paths
        return Route(os.path.dirname(first) or "." if others else first, "files")

    def places(self) -> list[str]:
        """See Chunk."""
        return [*self.paths]

    def reports(self, on_error: OnError) -> Iterator[Source]:
        """See Chunk."""
        for path in self.paths:
            if path.lower().endswith(PUBLISHED):
                yield PublishedDocument(path)
                continue
            try:
                yield JsonText(_standard_input() if path == "-" else read_file(path, MAX_REPORT), path)
            except InputError as error:
                on_error(error)


class JsonLinesChunk(Chunk):
    """The lines of a .jsonl from one byte up to another; before is the number of lines before them."""

    def __init__(self, path: str, start: int, end: int, before: int) -> None:
        self._path, self._start, self._end, self._before = path, start, end, before

    @property
    def size(self) -> int:
        """See Chunk."""
        return self._end - self._start

    @property
    def route(self) -> Route:
        """See Chunk."""
        return Route(self._path, "lines")

    def places(self) -> list[str]:
        """See Chunk."""
        return [line.source for line in self.reports(lambda error: None)]

    def reports(self, on_error: OnError) -> Iterator[Source]:
        """See Chunk. Of a file with a line that is far too long, what follows it is not looked at."""
        path, at, number = self._path, self._start, self._before
        try:
            file = open_file(path)
        except InputError as error:  # it was there when it was cut
            on_error(error)
            return
        with file:
            file.seek(at)
            while at < self._end and (line := file.readline(MAX_REPORT + 1)):
                at, number = at + len(line), number + 1
                if len(line) > MAX_REPORT:
                    on_error(InputError("too_large", f"{path}:{number}", limit=MAX_REPORT // MEGABYTE))
                    return
                if not line.isspace():
                    yield JsonText(line, f"{path}:{number}")


def split(path: str, on_error: OnError, most: int | None = None, engine: Engine | None = None) -> Iterator[Chunk]:
    """Yield the chunks of a path, in the order of its reports.

    most is how many bytes a chunk should not exceed by much, None for as much as stands together.
    engine is asked of every file and folder on the way.
    Folders are searched in order of name, links in them not followed.
    """
    for single, chunks in groupby(_walk(path, on_error, most, engine, 0), lambda chunk: isinstance(chunk, FilesChunk)):
        if single:
            yield from _together(chunks)
        else:
            yield from chunks


def _together(documents: Iterator[Chunk]) -> Iterator[Chunk]:
    paths: list[str] = []
    for chunk in documents:
        assert isinstance(chunk, FilesChunk)
        paths += chunk.paths
        if len(paths) >= TOGETHER:
            yield FilesChunk(tuple(paths))
            paths.clear()
    if paths:
        yield FilesChunk(tuple(paths))


def _walk(path: str, on_error: OnError, most: int | None, engine: Engine | None, depth: int) -> Iterator[Chunk]:
    try:
        if depth > MAX_FOLDERS:
            raise InputError("too_deep_folders", path)
        yield from _chunks(path, on_error, most, engine, depth)
    except InputError as error:
        on_error(error)


def _chunks(path: str, on_error: OnError, most: int | None, engine: Engine | None, depth: int) -> Iterator[Chunk]:
    lower = path.lower()
    if engine and (chunk := engine(path)):
        yield chunk
    elif path == "-":
        yield FilesChunk((path,))
    elif os.path.isdir(path):
        yield from _folder(path, on_error, most, engine, depth)
    elif os.path.basename(path) == "datapackage.json" or lower.endswith(".zip"):
        from .csv_package import chunks

        yield from chunks(path, most)
    elif lower.endswith((".json", *PUBLISHED)):
        yield FilesChunk((path,))
    elif lower.endswith(".jsonl"):
        yield from _lines(path, most)
    else:
        open_file(path).close()  # a file that is not there is a better answer than an unknown kind
        raise InputError("lone_csv" if lower.endswith(".csv") else "unknown_format", path)


def _folder(path: str, on_error: OnError, most: int | None, engine: Engine | None, depth: int) -> Iterator[Chunk]:
    if os.path.isfile(descriptor := os.path.join(path, "datapackage.json")):
        yield from _chunks(descriptor, on_error, most, engine, depth)
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
            yield from _walk(below, on_error, most, engine, depth + 1)
    if not found:
        has_csv = any(name.lower().endswith(".csv") for name in names)
        raise InputError("csv_without_descriptor" if has_csv else "nothing_found", path)


def _lines(path: str, most: int | None) -> Iterator[Chunk]:
    """The lines of a file in chunks that end where a line ends; the last one where a line is far too long."""
    start = end = before = number = 0
    blank = fits = True
    with open_file(path) as file:
        while fits and (line := file.readline(MAX_REPORT + 1)):
            blank = blank and line.isspace()
            if most is None and not blank:
                yield JsonLinesChunk(path, 0, os.path.getsize(path), 0)
                return
            number, end, fits = number + 1, end + len(line), len(line) <= MAX_REPORT
            if end - start >= (most or MEGABYTE):
                yield JsonLinesChunk(path, start, end, before)
                start, before = end, number
    if blank:
        raise InputError("empty", path)
    if end > start:
        yield JsonLinesChunk(path, start, end, before)


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise InputError("no_input", "-")
    return sys.stdin.buffer.read(MAX_REPORT + 1)
