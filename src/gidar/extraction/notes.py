"""What is to be said about a document as a whole."""

from collections.abc import Iterator

from ..model.display import quoted
from ..model.form import Text
from ..model.words import texts
from . import settings
from .elements.blocks import Document
from .record import Extraction


def notes(record: Extraction, document: Document, broken: int = 0) -> tuple[Text, ...]:
    """What is to be known about the whole extraction, the gravest first; broken counts characters."""
    found = tuple(_notes(record, document))
    return (_said("broken", count=broken), *found) if broken else found


def _notes(record: Extraction, document: Document) -> Iterator[Text]:
    edition = record.edition
    if document.recognised:
        yield _said("recognised", pages=", ".join(map(str, sorted(document.recognised))))
    if pictured := sum(cell.seen is not None for cell in record.cells):
        yield _said("from_pictures", count=pictured)
    missing = {cell.pointer.split("/")[2] for cell in record.cells if cell.reason == "table_missing"}
    rows = [tuple(cell.pointer.split("/")[2:4]) for cell in record.cells]
    found = [row for row, cell in zip(rows, record.cells, strict=True) if cell.raw is not None]
    order = list(dict.fromkeys(rows))
    after = order[order.index(found[-1]) + 1 :] if found else []
    if len(after) >= settings.MIN_ROWS_CUT_OFF:
        last = edition.tables[found[-1][0]].rows[found[-1][1]].name
        yield _said("truncated", last=last, count=len(after))
    for lost in _lost_rows(record):
        first, last = (edition.tables[table].rows[row].name for table, row in (lost[0], lost[-1]))
        if lost[-1] not in after:  # of which that is said
            yield _said("rows_lost", first=first, last=last, count=len(lost))
    contested = {cell.pointer.rsplit("/", 1)[0] for cell in record.cells if cell.reason == "contested"}
    if contested:
        yield _said("contested", count=len(contested))
    elif sum(item.reason == "repeated" for item in record.left_out) >= settings.MIN_ROWS_REPEATED:
        yield _said("repeated")
    for table in edition.tables.values():
        if table.id in missing:
            yield _said("table_missing", table=table.label)
    if missing and document.pictures:
        yield _said("pictures", count=document.pictures)
    single = [cell for cell in record.cells if cell.reason == "single_row"]
    groups: dict[str, set[str]] = {}
    for cell in single:
        _, _, name, row, _ = cell.pointer.split("/")
        groups.setdefault(str(edition.tables[name].rows[row].group), set()).add(row)
    labels = {group["id"]: group["label"] for table in edition.tables.values() for group in table.row_groups}
    for group, lines in groups.items():
        yield _said("single_row", group=labels[group], count=len(lines))
    year = record.stated["year"].value if "year" in record.stated else None
    until = edition.years["to"]
    if year and (year < (edition.years["from"] or 0) or (until and year > until)):
        yield _said("edition_year", year=year, edition=edition.id)
    if any(not section.value.startswith(section.raw) for section in record.sections.values()):
        yield _said("pinyin")
    if not record.heads:
        yield _said("edition_assumed", edition=edition.id)
    for name in ("organ", "year"):
        if name not in record.stated:
            yield _said(f"no_{name}")
        elif name in record.rivals:
            shown = [quoted(one.raw, settings.MAX_SHOWN_ROW) for one in (record.stated[name], record.rivals[name])]
            yield _said(f"{name}_differs", first=shown[0], other=shown[1])


def _lost_rows(record: Extraction) -> list[list[tuple[str, str]]]:
    """The (table, row) of rows that were not found in tables that were, as many on end as a page may hold."""
    runs: list[list[tuple[str, str]]] = [[]]
    seen: set[tuple[str, str]] = set()
    for cell in record.cells:
        _, _, table, row, _ = cell.pointer.split("/")
        if (table, row) in seen:
            continue
        seen.add((table, row))
        if cell.reason != "row_missing" or (runs[-1] and runs[-1][-1][0] != table):
            runs.append([])
        if cell.reason == "row_missing":
            runs[-1].append((table, row))
    return [run for run in runs if len(run) >= settings.MIN_ROWS_CUT_OFF]


def _said(name: str, **params: object) -> Text:
    return {
        lang: text.format(**{k: v[lang] if isinstance(v, dict) else v for k, v in params.items()})
        for lang, text in texts("notes")[name].items()
    }
