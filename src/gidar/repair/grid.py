"""A table whose figures the equations of its edition tie together, as a linear code.

What the equations add up is read from them: which lines a cell belongs to, with which sign, and which line is
the total. A change of a cell is written as an error e, its change times the sign of its column, so that a row
closes when its errors add up to its need, and a column when the errors times the weights of their rows do.

The weight of a row says which equations of a column it stands in, and on which side. The weights of several
equations are packed into one whole number, to the base BASE, so that a column needs one number too.
"""

from collections.abc import Iterable, Iterator
from functools import cache, partial
from operator import mul
from typing import NamedTuple

from ..model.edition import Edition
from ..model.form import Equation
from ..model.report import Report

BASE = 1 << 80  # far above any sum of a column: the digits of a packed number never run into each other

Position = tuple[int, int]
"""A cell of a grid: the index of its row, the index of its column."""

Changes = dict[Position, int]
"""{cell: its new value}."""

Values = list[list[int | None]]
"""Figures by row and column; None is a blank."""


class Grid(NamedTuple):
    """One table, or, where only its rows add up, one row of it.

    Attributes:
        table: the id of the table; rows and columns are the ids of its lines.
        values: the figures as reported.
        equations: {(axis, index of the line): the equations that run over it}.
        signs: the sign of each column in the equations of the rows.
        weights: the packed weight of each row in the equations of the columns.
        families: the codes of the equations of a column, in the order of the packed digits.
        given: what last year's report adds to the packed need of each column.
        unreadable: cells that are taken as blank since what they hold is no sound figure.
        total_column: the column that is the sum of the others, None where none or several are.
        total_rows: {row that is the sum of others: the digit of the equations that say so}.
    """

    table: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: Values
    equations: dict[tuple[str, int], tuple[Equation, ...]]
    signs: tuple[int, ...]
    weights: tuple[int, ...]
    families: tuple[str, ...]
    given: tuple[int, ...]
    total_column: int | None
    total_rows: dict[int, int]
    unreadable: frozenset[Position] = frozenset()

    def needs(self, values: Values) -> tuple[list[int], list[int]]:
        """What each row and each column needs to close: 0 where it does."""
        figures = [[value or 0 for value in row] for row in values]
        return [-sum(map(mul, self.signs, row)) for row in figures], self.column_needs(figures)

    def column_needs(self, figures: list[list[int]]) -> list[int]:
        """What each column needs to close."""
        sums = [sum(map(mul, self.weights, column)) for column in zip(*figures, strict=True)]
        return [given - sign * total for given, sign, total in zip(self.given, self.signs, sums, strict=True)]

    def pointer(self, place: Position) -> str:
        """The JSON Pointer of a cell."""
        return f"/tables/{self.table}/{self.rows[place[0]]}/{self.columns[place[1]]}"

    def across_years(self) -> list[int]:
        """The digits of the equations with last year's report."""
        return [at for at, equation in enumerate(self.equations.get(("column", 0), ())) if equation.last]

    def is_total(self, place: Position) -> bool:
        """Whether a cell is the sum of others."""
        return place[1] == self.total_column or place[0] in self.total_rows

    def failing(self, rows: Iterable[int], columns: Iterable[int]) -> Iterator[Equation]:
        """The equations that do not hold where rows and columns have these needs."""
        for at, need in enumerate(rows):
            if need:
                yield from self.equations["row", at]
        for at, need in enumerate(columns):
            if not need:
                continue
            for equation, digit in zip(self.equations["column", at], unpack(need, len(self.families)), strict=True):
                if digit:
                    yield equation


