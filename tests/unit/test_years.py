"""Across years: continuity, the change of edition, and which report is that of the year before."""

import copy
import json
from pathlib import Path

import pytest

import gidar
from cases import SUITE
from conftest import Run
from gidar.inputs.json_text import report_from_mapping

CONTINUITY = {"carry-over", "in-force-continuity", "items-continuity"}


def base(name: str, edition: str) -> dict:
    return json.loads((SUITE / f"bases/{name}-{edition}/report.json").read_text(encoding="utf-8"))


def test_findings_point_into_both_reports(tmp_path: Path, gidar_cli: Run) -> None:
    last = base("last", "2021")
    last["tables"]["requests"]["carried_forward"]["total"] += 3
    (tmp_path / "last.json").write_text(json.dumps(last))
    (tmp_path / "this.json").write_text(json.dumps(base("complete", "2021")))
    done = gidar_cli("validate", tmp_path / "this.json", "--previous", tmp_path / "last.json", "--format", "json")
    [report] = json.loads(done.stdout)["reports"]
    [finding] = [f for f in report["findings"] if f["code"] == "carry-over"]
    here, there = finding["cells"]
    assert (here["pointer"], here["source"]) == ("/tables/requests/carried_in/total", None)
    assert (there["pointer"], there["source"]) == (
        "/tables/requests/carried_forward/total",
        str(tmp_path / "last.json"),
    )
    assert there["value"] - here["value"] == 3 == -finding["difference"]
    text = gidar_cli("validate", tmp_path / "this.json", "--previous", tmp_path / "last.json").stdout
    label = gidar.load_edition("2021").tables["requests"].rows["carried_forward"].label["zh"]
    assert f"上年报告的{label}" in text and "相差3" in text


def test_without_last_year_it_is_said_in_json_and_quiet_in_text(tmp_path: Path, gidar_cli: Run) -> None:
    (tmp_path / "r.json").write_text(json.dumps(base("complete", "2021")))
    report = json.loads(gidar_cli("validate", tmp_path / "r.json", "--format", "json").stdout)["reports"][0]
    assert {n["code"] for n in report["not_checked"]} == {"carry-over", "in-force-continuity"}
    assert "carry-over" not in gidar_cli("validate", tmp_path / "r.json").stdout
    assert "carry-over" in gidar_cli("validate", tmp_path / "r.json", "--all").stdout


def test_a_folder_of_years_and_organs_is_matched_by_organ(tmp_path: Path, gidar_cli: Run) -> None:
    """Two organs, three years, the change of edition between: only the one wrong pair is found."""
    for organ in ("甲市", "乙市"):
        for year, (name, edition) in {2020: ("last", "2019"), 2021: ("complete", "2021")}.items():
            report = base(name, edition) | {"year": year, "published": None}
            report["organ"]["name"] = organ
            if (organ, year) == ("乙市", 2020):
                report["tables"]["requests"]["carried_forward"]["natural_persons"] += 1
            (tmp_path / f"{organ}-{year}.json").write_text(json.dumps(report))
    done = gidar_cli("validate", tmp_path, "--previous", tmp_path, "--format", "json")
    found = {
        (r["organ"], r["year"]): [f["instance"] for f in r["findings"] if f["code"] in CONTINUITY]
        for r in json.loads(done.stdout)["reports"]
    }
    assert found == {("甲市", 2020): [], ("甲市", 2021): [], ("乙市", 2020): [], ("乙市", 2021): ["natural_persons"]}


@pytest.mark.parametrize("command", ["validate", "roll"])
@pytest.mark.parametrize(("others", "told"), [(0, True), (40, True), (0, False), (40, False)])
def test_it_is_said_where_no_report_could_be_compared(
    tmp_path: Path, gidar_cli: Run, command: str, others: int, told: bool
) -> None:
    """Also where reports are looked at closely and where they are not."""
    lines = [base("complete", "2021") | {"organ": {"name": f"示例县{at}局"}} for at in range(others)]
    (tmp_path / "now.jsonl").write_text("\n".join(map(json.dumps, [*lines, base("complete", "2021")])))
    last = base("last", "2021")
    last["organ"] = {"name": "示例市财政局"} if told else last["organ"]
    (tmp_path / "last.json").write_text(json.dumps(last))
    (tmp_path / "list.txt").write_text("示例市人民政府\n", encoding="utf-8")
    more = ["--parts", tmp_path / "list.txt"] if command == "roll" else []
    err = gidar_cli(command, tmp_path / "now.jsonl", *more, "--previous", tmp_path / "last.json").stderr
    assert ("没有与上一年度核对" in err) is told


