"""What all reports come to, for a person: totals, by year, by rule, by organ, and the reports to look at first."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from ..model.display import number, quoted
from ..model.edition import all_rules, editions, load_edition
from ..model.errors import InputError
from ..model.form import Lang
from ..model.report import Report
from ..model.result import Result
from ..model.words import words
from . import Reporter
from .grouping import rule_title, totals, unread
from .listings import ListingRow
from .summary import Summary
from .words import SHOWN_ORGANS, said


class Counts(NamedTuple):
    """A table of counts: its name, its title, the heads, the rows, notes below it; bars are what is drawn of each row,
    (what it counts, how many) from left to right."""

    name: str
    title: str
    heads: list[str]
    rows: list[ListingRow]
    bars: list[list[tuple[str, int]]]
    notes: list[str]


def overview(summary: Summary, lang: Lang, show_all: bool) -> Iterator[Counts]:
    """The tables that have rows."""
    yield from filter(None, (table.rows and table for table in _Tables(lang).all(summary, show_all)))


class _Tables:
    def __init__(self, lang: Lang) -> None:
        self.lang, self.words, self.heads = lang, said(lang), words(lang, "columns")

    def all(self, summary: Summary, show_all: bool) -> Iterator[Counts]:
        """Every table."""
        years = summary.by_year()
        yield self._table(
            "years",
            "year reports valid",
            [(self._year(year), reports, valid) for year, reports, valid in years],
            [[("passing", valid), ("failing", reports - valid)] for _, reports, valid in years],
        )
        yield self._rules(summary)
        yield self._organs(summary, show_all)
        yield self._blanks(summary)
        yield self._doubted(summary)
        yield self._unusual(summary)
        yield self._table(
            "first",
            "errors warnings year organ source",
            [
                (one.errors, one.warnings, self._year(one.year), self._organ(one.organ), quoted(one.source, 200))
                for one in summary.first
            ],
            [_found(one.errors, one.warnings) for one in summary.first],
        )

    def _doubted(self, summary: Summary) -> Counts:
        rows = [
            (one.places, self._year(one.year), self._organ(one.organ), quoted(one.source, 200))
            for one in summary.doubted
        ]
        more = summary.uncertain - len(rows)
        notes = [self.words["more_doubted"].format(count=more)] if more else []
        return self._table("doubted", "doubtful year organ source", rows, [[] for _ in rows], notes)

    def _unusual(self, summary: Summary) -> Counts:
        rows = [
            (self._organ(organ), self._year(year), finding.message(self.lang), quoted(source, 200))
            for source, organ, year, finding in summary.unusual
        ]
        return self._table("unusual", "organ year message source", rows, [[] for _ in rows])

    def _rules(self, summary: Summary) -> Counts:
        worst = summary.worst_rules()
        rows = [
            (self.words[severity], findings, reports, rule_title(all_rules()[code], severity, self.lang), code)
            for severity, code, findings, reports in worst
        ]
        bars = [[(severity, findings)] for severity, _, findings, _ in worst]
        notes = [self.words["explain_one"].format(code=code) for *_, code in rows[:1]]
        return self._table("rules", "severity findings concerned rule short_code", rows, bars, notes)

    def _organs(self, summary: Summary, show_all: bool) -> Counts:
        organs = summary.worst_organs()
        shown = organs if show_all else organs[:SHOWN_ORGANS]
        rows = [(errors, warnings, reports, self._organ(organ)) for organ, (reports, errors, warnings) in shown]
        more = len(organs) - len(shown)
        notes = [self.words["more_organs"].format(count=more)] if more else []
        notes += [] if summary.organs_exact else [self.words["not_exact"]]
        bars = [_found(errors, warnings) for errors, warnings, *_ in rows]
        return self._table("organs", "errors warnings concerned organ", rows, bars, notes)

    def _blanks(self, summary: Summary) -> Counts:
        labels = {table.id: table.label[self.lang] for one in editions() for table in load_edition(one).tables.values()}
        blanks = sorted(summary.blanks.items(), key=lambda item: (-item[1], item[0]))
        rows = [(cells, labels.get(table, quoted(table))) for table, cells in blanks]
        return self._table("blanks", "blank_cells table", rows, [[("blank", cells)] for _, cells in blanks])

    def _table(
        self,
        name: str,
        heads: str,
        rows: Sequence[ListingRow],
        bars: list[list[tuple[str, int]]],
        notes: Sequence[str] = (),
    ) -> Counts:
        return Counts(name, self.words[name], [self.heads[head] for head in heads.split()], [*rows], bars, [*notes])

    def _year(self, year: int | None) -> str:
        return self.words["no_year"] if year is None else number(year)

    def _organ(self, organ: str | None) -> str:
        return self.words["no_organ"] if organ is None else quoted(organ)


def _found(errors: int, warnings: int) -> list[tuple[str, int]]:
    return [("error", errors), ("warning", warnings)]


class OverviewReporter(Reporter):
    """Counts, aligned for the width of Chinese characters; nothing of single reports."""

    def __init__(self, lang: Lang, show_all: bool, strict: bool) -> None:
        self.lang, self.words, self.show_all = lang, said(lang), show_all

    def result(self, result: Result, report: Report | None) -> Iterator[str]:
        """Nothing: it is counted."""
        yield from ()

    def end(self, summary: Summary, unreadable: list[InputError]) -> Iterator[str]:
        """Everything."""
        yield from overview_lines(summary, unreadable, self.lang, self.beside_errors)
        for table in overview(summary, self.lang, self.show_all):
            yield ""
            yield table.title
            yield from aligned([table.heads, *table.rows])
            yield from ("  " + note for note in table.notes)


def overview_lines(summary: Summary, unreadable: list[InputError], lang: Lang, told: bool = False) -> Iterator[str]:
    """What all reports come to, in a line, and, unless it is told already, what is said of several of them together,
    and the inputs that could not be read."""
    yield totals(summary, lang)
    if not told:
        yield from summary.notes
        yield from unread(unreadable, lang)


def aligned(rows: Sequence[ListingRow]) -> Iterator[str]:
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
