"""One report through all checks."""

from collections.abc import Iterator, Mapping
from typing import Any

from .checks import blanks, continuity, identities, plausibility, reading, structure
from .checks.equations import Year
from .checks.known import cells_shared, known
from .edition import Edition, editions, load_edition
from .findings import Finding, NotChecked, Repair, Result, finding, not_checked
from .history import History
from .readers.json_text import report_from_mapping
from .report import Report
from .values import quoted

NEGATIVE = "cell-negative"

Previous = Report | Mapping[str, Any] | History | None


def validate(report: Report | Mapping[str, Any], previous: Previous = None) -> Result:
    """Hold one report to its edition, and to the report of the year before where that is given.

    report and previous are what `read` yields, or mappings in the JSON shape of the specification;
    previous may also be a History, in which the year before is looked up by organ.
    Counts are in items, fees.*.amount in CNY 10,000, processing fees in CNY.
    Raises InputError where a mapping holds what JSON cannot express, or is no report; TypeError for anything else.
    """
    if not isinstance(report, (Report, Mapping)):
        raise TypeError("validate takes a Report or a mapping; gidar.read(path) reads files")
    if not isinstance(report, Report):
        report = report_from_mapping(report)
    edition = edition_of(report)
    if edition is None:
        return _result(report, None, _without_edition(report))
    items, year = sound(report, edition)
    items += blanks.check(report, edition, year.known)
    items += identities.check(year)
    last = _year_before(year, previous)
    items += continuity.check(year, last)
    items += plausibility.check(report, edition, year.known)
    return _result(report, edition, items)._replace(repairs=_repairs(year, last, items))


def sound(report: Report, edition: Edition) -> tuple[list[Finding | NotChecked], Year]:
    """What is wrong with the structure, and the report with what of it can be relied on."""
    items = [*structure.check(report, edition), *_tabular(report, edition), *reading.check(report, edition)]
    doubtful = (item for item in items if isinstance(item, Finding) and item.rule.data.get("unusable"))
    unusable = {cell.pointer for item in doubtful for cell in item.cells} | reading.unread(report)
    return items, Year(report, edition, known(report, edition, unusable))


def _year_before(year: Year, previous: Previous) -> Year | str:
    """The report of the year before, or why there is none (a key of not_checked in rules.json)."""
    if previous is None:
        return "no_previous"
    if isinstance(previous, History) and (previous := previous.before(year.report)) is None:
        return "previous_not_found"
    report = previous if isinstance(previous, Report) else report_from_mapping(previous)
    edition = edition_of(report)
    last = sound(report, edition)[1] if edition else None
    if last is None or not year.known.get("/year") or last.known.get("/year") != year.known["/year"] - 1:
        return "not_the_year_before"
    return last._replace(last=True)


def _repairs(year: Year, last: Year | str, items: list[Finding | NotChecked]) -> tuple[Repair, ...]:
    """What may be wrong where an equation does not hold; where all do, nothing is loaded."""
    findings = [item for item in items if isinstance(item, Finding)]
    equations = (item for item in findings if item.outcome and item.rule.severity == "error")
    negative = (item for item in findings if item.code == NEGATIVE)
    if not any(equations) and not any(negative):
        return ()
    from .repair import repairs

    # A negative figure is no figure of the form, but it is known, and its sign may be all that is wrong with it.
    faults = (item for item in findings if item.rule.data.get("unusable") and item.code != NEGATIVE)
    doubtful = {cell.pointer for item in faults for cell in item.cells} | reading.unread(year.report)
    return repairs(year.report, year.edition, last.report if isinstance(last, Year) else None, doubtful)


def _tabular(report: Report, edition: Edition) -> Iterator[Finding | NotChecked]:
    if report.sheets:
        from .checks import tabular

        yield from tabular.check(report, edition)


def edition_of(report: Report) -> Edition | None:
    """The edition whose cells the report has most of; where that leaves a choice, the one it names.

    None where it has no cell of any edition and names none: the edition lies in the columns, not in the citation.
    """
    shared = {edition: cells_shared(report, edition) for edition in map(load_edition, editions())}
    most = max(shared.values())
    fitting = [edition for edition in shared if shared[edition] == most]
    named = [edition for edition in fitting if edition.id == report.data.get("edition")]
    return named[0] if named else fitting[-1] if most else None


def _without_edition(report: Report) -> list[Finding | NotChecked]:
    """All that can be said of a report that belongs to no edition."""
    newest = load_edition()
    if not report.data and report.sheets:  # lines of a package that belong to no report
        return [*_tabular(report, newest)]
    items: list[Finding | NotChecked] = []
    declared = report.data.get("edition")
    if declared is None:
        items.append(finding(report, newest, "field-missing", "/edition"))
    else:
        params: dict[str, Any] = {"value": quoted(declared), "known": ", ".join(editions())}
        items.append(finding(report, newest, "edition-unknown", "/edition", **params))
    items.append(not_checked(newest, "structure", "edition_unknown"))
    return items


def _result(report: Report, edition: Edition | None, items: list[Finding | NotChecked]) -> Result:
    organ, year = report.data.get("organ"), report.data.get("year")
    name = organ.get("name") if isinstance(organ, dict) else None
    return Result(
        source=report.source,
        path=report.path,
        organ=name if isinstance(name, str) else None,
        year=year if type(year) is int else None,
        edition=edition.id if edition else None,
        edition_version=edition.version if edition else None,
        findings=tuple(item for item in items if isinstance(item, Finding)),
        not_checked=tuple(item for item in items if isinstance(item, NotChecked)),
    )
