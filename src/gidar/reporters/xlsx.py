"""Findings as a workbook: what all reports come to, and a line a finding with its correction and the page of its rule.

The lines of these reporters are JSON, so that several processes can share the work; a book puts them into the file.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from typing import Any, BinaryIO

from ..infrastructure.list_book import Link, ListBook, kept, list_book
from ..model.display import number, quoted
from ..model.edition import all_rules
from ..model.errors import InputError
from ..model.findings import Finding
from ..model.form import Lang
from ..model.report import Report
from ..model.result import Result
from ..model.words import words
from . import Reporter
from .grouping import basis_of, decisive, left_open, reason
from .overview import overview, overview_lines
from .summary import Summary
from .words import SHOWN_PLACES, said

COLUMNS = {
    **{"severity": 8, "organ": 20, "year": 7, "label": 26, "value": 12, "message": 46, "correction": 40, "advice": 34},
    **{"code": 26, "basis": 24, "source": 30, "file": 24, "line": 8, "field": 12, "edition": 8, "waived": 24},
}
"""{column: its width in characters}."""
PRINTED = 9  # columns that are printed; those behind them say where the findings come from
LONGEST = 2_000  # characters of a text of a report

SheetLine = dict[str, Any]


class XlsxReporter(Reporter):
    """A sheet of what all reports come to, and one of findings: a line each, and one for each unreadable input."""

    repairs = True

    def __init__(self, lang: Lang, show_all: bool, strict: bool) -> None:
        self.lang, self.words, self.show_all = lang, said(lang), show_all

    def book(self, file: BinaryIO) -> "Any":
        """See Reporter."""
        return _book(file, self.lang)

    def begin(self) -> Iterator[str]:
        """The heads of the findings."""
        heads = words(self.lang, "columns")
        yield _line(heads=[heads[name] for name in COLUMNS])

    def result(self, result: Result, report: Report | None) -> Iterator[str]:
        """The findings of one report, and how much of it was checked where that was not all."""
        whose = {name: getattr(result, name) for name in ("source", "organ", "year", "edition")}
        for finding in result.findings:
            yield self._row(whose | self._finding(finding) | {"correction": self._correction(finding, result)})
        if line := left_open(result, self.lang):
            yield self._row(whose | {"severity": self.words["coverage"], "message": line})

    def _finding(self, finding: Finding) -> dict[str, Any]:
        cell = decisive(finding)
        return cell.location._asdict() | {
            "severity": self.words[finding.standing],
            "label": cell.label and cell.label[self.lang],
            "value": cell.value,
            "message": finding.message(self.lang),
            "advice": finding.rule.data["advice"][self.lang],
            "code": finding.code,
            "basis": basis_of(finding, self.lang),
            "waived": finding.waived and reason(finding, self.lang),
        }

    def _correction(self, finding: Finding, result: Result) -> str:
        """What may have to be put right for an equation to hold, the likeliest first."""
        texts = []
        for repair in result.repairs:
            if any((one.code, one.instance) == (finding.code, finding.instance) for one in repair.resolves):
                text, status = repair.message(self.lang), self.words[repair.certainty]
                said_first = self.words["repair"].format(text=text, status=status)
                texts.append(self.words["otherwise"].format(text=text) if repair.rank > 1 else said_first)
                others = repair.other_texts if self.show_all else repair.other_texts[:SHOWN_PLACES]
                texts += [self.words["otherwise"].format(text=other[self.lang]) for other in others]
        return "\n".join(texts)

    def end(self, summary: Summary, unreadable: list[InputError]) -> Iterator[str]:
        """Inputs that could not be read, and what all reports come to."""
        for error in unreadable:
            severity = self.words["unreadable"]
            yield self._row({"severity": severity, "source": error.source, "message": error.message(self.lang)})
        yield from _overview(summary, unreadable, self.lang, self.show_all)

    def _row(self, values: dict[str, Any]) -> str:
        return _line(row=[_plain(values.get(name)) for name in COLUMNS])


class XlsxOverviewReporter(XlsxReporter):
    """What all reports come to, without the findings."""

    repairs = False

    def begin(self) -> Iterator[str]:
        """Nothing: there are no findings."""
        yield from ()

    def result(self, result: Result, report: Report | None) -> Iterator[str]:
        """Nothing: it is counted."""
        yield from ()

    def end(self, summary: Summary, unreadable: list[InputError]) -> Iterator[str]:
        """What all reports come to."""
        yield from _overview(summary, unreadable, self.lang, self.show_all)


def _overview(summary: Summary, unreadable: list[InputError], lang: Lang, show_all: bool) -> Iterator[str]:
    yield _line(texts=[*overview_lines(summary, unreadable, lang)])
    for table in overview(summary, lang, show_all):
        yield _line(title=table.title, heads=table.heads, rows=[*table.rows], texts=table.notes)


def _line(**line: Any) -> str:
    return json.dumps(line)


def _plain(value: Any) -> Any:
    """A value as JSON and a spreadsheet can both hold it: a figure that keeps its digits, else a text on its lines."""
    if value is None or (isinstance(value, (int, Decimal)) and not isinstance(value, bool) and kept(value)):
        return float(value) if isinstance(value, Decimal) else value
    if isinstance(value, str):
        return "\n".join(quoted(text, LONGEST) for text in value.split("\n"))
    return number(value)


@contextmanager
def _book(file: BinaryIO, lang: Lang) -> Iterator["_FindingsBook"]:
    with list_book(file) as book:
        yield _FindingsBook(book, lang)


class _FindingsBook:
    """Takes the lines of the reporters above."""

    def __init__(self, book: ListBook, lang: Lang) -> None:
        self._book, self._words = book, said(lang)
        self._overview = book.sheet(self._words["overview"])
        self._overview.say(self._words["page"], "title")
        self._findings: Any = None
        self._lang = lang

    def take(self, line: str) -> None:
        """See ResultFile."""
        found: SheetLine = json.loads(line)
        if "row" in found:
            self._findings.add(self._linked(found["row"]))
        elif "heads" in found and "rows" not in found:
            self._findings = self._book.sheet(self._words["findings"])
            self._findings.heads(found["heads"], [*COLUMNS.values()], PRINTED)
        else:
            self._summarise(found)

    def _summarise(self, found: SheetLine) -> None:
        if title := found.get("title"):
            self._overview.say("")
            self._overview.say(title)
            self._overview.heads(found["heads"])
            for row in found["rows"]:
                self._overview.add(self._linked(row))
        for text in found["texts"]:
            self._overview.say(text)

    def _linked(self, row: Sequence[Any]) -> list[Any]:
        """The values of a row, a code of a rule as what leads to its page."""
        rules = all_rules()
        return [
            Link(value, rules[value].page[self._lang]) if isinstance(value, str) and value in rules else value
            for value in row
        ]
