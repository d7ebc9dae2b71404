"""The expected repairs of the conformance suite, derived anew from the published equations and costs.

Nothing of `gidar.repair` is used: every expected explanation is applied and has to close all equations; explanations
of one and of two cells are found by trying all, and priced by what repair.json and chapter 12 of the normative text
say of the slips. What is expected has to be the cheapest of them, in order.
"""

import json
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache
from itertools import combinations
from typing import Any, NamedTuple

import pytest

import gidar
from cases import DIST
from gidar.conformance.suite import Case, cases

CASES = [case for case in cases(gidar.editions()) if "repairs" in case.record]
WITH_REPAIRS = [case for case in CASES if case.record["repairs"]]
Changes = dict[str, int]
"""{JSON Pointer: the figure that it should be}."""


@cache
def published(edition: str, name: str) -> Any:
    return json.loads((DIST / edition / f"{name}.json").read_text(encoding="utf-8"))


class Equation(NamedTuple):
    signs: dict[str, int]
    last: tuple[str, ...]


def at(report: Any, pointer: str) -> Any:
    for step in pointer.split("/")[1:]:
        report = report.get(step) if isinstance(report, dict) else None
    return report


def usable(value: Any) -> bool:
    return type(value) is int


@cache
def equations(edition: str, across: bool) -> tuple[Equation, ...]:
    found = [*published(edition, "identities")["identities"]]
    tied = {cell for one in found for cell in one["left"] + one["right"]}
    if across:
        listed = published(edition, "continuity")["continuity"]
        found += [one for one in listed if one["axis"] == "column" and {*one["left"], *one["right"]} & tied]
    signs = [{cell: 1 for cell in one["left"]} | {cell: -1 for cell in one["right"]} for one in found]
    return tuple(Equation(s, tuple(one.get("last", ()))) for s, one in zip(signs, found, strict=True))


