"""Waivers and baselines: what was agreed stays in sight and fails nothing, and what fits nothing is said."""

import json
from collections import Counter
from datetime import date, timedelta
from functools import reduce
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest
from lxml import etree

import gidar
from cases import DIST, SUITE
from city import report_of, written
from gidar.model.waiver import Waiver
from in_process import called

FAULTY, PUBLISHED = "examples/faulty-2024", "examples/hongze-2023.json"
ORGAN, TOTAL = "淮安市洪泽区人民政府", "review-and-litigation-total"
REASON = "上级系统导出的缺陷，已核实"
WHOLE: dict[str, Any] = {
    "rule": TOTAL,
    "organ": ORGAN,
    "year": 2023,
    "reason": REASON,
    "by": "市公开办",
    "until": "2027-01-31",
}
RESULT = json.loads((DIST / gidar.editions()[-1] / "result.schema.json").read_text(encoding="utf-8"))
LIST = json.loads((DIST / gidar.editions()[-1] / "waivers.schema.json").read_text(encoding="utf-8"))


def listed(folder: Path, *waivers: dict[str, Any], name: str = "w.json") -> str:
    path = folder / name
    path.write_text(json.dumps({"waivers": waivers}), encoding="utf-8")
    return str(path)


def validated(*arguments: str, lang: str = "en") -> tuple[int, dict[str, Any], str]:
    code, out, err = called("validate", *arguments, "--format", "json", "--lang", lang, "--as-of", "2026-02-01")
    document = json.loads(out)
    jsonschema.Draft202012Validator(RESULT).validate(document)
    return code, document, err


def test_what_is_waived_stays_and_fails_nothing(tmp_path: Path) -> None:
    before, _, _ = validated(PUBLISHED)
    code, document, err = validated(PUBLISHED, "--waivers", listed(tmp_path, WHOLE))
    [report] = document["reports"]
    waived = [finding for finding in report["findings"] if "waived" in finding]
    assert (before, code, err) == (1, 0, "")
    assert report["verdict"] == "valid" and document["valid"]
    assert [finding["code"] for finding in waived] == [TOTAL, TOTAL]
    assert waived[0]["waived"] == {"reason": REASON, "by": "市公开办", "until": "2027-01-31"}
    assert waived[0]["severity"] == "error"
    summary = document["summary"]
    assert (summary["errors"], summary["waived"], summary["warnings"]) == (0, 2, 21)
    assert TOTAL not in summary["by_code"]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", ["text", "json", "jsonl", "csv", "github", "html", "sarif", "junit"])
def test_the_reason_is_in_every_format(tmp_path: Path, form: str, lang: str) -> None:
    waivers, kept = listed(tmp_path, WHOLE), str(tmp_path / "r.json")
    code, out, _ = called("validate", PUBLISHED, "--waivers", waivers, "--format", form, "--lang", lang)
    assert code == 0 and out.count(REASON) >= 2
    if form == "sarif":
        suppressed = [one for one in json.loads(out)["runs"][0]["results"] if "suppressions" in one]
        assert [one["ruleId"] for one in suppressed] == [TOTAL, TOTAL]
    if form == "junit":
        assert etree.fromstring(out.encode()).find(".//failure") is None
    called("validate", PUBLISHED, "--waivers", waivers, "--format", "json", "--lang", lang, "-o", kept)
    assert called("report", kept, "--format", form)[:2] == (0, out)


def test_the_reason_is_in_the_workbook(tmp_path: Path) -> None:
    book = tmp_path / "r.xlsx"
    assert called("validate", PUBLISHED, "--waivers", listed(tmp_path, WHOLE), "-o", str(book))[0] == 0
    cells = [value for sheet in openpyxl.load_workbook(book) for row in sheet.values for value in row]
    assert sum(REASON in str(value) for value in cells) == 2


