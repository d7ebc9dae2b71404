"""What an extraction gives: the report, and for every cell where and how it was read."""

import os
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from ..model.display import jsonable
from ..model.edition import Edition
from ..model.form import Text
from ..model.report import Doubt, Location, Report, doubt_about, nested
from ..model.version import __version__
from .elements.blocks import OBJECT, DocumentPlace, Pictured

CERTAIN, LIKELY, UNREAD = "certain", "likely", "unread"

# Where in a report that stands which is stated around its tables.
POINTERS = {"organ": "/organ/name", "year": "/year", "published": "/published"}


class ExtractedCell(NamedTuple):
    """One cell of the form as it was read.

    Attributes:
        pointer: JSON Pointer of the cell in the report.
        value: the figure; None of a blank and of what was not read.
        raw: what is printed there, None where no place was found.
        place: where in the document.
        row_by: how its row was found: label, alias, likeness, fragment or order.
        column_by: how its column was found: heads or order.
        by: place, or identities where they chose between readings.
        rules: the cleaning rules that were applied to what is printed.
        confidence: certain, likely or unread.
        reason: why it is not certain, one of reasons in words.yaml; "" otherwise.
        seen: what was seen in the picture of its box; None where the document holds text.
    """

    pointer: str
    value: Any
    raw: str | None
    place: DocumentPlace
    row_by: str | None
    column_by: str | None
    by: str
    rules: tuple[str, ...]
    confidence: str
    reason: str = ""
    seen: Pictured | None = None

    @property
    def blank(self) -> bool:
        """Whether the cell was found and nothing countable is printed in it."""
        return self.confidence != UNREAD and self.value is None

    def doubt(self) -> Doubt:
        """What is doubtful about it; what is seen in a picture is no text to quote."""
        raw = self.raw if self.seen is None and self.raw != OBJECT else None
        return doubt_about(self.confidence == UNREAD, self.reason, raw or "", self.value, self.column_by is None)

    def to_dict(self) -> dict[str, Any]:
        """As in extraction.schema.json."""
        table, row, column = self.pointer.split("/")[2:]
        return {
            "table": table,
            "row": row,
            "column": column,
            "pointer": self.pointer,
            "value": jsonable(self.value),
            "blank": self.blank,
            "raw": self.raw,
            "place": self.place._asdict(),
            "row_by": self.row_by,
            "column_by": self.column_by,
            "by": self.by,
            "rules": list(self.rules),
            "confidence": self.confidence,
            "reason": self.reason or None,
            **({"picture": _picture(self.seen)} if self.seen else {}),
        }


def _picture(seen: Pictured) -> dict[str, Any]:
    return {"box": list(seen.box), "readings": [{"raw": raw, "cost": round(cost, 2)} for raw, cost in seen.readings]}


class Stated(NamedTuple):
    """Something said around the tables: the organ, the year, a date, a number, a section; as printed and as read.

    by is what says so: title, page_title, label, source, signature, sentence, period, line, heading, or given with the
    command.
    """

    value: Any
    raw: str
    place: DocumentPlace
    by: str
    confidence: str = CERTAIN

    def to_dict(self) -> dict[str, Any]:
        """As in extraction.schema.json."""
        return self._asdict() | {"value": jsonable(self.value), "place": self.place._asdict()}


NOT_OF_THE_FORM = {"unknown_row": "line_between", "group_row": "line_between", "no_column": "beside_columns"}
"""Why figures or words are left out that are in no row or column of the form, so that nothing else tells of them; and
why the row is not certain that stands above or before them."""


class LeftOut(NamedTuple):
    """A row of figures, or a text, that is not in the report; reason is one of reasons in words.yaml.

    below is the JSON Pointer of the row of the form that it stands below, or beside.
    """

    text: str
    place: DocumentPlace
    reason: str
    below: str = ""

    def to_dict(self) -> dict[str, Any]:
        """As in extraction.schema.json."""
        return {"text": self.text, "place": self.place._asdict(), "reason": self.reason}


