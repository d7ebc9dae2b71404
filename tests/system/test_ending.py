"""Commands that a signal ends: what they made for a while is gone, and the exit code says which signal it was."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cases import ROOT

GIDAR = (sys.executable, "-m", "gidar")
SIGNALS = (signal.SIGTERM, signal.SIGHUP)
SECONDS = 60.0
COMMANDS = {
    "validate": ("validate", "in", "--previous", "in"),
    "in several processes": ("validate", "in", "--previous", "in", "--processes", "2"),
    "extract": ("extract", "in", "-o", "out", "--processes", "2"),
    "convert": ("convert", "many.jsonl", "--to", "xlsx", "-o", "books"),
    "parquet": ("convert", "many.jsonl", "--to", "parquet", "-o", "out.parquet"),
}


def heeding() -> None:
    """Before a command begins: the tests may run under nohup or in the background, with signals ignored."""
    for number in (signal.SIGHUP, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of documents, and many reports."""
    root = tmp_path_factory.mktemp("ending")
    (root / "in").mkdir()
    for number in range(60):
        shutil.copyfile(ROOT / "examples/hongze-2023.html", root / f"in/{number}.html")
    example = json.loads((ROOT / "examples/shuangyashan-2024.json").read_text(encoding="utf-8"))
    reports = (example | {"organ": {"name": f"{number}局"}} for number in range(3000))
    (root / "many.jsonl").write_text("".join(map("{}\n".format, map(json.dumps, reports))), encoding="utf-8")
    return root


def ended(place: Path, tmp_path: Path, command: tuple[str, ...], number: signal.Signals, all_of_them: bool) -> int:
    """The exit code of a command that gets a signal when it has begun to write something for a while."""
    environment = os.environ | {"TMPDIR": str(tmp_path)}
    run = subprocess.Popen(
        [*GIDAR, *command],
        cwd=place,
        env=environment,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        preexec_fn=heeding,
    )
    until = time.monotonic() + SECONDS
    while (
        not (any(tmp_path.iterdir()) or any(place.glob(".gidar-*")) or (place / "out").exists())
        and time.monotonic() < until
    ):
        assert run.poll() is None, run.stderr and run.stderr.read()
        time.sleep(0.01)
    time.sleep(0.2)
    (os.killpg if all_of_them else os.kill)(run.pid, number)
    said = run.communicate(timeout=SECONDS)[1]
    assert b"Traceback" not in said and "已中断" in said.decode()
    return run.returncode


@pytest.mark.skipif(os.name == "nt", reason="there are no such signals")
@pytest.mark.parametrize("all_of_them", [False, True], ids=["one", "all"])
@pytest.mark.parametrize("number", SIGNALS, ids=str)
@pytest.mark.parametrize("name", COMMANDS)
def test_nothing_is_left_behind(
    place: Path, tmp_path: Path, name: str, number: signal.Signals, all_of_them: bool
) -> None:
    before = {*place.iterdir()}
    assert ended(place, tmp_path, COMMANDS[name], number, all_of_them) == 128 + number
    left = {*place.iterdir()} - before
    assert not [*tmp_path.iterdir()] and left <= {place / "out"}
    for path in left:  # of a dataset, what was read is kept for the next run
        assert (path / ".journal").is_dir() and not [*path.rglob(".gidar-*")]
        shutil.rmtree(path)


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal")
def test_under_nohup_a_command_goes_on(place: Path, tmp_path: Path) -> None:
    run = subprocess.Popen(
        [*GIDAR, "validate", "in/0.html"],
        cwd=place,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN) and None,
    )
    time.sleep(0.3)
    run.send_signal(signal.SIGHUP)
    assert run.wait(SECONDS) in (0, 1)


LOST = """
import gidar.cli, os, signal, sys, time
class Thing:
    def __del__(self):
        os.kill(os.getpid(), signal.{number.name})
        time.sleep(0.05)
def main():
    try:
        Thing()
        time.sleep({seconds})
    except BaseException as error:
        return {{"Ended": getattr(error, "code", 0), "KeyboardInterrupt": 130}}[type(error).__name__]
    return 0
gidar.cli.main = main
gidar.cli.run()
"""


@pytest.mark.skipif(os.name == "nt", reason="there are no such signals")
@pytest.mark.parametrize("number", [*SIGNALS, signal.SIGINT], ids=str)
def test_a_signal_while_an_object_is_deleted_is_not_lost(number: signal.Signals) -> None:
    command = [sys.executable, "-c", LOST.format(number=number, seconds=SECONDS)]
    begun = time.monotonic()
    assert subprocess.run(command, timeout=2 * SECONDS, preexec_fn=heeding).returncode == 128 + number
    assert time.monotonic() - begun < SECONDS
