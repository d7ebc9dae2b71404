"""The identities of a form: what must add up within one report."""

from collections.abc import Callable, Iterator
from functools import cache
from operator import itemgetter
from typing import Any

from ..model.edition import Edition
from ..model.findings import Finding, NotChecked
from ..model.form import Equation
from ..structure.usable import Usable, Year
from .equations import Term, weigh

Getter = Callable[[Usable], tuple[Any, ...]]


def check(year: Year) -> Iterator[Finding | NotChecked]:
    """Yield the equations that do not hold, and those that could not be evaluated."""
    for equation, sides in _equations(year.edition):
        if not _holds(year.usable, *sides):
            left = [Term(year, pointer) for pointer in equation.left]
            right = [Term(year, pointer) for pointer in equation.right]
            if found := weigh(year.edition, equation, left, right):
                yield found


@cache
def _equations(edition: Edition) -> list[tuple[Equation, list[Getter]]]:
    """Each equation with what takes the figures of its two sides out of the usable cells."""
    return [
        (equation, [itemgetter(*side) if len(side) > 1 else _single(*side) for side in (equation.left, equation.right)])
        for equation in edition.identities
    ]


def _single(pointer: str) -> Getter:
    # Of a single key itemgetter gives no tuple.
    return lambda usable: (usable[pointer],)


def _holds(usable: Usable, left: Getter, right: Getter) -> bool:
    """Whether an equation holds with its blanks as zero; no where a cell is not usable."""
    try:
        return bool(sum(filter(None, left(usable))) == sum(filter(None, right(usable))))
    except KeyError:
        return False
