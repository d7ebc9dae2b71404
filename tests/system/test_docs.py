"""Documents: what they show is what the commands print, every command runs, every link leads somewhere.

GIDAR_UPDATE=1 rewrites the shown output.
"""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import gidar
from cases import DIST, ROOT
from gidar.maintain.release import thawed
from gidar.maintain.site.downloads import downloads
from gidar.model.published import published
from gidar.publication import archives

PAGES = [
    ROOT / "README.md",
    ROOT / "README.en.md",
    ROOT / "CONTRIBUTING.md",
    *(ROOT / "spec").rglob("README.md"),
    *(ROOT / "docs").rglob("*.md"),
]
"""What is written by hand; the pages that are made are in the fixture docs."""
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


def made(docs: Path) -> list[Path]:
    """The pages that are made."""
    pages = [page for page in docs.rglob("*.md") if not (ROOT / "docs" / page.relative_to(docs)).exists()]
    assert len(pages) > 140
    return pages


def test_the_pages_that_are_made_show_no_commands(docs: Path) -> None:
    """What they show was printed when they were made; the one of the Python interface is made of its docstrings."""
    for page in made(docs):
        text = page.read_text(encoding="utf-8")
        assert not SHOWN.search(text) and "```sh\n" not in text, page


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


@pytest.mark.parametrize("name", ["README.md", "README.en.md"])
def test_a_readme_is_short_and_has_a_picture(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    [picture] = re.findall(r"^!\[.+\]\((.+)\)$", text, re.M)
    assert len(text.splitlines()) <= 120 and (ROOT / picture).read_bytes().startswith(b"\x89PNG")


SUMMED = (
    "Skipped",
    "已略过",
    "Documents: ",
    "文档",
    "Written to ",
    "已写入 ",
    "写入 ",
    "hongze.json",
    "“双鸭山",
    "双鸭山",
)
"""How lines begin that say beside the answer what else a folder holds, what was read from it, what in doubt,
and that of two of the examples one is the other as a package."""


@pytest.fixture
def workplace(tmp_path: Path) -> Path:
    """A folder that looks like the repository, in which commands may write."""
    for path in ROOT.iterdir():
        if not path.name.startswith(".") and path.name not in ("build", "dist", "site"):
            (tmp_path / path.name).symlink_to(path)
    (tmp_path / ".venv").symlink_to(sys.prefix)  # whatever environment the tests run in
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_command_runs(page: Path, workplace: Path) -> None:
    for block in re.findall(r"```sh\n(.*?)```", page.read_text(encoding="utf-8"), re.S):
        for command in block.strip().splitlines():
            if command.startswith("make "):  # run by the tests of a fresh clone and by this very run
                assert re.search(rf"^{command.split()[1]}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
                continue
            done = run(command + (" --check" if command == "gidar spec build" else ""), workplace)
            # anything else said beside the answer is a fault
            unexpected = [line for line in done.stderr.splitlines() if not line.startswith(SUMMED)]
            assert done.returncode in (0, 1) and not unexpected, f"{command}\n{done.stderr}"


def test_python_examples_run(docs: Path) -> None:
    """Each once: most stand alike on the pages of both languages."""
    pages = [*PAGES, *made(docs)]
    codes = {code: page for page in pages for code in re.findall(r"```python\n(.*?)```", page.read_text("utf-8"), re.S)}
    for code, page in codes.items():
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60)
        assert done.returncode == 0 and done.stdout, f"{page}: {done.stderr}"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_relative_links_lead_somewhere(page: Path, docs: Path) -> None:
    check_links(docs / page.relative_to(ROOT / "docs") if page.is_relative_to(ROOT / "docs") else page)


def test_relative_links_of_the_pages_that_are_made_lead_somewhere(docs: Path) -> None:
    for page in made(docs):
        check_links(page)


def check_links(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", page.read_text(encoding="utf-8")):
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        assert file.exists(), (page, target)
        if anchor:
            text = file.read_text(encoding="utf-8")
            assert f"{{: #{anchor} }}" in text or f'id="{anchor}"' in text, target


# Where blocks of code may stand that this module does not run, with the test that runs or reads them.
RUN_ELSEWHERE = {
    ("guides/serve.md", "text"): "test_serve.py",
    ("guides/validate.md", "toml"): "test_settings.py",
    ("guides/vendor.md", "yaml"): "test_publishing.py",
    ("guides/vendor.md", "json"): "test_node.py",
    ("guides/vendor.md", "js"): "test_node.py",
    ("guides/vendor.md", "ts"): "test_node.py",
    ("guides/vendor.md", "java"): "test_java.py",
    ("guides/vendor.md", "py"): "test_codegen.py, test_vendor.py",
    ("guides/vendor.md", "jsx"): "test_codegen.py",
    ("guides/sql.md", "py"): "test_spark.py",
    ("guides/sql.md", "bash"): "test_dialects.py, test_postgresql.py",
    ("guides/vendor.md", "r"): "test_from_zero.py",
    ("guides/vendor.md", "bash"): "test_codegen.py, test_from_zero.py, test_java.py, test_postgresql.py",
    ("guides/recipes.md", "r"): "test_recipes.py",
    ("guides/recipes.md", "sql"): "test_recipes.py",
    ("guides/recipes.md", "stata"): "test_recipes.py",
    ("guides/recipes.md", "bash"): "test_recipes.py",
    ("guides/implement.md", "go"): "test_conform_programs.py",
    ("guides/implement.md", "py"): "test_conform_programs.py",
    ("guides/implement.md", "java"): "test_conform_programs.py",
    ("guides/implement.md", "bash"): "test_conform_programs.py",
}


def test_no_code_on_the_site_is_left_unrun() -> None:
    """A block is run here, or by the test of its system; on pages that are made the program itself wrote it."""
    unknown = []
    for page in (ROOT / "docs").rglob("*.md"):
        name = page.relative_to(ROOT / "docs").as_posix().removeprefix("en/")
        for language in re.findall(r"^ *```([^\n]*)\n.*?^ *```$", page.read_text(encoding="utf-8"), re.S | re.M):
            here = language in ("sh", "console", "python")
            if not here and (name, language) not in RUN_ELSEWHERE:
                unknown.append((name, language))
    assert not unknown


# Blocks that are of one language by what they say, and are run in both; all others stand alike, and are run once.
OF_A_LANGUAGE = {
    *(("recipes.md", "python"), ("repair.md", "python"), ("sql.md", "python"), ("validate.md", "toml")),
    *(("vendor.md", "jsx"), ("vendor.md", "yaml")),
}


TYPED = ("console", "sh", "text")  # what somebody types and sees, in her language


def test_the_code_of_a_guide_is_the_same_in_both_languages() -> None:
    different = set()
    for page in (ROOT / "docs/guides").glob("*.md"):
        texts = (guide.read_text(encoding="utf-8") for guide in (page, ROOT / "docs/en/guides" / page.name))
        ours, theirs = (
            re.findall(r"^ *```(\w+)[^\n]*\n(.*?)^ *```$", re.sub(" --lang (zh|en)", "", text), re.S | re.M)
            for text in texts
        )
        assert [language for language, _ in ours] == [language for language, _ in theirs], page
        pairs = zip(ours, theirs, strict=True)
        different |= {(page.name, one[0]) for one, other in pairs if one != other and one[0] not in TYPED}
    assert different == OF_A_LANGUAGE


def test_the_ts_of_the_guide_names_a_type_that_there_is() -> None:
    for lang in ("", "en/"):
        text = (ROOT / f"docs/{lang}guides/vendor.md").read_text(encoding="utf-8")
        [(name, path)] = re.findall(r'import type \{(\w+)\} from "./third_party/gidar/(.+)"', text)
        assert f"export interface {name}" in (DIST / f"{path}.d.ts").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["", "en/"])
def test_every_place_of_the_form_has_its_section(docs: Path, lang: str) -> None:
    """Once: a table, row, column, cell, field, identity with its instances, rule."""
    for edition in map(gidar.load_edition, gidar.editions()):
        reference = f"{lang}reference/{edition.id}"
        for table in edition.tables.values():
            cells = [f"{table.id}.{row}.{column}" for row in table.rows for column in table.columns]
            sections = [table.id, *(f"{table.id}-{row}" for row in table.rows)]
            sections += [f"{table.id}--{column}" for column in table.columns]
            check_anchors(docs / f"{reference}/{table.id}.md", sections, cells)
        fields = [pointer[1:].replace("/", ".").replace("$", "") for pointer in edition.fields]
        check_anchors(docs / f"{reference}/index.md", fields, [])
        equations = (*edition.identities, *edition.continuity)
        instances = [f"{equation.code}.{equation.instance}" for equation in equations]
        codes = [code for code, rule in edition.rules.items() if rule.data["area"] in ("identities", "continuity")]
        check_anchors(docs / f"{lang}identities/{edition.id}.md", codes, instances)
        for code, rule in edition.rules.items():
            example = ["example"] if rule.data["area"] != "corpus" else []  # judged among many reports
            check_anchors(docs / f"{lang}rules/{code}.md", [code, "why", "advice", *example], [])


def check_anchors(path: Path, sections: list[str], places: list[str]) -> None:
    """Every section has a heading and every place a target, each once."""
    text = path.read_text(encoding="utf-8")
    assert [anchor for anchor in sections if text.count(f" {{: #{anchor} }}\n") != 1] == [], path
    assert [place for place in places if text.count(f'<a id="{place}"></a>') != 1] == [], path


def mkdocs(out: Path, **environment: str) -> subprocess.CompletedProcess:
    """`mkdocs build --strict` where there is no Node.js."""
    inherited = {name: value for name, value in os.environ.items() if name != "GIDAR_REQUIRE_ALL"}
    inherited |= {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PATH": str(BIN)}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(out)]
    settings = {"cwd": ROOT, "env": inherited | environment, "capture_output": True, "encoding": "utf-8"}
    return subprocess.run(command, timeout=600, **settings)


def test_the_site_builds_strictly_and_says_where_the_checker_is_missing(tmp_path: Path) -> None:
    """With every released file at its address, and the list of them."""
    done = mkdocs(tmp_path)
    assert done.returncode == 0 and "WITHOUT the checker" in done.stderr, done.stderr
    assert "Node.js" in (tmp_path / "en/checker/index.html").read_text(encoding="utf-8")
    assert "assets/checker.js" not in (tmp_path / "checker/index.html").read_text(encoding="utf-8")
    assert (tmp_path / "en/rules/carry-over/index.html").exists()
    assert 'lang="en"' in (tmp_path / "en/index.html").read_text(encoding="utf-8")
    assert not thawed(ROOT)
    served = downloads(ROOT / "spec")
    for edition, version in archives(ROOT / "spec/releases"):
        assert f"{edition}/{version}/rules.json" in served and f"{edition}/latest/rules.json" in served
    for path, data in served.items():
        assert (tmp_path / path).read_bytes() == data
    subprocess.run(["/usr/bin/env", "sha256sum", "-c", "--quiet", "CHECKSUMS"], cwd=tmp_path / "releases", check=True)
    subprocess.run(
        ["/usr/bin/env", "sha256sum", "-c", "--quiet", "CHECKSUMS"], cwd=tmp_path / "2021/latest", check=True
    )


def test_the_site_as_it_is_published_has_the_checker(site: Path, tmp_path: Path) -> None:
    done = mkdocs(tmp_path, GIDAR_REQUIRE_ALL="1")
    assert done.returncode == 1 and "Node.js is not installed" in done.stderr
    if (site / "assets/checker.js").exists():
        assert "Node.js, see" not in (site / "en/checker/index.html").read_text(encoding="utf-8")


def changelog() -> dict[str, str]:
    """{heading of a version: what is said under it}."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    return {head: body for head, body in re.findall(r"^### (.+)\n((?:(?!#{1,3} ).*\n?)*)", text, re.M)}


def test_every_version_has_a_heading_in_the_changelog() -> None:
    catalog = json.loads((DIST / "catalog.json").read_text(encoding="utf-8"))
    released = [(edition, version) for edition, version in archives(ROOT / "spec/releases")]
    standing = [(edition["edition"], edition["version"]) for edition in catalog["editions"]]
    named = {f"Edition {edition}, version {version}" for edition, version in [*released, *standing]}
    assert changelog().keys() >= {*named, f"gidar {gidar.__version__}"}


def test_the_changelog_says_a_sentence_a_change() -> None:
    for heading, body in changelog().items():
        bullets = re.findall(r"^- (.+)", body, re.M)
        assert bullets, heading
        for bullet in bullets:
            assert len(bullet) <= 300 and bullet.endswith(".") and not re.search(r"\. [A-Z]", bullet), bullet


def test_counts_in_the_documents_are_true() -> None:
    for edition in map(gidar.load_edition, gidar.editions()):
        said = changelog()[f"Edition {edition.id}, version {edition.version}"]
        assert f"{len(edition.identities)} identities, {len(edition.rules)} rules" in said


def test_the_example_of_a_rule_is_what_the_validator_says(docs: Path) -> None:
    """Every rule has a page, with a case of the suite that breaks it and what is printed in both languages."""
    for code, rule in {c: r for e in map(gidar.load_edition, gidar.editions()) for c, r in e.rules.items()}.items():
        if rule.data["area"] == "corpus":
            continue  # it takes many reports to break it
        for lang in ("", "en/"):
            page = (docs / f"{lang}rules/{code}.md").read_text(encoding="utf-8")
            example = page.split("```text", 1)[1]
            assert all(rule.title[name] in example for name in ("zh", "en")) and example.count(f"{code}\n") == 2


@pytest.mark.parametrize("folder", ["docs", "docs/en"])
def test_the_guide_names_every_extra_and_which_of_them_make_try_installs(folder: str) -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    page = (ROOT / folder / "guides/validate.md").read_text(encoding="utf-8")
    section = page.partition("{: #extras }")[2].partition("\n## ")[0]
    rows = dict(re.findall(r"^\| `(\w+)` \|.*\| (\S.*?) \|$", section, re.M))
    assert rows.keys() == extras.keys() - {"docs", "test"}
    tried = re.search(r"--editable '\.\[(\w+)\]'", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert tried
    installed = {tried[1], *re.search(r"gidar\[(.+?)\]", extras[tried[1]][0])[1].split(",")}  # type: ignore[index]
    assert {name for name, state in rows.items() if state in ("已装", "included")} == installed
    assert '.venv/bin/python -m pip install ".[ocr]"' in section
    assert ", ".join(f"`{name}`" for name in re.search(r"\[(.+)\]", extras["all"][0])[1].split(",")[:2]) in (  # type: ignore[index]
        section.replace("、", ", ")
    )


def test_every_message_of_a_missing_library_says_what_to_type_after_make_try() -> None:
    said = [text for room in published("words.json").values() if isinstance(room, dict) for text in room.values()]
    for text in said:
        if "pip install" in text["zh"]:
            assert ".venv/bin/python" in text["zh"] and ".venv/bin/python" in text["en"], text
