"""Paths that are no files, disks that are full, files that cannot be read: an answer at once, in words, exit code 2."""

import json
import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from cases import ROOT
from conftest import Run
from gidar.model.errors import InputError
from gidar.model.words import texts
from in_process import INTERNAL

VALID = "examples/shuangyashan-2024.json"
PACKAGE = ROOT / "examples/shuangyashan-2024"
NAMES = (
    "r.json",
    "r.jsonl",
    "p.zip",
    "r.html",
    "r.docx",
    "r.xlsx",
    "r.pdf",
    "r.md",
    "r.txt",
    "datapackage.json",
    "r.parquet",
)
HERE = ("validate", VALID)
PLACES = {
    "path": ("validate",),
    "previous": (*HERE, "--previous"),
    "children": (*HERE, "--children"),
    "extract": ("extract",),
    "convert": ("convert", "--to-edition", "2021"),
    "aggregate": ("aggregate", "--name", "甲"),
    "engine": ("validate", "--engine", "duckdb"),
}


def in_words(done: subprocess.CompletedProcess) -> None:
    assert done.returncode == 2 and done.stderr.strip(), done.stderr
    assert "Traceback" not in done.stderr and not any(text in done.stderr for text in INTERNAL), done.stderr


@pytest.mark.parametrize("place", PLACES)
def test_a_pipe_or_a_device_is_refused_wherever_a_path_is_given(gidar_cli: Run, tmp_path: Path, place: str) -> None:
    for name in NAMES:
        os.mkfifo(tmp_path / name)
        in_words(gidar_cli(*PLACES[place], tmp_path / name, timeout=30))
    os.symlink("/dev/zero", tmp_path / "zero.json")
    for path in (tmp_path / "zero.json", "/dev/zero", "/dev/full", "/dev/null", "/dev/tty"):
        in_words(gidar_cli(*PLACES[place], path, timeout=30))
    in_words(gidar_cli(*PLACES[place], "a\udcff\x01b.json", timeout=30))


@pytest.mark.parametrize("place", PLACES)
def test_a_path_that_is_not_there_is_said_to_be_missing(gidar_cli: Run, tmp_path: Path, place: str) -> None:
    """Whatever it would be by its name, in a folder that is there or not."""
    said = texts("errors")["missing"]["zh"]
    for name in NAMES:
        for path in (tmp_path / name, tmp_path / "nothere" / name):
            done = gidar_cli(*PLACES[place], path)
            in_words(done)
            assert f"{path}：{said}" in done.stderr, done.stderr


