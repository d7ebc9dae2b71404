"""The command line as it is used: exit codes, streams, formats, languages."""

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from referencing import Registry

import gidar
from cases import DIST, ROOT, load
from conftest import Run
from gidar.cli import COMMANDS
from gidar.inputs.json_text import report_from_mapping
from gidar.model.words import words
from in_process import called

VALID = "examples/shuangyashan-2024.json"
PACKAGE = "examples/shuangyashan-2024"
FAULTY = "examples/faulty-2024"
PUBLISHED = "examples/hongze-2023.json"
FORMATS = ("text", "json", "github", "html")


@pytest.mark.parametrize("given", [("a.json", "b.json"), ("c.jsonl",), ("c.jsonl", "--processes", "2"), (".",)])
def test_reports_of_several_years_are_compared_however_they_are_given(
    gidar_cli: Run, tmp_path: Path, given: tuple[str, ...]
) -> None:
    bases = (ROOT / f"spec/conformance/bases/{name}-2021/report.json" for name in ("complete", "last"))
    report, last = (json.loads(base.read_text(encoding="utf-8")) for base in bases)
    last["tables"]["requests"]["carried_forward"]["natural_persons"] = 99
    for name, one in (("a.json", report), ("b.json", last)):
        (tmp_path / name).write_text(json.dumps(one), encoding="utf-8")
    if "c.jsonl" in given:
        text = "".join((tmp_path / name).read_text(encoding="utf-8") + "\n" for name in ("a.json", "b.json"))
        (tmp_path / "c.jsonl").write_text(text, encoding="utf-8")
    done = gidar_cli("validate", *given, "--format", "json", cwd=tmp_path)
    found = [one for one in json.loads(done.stdout)["reports"] if one["year"] == report["year"]]
    assert found and all("carry-over" in {finding["code"] for finding in one["findings"]} for one in found)


