"""What goes to registries and to other people's repositories, each held to its own tool and really run."""

import fnmatch
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
import zipfile
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

import gidar
from cases import DIST, ROOT
from conftest import Run, needed, npm_packages

PUBLISHING = ROOT / "publishing"
BIN = Path(sys.executable).parent


def done(*command: object, **options: Any) -> subprocess.CompletedProcess[str]:
    options = {"capture_output": True, "encoding": "utf-8", "timeout": 300, **options}
    return subprocess.run([*map(str, command)], **options)


# ---- files that services read ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("vendor.github-workflows", ".github/workflows/ci.yml"),
        ("vendor.github-workflows", ".github/workflows/release.yml"),
        ("vendor.github-actions", "action.yml"),
        ("vendor.citation-file-format", "CITATION.cff"),
    ],
)
def test_what_services_read_is_as_they_have_it(schema: str, file: str) -> None:
    told = done(BIN / "check-jsonschema", "--builtin-schema", schema, ROOT / file)
    assert told.returncode == 0, told.stdout


def test_the_workflows_and_the_action_open_no_door() -> None:
    """zizmor knows what others have used to get into repositories by their workflows."""
    if not (BIN / "zizmor").exists():
        needed("zizmor", "it is not installed")
    told = done(
        BIN / "zizmor",
        "--offline",
        "--min-severity",
        "medium",
        "--no-progress",
        "--color=never",
        ".github/workflows",
        "action.yml",
        cwd=ROOT,
    )
    assert told.returncode == 0, told.stdout + told.stderr


def test_the_container_file_is_as_its_linter_has_it() -> None:
    if not (BIN / "hadolint").exists():
        needed("hadolint", "it is not installed")
    told = done(BIN / "hadolint", "--no-color", ROOT / "Containerfile")
    assert told.returncode == 0, told.stdout


def test_the_citation_names_this_version() -> None:
    record = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert str(record["version"]) == gidar.__version__ and record["url"] == "https://w3id.org/gidar"


def test_the_release_publishes_without_a_password_what_it_has_attested() -> None:
    text = (ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8")
    jobs = yaml.safe_load(text)["jobs"]
    assert "secrets." not in text and "password" not in text.replace("holds a password", "")
    for name in ("pypi", "npm"):
        assert jobs[name]["permissions"] == {"id-token": "write"} and jobs[name]["needs"] == "build"
    used = {step.get("uses", "").partition("@")[0] for step in jobs["build"]["steps"]}
    assert {"actions/attest-build-provenance", "actions/attest-sbom"} <= used


def test_the_systems_of_the_matrix() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))["jobs"]
    assert {name.split("-")[0] for name in jobs["systems"]["strategy"]["matrix"]["os"]} == {
        "ubuntu",
        "windows",
        "macos",
    }


def test_the_container_runs_without_root_and_copies_what_is_there() -> None:
    lines = (ROOT / "Containerfile").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("USER ")] == ["USER 10001:10001"]
    assert any(line.startswith("HEALTHCHECK ") for line in lines)
    for line in lines:
        if line.startswith("COPY ") and "--from" not in line:
            assert all((ROOT / path).exists() for path in line.split()[1:-1])


# ---- pre-commit and the action -----------------------------------------------------------------------------


def repository(folder: Path) -> None:
    for command in ("init -q", "config user.email a@b", "config user.name n", "config core.hooksPath .git/hooks"):
        assert done("git", *command.split(), cwd=folder).returncode == 0


