"""One report through all checks."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from .checks import blanks, continuity, identities, plausibility, reading
from .checks.equations import Year
from .checks.sound import edition_of, last_year, sound, tabular
from .edition import Edition, editions, load_edition
from .findings import Finding, NotChecked, Repair, Result, finding, not_checked
from .readers.json_text import report_from_mapping
from .report import Report
from .values import quoted

if TYPE_CHECKING:
    from .checks.sums import Part
    from .children import Children
    from .history import History

NEGATIVE = "cell-negative"

Previous: TypeAlias = "Report | Mapping[str, Any] | History | None"


def validate(
    report: Report | Mapping[str, Any],
    previous: Previous = None,
    children: "Children | None" = None,
    *,
    repairs: bool = True,
    texts: bool = True,
) -> Result:
    """Hold one report to its edition, to the report of the year before, and to those of its parts, as far as given.

    report and previous are what `read` yields, or mappings in the JSON shape of the specification;
    previous may also be a History, in which the year before is looked up by organ.
    children are the reports that this one adds up.
    repairs says whether to look for what may be wrong where an equation does not hold, texts whether to
    compare what the narrative says with the tables; both take longer than everything else.
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
    items += plausibility.check(report, edition, year.known, texts)
    items += _sums(year, children)
    result = _result(report, edition, items)
    return result._replace(repairs=_repairs(year, last, items)) if repairs else result


def _year_before(year: Year, previous: Previous) -> Year | str:
    """The report of the year before, or why there is none (a key of not_checked in rules.json)."""
    if previous is None:
        return "no_previous"
    if isinstance(previous, Report):
        last = last_year(previous)
    elif isinstance(previous, Mapping):
        last = last_year(report_from_mapping(previous))
    elif (last := previous.before(year.report)) is None:
        return "previous_not_found"
    if last is None or not year.known.get("/year") or last.known.get("/year") != year.known["/year"] - 1:
        return "not_the_year_before"
    return last


def _sums(year: Year, children: "Children | None") -> Iterator[Finding | NotChecked]:
    if children is not None:
        from .checks.children import check

        yield from check(year, map(part_of, children.reports), children.expected)


def part_of(report: Report | Mapping[str, Any]) -> "Part":
    """A report with what of it can be added to others. Raises InputError as `validate` does."""
    from .checks.sums import Part

    if not isinstance(report, Report):
        report = report_from_mapping(report)
    edition = edition_of(report)
    return Part(report, edition, sound(report, edition)[1].known if edition else {})


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


def _without_edition(report: Report) -> list[Finding | NotChecked]:
    """All that can be said of a report that belongs to no edition."""
    newest = load_edition()
    if not report.data and report.sheets:  # lines of a package that belong to no report
        return [*tabular(report, newest)]
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
