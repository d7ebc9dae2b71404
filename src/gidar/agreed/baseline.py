"""Findings that an earlier result has, too: they are left out, so that only what is new is said."""

from collections import Counter
from collections.abc import Iterable

from ..model.organs import name_key
from ..model.result import Checked, Result


class Baseline:
    """What some earlier results came to. A finding is known by organ, year, rule, instance and places, not figures."""

    def __init__(self, results: Iterable[Result]) -> None:
        self._known: Counter[str] = Counter()
        self._unfinished: dict[tuple[str, int | None], list[Checked]] = {}
        for result in results:
            self._known.update(map(result.fingerprint, result.findings))
            if not result.valid:
                self._unfinished.setdefault(_whose(result), []).append(result.checked)

    def settle(self, result: Result) -> Result:
        """A result with what was known left out and counted; its verdict stays that of the whole report.

        Where an earlier result has a finding once, one is known, and another one like it is new. That not everything
        was checked is excused only where no more was left out than then. A report that names no organ is nobody's.
        """
        if not result.organ:
            return result
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
        known = len(result.findings) - len(new)
        excused = any(result.checked.leaves_no_more_than(then) for then in self._unfinished.get(_whose(result), ()))
        return result._replace(findings=tuple(new), repairs=tuple(repairs), known=known, excused=excused)


def _whose(result: Result) -> tuple[str, int | None]:
    return name_key(result.organ or ""), result.year
