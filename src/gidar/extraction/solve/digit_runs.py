"""Runs of digits cut into figures in every way in which the columns of their table come out nearly right."""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from .. import settings
from .balance import shortfall
from .column_sums import ColumnSums, Residual, plus
from .segmentations import RowFigures

UNCOUNTED = -1

ColumnFigures = tuple[int | None, ...]
PossibleRows = list[list[set[int | None]]]
"""For each row, for each column, the figures that it may have; None of a blank."""


class TooMany(Exception):
    """There is more to look at than can be."""


class OutOfSteps(TooMany):
    """The steps that a document may take are used up."""


class DigitRun(NamedTuple):
    """A row that is a run of digits: its cells, what each adds to its column, and its readings that add up."""

    digits: str
    pointers: tuple[str, ...]
    adds: tuple[Residual, ...]
    full: tuple[RowFigures, ...]


class _State(NamedTuple):
    """How far the rows are cut, which of them have a blank, and how many misprints that needs."""

    at: tuple[int, ...]
    blank: tuple[bool, ...]
    misprints: int


_Nexts = list[tuple[int | None, int]]
"""The figures, or a blank, that can be taken off the digits of a row from some place on, and where the rest begins."""

_Steps = list[dict[_State, list[tuple[_State, ColumnFigures]]]]
"""For each number of columns, the states that can be reached, and from which, by which figures."""


def segment_runs(
    columns: list[ColumnSums], runs: list[DigitRun], off: list[Residual], most: int, budget: list[int]
) -> dict[int, PossibleRows]:
    """{misprints: what these rows may be cut into}, the other rows leaving the columns off by so much.

    Misprints are rows that do not add up, cells that are blank, and what is wrong in the columns; a figure that puts
    its row and its column wrong by the same amount is one. most is how many rows and columns may count together.
    Under UNCOUNTED is what may be wrong in too many ways to count. Raises OutOfSteps where the budget is used up.
    """
    most -= len(runs)
    budget[0] -= len(columns)
    costs = [_Cost(column, [run.adds[c] for run in runs], off[c]) for c, column in enumerate(columns)]
    steps = _steps(costs, runs, most, budget)
    whole = tuple(len(run.digits) for run in runs)
    ends = [state for state in steps[-1] if state.at == whole]
    out: dict[int, PossibleRows] = {}
    for seen, (misprints, rows) in enumerate(_paths(steps, ends, len(runs))):
        if seen == settings.MAX_SEGMENTATIONS:
            return {UNCOUNTED: _everything(steps, ends, len(runs))}
        count = misprints + len(runs) - _explained(costs, rows) + sum(map(_falls_short, rows))
        cut = out.setdefault(count, [[set() for _ in columns] for _ in runs])
        for sets, row in zip(cut, rows, strict=True):
            for some, figure in zip(sets, row, strict=True):
                some.add(figure)
    return out


class _Cost:
    """The misprints of one column by the figures that the rows have in it."""

    def __init__(self, column: ColumnSums, adds: list[Residual], off: Residual) -> None:
        self.column, self.adds, self.off = column, adds, off
        self._known: dict[ColumnFigures, int] = {}

    def of(self, figures: ColumnFigures) -> int:
        """The least number of misprints; a blank is any whole number from 0 up."""
        if figures not in self._known:
            blank = {adds for figure, adds in zip(figures, self.adds, strict=True) if figure is None}
            off = self.off_with(figures)
            # Blanks that count in different ways can make up for almost anything.
            self._known[figures] = (
                0
                if len(blank) > 1
                else self.column.misprints_beside(off, *blank)
                if blank
                else self.column.misprints(off)
            )
        return self._known[figures]

    def off_with(self, figures: ColumnFigures) -> Residual:
        """How far the column is off with these figures."""
        off = self.off
        for figure, adds in zip(figures, self.adds, strict=True):
            off = plus(off, adds, figure or 0)
        return off


