"""gidar convert from format to format: nothing is lost unsaid, nothing written is a formula."""

import copy
import csv
import json
import random
import re
import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import gidar
from cases import SUITE, complete
from conftest import ROOT, Run
from documents import figures
from gidar.inputs.json_text import report_from_mapping
from gidar.model.harmless import harmless_beginning
from gidar.writers import FORMATS, files
from gidar.writers.json import as_json
from gidar.writers.loss import Lost, lost
from in_process import called

PACKAGED = ("csv", "parquet")


def drawn(edition: gidar.Edition, seed: int) -> dict[str, Any]:
    """A report with blanks, large figures, decimals and texts of several lines."""
    rng = random.Random(f"convert/{edition.id}/{seed}")
    data: dict[str, Any] = copy.deepcopy(figures.report(edition, seed))
    for pointer in rng.sample([*edition.cells], rng.choice((0, 3, 40))):
        data = figures.blanked(data, pointer)
    data["organ"] |= {"code": "11230500MB1234567X", "kind": "government", "region": "230500"}
    data |= {"scope": "region", "published": "2025-01-24"}
    data["narrative"] = {
        "overview": '甲，"乙"\n\n　　丙 ',
        "problems": "1,5\r\n",
        "other": "无" * rng.choice((1, 3000)),
    }
    data["processing_fees"] = {"notices": 2**40, "charged": Decimal("12.5"), "received": 0}
    return data


def written(gidar_cli: Run, folder: Path, reports: list[dict[str, Any]], form: str) -> tuple[Any, Path]:
    source, out = folder / "in.jsonl", folder / f"out.{form}"
    source.write_text("".join(as_json(data) + "\n" for data in reports), encoding="utf-8", errors="backslashreplace")
    return gidar_cli("convert", source, "--to", form, "-o", out), out


@pytest.mark.parametrize("form", ["jsonl", *PACKAGED])
def test_formats_of_tables_hold_a_sound_report_whole(gidar_cli: Run, tmp_path: Path, form: str) -> None:
    reports = [drawn(gidar.load_edition(edition), n) for n in range(6) for edition in gidar.editions()]
    done, out = written(gidar_cli, tmp_path, reports, form)
    assert done.returncode == 0 and re.fullmatch(r"已写入 \S+\.\w+(（\d+个文件）)?。\n", done.stderr), done.stderr
    assert not (tmp_path / f"out.{form}.not-held.json").exists()
    again = [*gidar.read(out)]
    ordered = reports if form == "jsonl" else sorted(reports, key=lambda data: data["edition"])
    assert len(again) == len(ordered)
    for data, report in zip(ordered, again, strict=True):
        assert lost(report_from_mapping(data).data, report.data) == []


@pytest.mark.parametrize("form", PACKAGED)
def test_what_tables_do_not_hold_is_told_and_kept(gidar_cli: Run, tmp_path: Path, form: str) -> None:
    data = complete("2021") | {"table_scopes": {"requests": "organ"}}
    del data["tables"]["documents"]["rules"]["issued"]
    data["tables"]["requests"]["received"]["total"] = "六十"
    done, out = written(gidar_cli, tmp_path, [data], form)
    record = json.loads((tmp_path / f"out.{form}.not-held.json").read_text(encoding="utf-8"))
    assert done.returncode == 1 and str(out) + ".not-held.json" in done.stderr
    [report] = record["reports"]
    expected = [
        {"pointer": "/table_scopes/requests", "value": "organ", "read": None},
        {"pointer": "/tables/documents/rules/issued", "absent": True, "read": None},
    ]
    if form == "parquet":
        expected.insert(1, {"pointer": "/tables/requests/received/total", "value": "六十", "read": None})
    assert sorted(report["lost"], key=str) == sorted(expected, key=str)
    label = gidar.load_edition("2021").label("/tables/documents/rules/issued")
    assert label and label["zh"] in done.stderr
    validated = gidar_cli("validate", tmp_path, "--format", "json")
    assert "not-held.json" in validated.stderr and "读不了" not in validated.stderr


