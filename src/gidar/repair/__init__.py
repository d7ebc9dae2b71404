"""Which cells are wrong where equations do not hold: ranked repairs, proposed and never applied.

    equations -> grid (what adds up to what) -> search (cells, lines) -> explanations -> repairs, the likeliest first

The equations of a table whose rows and columns both add up are a product code of minimum distance 4: any single
wrong cell is located with its exact value. Nothing here is loaded for a report whose equations hold.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial

from ..model.edition import Edition
from ..model.findings import cell_at
from ..model.form import Equation
from ..model.repairs import Change, Repair, Status
from ..model.report import Report
from .explanations import Explanations
from .finished import is_finished
from .grid import Changes, Grid, grids
from .search import Explanation, Search

__all__ = ["repairs"]

HUNDREDTHS = 100

Unevaluated = Callable[[Collection[str]], list[Equation]]
"""Gives the equations of a report that cannot be evaluated when cells, by JSON Pointer, are mended."""


def repairs(
    report: Report,
    edition: Edition,
    previous: Report | None = None,
    doubtful: Iterable[str] = (),
    unevaluated: Unevaluated = lambda mended: [],
) -> tuple[Repair, ...]:
    """The repairs of every table whose equations do not hold, in the order of the form, then by rank.

    previous is the report of the year before; doubtful are JSON Pointers of places that are not to be relied on.
    Such a cell, and one that holds no whole number, counts as a blank, and blanks count as 0; a table in which a
    cell is missing gets no repairs. While a line that a repair is about has other blanks than those that the repair
    fills, it is not finished, and nothing is proposed. unevaluated gives the equations of the report that cannot be
    evaluated even when some cells are mended.
    """
    faulty: list[tuple[Grid, list[Equation]]] = []
    for grid in grids(report, edition, previous, frozenset(doubtful)):
        failing = list(grid.failing(*grid.needs(grid.values)))
        if failing or any(value is not None and value < 0 for row in grid.values for value in row):
            faulty.append((grid, failing))
    return tuple(
        repair
        for grid, failing in faulty
        for repair in _of_grid(
            grid, failing, Explanations(grid, report, edition, len(faulty) == 1, unevaluated), report, edition, previous
        )
    )


def _of_grid(
    grid: Grid, failing: list[Equation], words: Explanations, report: Report, edition: Edition, previous: Report | None
) -> Iterator[Repair]:
    search = Search(grid, edition.repair)
    explanations, limits = search.run(), edition.repair["search"]
    complete = not search.budget.spent
    if not explanations:
        yield from _unexplained(grid, failing, search, words, report, edition)
        return
    status = _status(explanations, complete, limits)
    likeliest = explanations[0].cost
    explanations = [one for one in explanations if _is_finished(grid, one, failing)]
    if not explanations or explanations[0].cost > likeliest:
        return
    changes = partial(_changes, grid=grid, report=report, edition=edition, previous=previous)
    groups = _grouped(grid, explanations)
    shown = groups[: limits["shown"]]
    beyond = _as_likely(groups[len(shown) :], likeliest + limits["clear_tied"]) if status == "ambiguous" else []
    for rank, group in enumerate(shown, 1):
        first, after = group[0], explanations.index(group[0]) + 1
        last = rank == len(shown)
        texts = [*map(words.sentence, group)]
        if last:
            texts[-1] = words.with_unlisted(texts[-1], beyond, complete)
        lead = explanations[after].cost - first.cost if after < len(explanations) else None
        kinds = tuple(slip.kind for slip in first.slips)
        yield Repair(
            table=grid.table,
            rank=rank,
            status=status if rank == 1 else "ambiguous",
            kind=kinds[0] if len(kinds) == 1 else "several",
            slips=kinds,
            changes=changes(first),
            alternatives=tuple(map(changes, group[1:])),
            resolves=tuple(failing),
            leaves=(),
            cost=first.cost / HUNDREDTHS,
            lead=None if lead is None else lead / HUNDREDTHS,
            complete=complete,
            text=texts[0],
            other_texts=tuple(texts[1:]),
            unlisted=tuple(map(changes, beyond)) if last else (),
            unevaluated=words.unevaluated(first.changes),
            plain=tuple(map(words.plain, [*group, *beyond] if last else group)),
        )


def _is_finished(grid: Grid, explanation: Explanation, failing: list[Equation]) -> bool:
    slip = explanation.line
    every = [("row", at) for at in range(len(grid.rows))]  # where a slip names no line, it is one of the whole table
    return is_finished(grid, explanation.changes, slip.lines or every if slip else (), failing)


def _status(explanations: list[Explanation], complete: bool, limits: dict[str, int]) -> Status:
    """How sure the first explanation is."""
    first, rest = explanations[0], explanations[1:]
    size = len(first.changes)
    if not complete or not size or (first.line and first.line.twins):
        return "ambiguous"
    if not rest and size <= limits["most_unique"]:
        return "unique"
    tied = any(len(other.changes) == size for other in rest)
    lead = rest[0].cost - first.cost if rest else limits["clear_tied"]
    sure = lead >= limits["clear_tied" if tied else "clear"] and len(first.slips) <= limits["most_slips"]
    return "clear" if sure else "ambiguous"


def _changes(
    explanation: Explanation, grid: Grid, report: Report, edition: Edition, previous: Report | None
) -> tuple[Change, ...]:
    """What an explanation changes in this report, in the order of the form, and in last year's."""
    here = (Change(cell_at(report, edition, grid.pointer(p)), new) for p, new in sorted(explanation.changes.items()))
    there = [
        Change(cell_at(previous, edition, pointer, elsewhere=True), new)
        for pointer, new in explanation.last_year
        if previous
    ]
    return (*here, *there)


