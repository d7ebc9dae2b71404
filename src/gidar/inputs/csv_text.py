"""CSV text to records, within limits."""

import codecs
import csv
import io
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import BinaryIO

from ..model.errors import InputError
from .files import MEGABYTE

Record = tuple[int, list[str]]
"""(number of the line it begins on, cells)."""

MAX_LINE = MEGABYTE  # characters of a line of the file
MAX_CELLS = 1000  # cells of a record that are kept; one with more is faulty anyway, and said to be

csv.field_size_limit(16 * MEGABYTE)


def records(
    opened: Callable[[], BinaryIO], encoding: str, path: str, source: str, *, lone: bool = False
) -> Iterator[Record]:
    """Yield every record of a comma-separated file, the heading included.

    opened opens the file, once; encoding and lone as for `records_of`.
    Raises InputError as that does, and where the file cannot be opened.
    """
    with opened() as file:
        yield from records_of(file, encoding, path, source, lone=lone)


def records_of(file: BinaryIO, encoding: str, path: str, source: str, *, lone: bool = False) -> Iterator[Record]:
    """Yield every record of a comma-separated file that is open, from its beginning on, the heading included.

    It is gone through twice: encoding is tried first, then UTF-8 and GB18030; a byte order mark is no part of the text.
    lone says that a line may well have one cell alone, whatever marks are in it.
    Raises InputError for other encodings, binary data, quotation marks that do not close, endless lines, and
    files that are separated by something else.
    """
    encoding = _encoding(file, encoding, f"{source}#{path}")
    reader, before = csv.reader(_lines(file, encoding, path, source), strict=True), 0
    try:
        for cells in reader:
            if not lone and not before and len(cells) == 1 and any(mark in cells[0] for mark in ";\t|，；"):
                raise InputError("delimiter", source, file=path)
            yield before + 1, cells[:MAX_CELLS]
            before = reader.line_num
    except csv.Error:
        raise InputError("csv_syntax", source, file=path, line=before + 1) from None


def _encoding(file: BinaryIO, first: str, source: str) -> str:
    """The first encoding in which all of a file is valid text."""
    for name in dict.fromkeys((first, "utf-8", "gb18030")):
        decoder = codecs.getincrementaldecoder(name)()
        file.seek(0)
        with suppress(UnicodeDecodeError):
            block = file.read(MEGABYTE)
            if block.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                raise InputError("utf16", source)
            while block:
                if b"\0" in block:
                    raise InputError("binary", source)
                decoder.decode(block)
                block = file.read(MEGABYTE)
            decoder.decode(b"", final=True)
            return name
    raise InputError("encoding_csv", source)


def _lines(file: BinaryIO, encoding: str, path: str, source: str) -> Iterator[str]:
    file.seek(0)
    stream = io.TextIOWrapper(file, encoding, newline="")
    if stream.read(1) != "\ufeff":
        stream.seek(0)
    while line := stream.readline(MAX_LINE + 1):
        if len(line) > MAX_LINE:
            raise InputError("long_line", source, file=path, limit=MAX_LINE)
        yield line
