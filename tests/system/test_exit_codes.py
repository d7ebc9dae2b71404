"""Exit codes: what a command can end with is what its help lists, and the guides list nothing else."""

import json
import re
from pathlib import Path

import pytest

from cases import ROOT
from gidar.cli import COMMANDS
from gidar.model.words import texts
from in_process import called

VALID, FAULTY = "examples/shuangyashan-2024.json", "examples/faulty-2024"
LISTS = {"zh": re.compile(r"退出码：(0 .+)"), "en": re.compile(r"exit codes: (0 .+)", re.IGNORECASE)}
CODE = re.compile(r"(?:^|[；;] ?)(\d) ")
SPEC = ("build", "diff", "analyse", "effect", "release")
ALL = [*(name for name in COMMANDS if name != "spec"), *(f"spec_{name}" for name in SPEC)]

# {command: {code: calls that end with it}}. {tmp} is a folder of the test with what `prepared` puts there.
CALLS: dict[str, dict[int, list[str]]] = {
    "validate": {0: [VALID], 1: [FAULTY], 2: ["{tmp}/none.json", f"{VALID} -o {{tmp}}/valid.json"]},
    "report": {0: ["{tmp}/valid.json"], 1: ["{tmp}/faulty.json"], 2: ["{tmp}/none.json", "{tmp}/lost.json"]},
    "waive": {
        0: ["{tmp}/faulty.json --reason x --by x --until 2099-12-31"],
        1: ["{tmp}/valid.json --reason x --by x --until 2099-12-31"],
        2: ["{tmp}/none.json --reason x --by x --until 2099-12-31"],
    },
    "extract": {
        0: ["{tmp}/whole.html"],
        1: ["examples/hongze-2023.html"],
        2: ["{tmp}/none.html", "{tmp}/documents -o {tmp}/dataset"],
    },
    "explain": {0: ["carry-over"], 2: ["no-such-rule", "carry-over --edition 1999"]},
    "aggregate": {
        0: ["examples/county-2024 --name x"],
        1: [f"{FAULTY} --name x", f"{VALID} examples/shanghai-office-2019.json --name x"],
        2: ["{tmp}/none.json --name x", f"{VALID} {{tmp}}/none.json --name x --allow-unread"],
    },
    "roll": {
        0: [f"{VALID} --parts {{tmp}}/list.txt --as-of 2025-02-01"],
        1: [f"{VALID} --parts {{tmp}}/others.txt --as-of 2025-02-01"],
        2: ["{tmp}/none.json --parts {tmp}/list.txt", f"{VALID} --parts {{tmp}}/none.txt"],
    },
    "convert": {
        0: [VALID, f"{VALID} -o {{tmp}}/out.html"],  # of the type of body, the form has no place
        1: [
            "{tmp}/no-edition.json --to-edition 2019",
            "examples/hongze-2023.html",
            "{tmp}/twice.json",
            "{tmp}/scope.json --to csv -o {tmp}/scope",
        ],
        2: ["{tmp}/none.json", f"{VALID} -o {{tmp}}/valid.json"],
    },
    "new": {
        0: ["--year 2025"],
        1: ["--previous {tmp}/twice.json"],
        2: ["--previous {tmp}/none.json", "--year 1999", "--previous examples/county-2024"],
    },
    "sql": {0: [""], 2: ["--edition 1999"]},
    "conform": {
        1: ["--level identities --case carry-over --seconds 1 -- true"],
        2: ["--level none -- true", "--level all --case no-such-case -- true", "--level identities -- {tmp}/none"],
    },
    "serve": {2: ["--port 70000"]},
    "vendor": {
        0: ["{tmp}/copy", "{tmp}/copy --check"],
        1: ["{tmp}/old --check --fail-if-newer", "{tmp}/old --check --version newest --edition 2021"],
        2: ["{tmp}/none --check", "{tmp}/copy --edition 2021 --version 9.9.9"],
    },
    "spec_build": {0: ["--check"], 1: ["--check --base https://example.org/x"]},
    "spec_diff": {
        0: ["2021/1.2.0 2021/1.2.1"],
        1: ["2021/1.2.1 2021/1.2.0"],
        2: ["2021/9.9.9", "{tmp}/old 2019"],
    },
    "spec_analyse": {0: ["2019"], 2: ["1999"]},
    "spec_effect": {2: [f"2021/9.9.9 2021 --corpus {VALID}"]},
    "spec_release": {2: ["1999"]},
}
ELSEWHERE = {
    "conform": {0: "test_conform_programs.py"},
    "serve": {0: "test_serve.py"},
    "spec_build": {2: "test_spec_build.py"},
    "spec_effect": {0: "test_effect.py", 1: "test_effect.py"},
    "spec_release": {0: "test_versions.py"},
}
"""Where it is tested what needs a program, a server or a checkout of its own."""


