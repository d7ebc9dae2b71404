"""Figures that were not read for certain from a document are told wherever they, or what is made of them, are shown."""

import csv
import json
import re
from pathlib import Path

import pytest

import gidar
from cases import complete
from gidar.model.recorded import result_of
from gidar.writers import files
from in_process import called

LOUD = {"zh": "尚待对照原文核对", "en": "be checked against the original"}


def doubted(path: Path, name: str) -> Path:
    """A page in which words stand behind one figure, so that this is not certain."""
    data = complete("2021")
    data["organ"] |= {"name": name, "code": None}
    [page] = files("html", [(data, gidar.load_edition())]).values()
    cell = re.search(rb'data-cell="requests.received.total"[^>]*>([0-9]+)<', page)
    assert cell
    path.write_bytes(page.replace(cell[0], cell[0].replace(cell[1] + b"<", cell[1] + "（含网上3件）<".encode())))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    doubted(tmp_path / "in" / "a.html", "甲局")
    [sound] = files("html", [(complete("2021"), gidar.load_edition())]).values()
    (tmp_path / "in" / "b.html").write_bytes(sound)
    return tmp_path / "in"


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", ["text", "html", "github", "csv", "sarif", "junit"])
def test_a_verdict_says_on_how_many_places_that_are_not_certain_it_rests(folder: Path, form: str, lang: str) -> None:
    _, said, _ = called("validate", str(folder / "a.html"), "--format", form, "--lang", lang)
    [line] = [line for line in said.splitlines() if LOUD[lang] in line][:1]
    assert "1" in line
    if form == "text":
        assert line.startswith(("通过：", "Valid:"))
    _, plain, _ = called("validate", str(folder / "b.html"), "--format", form, "--lang", lang)
    assert LOUD[lang] not in plain


@pytest.mark.parametrize("form", ["text", "html"])
def test_a_summary_says_which_reports_are_not_certain(folder: Path, tmp_path: Path, form: str) -> None:
    _, out, _ = called("validate", str(folder), "--summary", "--format", form)
    assert LOUD["zh"] in out and "a.html" in out and "b.html" not in out.split("先看")[0]
    called("validate", str(folder), "--format", "json", "-o", str(tmp_path / "r.json"))
    assert LOUD["zh"] in "".join(called("report", str(tmp_path / "r.json"), "--summary", "--format", form)[1:])


def test_results_for_programs_count_and_list_what_is_not_certain(folder: Path, tmp_path: Path) -> None:
    """In the result itself, where programs find it, and not on standard error beside it."""
    _, out, errors = called("validate", str(folder), "--summary", "--format", "json")
    page = str(folder / "a.html")
    own = {"source": page, "organ": "甲局", "year": complete("2021")["year"], "places": 1}
    expected = {"places": 1, "reports": 1, "first": [own]}
    assert json.loads(out)["summary"]["doubtful"] == expected and LOUD["zh"] not in errors
    _, whole, _ = called("validate", str(folder), "--format", "json")
    assert [one.get("doubtful") for one in json.loads(whole)["reports"]] == [1, None]
    assert json.loads(whole)["summary"]["doubtful"] == expected
    (tmp_path / "r.json").write_text(whole, encoding="utf-8")
    _, again, _ = called("report", str(tmp_path / "r.json"), "--summary", "--format", "json")
    assert json.loads(again)["summary"]["doubtful"] == expected
    _, lines, _ = called("validate", str(folder), "--format", "jsonl")
    assert [json.loads(line).get("doubtful") for line in lines.splitlines()] == [1, None]
    _, plain, _ = called("validate", str(folder / "b.html"), "--summary", "--format", "json")
    assert "doubtful" not in json.loads(plain)["summary"]


@pytest.mark.parametrize(("place", "count"), [("/organ/name", 1), ("/tables/requests/received", 3)])
def test_a_recorded_text_in_doubt_is_one_place_whatever_is_in_it(place: str, count: int) -> None:
    """A result tells the places of a row by what stands between its figures, which may stand in a text, too."""
    record = gidar.validate(complete("2021")).to_dict("en")
    said = gidar.load_edition().catalogue["not_checked"]["cell_doubtful"]["en"]
    reason = said.format(where="this", value="A, B, C", why="it is faint")
    record["not_checked"] = [{"code": "reading", "instance": place, "reason": reason}]
    assert result_of(record, "en").doubtful == count


