"""The published files in another stack: each test is given what `gidar vendor` writes, and nothing else of ours."""

import json
import subprocess
from pathlib import Path

import pytest

import gidar
from cases import ROOT, load
from conftest import Run
from gidar.rules.registry import KINDS, REGISTERED

SCRIPTS = ROOT / "tests/node"


def node(modules: Path, script: str, *args: object, text: str = "") -> dict:
    command = ["node", SCRIPTS / script, *map(str, args)]
    done = subprocess.run(command, cwd=modules, input=text, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def vendored(gidar_cli: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("vendored")
    assert gidar_cli("vendor", folder).returncode == 0
    return folder


def test_a_second_implementation_passes_every_case(checker: Path, vendored: Path) -> None:
    result = node(checker, "conformance.mjs", "built", vendored)
    assert not result["failed"], json.dumps(result["failed"][:5], ensure_ascii=False, indent=1)
    left_out = sum("children" in case.case for case in load())
    assert result["passed"] == len(load()) - left_out and result["left_out"] == left_out > 0


def test_it_has_one_check_for_each_rule_that_has_one_here(checker: Path) -> None:
    gidar.validate({"edition": gidar.load_edition().id, "tables": {}})
    assert node(checker, "rules.mjs", "built") == {"codes": sorted(REGISTERED), "kinds": sorted(KINDS)}


@pytest.mark.parametrize("edition", gidar.editions())
def test_with_one_edition_it_passes_every_case_that_needs_no_other(
    checker: Path, gidar_cli: Run, tmp_path: Path, edition: str
) -> None:
    assert gidar_cli("vendor", tmp_path, "--edition", edition).returncode == 0
    result = node(checker, "conformance.mjs", "built", tmp_path)
    cases = [case for case in load() if case.edition == edition]
    own = [case for case in cases if not {"with", "children"} & case.case.keys()]
    assert not result["failed"] and result["passed"] == len(own)


def test_the_types_accept_a_report_and_refuse_others(node_modules: Path, vendored: Path, tmp_path: Path) -> None:
    report = json.loads((ROOT / "examples/shuangyashan-2024.json").read_text(encoding="utf-8"))

    def errors(report: dict) -> list[str]:
        text = json.dumps(report, ensure_ascii=False)
        types = vendored / "2021/report"
        (tmp_path / "report.ts").write_text(
            f'import type {{Report}} from "{types}";\nexport const report: Report = {text};\n'
        )
        command = ["node", node_modules / "node_modules/typescript/bin/tsc", "--noEmit", "--strict", "--skipLibCheck"]
        command += ["false", tmp_path / "report.ts"]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, cwd=tmp_path)
        return [line for line in done.stdout.splitlines() if "error TS" in line]

    assert errors(report) == []
    report["tables"]["requests"]["received"]["total"] = "292"
    [error] = errors(report)
    assert "TS2322" in error
    report["tables"]["requests"]["received"]["total"] = None
    del report["tables"]["requests"]["carried_in"]
    report["organ"]["nmae"] = report["organ"]["name"]
    assert any("nmae" in error for error in errors(report))


@pytest.mark.parametrize("guide", ["docs/guides/vendor.md", "docs/en/guides/vendor.md"])
def test_the_code_of_the_guide_runs(node_modules: Path, vendored: Path, tmp_path: Path, guide: str) -> None:
    text = (ROOT / guide).read_text(encoding="utf-8")
    (tmp_path / "third_party").mkdir()
    (tmp_path / "third_party/gidar").symlink_to(vendored)
    (tmp_path / "node_modules").symlink_to(node_modules / "node_modules")
    (tmp_path / "check.mjs").write_text(text.split("```js\n")[1].split("```")[0], encoding="utf-8")
    report = json.loads((ROOT / "examples/shuangyashan-2024.json").read_text(encoding="utf-8"))
    found = {}
    for name, change in (("sound", 0), ("wrong", 1)):
        report["tables"]["requests"]["received"]["total"] += change
        script = f'import {{check}} from "./check.mjs";\nconsole.log(JSON.stringify(check({json.dumps(report)})));'
        (tmp_path / "run.mjs").write_text(script, encoding="utf-8")
        done = subprocess.run(["node", "run.mjs"], cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=60)
        assert done.returncode == 0, done.stderr
        found[name] = [line.split(":")[0] for line in json.loads(done.stdout)]
    assert found == {"sound": [], "wrong": ["requests-balance total", "requests-applicants-total received"]}
    settings = json.loads(text.split("```json\n")[1].split("```")[0])
    assert all((tmp_path / entry["url"]).exists() for entry in settings["json.schemas"])


def test_an_editor_shows_the_official_labels(node_modules: Path, vendored: Path) -> None:
    schema = (vendored / "2021/report.schema.json").read_text(encoding="utf-8")
    text = """{
 "$schema": "vendored/2021/report.schema.json",
 "tables": {"requests": {"carried_in": {"natural_persons": 1}, "disclosed": {}, "state_secrets": {"total": -1}}}
}"""
    asked = {
        "schema": schema,
        "text": text,
        "hover": ['"carried_in"', '"natural_persons"'],
        "complete": '"disclosed": {',
    }
    told = node(node_modules, "editor.mjs", text=json.dumps(asked))
    table = gidar.load_edition("2021").tables["requests"]
    row, column = table.rows["carried_in"], table.columns["natural_persons"]
    assert told["hover"][0].startswith(row.label["zh"]) and told["hover"][1].startswith(column.label["zh"])
    assert told["completions"] == [*table.columns]
    assert any("minimum" in problem for problem in told["problems"])
