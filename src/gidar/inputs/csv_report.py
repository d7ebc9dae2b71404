"""The lines of CSV files as reports of an edition."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from ..model.edition import Edition, editions, load_edition
from ..model.report import Report, Sheet
from .csv_heading import field_names
from .csv_text import MAX_CELLS, Record
from .json_text import plain_number
from .record_store import RecordStore


def edition_of_headings(headings: dict[str, list[str]]) -> Edition:
    """The edition whose headings the tables have most of; the newest where that leaves a choice."""

    def shared(edition: Edition) -> int:
        return sum(
            len(set(field_names(header, edition.table_schemas[name])) & edition.tables[name].columns.keys())
            for name, header in headings.items()
            if name in edition.tables
        )

    return max(map(load_edition, reversed(editions())), key=shared)


def by_report(sheet: Sheet, records: Iterable[Record]) -> RecordStore:
    """The records of a sheet by report."""
    at = sheet.names.index("report") if "report" in sheet.names else None
    store = RecordStore()
    for record in records:
        store.add(record[1][at] if at is not None and at < len(record[1]) else "", record)
    return store


def sheet_of_reports(sheet: Sheet, store: RecordStore, keys: list[str]) -> Sheet:
    """A sheet with the records of some reports only."""
    return sheet._replace(records=sorted(record for key in keys for record in store.get(key)))


def report_of(
    source: str,
    key: str,
    own: list[str],
    sheets: dict[str, Sheet],
    stores: dict[str, RecordStore],
    edition: Edition,
) -> Report:
    """The report with a key; own are the keys of the lines that are shown with it.

    stores are the records of each sheet by report.
    """
    data = Envelope(sheets["reports"], edition)(stores["reports"].get(key)[0][1])
    for name, sheet in sheets.items():
        if name != "reports":
            data["tables"][name] = _table(sheet, stores[name].get(key) if name in stores else [], _types(edition, name))
    own_sheets = {name: sheet_of_reports(sheets[name], store, own) for name, store in stores.items()}
    return Report(data, f"{source}#{key}", key, own_sheets)


class Envelope:
    """The cells of a line of reports.csv as the fields outside the tables: where each stands is looked up once."""

    def __init__(self, sheet: Sheet, edition: Edition) -> None:
        self._sheet, self._edition = sheet, edition
        types = _types(edition, "reports")
        found = {name: at for at, name in reversed([*enumerate(sheet.names)])}  # of headings that are alike the first
        self._fields = [
            (found.get(column, MAX_CELLS), required, types[column], owners, name)
            for column, required, owners, name in _fields(edition)
        ]
        self._unknown = found.keys() - types.keys()

    def __call__(self, cells: list[str]) -> dict[str, Any]:
        """The report without tables. A blank is null, or, where the field is required, left out."""
        data: dict[str, Any] = {}
        for at, required, type_, owners, name in self._fields:
            text = cells[at] if at < len(cells) else ""
            if required and not text:
                continue
            target = data
            for owner in owners:
                target = target.setdefault(owner, {})
            target[name] = _value(text, type_)
        if self._unknown:
            texts = self._sheet.named(cells)
            for name in filter(self._unknown.__contains__, texts):  # they are reported, and must hide no field
                data[name if f"/{name}" not in self._edition.fields else f"{name} (reports.csv)"] = texts[name]
        if not any(value is not None for value in data["processing_fees"].values()):
            data["processing_fees"] = None
        return data | {"tables": {}}


@cache
def _fields(edition: Edition) -> list[tuple[str, bool, list[str], str]]:
    """(column of reports.csv, whether it is required, the objects above it, its name) of each field."""
    fields = [field for field in edition.fields.values() if field.column]
    steps = [field.pointer.split("/")[1:] for field in fields]
    return [(f.column or "", f.required, owners, name) for f, (*owners, name) in zip(fields, steps, strict=True)]


@cache
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
