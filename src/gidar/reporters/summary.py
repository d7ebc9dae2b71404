"""Counts over all reports; their size is bounded, however many reports there are."""

from bisect import insort
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple, TypeVar, get_args

from ..model.findings import Finding
from ..model.form import Severity
from ..model.result import Result, Verdict

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
FIRST = 20  # reports to look at first
LISTED = 100  # organs that a summary in JSON lists

DOUBTED = 100  # reports with places that were not read for certain and are listed

UNUSUAL = 100  # hints that compare a report with others and are listed
COMPARED = "corpus"  # the area of their rules

HELD = 1_500_000
"""Bytes of what is said of single reports and stands below what all come to; the reports to look at first are kept."""

ORGANS = 150_000
"""Organs with findings that are told apart; where there are more, the better half of them is given up."""

LONGEST_NAME = 200  # characters of a name by which organs are told apart

Key = TypeVar("Key", bound=Hashable)


class Concern(NamedTuple):
    """A report to look at: where it was read, whose it is, how many errors and warnings it has."""

    source: str
    organ: str | None
    year: int | None
    errors: int
    warnings: int


class DoubtedReport(NamedTuple):
    """A report that was not read for certain: where it was read, whose it is, at how many places."""

    source: str
    organ: str | None
    year: int | None
    places: int


