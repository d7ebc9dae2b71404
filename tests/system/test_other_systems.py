"""What Windows and macOS do otherwise, simulated: folders with open files, links, drives, processes, consoles."""

import json
import ntpath
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import gidar
from cases import ROOT
from gidar.cli import watch
from gidar.infrastructure import pool
from gidar.inputs import files
from gidar.inputs.database import Database
from in_process import called

COUNTY, CITY, PACKAGE = "examples/county-2024", "examples/shuangyashan-2024.json", "examples/shuangyashan-2024"


# ---- folders to be removed -------------------------------------------------------------------------------


@pytest.fixture
def removed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The temporary folders that were removed; none with a file that is open, which Windows would not remove."""
    folders, really = list[str](), tempfile.TemporaryDirectory._rmtree.__func__  # type: ignore[attr-defined]

    def remove(kind: Any, name: str, *options: Any, **more: Any) -> None:
        held = [link for number in os.listdir("/proc/self/fd") if (link := opened(number)).startswith(f"{name}/")]
        assert not held, "Windows does not remove a folder with a file that is open"
        folders.append(name)
        really(kind, name, *options, **more)

    monkeypatch.setattr(tempfile.TemporaryDirectory, "_rmtree", classmethod(remove))
    yield folders
    assert not any(map(os.path.exists, folders))


def opened(number: str) -> str:
    try:
        return os.readlink(f"/proc/self/fd/{number}")
    except OSError:
        return ""


@pytest.fixture
def years(tmp_path: Path) -> Path:
    """A folder with reports of two years."""
    report = json.loads((ROOT / CITY).read_text(encoding="utf-8"))
    for year in (2023, 2024):
        text = json.dumps(report | {"year": year, "published": f"{year + 1}-01-20"}, ensure_ascii=False)
        (tmp_path / f"{year}.json").write_text(text, encoding="utf-8")
    return tmp_path


def test_no_folder_is_removed_with_a_file_that_is_open(
    removed: list[str], years: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    out = tmp_path / "out"
    for arguments in (
        ("validate", str(years)),
        ("validate", str(years / "2024.json"), "--previous", str(years / "2023.json")),
        ("validate", str(years / "2024.json"), "--previous", str(years / "2023.json"), "--processes", "2"),
        ("validate", PACKAGE, "--engine", "duckdb"),
        ("validate", CITY, "--format", "xlsx", "-o", str(out / "findings.xlsx")),
        ("convert", COUNTY, "--to", "parquet", "-o", str(out / "parquet")),
        ("validate", str(out / "parquet")),
        ("convert", COUNTY, "--to", "xlsx", "-o", str(out / "summary.xlsx")),
        ("convert", CITY, "--to", "html"),
    ):
        out.mkdir(exist_ok=True)
        code, _, said = called(*arguments)
        assert code in (0, 1), (arguments, said)
    assert len(removed) > 8


def test_a_run_that_fails_halfway_leaves_no_file_open(
    removed: list[str], years: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device", "the answer")

    monkeypatch.setattr("gidar.cli.output.write", fail)
    code, _, said = called("validate", str(years / "2024.json"), "--previous", str(years / "2023.json"))
    assert code == 2 and said and removed


# ---- links and drives ------------------------------------------------------------------------------------


def refuse(*_: object) -> None:
    raise OSError(1314, "A required privilege is not held by the client")


@pytest.mark.parametrize("refused", [("symlink",), ("symlink", "link")])
def test_where_nobody_may_link_files_are_read_all_the_same(
    refused: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    expected = called("validate", PACKAGE, "--engine", "duckdb", "--format", "json")
    for name in refused:
        monkeypatch.setattr(os, name, refuse)
    assert called("validate", PACKAGE, "--engine", "duckdb", "--format", "json") == expected
    source = tmp_path / "a[1].csv"
    source.write_text("report\n", encoding="utf-8")
    with Database() as database:
        made = Path(database.link(str(source), ".csv"))
        assert made.read_text(encoding="utf-8") == "report\n" and not made.is_symlink()
    assert source.exists() and not made.exists()


@pytest.mark.parametrize(
    ("folder", "path", "held"),
    [
        (r"D:\data", r"D:\data\requests.csv", True),
        (r"D:\data", r"d:\DATA\sub\requests.csv", True),
        (r"D:\data", r"D:\data", True),
        (r"D:\data", r"D:\data2\requests.csv", False),
        (r"D:\data", r"C:\data\requests.csv", False),
        (r"\\server\share\data", r"D:\data\requests.csv", False),
        ("D:\\", r"D:\requests.csv", True),
    ],
)
def test_a_path_on_another_drive_lies_outside(
    folder: str, path: str, held: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files.os, "path", ntpath)
    assert files._holds(folder, path) is held


def test_a_changed_file_on_another_drive_is_named_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch.os, "path", ntpath)
    monkeypatch.setattr(ntpath.os, "getcwd", lambda: r"C:\work")
    assert watch._shown(r"D:\reports\a.json") == r"D:\reports\a.json"
    assert watch._shown(r"C:\work\reports\a.json") == r"reports\a.json"


# ---- processes -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("system", "number"), [("nt", 61), ("posix", 200)])
def test_no_more_processes_than_the_system_waits_for(system: str, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(pool, "ProcessPoolExecutor", lambda count, **_: asked.append(count))
    monkeypatch.setattr(pool.os, "name", system)
    pool.Pool(200, str)
    assert asked == [number]


SPAWNED = """
import multiprocessing
if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    from gidar.cli import run
    run()
