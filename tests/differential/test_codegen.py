"""The schemas for code generators and form builders: the same reports are valid, and the real tools take them."""

import copy
import html
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

import gidar
from cases import DIST, ROOT, complete, load
from conftest import needed, node

EDITIONS = gidar.editions()
REFUSED = {
    "text in a cell": lambda report, row: row.update({next(iter(row)): "292"}),
    "a negative count": lambda report, row: row.update({next(iter(row)): -1}),
    "a row that is missing": lambda report, row: report["tables"]["requests"].popitem(),
    "a field that nobody knows": lambda report, row: report["organ"].update({"nmae": "x"}),
    "another edition": lambda report, row: report.update({"edition": "1999"}),
    "another scope": lambda report, row: report.update({"scope": "nation"}),
}


def schema(edition: str, kind: str) -> dict[str, Any]:
    return json.loads((DIST / edition / f"report.{kind}schema.json").read_text(encoding="utf-8"))


def wrong(edition: str, name: str) -> dict[str, Any]:
    report = complete(edition)
    REFUSED[name](report, next(iter(report["tables"]["requests"].values())))
    return report


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("kind", ["codegen.", "form.zh.", "form.en."])
def test_the_same_reports_are_valid(edition: str, kind: str) -> None:
    published, derived = (jsonschema_rs.validator_for(schema(edition, name)) for name in ("", kind))
    told = [0, 0]
    for case in load():
        if case.edition == edition and "patch" in case.case:
            report = case.report()
            valid = published.is_valid(report)
            assert derived.is_valid(report) == valid, case.name
            told[valid] += 1
    assert min(told) > 20


@pytest.mark.parametrize("edition", EDITIONS)
def test_names_for_generators(edition: str) -> None:
    """Plain names, each used; titles in English; whole numbers as wide as they are."""
    record = schema(edition, "codegen.")
    text = json.dumps(record, ensure_ascii=False)
    assert record["title"] == "Report" and "x-identities" not in text
    for name, part in record["$defs"].items():
        assert re.fullmatch("[A-Z][A-Za-z]+", name) and part["title"] == name
        assert f'"#/$defs/{name}"' in text, f"{name} is not used"
    titles = re.findall(r'"title": "([^"]*)"', text)
    assert sorted(titles) == sorted(["Report", *record["$defs"]]), "a title becomes the name of a class"
    assert text.count('"integer"') == text.count('"int64"') > 5
    form = gidar.load_edition(edition)
    pascal = {"".join(part.title() for part in table.split("_")) for table in form.tables}
    assert pascal | {f"{name}Row" for name in pascal} < {*record["$defs"]}


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_form_has_nothing_left_to_look_up(edition: str, lang: str) -> None:
    record = schema(edition, f"form.{lang}.")
    assert "$ref" not in json.dumps(record) and "$defs" not in record
    form = gidar.load_edition(edition)
    for table in form.tables.values():
        rows = record["properties"]["tables"]["properties"][table.id]["properties"]
        assert [*rows] == [*table.rows]
        for row in table.rows.values():
            shown = rows[row.id]
            assert row.label[lang] in shown["title"]
            assert [member["title"] for member in shown["properties"].values()] == [
                column.name[lang] for column in table.columns.values()
            ]
    choices = record["properties"]["scope"]["oneOf"]
    assert [choice["const"] for choice in choices] == schema(edition, "")["$defs"]["scope"]["enum"]
    assert all(choice["title"] for choice in choices)


def loaded(path: Path) -> Any:
    """A module that a generator wrote."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec and spec.loader
    module = sys.modules[path.stem] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The module that datamodel-code-generator makes of each edition, by the command of the guide."""
    if not importlib.util.find_spec("datamodel_code_generator"):
        needed("datamodel-code-generator", "it is not installed")
    folder, modules = tmp_path_factory.mktemp("models"), {}
    (folder / "third_party").mkdir()
    (folder / "third_party/gidar").symlink_to(DIST)
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    for edition in EDITIONS:
        commands = block("bash", "codegen").splitlines()[:2]
        text = "\n".join(commands).replace("2021", edition) + " --formatters builtin"
        options: dict[str, Any] = {"cwd": folder, "env": environment, "encoding": "utf-8", "timeout": 120}
        done = subprocess.run(["sh", "-ec", text], capture_output=True, **options)
        assert done.returncode == 0, done.stderr
        modules[edition] = loaded(folder / f"report_{edition}.py")
    return modules


