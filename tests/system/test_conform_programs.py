"""gidar conform: a program is asked, and what is wrong with its answers, or with it, is said in words."""

import json
import shlex
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest

import gidar
from cases import DIST, ROOT
from conftest import Run, needed
from gidar.conformance.programs import Program
from gidar.conformance.run import chosen, judged
from gidar.inputs.json_text import report_from_mapping
from gidar.model.organs import organ_of
from gidar.structure.which_edition import edition_of


def program(folder: Path, source: str) -> list[str]:
    path = folder / "program.py"
    path.write_text(textwrap.dedent(source), encoding="utf-8")
    return [sys.executable, str(path)]


RIGHT = """
    import json, sys
    for line in sys.stdin:
        given = json.loads(line)
        cells = ["/tables/review_and_litigation/reconsideration/" + name
                 for name in ("upheld", "corrected", "other_results", "pending", "total")]
        finding = {"code": "review-and-litigation-total", "instance": "reconsideration", "severity": "warning",
                   "outcome": "undetermined", "left": 83, "right": 0, "cells": cells}
        print(json.dumps({"findings": [finding]}), flush=True)
"""


@pytest.mark.parametrize("stream", [(), ("--stream",)], ids=["each", "stream"])
def test_a_program_that_is_right_passes(gidar_cli: Run, tmp_path: Path, stream: tuple[str, ...]) -> None:
    command = ["conform", "--level", "identities", "--case", "a blank total is", *stream, "--lang", "en", "--"]
    done = gidar_cli(*command, *program(tmp_path, RIGHT))
    assert (done.returncode, done.stdout) == (0, "identities (json): all 2 cases passed.\n")


FAULTY = {
    "prints nothing": ("", "ended without an answer"),
    "fails": ("raise SystemExit('broken')", "exit code 1; broken"),
    "fails in lines": ("raise SystemExit('panic: broken\\n\\nat 1\\nat 2')", "exit code 1; panic: broken … at 2"),
    "prints words": ("print('hello')", "not JSON: hello"),
    "prints half": ("print('{\"findings\": [')", "not JSON"),
    "prints bytes": ("import sys; sys.stdout.buffer.write(b'\\xff')", "not UTF-8"),
    "prints a list": ("print([])", "not a JSON object"),
    "prints too deep": ("print('[' * 100000)", "is not valid"),
    "sleeps": ("import time; time.sleep(60)", "within 0.5 seconds"),
    "closes and sleeps": ("import os, time; os.close(1); time.sleep(60)", "within 0.5 seconds"),
    "never ends a line": ("while True: print('x' * 60000, end='')", ""),
    "nan": ("print('{\"findings\": NaN}')", "not JSON"),
}


@pytest.mark.parametrize("kind", FAULTY)
@pytest.mark.parametrize("stream", [(), ("--stream",)], ids=["each", "stream"])
def test_a_program_that_answers_nothing_is_told_so(
    gidar_cli: Run, tmp_path: Path, kind: str, stream: tuple[str, ...]
) -> None:
    source, said = FAULTY[kind]
    seconds = "0.5" if "sleeps" in kind or "never" in kind else "20"
    options = ("--level", "identities", "--edition", "2021", "--case", "a blank total is", "--seconds", seconds)
    done = gidar_cli("conform", *options, *stream, "--lang", "en", "--", *program(tmp_path, source))
    assert done.returncode == 1 and not done.stderr
    assert said in done.stdout and "1 cases run, 0 passed, 1 failed" in done.stdout


def test_what_cannot_be_asked_is_refused(gidar_cli: Run) -> None:
    for options, said in (
        (("--level", "identities", "--", "no-such-program-anywhere"), "cannot be started"),
        (("--level", "identity", "--", "true"), "There is no level identity"),
        (("--level", "all", "--case", "no such case", "--", "true"), "no such cases"),
        (("--level", "all", "--edition", "1999", "--", "true"), "2021"),
        (("--level", "all", "--seconds", "0", "--", "true"), "--seconds"),
        (("--level", "all"), "PROGRAM"),
    ):
        done = gidar_cli("conform", "--lang", "en", *options)
        assert done.returncode == 2 and said in done.stderr, (options, done.stderr)