@pytest.mark.parametrize("path", [VALID, PACKAGE, f"{PACKAGE}/datapackage.json"])
def test_valid(gidar_cli: Run, path: str) -> None:
    done = gidar_cli("validate", path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "通过：没有发现错误。" in done.stdout and "双鸭山市人民政府" in done.stdout


@pytest.mark.parametrize("path", [FAULTY, PUBLISHED])
def test_faulty(gidar_cli: Run, path: str) -> None:
    done = gidar_cli("validate", path)
    assert (done.returncode, done.stderr) == (1, "")
    assert "不通过" in done.stdout


def test_the_message_of_a_broken_sum(gidar_cli: Run) -> None:
    table = gidar.load_edition("2021").tables["review_and_litigation"]
    *parts, total = (column.label["zh"] for column in table.columns.values())
    left = " + ".join(f"{part} {figure}" for part, figure in zip(parts, (10, 1, 0, 0), strict=True))
    zh = gidar_cli("validate", PUBLISHED).stdout
    assert f"{table.rows['reconsideration'].label['zh']}：{left} = 11，而{total} 0，相差11。" in zh
    en = gidar_cli("validate", PUBLISHED, "--lang", "en").stdout
    assert "upheld 10 + corrected 1 + other results 0 + pending 0 = 11, against total 0; they differ by 11." in en


def test_warnings_pass_unless_strict(gidar_cli: Run, tmp_path: Path, example: dict) -> None:
    (tmp_path / "r.json").write_text(json.dumps({**example, "narrative": None}))
    done = gidar_cli("validate", tmp_path / "r.json")
    assert done.returncode == 0 and "通过：没有发现错误；另有3处警告" in done.stdout
    done = gidar_cli("validate", tmp_path / "r.json", "--strict")
    assert done.returncode == 1 and "不通过：有3处警告" in done.stdout
    assert gidar_cli("validate", VALID, "--strict").returncode == 0


def test_what_cannot_be_read_is_one_line_and_2(gidar_cli: Run, tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text("{")
    for lang, text in (
        ("zh", "不是正确的 JSON：到第1行就中断了，文件不完整"),
        ("en", "not valid JSON: "),
    ):
        done = gidar_cli("validate", tmp_path / "r.json", "--lang", lang)
        assert (done.returncode, done.stdout) == (2, "")
        assert text in done.stderr and done.stderr.count("\n") == 1


def test_the_rest_is_validated_when_one_input_cannot_be_read(gidar_cli: Run) -> None:
    done = gidar_cli("validate", "missing.json", FAULTY, VALID, "--format", "json")
    assert done.returncode == 2
    result = json.loads(done.stdout)
    assert [u["source"] for u in result["unreadable"]] == ["missing.json"]
    assert [r["valid"] for r in result["reports"]] == [False, True]
    assert result["valid"] is False


def test_standard_input(gidar_cli: Run) -> None:
    assert gidar_cli("validate", "-", input=(ROOT / VALID).read_text(encoding="utf-8")).returncode == 0
    assert gidar_cli("validate", "-", input="").returncode == 2


@pytest.mark.parametrize(
    ("args", "zh", "en"),
    [
        (("validate",), "gidar validate：缺少参数 PATH", "gidar validate: missing argument: PATH"),
        (("valdate", "x"), "没有“valdate”这个命令，是不是 validate？", "no command valdate; did you mean validate?"),
        (("nonsense",), "没有“nonsense”这个命令；可用：validate、", "no command nonsense; available: validate, "),
        (
            ("validate", VALID, "--format", "pdf"),
            "--format 不能是“pdf”；可用：text、json",
            "--format cannot be pdf; available",
        ),
        (("validate", VALID, "--processes", "0"), "--processes 应为1至1024的整数，不能是“0”", "from 1 to 1024, not 0"),
        (("validate", VALID, "--processes", "x"), "--processes 应为1至1024的整数，不能是“x”", "from 1 to 1024, not x"),
        (("vendor", "x", "--base", "a b"), "--base 应为完整的网址", "--base must be a full address"),
        (("validate", VALID, "--summar"), "没有“--summar”这个选项，是不是 --summary？", "did you mean --summary?"),
        (("validate", "--sumary"), "没有“--sumary”这个选项，是不是 --summary？", "did you mean --summary?"),
        (("validate", VALID, "--strict=1"), "--strict 后面不能带值", "--strict takes no value"),
        (("validate", VALID, "--previous"), "--previous 后面缺少值", "--previous needs a value"),
        (("validate", VALID, "-o", ""), "-o/--output 后面缺少值", "-o/--output needs a value"),
        (("convert", VALID, "--output="), "-o/--output 后面缺少值", "-o/--output needs a value"),
        (("validate", ""), "PATH 是空的", "PATH is empty"),
        (("convert", VALID, ""), "PATH 是空的", "PATH is empty"),
        (("aggregate", VALID, "--name", " \u3000\u200b"), "--name 后面缺少值", "--name needs a value"),
        (("", VALID), "没有“”这个命令", "no command "),
        (("extract", "x.docx", "--year", "20x4"), "--year 应为四位年份，不能是“20x4”", "a four-digit year, not 20x4"),
        (("new", "--year", "２０２４"), "--year 应为四位年份", "--year must be a four-digit year"),
        (("serve", "--port", "abc"), "--port 应为数，不能是“abc”", "--port must be a number, not abc"),
        (("serve", "--seconds", "1s"), "--seconds 应为数，不能是“1s”", "--seconds must be a number, not 1s"),
        (("explain", "a", "b"), "多余的参数：b", "unexpected arguments: b"),
        (("spec", "dif", "2021"), "没有“dif”这个命令，是不是 diff？", "did you mean diff?"),
    ],
)
def test_faulty_arguments_are_said_in_the_language_and_are_2(
    gidar_cli: Run, args: tuple[str, ...], zh: str, en: str
) -> None:
    at = 2 if args[0] == "spec" else 1
    asked = [*args[:at], "--lang", "en", *args[at:]]
    for done, said in (
        (gidar_cli(*args), zh),
        (gidar_cli(*args, env=os.environ | {"LC_ALL": "en_GB.UTF-8"}), en),
        (gidar_cli(*asked), en),
    ):
        assert (done.returncode, done.stdout) == (2, "")
        assert said in done.stderr
        assert "error" not in done.stderr and "usage: gidar [" not in done.stderr


def test_a_language_that_there_is_not(gidar_cli: Run) -> None:
    done = gidar_cli("validate", VALID, "--lang", "fr")
    assert done.returncode == 2 and "--lang 不能是“fr”；可用：zh、en" in done.stderr


@pytest.mark.parametrize("args", [(), ("spec",)])
def test_a_command_alone_is_help(gidar_cli: Run, args: tuple[str, ...]) -> None:
    done = gidar_cli(*args)
    assert done.returncode == 2 and done.stderr == ""  # nothing was checked
    assert done.stdout == gidar_cli(*args, "--help").stdout


@pytest.mark.parametrize(
    "command", [*COMMANDS, "spec build", "spec diff", "spec analyse", "spec effect", "spec release"]
)
def test_help_has_examples_and_exit_codes(gidar_cli: Run, command: str) -> None:
    done = gidar_cli(*command.split(), "--help")
    assert done.returncode == 0
    assert "退出码：0 " in done.stdout and "exit codes: 0 " in done.stdout
    for lang in ("例：\n", "examples:\n"):
        lines = done.stdout.partition(lang)[2].splitlines()[:2]
        assert all(line.startswith(f"  gidar {command.split()[0]}") for line in lines)


@pytest.mark.parametrize("command", ["aggregate", "convert", "extract"])
def test_an_output_that_cannot_be_written_is_named(gidar_cli: Run, tmp_path: Path, command: str) -> None:
    args = {
        "aggregate": (VALID, "--name", "x"),
        "convert": (VALID, "--to-edition", "2019"),
        "extract": ("examples/hongze-2023.html",),
    }[command]
    done = gidar_cli(command, *args, "-o", str(tmp_path / "none/r.json"))
    assert done.returncode == 2
    assert f"无法写入“{tmp_path / 'none/r.json'}”：它所在的文件夹不存在" in done.stderr


def test_a_faulty_argument_is_repeated_without_controls(gidar_cli: Run) -> None:
    done = gidar_cli("validate", VALID, "--foo\x1b[31m")
    assert done.returncode == 2 and "--foo" in done.stderr and "\x1b" not in done.stderr


def test_version(gidar_cli: Run) -> None:
    assert gidar_cli("--version").stdout == f"gidar {gidar.__version__}\n"


# ---- formats --------------------------------------------------------------------------------------


def result_validator() -> jsonschema.Draft202012Validator:
    schema = json.loads((DIST / gidar.editions()[-1] / "result.schema.json").read_text(encoding="utf-8"))
    return jsonschema.Draft202012Validator(schema, registry=Registry())


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_json_obeys_its_schema_on_every_case(tmp_path: Path, lang: str) -> None:
    from gidar.reporters import Summary
    from gidar.reporters.json import JsonReporter

    reporter, summary = JsonReporter(lang, True, False), Summary()
    lines = list(reporter.begin())
    for at, case in enumerate(load()):
        folder = tmp_path / str(at)
        folder.mkdir()
        if case.is_json:
            (folder / "report.json").write_bytes(case.json_bytes())
        else:
            for name, data in (case.package() or {}).items():
                (folder / name).write_bytes(data)
        for report in gidar.read(folder):
            result = gidar.validate(report, case.previous(), case.children())
            lines += [reporter.between] * bool(summary.reports)
            lines += reporter.result(result, report)
            summary.add(result)
    lines += reporter.end(summary, [gidar.InputError("missing", "x")])
    document = json.loads("\n".join(lines))
    result_validator().validate(document)
    rules = {code: rule for edition in gidar.editions() for code, rule in gidar.load_edition(edition).rules.items()}
    assert set(document["summary"]["by_code"]) == {c for c, rule in rules.items() if rule.data["area"] != "corpus"}
    assert document["summary"]["reports"] == len(document["reports"]) == len(load())
    for report in document["reports"]:
        for finding in report["findings"]:
            assert "{" not in finding["message"].replace("{…}", ""), finding
            assert "None" not in finding["message"], finding


def test_json_of_the_command_line(gidar_cli: Run) -> None:
    document = json.loads(gidar_cli("validate", FAULTY, VALID, "--format", "json").stdout)
    result_validator().validate(document)
    assert document["result_version"] == 2 and document["gidar"] == gidar.__version__
    assert (document["summary"]["reports"], document["summary"]["valid"], document["summary"]["errors"]) == (2, 1, 6)
    [finding] = [f for f in document["reports"][0]["findings"] if f["code"] == "review-and-litigation-total"]
    assert (finding["instance"], finding["outcome"]) == ("reconsideration", "fails")
    assert (finding["left"], finding["right"], finding["difference"]) == (37, 0, 37)
    assert finding["cells"][-1] == {
        "table": "review_and_litigation",
        "row": "reconsideration",
        "column": "total",
        "label": finding["cells"][-1]["label"],
        "value": 0,
        "pointer": "/tables/review_and_litigation/reconsideration/total",
        "file": "review_and_litigation.csv",
        "line": 2,
        "field": "total",
        "source": None,
    }


@pytest.mark.parametrize(("lang", "folder"), [("zh", ""), ("en", "en/")])
def test_every_code_leads_to_its_page(gidar_cli: Run, docs: Path, lang: str, folder: str) -> None:
    """In every output, at the address that the site has for it."""
    base = json.loads((ROOT / "spec/dist/catalog.json").read_text(encoding="utf-8"))["base"]
    assert yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["site_url"] == f"{base}/"
    output = {form: gidar_cli("validate", FAULTY, "--format", form, "--lang", lang).stdout for form in FORMATS}
    findings = [f for report in json.loads(output["json"])["reports"] for f in report["findings"]]
    for code in {finding["code"] for finding in findings}:
        page = f"{base}/{folder}rules/{code}/"
        assert (docs / f"{folder}rules/{code}.md").is_file()
        assert {finding["page"] for finding in findings if finding["code"] == code} == {page}
        assert all(page in output[form] for form in output)
        assert page in gidar_cli("explain", code, "--lang", lang).stdout


def test_github_annotations(gidar_cli: Run, tmp_path: Path, example: dict) -> None:
    lines = gidar_cli("validate", FAULTY, "--format", "github").stdout.splitlines()
    title = "数字里有千位分隔符（cell-thousands-separator）"
    assert lines[0].startswith(f"::error file={FAULTY}/licensing.csv,line=2,title={title}::")
    assert lines[0].endswith("%0Ahttps://w3id.org/gidar/rules/cell-thousands-separator/")
    assert any(line.startswith("::warning ") for line in lines)
    bad = {**example, "organ": {"name": "a\n::error::b%", "code": "x\r\n::error::y"}}
    (tmp_path / "r,1.json").write_text(json.dumps(bad))
    text = gidar_cli("validate", tmp_path / "r,1.json", "--format", "github").stdout
    assert all(line.startswith("::") and "r%2C1.json" in line for line in text.splitlines())
    assert "\n::error::" not in text


def test_text_groups_by_rule_and_counts_the_rest(gidar_cli: Run) -> None:
    text = gidar_cli("validate", PUBLISHED).stdout
    assert text.count("未填写。确实没有的，请填0。") == 5 and "另有16处" in text
    assert gidar_cli("validate", PUBLISHED, "--all").stdout.count("未填写。确实没有的，请填0。") == 21


def test_what_nobody_asked_for_is_said_once_and_not_of_every_report(gidar_cli: Run) -> None:
    path = "examples/shuangyashan-2024.json"
    assert "carry-over" not in gidar_cli("validate", path).stdout
    assert "carry-over" in gidar_cli("validate", path, "--all").stdout
    [report] = json.loads(gidar_cli("validate", path, "--format", "json").stdout)["reports"]
    assert "carry-over" in [item["code"] for item in report["not_checked"]]


def test_control_characters_do_not_reach_the_terminal(gidar_cli: Run, tmp_path: Path, example: dict) -> None:
    bad = {**example, "organ": {"name": "\x1b[31m红\x07\u202e", "region": "\x1b]0;x\x07"}, "\x1b[2J": 1}
    (tmp_path / "r.json").write_text(json.dumps(bad))
    text = gidar_cli("validate", tmp_path / "r.json").stdout
    assert not any(ord(c) < 32 and c != "\n" for c in text) and "\u202e" not in text


def test_nothing_that_a_terminal_obeys_in_any_format(gidar_cli: Run, tmp_path: Path, example: dict) -> None:
    folder = tmp_path / "odd\x1b[32m#1"
    folder.mkdir()
    (folder / "r.json").write_text(json.dumps({**example, "organ": {"name": "a\u009b31m\u202eb\u2028"}, "x\x7f": 1}))
    for form in ("text", "json", "jsonl", "csv", "github"):
        done = gidar_cli("validate", folder, "--format", form)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]", done.stdout + done.stderr)
    assert (
        json.loads(gidar_cli("validate", folder, "--format", "json").stdout)["reports"][0]["organ"]
        == "a\u009b31m\u202eb\u2028"
    )
    assert "#1/r.json," in done.stdout  # a path may hold the mark that sets off keys


@pytest.mark.parametrize(
    ("redirection", "code"),
    [("<&-", 2), (">&-", 0), (">/dev/full", 2), ("2>&-", 0), (">&- 2>&-", 0)],
)
def test_closed_and_full_streams(redirection: str, code: int) -> None:
    target = "-" if "<" in redirection else VALID
    command = f"{sys.executable} -m gidar validate {target} {redirection}"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr and "内部错误" not in done.stderr


def test_errors_never_go_to_standard_output() -> None:
    command = f"{sys.executable} -m gidar validate missing.json 2>&-"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60)
    assert (done.returncode, done.stdout) == (2, "")


