"""From a path to reports. Everything read is untrusted: limits, no network, no path outside a package."""

import os
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NoReturn

from ..errors import InputError
from ..report import Report
from .files import MEGABYTE, read_file
from .json_text import report_from

if TYPE_CHECKING:
    from ..extraction import Extraction

__all__ = ["document", "read"]

MAX_REPORT = 16 * MEGABYTE
MAX_FOLDERS = 32  # folders within folders
MAX_DOCUMENT = 48 * MEGABYTE
DOCUMENTS = (".html", ".htm", ".shtml", ".xhtml", ".docx", ".pdf", ".md", ".txt")


def read(path: str | os.PathLike[str], on_error: Callable[[InputError], None] | None = None) -> Iterator[Report]:
    """Yield every report below a path, one after the other.

    path is a report .json, a .jsonl of reports, a datapackage.json, a folder or .zip holding one, a folder of
    any of these (searched in order of name), "-" for a report on standard input, or a published document
    (.html, .docx, .pdf, .md, .txt), which needs gidar[extract].
    Reading is lazy: nothing is opened before the first report is asked for.
    Raises InputError where something cannot be read as a report; with on_error, that is called with each
    such error instead, and reading goes on with the next input.
    """
    yield from _each(os.fspath(path), on_error or _raise, 0)


def _each(path: str, on_error: Callable[[InputError], None], depth: int) -> Iterator[Report]:
    try:
        if depth > MAX_FOLDERS:
            raise InputError("too_deep_folders", path)
        yield from _read(path, on_error, depth)
    except InputError as error:
        on_error(error)


def _raise(error: InputError) -> NoReturn:
    raise error


def _read(path: str, on_error: Callable[[InputError], None], depth: int) -> Iterator[Report]:
    if path == "-":
        if sys.stdin is None:
            raise InputError("no_input", path)
        yield report_from(sys.stdin.buffer.read(MAX_REPORT + 1), "-", MAX_REPORT)
    elif os.path.isdir(path):
        yield from _folder(path, on_error, depth)
    elif path.lower().endswith(".json"):
        yield from _json(path)
    elif path.lower().endswith(".jsonl"):
        yield from _lines(path, on_error)
    elif path.lower().endswith(".zip"):
        from .package import archive

        yield from archive(path)
    elif path.lower().endswith(DOCUMENTS):
        yield document(path).report()
    else:
        read_file(path, 1, cut=True)  # a file that is not there is a better answer than an unknown kind
        raise InputError("lone_csv" if path.lower().endswith(".csv") else "unknown_format", path)


def document(path: str) -> "Extraction":
    """What was read from a published document. Raises InputError where it cannot be read or is no report."""
    from ..extraction import extract

    return extract(path, read_file(path, MAX_DOCUMENT))


def _folder(path: str, on_error: Callable[[InputError], None], depth: int) -> Iterator[Report]:
    if os.path.isfile(os.path.join(path, "datapackage.json")):
        yield from _package(os.path.join(path, "datapackage.json"))
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
            yield from _each(below, on_error, depth + 1)
    if not found:
        has_csv = any(name.lower().endswith(".csv") for name in names)
        raise InputError("csv_without_descriptor" if has_csv else "nothing_found", path)


def _json(path: str) -> Iterator[Report]:
    if os.path.basename(path) == "datapackage.json":
        yield from _package(path)
    else:
        yield report_from(read_file(path, MAX_REPORT), path, MAX_REPORT)


def _package(path: str) -> Iterator[Report]:
    from .package import folder

    return folder(os.path.dirname(path) or ".", path)


def _lines(path: str, on_error: Callable[[InputError], None]) -> Iterator[Report]:
    read_file(path, 1, cut=True)
    with open(path, "rb") as file:
        number, empty = 0, True
        while line := file.readline(MAX_REPORT + 1):
            number, source = number + 1, f"{path}:{number + 1}"
            if not line.strip():
                continue
            empty = False
            try:
                yield report_from(line, source, MAX_REPORT)
            except InputError as error:
                on_error(error)
                if error.key == "too_large":
                    return
    if empty:
        raise InputError("empty", path)
