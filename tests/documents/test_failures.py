"""A failing document case leaves the document, the truth and what was read beside each other."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import gidar
from cases import ROOT
from documents import draw, failures, figures
from documents.judge import Verdict

CASE = """
import gidar
from documents import draw, figures
from documents.judge import read, verdict_of
from gidar.extraction import extract

def test_drawn_and_judged():
    for seed in range(3):
        document = draw(figures.report(gidar.load_edition(), seed), "html", seed=seed)
        wrong = {p: t._replace(value=t.value + seed) if p.endswith("total") else t for p, t in document.truth.items()}
        verdict = verdict_of(document._replace(truth=wrong))
        assert seed < 2 or not verdict.wrong_certain

def test_drawn_and_read():
    assert not read(draw(figures.report(gidar.load_edition(), 1), "markdown")).complete

def test_that_passes():
    read(draw(figures.report(gidar.load_edition(), 1), "markdown"))

def test_of_something_else():
    assert False
"""


def test_a_failing_case_says_where_its_document_is(tmp_path: Path) -> None:
    """Run in a copy of conftest.py and what it needs, with a root of its own."""
    (tmp_path / "tests").mkdir()
    shutil.copy(ROOT / "tests/conftest.py", tmp_path / "tests")
    (tmp_path / "tests/test_case.py").write_text(CASE, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-o",
        f"pythonpath={ROOT / 'tests/support'}",
    ]
    done = subprocess.run([*command, "tests"], cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=120)
    assert "3 failed, 1 passed" in done.stdout, done.stdout
    left = tmp_path / "build/failures"
    assert sorted(folder.name for folder in left.iterdir()) == ["test_drawn_and_judged", "test_drawn_and_read"]
    for name in ("test_drawn_and_judged", "test_drawn_and_read"):
        assert f"The document, the truth and what was read: build/failures/{name}" in done.stdout
    worst = left / "test_drawn_and_judged/1"
    assert (worst / "document.html").read_bytes().startswith(b"<!DOCTYPE html>")
    truth, read, verdict = (json.loads((worst / f"{n}.json").read_text("utf-8")) for n in ("truth", "read", "verdict"))
    pointer = "/tables/requests/received/total"
    [cell] = [cell for cell in read["cells"] if cell["pointer"] == pointer]
    assert truth["cells"][pointer] == {"value": cell["value"] + 1, "state": "legible"}
    assert verdict["wrong_certain"] and verdict["missed"]
    assert sorted(p.name for p in (left / "test_drawn_and_read").iterdir()) == [
        "document.md",
        "read.json",
        "truth.json",
    ]


def test_the_worst_are_left_and_not_all_of_them(tmp_path: Path) -> None:
    document = draw(figures.report(gidar.load_edition(), 1), "tabs")
    failures.forget()
    for n in range(8):
        failures.judged(failures.Seen(document._replace(name=str(n)), None, Verdict(missed=("x",) * n)))
    assert failures.keep(tmp_path)
    names = [json.loads((tmp_path / f"{n}/truth.json").read_text("utf-8"))["document"] for n in range(1, 6)]
    assert names == ["7", "6", "5", "4", "3"] and len(list(tmp_path.iterdir())) == failures.MOST
    failures.forget()
    assert not failures.keep(tmp_path)
