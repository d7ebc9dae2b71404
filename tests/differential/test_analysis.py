"""What the identities can see: every statement of the analysis is checked by other means."""

import random
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import gidar
from cases import DIST, SUITE
from gidar.maintain.analysis import Analysis, analyse
from gidar.publication import Publication
from gidar.publication.files import read_files

RANKS = {"2021": (42, 40), "2019": (40, 38)}


@pytest.fixture(scope="module", params=gidar.editions())
def analysis(request: pytest.FixtureRequest) -> Analysis:
    return analyse(Publication(read_files(Path(DIST / request.param))))


def sides(edition: gidar.Edition, figures: dict[str, Any]) -> dict[tuple[str, str], Any]:
    """{identity: left - right}."""
    return {
        (one.code, one.instance): sum(figures[p] for p in one.left) - sum(figures[p] for p in one.right)
        for one in edition.identities
    }


def test_those_that_follow_are_the_sum_of_others_whatever_the_figures(analysis: Analysis) -> None:
    edition, rng = gidar.load_edition(analysis.edition), random.Random("follow")
    assert (analysis.equations, analysis.rank) == RANKS[analysis.edition]
    assert len(analysis.follow) == analysis.equations - analysis.rank
    dependent = {one.name for one in analysis.follow}
    for _ in range(5):
        differences = sides(edition, {pointer: Fraction(rng.randint(0, 999)) for pointer in edition.cells})
        for one in analysis.follow:
            assert differences[one.name] == sum(factor * differences[name] for factor, name in one.sum_of)
            assert one.sum_of and not dependent & {name for _, name in one.sum_of} - {one.name}


def test_the_smallest_changes_are_seen_by_no_identity_and_smaller_ones_are(analysis: Analysis) -> None:
    edition, rng = gidar.load_edition(analysis.edition), random.Random("smaller")
    nothing = dict.fromkeys(edition.cells, Fraction(0))
    for table in analysis.tables:
        assert table.smallest and not any(sides(edition, nothing | dict(table.smallest)).values())
        own = [pointer for pointer in edition.cells if pointer.split("/")[2] == table.table]
        assert len(own) == table.cells
        for _ in range(300):
            fewer = rng.sample(own, min(len(own), len(table.smallest) - 1))
            change = {pointer: Fraction(rng.choice((-2, -1, 1, 2))) for pointer in fewer}
            assert not fewer or any(sides(edition, nothing | change).values()), change
    inside = {pointer for one in edition.identities for pointer in (*one.left, *one.right)}
    assert {pointer for table in analysis.tables for pointer in table.in_none} == edition.cells.keys() - inside


def test_cells_that_can_be_exchanged_are_counted(analysis: Analysis) -> None:
    edition, rng = gidar.load_edition(analysis.edition), random.Random("exchanged")
    figures = {pointer: Fraction(rng.randint(10**6, 10**9)) for pointer in edition.cells}
    before = sides(edition, figures)
    for table in analysis.tables:
        own = [pointer for pointer in edition.cells if pointer.split("/")[2] == table.table]
        if len(own) < 20:
            pairs = [(one, two) for at, one in enumerate(own) for two in own[at + 1 :]]
            unseen = [
                1 for one, two in pairs if sides(edition, figures | {one: figures[two], two: figures[one]}) == before
            ]
            assert len(unseen) == table.exchanged


def test_every_rule_of_one_report_has_its_two_witnesses(analysis: Analysis) -> None:
    areas = {code: rule.data["area"] for code, rule in gidar.load_edition(analysis.edition).rules.items()}
    assert [rule.code for rule in analysis.rules] == [*areas]
    assert all((rule.fires and rule.silent) or areas[rule.code] == "corpus" for rule in analysis.rules)
    assert (SUITE / "cases").is_dir() or analysis.rules