class Grid:
    """The equations that share cells with each other, and the figures in them; blanks, and what is none, are 0."""

    def __init__(self, case: Case, own: tuple[Equation, ...]) -> None:
        given = case.given()
        self.edition, self.report, self.previous = case.edition, given["report"], given.get("previous")
        self.equations = own
        self.cells = list(dict.fromkeys(cell for one in own for cell in one.signs))
        self.raw = {cell: at(self.report, cell) for cell in self.cells}
        self.figures = {cell: value if usable(value) else 0 for cell, value in self.raw.items()}
        form = {table["id"]: table for table in published(case.edition, "edition")["tables"]}[own_table(self.cells[0])]
        self.rows, self.columns = ([line["id"] for line in form[name]] for name in ("rows", "columns"))
        self.total_rows = {line["id"] for line in form["rows"] if line.get("sum_of")}
        self.total_columns = {line["id"] for line in form["columns"] if line.get("sum_of")}
        self.recipe = published(case.edition, "repair")
        self.costs = {kind["id"]: kind["cost"] for kind in self.recipe["kinds"]}

    def residuals(self, changes: Changes, last: Changes | None = None) -> list[int]:
        """What each equation is off by."""
        figures = self.figures | changes
        out = []
        for one in self.equations:
            before = sum((last or {}).get(cell, at(self.previous, cell) or 0) for cell in one.last)
            out.append(sum(sign * figures[cell] for cell, sign in one.signs.items()) - before)
        return out

    def closes(self, changes: Changes, last: Changes | None = None) -> bool:
        return not any(self.residuals(changes, last)) and min((self.figures | changes).values()) >= 0

    # ---- all explanations of one and of two cells ---------------------------------------------------------

    def all_of(self, size: int) -> list[Changes]:
        """Every set of so many cells, all changed, without which nothing is wrong."""
        off = self.residuals({})
        failing = [number for number, gap in enumerate(off) if gap]
        first = [*self.equations[failing[0]].signs] if failing else []
        negative = [cell for cell, value in self.figures.items() if value < 0]
        # One of the cells stands in the first equation that fails, or is negative.
        sets = {frozenset((one, *more)) for one in first or negative for more in combinations(self.cells, size - 1)}
        found = (self._solved(sorted(cells), off) for cells in sets if len(cells) == size)
        return [one for one in found if one and self.closes(one)]

    def _solved(self, cells: list[str], off: list[int]) -> Changes | None:
        """What some cells have to be for all equations to hold; None where none is decided by these, or not by whole
        numbers."""
        rows = [([one.signs.get(c, 0) for c in cells], -gap) for one, gap in zip(self.equations, off, strict=True)]
        rows = [row for row in rows if any(row[0]) or row[1]]
        if any(not any(signs) for signs, _ in rows):
            return None  # an equation fails in which none of them stands
        steps = _only_solution(rows, len(cells))
        if steps is None or any(step == 0 or step.denominator != 1 for step in steps):
            return None
        return {cell: self.figures[cell] + int(step) for cell, step in zip(cells, steps, strict=True)}

    # ---- what they cost -----------------------------------------------------------------------------------

    def price(self, changes: Changes) -> tuple[int, tuple[str, ...]]:
        """The cheapest reading as slips of one cell and of two cells of one line, with their kinds."""
        cost, kinds = min(self._readings(sorted(changes), changes))
        return cost + self._unusual(changes), kinds

    def _readings(self, cells: list[str], changes: Changes) -> Iterator[tuple[int, tuple[str, ...]]]:
        if not cells:
            yield 0, ()
            return
        first, rest = cells[0], cells[1:]
        slips = [(self._single(first, changes[first]), rest)]
        for other in rest:
            if slip := self._pair(first, other, changes):
                slips.append((slip, [cell for cell in rest if cell != other]))
        for (cost, kind), left in slips:
            for more, kinds in self._readings(left, changes):
                yield cost + more, tuple(sorted((kind, *kinds)))

    def _single(self, cell: str, new: int) -> tuple[int, str]:
        raw, total = self.raw[cell], self._is_total(cell)
        kind = "blank" if raw is None else "unreadable" if not usable(raw) else slip_of(raw, new)
        kind = "total_not_updated" if kind == "other" and total else kind
        return self.costs[kind] + total * self.recipe["extra"]["total"], kind

    def _pair(self, one: str, two: str, changes: Changes) -> tuple[int, str] | None:
        (row, column), (other_row, other_column) = place(one), place(two)
        if row != other_row and column != other_column:
            return None
        beside = row == other_row
        old = self.figures[one], self.figures[two]
        new = changes[one], changes[two]
        totals = [c for c in (one, two) if self._adds_up(c, beside)]
        extra = self.recipe["extra"]
        if new == old[::-1]:
            kinds = ("wrong_column", "columns_swapped") if beside else ("wrong_row", "rows_swapped")
            lines = self.columns if beside else self.rows
            ends = (column, other_column) if beside else (row, other_row)
            apart = abs(lines.index(ends[0]) - lines.index(ends[1])) > 1
            kind = kinds[0 not in old]
            return self.costs[kind] + extra["total"] * len(totals) + extra["apart"] * apart, kind
        if len(totals) == 1 and new[0] - old[0] == new[1] - old[1]:
            part = two if totals == [one] else one
            if beside and changes[part] == 0 and self._stands_in_another_row(part):
                return self.costs["counted_twice"], "counted_twice"
            kind = "typo_carried_to_row_total" if beside else "typo_carried_to_column_total"
            return self.costs[kind] + self._single(part, changes[part])[0], kind
        if not totals and new[0] - old[0] == old[1] - new[1]:
            return self.costs["booked_elsewhere"], "booked_elsewhere"
        return None

    def _stands_in_another_row(self, cell: str) -> bool:
        """Whether another row of the same equations has the figure in this column, so that it was counted twice."""
        row, column = place(cell)
        head = cell.rsplit("/", 2)[0]
        mine = self._signs(cell)
        others = (f"{head}/{other}/{column}" for other in self.rows if other != row)
        return any(self.figures[o] == self.figures[cell] and self._signs(o) == mine for o in others)

    def _signs(self, cell: str) -> list[int]:
        """The signs of a cell in the equations that run over its column."""
        over = (one for one in self.equations if len({place(c)[1] for c in one.signs}) == 1)
        return [one.signs.get(cell, 0) for one in over if place(next(iter(one.signs)))[1] == place(cell)[1]]

    def _is_total(self, cell: str) -> bool:
        row, column = place(cell)
        return row in self.total_rows or column in self.total_columns

    def _adds_up(self, cell: str, beside: bool) -> bool:
        row, column = place(cell)
        return column in self.total_columns if beside else row in self.total_rows

    def _unusual(self, changes: Changes) -> int:
        """What it adds or takes off that the column that as a rule holds most of the table no longer does, or does."""
        table = own_table(self.cells[0])
        usual = next((one for one in self.recipe["usual"] if one["table"] == table), None)
        if usual is None:
            return 0
        [total] = self.total_columns
        held = []
        for figures in (self.figures, self.figures | changes):
            sums = (sum(v for c, v in figures.items() if place(c)[1] == line) for line in (usual["column"], total))
            held.append(2 * next(sums) >= next(sums))
        return int(self.recipe["extra"]["unusual"]) * (held[0] - held[1])


