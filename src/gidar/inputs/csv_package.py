"""CSV data packages: one descriptor, reports.csv, one CSV a table."""

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial

from ..model.display import quoted
from ..model.edition import package_files
from ..model.errors import InputError, contained
from ..model.report import Absent, Report, Sheet
from ..model.routes import Refusal, Route
from .archive import Archive
from .chunks import Chunk, OnError, Parsed, Source
from .csv_gathered import GatheredLines
from .csv_heading import Heading, sheet_of, split_heading
from .csv_keys import as_listed
from .csv_report import by_report, edition_of_headings, report_of, sheet_of_reports
from .csv_sorted import PackageHead
from .csv_survey import survey, years_named
from .csv_text import Record, records
from .descriptor import Resource, resources
from .document_cells import CELLS, DocumentCells, beside
from .files import Files, Folder

NOTHING: Mapping[str, Absent] = {}


class WholePackage(Chunk):
    """A whole package: a zip archive, or a datapackage.json with the files beside it.

    size is as of `package_size`; refusal says why its reports are not read one at a time; years are those that it
    names, None where nobody has looked yet.
    """

    def __init__(
        self, path: str, size: int = 0, refusal: Refusal | None = None, years: frozenset[str] | None = None
    ) -> None:
        self._path, self._size, self._refusal, self._years = path, size, refusal, years

    @property
    def size(self) -> int:
        """See Chunk."""
        return self._size

    @property
    def route(self) -> Route:
        """See Chunk."""
        return Route(self._path, "whole", (self._refusal,) if self._refusal else ())

    def years(self) -> set[str]:
        """See Chunk. They are known since the package was looked through; those of an archive are looked up."""
        if self._years is not None:
            return {*self._years}
        with suppress(InputError):  # reading it says why
            files = _files(self._path)
            return years_named(files, resources(files, self._path), self._path)
        return set()

    def reports(self, on_error: OnError) -> Iterator[Source]:
        """See Chunk."""
        try:
            with contained(self._path):
                yield from _reports(_files(self._path), self._path)
        except InputError as error:
            on_error(error)


def package_size(files: Files, found: dict[str, Resource]) -> int:
    """The bytes of the tables of a package, unpacked: the same whichever way they are read."""
    return sum(files.size(resource.path) for resource in found.values())


def chunks(path: str, most: int | None) -> Sequence[Chunk]:
    """The chunks of a package: where it is sorted by report of most bytes or little more each, else it as a whole."""
    files = Folder(os.path.dirname(path) or ".")
    listed = resources(files, path)
    found = survey(path, listed, most)
    return found.chunks or [WholePackage(path, package_size(files, listed), found.refusal, found.years)]


def packed(archive: Archive) -> Chunk:
    """The package in an archive."""
    size = package_size(archive, resources(archive, archive.path))
    return WholePackage(archive.path, size, Refusal("sorted", "zip"))


def _files(path: str) -> Files:
    return Archive(path) if path.lower().endswith(".zip") else Folder(os.path.dirname(path) or ".")


def _reports(files: Files, source: str) -> Iterator[Source]:
    found = resources(files, source)
    streams = _streams(files, found, source)
    absent = {name: Absent(r.path, files.similar(r.path)) for name, r in found.items() if name not in streams}
    if "reports" not in streams:
        raise _no_reports(absent.get("reports"), source)
    cells = _cells(files, found, source)
    streams = {name: stream for name, stream in streams.items() if name not in beside(found)}
    split = {name: split_heading(name, stream, found[name].path, source) for name, stream in streams.items()}
    yield from reports_of(source, found, split, cells, absent)


def reports_of(
    source: str,
    found: dict[str, Resource],
    split: dict[str, tuple[Heading, Iterator[Record]]],
    cells: DocumentCells | None,
    absent: Mapping[str, Absent] = NOTHING,
) -> Iterator[Source]:
    """The reports of a package, each with its lines; the lines of none come last, by themselves.

    split has the heading of every file that is there, and its records; cells what is doubtful where they were read
    from documents; absent are the files that the package lists and lacks. Raises InputError where there are no reports.
    """
    edition = edition_of_headings({name: heading.cells for name, (heading, _) in split.items()})
    schemas = edition.table_schemas
    sheets = {name: sheet_of(heading, found[name], schemas.get(name)) for name, (heading, _) in split.items()}
    if not sheets["reports"].heading and sheets["reports"].above:
        raise _no_heading(sheets["reports"], source)
    stores = {name: by_report(sheet, split[name][1]) for name, sheet in sheets.items() if name in schemas}
    keys = {key: None for key in stores["reports"] if key}
    if not keys:
        raise _no_keys(sheets["reports"], [*stores["reports"]], source)
    renamed = as_listed(sheets, stores, [*keys])
    strays = list(dict.fromkeys(key for store in stores.values() for key in store if key not in keys))
    # What belongs to no report goes with the only report there is, else it comes last, by itself.
    apart = {name: sheet._replace(renamed=renamed.get(name)) for name, sheet in sheets.items()}
    head, alone = PackageHead(source, source, edition.id, sheets), len(keys) == 1
    for key in keys:
        own, shown = ([key, *strays], apart) if alone else ([key], sheets)
        read = partial(report_of, source, key, own, shown, stores, edition)
        if alone or cells or absent or len(stores["reports"].get(key)) > 1:
            report = read()._replace(absent=absent)
            yield Parsed(cells.doubted(report, key, edition) if cells else report)
        else:
            yield GatheredLines(head, key, {name: store.get(key) for name, store in stores.items()}, edition, read)
    if not alone and (strays or renamed):
        left = {name: sheet_of_reports(apart[name], store, strays) for name, store in stores.items()}
        yield Parsed(Report({}, f"{source}#", "", left))


def _cells(files: Files, found: dict[str, Resource], source: str) -> DocumentCells | None:
    """What is doubtful about the reports of a package that was read from documents; None of any other."""
    if CELLS not in beside(found):
        return None
    resource = found[CELLS]
    opener = files.opener(resource.path)
    if opener is None:  # nobody knows then what was read
        raise InputError("descriptor_file", source, file=quoted(resource.path))
    return DocumentCells(records(opener, resource.encoding, resource.path, source), f"{source}#{resource.path}")


def _no_heading(sheet: Sheet, source: str) -> InputError:
    return InputError("no_heading", source, file=sheet.file, read=quoted(sheet.above))


def _no_keys(sheet: Sheet, lines: Collection[str], source: str) -> InputError:
    """That no line of reports.csv has a key: none has one, or no heading says which cells are keys."""
    if not lines or "report" in sheet.names:
        return InputError("no_reports", source)
    return InputError("no_key_heading", source, file=sheet.file, read=quoted(",".join(sheet.header)))


def _no_reports(absent: Absent | None, source: str) -> InputError:
    if absent is None:
        return InputError("no_reports_file", source)
    if absent.similar:
        return InputError("descriptor_other", source, file=quoted(absent.path), similar=quoted(absent.similar))
    return InputError("descriptor_file", source, file=quoted(absent.path))


def _streams(files: Files, found: dict[str, Resource], source: str) -> dict[str, Iterator[Record]]:
    """{resource: its records} of every file there is; of a resource that is in no edition only the name matters."""
    streams: dict[str, Iterator[Record]] = {}
    for name, resource in found.items():
        if name not in package_files():
            streams[name] = iter(())
        elif opened := files.opener(resource.path):
            streams[name] = records(opened, resource.encoding, resource.path, source)
    return streams
