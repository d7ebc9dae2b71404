"""The published files in another stack: each test is given what `gidar vendor` writes, and nothing else of ours."""

import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

import gidar
from cases import ROOT
from conftest import SCRIPTS, Run, node
from gidar.conformance.suite import levels
from gidar.inputs.file_sums import ALGORITHMS
from gidar.model.errors import InputError
from gidar.rules.registry import KINDS, REGISTERED


@pytest.fixture(scope="module")
def vendored(gidar_cli: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("vendored")
    assert gidar_cli("vendor", folder).returncode == 0
    return folder


LEVELS = [level["id"] for level in levels()]


@pytest.mark.parametrize("form", ["json", "csv"])
def test_a_second_implementation_passes_every_case(checker: Path, vendored: Path, gidar_cli: Run, form: str) -> None:
    told = conform(gidar_cli, checker, vendored, "--form", form)
    assert told["failed"] == [] and told["passed"] == told["cases"] > 50


def test_a_case_that_is_wrong_is_told(checker: Path, vendored: Path, gidar_cli: Run, tmp_path: Path) -> None:
    """The comparison can fail: with another severity in the published rules one kind of case does."""
    shutil.copytree(vendored, tmp_path, dirs_exist_ok=True)
    rules = tmp_path / "2021/rules.json"
    record = json.loads(rules.read_text(encoding="utf-8"))
    next(rule for rule in record["rules"] if rule["code"] == "cell-text")["severity"] = "info"
    rules.write_text(json.dumps(record), encoding="utf-8")
    told = conform(gidar_cli, checker, tmp_path, "--case", "cell-", "--edition", "2021", code=1)
    [one, *_] = told["failed"]
    assert {one["missing"][0]["severity"], one["wrong"][0]["severity"]} == {"error", "info"}
    assert all("cell-text" in str(case["missing"]) for case in told["failed"])


def conform(gidar_cli: Run, checker: Path, folder: Path, *options: str, code: int = 0) -> dict:
    claimed = [argument for level in LEVELS for argument in ("--level", level)]
    program = ["node", SCRIPTS / "conform.mjs", "built", folder]
    command = ["conform", *claimed, *options, "--stream", "--seconds", "60", "--format", "json", "--", *program]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = gidar_cli(*command, cwd=checker, env=environment, timeout=300)
    assert done.returncode == code, done.stdout[:3000] + done.stderr
    return json.loads(done.stdout)


def test_it_reads_bytes_descriptors_and_archives_alike(
    checker: Path, vendored: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same refusals in the same words, and the same findings."""
    inputs = tmp_path / "inputs"
    inputs.mkdir()
    text, packages = "双鸭山市人民政府政务公开", odd_packages()
    documents = {
        "cut.json": f'{{"organ":\n "{text}'.encode() + b"\xe5\x9d" + b'"}',
        "joined.json": f'{{"organ": "{text}'.encode() + text.encode("gb18030") + b'"}',
        "gbk.json": f'{{"organ": "{text}"}}'.encode("gb18030"),
        **{
            f"{name}.json": f'{{"edition": "2021", "organ": {{"name": "{text}𠮷"}}}}'.encode(name)
            for name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
        },
        "nul.json": b'{\0"edition": "2021"}',
        "one.json": b"\0",
        "padded.json": b'{"edition": "2021"}' + bytes(20),
        "rar.zip": b"Rar!\x1a\x07\0",
    }
    for name, data in documents.items():
        (inputs / name).write_bytes(data)
    for name, files in packages.items():
        (inputs / name).mkdir()
        for file, data in files.items():
            (inputs / name / file).write_bytes(data)
    with zipfile.ZipFile(inputs / "several.zip", "w") as archive:
        for folder in ("甲", "乙"):
            archive.writestr(f"{folder}/datapackage.json", "{}")
    with zipfile.ZipFile(inputs / "slashes.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for file, data in PACKAGE.items():
            archive.writestr(f"年报\\{file}", data)
        archive.writestr("__MACOSX/datapackage.json", "")
    for name, data in broken_archives().items():
        (inputs / name).write_bytes(data)
    with zipfile.ZipFile(inputs / "replaced.zip", "w") as archive:  # as programs do that only append
        archive.writestr("fees.csv", "no longer in the directory")
        archive.filelist.clear()
        archive.NameToInfo.clear()
        for file, data in PACKAGE.items():
            archive.writestr(file, data)
    with monkeypatch.context() as patched:
        patched.setattr(zipfile, "ZIP64_LIMIT", 8)  # as if all of it were larger than 4 GB
        with zipfile.ZipFile(inputs / "zip64.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for file, data in PACKAGE.items():
                archive.writestr(file, data)
    found = node(checker, "readings.mjs", "built", vendored, inputs)
    assert all("损坏" in found[name] for name in broken_archives())
    assert found == {path.name: reading(path) for path in inputs.iterdir()}
    assert all(found[f"hash_{n}_same"] == [] and "散列" in found[f"hash_{n}_other"] for n in range(len(ALGORITHMS)))
    assert found["replaced.zip"] == found["zip64.zip"] == found["slashes.zip"] == [] and any(
        "没有找到" in message for message in found["capitals"]
    )


PACKAGE = {file.name: file.read_bytes() for file in (ROOT / "examples/shuangyashan-2024").iterdir()}


def broken_archives() -> dict[str, bytes]:
    """Archives of a sound package whose files are not what the archive says, or whose directory is not whole."""
    stored, deflated = io.BytesIO(), io.BytesIO()
    for out, method in ((stored, zipfile.ZIP_STORED), (deflated, zipfile.ZIP_DEFLATED)):
        with zipfile.ZipFile(out, "w", method) as archive:
            for name, data in PACKAGE.items():
                archive.writestr(name, data)
    whole, packed = stored.getvalue(), deflated.getvalue()
    digit = next(re.finditer(rb",\d+,", whole[whole.index(b"fees.csv") :])).start() + whole.index(b"fees.csv") + 1
    return {
        "digit.zip": whole[:digit] + bytes([whole[digit] ^ 1]) + whole[digit + 1 :],
        "no_directory.zip": whole[: whole.index(b"PK\x01\x02")],
        "no_end.zip": packed[:-10],
        "cut_directory.zip": packed[:-100],
    }


def odd_packages() -> dict[str, dict[str, bytes]]:
    """Packages that are described or encoded oddly, by name."""
    out = {}
    said: dict[str, dict] = {
        "capitals": {"path": "Data\\Licensing.CSV"},
        "compression": {"compression": "gz"},
        "data": {"data": [1, {"a": None}]},
        "dialect": {"dialect": {"quoteChar": "'", "header": True}},
        "dialect_file": {"dialect": "dialect.json"},
        "default": {"dialect": {"csv": {"delimiter": ",", "csvddfVersion": 1}}, "format": "CSV"},
        "encoding": {"encoding": "UTF_16"},
        "encoding_known": {"encoding": "windows-936"},
        "format": {"format": "xlsx"},
        "list": {"path": ["licensing.csv"]},
        "lists": {"path": ["licensing.csv", "b.csv"]},
        "match": {"schema": {"fieldsMatch": ["subset"]}},
        "missing": {"schema": {"missingValues": ["", "-"]}},
        "hash_none": {"hash": "", "bytes": None},
        "hash_unknown": {"hash": "crc32:00000000"},
        "hash_number": {"hash": 7},
        "bytes": {"bytes": -1},
        **{
            f"hash_{ALGORITHMS.index(name)}_{found}": {"hash": f"{prefix}{digest}"}
            for name, prefix in zip(ALGORITHMS, ("", "SHA1:", "sha256:", "sha512:"), strict=True)
            for found, digest in (
                ("same", hashlib.new(name, PACKAGE["licensing.csv"]).hexdigest().upper()),
                ("other", hashlib.new(name, b"").hexdigest()),
            )
        },
        "group": {"schema": {"fields": [{"name": "decisions", "groupChar": ","}]}},
        "remote": {"path": "https://example.org/licensing.csv"},
        "shared": {"path": "fees.csv"},
        "schema_file": {"schema": "schema.json"},
        "schema_number": {"schema": 5.5},
        "unknown": {"dialect": {"thing": "a b"}},
    }
    for name, change in said.items():
        whole = json.loads(PACKAGE["datapackage.json"])
        next(resource for resource in whole["resources"] if resource["name"] == "licensing").update(change)
        out[name] = PACKAGE | {"datapackage.json": json.dumps(whole).encode()}
    whole = json.loads(PACKAGE["datapackage.json"])
    whole["resources"].append({"name": "source", "path": "https://example.org/a.pdf", "format": "pdf"})
    out["other"] = PACKAGE | {"datapackage.json": json.dumps(whole).encode()}
    out["mark"] = PACKAGE | {"datapackage.json": b"\xef\xbb\xbf" + PACKAGE["datapackage.json"]}
    reports = PACKAGE["reports.csv"]
    out["cut"] = PACKAGE | {"reports.csv": reports.replace("双鸭山".encode(), "双鸭山".encode()[:-1], 1)}
    out["joined"] = PACKAGE | {"reports.csv": reports + "甲,2021,2024,某市某某局".encode("gb18030")}
    out["nul"] = PACKAGE | {"reports.csv": reports.replace("双鸭山".encode(), b"\0", 1)}
    out["padded"] = PACKAGE | {"reports.csv": reports + bytes(len(reports))}
    out["lost"] = PACKAGE | {"reports.csv": reports.replace("双鸭山".encode(), "双\ufffd山".encode(), 1)}
    out["absent"] = {name: data for name, data in PACKAGE.items() if name != "reports.csv"}
    return out


def reading(path: Path) -> str | list[str]:
    """What readings.mjs is to say of an input."""
    errors: list[InputError] = []
    messages = [
        finding.message("zh")
        for report in gidar.read(path, errors.append)
        for finding in gidar.validate(report).findings
    ]
    return errors[0].message("zh") if errors else messages


def test_it_has_one_check_for_each_rule_that_has_one_here(checker: Path) -> None:
    gidar.validate({"edition": gidar.load_edition().id, "tables": {}})
    assert node(checker, "rules.mjs", "built") == {"codes": sorted(REGISTERED), "kinds": sorted(KINDS)}


@pytest.mark.parametrize("edition", gidar.editions())
def test_with_one_edition_it_passes_every_case_that_needs_no_other(
    checker: Path, gidar_cli: Run, tmp_path: Path, edition: str
) -> None:
    assert gidar_cli("vendor", tmp_path, "--edition", edition).returncode == 0
    assert conform(gidar_cli, checker, tmp_path, "--edition", edition)["failed"] == []


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


def test_the_code_of_the_guide_runs(node_modules: Path, vendored: Path, tmp_path: Path) -> None:
    text = (ROOT / "docs/guides/vendor.md").read_text(encoding="utf-8")
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
