"""Files of one report each, and the reports in them."""

import codecs
import csv
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TextIO

from ..model.errors import InputError, contained
from ..model.report import Report
from ..model.routes import Route
from .chunks import Chunk, OnError, Parsed, Source
from .document_cells import cells_beside, with_doubts
from .files import MEGABYTE, open_file, read_file
from .json_text import report_from
from .kept_reports import folder, kept
from .kinds import SPREADSHEETS, cause
from .own_files import may_be_own, own_file

MAX_REPORT = 16 * MEGABYTE
PUBLISHED = (
    *(".html", ".htm", ".shtml", ".xhtml", ".mht", ".mhtml", ".docx", ".doc", ".wps", ".rtf", ".odt"),
    *(".pdf", ".ofd", ".md", ".txt"),
)
DOCUMENTS = (*PUBLISHED, *SPREADSHEETS)  # reading them takes long
# What is said of documents whose reports can be read one by one.
SEVERAL = ("several_reports", "several_titled", "several_in_workbook")
MANY = 2  # lines of one text each by which standard input is told from one report
TOGETHER, ENOUGH = 200, 2 * MEGABYTE  # files and bytes that make one chunk: whichever is reached first
YEAR = re.compile(rb'"year"\s*:\s*([1-9][0-9]{3})\s*[,}]')
ESCAPED = re.compile(rb"\\u00(79|65|61|72)")  # a letter of that word
TEXT = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"')

if TYPE_CHECKING:
    from ..extraction import Extraction


class JsonText(Source):
    """The text of a report in JSON, which is a file or, where it has a number, one line of it."""

    def __init__(self, data: bytes, source: str, line: int | None = None) -> None:
        self.data = data
        self.source = self.path = source
        self._line = line

    def report(self) -> Report:
        """See Source."""
        try:
            return report_from(self.data, self.source, MAX_REPORT)
        except InputError as error:
            raise self._placed(cause(error, self.data)) from None

    def _placed(self, error: InputError) -> InputError:
        """The same fault with the line of the file, not of the text, in which it is."""
        if self._line is None:
            return error
        if error.key == "several_texts":
            return InputError("several_on_line", error.source)
        own = {name: value + self._line - 1 for name, value in error.details.items() if name == "line"}
        return InputError(error.key, error.source, **error.details | own)

    def years(self) -> set[str]:
        """See Source. Where it is plain which member is its year, nothing else of it is read."""
        plain = YEAR.search(self.data)
        once = self.data.count(b'"year"') == 1 and not (b"\\u00" in self.data and ESCAPED.search(self.data))
        if plain and once:
            before = TEXT.sub(b"", self.data[: plain.start()])
            if before.count(b"{") - before.count(b"}") == 1:
                return {plain[1].decode()}
        return super().years()


class PublishedDocument(Source):
    """A document in which a report was published: a web page, a Word file, a PDF, a text; read is what reads it."""

    def __init__(self, path: str, read: Callable[[str], Report]) -> None:
        self.source = self.path = path
        self._read = read

    def report(self) -> Report:
        """See Source."""
        return self._read(self.path)


def _single(path: str) -> list[Source]:
    """The text of a file of JSON; its report where it is known what is doubtful. Raises InputError."""
    if path == "-":
        return [*_given_in(_standard_input(sys.stdin))]
    text = JsonText(read_file(path, MAX_REPORT), path)
    if os.path.lexists(beside := cells_beside(path)):
        return [Parsed(with_doubts(text.report(), beside))]
    return [text]


def _given_in(data: bytes) -> Iterator[Source]:
    """The reports of standard input: one text of JSON, or one in each of several lines."""
    numbered = [(number, line) for number, line in enumerate(data.split(b"\n"), 1) if line.strip()]
    if len(data) > MAX_REPORT or len(numbered) < MANY or not all(map(_is_text, (line for _, line in numbered[:MANY]))):
        yield JsonText(data, "-")
        return
    for number, line in numbered:
        yield JsonText(line, f"-:{number}", number)


