"""Findings for a person: grouped by rule, in the words of the form, with what to do."""

from collections import Counter
from collections.abc import Iterator

from ..errors import InputError
from ..findings import Finding, Result
from ..values import quoted
from .summary import Summary

SHOWN = 5  # findings of one rule that are listed before the rest is only counted
SHOWN_PLACES = 2  # other places of one repair that are listed

WORDS = {
    "zh": {
        "error": "错误",
        "warning": "警告",
        "info": "提示",
        "between": "　",
        "organ": "{}",
        "no_organ": "（机关不明）",
        "year": "{}年度",
        "no_year": "（年度不明）",
        "edition": "{}年格式",
        "no_edition": "（格式不明）",
        "group": "{severity}　{title}（{count}处）　{code}",
        "more": "另有{count}处，用 --all 全部列出",
        "advice": "怎么办：{text}",
        "basis": "依据：{text}",
        "file": "{file}",
        "location": "{file} 第{line}行",
        "column": "，“{field}”列",
        "sound": "通过：没有发现错误。",
        "warned": "通过：没有发现错误；另有{warning}处警告，建议核对。",
        "strict": "不通过：有{warning}处警告（--strict 时警告也算）。",
        "faulty": "不通过：有{error}处错误。",
        "repairs": "可能错在哪里（只供核对，不会改动报告）",
        "unique": "唯一的解释",
        "clear": "把握较大",
        "ambiguous": "不能断定",
        "unexplained": "原因不明",
        "repair": "{text}〔{status}〕",
        "otherwise": "也可能是：{text}",
        "ways": "还有{count}种只是位置不同的可能，用 --all 全部列出",
        "not_checked": "未能核对　{title}（{count}处）　{code}",
        "summary": "共{reports}份报告，{valid}份通过；错误{error}处，警告{warning}处，提示{info}处。",
        "explain": "用 gidar explain 加代码查看规则说明，例如：gidar explain {code}",
    },
    "en": {
        "error": "error",
        "warning": "warning",
        "info": "info",
        "between": ", ",
        "organ": "{}",
        "no_organ": "(organ not known)",
        "year": "{}",
        "no_year": "(year not known)",
        "edition": "edition {}",
        "no_edition": "(edition not known)",
        "group": "{severity}: {title} ({count})  {code}",
        "more": "{count} more; --all lists them",
        "advice": "What to do: {text}",
        "basis": "Basis: {text}",
        "file": "{file}",
        "location": "{file} line {line}",
        "column": ', column "{field}"',
        "sound": "Valid: no errors found.",
        "warned": "Valid: no errors found, but look at the warnings ({warning}).",
        "strict": "Not valid: {warning} warning(s), which count with --strict.",
        "faulty": "Not valid: {error} error(s).",
        "repairs": "What may be wrong (to be checked; the report is not changed)",
        "unique": "the only explanation",
        "clear": "likely",
        "ambiguous": "not certain",
        "unexplained": "unexplained",
        "repair": "{text} [{status}]",
        "otherwise": "or else: {text}",
        "ways": "{count} more that differ only in the place; --all lists them",
        "not_checked": "not checked: {title} ({count})  {code}",
        "summary": "Reports: {reports}, valid: {valid}; errors: {error}, warnings: {warning}, infos: {info}.",
        "explain": "gidar explain CODE shows the page of a rule, for instance: gidar explain {code} --lang en",
    },
}