def test_a_text_is_no_formula_in_a_package(gidar_cli: Run, tmp_path: Path) -> None:
    formula = "=cmd|'/C calc'!A0"
    data = complete("2021")
    data["organ"]["name"], data["narrative"]["overview"] = formula, "\t@SUM(1)"
    data["tables"]["requests"]["received"]["total"] = "+1+1"
    data["tables"]["requests"]["carried_in"]["total"] = -5
    done, out = written(gidar_cli, tmp_path, [data], "csv")
    for file in out.glob("*.csv"):
        for line in csv.reader(file.read_text(encoding="utf-8").splitlines()):
            assert not any(re.match(r"\s*[=+@|]|\s*-(?![0-9.]*$)", cell) for cell in line), line
    record = json.loads((tmp_path / "out.csv.not-held.json").read_text(encoding="utf-8"))
    kept = {one["pointer"]: one["value"] for one in record["reports"][0]["lost"]}
    assert kept["/organ/name"] == formula and kept["/narrative/overview"] == "\t@SUM(1)"
    assert done.returncode == 1


def test_a_sign_or_a_signed_figure_is_left_alone() -> None:
    assert [harmless_beginning(text) for text in ("-", "+10", "－5", "-5", "甲=乙")] == [
        "-",
        "+10",
        "－5",
        "-5",
        "甲=乙",
    ]
    assert [harmless_beginning(text) for text in ("-2+3", " =1", "＠x")] == ["'-2+3", " '=1", "'＠x"]
    for unseen in ("\x01", "\u200b", "\ufeff", "\u202e", "\xa0\u2060"):
        assert harmless_beginning(f"{unseen}=1") == f"{unseen}'=1"


@pytest.mark.parametrize("form", PACKAGED)
def test_what_no_reader_of_a_package_takes_does_not_spoil_the_others(gidar_cli: Run, tmp_path: Path, form: str) -> None:
    """NUL, and half of a pair of surrogates, in a text: told and kept, and every report can be read again."""
    data = complete("2021")
    data["narrative"] = {"overview": "甲\0乙", "problems": "丙\ud800丁", "other": "戊\r己"}
    done, out = written(gidar_cli, tmp_path, [complete("2021"), data, complete("2021")], form)
    assert done.returncode == 1 and "out." in done.stderr
    record = json.loads((tmp_path / f"out.{form}.not-held.json").read_text(encoding="utf-8"))
    places = [one["pointer"] for report in record["reports"] for one in report["lost"]]
    assert places == {"csv": ["/narrative/overview", "/narrative/problems"], "parquet": ["/narrative/problems"]}[form]
    assert len([*gidar.read(out)]) == 3


def test_documents_of_many_reports_are_a_folder_of_files(gidar_cli: Run, tmp_path: Path) -> None:
    reports = [complete("2021"), complete("2021"), complete("2021") | {"year": 2023}]
    for data in reports:
        data["organ"] = {"name": "../../甲 局"}
    done, out = written(gidar_cli, tmp_path, reports, "html")
    assert sorted(path.name for path in out.iterdir()) == [
        "_甲_局-2023.html",
        "_甲_局-2024(2).html",
        "_甲_局-2024.html",
    ]
    assert done.returncode in (0, 1) and "html 格式无法保存" in done.stderr


def test_in_a_workbook_choices_are_told_by_the_labels_of_its_lists(gidar_cli: Run, tmp_path: Path) -> None:
    data = complete("2021")
    data["organ"]["kind"], data["scope"] = "某某", "全市"
    _, out = written(gidar_cli, tmp_path, [data], "xlsx")
    for lang, last in (("zh", "或其他"), ("en", " or other")):
        said = gidar_cli("validate", out, "--lang", lang).stdout
        [kind, scope] = [
            line
            for line in said.splitlines()
            if "：" not in line[:3] and ("某某”，" in line or "is 某某" in line or "全市" in line)
        ]
        values = gidar.load_edition("2021").fields["/organ/kind"].values
        assert all(value[lang] in kind for value in values.values()) and last in kind
        assert (
            "township（" not in kind and "township (" not in kind and "level（" not in scope and "level (" not in scope
        )
    assert "township（" in gidar_cli("validate", tmp_path / "in.jsonl").stdout