def on_a_terminal(*args: str, **env: str) -> str:
    """Run on a pseudo-terminal of 80 columns and return what it shows."""
    parent, child = pty.openpty()
    environment = {**os.environ, "COLUMNS": "80", "TERM": "xterm-256color", **env}
    with subprocess.Popen(
        [sys.executable, "-m", "gidar", *args], stdout=child, stderr=child, cwd=ROOT, env=environment
    ):
        os.close(child)
        out = b""
        try:
            while block := os.read(parent, 65536):
                out += block
        except OSError:  # the other side is closed
            pass
    os.close(parent)
    return out.decode("utf-8")


def test_colour_only_on_a_terminal_and_never_with_no_color(gidar_cli: Run) -> None:
    assert "\x1b[" not in gidar_cli("validate", FAULTY).stdout
    environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"}
    os.environ.pop("NO_COLOR", None)
    try:
        assert "\x1b[" in on_a_terminal("validate", FAULTY)
        assert "\x1b[3" not in on_a_terminal("validate", FAULTY, NO_COLOR="1")
    finally:
        os.environ.update(environment)


def test_lines_fit_the_terminal_with_chinese_width() -> None:
    from rich.cells import cell_len

    for line in (
        on_a_terminal("validate", FAULTY, NO_COLOR="1").replace("\x1b[1m", "").replace("\x1b[0m", "").splitlines()
    ):
        assert cell_len(line) <= 80, line


