"""Findings for a person: grouped by rule, in the words of the form, with what to do."""

from collections.abc import Iterator

from ..model.display import quoted
from ..model.errors import InputError
from ..model.findings import Finding
from ..model.form import Lang
from ..model.report import Report
from ..model.result import Result
from . import Reporter
from .grouping import (
    READING,
    as_zero,
    basis_of,
    coverage,
    groups,
    head,
    location,
    not_checked,
    of_one_column,
    pages,
    reading_advice,
    reason,
    rule_title,
    totals,
    unchecked_head,
    unread,
    verdict,
)
from .summary import Summary
from .words import SHOWN, SHOWN_PLACES, said


class TextReporter(Reporter):
    """Plain lines; the command line colours them on a terminal by the severity word they begin with."""

    repairs = True

    def __init__(self, lang: Lang, show_all: bool, strict: bool) -> None:
        self.lang, self.words, self.show_all, self.strict = lang, said(lang), show_all, strict

    def result(self, result: Result, report: Report | None) -> Iterator[str]:
        """One report: what was found by rule, what could not be checked, the verdict."""
        yield quoted(result.source, 200)
        yield head(result, self.lang)
        found = (line for findings in groups(result) for line in self._group(findings))
        details = [*found, *self._repairs(result), *self._not_checked(result)]
        yield from [*details, ""] if details else []
        yield verdict(result, self.lang, self.strict)
        if line := coverage(result, self.lang) or as_zero(result, self.lang).strip():
            yield line
        yield ""

    def _group(self, findings: list[Finding]) -> Iterator[str]:
        rule, severity, count = findings[0].rule, self.words[findings[0].standing], len(findings)
        yield ""
        title = rule_title(rule, findings[0].severity, self.lang)
        yield self.words["group"].format(severity=severity, title=title, count=count, code=rule.code)
        runs = [[finding] for finding in findings] if self.show_all else [*of_one_column(findings)][:SHOWN]
        for finding, *alike in runs:
            yield f"  - {finding.message(self.lang)}{location(finding, self.lang)}"
            if finding.waived:
                yield f"    {reason(finding, self.lang)}"
            if alike:
                yield "    " + self.words["alike"].format(count=len(alike))
        if more := count - sum(map(len, runs)):
            yield "    " + self.words["more"].format(count=more)
        yield "  " + self.words["advice"].format(text=rule.data["advice"][self.lang])
        if basis := basis_of(findings[0], self.lang):
            yield "  " + self.words["basis"].format(text=basis)

    def _repairs(self, result: Result) -> Iterator[str]:
        if result.repairs:
            yield ""
            yield self.words["repairs"]
        for repair in result.repairs:
            text = repair.message(self.lang)
            if repair.rank > 1:
                yield "    " + self.words["otherwise"].format(text=text)
            else:
                yield "  - " + self.words["repair"].format(text=text, status=self.words[repair.certainty])
            others = repair.other_texts if self.show_all else repair.other_texts[:SHOWN_PLACES]
            yield from ("    " + self.words["otherwise"].format(text=other[self.lang]) for other in others)
            if more := len(repair.other_texts) - len(others):
                yield "    " + self.words["ways"].format(count=more)

    def _not_checked(self, result: Result) -> Iterator[str]:
        for (code, title), reasons in not_checked(result, self.lang, self.show_all).items():
            yield ""
            yield unchecked_head(code, title, len(reasons), self.lang)
            shown = list(dict.fromkeys(reasons))
            yield from (f"  - {reason}" for reason in (shown if self.show_all else shown[:SHOWN]))
            if not self.show_all and len(shown) > SHOWN:
                yield "    " + self.words["more_items"].format(count=len(shown) - SHOWN)
            if code == READING:
                yield "  " + self.words["advice"].format(text=reading_advice(result, self.lang))

    def end(self, summary: Summary, unreadable: list[InputError]) -> Iterator[str]:
        """What several reports come to, what is said of them together, what could not be read, and how to read on."""
        if summary.reports > 1:
            yield totals(summary, self.lang)
        if not self.beside_errors and (self.in_file or summary.reports):
            yield from summary.notes
            yield from unread(unreadable, self.lang)
        for at, address in enumerate(pages(summary, self.lang)):
            yield from () if at else [self.words["explain"]]
            yield f"  {address}"