"""


def test_processes_that_begin_anew_find_the_same(years: Path, tmp_path: Path) -> None:
    """Windows and macOS copy no process: whatever a new one is told has to be sent to it."""
    program = tmp_path / "run.py"
    program.write_text(SPAWNED, encoding="utf-8")
    for arguments in (
        ("validate", str(years), "--format", "jsonl"),
        ("validate", str(years / "2024.json"), "--previous", str(years), "--format", "jsonl"),
        ("extract", "examples/hongze-2023.html", str(years), "-o"),
    ):
        told = []
        for start in (["-m", "gidar"], [str(program)]):
            more = [str(tmp_path / f"made-{len(told)}")] if arguments[-1] == "-o" else []
            command = [sys.executable, *start, *arguments, *more, "--processes", "2"]
            done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120)
            assert "Traceback" not in done.stderr
            told.append((done.returncode, done.stdout))
        assert told[0] == told[1], arguments


# ---- encodings and consoles ------------------------------------------------------------------------------


def test_a_chinese_console_gets_every_character(tmp_path: Path) -> None:
    """With code page 936 Python would write GBK, which lacks characters: what is printed is UTF-8 whatever it is."""
    report = json.loads((ROOT / CITY).read_text(encoding="utf-8"))
    report["organ"]["name"] = "𠮷林县 Zürich 人民政府"
    report["tables"]["requests"]["received"]["total"] += 1
    shutil.copytree(ROOT / COUNTY, folder := tmp_path / "县")
    (path := tmp_path / "报告.json").write_text(json.dumps(report, ensure_ascii=False), encoding="utf-8")
    environment = os.environ | {"PYTHONIOENCODING": "cp936", "PYTHONUTF8": "0", "LC_ALL": "C"}
    for arguments in (
        ("validate", str(path)),
        ("validate", str(path), "--format", "csv"),
        ("validate", str(folder), "--summary"),
        ("explain", "requests.received.total"),
        ("convert", str(path), "--to", "json"),
        ("validate", str(tmp_path / "没有.json")),
    ):
        command = [sys.executable, "-m", "gidar", *arguments]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=60)
        text = (done.stdout + done.stderr).decode("utf-8")
        assert "Traceback" not in text and "\\u" not in text and any("一" <= c <= "龥" for c in text), arguments
        if str(path) in arguments and "html" not in arguments:
            assert report["organ"]["name"] in text


def test_no_file_is_read_or_written_as_the_system_would_have_it(tmp_path: Path) -> None:
    """Without an encoding, files are GBK on a Chinese Windows: Python warns of each, and here that is an error."""
    options = ["-X", "warn_default_encoding", "-W", "error::EncodingWarning"]
    for number, arguments in enumerate(
        (
            ("validate", CITY, PACKAGE, "--format", "html"),
            ("validate", "examples/faulty-2024", "--format", "xlsx", "-o", str(tmp_path / "findings.xlsx")),
            ("validate", PACKAGE, "--engine", "duckdb"),
            ("validate", "examples/faulty-2024", "--format", "json", "-o", str(tmp_path / "result.json")),
            ("report", str(tmp_path / "result.json"), "-o", str(tmp_path / "report.html")),
            ("roll", COUNTY, "--parts", f"{COUNTY}/parts.txt"),
            ("aggregate", COUNTY, "--name", "示例县人民政府", "--parts", f"{COUNTY}/parts.txt"),
            ("convert", CITY, "--to", "csv", "-o", str(tmp_path / "csv")),
            ("convert", CITY, "--to", "docx", "-o", str(tmp_path / "a.docx")),
            ("extract", "examples/hongze-2023.html", "-o", str(tmp_path / "read.json")),
            ("new", "--edition", "2021", "-o", str(tmp_path / "new.xlsx")),
            ("vendor", str(tmp_path / "copy")),
            ("vendor", str(tmp_path / "copy"), "--check"),
            ("spec", "build", "--check"),
        )
    ):
        command = [sys.executable, *options, "-m", "gidar", *arguments]
        environment = os.environ | {"GIDAR_DEBUG": "1"}
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", timeout=120)
        assert "EncodingWarning" not in done.stderr, (number, done.stderr)
        assert done.returncode in (0, 1), (arguments, done.stderr)


def test_lists_that_notepad_saved_are_read(tmp_path: Path) -> None:
    """In the code page of the system, with a byte order mark, with line endings of Windows."""
    parts = (ROOT / COUNTY / "parts.txt").read_text(encoding="utf-8")
    expected = None
    for encoding in ("utf-8", "utf-8-sig", "cp936"):
        (path := tmp_path / "parts.txt").write_bytes(parts.replace("\n", "\r\n").encode(encoding))
        code, out, said = called("aggregate", str(ROOT / COUNTY), "--name", "示例县人民政府", "--parts", str(path))
        expected = expected or (code, out)
        assert (code, out) == expected and json.loads(out)["edition"] in gidar.editions(), said
