"""What ships is tested as it ships: the wheel in an empty environment, with sockets refused."""

import email
import json
import re
import shlex
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import gidar
from cases import DIST, ROOT

REFUSE = """
import socket
def refuse(*args, **kwargs):
    raise AssertionError("the network was asked for")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `make dist` builds, with the environment of this run."""
    folder = tmp_path_factory.mktemp("built")
    here = Path(sys.executable).parent
    command = [
        "make",
        "dist",
        f"OUT={folder}",
        f"VENV={here.parent}",
        "-o",
        here / "gidar",
        "-o",
        here.parent / ".test",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=300)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    [path] = built.glob("*.whl")
    return path


def test_what_an_index_shows_of_the_package(wheel: Path) -> None:
    """Where it is described, and an extra with everything that a command may need."""
    with zipfile.ZipFile(wheel) as archive:
        [name] = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        told = email.message_from_bytes(archive.read(name))
    urls = dict(one.split(", ", 1) for one in told.get_all("Project-URL", []))
    assert {"Homepage", "Documentation", "Changelog"} <= urls.keys()
    assert all(url.startswith("https://w3id.org/gidar") for url in urls.values())
    needs: dict[str, set[str]] = {}
    for one in map(Requirement, told.get_all("Requires-Dist", [])):
        for extra in told.get_all("Provides-Extra", []):
            if one.marker and one.marker.evaluate({"extra": extra}) and not one.marker.evaluate({"extra": ""}):
                needs.setdefault(extra, set()).add(one.name)
    work = {"docs", "spark", "spec", "test"}  # what a checkout alone needs
    apart = {"ocr"}  # on trial, and larger than all others together
    assert needs["all"] == set().union(*(needs[extra] for extra in needs.keys() - work - apart - {"all"}))


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The python of a new environment that holds the wheel and its dependencies, and refuses the network."""
    folder = tmp_path_factory.mktemp("env")
    venv.create(folder)
    python = folder / "bin/python"
    # By the pip of this run, which need not be installed for that; what is not asked for is not compiled.
    command = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "-q",
        "--no-compile",
        f"{wheel}[frictionless]",
    ]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=600)
    assert done.returncode == 0, done.stderr
    [site] = (folder / "lib").glob("python*/site-packages")
    (site / "sitecustomize.py").write_text(REFUSE)
    return python


def test_the_wheel_holds_the_published_files_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    standing = {f"{edition}-{gidar.load_edition(edition).version}.zip" for edition in gidar.editions()}
    older = [path for path in (ROOT / "spec/releases").glob("*.zip") if path.name not in standing]
    files = [*older, ROOT / "spec/releases/CHECKSUMS", *(path for path in DIST.rglob("*") if path.is_file())]
    published = {f"gidar/{path.relative_to(ROOT).as_posix()}" for path in files}
    assert older and {name for name in names if name.startswith("gidar/spec/")} == published, "no version twice"
    others = {name for name in names - published if not name.startswith(("gidar/", "gidar-"))}
    assert others == {"frictionless_gidar.py"}
    assert not [name for name in names if name.endswith((".yaml", ".pyc"))]
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("licenses/LICENSE-SPEC") for name in names)


def test_the_release_archive_is_what_is_vendored(built: Path) -> None:
    with zipfile.ZipFile(built / "gidar-spec.zip") as archive:
        there = {n.removeprefix("gidar-spec/"): archive.read(n) for n in archive.namelist() if not n.endswith("/")}
        assert {info.date_time[:3] for info in archive.infolist()} == {(1980, 1, 1)}, "the same bytes from every build"
    wanted = {
        f"{edition}/{p.relative_to(DIST / edition).as_posix()}": p.read_bytes()
        for edition in gidar.editions()
        for p in (DIST / edition).rglob("*")
        if p.is_file()
    }
    assert {**there, "gidar-vendor.json": None} == {**wanted, "gidar-vendor.json": None}


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["--version"], 0),
        (["validate", "examples/shuangyashan-2024.json"], 0),
        (["validate", "examples/shuangyashan-2024"], 0),
        (["validate", "examples/hongze-2023.json"], 1),
        (["validate", "examples/faulty-2024", "--format", "json"], 1),
        (["validate", "missing.json"], 2),
        (["explain", "carry", "--lang", "en"], 2),
        (["explain", "requests-balance"], 0),
        (["explain", "requests.received.total"], 0),
        (["spec", "build"], 2),
        (["spec", "diff", "2021"], 0),
        (["convert", "examples/shuangyashan-2024.json", "--to-edition", "2019"], 0),
        (["spec", "diff", "2021/1.0.0", "2021/1.1.0"], 0),
        (["vendor", "vendored"], 0),
        (["vendor", "vendored", "--edition", "2021", "--version", "1.0.0"], 0),
    ],
)
def test_the_installed_wheel_works_offline(environment: Path, tmp_path: Path, args: list[str], code: int) -> None:
    args = [str(ROOT / a) if a.startswith("examples/") else a for a in args]
    command = [environment.parent / "gidar", *args]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stderr and "network" not in done.stderr


def test_the_programs_that_guides_name_run_on_a_plain_installation(environment: Path, tmp_path: Path) -> None:
    """Without what only the tests need."""
    guides = [path.read_text(encoding="utf-8") for path in (ROOT / "docs").rglob("*.md")]
    commands = {line for text in guides for line in re.findall(r"^\.venv/bin/python (benchmarks/.+)$", text, re.M)}
    assert len(commands) >= 2
    for command in commands:
        program, path, *options = shlex.split(command)
        shutil.rmtree(tmp_path / path, ignore_errors=True)
        done = subprocess.run(
            [environment, ROOT / program, tmp_path / path, *options], capture_output=True, encoding="utf-8", timeout=120
        )
        assert done.returncode == 0 and (tmp_path / path).exists(), done.stderr


def test_an_installation_knows_that_what_it_vendors_is_released(environment: Path, tmp_path: Path) -> None:
    """Though it holds no archive of these versions; the committed ones are released whenever a release is made."""
    released = {path.stem for path in (ROOT / "spec/releases").glob("*.zip")}
    standing = {f"{edition}-{gidar.load_edition(edition).version}" for edition in gidar.editions()}
    command = [environment.parent / "gidar", "vendor", tmp_path / "copies"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("尚未发布") == len(standing - released)


def test_the_installed_plugin_works_offline(environment: Path) -> None:
    package, checklist = ROOT / "examples/shuangyashan-2024/datapackage.json", DIST / "2021/checklist.json"
    command = [environment, "-m", "frictionless", "validate", package, "--checklist", checklist]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_installed_files_are_the_committed_ones(environment: Path) -> None:
    code = "import gidar.model.published as d, json; print(json.dumps([d.ROOT, d.published('catalog.json')]))"
    done = subprocess.run([environment, "-c", code], capture_output=True, encoding="utf-8", timeout=60, cwd="/")
    root, catalog = json.loads(done.stdout)
    assert "site-packages" in root
    assert catalog == json.loads((DIST / "catalog.json").read_text(encoding="utf-8"))
