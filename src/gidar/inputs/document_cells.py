"""Beside what was read from documents, a package or a report in JSON: what was not read, or not for certain."""

import csv
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from ..model.display import number, quoted
from ..model.edition import Edition, editions, load_edition
from ..model.errors import InputError
from ..model.published import published
from ..model.report import ABOUT_OTHERS, Doubt, Report, doubt_about
from ..model.words import texts
from .csv_text import Record, records
from .descriptor import Resource
from .files import open_file
from .record_store import RecordStore

CELLS, SOURCES, REFUSED = "cells", "sources", "refused"
LINES = {CELLS: "cell_line", SOURCES: "source_line", REFUSED: "refused_line"}
NEEDED = ("report", "pointer", "confidence", "reason")
READ = (*NEEDED, "value", "raw", "column_by")
BESIDE = f".{CELLS}.csv"
"""What the file beside a report in JSON is called, instead of its ending."""
ALONE = "1"
"""The key of a report in a file that is about it alone."""
COMPARED = 8
"""Figures of a report other than 0 by which it is told that lines are about it and not about another."""
CONFIDENCE = ("certain", "likely", "unread")
ORGAN = "/organ/name"


def columns(name: str) -> list[dict[str, Any]]:
    """The fields of a file, as a Table Schema has them; what a line is stands in extraction.schema.json."""
    line = published(f"{editions()[-1]}/extraction.schema.json")["$defs"][LINES[name]]
    return [
        {"name": column, **told} | ({"constraints": {"required": True}} if column in line["required"] else {})
        for column, told in line["properties"].items()
    ]


def beside(found: Mapping[str, Resource]) -> set[str]:
    """The resources of a package that are about documents: those of that name that say they have these columns."""
    return {
        name
        for name in (CELLS, SOURCES)
        if name in found and found[name].declared == {column["name"] for column in columns(name)}
    }


def cells_beside(path: str) -> str:
    """Where it stands what is doubtful about a report in JSON that was read from a document."""
    return os.path.splitext(path)[0] + BESIDE


def with_doubts(report: Report, path: str) -> Report:
    """A report in JSON with what the file beside it says is doubtful. Raises InputError for what is no such file."""
    edition = report.value("/edition")
    if not isinstance(edition, str) or edition not in editions():
        return report
    lines = [*records(lambda: open_file(path), "utf-8", os.path.basename(path), path)]
    found = DocumentCells(lines, path).doubted(report, ALONE, load_edition(edition))
    if _is_of_another(report, lines):
        raise InputError("cells_other", path)
    return found


def _is_of_another(report: Report, lines: list[Record]) -> bool:
    """Whether most figures that were read are not those of a report; zeros, which all reports have, tell nothing."""
    heads = lines[0][1]
    told = [dict(zip(heads, cells, strict=False)) for _, cells in lines[1:]]
    read = {line["pointer"]: value for line in told if (value := line.get("value"))}
    figures = [place for place, value in read.items() if place.startswith("/tables/") and not _is_same(0, value)]
    kept = sum(_is_same(report.value(place), read[place]) for place in figures)
    if figures:
        return kept * 2 < len(figures)
    return ORGAN in read and read[ORGAN] != report.value(ORGAN)


def refused_in(head: bytes, rest: Iterable[bytes] = ()) -> int | None:
    """Of how many documents a file says that no report was read; None where it is no list of such documents.

    head is how the file begins, rest what follows. Raises ValueError or csv.Error where it is no CSV.
    """
    first = next(csv.reader(head.decode("utf-8-sig", "replace").splitlines()), [])
    if first != [column["name"] for column in columns(REFUSED)]:
        return None
    text = b"".join([head, *rest]).decode("utf-8-sig", "replace")
    return sum(1 for line in csv.reader(text.splitlines(keepends=True)) if any(line)) - 1


def is_about_cells(head: bytes) -> bool:
    """Whether a file begins as the list of the cells that were read from documents. Raises ValueError or csv.Error."""
    first = next(csv.reader(head.decode("utf-8-sig", "replace").splitlines()), [])
    return first == [column["name"] for column in columns(CELLS)]


class DocumentCells:
    """What is doubtful, report by report; on disk where there is much of it."""

    def __init__(self, records: Iterable[Record], source: str) -> None:
        """records are the lines of cells.csv, the heading first. Raises InputError for what is no such line."""
        self._source, self._store = source, RecordStore()
        self._listed = Counter[str]()  # of each report, how many cells there are lines about
        lines = iter(records)
        _, heads = next(lines, (1, []))
        if missing := [name for name in NEEDED if name not in heads]:
            raise InputError("cells_heading", source, columns=quoted(", ".join(missing)))
        places = [heads.index(name) if name in heads else len(heads) for name in READ]
        known = frozenset(pointer for edition in editions() for pointer in load_edition(edition).cells)
        compared = Counter[str]()
        whose, about = "", set[str]()  # the report that the last lines are about, and of which of its cells they are
        for line, cells in lines:
            key, pointer, confidence, reason, *told = [cells[at] if at < len(cells) else "" for at in places]
            of_table = pointer.startswith("/tables/")
            unsaid = of_table and (confidence == CONFIDENCE[0]) == bool(reason)
            if confidence not in CONFIDENCE or unsaid or (reason and reason not in texts("reasons")):
                raise InputError("cells_line", source, line=line)
            whose, about = key, about if key == whose else set()
            self._listed[key] += pointer in known and pointer not in about
            about.add(pointer)
            is_figure = not reason and of_table and told[0] not in ("", "0") and compared[key] < COMPARED
            compared[key] += is_figure
            if reason or is_figure:
                self._store.add(key, (line, [pointer, confidence, reason, *told]))

    def doubted(self, report: Report, key: str, edition: Edition) -> Report:
        """A report with what is doubtful about it; a field that no document fills is not missing.

        Where there are not lines about all of its cells, or most of their figures are not those of the report, nobody
        knows how surely any was read, nor of a blank whether it was read at all.
        """
        lines = [told for _, told in self._store.get(key)]
        figures = [told for told in lines if not told[2]]
        kept = sum(_is_same(report.value(pointer), value) for pointer, _, _, value, *_ in figures)
        unlisted = edition.cells if self._listed[key] < len(edition.cells) or kept * 2 < len(figures) else ()
        doubts = {place: Doubt(report.value(place) is None, "not_recorded") for place in unlisted} | {
            told[0]: doubt for told in lines if told[2] and (doubt := _doubt(report, *told))
        }
        unfilled = frozenset(pointer for pointer in edition.additive_fields if report.value(pointer) is None)
        return report._replace(doubts=doubts, unfilled=unfilled)


def _doubt(
    report: Report, pointer: str, confidence: str, reason: str, value: str, raw: str, column_by: str
) -> Doubt | None:
    """The doubt that a line is about; None where somebody has entered another figure since."""
    unread, of_table = confidence == CONFIDENCE[2], pointer.startswith("/tables/")
    held = report.value(pointer)
    if of_table and held is not None and (unread or not _is_same(held, value)):
        return None
    quoted = of_table or reason in ABOUT_OTHERS
    return doubt_about(unread, reason, raw if quoted else "", value, not column_by)


def _is_same(held: Any, value: str) -> bool:
    """Whether a figure is the one that a line gives, in whatever way either is written."""
    try:
        return not isinstance(held, bool) and Decimal(str(held)) == Decimal(value)
    except InvalidOperation:
        return number(held) == value
