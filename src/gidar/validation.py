"""One report through all checks."""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from .checks import blanks, identities, plausibility, structure
from .checks.known import known
from .edition import Edition, editions, load_edition
from .errors import InputError
from .findings import Finding, NotChecked, Result, finding
from .readers.json_text import report_from
from .report import Report
from .values import quoted


def validate(report: Report | Mapping[str, Any]) -> Result:
    """Hold one report to its edition.

    report is what `read` yields, or a mapping in the JSON shape of the specification.
    Counts are in items, fees.*.amount in CNY 10,000, processing fees in CNY.
    Raises InputError where a mapping holds what JSON cannot express, or is no report.
    """
    if not isinstance(report, Report):
        report = _from_mapping(report)
    edition = _edition_of(report)
    if edition is None:
        return _result(report, None, _without_edition(report))
    items: list[Finding | NotChecked] = [*structure.check(report, edition), *_tabular(report, edition)]
    doubtful = (item for item in items if isinstance(item, Finding) and item.rule.data.get("unusable"))
    sound = known(report, edition, {cell.pointer for item in doubtful for cell in item.cells})
    items += blanks.check(report, edition, sound)
    items += identities.check(report, edition, sound)
    items += plausibility.check(report, edition, sound)
    return _result(report, edition, items)


def _tabular(report: Report, edition: Edition) -> Iterator[Finding]:
    if report.sheets:
        from .checks import tabular

        yield from tabular.check(report, edition)


def _from_mapping(mapping: Mapping[str, Any]) -> Report:
    """Through JSON, so that a mapping is held to exactly what a file is held to."""
    try:
        data = json.dumps(mapping, allow_nan=False, default=_plain).encode()
    except (TypeError, ValueError, RecursionError):
        raise InputError("json_value", "") from None
    return report_from(data, "", len(data))


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal) and value.is_finite():
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError


def _edition_of(report: Report) -> Edition | None:
    """The edition whose cells the report has most of; where that leaves a choice, the one it names.

    None where it has no cell of any edition and names none: the edition lies in the columns, not in the citation.
    """
    shared = {}
    for edition in map(load_edition, editions()):
        shared[edition] = len(known(report, edition, set()).keys() & edition.cells.keys())
    most = max(shared.values())
    fitting = [edition for edition in shared if shared[edition] == most]
    named = [edition for edition in fitting if edition.id == report.data.get("edition")]
    return named[0] if named else fitting[-1] if most else None


def _without_edition(report: Report) -> list[Finding | NotChecked]:
    """All that can be said of a report that belongs to no edition."""
    newest = load_edition()
    if not report.data:  # lines of a package that belong to no report
        return [*_tabular(report, newest)]
    items: list[Finding | NotChecked] = []
    declared = report.data.get("edition")
    if declared is None:
        items.append(finding(report, newest, "field-missing", "/edition"))
    else:
        params: dict[str, Any] = {"value": quoted(declared), "known": ", ".join(editions())}
        items.append(finding(report, newest, "edition-unknown", "/edition", **params))
    items.append(NotChecked("structure", None, newest.catalogue["not_checked"]["edition_unknown"], {}))
    return items


def _result(report: Report, edition: Edition | None, items: list[Finding | NotChecked]) -> Result:
    organ, year = report.data.get("organ"), report.data.get("year")
    name = organ.get("name") if isinstance(organ, dict) else None
    return Result(
        source=report.source,
        organ=name if isinstance(name, str) else None,
        year=year if type(year) is int else None,
        edition=edition.id if edition else None,
        edition_version=edition.version if edition else None,
        findings=tuple(item for item in items if isinstance(item, Finding)),
        not_checked=tuple(item for item in items if isinstance(item, NotChecked)),
    )
