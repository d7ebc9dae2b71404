"""One document to one report."""

import os
from typing import Any

from ..model.edition import Edition
from ..model.errors import InputError
from . import settings
from .assign.rows import rows_of_form
from .documents import FORMATS, load
from .front_matter import FrontMatter, read_front_matter
from .notes import notes, refuse
from .printed.blocks import Document
from .printed.labels import key, lexicon
from .record import UNREAD, Extraction
from .rows.detached_labels import with_detached_labels
from .rows.figure_rows import FigureRow, blocks_to_rows
from .solve.cells import read_tables
from .which_edition import count_rows, tell_edition


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
        edition, heads = tell_edition(document.blocks, document.source)
    except InputError:
        refuse(document)
        raise
    items = list(blocks_to_rows(document.blocks))
    found = with_detached_labels(items, edition)
    if count_rows(document.blocks, edition) < settings.MIN_FORM_ROWS:
        refuse(document)
    _once(found, edition, document.source)
    about = read_front_matter(document.blocks, edition)
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


def _review(document: Document, about: FrontMatter, edition: Edition) -> list[FigureRow] | None:
    """The rows below the heading of the table whose rows stand side by side; None where it has no heading."""
    table = next((t for t in edition.tables.values() if t.layout == "across"), None)
    start = about.headings.get(table.section) if table else None
    if start is None:
        return None
    end = min((n for n in about.headings.values() if n > start), default=len(document.blocks))
    return [item for item in blocks_to_rows(document.blocks[start:end]) if isinstance(item, FigureRow)]


def _once(found: list[FigureRow], edition: Edition, source: str) -> None:
    """Refuse a document in which the rows of the form stand twice with different figures."""
    names = lexicon(edition)
    seen: dict[tuple[str, str], set[tuple[str, ...]]] = {}
    for figure_row in found:
        for line in rows_of_form(edition):
            if (
                line.row.id in names.rows[line.table.id].exact(figure_row.label)
                and not figure_row.blank
                and len(key(figure_row.label)) > 2
            ):
                seen.setdefault((line.table.id, line.row.id), set()).add(tuple(s.text for s in figure_row.fields))
    if sum(len(figures) > 1 for figures in seen.values()) >= settings.MIN_ROWS_CONFLICTING:
        raise InputError("several_reports", source)


def _data(edition: Edition, about: FrontMatter, values: dict[str, Any]) -> dict[str, Any]:
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
