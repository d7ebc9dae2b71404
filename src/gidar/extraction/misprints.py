"""Runs of digits in a table whose printed sums are wrong somewhere: what all readings with few misprints share."""

from collections.abc import Iterator
from itertools import product
from math import prod
from typing import NamedTuple

from ..edition import Equation
from .candidates import Row
from .readings import Reading, Ways, common

MARGIN = 1  # misprints that the right reading may need beyond the fewest that any reading needs
MOST_MISPRINTS = 16
MOST_ODD = 2  # rows without a reading that adds up
MOST_STEPS = 3_000_000
MOST_READINGS = 3000  # of the rows that add up, taken together
MOST_LENGTH = 9  # digits of a figure
Residuals = tuple[int, ...]
"""left - right of each equation of a column, or what one cell adds to it for each unit."""


class _TooMany(Exception):
    """There is more to look at than can be."""


class _Run(NamedTuple):
    """A row: its digits, its cells, what each of these adds to its column, and the readings that add up."""

    digits: str
    pointers: tuple[str, ...]
    adds: tuple[Residuals, ...]
    full: tuple[Row, ...]


class _State(NamedTuple):
    """How far the digits of the free rows are cut, which of them have a blank, and how many misprints that needs."""

    at: tuple[int, ...]
    blank: tuple[bool, ...]
    misprints: int


Cut = list[list[set[int | None]]]
"""For each free row, for each column, the figures that it may have; None of a blank."""


def nearest(equations: tuple[Equation, ...], fixed: Reading, unknown: set[str], choices: list[Ways]) -> Reading:
    """{pointer: figure, or None of a blank} of the cells that can be told although nothing adds up.

    In rows that are runs of digits and cross sums of columns: what all readings of the table with few misprints have
    in common. A row that does not add up, or has a blank, counts as a misprint, and so do the cells that would have to
    change for a column to add up. The fewest are looked for; a reading may need MARGIN more than these, and have one
    row more that does not add up than cannot be helped.
    In other rows, or where there are too many readings to look at: what all readings of a row have in common.
    """
    sums = [equation for equation in equations if equation.axis == "column"]
    crossed = {pointer for equation in sums for pointer in (*equation.left, *equation.right)}
    rows = [ways for ways in choices if crossed.issuperset(ways.pointers)]
    try:
        figures = _table(sums, fixed, unknown, rows).common()
    except _TooMany:
        return common(choices)
    others = [ways for ways in choices if ways not in rows]
    return common(others) | {p: next(iter(read)) for p, read in figures.items() if len(read) == 1}


def _table(sums: list[Equation], fixed: Reading, unknown: set[str], rows: list[Ways]) -> "_Table":
    if not rows or any(not ways.digits or ways.full is None for ways in rows):
        raise _TooMany
    ids = [pointer.rsplit("/", 1)[1] for pointer in rows[0].pointers]
    columns = [_Column([e for e in sums if e.instance == id_], fixed, unknown) for id_ in ids]
    return _Table(
        columns,
        [
            _Run(
                ways.digits,
                ways.pointers,
                tuple(column.adds(p) for column, p in zip(columns, ways.pointers, strict=True)),
                tuple(tuple(way.printed(p) for p in ways.pointers) for way in ways.full or ()),
            )
            for ways in rows
        ],
    )


