"""Repairs of simulated slips: as few cells as an exact solver finds, how often they are right, every kind said."""

import json
from functools import cache

import highspy
import jsonschema
import pytest

import gidar
import simulate
from cases import DIST, complete
from floors import reached
from gidar.repair.grid import grids
from gidar.repair.search import Search
from simulate import figure, found

EDITIONS = {edition: gidar.load_edition(edition) for edition in gidar.editions()}
BASES = {name: complete(name) for name in EDITIONS}


# ---- The least number of cells: the same as an exact solver finds ---------------------------------------


def least_cells(sample: simulate.Sample) -> int:
    """The least number of cells to change, by a mixed-integer program over the published equations."""
    edition, most = EDITIONS[sample.wrong["edition"]], 10**5
    equations = [e for e in edition.identities if "/requests/" in e.left[0]]
    equations += [e for e in edition.continuity if "/requests/" in e.left[0]] if sample.previous else []
    cells = list(dict.fromkeys(pointer for e in equations for pointer in e.left + e.right))
    solver = highspy.Highs()
    solver.silent()
    x = {cell: solver.addVariable(0, highspy.kHighsInf) for cell in cells}
    wrong = {cell: solver.addBinary(obj=1) for cell in cells}
    for cell in cells:
        value = figure(sample.wrong, cell) or 0
        solver.addConstr(x[cell] - most * wrong[cell] <= value)
        solver.addConstr(x[cell] + most * wrong[cell] >= value)
    for e in equations:
        last = sum(figure(sample.previous, p) or 0 for p in e.last) if sample.previous else 0
        solver.addConstr(solver.qsum(x[p] for p in e.left) - solver.qsum(x[p] for p in e.right) == last)
    solver.solve()
    return round(solver.getObjectiveValue())


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("kind", ["two cells", "three cells", "wrong column", "rows swapped"])
def test_as_few_cells_as_an_exact_solver(kind: str, edition: str) -> None:
    for sample in simulate.samples(kind, 12, "exact", BASES[edition]):
        last = gidar.Report(sample.previous) if sample.previous else None
        grid = next(grids(gidar.Report(sample.wrong), EDITIONS[edition], last, frozenset()))
        explanations = Search(grid, EDITIONS[edition].repair).run()
        assert min(len(e.changes) for e in explanations) == least_cells(sample)


# ---- How often they are right, on simulated reports -----------------------------------------------------

EXACT, SHOWN = "repaired: the first proposal is right", "repaired: a proposal is right"
DIAGNOSED, SURE = "repaired: the slip is named", "repaired: right where the status is"
CHANGED_TWO = {k for k, (family, _) in simulate.KINDS.items() if family in ("one cell", "two cells")}
CHANGED_TWO |= {"wrong column", "columns swapped", "wrong row", "rows swapped", "booked elsewhere"}
COUNT = 60


@cache
def scores(kind: str) -> list[simulate.Score]:
    return [
        simulate.score(sample, found(sample.wrong, sample.previous))
        for base in BASES.values()
        for sample in simulate.samples(kind, COUNT, "tests", base)
    ]


@pytest.mark.parametrize("kind", simulate.KINDS)
def test_how_often_repairs_are_right(kind: str) -> None:
    """The floors are those of large numbers; with these few one miss more is let pass where misses are."""
    results = scores(kind)
    for group, hits in (
        (EXACT, sum(score.first for score in results)),
        (SHOWN, sum(score.shown for score in results)),
        (DIAGNOSED, sum(score.diagnosis for score in results)),
    ):
        assert reached(group, kind, hits, len(results), grace=1), (group, hits, len(results))
    if kind.startswith("one cell"):
        assert all(score.status == "unique" for score in results)
    if kind in CHANGED_TWO:
        assert not [score for score in results if score.status == "unique" and not score.first]


def test_who_is_sure_is_right() -> None:
    for status in ("unique", "clear"):
        called = [score.first for kind in simulate.KINDS for score in scores(kind) if score.status == status]
        assert len(called) > 300 and reached(SURE, status, sum(called), len(called)), (status, sum(called), len(called))


# ---- How they are said ----------------------------------------------------------------------------------


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_kind_is_said_and_printed_as_the_schema_describes(edition: str) -> None:
    schema = json.loads((DIST / "2021/result.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema["$defs"]["repair"] | {"$defs": schema["$defs"]})
    kinds = set()
    for kind in simulate.KINDS:
        for sample in simulate.samples(kind, 8, "words", BASES[edition]):
            for repair in gidar.validate(sample.wrong, sample.previous).repairs:
                kinds |= set(repair.slips)
                assert repair.rank <= 3
                for lang in ("zh", "en"):
                    validator.validate(repair.to_dict(lang))
                    assert "{" not in repair.message(lang)
    known = {kind["id"] for kind in EDITIONS[edition].repair["kinds"]}
    assert known - kinds <= {"unreadable", "last_year_differs", "typo_carried_to_column_total", "off_by_little"}