def listed(command: str, lang: str) -> str:
    """The codes of a command as its help lists them."""
    found = LISTS[lang].search(texts("help")[f"examples_{command}"][lang])
    assert found, command
    return found[1]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tmp = tmp_path_factory.mktemp("codes")
    report = json.loads((ROOT / VALID).read_text(encoding="utf-8"))
    text = json.dumps(report, ensure_ascii=False)
    for name, given in (("valid", VALID), ("faulty", FAULTY)):
        called("validate", str(ROOT / given), "--format", "json", "-o", str(tmp / f"{name}.json"))
    called("validate", str(ROOT / VALID), str(tmp / "none.json"), "--format", "json", "-o", str(tmp / "lost.json"))
    called("convert", str(ROOT / VALID), "-o", str(tmp / "whole.html"))
    (tmp / "documents").mkdir()
    called("convert", str(ROOT / VALID), "-o", str(tmp / "documents/whole.html"))
    (tmp / "documents/nothing.html").write_text("<p>nothing", encoding="utf-8")
    (tmp / "list.txt").write_text(report["organ"]["name"], encoding="utf-8")
    (tmp / "others.txt").write_text("示例市财政局", encoding="utf-8")
    (tmp / "no-edition.json").write_text(json.dumps({"edition": "1999", "tables": {}}), encoding="utf-8")
    (tmp / "twice.json").write_text(text.replace('"year": 2024', '"year": 2023, "year": 2024'), encoding="utf-8")
    report["tables"]["licensing"]["scope"] = "organ"
    (tmp / "scope.json").write_text(json.dumps(report, ensure_ascii=False), encoding="utf-8")
    called("vendor", str(tmp / "copy"))
    called("vendor", str(tmp / "old"), "--edition", "2021", "--version", "1.2.0")
    return tmp


@pytest.mark.parametrize("command", ALL)
def test_a_command_ends_with_the_codes_that_its_help_lists(
    prepared: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    for code, calls in CALLS[command].items():
        for arguments in calls:
            # What was written before may not be there again.
            given = [argument.replace("{tmp}", str(prepared)) for argument in arguments.split()]
            got, _, said = called(*command.split("_"), *given)
            assert got == code, (arguments, got, said)
    tested = {*CALLS[command], *ELSEWHERE.get(command, {})}
    assert all((ROOT / "tests/system" / name).exists() for name in ELSEWHERE.get(command, {}).values())
    for lang in LISTS:
        assert [int(code) for code in CODE.findall(listed(command, lang))] == sorted(tested), (command, lang)


@pytest.mark.parametrize("lang", LISTS)
def test_a_guide_lists_the_codes_as_the_help_does(lang: str) -> None:
    """A sentence that lists codes ends with a full stop; in the help it is a line."""
    known = {listed(command, lang) for command in [*ALL, "program", "spec"]}
    folder = ROOT / "docs" if lang == "zh" else ROOT / "docs/en"
    pages = [page for page in (*folder.rglob("*.md"), *ROOT.glob("README*.md")) if page.name != "cli.md"]
    count = 0
    for page in pages:
        if lang == "zh" and "en" in page.relative_to(ROOT).parts:
            continue
        for found in LISTS[lang].finditer(page.read_text(encoding="utf-8")):
            assert any(found[1].startswith(one) for one in known), (page, found[0])
            count += 1
    assert count >= 5