def _only_solution(rows: list[tuple[list[int], int]], count: int) -> list[Fraction] | None:
    """The one solution of linear equations; None where there is none, or more than one."""
    matrix = [[*map(Fraction, signs), Fraction(right)] for signs, right in rows]
    for column in range(count):
        pivot = next((row for row in matrix[column:] if row[column]), None)
        if pivot is None:
            return None
        matrix.remove(pivot)
        matrix.insert(column, pivot)
        for row in matrix:
            if row is not pivot and row[column]:
                factor = row[column] / pivot[column]
                row[:] = [a - factor * b for a, b in zip(row, pivot, strict=True)]
    if any(row[count] for row in matrix[count:]):
        return None
    return [matrix[at][count] / matrix[at][at] for at in range(count)]


def place(cell: str) -> tuple[str, str]:
    row, column = cell.split("/")[3:]
    return row, column


def own_table(cell: str) -> str:
    return cell.split("/")[2]


def slip_of(old: int, new: int) -> str:
    """What kind of slip made one figure of another."""
    if old == 0:
        return "left_at_zero"
    if old == -new:
        return "sign"
    was, right = str(abs(old)), str(new)
    if len(was) == len(right):
        differing = [at for at in range(len(was)) if was[at] != right[at]]
        if len(differing) == 1:
            return "digit_wrong"
        swapped = was[differing[0]] + was[differing[-1]] == right[differing[-1]] + right[differing[0]]
        if len(differing) == 2 and differing[1] == differing[0] + 1 and swapped:
            return "digits_transposed"
    for longer, shorter, kind in ((right, was, "digit_missing"), (was, right, "digit_extra")):
        without = {longer[:at] + longer[at + 1 :] for at in range(len(longer))}
        if new and len(longer) == len(shorter) + 1 and shorter in without:
            return kind
    return "off_by_little" if new and abs(old - new) <= 2 else "other"


def grids(case: Case) -> list[Grid]:
    """The grids of a case: what is tied together by equations, as far as all of its cells are there."""
    given = case.given()
    last = given.get("previous")
    across = bool(last) and all(
        (value := at(last, cell)) is None or (usable(value) and value >= 0)
        for one in equations(case.edition, True)
        for cell in one.last
    )
    groups: list[list[Equation]] = []
    for one in equations(case.edition, across):
        tied = [group for group in groups if any(one.signs.keys() & other.signs.keys() for other in group)]
        groups = [group for group in groups if group not in tied]
        groups.append([other for group in tied for other in group] + [one])
    return [Grid(case, tuple(group)) for group in groups]


def grid_of(case: Case, changes: Iterable[str], table: str) -> Grid:
    """The grid that some cells belong to."""
    found = [one for one in grids(case) if own_table(one.cells[0]) == table]
    return next((one for one in found if {*changes} <= {*one.cells}), found[0])


