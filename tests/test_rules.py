"""Rules are registered once: what reads, what is quick and what is SQL derive from it, and nothing reads in secret."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import gidar
from cases import ROOT, SUITE, package_of

BEFORE = 40  # sound reports before the one that breaks the rule, so that the fast path has begun
EDITION = gidar.editions()[-1]
CODE = "licences-many"
RECORD = {
    "code": CODE,
    "status": "active",
    "area": "plausibility",
    "severity": "warning",
    "title": {"zh": "许可过多", "en": "many licences"},
    "message": {"zh": "“{where}”为{value}。", "en": "{where} is {value}."},
    "why": {"zh": "试用", "en": "a trial"},
    "advice": {"zh": "核对。", "en": "Look."},
    "basis": [],
    "since": "1.0.0",
    "watched": "/tables/licensing/administrative_licences/decisions",  # a key that no other rule has
    "most": 4_000_000,
}
OPTIONS = ("--format", "jsonl", "--no-narrative", "--processes", "1")
# A rule as someone writes it who has read nothing but the guide.
SCRIPT = """
import sys
from gidar.cli import main
from gidar.model.findings import finding
from gidar.rules.registry import register

@register("licences-many", reads=["watched"])
def many(year, rule):
    decisions = year.usable.get(rule.data["watched"]) or 0
    if decisions > rule.data["most"]:
        yield finding(year.report, year.edition, rule.code, rule.data["watched"], value=decisions)

sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """That of a specification with one more rule."""
    root = tmp_path_factory.mktemp("spec")
    shutil.copytree(ROOT / "spec/dist", root / "dist")
    path = root / "dist" / EDITION / "rules.json"
    catalogue = json.loads(path.read_text(encoding="utf-8"))
    catalogue["rules"].append(RECORD)
    path.write_text(json.dumps(catalogue), encoding="utf-8")
    return {**os.environ, "GIDAR_SPEC": str(root)}


def reports() -> list[dict[str, Any]]:
    """Sound reports, the last of which breaks the rule."""
    sound = json.loads((SUITE / f"bases/complete-{EDITION}/report.json").read_text(encoding="utf-8"))
    sound["tables"]["fees"]["administrative_fees"]["amount"] = 3  # decimals take the ordinary way
    broken = json.loads(json.dumps(sound))
    broken["tables"]["licensing"]["administrative_licences"]["decisions"] = RECORD["most"] + 1
    return [*[sound] * BEFORE, broken]


def written(folder: Path, form: str) -> Path:
    """Those reports as JSON Lines or as a CSV package."""
    if form == "jsonl":
        path = folder / "many.jsonl"
        path.write_text("".join(json.dumps(report) + "\n" for report in reports()), encoding="utf-8")
        return path
    from datasets import joined

    for name, data in joined(package_of(report, EDITION, f"{at:03}") for at, report in enumerate(reports())).items():
        (folder / name).write_bytes(data)
    return folder


def told(environment: dict[str, str], script: str, path: Path, *options: str) -> list[dict[str, Any]]:
    command = [
        sys.executable,
        "-c",
        script,
        "validate",
        str(path),
        "--format",
        "jsonl",
        "--no-narrative",
        "--processes",
        "1",
        *options,
    ]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120)
    assert "Traceback" not in done.stderr, done.stderr
    return [one for one in map(json.loads, done.stdout.splitlines()) if "findings" in one]


@pytest.mark.parametrize(
    ("form", "options"), [("jsonl", ()), ("csv", ()), ("csv", ("--engine", "duckdb"))], ids=["jsonl", "csv", "duckdb"]
)
def test_a_rule_that_names_its_cell_under_a_new_key_is_told_of_every_report(
    form: str, options: tuple[str, ...], environment: dict[str, str], tmp_path: Path
) -> None:
    results = told(environment, SCRIPT, written(tmp_path, form), *options)
    found = [[one["code"] for one in result["findings"]] for result in results]
    assert len(found) == BEFORE + 1 and not any(CODE in codes for codes in found[:-1])
    assert CODE in found[-1]
