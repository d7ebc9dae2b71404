"""Whether enough of a table is filled in for a repair of it to be proposed.

Who has entered three figures has made no slip yet, although many equations do not hold. A blank counts as filled in
where the equations leave it no choice but zero, since published reports leave zeros blank; where the repair changes
it; and where it stands in a line of which a slip is told.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..model.form import Equation
from .grid import Changes, Grid, Position, unpack

GridLine = tuple[str, int]
"""("row" or "column", its index)."""


class Sum(NamedTuple):
    """An equation of a grid: what its cells add up to, each with its sign, and what else there is, is nought."""

    cells: dict[Position, int]
    given: int


def is_finished(grid: Grid, changes: Changes, told: Iterable[GridLine], failing: Iterable[Equation]) -> bool:
    """Whether changes can be proposed, told being the lines of which a slip is told, failing what does not hold.

    Where an equation fails whatever the blanks are, fewer than half of the cells of each line in question may be
    blank; where with other blanks all would hold, none may be.
    """
    blanks, told = _blanks(grid), {*told}
    if blanks <= changes.keys() | grid.unreadable:  # nothing is left to fill in
        return True
    sums = list(_sums(grid))
    certain = any(_fails(one, blanks, grid) for one in sums)
    open_ = _without_zeros(sums, blanks, grid) - changes.keys() - grid.unreadable
    open_ = {(row, at) for row, at in open_ if not {("row", row), ("column", at)} & told}
    for axis, index in _asked(grid, changes, failing) - told:
        size = len(grid.columns if axis == "row" else grid.rows)
        count = sum((row if axis == "row" else at) == index for row, at in open_)
        if count * 2 >= size if certain else count:
            return False
    return True


def _asked(grid: Grid, changes: Changes, failing: Iterable[Equation]) -> set[GridLine]:
    """The lines of the changed cells and of the equations that do not hold."""
    broken = {(equation.axis, equation.instance) for equation in failing}
    lines = {("row", at) for at, name in enumerate(grid.rows) if ("row", name) in broken}
    lines |= {("column", at) for at, name in enumerate(grid.columns) if ("column", name) in broken}
    return lines | {line for row, at in changes for line in (("row", row), ("column", at))}


def _sums(grid: Grid) -> Iterator[Sum]:
    for row in range(len(grid.rows)):
        yield Sum({(row, at): sign for at, sign in enumerate(grid.signs)}, 0)
    for digit in range(len(grid.families)):
        weights = [unpack(weight, digit + 1)[digit] for weight in grid.weights]
        for at, sign in enumerate(grid.signs):
            cells = {(row, at): weight * sign for row, weight in enumerate(weights) if weight}
            yield Sum(cells, -unpack(grid.given[at], digit + 1)[digit])


def _blanks(grid: Grid) -> set[Position]:
    return {(row, at) for row, values in enumerate(grid.values) for at, value in enumerate(values) if value is None}


def _gap(one: Sum, grid: Grid) -> int:
    return one.given + sum(sign * (grid.values[row][at] or 0) for (row, at), sign in one.cells.items())


def _fails(one: Sum, blanks: set[Position], grid: Grid) -> bool:
    """Whether a sum holds with no choice of the blanks."""
    gap = _gap(one, grid)
    return gap != 0 and not any(one.cells[place] * gap < 0 for place in blanks & one.cells.keys())


def _without_zeros(sums: list[Sum], blanks: set[Position], grid: Grid) -> set[Position]:
    """The blanks that may be anything: not those that must be zero for a sum to hold that holds without them."""
    open_, before = set(blanks), -1
    even = [one for one in sums if _gap(one, grid) == 0]
    while len(open_) != before:
        before = len(open_)
        for one in even:
            signs = {one.cells[place] > 0 for place in open_ & one.cells.keys()}
            if len(signs) == 1:
                open_ -= one.cells.keys()
    return open_
