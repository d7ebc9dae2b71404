"""Builds of whole checkouts: generated files in step, what is left over removed, a rule retired."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from cases import ROOT
from conftest import Run, make_pages
from gidar.maintain.build import build, drift
from gidar.maintain.generate import COMMAND, render
from gidar.maintain.strict_yaml import SpecError


def test_generated_files_are_in_step(gidar_cli: Run) -> None:
    done = gidar_cli("spec", "build", "--check", timeout=300)
    assert done.returncode == 0, f"\n{done.stdout[:4000]}\nGenerated files differ from spec/; run: {COMMAND}"


def test_rendering_is_pure() -> None:
    assert render(ROOT) == render(ROOT)


def checkout(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
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
    build(root)
    docs = make_pages(root, tmp_path / "made")
    assert record and not list(docs.rglob("overview-length.md"))
    assert all("overview-length" not in (docs / f"{lang}rules/index.md").read_text() for lang in ("", "en/"))


def test_a_change_to_a_rule_shows_what_was_written_by_hand(tmp_path: Path) -> None:
    """Whatever is generated is marked so; of the lines that `git diff` shows, four fifths and more are hand-written."""
    root = checkout(tmp_path)
    shutil.copy(ROOT / ".gitattributes", root)
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-C", str(root)]
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "x"]):
        subprocess.run([*git, *command], check=True)
    path = root / "spec/rules.yaml"
    before, record = path.read_text(encoding="utf-8").split("code: overview-length\n")
    path.write_text(f"{before}code: overview-length\n{record.replace('en: ', 'en: the ', 1)}", encoding="utf-8")
    changed = build(root)
    assert "spec/dist/2021/rules.json" in changed and all(name.startswith("spec/dist/") for name in changed)
    told = subprocess.run([*git, "diff", "--numstat"], capture_output=True, encoding="utf-8", check=True).stdout
    lines = {name: added for added, _, name in (line.split("\t") for line in told.splitlines())}
    assert {name for name, added in lines.items() if added == "-"} == set(changed), "not shown, line by line"
    marked = subprocess.run([*git, "check-attr", "linguist-generated", *changed], capture_output=True, encoding="utf-8")
    assert marked.stdout.count("linguist-generated: set") == len(changed)
    assert lines.keys() - set(changed) == {"spec/rules.yaml"}


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


# ---- sources that contradict themselves -------------------------------------------------------------


def sources(tmp_path: Path) -> Path:
    """A checkout with the hand-written files alone."""
    shutil.copytree(ROOT / "spec", tmp_path / "spec", ignore=shutil.ignore_patterns("dist", "releases"))
    return tmp_path


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("      - id: rules\n", "      - id: normative_documents\n", "duplicate row of documents"),
        (
            "right: [outcomes_total, carried_forward]",
            "right: [outcomes_total, carried_over]",
            "requests has no carried_over",
        ),
        ("right: [outcomes_total, carried_forward]", "right: [outcomes_total, received]", "received stands twice"),
        ("《政府信息公开条例》第十四条", "《政府信息公开条例》第14条", "citation"),
        ("《政府信息公开条例》第十四条", "《保密法》第十四条", "citation"),
    ],
)
def test_facts_that_contradict_each_other_fail(tmp_path: Path, old: str, new: str, words: str) -> None:
    root = sources(tmp_path)
    path = root / "spec/editions/2021.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(SpecError, match=words):
        render(root)


def test_a_rule_about_cells_that_no_edition_has_fails(tmp_path: Path) -> None:
    root = sources(tmp_path)
    path = root / "spec/rules.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("left: [issued]", "left: [isued]"), encoding="utf-8")
    with pytest.raises(SpecError, match="in-force-bound"):
        render(root)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("group: not_disclosed", "group: nosuch"),
        ("section: requests", "section: nosuch"),
        ("unit: item", "unit: nosuch"),
    ],
)
def test_a_name_that_stands_nowhere_fails(tmp_path: Path, old: str, new: str) -> None:
    root = sources(tmp_path)
    path = root / "spec/editions/2021.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(SpecError, match=r"2021\.yaml: .*nosuch"):
        render(root)


@pytest.mark.parametrize("end", ["null", "2019", "2021"])
def test_no_year_has_two_forms_or_none(tmp_path: Path, end: str) -> None:
    root = sources(tmp_path)
    path = root / "spec/editions/2019.yaml"
    text = path.read_text(encoding="utf-8")
    assert "to: 2020" in text
    path.write_text(text.replace("to: 2020", f"to: {end}"), encoding="utf-8")
    with pytest.raises(SpecError, match=r"2019\.yaml: years must end in 2020"):
        render(root)
