"""The house: one direction of flow, small modules, a thin core."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from cases import ROOT

SRC = ROOT / "src/gidar"

# What each part may import from the package; nothing imports the command line.
LAYERS = {
    "_data": set(),
    "values": set(),
    "edition": {"_data"},
    "errors": {"edition", "values"},
    "report": set(),
    "findings": {"edition", "report", "values"},
    "readers": {"edition", "errors", "extraction", "report", "values"},
    "extraction": {"__init__", "_data", "edition", "errors", "report", "values"},
    "checks": {"edition", "findings", "report", "values"},
    "history": {"checks", "edition", "report"},
    "children": {"report"},
    "repair": {"edition", "findings", "report", "values"},
    "validation": {
        "checks",
        "children",
        "edition",
        "errors",
        "findings",
        "history",
        "readers",
        "repair",
        "report",
        "values",
    },
    "aggregation": {"checks", "children", "edition", "findings", "report", "validation"},
    "reporters": {"__init__", "_data", "drawing", "edition", "errors", "findings", "report", "templating", "values"},
    "bulk": {
        "checks",
        "children",
        "edition",
        "errors",
        "findings",
        "history",
        "readers",
        "report",
        "reporters",
        "validation",
    },
    "engines": {"checks", "edition", "errors", "findings", "readers", "report"},
    "explain": {"edition"},
    "terminal": set(),
    "convert": {"_data", "checks", "edition", "report"},
    "publication": {"_data"},
    # What only maintainers need, in a checkout.
    "handwritten": set(),
    "drawing": set(),
    "templating": set(),
    "generate": {"drawing", "handwritten", "publication", "templating"},
    "site": {
        "__init__",
        "children",
        "drawing",
        "edition",
        "findings",
        "history",
        "publication",
        "readers",
        "report",
        "reporters",
        "templating",
        "validation",
        "values",
    },
    "checkout": {"generate", "publication", "site"},
    "frictionless_check": {"checks", "edition", "findings", "report"},
    "__init__": {
        "aggregation",
        "children",
        "edition",
        "errors",
        "findings",
        "history",
        "readers",
        "report",
        "validation",
    },
    "cli": {
        "__init__",
        "aggregation",
        "bulk",
        "checks",
        "checkout",
        "children",
        "convert",
        "edition",
        "engines",
        "errors",
        "explain",
        "extraction",
        "generate",
        "handwritten",
        "history",
        "publication",
        "report",
        "readers",
        "reporters",
        "terminal",
        "validation",
        "values",
    },
    "__main__": {"cli"},
}


def parts_imported(path: Path) -> set[str]:
    depth = len(path.relative_to(SRC).parts)
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            package = path.relative_to(SRC).parts[: depth - node.level]
            names = [node.module] if node.module else [alias.name for alias in node.names]
            for name in names:
                full = ".".join((*package, name)) if package else name
                part = full.split(".")[0]
                found.add(part if (SRC / part).exists() or (SRC / f"{part}.py").exists() else "__init__")
    return found


@pytest.mark.parametrize("path", sorted(SRC.rglob("*.py")), ids=lambda p: str(p.relative_to(SRC)))
def test_imports_follow_the_layers(path: Path) -> None:
    part = path.relative_to(SRC).parts[0].removesuffix(".py")
    assert parts_imported(path) - {part} <= LAYERS[part]


@pytest.mark.parametrize("path", sorted(SRC.rglob("*.py")), ids=lambda p: str(p.relative_to(SRC)))
def test_modules_and_functions_are_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 50, node.name


def test_the_generator_stays_under_600_lines() -> None:
    assert sum(len(path.read_text(encoding="utf-8").splitlines()) for path in (SRC / "generate").rglob("*.py")) < 600


def test_only_the_command_line_prints_or_exits() -> None:
    for path in SRC.rglob("*.py"):
        calls = [n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.Call)]
        names = {ast.unparse(call.func) for call in calls}
        if path.parent.name != "cli" and path.name != "terminal.py":
            assert not names & {"print", "exit", "sys.exit"}, path


def modules_after(code: str) -> set[str]:
    script = f"import sys, json\n{code}\nprint(json.dumps(sorted(sys.modules)), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stderr.splitlines()[-1]))


HEAVY = {
    "jsonschema_rs",
    "frictionless",
    "yaml",
    "jinja2",
    "rich",
    "jsonschema",
    "gidar.generate",
    "gidar.publication",
    "gidar.site",
    "hashlib",
    "gidar.repair",
    "msgspec",
    "sqlite3",
    "concurrent.futures",
    "tempfile",
    "gidar.aggregation",
    "gidar.checks.sums",
    "gidar.engines",
    "duckdb",
    "gidar.extraction",
    "lxml",
    "docx",
    "pdfplumber",
    "opencc",
    "rapidfuzz",
    "dataclasses",
    "inspect",
    "attrs",
}


@pytest.mark.parametrize("path", ["examples/shuangyashan-2024.json", "examples/shuangyashan-2024"])
def test_a_valid_report_loads_nothing_heavy(path: str) -> None:
    assert not HEAVY & modules_after(f"from gidar.cli import main\nassert main(['validate', {path!r}]) == 0")


def test_the_public_names_are_typed_and_documented() -> None:
    import gidar

    assert (SRC / "py.typed").exists()
    for name in gidar.__all__:
        assert getattr(gidar, name).__doc__, name
    command = [sys.executable, "-m", "mypy", "--config-file", ROOT / "pyproject.toml"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=300)
    assert done.returncode == 0, done.stdout


def test_style() -> None:
    for command in (["check"], ["format", "--check"]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "src", "tests", "benchmarks"],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stdout
