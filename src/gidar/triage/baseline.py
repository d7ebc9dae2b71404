"""Findings that an earlier result has, too: they are left out, so that only what is new is said."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from ..model.edition import all_rules
from ..model.findings import NotChecked
from ..model.form import LANGUAGES
from ..model.organs import Organ
from ..model.result import Checked, Result, mark_of


class Earlier(NamedTuple):
    """What was known of an organ's reports for a year: marks of findings, and how much of those was checked that were
    not valid."""

    organ: Organ
    known: Counter[tuple[str, ...]]
    unfinished: list[Checked]


class Baseline:
    """What some earlier results came to. A finding is known by organ, year, rule, instance and places, not figures."""

    def __init__(self, results: Iterable[Result], without: Collection[str] = ()) -> None:
        """without are the areas of rules that are not looked for now, such as "parts"."""
        self._without = frozenset(without)
        self._organs: dict[tuple[Organ, int | None], Earlier] = {}
        self._of: dict[tuple[str | None, int | None], list[Earlier]] = {}
        for result in results:
            organ = result.whose.key
            if (organ, result.year) not in self._organs:
                self._organs[organ, result.year] = earlier = Earlier(organ, Counter(), [])
                for name in {organ.name, organ.code} - {None}:
                    self._of.setdefault((name, result.year), []).append(earlier)
            earlier = self._organs[organ, result.year]
            earlier.known.update(map(mark_of, result.findings))
            if not result.valid:
                earlier.unfinished.append(result.checked)

    def settle(self, result: Result) -> Result:
        """A result with what was known left out and counted; its verdict stays that of the whole report.

        Where an earlier result has a finding once, one is known, and another one like it is new. That not everything
        was checked is excused only where no more was left out than then. What was found then and could not be looked
        for now may well be there still: that is told with what was not checked. A report that names no organ is
        nobody's, and so is one that may be of either of two organs.
        """
        past = self._past(result)
        if past is None:
            return result
        left, new = Counter[tuple[str, ...]](), []
        for finding in result.findings:
            mark = mark_of(finding)
            left[mark] += 1
            if left[mark] > past.known[mark]:
                new.append(finding)
        about = {(finding.code, finding.instance) for finding in new}
        repairs = [
            one for one in result.repairs if about & {(e.code, e.instance) for e in (*one.resolves, *one.leaves)}
        ]
        known = len(result.findings) - len(new)
        as_before = any(result.checked.leaves_no_more_than(then) for then in past.unfinished)
        excused = result.excused or (not result.valid and as_before)
        return result._replace(
            findings=tuple(new),
            not_checked=tuple(self._recalled(result, past.known - left)),
            repairs=tuple(repairs),
            known=known,
            excused=excused,
        )

    def _recalled(self, result: Result, gone: Counter[tuple[str, ...]]) -> Iterator[NotChecked]:
        """What was not checked, with how many of the findings that are gone might stand there."""
        for item in result.not_checked:
            marks = [mark for mark in gone if mark[0] == item.code and item.instance in (None, mark[1])]
            yield item.recalling(sum(gone.pop(mark) for mark in marks)) if marks else item
        catalogue = all_rules()
        for code in dict.fromkeys(mark[0] for mark in gone):
            rule = catalogue.get(code)
            if rule and rule.data["area"] in self._without:
                count = sum(number for mark, number in gone.items() if mark[0] == code)
                yield NotChecked(code, rule.title, None, "", dict.fromkeys(LANGUAGES, ""), {}).recalling(count)

    def _past(self, result: Result) -> Earlier | None:
        """What was known of the organ of a result, which its code tells, else its name and region."""
        organ = result.whose.key
        if organ.name is None:
            return None
        found = [
            one
            for name in dict.fromkeys((organ.code or organ.name, organ.name))
            for one in self._of.get((name, result.year), ())
            if one.organ.is_same(organ)
        ]
        found = [*{one.organ: one for one in found}.values()]
        if not found or not all(one.organ.is_same(other.organ) for one, other in pairwise(found)):
            return None
        known, unfinished = Counter[tuple[str, ...]](), list[Checked]()
        for one in found:
            known.update(one.known)
            unfinished += one.unfinished
        return Earlier(organ, known, unfinished)