def test_who_is_the_same_organ() -> None:
    one, two = base("complete", "2021"), base("last", "2021")
    other = copy.deepcopy(two)
    other["organ"]["name"] = "另一个市"

    def found(report: dict, *others: dict) -> str | None:
        history = gidar.History(map(report_from_mapping, others))
        last = history.before(gidar.Report(report))
        return last and last.report.data["organ"]["name"]

    assert found(one, other, two) == two["organ"]["name"]
    assert found(one, other) is None  # that it is the only one given does not make it this organ's
    assert found(one, other, copy.deepcopy(other)) is None
    two["organ"]["name"] = "\u3000示例市\u200b人民政府\n"
    assert found(one, other, two) == two["organ"]["name"]
    two["organ"]["region"] = "990200"  # one of many organs of the same name
    assert found(one, two) is None
    assert found(one, one, one) is None
    two["organ"]["code"] = one["organ"]["code"] = "11990100MB1A2B3C4X"
    two["organ"]["name"] = "改名后的市"
    assert found(one, other, two) == "改名后的市"
    assert found({"year": "2024"}, two) is None


def test_the_wrong_year_is_not_compared() -> None:
    one = base("complete", "2021")
    for last in (base("complete", "2021"), base("last", "2021") | {"year": "2023"}):
        result = gidar.validate(one, last)
        assert {n.key for n in result.not_checked if n.code in CONTINUITY} == {"not_the_year_before"}


@pytest.mark.parametrize("edition", gidar.editions())
def test_a_cell_in_doubt_last_year_is_not_compared(edition: str) -> None:
    last = base("last", edition)
    last["tables"]["requests"]["carried_forward"]["total"] = "12件"
    result = gidar.validate(base("complete", edition), last)
    assert not [f for f in result.findings if f.code == "carry-over"]
    assert [n.instance for n in result.not_checked if n.code == "carry-over"] == ["total"]


def test_of_several_reports_for_the_year_before_none_is_chosen() -> None:
    """Which of them holds nobody knows; where they agree, there is nothing to choose."""
    one, other = (report_from_mapping(base("last", "2021"))._replace(source=name) for name in ("a.json", "b.json"))
    assert reasons(gidar.validate(base("complete", "2021"), gidar.History([one, other]))) == set()
    other.data["tables"]["requests"]["carried_forward"]["total"] += 1
    for pair in ([one, other], [other, one]):
        history = gidar.History(pair)
        result = gidar.validate(base("complete", "2021"), history)
        assert not [f for f in result.findings if f.code in CONTINUITY] and result.valid and history.paired == 1
        [why] = reasons(result)
        assert all(report.source in why for report in pair) and "不止一份" in why


def reasons(result: gidar.Result, lang: str = "zh") -> set[str]:
    return {n.reason(lang) for n in result.not_checked if n.code in CONTINUITY}


def test_the_report_of_another_organ_is_named_and_never_used() -> None:
    one = base("complete", "2021")
    last = report_from_mapping(base("last", "2021"))._replace(source="before/last.json")
    last.data["organ"]["name"] = "另一个市"
    last.data["tables"]["requests"]["carried_forward"]["total"] += 3
    for previous in (last, last.data, gidar.History([last])):
        result = gidar.validate(one, previous)
        assert not [f for f in result.findings if f.code in CONTINUITY]
        where = "（before/last.json）" if previous is not last.data else ""
        assert reasons(result) == {f"提供的上年报告{where}属于另一个市，不属于示例市人民政府"}
    assert "is that of 另一个市, not that of 示例市人民政府" in reasons(gidar.validate(one, last), "en").pop()


@pytest.mark.parametrize(
    ("field", "own", "other", "named"),
    [
        ("code", "11990100MB1A2B3C4X", "11990200MB1A2B3C4X", True),
        ("region", "990100", "990200", True),
        ("code", "11990100MB1A2B3C4X", None, False),
        ("code", " 11990100mb1a2b3c4x", "11990100MB1A2B3C4X", False),
        ("code", "11990100", "11990200", False),  # these are no codes, and say nothing
    ],
)
def test_organs_of_one_name_are_told_apart_by_code_and_region(
    field: str, own: str, other: str | None, named: bool
) -> None:
    one, last = base("complete", "2021"), base("last", "2021")
    one["organ"][field], last["organ"][field] = own, other
    expected = {f"提供的上年报告属于示例市人民政府（{other}），不属于示例市人民政府（{own}）"} if named else set()
    assert reasons(gidar.validate(one, last)) == expected
    assert reasons(gidar.validate(one, gidar.History([gidar.Report(last)]))) == expected


def test_a_report_without_an_organ_is_not_paired() -> None:
    one, last = base("complete", "2021"), base("last", "2021")
    last["organ"]["name"] = "\u200b "
    assert "没有填写机关名称" in reasons(gidar.validate(one, last)).pop()
    assert "没有填写机关名称" in reasons(gidar.validate(last | {"year": 2024}, base("last", "2021"))).pop()


def test_a_finding_across_years_names_the_other_report() -> None:
    last = report_from_mapping(base("last", "2021"))._replace(source="before/last.json")
    last.data["tables"]["requests"]["carried_forward"]["total"] += 3
    [finding] = [f for f in gidar.validate(base("complete", "2021"), last).findings if f.code == "carry-over"]
    assert finding.message().endswith("相差3。上年报告：示例市人民政府（before/last.json）。")
    assert finding.message("en").endswith(" Last year's report is that of 示例市人民政府 (before/last.json).")
