"""The identities: exact, complete, and honest about blanks."""

import copy
import csv
import itertools
import json
from decimal import Decimal

import pytest

import gidar
from cases import DIST

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
