"""What kind of slip turns the right figure into the one reported, and how far-fetched it is.

The costs of the kinds are data (repair.json, in hundredths); the lower, the likelier.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from .grid import Changes, Grid, Position


class Slip(NamedTuple):
    """One thing that went wrong: its kind, its cells in the order of the form, its cost."""

    kind: str
    cells: tuple[Position, ...]
    cost: int


class Extra(NamedTuple):
    """What makes a slip of one kind likelier or less likely, in hundredths: the record `extra` of repair.json."""

    total: int
    apart: int
    partly: int
    unusual: int
    unusual_rows: int
    skipped: int


class Slips:
    """The kinds of slip in one grid; recipe is repair.json."""

    def __init__(self, grid: Grid, recipe: dict[str, Any]) -> None:
        self.grid = grid
        self.costs: dict[str, int] = {kind["id"]: kind["cost"] for kind in recipe["kinds"]}
        self.extra = Extra(**recipe["extra"])

    def explain(self, changes: Changes) -> list[Slip]:
        """The cheapest reading of some changed cells as single slips and slips between two cells."""
        cells = sorted(changes)
        pairs = {
            (one, two): slip
            for at, one in enumerate(cells)
            for two in cells[at + 1 :]
            if one[0] == two[0] or one[1] == two[1]
            if (slip := self._pair(one, two, changes))
        }
        return self._cheapest(cells, {cell: self.single(cell, changes[cell]) for cell in cells}, pairs)

    def _cheapest(
        self, cells: list[Position], singles: dict[Position, Slip], pairs: dict[tuple[Position, Position], Slip]
    ) -> list[Slip]:
        if not cells:
            return []
        if not pairs:
            return [singles[cell] for cell in cells]
        first, rest = cells[0], cells[1:]
        best = [singles[first], *self._cheapest(rest, singles, pairs)]
        for other in rest:
            if slip := pairs.get((first, other)):
                left = [cell for cell in rest if cell != other]
                best = min(best, [slip, *self._cheapest(left, singles, pairs)], key=cost)
        return best

    def single(self, place: Position, new: int) -> Slip:
        """The slip that explains one changed cell by itself."""
        old = self.grid.values[place[0]][place[1]]
        kind = "unreadable" if place in self.grid.unreadable else typing(old, new)
        if kind == "other" and self.grid.is_total(place):
            kind = "total_not_updated"
        return Slip(kind, (place,), self.costs[kind] + self.extra.total * self.grid.is_total(place))

    def _pair(self, one: Position, two: Position, changes: Changes) -> Slip | None:
        """The slip that explains two changed cells of one line together, None where there is none."""
        old_one, old_two = (self.grid.values[row][column] or 0 for row, column in (one, two))
        step_one, step_two = changes[one] - old_one, changes[two] - old_two
        in_row = one[0] == two[0]
        totals = [place for place in (one, two) if self._sums_up(place, in_row)]
        if (changes[one], changes[two]) == (old_two, old_one):
            moved = "wrong" if 0 in (old_one, old_two) else "swapped"
            kind = ("wrong_column", "columns_swapped", "wrong_row", "rows_swapped")[
                2 * (not in_row) + (moved != "wrong")
            ]
            far = self._distance(one, two)
            return Slip(kind, (one, two), self.costs[kind] + self.extra.total * len(totals) + far)
        if len(totals) == 1 and step_one == step_two:
            part = two if totals[0] == one else one
            return self._carried(part, (one, two), changes[part], in_row)
        if not totals and step_one == -step_two:
            return Slip("booked_elsewhere", (one, two), self.costs["booked_elsewhere"])
        return None

    def _sums_up(self, place: Position, in_row: bool) -> bool:
        return place[1] == self.grid.total_column if in_row else place[0] in self.grid.total_rows

    def _distance(self, one: Position, two: Position) -> int:
        """What it adds that the two cells are no neighbours."""
        apart = abs(one[0] - two[0]) + abs(one[1] - two[1])
        return self.extra.apart if apart > 1 else 0

    def _carried(self, part: Position, cells: tuple[Position, Position], new: int, in_row: bool) -> Slip:
        """A part and its total that are wrong by the same: the spreadsheet added up a wrong figure."""
        kind = "typo_carried_to_row_total" if in_row else "typo_carried_to_column_total"
        if in_row and not new and self._has_twin(part):
            return Slip("counted_twice", cells, self.costs["counted_twice"])
        return Slip(kind, cells, self.costs[kind] + self.single(part, new).cost)

    def _has_twin(self, place: Position) -> bool:
        """Whether another row that counts towards the same total has the same figure in that column."""
        row, column = place
        values, weights = self.grid.values, self.grid.weights
        return any(
            other != row and weights[other] == weights[row] and line[column] == values[row][column]
            for other, line in enumerate(values)
        )


def cost(slips: Iterable[Slip]) -> int:
    """What several slips cost together."""
    return sum(slip.cost for slip in slips)


def typing(old: int | None, new: int) -> str:
    """The kind of slip that makes old of new in one cell."""
    if not old:
        return "blank" if old is None else "left_at_zero"
    if old == -new:
        return "sign"
    was, should = str(abs(old)), str(new)
    if len(was) == len(should):
        wrong = [at for at, (a, b) in enumerate(zip(was, should, strict=True)) if a != b]
        if len(wrong) == 1:
            return "digit_wrong"
        first, last = wrong[0], wrong[-1] + 1
        if last - first == 2 and was[first:last] == should[first:last][::-1]:
            return "digits_transposed"
    elif new and _one_more(should, was):
        return "digit_missing"
    elif new and _one_more(was, should):
        return "digit_extra"
    return "off_by_little" if new and abs(old - new) <= 2 else "other"


def _one_more(longer: str, shorter: str) -> bool:
    """Whether one digit of the longer number is all that it has more."""
    return len(longer) == len(shorter) + 1 and any(
        longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))
    )
