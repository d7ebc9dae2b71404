"""Findings that an earlier result has, too: they are left out, so that only what is new is said."""

from collections import Counter
from collections.abc import Iterable

from ..model.organs import name_key
from ..model.result import Result


class Baseline:
    """What some earlier results came to. A finding is known by organ, year, rule, instance and places, not figures."""

    def __init__(self, results: Iterable[Result]) -> None:
        self._known: Counter[str] = Counter()
        self._unfinished = set[tuple[str, int | None]]()
        for result in results:
            self._known.update(map(result.fingerprint, result.findings))
            if not result.valid:
                self._unfinished.add(_whose(result))

    def settle(self, result: Result) -> Result:
        """A result with what was known left out and counted; its verdict stays that of the whole report.

        Where an earlier result has a finding once, one is known, and another one like it is new.
        """
        left, new = Counter[str](), []
        for finding in result.findings:
            mark = result.fingerprint(finding)
            left[mark] += 1
            if left[mark] > self._known[mark]:
                new.append(finding)
        about = {(finding.code, finding.instance) for finding in new}
        repairs = [
            one for one in result.repairs if about & {(e.code, e.instance) for e in (*one.resolves, *one.leaves)}
        ]
        known, excused = len(result.findings) - len(new), _whose(result) in self._unfinished
        return result._replace(findings=tuple(new), repairs=tuple(repairs), known=known, excused=excused)


def _whose(result: Result) -> tuple[str, int | None]:
    return name_key(result.organ or ""), result.year
