"""Results for other programs, and results on the disk: SARIF and JUnit obey their schemas, and nothing is lost."""

import json
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree

import gidar
from cases import ROOT, SUITE, load
from gidar.inputs.json_text import report_from_mapping
from gidar.model.recorded import result_of
from gidar.model.result import Result
from gidar.reporters import FILES, FORMATS, SUMMARIES, Summary, reporter
from gidar.reporters.grouping import coverage, head
from gidar.reporters.overview import overview
from gidar.reporters.summary import HELD
from in_process import called

SCHEMAS = Path(__file__).parent.parent / "support/schemas"
SARIF = jsonschema.Draft4Validator(json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8")))
JUNIT = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))
FAULTY, VALID, PUBLISHED = "examples/faulty-2024", "examples/shuangyashan-2024.json", "examples/hongze-2023.json"
EXAMPLES = (VALID, "missing.json", FAULTY, PUBLISHED)
PRINTED = [name for name in FORMATS if name not in FILES]


@pytest.fixture(scope="module")
def validated() -> list[Result]:
    """Every case of the conformance suite that is a report in JSON, and one in three of its names is hostile."""
    reports = [case.report() for case in load() if case.is_json and "edits" not in case.case]
    hostile = "x\u0000\ud800]]><&\"'\u2028::error"
    names = (f"{'a b/年 #é' if at % 3 else hostile}{at}.json" for at in range(len(reports)))
    return [
        gidar.validate(report_from_mapping(data)._replace(source=name))
        for data, name in zip(reports, names, strict=True)
    ]


def document(name: str, lang: str, results: list[Result], strict: bool = False) -> str:
    """What a run with these results and two inputs that cannot be read prints."""
    to, summary, lines = reporter(name, lang, True, strict), Summary(), list[str]()
    lines += to.begin()
    for result in results:
        if summary.reports and to.between:
            lines.append(to.between)
        summary.add(result)
        lines += to.result(result, None)
    lost = [gidar.InputError("missing", "nix\u0001.json"), gidar.InputError("interrupted", "", count=3)]
    from gidar.cli.terminal import safe

    return "\n".join(safe(line) for line in [*lines, *to.end(summary, lost)])


@pytest.mark.parametrize(
    ("name", "summary"), [*((name, False) for name in FORMATS), *((name, True) for name in SUMMARIES)]
)
def test_every_format_lists_what_was_not_read(name: str, summary: bool) -> None:
    to, lost = reporter(name, "zh", False, False, summary), gidar.InputError("missing", "nix.json")
    text = "".join([*to.begin(), *to.end(Summary(), [lost])])
    assert "nix.json" in text and (lost.message("zh") in text or json.dumps(lost.message("zh"))[1:-1] in text)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_of_a_summary_draws_its_figures_and_says_the_faulty_in_words(
    validated: list[Result], lang: str
) -> None:
    to, summary = reporter("html", lang, True, False, summary=True), Summary()
    for result in validated:
        summary.add(result)
        summary.hold(result, to.result(result, None))
    text = "\n".join(to.end(summary, []))
    page = etree.HTML(text.encode("utf-8", "replace").decode())
    assert "<script" not in text and not page.xpath("//*[@data-cell]")
    failing = [result for result in validated if result.fails]
    assert len(summary.held) + summary.left_out == len(failing) and len(page.xpath("//article")) == len(summary.held)
    ids = set(page.xpath("//@id"))
    assert {link[1:] for link in page.xpath("//nav//a/@href")} <= ids
    tables = [*overview(summary, lang, True)]
    assert [table.name for table in tables] == ["years", "rules", "organs", "blanks", "first"]
    assert tables[2].rows[0][0] == max(errors for _, errors, _ in summary.organs.values())
    for table in tables:
        [section] = page.xpath(f"//section[@id='{table.name}']")
        assert len(section.xpath(".//tbody/tr")) == len(table.rows) == len(table.bars)
        longest = max(sum(count for _, count in row) for row in table.bars)
        for line, row, bars in zip(section.xpath(".//tbody/tr"), table.rows, table.bars, strict=True):
            figures = [cell.text for cell in line.xpath("./td[@class='figure']")]
            assert figures == [str(value) for value in row if isinstance(value, int)]
            drawn = {rect.get("class"): float(rect.get("width")) for rect in line.xpath(".//rect")}
            assert drawn == pytest.approx({k: max(0.8, 100 * n / longest) for k, n in bars if n}, abs=0.01)


