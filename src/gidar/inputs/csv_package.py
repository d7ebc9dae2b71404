"""CSV data packages: one descriptor, reports.csv, one CSV a table."""

import os
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..model.edition import editions, load_edition
from ..model.errors import InputError
from ..model.report import Report
from .csv_report import by_report, edition_of_headings, report_of, sheet_of, sheet_of_reports
from .csv_sorted import SortedChunk, steps
from .csv_text import Record, records
from .descriptor import Resource, resources
from .files import Archive, Files, Folder


class WholePackage(NamedTuple):
    """A whole package: a zip archive, or a datapackage.json with the files beside it."""

    path: str

    @property
    def size(self) -> int:
        """See Chunk."""
        return os.path.getsize(self.path) if os.path.isfile(self.path) else 0

    def reports(self, on_error: Callable[[InputError], None]) -> Iterator["Parsed"]:
        """See Chunk."""
        try:
            archive = self.path.lower().endswith(".zip")
            files = Archive(self.path) if archive else Folder(os.path.dirname(self.path) or ".")
            yield from map(Parsed, _reports(files, self.path))
        except InputError as error:
            on_error(error)


class Parsed(NamedTuple):
    """A report of a package."""

    made: Report

    @property
    def source(self) -> str:
        """See Source."""
        return self.made.source

    @property
    def path(self) -> str:
        """See Source."""
        return self.made.path

    def report(self) -> Report:
        """See Source."""
        return self.made


def chunks(path: str, most: int | None) -> list[SortedChunk] | list[WholePackage]:
    """The chunks of a package: where its files are in step of most bytes or little more each, else it as a whole."""
    if path.lower().endswith(".zip"):
        return [WholePackage(path)]
    found = resources(Folder(os.path.dirname(path) or "."), path)
    return steps(path, found, most) or [WholePackage(path)]


def _reports(files: Files, source: str) -> Iterator[Report]:
    found = resources(files, source)
    streams = _streams(files, found, source)
    if "reports" not in streams:
        raise InputError("no_reports_file", source)
    headings = {name: next(stream, (1, list[str]()))[1] for name, stream in streams.items()}
    edition = edition_of_headings(headings)
    schemas = edition.table_schemas
    sheets = {name: sheet_of(header, found[name], schemas.get(name)) for name, header in headings.items()}
    parts = {name: by_report(sheet, streams[name]) for name, sheet in sheets.items() if name in schemas}
    keys = {key: None for key in parts["reports"] if key}
    if not keys:
        raise InputError("no_reports", source)
    strays = list(dict.fromkeys(key for part in parts.values() for key in part if key not in keys))
    for key in keys:
        # JsonLinesChunk that belong to no report go with the only report there is, else they come last, by themselves.
        own = [key, *strays] if len(keys) == 1 else [key]
        yield report_of(source, key, own, sheets, parts, edition)
    if strays and len(keys) > 1:
        yield Report(
            {}, f"{source}#", "", {name: sheet_of_reports(sheets[name], part, strays) for name, part in parts.items()}
        )


def _streams(files: Files, found: dict[str, Resource], source: str) -> dict[str, Iterator[Record]]:
    """{resource: its records} of every file there is; of a resource that is in no edition only the name matters."""
    known = {"reports"} | {table for edition in map(load_edition, editions()) for table in edition.tables}
    streams: dict[str, Iterator[Record]] = {}
    for name, resource in found.items():
        if name not in known:
            streams[name] = iter(())
        elif opened := files.opener(resource.path):
            streams[name] = records(opened, resource.encoding, resource.path, source)
    return streams
