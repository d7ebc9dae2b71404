"""What gidar itself writes, or is set by, lies beside reports without being one."""

import json
import shutil
from pathlib import Path

import pytest

from cases import ROOT
from gidar.reporters import SUMMARIES
from in_process import called

FAULTY = str(ROOT / "examples/hongze-2023.json")
SOUND = ROOT / "examples/shuangyashan-2024.json"
FORMS = ("text", "json", "jsonl", "csv", "html", "sarif", "junit", "xlsx")
ENDINGS = {"text": "txt", "junit": "xml"}
AGREED = ("--reason", "a", "--by", "b", "--until", "2099-01-01")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one report."""
    place = tmp_path / "in"
    place.mkdir()
    shutil.copy(ROOT / "examples/shuangyashan-2024.json", place / "a.json")
    return place


def passed_over(folder: Path, lang: str) -> bool:
    code, out, err = called("validate", str(folder), "--format", "json", "--lang", lang)
    return code == 0 and len(json.loads(out)["reports"]) == 1 and len(err.splitlines()) == 1


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", FORMS)
def test_results_of_every_format(folder: Path, form: str, lang: str) -> None:
    out = str(folder / f"r.{ENDINGS.get(form, form)}")
    assert called("validate", FAULTY, "--format", form, "--lang", lang, "-o", out)[0] == 1
    assert passed_over(folder, lang)


@pytest.mark.parametrize(
    ("form", "summary"), [*((form, []) for form in FORMS), *((form, ["--summary"]) for form in SUMMARIES)]
)
def test_a_result_given_by_name_is_named_as_one(tmp_path: Path, form: str, summary: list[str]) -> None:
    out = str(tmp_path / f"r.{ENDINGS.get(form, form)}")
    assert called("validate", FAULTY, "--format", form, "-o", out, *summary)[0] == 1
    commands = [["validate"], ["convert"], ["aggregate", "--name", "甲"]]
    commands += [["extract"]] if form in ("text", "html", "xlsx") else []
    for command in commands:
        code, shown, err = called(command[0], out, *command[1:])
        assert code == 2 and "这是 gidar 的校验结果" in err and "2021年格式" not in shown, command


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", ["json", "html", "xlsx"])
def test_rolls(folder: Path, form: str, lang: str) -> None:
    parts = ("--parts", str(ROOT / "examples/county-2024/parts.txt"), "--as-of", "2025-06-01", "--lang", lang)
    assert called("roll", FAULTY, *parts, "--format", form, "-o", str(folder / f"roll.{form}"))[0] == 1
    assert passed_over(folder, lang)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("ending", ["csv", "json", "yaml"])
def test_waivers(folder: Path, tmp_path: Path, ending: str, lang: str) -> None:
    called("validate", FAULTY, "--format", "json", "-o", str(tmp_path / "r.json"))
    out = str(folder / f"w.{ending}")
    assert called("waive", str(tmp_path / "r.json"), *AGREED, "--lang", lang, "-o", out)[0] == 0
    assert passed_over(folder, lang)


def test_what_vendor_writes(folder: Path) -> None:
    assert called("vendor", str(folder / "third_party"), "--edition", "2021")[0] == 0
    assert passed_over(folder, "zh")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.xml", "<testsuites name='another'/>"),
        ("a.yaml", "reports: []\n"),
        ("gidar-vendor.json", '{"editions": {"2021": {"tables": 1}}}'),
        ("b.json", '{"waivers": [], "of": 1}'),
        ("a.sarif", "{}"),
        ("a.txt", "说明：见附件。\n"),
        ("a.xlsx", "PK"),
    ],
)
def test_files_of_others_are_named(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    code, _, err = called("validate", str(folder))
    assert code == 2 and name in err


def test_a_report_that_speaks_as_a_result_does_is_read(folder: Path) -> None:
    """A text with the sentence of a verdict in it."""
    page = (ROOT / "examples/hongze-2023.html").read_text(encoding="utf-8")
    (folder / "b.txt").write_text("通过：没有发现错误。\n某说明\n", encoding="utf-8")
    assert passed_over(folder, "zh")  # such a line, and no report
    (folder / "b.html").write_text(page + "<p>通过：没有发现错误。</p>", encoding="utf-8")
    _, out, _ = called("validate", str(folder), "--format", "json")
    assert len(json.loads(out)["reports"]) == 2


def test_a_workbook_of_many_reports_is_read_by_its_name_and_passed_over_beside_them(tmp_path: Path) -> None:
    out = tmp_path / "summary.xlsx"
    assert called("convert", str(SOUND), "--summary", "-o", str(out))[0] == 0
    assert called("validate", str(out))[0] == 0
    shutil.copy(SOUND, tmp_path / "a.json")
    code, said, err = called("validate", str(tmp_path), "--format", "jsonl")
    assert (code, len(said.splitlines())) == (0, 1) and "summary.xlsx" in err
