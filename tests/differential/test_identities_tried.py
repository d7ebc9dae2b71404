"""The identities held to arithmetic done here: every choice for the blanks is tried, totals are computed."""

import itertools
import json

from hypothesis import given, settings
from hypothesis import strategies as st

import gidar
from cases import ROOT

EDITION = gidar.load_edition(gidar.editions()[-1])
COLUMNS = list(EDITION.tables["requests"].columns)
ROWS = list(EDITION.tables["requests"].rows)

figures = st.one_of(st.none(), st.integers(0, 4))


@given(left=st.lists(figures, min_size=4, max_size=4), right=figures)
@settings(max_examples=400, deadline=None)
def test_outcomes_agree_with_trying_every_choice(left: list[int | None], right: int | None) -> None:
    """Blanks as any whole number from 0 up: up to 16 each is enough for four terms of at most 4."""
    from gidar.identities import within_report as identities
    from gidar.structure.usable import Year

    columns = ["upheld", "corrected", "other_results", "pending", "total"]
    place = "/tables/review_and_litigation/reconsideration/"
    figures_ = [*left, right]
    known = {place + column: value for column, value in zip(columns, figures_, strict=True)}
    report = gidar.Report(
        {"tables": {"review_and_litigation": {"reconsideration": dict(zip(columns, figures_, strict=True))}}}
    )
    found = [f for f in identities.check(Year(report, EDITION, known)) if isinstance(f, gidar.Finding)]
    outcome = found[0].outcome if found else "holds"

    blanks = [place for place, value in enumerate(figures_) if value is None]
    solutions = []
    for choice in itertools.product(range(17), repeat=min(len(blanks), 2)):
        # With three blanks or more, two of opposite sides or any two cover every case that matters: the rest stay 0.
        trial = [value or 0 for value in figures_]
        for at_, value in zip(_telling(blanks), choice, strict=False):
            trial[at_] = value
        if sum(trial[:4]) == trial[4]:
            solutions.append(choice)
    zero = sum(value or 0 for value in left) == (right or 0)
    assert outcome == ("holds" if zero else "undetermined" if solutions else "fails")
    if found and outcome == "undetermined" and len(blanks) == 1:
        assert f"其他各栏无误的，应为{solutions[0][0]}。" in found[0].message()


def _telling(blanks: list[int]) -> list[int]:
    left = [place for place in blanks if place < 4]
    right = [place for place in blanks if place == 4]
    return (right + left)[:2] if right else left[:2]


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_any_report_whose_sums_close_is_accepted(data: st.DataObject) -> None:
    """Reports drawn at random from the grid, totals computed here."""
    report = json.loads((ROOT / "examples/shuangyashan-2024.json").read_text(encoding="utf-8"))
    requests = report["tables"]["requests"]
    outcomes = ROWS[2:23]
    for column in COLUMNS[:-1]:
        for row in outcomes:
            requests[row][column] = data.draw(st.integers(0, 10**6)) if data.draw(st.booleans()) else 0
        total = sum(requests[row][column] for row in outcomes)
        forward = data.draw(st.integers(0, 100))
        carried = data.draw(st.integers(0, total + forward))
        requests["outcomes_total"][column], requests["carried_forward"][column] = total, forward
        requests["carried_in"][column], requests["received"][column] = carried, total + forward - carried
    for row in ROWS:
        requests[row]["total"] = sum(requests[row][column] for column in COLUMNS[:-1])
    report["processing_fees"] = {"notices": 10**6, "charged": 0, "received": 0}
    report["narrative"] = dict.fromkeys(report["narrative"], "信息处理费的规定见网站。")  # which states no figure
    equations = {equation.code for equation in gidar.load_edition("2021").identities}
    assert [found for found in gidar.validate(report).findings if found.code in equations] == []