def test_a_reader_that_closes_early_is_no_traceback() -> None:
    command = f"{sys.executable} -m gidar validate {PUBLISHED} --all --format json | head -1"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60)
    assert "Traceback" not in done.stderr and "BrokenPipe" not in done.stderr


# ---- explain, spec --------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_rule_table_and_cell_has_a_page(lang: str) -> None:
    from gidar.reporters.explanation import explain

    for edition in map(gidar.load_edition, gidar.editions()):
        cells = [pointer.removeprefix("/tables/").replace("/", ".") for pointer in edition.cells]
        columns = [field.column for field in edition.fields.values() if field.column]
        lines = [f"{t.id}.{one}" for t in edition.tables.values() for one in (*t.rows, *t.columns)]
        for name in [*edition.rules, *edition.tables, *lines, *cells, *edition.cells, *edition.fields, *columns]:
            page = "\n".join(explain(name, edition, lang))
            assert len(page) > 10 and "None" not in page


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_an_explained_message_marks_each_place_to_be_filled_in_once(lang: str) -> None:
    from gidar.reporters.explanation import explain

    label = str(words(lang, "explanation")["message"])
    for edition in map(gidar.load_edition, gidar.editions()):
        lines = [line for code in edition.rules for line in explain(code, edition, lang)]
        messages = [line for line in lines if line.startswith(label)]
        assert len(messages) > 50
        assert not [line for line in messages if "……" in line or line[-2:] in (".…", "。…")]


