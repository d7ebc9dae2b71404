"""CSV data packages: one descriptor, reports.csv, one CSV a table."""

import os
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from ..edition import Edition, editions, load_edition
from ..errors import InputError
from ..report import Report, Sheet
from .csv_text import Record, records
from .descriptor import Resource, resources
from .files import MEGABYTE, Archive, Files, Folder
from .json_text import plain_number

MAX_PACKAGE = 256 * MEGABYTE  # all CSV files of a package together
MAX_RECORDS = 3_000_000  # lines of them, which is 100,000 reports
MAX_HEADING = 100  # characters of a heading that may be an official label


class Package(NamedTuple):
    """A whole package: a zip archive, or a datapackage.json with the files beside it."""

    path: str

    @property
    def size(self) -> int:
        """See Portion."""
        return os.path.getsize(self.path) if os.path.isfile(self.path) else 0

    def reports(self, on_error: Callable[[InputError], None]) -> Iterator["Made"]:
        """See Portion."""
        try:
            archive = self.path.lower().endswith(".zip")
            files = Archive(self.path) if archive else Folder(os.path.dirname(self.path) or ".")
            yield from map(Made, _reports(files, self.path))
        except InputError as error:
            on_error(error)


class Made(NamedTuple):
    """A report of a package."""

    made: Report

    @property
    def source(self) -> str:
        """See Unread."""
        return self.made.source

    def report(self) -> Report:
        """See Unread."""
        return self.made


def portions(path: str, most: int | None) -> Iterator[Package]:
    """Yield the portions of a package."""
    yield Package(path)


def _reports(files: Files, source: str) -> Iterator[Report]:
    found = resources(files, source)
    tables = _tables(files, found, source)
    if "reports" not in tables:
        raise InputError("no_reports_file", source)
    edition = _edition(tables)
    sheets = {name: _sheet(lines, found[name], edition.table_schemas.get(name)) for name, lines in tables.items()}
    parts = {name: _by_report(sheet) for name, sheet in sheets.items() if name in edition.table_schemas}
    keys = {key: None for key in parts["reports"] if key}
    if not keys:
        raise InputError("no_reports", source)
    strays = list(dict.fromkeys(key for part in parts.values() for key in part if key not in keys))
    for key in keys:
        # Lines that belong to no report go with the only report there is, else they come last, by themselves.
        own = [key, *strays] if len(keys) == 1 else [key]
        yield _report(source, key, own, sheets, parts, edition)
    if strays and len(keys) > 1:
        yield Report({}, f"{source}#", "", {name: _part(sheets[name], part, strays) for name, part in parts.items()})


def _tables(files: Files, found: dict[str, Resource], source: str) -> dict[str, list[Record]]:
    """{resource: its records} of every file there is; of a resource that is in no edition only the name matters."""
    known = {"reports"} | {table for edition in map(load_edition, editions()) for table in edition.tables}
    tables: dict[str, list[Record]] = {}
    left, lines_left = MAX_PACKAGE, MAX_RECORDS
    for name, resource in found.items():
        if name not in known:
            tables[name] = []
        elif (data := files.read(resource.path, left)) is not None:
            left -= len(data)
            tables[name] = records(data, resource.encoding, resource.path, source, lines_left)
            lines_left -= len(tables[name])
    return tables


def _edition(tables: dict[str, list[Record]]) -> Edition:
    """The edition whose headings the tables have most of; the newest where that leaves a choice."""

    def shared(edition: Edition) -> int:
        headings = ((name, lines[0][1]) for name, lines in tables.items() if lines and name in edition.tables)
        return sum(
            len(set(_names(header, edition.table_schemas[name])) & edition.tables[name].columns.keys())
            for name, header in headings
        )

    return max(map(load_edition, reversed(editions())), key=shared)


def _sheet(lines: list[Record], resource: Resource, schema: dict[str, Any] | None) -> Sheet:
    header = lines[0][1] if lines else []
    return Sheet(resource.path, header, _names(header, schema) if schema else header, lines[1:], resource.declared)


def _names(header: list[str], schema: dict[str, Any]) -> list[str]:
    """Headings as field names: given as ids, or as the official labels (the titles of the Table Schema)."""
    fields = {field["name"]: field["name"] for field in schema["fields"]}
    titles = {_normal(field["title"]): field["name"] for field in schema["fields"]}
    return [fields.get(heading) or titles.get(_normal(heading)) or heading for heading in header]


def _normal(label: str) -> str:
    return "".join(unicodedata.normalize("NFKC", label).split()) if len(label) <= MAX_HEADING else label


def _by_report(sheet: Sheet) -> dict[str, list[Record]]:
    """{report key: its records}; the key is "" where a record has none."""
    at = sheet.names.index("report") if "report" in sheet.names else None
    parts: dict[str, list[Record]] = {}
    for record in sheet.records:
        key = record[1][at] if at is not None and at < len(record[1]) else ""
        parts.setdefault(key, []).append(record)
    return parts


def _part(sheet: Sheet, part: dict[str, list[Record]], keys: list[str]) -> Sheet:
    return sheet._replace(records=sorted(record for key in keys for record in part.get(key, [])))


def _report(
    source: str,
    key: str,
    own: list[str],
    sheets: dict[str, Sheet],
    parts: dict[str, dict[str, list[Record]]],
    edition: Edition,
) -> Report:
    data = _envelope(sheets["reports"], parts["reports"][key][0][1], edition)
    for name, sheet in sheets.items():
        if name != "reports":
            data["tables"][name] = _table(sheet, parts.get(name, {}).get(key, []), _types(edition, name))
    own_sheets = {name: _part(sheets[name], part, own) for name, part in parts.items()}
    return Report(data, f"{source}#{key}", key, own_sheets)


def _envelope(sheet: Sheet, cells: list[str], edition: Edition) -> dict[str, Any]:
    """The fields outside the tables. A blank is null, or, where the field is required, left out."""
    texts = sheet.named(cells)
    types = _types(edition, "reports")
    data: dict[str, Any] = {}
    for field in edition.fields.values():
        if not field.column or (not texts.get(field.column) and field.required):
            continue
        text = texts.get(field.column, "")
        value = _value(text, types[field.column])
        *owners, name = field.pointer.split("/")[1:]
        target = data
        for owner in owners:
            target = target.setdefault(owner, {})
        target[name] = value
    for name in texts:
        if name not in types:  # reported as unknown; it must not hide a field of the report
            data[name if f"/{name}" not in edition.fields else f"{name} (reports.csv)"] = texts[name]
    if not any(value is not None for value in data["processing_fees"].values()):
        data["processing_fees"] = None
    return data | {"tables": {}}


def _types(edition: Edition, name: str) -> dict[str, str]:
    fields = edition.table_schemas[name]["fields"] if name in edition.table_schemas else ()
    return {field["name"]: field["type"] for field in fields}


def _value(text: str, type_: str) -> Any:
    return None if not text else text if type_ == "string" else plain_number(text, whole=type_ == "integer")


def _table(sheet: Sheet, lines: list[Record], types: dict[str, str]) -> dict[str, dict[str, Any]]:
    """{row: {column: value}}. Of rows or headings that occur twice the first counts, and what a short line lacks
    is blank; the checks report such lines and leave them out."""
    rows: dict[str, dict[str, Any]] = {}
    for _, cells in lines:
        texts = sheet.named([*cells, *[""] * (len(sheet.names) - len(cells))])
        row = {name: _value(text, types.get(name, "string")) for name, text in texts.items()}
        row.pop("report", None)
        rows.setdefault(row.pop("row", None) or "", row)
    return rows
