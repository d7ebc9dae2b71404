"""What all reports come to, for a person: totals, by year, by rule, by organ, and the reports to look at first."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

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


class Counts(NamedTuple):
    """A table of a summary: its title, the heads, the rows; notes stand beneath it."""

    title: str
    heads: list[str]
    rows: Sequence[Row]
    notes: list[str]


class OverviewReporter(Reporter):
    """Counts, aligned for the width of Chinese characters; nothing of single reports."""

    def __init__(self, lang: Lang, show_all: bool, strict: bool) -> None:
        self.lang, self.words, self.show_all = lang, said(lang), show_all

    def result(self, result: Result, report: Report | None) -> Iterator[str]:
        """Nothing: it is counted."""
        yield from ()

    def end(self, summary: Summary, unreadable: list[InputError]) -> Iterator[str]:
        """Everything."""
        yield from overview_lines(summary, unreadable, self.lang)
        for table in overview(summary, self.lang, self.show_all):
            yield ""
            yield table.title
            yield from aligned([table.heads, *table.rows])
            yield from (f"  {note}" for note in table.notes)


def overview_lines(summary: Summary, unreadable: list[InputError], lang: Lang) -> Iterator[str]:
    """What all reports come to, in a line, and how many inputs could not be read."""
    yield totals(summary, lang)
    if unreadable:
        yield said(lang)["unreadables"].format(count=len(unreadable))


def overview(summary: Summary, lang: Lang, show_all: bool) -> Iterator[Counts]:
    """The tables of a summary that have rows, in "zh" or "en"; of organs the worst, unless all are to be shown."""
    say = _Said(lang)
    for table in (say.years(summary), say.rules(summary), say.organs(summary, show_all), say.first(summary)):
        if table.rows:
            yield table


class _Said:
    """The tables in a language."""

    def __init__(self, lang: Lang) -> None:
        self.lang, self.words = lang, said(lang)

    def years(self, summary: Summary) -> Counts:
        years = [(self._year(year), reports, valid) for year, reports, valid in summary.by_year()]
        return self._table("years", "year reports valid", years)

    def rules(self, summary: Summary) -> Counts:
        found = [
            (self.words[severity], findings, reports, all_rules()[code].title[self.lang], code)
            for severity, code, findings, reports in summary.worst_rules()
        ]
        notes = [self.words["explain_one"].format(code=code) for *_, code in found[:1]]
        return self._table("rules", "severity findings concerned rule short_code", found, notes)

    def organs(self, summary: Summary, show_all: bool) -> Counts:
        organs = summary.worst_organs()
        shown = organs if show_all else organs[:SHOWN_ORGANS]
        rows = [(errors, warnings, reports, self._organ(organ)) for organ, (reports, errors, warnings) in shown]
        more = len(organs) - len(shown)
        notes = [self.words["more_organs"].format(count=more)] if more else []
        notes += [] if summary.organs_exact else [self.words["not_exact"]]
        return self._table("organs", "errors warnings concerned organ", rows, notes)

    def first(self, summary: Summary) -> Counts:
        first = [
            (c.errors, c.warnings, self._year(c.year), self._organ(c.organ), quoted(c.source, 200))
            for c in summary.first
        ]
        return self._table("first", "errors warnings year organ source", first)

    def _table(self, title: str, heads: str, rows: Sequence[Row], notes: Sequence[str] = ()) -> Counts:
        columns = words(self.lang, "columns")
        return Counts(self.words[title], [columns[head] for head in heads.split()], rows, [*notes])

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
