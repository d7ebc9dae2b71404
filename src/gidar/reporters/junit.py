"""Results as JUnit XML, which systems that run jobs show as a list of tests."""

from collections.abc import Iterator

from markupsafe import escape

from ..model.display import quoted
from ..model.errors import InputError
from ..model.findings import Finding
from ..model.form import Lang
from ..model.harmless import for_xml
from ..model.report import Report
from ..model.result import Result
from . import Reporter
from .grouping import basis_of, coverage, groups, head, location, not_checked, reason, unchecked_head, verdict
from .summary import Summary
from .words import said


class JUnitReporter(Reporter):
    """A suite a report: one test for its verdict, one for each rule that found something, one for what was left out."""

    def __init__(self, lang: Lang, show_all: bool, strict: bool) -> None:
        self.lang, self.words, self.strict = lang, said(lang), strict

    def begin(self) -> Iterator[str]:
        """The head of the document."""
        yield '<?xml version="1.0" encoding="UTF-8"?>'
        yield '<testsuites name="gidar">'

    def result(self, result: Result, report: Report | None) -> Iterator[str]:
        """The suite of one report."""
        cases = [self._verdict(result), *map(self._group, groups(result)), *self._not_checked(result)]
        yield from _suite(f"{head(result, self.lang)} {quoted(result.source, 200)}", result.source, cases)

    def _verdict(self, result: Result) -> tuple[str, str, str, str]:
        text = verdict(result, self.lang, self.strict)
        warned = any(finding.standing == "warning" for finding in result.findings)
        good = not result.fails and not (self.strict and warned)
        kind = "system-out" if good else "failure"
        return self.words["verdict_rule"], kind, text, "\n".join(filter(None, (text, coverage(result, self.lang))))

    def _group(self, findings: list[Finding]) -> tuple[str, str, str, str]:
        rule, severity = findings[0].rule, findings[0].standing
        lines = [
            f"{finding.message(self.lang)}{location(finding, self.lang)} {reason(finding, self.lang)}".rstrip()
            for finding in findings
        ]
        lines.append(self.words["advice"].format(text=rule.data["advice"][self.lang]))
        if basis := basis_of(findings[0], self.lang):
            lines.append(self.words["basis"].format(text=basis))
        fails = severity == "error" or (severity == "warning" and self.strict)
        words, title = self.words, rule.title[self.lang]
        name = words["group"].format(severity=words[severity], title=title, count=len(findings), code=rule.code)
        return name, "failure" if fails else "system-out", lines[0], "\n".join((*lines, rule.page[self.lang]))

    def _not_checked(self, result: Result) -> Iterator[tuple[str, str, str, str]]:
        for (code, title), reasons in not_checked(result, self.lang, True).items():
            name = unchecked_head(code, title, len(reasons), self.lang)
            yield name, "skipped", reasons[0], "\n".join(dict.fromkeys(reasons))

    def end(self, summary: Summary, unreadable: list[InputError]) -> Iterator[str]:
        """A suite for each input that could not be read, and the end of the document."""
        for error in unreadable:
            text = error.message(self.lang)
            case = (self.words["unreadable"], "error", text, text)
            yield from _suite(quoted(error.source, 200), error.source, [case])
        yield "</testsuites>"


def _suite(name: str, source: str, cases: list[tuple[str, str, str, str]]) -> Iterator[str]:
    """The lines of a suite; a case is its name, the element that says how it went, a line, and all there is to say."""
    kinds = [kind for _, kind, *_ in cases]
    counts = {"failures": kinds.count("failure"), "errors": kinds.count("error"), "skipped": kinds.count("skipped")}
    attributes: dict[str, str | int] = {"name": name, "tests": len(cases), **counts}
    yield f"<testsuite{_attributes(attributes)}>"
    for title, kind, line, text in cases:
        yield f"<testcase{_attributes({'name': title, 'classname': quoted(source, 200)})}>"
        told = "" if kind == "system-out" else _attributes({"message": line})
        yield f"<{kind}{told}>{_xml(text)}</{kind}></testcase>"
    yield "</testsuite>"


def _attributes(values: dict[str, str | int]) -> str:
    return "".join(f' {name}="{_xml(str(value))}"' for name, value in values.items())


def _xml(text: str) -> str:
    return str(escape(for_xml(text)))
