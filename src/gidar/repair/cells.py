"""The smallest sets of changed cells that close every equation.

A set without a superfluous cell has a leaf: an equation that only one of its cells stands in, so that the need of
the equation is the error of that cell. (Were there none, every row and column in use would hold two of them, which
takes at least four cells.) The search takes leaf after leaf, and no more cells than it is allowed; it is complete
for up to three cells, and for more where each open row, or each open column, can have one cell only.
"""

from collections.abc import Iterator

from .grid import Grid, Position, Values, unpack

Errors = dict[Position, int]
"""{cell: its error}: its change times the sign of its column."""


class Budget:
    """How many more steps a search may take: it bounds the time for one report."""

    def __init__(self, steps: int) -> None:
        self.left = steps

    @property
    def spent(self) -> bool:
        """Whether the search was cut short."""
        return self.left < 0


class CellSearch:
    """The search in one grid, from whatever figures."""

    def __init__(self, grid: Grid, budget: Budget) -> None:
        self.grid, self.values, self.budget = grid, grid.values, budget
        self.classes: dict[int, list[int]] = {}
        for row, weight in enumerate(grid.weights):
            self.classes.setdefault(weight, []).append(row)
        self.fits: dict[int, list[tuple[int, int]]] = {}

    def least(self, rows: list[int], columns: list[int]) -> int:
        """A lower bound for the cells that close rows and columns with these needs."""
        return max(len(rows) - rows.count(0), sum(map(self._cells_of, columns)))

    def smallest(self, values: Values, rows: list[int], columns: list[int], most: int) -> list[Errors]:
        """All sets of the least possible number of cells, up to most, whose change closes rows and columns.

        values are the figures that rows and columns have these needs with.
        """
        self.values = values
        for size in range(self.least(rows, columns), most + 1):
            found: dict[frozenset[tuple[Position, int]], None] = {}
            seen: set[frozenset[tuple[Position, int]]] = set()
            open_lines = len(rows) - rows.count(0), sum(map(self._cells_of, columns))
            self._place(list(rows), list(columns), open_lines, size, {}, found, seen)
            if found or self.budget.spent:
                return [dict(errors) for errors in found]
        return []

    def _cells_of(self, need: int) -> int:
        """How many cells a column with this need takes at least."""
        return 0 if not need else 1 if self._fitting(need) else 2

    def _fitting(self, need: int) -> list[tuple[int, int]]:
        """(weight, error): the classes of rows of which one cell meets the need of a column."""
        if need not in self.fits:
            found = ((weight, need // weight) for weight in self.classes if weight and need % weight == 0)
            self.fits[need] = [(weight, error) for weight, error in found if abs(error) < 1 << 64]
        return self.fits[need]

    def _place(
        self,
        rows: list[int],
        columns: list[int],
        open_lines: tuple[int, int],
        size: int,
        placed: Errors,
        found: dict[frozenset[tuple[Position, int]], None],
        seen: set[frozenset[tuple[Position, int]]],
    ) -> None:
        """Place size more cells; rows and columns are changed and put back.

        open_lines are the least numbers of cells that the rows, and that the columns, still take.
        """
        key = frozenset(placed.items())
        if not size:
            found[key] = None
            return
        if key in seen:
            return
        seen.add(key)
        weights = self.grid.weights
        for place, error in self._leaves(rows, columns, size, *open_lines):
            if place in placed or not self._possible(place, error):
                continue
            self.budget.left -= 1
            if self.budget.left < 0:
                return
            row, column = place
            need, needs = rows[row], columns[column]
            rows[row], columns[column] = need - error, needs - weights[row] * error
            in_rows = open_lines[0] - (need != 0) + (rows[row] != 0)
            in_columns = open_lines[1] - self._cells_of(needs) + self._cells_of(columns[column])
            if in_rows < size and in_columns < size:
                placed[place] = error
                self._place(rows, columns, (in_rows, in_columns), size - 1, placed, found, seen)
                del placed[place]
            rows[row], columns[column] = need, needs

    def _possible(self, place: Position, error: int) -> bool:
        """Whether the cell does not fall below zero."""
        return (self.values[place[0]][place[1]] or 0) + error * self.grid.signs[place[1]] >= 0

    def _leaves(
        self, rows: list[int], columns: list[int], size: int, open_rows: int, open_columns: int
    ) -> Iterator[tuple[Position, int]]:
        """The cells that one may go on with: those of one line where every open line has one cell, else all."""
        in_rows = [at for at, need in enumerate(rows) if need]
        if open_rows == size:
            row = in_rows[0]
            yield from (((row, column), rows[row]) for column in range(len(columns)))
            return
        alone = [at for at, need in enumerate(columns) if need and self._fitting(need)]
        if open_columns == size and alone:
            column = min(alone, key=lambda at: sum(len(self.classes[w]) for w, _ in self._fitting(columns[at])))
            for weight, error in self._fitting(columns[column]):
                yield from (((row, column), error) for row in self.classes[weight])
            return
        for row in in_rows:
            yield from (((row, column), rows[row]) for column in range(len(columns)))
        for column, need in enumerate(columns):
            if need:
                yield from self._leaves_of_column(column, need)

    def _leaves_of_column(self, column: int, need: int) -> Iterator[tuple[Position, int]]:
        digits = unpack(need, len(self.grid.families))
        for weight, members in self.classes.items():
            pairs = zip(digits, unpack(weight, len(digits)), strict=True)
            errors = dict.fromkeys(digit // own for digit, own in pairs if own and digit)
            yield from (((row, column), error) for error in errors for row in members)
