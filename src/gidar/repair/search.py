"""All plausible explanations of the equations of a grid that do not hold, the likeliest first.

An explanation is a set of slips without which every equation holds and no figure is negative.
"""

from typing import Any, NamedTuple

from .axis import AxisLine, AxisSlip, AxisSlips
from .cells import Budget, CellSearch
from .grid import Changes, Grid, Position, Values
from .slips import Extra, Slip, Slips, cost

MOST_CELLS = 6  # changed cells that are looked for one by one
MANY_CELLS = 12  # the same where nothing else was found
MOST_BESIDE = 3  # changed cells that are looked for beside a slip of a whole line
FILLED = ("line_blank", "line_not_updated", "carried_in_differs")
MOST_READINGS = 8  # slips of whole lines that are tried together with others


class Explanation(NamedTuple):
    """Slips, the cells they changed with the values these should have, and what it costs to believe it.

    line is the slip of a whole line among them, if any. last_year are (JSON Pointer, figure) of cells of last
    year's report, where that is wrong instead.
    """

    slips: tuple[Slip, ...]
    changes: Changes
    cost: int
    line: AxisSlip | None = None
    last_year: tuple[tuple[str, int], ...] = ()


class Search:
    """The search for explanations of one grid; recipe is repair.json."""

    def __init__(self, grid: Grid, recipe: dict[str, Any]) -> None:
        self.grid, self.recipe = grid, recipe
        self.slips = Slips(grid, recipe)
        self.budget = Budget(recipe["search"]["steps"])
        self.cells = CellSearch(grid, self.budget)
        self.found: dict[frozenset[tuple[Position, int]], Explanation] = {}
        self.values: Values = [list(row) for row in grid.values]
        self.usual = Usual(grid, recipe)
        self.negative = {
            (row, at): -v for row, line in enumerate(grid.values) for at, v in enumerate(line) if v and v < 0
        }

    def run(self) -> list[Explanation]:
        """The explanations by cost; of equal ones that with fewer cells, then the earlier in the form."""
        if self.negative:  # whether the sign is all that is wrong with a negative figure, or the figure too
            self._explain(_with(self.values, self.negative), self.negative)
        if not self.negative or not self.found:
            self._explain(self.values, {})
            self._blame_last_year()
        return sorted(self.found.values(), key=lambda e: (e.cost, len(e.changes), sorted(e.changes)))

    def _explain(self, values: Values, before: Changes) -> None:
        """Explain what does not hold with these values; before is what was changed to get them."""
        rows, columns = self.grid.needs(values)
        least = self.cells.least(rows, columns)
        self._try_cells(values, before, rows, columns, min(least + 1, MOST_CELLS))
        if least > 1 or not self.found:
            self._lines(values, before, rows, columns, least)
        if not self.found and MOST_CELLS < least <= MANY_CELLS:
            self._try_cells(values, before, rows, columns, least)

    def _try_cells(self, values: Values, before: Changes, rows: list[int], columns: list[int], most: int) -> None:
        for errors in self.cells.smallest(values, rows, columns, most):
            self._add(before | self._changes(values, errors))

    def _blame_last_year(self) -> None:
        """Where this report agrees with itself, last year's may be the wrong one."""
        rows, columns = self.grid.needs(self.values)
        digits = self.grid.across_years()
        failing = list(self.grid.failing(rows, columns))
        if not failing or any(equation.code not in {self.grid.families[d] for d in digits} for equation in failing):
            return
        cells = []
        for equation in failing:
            if len(equation.last) != 1 or equation.right:
                return
            places = [pointer.split("/")[3:] for pointer in equation.left]
            at = [(self.grid.rows.index(row), self.grid.columns.index(column)) for row, column in places]
            cells.append((equation.last[0], sum(self.values[row][column] or 0 for row, column in at)))
        kind = "last_year_differs"
        price = self.slips.costs[kind]
        self.found[frozenset()] = Explanation((Slip(kind, (), price),), {}, price, last_year=tuple(cells))

    def _lines(self, values: Values, before: Changes, rows: list[int], columns: list[int], least: int) -> None:
        grid = self.grid._replace(values=values)
        promising: list[tuple[int, int, AxisSlip, list[int], list[int]]] = []
        for reading in AxisSlips(grid, self.cells.classes, rows, columns).readings():
            after_rows, after_columns = self._after(values, reading.changes, rows, columns)
            left = self.cells.least(after_rows, after_columns)
            # A line of its own that is blank may have taken over a wrong figure beside it: two cells open, one slip.
            alone = reading.kind == "line_blank" and not reading.twins and not self._partly(reading.lines[0])
            if left < least + alone and left <= MOST_BESIDE:
                promising.append((left, len(promising), reading, after_rows, after_columns))
        for left, _, reading, after_rows, after_columns in sorted(promising)[:MOST_READINGS]:
            moved = _with(values, reading.changes)
            for errors in self.cells.smallest(moved, after_rows, after_columns, min(left + 1, MOST_BESIDE)):
                self._add(before | reading.changes | self._changes(moved, errors), reading)

    def _after(
        self, values: Values, changes: Changes, rows: list[int], columns: list[int]
    ) -> tuple[list[int], list[int]]:
        rows, columns = list(rows), list(columns)
        for (row, column), new in changes.items():
            error = (new - (values[row][column] or 0)) * self.grid.signs[column]
            rows[row] -= error
            columns[column] -= self.grid.weights[row] * error
        return rows, columns

    def _changes(self, values: Values, errors: Changes) -> Changes:
        signs = self.grid.signs
        return {(row, at): (values[row][at] or 0) + error * signs[at] for (row, at), error in errors.items()}

    def _add(self, changes: Changes, reading: AxisSlip | None = None) -> None:
        """Note an explanation, unless a cheaper one changes the same cells."""
        changes = {place: new for place, new in changes.items() if new != (self.values[place[0]][place[1]] or 0)}
        if self.negative.keys() - changes.keys():
            return
        inside = {place for place in changes if reading and self._is_read_anew(place, changes[place], reading)}
        slips = self.slips.explain({place: new for place, new in changes.items() if place not in inside})
        if reading and inside:
            own = Slip(reading.kind, tuple(sorted(inside)), self._reading_cost(reading, inside))
            slips = [own, *slips]
        total = cost(slips) + self.usual.cost(changes, reading is not None)
        key = frozenset(changes.items())
        if key not in self.found or total < self.found[key].cost:
            self.found[key] = Explanation(tuple(slips), changes, total, reading)

    def _is_read_anew(self, place: Position, new: int, reading: AxisSlip) -> bool:
        """Whether a changed cell goes with the slip of the line: in a line that was not filled in, whatever it is."""
        return place in reading.changes and (reading.kind in FILLED or reading.changes[place] == new)

    def _reading_cost(self, reading: AxisSlip, inside: set[Position]) -> int:
        costs, extra = self.slips.costs, self.slips.extra
        price = costs[reading.kind]
        if reading.kind == "typo_carried_to_all_totals":
            part = min(sorted(inside), key=self.grid.is_total)
            return price + self.slips.single(part, reading.changes[part]).cost
        if reading.kind == "rows_displaced" and self._left_out(reading.lines[0][1]):
            price += extra.skipped
        if reading.kind == "line_blank" and self._partly(reading.lines[0]):
            price += extra.partly
        return price

    def _left_out(self, row: int) -> bool:
        """Whether a row is blank while others without figures hold zeros."""
        empty = [line for line in self.values if not any(line)]
        return set(self.values[row]) == {None} and any(0 in line for line in empty)

    def _partly(self, line: AxisLine) -> bool:
        """Whether some cells of a line are filled in."""
        axis, at = line
        return any(self.values[at]) if axis == "row" else any(row[at] for row in self.values)