def test_after_several_cases_without_an_answer_no_more_are_asked(gidar_cli: Run, tmp_path: Path) -> None:
    done = gidar_cli("conform", "--level", "all", "--format", "json", "--", *program(tmp_path, "pass"))
    told = json.loads(done.stdout)
    assert done.returncode == 1 and 10 <= len(told["failed"]) < 40
    assert told["cases"] == told["not_asked"] + len(told["failed"]) and str(told["not_asked"]) in done.stderr


# ---- the programs of the guide ------------------------------------------------------------------------

GUIDES = ("docs/guides/implement.md", "docs/en/guides/implement.md")


def shown(kind: str) -> str:
    """The code of a kind in the guide, the same in both languages."""
    [code] = {(ROOT / guide).read_text(encoding="utf-8").split(f"```{kind}\n")[1].split("```")[0] for guide in GUIDES}
    return code


def conforms(gidar_cli: Run, folder: Path, program: str) -> None:
    """A program, in a folder beside the vendored edition, asked as the guide says, passes every case of its level."""
    (folder / "third_party").mkdir()
    (folder / "third_party/gidar").symlink_to(DIST)
    lines = [
        line for guide in GUIDES for line in commands(guide) if line.startswith("gidar conform") and program in line
    ]
    [command] = {tuple(shlex.split(line.replace(" --lang en", ""))) for line in lines}
    environment = {"PYTHONPATH": str(ROOT / "src"), "PATH": "/usr/bin:/bin"}
    options = ("--seconds", "60", "--format", "json")
    done = gidar_cli("conform", *options, *command[2:], cwd=folder, env=environment, timeout=300)
    told = json.loads(done.stdout)
    assert done.returncode == 0 and told["failed"] == [] and told["passed"] == told["cases"] > 300


def commands(guide: str) -> list[str]:
    """The lines of the blocks of commands that this module runs."""
    blocks = (ROOT / guide).read_text(encoding="utf-8").split("```bash\n")[1:]
    return [line for block in blocks for line in block.split("```")[0].splitlines()]


def test_the_go_of_the_guide_conforms(gidar_cli: Run, tmp_path: Path) -> None:
    if not shutil.which("go"):
        needed("Go", "golang-go is not installed")
    (tmp_path / "conform.go").write_text(shown("go"), encoding="utf-8")
    [build] = {line for guide in GUIDES for line in commands(guide) if line.startswith("go ")}
    for one in (["gofmt", "-l", "conform.go"], ["go", "vet", "conform.go"], shlex.split(build)):
        done = subprocess.run(one, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=300)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", ""), one
    conforms(gidar_cli, tmp_path, "-- ./conform")


def test_the_java_of_the_guide_conforms(gidar_cli: Run, tmp_path: Path) -> None:
    jars = [Path("/usr/share/java") / f"jackson-{part}.jar" for part in ("databind", "core", "annotations")]
    if not shutil.which("javac") or not all(jar.exists() for jar in jars):
        needed("Java", "a JDK or libjackson2-databind-java is not installed")
    (tmp_path / "Conform.java").write_text(shown("java"), encoding="utf-8")
    (tmp_path / "lib").mkdir()
    for jar in jars:
        (tmp_path / "lib" / jar.name).symlink_to(jar)
    conforms(gidar_cli, tmp_path, "-- java")


def test_the_sql_of_the_guide_conforms(gidar_cli: Run, tmp_path: Path) -> None:
    (tmp_path / "conform_sql.py").write_text(shown("py"), encoding="utf-8")
    conforms(gidar_cli, tmp_path, "-- python3")


# ---- a program that was written from the folder alone, before the text said whose report is last year's ---------


