"""A report in a workbook of ours as the record of an extraction, which says of every cell where and how it was read."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ...model.form import LANGUAGES, Column, Text
from ...model.report import ABOUT_OTHERS
from ...model.words import texts
from .found_sheet import MappedReport
from .workbook import WorkbookSheet, as_text

if TYPE_CHECKING:
    from ...extraction import Extraction
    from ...extraction.elements.blocks import DocumentPlace
    from ...extraction.record import ExtractedCell, Stated


def record(found: MappedReport, source: str, sheets: list[WorkbookSheet], given: Mapping[str, Any]) -> "Extraction":
    """The record; given are organ, year and published, by name, where they are known, whatever the workbook says."""
    from ...extraction import Extraction
    from ...extraction.elements.blocks import DocumentPlace
    from ...extraction.record import POINTERS, Stated, stated_data

    edition, report = found.edition, found.report
    named = {name: _stated(found, sheets, pointer, "label") for name, pointer in POINTERS.items()}
    stated = {name: said for name, said in named.items() if said}
    stated |= {name: Stated(value, str(value), DocumentPlace(), "given") for name, value in given.items()}
    texts_of = [section["id"] for section in edition.sections if section["kind"] == "text"]
    narrative = {name: _stated(found, sheets, f"/narrative/{name}", "heading") for name in texts_of}
    fees = {pointer: _stated(found, sheets, pointer, "label") for pointer in edition.additive_fields}
    return Extraction(
        source=source,
        kind="spreadsheet",
        edition=edition,
        heads=found.heads,
        data=report.data | _given(report.data, stated_data({name: stated[name] for name in given}, {})),
        cells=tuple(_cell(found, sheets, pointer, column) for pointer, column in edition.cells.items()),
        stated=stated,
        sections={name: said for name, said in narrative.items() if said},
        left_out=(),
        notes=tuple(_notes(found)),
        headed=frozenset(name for name in texts_of if f"/narrative/{name}" in found.spots),
        fees={pointer: said for pointer, said in fees.items() if said},
        beside={pointer: doubt for pointer, doubt in report.doubts.items() if doubt.reason in ABOUT_OTHERS},
    )


def _given(data: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    organ = {"organ": (data.get("organ") or {}) | given["organ"]} if "organ" in given else {}
    return given | organ


def _cell(found: MappedReport, sheets: list[WorkbookSheet], pointer: str, column: Column) -> "ExtractedCell":
    from ...extraction.record import CERTAIN, LIKELY, UNREAD, ExtractedCell

    value, doubt = found.report.value(pointer), found.report.doubts.get(pointer)
    raw = _raw(found, sheets, pointer)
    fault = doubt.reason if doubt else _fault(value, raw or "", column)
    confidence = CERTAIN if not fault else LIKELY if doubt and not doubt.unread else UNREAD
    return ExtractedCell(
        pointer=pointer,
        value=None if confidence == UNREAD else value,
        raw=raw,
        place=_place(found, pointer),
        row_by=None if raw is None else "label",
        column_by=None if raw is None else "heads",
        by="place",
        rules=found.rules.get(pointer, ()),
        confidence=confidence,
        reason=fault,
    )


def _fault(value: Any, raw: str, column: Column) -> str:
    """Why what stands in a cell is no figure of its column, one of reasons in words.yaml; "" where it is."""
    from ...extraction.elements.figures import clean

    if value is None:
        return ""
    fault = clean(raw, column).fault
    return fault or ("" if isinstance(value, (int, Decimal)) and not isinstance(value, bool) else "figure")


def _stated(found: MappedReport, sheets: list[WorkbookSheet], pointer: str, by: str) -> "Stated | None":
    from ...extraction.record import CERTAIN, LIKELY, Stated

    value = found.report.value(pointer)
    if value is None:
        return None
    confidence = LIKELY if pointer in found.report.doubts else CERTAIN
    return Stated(value, _raw(found, sheets, pointer) or "", _place(found, pointer), by, confidence)


def _notes(found: MappedReport) -> Iterator[Text]:
    """What is doubtful about the report beside the cells of its tables."""
    said = texts("extraction")["around_doubt"]
    for pointer, doubt in found.report.doubts.items():
        if pointer not in found.edition.cells:
            where = found.edition.label(pointer) or dict.fromkeys(LANGUAGES, pointer)
            yield {lang: said[lang].format(where=where[lang], why=doubt.why[lang]) for lang in LANGUAGES}


def _raw(found: MappedReport, sheets: list[WorkbookSheet], pointer: str) -> str | None:
    if pointer not in found.spots:
        return None
    number, line, column = found.spots[pointer]
    return as_text(sheets[number].value(line, column))


def _place(found: MappedReport, pointer: str) -> "DocumentPlace":
    from ...extraction.elements.blocks import DocumentPlace

    if pointer not in found.spots:
        return DocumentPlace()
    number, line, column = found.spots[pointer]
    return DocumentPlace(table=number + 1, row=line + 1, column=column + 1)
