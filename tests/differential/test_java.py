"""The Java of the guide, with Debian's Jackson and the Java of this machine, beside what gidar finds."""

import json
import shlex
import shutil
import subprocess
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

import gidar
from cases import DIST, ROOT
from conftest import needed

JARS = Path("/usr/share/java")
REPORT = "/tables/requests/received/total"


@pytest.fixture(scope="module")
def jackson() -> list[Path]:
    if not shutil.which("java") or not shutil.which("javac"):
        needed("Java", "no JDK is installed")
    jars = [JARS / f"jackson-{part}.jar" for part in ("databind", "core", "annotations")]
    if not all(jar.exists() for jar in jars):
        needed("Jackson", "libjackson2-databind-java is not installed")
    return jars


def changed(report: dict, pointer: str, value: Any = ...) -> dict:
    """A copy of a report with another value at a place, by default with nothing there."""
    report = deepcopy(report)
    *steps, last = pointer.split("/")[1:]
    owner = report
    for step in steps:
        owner = owner[step]
    if value is ...:
        del owner[last]
    else:
        owner[last] = value
    return report


def test_the_java_of_the_guide_finds_what_gidar_finds(jackson: list[Path], example: dict, tmp_path: Path) -> None:
    found = set()
    for guide in ("docs/guides/vendor.md", "docs/en/guides/vendor.md"):
        text = (ROOT / guide).read_text(encoding="utf-8")
        [code] = (part.split("```")[0] for part in text.split("```java\n")[1:])
        [command] = (line for line in text.splitlines() if line.startswith("java "))
        found.add((code, command))
    [(code, command)] = found
    (tmp_path / "Check.java").write_text(code, encoding="utf-8")
    (tmp_path / "lib").mkdir()
    for jar in jackson:
        (tmp_path / "lib" / jar.name).symlink_to(jar)
    (tmp_path / "third_party/gidar").mkdir(parents=True)
    (tmp_path / "third_party/gidar/2021").symlink_to(DIST / "2021")
    reports = {
        "sound": example,
        "published": json.loads((ROOT / "examples/hongze-2023.json").read_text(encoding="utf-8")),
        "one too many": changed(example, REPORT, example["tables"]["requests"]["received"]["total"] + 1),
        "blank": changed(example, REPORT, None),
        "text": changed(example, REPORT, "292"),
        "missing": changed(example, REPORT),
        "negative": changed(example, REPORT, -1),
        "fraction": changed(example, REPORT, 1.5),
        "whole": changed(example, "/tables/licensing/administrative_licences/decisions", 2.0),
        "money": changed(example, "/tables/fees/administrative_fees/amount", 1.5),
    }
    for name, report in reports.items():
        (tmp_path / "report.json").write_text(json.dumps(report), encoding="utf-8")
        done = subprocess.run(shlex.split(command), cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=120)
        assert not done.stderr, done.stderr
        lines = done.stdout.splitlines()
        assert done.returncode == int(bool(lines))
        told = {line.split(":")[0] for line in lines}
        [read] = gidar.read(tmp_path / "report.json")
        findings = gidar.validate(read).findings
        failing = {f"{f.code} {f.instance}" for f in findings if f.outcome == "fails" and None not in values(f)}
        cells = {f.cells[0].pointer for f in findings if not f.outcome and f.severity == "error"}
        assert told == failing | {pointer for pointer in cells if pointer.startswith("/tables/")}, name


def values(finding: gidar.Finding) -> set[Any]:
    return {cell.value for cell in finding.cells}
