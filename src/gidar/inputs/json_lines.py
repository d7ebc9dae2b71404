"""JSON Lines: a file of reports, one in each line, cut into chunks of lines."""

import os
from collections.abc import Iterator
from typing import BinaryIO

from ..model.errors import InputError
from ..model.routes import Route
from .chunks import Chunk, OnError, Source
from .files import MEGABYTE, open_file
from .kinds import no_lines
from .report_files import MAX_REPORT, JsonText, own_kind


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
        """See Chunk."""
        path, at, number = self._path, self._start, self._before
        try:
            file = open_file(path)
        except InputError as error:  # it was there when it was cut
            on_error(error)
            return
        with file:
            file.seek(at)
            for size, line in _lines(file):
                at, number = at + size, number + 1
                if size > MAX_REPORT:
                    on_error(InputError("line_too_large", f"{path}:{number}", limit=MAX_REPORT // MEGABYTE))
                elif not line.isspace():
                    yield JsonText(line, f"{path}:{number}", number)
                if at >= self._end:
                    return


def lines(path: str, most: int | None) -> Iterator[Chunk]:
    """The lines of a file in chunks that end where a line ends.

    Raises InputError where there are none, or the file is no JSON Lines.
    """
    start = end = before = number = 0
    blank = True
    with open_file(path) as file:
        _hold_to_lines(path, file)
        for size, line in _lines(file):
            blank = blank and size <= MAX_REPORT and line.isspace()
            if most is None and not blank:
                yield JsonLinesChunk(path, 0, os.path.getsize(path), 0)
                return
            number, end = number + 1, end + size
            if end - start >= (most or MEGABYTE):
                yield JsonLinesChunk(path, start, end, before)
                start, before = end, number
    if blank:
        raise InputError("empty", path)
    if end > start:
        yield JsonLinesChunk(path, start, end, before)


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines of a file, each with its length in bytes; of one that is longer than a report, its beginning only."""
    while line := file.readline(MAX_REPORT + 1):
        size, piece = len(line), line
        while size > MAX_REPORT and piece and not piece.endswith(b"\n"):
            piece = file.readline(MEGABYTE)
            size += len(piece)
        yield size, line


def _hold_to_lines(path: str, file: BinaryIO) -> None:
    """Raise InputError where a file is one JSON text over many lines, or no JSON at all."""
    size, first = next(((size, line) for size, line in _lines(file) if not line.isspace()), (0, b""))
    cut = size > MAX_REPORT
    if first.startswith(b'{"source":') and own_kind(path) == "results":  # no report begins so
        raise InputError("own_result", path)
    if not first.lstrip(b"\xef\xbb\xbf \t").startswith(b"{") or not (cut or first.rstrip().endswith(b"}")):
        file.seek(0)
        if found := no_lines(path, file.read(MAX_REPORT)):
            raise found
    file.seek(0)
