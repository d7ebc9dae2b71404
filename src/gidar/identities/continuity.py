"""Across years: what this report must take over from that of the year before."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ..model.findings import Finding, NotChecked, not_checked
from ..structure.usable import Year
from .equations import Term, weigh


class Missing(NamedTuple):
    """Why there is no report of the year before: a key of not_checked in rules.json, and its parameters."""

    key: str
    params: Mapping[str, Any] = {}


def check(year: Year, last: Year | Missing) -> Iterator[Finding | NotChecked]:
    """Yield the equations with last year's report that do not hold, and those that could not be evaluated.

    last is last year's report, or, where there is none, the reason.
    An equation about cells that last year's form did not have does not apply.
    """
    if isinstance(last, Missing):
        codes = dict.fromkeys(equation.code for equation in year.edition.continuity)
        yield from (not_checked(year.edition, code, last.key, **last.params) for code in codes)
        return
    for equation in year.edition.continuity:
        if not set(equation.last) <= last.edition.cells.keys():
            continue
        left = [Term(year, pointer) for pointer in equation.left]
        right = [Term(year, pointer) for pointer in equation.right] + [Term(last, p) for p in equation.last]
        if found := weigh(year.edition, equation, left, right):
            yield found