@pytest.mark.parametrize("command", [("validate", VALID, "--children", VALID), ("aggregate", VALID, "--name", "甲")])
def test_nor_is_one_a_list_of_parts(gidar_cli: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    os.mkfifo(tmp_path / "list.txt")
    for path in (tmp_path / "list.txt", "/dev/zero", tmp_path, tmp_path / "none"):
        in_words(gidar_cli(*command, "--parts", path, timeout=30))


@pytest.mark.parametrize("engine", [(), ("--engine", "duckdb")])
def test_nor_one_in_a_folder_or_in_a_package(gidar_cli: Run, tmp_path: Path, engine: tuple[str, ...]) -> None:
    shutil.copytree(PACKAGE, tmp_path / "p")
    for file in (*sorted((tmp_path / "p").glob("*.csv"))[:2], tmp_path / "p/reports.csv"):
        file.unlink(missing_ok=True)
        os.mkfifo(file)
        in_words(gidar_cli("validate", tmp_path / "p", *engine, timeout=30))
    (tmp_path / "f").mkdir()
    shutil.copy(ROOT / VALID, tmp_path / "f/a.json")
    for name in ("b.json", "d.csv"):
        os.mkfifo(tmp_path / "f" / name)
    os.symlink("/dev/zero", tmp_path / "f/c.jsonl")
    done = gidar_cli("validate", tmp_path / "f", "--format", "json", *engine, timeout=30)
    in_words(done)
    assert len(json.loads(done.stdout)["reports"]) == 1


@pytest.mark.parametrize("command", [("convert", VALID, "--to-edition", "2021"), ("aggregate", VALID, "--name", "甲")])
def test_a_file_that_is_there_is_never_written_over(gidar_cli: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("nowhere")
    (tmp_path / "old").write_text("old", encoding="utf-8")
    for path in (tmp_path / "pipe", tmp_path / "link", tmp_path / "old", tmp_path, "/dev/full", tmp_path / "no/folder"):
        in_words(gidar_cli(*command, "-o", path, timeout=30))
    assert (tmp_path / "old").read_text(encoding="utf-8") == "old" and len([*tmp_path.iterdir()]) == 3


def full() -> None:
    """Let no file grow beyond a hundred bytes, as on a disk that is nearly full."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


@pytest.mark.parametrize("command", [("convert", VALID, "--to-edition", "2021"), ("aggregate", VALID, "--name", "甲")])
def test_on_a_full_disk_no_half_of_a_file_is_left(gidar_cli: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    done = gidar_cli(*command, "-o", tmp_path / "out.json", preexec_fn=full)
    in_words(done)
    assert "out.json" in done.stderr and list(tmp_path.iterdir()) == []
    with open("/dev/full", "w", encoding="utf-8") as nowhere:
        run = [sys.executable, "-m", "gidar", *command]
        done = subprocess.run(run, cwd=ROOT, stdout=nowhere, stderr=subprocess.PIPE, encoding="utf-8", timeout=60)
    in_words(done)


def test_generated_files_survive_a_full_disk(tmp_path: Path) -> None:
    from gidar.maintain.generate import render

    for name in ("spec", "CHANGELOG.md"):
        copied = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copied(ROOT / name, tmp_path / name)
    there = {path: path.read_bytes() for path in (tmp_path / "spec/dist").rglob("*") if path.is_file()}
    assert len(there) <= len(render(tmp_path))
    words = tmp_path / "spec/words.yaml"
    words.write_text(words.read_text(encoding="utf-8").replace('"错误"', '"差错"'), encoding="utf-8")
    command = [sys.executable, "-m", "gidar", "spec", "build"]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=120, preexec_fn=full, env=environment()
    )
    in_words(done)
    assert {path: path.read_bytes() for path in (tmp_path / "spec/dist").rglob("*") if path.is_file()} == there


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONDONTWRITEBYTECODE": "1"}


def test_a_file_that_may_not_be_opened_is_said_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not by what is on the disk: root, as whom tests may run, reads everything."""
    from gidar import read

    def refused(*args: object, **options: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "r.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr("builtins.open", refused)
    with pytest.raises(InputError) as error:
        list(read(tmp_path / "r.json"))
    assert error.value.key == "forbidden"


def test_a_folder_of_a_hundred_thousand_files(tmp_path: Path) -> None:
    """None of which is a report: each is named, and the first are listed in the result."""
    for at in range(100_000):
        (tmp_path / f"{at:05}.json").touch()
    command = [sys.executable, "-m", "gidar", "validate", tmp_path, "--format", "json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120)
    in_words(done)
    assert len(done.stderr.splitlines()) == 100_000
    assert len(json.loads(done.stdout)["unreadable"]) == 10_001


@pytest.mark.parametrize(
    "part", ["b.PARQUET", "c.parq", "more/c.parquet", "second.json", "pipe.parquet", "link.parquet"]
)
def test_what_a_folder_of_parquet_files_holds_besides_is_named(gidar_cli: Run, tmp_path: Path, part: str) -> None:
    stray = tmp_path / "reports.parquet" / part
    stray.parent.mkdir(parents=True)
    if part.startswith("pipe"):
        os.mkfifo(stray)
    elif part.startswith("link"):
        stray.symlink_to(ROOT / VALID)
    else:
        stray.write_bytes(b"PAR1")
    for engine in ([], ["--engine", "duckdb"]):
        done = gidar_cli("validate", tmp_path, *engine, timeout=30)
        in_words(done)
        assert f"reports.parquet/{part}" in done.stderr


@pytest.mark.parametrize("name", ["reports.parquet", "documents.parquet"])
@pytest.mark.parametrize("kind", ["pipe", "link", "link to nothing", "link to a folder"])
def test_a_table_in_parquet_is_a_regular_file(gidar_cli: Run, tmp_path: Path, name: str, kind: str) -> None:
    folder, elsewhere = tmp_path / "in", tmp_path / "elsewhere.parquet"
    folder.mkdir()
    for table in ("reports", "documents"):
        duckdb.execute(f"COPY (SELECT '1' AS report, 2024 AS year) TO '{folder / table}.parquet'")
    path = folder / name
    if kind == "link to a folder":
        elsewhere.mkdir()
        path.rename(elsewhere / "a.parquet")
    elif kind == "link":
        path.rename(elsewhere)
    else:
        path.unlink()
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to(elsewhere)
    said = texts("errors")["not_a_file" if kind == "pipe" else "link"]["zh"]
    for engine in ([], ["--engine", "duckdb"]):
        done = gidar_cli("validate", folder, *engine, timeout=30)
        in_words(done)
        assert done.stderr.splitlines() == [f"{path}：{said}"] and not done.stdout
