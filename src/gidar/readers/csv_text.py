"""CSV text to records, within limits."""

import codecs
import csv
import io
from collections.abc import Iterator

from ..errors import InputError
from .files import MEGABYTE

Record = tuple[int, list[str]]
"""(number of the line it begins on, cells)."""

MAX_LINE = MEGABYTE  # characters of a line of the file
MAX_CELLS = 1000  # cells of a record that are kept; one with more is faulty anyway, and said to be

csv.field_size_limit(16 * MEGABYTE)


def records(data: bytes, encoding: str, path: str, source: str, most: int) -> list[Record]:
    """Every record of a comma-separated file, the heading included, at most as many as most.

    encoding is tried first, then UTF-8 and GB18030; a byte order mark is no part of the text.
    Raises InputError for other encodings, binary data, quotation marks that do not close, endless lines, and
    files that are too long or separated by something else.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise InputError("utf16", f"{source}#{path}")
    if b"\0" in data:
        raise InputError("binary", f"{source}#{path}")
    encoding = _encoding(data, encoding, f"{source}#{path}")
    reader, found, before = csv.reader(_lines(data, encoding, path, source), strict=True), [], 0
    try:
        for cells in reader:
            found.append((before + 1, cells[:MAX_CELLS]))
            if len(found) > most:
                raise InputError("too_many_lines", source, limit=most)
            before = reader.line_num
    except csv.Error:
        raise InputError("csv_syntax", source, file=path, line=before + 1) from None
    if found and len(found[0][1]) == 1 and any(mark in found[0][1][0] for mark in ";\t|，；"):
        raise InputError("delimiter", source, file=path)
    return found


def _encoding(data: bytes, first: str, source: str) -> str:
    """The first encoding in which all of the data is valid text."""
    for name in dict.fromkeys((first, "utf-8", "gb18030")):
        decoder = codecs.getincrementaldecoder(name)()
        try:
            for start in range(0, len(data), MEGABYTE):
                decoder.decode(data[start : start + MEGABYTE])
            decoder.decode(b"", final=True)
            return name
        except UnicodeDecodeError:
            continue
    raise InputError("encoding_csv", source)


def _lines(data: bytes, encoding: str, path: str, source: str) -> Iterator[str]:
    stream = io.TextIOWrapper(io.BytesIO(data), encoding, newline="")
    if stream.read(1) != "\ufeff":
        stream.seek(0)
    while line := stream.readline(MAX_LINE + 1):
        if len(line) > MAX_LINE:
            raise InputError("long_line", source, file=path, limit=MAX_LINE)
        yield line
