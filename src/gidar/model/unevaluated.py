"""Which equations of a report could not be evaluated, and cannot be while some of its cells are as they are."""

from collections.abc import Collection, Iterable

from .edition import Edition
from .findings import Finding, NotChecked
from .form import Equation

READING = "reading"
"""The code of what a document has and was not read, or not for certain."""


def unevaluated(
    edition: Edition, findings: Iterable[Finding], not_checked: Iterable[NotChecked], mended: Collection[str] = ()
) -> list[Equation]:
    """The equations, one by one, that are among what was not checked, but for those in which nothing is in the way
    except cells, by JSON Pointer, that are mended."""
    left = {(item.code, item.instance) for item in not_checked}
    every = (*edition.identities, *edition.continuity)
    equations = [equation for equation in every if (equation.code, equation.instance) in left]
    if not equations:
        return []
    faults = (finding for finding in findings if finding.rule.takes_away)
    places = {cell.pointer for finding in faults for cell in finding.cells}
    places |= {item.instance for item in not_checked if item.code == READING and item.instance}
    out = []
    for equation in equations:
        cells = [*equation.left, *equation.right]
        in_the_way = [cell for cell in cells if any(f"{cell}/".startswith(f"{place}/") for place in places)]
        if not in_the_way or not {*in_the_way} <= {*mended}:
            out.append(equation)
    return out