def test_what_stands_below_a_summary_is_bounded_and_the_worst_is_kept(validated: list[Result]) -> None:
    failing, shares = [result for result in validated if result.fails], [Summary(), Summary()]
    for at, result in enumerate(failing * 2):
        shares[at % 2].hold(result, ["字" * 20_000])
    shares[0].merge(shares[1])
    whole = shares[0]
    assert len(whole.held) == HELD // 60_000 and len(whole.held) + whole.left_out == 2 * len(failing)
    errors = [concern.errors for concern, _ in whole.held]
    assert errors == sorted(errors, reverse=True)
    assert errors[0] == max(sum(f.standing == "error" for f in result.findings) for result in failing)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_sarif_obeys_its_schema_on_every_case(validated: list[Result], lang: str) -> None:
    log = json.loads(document("sarif", lang, validated))
    SARIF.validate(log)
    [run] = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    described = ("shortDescription", "fullDescription", "help")
    assert all(rule[name]["text"] for rule in run["tool"]["driver"]["rules"] for name in described)
    verdicts = [one for one in run["results"] if one["ruleId"] == "verdict"]
    findings = [one for one in run["results"] if one["ruleId"] != "verdict"]
    assert len(verdicts) == len(validated) and len(findings) == sum(len(one.findings) for one in validated)
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])
    assert [one["kind"] == "pass" for one in verdicts] == [one.valid for one in validated]
    said = [finding.message(lang) for one in validated for finding in one.findings]
    assert len({one["ruleId"] for one in findings}) > 40
    assert [one["message"]["text"] for one in findings if "\u2028" not in one["message"]["text"]] == [
        text for text in said if "\u2028" not in text
    ]
    assert all(rule["help"]["text"] and rule["helpUri"] for rule in rules[1:])
    assert not run["invocations"][0]["executionSuccessful"]
    assert len(run["invocations"][0]["toolExecutionNotifications"]) == 2


def test_sarif_of_nothing_is_whole() -> None:
    log = json.loads(document("sarif", "en", []))
    SARIF.validate(log)
    assert log["runs"][0]["results"] == []
    assert not SARIF.is_valid({**log, "version": "3"})


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_junit_obeys_its_schema_on_every_case(validated: list[Result], lang: str, strict: bool) -> None:
    text = document("junit", lang, validated, strict).encode("utf-8", "backslashreplace")
    root = etree.fromstring(text)
    JUNIT.assertValid(root)
    suites = root.findall("testsuite")
    assert len(suites) == len(validated) + 2
    for suite, result in zip(suites, validated, strict=False):
        warned = any(finding.severity == "warning" for finding in result.findings)
        assert (suite.find(".//failure") is None) == (result.valid and not (strict and warned))
        for kind, element in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.get(kind)) == len(suite.findall(f".//{element}"))
        assert int(suite.get("tests")) == len(suite.findall("testcase")) >= 1
        assert suite.get("name").startswith(head(result, lang))
    assert [suite.get("errors") for suite in suites[-2:]] == ["1", "1"]


def test_lines_of_sarif_lead_to_the_file_and_line(tmp_path: Path) -> None:
    code, out, _ = called("validate", FAULTY, "--format", "sarif", "--lang", "en")
    SARIF.validate(log := json.loads(out))
    places = [one["locations"][0]["physicalLocation"] for one in log["runs"][0]["results"][1:]]
    assert code == 1 and {"startLine"} <= {key for one in places for key in one.get("region", {})}
    for place in places:
        assert (Path.cwd() / place["artifactLocation"]["uri"]).is_file()


