"""Shared fixtures, and what happens where a machine lacks a part that a test needs."""

import contextlib
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
FAILURES = ROOT / "build/failures"
"""Where the documents of failing cases are left, a folder a case."""
SCRIPTS = ROOT / "tests/node"
REQUIRE_ALL = bool(os.environ.get("GIDAR_REQUIRE_ALL"))


def pytest_sessionstart(session: pytest.Session) -> None:
    if not hasattr(session.config, "workerinput"):
        shutil.rmtree(FAILURES, ignore_errors=True)


def pytest_runtest_setup(item: pytest.Item) -> None:
    if documents := sys.modules.get("documents.failures"):
        documents.forget()


LONGEST_NAME = 200
"""Characters of a value that may stand in the name of its case."""


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name a case by its argument, not by bytes or a long text.

    The bytes of an archive hold the second it was made in, so that two processes would collect different tests.
    """
    return argname if isinstance(val, bytes) or (isinstance(val, str) and len(val) > LONGEST_NAME) else None


SHARED = {"browser", "checker", "docs", "node_modules", "site"}
"""Fixtures that take long to set up, and are shared by the tests of several modules."""


@pytest.hookimpl(tryfirst=True)  # before that of pytest-xdist, which reads the marks
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where tests run side by side, those of a module, and all that share something costly, stay in one process."""
    if config.pluginmanager.has_plugin("xdist"):
        for item in items:
            costly = SHARED & {*getattr(item, "fixturenames", ())}
            item.add_marker(pytest.mark.xdist_group("shared" if costly else item.path.stem))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Leave behind the documents of a case that fails, and say where."""
    documents = sys.modules.get("documents.failures")
    if documents and call.when == "call" and call.excinfo and not call.excinfo.errisinstance(pytest.skip.Exception):
        folder = FAILURES / re.sub(r"[^\w.=-]+", "_", item.name).strip("_")
        if documents.keep(folder):
            call.excinfo.value.add_note(f"The document, the truth and what was read: {folder.relative_to(ROOT)}")
    return (yield)


Run = Callable[..., subprocess.CompletedProcess]


@pytest.fixture(scope="session")
def gidar_cli() -> Run:
    """The command line: gidar_cli("validate", path, ...) -> completed process, with a time limit.

    A process of its own; in the quick loop, where no more than arguments are given, a call in this one.
    """

    def run(*args: object, **options: object) -> subprocess.CompletedProcess:
        command = [sys.executable, "-m", "gidar", *map(str, args)]
        defaults = {"capture_output": True, "encoding": "utf-8", "timeout": 60, "cwd": ROOT}
        quick = Path(os.environ.get("PYTEST_CURRENT_TEST", "")).parts[:2] == ("tests", "unit")
        return subprocess.run(command, **(defaults | options)) if options or not quick else called(command)

    return run


def called(command: list[str]) -> subprocess.CompletedProcess:
    """A command of `python -m gidar`, run by the function behind it."""
    import in_process

    with contextlib.chdir(ROOT):
        return subprocess.CompletedProcess(command, *in_process.called(*command[3:]))


FOLDERS = itertools.count()


@pytest.fixture
def tmp_path(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of its own for each test.

    That of pytest looks through those of all tests before, and renews a link to the newest: with thousands of tests,
    this takes longer than most of them.
    """
    folder = tmp_path_factory.getbasetemp() / f"{re.sub(r'[^a-z]+', '_', request.node.name)[:30]}{next(FOLDERS)}"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture
def example() -> dict:
    """A report of its own for each test, which may change it."""
    return json.loads((ROOT / "examples/shuangyashan-2024.json").read_text(encoding="utf-8"))


def needed(part: str, why: str) -> None:
    """Leave a test out because the machine lacks a part; a failure where every part is required."""
    if REQUIRE_ALL:
        pytest.fail(f"{part} is required here: {why}")
    pytest.skip(f"left out, {part}: {why}")