def test_whatever_validation_calls_something_explain_knows() -> None:
    """The codes and labels in all that is said of the cases of the suite: rules, places, parts of corrections."""
    from gidar.reporters.explanation import explain
    from gidar.reporters.grouping import rule_title

    printed = dict[str, str]()
    for case in load()[::5]:
        if not case.is_json or "edits" in case.case:
            continue
        result = gidar.validate(report_from_mapping(case.report()))
        cells = [cell for one in result.findings for cell in one.cells]
        cells += [change.cell for repair in result.repairs for change in repair.changes]
        for lang in ("zh", "en"):
            titles = [rule_title(one.rule, one.severity, lang) for one in result.findings]
            codes = [text for one in result.not_checked for text in (one.code, one.title[lang])]
            labels = [cell.label[lang] for cell in cells if cell.label]
            printed |= dict.fromkeys((*titles, *codes, *labels, *(one.code for one in result.findings)), lang)
    assert len(printed) > 300
    for edition in map(gidar.load_edition, gidar.editions()):
        printed = {label: lang for label, lang in printed.items() if not told(explain, label, edition, lang)}
    assert not printed


def told(explain: Any, label: str, edition: gidar.Edition, lang: str) -> bool:
    from gidar.reporters.explanation import Unknown

    try:
        return len([*explain(label, edition, lang)]) > 1
    except Unknown:
        return False


