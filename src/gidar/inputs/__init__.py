"""From a path to reports. Everything read is untrusted: limits, no network, no path outside a package."""

import os
from collections.abc import Callable, Iterator
from typing import NoReturn

from ..model.errors import InputError, contained
from ..model.report import Report
from .chunks import Chunk as Chunk
from .chunks import OnError as OnError
from .chunks import Source as Source
from .discovery import Engine as Engine
from .discovery import matches as matches
from .discovery import split as split
from .leftovers import Leftovers as Leftovers
from .report_files import PUBLISHED as PUBLISHED
from .report_files import JsonText as JsonText
from .report_files import document as document
from .report_files import extractions as extractions

__all__ = ["document", "extractions", "read"]


def read(
    path: str | os.PathLike[str],
    on_error: Callable[[InputError], None] | None = None,
    leftovers: Leftovers | None = None,
) -> Iterator[Report]:
    """Yield every report below a path, one after the other.

    path is a report .json, a .jsonl of reports, a datapackage.json, a folder or .zip holding one, a folder of
    any of these (searched in order of name), "-" for a report on standard input, a spreadsheet such as .xlsx, which
    needs gidar[sheets], or a published document (.html, .docx, .pdf, .md, .txt), which needs gidar[extract].
    A file in a folder that is not read, such as a link, is an error, too; leftovers collects files that are no
    reports: pictures, system files, results of gidar.
    Reading is lazy: nothing is opened before the first report is requested.
    Raises InputError if something cannot be read as a report; if on_error is given, it is called with each
    such error instead, and reading continues with the next input.
    """
    on_error = on_error or _raise
    for chunk in split(os.fspath(path), on_error, leftovers=leftovers):
        for found in chunk.reports(on_error):
            try:
                with contained(found.source):
                    report = found.report()
            except InputError as error:
                on_error(error)
            else:
                yield report


def _raise(error: InputError) -> NoReturn:
    raise error
