"""The identities of a form: what must add up within one report."""

from collections.abc import Iterator

from ..findings import Finding, NotChecked
from .equations import Term, Year, weigh


def check(year: Year) -> Iterator[Finding | NotChecked]:
    """Yield the equations that do not hold, and those that could not be evaluated."""
    for equation in year.edition.identities:
        left = [Term(year, pointer) for pointer in equation.left]
        right = [Term(year, pointer) for pointer in equation.right]
        if found := weigh(year.edition, equation, left, right):
            yield found