@pytest.mark.parametrize(
    ("more", "count"),
    [
        ({"instance": "reconsideration"}, 1),
        ({"instance": "nobody"}, 0),
        ({"cell": "review_and_litigation.reconsideration.total"}, None),
        ({"organ": " 淮安市 洪泽区\u200b人民政府 "}, 2),
        ({"organ": "洪泽区人民政府"}, 0),
        ({"year": 2024}, 0),
        ({"rule": "requests-balance"}, 0),
        ({"until": "2026-02-01"}, 2),
        ({"until": "2026-01-31"}, 0),
    ],
)
def test_a_waiver_fits_what_it_names_and_nothing_else(tmp_path: Path, more: dict[str, Any], count: int | None) -> None:
    found = next(one for one in validated(PUBLISHED)[1]["reports"][0]["findings"] if one["code"] == TOTAL)
    if "cell" in more:
        more, count = {"cell": ".".join(found["cells"][-1][name] for name in ("table", "row", "column"))}, 1
    code, document, err = validated(PUBLISHED, "--waivers", listed(tmp_path, {**WHOLE, **more}))
    assert document["summary"].get("waived", 0) == count and code == int(count != 2)
    assert ("is not applied" in err) == (more.get("until") == "2026-01-31")
    assert ("matches no finding" in err) == (count == 0 and "until" not in more)


def altered(*changes: tuple[str, Any]) -> dict[str, Any]:
    """A sound report in which places hold something else, or, for ABSENT, are not there."""
    report = report_of(1)
    for pointer, value in changes:
        *owners, name = pointer.split("/")[1:]
        holder = reduce(dict.__getitem__, owners, report)
        if value is ABSENT:
            del holder[name]
        else:
            holder[name] = dict.fromkeys(holder[name]) if value is BLANKS else value
    return report


ABSENT, BLANKS = object(), object()
RECEIVED, UPHELD = "/tables/requests/received", "/tables/review_and_litigation/reconsideration/upheld"
DOCUMENTS = [(f"/tables/documents/{row}", BLANKS) for row in ("rules", "normative_documents")]
LEFT_OUT = {
    "cell-negative": [(f"{RECEIVED}/total", -3)],
    "cell-fraction": [(UPHELD, 12.5)],
    "cell-with-unit": [(UPHELD, "12件")],
    "column-missing": [(UPHELD, ABSENT)],
    "row-missing": [(RECEIVED, ABSENT)],
    "table-missing": [("/tables/fees", ABSENT)],
    "cell-blank": DOCUMENTS,
    "review-and-litigation-total": [(UPHELD, None), (UPHELD.replace("upheld", "total"), None)],
    "field-type": [("/published", 20250120)],
}


def kept_and_waived(folder: Path, report: dict[str, Any], rule: str) -> tuple[str, str]:
    path = written(folder / "a", "json", report)
    waiver = {**WHOLE, "rule": rule, "organ": report["organ"]["name"], "year": report["year"]}
    return str(path), listed(folder, waiver)


@pytest.mark.parametrize("rule", LEFT_OUT)
def test_what_a_waived_finding_leaves_unchecked_fails_nothing_and_stays_named(tmp_path: Path, rule: str) -> None:
    path, waivers = kept_and_waived(tmp_path, altered(*LEFT_OUT[rule]), rule)
    before = validated(path)[1]["reports"][0]
    code, document, err = validated(path, "--waivers", waivers)
    [after] = document["reports"]
    assert (code, err) == (0, "") and before["verdict"] != "valid"
    assert (after["checked"], after["not_checked"]) == (before["checked"], before["not_checked"])
    assert (after["verdict"] == "incomplete") == after.get("excused", False) == (rule != "field-type")
    kept = tmp_path / "r.json"
    kept.write_text(json.dumps(document), encoding="utf-8")
    for form in ("text", "github", "junit", "sarif"):
        told, text, _ = called("report", str(kept), "--format", form)
        assert told == 0 and "::error" not in text and "<failure" not in text
        results = json.loads(text)["runs"][0]["results"] if form == "sarif" else []
        assert not [one for one in results if one["level"] == "error" and "suppressions" not in one]
        assert ("are waived or were in the baseline" in text) == (after["verdict"] == "incomplete")