def _steps(costs: list[_Cost], runs: list[DigitRun], most: int, budget: list[int]) -> _Steps:
    rest = [0]  # what the columns from each one on need at least
    for cost in reversed(costs):
        rest.insert(0, rest[0] + cost.of((None,) * len(runs)))
    steps: _Steps = [{}]
    if budget[0] < 0:
        raise OutOfSteps
    if rest[0] <= most:
        steps[0][_State((0,) * len(runs), (False,) * len(runs), 0)] = []
    nexts = [[_next(run.digits, start) for start in range(len(run.digits) + 1)] for run in runs]
    for c, cost in enumerate(costs):
        steps.append({})
        for state in steps[c]:
            left = most - rest[c + 1] - state.misprints
            for figures, at in _figures(nexts, state.at):
                budget[0] -= 1
                own = cost.of(figures)
                if own > left:
                    continue
                blank = tuple(figure is None for figure in figures)
                again = sum(one and two for one, two in zip(state.blank, blank, strict=True))
                if own + again <= left:
                    either = tuple(one or two for one, two in zip(state.blank, blank, strict=True))
                    reached = _State(at, either, state.misprints + own + again)
                    steps[c + 1].setdefault(reached, []).append((state, figures))
        if budget[0] < 0:
            raise OutOfSteps
    return steps


def _figures(nexts: list[list[_Nexts]], at: tuple[int, ...]) -> Iterator[tuple[ColumnFigures, tuple[int, ...]]]:
    """Every way to take one figure or a blank off the digits of each row: the figures, and where the rest begins."""
    for taken in product(*(row[start] for row, start in zip(nexts, at, strict=True))):
        figures, ends = zip(*taken, strict=True) if taken else ((), ())
        yield figures, ends


def _next(digits: str, start: int) -> _Nexts:
    longest = 1 if digits[start : start + 1] == "0" else settings.MAX_DIGITS_OF_FIGURE
    ends = range(start + 1, min(len(digits), start + longest) + 1)
    return [(None, start), *((int(digits[start:end]), end) for end in ends)]


def _paths(steps: _Steps, ends: list[_State], count: int) -> Iterator[tuple[int, list[ColumnFigures]]]:
    """Every way to the ends: the misprints, and the figures of each of so many rows."""
    stack: list[tuple[_State, int, tuple[ColumnFigures, ...]]] = [(state, state.misprints, ()) for state in ends]
    while stack:
        state, misprints, taken = stack.pop()
        c = len(steps) - 1 - len(taken)
        if c:
            stack += [(before, misprints, (figures, *taken)) for before, figures in steps[c][state]]
        else:
            yield misprints, [tuple(figures[n] for figures in taken) for n in range(count)]


def _everything(steps: _Steps, ends: list[_State], count: int) -> PossibleRows:
    """The figures on all ways to the ends together."""
    cut: PossibleRows = [[] for _ in range(count)]
    live = {*ends}
    for reached in reversed(steps[1:]):
        ways = [way for state in live for way in reached[state]]
        for n, row in enumerate(cut):
            row.insert(0, {figures[n] for _, figures in ways})
        live = {before for before, _ in ways}
    return cut


def _explained(costs: list[_Cost], rows: list[ColumnFigures]) -> int:
    """How many rows are off because of a figure that puts a column off as well."""
    places: list[set[int]] = []
    for n, row in enumerate(rows):
        places.append(set())
        if None in row:
            continue
        short = shortfall(row)
        for c, cost in enumerate(costs):
            figures = tuple(other[c] for other in rows)
            off = cost.off_with(figures)
            mended = plus(off, cost.adds[n], short if c < len(row) - 1 else -short)
            if None not in figures and cost.column.misprints(mended) < cost.column.misprints(off):
                places[-1].add(c)
    found = [some for some in places if some]
    return min(len(found), len(set().union(*found)))


def _falls_short(row: ColumnFigures) -> bool:
    """Whether a row with blanks has a total that is less than its parts."""
    return None in row and row[-1] is not None and shortfall(row) < 0
