"""A sheet to send a report back with: what to do, its faults in words, the form with the cells marked."""

from collections.abc import Iterator
from os.path import basename

from ..model.display import quoted
from ..model.findings import Finding
from ..model.form import Lang
from ..model.report import Report
from ..model.result import Result
from ..model.words import words
from .html import HtmlReporter
from .summary import Summary


class ReturnSheet(HtmlReporter):
    """A page for one report: everything is shown, nothing of another organ, and no folder of whoever collects."""

    def __init__(self, lang: Lang) -> None:
        super().__init__(lang, False, False, shown=None)
        self._own = words(lang, "returns")

    def sheet(self, result: Result, report: Report) -> str:
        """The whole page."""
        result = result._replace(source=basename(result.source), findings=tuple(map(_without_folder, result.findings)))
        lines = [self.page.start(title=self._title(result)), *self._letter(result)]
        return "\n".join([*lines, *self.result(result, report), *self.end(Summary(), [])]) + "\n"

    def _title(self, result: Result) -> str:
        return self._own["title"].format(year="" if result.year is None else result.year)

    def _letter(self, result: Result) -> Iterator[str]:
        standings = [finding.standing for finding in result.findings]
        counts = {"errors": standings.count("error"), "warnings": standings.count("warning")}
        asks = [self._own[key].format(**counts) for key in ("errors", "warnings") if counts[key]]
        if not result.checked.complete:
            asks.append(self._own["unchecked"])
        steps = [self._own[f"step_{name}"] for name in ("look", "correct", "confirm")]
        to = self._own["to"].format(organ=quoted(result.organ or self.words["no_organ"], 200))
        yield self.page.letter(title=self._title(result), to=to, asks=asks, steps=steps)


def _without_folder(finding: Finding) -> Finding:
    """A finding whose cells of other reports name no folder."""
    cells = (cell._replace(source=cell.source and basename(cell.source)) for cell in finding.cells)
    return finding._replace(cells=tuple(cells))
