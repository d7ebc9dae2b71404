"""Reports of earlier years, by organ."""

from collections.abc import Iterable

from .report import Report


class History:
    """Reports among which that of an organ's year before can be found.

    Organs are the same where their codes are, or, where one has no code, their names.
    A single report counts as the year before of any report whose year follows it: who gives one, means it.
    """

    def __init__(self, reports: Iterable[Report]) -> None:
        self.reports = list(reports)

    def before(self, report: Report) -> Report | None:
        """The report of the same organ for the year before; None where there is none."""
        year = report.value("/year")
        if type(year) is not int:
            return None
        last = [other for other in self.reports if other.value("/year") == year - 1]
        if len(self.reports) == 1 and last:
            return last[0]
        return next((other for other in last if _same_organ(report, other)), None)


def _same_organ(one: Report, other: Report) -> bool:
    codes = one.value("/organ/code"), other.value("/organ/code")
    if all(codes):
        return bool(codes[0] == codes[1])
    name = one.value("/organ/name")
    return isinstance(name, str) and bool(name == other.value("/organ/name"))
