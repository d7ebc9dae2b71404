"""A fault of our own is held to the input that it came up with: the others go on, this one is named, exit code 2."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from cases import ROOT
from in_process import called

GOOD = ROOT / "examples/shuangyashan-2024.json"
BROKEN = "乙.json"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three reports and a document, of which the tests let one fail."""
    for name in ("甲.json", BROKEN, "丙.json"):
        report = json.loads(GOOD.read_text(encoding="utf-8"))
        report["organ"] = {"name": f"{name[0]}局"}
        (tmp_path / name).write_text(json.dumps(report, ensure_ascii=False), encoding="utf-8")
    shutil.copy(ROOT / "examples/hongze-2023.html", tmp_path / "丁.html")
    return tmp_path


def fails_at(name: str, where: str, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    """Let a function fail for the input of this name, whichever of its arguments names it."""
    module, _, attribute = where.rpartition(".")
    __import__(module.partition(":")[0])
    import importlib

    target: Any = importlib.import_module(module.partition(":")[0])
    for step in filter(None, module.partition(":")[2].split(".")):
        target = getattr(target, step)
    real = getattr(target, attribute)

    def failing(*arguments: Any, **named: Any) -> Any:
        if any(name in str(getattr(argument, "source", argument)) for argument in arguments):
            raise error
        return real(*arguments, **named)

    monkeypatch.setattr(target, attribute, failing)


BUG = ZeroDivisionError("a\nbug")
WAYS = [
    ("gidar.inputs.report_files.report_from", BROKEN),
    ("gidar.inputs.report_files.read_file", BROKEN),
    ("gidar.extraction.extract", "丁.html"),
    ("gidar.bulk.worker.validate", BROKEN),
    ("gidar.reporters.json:JsonReporter.result", BROKEN),
]


@pytest.mark.parametrize(("where", "name"), WAYS)
def test_others_go_on(folder: Path, monkeypatch: pytest.MonkeyPatch, where: str, name: str) -> None:
    fails_at(name, where, monkeypatch, BUG)
    code, out, err = called("validate", str(folder), "--format", "json")
    assert code == 2
    told = json.loads(out)
    [fault] = told["unreadable"]
    assert fault["source"].endswith(name) and "ZeroDivisionError" in fault["message"]
    assert len(told["reports"]) == 3 and not any(one["source"].endswith(name) for one in told["reports"])
    assert name in err and "Traceback" not in err and len(err.splitlines()) == 1


@pytest.mark.parametrize("command", ["convert", "aggregate", "roll", "extract"])
def test_every_command(folder: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    where = {"roll": "gidar.validation.validate", "convert": "gidar.cli.convert._converted"}.get(
        command, "gidar.inputs.report_files.report_from"
    )
    (folder / "名单.txt").write_text("甲局\n乙局\n丙局\n", encoding="utf-8")
    more = {"aggregate": ["--name", "某县"], "roll": ["--parts", str(folder / "名单.txt"), "--as-of", "2025-06-01"]}
    path = folder
    if command == "extract":
        where, path = "gidar.extraction.extract", folder / "丁.html"
    if where == "gidar.cli.convert._converted":
        import gidar.cli.convert as module

        real = module._converted

        def failing(args: Any, form: Any, report: Any) -> Any:
            if BROKEN in report.source:
                raise BUG
            return real(args, form, report)

        monkeypatch.setattr(module, "_converted", failing)
    else:
        fails_at("丁.html" if command == "extract" else BROKEN, where, monkeypatch, BUG)
    code, _, err = called(command, str(path), *more.get(command, []))
    assert code == 2 and "ZeroDivisionError" in err and "Traceback" not in err


def test_two_processes_and_memory(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a process of the pool comes upon (it is forked from this one) is told the same way."""
    fails_at(BROKEN, "gidar.bulk.worker.validate", monkeypatch, MemoryError())
    code, out, _ = called("validate", str(folder), "--format", "json", "--processes", "2")
    told = json.loads(out)
    assert code == 2 and len(told["reports"]) == 3
    assert [fault["code"] if "code" in fault else fault["source"][-6:] for fault in told["unreadable"]]


def test_developers_see_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIDAR_DEBUG", "1")
    fails_at(BROKEN, "gidar.bulk.worker.validate", monkeypatch, BUG)
    with pytest.raises(ZeroDivisionError):
        called("validate", str(folder))


@pytest.mark.parametrize("guide", ["docs/guides/cli.md", "docs/en/guides/cli.md"])
def test_where_to_report(guide: str) -> None:
    """What is said of an internal error names the part of the guide that tells how to report it."""
    [heading] = re.findall(r"^## (.+) \{: #internal \}$", (ROOT / guide).read_text(encoding="utf-8"), re.M)
    words = (ROOT / "spec/words.yaml").read_text(encoding="utf-8")
    assert words.count(f"“{heading}”") >= 2