@pytest.mark.parametrize("others", ["cell-blank", "review-and-litigation-total"])
def test_what_was_not_checked_for_another_reason_is_not_waived_away(tmp_path: Path, others: str) -> None:
    report = altered(("/tables/enforcement/administrative_penalties/decisions", -3), *LEFT_OUT[others])
    path, waivers = kept_and_waived(tmp_path, report, "cell-negative")
    code, document, _ = validated(path, "--waivers", waivers)
    [one] = document["reports"]
    assert (code, one["verdict"], one.get("excused")) == (1, "incomplete", None) and not document["valid"]


def test_a_cell_that_was_not_read_is_not_waived_away(tmp_path: Path) -> None:
    report = altered((UPHELD, -3), ("/tables/enforcement/administrative_penalties/decisions", "若干"))
    _, waivers = kept_and_waived(tmp_path, report, "cell-negative")
    page = written(tmp_path / "b", "html", report)
    assert "若干" in page.read_text(encoding="utf-8")
    code, document, err = validated(str(page), "--waivers", waivers)
    assert (code, err, document["reports"][0]["verdict"]) == (1, "", "incomplete")


def test_processes_together_know_which_waivers_were_used(tmp_path: Path) -> None:
    waivers = listed(tmp_path, WHOLE, {**WHOLE, "year": 2024})
    _, document, err = validated(PUBLISHED, FAULTY, "--waivers", waivers, "--processes", "2")
    assert document["summary"]["waived"] == 2 and err.count("matches no finding") == 1 and "2024" in err


# ---- the list ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("ending", ["csv", "yaml", "json"])
def test_a_list_that_was_written_is_read_and_fits(tmp_path: Path, ending: str, lang: str) -> None:
    kept, path = str(tmp_path / "r.json"), str(tmp_path / f"w.{ending}")
    called("validate", PUBLISHED, "--format", "json", "-o", kept)
    agreed = ("--reason", REASON, "--by", "= a: \"b\", 'c' #", "--until", "2099-01-31", "--lang", lang)
    assert called("waive", kept, *agreed, "-o", path)[0] == 0
    code, document, err = validated(PUBLISHED, "--waivers", path)
    assert (code, err, document["summary"]["waived"]) == (0, "", 2)
    assert called("waive", kept, *agreed, "-o", path)[0] == 2
    assert called("waive", kept, *agreed, "--rule", "requests-balance")[0] == 1
    assert called("waive", kept, *agreed, "--organ", "某局")[0] == 1
    code, out, _ = called("waive", kept, *agreed, "--rule", "cell-blank")
    assert code == 0 and out.count("- rule:") == 21


