"""What all reports come to, for a person: totals, by year, by rule, by organ, and the reports to look at first."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from ..model.display import number, quoted
from ..model.edition import all_rules
from ..model.errors import InputError
from ..model.form import Lang
from ..model.report import Report
from ..model.result import Result
from ..model.words import words
from . import Reporter
from .grouping import totals
from .summary import Summary
from .words import SHOWN_ORGANS, said

Row = Sequence[str | int | None]


class OverviewReporter(Reporter):
    """Counts, aligned for the width of Chinese characters; nothing of single reports."""

    def __init__(self, lang: Lang, show_all: bool, strict: bool) -> None:
        self.lang, self.words, self.show_all = lang, said(lang), show_all

    def result(self, result: Result, report: Report | None) -> Iterator[str]:
        """Nothing: it is counted."""
        yield from ()

    def end(self, summary: Summary, unreadable: list[InputError]) -> Iterator[str]:
        """Everything."""
        yield totals(summary, self.lang)
        if unreadable:
            yield self.words["unreadables"].format(count=len(unreadable))
        years = [(self._year(year), reports, valid) for year, reports, valid in summary.by_year()]
        yield from self._section("years", "year reports valid", years)
        yield from self._rules(summary)
        yield from self._organs(summary)
        first = [
            (c.errors, c.warnings, self._year(c.year), self._organ(c.organ), quoted(c.source, 200))
            for c in summary.first
        ]
        yield from self._section("first", "errors warnings year organ source", first)

    def _rules(self, summary: Summary) -> Iterator[str]:
        found = [
            (self.words[severity], findings, reports, all_rules()[code].title[self.lang], code)
            for severity, code, findings, reports in summary.worst_rules()
        ]
        yield from self._section("rules", "severity findings concerned rule short_code", found)
        for *_, code in found[:1]:
            yield "  " + self.words["explain_one"].format(code=code)

    def _organs(self, summary: Summary) -> Iterator[str]:
        organs = summary.worst_organs()
        shown = organs if self.show_all else organs[:SHOWN_ORGANS]
        rows = [(errors, warnings, reports, self._organ(organ)) for organ, (reports, errors, warnings) in shown]
        yield from self._section("organs", "errors warnings concerned organ", rows)
        if more := len(organs) - len(shown):
            yield "  " + self.words["more_organs"].format(count=more)
        if not summary.organs_exact:
            yield "  " + self.words["not_exact"]

    def _section(self, title: str, heads: str, rows: Sequence[Row]) -> Iterator[str]:
        if rows:
            columns = words(self.lang, "columns")
            yield ""
            yield self.words[title]
            yield from aligned([[columns[head] for head in heads.split()], *rows])

    def _year(self, year: int | None) -> str:
        return self.words["no_year"] if year is None else number(year)

    def _organ(self, organ: str | None) -> str:
        return self.words["no_organ"] if organ is None else quoted(organ)


def aligned(rows: Sequence[Row]) -> Iterator[str]:
    """Rows, the first of which is the heading, in columns: figures to the right, texts to the left."""
    figures = [{int} <= {*map(type, column)} <= {int, type(None)} for column in zip(*rows[1:], strict=True)]
    texts = [["" if value is None else str(value) for value in row] for row in rows]
    widths = [max(map(cell_len, column)) for column in zip(*texts, strict=True)]
    for row in texts:
        cells = []
        for text, width, figure in zip(row, widths, figures, strict=True):
            margin = " " * (width - cell_len(text))
            cells.append(margin + text if figure else text + margin)
        yield "  " + "  ".join(cells).rstrip()