class Extraction(NamedTuple):
    """A report as it was read from a document.

    Attributes:
        source: the document; kind names its reader, as in spec/extraction.schema.json.
        edition: the edition that the heads of its tables are of; heads are those that said so, none where nothing did.
        data: the report in the shape of the specification, None where nothing was read.
        cells: every cell of the form, in printed order.
        stated: organ, year, published and number, as far as they are stated.
        sections: {section: narrative with its place}.
        left_out: rows of figures that are in no cell, and texts that are in no section.
        headed: the sections whose heading was found, also those without a text below it.
        notes: what is to be known about the whole, in both languages.
        fees: {JSON Pointer: what is stated} of the fees for processing requests, as far as that is plain.
        rivals: by name, what another place says of what is stated, where it says something else.
        beside: {JSON Pointer: doubt} of places that something else than what is printed in them makes doubtful, such as
            a row that was put in below, which is quoted.
    """

    source: str
    kind: str
    edition: Edition
    heads: tuple[str, ...]
    data: dict[str, Any]
    cells: tuple[ExtractedCell, ...]
    stated: dict[str, Stated]
    sections: dict[str, Stated]
    left_out: tuple[LeftOut, ...]
    notes: tuple[Text, ...] = ()
    headed: frozenset[str] = frozenset()
    fees: Mapping[str, Stated] = MappingProxyType({})
    rivals: Mapping[str, Stated] = MappingProxyType({})
    beside: Mapping[str, Doubt] = MappingProxyType({})

    @property
    def complete(self) -> bool:
        """Whether every cell was read for certain, blanks included."""
        return all(cell.confidence == CERTAIN for cell in self.cells)

    def counts(self) -> dict[str, int]:
        """How many cells are certain, likely and unread; blank are those found empty, among certain and likely."""
        found = Counter(cell.confidence for cell in self.cells)
        return {name: found[name] for name in (CERTAIN, LIKELY, UNREAD)} | {
            "blank": sum(cell.blank for cell in self.cells)
        }

    def report(self) -> Report:
        """The report with the places that it was read at, and what is doubtful about it."""
        places = {cell.pointer: located(self.source, cell.place) for cell in self.cells if cell.raw is not None}
        doubts = {cell.pointer: cell.doubt() for cell in self.cells if cell.confidence != CERTAIN}
        return Report(
            self.data,
            self.source,
            places=places | self._places(),
            doubts={**self._doubts(), **doubts, **self.beside},
            unfilled=frozenset(self.edition.additive_fields) - self.fees.keys(),
        )

    def _places(self) -> dict[str, Location]:
        """Where that was read which stands around the tables."""
        around = {POINTERS[name]: stated for name, stated in self.stated.items() if name in POINTERS}
        around |= {f"/narrative/{name}": section for name, section in self.sections.items()}
        around |= self.fees
        return {
            pointer: located(self.source, stated.place) for pointer, stated in around.items() if stated.by != "given"
        }

    def statements(self) -> dict[str, Stated | None]:
        """{JSON Pointer: what is stated there} of all that a report has around its tables and a document says."""
        around = {pointer: self.stated.get(name) for name, pointer in POINTERS.items()}
        around |= self.fees
        texts_of = [section["id"] for section in self.edition.sections if section["kind"] == "text"]
        return around | {f"/narrative/{id_}": self.sections.get(id_) for id_ in texts_of}

    def doubtful_statements(self) -> dict[str, str]:
        """{JSON Pointer: why} of what around the tables was not read, or not for certain, one of reasons in words.yaml.

        What was not recognised is not read, which does not say that it is missing.
        """
        out = {} if self.heads else {"/edition": "edition_assumed"}
        for pointer, stated in self.statements().items():
            section = pointer.removeprefix("/narrative/")
            if stated is None and section not in self.headed and pointer != POINTERS["published"]:
                out[pointer] = "not_stated" if section == pointer else "section_not_found"
            elif stated is not None and pointer != POINTERS["published"] and stated.confidence != CERTAIN:
                seen = any(cell.seen for cell in self.cells)
                if section == pointer:
                    out[pointer] = "picture" if seen else stated.by
                elif not seen:
                    out[pointer] = "text_left_out"
        cells = self.edition.cells
        return out | {pointer: doubt.reason for pointer, doubt in self.beside.items() if pointer not in cells}

    def _doubts(self) -> dict[str, Doubt]:
        stated = self.statements()
        return {
            pointer: Doubt(pointer in stated and stated[pointer] is None, why)
            for pointer, why in self.doubtful_statements().items()
        }

    def to_dict(self, lang: str = "zh") -> dict[str, Any]:
        """As in extraction.schema.json, with texts in "zh" or "en"."""
        return {
            "record_version": 1,
            "gidar": __version__,
            "source": self.source,
            "kind": self.kind,
            "edition": self.edition.id,
            "edition_version": self.edition.version,
            "heads": list(self.heads),
            "complete": self.complete,
            "counts": self.counts(),
            **{name: self._stated(name) for name in ("organ", "year", "published", "number")},
            "fee_statements": {pointer: said.to_dict() for pointer, said in self.fees.items()},
            "sections": {name: section.to_dict() for name, section in self.sections.items()},
            "cells": [cell.to_dict() for cell in self.cells],
            "left_out": [row.to_dict() for row in self.left_out],
            "notes": [note[lang] for note in self.notes],
        }

    def _stated(self, name: str) -> dict[str, Any] | None:
        return self.stated[name].to_dict() if name in self.stated else None


def with_beside(record: Extraction) -> Extraction:
    """A record in which those rows are no longer certain below or beside which stands what the form does not have: it
    may be meant to be counted there, or say something about the figures."""
    left = {row.below: row for row in record.left_out if row.below and row.reason in NOT_OF_THE_FORM}
    found = dict[str, Doubt]()
    for cell in record.cells:
        row = left.get(cell.pointer.rsplit("/", 1)[0])
        if row is not None and cell.confidence == CERTAIN:
            found[cell.pointer] = Doubt(False, NOT_OF_THE_FORM[row.reason], row.text, of_row=True)
    return doubted_beside(record, found)


def doubted_beside(record: Extraction, found: Mapping[str, Doubt]) -> Extraction:
    """A record with doubts about places that are due to something else than what is printed in them."""
    cells = tuple(
        cell._replace(confidence=LIKELY, reason=found[cell.pointer].reason)
        if cell.pointer in found and cell.confidence == CERTAIN
        else cell
        for cell in record.cells
    )
    return record._replace(cells=cells, beside={**record.beside, **found})


def stated_data(stated: dict[str, Stated], fees: Mapping[str, Stated]) -> dict[str, Any]:
    """Organ, year, publication date and fees in the shape of a report."""
    data: dict[str, Any] = {name: stated[name].value for name in ("year", "published") if name in stated}
    data |= {"organ": {"name": stated["organ"].value}} if "organ" in stated else {}
    return data | nested({pointer: said.value for pointer, said in fees.items()})


def located(source: str, place: DocumentPlace) -> Location:
    """A place as the locations of findings say it: the file with page, table, row and column, and the line."""
    steps = [f"{name}={at}" for name, at in place._asdict().items() if at is not None and name != "line"]
    return Location(os.path.basename(source) + ("#" + "&".join(steps) if steps else ""), place.line)