def unpack(number: int, count: int) -> list[int]:
    """The digits of a packed number, lowest first."""
    digits = []
    for _ in range(count):
        digit = (number + BASE // 2) % BASE - BASE // 2
        digits.append(digit)
        number = (number - digit) // BASE
    return digits


def grids(report: Report, edition: Edition, last: Report | None, doubtful: frozenset[str]) -> Iterator[Grid]:
    """The grids of a report: of each table whose cells are all there.

    last is the report of the year before; doubtful are places of the report that are not to be relied on: such a
    cell, and one that holds no whole number, is taken as a blank; a table or row takes its whole table with it.
    """
    for table in edition.tables:
        values = _values(report, edition, table, doubtful)
        known = last and all(map(partial(_readable, last), _last_cells(edition, table)))
        layout = _layout(edition, table, bool(known)) if values else None
        if values and layout and layout.families:
            given = _given(layout, last) if last and known else layout.given
            yield _with_figures(layout._replace(given=given), values, report)
        elif values and layout:
            for at, row in enumerate(layout.rows):
                equations = {key: layout.equations[key] for key in layout.equations if key[0] == "column"}
                equations["row", 0] = layout.equations["row", at]
                yield _with_figures(
                    layout._replace(rows=(row,), equations=equations, weights=(0,)), [values[at]], report
                )


def _with_figures(layout: Grid, values: Values, report: Report) -> Grid:
    blank = [(row, at) for row, figures in enumerate(values) for at, value in enumerate(figures) if value is None]
    unreadable = frozenset(place for place in blank if report.value(layout.pointer(place)) is not None)
    return layout._replace(values=values, unreadable=unreadable)


def _values(report: Report, edition: Edition, table: str, doubtful: frozenset[str]) -> Values | None:
    """The figures of a table, None where a cell is blank or holds no whole number; None where a cell is missing."""
    tables = report.data.get("tables")
    rows = tables.get(table) if isinstance(tables, dict) else None
    begin, columns = f"/tables/{table}", edition.tables[table].columns
    if not isinstance(rows, dict) or doubtful & {"/tables", begin}:
        return None
    values: Values = []
    for row in edition.tables[table].rows:
        cells = rows.get(row)
        if not isinstance(cells, dict) or not cells.keys() >= columns.keys() or f"{begin}/{row}" in doubtful:
            return None
        figures = [cells[column] for column in columns]
        whole = {*map(type, figures)} == {int}  # as most are
        values.append(figures if whole else [figure if type(figure) is int else None for figure in figures])
    for place in doubtful:
        if place.startswith(f"{begin}/") and place in edition.cells:
            row, column = place.split("/")[3:]
            values[list(edition.tables[table].rows).index(row)][list(columns).index(column)] = None
    return values


def _readable(report: Report, pointer: str) -> bool:
    """Whether a cell is there, and a whole number from 0 up or blank."""
    row, _, column = pointer.rpartition("/")
    held, value = report.value(row), report.value(pointer)
    return isinstance(held, dict) and column in held and (value is None or (type(value) is int and value >= 0))


@cache
def _identities(edition: Edition, table: str) -> tuple[Equation, ...]:
    begin = f"/tables/{table}/"
    return tuple(e for e in edition.identities if all(p.startswith(begin) for p in e.left + e.right))


@cache
def _carried(edition: Edition, table: str) -> tuple[Equation, ...]:
    """The equations with last year's report about cells that identities add up."""
    tied = {pointer for equation in _identities(edition, table) for pointer in equation.left + equation.right}
    return tuple(e for e in edition.continuity if e.axis == "column" and set(e.left + e.right) & tied)


@cache
def _last_cells(edition: Edition, table: str) -> tuple[str, ...]:
    return tuple(pointer for equation in _carried(edition, table) for pointer in equation.last)


def _given(layout: Grid, last: Report) -> tuple[int, ...]:
    given = [0] * len(layout.columns)
    for at, sign in enumerate(layout.signs):
        for digit, equation in enumerate(layout.equations["column", at]):
            given[at] += sign * sum(last.value(pointer) or 0 for pointer in equation.last) * BASE**digit
    return tuple(given)


@cache
def _layout(edition: Edition, table: str, carried: bool) -> Grid | None:
    """The grid of a table without its figures; None where its rows do not all add up."""
    rows, columns = tuple(edition.tables[table].rows), tuple(edition.tables[table].columns)
    here = _identities(edition, table) + (_carried(edition, table) if carried else ())
    across, down = ([e for e in here if e.axis == axis] for axis in ("row", "column"))
    if [equation.instance for equation in across] != list(rows):
        return None
    families = tuple(dict.fromkeys(equation.code for equation in down))
    by_column = {(equation.code, equation.instance): equation for equation in down}
    equations: dict[tuple[str, int], tuple[Equation, ...]] = {("row", at): (e,) for at, e in enumerate(across)}
    for at, column in enumerate(columns):
        equations["column", at] = tuple(by_column[code, column] for code in families)
    signs, weights = [0] * len(columns), [0] * len(rows)
    total_rows: dict[int, int] = {}
    for pointer, sign in across[0].signs.items():
        signs[columns.index(pointer.split("/")[4])] = sign
    for digit, equation in enumerate(equations["column", 0]):
        for pointer, sign in equation.signs.items():
            weights[rows.index(pointer.split("/")[3])] += sign * BASE**digit
        if len(equation.right) == 1 and (row := equation.right[0].split("/")[3]) in edition.tables[table].total_rows:
            total_rows[rows.index(row)] = digit
    total = edition.tables[table].total_column
    return Grid(
        table=table,
        rows=rows,
        columns=columns,
        values=[],
        equations=equations,
        signs=tuple(signs),
        weights=tuple(weights),
        families=families,
        given=(0,) * len(columns),
        total_column=None if total is None else columns.index(total),
        total_rows=total_rows,
    )
