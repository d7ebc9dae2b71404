"""What the ordinary rules say of a report in which nothing is in doubt."""

from collections.abc import Callable, Iterable
from typing import Any, NoReturn

from ..model.edition import Edition
from ..model.findings import Finding, Items, NotChecked
from ..model.report import Report
from ..structure.usable import Usable, Year

NOTHING = Report({})


def sound(edition: Edition, usable: Usable) -> Year:
    """What a rule is given of such a report: of its cells those that some rule reads, and nothing to hold in doubt."""
    return Year(NOTHING, edition, usable)


def told(year: Year, checks: Iterable[tuple[Callable[[Year, Any], Items], Any]]) -> tuple[NotChecked, ...] | None:
    """What could not be checked; None where something was found. Checks are given with what they ask for besides."""
    out = []
    for check, given in checks:
        for item in check(year, given):
            if isinstance(item, Finding):
                return None
            out.append(item)
    return tuple(out)


class Rounded:
    """An amount that is there and not zero, but may have been rounded: whoever computes with it gets a TypeError."""

    def _refuse(self, *_: Any) -> NoReturn:
        raise TypeError("a rounded amount is compared")

    __bool__ = __eq__ = __ne__ = __hash__ = __str__ = __format__ = _refuse


ROUNDED = Rounded()
