"""CSV data packages: one descriptor, reports.csv, one CSV a table."""

import csv
import io
import unicodedata
from collections.abc import Iterator
from typing import Any

from ..edition import Edition, editions, load_edition
from ..errors import InputError
from ..report import Report, Sheet
from ..values import quoted
from .files import MEGABYTE, Archive, Files, Folder, inside
from .json_text import parse, plain_number

MAX_DESCRIPTOR = 4 * MEGABYTE
MAX_TABLE = 512 * MEGABYTE

csv.field_size_limit(16 * MEGABYTE)


def folder(root: str, source: str) -> Iterator[Report]:
    """The reports of a package in a folder; source is the path that findings name."""
    return _reports(Folder(root), source)


def archive(path: str) -> Iterator[Report]:
    """The reports of a package in a zip archive."""
    return _reports(Archive(path), path)


def _reports(files: Files, source: str) -> Iterator[Report]:
    resources = _resources(files, source)
    tables = {}
    for name, (path, _) in resources.items():
        if (data := files.read(path, MAX_TABLE)) is not None:
            tables[name] = _lines(data, path, source)
    if not tables.get("reports"):
        raise InputError("no_reports", source)
    edition = _edition(tables)
    sheets = {name: _sheet(lines, *resources[name], edition.table_schemas.get(name)) for name, lines in tables.items()}
    parts = {name: _by_report(sheet) for name, sheet in sheets.items()}
    keys = [key for key in parts["reports"] if key]
    if not keys:
        raise InputError("no_reports", source)
    strays = list(dict.fromkeys(key for part in parts.values() for key in part if key not in keys))
    for key in keys:
        # Lines that belong to no report go with the only report there is, else they stand for themselves.
        own = [key, *strays] if len(keys) == 1 else [key]
        yield _report(source, key, own, sheets, parts, edition)
    for key in strays if len(keys) > 1 else []:
        own_sheets = {name: _part(sheets[name], part.get(key, [])) for name, part in parts.items()}
        yield Report({}, f"{source}#{key}", key, own_sheets)


def _resources(files: Files, source: str) -> dict[str, tuple[str, frozenset[str]]]:
    """{resource name: (path inside the package, names of the fields its own schema declares)}."""
    data = files.read("datapackage.json", MAX_DESCRIPTOR)
    if data is None:
        raise InputError("no_descriptor", source)
    descriptor, _ = parse(data, source)
    listed = descriptor.get("resources") if isinstance(descriptor, dict) else None
    if not isinstance(listed, list):
        raise InputError("descriptor", source, detail="resources")
    resources: dict[str, tuple[str, frozenset[str]]] = {}
    for resource in listed:
        name = resource.get("name") if isinstance(resource, dict) else None
        if not isinstance(name, str) or name in resources:
            raise InputError("descriptor", source, detail="resources/name")
        if _at(resource, "dialect", "delimiter") not in (None, ","):
            raise InputError("descriptor", source, detail=f"{quoted(name)}/dialect")
        fields = _at(resource, "schema", "fields")
        declared = {str(_at(field, "name")) for field in fields} if isinstance(fields, list) else ()
        resources[name] = inside(resource.get("path"), source), frozenset(declared)
    return resources


def _at(value: Any, *keys: str) -> Any:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _lines(data: bytes, path: str, source: str) -> list[tuple[int, list[str]]]:
    """(number of the first line, cells) of every record, the heading included."""
    if b"\0" in data:
        raise InputError("binary", f"{source}#{path}")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise InputError("encoding_csv", f"{source}#{path}")
    reader, lines, before = csv.reader(io.StringIO(text, newline=""), strict=True), [], 0
    try:
        for cells in reader:
            lines.append((before + 1, cells))
            before = reader.line_num
    except csv.Error:
        raise InputError("csv_syntax", source, file=path, line=before + 1) from None
    return lines


def _edition(tables: dict[str, list[tuple[int, list[str]]]]) -> Edition:
    """The edition whose headings the tables have most of; the newest where that leaves a choice."""

    def shared(edition: Edition) -> int:
        headings = ((name, lines[0][1]) for name, lines in tables.items() if lines and name in edition.tables)
        return sum(
            len(set(_names(header, edition.table_schemas[name])) & edition.tables[name].columns.keys())
            for name, header in headings
        )

    return max(map(load_edition, reversed(editions())), key=shared)


def _sheet(
    lines: list[tuple[int, list[str]]], path: str, declared: frozenset[str], schema: dict[str, Any] | None
) -> Sheet:
    header = lines[0][1] if lines else []
    return Sheet(path, header, _names(header, schema) if schema else header, lines[1:], declared)


def _names(header: list[str], schema: dict[str, Any]) -> list[str]:
    """Headings as field names: given as ids, or as the official labels (the titles of the Table Schema)."""
    fields = {field["name"]: field["name"] for field in schema["fields"]}
    titles = {_normal(field["title"]): field["name"] for field in schema["fields"]}
    return [fields.get(heading) or titles.get(_normal(heading)) or heading for heading in header]


def _normal(label: str) -> str:
    return "".join(unicodedata.normalize("NFKC", label).split())


def _by_report(sheet: Sheet) -> dict[str, list[tuple[int, list[str]]]]:
    """{report key: its records}; the key is "" where a record has none."""
    at = sheet.names.index("report") if "report" in sheet.names else None
    parts: dict[str, list[tuple[int, list[str]]]] = {}
    for record in sheet.records:
        key = record[1][at] if at is not None and at < len(record[1]) else ""
        parts.setdefault(key, []).append(record)
    return parts


def _part(sheet: Sheet, records: list[tuple[int, list[str]]]) -> Sheet:
    return sheet._replace(records=sorted(records))


def _report(
    source: str,
    key: str,
    own: list[str],
    sheets: dict[str, Sheet],
    parts: dict[str, dict[str, list[tuple[int, list[str]]]]],
    edition: Edition,
) -> Report:
    data = _envelope(sheets["reports"], parts["reports"][key][0][1], edition)
    for name, sheet in sheets.items():
        if name != "reports":
            data["tables"][name] = _table(sheet, parts[name].get(key, []), _types(edition, name))
    own_sheets = {
        name: _part(sheet, [record for k in own for record in parts[name].get(k, [])]) for name, sheet in sheets.items()
    }
    return Report(data, f"{source}#{key}", key, own_sheets)


def _envelope(sheet: Sheet, cells: list[str], edition: Edition) -> dict[str, Any]:
    """The fields outside the tables. A blank is null, or, where the field is required, left out."""
    texts: dict[str, str] = {}
    for name, text in zip(sheet.names, cells, strict=False):
        texts.setdefault(name, text)
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


def _table(sheet: Sheet, records: list[tuple[int, list[str]]], types: dict[str, str]) -> dict[str, dict[str, Any]]:
    """{row: {column: value}}. Of rows or headings that occur twice the first counts; the checks report them."""
    rows: dict[str, dict[str, Any]] = {}
    for _, cells in records:
        row: dict[str, Any] = {}
        for name, text in zip(sheet.names, cells, strict=False):
            row.setdefault(name, _value(text, types.get(name, "string")))
        row.pop("report", None)
        rows.setdefault(row.pop("row", None) or "", row)
    return rows