def test_explain(gidar_cli: Run) -> None:
    page = gidar_cli("explain", "requests.not_held.legal_service_institutions").stdout
    for text in (
        "requests-outcomes-total",
        "requests-applicants-total",
        "第三十六条第（四）项",
        "requests.csv",
        "/tables/requests/not_held",
    ):
        assert text in page
    assert "requests-balance" not in page
    row = gidar_cli("explain", "requests.not_held", "--lang", "en").stdout
    assert "legal_service_institutions" in row and "requests-applicants-total [not_held]" in row
    assert "printed on the form" in gidar_cli("explain", "requests-balance", "--lang", "en").stdout
    done = gidar_cli("explain", "request-balance")
    assert done.returncode == 2 and "requests-balance" in done.stderr
    assert gidar_cli("explain", "requests-balance", "--edition", "1999").returncode == 2


@pytest.mark.parametrize(
    ("lang", "told"), [("zh", "review_and_litigation；gidar explain 加"), ("en", "rules.json, which")]
)
def test_whoever_knows_no_code_is_told_where_they_are(lang: str, told: str) -> None:
    code, shown, said = called("explain", "nosuchrule", "--lang", lang)
    assert (code, shown) == (2, "") and told in said and "documents" in said and "Did you" not in said
    near = called("explain", "request-balance", "--edition", "2019", "--lang", lang)[2]
    assert "requests-balance" in near and "procurement" in near


def test_spec_build_outside_a_checkout(gidar_cli: Run, tmp_path: Path) -> None:
    done = gidar_cli("spec", "build", cwd=tmp_path)
    assert done.returncode == 2 and "spec/editions" in done.stderr and not list(tmp_path.iterdir())


