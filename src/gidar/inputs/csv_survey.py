"""One look through the files of a package: whether it is sorted by report, where to cut it, of which years it is."""

import os
import re
from array import array
from codecs import BOM_UTF8, getincrementaldecoder
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from typing import BinaryIO, NamedTuple

from ..model.edition import editions, load_edition
from ..model.errors import InputError
from ..model.routes import Refusal, Refused
from .chunks import year_of
from .csv_heading import Heading, field_names, sheet_of, split_heading
from .csv_report import edition_of_headings
from .csv_sorted import BEGINNING, FilePosition, LineReader, PackageHead, SortedChunk, cells_of, lines_by_report
from .csv_text import Record, records, records_of
from .descriptor import Resource
from .files import Files, Folder
from .json_text import plain_number

LONE_RETURN = re.compile(rb"\r[^\n]", re.DOTALL)


class Survey(NamedTuple):
    """The chunks of a sorted package; of any other none, but why it is not sorted, and the years that it names."""

    chunks: list[SortedChunk]
    refusal: Refusal | None = None
    years: frozenset[str] = frozenset()


def survey(path: str, found: dict[str, Resource], most: int | None) -> Survey:
    """Look through a package, every file of which is opened once.

    found are the resources of the datapackage.json at path; most is how many bytes a chunk should not exceed by much.
    """
    folder = Folder(os.path.dirname(path) or ".")
    with ExitStack() as stack:
        files: dict[str, BinaryIO] = {}
        try:
            _expect(found)
            for name, resource in found.items():
                files[name] = stack.enter_context(_opened(folder, resource))
            readers = {name: _reader(file, found[name], quotes=name == "reports") for name, file in files.items()}
            head = _head(path, readers, found)
            chunks = list(_cut(head, readers, most))
            if chunks:
                return Survey(chunks)
            refusal = Refusal("sorted", "no_reports", readers["reports"].name)
        except Refused as refused:
            refusal = refused.refusal
        except OSError:
            refusal = Refusal("sorted", "unreadable")
        return Survey([], refusal, frozenset(years_named(folder, found, path, files.get("reports"))))


def years_named(files: Files, found: dict[str, Resource], source: str, opened: BinaryIO | None = None) -> set[str]:
    """The years that the reports of any package name in reports.csv; two of them where there are more.

    opened is that file where it is open already. What cannot be read names none: reading it says why.
    """
    with suppress(InputError, OSError):
        resource = found.get("reports")
        if resource and opened:
            return _years(records_of(opened, resource.encoding, resource.path, source), resource, source)
        if resource and (opener := files.opener(resource.path)):
            return _years(records(opener, resource.encoding, resource.path, source), resource, source)
    return set()


def _years(records: Iterator[Record], resource: Resource, source: str) -> set[str]:
    heading, records = split_heading("reports", records, resource.path, source)
    return years_below(heading.cells, records)


def years_below(heading: list[str], records: Iterator[Record]) -> set[str]:
    """The years that the reports below a heading name; two of them where there are more."""
    names = field_names(heading, load_edition().table_schemas["reports"])
    years, seen = set[str](), set[str]()
    if "report" in names and "year" in names:
        at, key_at = names.index("year"), names.index("report")
        for _, cells in records:
            key = "".join(cells[key_at : key_at + 1])
            if key and key not in seen:  # of lines with one key the first is the report
                seen.add(key)
                years |= _year(cells, at)
            if len(years) > 1:
                break
    return years


def _year(cells: list[str], at: int) -> set[str]:
    return year_of(plain_number("".join(cells[at : at + 1]), whole=True))


def _expect(found: dict[str, Resource]) -> None:
    """Raise Refused for what is known before any file is opened."""
    if not any(found.keys() == load_edition(edition).table_schemas.keys() for edition in editions()):
        raise Refused(Refusal("sorted", "tables"))
    for resource in found.values():
        if resource.encoding != "utf-8":
            raise Refused(Refusal("sorted", "encoding", resource.path, None, resource.encoding))


