"""The identities: exact, complete, and honest about blanks."""

import copy
import csv
import itertools
import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import gidar
from cases import DIST, ROOT

EDITIONS = list(map(gidar.load_edition, gidar.editions()))
LINES = {
    (edition.id, line): [*cells]
    for edition in EDITIONS
    for line, cells in itertools.groupby(edition.cells, lambda cell: cell.rpartition("/")[0])
}
"""{edition and row: its cells}."""
EDITION = EDITIONS[-1]
COLUMNS = list(EDITION.tables["requests"].columns)
ROWS = list(EDITION.tables["requests"].rows)


def identities_of(cell: str) -> set[tuple[str, str]]:
    """The identities that contain a cell, said again from the form's layout and not from identities.json."""
    _, _, table, row, column = cell.split("/")
    out = set()
    if table == "requests":
        out.add(("requests-applicants-total", row))
        if row in ("received", "carried_in", "outcomes_total", "carried_forward"):
            out.add(("requests-balance", column))
        if row not in ("received", "carried_in", "carried_forward"):
            out.add(("requests-outcomes-total", column))
    if table == "review_and_litigation":
        out.add(("review-and-litigation-total", row))
    return out


def at(report: dict, cell: str) -> tuple[dict, str]:
    _, tables, table, row, column = cell.split("/")
    return report[tables][table][row], column


def unequal(result: gidar.Result) -> dict[tuple[str, str | None], gidar.Finding]:
    return {(f.code, f.instance): f for f in result.findings if f.rule.data["area"] == "identities"}


def base(name: str, edition: str) -> dict:
    path = DIST.parent / f"conformance/bases/{name}-{edition}/report.json"
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("edition", "cells", "rows"), [("2019", 198, 23), ("2021", 200, 25)])
def test_numbers_of_cells_and_equations(edition: str, cells: int, rows: int) -> None:
    form = gidar.load_edition(edition)
    assert len(form.cells) == cells
    counts = {code: sum(i.code == code for i in form.identities) for code in {i.code for i in form.identities}}
    assert counts == {
        "requests-balance": 7,
        "requests-outcomes-total": 7,
        "requests-applicants-total": rows,
        "review-and-litigation-total": 3,
    }


@pytest.mark.parametrize("step", [1, -1])
@pytest.mark.parametrize(("edition", "line"), LINES)
def test_one_cell_changed_by_one_breaks_exactly_its_identities(edition: str, line: str, step: int) -> None:
    equations = {(i.code, i.instance): i for i in gidar.load_edition(edition).identities}
    report = base("complete", edition)
    for cell in LINES[edition, line]:
        owner, column = at(report, cell)
        owner[column] += step
        broken = unequal(gidar.validate(report))
        assert set(broken) == identities_of(cell), cell
        for key, finding in broken.items():
            equation = equations[key]
            left, right = (
                sum(at(report, p)[0][at(report, p)[1]] for p in side) for side in (equation.left, equation.right)
            )
            assert (finding.outcome, finding.left, finding.right) == ("fails", left, right), cell
            assert finding.difference == (step if cell in equation.left else -step), cell
            for text in (finding.message("zh"), finding.message("en")):
                assert str(left) in text and str(right) in text and str(abs(left - right)) in text
        owner[column] -= step


@pytest.mark.parametrize("name", ["zero", "complete"])
@pytest.mark.parametrize(("edition", "line"), LINES)
def test_one_blank_alone_is_never_a_false_failure(edition: str, line: str, name: str) -> None:
    report = base(name, edition)
    for cell in LINES[edition, line]:
        owner, column = at(report, cell)
        was, owner[column] = owner[column], None
        result = gidar.validate(report)
        undetermined = unequal(result)
        assert result.verdict == ("incomplete" if undetermined else "valid"), cell
        assert result.checked.equations == result.checked.of_equations - len(undetermined), cell
        assert all(f.outcome == "undetermined" and f.severity == "warning" for f in undetermined.values()), cell
        assert set(undetermined) == (identities_of(cell) if was else set()), cell
        assert [f.cells[0].pointer for f in result.findings if f.code == "cell-blank"] == [cell]
        for finding in undetermined.values():
            assert f"其他各栏无误的，应为{was}。" in finding.message("zh"), cell
        owner[column] = was


@pytest.mark.parametrize(
    ("form", "terms_in_all"), [(EDITIONS[0], 28 + 20 * 7 + 7 * 23 + 15), (EDITIONS[1], 28 + 22 * 7 + 7 * 25 + 15)]
)
def test_published_terms_are_the_published_identities(form: gidar.Edition, terms_in_all: int) -> None:
    with open(DIST / form.id / "identity-terms.csv", encoding="utf-8", newline="") as file:
        terms = {
            (t["identity"], t["instance"], f"/tables/{t['table']}/{t['row']}/{t['column']}", int(t["coefficient"]))
            for t in csv.DictReader(file)
        }
    sides = {(i.code, i.instance, p, c) for i in form.identities for s, c in ((i.left, 1), (i.right, -1)) for p in s}
    assert terms == sides
    assert len(terms) == terms_in_all
    annotated = form.schema["x-identities"]
    assert [(i["code"], i["instance"], i["left"], i["right"]) for i in annotated] == [
        (i.code, i.instance, i.left, i.right) for i in form.identities
    ]


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


def test_amounts_are_exact(example: dict) -> None:
    report = copy.deepcopy(example)
    report["tables"]["fees"]["administrative_fees"]["amount"] = Decimal("0.1")
    report["processing_fees"]["received"] = 1000
    assert gidar.validate(report).valid
    assert "processing-fees-bound" not in [f.code for f in gidar.validate(report).findings]


def test_a_structural_fault_in_one_table_does_not_silence_the_others(example: dict) -> None:
    report = copy.deepcopy(example)
    del report["tables"]["requests"]["disclosed"]
    report["tables"]["documents"] = "?"
    report["tables"]["review_and_litigation"]["reconsideration"]["total"] = 0
    result = gidar.validate(report)
    codes = [
        (f.code, f.cells[0].pointer if not f.instance else f.instance) for f in result.findings if f.severity == "error"
    ]
    assert ("field-type", "/tables/documents") in codes
    assert ("row-missing", "/tables/requests/disclosed") in codes
    assert ("review-and-litigation-total", "reconsideration") in codes
    assert {n.instance for n in result.not_checked if n.code == "requests-outcomes-total"} == set(COLUMNS)
    assert {n.instance for n in result.not_checked if n.code == "requests-applicants-total"} == {"disclosed"}
    assert not [n for n in result.not_checked if n.code == "requests-balance"]


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
