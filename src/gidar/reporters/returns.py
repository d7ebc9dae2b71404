"""A sheet to send a report back with: what to do, its faults in words, the form with the cells marked."""

from os.path import basename
from typing import NamedTuple

from ..model.display import quoted
from ..model.edition import load_edition
from ..model.findings import Finding, NotChecked
from ..model.form import Lang
from ..model.report import Report
from ..model.result import Result
from ..model.words import words
from .html import HtmlReporter
from .summary import Summary
from .words import said


class Letter(NamedTuple):
    """What a sheet begins with: its title, whom it is to, what there is to settle, and how."""

    title: str
    to: str
    asks: list[str]
    steps: list[str]


def letter(result: Result, lang: Lang) -> Letter:
    """What the sheet for a report begins with."""
    own, standings = words(lang, "returns"), [finding.standing for finding in result.findings]
    counts = {"errors": standings.count("error"), "warnings": standings.count("warning")}
    asks = [own[key].format(**counts) for key in ("errors", "warnings") if counts[key]]
    if not result.checked.complete:
        asks.append(own["unchecked"])
    steps = ["look", "correct", *(["suggested"] if result.repairs else []), "confirm"]
    return Letter(
        title=own["title"].format(year="" if result.year is None else result.year),
        to=own["to"].format(organ=quoted(result.organ or said(lang)["no_organ"], 200)),
        asks=asks,
        steps=[own[f"step_{name}"] for name in steps],
    )


def sendable(result: Result) -> Result:
    """A result that names no folder of whoever collects, nor why things were not checked that are not the organ's."""
    findings = tuple(map(_without_folder, result.findings))
    left = tuple(item for item in result.not_checked if _lies_in_the_report(item))
    return result._replace(source=basename(result.source), findings=findings, not_checked=left)


class ReturnSheet(HtmlReporter):
    """A page for one report: everything is shown, and nothing of another organ, nor any code of a program."""

    codes = False

    def __init__(self, lang: Lang) -> None:
        super().__init__(lang, False, False, shown=None)

    def sheet(self, result: Result, report: Report) -> str:
        """The whole page."""
        result = sendable(result)
        begin = letter(result, self.lang)
        lines = [self.page.start(title=begin.title), self.page.letter(**begin._asdict())]
        return "\n".join([*lines, *self.result(result, report), *self.end(Summary(), [])]) + "\n"


def _lies_in_the_report(item: NotChecked) -> bool:
    return item.code == "reading" or item.key in load_edition().catalogue["incomplete"]


def _without_folder(finding: Finding) -> Finding:
    """A finding whose cells of other reports name no folder."""
    cells = (cell._replace(source=cell.source and basename(cell.source)) for cell in finding.cells)
    return finding._replace(cells=tuple(cells))
