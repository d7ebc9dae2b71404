"""From nothing to a checked report by the pages alone: what they say is put into an empty folder, with an empty home
folder, and run. The languages that need gidar for nothing have it nowhere: they begin with the published archive.
"""

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
from conftest import needed
from postgres import Server, serving

MINUTES = 5
GUIDES = ("docs/guides", "docs/en/guides")


class Way(NamedTuple):
    """A section of a guide, the language of its code, and what has to be on the machine.

    says is whether the exit code says that an equation does not hold; own, whether gidar itself is on the machine, as
    it is where the page has it write the folder or a package.
    """

    guide: str
    section: str
    language: str
    programs: tuple[str, ...]
    says: bool = True
    own: bool = False


WAYS = {
    "Python": Way("vendor.md", "python", "py", ("python3",)),
    "Node.js": Way("vendor.md", "node", "js", ("node", "npm")),
    "Java": Way("vendor.md", "java", "java", ("javac",)),
    "Go": Way("implement.md", "go", "go", ("go", "jq"), says=False),
    "R": Way("vendor.md", "r", "r", ("Rscript",), own=True),
    "PostgreSQL": Way("vendor.md", "postgresql", "", ("psql",), says=False, own=True),
}
FOUND = "requests-balance"
AWAY = re.compile(r"ENOTFOUND|ECONNREFUSED|ETIMEDOUT|No matching distribution|Connection(?:Error| refused)")
REGISTRIES = re.compile(r"(?i)PIP_\w+|npm_config_\w+|SSL_CERT_\w+|\w+_proxy")
"""What a machine needs to be told to reach its registries at all."""


@pytest.mark.parametrize("name", [name for name in WAYS if name != "PostgreSQL"])
def test_the_page_is_enough(name: str, machine: "Machine", example: dict) -> None:
    way = WAYS[name]
    machine.needs(name, way.programs)
    section = section_of(way.guide, way.section)
    [file] = {
        found for found in re.findall(r"`([\w.]+)`", section) if found.endswith((".py", ".mjs", ".java", ".go", ".R"))
    }
    commands = "".join(blocks(section, "bash"))
    for jar in re.findall(r"/usr/\S+\.jar", commands):
        if not Path(jar).exists():
            needed("Jackson", "libjackson2-databind-java is not installed")
    (machine.folder / file).write_text(blocks(section, way.language)[0], encoding="utf-8")
    machine.get_the_folder(way)
    for change in (0, 1):
        machine.report(example, change)
        if way.own:
            machine.package(section)
        done = machine.run(commands)
        if done.returncode and AWAY.search(done.stderr):
            needed(name, "the registry of its packages is not to be reached")
        assert (FOUND in done.stdout) is bool(change), done.stdout + done.stderr
        assert not way.says or done.returncode == change, done.stderr
    assert machine.seconds < 60 * MINUTES


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    yield from serving()


def test_the_page_is_enough_for_postgresql(server: Server, machine: "Machine", example: dict) -> None:
    way = WAYS["PostgreSQL"]
    machine.needs("PostgreSQL", way.programs)
    machine.environment |= server.environment
    section = section_of(way.guide, way.section)
    first, more = blocks(section, "bash")
    machine.get_the_folder(way)
    for change in (0, 1):
        server.answer("DROP SCHEMA IF EXISTS gidar_2021 CASCADE")
        machine.report(example, change)
        machine.package(section)
        loaded, kept = machine.run(first), machine.run(more)
        assert (loaded.returncode, loaded.stderr, FOUND in loaded.stdout) == (0, "", bool(change)), loaded.stdout
        assert (f"({0 if not change else 2} row" in loaded.stdout) and bool(kept.returncode) is bool(change)
        assert not change or "is violated by some row" in kept.stderr
    assert machine.seconds < 60 * MINUTES


def test_the_quick_start_is_enough(machine: "Machine") -> None:
    """The whole of gidar: the checkout as it is committed, the command that sets it up, and the first one shown."""
    machine.needs("Python", ("git", "make", "python3"))
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    for name in filter(None, listed.split("\0")):
        if not name.startswith(("tests/", ".github/")) and (ROOT / name).exists():
            (machine.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, machine.folder / name)
    [set_up] = re.findall(r"`(make \w+)`", section_of("validate.md", "install"))
    command, shown = re.findall(r"^\$ gidar (validate .*)\n((?:.+\n)+)", section_of("validate.md", "json"), re.M)[0]
    done = machine.run(set_up)
    if done.returncode and AWAY.search(done.stderr):
        needed("Python", "the registry of its packages is not to be reached")
    assert done.returncode == 0, done.stderr
    done = machine.run(f".venv/bin/gidar {command}")
    assert (done.returncode, done.stdout.strip()) == (0, shown.removesuffix("```\n").strip()), done.stderr
    assert machine.seconds < 60 * MINUTES