def test_the_hook_refuses_a_report_with_errors(tmp_path: Path) -> None:
    manifest = ROOT / ".pre-commit-hooks.yaml"
    assert done(BIN / "pre-commit", "validate-manifest", manifest).returncode == 0
    hooks = yaml.safe_load(manifest.read_text(encoding="utf-8"))
    local = [{**hook, "language": "system", "entry": f"{sys.executable} -m {hook['entry']}"} for hook in hooks[:1]]
    repository(tmp_path)
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [{"repo": "local", "hooks": local}]}))
    environment = os.environ | {"PRE_COMMIT_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT / "src")}
    for name, code in (("shuangyashan-2024.json", 0), ("hongze-2023.json", 1)):
        shutil.copy(ROOT / "examples" / name, tmp_path / "report-2024.json")
        assert done("git", "add", "report-2024.json", cwd=tmp_path).returncode == 0
        told = done(BIN / "pre-commit", "run", cwd=tmp_path, env=environment)
        assert told.returncode == code, told.stdout + told.stderr
        assert ("review-and-litigation-total" in told.stdout) is bool(code)


def test_the_hook_takes_reports_by_their_names_and_no_file_of_the_specification() -> None:
    [hook, _] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    taken = [
        *("reports/报告.json", "2024年报.jsonl", "report-2024.json", "a/datapackage.json", "示例市2024年度报告.json"),
        *("schema.json", "third_party/gidar/2021/datapackage.json", "vendor/2021/report.schema.json", "报告.xlsx"),
        *("third_party/gidar/2021/conformance/bases/report-2021.json", "package.json"),
    ]
    found = [name for name in taken if re.search(hook["files"], name) and not re.search(hook["exclude"], name)]
    assert found == taken[:5]


@pytest.mark.parametrize(
    ("paths", "more", "code"),
    [
        ("examples/shuangyashan-2024.json\n", {}, 0),
        ("examples/hongze-2023.json\r\nexamples/shuangyashan-2024.json\r\n", {}, 1),
        ("examples/no such file.json", {}, 2),
        ("examples/shuangyashan-2024.json", {"PREVIOUS": "examples/shuangyashan-2024"}, 0),
    ],
)
def test_the_action_annotates_and_fails_as_the_command_line_does(
    tmp_path: Path, paths: str, more: dict[str, str], code: int
) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    [script] = [step["run"] for step in action["runs"]["steps"] if step.get("id") == "validate"]
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/gidar").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m gidar "$@"\n')
    (tmp_path / "bin/gidar").chmod(0o755)
    given = {"PATHS": paths, "PREVIOUS": "", "STRICT": "false", "SPOKEN": "en", **more}
    runner = {"RUNNER_TEMP": str(tmp_path), "GITHUB_RUN_ID": "1", "PYTHONPATH": str(ROOT / "src")}
    files = {name: str(tmp_path / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    environment = os.environ | given | runner | files | {"PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"}
    told = done("bash", "-eo", "pipefail", "-c", script, cwd=ROOT, env=environment)
    assert told.returncode == code, told.stderr
    result = Path((tmp_path / "GITHUB_OUTPUT").read_text().strip().partition("=")[2])
    assert json.loads(result.read_text(encoding="utf-8"))["valid"] is (code == 0)
    if code == 1:
        assert "::error " in told.stdout and "review-and-litigation-total" in told.stdout
        assert "Not valid" in (tmp_path / "GITHUB_STEP_SUMMARY").read_text(encoding="utf-8")


# ---- SchemaStore and w3id -----------------------------------------------------------------------------------


def frozen(address: str) -> dict[str, Any]:
    edition, version, name = address.removeprefix("https://w3id.org/gidar/").split("/")
    with zipfile.ZipFile(ROOT / f"spec/releases/{edition}-{version}.zip") as archive:
        found: dict[str, Any] = json.loads(archive.read(f"{edition}/{name}"))
    assert found["$id"] == address
    return found


def test_the_entry_of_the_schema_store_names_what_was_released_and_its_tests_hold() -> None:
    entry = json.loads((PUBLISHING / "schemastore/catalog-entry.json").read_text(encoding="utf-8"))
    assert set(entry["versions"]) == set(gidar.editions()) and entry["url"] in entry["versions"].values()
    validators = {edition: jsonschema_rs.validator_for(frozen(url)) for edition, url in entry["versions"].items()}
    for kind, sound in (("test", True), ("negative_test", False)):
        files = sorted((PUBLISHING / "schemastore" / kind).iterdir())
        assert len(files) >= 2
        for path in files:
            assert any(fnmatch.fnmatch(path.name, pattern) for pattern in entry["fileMatch"])
            report = json.loads(path.read_text(encoding="utf-8"))
            assert validators[entry["url"].split("/")[4]].is_valid(report) is sound, path


def test_w3id_leads_every_address_of_the_specification_to_its_place_on_the_site() -> None:
    rules = (PUBLISHING / "w3id/.htaccess").read_text(encoding="utf-8").splitlines()
    [(pattern, target)] = [line.split()[1:3] for line in rules if line.startswith("RewriteRule")]
    assert sum("://" in line for line in rules if not line.startswith("#")) == 1
    addresses = {json.loads(path.read_text(encoding="utf-8")).get("$id") for path in DIST.rglob("*.schema.json")}
    assert len(addresses - {None}) > 10
    for address in addresses - {None}:
        path = str(address).removeprefix("https://w3id.org/gidar/")
        match = re.match(pattern, path)
        assert match and target.replace("$1", match[1]).endswith("/" + path)


# ---- npm ---------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which both packages are installed from their archives, without a network."""
    root = tmp_path_factory.mktemp("npm")
    (root / "checker").mkdir()
    folder = npm_packages(ROOT / "checker", root / "checker")
    for name in ("src", "package", "build.mjs", "packages.mjs", "regions.mjs"):
        (shutil.copytree if (ROOT / "checker" / name).is_dir() else shutil.copy)(ROOT / "checker" / name, folder / name)
    (root / "src/gidar/model").mkdir(parents=True)
    shutil.copy(ROOT / "src/gidar/model/version.py", root / "src/gidar/model")
    (root / "spec").mkdir()
    (root / "spec/dist").symlink_to(DIST)
    for name in ("LICENSE", "LICENSE-SPEC"):
        shutil.copy(ROOT / name, root)
    told = done("node", "packages.mjs", root / "out", cwd=folder)
    assert told.returncode == 0, told.stderr
    use = root / "use"
    use.mkdir()
    (use / "package.json").write_text('{"name": "use", "private": true, "type": "module"}')
    archives = sorted((root / "out").glob("*.tgz"))
    assert [path.name.rsplit("-", 1)[0] for path in archives] == ["gidar-spec", "gidar-validator"]
    told = done("npm", "install", "--offline", "--no-audit", "--no-fund", "--loglevel=error", *archives, cwd=use)
    assert told.returncode == 0, told.stderr
    (use / "node_modules/typescript").symlink_to(folder / "node_modules/typescript")
    return use


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_package_says_what_the_command_line_says(installed: Path, gidar_cli: Run, lang: str) -> None:
    for name, code in (("shuangyashan-2024.json", 0), ("hongze-2023.json", 1), ("pingtan-2020.json", None)):
        path = ROOT / "examples" / name
        told = done("npx", "--no-install", "gidar-validate", path, "--lang", lang, cwd=installed)
        right = json.loads(gidar_cli("validate", path, "--format", "json", "--lang", lang).stdout)["reports"][0]
        [report] = json.loads(told.stdout)["reports"]
        for one in (report, right):
            one["source"] = ""
            for finding in one["findings"]:
                finding["cells"] = [cell["pointer"] for cell in finding["cells"]]
                finding.pop("url", None)
        assert report["verdict"] == right["verdict"] and report["findings"] == right["findings"], name
        assert code is None or told.returncode == code


STRICT = """
import json, sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
for path in sys.argv[1:]:
    text = open(path, encoding="utf-8").read()
    print(JsonStrictValidator(SchemaVersion.from_version(json.loads(text)["specVersion"])).validate_str(text))
"""


@pytest.fixture(scope="module")
def sbom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the programs of an environment with CycloneDX are. It needs jsonschema[format-nongpl], with which whatever
    imports jsonschema takes 3 s longer: too long for the environment of all other tests."""
    folder = tmp_path_factory.mktemp("sbom")
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    assert done(sys.executable, "-m", "venv", folder, cwd=folder).returncode == 0
    told = done(programs / "python", "-m", "pip", "install", "--quiet", "cyclonedx-bom>=7", cwd=folder)
    if told.returncode:
        needed("cyclonedx-bom", f"it cannot be installed: {told.stderr.strip()[-500:]}")
    return programs


def test_the_lists_of_parts_are_what_their_format_has(installed: Path, sbom: Path, tmp_path: Path) -> None:
    """What the release attests (SBOM), by the commands of its workflow: of an environment, and of the checker."""
    steps = yaml.safe_load((ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8"))["jobs"]["build"][
        "steps"
    ]
    [script] = [step["run"] for step in steps if "SBOM" in step.get("name", "")]
    python, node = (re.findall(rf"{name} [^>&\n]*", script)[0].split() for name in ("cyclonedx-py", "npm sbom"))
    lists = [tmp_path / "python.json", tmp_path / "node.json"]
    python[0], python[2], python[-1] = sbom / "cyclonedx-py", sbom.parent, lists[0]
    told = done(*python, cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    told = done(*node, cwd=installed.parent / "checker")
    assert told.returncode == 0, told.stderr
    lists[1].write_text(told.stdout, encoding="utf-8")
    for path in lists:
        assert {"ajv", "jsonschema"} & {part["name"] for part in json.loads(path.read_text("utf-8"))["components"]}
    told = done(sbom / "python", "-c", STRICT, *lists, cwd=tmp_path)
    assert told.stdout.split() == ["None", "None"], told.stderr


def test_the_command_of_the_package_refuses(installed: Path) -> None:
    for options in ((), ("--nonsense",), ("no-such-file.json",), (ROOT / "README.md", "--lang", "fr")):
        told = done("npx", "--no-install", "gidar-validate", *options, cwd=installed)
        assert told.returncode == 2 and told.stderr and "at " not in told.stderr


def test_the_packages_are_whole_and_typed(installed: Path) -> None:
    """Every published file is there and can be asked for by its path; a strict program compiles and runs."""
    spec = installed / "node_modules/gidar-spec"
    for edition in gidar.editions():
        listed = (DIST / edition / "CHECKSUMS").read_text(encoding="utf-8").split("\n")
        for path in (line.split(maxsplit=1)[1] for line in listed if line):
            if not path.startswith("."):  # npm leaves out what only git reads
                assert (spec / edition / path).read_bytes() == (DIST / edition / path).read_bytes(), path
    program = """
        import {check, checkReport, known, type Finding} from "gidar-validator";
        import catalog from "gidar-spec/catalog.json" with {type: "json"};
        import schema from "gidar-spec/2021/report.schema.json" with {type: "json"};
        import type {Report} from "gidar-spec/2021";
        const bytes = new TextEncoder().encode('{"edition": "2021"}');
        const {reports} = check([{name: "report.json", bytes}], {lang: "en"});
        const findings: Finding[] = reports[0]!.findings;
        const unread: string = checkReport("{").unreadable[0]!.message;
        const typed: Report["edition"] = "2021";
        const told = [known, catalog.editions.length, schema.$id, findings.length > 0, unread !== "", typed];
        console.log(JSON.stringify(told));
    """
    (installed / "use.mts").write_text(program, encoding="utf-8")
    options = "--strict --target es2022 --module nodenext --resolveJsonModule --types []".replace("[]", "''").split()
    told = done("node", installed / "node_modules/typescript/bin/tsc", *options[:-2], "use.mts", cwd=installed)
    assert told.returncode == 0, told.stdout
    known, editions, address, found, unread, typed = json.loads(done("node", "use.mjs", cwd=installed).stdout)
    assert known == [*gidar.editions()] and editions == len(known) and found and unread and typed == "2021"
    assert address == gidar.load_edition("2021").schema["$id"]


# ---- OpenAPI -----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def linters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = npm_packages(ROOT / "tests/openapi", tmp_path_factory.mktemp("openapi"))
    shutil.copy(ROOT / "tests/openapi/spectral.yaml", folder)
    return folder


@pytest.mark.parametrize("edition", gidar.editions())
def test_two_linters_have_nothing_to_say_of_the_openapi_document(linters: Path, edition: str) -> None:
    file = DIST / edition / "openapi.json"
    told = done("npx", "--no-install", "redocly", "lint", file, "--format", "json", cwd=linters)
    assert told.returncode == 0 and json.loads(told.stdout)["totals"] == {"errors": 0, "warnings": 0, "ignored": 0}
    told = done("npx", "--no-install", "spectral", "lint", "-r", "spectral.yaml", "-F", "hint", file, cwd=linters)
    assert told.returncode == 0, told.stdout


def test_a_mock_answers_what_its_own_schemas_accept(linters: Path) -> None:
    document = json.loads((DIST / "2021/openapi.json").read_text(encoding="utf-8"))
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = ["node_modules/.bin/prism", "mock", str(DIST / "2021/openapi.json"), "-p", str(port)]
    mock = subprocess.Popen(command, cwd=linters, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        report = (ROOT / "spec/conformance/bases/complete-2021/report.json").read_bytes()
        for path, name in (("/validate", "Result"), ("/reports", "Result"), ("/health", None)):
            body = report if name else None
            asked = urllib.request.Request(f"http://127.0.0.1:{port}{path}", body, {"Content-Type": "application/json"})
            for _ in range(100):
                try:
                    answered = json.load(urllib.request.urlopen(asked, timeout=30))
                    break
                except urllib.error.URLError as error:
                    assert not isinstance(error, urllib.error.HTTPError), error.read()
                    time.sleep(0.3)
            else:
                needed("Prism", "the mock does not start")
            if name:
                held = {"$ref": f"#/components/schemas/{name}", "components": document["components"]}
                jsonschema_rs.validator_for(held).validate(answered)
            else:
                assert answered["status"] == "ok"
    finally:
        mock.terminate()
        mock.wait(30)
