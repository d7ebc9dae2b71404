"""From nothing to a checked report by the page alone: what it says is put into a folder with nothing else, and run."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from cases import ROOT
from conftest import Run, needed
from postgres import Server, serving

MINUTES = 5


class Way(NamedTuple):
    """A section of a guide, the language of its code, and what has to be on the machine.

    says is whether the exit code says that an equation does not hold.
    """

    guide: str
    section: str
    language: str
    programs: tuple[str, ...]
    says: bool = True


WAYS = {
    "Python": Way("vendor.md", "python", "py", ("python3",)),
    "Node.js": Way("vendor.md", "node", "js", ("node", "npm")),
    "Java": Way("vendor.md", "java", "java", ("javac",)),
    "Go": Way("implement.md", "go", "go", ("go", "jq"), says=False),
    "R": Way("vendor.md", "r", "r", ("Rscript",)),
}
FOUND = "requests-balance"
AWAY = re.compile(r"ENOTFOUND|ECONNREFUSED|ETIMEDOUT|ENOTCACHED|No matching distribution|Connection(?:Error| refused)")


@pytest.mark.parametrize("name", WAYS)
def test_the_page_is_enough(name: str, gidar_cli: Run, tmp_path: Path, example: dict) -> None:
    way, begun = WAYS[name], time.monotonic()
    for program in way.programs:
        if not shutil.which(program):
            needed(name, f"{program} is not installed")
    text = (ROOT / f"docs/guides/{way.guide}").read_text(encoding="utf-8")
    section = text.split(f"{{: #{way.section} }}")[1].split("\n## ")[0]
    [file] = {
        found for found in re.findall(r"`([\w.]+)`", section) if found.endswith((".py", ".mjs", ".java", ".go", ".R"))
    }
    (tmp_path / file).write_text(section.split(f"```{way.language}\n")[1].split("```")[0], encoding="utf-8")
    commands = "".join(re.findall(r"```bash\n(.*?)```", section, re.S))
    for jar in re.findall(r"/usr/\S+\.jar", commands):
        if not Path(jar).exists():
            needed("Jackson", "libjackson2-databind-java is not installed")
    vendored(gidar_cli, tmp_path)
    for change in (0, 1):
        report(gidar_cli, tmp_path, example, change)
        done = subprocess.run(
            ["sh", "-c", commands],
            cwd=tmp_path,
            env=own_environment(tmp_path, name == "Python"),
            capture_output=True,
            encoding="utf-8",
            timeout=60 * MINUTES,
        )
        if done.returncode and AWAY.search(done.stderr):
            needed(name, "the registry of its packages is not to be reached")
        assert (FOUND in done.stdout) is bool(change), done.stdout + done.stderr
        assert not way.says or done.returncode == change, done.stderr
    assert time.monotonic() - begun < 60 * MINUTES


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    yield from serving()


def test_the_page_is_enough_for_postgresql(server: Server, gidar_cli: Run, tmp_path: Path, example: dict) -> None:
    begun = time.monotonic()
    text = (ROOT / "docs/guides/vendor.md").read_text(encoding="utf-8")
    first, more = re.findall(r"```bash\n(.*?)```", text.split("{: #postgresql }")[1].split("\n## ")[0], re.S)
    vendored(gidar_cli, tmp_path)
    for change in (0, 1):
        report(gidar_cli, tmp_path, example, change)
        server.answer("DROP SCHEMA IF EXISTS gidar_2021 CASCADE")
        loaded, kept = (
            subprocess.run(
                ["sh", "-c", commands],
                cwd=tmp_path,
                env=os.environ | server.environment,
                capture_output=True,
                encoding="utf-8",
                timeout=60 * MINUTES,
            )
            for commands in (first, more)
        )
        assert (loaded.returncode, loaded.stderr, FOUND in loaded.stdout) == (0, "", bool(change)), loaded.stdout
        assert (f"({0 if not change else 2} row" in loaded.stdout) and bool(kept.returncode) is bool(change)
        assert not change or "is violated by some row" in kept.stderr
    assert time.monotonic() - begun < 60 * MINUTES


def vendored(gidar_cli: Run, folder: Path) -> None:
    """The folder that the pages begin with."""
    assert gidar_cli("vendor", "third_party/gidar", cwd=folder, env=own_environment(folder)).returncode == 0


def report(gidar_cli: Run, folder: Path, example: dict, change: int) -> None:
    """A report whose requests received add up, or not by as much, as JSON and as the pages have it written as CSV."""
    example = json.loads(json.dumps(example))
    example["tables"]["requests"]["received"]["total"] += change
    (folder / "report.json").write_text(json.dumps(example), encoding="utf-8")
    shutil.rmtree(folder / "package", ignore_errors=True)
    command = ("convert", "report.json", "--to", "csv", "-o", "package")
    assert gidar_cli(*command, cwd=folder, env=own_environment(folder)).returncode == 0


def own_environment(folder: Path, python: bool = False) -> dict[str, str]:
    """The environment of somebody who has nothing installed: for Python one of its own, for the others a home."""
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    if not python:
        return environment | {"PYTHONPATH": str(ROOT / "src"), "GOCACHE": str(folder / ".go")}
    fresh = folder / ".fresh"
    if not fresh.exists():
        subprocess.run([sys.executable, "-m", "venv", fresh], check=True, timeout=120)
    return environment | {"PATH": f"{fresh / 'bin'}{os.pathsep}{environment['PATH']}"}
