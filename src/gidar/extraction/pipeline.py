"""One document to one report, stage by stage."""

from collections.abc import Mapping
from typing import Any

from ..model.edition import Edition, load_edition
from ..model.errors import InputError
from .assign import rows_to_assigned
from .beside import below_each_other
from .broken import broken_characters, doubted, doubted_pages, doubted_places, doubted_statements
from .documents import bytes_to_document
from .elements.blocks import Document, DocumentPlace
from .front_matter import FrontMatter, document_to_front_matter, likely_at_best, section_headings
from .notes import notes
from .one_line import unrolled
from .record import UNREAD, Extraction, Stated, stated_data, with_beside
from .refusals import refuse, refuse_several
from .remarks import remarks_weighed
from .rows import document_to_rows
from .several_reports import nth_report, printings, refuse_several_titled
from .solve import FormCells, assigned_to_cells
from .which_edition import document_to_edition


def extract(source: str, data: bytes, given: Mapping[str, Any] | None = None, report: int | None = None) -> Extraction:
    """The report in a document, by the ending of its name: .html, .docx, .pdf, .md, .txt, a picture.

    source says where the bytes come from; only its ending matters. given are organ, year and published, by name, where
    they are known, whatever the document says of them; report says which report is meant where there are several.
    Raises InputError where they cannot be read, or are no report.
    """
    try:
        return document_to_record(bytes_to_document(data, source), given or {}, report)
    except InputError as error:
        raise InputError(error.key, error.source or source, **error.details) from None


def document_to_record(document: Document, given: Mapping[str, Any], report: int | None = None) -> Extraction:
    """The report in the blocks of a document, or the one that is meant of several.

    Raises InputError where they are no report, or several and none of them is meant.
    """
    document = below_each_other(unrolled(document))
    newest = load_edition()

    def year() -> int | None:
        stated = document_to_front_matter(document, newest).stated.get("year")
        return given.get("year") or (stated and stated.value)

    edition, heads = document_to_edition(document, year)
    if report is not None:
        figure_rows = document_to_rows(document, section_headings(document.blocks, edition), edition).figure_rows
        document = nth_report(document, report, edition, figure_rows)
        edition, heads = document_to_edition(document, year)
    front = document_to_front_matter(document, edition)
    if document.pictured:
        front = likely_at_best(front)
    front.stated.update(doubted_statements(front.stated, document.doubtful))
    front.stated.update((name, Stated(value, str(value), DocumentPlace(), "given")) for name, value in given.items())
    front = front._replace(rivals={name: one for name, one in front.rivals.items() if name not in given})
    rows = document_to_rows(document, front.headings, edition)
    found = printings(rows.figure_rows, document, edition)
    refuse_several(rows.figure_rows, document, edition, len(found.heads))
    refuse_several_titled(found, document, edition)
    form = assigned_to_cells(rows_to_assigned(rows, edition, document.pictured), rows, edition, document.pictured)
    cells = doubted_places(doubted(form.cells, rows.figure_rows), rows.figure_rows, document.doubtful)
    form = form._replace(cells=doubted_pages(cells, document.recognised))
    if all(cell.confidence == UNREAD for cell in form.cells.values()):
        refuse(document)
    stated = front.stated.get("year")
    weighed = remarks_weighed(form.cells, rows, document, edition, stated and stated.value)
    told = {one.place for one in (*form.left_out, *front.loose)}
    remarks = [one for one in weighed.left_out if one.place not in told or one.reason == "comment"]
    form = form._replace(cells=weighed.cells, left_out=[*form.left_out, *remarks])
    return cells_to_record(document, edition, heads, front, form)


def cells_to_record(
    document: Document, edition: Edition, heads: tuple[str, ...], front: FrontMatter, form: FormCells
) -> Extraction:
    """What was read, cell by cell in printed order, with the report that it makes and what is to be known of it."""
    cells = tuple(form.cells[pointer] for pointer in edition.cells)
    record = Extraction(
        source=document.source,
        kind=document.kind,
        edition=edition,
        heads=heads,
        data=cells_to_data(edition, front, {cell.pointer: cell.value for cell in cells}),
        cells=cells,
        stated=front.stated,
        fees=front.fees,
        sections=front.sections,
        left_out=(*form.left_out, *front.loose),
        headed=frozenset(front.headings),
        rivals=front.rivals,
    )
    record = with_beside(record)
    return record._replace(notes=notes(record, document, broken_characters(document.blocks)))


def cells_to_data(edition: Edition, front: FrontMatter, values: dict[str, Any]) -> dict[str, Any]:
    """The report in the shape of the specification, with null for a blank and for what was not read."""
    data: dict[str, Any] = {"$schema": edition.schema["$id"], "edition": edition.id}
    data |= stated_data(front.stated, front.fees)
    narrative = {name: section.value for name, section in front.sections.items()}
    if narrative:
        data["narrative"] = narrative
    data["tables"] = {}
    for pointer, value in values.items():
        table, row, column = pointer.split("/")[2:]
        data["tables"].setdefault(table, {}).setdefault(row, {})[column] = value
    return data
