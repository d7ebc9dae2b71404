"""Findings that are waived: they stay, marked, and count no more."""

from collections.abc import Sequence

from ..identities.coverage import is_accepted, verdict
from ..model.edition import load_edition
from ..model.findings import Finding, NotChecked
from ..model.organs import Organ, name_key
from ..model.result import Result
from ..model.waiver import Waiver


class Waivers:
    """A list of waivers as it stands on a day (YYYY-MM-DD); those that have expired by then do nothing."""

    def __init__(self, listed: Sequence[Waiver], day: str) -> None:
        self.listed = listed
        self.expired = tuple(at for at, waiver in enumerate(listed) if waiver.until < day)
        self._of: dict[tuple[str, int], list[int]] = {}
        for at, waiver in enumerate(listed):
            if at not in self.expired:
                self._of.setdefault((name_key(waiver.organ), waiver.year), []).append(at)

    def settle(self, result: Result) -> tuple[Result, frozenset[int]]:
        """A result with its waived findings marked, its verdict anew, and the numbers of the waivers that were used.

        What was not checked stays so, and is named: a waiver does not stand in for a check. It is excused where it is
        all due to findings that are waived.
        """
        whose = result.whose.key
        named = self._of.get((whose.name or "", result.year or 0), [])
        own = [at for at in named if _is_of(self.listed[at], whose)]
        found = [(finding, self._fitting(finding, own)) for finding in result.findings]
        used = frozenset(at for _, fitting in found for at in fitting)
        if not used:
            return result, used
        findings = tuple(f._replace(waived=self.listed[at[0]]) if at else f for f, at in found)
        edition = load_edition(result.edition) if result.edition else None
        items: list[Finding | NotChecked] = [*findings, *result.not_checked]
        again = verdict(edition, items, result.checked)
        excused = edition is not None and again == "incomplete" and is_accepted(edition, items, result.checked)
        return result._replace(findings=findings, verdict=again, excused=excused), used

    def unused(self, used: frozenset[int]) -> list[Waiver]:
        """Those that hold and fitted nothing."""
        return [waiver for at, waiver in enumerate(self.listed) if at not in used and at not in self.expired]

    def _fitting(self, finding: Finding, own: list[int]) -> list[int]:
        return [at for at in own if _fits(self.listed[at], finding)]


def _is_of(waiver: Waiver, organ: Organ) -> bool:
    """Whether a waiver for a name is one for this organ: a code or region that it says is that of the organ."""
    said = Organ(waiver.organ, waiver.code, waiver.region).key
    return said.code in (None, organ.code) and said.region in (None, organ.region)


def _fits(waiver: Waiver, finding: Finding) -> bool:
    if waiver.rule != finding.code or waiver.instance not in (None, finding.instance):
        return False
    return waiver.pointer is None or any(c.pointer == waiver.pointer and c.source is None for c in finding.cells)
