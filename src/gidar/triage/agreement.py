"""What was agreed on about findings: what they count as, those that are waived, and those that were known before."""

from typing import NamedTuple

from ..model.result import Result
from .baseline import Baseline
from .severities import Severities
from .waivers import Waivers


class Agreed(NamedTuple):
    """What results are held against once they are there; None for what was not given."""

    waivers: Waivers | None = None
    baseline: Baseline | None = None
    severities: Severities | None = None

    def settle(self, result: Result) -> tuple[Result, frozenset[int]]:
        """A result with findings that count as was set, what is waived marked and what was known left out; and which of
        the waivers were used."""
        used = frozenset[int]()
        if self.severities:
            result = self.severities.settle(result)
        if self.waivers:
            result, used = self.waivers.settle(result)
        if self.baseline:
            result = self.baseline.settle(result)
        return result, used