def test_a_table_of_findings_and_annotations_say_which_places_are_not_certain(folder: Path) -> None:
    """The places themselves with what was read there, not their number alone."""
    label, page = gidar.load_edition().label("/tables/requests/received/total"), str(folder / "a.html")
    assert label
    _, out, _ = called("validate", page, "--format", "csv")
    [line] = [line for line in csv.DictReader(out.lstrip("\ufeff").splitlines()) if line["规则代码"] == "reading"]
    assert line["位置"] == label["zh"] and label["zh"] in line["问题"] and line["级别"] == "核对情况"
    assert line["涉及的栏"] == "/tables/requests/received/total" and (line["表"], line["行"]) == (
        "requests",
        "received",
    )
    _, out, _ = called("validate", page, "--format", "github")
    [note] = [line for line in out.splitlines() if LOUD["zh"] in line]
    assert label["zh"] in note


@pytest.mark.parametrize("form", ["json", "docx"])
def test_a_sum_of_such_figures_is_marked(folder: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / f"sum.{form}"
    code, _, told = called("aggregate", str(folder), "--name", "乙市", "-o", str(out))
    assert code == 1 and "甲局" in told and "a.html）有1栏" in told and "汇总数尚待核对1栏" in told
    if form == "docx":
        place = gidar.load_edition().label("/tables/requests/received/total")
        assert place and f"含有尚待对照原文核对的数：{place['zh']}" in told
        return
    [report] = gidar.read(out)
    assert report.doubts["/tables/requests/received/total"].reason == "of_parts"
    with open(tmp_path / "sum.cells.csv", encoding="utf-8", newline="") as file:
        assert [line["pointer"] for line in csv.DictReader(file) if line["confidence"] == "likely"] == [*report.doubts]


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_roll_says_so_beside_the_verdict(folder: Path, tmp_path: Path, form: str) -> None:
    (tmp_path / "list.txt").write_text("甲局\n", encoding="utf-8")
    _, out, errors = called("roll", str(folder), "--parts", str(tmp_path / "list.txt"), "--format", form)
    if form == "json":
        [organ] = json.loads(out)["organs"]
        assert organ["report"]["doubtful"] == 1 and LOUD["zh"] not in errors
        return
    [line] = [line for line in out.splitlines() if "有1处尚待对照原文核对" in line]
    assert line.count("尚待对照原文核对") == 1
    assert "甲局" in line and "通过" in line


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_comparison_with_parts_says_which_of_them_are_not_certain(folder: Path, tmp_path: Path, lang: str) -> None:
    """What agrees with figures that may have been misread is no more certain than they are."""
    whole = complete("2021")
    whole["organ"] |= {"name": "某县人民政府", "code": None}
    whole["scope"] = "region"
    (tmp_path / "whole.json").write_text(json.dumps(whole), encoding="utf-8")
    command = ("validate", str(tmp_path / "whole.json"), "--lang", lang, "--children")
    _, out, _ = called(*command, str(folder), "--format", "json")
    [left] = [one for one in json.loads(out)["reports"][0]["not_checked"] if "甲局" in one["reason"]]
    assert left["code"] == "parts-sum" and LOUD[lang] in left["reason"] and "a.html" in left["reason"]
    assert LOUD[lang] not in called(*command, str(folder / "b.html"))[1]


def test_what_is_recorded_says_it_again(folder: Path, tmp_path: Path) -> None:
    _, text, _ = called("validate", str(folder / "a.html"), "--format", "json")
    assert json.loads(text)["reports"][0]["verdict"] == "valid"
    (tmp_path / "r.json").write_text(text, encoding="utf-8")
    shown = (called("validate", str(folder / "a.html"))[1], called("report", str(tmp_path / "r.json"))[1])
    first, again = ([line for line in one.splitlines() if LOUD["zh"] in line] for one in shown)
    assert first == again != []