class Summary:
    """What all results come to; add them one by one, or merge what several processes have counted.

    Attributes:
        reports: their number; verdicts: {verdict: reports}.
        cells, equations: those that were not checked, over all reports.
        failing: reports that make a run fail; waived, known: findings that were accepted, and that were left out.
        severities: {severity: findings} of those that count.
        rules: {(severity, code): [findings, reports that have any]}.
        years: {year: [reports, valid]}; None for reports whose year is not known.
        organs: {name: [reports with errors or warnings, errors, warnings]}; None where it is not known.
        organs_exact: whether no organ had to be given up, so that organs holds all with errors or warnings.
        first: the reports with most errors, then with most warnings.
        unusual: (source, organ, year, finding) of hints that compare a report with others, as many as can be looked at.
        blanks: {table: cells that were left blank}.
        doubtful: places that were not read for certain, in uncertain reports; doubted are those with most of them.
        notes: what is to be said of several reports together, in the language of the run.
        held: what is to be said of the reports that fail, those to look at first before; left_out: how many more fail.
    """

    def __init__(self) -> None:
        self.reports = self.cells = self.equations = self.failing = self.waived = self.known = 0
        self.verdicts: dict[Verdict, int] = dict.fromkeys(get_args(Verdict), 0)
        self.severities = dict.fromkeys(SEVERITIES, 0)
        self.rules: dict[tuple[str, str], list[int]] = {}
        self.years: dict[int | None, list[int]] = {}
        self.organs: dict[str | None, list[int]] = {}
        self.organs_exact = True
        self.first: list[Concern] = []
        self.blanks: dict[str, int] = {}
        self.unusual: list[tuple[str, str | None, int | None, Finding]] = []
        self.doubtful = self.uncertain = 0
        self.doubted: list[DoubtedReport] = []
        self.notes: list[str] = []
        self.held: list[tuple[Concern, str]] = []
        self._held = 0  # their bytes
        self.left_out = 0

    @property
    def valid(self) -> int:
        """Number of valid reports."""
        return self.verdicts["valid"]

    @property
    def counts(self) -> dict[str, int]:
        """What the line of totals is filled with."""
        verdicts = {str(verdict): reports for verdict, reports in self.verdicts.items()}
        names = ("reports", "cells", "equations", "waived", "known")
        rest = {name: getattr(self, name) for name in names}
        return verdicts | self.severities | rest

    @property
    def by_code(self) -> dict[str, int]:
        """Number of findings of each code, in the order of codes."""
        found: Counter[str] = Counter()
        for (_, code), (findings, _) in self.rules.items():
            found[code] += findings
        return dict(sorted(found.items()))

    def plain(self, year: int | None) -> None:
        """Count one valid report without findings."""
        self.reports += 1
        self.verdicts["valid"] += 1
        counts = self.years.get(year)
        if counts is None:
            _count(self.years, _year(year), (1, 1))
        else:
            counts[0] += 1
            counts[1] += 1

    def add(self, result: Result) -> None:
        """Count one report."""
        self.known += result.known
        if result.doubtful:
            self._doubt(result.doubtful, 1, [DoubtedReport(result.source, result.organ, result.year, result.doubtful)])
        if not result.findings and result.valid:
            self.plain(result.year)
            return
        self.failing += result.fails
        self.waived += sum(finding.waived is not None for finding in result.findings)
        found, counted = dict.fromkeys(SEVERITIES, 0), [f for f in result.findings if not f.waived]
        for (severity, code), findings in Counter((f.severity, f.code) for f in counted).items():
            found[severity] += findings
            _count(self.rules, (severity, code), (findings, 1))
        compared = [finding for finding in counted if finding.rule.data.get("area") == COMPARED]
        self._note([(result.source, result.organ, result.year, finding) for finding in compared])
        for cell in (cell for finding in counted if not finding.outcome for cell in finding.cells):
            if cell.table and cell.column and cell.value is None and cell.source is None:
                self.blanks[cell.table] = self.blanks.get(cell.table, 0) + 1
        for severity, findings in found.items():
            self.severities[severity] += findings
        self.reports += 1
        self.verdicts[result.verdict] += 1
        self.cells += result.checked.of_cells - result.checked.cells
        self.equations += result.checked.of_equations - result.checked.equations
        _count(self.years, _year(result.year), (1, int(result.valid)))
        if found["error"] or found["warning"]:
            concern = _concern(result)
            organ = None if result.organ is None else result.organ[:LONGEST_NAME]
            _count(self.organs, organ, (1, concern.errors, concern.warnings))
            self._bound()
            self._consider(concern)

    def _doubt(self, places: int, reports: int, found: Sequence[DoubtedReport]) -> None:
        self.doubtful += places
        self.uncertain += reports
        self.doubted = sorted([*self.doubted, *found], key=lambda one: (-one.places, one.source))[:DOUBTED]

    def _note(self, found: Sequence[tuple[str, str | None, int | None, Finding]]) -> None:
        if found:
            self.unusual += found
            self.unusual.sort(key=lambda one: (one[0], one[3].code, one[3].cells[0].pointer))
            del self.unusual[UNUSUAL:]

    def hold(self, result: Result, lines: Iterable[str]) -> None:
        """Keep what is to be said of a report below what all come to, if it fails."""
        if result.fails:
            insort(self.held, one := (_concern(result), "\n".join(lines)), key=_urgency_held)
            self._bound_held(_size(one))

    def _bound_held(self, more: int) -> None:
        self._held += more
        while self._held > HELD and len(self.held) > 1:
            self._held -= _size(self.held.pop())
            self.left_out += 1

    def merge(self, other: "Summary") -> None:
        """Count what another has counted. In whatever order, the counts come to the same where organs_exact holds."""
        self.reports += other.reports
        self.cells += other.cells
        self.equations += other.equations
        self.failing += other.failing
        self.waived += other.waived
        self.known += other.known
        for verdict, reports in other.verdicts.items():
            self.verdicts[verdict] += reports
        for severity, findings in other.severities.items():
            self.severities[severity] += findings
        for rule, counts in other.rules.items():
            _count(self.rules, rule, counts)
        for year, counts in other.years.items():
            _count(self.years, year, counts)
        for organ, counts in other.organs.items():
            _count(self.organs, organ, counts)
        self.organs_exact = self.organs_exact and other.organs_exact
        self._bound()
        for concern in other.first:
            self._consider(concern)
        for table, cells in other.blanks.items():
            self.blanks[table] = self.blanks.get(table, 0) + cells
        self._note(other.unusual)
        if other.uncertain:
            self._doubt(other.doubtful, other.uncertain, other.doubted)
        self.left_out += other.left_out
        self.held = sorted([*self.held, *other.held], key=_urgency_held) if other.held else self.held
        self._bound_held(other._held)

    def _bound(self) -> None:
        """Where there are too many organs, those with fewest errors go."""
        if len(self.organs) > ORGANS:
            self.organs = dict(self.worst_organs()[: ORGANS // 2])
            self.organs_exact = False

    def _consider(self, concern: Concern) -> None:
        if len(self.first) < FIRST or _urgency(concern) < _urgency(self.first[-1]):
            insort(self.first, concern, key=_urgency)
            del self.first[FIRST:]

    def worst_organs(self) -> list[tuple[str | None, list[int]]]:
        """The items of organs, most errors first, then most warnings."""
        return sorted(self.organs.items(), key=lambda item: (-item[1][1], -item[1][2], item[0] or ""))

    def worst_rules(self) -> list[tuple[str, str, int, int]]:
        """(severity, code, findings, reports) of each rule, errors first, then those that concern most reports."""
        rules = [(severity, code, findings, reports) for (severity, code), (findings, reports) in self.rules.items()]
        return sorted(rules, key=lambda rule: (SEVERITIES.index(rule[0]), -rule[3], -rule[2], rule[1]))

    def by_year(self) -> list[tuple[int | None, int, int]]:
        """(year, reports, valid) by year, those whose year is not known last."""
        years = [(year, reports, valid) for year, (reports, valid) in self.years.items()]
        return sorted(years, key=lambda counts: (counts[0] is None, counts[0] or 0))

    def to_dict(self) -> dict[str, object]:
        """As in result.schema.json."""
        return {
            "reports": self.reports,
            **{str(verdict): reports for verdict, reports in self.verdicts.items()},
            "cells_not_checked": self.cells,
            "equations_not_checked": self.equations,
            **{f"{severity}s": findings for severity, findings in self.severities.items()},
            **{name: count for name in ("waived", "known") if (count := getattr(self, name))},
            **({"doubtful": self._doubtful_dict()} if self.doubtful else {}),
            "by_code": self.by_code,
            "by_rule": [_record("code severity findings reports", (c, s, *n)) for s, c, *n in self.worst_rules()],
            "by_year": [_record("year reports valid", counts) for counts in self.by_year()],
            "by_organ": [
                _record("organ reports errors warnings", (organ, *counts))
                for organ, counts in self.worst_organs()[:LISTED]
            ],
            "organs": len(self.organs),
            "organs_exact": self.organs_exact,
            "first": [concern._asdict() for concern in self.first],
        }

    def _doubtful_dict(self) -> dict[str, object]:
        first = [one._asdict() for one in self.doubted]
        return {"places": self.doubtful, "reports": self.uncertain, "first": first}


def _count(counts: dict[Key, list[int]], key: Key, numbers: Sequence[int]) -> None:
    entry = counts.get(key)
    if entry is None:
        counts[key] = [*numbers]
    else:
        entry[:] = map(int.__add__, entry, numbers)


def _year(year: int | None) -> int | None:
    """A year that is one: hostile reports could name more of them than there is room for."""
    return year if year is not None and 1000 <= year <= 9999 else None


def _urgency(concern: Concern) -> tuple[object, ...]:
    return -concern.errors, -concern.warnings, concern.source, concern.organ or "", concern.year or 0


def _size(held: tuple[Concern, str]) -> int:
    return len(held[1].encode("utf-8", "surrogatepass"))


def _urgency_held(held: tuple[Concern, str]) -> tuple[object, ...]:
    return _urgency(held[0])


def _concern(result: Result) -> Concern:
    standings = [finding.standing for finding in result.findings]
    return Concern(result.source, result.organ, result.year, standings.count("error"), standings.count("warning"))


def _record(names: str, values: Sequence[object]) -> dict[str, object]:
    return dict(zip(names.split(), values, strict=True))
