"""Findings as a flat table for a spreadsheet: a line a finding, safe to open whatever the reports hold."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from ..model.display import number, quoted
from ..model.edition import load_edition
from ..model.errors import InputError
from ..model.findings import Cell, Finding, NotChecked
from ..model.form import Lang
from ..model.harmless import LONGEST_CELL, harmless
from ..model.report import Report, unescape
from ..model.result import Result
from ..model.words import words
from . import Reporter
from .grouping import decisive, left_open, reason
from .summary import Summary
from .words import said

COLUMNS = (
    *("source", "organ", "year", "edition", "severity", "code", "message"),
    *("table", "row", "column", "label", "value", "file", "line", "field"),
    *("instance", "outcome", "left", "right", "difference", "basis", "pointers", "waived"),
)
"""The columns by name, which is how they are headed in English; the order is the same in every language."""


FIGURE = re.compile(r"-?[0-9]+(\.[0-9]+)?")


class CsvReporter(Reporter):
    """One line a finding, one for each place or row of a document that was not read for certain, one for what is said
    of several reports together, and one for each input that could not be read; reports of which there is nothing to
    say have none."""

    marked = True

    def __init__(self, lang: Lang, show_all: bool, strict: bool) -> None:
        self.lang, self.words = lang, said(lang)

    def begin(self) -> Iterator[str]:
        """The heading."""
        heads = words(self.lang, "columns")
        yield _line([heads[name] for name in COLUMNS])

    def result(self, result: Result, report: Report | None) -> Iterator[str]:
        """The findings of one report."""
        head = {name: getattr(result, name) for name in ("source", "organ", "year", "edition")}
        for finding in result.findings:
            record = head | self._finding(finding) | self._cell(decisive(finding))
            yield _line([record[name] for name in COLUMNS])
        for item in (item for item in result.not_checked if item.of_reading):
            note = head | self._reading(item, result)
            yield _line([note.get(name) for name in COLUMNS])
        if line := left_open(result, self.lang):
            note = head | {"severity": self.words["coverage"], "message": line}
            yield _line([note.get(name) for name in COLUMNS])

    def _finding(self, finding: Finding) -> dict[str, Any]:
        return {
            "severity": self.words[finding.standing],
            "waived": finding.waived and reason(finding, self.lang),
            "code": finding.code,
            "message": finding.message(self.lang),
            "instance": finding.instance,
            "outcome": finding.outcome and self.words[finding.outcome],
            "left": finding.left,
            "right": finding.right,
            "difference": finding.difference,
            "basis": finding.basis(self.lang),
            "pointers": " ".join(
                cell.pointer if cell.source is None else f"{cell.source}#{cell.pointer}" for cell in finding.cells
            ),
        }

    def _reading(self, item: NotChecked, result: Result) -> dict[str, Any]:
        """What was not read from a document, or not for certain: a cell, or a row of them."""
        pointer = item.instance or ""
        steps = unescape(pointer)[1:] if pointer.startswith("/tables/") else []
        label = load_edition(result.edition).label(pointer) if result.edition else None
        return {
            **dict(zip(("table", "row", "column"), steps, strict=False)),
            **{"severity": self.words["coverage"], "code": item.code, "message": item.reason(self.lang)},
            **{"label": label and label[self.lang], "pointers": pointer},
        }

    def _cell(self, cell: Cell) -> dict[str, Any]:
        names = ("table", "row", "column", "value")
        label = cell.label and cell.label[self.lang]
        return {name: getattr(cell, name) for name in names} | {"label": label} | cell.location._asdict()

    def end(self, summary: Summary, unreadable: list[InputError]) -> Iterator[str]:
        """What is said of several reports together, and inputs that could not be read."""
        for note in summary.notes:
            known = {"severity": self.words["coverage"], "message": note}
            yield _line([known.get(name) for name in COLUMNS])
        for error in unreadable:
            known = {
                "source": error.source,
                "severity": self.words["unreadable"],
                "message": error.message(self.lang),
            }
            yield _line([known.get(name) for name in COLUMNS])


def _line(values: Sequence[Any]) -> str:
    return ",".join(_cell(value) for value in values)


def _cell(value: Any) -> str:
    """A value as a cell: figures and nothing bare, every text between quotation marks, which no separator breaks."""
    text = _shown(value)
    bare = value is None or (_is_figure(value) and FIGURE.fullmatch(text))
    return text if bare else '"' + text.replace('"', '""') + '"'


def _shown(value: Any) -> str:
    """A value as a spreadsheet may see it: figures as such, and texts on one line, never as a formula."""
    if value is None:
        return ""
    figure = _is_figure(value)
    text = number(value) if figure else quoted(value, LONGEST_CELL)
    return text if figure and FIGURE.fullmatch(text) else harmless(text)


def _is_figure(value: Any) -> bool:
    return isinstance(value, (int, Decimal)) and not isinstance(value, bool)