@pytest.mark.parametrize("form", ["sarif", "github"])
@pytest.mark.parametrize("ending", ["json", "jsonl"])
def test_findings_in_json_lead_to_line_and_column(tmp_path: Path, form: str, ending: str) -> None:
    """To the value, or to what lacks it, also from a stored result; no line where the report has changed since."""
    report = json.loads(Path(VALID).read_text(encoding="utf-8"))
    report["tables"]["requests"]["received"]["total"] += 1
    del report["tables"]["licensing"]["administrative_licences"]["decisions"]
    report["organ"]["名"] = "é" * 3
    text = json.dumps(report, ensure_ascii=False, indent=None if ending == "jsonl" else 1)
    path, kept = tmp_path / f"a.{ending}", str(tmp_path / "r.json")
    lines = ["", text] if ending == "jsonl" else text.split("\n")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    out = called("validate", str(path), "--format", form)[1]
    found = {code: (line, column) for code, line, column in _located(form, out)}
    for code, begins in (("requests-applicants-total", "293"), ("column-missing", "{"), ("field-unknown", '"ééé"')):
        line, column = found[code]
        assert lines[line - 1][column - 1 :].startswith(begins), code
    called("validate", str(path), "--format", "json", "-o", kept)
    assert called("report", kept, "--format", form)[1] == out
    path.write_text(path.read_text(encoding="utf-8").replace("293", "294"), encoding="utf-8")
    assert [column for _, _, column in _located(form, called("report", kept, "--format", form)[1]) if column] == []


def _located(form: str, out: str) -> list[tuple[str, int, int | None]]:
    """(rule, line, column) of every finding."""
    if form == "github":
        place = r"::\w+ file=(?:.+?\.jsonl?)(?:,line=(\d+))?(?:,col=(\d+))?"
        found = re.finditer(place + r",title=[^:]*?[（(]([\w-]+)[)）]::", out)
        return [(one[3], int(one[1] or 0), one[2] and int(one[2])) for one in found]
    regions = []
    for one in json.loads(out)["runs"][0]["results"][1:]:
        place = one["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"].endswith((".json", ".jsonl"))
        region = place.get("region", {})
        regions.append((one["ruleId"], region.get("startLine", 0), region.get("startColumn")))
    return regions


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", PRINTED)
def test_how_much_of_a_document_was_not_read_is_said_in_every_format(tmp_path: Path, form: str, lang: str) -> None:
    """And with it that the report is not valid, whatever else is right about it."""
    page = (ROOT / "spec/dist/2021/form.zh.html").read_text(encoding="utf-8")
    page = re.sub('(<td data-cell="[^"]*">)', r"\g<1>0", page)
    page = re.sub('(<td data-cell="requests[^"]*">)0', r"\g<1>不详", page)
    path = tmp_path / "a.html"
    path.write_text(f"<h1>示例县人民政府2024年政府信息公开工作年度报告</h1>{page}", encoding="utf-8")
    code, out, _ = called("validate", str(path), "--format", form, "--lang", lang)
    json_text = "".join(out.split())
    said = {
        "zh": "其中175栏缺少、没有读出或者填写有误，不能用来核对；共42条勾稽关系，已核对3条",
        "en": "Of 200 cells, 175 cannot be used in checks, because they are missing, were not read or hold no proper "
        "figure. Cross-checks decided: 3 of 42",
    }
    assert code == 1 and (said[lang] in out or '"cells":25,"of_cells":200,"equations":3,"of_equations":42' in json_text)
    if form in SUMMARIES:
        summary = called("validate", str(path), "--summary", "--format", form, "--lang", lang)
        assert summary[0] == 1 and re.search("175.{1,40}39", " ".join(summary[1].split()))


@pytest.mark.parametrize("edition", gidar.editions())
def test_of_what_is_left_blank_no_equation_is_said_to_be_decided(edition: str) -> None:
    report = json.loads((SUITE / f"bases/zero-{edition}/report.json").read_text(encoding="utf-8"))
    blank, tables = json.loads(json.dumps(report)), report["tables"]
    blank["tables"] = {t: {row: dict.fromkeys(cells) for row, cells in tables[t].items()} for t in tables}
    litigation = {**report, "tables": tables | {"review_and_litigation": blank["tables"]["review_and_litigation"]}}
    equations = gidar.load_edition(edition).identities
    own = sum("/review_and_litigation/" in equation.left[0] for equation in equations)
    for data, left in ((blank, len(equations)), (litigation, own)):
        told = f"decided: {len(equations) - left} of {len(equations)}; another {left} are in tables left entirely blank"
        assert told in coverage(gidar.validate(report_from_mapping(data)), "en")


# ---- results on the disk ----------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_recorded_result_is_the_same_again(validated: list[Result], lang: str) -> None:
    for result in validated:
        record: dict[str, Any] = json.loads(json.dumps(result.to_dict(lang)), parse_float=Decimal)
        assert result_of(record, lang).to_dict(lang) == json.loads(json.dumps(result.to_dict(lang)))


