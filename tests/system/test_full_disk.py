"""Every command that writes, on a disk that is full and killed on the way: whole files and folders, or none."""

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cases import ROOT
from gidar.model.words import sentence, texts
from in_process import INTERNAL, called

EXAMPLE = ROOT / "examples/shuangyashan-2024.json"
COMMANDS = {
    "validate": ("validate", "in", "--format", "json", "-o", "out/r.json"),
    "findings": ("validate", "in", "-o", "out/r.xlsx"),
    "roll": ("roll", "in", "--parts", "list.txt", "--as-of", "2026-01-01", "-o", "out/r.xlsx"),
    "returns": ("roll", "in", "--parts", "list.txt", "--as-of", "2026-01-01", "--returns", "out/r"),
    "report": ("report", "result.json", "-o", "out/r.html"),
    "waive": ("waive", "result.json", "--reason", "已核实", "--by", "某", "--until", "2099-01-01", "-o", "out/r.csv"),
    "document": ("convert", "in/a.json", "-o", "out/r.docx"),
    "package": ("convert", "in", "--to", "csv", "-o", "out/r"),
    "parquet": ("convert", "in", "--to", "parquet", "-o", "out/r"),
    "pages": ("convert", "in", "--to", "html", "-o", "out/r"),
    "summary": ("convert", "in", "--summary", "-o", "out/r.xlsx"),
    "aggregate": ("aggregate", "in/a.json", "--name", "某市", "-o", "out/r.json"),
    "new": ("new", "--year", "2024", "--to", "csv", "-o", "out/r"),
    "extract": ("extract", "page.html", "-o", "out/r.json"),
    "record": ("extract", "page.html", "--record", "out/r.json"),
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which each of these commands has something to write."""
    folder = tmp_path_factory.mktemp("full")
    (folder / "in").mkdir()
    shutil.copy(EXAMPLE, folder / "in/a.json")
    wrong = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    wrong["organ"]["name"] = "坏局"
    wrong["tables"]["requests"]["received"]["total"] += 1
    (folder / "in/b.json").write_text(json.dumps(wrong), encoding="utf-8")
    (folder / "list.txt").write_text("坏局\n", encoding="utf-8")
    called("validate", str(folder / "in"), "-o", str(folder / "result.json"), "--format", "json")
    called("convert", str(EXAMPLE), "-o", str(folder / "page.html"))
    return folder


def full() -> None:
    """Let no file grow beyond a hundred bytes, as on a disk that is nearly full, temporary ones included."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


def run(place: Path, command: tuple[str, ...], **more: object) -> "subprocess.CompletedProcess[str]":
    shutil.rmtree(place / "out", ignore_errors=True)
    (place / "out").mkdir()
    return subprocess.run(
        [sys.executable, "-m", "gidar", *command],
        cwd=place,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        env=environment(),
        **more,  # type: ignore[call-overload]
    )


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT / "src")}


@pytest.mark.parametrize("command", COMMANDS)
def test_on_a_full_disk_nothing_is_left_and_the_cause_is_said(place: Path, command: str) -> None:
    """The file or folder that could not be written is named, never an internal error or the wrong place."""
    done = run(place, COMMANDS[command], preexec_fn=full)
    assert done.returncode == 2 and [*(place / "out").iterdir()] == [], done.stderr
    said = done.stderr.splitlines()[-1]
    assert texts("cli")["no_space"]["zh"] in said and "标准输出" not in said, done.stderr
    assert not any(text in done.stderr for text in INTERNAL)


FORMATS = ("text", "json", "jsonl", "csv", "github", "sarif", "html")
SHOWN = {
    **{
        form: ("validate", "in", "--format", form)
        for form in ("text", "json", "jsonl", "csv", "github", "sarif", "html")
    },
    "overview": ("validate", "in", "--summary"),
    "record": ("convert", "in/a.json"),
    "page": ("convert", "in/a.json", "--to", "html"),
    "aggregate": ("aggregate", "in/a.json", "--name", "某市"),
    "new": ("new", "--year", "2024"),
    "extract": ("extract", "page.html"),
    "extraction": ("extract", "page.html", "--format", "json"),
    "roll": ("roll", "in", "--parts", "list.txt", "--as-of", "2026-01-01"),
    "report": ("report", "result.json"),
    "explain": ("explain", "requests-balance"),
    "sql": ("sql",),
    "version": ("--version",),
    "help": ("--help",),
    "help_of_a_command": ("validate", "--help"),
    "nothing": (),
}


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("command", SHOWN)
def test_where_standard_output_is_full_it_is_named(place: Path, command: str, unbuffered: str) -> None:
    """Also where nothing is buffered, as in containers; nothing more is said when the program ends."""
    done = shown(place, SHOWN[command], unbuffered, "stdout")
    assert done.returncode == 2 and done.stderr.endswith(
        sentence("cli.unwritable", "zh", reason=sentence("cli.no_space", "zh")) + "\n"
    ), done.stderr
    assert not any(text in done.stderr for text in (*INTERNAL, "Traceback", "Errno", "Exception ignored"))


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(
    "command, code",
    [(("validate", "in"), 1), (("validate", "none.json"), 2), (("validate", "--none"), 2), (("sql",), 0)],
)
def test_where_standard_error_is_full_the_exit_code_is_right(
    place: Path, command: tuple[str, ...], code: int, unbuffered: str
) -> None:
    assert shown(place, command, unbuffered, "stderr").returncode == code


def shown(place: Path, command: tuple[str, ...], unbuffered: str, stream: str) -> "subprocess.CompletedProcess[str]":
    """A command with one of its streams on a disk without any room."""
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with open("/dev/full", "w", encoding="utf-8") as nowhere:
        return subprocess.run(
            [sys.executable, "-m", "gidar", *command],
            cwd=place,
            **{**streams, stream: nowhere},  # type: ignore[call-overload]
            encoding="utf-8",
            timeout=120,
            env={**environment(), "PYTHONUNBUFFERED": unbuffered},
        )


@pytest.mark.parametrize("command", ["package", "pages", "returns", "findings", "parquet"])
def test_whoever_is_killed_leaves_all_of_it_or_nothing(place: Path, command: str) -> None:
    """What was written beside begins with a full stop, and is passed over where the folder is read."""
    begun = time.monotonic()
    assert run(place, COMMANDS[command]).returncode < 2
    took, rng = time.monotonic() - begun, random.Random(command)
    whole = {path.relative_to(place / "out") for path in (place / "out").rglob("*")}
    for _ in range(4):
        shutil.rmtree(place / "out")
        (place / "out").mkdir()
        process = subprocess.Popen(
            [sys.executable, "-m", "gidar", *COMMANDS[command]],
            cwd=place,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment(),
        )
        time.sleep(took * rng.uniform(0.5, 1.0))
        process.send_signal(signal.SIGKILL)
        process.wait()
        there = {path.relative_to(place / "out") for path in (place / "out").rglob("*")}
        own = {path for path in there if not path.parts[0].startswith(".gidar-")}
        # A loss record and what is told of it come once the output itself is whole.
        assert not own or len({path for path in whole - own if not path.name.endswith(".not-held.json")}) == 0, own
