"""Where a row can be read in more than one way, the identities choose; they never change a figure.

A reading of a row gives each of its cells a figure, or None where nothing is printed. A blank may be any whole
number from 0 up, as everywhere in gidar.
"""

from typing import NamedTuple

from ...model.form import Equation
from .. import settings
from .balance import Balance, CellFigures


class RowReading(NamedTuple):
    """A reading: {cell: figure}, a blank with what it must stand for, None where that is open; and which are blank."""

    values: CellFigures
    blank: frozenset[str] = frozenset()

    def printed(self, pointer: str) -> int | None:
        """The figure that is printed in a cell, None where none is."""
        return None if pointer in self.blank else self.values[pointer]


class RowReadings(NamedTuple):
    """The readings of a row: those without blanks, and those with; None where there are too many to look at.

    digits are those of a row whose figures are one run, so that nothing shows how many they are; "" of another.
    """

    pointers: tuple[str, ...]
    full: list[RowReading] | None
    blank: list[RowReading] | None = None
    digits: str = ""

    @property
    def plain(self) -> list[RowReading]:
        """Those to begin with: without a blank where the row can do without."""
        return self.blank or [] if self.full == [] else self.full or []


def choose(
    equations: tuple[Equation, ...], fixed: CellFigures, unknown: set[str], choices: list[RowReadings]
) -> CellFigures | None:
    """{pointer: figure, or None of a blank} of the cells on which all readings that add up agree.

    fixed are the cells that are read already; unknown those of which nothing is known.
    First no row that can do without is taken to have a blank, then any one of them. None where nothing adds up: it
    is the print that is wrong.
    """
    plain = [ways.plain for ways in choices]
    touched = {pointer for ways in plain for way in ways for pointer in way.values}
    sums = [Balance(e, fixed, unknown) for e in equations if touched & {*e.left, *e.right}]
    gap = any({*s.signs} & unknown for s in sums)
    runs = any(ways.digits for ways in choices)
    # A run that does not add up may have a blank as well as a wrong figure; where a row is missing, so may any row.
    if any(ways.full == [] and (gap or ways.digits) for ways in choices):
        return None
    budget = [settings.MAX_CHOICE_STEPS]
    found = _solved(sums, plain, budget)
    if found is not None:
        return _agreed(plain, found)
    if gap or runs or any(ways.blank is None for ways in choices):
        return None
    solutions = []
    for n, ways in enumerate(choices):
        tried = [*plain[:n], ways.blank or [], *plain[n + 1 :]]
        if ways.full and ways.blank and (found := _solved(sums, tried, budget)) is not None:
            solutions.append(_agreed(tried, found))
    if not solutions or budget[0] < 0:
        return None
    nothing = object()
    return {p: v for p, v in solutions[0].items() if all(other.get(p, nothing) == v for other in solutions)}


def common(choices: list[RowReadings]) -> CellFigures:
    """What all readings of a row have in common, of rows that need no blank to add up."""
    kept = [[*ways.full, *ways.blank] if ways.full and ways.blank is not None else [] for ways in choices]
    return _agreed(kept, [set(range(len(ways))) for ways in kept])


def _solved(sums: list[Balance], choices: list[list[RowReading]], budget: list[int]) -> list[set[int]] | None:
    """Which readings of each row are left in the combinations that add up; None where none does."""
    domains = [[[_bounds(*s.of(way.values)) for s in sums] for way in ways] for ways in choices]
    alive = [list(range(len(ways))) for ways in choices]
    if not _narrow(sums, domains, alive):
        return None
    found = _search(sums, domains, alive, budget)
    if found == []:
        return None
    return [set(column) for column in zip(*found, strict=True)] if found else [set(kept) for kept in alive]


def _agreed(choices: list[list[RowReading]], options: list[set[int]]) -> CellFigures:
    """The cells that the readings left of each row have in common."""
    out: CellFigures = {}
    for ways, kept in zip(choices, options, strict=True):
        for pointer in ways[min(kept)].values if kept else ():
            figures = {ways[n].printed(pointer) for n in kept}
            if len(figures) == 1:
                out[pointer] = figures.pop()
    return out


INFINITE = 10**18
Bounds = tuple[int, int]
"""The least and the most that a reading adds to left - right of an equation."""


def _bounds(known: int, open_: set[int]) -> Bounds:
    return known - INFINITE * (-1 in open_), known + INFINITE * (1 in open_)


def _narrow(sums: list[Balance], domains: list[list[list[Bounds]]], alive: list[list[int]]) -> bool:
    """Drop readings that no choice of the others can make good; False where an equation cannot hold at all."""
    changed = True
    while changed:
        changed = False
        for e, total in enumerate(sums):
            lows = [min(domains[g][n][e][0] for n in kept) for g, kept in enumerate(alive)]
            highs = [max(domains[g][n][e][1] for n in kept) for g, kept in enumerate(alive)]
            low, high = (a + sum(b) for a, b in zip(_bounds(total.known, total.open), (lows, highs), strict=True))
            if low > 0 or high < 0:
                return False
            for g, kept in enumerate(alive):
                rest = low - lows[g], high - highs[g]
                still = [n for n in kept if rest[0] + domains[g][n][e][0] <= 0 <= rest[1] + domains[g][n][e][1]]
                if not still:
                    return False
                if len(still) < len(kept):
                    alive[g], changed = still, True
                    break  # the bounds have moved
    return True


def _search(
    sums: list[Balance], domains: list[list[list[Bounds]]], alive: list[list[int]], budget: list[int]
) -> list[tuple[int, ...]] | None:
    """Every combination of readings that adds up; None where the search was not carried to its end."""
    order = sorted(range(len(alive)), key=lambda g: len(alive[g]))
    # What the rows that are still to come can add, from each step on.
    rests = [[(0, 0)] * len(sums)]
    for g in reversed(order):
        bounds = [
            (min(domains[g][n][e][0] for n in alive[g]), max(domains[g][n][e][1] for n in alive[g]))
            for e in range(len(sums))
        ]
        rests.append([(a[0] + b[0], a[1] + b[1]) for a, b in zip(rests[-1], bounds, strict=True)])
    rests.reverse()
    found: list[tuple[int, ...]] = []
    stack: list[tuple[list[Bounds], tuple[int, ...]]] = [([_bounds(s.known, s.open) for s in sums], ())]
    while stack:
        have, picked = stack.pop()
        if len(picked) == len(order):
            place = dict(zip(order, picked, strict=True))
            found.append(tuple(place[g] for g in range(len(alive))))
            if len(found) > settings.MAX_COMBINATIONS:
                return None
            continue
        g, rest = order[len(picked)], rests[len(picked) + 1]
        for n in alive[g]:
            budget[0] -= 1
            now = [(a[0] + b[0], a[1] + b[1]) for a, b in zip(have, domains[g][n], strict=True)]
            if all(a[0] + b[0] <= 0 <= a[1] + b[1] for a, b in zip(now, rest, strict=True)):
                stack.append((now, (*picked, n)))
        if budget[0] < 0:
            return None
    return found