def block(language: str, anchor: str, guide: str = "docs/en/guides/vendor.md") -> str:
    """The code in this language in the section of a guide."""
    section = (ROOT / guide).read_text(encoding="utf-8").split(f"{{: #{anchor} }}")[1]
    return section.split(f"```{language}\n")[1].split("```")[0]


@pytest.mark.parametrize("edition", EDITIONS)
def test_classes_in_python(models: dict[str, Any], edition: str) -> None:
    """Every class has the name of its definition; a report passes through unchanged, and structure is held to."""
    import pydantic

    module = models[edition]
    made = {name for name, value in vars(module).items() if getattr(value, "__module__", "") == module.__name__}
    assert made == {"Report", *schema(edition, "codegen.")["$defs"]}
    report = complete(edition)
    read = module.Report.model_validate_json(json.dumps(report), strict=True)
    assert json.loads(read.model_dump_json(by_alias=True, exclude_unset=True)) == report
    for name in REFUSED:
        with pytest.raises(pydantic.ValidationError):
            module.Report.model_validate_json(json.dumps(wrong(edition, name)), strict=True)


def test_the_classes_of_the_guide(
    models: dict[str, Any], example: dict, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    (tmp_path / "report.json").write_text(json.dumps(example), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    exec(block("py", "codegen"), {})
    assert capsys.readouterr().out == f"{example['tables']['requests']['received']['total']}\n"


def generated(modules: Path, edition: str, lang: str) -> str:
    return node(modules, "codegen.mjs", DIST / edition / "report.codegen.schema.json", lang)["code"]


@pytest.mark.parametrize("edition", EDITIONS)
def test_types_in_typescript(node_modules: Path, tmp_path: Path, edition: str) -> None:
    code = generated(node_modules, edition, "typescript")
    names = re.findall(r"(?m)^export (?:interface|type) (\w+)", code)
    assert sorted(names) == sorted(["Report", *schema(edition, "codegen.")["$defs"]])
    (tmp_path / "generated.ts").write_text(code, encoding="utf-8")
    reports = {"sound": complete(edition), **{name: wrong(edition, name) for name in REFUSED}}
    for name, report in reports.items():
        head = 'import type {Report} from "./generated";\n'
        (tmp_path / f"{name}.ts").write_text(f"{head}export const report: Report = {json.dumps(report)};\n")
    files = [f"{name}.ts" for name in reports]
    command = ["node", node_modules / "node_modules/typescript/bin/tsc", "--noEmit", "--strict", *files]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, cwd=tmp_path)
    told = {name: done.stdout.count(f"{name}.ts(") for name in reports}
    assert told.pop("sound") == 0
    assert told.pop("a negative count") == 0, "TypeScript has no such type"
    assert all(told.values()), told


@pytest.mark.parametrize("edition", EDITIONS)
def test_structs_in_go(node_modules: Path, tmp_path: Path, edition: str) -> None:
    """quicktype: exported, sound under vet, and a report comes out as it went in."""
    if not shutil.which("go"):
        needed("Go", "go is not installed")
    (tmp_path / "gidar").mkdir()
    (tmp_path / "go.mod").write_text("module example\n\ngo 1.19\n")
    (tmp_path / "gidar/report.go").write_text(generated(node_modules, edition, "go"), encoding="utf-8")
    (tmp_path / "main.go").write_text(
        'package main\n\nimport (\n\t"example/gidar"\n\t"fmt"\n\t"io"\n\t"os"\n)\n\nfunc main() {\n'
        "\tdata, _ := io.ReadAll(os.Stdin)\n\treport, err := gidar.UnmarshalReport(data)\n"
        "\tif err != nil {\n\t\tfmt.Fprintln(os.Stderr, err)\n\t\tos.Exit(1)\n\t}\n"
        "\tvar total *int64 = report.Tables.Requests.Received.Total\n\t_ = total\n"
        "\tout, _ := report.Marshal()\n\tos.Stdout.Write(out)\n}\n"
    )
    for command in (["go", "vet", "./..."], ["go", "build", "-o", "read", "."]):
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=300)
        assert done.returncode == 0, done.stderr

    def read(report: dict[str, Any]) -> subprocess.CompletedProcess[str]:
        text = json.dumps(report)
        return subprocess.run([tmp_path / "read"], input=text, capture_output=True, encoding="utf-8", timeout=60)

    report = complete(edition)
    assert filled(json.loads(read(report).stdout)) == filled(report)
    assert read(wrong(edition, "text in a cell")).returncode == 1


