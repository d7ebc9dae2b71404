"""The benchmarks: what they generate is what it is said to be, the contenders find the same, the figures add up."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import gidar
from cases import DIST, ROOT

BENCHMARKS = ROOT / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

import contenders  # noqa: E402
import generate  # noqa: E402
import measure  # noqa: E402
import tables  # noqa: E402

KINDS = ["lines.jsonl", "package"]


def results_of(path: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "gidar", "validate", str(path), "--format", "json"]
    return json.loads(subprocess.run(command, capture_output=True, timeout=120).stdout)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("edition", gidar.editions())
def test_sound_reports_give_no_finding_at_all(edition: str, kind: str, tmp_path: Path) -> None:
    generate.write(tmp_path / kind, 60, "tests", edition=edition)
    results = results_of(tmp_path / kind)
    assert results["summary"]["reports"] == 60 and results["valid"]
    assert [report["findings"] for report in results["reports"]] == [[]] * 60
    assert {report["edition"] for report in results["reports"]} == {edition}


@pytest.mark.parametrize("edition", gidar.editions())
def test_lines_and_package_hold_the_same_reports(edition: str, tmp_path: Path) -> None:
    for kind in KINDS:
        generate.write(tmp_path / kind, 30, "tests", 0.5, edition)
    lines, package = ([report.data for report in gidar.read(tmp_path / kind)] for kind in KINDS)
    assert len(lines) == 30
    for line, packed in zip(lines, package, strict=True):
        del line["$schema"]
        assert line["tables"].keys() == packed["tables"].keys() and line == packed


def test_reports_are_varied_and_the_same_for_the_same_seed(tmp_path: Path) -> None:
    form = generate.form_of(None)
    assert form.edition.id == gidar.editions()[-1]
    reports = [report for report, _ in generate.reports(form, 300, "tests")]
    assert [report for report, _ in generate.reports(form, 100, "tests")] == reports[:100]
    assert reports[0] != next(generate.reports(form, 1, "other"))[0]
    assert len({json.dumps(report["tables"]["requests"]) for report in reports}) > 200
    assert len({report["organ"]["code"] for report in reports}) == len({json.dumps(r) for r in reports}) == 300
    lengths = [sum(map(len, report["narrative"].values())) for report in reports]
    assert 750 < min(lengths) < 900 and 2_900 < max(lengths) < 3_200
    assert all(sum(abs(length - about) < 400 for length in lengths) > 70 for about in generate.LENGTHS)
    received = sorted(report["tables"]["requests"]["received"]["total"] for report in reports)
    assert received[0] == 0 and 1 <= received[150] < 30 and received[-1] > 300


@pytest.mark.parametrize("edition", gidar.editions())
def test_something_is_found_in_faulty_reports_and_only_there(edition: str) -> None:
    form = generate.form_of(edition)
    faults = set()
    for report, fault in generate.reports(form, 400, "tests", 0.3):
        assert bool(gidar.validate(report).findings) == (fault is not None), fault
        faults |= {fault}
    assert faults - {None} == set(generate.SLIPS)
    assert all(fault for _, fault in generate.reports(form, 20, "tests", 1.0))


def loops_see(finding: gidar.Finding) -> bool:
    """Loops take a blank for zero, so that what is undetermined does not hold; they know no warnings."""
    return finding.severity == "error" or bool(finding.outcome)


def sql_sees(finding: gidar.Finding, in_identities: set[str]) -> bool:
    """SQL knows no other table, and adds up what gidar, having said what is wrong with a cell, leaves out."""
    unusable = finding.rule.data.get("unusable") and finding.cells[0].table in in_identities
    return bool(finding.outcome or unusable)


@pytest.mark.parametrize("edition", gidar.editions())
def test_the_contenders_find_what_gidar_finds(edition: str, tmp_path: Path) -> None:
    for kind in KINDS:
        generate.write(tmp_path / kind, 150, "tests", 0.4, edition)
    found = [gidar.validate(report).findings for report in gidar.read(tmp_path / "lines.jsonl")]
    faulty = sum(any(map(loops_see, findings)) for findings in found)
    assert faulty > 40
    assert contenders.jsonschema_with_loops(tmp_path / "lines.jsonl") == (150, faulty)
    assert contenders.jsonschema_rs_with_loops(tmp_path / "lines.jsonl") == (150, faulty)
    assert contenders.orjson_alone(tmp_path / "lines.jsonl") == contenders.csv_alone(tmp_path / "package") == (150, 0)
    identities = json.loads((DIST / edition / "identities.json").read_text(encoding="utf-8"))["identities"]
    about = {pointer.split("/")[2] for identity in identities for pointer in identity["left"]}
    summed = sum(any(sql_sees(finding, about) for finding in findings) for findings in found)
    assert contenders.plain_duckdb(tmp_path / "package") == (150, summed)


def test_frictionless_accepts_a_sound_package(tmp_path: Path) -> None:
    generate.write(tmp_path / "package", 20, "tests")
    checklist = DIST / gidar.editions()[-1] / "checklist.json"
    package = str(tmp_path / "package/datapackage.json")
    command = [sys.executable, "-m", "frictionless", "validate", package, "--checklist", str(checklist)]
    assert subprocess.run(command, capture_output=True, timeout=120).returncode == 0


def test_a_command_is_measured_with_what_it_starts() -> None:
    inner = "held = bytearray(300_000_000); raise SystemExit(3)"
    outer = f"import subprocess, sys; sys.exit(subprocess.run([sys.executable, '-c', {inner!r}]).returncode)"
    command = [sys.executable, "-S", str(BENCHMARKS / "measure.py"), sys.executable, "-c", outer]
    figure = json.loads(subprocess.run(command, capture_output=True, check=True, timeout=60).stdout)
    assert 300_000_000 < figure["peak"] < 400_000_000 and figure["code"] == 3
    assert figure["cpu"] > 0 and figure["seconds"] > 0


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="needs Linux")
def test_processes_below_are_found_and_weighed() -> None:
    waits = "held = bytearray(50_000_000); print(flush=True); input()"
    starts = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {waits!r}])"
    process = subprocess.Popen([sys.executable, "-c", starts], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin and process.stdout
    process.stdout.readline()
    [below] = measure.descendants(process.pid)
    assert measure.held(below) > 50_000_000
    process.communicate(b"\n", timeout=60)
    assert measure.descendants(process.pid) == [] and measure.held(process.pid) == 0


# ---- Tables and what follows from them --------------------------------------------------------------


def contender(name: str, format_: str = "jsonl", **more: Any) -> tables.Contender:
    return tables.Contender(name, format_, [name, "{data}"], "all", **more)


def results(figures: dict[tuple[str, int], tuple[float, int]]) -> tables.Results:
    names = dict.fromkeys(name for name, _ in figures)
    formats = {"csv": "csv", "gidar-csv": "csv", "frictionless": "csv"}
    made = tables.Results([contender(n, formats.get(n, "jsonl")) for n in names], sorted({n for _, n in figures}))
    made.figures = {key: tables.Figure(seconds, peak * 10**6, seconds / 2) for key, (seconds, peak) in figures.items()}
    return made


def test_the_time_of_the_slow_is_scaled_from_what_was_run() -> None:
    slow = contender("jsonschema")
    made = results({("jsonschema", 1): (0.5, 20), ("jsonschema", 1001): (4.5, 25)})
    expected = made.expected(slow, 10_001)
    assert expected and expected.scaled and expected.peak == 25 * 10**6
    assert expected.seconds == pytest.approx(0.5 + 10_000 * 0.004)
    assert results({}).expected(slow, 10) is None


GOOD = {
    ("orjson", 1): (0.02, 12),
    ("gidar", 1): (0.06, 40),
    ("orjson", 1_000): (0.04, 12),
    ("gidar", 1_000): (0.10, 50),
    ("frictionless", 10_000): (40.0, 90),
    ("gidar-csv", 10_000): (2.0, 60),
    ("orjson", 100_000): (2.0, 12),
    ("gidar", 100_000): (4.0, 100),
    ("gidar-2", 100_000): (2.0, 180),
    ("gidar-faulty", 100_000): (8.0, 110),
    ("jsonschema", 100_000): (400.0, 22),
    ("gidar", 1_000_000): (39.5, 104),
}


@pytest.mark.parametrize(
    ("worse", "fails"),
    [
        ({}, None),
        ({("orjson", 100_000): (1.5, 12)}, "2.5 times orjson"),
        ({("jsonschema", 100_000): (399.0, 22)}, "100 times faster"),
        ({("gidar-2", 100_000): (2.4, 180)}, "1.7 times"),
        ({("gidar-faulty", 100_000): (8.1, 110)}, "twice the time"),
        ({("frictionless", 10_000): (39.0, 90)}, "20 times faster"),
        ({("gidar", 1_000_000): (39.5, 106)}, "flat"),
        ({("gidar", 1_000_000): (60.0, 104)}, "linearly"),
    ],
)
def test_what_the_figures_say_of_the_promises(worse: dict[Any, Any], fails: str | None) -> None:
    judged = list(tables.judgements(results(GOOD | worse)))
    assert [judgement.en for judgement in judged if judgement.holds is False] == [
        judgement.en for judgement in judged if fails and fails in judgement.en
    ]
    assert len(judged) == 8 and all(judgement.holds is not None for judgement in judged)


def test_too_much_memory_is_told() -> None:
    judged = list(tables.judgements(results(GOOD | {("gidar", 1_000_000): (39.5, 201)})))
    assert [judgement.en for judgement in judged if judgement.holds is False] == [
        "JSON Lines, 1,000,000 reports: peak memory under 200 MB",
        "memory is flat from 100,000 reports on",
    ]


def test_what_was_not_measured_is_not_promised() -> None:
    judged = list(tables.judgements(results({("gidar", 1): (0.06, 40), ("gidar", 1_000): (0.1, 50)})))
    assert {judgement.holds for judgement in judged} == {None}


def test_the_benchmark_runs_and_says_what_it_did(tmp_path: Path) -> None:
    command = [sys.executable, str(BENCHMARKS / "scale.py"), "--counts", "1,20", "--rounds", "1"]
    command += ["--data", str(tmp_path), "--only", "orjson", "jsonschema-rs", "gidar", "check-jsonschema", "duckdb"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300, check=True)
    lines = [line.split()[:2] for line in done.stdout.splitlines() if re.match(r" +[0-9]+ ", line)]
    assert len(lines) == 10 and {number for number, _ in lines} == {"1", "20"}
    assert "exit code" not in done.stdout and "~" in done.stdout
    assert len(re.findall(r"^(holds|does not hold|not measured): ", done.stdout, re.M)) == 7
    assert len(list((tmp_path / "sound-2021-20.files").iterdir())) == 20


def shown(page: Path) -> list[str]:
    """The figures in the tables of a guide."""
    match = tables.MARKED.search(page.read_text(encoding="utf-8"))
    return re.findall(r"(?<=\| )~?[0-9.,]+(?= \|)", match[0]) if match else []


def test_both_guides_show_the_same_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(tables.PAGES["zh"]) == shown(tables.PAGES["en"])
    pages = {lang: tmp_path / f"{lang}.md" for lang in tables.PAGES}
    for lang, page in tables.PAGES.items():
        pages[lang].write_bytes(page.read_bytes())
    monkeypatch.setattr(tables, "PAGES", pages)
    for _ in range(2):  # written over, not added
        tables.write_docs(results(GOOD))
    assert shown(pages["zh"]) == shown(pages["en"])
    assert shown(pages["en"])[:6] == ["1", "0.02", "20,000", "1.00", "0.33", "0.01"]
    for lang, page in pages.items():
        text = page.read_text(encoding="utf-8")
        assert text.count(tables.machine()) == 1 and text.count("| 100,000 |") == 5
        assert text.count("成立：" if lang == "zh" else "- holds: ") == 8