@pytest.mark.parametrize("stored", ["json", "jsonl"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_report_prints_what_validation_printed(tmp_path: Path, stored: str, lang: str) -> None:
    kept = str(tmp_path / f"result.{stored}")
    first = called("validate", *EXAMPLES, "--format", stored, "--lang", lang, "-o", kept)
    assert first[0] == 2 and first[1] == ""
    for name in PRINTED:
        for more in ((), ("--all", "--strict")):
            code, out, _ = called("validate", *EXAMPLES, "--format", name, "--lang", lang, *more)
            assert called("report", kept, "--format", name, *more)[:2] == (code, out), name
    for name in ("text", "json", "html"):
        summed = called("validate", *EXAMPLES, "--summary", "--format", name, "--lang", lang)[1]
        assert called("report", kept, "--summary", "--format", name)[1] == summed, name


@pytest.mark.parametrize("name", PRINTED)
def test_a_file_holds_what_standard_output_would(tmp_path: Path, name: str) -> None:
    path = tmp_path / "out"
    code, out, _ = called("validate", FAULTY, VALID, "--format", name)
    assert called("validate", FAULTY, VALID, "--format", name, "--output", str(path))[:2] == (code, "")
    assert path.read_text(encoding="utf-8") == out
    again = called("validate", VALID, "--format", name, "-o", str(path))
    assert again[0] == 2 and "文件已存在" in again[2] and path.read_text(encoding="utf-8") == out
    assert called("report", str(path), "-o", str(path))[0] == 2
    assert [file.name for file in tmp_path.iterdir()] == ["out"]


def test_the_forms_of_lines_and_of_packages_are_drawn_again(tmp_path: Path) -> None:
    report = json.loads(Path(PUBLISHED).read_text(encoding="utf-8"))
    lines = [json.dumps(report | {"year": year}, ensure_ascii=False) for year in (2023, 2024)]
    (tmp_path / "a:1.jsonl").write_text("\n".join(lines), encoding="utf-8")
    kept = str(tmp_path / "r.json")
    given = (str(tmp_path / "a:1.jsonl"), "examples/county-2024")
    code, shown, _ = called("validate", *given, "--format", "html")
    called("validate", *given, "--format", "json", "-o", kept)
    again = called("report", kept, "--format", "html")
    assert (again[0], again[1]) == (code, shown) and again[1].count('class="gidar-form"') == 7
    assert not [line for line in again[2].splitlines() if "parts-missing" not in line], again[2]


def test_the_form_is_drawn_only_of_the_report_that_was_validated(tmp_path: Path) -> None:
    source, kept = tmp_path / "a.json", str(tmp_path / "r.json")
    text = Path(PUBLISHED).read_text(encoding="utf-8")
    source.write_text(text, encoding="utf-8")
    called("validate", str(source), "--format", "json", "--lang", "en", "-o", kept)
    drawn = called("report", kept, "--format", "html")[1]
    assert "data-cell=" in drawn and "is not shown" not in drawn
    report = json.loads(text)
    report["tables"]["review_and_litigation"] = {}
    source.write_text(json.dumps(report), encoding="utf-8")
    changed = called("report", kept, "--format", "html")[1]
    assert "data-cell=" not in changed and "is not shown" in changed and "they differ by 11" in changed
    source.unlink()
    assert "is not shown" in called("report", kept, "--format", "html")[1]


WRONG = {
    "nothing": ("", "no_result"),
    "a report": (Path(PUBLISHED).read_text(encoding="utf-8"), "no_result"),
    "no JSON": ("{]", "no_result"),
    "depth": ("[" * 100_000, "no_result"),
    "a number": ("1" * 5000, "no_result"),
    "another version": ('{"result_version": 1, "reports": []}', "result_malformed"),
    "a line that lacks something": ('{"verdict": "valid"}', "result_malformed"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_no_result_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "r.json"
    path.write_text(WRONG[name][0], encoding="utf-8")
    code, out, err = called("report", str(path), "--lang", "en")
    said = gidar.InputError(WRONG[name][1], str(path), where="").message("en").split(";")[0].strip()
    assert (code, out) == (2, "") and said in err


def test_a_summary_and_unknown_rules_are_refused(tmp_path: Path) -> None:
    kept = tmp_path / "r.json"
    called("validate", FAULTY, "--summary", "--format", "json", "-o", str(kept))
    assert "只有汇总" in called("report", str(kept))[2]
    kept.unlink()
    called("validate", FAULTY, "--format", "json", "-o", str(kept))
    document = json.loads(kept.read_text(encoding="utf-8"))
    document["reports"][0]["findings"][0]["code"] = "no-such-rule"
    kept.write_text(json.dumps(document), encoding="utf-8")
    code, out, err = called("report", str(kept))
    assert (code, out) == (2, "") and "no-such-rule" in err


def _edited(path: Path, document: dict[str, Any]) -> tuple[int, str]:
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    code, _, err = called("report", str(path), "--lang", "en")
    return code, err


EDITS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "reports/0/valid": lambda d: d["reports"][0].update(valid=True),
    "reports/0/verdict": lambda d: d["reports"][0].update(verdict="valid", valid=True),
    "reports/0/verdict ": lambda d: d["reports"][0].update(verdict="incomplete"),
    "reports/0/verdict  ": lambda d: d["reports"][0].update(findings=[]),
    "reports/0/checked": lambda d: d["reports"][0]["checked"].update(cells=201),
    "reports/0/excused": lambda d: d["reports"][0].update(excused=True, verdict="valid", valid=True),
    "valid": lambda d: d.update(valid=True),
    "summary/errors": lambda d: d["summary"].update(errors=0),
    "summary/by_code": lambda d: d["summary"].update(by_code={}),
    "summary/invalid": lambda d: d["summary"].update(invalid=0),
    "summary/reports": lambda d: d["summary"].update(reports=7),
    "summary/reports ": lambda d: d["reports"].append(d["reports"][0]),
}


@pytest.mark.parametrize("member", EDITS)
def test_a_result_that_contradicts_itself_is_refused(tmp_path: Path, member: str) -> None:
    document = json.loads(called("validate", "examples/hongze-2023.json", "--format", "json")[1])
    assert _edited(tmp_path / "r.json", document)[0] == 1
    EDITS[member](document)
    code, err = _edited(tmp_path / "r.json", document)
    assert code == 2 and f": {member.strip()} in the result" in err
    agreed = ["--reason", "a", "--by", "b", "--until", "2099-01-01"]
    for command in (
        ["validate", "examples/hongze-2023.json", "--baseline", tmp_path / "r.json"],
        ["waive", tmp_path / "r.json", *agreed],
    ):
        code, out, err = called(*map(str, command), "--lang", "en")
        assert (code, out) == (2, "") and f": {member.strip()} in the result" in err


def test_findings_that_cannot_be_waived_are_told(tmp_path: Path) -> None:
    """Those of a report that names no organ, beside those that are waived."""
    kept, agreed = tmp_path / "r.json", ["--reason", "a", "--by", "b", "--until", "2099-01-01"]
    report = json.loads(Path("examples/hongze-2023.json").read_text(encoding="utf-8"))
    report["organ"]["name"] = None
    (tmp_path / "nameless.json").write_text(json.dumps(report), encoding="utf-8")
    paths = [str(tmp_path / "nameless.json"), "examples/hongze-2023.json"]
    for number in (1, 2):
        called("validate", *paths[:number], "--format", "json", "-o", str(kept))
        code, out, err = called("waive", str(kept), *agreed, "--lang", "en")
        assert code == 2 - number and bool(out) == (number == 2) and "cannot be waived" in err
        kept.unlink()


def test_a_valid_verdict_needs_what_was_checked(tmp_path: Path) -> None:
    document = json.loads(called("validate", "examples/shuangyashan-2024.json", "--format", "json")[1])
    document["reports"][0]["checked"]["equations"] -= 1
    assert "reports/0/verdict in the result" in _edited(tmp_path / "r.json", document)[1]


def test_a_result_is_not_translated_and_that_is_said_if_another_language_is_asked_for(tmp_path: Path) -> None:
    kept = tmp_path / "r.json"
    called("validate", FAULTY, "--format", "json", "-o", str(kept))
    same, other = called("report", str(kept)), called("report", str(kept), "--lang", "en")
    assert same[1] == other[1] and "错误" in same[1]
    assert same[2] == "" and "written in Chinese" in other[2]
    kept.unlink()
    called("validate", FAULTY, "--format", "json", "-o", str(kept), "--lang", "en")
    assert called("report", str(kept))[2] == called("report", str(kept), "--lang", "en")[2] == ""
    assert "用英文写出" in called("report", str(kept), "--lang", "zh")[2]
