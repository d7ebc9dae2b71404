"""The settings of an office: what they stand in for, what they may not touch, and that nothing of it passes unseen."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import gidar
from cases import DIST, ROOT
from gidar.model.edition import all_rules
from gidar.reporters import FORMATS
from in_process import called

EXAMPLES = ROOT / "examples"
HONGZE = str(EXAMPLES / "hongze-2023.json")
Write = Callable[[str, str], None]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    monkeypatch.chdir(tmp_path)
    return lambda name, text: (tmp_path / name).write_text(text, encoding="utf-8") and None


def result(*more: str) -> tuple[int, dict[str, Any]]:
    code, out, _ = called("validate", HONGZE, "--format", "json", "--lang", "en", *more)
    [report] = json.loads(out)["reports"]
    return code, report


def test_a_rule_that_is_off_was_not_checked(here: Write) -> None:
    plain = result()[1]
    here("gidar.toml", '[rules]\ncell-blank = "off"\n')
    report = result()[1]
    left = [one for one in plain["findings"] if one["code"] != "cell-blank"]
    assert len(left) < len(plain["findings"]) and report["findings"] == left
    told = [one for one in report["not_checked"] if one["code"] == "cell-blank"]
    assert [one["reason"] for one in told] == ["switched off by the settings"]


@pytest.mark.parametrize(("to", "code", "verdict"), [("error", 1, "invalid"), ("info", 0, "valid")])
def test_a_rule_counts_as_it_is_set(here: Write, tmp_path: Path, to: str, code: int, verdict: str) -> None:
    data = json.loads((EXAMPLES / "shuangyashan-2024.json").read_text(encoding="utf-8"))
    data["organ"]["name"] = " 双鸭山市人民政府"
    here("report.json", json.dumps(data))
    here("pyproject.toml", f'[tool.other]\na = 1\n[tool.gidar.rules]\norgan-name-white-space = "{to}"\n')
    done, out, err = called("validate", "report.json", "--format", "json")
    [report] = json.loads(out)["reports"]
    [found] = [one for one in report["findings"] if one["code"] == "organ-name-white-space"]
    assert (done, report["verdict"], found["severity"]) == (code, verdict, to)
    assert "pyproject.toml" in err


@pytest.mark.parametrize("code", [code for code, rule in all_rules().items() if rule.severity == "error"])
def test_errors_of_the_form_cannot_be_set(here: Write, code: str) -> None:
    here("gidar.toml", f'[rules]\n{code} = "off"\n')
    done, out, err = called("validate", HONGZE)
    assert (done, out) == (2, "") and code in err and "gidar waive" in err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[rules]\nno-such-rule = 'off'", "no-such-rule"),
        ("[rules]\ncell-blnak = 'off'", "cell-blank"),
        ("[rules]\n'1' = 'off'", "1"),
        ("previuos = 'x'", "没有“previuos”这项设置；可能是：previous"),
        ("format = 'excel'", "xlsx"),
        ("[rules]\ncell-blank = 'fatal'", "rules.cell-blank"),
        ("[rules]\ncell-blank = 1", "rules.cell-blank"),
        ("rules = []", "rules"),
        ("colour = 'red'", "colour"),
        ("format = 'xml'", "format"),
        ("previous = 7", "previous"),
        ("a = = b", "gidar.toml"),
        ("a = = b", "第1行第5列"),
        ('format = "json"\nformat = "text"\n', "写了两次"),
        ("a = " + "[" * 5000, "gidar.toml"),
    ],
)
def test_settings_that_are_none_are_said(here: Write, text: str, said: str) -> None:
    here("gidar.toml", text)
    done, out, err = called("validate", HONGZE)
    assert (done, out) == (2, "") and said in err.split("：", 1)[1] + err.split("：")[0]


@pytest.mark.parametrize("kind", ["pipe", "link"])
def test_what_bears_the_name_of_settings_and_is_no_file_is_said(here: Write, tmp_path: Path, kind: str) -> None:
    """Whoever put it there wants it to count; nothing is validated as if it were not there."""
    if kind == "pipe":
        os.mkfifo(tmp_path / "gidar.toml")
    else:
        (tmp_path / "gidar.toml").symlink_to("nowhere.toml")
    code, out, told = called("validate", HONGZE)
    assert code == 2 and not out and "gidar.toml" in told


def test_an_argument_goes_before_the_settings_and_all_are_shown(here: Write, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    here("old/last.json", (EXAMPLES / "shuangyashan-2024.json").read_text(encoding="utf-8"))
    own = 'format = "jsonl"\nprevious = "old"\nparts = "all.txt"\ncontact = "甲"\n'
    here("office.toml", own + '[rules]\ncell-blank = "info"\n')
    code, out, err = called("validate", "--settings", "office.toml", "--show-settings", "--lang", "en")
    assert (code, err) == (0, "")
    shown = {line.strip().partition(": ")[0]: line.partition(": ")[2] for line in out.splitlines()}
    code, out, err = called("validate", HONGZE, "--settings", "office.toml", "--lang", "en")
    assert code == 1 and [json.loads(line)["organ"] for line in out.splitlines()] == ["淮安市洪泽区人民政府"]
    assert shown["previous"] == "old (office.toml)" and shown["format"] == "jsonl (office.toml)"
    assert shown["cell-blank"] == "treated as info (office.toml)" and shown["waivers"] == "not set (default)"
    assert shown["parts"] == "all.txt (office.toml, not used here)" and shown["contact"].startswith("甲 (")
    again = called("validate", HONGZE, "--settings", "office.toml", "--format", "csv", "--lang", "en")
    assert again[1].lstrip("\ufeff").startswith('"Source"') or "," in again[1].splitlines()[0]
    assert "--show-settings" in again[2]


@pytest.mark.parametrize(("name", "start"), [("a.html", "<!doctype"), ("a.txt", HONGZE), ("a.csv", '\ufeff"来源"')])
def test_an_ending_that_was_typed_goes_before_the_settings(here: Write, tmp_path: Path, name: str, start: str) -> None:
    here("gidar.toml", 'format = "json"\n')
    assert called("validate", HONGZE, "-o", name)[:2] == (1, "")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_without_settings_nothing_is_said(here: Write) -> None:
    here("pyproject.toml", "[tool.ruff]\nline-length = 120\n")
    assert called("validate", str(EXAMPLES / "shuangyashan-2024.json"))[::2] == (0, "")
    assert "There is no settings file." in called("validate", HONGZE, "--show-settings", "--lang", "en")[1]
    assert called("validate")[0] == called("roll")[0] == 2
    assert called("roll", "--show-settings")[0] == 0


def test_a_roll_takes_its_list_from_the_settings(here: Write) -> None:
    here("list.txt", "淮安市洪泽区人民政府\n示例县财政局\n")
    assert called("roll", HONGZE)[0] == 2
    here("gidar.toml", 'parts = "list.txt"\n')
    code, out, _ = called("roll", HONGZE, "--as-of", "2024-05-01")
    assert code == 1 and "示例县财政局" in out


def test_the_schema_knows_every_format() -> None:
    schema = json.loads((DIST / gidar.editions()[-1] / "settings.schema.json").read_text(encoding="utf-8"))
    assert schema["properties"]["format"]["enum"] == [*FORMATS]