def _opened(folder: Folder, resource: Resource) -> BinaryIO:
    try:
        return folder.open(resource.path)
    except InputError:
        raise Refused(Refusal("sorted", "unreadable", resource.path)) from None


def _reader(file: BinaryIO, resource: Resource, quotes: bool) -> LineReader:
    return LineReader(file, resource.path, inspect=Inspector(quotes).fault)


class Inspector:
    """Finds what cannot be split at line ends and, but for a file with quotes, at commas, or is no UTF-8."""

    def __init__(self, quotes: bool) -> None:
        self._quotes = quotes
        self._decoder = getincrementaldecoder("utf-8")()
        self._return = b""

    def fault(self, block: bytes) -> tuple[str, int] | None:
        """What is wrong with the next block, and at which byte of it; b"" is the end."""
        begun = len(self._decoder.getstate()[0])
        try:
            self._decoder.decode(block, final=not block)
        except UnicodeDecodeError as error:
            return "not_utf8", max(error.start - begun, 0)
        text = self._return + block
        before, self._return = len(self._return), b"\r" if block.endswith(b"\r") else b""
        if text.count(b"\r") - text.count(b"\r\n") - len(self._return):
            lone = LONE_RETURN.search(text)
            return "line_ends", max(lone.start() - before, 0) if lone else 0
        if b"\0" in block:
            return "nul", block.index(b"\0")
        if b'"' in block and not self._quotes:
            return "quotes", block.index(b'"')
        return None


def _head(path: str, files: dict[str, LineReader], found: dict[str, Resource]) -> PackageHead:
    """What the headings say, which are passed."""
    headings = {name: _heading(file) for name, file in files.items()}
    edition = edition_of_headings(headings)
    schemas = edition.table_schemas
    sheets = {name: sheet_of(Heading(header), found[name], schemas.get(name)) for name, header in headings.items()}
    if sheets.keys() != schemas.keys():
        raise Refused(Refusal("sorted", "tables"))
    for sheet in sheets.values():
        if sheet.names[:1] != ["report"]:
            raise Refused(Refusal("sorted", "key_first", sheet.file, 1))
    return PackageHead(path, os.path.dirname(path) or ".", edition.id, sheets)


def _heading(file: LineReader) -> list[str]:
    line = file.line().removeprefix(BOM_UTF8)
    if not line:
        raise file.refusal("no_heading")
    if b'"' in line:
        raise Refused(Refusal("sorted", "quotes", file.name, 1))
    return cells_of(line)


def _cut(head: PackageHead, files: dict[str, LineReader], most: int | None) -> Iterator[SortedChunk]:
    """Yield the chunks. Raises Refused where a report stands there twice, or the files are not sorted."""
    start = {name: file.position for name, file in files.items()}
    counted = dict.fromkeys(files, BEGINNING)  # the headings count with the first chunk
    count, ascending, last, keys, lines = 0, True, "", array("q"), array("q")
    names, years = head.sheets["reports"].names, set[str]()
    at = names.index("year") if "year" in names else len(names)
    for report in lines_by_report(head, files, None):
        count += 1
        if len(years) < 2:
            years |= _year(report.record[1], at)
        ascending, last = ascending and report.key > last, report.key
        keys.append(hash(last))
        lines.append(report.record[0])
        if most is not None and (size := _size(files, counted)) >= most:
            yield SortedChunk(head, start, count, size, frozenset(years))
            count, start, years = 0, {name: file.position for name, file in files.items()}, set()
            counted = start
    if count:
        yield SortedChunk(head, start, count, _size(files, counted), frozenset(years))
    if not ascending and (line := _repeated(keys, lines)):
        raise Refused(Refusal("sorted", "twice", files["reports"].name, line))


def _repeated(keys: "array[int]", lines: "array[int]") -> int | None:
    """The line of the first key that stood there before."""
    seen = set[int]()
    for key, line in zip(keys, lines, strict=True):
        if key in seen:
            return line
        seen.add(key)
    return None


def _size(files: dict[str, LineReader], start: dict[str, FilePosition]) -> int:
    """How many bytes the files have gone on since they were at these positions."""
    return sum(file.byte - start[name].byte for name, file in files.items())
