"""Trees of reports: added up level by level or at once, with parts removed, and with a cell changed."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

import gidar
from regions import CITY, PARTS, Json, added, codes, drawn

EDITIONS = st.sampled_from([gidar.load_edition(edition) for edition in gidar.editions()])


def tree(seed: int, edition: gidar.Edition) -> tuple[list[Json], list[Json], Json]:
    """Three levels: departments, counties that add up theirs, the city that adds up the counties."""
    rng = random.Random(seed)
    leaves, counties = [], []
    for county in range(rng.randint(1, 4)):
        own = [drawn(rng, edition, f"{county}县{n}局") for n in range(rng.randint(1, 6))]
        leaves += own
        counties.append(added(own, f"{county}县人民政府"))
    return leaves, counties, added(counties, CITY)


@settings(max_examples=25, deadline=None)
@given(st.integers(), EDITIONS)
def test_a_tree_added_up_level_by_level_is_that_added_up_at_once(seed: int, edition: gidar.Edition) -> None:
    leaves, counties, city = tree(seed, edition)
    at_once = gidar.aggregate(gidar.Parts(leaves), CITY)
    blank = {pointer for pointer, column in edition.cells.items() if not column.additive}
    if blank:  # what does not add up in a county is blank there
        assert {p for p in edition.cells if gidar.Report(city).value(p) is None} == blank
    assert at_once.data == city
    # What is wrong with the sum is wrong with a part, or is not there to be added.
    excused = {"narrative-missing", "processing-fees-statement", "cell-blank"}
    excused |= {finding.code for leaf in leaves for finding in gidar.validate(leaf).findings}
    for parts in (leaves, counties):
        names = [part["organ"]["name"] for part in parts]
        result = gidar.validate(city, parts=gidar.Parts(parts, names))
        assert not codes(result) and not [f for f in result.findings if f.outcome and f.severity == "error"]
        assert {f.code for f in result.findings} <= excused
        assert {n.key for n in result.not_checked if n.code in PARTS} == ({"not_additive"} if blank else set())


@settings(max_examples=25, deadline=None)
@given(st.integers(), EDITIONS, st.data())
def test_removing_parts_is_no_fault_and_they_are_named(seed: int, edition: gidar.Edition, data: st.DataObject) -> None:
    leaves, _, city = tree(seed, edition)
    names = [part["organ"]["name"] for part in leaves]
    kept = data.draw(st.lists(st.booleans(), min_size=len(leaves), max_size=len(leaves)))
    there = [part for part, keep in zip(leaves, kept, strict=True) if keep]
    gone = [name for name, keep in zip(names, kept, strict=True) if not keep]
    result = gidar.validate(city, parts=gidar.Parts(there, names))
    found = [finding for finding in result.findings if finding.code in PARTS]
    assert [f.params["value"] for f in found] == gone and {f.code for f in found} <= {"part-missing"}
    assert {f.severity for f in found} <= {"info"}
    unlisted = gidar.validate(city, parts=gidar.Parts(there))
    assert codes(unlisted) <= {"parts-shortfall"}


@settings(max_examples=25, deadline=None)
@given(st.integers(), EDITIONS, st.data())
def test_one_cell_more_or_less_is_found(seed: int, edition: gidar.Edition, data: st.DataObject) -> None:
    leaves, counties, city = tree(seed, edition)
    pointer = data.draw(st.sampled_from([p for p, column in edition.cells.items() if column.additive]))
    table, row, column = pointer.split("/")[2:]
    before = city["tables"][table][row][column]
    step = data.draw(st.sampled_from([1] if before < 1 else [1, -1]))
    city["tables"][table][row][column] += step
    parts = data.draw(st.sampled_from([leaves, counties]))
    result = gidar.validate(city, parts=gidar.Parts(parts, [part["organ"]["name"] for part in parts]))
    [found] = [finding for finding in result.findings if finding.code in PARTS]
    assert (found.code, found.cells[0].pointer, found.difference) == ("parts-sum", pointer, step)
    assert found.severity == "warning" and str(len(parts)) in found.message()
    [unlisted] = [f for f in gidar.validate(city, parts=gidar.Parts(parts)).findings if f.code in PARTS]
    assert unlisted.code == ("parts-shortfall" if step > 0 else "parts-sum")
    if step < 0 and len(parts) > 1:  # the sum of all but one may come to more as well, and never wrongly
        some = gidar.validate(city, parts=gidar.Parts(parts[1:], [part["organ"]["name"] for part in parts]))
        assert codes(some) <= {"part-missing", "parts-sum"}