def _as_likely(groups: list[list[Explanation]], below: int) -> list[Explanation]:
    """Explanations that cost less than what makes one clear."""
    return [one for group in groups for one in group if one.cost < below]


def _grouped(grid: Grid, explanations: list[Explanation]) -> list[list[Explanation]]:
    """Explanations that differ in nothing but the place, together."""
    groups: dict[object, list[Explanation]] = {}
    for explanation in explanations:
        amounts = sorted((grid.values[row][at] or 0, new) for (row, at), new in explanation.changes.items())
        kinds = tuple(sorted(slip.kind for slip in explanation.slips))
        groups.setdefault((explanation.cost, kinds, tuple(amounts)), []).append(explanation)
    return list(groups.values())


def _unexplained(
    grid: Grid, failing: list[Equation], search: Search, words: Explanations, report: Report, edition: Edition
) -> Iterator[Repair]:
    """What single figures decide where there is no explanation of everything; nothing where cells are left to fill."""
    rows, columns = grid.needs(grid.values)
    certain = _certain(grid, rows, columns)
    if not is_finished(grid, certain, (), failing):
        return
    values = [list(row) for row in grid.values]
    for (row, column), new in certain.items():
        values[row][column] = new
    leaves = list(grid.failing(*grid.needs(values)))
    yield Repair(
        table=grid.table,
        rank=1,
        status="unexplained",
        kind="unexplained",
        slips=(),
        changes=tuple(Change(cell_at(report, edition, grid.pointer(p)), new) for p, new in sorted(certain.items())),
        alternatives=(),
        resolves=tuple(equation for equation in failing if equation not in leaves),
        leaves=tuple(leaves),
        cost=None,
        lead=None,
        complete=not search.budget.spent,
        text=words.unexplained(certain, len(failing), len(leaves)),
        unevaluated=words.unevaluated(certain),
    )


def _certain(grid: Grid, rows: list[int], columns: list[int]) -> Changes:
    """The cells where the need of a row is that of one column, and of no other."""
    out: Changes = {}
    for row, need in enumerate(rows):
        fitting = [at for at, column in enumerate(columns) if need and column == need * grid.weights[row]]
        if rows.count(need) == 1 and len(fitting) == 1 and grid.weights[row]:
            place = row, fitting[0]
            new = (grid.values[row][place[1]] or 0) + need * grid.signs[place[1]]
            if new >= 0:
                out[place] = new
    return out