class _Column:
    """The equations of one column, with what the cells that are read already add to them."""

    def __init__(self, equations: list[Equation], fixed: Reading, unknown: set[str]) -> None:
        self._adds: dict[str, list[int]] = {}
        for n, equation in enumerate(equations):
            for sign, side in ((1, equation.left), (-1, equation.right)):
                for pointer in side:
                    self._adds.setdefault(pointer, [0] * len(equations))[n] += sign
        self._none = (0,) * len(equations)
        self._kinds = {tuple(adds) for adds in self._adds.values()}
        self._open: list[set[int]] = [set() for _ in equations]  # the ways in which what is not known moves each
        start = [0] * len(equations)
        for pointer, adds in self._adds.items():
            value = fixed.get(pointer)
            for n, sign in enumerate(adds):
                if sign and value is not None:
                    start[n] += sign * value
                elif sign and (pointer in fixed or pointer in unknown):
                    self._open[n].add(sign)
        self.start: Residuals = tuple(start)
        self._known: dict[Residuals, int] = {}

    def adds(self, pointer: str) -> Residuals:
        """What a cell adds to the equations for each unit of its figure."""
        return tuple(self._adds.get(pointer, self._none))

    def misprints(self, left: Residuals) -> int:
        """How many cells at least must be wrong for the equations to be off by so much."""
        if left not in self._known:
            self._known[left] = self._misprints(left)
        return self._known[left]

    def _misprints(self, left: Residuals) -> int:
        off = sum(bool(x) and (1 if x < 0 else -1) not in signs for x, signs in zip(left, self._open, strict=True))
        if off < 2 or any(self._open):
            return min(off, 1)
        steps = ({x / sign if sign else x and None for x, sign in zip(left, kind, strict=True)} for kind in self._kinds)
        # A cell in several equations puts all of them wrong by the same amount.
        return 1 if any(len(step - {0}) == 1 and None not in step for step in steps) else off

    def misprints_blank(self, left: Residuals, adds: Residuals) -> int:
        """The same where a cell besides may be any number from 0 up."""
        numbers = {0} | {-x // sign for x, sign in zip(left, adds, strict=True) if sign and x % sign == 0}
        for kind in self._kinds:
            for n in range(len(left) - 1):
                turn = adds[n] * kind[n + 1] - adds[n + 1] * kind[n]
                here = left[n + 1] * kind[n] - left[n] * kind[n + 1]
                if turn and here % turn == 0:
                    numbers.add(here // turn)
        return min(self.misprints(_plus(left, adds, number)) for number in numbers if number >= 0)


def _plus(left: Residuals, adds: Residuals, figure: int) -> Residuals:
    return tuple(x + figure * sign for x, sign in zip(left, adds, strict=True))


class _Table:
    """The rows of a table in all their readings."""

    def __init__(self, columns: list[_Column], runs: list[_Run]) -> None:
        self.columns, self.runs = columns, runs
        self.odd = [run for run in runs if not run.full]
        self.even = sorted((run for run in runs if run.full), key=lambda run: len(run.full))
        self.sure = sum(len(run.full) == 1 for run in self.even)  # how many of these can be read in but one way
        if len(self.odd) > MOST_ODD or prod(len(run.full) for run in self.even) > MOST_READINGS:
            raise _TooMany
        self.start = [column.start for column in columns]
        for run in self.even[: self.sure]:
            self.start = _with(self.start, run, run.full[0])
        self.steps = MOST_STEPS

    def common(self) -> dict[str, set[int | None]]:
        """{pointer: its figures in all readings with few misprints}. Raises _TooMany."""
        for most in range(len(self.odd), MOST_MISPRINTS):
            if self._readings(most):
                found = self._readings(most + MARGIN)
                figures: dict[str, set[int | None]] = {}
                for misprints in range(min(found), min(found) + MARGIN + 1):
                    for pointer, some in found.get(misprints, {}).items():
                        figures.setdefault(pointer, set()).update(some)
                if min(found) > 1:
                    for run in self.odd:
                        for pointer in run.pointers: figures.pop(pointer, None)
                return figures
        raise _TooMany

    def _readings(self, most: int) -> dict[int, dict[str, set[int | None]]]:
        """{misprints: {pointer: its figures in the readings that need so many}}, where rows and columns need no more."""
        found: dict[int, dict[str, set[int | None]]] = {}
        for rows, left in self._adding_up():
            spare = range(len(rows)) if len(self.odd) < MOST_ODD else ()
            for n in (None, *spare):
                free, rest, kept = self.odd, left, [*zip(self.even, rows, strict=True)]
                if n is not None:
                    run, row = kept.pop(n)
                    free, rest = [*self.odd, run], _with(left, run, row, -1)
                cuts = self._cut(free, rest, most - len(free))
                for misprints, cut in cuts.items():
                    figures = found.setdefault(misprints, {})
                    every = [*((run, [{f} for f in row]) for run, row in kept), *zip(free, cut, strict=True)]
                    for run, read in every:
                        for pointer, some in zip(run.pointers, read, strict=True):
                            figures.setdefault(pointer, set()).update(some)
        return found

    def _adding_up(self) -> Iterator[tuple[list[Row], list[Residuals]]]:
        """Every reading of the rows that add up, with what it leaves in the columns."""
        sure = [run.full[0] for run in self.even[: self.sure]]
        open_ = self.even[self.sure :]
        for picked in product(*(run.full for run in open_)):
            left = self.start
            for run, row in zip(open_, picked, strict=True):
                left = _with(left, run, row)
            yield [*sure, *picked], left

    def _cut(self, free: list[_Run], left: list[Residuals], most: int) -> dict[int, Cut]:
        """The fewest misprints in the columns when these rows may be cut in any way, and every way with no more."""
        if most < 0:
            return {}
        costs = [_Costs(column, [run.adds[c] for run in free], left[c]) for c, column in enumerate(self.columns)]
        rest = [0]
        for cost in reversed(costs):
            rest.append(rest[-1] + cost.least)
        rest.reverse()
        start = _State((0,) * len(free), (False,) * len(free), 0)
        ways: list[dict[_State, list[tuple[_State, tuple[int | None, ...]]]]] = [{start: []}]
        for c, cost in enumerate(costs):
            ways.append({})
            for state in ways[c]:
                for figures, at in _figures(free, state.at):
                    self.steps -= 1
                    more = sum(b and f is None for b, f in zip(state.blank, figures, strict=True))
                    blank = tuple(b or f is None for b, f in zip(state.blank, figures, strict=True))
                    now = _State(at, blank, state.misprints + cost.of(figures) + more)
                    if now.misprints + rest[c + 1] <= most:
                        ways[c + 1].setdefault(now, []).append((state, figures))
            if self.steps < 0:
                raise _TooMany
        whole = tuple(len(run.digits) for run in free)
        ends = [state for state in ways[-1] if state.at == whole]
        out: dict[int, Cut] = {}
        stack: list[tuple[_State, int, tuple[tuple[int | None, ...], ...]]] = [(s, s.misprints, ()) for s in ends]
        seen = 0
        while stack:
            state, needed, figures = stack.pop()
            c = len(costs) - len(figures)
            if c == 0:
                seen += 1
                if seen > MOST_PATHS:
                    return {min(s.misprints for s in ends): self._all(ways, ends, free)}
                rows = list(zip(*figures, strict=True)) if free else []
                slips = needed + len(free) - _matches(free, rows, left, costs) + sum(_over(row) for row in rows)
                cut = out.setdefault(slips, [[set() for _ in costs] for _ in free])
                for sets, row in zip(cut, rows, strict=True):
                    for one, figure in zip(sets, row, strict=True):
                        one.add(figure)
                continue
            stack += [(before, needed, (taken, *figures)) for before, taken in ways[c][state]]
        return out

    def _all(self, ways, ends, free):
        live = set(ends)
        cut: Cut = [[set() for _ in self.columns] for _ in free]
        for c in reversed(range(len(self.columns))):
            steps = [step for state in live for step in ways[c + 1][state]]
            for _, figures in steps:
                for row, figure in zip(cut, figures, strict=True):
                    row[c].add(figure)
            live = {before for before, _ in steps}
        return cut


MOST_PATHS = 3000


def _over(row):
    *parts, total = row
    return None in parts and total is not None and sum(part or 0 for part in parts) > total



def _matches(free, rows, left, costs):
    options = []
    for n, (run, row) in enumerate(zip(free, rows, strict=True)):
        if None in row:
            continue
        *parts, total = row
        off = sum(parts) - total
        places = set()
        for c, cost in enumerate(costs):
            column = [r[c] for r in rows]
            if None in column:
                continue
            residual = left[c]
            for r, figure in zip(free, column, strict=True):
                residual = _plus(residual, r.adds[c], figure)
            change = off if c < len(parts) else -off
            if off and cost.column.misprints(_plus(residual, run.adds[c], -change)) < cost.column.misprints(residual):
                places.add(c)
        if places:
            options.append(places)
    if len(options) == 2 and len(options[0] | options[1]) == 1:
        return 1
    return len(options)


class _Costs:
    """The misprints of one column by the figures that the free rows have in it."""

    def __init__(self, column: _Column, adds: list[Residuals], left: Residuals) -> None:
        self.column, self.adds, self.left = column, adds, left
        self._known: dict[tuple[int | None, ...], int] = {}
        self.least = self.of((None,) * len(adds))

    def of(self, figures: tuple[int | None, ...]) -> int:
        """The least number of misprints; None is a blank."""
        if figures not in self._known:
            self._known[figures] = self._of(figures)
        return self._known[figures]

    def _of(self, figures: tuple[int | None, ...]) -> int:
        left = self.left
        blank = []
        for figure, adds in zip(figures, self.adds, strict=True):
            if figure is None:
                blank.append(adds)
            else:
                left = _plus(left, adds, figure)
        if len({*blank}) > 1:
            return 0  # blanks that count in different ways can make up for almost anything
        return self.column.misprints_blank(left, blank[0]) if blank else self.column.misprints(left)


def _with(left: list[Residuals], run: _Run, row: Row, sign: int = 1) -> list[Residuals]:
    return [_plus(x, adds, sign * (figure or 0)) for x, adds, figure in zip(left, run.adds, row, strict=True)]


def _figures(free: list[_Run], at: tuple[int, ...]) -> Iterator[tuple[tuple[int | None, ...], tuple[int, ...]]]:
    """Every way to take one figure or a blank off the digits of each row: the figures, and where the rest begins."""
    for taken in product(*(_next(run.digits, start) for run, start in zip(free, at, strict=True))):
        yield tuple(figure for figure, _ in taken), tuple(end for _, end in taken)


def _next(digits: str, start: int) -> list[tuple[int | None, int]]:
    longest = 1 if digits[start : start + 1] == "0" else MOST_LENGTH
    ends = range(start + 1, min(len(digits), start + longest) + 1)
    return [(None, start), *((int(digits[start:end]), end) for end in ends)]