@pytest.mark.parametrize("form", ["html", "docx", "xlsx"])
def test_a_format_is_not_to_blame_for_wrong_entries(gidar_cli: Run, tmp_path: Path, form: str) -> None:
    """What is no figure is written as it stands, and read again as what it is; what the form has no place for, too."""
    data = complete("2021")
    data["organ"]["nmae"] = "x"
    table, lines = next(iter(data["tables"].items()))
    row, cells = next(iter(lines.items()))
    cells[next(iter(cells))] = "12件"
    done, _ = written(gidar_cli, tmp_path, [data], form)
    wrong = [line for line in done.stderr.splitlines() if "填写有误" in line]
    stored = [line for line in done.stderr.splitlines() if "格式无法保存" in line]
    label = gidar.load_edition("2021").label(f"/tables/{table}/{row}/{next(iter(cells))}")["zh"]
    assert len(wrong) == 1 and "报告机关·nmae" in wrong[0] and (label in wrong[0] or form == "xlsx")
    assert not any(label in line or "nmae" in line for line in stored) and done.returncode == (
        0 if form == "xlsx" else 1
    )


def test_formats_are_known_by_endings_and_nothing_is_overwritten(gidar_cli: Run, tmp_path: Path) -> None:
    source = SUITE / "bases/complete-2021/report.json"
    for form in FORMATS:
        assert gidar_cli("convert", source, "-o", tmp_path / f"a.{form}").returncode == 0
        again = gidar_cli("convert", source, "-o", tmp_path / f"a.{form}")
        assert again.returncode == 2 and "已存在" in again.stderr
    (tmp_path / "b.docx.not-held.json").touch()
    assert gidar_cli("convert", source, "-o", tmp_path / "b.docx").returncode == 2
    assert not (tmp_path / "b.docx").exists()
    refused = gidar_cli("convert", source, "--to", "docx")
    assert (refused.returncode, refused.stdout) == (2, "") and "-o" in refused.stderr


def test_of_no_edition_nothing_is_written(gidar_cli: Run, tmp_path: Path) -> None:
    done, out = written(gidar_cli, tmp_path, [{"edition": "1999", "tables": {}}], "docx")
    assert done.returncode == 1 and "无法识别" in done.stderr and not out.exists()


def test_doubts_of_a_document_are_told(gidar_cli: Run, tmp_path: Path) -> None:
    edition = gidar.load_edition()
    [page] = files("html", [(complete("2021"), edition)]).values()
    cell = re.search(rb'data-cell="requests.received.total"[^>]*>([0-9]+)<', page)
    assert cell
    (tmp_path / "a.html").write_bytes(page.replace(cell[0], cell[0].replace(cell[1] + b"<", b"<img src=x.gif><")))
    done = gidar_cli("convert", tmp_path / "a.html", "-o", tmp_path / "a.json")
    assert done.returncode == 1 and "：有1处没有读出（按空白写出）。JSON" in done.stderr
    done = gidar_cli("convert", tmp_path / "a.html", "-o", tmp_path / "a.xlsx")
    assert done.returncode == 1 and "：有1处没有读出（按空白写出）。gidar" in done.stderr


def test_losses_are_found_place_by_place() -> None:
    before = {"organ": {"name": "甲", "code": None}, "tables": {"a": {"b": {"c": 1, "d": None, "e": True}}}}
    assert lost(before, before) == []
    after = {"$schema": "x", "organ": {"name": "乙"}, "tables": {"a": {"b": {"c": Decimal("1.0"), "e": 1}}}}
    assert lost(before, after) == [
        Lost("/organ/name", "甲", "乙"),
        Lost("/tables/a/b/d", None, None),
        Lost("/tables/a/b/e", True, 1),
    ]
    assert lost({"tables": {"a": {}}}, {"tables": {"a": {"b": 2}}}) == [
        Lost("/tables/a", {}, None),
        Lost("/tables/a/b", None, 2, absent=True),
    ]


