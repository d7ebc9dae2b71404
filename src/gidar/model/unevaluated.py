"""Which equations of a report could not be evaluated, and cannot be while some of its cells are as they are."""

from collections.abc import Collection, Iterable, Iterator

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
    places = {cell.pointer for finding in findings if finding.rule.takes_away for cell in finding.cells}
    places |= {item.instance for item in not_checked if item.code == READING and item.instance}
    return [one for one in equations if not _is_freed(one, places, mended)]


def _is_freed(equation: Equation, places: set[str], mended: Collection[str]) -> bool:
    cells = (*equation.left, *equation.right)
    in_the_way = {cell for cell in cells if any(f"{cell}/".startswith(f"{place}/") for place in places)}
    return bool(in_the_way) and in_the_way <= {*mended}


def beside(edition: Edition, table: str, mended: Collection[str], equations: Iterable[Equation]) -> Iterator[Equation]:
    """Those of some equations that are tied to cells of a table: all of the table, or, where only its rows add up,
    those of their rows."""
    begin = f"/tables/{table}/"
    own = [one for one in edition.identities if one.left[0].startswith(begin)]
    rows = {cell.split("/")[3] for cell in mended} if all(one.axis == "row" for one in own) else None
    for one in equations:
        if one.left[0].startswith(begin) and (rows is None or one.instance in rows):
            yield one