def filled(value: Any) -> Any:
    """Without what is null: Go writes an absent field as null."""
    if isinstance(value, dict):
        return {key: filled(inner) for key, inner in value.items() if inner is not None}
    return value


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_form_that_a_builder_draws(node_modules: Path, example: dict, lang: str) -> None:
    """rjsf draws every cell of the form under its label, takes the real report, and JSON Forms finds every control."""
    record = schema("2021", f"form.{lang}.")
    told = node(node_modules, "forms.mjs", text=json.dumps({"schema": record, "report": example}))
    assert told["refused"] == []
    form = gidar.load_edition("2021")
    for table in form.tables.values():
        for row in table.rows.values():
            assert row.label[lang] in html.unescape(told["html"])
            for column in table.columns.values():
                assert f'name="root_tables_{table.id}_{row.id}_{column.id}"' in told["html"]
    assert told["controls"] == [f"#/properties/{name}" for name in record["properties"]]
    report = copy.deepcopy(example)
    report["tables"]["requests"]["received"]["total"] = -1
    told = node(node_modules, "forms.mjs", text=json.dumps({"schema": record, "report": report}))
    assert told["refused"] == ["/tables/requests/received/total"]


@pytest.mark.parametrize("guide", ["docs/guides/vendor.md", "docs/en/guides/vendor.md"])
def test_the_form_of_the_guide(node_modules: Path, example: dict, tmp_path: Path, guide: str) -> None:
    """The component is drawn as it stands, once its markup is made JavaScript."""
    (tmp_path / "third_party").mkdir()
    (tmp_path / "third_party/gidar").symlink_to(DIST)
    (tmp_path / "node_modules").symlink_to(node_modules / "node_modules")
    (tmp_path / "form.jsx").write_text(block("jsx", "forms", guide), encoding="utf-8")
    (tmp_path / "draw.cjs").write_text(
        """const ts = require("typescript"), fs = require("node:fs"), {createElement} = require("react");
const options = {module: "commonjs", esModuleInterop: true, jsx: "react-jsx"};
fs.writeFileSync("form.cjs", ts.transpile(fs.readFileSync("form.jsx", "utf8"), options));
const form = createElement(require("./form.cjs").ReportForm, {report: JSON.parse(fs.readFileSync(0, "utf8"))});
process.stdout.write(require("react-dom/server").renderToStaticMarkup(form));"""
    )
    options: dict[str, Any] = {"cwd": tmp_path, "encoding": "utf-8", "timeout": 120, "capture_output": True}
    done = subprocess.run(["node", "draw.cjs"], input=json.dumps(example), **options)
    assert done.returncode == 0, done.stderr
    lang = "en" if "/en/" in guide else "zh"
    assert gidar.load_edition("2021").tables["requests"].rows["received"].label[lang] in html.unescape(done.stdout)
    assert f'value="{example["organ"]["name"]}"' in done.stdout


