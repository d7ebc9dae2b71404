"""The reports that a region's report adds up."""

from collections.abc import Iterable, Mapping
from typing import Any

from .report import Report


class Children:
    """The reports of the parts of a region: its own organs, its departments, its lower governments.

    reports are what `read` yields, or mappings in the JSON shape of the specification. They are gone through once
    for each report that is validated, so that an iterator serves for one.
    expected is the list of all parts, where there is one: each by its name, its code, or a tuple of both.
    With it a missing part is known; without it nobody can tell whether the reports are all.
    """

    def __init__(
        self,
        reports: Iterable[Report | Mapping[str, Any]],
        expected: Iterable[str | tuple[str, ...]] | None = None,
    ) -> None:
        self.reports = reports
        self.expected = None if expected is None else [(part,) if isinstance(part, str) else part for part in expected]
