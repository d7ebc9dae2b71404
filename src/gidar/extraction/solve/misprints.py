"""Tables of runs of digits that do not add up: what all readings with few misprints have in common."""

from collections.abc import Iterator
from itertools import product
from math import prod

from ...model.form import Equation
from .. import settings
from .balance import CellFigures
from .choose import RowReadings, common
from .column_sums import ColumnSums, Residual, plus
from .digit_runs import UNCOUNTED, DigitRun, OutOfSteps, TooMany, segment_runs
from .segmentations import RowFigures

PossibleFigures = dict[str, set[int | None]]
"""{pointer: the figures that the cell may have}."""


def nearest_readings(
    equations: tuple[Equation, ...], fixed: CellFigures, unknown: set[str], choices: list[RowReadings]
) -> tuple[CellFigures, bool]:
    """{pointer: figure, or None of a blank} of the cells that can be told although nothing adds up.

    With it, whether the search was given up because the steps that a document may take were used up.

    In rows that are runs of digits and cross sums of columns: what all readings of the table with few misprints have
    in common. The fewest are looked for; one row more may not add up than cannot be helped. Where one misprint makes
    everything else add up, it is what was printed. Where more are needed, the right reading may need MARGIN more than
    the fewest, and a whole row may be wrong (figures in the next column): so its sum must agree with the columns.
    In other rows, or where there are too many readings to look at: what all readings of a row have in common.
    """
    sums = [equation for equation in equations if equation.axis == "column"]
    crossed = {pointer for equation in sums for pointer in (*equation.left, *equation.right)}
    rows = [ways for ways in choices if crossed.issuperset(ways.pointers)]
    try:
        figures = _table(sums, fixed, unknown, rows).figures()
    except TooMany as limit:
        return common(choices), isinstance(limit, OutOfSteps)
    others = [ways for ways in choices if ways not in rows]
    return common(others) | {pointer: some.pop() for pointer, some in figures.items() if len(some) == 1}, False


def _table(sums: list[Equation], fixed: CellFigures, unknown: set[str], rows: list[RowReadings]) -> "_Table":
    if any(not ways.digits or ways.full is None for ways in rows):
        raise TooMany
    ids = [pointer.rsplit("/", 1)[1] for ways in rows[:1] for pointer in ways.pointers]
    columns = [ColumnSums([e for e in sums if e.instance == id_], fixed, unknown) for id_ in ids]
    runs = []
    for ways in rows:
        adds = tuple(column.adds(pointer) for column, pointer in zip(columns, ways.pointers, strict=True))
        full = tuple(tuple(way.printed(pointer) for pointer in ways.pointers) for way in ways.full or ())
        runs.append(DigitRun(ways.digits, ways.pointers, adds, full))
    return _Table(columns, runs)


class _Table:
    """The rows of a table, in every reading."""

    def __init__(self, columns: list[ColumnSums], runs: list[DigitRun]) -> None:
        self.columns, self.runs = columns, runs
        self.odd = [run for run in runs if not run.full]
        self.sure = [run for run in runs if len(run.full) == 1]
        self.open = [run for run in runs if len(run.full) > 1]
        if (
            len(self.odd) > settings.MAX_ODD_ROWS
            or prod(len(run.full) for run in self.open) > settings.MAX_READINGS_TOGETHER
        ):
            raise TooMany
        self.budget = [settings.MAX_MISPRINT_STEPS]

    def figures(self) -> PossibleFigures:
        """The figures of every cell in the readings with few misprints. Raises TooMany."""
        most = next((n for n in range(len(self.odd), settings.MAX_MISPRINTS) if self._readings(n)), None)
        found = self._readings(most + settings.MISPRINT_MARGIN) if most is not None else {}
        counted = [misprints for misprints in found if misprints != UNCOUNTED]
        if not counted:
            raise TooMany
        fewest = min(counted)
        clear = fewest <= settings.LONE_MISPRINT and all(column.closed for column in self.columns)
        out: PossibleFigures = {}
        for misprints in (UNCOUNTED, *range(fewest, fewest + (0 if clear else settings.MISPRINT_MARGIN) + 1)):
            for pointer, some in found.get(misprints, {}).items():
                out.setdefault(pointer, set()).update(some)
        return out if clear else self._agreeing(out)

    def _agreeing(self, out: PossibleFigures) -> PossibleFigures:
        """The figures with those of every reading of a row that adds up; none of a row that adds up in no way."""
        for run in self.runs:
            for n, pointer in enumerate(run.pointers):
                out[pointer] = out[pointer] | {row[n] for row in run.full} if run.full else set()
        return out

    def _readings(self, most: int) -> dict[int, PossibleFigures]:
        """{misprints: the figures of every cell} of the readings in which rows and columns need no more."""
        found: dict[int, PossibleFigures] = {}
        for rows, off in self._adding_up():
            for n in (None, *range(len(rows))):
                free, rest, kept = self.odd, off, [*zip([*self.sure, *self.open], rows, strict=True)]
                if n is not None:
                    run, row = kept.pop(n)
                    free, rest = [*self.odd, run], _with(off, run, row, -1)
                for misprints, cut in segment_runs(self.columns, free, rest, most, self.budget).items():
                    figures = found.setdefault(misprints, {})
                    for run, sets in [
                        *((run, [{f} for f in row]) for run, row in kept),
                        *zip(free, cut, strict=True),
                    ]:
                        for pointer, some in zip(run.pointers, sets, strict=True):
                            figures.setdefault(pointer, set()).update(some)
        return found

    def _adding_up(self) -> Iterator[tuple[list[RowFigures], list[Residual]]]:
        """Every reading of the rows that add up, with how far it leaves the columns off."""
        start = [column.start for column in self.columns]
        for run in self.sure:
            start = _with(start, run, run.full[0])
        for picked in product(*(run.full for run in self.open)):
            off = start
            for run, row in zip(self.open, picked, strict=True):
                off = _with(off, run, row)
            yield [*(run.full[0] for run in self.sure), *picked], off


def _with(off: list[Residual], run: DigitRun, row: RowFigures, sign: int = 1) -> list[Residual]:
    return [plus(x, adds, sign * (figure or 0)) for x, adds, figure in zip(off, run.adds, row, strict=True)]