@pytest.fixture(scope="module")
def stranger(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """main.go as it came, asked by `gidar conform` where it went through the files of cases by itself."""
    if not shutil.which("go"):
        needed("Go", "golang-go is not installed")
    folder, source = tmp_path_factory.mktemp("stranger"), ROOT / "tests/support/stranger"
    (folder / "main.go").write_text((source / "main.go").read_text("utf-8").replace("func main()", "func alone()"))
    shutil.copy(source / "ask.go", folder)
    subprocess.run(["go", "build", "-o", "stranger", "main.go", "ask.go"], cwd=folder, check=True, timeout=300)
    return [str(folder / "stranger"), str(DIST)]


UNPAIRED = {
    "the report of another organ is not compared",
    "a report of last year without the name of its organ is not compared",
    "a report without the name of its organ is compared with none",
    "an organ of the same name with another code is another one",
    "an organ of the same name in another region is another one",
    "a code of 17 characters is no code: the names tell",
    "villages of two townships of one name are two organs",
    "a number as the name of an organ is no name",
    "a name in other capitals is that of another organ",
    "a name with a dot is that of another organ",
    "codes that differ in their check character alone are two organs",
    "a region in six digits and one in nine are two",
    "the office of an organ is another organ",
    "a code with the letter O for a zero is another code",
    "a name without its brackets is that of another organ",
    "a combining mark in a name makes another organ",
    "a character for private use in a name makes another organ",
    "a code point without a character in a name makes another organ",
}
"""What step 8.4 has, and main.go has not: it compares last year's report whosever it is."""

MISREAD = (
    "last year's year is written with decimals of 0",  # 2.2
    "last year's report names an edition that does not exist",  # 3.1, on which it breaks off
)


def test_the_program_of_a_stranger_is_told_what_it_lacks(gidar_cli: Run, stranger: list[str]) -> None:
    """It accuses reports by those of other organs, so that these cases are rightly of the level continuity."""
    levels = ("--level", "identities", "--level", "continuity")
    done = gidar_cli("conform", *levels, "--stream", "--format", "json", "--seconds", "60", "--", *stranger)
    told = json.loads(done.stdout)
    assert {one["case"].partition(": ")[0] for one in told["failed"]} == {"carry-over"} and told["not_asked"] == 0
    failed = {one["case"].partition(": ")[2].rpartition(" ")[0]: one for one in told["failed"]}
    assert failed.keys() == {*UNPAIRED, *MISREAD}
    for name in UNPAIRED:
        [wrong] = failed[name]["wrong"]
        assert (wrong["code"], wrong["outcome"]) == ("carry-over", "fails") and not failed[name]["missing"], name
    of_year, of_edition = map(failed.__getitem__, MISREAD)
    assert [one["code"] for one in of_year["missing"]] == ["carry-over"] and "panic" in of_edition["fault"]


class Paired(Program):
    """A program that gets last year's report only where 8.2 to 8.4 have it compared, with its year and edition told."""

    def answer(self, given: Any) -> Any:
        if last := given.get("previous"):
            reports = [report_from_mapping(report) for report in (given["report"], last)]
            this, before = (organ_of(report.value) for report in reports)
            years, edition = [report.value("/year") for report in reports], edition_of(reports[1])
            follows = all(type(year) is int for year in years) and years[0] == years[1] + 1
            same = edition is not None and follows and this.is_same(before)
            given = given | {"previous": last | {"year": years[1], "edition": edition.id} if same and edition else None}
        return super().answer(given)


def test_the_program_of_a_stranger_is_right_where_it_gets_what_is_compared(stranger: list[str]) -> None:
    claimed = ("identities", "continuity")
    cases = chosen(gidar.editions(), claimed, "json")
    failed = [
        one.case.name for one in judged(cases, claimed, lambda: Paired(stranger, 60, stream=True), 2) if not one.passed
    ]
    assert failed == [] and len(cases) > 1000
