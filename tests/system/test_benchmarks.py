"""The benchmarks: what they generate is what it is said to be, the contenders find the same, the figures add up."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import gidar
from cases import DIST, ROOT
from conftest import needed

BENCHMARKS = ROOT / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

import contenders  # noqa: E402
import figures  # noqa: E402
import generate  # noqa: E402
import goals  # noqa: E402
import measure  # noqa: E402
import scale  # noqa: E402
import serve  # noqa: E402
import steps  # noqa: E402
import tables  # noqa: E402

KINDS = ["lines.jsonl", "package"]


def results_of(path: Path, *options: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "gidar", "validate", str(path), "--format", "json", *options]
    return json.loads(subprocess.run(command, capture_output=True, timeout=120).stdout)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("edition", gidar.editions())
@pytest.mark.parametrize("variant", ["", "bare"])
def test_sound_reports_give_no_finding_at_all(edition: str, kind: str, variant: str, tmp_path: Path) -> None:
    generate.write(tmp_path / kind, 60, "tests", edition=edition, variant=variant)
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


@pytest.mark.parametrize("variant", ["shuffled", "zip", "parquet"])
def test_a_package_stored_otherwise_holds_the_same(variant: str, tmp_path: Path) -> None:
    path = tmp_path / ("package.zip" if variant == "zip" else "package")
    faulty, options = (0.0, ["--engine", "duckdb"]) if variant == "parquet" else (0.3, [])
    generate.write(path, 40, "tests", faulty, variant=variant)
    generate.write(tmp_path / "bare", 40, "tests", faulty, variant="bare")
    told = [
        {report["organ"]: len(report["findings"]) for report in results["reports"]}
        for results in (results_of(path, *options), results_of(tmp_path / "bare"))
    ]
    assert told[0] == told[1] and len(told[0]) > 30 and sum(told[0].values()) >= 12 * faulty


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


def contender(name: str, **more: Any) -> figures.Contender:
    [known] = [one for one in scale.CONTENDERS if one.name == name]
    return known._replace(command=[name, "{data}"], **more)


def results(told: dict[tuple[str, int], tuple[float, int]]) -> figures.Results:
    names = dict.fromkeys(name for name, _ in told)
    made = figures.Results([contender(name) for name in names], sorted({count for _, count in told}))
    made.figures = {key: figures.Figure(seconds, peak * 10**6, seconds / 2) for key, (seconds, peak) in told.items()}
    return made


def test_the_time_of_the_slow_is_scaled_from_what_was_run() -> None:
    slow = contender("jsonschema")
    made = results({("jsonschema", 1): (0.5, 20), ("jsonschema", 1001): (4.5, 25)})
    expected = made.expected(slow, 10_001)
    assert expected and expected.scaled and expected.peak == 25 * 10**6
    assert expected.seconds == pytest.approx(0.5 + 10_000 * 0.004)
    assert results({}).expected(slow, 10) is None


MILLION = 1_000_000
GOOD = {
    ("orjson", 1): (0.02, 12),
    ("gidar", 1): (0.06, 40),
    ("orjson", 10_000): (0.2, 12),
    ("gidar", 10_000): (1.2, 50),
    ("orjson", 100_000): (2.0, 12),
    ("gidar", 100_000): (12.0, 50),
    ("gidar-2", 100_000): (6.0, 90),
    ("gidar-faulty", 100_000): (18.0, 50),
    ("orjson-bare", 100_000): (1.0, 12),
    ("gidar-bare", 100_000): (1.5, 50),
    ("jsonschema", 100_000): (150.0, 22),
    ("csv-bare", 100_000): (1.0, 12),
    ("gidar-csv-bare", 100_000): (3.0, 40),
    ("gidar-csv-shuffled", 100_000): (6.0, 40),
    ("gidar-csv-zip", 100_000): (6.0, 40),
    ("frictionless", 100_000): (120.0, 90),
    ("gidar", MILLION): (120.0, 50),
    ("gidar-csv-bare", MILLION): (30.0, 40),
    ("gidar-parquet", MILLION): (3.0, 300),
}


@pytest.mark.parametrize(
    ("worse", "fails"),
    [
        ({}, None),
        ({("orjson", 100_000): (1.9, 12)}, "at most 6 times orjson"),
        ({("gidar-bare", 100_000): (1.6, 50), ("jsonschema", 100_000): (160.0, 22)}, "at most 1.5 times orjson"),
        ({("gidar-2", 100_000): (6.7, 90)}, "1.8 times"),
        ({("gidar-faulty", 100_000): (18.1, 50)}, "5 % faulty"),
        ({("jsonschema", 100_000): (149.0, 22)}, "100 times faster"),
        ({("csv-bare", 100_000): (0.9, 12)}, "3 times csv"),
        ({("frictionless", 100_000): (119.0, 90)}, "40 times faster"),
        ({("gidar-csv-shuffled", 100_000): (6.1, 40)}, "in different orders"),
        ({("gidar-csv-zip", 100_000): (6.1, 40)}, "in a zip"),
        (
            {("gidar", 10_000): (1.2, 66), ("gidar", 100_000): (12.0, 66), ("gidar", MILLION): (120.0, 66)},
            "JSON Lines, 1,000,000",
        ),
        ({("gidar-csv-bare", MILLION): (30.0, 65)}, "CSV, 1,000,000"),
        ({("gidar-parquet", MILLION): (3.0, 301)}, "300 MB"),
        ({("gidar-parquet", MILLION): (3.1, 300)}, "3 µs each"),
        ({("gidar", MILLION): (160.0, 50)}, "gidar: time grows linearly"),
        ({("gidar", 10_000): (1.2, 40), ("gidar", 100_000): (12.0, 40), ("gidar", MILLION): (120.0, 64)}, None),
        (
            {("gidar", 100_000): (12.0, 1), ("gidar", 10_000): (1.2, 1), ("gidar", MILLION): (120.0, 62)},
            "gidar: memory is flat",
        ),
    ],
)
def test_what_the_figures_say_of_the_promises(worse: dict[Any, Any], fails: str | None) -> None:
    judged = list(goals.judgements(results(GOOD | worse)))
    broken = [judgement.en for judgement in judged if judgement.holds is False]
    assert len(broken) == bool(fails) and all(fails and fails in en for en in broken), broken
    assert len(judged) == 15 and all(judgement.holds is not None for judgement in judged)


def test_what_was_not_measured_is_not_promised() -> None:
    judged = list(goals.judgements(results({("gidar", 1): (0.06, 40), ("gidar", 1_000): (0.1, 50)})))
    assert {judgement.holds for judgement in judged} == {None}


def test_the_benchmark_runs_and_says_what_it_did(tmp_path: Path) -> None:
    command = [sys.executable, str(BENCHMARKS / "scale.py"), "--counts", "1,20", "--rounds", "1"]
    command += ["--data", str(tmp_path), "--only", "orjson", "jsonschema-rs", "gidar", "check-jsonschema", "duckdb"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300, check=True)
    lines = [line.split()[:2] for line in done.stdout.splitlines() if re.match(r" +[0-9]+ ", line)]
    assert len(lines) == 10 and {number for number, _ in lines} == {"1", "20"}
    assert "exit code" not in done.stdout and "~" in done.stdout
    assert len(re.findall(r"^(reached|not reached|not measured): ", done.stdout, re.M)) == 13
    assert len(list((tmp_path / "sound-2021-20.files").iterdir())) == 20


def test_every_contender_is_named_and_has_something_to_read(tmp_path: Path) -> None:
    assert {one.name for one in scale.CONTENDERS} == set(tables.LABELS)
    assert {one.group for one in scale.CONTENDERS} == set(tables.TITLES) == set(tables.FLOORS) == set(tables.OURS)
    assert {goal.above for goal in goals.RATIOS} | {goal.below for goal in goals.RATIOS} <= set(tables.LABELS)
    ours = [one.name for one in scale.CONTENDERS if one.checks == "all" and "-2" not in one.name]
    command = [sys.executable, str(BENCHMARKS / "scale.py"), "--counts", "3", "--rounds", "1", "--data", str(tmp_path)]
    done = subprocess.run([*command, "--only", *ours], capture_output=True, encoding="utf-8", timeout=300, check=True)
    assert "exit code" not in done.stdout and len(re.findall("^ +3  gidar", done.stdout, re.M)) == len(ours)


def shown(page: Path) -> list[str]:
    """The figures in the tables of a guide."""
    match = tables.marked("measured").search(page.read_text(encoding="utf-8"))
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
        [text] = (found[0] for found in tables.marked("measured").finditer(page.read_text(encoding="utf-8")))
        assert text.count(tables.machine()) == 1 and text.count("| 100,000 |") == 12
        assert text.count("- 达到：" if lang == "zh" else "- reached: ") == 15


def test_the_steps_of_a_report_come_to_the_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "COUNT", 40)
    monkeypatch.setattr(steps, "ROUNDS", 1)
    found = steps.steps(tmp_path / "lines.jsonl", "bare")
    assert found.keys() == steps.STEPS.keys() and min(found["decode"], found["narrative"], found["whole"]) > 0
    assert sum(found.values()) - found["orjson"] == pytest.approx(2 * found["whole"])


def test_documents_are_drawn_read_and_measured() -> None:
    command = [sys.executable, str(BENCHMARKS / "documents.py"), "--count", "2", "--rounds", "1"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300, check=True)
    assert re.findall(r"^(\w+) +-?[0-9.]+ s each", done.stdout, re.M) == ["html", "docx", "pdf"]
    assert len(re.findall(r"^(?:reached|not reached): ", done.stdout, re.M)) == 2


def test_what_hey_lists_is_added_up() -> None:
    lines = [f"{ms / 1000},0,0,0,0,0,{code},{ms / 500}" for ms, code in ((4, 200), (2, 200), (1, 503), (100, 200))]
    text = "response-time,DNS+dialup,DNS,Request-write,Response-delay,Response-read,status-code,offset\n"
    found = serve.answers(text + "\n".join(lines))
    assert found.times == [1, 2, 4, 100] and found.refused == 1 and found.each_second == pytest.approx(4 / 0.3)
    assert (found.percentile(0.5), found.percentile(0.75), found.percentile(0.99)) == (2, 4, 100)
    with pytest.raises(ValueError):
        serve.answers(text)


def test_the_service_is_measured() -> None:
    """That it is measured, whatever the machine is doing: how fast it is, only an idle machine tells."""
    if not shutil.which("hey"):
        needed("hey", "it is not installed")
    command = [sys.executable, str(BENCHMARKS / "serve.py"), "--seconds", "2"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0 and done.stdout.count(" (0 no 200)") == 2 and "99 % within" in done.stdout, done.stderr
