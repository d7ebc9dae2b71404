"""One report through all checks."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from .identities import continuity, within_report
from .identities.carried_over import last_year
from .identities.continuity import Missing
from .identities.coverage import NOTHING, checked, verdict
from .identities.pairing import paired
from .inputs.json_text import report_from_mapping
from .model.deprecation import renamed_argument
from .model.display import quoted
from .model.edition import Edition, editions, load_edition
from .model.findings import Finding, Items, NotChecked, finding, not_checked
from .model.organs import organ_of
from .model.repairs import Repair
from .model.report import Report
from .model.result import Checked, Result
from .model.unevaluated import unevaluated
from .rules import registry as rules
from .structure import blanks, extraction_doubts
from .structure.usable import Year, csv_faults, structure_of
from .structure.which_edition import edition_of

if TYPE_CHECKING:
    from .identities.previous_years import History
    from .regions.parts import Parts

NEGATIVE = "cell-negative"

Previous: TypeAlias = "Report | Mapping[str, Any] | History | None"


@renamed_argument("children", "parts")
def validate(
    report: Report | Mapping[str, Any],
    previous: Previous = None,
    parts: "Parts | None" = None,
    *,
    repairs: bool = True,
) -> Result:
    """Validate one report, and compare it with last year's report and with subordinate reports if these are given.

    report and previous are what `read` yields, or mappings in the JSON shape of the specification;
    previous may also be a History, in which last year's report is looked up by organ.
    parts are the subordinate reports that this report adds up; children is the deprecated name.
    repairs says whether to search for what may be wrong if an equation does not hold, which takes longer than
    everything else.
    Counts are in items, fees.*.amount in CNY 10,000, processing fees in CNY.
    Raises InputError if a mapping contains something that JSON cannot express or is not a report; TypeError for
    anything else.
    """
    if not isinstance(report, (Report, Mapping)):
        raise TypeError("validate takes a Report or a mapping; gidar.read(path) reads files")
    if not isinstance(report, Report):
        report = report_from_mapping(report)
    edition = edition_of(report)
    if edition is None:
        items = _without_edition(report)
        return _result(report, None, items, NOTHING)
    items, year = structure_of(report, edition)
    items += blanks.check(report, edition, year.usable)
    items += within_report.check(year)
    last = _year_before(year, previous)
    items += continuity.check(year, last)
    items += rules.check(year)
    items += _sums(year, parts)
    result = _result(report, edition, items, checked(year, items))
    return result._replace(repairs=_repairs(year, last, items)) if repairs else result


def _year_before(year: Year, previous: Previous) -> Year | Missing:
    """The report of the year before, or why there is none."""
    if previous is None:
        return Missing("no_previous")
    organ, covered = organ_of(year.report.value), year.usable.get("/year")
    if not isinstance(previous, (Report, Mapping)):
        return previous.year_before(organ, covered)
    report = previous if isinstance(previous, Report) else report_from_mapping(previous)
    return paired(organ, covered, last_year(report))


def _sums(year: Year, parts: "Parts | None") -> Items:
    if parts is not None:
        from .regions.comparison import check
        from .regions.parts import part_of

        yield from check(year, map(part_of, parts.reports), parts.expected)


def _repairs(year: Year, last: Year | Missing, items: list[Finding | NotChecked]) -> tuple[Repair, ...]:
    """What may be wrong where an equation does not hold; where all do, nothing is loaded."""
    findings = [item for item in items if isinstance(item, Finding)]
    equations = (item for item in findings if item.outcome and item.rule.severity == "error")
    negative = (item for item in findings if item.code == NEGATIVE)
    if not any(equations) and not any(negative):
        return ()
    from .repair import repairs

    # A negative figure is no figure of the form, but it is known, and its sign may be all that is wrong with it.
    faults = (item for item in findings if item.rule.data.get("unusable") and item.code != NEGATIVE)
    doubtful = {cell.pointer for item in faults for cell in item.cells} | extraction_doubts.unread(year.report)
    left = [item for item in items if isinstance(item, NotChecked)]
    still_open = partial(unevaluated, year.edition, findings, left)
    return repairs(year.report, year.edition, last.report if isinstance(last, Year) else None, doubtful, still_open)


def _without_edition(report: Report) -> list[Finding | NotChecked]:
    """All that can be said of a report that belongs to no edition."""
    newest = load_edition()
    if not report.data and report.sheets:  # lines of a package that belong to no report
        return [*csv_faults(report, newest)]
    items: list[Finding | NotChecked] = []
    declared = report.data.get("edition")
    if declared is None:
        items.append(finding(report, newest, "field-missing", "/edition"))
    else:
        params: dict[str, Any] = {"value": quoted(declared), "known": ", ".join(editions())}
        items.append(finding(report, newest, "edition-unknown", "/edition", **params))
    items.append(not_checked(newest, "structure", "edition_unknown"))
    return items


def _result(report: Report, edition: Edition | None, items: list[Finding | NotChecked], part: Checked) -> Result:
    organ, year = organ_of(report.value), report.data.get("year")
    return Result(
        source=report.source,
        path=report.path,
        organ=organ.name,
        year=year if type(year) is int else None,
        edition=edition.id if edition else None,
        edition_version=edition.version if edition else None,
        verdict=verdict(edition, items, part),
        checked=part,
        findings=tuple(item for item in items if isinstance(item, Finding)),
        not_checked=tuple(item for item in items if isinstance(item, NotChecked)),
        organ_code=organ.code,
        organ_region=organ.region,
    )