def key_twice(report: str, year: int = 2022) -> str:
    """A report whose year stands there twice."""
    return report.replace('"organ": {', f'"year": {year}, "organ": {{', 1)


@pytest.mark.parametrize("options", [(), ("--to-edition", "2019"), ("--to", "csv")], ids=str)
def test_what_stands_twice_is_said_since_what_is_written_does_not_show_it(
    gidar_cli: Run, tmp_path: Path, options: tuple[str, ...]
) -> None:
    text = (ROOT / "examples/hongze-2023.json").read_text(encoding="utf-8")
    json_report, marked, package = tmp_path / "r.json", tmp_path / "bom.json", tmp_path / "p"
    json_report.write_text(key_twice(text), encoding="utf-8")
    marked.write_text(text, encoding="utf-8-sig")
    shutil.copytree(ROOT / "examples/shuangyashan-2024", package)
    lines = (package / "licensing.csv").read_text(encoding="utf-8").splitlines()
    lines.append(lines[1].rpartition(",")[0] + ",7")
    (package / "licensing.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for number, (path, said) in enumerate(((json_report, "报告年度"), (marked, "BOM"), (package, "licensing.csv"))):
        out = tmp_path / (f"{number}" if "csv" in options else f"{number}.json")
        done = gidar_cli("convert", path, *options, "-o", out)
        assert done.returncode == 1 and said in done.stderr and str(path) in done.stderr, done
        assert out.exists()
    sound = gidar_cli("convert", ROOT / "examples/hongze-2023.json", *options)
    assert "不再显示" not in sound.stderr


def test_what_stands_twice_in_last_years_report_or_in_a_part_is_said(gidar_cli: Run, tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    path.write_text(key_twice((ROOT / "examples/hongze-2023.json").read_text(encoding="utf-8")), encoding="utf-8")
    new = gidar_cli("new", "--edition", "2021", "--previous", path)
    assert new.returncode == 1 and "“报告年度”" in new.stderr and json.loads(new.stdout)["edition"] == "2021"
    added = gidar_cli("aggregate", path, "--name", "某县")
    assert added.returncode == 1 and str(path) in added.stderr
    path.write_text(key_twice((ROOT / "examples/hongze-2023.json").read_text(encoding="utf-8"), 2018), encoding="utf-8")
    other = gidar_cli("new", "--edition", "2021", "--previous", path)
    assert other.returncode == 2 and "“报告年度”" in other.stderr, "why another form is asked for"


def test_of_many_such_faults_the_first_are_told(gidar_cli: Run, tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    path.write_text('{"edition": "2021", "tables": {}' + ', "a": {"b": 1, "b": 2}, "c": 1' * 30 + "}", encoding="utf-8")
    done = gidar_cli("convert", path)
    assert done.returncode == 1 and done.stderr.count("不再显示") == 10 and "这样的错" in done.stderr


def test_parquet_is_read_by_every_command(gidar_cli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was handed out is handed in again without an option, as last year's too; what reads it is asked for."""
    data = drawn(gidar.load_edition("2021"), 1)
    data["organ"]["name"], data["year"] = "示例县", 2024
    data["tables"]["requests"]["carried_forward"]["total"] = 7
    _, out = written(gidar_cli, tmp_path, [data], "parquet")
    for number, command in enumerate(
        (("convert", out), ("new", "--edition", "2021", "--previous", out), ("aggregate", out, "--name", "某市"))
    ):
        made = gidar_cli(*command, "-o", tmp_path / f"{number}.json")
        assert made.returncode in (0, 1) and not made.stdout, made.stderr
    [back], [new], [added] = (gidar.read(tmp_path / f"{number}.json") for number in range(3))
    assert lost(report_from_mapping(data).data, back.data) == []
    assert new.value("/tables/requests/carried_in/total") == 7 and new.value("/year") == 2025
    assert added.data["tables"].keys() == data["tables"].keys()
    validated = gidar_cli("validate", out, "--previous", out, "--format", "json")
    assert json.loads(validated.stdout)["reports"][0]["organ"] == "示例县"
    monkeypatch.setattr("gidar.inputs.parquet_package.find_spec", lambda name: None)
    with pytest.raises(gidar.InputError) as missing:
        [*gidar.read(out)]
    assert missing.value.key == "no_duckdb_parquet" and missing.value.source == str(out)


@pytest.mark.parametrize("form", ["docx", "html", "xlsx", "json"])
@pytest.mark.parametrize("there", [True, False])
def test_one_report_goes_into_the_folder_that_is_named(tmp_path: Path, form: str, there: bool) -> None:
    source, folder = SUITE / "bases/complete-2021/report.json", tmp_path / "out"
    if there:
        folder.mkdir()
        (folder / "other.txt").write_text("kept")
    given = ("convert", str(source), "--to", form, "-o", f"{folder}" + "/" * (not there))
    code, printed, told = called(*given)
    [written] = [path for path in folder.iterdir() if path.suffix == f".{form}"]
    assert code == 0 and not printed and str(written) in told
    assert "示例市人民政府" in written.name and "2024" in written.name
    assert [report.value("/organ/name") for report in gidar.read(written)] == ["示例市人民政府"]
    if form in ("docx", "html"):
        assert Path(f"{written}.not-held.json").exists(), "beside the file"
    before = written.read_bytes()
    assert called(*given)[0] == 2 and written.read_bytes() == before, "nothing is overwritten"
    assert not there or (folder / "other.txt").read_text() == "kept"


def test_several_reports_are_not_mixed_with_what_is_in_a_folder(tmp_path: Path) -> None:
    source = SUITE / "bases/complete-2021/report.json"
    code, _, told = called("convert", str(source.parent), "--to", "docx", "-o", str(tmp_path))
    assert code == 2 and str(tmp_path) in told and not [*tmp_path.iterdir()]


@pytest.mark.parametrize("form", ["html", "docx", "xlsx"])
def test_several_reports_do_not_go_into_a_folder_with_the_name_of_a_file(tmp_path: Path, form: str) -> None:
    source = str(ROOT / "examples/county-2024")
    code, _, told = called("convert", source, "-o", str(tmp_path / f"all.{form}"))
    assert code == 2 and f"--to {form}" in told and not [*tmp_path.iterdir()]
    assert called("convert", source, "--to", form, "-o", str(tmp_path / "all"))[0] == 0
    assert len([*(tmp_path / "all").glob(f"*.{form}")]) == 5


def test_a_blank_report_goes_into_the_folder_that_is_named(tmp_path: Path) -> None:
    given = ("new", "--edition", "2021", "--organ", "甲局", "--year", "2024", "--to", "xlsx", "-o", str(tmp_path))
    assert called(*given)[0] == 0 and [path.name for path in tmp_path.iterdir()] == ["甲局-2024.xlsx"]


@pytest.mark.parametrize(
    ("edition", "names", "years"),
    [
        ("2019", ("shuangyashan-2024", "hongze-2023", "pingtan-2020"), "2023, 2024"),
        ("2019", ("pingtan-2020", "shanghai-office-2019"), ""),
        ("2021", ("pingtan-2020", "shuangyashan-2024"), "2020"),
    ],
)
def test_it_is_said_once_that_reports_of_other_years_cannot_pass(
    edition: str, names: tuple[str, ...], years: str, tmp_path: Path
) -> None:
    paths = [str(ROOT / f"examples/{name}.json") for name in names]
    _, _, told = called("convert", *paths, "--to-edition", edition, "-o", str(tmp_path / "o.jsonl"), "--lang", "en")
    assert told.count("edition-year") == bool(years) and f"include some for {years}" * bool(years) in told
