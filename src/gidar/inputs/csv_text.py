"""CSV text to records, within limits."""

import csv
import io
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any, BinaryIO

from ..model.display import quoted
from ..model.encoding import REPLACED, encoding_of, is_hardly_chinese, name_of, wide_encoding
from ..model.errors import InputError
from .files import MEGABYTE
from .kinds import kind_of

Record = tuple[int, list[str]]
"""(number of the line it begins on, cells)."""

MAX_LINE = MEGABYTE  # characters of a line of the file
MAX_CELLS = 1000  # cells of a record that are kept; one with more is faulty anyway, and said to be

SPARSE = 100  # bytes to a NUL, of which a text has one by accident at most

csv.field_size_limit(16 * MEGABYTE)


def records(opened: Callable[[], BinaryIO], encoding: str, path: str, source: str) -> Iterator[Record]:
    """Yield every record of a comma-separated file, the heading included.

    opened opens the file, once; encoding as for `records_of`.
    Raises InputError as that does, and where the file cannot be opened.
    """
    with opened() as file:
        yield from records_of(file, encoding, path, source)


def records_of(file: BinaryIO, encoding: str, path: str, source: str) -> Iterator[Record]:
    """Yield every record of a comma-separated file that is open, from its beginning on, the heading included.

    It is gone through twice: encoding is tried first, then UTF-8 and GB18030; a byte order mark is no part of the text.
    Raises InputError for other encodings, binary data, quotation marks that do not close, and endless lines.
    """
    encoding = _encoding(file, encoding, path, source)
    reader, before = csv.reader(_lines(file, encoding, path, source), strict=True), 0
    try:
        for cells in reader:
            yield before + 1, cells[:MAX_CELLS]
            before = reader.line_num
    except csv.Error:
        raise InputError("csv_syntax", source, file=path, line=before + 1) from None


def _encoding(file: BinaryIO, first: str, path: str, source: str) -> str:
    """The encoding of a file. Raises InputError where some of it is in no encoding, or no text, and says where."""

    def blocks() -> Iterator[bytes]:
        file.seek(0)
        return iter(partial(file.read, MEGABYTE), b"")

    before, shown = 0, source if source.endswith(path) else f"{source}#{path}"
    for block in blocks():
        if not before and (wide := wide_encoding(block)):
            raise InputError("wide_csv", source, file=path, encoding=name_of(wide))
        if nuls := block.count(b"\0"):
            if nuls * SPARSE > len(block) and not _has_heading(begun := next(blocks())):
                raise _no_text(begun, shown)
            raise InputError("nul", source, **_place(file, before + block.index(b"\0"), first, path))
        before += len(block)
    encoding, at = encoding_of(blocks, first)
    if at is None:
        if encoding == "gb18030" and is_hardly_chinese(next(blocks(), b"")):
            raise InputError("encoding_strange", shown)
        return encoding
    place = _place(file, at, encoding, path)
    file.seek(at)
    raise InputError("encoding_csv", source, byte=f"{file.read(1)[0]:02X}", encoding=name_of(encoding), **place)


def _has_heading(data: bytes) -> bool:
    """Whether a file begins as a table does, whatever comes then: one that was padded or overwritten with NULs."""
    line = data.partition(b"\n")[0]
    return b"," in line and b"\0" not in line


def _no_text(data: bytes, source: str) -> InputError:
    """That a file is no text, and what it is where that is known, such as a workbook."""
    if name := kind_of(data):
        return InputError("other_kind", source, ending=os.path.splitext(source)[1], kind=name)
    return InputError("binary", source)


def _place(file: BinaryIO, at: int, encoding: str, path: str) -> dict[str, Any]:
    """The file, line and column in which a byte stands; of a column without a heading its number."""

    def before() -> Iterator[str]:
        left, ends = at, False
        while left and (line := file.readline(min(left, MEGABYTE))):
            left -= len(line)
            ends = left > 0 or line.endswith(b"\n")
            yield line.decode(encoding, "replace") + ("" if ends else REPLACED)
        if not at or ends:
            yield REPLACED

    file.seek(0)
    reader, heading, cells = csv.reader(before()), list[str](), list[str]()
    with suppress(csv.Error):
        for cells in reader:
            heading = heading or cells
    column = len(cells)
    named = heading[column - 1].removeprefix("\ufeff") if heading is not cells and column <= len(heading) else ""
    return {"file": path, "line": max(reader.line_num, 1), "column": quoted(named) or column}


def _lines(file: BinaryIO, encoding: str, path: str, source: str) -> Iterator[str]:
    file.seek(0)
    stream = io.TextIOWrapper(file, encoding, newline="")
    if stream.read(1) != "\ufeff":
        stream.seek(0)
    while line := stream.readline(MAX_LINE + 1):
        if len(line) > MAX_LINE:
            raise InputError("long_line", source, file=path, limit=MAX_LINE)
        yield line
