"""The suite fails every wrong implementation that is declared, by the case that is said to do so."""

import json
from pathlib import Path

import pytest

import harness
from cases import ROOT
from harness import FOREVER, MUTANTS, SCORE, Mutant, faults, load, outcome, outcomes, pass_together, source_of

DECLARED = load(MUTANTS)
WRONG = [one for one in DECLARED if not one.equivalent]
EQUIVALENT = [one for one in DECLARED if one.equivalent]
PORTIONS = 4
ROOMS = {"identities", "structure", "rules", "narrative", "regions", "repair", "inputs", "model"}


def test_mutants_are_many_of_every_room_and_each_a_change_of_its_own() -> None:
    assert len(DECLARED) >= 80
    assert {one.file.split("/")[0] for one in DECLARED} >= ROOMS
    assert (
        len({one.wrong for one in DECLARED}) == len({(one.file, one.new, one.old) for one in DECLARED}) == len(DECLARED)
    )
    for one in DECLARED:
        assert bool(one.killed_by) != bool(one.equivalent), one.wrong
        assert source_of(one), one.wrong


@pytest.mark.parametrize("portion", range(PORTIONS))
def test_the_suite_fails_every_wrong_implementation(portion: int) -> None:
    assert faults(outcomes(WRONG[portion::PORTIONS])) == []


def test_no_case_tells_apart_what_is_equivalent() -> None:
    assert faults(outcomes(EQUIVALENT)) == []


def test_a_change_of_nothing_survives() -> None:
    """The harness itself: what is no other program passes, what is no program is no mutant."""
    same = Mutant("structure/blanks.py", "cell-blank", "cell-blank", "nothing", killed_by="cell-blank: ")
    survives = outcome(same)
    assert survives.killer is None and len(faults([survives])) == 1
    none = outcome(Mutant("structure/blanks.py", "def check(", "def check((", "no Python", killed_by="cell-blank: "))
    assert none.killer is None and "SyntaxError" in none.fault


def test_what_a_case_tells_apart_lets_none_of_its_company_pass() -> None:
    caught = Mutant("structure/blanks.py", "def check(", "def check((", "no Python")
    assert pass_together([EQUIVALENT[0], caught]) == pass_together([caught._replace(old="nowhere")]) == []


def test_a_mutant_that_does_not_end_is_killed_by_no_case(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(harness, "SECONDS", 3)
    endless = Mutant("structure/blanks.py", "for pointer", "while True: pass\n    for pointer", "", killed_by="cell")
    assert outcome(endless).killer == FOREVER and len(faults([outcome(endless)])) == 1
    assert faults([outcome(endless._replace(killed_by=FOREVER))]) == []
    ends = Mutant("structure/blanks.py", "for pointer", "import os; os._exit(7)\n    for pointer", "")
    assert outcome(ends).killer is None and "7" in outcome(ends).fault


@pytest.mark.parametrize("guide", ["docs/guides/implement.md", "docs/en/guides/implement.md"])
def test_the_guide_shows_the_score_that_was_measured(guide: str) -> None:
    measured = json.loads(SCORE.read_text(encoding="utf-8"))
    parts = ("killed", "forever", "equivalent")
    assert measured["mutants"] == len(DECLARED) == sum(measured[part] for part in parts)
    text = Path(ROOT, guide).read_text(encoding="utf-8")
    for figure in ("mutants", *parts):
        assert f"{measured[figure]}" in text.split("{: #score }")[1].split("\n## ")[0], figure
