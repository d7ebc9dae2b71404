"""The quality floors: they can be raised by a command, and lowered only with a reason."""

import copy
import json
import subprocess
from pathlib import Path

import pytest

import floors
from cases import ROOT


def test_no_floor_was_lowered_without_a_reason() -> None:
    now = floors.load()
    assert floors.faults(now) == []
    assert floors.FILE.read_text(encoding="utf-8") == floors.text(now)
    for entries in (entries for names in now.values() for entries in names.values()):
        assert all(entry["reason"].strip() and 0 < entry["floor"] <= 1 for entry in entries)
        assert [entry["date"] for entry in entries] == sorted(entry["date"] for entry in entries)


def git(*args: str) -> str:
    done = subprocess.run(["git", *args], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60)
    return done.stdout if done.returncode == 0 else ""


def test_the_history_of_the_floors_is_kept() -> None:
    """Each committed file is the beginning of the file as it stands; outside a checkout there is none to compare."""
    name = floors.FILE.relative_to(ROOT).as_posix()
    for commit in git("log", "--format=%H", "--max-count=20", "--", name).split():
        if text := git("show", f"{commit}:{name}"):
            assert floors.faults(floors.load(), json.loads(text)) == [], commit


FIRST = {"floor": 0.9, "date": "2026-11-28", "reason": "measured"}


def test_a_floor_that_is_exceeded_is_raised_and_no_other() -> None:
    held = {"read": {"html": [FIRST], "pdf": [FIRST]}}
    measured = [("read", "html", 0.9567), ("read", "html", 0.99), ("read", "pdf", 0.85), ("read", "glued", 0.5)]
    assert floors.raised(held, measured, "2026-12-01") == ["read, html: 0.9 to 0.956"]
    assert held["read"]["html"] == [FIRST, {"floor": 0.956, "date": "2026-12-01", "reason": "measured"}]
    assert held["read"]["pdf"] == [FIRST] and floors.faults(held) == []
    assert json.loads(floors.text(held)) == held


@pytest.mark.parametrize(
    ("reason", "faulty"), [("", True), ("measured", True), ("an editor that we do not know", False)]
)
def test_a_lower_floor_needs_a_reason(reason: str, faulty: bool) -> None:
    lower = {"floor": 0.8, "date": "2026-12-01", "reason": reason}
    assert bool(floors.faults({"read": {"html": [FIRST, lower]}})) is faulty


def test_a_floor_that_is_overwritten_or_gone_is_told() -> None:
    before = {"read": {"html": [FIRST]}}
    for after in ({"read": {"html": [FIRST | {"floor": 0.8}]}}, {"read": {}}, {}):
        assert floors.faults(copy.deepcopy(after), before) == ["read, html: the history must keep its entries"]


def test_what_is_reached_is_judged_by_the_last_entry_and_noted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(floors, "FILE", tmp_path / "floors.json")
    held = {"read": {"html": [FIRST, FIRST | {"floor": 0.95}], "tabs": [FIRST | {"floor": 1.0}]}}
    floors.FILE.write_text(floors.text(held), encoding="utf-8")
    monkeypatch.setenv(floors.MEASURED, str(tmp_path / "measured"))
    assert floors.reached("read", "html", 95, 100) and not floors.reached("read", "html", 94, 100)
    assert floors.reached("read", "html", 94, 100, grace=1) and not floors.reached("read", "tabs", 99, 100, grace=1)
    assert floors.reached("read", "nothing is promised", 0, 100)
    noted = [json.loads(line) for line in (tmp_path / "measured").read_text(encoding="utf-8").splitlines()]
    assert noted[0] == ["read", "html", 0.95] and len(noted) == 5