def explanations(repair: dict[str, Any]) -> list[tuple[Changes, Changes]]:
    """What a repair changes, and each of its alternatives: here, and in last year's report."""
    every = [repair["cells"], *(other["cells"] for other in repair.get("alternatives", ()))]
    return [
        (
            {cell["pointer"]: cell["new"] for cell in cells if not cell.get("last")},
            {cell["pointer"]: cell["new"] for cell in cells if cell.get("last")},
        )
        for cells in every
    ]


def named(found: list[Case]) -> Any:
    return pytest.mark.parametrize("case", found, ids=[case.name for case in found])


@named(WITH_REPAIRS)
def test_what_is_expected_closes_every_equation(case: Case) -> None:
    for repair in case.record["repairs"]:
        for changes, last in explanations(repair):
            grid = grid_of(case, changes, repair["table"])
            if repair["status"] == "unexplained":
                continue
            assert grid.closes(changes, last), repair
            assert all(grid.figures[cell] != new or grid.raw[cell] is None for cell, new in changes.items()), repair


def test_where_nothing_is_proposed_all_holds_or_cells_are_left_to_fill() -> None:
    for case in CASES:
        if case.record["repairs"]:
            continue
        unusable = {cell for one in grids(case) for cell, value in one.raw.items() if not usable(value)}
        holds = not any(gap for one in grids(case) for gap in one.residuals({}))
        assert holds or unusable, case.name


@named(WITH_REPAIRS)
def test_what_is_expected_is_the_cheapest_of_all_that_change_so_few_cells(case: Case) -> None:
    """Of the sets of one cell, or, where none explains everything, of two."""
    by_grid: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for repair in case.record["repairs"]:
        [(changes, _), *_] = explanations(repair)
        if repair["status"] != "unexplained" and changes:
            by_grid.setdefault(tuple(grid_of(case, changes, repair["table"]).cells), []).append(repair)
    for cells, repairs in by_grid.items():
        grid = grid_of(case, cells, repairs[0]["table"])
        every = next(filter(None, map(grid.all_of, (1, 2))), [])
        prices = {frozenset(changes.items()): grid.price(changes)[0] for changes in every}
        listed = [[frozenset(changes.items()) for changes, _ in explanations(repair)] for repair in repairs]
        flat = [one for group in listed for one in group]
        if repairs[0]["status"] == "unique":
            assert flat == [*prices], "no other set of so few cells explains it"
            assert len(flat[0]) <= grid.recipe["search"]["most_unique"]
        shown = [one for one in flat if one in prices]
        if not every or not shown or repairs[0]["kind"] in LINES:
            continue
        # Those of so few cells that are shown are the cheapest of them, in order of their prices.
        told = [prices[one] for one in shown]
        assert told == sorted(told) == sorted(prices.values())[: len(shown)], (told, sorted(prices.values()))
        if len(repairs) < grid.recipe["search"]["shown"]:
            assert len(shown) == len(prices), "one that explains it is not shown"


LINES = {
    *("line_blank", "line_not_updated", "lines_exchanged", "row_shifted", "rows_displaced", "table_shifted"),
    *("carried_in_differs", "last_year_differs", "typo_carried_to_all_totals"),
}
"""Slips of whole lines: what they change is not asked here for its price."""


@named(WITH_REPAIRS)
def test_the_kind_is_that_of_the_cheapest_reading(case: Case) -> None:
    for repair in case.record["repairs"]:
        [(changes, _), *others] = explanations(repair)
        if repair["kind"] in LINES or repair["status"] == "unexplained" or not changes or len(changes) > 6:
            continue
        grid = grid_of(case, changes, repair["table"])
        price, kinds = grid.price(changes)
        if repair["kind"] == "several":
            assert len(kinds) > 1 or len(changes) > 2, repair  # a slip of a line may be among several
        else:
            assert [*kinds] == [repair["kind"]], (kinds, repair)
        assert all(grid.price(other)[0] == price for other, _ in others if repair["kind"] != "several"), repair
