"""Figures that fit all sums and still ask for a look: what is planted is found, sound reports are let alone."""

import copy
import json
import sys
from pathlib import Path
from typing import Any

import pytest

import gidar
from cases import ROOT
from in_process import called

sys.path.insert(0, str(ROOT / "benchmarks"))
import outliers

RULES = {"figure-jump", "figure-far", "figure-shifted", "report-repeated"}
CONTINUITY = {equation.code for equation in gidar.load_edition("2021").continuity}


@pytest.mark.parametrize("edition", ["2021", "2019"])
def test_what_is_planted_is_found_and_sound_reports_raise_no_alarm(edition: str) -> None:
    score = outliers.measure(600, "tests", edition)
    assert score.planted.total() >= 30 and len(score.planted) >= 5
    assert score.found.total() >= 0.8 * score.planted.total(), score
    assert score.alarms <= 0.01 * score.sound, score


@pytest.fixture(scope="module")
def years() -> list[dict[str, Any]]:
    """Reports of eighty organs for two years, nothing planted: last year's first."""
    pairs = [pair for pair in outliers.two_years(outliers.form_of("2021"), 100, "few") if pair[2] is None][:80]
    return [pair[at] for at in (0, 1) for pair in pairs]


def hints(folder: Path, reports: list[dict[str, Any]], *more: str) -> dict[str, list[str]]:
    """{source: codes} of what asks for a look."""
    lines = "\n".join(json.dumps(report, ensure_ascii=False) for report in reports)
    (folder / "r.jsonl").write_text(lines, encoding="utf-8")
    code, out, _ = called("validate", str(folder / "r.jsonl"), "--format", "jsonl", *more)
    results = [json.loads(line) for line in out.splitlines()]
    errors = {finding["code"] for result in results for finding in result["findings"] if finding["severity"] == "error"}
    assert errors <= CONTINUITY and code == (1 if errors else 0), "within a report all sums hold"
    found = {r["source"].rpartition(":")[2]: [f["code"] for f in r["findings"] if f["code"] in RULES] for r in results}
    return {source: codes for source, codes in found.items() if codes}


def test_nothing_of_it_is_said_unless_it_is_asked_for(tmp_path: Path, years: list[dict[str, Any]]) -> None:
    alarms = hints(tmp_path, years, "--look-closer")
    assert len(alarms) <= 1
    years = [*years[:-1], {**years[-2], "organ": years[-1]["organ"]}]
    assert hints(tmp_path, years) == {}
    both = [str(len(years) - 1), str(len(years))]
    assert hints(tmp_path, years, "--look-closer") == alarms | {source: ["report-repeated"] for source in both}


def test_each_slip_is_called_what_it_is(tmp_path: Path, years: list[dict[str, Any]]) -> None:
    years = copy.deepcopy(years)
    alarms = hints(tmp_path, years, "--look-closer")
    half = len(years) // 2
    large = [at for at in range(half) if years[half + at]["tables"]["documents"]["rules"]["issued"] >= 10]
    shift, jump, gone, again, *_ = large
    for at, factor in ((shift, 100), (jump, 35)):
        issued = years[at]["tables"]["documents"]["rules"]["issued"]
        years[half + at]["tables"]["documents"]["rules"]["issued"] = factor * issued
    years[half + gone]["tables"]["licensing"]["administrative_licences"]["decisions"] = 0
    years[gone]["tables"]["licensing"]["administrative_licences"]["decisions"] = 400
    years[half + again]["tables"] = years[again]["tables"]
    found = hints(tmp_path, years, "--look-closer")
    want = {shift: "figure-shifted", jump: "figure-jump", gone: "figure-jump", again: "report-repeated"}
    assert found == alarms | {str(half + at + 1): [code] for at, code in want.items()}
    assert hints(tmp_path, years, "--look-closer", "--processes", "2") == found


def test_last_year_may_come_from_previous_reports(tmp_path: Path, years: list[dict[str, Any]]) -> None:
    half = len(years) // 2
    last, now = copy.deepcopy(years[:half]), copy.deepcopy(years[half:])
    (tmp_path / "last.jsonl").write_text("\n".join(map(json.dumps, last)), encoding="utf-8")
    at = next(at for at in range(half) if last[at]["tables"]["fees"]["administrative_fees"]["amount"] > 1)
    now[at]["tables"]["fees"]["administrative_fees"]["amount"] *= 10_000
    given = ("--look-closer", "--previous", str(tmp_path / "last.jsonl"))
    found = hints(tmp_path, now, *given)
    told = called("validate", str(tmp_path / "r.jsonl"), "--lang", "en", *given)[1]
    was = last[at]["tables"]["fees"]["administrative_fees"]["amount"]
    assert f"was {was} last year" in told or f"was {was:g} last year" in told
    assert found == {str(at + 1): ["figure-shifted"]}


def test_without_last_year_peers_are_looked_at_and_too_few_are_said(
    tmp_path: Path, years: list[dict[str, Any]]
) -> None:
    now = copy.deepcopy(years[len(years) // 2 :])
    for report in now:
        report["organ"]["kind"], report["organ"]["region"] = "department", "990101"
        report["published"] = "2026-01-20"
    licences = [report["tables"]["licensing"]["administrative_licences"] for report in now]
    for number, cells in enumerate(licences):
        cells["decisions"] = 100 + number
    licences[3]["decisions"] = 1_000_000
    assert hints(tmp_path, now, "--look-closer") == {"4": ["figure-far"]}
    called(
        "validate",
        str(tmp_path / "r.jsonl"),
        "--look-closer",
        "--summary",
        "--format",
        "html",
        "-o",
        str(tmp_path / "s.html"),
    )
    assert "1000000" in (tmp_path / "s.html").read_text(encoding="utf-8")
    (tmp_path / "one.json").write_text(json.dumps(now[0]), encoding="utf-8")
    result = json.loads(called("validate", str(tmp_path / "one.json"), "--look-closer", "--format", "jsonl")[1])
    told = {one["code"]: one["reason"] for one in result["not_checked"]}
    assert "30" in told["figure-far"] and "figure-jump" in told
