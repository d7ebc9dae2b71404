"""Where a row can be read in more than one way, the identities choose; they never change a figure.

A reading of a row gives each of its cells a figure, or None where nothing is printed. A blank may be any whole
number from 0 up, as everywhere in gidar.
"""

from typing import NamedTuple

from ..edition import Equation

Reading = dict[str, int | None]

MOST_READINGS = 4000  # of one row
MOST_STEPS = 60_000  # of the search
MOST_FOUND = 500  # combinations that are compared
MOST_BROKEN = 6  # equations that may be broken in print


def choose(
    equations: tuple[Equation, ...], fixed: Reading, unknown: set[str], choices: list[list[Reading]]
) -> Reading:
    """{pointer: figure, or None of a blank} of the cells on which all readings that add up agree.

    fixed are the cells that are read already; unknown those of which nothing is known.
    """
    if not choices:
        return {}
    touched = {pointer for readings in choices for reading in readings for pointer in reading}
    sums = [_Sum(e, fixed, unknown) for e in equations if touched & {*e.left, *e.right}]
    domains = [[[s.part(reading) for s in sums] for reading in readings] for readings in choices]
    alive = [list(range(len(readings))) for readings in choices]
    broken: set[int] = set()
    while True:
        fault = _narrow(sums, domains, alive, broken)
        if fault is None:
            break
        broken.add(fault)
        if len(broken) > MOST_BROKEN:
            return {}
        alive = [list(range(len(readings))) for readings in choices]
    found = _search(sums, domains, alive, broken)
    if found is not None and not found:
        return {}
    options = [set(column) for column in zip(*found, strict=True)] if found else [set(a) for a in alive]
    out: Reading = {}
    for readings, kept in zip(choices, options, strict=True):
        first = readings[min(kept)]
        for pointer in first:
            if len({readings[n][pointer] for n in kept}) == 1:
                out[pointer] = first[pointer]
    return out


INFINITE = 10**18
Part = tuple[int, int]
"""The least and the most that a reading adds to left - right of an equation."""


class _Sum:
    """One equation as left - right, with what the fixed cells add to it."""

    def __init__(self, equation: Equation, fixed: Reading, unknown: set[str]) -> None:
        self.signs = dict.fromkeys(equation.left, 1) | dict.fromkeys(equation.right, -1)
        self.least = self.most = 0
        for pointer, sign in self.signs.items():
            if pointer in fixed or pointer in unknown:
                low, high = self._one(sign, fixed.get(pointer))
                self.least, self.most = self.least + low, self.most + high

    @staticmethod
    def _one(sign: int, value: int | None) -> Part:
        if value is not None:
            return sign * value, sign * value
        return (0, INFINITE) if sign > 0 else (-INFINITE, 0)

    def part(self, reading: Reading) -> Part:
        parts = [self._one(self.signs[p], value) for p, value in reading.items() if p in self.signs]
        return sum(p[0] for p in parts), sum(p[1] for p in parts)


def _narrow(sums: list[_Sum], domains: list[list[list[Part]]], alive: list[list[int]], broken: set[int]) -> int | None:
    """Drop readings that no choice of the others can make good; an equation that nothing can is returned."""
    changed = True
    while changed:
        changed = False
        for e, total in enumerate(sums):
            if e in broken:
                continue
            lows = [min(domains[g][n][e][0] for n in kept) for g, kept in enumerate(alive)]
            highs = [max(domains[g][n][e][1] for n in kept) for g, kept in enumerate(alive)]
            low, high = total.least + sum(lows), total.most + sum(highs)
            if low > 0 or high < 0:
                return e
            for g, kept in enumerate(alive):
                if len(kept) < 2:
                    continue
                rest = low - lows[g], high - highs[g]
                still = [n for n in kept if rest[0] + domains[g][n][e][0] <= 0 <= rest[1] + domains[g][n][e][1]]
                if not still:
                    return e
                if len(still) < len(kept):
                    alive[g], changed = still, True
                    low = total.least + sum(lows) - lows[g] + min(domains[g][n][e][0] for n in still)
                    high = total.most + sum(highs) - highs[g] + max(domains[g][n][e][1] for n in still)
                    lows[g] = min(domains[g][n][e][0] for n in still)
                    highs[g] = max(domains[g][n][e][1] for n in still)
    return None


def _search(
    sums: list[_Sum], domains: list[list[list[Part]]], alive: list[list[int]], broken: set[int]
) -> list[tuple[int, ...]] | None:
    """Every combination of readings that adds up; None where the search was not carried to its end."""
    kept = [e for e in range(len(sums)) if e not in broken]
    order = sorted(range(len(alive)), key=lambda g: len(alive[g]))
    # What the groups that are still to come can add, from each step on.
    rests = [{e: (0, 0) for e in kept}]
    for g in reversed(order):
        after = rests[-1]
        bounds = {
            e: (min(domains[g][n][e][0] for n in alive[g]), max(domains[g][n][e][1] for n in alive[g])) for e in kept
        }
        rests.append({e: (after[e][0] + bounds[e][0], after[e][1] + bounds[e][1]) for e in kept})
    rests.reverse()
    found: list[tuple[int, ...]] = []
    steps = 0
    stack: list[tuple[int, dict[int, Part], tuple[int, ...]]] = [
        (0, {e: (sums[e].least, sums[e].most) for e in kept}, ())
    ]
    while stack:
        at, have, picked = stack.pop()
        if at == len(order):
            place = {g: n for g, n in zip(order, picked, strict=True)}
            found.append(tuple(place[g] for g in range(len(alive))))
            if len(found) > MOST_FOUND:
                return None
            continue
        for n in alive[order[at]]:
            steps += 1
            parts = domains[order[at]][n]
            now = {e: (have[e][0] + parts[e][0], have[e][1] + parts[e][1]) for e in kept}
            rest = rests[at + 1]
            if all(now[e][0] + rest[e][0] <= 0 <= now[e][1] + rest[e][1] for e in kept):
                stack.append((at + 1, now, (*picked, n)))
        if steps > MOST_STEPS:
            return None
    return found
