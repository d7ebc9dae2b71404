"""The entries of documents as data packages: of every edition one, and beside them what was refused."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, suppress
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO

from ..infrastructure.storage import naming, store, storing
from ..inputs.document_cells import ALONE, CELLS, REFUSED, SOURCES, columns
from ..inputs.kinds import PARQUET
from ..model.edition import Edition, editions, load_edition
from ..model.errors import InputError
from ..model.form import Lang
from ..model.published import DESCRIPTOR
from ..model.report import Report
from ..writers import lines, parquet
from ..writers.csv import descriptor
from ..writers.csv import line as csv_line
from .entry import Json, error_of, lines_of, lines_of_report
from .summary import Tally, page

if TYPE_CHECKING:
    from ..extraction import Extraction

FORMS = ("csv", "parquet")
PAGE = "summary.html"


class _Package:
    """The package of one edition below a folder, written report by report; it is there when the block ends well."""

    def __init__(self, folder: str, edition: Edition, form: str) -> None:
        self._folder, self._edition, self._form = os.path.join(folder, edition.id), edition, form
        self._schemas = _schemas(edition)
        self._heads = {name: [field["name"] for field in schema["fields"]] for name, schema in self._schemas.items()}
        self._count = 0
        self._stack = ExitStack()

    def __enter__(self) -> "_Package":
        os.makedirs(self._folder, exist_ok=True)
        # Parquet is made of CSV, beside which it is never seen.
        self._lines = self._folder if self._form == "csv" else self._stack.enter_context(TemporaryDirectory())
        self._written = self._stack.enter_context(ExitStack())
        self._files: dict[str, BinaryIO] = {}
        for name, heads in self._heads.items():
            self._files[name] = self._written.enter_context(storing(os.path.join(self._lines, f"{name}.csv")))
            self._write(name, [heads])
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        with self._stack:
            if kind:
                self._written.__exit__(kind, error, at)
                return
            self._withdraw()
            self._written.close()
            if self._form == "csv":
                store(os.path.join(self._folder, DESCRIPTOR), descriptor(self._edition, _extra(self._schemas)))
            else:
                last = sorted(self._schemas.items(), key=lambda item: f"{item[0]}.parquet" == PARQUET)
                parquet.from_csv(self._lines, self._folder, dict(last))

    def _withdraw(self) -> None:
        """Take away what makes a package of the tables that are there, once the new ones are on the disk: who is ended
        between one table and the next leaves tables that nobody takes for one package."""
        for file in self._files.values():
            with naming(self._folder):
                file.flush()
                os.fsync(file.fileno())
        for name in (DESCRIPTOR, PARQUET):
            with suppress(FileNotFoundError):
                os.unlink(os.path.join(self._folder, name))

    def add(self, entry: Json, report: Json, lang: Lang) -> None:
        """Write a report, keyed by its number."""
        self._count += 1
        key = str(self._count)
        for name, (_, records) in lines.tables([report["data"]], self._edition, self._count).items():
            self._write(name, records)
        self._write(CELLS, (self._line(CELLS, line | {"report": key}) for line in report["lines"]))
        told = entry | report | report["counts"] | {"report": key, "document": entry["path"], "bytes": entry["size"]}
        told |= {"left_out": "\n".join(report["left_out"]), "notes": "\n".join(note[lang] for note in report["notes"])}
        self._write(SOURCES, [self._line(SOURCES, told)])

    def _line(self, name: str, told: Json) -> list[Any]:
        return [told.get(head) for head in self._heads[name]]

    def _write(self, name: str, records: Iterable[Sequence[Any]]) -> None:
        self._files[name].writelines(csv_line(record, self._form == "csv") for record in records)


def write_dataset(folder: str, entries: Iterable[Json], unread: Iterable[InputError], form: str, lang: Lang) -> Tally:
    """Write what was read below a folder, in place of what is there; what it comes to.

    <edition>/ is the package of an edition, refused.csv says of which documents no report was read and why, and
    summary.html is a page about all. unread are inputs that could not even be opened.
    Raises OSError where something cannot be written.
    """
    tally = Tally()
    packages: dict[str, _Package] = {}
    with ExitStack() as stack:
        refused = stack.enter_context(storing(os.path.join(folder, f"{REFUSED}.csv")))
        refused.write(csv_line(field["name"] for field in columns(REFUSED)))
        for entry, error in _with_errors(entries, unread):
            tally.add(entry, error, lang)
            if error:
                told = [entry["path"], entry.get("sha256"), entry.get("size"), error.key, error.message(lang)]
                refused.write(csv_line(told))
            for report in entry["reports"]:
                edition = report["edition"]
                if edition not in packages:
                    packages[edition] = stack.enter_context(_Package(folder, load_edition(edition), form))
                packages[edition].add(entry, report, lang)
    for edition in editions():
        _clear(folder, load_edition(edition), form if edition in packages else None)
    store(os.path.join(folder, PAGE), page(tally, lang).encode("utf-8", "replace"))
    return tally


def cells_of(record: "Extraction") -> bytes:
    """The cells of one document as a file beside its report in JSON, as cells.csv is one of a package."""
    return _beside(lines_of(record))


def cells_of_report(report: Report, edition: Edition) -> bytes:
    """The same of a report that was read before: what is doubtful about it, without where it stood in a document."""
    return _beside(lines_of_report(report, edition))


def _beside(lines: Iterable[Json]) -> bytes:
    heads = [field["name"] for field in columns(CELLS)]
    told = ([(line | {"report": ALONE}).get(head) for head in heads] for line in lines)
    return b"".join(csv_line(line) for line in (heads, *told))


def _with_errors(entries: Iterable[Json], unread: Iterable[InputError]) -> Iterator[tuple[Json, InputError | None]]:
    for error in unread:
        yield {"path": error.source, "reports": []}, error
    for entry in entries:
        yield entry, error_of(entry)


def _schemas(edition: Edition) -> dict[str, Json]:
    """{resource: its Table Schema} of a package that was read from documents."""
    return edition.table_schemas | _extra({CELLS: {}, SOURCES: {}})


def _extra(names: Iterable[str]) -> dict[str, Json]:
    return {name: {"fields": columns(name)} for name in names if name in (CELLS, SOURCES)}


def _clear(folder: str, edition: Edition, form: str | None) -> None:
    """Take away what an earlier run has left of a package in another form, or that there is no longer."""
    place = os.path.join(folder, edition.id)
    names = [f"{name}.{other}" for name in _schemas(edition) for other in FORMS if other != form]
    for name in names + ([] if form == "csv" else [DESCRIPTOR]):
        with suppress(FileNotFoundError):
            os.unlink(os.path.join(place, name))
    with suppress(OSError):  # there is none, or somebody else has put something there
        os.rmdir(place)