class Usual:
    """Whether the lines of a table that as a rule hold most of it do so."""

    def __init__(self, grid: Grid, recipe: dict[str, Any]) -> None:
        lines = next((lines for lines in recipe["usual"] if lines["table"] == grid.table), None)
        self.grid, self.extra = grid, Extra(**recipe["extra"])
        self.known = bool(lines) and grid.total_column is not None
        if lines and self.known:
            self.column = grid.columns.index(lines["column"])
            self.rows = {grid.rows.index(row) for row in lines["rows"]}
            sums = [0, 0, 0, 0]
            for row, figures in enumerate(grid.values):
                for column in (self.column, self.grid.total_column or 0):
                    self._count((row, column), figures[column] or 0, sums)
            self.sums = sums

    def _count(self, place: Position, figure: int, sums: list[int]) -> None:
        """Add a figure to the sums: of the column, of all columns, of the rows, of all rows."""
        row, column = place
        if column == self.column:
            sums[0] += figure
        elif column == self.grid.total_column:
            sums[1] += figure
            sums[2] += figure if row in self.rows else 0
            sums[3] += figure if row in self.grid.total_rows else 0

    def cost(self, changes: Changes, of_line: bool) -> int:
        """What it adds or takes off that the lines would cease to hold most, or begin to.

        Rows tell something of a slip of whole lines only: a single figure may be in any outcome.
        """
        if not self.known:
            return 0
        sums = list(self.sums)
        for (row, column), new in changes.items():
            self._count((row, column), new - (self.grid.values[row][column] or 0), sums)
        before, after = ((2 * s[0] >= s[1], 2 * s[2] >= s[3]) for s in (self.sums, sums))
        extras = self.extra.unusual, self.extra.unusual_rows if of_line else 0
        return sum(extra * (was - is_) for was, is_, extra in zip(before, after, extras, strict=True))


def _with(values: Values, changes: Changes) -> Values:
    out = [list(row) for row in values]
    for (row, column), new in changes.items():
        out[row][column] = new
    return out