@pytest.mark.parametrize("day", ["2099/1/31", "2099/01/31", "2099-1-31", "2099.1.31", "2099年1月31日"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_list_that_a_spreadsheet_has_saved_fits(tmp_path: Path, day: str, encoding: str) -> None:
    """Excel and WPS write days as the system does, in its code page."""
    kept, path = str(tmp_path / "r.json"), tmp_path / "w.csv"
    called("validate", PUBLISHED, "--format", "json", "-o", kept)
    called("waive", kept, "--reason", REASON, "--by", "市公开办", "--until", "2099-01-31", "-o", str(path))
    text = path.read_text(encoding="utf-8-sig")
    assert text.count("2099-01-31") == 2
    path.write_bytes((text.replace("2099-01-31", day) + ",,,,,,,,,\r\n").encode(encoding))
    code, document, err = validated(PUBLISHED, "--waivers", str(path))
    assert (code, err, document["summary"]["waived"]) == (0, "", 2)
    lacking = text.replace(REASON, "").encode(encoding)
    path.write_bytes(lacking)
    assert "理由（reason）" in called("validate", PUBLISHED, "--waivers", str(path))[2]


def test_a_waiver_that_would_never_apply_is_not_written(tmp_path: Path) -> None:
    kept, path = str(tmp_path / "r.json"), tmp_path / "w.csv"
    called("validate", PUBLISHED, "--format", "json", "-o", kept)
    today = date.today()
    for day, code in ((today - timedelta(1), 2), (today + timedelta(1), 0)):
        agreed = ("--reason", REASON, "--by", "b", "--until", day.isoformat(), "--lang", "en", "-o", str(path))
        found, _, err = called("waive", kept, *agreed)
        assert (found, path.exists()) == (code, not code)
        assert ("--until must be today's date or a later one, not" in err) is bool(code)


BAD = {
    "not there": (None, "no such file"),
    "no list.json": ("[]", "not a list of waivers"),
    "twice.json": ('{"waivers": [], "waivers": []}', "not a list of waivers"),
    "twice.yaml": ("waivers: []\nwaivers: []", "not a list of waivers"),
    "alias.yaml": ("a: &a [1]\nwaivers: [*a, *a]", "not a list of waivers"),
    "deep.yaml": ("[" * 20000, "not a list of waivers"),
    "deep.json": ("[" * 20000, "not a list of waivers"),
    "tag.yaml": ("waivers: !!python/object/apply:os.system ['x']", "not a list of waivers"),
    "empty.csv": ("", "not a list of waivers"),
    "lacks.json": (json.dumps({"waivers": [{**WHOLE, "reason": " "}]}), "waiver 1: reason"),
    "more.json": (json.dumps({"waivers": [WHOLE, {**WHOLE, "cause": "x"}]}), "waiver 2: cause"),
    "year.json": (json.dumps({"waivers": [{**WHOLE, "year": "24"}]}), "waiver 1: year"),
    "day.json": (json.dumps({"waivers": [{**WHOLE, "until": "2026-02-30"}]}), "2026-02-30"),
    "day.csv": ("规则,机关名称,报告所属年度,理由,批准人,有效期至\na-b,c,2023,d,e,31-Jan-27", "31-Jan-27"),
    "tabs.csv": ("规则\t机关名称\t报告所属年度\t理由\t批准人\t有效期至\na-b\tc\t2023\td\te\t2027-01-01", "comma"),
    "names.csv": ("规则,机关名称,报告所属年度,理由,批准人,有效期至\na-b,c,2023,,e,2027-01-01", "waiver 1: reason"),
    "rule.json": (json.dumps({"waivers": [{**WHOLE, "rule": "no-rule"}]}), "no-rule"),
    "column.csv": (
        "规则,机关名称,报告所属年度,理由,批准人,有效期至,备注\na-b,c,2023,d,e,2027-01-01,f",
        "waiver 1: 备注",
    ),
    "wide.csv": ("规则,机关名称,报告所属年度,理由,批准人,有效期至\na-b,c,2023,d,e,2027-01-01,f", "waiver 1: 7"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_faulty_list_is_refused_with_the_place(tmp_path: Path, name: str) -> None:
    text, said = BAD[name]
    if text is not None:
        (tmp_path / name).write_text(text, encoding="utf-8")
    code, out, err = called("validate", PUBLISHED, "--waivers", str(tmp_path / name), "--lang", "en")
    assert (code, out) == (2, "") and said in err, err


def test_the_schema_of_the_list_has_what_a_waiver_has() -> None:
    record = LIST["$defs"]["waiver"]
    assert [*record["properties"]] != [] and {*record["properties"]} == {*Waiver._fields}
    assert {*record["required"]} == {name for name in Waiver._fields if name not in Waiver._field_defaults}


# ---- the baseline -----------------------------------------------------------------------------------


def test_only_what_is_new_is_reported(tmp_path: Path) -> None:
    source, kept = tmp_path / "a.json", str(tmp_path / "r.json")
    report = json.loads(Path(PUBLISHED).read_text(encoding="utf-8"))
    source.write_text(json.dumps(report), encoding="utf-8")
    first = called("validate", str(source), "--format", "json", "-o", kept)
    moved = tmp_path / "b.json"
    source.rename(moved)
    code, document, _ = validated(str(moved), "--baseline", kept)
    assert (first[0], code) == (1, 0)
    assert document["reports"][0]["findings"] == [] and document["reports"][0]["verdict"] == "invalid"
    assert document["reports"][0]["known"] == document["summary"]["known"] == 23
    report["tables"]["requests"]["received"]["total"] += 1
    moved.write_text(json.dumps(report), encoding="utf-8")
    code, document, _ = validated(str(moved), "--baseline", kept)
    codes = {finding["code"] for finding in document["reports"][0]["findings"]}
    assert code == 1 and TOTAL not in codes and "requests-balance" in codes
    text = called("validate", str(moved), "--baseline", kept, "--lang", "en")[1]
    assert "Already known and not listed: 23." in text
    assert called("validate", str(moved), "--baseline", PUBLISHED)[0] == 2


def test_a_second_finding_like_a_known_one_is_new(tmp_path: Path) -> None:
    kept = tmp_path / "r.json"
    called("validate", PUBLISHED, "--format", "json", "-o", str(kept))
    document = json.loads(kept.read_text(encoding="utf-8"))
    found = document["reports"][0]["findings"]
    dropped = next(at for at, finding in enumerate(found) if finding["code"] == TOTAL)
    del found[dropped]
    document["summary"]["errors"] -= 1
    document["summary"]["by_code"][TOTAL] -= 1
    kept.write_text(json.dumps(document), encoding="utf-8")
    code, after, _ = validated(PUBLISHED, "--baseline", str(kept))
    assert code == 1 and [finding["code"] for finding in after["reports"][0]["findings"]] == [TOTAL]


def test_no_more_is_excused_than_was_left_out_before(tmp_path: Path) -> None:
    source, kept = tmp_path / "a.json", str(tmp_path / "r.json")
    report = json.loads(Path(PUBLISHED).read_text(encoding="utf-8"))
    source.write_text(json.dumps(report), encoding="utf-8")
    called("validate", str(source), "--format", "json", "-o", kept)
    for row in report["tables"]["requests"].values():
        row.update(dict.fromkeys(row))
    source.write_text(json.dumps(report), encoding="utf-8")
    code, document, _ = validated(str(source), "--baseline", kept)
    assert code == 1 and "excused" not in document["reports"][0]
    kept = str(tmp_path / "now.json")
    called("validate", str(source), "--format", "json", "-o", kept)
    code, document, _ = validated(str(source), "--baseline", kept)
    assert code == 0 and document["reports"][0]["excused"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_could_not_be_looked_for_again_is_not_taken_for_resolved(tmp_path: Path, lang: str) -> None:
    """Findings across years without last year's report; findings about parts without the reports of these."""
    base, kept = SUITE / "bases/complete-2021/report.json", str(tmp_path / "r.json")
    last = json.loads((SUITE / "bases/last-2021/report.json").read_text(encoding="utf-8"))
    for column in ("natural_persons", "total"):
        last["tables"]["requests"]["carried_forward"][column] += 3
    part = json.loads(base.read_text(encoding="utf-8")) | {"organ": {"name": "甲局"}}
    (tmp_path / "last.json").write_text(json.dumps(last), encoding="utf-8")
    (tmp_path / "part.json").write_text(json.dumps(part), encoding="utf-8")
    own = json.loads(base.read_text(encoding="utf-8"))
    own["tables"]["enforcement"]["administrative_penalties"]["decisions"] -= 1
    own["scope"] = "region"
    source = tmp_path / "a.json"
    source.write_text(json.dumps(own), encoding="utf-8")
    years, parts = ("--previous", str(tmp_path / "last.json")), ("--children", str(tmp_path / "part.json"))
    called("validate", str(source), *years, *parts, "--format", "json", "-o", kept)
    found = json.loads(Path(kept).read_text(encoding="utf-8"))["reports"][0]["findings"]
    counts = Counter(one["code"] for one in found)
    assert counts["carry-over"] == 2 and counts["parts-shortfall"] + counts["parts-sum"]

    def recalled(*options: str) -> dict[str, str]:
        now = str(tmp_path / "now.json")
        Path(now).unlink(missing_ok=True)
        called("validate", str(source), "--baseline", kept, *options, "--lang", lang, "--format", "json", "-o", now)
        [report] = json.loads(Path(now).read_text(encoding="utf-8"))["reports"]
        assert called("report", now, "--format", "csv")[0] in (0, 1)
        said = {"zh": "不等于已经解决", "en": "not resolved"}[lang]
        return {one["code"]: one["reason"] for one in report["not_checked"] if said in one["reason"]}

    assert recalled(*years, *parts) == {}
    assert [*recalled(*parts)] == ["carry-over"] and "2" in recalled(*parts)["carry-over"]
    assert {*recalled(*years)} <= {"parts-shortfall", "parts-sum"} and recalled(*years)
    text = called("validate", str(source), "--baseline", kept, *parts, "--lang", lang)[1]
    assert {"zh": "不等于已经解决", "en": "not resolved"}[lang] in text


def test_a_report_without_a_name_is_known_from_nowhere(tmp_path: Path) -> None:
    source, kept = tmp_path / "a.json", str(tmp_path / "r.json")
    report = json.loads(Path(PUBLISHED).read_text(encoding="utf-8"))
    del report["organ"]["name"]
    source.write_text(json.dumps(report), encoding="utf-8")
    called("validate", str(source), "--format", "json", "-o", kept)
    code, document, _ = validated(str(source), "--baseline", kept)
    assert code == 1 and document["reports"][0]["findings"] and "known" not in document["reports"][0]


# ---- organs of one name ------------------------------------------------------------------------------

CODES = {"甲": "91110000000000001A", "乙": "91110000000000002B"}


def namesakes(folder: Path, by: str) -> dict[str, str]:
    """Two reports of organs of one name, told apart by their codes or regions, with the same errors."""
    paths = {}
    for name, more in {
        "甲": {"code": CODES["甲"], "region": "110101"},
        "乙": {"code": CODES["乙"], "region": "110102"},
    }.items():
        report = json.loads(Path(PUBLISHED).read_text(encoding="utf-8"))
        report["organ"] = {"name": "信访局", "kind": None, "code": None, "region": None} | {by: more[by]}
        paths[name] = str(folder / f"{name}.json")
        Path(paths[name]).write_text(json.dumps(report, ensure_ascii=False), encoding="utf-8")
    return paths


@pytest.mark.parametrize("by", ["code", "region"])
def test_organs_of_one_name_do_not_excuse_each_other(tmp_path: Path, by: str) -> None:
    paths, kept, waivers = namesakes(tmp_path, by), str(tmp_path / "r.json"), str(tmp_path / "w.csv")
    assert called("validate", paths["甲"], "--format", "json", "-o", kept)[0] == 1
    assert validated(paths["甲"], "--baseline", kept)[0] == 0
    assert validated(paths["乙"], "--baseline", kept)[0] == 1
    agreed = ("--reason", REASON, "--by", "b", "--until", "2099-01-31", "-o", waivers)
    assert called("waive", kept, *agreed)[0] == 0
    assert validated(paths["甲"], "--waivers", waivers)[0] == 0
    assert validated(paths["乙"], "--waivers", waivers)[0] == 1


def test_a_report_that_may_be_of_either_is_excused_by_neither(tmp_path: Path) -> None:
    paths, kept = namesakes(tmp_path, "region"), str(tmp_path / "r.json")
    called("validate", *paths.values(), "--format", "json", "-o", kept)
    report = json.loads(Path(paths["甲"]).read_text(encoding="utf-8"))
    report["organ"]["region"] = None
    Path(paths["甲"]).write_text(json.dumps(report, ensure_ascii=False), encoding="utf-8")
    assert validated(paths["甲"], "--baseline", kept)[0] == 1


def test_a_result_without_codes_is_known_by_name(tmp_path: Path) -> None:
    """Results of earlier versions have none."""
    paths, kept = namesakes(tmp_path, "code"), tmp_path / "r.json"
    called("validate", paths["甲"], "--format", "json", "-o", str(kept))
    record = json.loads(kept.read_text(encoding="utf-8"))
    del record["reports"][0]["organ_code"]
    kept.write_text(json.dumps(record), encoding="utf-8")
    assert validated(paths["甲"], "--baseline", str(kept))[0] == 0
