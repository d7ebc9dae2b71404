"""Nothing that was reported is obeyed: by a terminal, or by what runs a job and reads its log."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import gidar
from conftest import Run
from documents import figures, pages
from documents.draft import draft
from gidar.cli.terminal import safe

COMMANDS = [
    "::error file=x::y",
    "  ::add-mask::a",
    "\u3000::stop-commands::t",
    "##[error]x",
    "x ##[error]y",
    "##vso[task.setvariable variable=a]b",
    "##VSO[task.x]b",
    "##teamcity[x]",
]
OBEYED = re.compile(r"^\s*::|##\[|##vso\[|##teamcity\[", re.MULTILINE | re.IGNORECASE)
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
CONTROLS = "甲\x07\x1b[2J\x7f\x80\x85\x9b31m\x9f\u2028\u202e乙"


@settings(deadline=None)
@given(st.lists(st.sampled_from([*COMMANDS, "::", ":", "#", "[", "\n", " ", "\x85", "a"])).map("".join))
def test_nothing_safe_is_a_command_or_a_control(text: str) -> None:
    shown = safe(text)
    assert not OBEYED.search(shown) and not CONTROL.search(shown)
    assert json.loads(safe(json.dumps(text, ensure_ascii=False))) == text


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "csv", "html", "github"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_line_of_any_format_is_a_command_of_a_report(
    gidar_cli: Run, tmp_path: Path, example: dict, form: str, lang: str
) -> None:
    reports = [{**example, "organ": {"name": name, name: name}, name: name} for name in COMMANDS]
    (tmp_path / "::error::x.jsonl").write_text("\n".join(map(json.dumps, reports)), encoding="utf-8")
    for name in ("##[error]x.json", "::error::y.json"):
        (tmp_path / name).write_text("{", encoding="utf-8")
    paths = ("::error::x.jsonl", "##[error]x.json", "::error::y.json", "::warning::z.zip")
    done = gidar_cli("validate", *paths, "--format", form, "--lang", lang, cwd=tmp_path)
    assert done.returncode == 2 and not OBEYED.search(done.stderr)
    if form == "github":
        lines = done.stdout.splitlines()
        assert lines and all(re.match("::(error|warning|notice) file=", line) for line in lines)
    else:
        assert not OBEYED.search(done.stdout)


def test_no_control_character_is_written_by_any_command(gidar_cli: Run, tmp_path: Path, example: dict) -> None:
    report = {**example, "narrative": {**example["narrative"], "overview": CONTROLS}}
    (tmp_path / "r.json").write_text(json.dumps(report), encoding="utf-8")
    converted = gidar_cli("convert", tmp_path / "r.json", "--to-edition", example["edition"])
    assert converted.returncode == 0 and not CONTROL.search(converted.stdout)
    assert json.loads(converted.stdout)["narrative"]["overview"] == CONTROLS
    done = gidar_cli("convert", tmp_path / "r.json", "--to-edition", example["edition"], "-o", tmp_path / "out.json")
    assert done.returncode == 0 and (tmp_path / "out.json").read_text("utf-8") == converted.stdout
    summed = gidar_cli("aggregate", tmp_path / "r.json", "--name", CONTROLS.replace("\x00", ""))
    assert not CONTROL.search(summed.stdout + summed.stderr)


def test_nor_by_an_extraction(gidar_cli: Run, tmp_path: Path) -> None:
    edition = gidar.load_edition()
    text = pages.plain(draft(edition, figures.report(edition, "controls"), 0)).decode()
    (tmp_path / "r.html").write_text(text.replace("<h1>", "<p>\x7f\x80\x9b31m ##[error]x</p><h1>"), encoding="utf-8")
    for form in ("json", "text"):
        done = gidar_cli("extract", tmp_path / "r.html", "--format", form, "--all")
        assert done.returncode == 0 and not CONTROL.search(done.stdout) and not OBEYED.search(done.stdout)