def test_sql_prints_what_is_published(gidar_cli: Run) -> None:
    for edition in gidar.editions():
        for layout in ("wide", "long"):
            query = (DIST / edition / f"sql/{layout}.sql").read_text(encoding="utf-8")
            assert gidar_cli("sql", "--edition", edition, "--layout", layout).stdout == query
            for dialect in ("duckdb", "spark", "postgres"):
                tables = (DIST / edition / f"sql/{layout}.{dialect}.sql").read_text(encoding="utf-8")
                done = gidar_cli("sql", "--edition", edition, "--layout", layout, "--dialect", dialect)
                assert done.stdout == f"{tables}\n{query}"
    done = gidar_cli("sql", "--edition", "1999")
    assert done.returncode == 2 and not done.stdout


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--organ", "示例县公安局", "--previous", VALID), "不是 --organ 所写的机关的"),
        (("--year", "2030", "--previous", VALID), "不是 --year 所写年度的上一年度"),
        (("--year", "2024", "--previous", VALID), "不是 --year 所写年度的上一年度"),
        (("--edition", "2019", "--year", "2025"), "2025年度的报告用2021年格式"),
        (("--edition", "2019", "--previous", VALID), "2025年度的报告用2021年格式"),
    ],
)
def test_a_blank_report_takes_nothing_of_another_organ_year_or_form(
    gidar_cli: Run, tmp_path: Path, given: tuple[str, ...], said: str
) -> None:
    done = gidar_cli("new", *given, "-o", tmp_path / "n.json")
    assert done.returncode == 2 and said in done.stderr and not (tmp_path / "n.json").exists()
    done = gidar_cli("new", "--organ", " 双鸭山市人民政府", "--year", "2025", "--previous", VALID)
    assert done.returncode == 0 and json.loads(done.stdout)["year"] == 2025


def test_a_blank_report_is_in_the_edition_of_the_year_after(gidar_cli: Run) -> None:
    done = gidar_cli("new", "--previous", "examples/pingtan-2020.json")
    assert (json.loads(done.stdout)["year"], json.loads(done.stdout)["edition"]) == (2021, "2021")


def test_what_is_no_figure_is_not_lost_between_editions(gidar_cli: Run, tmp_path: Path) -> None:
    """It stays unread there; the cell is not left blank as if nobody had filled it in."""
    report = json.loads((ROOT / "spec/conformance/bases/complete-2019/report.json").read_text(encoding="utf-8"))
    report["tables"]["requests"]["received"]["natural_persons"] = "若干"
    (tmp_path / "old.json").write_text(json.dumps(report), encoding="utf-8")
    new, record = tmp_path / "new.json", tmp_path / "new.json.not-held.json"
    done = gidar_cli("convert", tmp_path / "old.json", "--to-edition", "2021", "-o", new)
    assert done.returncode == 1 and str(record) in done.stderr
    assert "若干" in record.read_text(encoding="utf-8")
    assert "若干" in (tmp_path / "new.cells.csv").read_text(encoding="utf-8")
    found = json.loads(gidar_cli("validate", new, "--format", "json").stdout)["reports"][0]
    blank = [cell for one in found["findings"] if one["code"] == "cell-blank" for cell in one["cells"]]
    assert "/tables/requests/received/natural_persons" not in {cell["pointer"] for cell in blank}
    assert any(one["code"] == "requests-balance" for one in found["not_checked"])


@pytest.mark.parametrize(("year", "edition"), [(2018, None), (2019, "2019"), (2020, "2019"), (2021, "2021")])
def test_a_blank_report_is_in_the_edition_of_its_year(gidar_cli: Run, year: int, edition: str | None) -> None:
    done = gidar_cli("new", "--year", str(year), "--to", "json")
    assert done.returncode == (0 if edition else 2)
    assert (json.loads(done.stdout)["edition"] == edition) if edition else str(year) in done.stderr


