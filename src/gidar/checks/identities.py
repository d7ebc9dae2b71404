"""The identities of a form: what must add up within one report."""

from collections.abc import Callable, Iterator
from functools import cache
from operator import itemgetter
from typing import Any

from ..edition import Edition, Equation
from ..findings import Finding, NotChecked
from .equations import Term, Year, weigh
from .known import Known

Figures = Callable[[Known], tuple[Any, ...]]


def check(year: Year) -> Iterator[Finding | NotChecked]:
    """Yield the equations that do not hold, and those that could not be evaluated."""
    for equation, sides in _equations(year.edition):
        if not _holds(year.known, *sides):
            left = [Term(year, pointer) for pointer in equation.left]
            right = [Term(year, pointer) for pointer in equation.right]
            if found := weigh(year.edition, equation, left, right):
                yield found


@cache
def _equations(edition: Edition) -> list[tuple[Equation, list[Figures]]]:
    """Each equation with what takes the figures of its two sides out of the known cells."""
    return [
        (equation, [itemgetter(*side) if len(side) > 1 else _single(*side) for side in (equation.left, equation.right)])
        for equation in edition.identities
    ]


def _single(pointer: str) -> Figures:
    # Of a single key itemgetter gives no tuple.
    return lambda known: (known[pointer],)


def _holds(known: Known, left: Figures, right: Figures) -> bool:
    """Whether an equation holds with its blanks as zero; no where a cell is not known."""
    try:
        return bool(sum(filter(None, left(known))) == sum(filter(None, right(known))))
    except KeyError:
        return False