def _is_text(line: bytes) -> bool:
    """Whether a line begins and ends as an object of JSON does."""
    line = line.removeprefix(codecs.BOM_UTF8).strip()
    return line.startswith(b"{") and line.endswith(b"}")


def document(path: str, given: Mapping[str, Any] | None = None, report: int | None = None) -> "Extraction":
    """What was read from a document or spreadsheet; given and report are as in `gidar.extraction.extract`.

    Raises InputError where it cannot be read or is no report.
    """
    with contained(path):
        hold_to_others(path)
        if path.lower().endswith(SPREADSHEETS):
            from . import spreadsheets

            return spreadsheets.record(path, given, report)
        from ..extraction import extract, limit_of

        return extract(path, read_file(path, limit_of(path)), given, report)


def extractions(path: str) -> "Iterator[Extraction]":
    """What was read from every report in a document, one after the other. Raises InputError as `document`."""
    try:
        yield document(path)
    except InputError as error:
        if error.key not in SEVERAL:
            raise
        yield from (document(path, None, number) for number in range(1, error.details["reports"] + 1))


def is_published(name: str, read: Callable[[int], bytes | None]) -> bool:
    """Whether a document is a report as it was published, or seems to be one that cannot be read for certain.

    read gives at most as many bytes of it as it is told, or raises InputError.
    """
    from ..extraction import extract, limit_of

    data = read(limit_of(name)) or b""
    try:
        extract(name, data)
    except InputError as error:
        return error.key in ("tables_unread", "several_mixed", *SEVERAL)
    return True


def own_kind(path: str) -> str | None:
    """What a file of ours is, as `own_file` says; None of a text that says what a result says and is a report."""
    lower = os.path.basename(path).lower()
    with suppress(OSError, ValueError, RecursionError, csv.Error, InputError):
        if not may_be_own(lower):
            return None
        with open_file(path) as file:
            kind = own_file(lower, file)
        report = kind and lower.endswith(".txt") and is_published(lower, lambda limit: read_file(path, limit))
        return None if report else kind
    return None


def hold_to_others(path: str) -> None:
    """Raise InputError where a file is a result of ours; of JSON, its reader does, which opens each file once."""
    if not path.lower().endswith((".json", ".jsonl")) and own_kind(path) == "results":
        raise InputError("own_result", path)


class FilesChunk(Chunk):
    """Files of one report each, in JSON or as they were published; "-" is standard input."""

    def __init__(self, paths: tuple[str, ...]) -> None:
        self.paths = paths
        # Known to the process that finds the files; others that read them are told.
        self._folder = folder() if self.takes_long else None

    @property
    def takes_long(self) -> bool:
        """Whether reading a report in it may take much longer than validating it."""
        return any(path.lower().endswith(DOCUMENTS) for path in self.paths)

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
                yield PublishedDocument(path, self._published)
                continue
            try:
                with contained(path):
                    found = self._spreadsheet(path) if path.lower().endswith(SPREADSHEETS) else _single(path)
                yield from found
            except InputError as error:
                on_error(error)

    def _published(self, path: str) -> Report:
        [report] = kept(path, lambda path: (document(path).report(),), self._folder)
        return report

    def _spreadsheet(self, path: str) -> list[Source]:
        from . import spreadsheets

        return [*map(Parsed, kept(path, spreadsheets.reports, self._folder))]


def together(documents: Iterator[Chunk]) -> Iterator[Chunk]:
    """Chunks of single files put together, some files in each."""
    paths, size = list[str](), 0
    for chunk in documents:
        assert isinstance(chunk, FilesChunk)
        paths, size = [*paths, *chunk.paths], size + chunk.size
        if len(paths) >= TOGETHER or size >= ENOUGH:
            yield FilesChunk(tuple(paths))
            paths, size = [], 0
    if paths:
        yield FilesChunk(tuple(paths))


@lru_cache(maxsize=1)
def _standard_input(stream: TextIO | None) -> bytes:
    """The bytes of standard input, which are there only once; reports of parts are gone through more often."""
    if stream is None:
        raise InputError("no_input", "-")
    return stream.buffer.read(MAX_REPORT + 1)
