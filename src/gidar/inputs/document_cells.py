"""Beside a package that was read from documents: what of each report was not read, or not for certain."""

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from ..model.display import quoted
from ..model.edition import Edition, editions
from ..model.errors import InputError
from ..model.published import published
from ..model.report import Doubt, Report
from ..model.words import texts
from .csv_text import Record
from .descriptor import Resource
from .record_store import RecordStore

CELLS, SOURCES, REFUSED = "cells", "sources", "refused"
LINES = {CELLS: "cell_line", SOURCES: "source_line", REFUSED: "refused_line"}
READ = ("report", "pointer", "confidence", "reason")
CONFIDENCE = ("certain", "likely", "unread")


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


def refused_in(head: bytes, rest: Iterable[bytes] = ()) -> int | None:
    """Of how many documents a file says that no report was read; None where it is no list of such documents.

    head is how the file begins, rest what follows. Raises ValueError or csv.Error where it is no CSV.
    """
    first = next(csv.reader(head.decode("utf-8-sig", "replace").splitlines()), [])
    if first != [column["name"] for column in columns(REFUSED)]:
        return None
    text = b"".join([head, *rest]).decode("utf-8-sig", "replace")
    return sum(1 for line in csv.reader(text.splitlines(keepends=True)) if any(line)) - 1


class DocumentCells:
    """What is doubtful, report by report; on disk where there is much of it."""

    def __init__(self, records: Iterable[Record], source: str) -> None:
        """records are the lines of cells.csv, the heading first. Raises InputError for what is no such line."""
        self._source, self._store = source, RecordStore()
        self._listed = Counter[str]()  # of each report, how many cells there are lines about
        lines = iter(records)
        _, heads = next(lines, (1, []))
        if missing := [name for name in READ if name not in heads]:
            raise InputError("cells_heading", source, columns=quoted(", ".join(missing)))
        places = [heads.index(name) for name in READ]
        for number, cells in lines:
            key, pointer, confidence, reason = [cells[at] if at < len(cells) else "" for at in places]
            of_table = pointer.startswith("/tables/")
            unsaid = of_table and (confidence == CONFIDENCE[0]) == bool(reason)
            if confidence not in CONFIDENCE or unsaid or (reason and reason not in texts("reasons")):
                raise InputError("cells_line", source, line=number)
            self._listed[key] += of_table
            if reason:
                self._store.add(key, (number, [pointer, confidence, reason]))

    def doubted(self, report: Report, key: str, edition: Edition) -> Report:
        """A report with what is doubtful about it; a field that no document fills is not missing.

        Where there are not lines about all of its cells, nobody knows how surely any was read.
        """
        unlisted = edition.cells if self._listed[key] < len(edition.cells) else ()
        doubts = dict.fromkeys(unlisted, Doubt(False, "not_recorded")) | {
            pointer: Doubt(confidence == "unread", reason) for _, (pointer, confidence, reason) in self._store.get(key)
        }
        unfilled = frozenset(pointer for pointer in edition.additive_fields if report.value(pointer) is None)
        return report._replace(doubts=doubts, unfilled=unfilled)