def section_of(guide: str, section: str) -> str:
    """A section of a guide, in English; what is to be copied from it is the same in both languages, as is checked."""
    zh, en = ((ROOT / folder / guide).read_text(encoding="utf-8") for folder in GUIDES)
    found, same = (text.split(f"{{: #{section} }}")[1].split("\n## ")[0] for text in (en, zh))
    for language in ("bash", "sh", *(way.language for way in WAYS.values() if way.language)):
        code = [re.sub(" --lang en", "", block) for block in blocks(found, language)]
        assert code == blocks(same, language), (guide, section, language)
    return found


def blocks(section: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", section, re.S)


class Machine:
    """Somebody's machine: an empty folder, an empty home folder, the programs of the system and none of this checkout.

    seconds is how long what was typed there took.
    """

    def __init__(self, root: Path) -> None:
        self.folder, self.seconds = root / "work", 0.0
        home, self._programs = root / "home", root / "bin"
        for path in (self.folder, home, self._programs):
            path.mkdir()
        kept = {name: value for name, value in os.environ.items() if REGISTRIES.fullmatch(name)}
        self._path = [
            path for path in os.environ["PATH"].split(os.pathsep) if Path(path) != Path(sys.executable).parent
        ]
        self.environment = kept | {"HOME": str(home), "LANG": "C.UTF-8", "TMPDIR": str(root)}
        self._find()

    def _find(self) -> None:
        self.environment["PATH"] = os.pathsep.join([str(self._programs), *self._path])

    def needs(self, name: str, programs: tuple[str, ...]) -> None:
        for program in programs:
            if not shutil.which(program, path=self.environment["PATH"]):
                needed(name, f"{program} is not installed")
        if "python3" in programs:
            self.plain_python()

    def plain_python(self) -> None:
        """A Python with nothing installed."""
        fresh = self._programs / "fresh"
        if not fresh.exists():
            subprocess.run([sys.executable, "-m", "venv", fresh], check=True, timeout=120)
            self._path.insert(0, str(fresh / "bin"))
            self._find()

    def run(self, commands: str) -> subprocess.CompletedProcess[str]:
        """What is typed at the prompt of this machine."""
        begun = time.monotonic()
        done = subprocess.run(
            ["sh", "-c", commands],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=60 * MINUTES,
        )
        self.seconds += time.monotonic() - begun
        return done

    def get_the_folder(self, way: Way) -> None:
        """As the page has it: written by gidar, or, where it is not installed, unpacked from what was downloaded."""
        if way.own:
            (self._programs / "gidar").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m gidar "$@"\n')
            (self._programs / "gidar").chmod(0o755)
            self.environment["PYTHONPATH"] = str(ROOT / "src")
            command = blocks(section_of("vendor.md", "write"), "sh")[0].splitlines()[0]
        else:
            self.needs("unzip", ("unzip",))
            edition, version = newest_release()
            shutil.copy(ROOT / f"spec/releases/{edition}-{version}.zip", self.folder)
            [command] = blocks(section_of("vendor.md", "start"), "bash")
            assert not shutil.which("gidar", path=self.environment["PATH"])
        done = self.run(command)
        assert done.returncode == 0, done.stderr

    def report(self, example: dict, change: int) -> None:
        """A report whose requests received add up, or not by as much."""
        example = json.loads(json.dumps(example))
        example["tables"]["requests"]["received"]["total"] += change
        (self.folder / "report.json").write_text(json.dumps(example), encoding="utf-8")

    def package(self, section: str) -> None:
        """The same as CSV, by the command that the section names."""
        shutil.rmtree(self.folder / "package", ignore_errors=True)
        [command] = re.findall(r"`(gidar convert [^`]+)`", section)
        done = self.run(command)
        assert done.returncode == 0, done.stderr


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def newest_release() -> tuple[str, str]:
    """The edition of the pages, and its newest version."""
    found = [path.stem.split("-") for path in (ROOT / "spec/releases").glob("2021-*.zip")]
    edition, version = max(found, key=lambda each: [*map(int, each[1].split("."))])
    return edition, version