# ---- openapi-generator: clients of the OpenAPI document ------------------------------------------------------


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the client in Python that the command of the guide writes."""
    folder = tmp_path_factory.mktemp("client")
    command = block("bash", "openapi", "docs/guides/vendor.md").strip()
    (folder / "third_party").mkdir()
    (folder / "third_party/gidar").symlink_to(DIST)
    by_openapi_generator(command, folder)
    sys.path.insert(0, str(folder / "client"))
    return folder


def by_openapi_generator(command: str, folder: Path) -> None:
    if not shutil.which("java"):
        needed("Java", "no Java is installed")
    if not importlib.util.find_spec("openapi_generator_cli"):
        needed("openapi-generator", "openapi-generator-cli is not installed")
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    options: dict[str, Any] = {"cwd": folder, "env": environment, "encoding": "utf-8", "timeout": 300}
    done = subprocess.run(["sh", "-ec", command], capture_output=True, **options)
    assert done.returncode == 0, done.stderr[-2000:]
    assert not re.findall(r"\[main\] (?:ERROR|WARN) +o\.o\.c\.D.*(?:unnamed|inline|unsupported).*", done.stdout)


def definitions(edition: str) -> set[str]:
    """The names of the objects of a report in its schema for generators."""
    defined = schema(edition, "codegen.")["$defs"]
    return {"Report", *(name for name, part in defined.items() if part.get("type") == "object")}


def test_a_client_in_python(client: Path, example: dict) -> None:
    """The classes have the names of the schema; a report passes through unchanged, and structure is held to."""
    models = client / "client/gidar_client/models"
    made = {name for path in models.glob("*.py") for name in re.findall(r"(?m)^class (\w+)\(", path.read_text("utf-8"))}
    assert definitions("2021") <= made and not [name for name in made if re.search(r"\d|NoName|Inline", name)]
    module = importlib.import_module("gidar_client.models.report")
    for report in (example, complete("2021")):
        read = module.Report.from_json(json.dumps(report))
        assert filled(json.loads(read.to_json())) == filled(report)
    for name in REFUSED.keys() - {"a field that nobody knows"}:  # which these classes pass over, and the guide says so
        with pytest.raises(ValueError):
            module.Report.from_json(json.dumps(wrong("2021", name)))


def test_the_client_of_the_guide_is_answered_by_the_service(client: Path, example: dict, tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text(json.dumps(example), encoding="utf-8")
    command = [sys.executable, "-m", "gidar", "serve", "--port", "0", "--processes", "1", "--lang", "en"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as service:
        try:
            assert service.stderr
            [port] = re.findall(r"http://127\.0\.0\.1:(\d+)", service.stderr.readline())
            code = block("py", "openapi", "docs/guides/vendor.md").replace(":8000", f":{port}")
            environment = os.environ | {"PYTHONPATH": str(client / "client")}
            options: dict[str, Any] = {"cwd": tmp_path, "env": environment, "encoding": "utf-8", "timeout": 60}
            done = subprocess.run([sys.executable, "-c", code], capture_output=True, **options)
        finally:
            service.terminate()
    assert done.stdout.split() == [str(example["tables"]["requests"]["received"]["total"]), "valid"], done.stderr


def test_a_client_in_typescript(node_modules: Path, tmp_path: Path, example: dict) -> None:
    source = DIST / "2021/openapi.json"
    by_openapi_generator(f"openapi-generator-cli generate -i '{source}' -g typescript-fetch -o client", tmp_path)
    text = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "client/models").glob("*.ts"))
    assert definitions("2021") <= {*re.findall(r"(?m)^export interface (\w+)", text)}
    (tmp_path / "use.ts").write_text(
        'import {ReportFromJSON} from "./client/models/Report";\n'
        "const total: number | null | undefined = ReportFromJSON({}).tables.requests.received.total;\n"
        "console.log(total);\n"
    )
    tsc = node_modules / "node_modules/typescript/bin/tsc"
    command = ["node", tsc, "--noEmit", "--strict", "--lib", "es2020,dom", "--target", "es2020", "--moduleResolution"]
    done = subprocess.run(
        [*command, "node", "use.ts"], capture_output=True, encoding="utf-8", cwd=tmp_path, timeout=120
    )
    assert done.returncode == 0, done.stdout
