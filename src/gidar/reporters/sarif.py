"""Findings as SARIF 2.1.0, the Static Analysis Results Interchange Format of OASIS, which code hosts show."""

import json
import os
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from ..model.display import jsonable, quoted
from ..model.edition import all_rules
from ..model.errors import InputError
from ..model.findings import Cell, Finding
from ..model.form import Lang, Rule
from ..model.report import Report
from ..model.result import Result
from ..model.version import __version__
from . import Reporter
from .grouping import coverage, decisive, head, reason, verdict
from .places import FindingPlaces, place_of, read_at
from .summary import Summary
from .words import said

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
VERDICT = "verdict"  # the rule of the result that every report has: what it comes to
KINDS = {"valid": ("pass", "none"), "incomplete": ("fail", "error"), "invalid": ("informational", "none")}
"""{verdict: (kind, level)} of that result; of one that is not valid the findings say what fails."""
EXCUSED = ("open", "none")
"""The same of one that is incomplete, where what was not checked makes no run fail."""


class SarifReporter(Reporter):
    """One log with one run: a result for each finding, and one for the verdict of each report."""

    between = ","
    locates = True

    def __init__(self, lang: Lang, show_all: bool, strict: bool) -> None:
        self.lang, self.words, self.strict = lang, said(lang), strict
        self._index = {code: at for at, code in enumerate((VERDICT, *all_rules()))}

    def begin(self) -> Iterator[str]:
        """The head of the log, with the rules and their help."""
        driver: dict[str, Any] = {
            "name": "gidar",
            "semanticVersion": __version__,
            "informationUri": next(iter(all_rules().values())).page[self.lang].partition("rules/")[0],
            "rules": [self._verdict_rule(), *map(self._rule, all_rules().values())],
        }
        run: dict[str, Any] = {"tool": {"driver": driver}, "language": self.words["tag"]}
        run |= {"columnKind": "unicodeCodePoints", "results": []}
        yield _json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}).removesuffix("]}]}")

    def result(self, result: Result, report: Report | None) -> Iterator[str]:
        """The results of one report."""
        excused = result.excused and result.verdict == "incomplete"
        kind, level = EXCUSED if excused else KINDS[result.verdict]
        texts = (head(result, self.lang), verdict(result, self.lang, self.strict), coverage(result, self.lang))
        whole, places = _place(*read_at(result)), FindingPlaces(result, report)
        first = self._record(VERDICT, level, " ".join(filter(None, texts)), whole) | {"kind": kind}
        own = {"source": result.source, "organ": result.organ, "year": result.year, "edition": result.edition}
        first |= {"properties": own}
        yield ",\n".join(map(_json, (first, *(self._finding(result, finding, places) for finding in result.findings))))

    def _finding(self, result: Result, finding: Finding, places: FindingPlaces) -> dict[str, Any]:
        main = decisive(finding)
        place = _place(*places.of(finding))
        place |= {"logicalLocations": [self._logical(main)]}
        others = [cell for cell in finding.cells if cell is not main]
        numbers = {name: jsonable(getattr(finding, name)) for name in ("left", "right", "difference")}
        record = self._record(finding.code, LEVELS[finding.severity], finding.message(self.lang), place)
        if finding.waived:
            why = reason(finding, self.lang)
            record["suppressions"] = [{"kind": "external", "status": "accepted", "justification": why}]
        record |= {"partialFingerprints": {"gidar/v1": result.fingerprint(finding)}}
        if others:
            record["relatedLocations"] = [{"logicalLocations": [self._logical(cell)]} for cell in others]
        known = {"instance": finding.instance, "outcome": finding.outcome, **numbers}
        own = {"source": result.source, "organ": result.organ, "year": result.year}
        return record | {"properties": own | {name: value for name, value in known.items() if value is not None}}

    def _record(self, code: str, level: str, text: str, place: dict[str, Any]) -> dict[str, Any]:
        index = self._index.get(code, -1)
        return {"ruleId": code, "ruleIndex": index, "level": level, "message": {"text": text}, "locations": [place]}

    def _logical(self, cell: Cell) -> dict[str, Any]:
        name = cell.label[self.lang] if cell.label else quoted(cell.pointer, 200)
        where = f"{cell.source}#{cell.pointer}" if cell.source else cell.pointer
        return {"name": name, "fullyQualifiedName": where or "/", "kind": "member"}

    def _rule(self, rule: Rule) -> dict[str, Any]:
        lang = self.lang
        described = {"shortDescription": rule.title[lang], "help": rule.data["advice"][lang]}
        if "why" in rule.data:
            described["fullDescription"] = rule.data["why"][lang]
        record: dict[str, Any] = {"id": rule.code, "helpUri": rule.page[lang]}
        record |= {name: {"text": text} for name, text in described.items()}
        record["defaultConfiguration"] = {"level": LEVELS[rule.severity]}
        return record | {"properties": {"basis": [basis[lang] for basis in rule.basis]}}

    def _verdict_rule(self) -> dict[str, Any]:
        told = {"shortDescription": "verdict_rule", "fullDescription": "verdict_means", "help": "verdict_advice"}
        return {"id": VERDICT} | {name: {"text": self.words[key]} for name, key in told.items()}

    def end(self, summary: Summary, unreadable: list[InputError]) -> Iterator[str]:
        """The rest of the log: whether all could be read, and what could not."""
        notes: list[dict[str, Any]] = [{"level": "note", "message": {"text": note}} for note in summary.notes]
        notes += [
            {
                "level": "error",
                "message": {"text": error.message(self.lang)},
                "locations": [_place(*place_of(error.source))],
            }
            for error in unreadable
        ]
        invocation = {"executionSuccessful": not unreadable, "toolExecutionNotifications": notes}
        yield "]," + _json({"invocations": [invocation]}).removeprefix("{") + "]}"


def _place(path: str, line: int | None = None, column: int | None = None) -> dict[str, Any]:
    """A file as a location: its path as a relative reference, or as a file address where it is absolute."""
    uri = quote(PurePath(path).as_posix(), errors="surrogatepass")
    uri = f"file://{uri}" if os.path.isabs(path) else uri
    place: dict[str, Any] = {"artifactLocation": {"uri": uri}}
    if line:
        place["region"] = {"startLine": line} | ({"startColumn": column} if column else {})
    return {"physicalLocation": place}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
