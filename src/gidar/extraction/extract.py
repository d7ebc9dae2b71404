"""One document to one report."""

import os
from typing import Any

from ..model.edition import Edition
from ..model.errors import InputError
from .alignment import lines_of
from .around import Around, around
from .document import Document
from .documents import FORMATS, load
from .floating import attached
from .labels import key, lexicon
from .notes import notes, refuse
from .recognise import count_rows, recognise
from .record import UNREAD, Extraction
from .strips import Strip, strips
from .tables import read_tables

FEWEST_ROWS = 4  # rows of the form that a document must have to be a report
TWICE = 8  # rows that stand twice with a label of their own before the document is two reports


def extract(source: str, data: bytes) -> Extraction:
    """The report in a document, by the ending of its name: .html, .docx, .pdf, .md, .txt.

    source says where the bytes come from; only its ending matters.
    Raises InputError where they cannot be read, or are no report.
    """
    if os.path.splitext(source)[1].lower() not in FORMATS:
        raise InputError("unknown_document", source)
    try:
        return _extracted(load(data, source))
    except InputError as error:
        raise InputError(error.key, error.source or source, **error.details) from None


def _extracted(document: Document) -> Extraction:
    if not document.blocks:
        raise InputError("no_text", document.source)
    try:
        edition, heads = recognise(document.blocks, document.source)
    except InputError:
        refuse(document)
        raise
    items = list(strips(document.blocks, edition.widest))
    found = attached(items, edition)
    if count_rows(document.blocks, edition) < FEWEST_ROWS:
        refuse(document)
    _once(found, edition, document.source)
    about = around(document.blocks, edition)
    tables = read_tables(found, _review(document, about, edition), items, edition)
    if all(cell.confidence == UNREAD for cell in tables.cells.values()):
        refuse(document)
    cells = tuple(tables.cells[pointer] for pointer in edition.cells)
    data = _data(edition, about, {cell.pointer: cell.value for cell in cells})
    record = Extraction(
        document.source,
        document.kind,
        edition,
        heads,
        data,
        cells,
        about.stated,
        about.sections,
        tuple(tables.left_out),
    )
    return record._replace(notes=notes(record, document.pictures))


def _review(document: Document, about: Around, edition: Edition) -> list[Strip] | None:
    """The strips below the heading of the table whose rows stand side by side; None where it has no heading."""
    table = next((t for t in edition.tables.values() if t.layout == "across"), None)
    start = about.headings.get(table.section) if table else None
    if start is None:
        return None
    end = min((n for n in about.headings.values() if n > start), default=len(document.blocks))
    return [item for item in strips(document.blocks[start:end], edition.widest) if isinstance(item, Strip)]


def _once(found: list[Strip], edition: Edition, source: str) -> None:
    """Refuse a document in which the rows of the form stand twice with different figures."""
    names = lexicon(edition)
    seen: dict[tuple[str, str], set[tuple[str, ...]]] = {}
    for strip in found:
        for line in lines_of(edition):
            if (
                line.row.id in names.rows[line.table.id].exact(strip.label)
                and not strip.blank
                and len(key(strip.label)) > 2
            ):
                seen.setdefault((line.table.id, line.row.id), set()).add(tuple(s.text for s in strip.slots))
    if sum(len(figures) > 1 for figures in seen.values()) >= TWICE:
        raise InputError("several_reports", source)


def _data(edition: Edition, about: Around, values: dict[str, Any]) -> dict[str, Any]:
    """The report in the shape of the specification, with null for a blank and for what was not read."""
    data: dict[str, Any] = {"$schema": edition.schema["$id"], "edition": edition.id}
    if "year" in about.stated:
        data["year"] = about.stated["year"].value
    if "organ" in about.stated:
        data["organ"] = {"name": about.stated["organ"].value}
    if "published" in about.stated:
        data["published"] = about.stated["published"].value
    narrative = {name: section.value for name, section in about.sections.items()}
    if narrative:
        data["narrative"] = narrative
    data["tables"] = {}
    for pointer, value in values.items():
        table, row, column = pointer.split("/")[2:]
        data["tables"].setdefault(table, {}).setdefault(row, {})[column] = value
    return data
