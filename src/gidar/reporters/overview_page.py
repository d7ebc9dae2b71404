"""What all reports come to, as one page to look at and print: drawings beside their figures, the faulty in words."""

from collections.abc import Iterator

from ..model.display import quoted
from ..model.errors import InputError
from ..model.report import Report
from ..model.result import Result
from .grouping import totals, unread_lines
from .html import HtmlReporter, place_of
from .overview import overview
from .summary import Concern, Summary

WIDTH = 100.0  # of a drawing, in its own units
LEAST = 0.8  # of what is drawn at all, so that it is seen

Bar = tuple[str, float, float]
"""What a bar counts, where it begins, how long it is."""


class OverviewPage(HtmlReporter):
    """One page of bounded size: a list of contents, tables with a bar for each line, and below them the findings of the
    reports that fail, those to look at first before."""

    held = True
    draws = False
    repairs = False

    def begin(self) -> Iterator[str]:
        """Nothing: what all reports come to stands above them."""
        yield from ()

    def result(self, result: Result, report: Report | None) -> Iterator[str]:
        """One report that fails."""
        if result.fails:
            yield from super().result(result._replace(repairs=()), None)

    def end(self, summary: Summary, unreadable: list[InputError]) -> Iterator[str]:
        """The whole page."""
        tables = [*overview(summary, self.lang, self.show_all)]
        yield self.page.start(title=self.words["overview_page"])
        yield self.page.overview(
            title=self.words["overview_page"],
            totals=totals(summary, self.lang),
            tables=[(table, _drawn(table.bars)) for table in tables],
            faulty=[(place_of(one.source), self._name(one)) for one, _ in summary.held],
            left_out=summary.left_out,
        )
        yield from (text for _, text in summary.held)
        lost = [*unread_lines(unreadable, self.lang)]
        yield self.page.end(unreadable=lost, totals="", note=self.note, notes=summary.notes)

    def _name(self, one: Concern) -> str:
        organ = self.words["no_organ"] if one.organ is None else quoted(one.organ)
        return self.words["contents_line"].format(
            organ=organ, year=self.words["no_year"] if one.year is None else one.year, errors=one.errors
        )


def _drawn(rows: list[list[tuple[str, int]]]) -> list[list[Bar]]:
    """The bars of each row, the longest row as wide as the drawing."""
    longest = max((sum(count for _, count in row) for row in rows), default=0) or 1
    drawn = []
    for row in rows:
        bars, start = list[Bar](), 0.0
        for kind, count in row:
            if count:
                length = max(LEAST, WIDTH * count / longest)
                bars.append((kind, round(start, 2), round(length, 2)))
                start += length
        drawn.append(bars)
    return drawn
