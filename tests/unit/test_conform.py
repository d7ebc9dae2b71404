"""What of an answer is compared with a case, level by level; programs are asked in tests/system."""

from typing import Any

import pytest

import gidar
from cases import load
from gidar.conformance.comparison import Unusable, asked, differences
from gidar.conformance.suite import Case, cases, judges_verdict, levels
from own_answers import answer

ALL = [level["id"] for level in levels()]
EVERY = list(cases(gidar.editions()))
BLANK = "review-and-litigation-total: a blank total is undetermined, not wrong [2021]"


def named(name: str) -> Case:
    return next(case for case in EVERY if case.name == name)


def test_gidar_itself_is_right_about_repairs_sentences_and_places() -> None:
    """And about the findings of all other cases: test_conformance.py."""
    found = [case for case in EVERY if case.about in ("repairs", "sentences") or case.form == "csv"]
    assert len(found) > 300
    for case in found:
        assert differences(case, answer(case), ALL) == [], case.name


def test_every_case_of_the_suite_is_asked_in_one_form() -> None:
    for case in EVERY:
        assert [asked(case, ALL, form) for form in ("json", "csv")].count(True) == 1, case.name
    of_rules = [case for case in EVERY if case.about not in ("repairs", "sentences")]
    assert {case.name for case in of_rules} == {case.name for case in load()}


@pytest.mark.parametrize("level", ALL)
def test_every_level_has_cases_that_a_program_without_findings_fails(level: str) -> None:
    """A level that nobody can fail would be none."""
    own = [case for case in EVERY if asked(case, [level], "json")]
    nothing: dict[str, Any] = {"findings": [], "repairs": [], "states": [], "verdict": "valid"}
    failed = [case for case in own if differences(case, nothing, [level])]
    assert len(failed) >= 5 and len(failed) < len(own)


def test_levels_ask_for_what_they_are_about() -> None:
    forms = {level: {case.about for case in EVERY if asked(case, [level], "json")} for level in ALL}
    assert forms["repair"] == {"repairs"} and "sentences" in forms["narrative"] - forms["rules"]
    assert forms["parts"] == {
        "parts-sum",
        "parts-shortfall",
        "part-missing",
        "part-left-out",
        "part-renamed",
        "part-overlap",
    }
    assert "byte-order-mark" in forms["structure"] - forms["identities"]
    assert judges_verdict(ALL) and not judges_verdict(["identities", "continuity"])


CHANGES: list[tuple[str, Any, str]] = [
    ("severity", "error", "severity"),
    ("outcome", "fails", "outcome"),
    ("left", 84, "left"),
    ("left", None, "left"),
    ("instance", "litigation_direct", "instance"),
]


@pytest.mark.parametrize(("key", "value", "told"), CHANGES, ids=lambda value: str(value))
def test_whatever_is_wrong_in_a_finding_is_a_difference(key: str, value: Any, told: str) -> None:
    case = named(BLANK)
    given = answer(case)
    finding = next(found for found in given["findings"] if found["outcome"])
    finding[key] = value
    missing, wrong = differences(case, given, ["identities"])
    assert missing.missing and not wrong.missing
    assert missing.what.get(told) != wrong.what.get(told)


def test_the_order_of_cells_counts_and_that_of_findings_does_not() -> None:
    case = named("requests-balance: the corner total stands in three equations [2021]")
    given = answer(case)
    given["findings"].reverse()
    assert differences(case, given, ALL) == []
    given["findings"][0]["cells"].reverse()
    assert len(differences(case, given, ALL)) == 2


def test_figures_are_compared_exactly_however_they_are_spelt() -> None:
    case = named("review-and-litigation-total: sums beyond what a double holds are exact [2021]")
    given = answer(case)
    [finding] = given["findings"]
    for left, count in (("9007199254740993", 0), (9007199254740993, 0), (9007199254740992, 2), ("1e999999999", 2)):
        finding["left"] = left
        assert len(differences(case, given, ["identities"])) == count, left


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ([], "not_an_object"),
        ({}, "lacks"),
        ({"findings": {}}, "malformed"),
        ({"findings": [1]}, "malformed"),
        ({"findings": [{"code": "requests-balance"}]}, "lacks"),
        ({"findings": [{"code": "requests-balance", "cells": [5]}]}, "malformed"),
        ({"findings": [], "repairs": [{"cells": 1}]}, "malformed"),
    ],
)
def test_an_answer_that_is_none_is_told(given: Any, key: str) -> None:
    case = next(case for case in EVERY if case.record.get("repairs"))
    with pytest.raises(Unusable) as told:
        differences(case, given, ["identities", "repair"])
    assert told.value.key == key


def test_a_code_that_is_no_rule_is_wrong_at_every_level() -> None:
    case = named("requests-balance: every column balances [2021]")
    stray = {"code": "no-such-rule", "severity": "error", "cells": ["/year"]}
    assert len(differences(case, {"findings": [stray]}, ["continuity"])) == 1
