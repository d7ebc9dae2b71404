"""What the site holds beside its guides: the pages made from spec/dist, the checker, the released files.

All of it is made here, when the site is built, and lies in no folder of the checkout. The pages come from a process of
its own (`python -m gidar.maintain.site`), so that they are about the files of this checkout, whatever is installed.
The checker needs Node.js: without it the site is built all the same, its page and the log of the build say what is
missing. Where GIDAR_REQUIRE_ALL is set, that is an error.
"""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

ROOT = Path(__file__).parent.parent.parent
LOG = get_plugin_logger("gidar")
MADE: dict[str, Any] = {}  # the folder of the build that is under way


def on_files(files: Any, config: Any) -> Any:
    """Everything that is made, beside what lies in docs/; the look of the drawn form is the published one."""
    MADE["folder"] = tempfile.TemporaryDirectory(prefix="gidar-site-")
    made = Path(MADE["folder"].name)
    _make_checker(made / "docs/assets")
    _make_pages(made)
    sources = {path.relative_to(made / "docs").as_posix(): path for path in (made / "docs").rglob("*")}
    sources["assets/form.css"] = ROOT / "spec/form.css"
    found = {file.src_uri: file for file in files}
    for name, path in sources.items():
        if path.is_file():
            found[name] = File.generated(config, name, abs_src_path=str(path))
    return Files([found[name] for name in sorted(found, key=_place)])


def on_post_build(config: Any) -> None:
    """Serve every release byte for byte as /<edition>/<version>/..., and the newest as latest; the checker offline."""
    shutil.copytree(Path(MADE["folder"].name, "site"), config.site_dir, dirs_exist_ok=True)
    _run_module("gidar.maintain.site.offline", ROOT / "spec", Path(config.site_dir))
    MADE.pop("folder").cleanup()


def _place(name: str) -> tuple[str, bool, str]:
    """In the order of folders, with the page of a folder first, as if all of it lay in docs/."""
    folder, _, own = name.rpartition("/")
    return folder, own != "index.md", own


def _make_pages(made: Path) -> None:
    _run_module("gidar.maintain.site", ROOT / "spec", made, ROOT / "examples")


def _run_module(name: str, *arguments: Path) -> None:
    """Run a module of this checkout, on its published files."""
    environment = {**os.environ, "GIDAR_SPEC": str(ROOT / "spec")}
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT / "src"), *filter(None, [os.environ.get("PYTHONPATH")])])
    command = [sys.executable, "-m", name, *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8")
    if done.returncode:
        raise PluginError(f"The pages could not be made:\n{done.stderr}")


def _make_checker(assets: Path) -> None:
    folder = ROOT / "checker"
    if not (shutil.which("node") and shutil.which("npm")):
        _no_checker("Node.js is not installed")
        return
    if _install(folder):
        _run(["node", "build.mjs", assets], folder)


def _install(folder: Path) -> bool:
    """The checker's packages, unless they are there: beside, then renamed, since two builds may run at once."""
    packages = folder / "node_modules"
    whole = packages / ".package-lock.json"  # what npm writes last
    if whole.exists() and _are_there(folder):
        return True
    shutil.rmtree(packages, ignore_errors=True)
    LOG.info("checker: installing its packages (npm ci)")
    with tempfile.TemporaryDirectory(prefix=".node_modules-", dir=folder) as beside:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(folder / name, beside)
        if not _run(["npm", "ci", "--prefer-offline", "--loglevel=error"], Path(beside)):
            return False
        with contextlib.suppress(OSError):  # the other build was quicker
            Path(beside, "node_modules").rename(packages)
    return whole.exists()


def _are_there(folder: Path) -> bool:
    """Whether every package that the lock file names is installed, in its version; some are only for other systems."""
    asked = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    there = json.loads((folder / "node_modules/.package-lock.json").read_text(encoding="utf-8"))["packages"]
    wanted = {name: package["version"] for name, package in asked.items() if name and not package.get("optional")}
    return wanted.items() <= {name: package["version"] for name, package in there.items()}.items()


def _run(command: list[Any], folder: Path) -> bool:
    """Whether a step towards the checker went well."""
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", timeout=300)
    except subprocess.TimeoutExpired:
        _no_checker(f"{command[0]} {command[1]} took too long")
        return False
    if done.returncode:
        _no_checker(f"{command[0]} {command[1]} failed: {(done.stderr or done.stdout).strip()[:500]}")
    return not done.returncode


def _no_checker(why: str) -> None:
    if os.environ.get("GIDAR_REQUIRE_ALL"):
        raise PluginError(f"The checker could not be built: {why}")
    LOG.info(f"The site is built WITHOUT the checker, and its page says so: {why}")
