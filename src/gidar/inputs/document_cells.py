"""Beside a package that was read from documents: what of each report was not read, or not for certain."""

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


class DocumentCells:
    """What is doubtful, report by report; on disk where there is much of it."""

    def __init__(self, records: Iterable[Record], source: str) -> None:
        """records are the lines of cells.csv, the heading first. Raises InputError for what is no such line."""
        self._source, self._store = source, RecordStore()
        lines = iter(records)
        _, heads = next(lines, (1, []))
        if missing := [name for name in READ if name not in heads]:
            raise InputError("cells_heading", source, columns=quoted(", ".join(missing)))
        places = [heads.index(name) for name in READ]
        for number, cells in lines:
            key, pointer, confidence, reason = [cells[at] if at < len(cells) else "" for at in places]
            if confidence not in CONFIDENCE or (reason and reason not in texts("reasons")):
                raise InputError("cells_line", source, line=number)
            if reason:
                self._store.add(key, (number, [pointer, confidence, reason]))

    def doubted(self, report: Report, key: str, edition: Edition) -> Report:
        """A report with what is doubtful about it; a field that no document fills is not missing."""
        doubts = {
            pointer: Doubt(confidence == "unread", texts("reasons")[reason])
            for _, (pointer, confidence, reason) in self._store.get(key)
        }
        unfilled = frozenset(pointer for pointer in edition.additive_fields if report.value(pointer) is None)
        return report._replace(doubts=doubts, unfilled=unfilled)