def node(modules: Path, script: str, *args: object, text: str = "") -> dict:
    """What a script of tests/node prints, as JSON."""
    command = ["node", SCRIPTS / script, *map(str, args)]
    done = subprocess.run(command, cwd=modules, input=text, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def npm_packages(source: Path, folder: Path) -> Path:
    """Install what the lock file in a folder of this checkout says, in another folder."""
    if not shutil.which("node") or not shutil.which("npm"):
        needed("Node.js", "node and npm are not installed")
    for name in ("package.json", "package-lock.json"):
        shutil.copy(source / name, folder / name)
    command = ["npm", "ci", "--prefer-offline", "--loglevel=error"]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", timeout=300)
    if done.returncode:
        needed("Node.js packages", f"npm ci failed: {done.stderr.strip()[:500]}")
    return folder


@pytest.fixture(scope="session")
def node_modules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the npm packages of tests/node installed."""
    return npm_packages(SCRIPTS, tmp_path_factory.mktemp("node"))


@pytest.fixture(scope="session")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of checker/ with its npm packages, built: built/checker.js and built/index.mjs."""
    root = tmp_path_factory.mktemp("root")
    (root / "spec/dist").mkdir(parents=True)
    shutil.copy(ROOT / "spec/dist/words.json", root / "spec/dist")
    (root / "checker").mkdir()
    folder = npm_packages(ROOT / "checker", root / "checker")
    for name in ("build.mjs", "regions.mjs", "tsconfig.json"):
        shutil.copy(ROOT / "checker" / name, folder / name)
    shutil.copytree(ROOT / "checker/src", folder / "src")
    command = ["node", "build.mjs", "built", "--modules"]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stderr
    return folder


def make_pages(root: Path, out: Path) -> Path:
    """The folder of the site's pages, as they are made from the published files of a checkout."""
    command = [sys.executable, "-m", "gidar.maintain.site", root / "spec", out, ROOT / "examples"]
    environment = {**os.environ, "GIDAR_SPEC": str(root / "spec")}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stderr
    return out / "docs"


@pytest.fixture(scope="session")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every page of the site as Markdown, those written by hand and those that are made, in one folder."""
    out = tmp_path_factory.mktemp("pages")
    shutil.copytree(ROOT / "docs", out / "docs")
    return make_pages(ROOT, out)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    out = tmp_path_factory.mktemp("site")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(out)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", timeout=600)
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Debian's Chromium, driven by playwright; where there is one, the build without a window, which draws the same
    in half the time."""
    if not any(map(shutil.which, CHROMIUM)):
        needed("Chromium", "chromium is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright, launched(playwright.chromium) as opened:
        yield opened


CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser")


@contextlib.contextmanager
def launched(kind: Any) -> Iterator[Any]:
    """A browser of a kind of playwright's, in processes of its own."""
    path = next(filter(None, map(shutil.which, CHROMIUM)))
    opened = kind.launch(executable_path=path, args=["--no-sandbox"])
    try:
        yield opened
    finally:
        opened.close()


@pytest.fixture
def open_page(browser: Any, site: Path) -> Iterator[Callable[..., Any]]:
    """open_page(lang, ...) -> Checker; at the end, nothing has gone wrong in the console or left the site."""
    contexts, watches = [], contextlib.ExitStack()
    import checker_page

    if not (site / "assets/checker.js").exists():
        needed("Node.js", "the site was built without the checker")

    def opened(lang: str = "zh", **options: Any) -> Any:
        context = browser.new_context(offline=True, accept_downloads=True, **options)
        contexts.append(context)
        page = context.new_page()
        watches.enter_context(checker_page.watched(page, site.as_uri()))
        page.goto((site / checker_page.LANGUAGES[lang] / "index.html").as_uri())
        if options.get("java_script_enabled", True):
            page.wait_for_selector(".gidar-checker[data-ready][data-whole]")
        return checker_page.Checker(page)

    yield opened
    for context in contexts:
        context.close()
    watches.close()
