"""Findings as one page to send: the form redrawn with the wrong cells marked, printable, without any script."""

from collections.abc import Iterator
from typing import Any
from zlib import crc32

from markupsafe import Markup

from ..infrastructure.templating import environment
from ..model.display import quoted
from ..model.edition import editions
from ..model.errors import InputError
from ..model.form import Lang
from ..model.form_grid import grid
from ..model.published import published, published_text
from ..model.report import Report
from ..model.result import Result
from ..model.version import __version__
from . import Reporter
from .grouping import (
    as_zero,
    basis_of,
    choices,
    coverage,
    groups,
    head,
    location,
    not_checked,
    reason,
    rule_title,
    totals,
    unchecked_head,
    unread_lines,
    verdict,
)
from .marks import marks_of, suggested, written
from .summary import Summary
from .words import SHOWN, said


class HtmlReporter(Reporter):
    """One page for the whole run, a section for each report."""

    draws = True
    repairs = True

    def __init__(self, lang: Lang, show_all: bool, strict: bool, shown: int | None = SHOWN) -> None:
        """shown is how many findings of a rule are not folded away, as a rule; None for all."""
        self.lang, self.words, self.show_all, self.strict = lang, said(lang), show_all, strict
        templates = environment("gidar.reporters", escape=True)
        templates.globals |= {"lang": lang, "words": self.words, "version": __version__, "css": form_css()}
        templates.globals |= {"shown": shown, "drawn": self.draws, "rule_title": rule_title}
        templates.globals |= {"grid": grid, "quoted": quoted, "location": location, "reason": reason, "id": id}
        templates.globals |= {"basis_of": basis_of, "choices": choices}
        self.page: Any = templates.get_template("report.html.j2").module

    def begin(self) -> Iterator[str]:
        """The head of the page."""
        yield self.page.start(title=self.words["page"])

    def result(self, result: Result, report: Report | None) -> Iterator[str]:
        """One report: the verdict, the findings by rule, the form with its cells marked."""
        found = groups(result)
        yield self.page.report(
            result=result,
            at=place_of(result.source),
            head=head(result, self.lang),
            verdict=verdict(result, self.lang, self.strict),
            coverage=coverage(result, self.lang) or as_zero(result, self.lang).strip(),
            groups=found,
            number={id(finding): n for n, finding in enumerate((f for group in found for f in group), 1)},
            left=self.left(result),
            form=published(f"{result.edition}/edition.json") if result.edition and report else None,
            marks=marks_of(found, report, result.edition),
            suggested=suggested(result),
            value=lambda cell: written(report, cell),
        )

    def left(self, result: Result) -> list[tuple[str, str, list[str]]]:
        """What was not checked, by rule: a heading, a code, the reasons."""
        return [
            (unchecked_head(code, title, len(reasons), self.lang, with_code=False), code, reasons)
            for (code, title), reasons in not_checked(result, self.lang, self.show_all).items()
        ]

    def end(self, summary: Summary, unreadable: list[InputError]) -> Iterator[str]:
        """What could not be read, the totals, and the end of the page."""
        line = totals(summary, self.lang) if summary.reports > 1 else ""
        lost = [*unread_lines(unreadable, self.lang)]
        yield self.page.end(unreadable=lost, totals=line, note=self.note, notes=summary.notes)

    @property
    def note(self) -> str:
        """What a page ends with."""
        return self.words["print"].format(version=__version__)


def place_of(source: str) -> str:
    """The id of the section of a report on the page."""
    return f"r{crc32(source.encode('utf-8', 'surrogatepass')):08x}"


def form_css() -> Markup:
    """The style of the form as it is drawn."""
    return Markup(published_text(f"{editions()[-1]}/form.css"))
