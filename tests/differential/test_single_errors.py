"""The theorem, that a single wrong cell of any report is located with its exact value, and how long a search takes."""

import copy
import json
import statistics
import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import gidar
import simulate
from cases import complete
from simulate import figure, found, replaced

EDITIONS = {edition: gidar.load_edition(edition) for edition in gidar.editions()}
BASES = {name: complete(name) for name in EDITIONS}
LINES = [(name, row) for name, edition in EDITIONS.items() for row in edition.tables["requests"].rows]


@pytest.mark.parametrize(("edition", "row"), LINES)
def test_any_one_cell_off_by_one_or_blank_is_found(edition: str, row: str) -> None:
    for cell in (f"/tables/requests/{row}/{column}" for column in EDITIONS[edition].tables["requests"].columns):
        right = figure(BASES[edition], cell)
        for wrong in {right + 1, right - 1, -right, None, 0, right + 10**9} - {right}:
            if not wrong and not right:
                continue
            [repair] = found(replaced(BASES[edition], {cell: wrong}))
            assert (repair.status, repair.rank, repair.lead) == ("unique", 1, None), cell
            [change] = repair.changes
            assert (change.cell.pointer, change.cell.value, change.new) == (cell, wrong, right)
            assert not repair.leaves and repair.complete, cell


@given(seed=st.integers(0, 2**32), wrong=st.one_of(st.none(), st.integers(-9, 10**6)), with_last=st.booleans())
@settings(max_examples=200, deadline=None)
@pytest.mark.parametrize("edition", EDITIONS)
def test_any_one_wrong_cell_of_any_report_is_found(edition: str, seed: int, wrong: int | None, with_last: bool) -> None:
    draw = simulate.Draw.filled(simulate.random.Random(seed), EDITIONS[edition], BASES[edition])
    row, column = draw.cell()
    right, cell = draw.table[row][column], f"/tables/requests/{row}/{column}"
    if (wrong or 0) == right:
        return
    report = replaced(draw.right, {cell: wrong})
    # With last year's report, one more equation may fail; the answer is the same.
    [repair] = found(report, simulate.last_year(draw) if with_last else None)
    assert repair.status == "unique"
    assert simulate.new_figures(repair.changes) == {cell: right}
    mended = replaced(report, simulate.new_figures(repair.changes))
    assert not [f for f in gidar.validate(mended).findings if f.outcome]


def test_repairs_are_quick() -> None:
    """In terms of writing such a report as indented JSON and reading it again: a slow machine is slow at both."""
    times, references = [], []
    found(complete("2021"))  # what is made once for an edition
    for kind in simulate.KINDS:
        for sample in simulate.samples(kind, 10, "time", BASES["2021"]):
            times.append(taken(lambda sample=sample: found(sample.wrong, sample.previous)))
            references.append(taken(lambda sample=sample: json.loads(json.dumps(sample.wrong, indent=1))))
    reference = statistics.median(references)
    middle, late, last = (sorted(times)[int(len(times) * part)] / reference for part in (0.5, 0.95, 0.9999))
    assert middle < 5 and late < 20 and last < 300, (middle, late, last)


def taken(work: Callable[[], Any]) -> float:
    """Seconds of the processor, the least of three times: what else runs only adds to them."""
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def test_time_is_bounded_whatever_the_figures() -> None:
    """A table of noise: nothing explains it, and that is said soon."""
    rng = simulate.random.Random("noise")
    report = copy.deepcopy(BASES["2021"])
    for table in ("requests", "review_and_litigation"):
        for cells in report["tables"][table].values():
            for column in cells:
                cells[column] = rng.randrange(1000)
    start = time.process_time()
    first = found(report)[0]
    assert time.process_time() - start < 1
    assert first.status in ("unexplained", "ambiguous") and (first.leaves or not first.changes)
    for lang in ("zh", "en"):
        assert first.message(lang)
