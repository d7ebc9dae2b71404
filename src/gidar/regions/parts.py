"""The parts of a region, whose figures its report adds up."""

from collections.abc import Iterable, Mapping
from typing import Any

from ..inputs.json_text import report_from_mapping
from ..model.errors import contained
from ..model.report import Report
from ..structure.usable import structure_of
from ..structure.which_edition import edition_of
from .sums import Part


class Parts:
    """The reports of the parts of a region: its own organs, its departments, its lower governments.

    reports are what `read` yields, or mappings in the JSON shape of the specification. They are iterated over once
    for each report that is validated, so an iterator can be used for one report only.
    expected is the list of all parts, if there is one: each by its name, its code, or a tuple of both.
    With it, missing parts are known; without it, it is not known whether the reports are complete.
    """

    def __init__(
        self,
        reports: Iterable[Report | Mapping[str, Any]],
        expected: Iterable[str | tuple[str, ...]] | None = None,
    ) -> None:
        self.reports = reports
        self.expected = None if expected is None else [(part,) if isinstance(part, str) else part for part in expected]


def part_of(report: Report | Mapping[str, Any]) -> Part:
    """A report with what of it can be added to others. Raises InputError where a mapping is no report."""
    if not isinstance(report, Report):
        report = report_from_mapping(report)
    with contained(report.source):
        edition = edition_of(report)
        return Part(report, edition, structure_of(report, edition)[1].usable if edition else {})
