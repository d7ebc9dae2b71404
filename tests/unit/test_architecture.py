"""The house: one direction of flow, small modules, a thin core."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from cases import ROOT

SRC = ROOT / "src/gidar"

# What each room may import from the package; nothing imports the command line.
LAYERS = {
    "model": set(),
    "templating": set(),
    "structure": {"model"},
    "extraction": {"model"},
    "publication": {"model"},
    "repair": {"model"},
    "reporters": {"model", "templating"},
    "inputs": {"extraction", "model"},
    "identities": {"model", "structure"},
    "narrative": {"model", "structure"},
    "conversion": {"identities", "model", "structure"},
    "frictionless_check": {"identities", "model", "structure"},
    "rules": {"identities", "model", "narrative", "structure"},
    "regions": {"identities", "inputs", "model", "structure"},
    "validation": {"identities", "inputs", "model", "regions", "repair", "rules", "structure"},
    "__init__": {"identities", "inputs", "model", "regions", "validation"},
    "bulk": {"identities", "inputs", "model", "narrative", "regions", "reporters", "rules", "structure", "validation"},
    # What only maintainers need, in a checkout.
    "maintain": {
        "__init__",
        "identities",
        "inputs",
        "model",
        "publication",
        "regions",
        "reporters",
        "templating",
        "validation",
    },
    "cli": {
        "bulk",
        "conversion",
        "extraction",
        "identities",
        "inputs",
        "maintain",
        "model",
        "publication",
        "regions",
        "reporters",
        "structure",
        "validation",
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


def test_the_layers_have_no_circle() -> None:
    order = list(LAYERS)
    for room, below in LAYERS.items():
        assert below <= set(order[: order.index(room)]), room


@pytest.mark.parametrize("path", sorted(SRC.rglob("*.py")), ids=lambda p: str(p.relative_to(SRC)))
def test_modules_and_functions_are_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 50, node.name


def test_the_generator_stays_under_600_lines() -> None:
    assert (
        sum(len(path.read_text(encoding="utf-8").splitlines()) for path in (SRC / "maintain/generate").rglob("*.py"))
        < 600
    )


def test_only_the_command_line_prints_or_exits() -> None:
    for path in SRC.rglob("*.py"):
        calls = [n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.Call)]
        names = {ast.unparse(call.func) for call in calls}
        if path.parent.name != "cli":
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
    "gidar.maintain.generate",
    "gidar.publication",
    "gidar.maintain.site",
    "hashlib",
    "gidar.repair",
    "msgspec",
    "sqlite3",
    "concurrent.futures",
    "tempfile",
    "gidar.regions.aggregation",
    "gidar.regions.sums",
    "gidar.bulk.duckdb",
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