@pytest.mark.parametrize(
    ("command", "ending"),
    [
        (("convert", "examples/shuangyashan-2024.json"), "doc"),
        (("new", "--edition", "2021"), "pdf"),
        (("aggregate", "examples/county-2024", "--name", "某市"), "xls"),
        (("convert", "examples/shuangyashan-2024.json"), "txt"),
        (("extract", "examples/hongze-2023.html"), "xlsx"),
        (("extract", "examples/hongze-2023.html"), "txt"),
        (("validate", "examples/hongze-2023.json"), "docx"),
        (("validate", "examples/hongze-2023.json"), "xml"),
        (("roll", "examples/county-2024", "--parts", "examples/county-2024/parts.txt"), "csv"),
    ],
)
def test_nothing_is_written_under_the_ending_of_another_kind(
    gidar_cli: Run, tmp_path: Path, command: tuple[str, ...], ending: str
) -> None:
    done = gidar_cli(*command, "-o", tmp_path / f"out.{ending}", "--lang", "en")
    assert done.returncode == 2 and f".{ending} files are not written" in done.stderr
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize(
    "command",
    [
        ("convert", "examples/shuangyashan-2024.json"),
        ("new", "--edition", "2021"),
        ("aggregate", "examples/county-2024", "--name", "某市"),
    ],
    ids=lambda command: command[0],
)
@pytest.mark.parametrize("name", ["out", "out.log", "2024.1"])
def test_a_name_that_says_no_format_is_refused(
    gidar_cli: Run, tmp_path: Path, command: tuple[str, ...], name: str
) -> None:
    done = gidar_cli(*command, "-o", tmp_path / name, "--lang", "en")
    assert done.returncode == 2 and f"the name {name} does not say which format is meant" in done.stderr
    assert not [*tmp_path.iterdir()]
    assert gidar_cli(*command, "--to", "json", "-o", tmp_path / name).returncode == 0


WRITING = {
    "validate": ("validate", VALID, "-o"),
    "report": ("report", "result.json", "-o"),
    "extract": ("extract", PUBLISHED.replace("json", "html"), "-o"),
    "convert": ("convert", VALID, "-o"),
    "new": ("new", "--edition", "2021", "-o"),
    "aggregate": ("aggregate", "examples/county-2024", "--name", "某县", "-o"),
    "roll": ("roll", VALID, "--parts", "organs.txt", "-o"),
    "returns": ("roll", FAULTY, "--parts", "organs.txt", "--returns"),
    "waive": ("waive", "result.json", "--reason", "x", "--by", "x", "--until", "2099-12-31", "-o"),
}


@pytest.mark.parametrize("command", WRITING)
def test_what_was_written_is_said_in_a_line(tmp_path: Path, command: str) -> None:
    """A command that has succeeded without a word leaves people wondering what it has done."""
    called("validate", str(ROOT / FAULTY), "--format", "json", "-o", str(tmp_path / "result.json"))
    (tmp_path / "organs.txt").write_text("双鸭山市人民政府\n示例县人民政府\n", encoding="utf-8")
    own = {"result.json": tmp_path, "organs.txt": tmp_path}
    arguments = [
        str(own.get(one, ROOT) / one) if (own.get(one, ROOT) / one).exists() else one for one in WRITING[command]
    ]
    out = tmp_path / ("out" if command == "returns" else "out.json")
    code, _, errors = called(*arguments, str(out))
    assert code < 2 and out.exists()
    assert [line for line in errors.splitlines() if line.startswith(f"已写入 {out}")], errors


@pytest.mark.parametrize("given", ["", "a.json"], ids=["in a folder", "by name"])
@pytest.mark.parametrize(("lang", "words"), [("zh", "指向的文件或文件夹不存在"), ("en", "does not exist; restore it")])
def test_a_link_that_leads_nowhere_is_said_to_be_one(tmp_path: Path, given: str, lang: str, words: str) -> None:
    (tmp_path / "a.json").symlink_to(tmp_path / "gone.json")
    code, out, told = called("validate", str(tmp_path / given), "--lang", lang)
    assert (code, out) == (2, "") and words in told


@pytest.mark.parametrize(("lang", "words"), [("zh", "已中断。"), ("en", "Interrupted.")])
def test_whoever_interrupts_it_early_is_answered_in_the_language_asked_for(
    monkeypatch: pytest.MonkeyPatch, lang: str, words: str
) -> None:
    def interrupted(name: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("gidar.cli.import_module", interrupted)
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8" if lang == "en" else "en_US.UTF-8")
    assert called("validate", "x.json", "--lang", lang) == (2, "", f"{words}\n")
