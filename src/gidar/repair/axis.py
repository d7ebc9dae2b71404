"""Slips of whole lines: a row or column left blank, out of date, shifted, displaced or exchanged.

Each reading says what the figures would be had the slip not happened, and is one slip however many cells it has.
It need not close every equation: other slips may remain. What the shift pushed out of the table is computed anew.
"""

from collections.abc import Iterator
from typing import NamedTuple

from .grid import BASE, Changes, Grid, Position, unpack

AxisLine = tuple[str, int]
"""("row" or "column", its index)."""


class AxisSlip(NamedTuple):
    """A slip of whole lines, and what the cells would be without it; twins are lines it may as well have hit."""

    kind: str
    lines: tuple[AxisLine, ...]
    changes: Changes
    twins: tuple[AxisLine, ...] = ()


class AxisSlips:
    """The readings of one grid with the needs of its rows and columns; classes are {weight: rows of this weight}."""

    def __init__(self, grid: Grid, classes: dict[int, list[int]], rows: list[int], columns: list[int]) -> None:
        self.grid, self.rows, self.columns = grid, rows, columns
        self.figures = [[value or 0 for value in row] for row in grid.values]
        self.classes = classes
        self.carried = grid.across_years()
        sums = grid.total_rows.values()
        counted = {w for w in classes for digit in sums if unpack(w, digit + 1)[digit] > 0}
        self.single = {row for weight, rows in classes.items() if weight not in counted for row in rows}

    def readings(self) -> Iterator[AxisSlip]:
        """Every reading that changes two cells or more and makes none negative."""
        figures = self.figures
        for reading in self._all():
            changes = {(row, at): new for (row, at), new in reading.changes.items() if new != figures[row][at]}
            if len(changes) > 1 and min(changes.values()) >= 0:  # one cell alone is found as such
                yield AxisSlip(reading.kind, reading.lines, changes, reading.twins)

    def _figure(self, place: Position) -> int:
        return self.figures[place[0]][place[1]]

    def _all(self) -> Iterator[AxisSlip]:
        if sum(map(bool, self.rows)) > 1:
            yield from self._columns_to_fill()
            yield from self._exchanged_columns()
        if self.grid.families:
            yield from self._rows_to_fill()
            yield from self._exchanged_rows()
            yield from self._carried_to_all_totals()
            yield from self._carried_in()
            total = self.grid.total_column
            if total == len(self.grid.columns) - 1 and any(self.columns):
                yield from self._shifted_rows(total)
                yield from self._displaced_rows()
        if self.grid.total_column == len(self.grid.columns) - 1 and sum(map(bool, self.rows)) > 1:
            yield from self._shifted_table()

    def _filled(self, line: AxisLine, changes: Changes) -> Iterator[AxisSlip]:
        """A line whose failing cells are computed from their other equation."""
        blank = {place: new for place, new in changes.items() if not self._figure(place)}
        if len(blank) > 1:
            yield AxisSlip("line_blank", (line,), blank)
        if len(blank) < len(changes):
            axis, at = line
            carried = axis == "row" and any(unpack(self.grid.weights[at], digit + 1)[digit] for digit in self.carried)
            yield AxisSlip("carried_in_differs" if carried else "line_not_updated", (line,), changes)

    def _columns_to_fill(self) -> Iterator[AxisSlip]:
        failing = [at for at, need in enumerate(self.rows) if need]
        for column, sign in enumerate(self.grid.signs):
            changes = {(row, column): self.figures[row][column] + sign * self.rows[row] for row in failing}
            yield from self._filled(("column", column), {p: new for p, new in changes.items() if new >= 0})

    def _rows_to_fill(self) -> Iterator[AxisSlip]:
        failing = [at for at, need in enumerate(self.columns) if need]
        blank_alike: dict[int, list[int]] = {}
        for row, weight in enumerate(self.grid.weights if len(failing) > 1 else ()):
            if row not in self.single:
                if not any(self.figures[row]):
                    blank_alike.setdefault(weight, []).append(row)
                continue
            yield from self._filled(("row", row), self._row_filled(row, failing))
        for rows in blank_alike.values():
            twins = tuple(("row", row) for row in rows[1:])
            for reading in self._filled(("row", rows[0]), self._row_filled(rows[0], failing)):
                yield reading._replace(twins=twins)

    def _row_filled(self, row: int, failing: list[int]) -> Changes:
        weight, signs, out = self.grid.weights[row], self.grid.signs, {}
        for column in failing:
            if self.columns[column] % weight == 0:
                new = self.figures[row][column] + signs[column] * (self.columns[column] // weight)
                if 0 <= new < 1 << 64:
                    out[row, column] = new
        missing = [column for column in failing if (row, column) not in out]
        if len(missing) == 1 and not any(self.figures[row]):  # another slip is in that column: close the row instead
            new = -signs[missing[0]] * sum(signs[column] * value for (_, column), value in out.items())
            if new >= 0:
                out[row, missing[0]] = new
        return out

    def _carried_in(self) -> Iterator[AxisSlip]:
        """A row that last year's report fixes, where all is balanced with another figure: the balance moves along."""
        weights, signs = self.grid.weights, self.grid.signs
        for digit in self.carried:
            needs = [unpack(need, len(self.grid.families))[digit] for need in self.columns]
            for row in sorted(self.single):
                for other, weight in enumerate(weights):
                    if weights[row] - weight != BASE**digit:
                        continue
                    changes = {}
                    for column, need in enumerate(needs):
                        step = need * signs[column]
                        if step and need * BASE**digit == self.columns[column]:
                            changes[row, column] = self.figures[row][column] + step
                            changes[other, column] = self.figures[other][column] - step
                    yield AxisSlip("carried_in_differs", (("row", row),), changes)

    def _exchanged_columns(self) -> Iterator[AxisSlip]:
        total = self.grid.total_column
        if total is None or len(self.grid.rows) == 1:
            return
        for column in range(len(self.grid.columns)):
            if column != total:
                changes = {(row, column): line[total] for row, line in enumerate(self.figures)}
                changes |= {(row, total): line[column] for row, line in enumerate(self.figures)}
                yield AxisSlip("lines_exchanged", (("column", column), ("column", total)), changes)

    def _exchanged_rows(self) -> Iterator[AxisSlip]:
        weights = self.grid.weights
        for row in range(len(weights) - 1):
            if weights[row] != weights[row + 1] and {row, row + 1} <= self.single:
                changes = {(row, at): value for at, value in enumerate(self.figures[row + 1])}
                changes |= {(row + 1, at): value for at, value in enumerate(self.figures[row])}
                yield AxisSlip("lines_exchanged", (("row", row), ("row", row + 1)), changes)

    def _shifted_rows(self, total: int) -> Iterator[AxisSlip]:
        for row, figures in enumerate(self.figures):
            if not any(figures):
                continue
            for moved in _moved_back(figures, total):
                yield AxisSlip("row_shifted", (("row", row),), {(row, at): value for at, value in enumerate(moved)})

    def _shifted_table(self) -> Iterator[AxisSlip]:
        total = len(self.grid.columns) - 1
        for edge, way in ((0, 0), (total, 1)):
            if any(row[edge] for row in self.figures):
                continue
            moved = [_whole_back(row, total)[way] for row in self.figures]
            changes = {(at, column): value for at, row in enumerate(moved) for column, value in enumerate(row)}
            yield AxisSlip("table_shifted", (), changes)

    def _displaced_rows(self) -> Iterator[AxisSlip]:
        """From some row on everything stands one row too low or too high, down to a row that is no outcome.

        Where the skipped row is one of several alike, the figures do not tell which.
        """
        if sum(map(bool, self.rows)) > 2:
            return
        for last in (len(self.grid.rows) - 1, len(self.grid.rows) - 2):
            down = any(self.figures[last])  # else nothing was moved into the last row: moved up
            possible = [row for row in range(last) if not down or not any(self.figures[row])]
            for rows in self.classes.values():
                alike = [row for row in rows if row in possible]
                for start in dict.fromkeys(self._starts(alike) if down else alike[:1]):
                    twins = tuple(("row", row) for row in possible if row != start)
                    lines = ("row", start), ("row", last)
                    yield AxisSlip("rows_displaced", lines, self._back(start, last, down), twins)

    def _starts(self, empty: list[int]) -> list[int]:
        """Of rows without figures, those that may have been passed over: blank ones, the first and the last."""
        blank = [row for row in empty if set(self.grid.values[row]) == {None}]
        return (blank or empty)[:1] + (blank or empty)[-1:]

    def _back(self, first: int, last: int, down: bool) -> Changes:
        """The rows first to last moved back by one; the row that was pushed out is computed from its columns."""
        width, moved = len(self.grid.columns), [list(row) for row in self.figures]
        if down:
            moved[first:last] = self.figures[first + 1 : last + 1]
            lost = last
        else:
            moved[first + 1 : last + 1] = self.figures[first:last]
            lost = first
        moved[lost] = [0] * width
        if lost in self.single:
            needs = self.grid.column_needs(moved)
            weight = self.grid.weights[lost]
            moved[lost] = [
                sign * (need // weight) if need % weight == 0 and abs(need // weight) < 1 << 64 else 0
                for sign, need in zip(self.grid.signs, needs, strict=True)
            ]
        rows = [row for row in range(first, last + 1) if moved[row] != self.figures[row]]  # many have no figures
        return {(row, at): moved[row][at] for row in rows for at in range(width)}

    def _carried_to_all_totals(self) -> Iterator[AxisSlip]:
        """A wrong part that was added up in its row, its column, and the corner of both."""
        total = self.grid.total_column
        failing = [at for at, need in enumerate(self.columns) if need]
        if any(self.rows) or len(failing) != 2 or total not in failing:
            return
        column = failing[0] if failing[1] == total else failing[1]
        need = self.columns[column]
        for row_total, digit in self.grid.total_rows.items():
            for weight, members in self.classes.items():
                both = weight + self.grid.weights[row_total]
                if unpack(weight, digit + 1)[digit] < 1 or not both or need % both or need != -self.columns[total]:
                    continue
                step = self.grid.signs[column] * (need // both)
                for row in members:
                    places = [(row, column), (row, total), (row_total, column), (row_total, total)]
                    if self.figures[row][column] and abs(step) < 1 << 64:
                        changes = {place: self._figure(place) + step for place in places}
                        yield AxisSlip("typo_carried_to_all_totals", (("row", row), ("column", column)), changes)


def _moved_back(figures: list[int], total: int) -> Iterator[list[int]]:
    """A row as it was before it moved by a column: all of it, or its parts beside a total that stayed."""
    right, left = _whole_back(figures, total)
    if not figures[0]:
        yield right
        parts = figures[1:total]
        yield [*parts, figures[total] - sum(parts), figures[total]]
    if not figures[total]:
        yield left
    if not figures[total - 1]:
        parts = figures[: total - 1]
        yield [figures[total] - sum(parts), *parts, figures[total]]


def _whole_back(figures: list[int], total: int) -> tuple[list[int], list[int]]:
    """A row, total included, as it was before it moved to the right, and before it moved to the left."""
    parts, rest = figures[1:], figures[: total - 1]
    return [*parts, sum(parts)], [figures[total - 1] - sum(rest), *rest, figures[total - 1]]
