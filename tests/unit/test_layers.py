"""The tests: each in a layer, and those of the quick loop need nothing but Python."""

import ast
import os
from pathlib import Path

import pytest

from cases import ROOT
from conftest import SHARED
from modules import nodes

TESTS = ROOT / "tests"
LAYERS = {"unit", "conformance", "differential", "documents", "fuzz", "mutation", "system"}
QUICK = ("unit", "conformance")
PROGRAMS = {"node", "npm", "npx", "java", "javac", "psql", "chromium", "make", "pip", "mkdocs"}


def test_every_module_of_tests_is_in_a_layer_and_has_a_name_of_its_own() -> None:
    modules = [*TESTS.rglob("test_*.py")]
    assert {path.relative_to(TESTS).parts[0] for path in modules} == LAYERS
    assert len({path.name for path in modules}) == len(modules)


def quick() -> list[tuple[Path, ast.AST]]:
    paths = (path for layer in QUICK for path in (TESTS / layer).rglob("*.py"))
    return [(path, node) for path in paths for node in nodes(path)]


def test_the_quick_loop_asks_for_nothing_costly() -> None:
    for path, node in quick():
        if isinstance(node, ast.FunctionDef):
            assert not {arg.arg for arg in node.args.args} & SHARED, (path, node.name)


def test_the_quick_loop_starts_no_other_program() -> None:
    for path, node in quick():
        if isinstance(node, ast.List) and node.elts and isinstance(node.elts[0], ast.Constant):
            assert node.elts[0].value not in PROGRAMS, (path, node.lineno)


def test_the_tests_of_a_module_stay_in_one_process(request: pytest.FixtureRequest) -> None:
    """What the tests of a module share is made once: pytest-xdist has taken the group into the name of the test."""
    if os.environ.get("PYTEST_XDIST_WORKER") and request.config.getvalue("loadgroup"):
        assert request.node.nodeid.endswith("@test_layers")
