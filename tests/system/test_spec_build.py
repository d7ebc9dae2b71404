"""Builds of whole checkouts: generated files in step, what is left over removed, a rule retired."""

import json
import os
import re
import shutil
from pathlib import Path

from cases import ROOT
from conftest import Run
from gidar.maintain.build import build, drift
from gidar.maintain.generate import COMMAND


def test_generated_files_are_in_step(gidar_cli: Run) -> None:
    done = gidar_cli("spec", "build", "--check", timeout=300)
    assert done.returncode == 0, f"\n{done.stdout[:4000]}\nGenerated files differ from spec/; run: {COMMAND}"


def checkout(tmp_path: Path) -> Path:
    for folder in ("spec", "docs", "examples"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def test_build_writes_what_differs_and_removes_what_is_left_over(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    (root / "spec/dist/2021/rules.json").write_text("edited by hand")
    (root / "spec/dist/2021/tables/gone.schema.json").write_text("{}")
    difference = drift(root)
    assert "rules.json" in difference and "gone.schema.json" in difference
    assert build(root) == ["spec/dist/2021/rules.json", "spec/dist/2021/tables/gone.schema.json"]
    assert build(root) == []


def test_a_rule_that_is_deleted_loses_its_pages(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    path = root / "spec/rules.yaml"
    before, record, after = re.split(
        r"(?m)^(  - code: overview-length\n(?:    .*\n|\n)*)", path.read_text(encoding="utf-8")
    )
    path.write_text(before + after, encoding="utf-8")
    changed = build(root)
    pages = {f"docs/{lang}rules/overview-length.md" for lang in ("", "en/")}
    assert record and pages <= set(changed)
    assert not any((root / page).exists() for page in pages)
    assert all("overview-length" not in (root / f"docs/{lang}rules/index.md").read_text() for lang in ("", "en/"))


def test_a_publisher_can_rebase_with_one_option(tmp_path: Path, gidar_cli: Run) -> None:
    root = checkout(tmp_path)
    assert gidar_cli("spec", "build", "--base", "https://example.org/spec", cwd=root).returncode == 0
    text = "".join(path.read_text(encoding="utf-8") for path in (root / "spec/dist").rglob("*.json"))
    assert "https://example.org/spec/2021/" in text and "w3id.org" not in text


def test_check_on_the_command_line(tmp_path: Path, gidar_cli: Run) -> None:
    root = checkout(tmp_path)
    path = root / "spec/editions/2021.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("en: rules", "en: regulations", 1), encoding="utf-8")
    done = gidar_cli("spec", "build", "--check", cwd=root)
    assert done.returncode == 1 and COMMAND in done.stderr and "+" in done.stdout
    path.write_text(path.read_text(encoding="utf-8").replace("id: rules", "id: no", 1), encoding="utf-8")
    done = gidar_cli("spec", "build", "--check", cwd=root)
    assert done.returncode == 2 and "2021.yaml:" in done.stderr


def test_a_retired_rule_says_nothing(tmp_path: Path, gidar_cli: Run, example: dict) -> None:
    root = checkout(tmp_path / "spec-root")
    shutil.copytree(ROOT / "src", root / "src", ignore=shutil.ignore_patterns("__pycache__"))
    path = root / "spec/rules.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("  - code: overview-length\n", "  - code: overview-length\n    status: retired\n"), "utf-8"
    )
    build(root)
    (tmp_path / "r.json").write_text(
        json.dumps({**example, "narrative": {**example["narrative"], "overview": "长" * 2000}})
    )
    environment = {**os.environ, "PYTHONPATH": str(root / "src")}
    assert "overview-length" in gidar_cli("validate", tmp_path / "r.json").stdout
    assert "overview-length" not in gidar_cli("validate", tmp_path / "r.json", env=environment).stdout