class Text:
    """Plain lines; the command line colours them on a terminal by the severity word they begin with."""

    def __init__(self, lang: str, show_all: bool, strict: bool) -> None:
        self.lang, self.words, self.show_all, self.strict = lang, WORDS[lang], show_all, strict
        self.summary = Summary()
        self.first_code = ""

    def result(self, result: Result) -> Iterator[str]:
        """One report: what was found by rule, what could not be checked, the verdict."""
        self.summary.add(result)
        yield quoted(result.source, 200)
        known = (self._known(name, getattr(result, name)) for name in ("organ", "year", "edition"))
        yield self.words["between"].join(known)
        details = [*self._groups(result), *self._repairs(result), *self._not_checked(result)]
        yield from [*details, ""] if details else []
        yield self._verdict(result)
        yield ""

    def _verdict(self, result: Result) -> str:
        counts = Counter(finding.severity for finding in result.findings)
        verdict = "faulty" if counts["error"] else "sound"
        if not counts["error"] and counts["warning"]:
            verdict = "strict" if self.strict else "warned"
        return self.words[verdict].format(**{"error": counts["error"], "warning": counts["warning"]})

    def _groups(self, result: Result) -> Iterator[str]:
        groups: dict[tuple[str, str], list[Finding]] = {}
        for finding in result.findings:
            groups.setdefault((finding.severity, finding.code), []).append(finding)
        for severity in ("error", "warning", "info"):
            for (level, code), findings in groups.items():
                if level == severity:
                    yield from self._group(severity, code, findings)

    def _known(self, name: str, value: object) -> str:
        return self.words[name].format(quoted(value)) if value else self.words[f"no_{name}"]

    def _group(self, severity: str, code: str, findings: list[Finding]) -> Iterator[str]:
        self.first_code = self.first_code or code
        rule = findings[0].rule
        yield ""
        title, count = rule.title[self.lang], len(findings)
        yield self.words["group"].format(severity=self.words[severity], title=title, count=count, code=code)
        shown = findings if self.show_all else findings[:SHOWN]
        for finding in shown:
            yield f"  - {finding.message(self.lang)}{self._location(finding)}"
        if len(shown) < count:
            yield "    " + self.words["more"].format(count=count - len(shown))
        yield "  " + self.words["advice"].format(text=rule.data["advice"][self.lang])
        if basis := findings[0].basis(self.lang):
            yield "  " + self.words["basis"].format(text=basis)

    def _location(self, finding: Finding) -> str:
        places = dict.fromkeys(
            (cell.location.file, cell.location.line, cell.location.field if len(finding.cells) == 1 else None)
            for cell in finding.cells
            if cell.location.file and cell.source is None
        )
        if len(places) != 1:
            return ""
        file, line, field = next(iter(places))
        text = self.words["location" if line else "file"].format(file=quoted(file), line=line)
        text += self.words["column"].format(field=quoted(field)) if field else ""
        return f"（{text}）" if self.lang == "zh" else f" ({text})"

    def _repairs(self, result: Result) -> Iterator[str]:
        if result.repairs:
            yield ""
            yield self.words["repairs"]
        for repair in result.repairs:
            text = repair.message(self.lang)
            if repair.rank > 1:
                yield "    " + self.words["otherwise"].format(text=text)
            else:
                yield "  - " + self.words["repair"].format(text=text, status=self.words[repair.status])
            others = repair.other_texts if self.show_all else repair.other_texts[:SHOWN_PLACES]
            yield from ("    " + self.words["otherwise"].format(text=other[self.lang]) for other in others)
            if more := len(repair.other_texts) - len(others):
                yield "    " + self.words["ways"].format(count=more)

    def _not_checked(self, result: Result) -> Iterator[str]:
        codes: dict[tuple[str, str], list[str]] = {}
        for item in result.not_checked:
            if item.key == "no_previous" and not self.show_all:
                continue  # nobody asked for a comparison
            codes.setdefault((item.code, item.title[self.lang]), []).append(item.reason(self.lang))
        for (code, title), reasons in codes.items():
            yield ""
            yield self.words["not_checked"].format(code=code, title=title, count=len(reasons))
            shown = list(dict.fromkeys(reasons))
            yield from (f"  - {reason}" for reason in (shown if self.show_all else shown[:SHOWN]))
            if not self.show_all and len(shown) > SHOWN:
                yield "    " + self.words["more"].format(count=len(shown) - SHOWN)

    def end(self, unreadable: list[InputError]) -> Iterator[str]:
        """The totals where there was more than one report, and how to read on."""
        if self.summary.reports > 1:
            counts = {"reports": self.summary.reports, "valid": self.summary.valid, **self.summary.severities}
            yield self.words["summary"].format(**counts)
        if self.first_code:
            yield self.words["explain"].format(code=self.first_code)
