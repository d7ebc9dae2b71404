"""The recipes in other tools than Python, as they stand in both guides; those in Python are run by test_docs.py."""

import csv
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from cases import ROOT
from conftest import needed

PACKAGE = "examples/county-2024"
GUIDES = [ROOT / "docs/guides/recipes.md", ROOT / "docs/en/guides/recipes.md"]


def recipe(language: str, guide: Path = GUIDES[0]) -> str:
    [code] = re.findall(rf"```{language}\n(.*?)```", guide.read_text(encoding="utf-8"), re.S)
    return code


@pytest.fixture
def workplace(tmp_path: Path) -> Path:
    """A folder with copies of what the recipes name."""
    shutil.copytree(ROOT / PACKAGE, tmp_path / PACKAGE)
    shutil.copy(ROOT / "examples/hongze-2023.json", tmp_path / "examples")
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec/dist").symlink_to(ROOT / "spec/dist")
    return tmp_path


def run(command: list[str], folder: Path) -> str:
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_there_are_ten() -> None:
    for guide in GUIDES:
        assert re.findall(r"(?m)^## (\d+)\.", guide.read_text(encoding="utf-8")) == [*map(str, range(1, 11))]


def test_identities_in_r(workplace: Path) -> None:
    """Nothing where all sums close, and the very equations that a wrong figure breaks."""
    if not shutil.which("Rscript"):
        needed("R", "Rscript is not installed")
    (workplace / "recipe.R").write_text(recipe("r"), encoding="utf-8")
    assert run(["Rscript", "recipe.R"], workplace).splitlines()[1:] == ["<0 rows> (or 0-length row.names)"]
    path = workplace / PACKAGE / "requests.csv"
    head, first, *rest = path.read_text(encoding="utf-8").splitlines()
    key, row, figure, *others = first.split(",")
    path.write_text("\n".join([head, ",".join([key, row, str(int(figure) + 7), *others]), *rest]), encoding="utf-8")
    lines = [line.split() for line in run(["Rscript", "recipe.R"], workplace).splitlines()[1:]]
    column = head.split(",")[2]
    assert sorted(lines) == [
        [key, "requests-applicants-total", row, "7"],
        [key, "requests-balance", column, "7"],
    ]


def test_csv_in_duckdb(workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workplace)
    lines = duckdb.sql(recipe("sql").rstrip(";\n ")).fetchall()
    with (workplace / PACKAGE / "reports.csv").open(encoding="utf-8") as file:
        assert {organ for organ, *_ in lines} == {line["organ_name"] for line in csv.DictReader(file)}
    received = [number for _, number, _ in lines]
    assert received == sorted(received, reverse=True) and sum(received) > 0


@pytest.mark.parametrize("guide", GUIDES, ids=["zh", "en"])
def test_errors_through_jq(workplace: Path, guide: Path) -> None:
    if not shutil.which("jq"):
        needed("jq", "jq is not installed")
    lines = run(["sh", "-c", recipe("bash", guide)], workplace).splitlines()
    assert [line.split("\t") for line in lines] == [
        ["review-and-litigation-total", "reconsideration", "11", "0"],
        ["review-and-litigation-total", "litigation_after_reconsideration", "5", "0"],
    ]


def test_columns_of_the_do_file() -> None:
    """There is no Stata here: every name that is no word of its language is a column of the file."""
    code = recipe("stata")
    with (ROOT / PACKAGE / "requests.csv").open(encoding="utf-8") as file:
        [head, *_] = csv.reader(file)
    names = {*re.findall(r"[a-z_]{3,}", re.sub(r'"[^"]*"|\w+\(', "", code))}
    assert names - {*head} == {"import", "delimited", "clear", "generate", "double", "gap", "list"}
    assert names & {*head} == {*head}
