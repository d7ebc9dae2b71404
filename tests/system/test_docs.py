"""Documents: what they show is what the commands print, every command runs, every link leads somewhere.

GIDAR_UPDATE=1 rewrites the shown output.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import gidar
from cases import DIST, ROOT
from gidar.maintain.site import GENERATED

PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *(ROOT / "spec").rglob("README.md"),
    *(ROOT / "docs").rglob("*.md"),
]
SHOWN = re.compile(r"(```console\n\$ (?P<command>.+)\n)(?P<output>(?:.*\n)*?)(```)")
BIN = Path(sys.executable).parent


def run(command: str, cwd: Path = ROOT) -> subprocess.CompletedProcess:
    environment = {**os.environ, "PATH": f"{BIN}:{os.environ['PATH']}", "COLUMNS": "100"}
    return subprocess.run(
        ["bash", "-c", command], cwd=cwd, env=environment, capture_output=True, encoding="utf-8", timeout=120
    )


def shown(match: re.Match) -> str:
    """A block with what its command prints now."""
    if match["command"].endswith("--help") and sys.version_info[:2] != (3, 11):
        return match[0]  # argparse lays help out anew in every version of Python
    return match[1] + run(match["command"]).stdout.rstrip("\n") + "\n" + match[4]


def test_shown_output_is_what_the_commands_print() -> None:
    stale = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        fresh = SHOWN.sub(shown, text)
        if os.environ.get("GIDAR_UPDATE"):
            page.write_text(fresh, encoding="utf-8")
        stale += [str(page)] if fresh != text else []
    assert not stale, "run the tests with GIDAR_UPDATE=1"
    assert len(SHOWN.findall((ROOT / "README.md").read_text(encoding="utf-8"))) >= 5


@pytest.fixture
def workplace(tmp_path: Path) -> Path:
    """A folder that looks like the repository, in which commands may write."""
    for path in ROOT.iterdir():
        if not path.name.startswith(".") and path.name not in ("build", "dist", "site"):
            (tmp_path / path.name).symlink_to(path)
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_command_runs(page: Path, workplace: Path) -> None:
    for block in re.findall(r"```sh\n(.*?)```", page.read_text(encoding="utf-8"), re.S):
        for command in block.strip().splitlines():
            if command.startswith("make "):  # run by the tests of a fresh clone and by this very run
                assert re.search(rf"^{command.split()[1]}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
                continue
            done = run(command + (" --check" if command == "gidar spec build" else ""), workplace)
            assert done.returncode in (0, 1) and not done.stderr, f"{command}\n{done.stderr}"


def test_python_examples_run() -> None:
    for page in PAGES:
        for code in re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.S):
            done = subprocess.run(
                [sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60
            )
            assert done.returncode == 0 and done.stdout, f"{page}: {done.stderr}"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_relative_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", page.read_text(encoding="utf-8")):
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        assert file.exists(), target
        if anchor:
            text = file.read_text(encoding="utf-8")
            assert f"{{: #{anchor} }}" in text or f'id="{anchor}"' in text, target


# Where blocks of code may stand that this module does not run, with the test that runs or reads them.
RUN_ELSEWHERE = {
    ("guides/vendor.md", "json"): "test_node.py",
    ("guides/vendor.md", "js"): "test_node.py",
    ("guides/vendor.md", "ts"): "test_node.py",
    ("guides/vendor.md", "java"): "test_java.py",
    ("guides/sql.md", "py"): "test_spark.py",
    ("guides/sql.md", "bash"): "test_postgresql.py",
    ("guides/vendor.md", "bash"): "test_java.py, test_postgresql.py",
}


def test_no_code_on_the_site_is_left_unrun() -> None:
    """A block is run here, by the test of its system, or is written by the program itself."""
    unknown = []
    for page in (ROOT / "docs").rglob("*.md"):
        name = page.relative_to(ROOT / "docs").as_posix().removeprefix("en/")
        for language in re.findall(r"^ *```([^\n]*)\n.*?^ *```$", page.read_text(encoding="utf-8"), re.S | re.M):
            here = language in ("sh", "console", "python")
            if not here and (name, language) not in RUN_ELSEWHERE and not name.startswith(GENERATED):
                unknown.append((name, language))
    assert not unknown


def test_the_ts_of_the_guide_names_a_type_that_there_is() -> None:
    for lang in ("", "en/"):
        text = (ROOT / f"docs/{lang}guides/vendor.md").read_text(encoding="utf-8")
        [(name, path)] = re.findall(r'import type \{(\w+)\} from "./third_party/gidar/(.+)"', text)
        assert f"export interface {name}" in (DIST / f"{path}.d.ts").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["", "en/"])
def test_every_place_of_the_form_has_its_section(lang: str) -> None:
    """Once: a table, row, column, cell, field, identity with its instances, rule."""
    for edition in map(gidar.load_edition, gidar.editions()):
        reference = f"docs/{lang}reference/{edition.id}"
        for table in edition.tables.values():
            cells = [f"{table.id}.{row}.{column}" for row in table.rows for column in table.columns]
            sections = [table.id, *(f"{table.id}-{row}" for row in table.rows)]
            sections += [f"{table.id}--{column}" for column in table.columns]
            check_anchors(f"{reference}/{table.id}.md", sections, cells)
        fields = [pointer[1:].replace("/", ".").replace("$", "") for pointer in edition.fields]
        check_anchors(f"{reference}/index.md", fields, [])
        equations = (*edition.identities, *edition.continuity)
        instances = [f"{equation.code}.{equation.instance}" for equation in equations]
        codes = [code for code, rule in edition.rules.items() if rule.data["area"] in ("identities", "continuity")]
        check_anchors(f"docs/{lang}identities/{edition.id}.md", codes, instances)
        for code in edition.rules:
            check_anchors(f"docs/{lang}rules/{code}.md", [code, "why", "advice", "example"], [])


def check_anchors(path: str, sections: list[str], places: list[str]) -> None:
    """Every section has a heading and every place a target, each once."""
    text = (ROOT / path).read_text(encoding="utf-8")
    assert [anchor for anchor in sections if text.count(f" {{: #{anchor} }}\n") != 1] == [], path
    assert [place for place in places if text.count(f'<a id="{place}"></a>') != 1] == [], path


def test_the_site_builds_strictly(site: Path) -> None:
    assert (site / "en/rules/carry-over/index.html").exists()
    assert 'lang="en"' in (site / "en/index.html").read_text(encoding="utf-8")
    for path in (ROOT / "spec/releases").glob("*/*/**/*"):
        if path.is_file():
            edition, version, *rest = path.relative_to(ROOT / "spec/releases").parts
            assert site.joinpath(edition, version, *rest).read_bytes() == path.read_bytes()
            if version == gidar.load_edition(edition).version:
                assert site.joinpath(edition, "latest", *rest).read_bytes() == path.read_bytes()


def test_versions_are_stated_once_and_in_the_changelog() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "### Spec" in changelog and "### Tooling" in changelog
    assert f"{gidar.__version__}:" in changelog
    for edition in json.loads((DIST / "catalog.json").read_text(encoding="utf-8"))["editions"]:
        assert f"Edition {edition['edition']}, version {edition['version']}" in changelog


def test_counts_in_the_documents_are_true() -> None:
    """Of rules those that the version has: one of a later version is counted when the version is raised."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    for edition in map(gidar.load_edition, gidar.editions()):
        version = numbers(edition.version)
        rules = [rule for rule in edition.rules.values() if numbers(rule.data.get("since", "0")) <= version]
        assert f"{len(edition.identities)} identities, {len(rules)} rules" in changelog


def numbers(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]


def test_the_example_of_a_rule_is_what_the_validator_says() -> None:
    """Every rule has a page, with a case of the suite that breaks it and what is printed in both languages."""
    for code, rule in {c: r for e in map(gidar.load_edition, gidar.editions()) for c, r in e.rules.items()}.items():
        for lang in ("", "en/"):
            page = (ROOT / f"docs/{lang}rules/{code}.md").read_text(encoding="utf-8")
            example = page.split("```text", 1)[1]
            assert all(rule.title[name] in example for name in ("zh", "en")) and example.count(f"{code}\n") == 2
