"""The house: one direction of flow, small modules, a thin core."""

import ast
import builtins
import json
import re
import subprocess
import sys
from collections.abc import Callable
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from cases import ROOT
from modules import nodes, tree

SRC = ROOT / "src/gidar"

# What each room may import from the package; nothing imports the command line.
LAYERS = {
    "model": set(),
    "infrastructure": {"model"},
    "structure": {"model"},
    "extraction": {"infrastructure", "model"},
    "publication": {"infrastructure", "model"},
    "repair": {"model"},
    "conformance": {"model"},
    "reporters": {"infrastructure", "model"},
    "writers": {"infrastructure", "model"},
    "inputs": {"extraction", "model"},
    "identities": {"model", "structure"},
    "narrative": {"model", "structure"},
    "conversion": {"model", "structure"},
    "rules": {"identities", "model", "narrative", "structure"},
    "regions": {"identities", "inputs", "model", "structure"},
    "triage": {"identities", "model"},
    "roll": {"infrastructure", "model", "regions", "reporters", "writers"},
    "validation": {"identities", "inputs", "model", "regions", "repair", "rules", "structure"},
    "integrations": {"identities", "inputs", "model", "reporters", "structure"},
    "__init__": {"identities", "inputs", "integrations", "model", "regions", "validation"},
    "bulk": {
        "identities",
        "inputs",
        "model",
        "infrastructure",
        "narrative",
        "regions",
        "reporters",
        "rules",
        "structure",
        "triage",
        "validation",
    },
    "dataset": {"extraction", "infrastructure", "inputs", "model", "reporters", "writers"},
    "serve": {"bulk", "inputs", "model", "reporters", "structure", "writers"},
    # What only maintainers need, in a checkout.
    "maintain": {
        "__init__",
        "conversion",
        "identities",
        "infrastructure",
        "inputs",
        "model",
        "publication",
        "regions",
        "reporters",
        "validation",
        "writers",
    },
    "cli": {
        "bulk",
        "conformance",
        "conversion",
        "dataset",
        "extraction",
        "identities",
        "infrastructure",
        "inputs",
        "maintain",
        "model",
        "publication",
        "regions",
        "reporters",
        "roll",
        "serve",
        "structure",
        "triage",
        "validation",
        "writers",
    },
    "__main__": {"cli"},
}


# The same within extraction: four stages in one direction, what they have in common beneath them.
STAGES = ("documents", "rows", "assign", "solve")
EXTRACTION = {
    "settings": set(),
    "words": set(),
    "form_rows": set(),
    "elements": {"settings"},
    "record": {"elements", "words"},
    "documents": {"elements", "settings"},
    "rows": {"elements", "form_rows", "settings"},
    "assign": {"elements", "form_rows", "rows", "settings"},
    "solve": {"assign", "elements", "form_rows", "record", "rows", "settings"},
    "refusals": {"assign", "elements", "rows", "settings"},
    "which_edition": {"elements", "form_rows", "refusals", "settings"},
    "one_line": {"elements", "form_rows", "settings"},
    "beside": {"elements", "settings"},
    "front_matter": {"elements", "record", "settings"},
    "several_reports": {"assign", "elements", "front_matter", "record", "rows", "settings"},
    "broken": {"elements", "record", "rows"},
    "notes": {"elements", "record", "settings", "words"},
    "remarks": {"elements", "record", "rows", "settings"},
    "text_report": {"elements", "record", "words"},
    "html_report": {"documents", "record", "text_report", "words"},
    "pipeline": {
        *STAGES,
        "beside",
        "broken",
        "elements",
        "front_matter",
        "notes",
        "one_line",
        "record",
        "refusals",
        "remarks",
        "several_reports",
        "which_edition",
    },
    "__init__": {"documents", "pipeline", "record"},
}


def modules_imported(path: Path) -> set[str]:
    """The dotted names, from the package on, of what a module imports of it."""
    depth = len(path.relative_to(SRC).parts)
    found = set()
    for node in nodes(path):
        if isinstance(node, ast.ImportFrom) and node.level:
            package = path.relative_to(SRC).parts[: depth - node.level]
            names = [node.module] if node.module else [alias.name for alias in node.names]
            found |= {".".join((*package, name)) for name in names}
    return found


def parts_imported(path: Path) -> set[str]:
    parts = {name.split(".")[0] for name in modules_imported(path)}
    return {part if (SRC / part).exists() or (SRC / f"{part}.py").exists() else "__init__" for part in parts}


def test_imports_follow_the_layers() -> None:
    assert beyond(SRC, parts_imported, LAYERS) == {}


def beyond(house: Path, imported: Callable[[Path], set[str]], layers: dict[str, set[str]]) -> dict[str, set[str]]:
    """{module of a house: rooms that it imports beyond its own and those that it may}."""
    found = {}
    for path in sorted([*house.rglob("*.py"), *house.rglob("*.ts")]):
        room = path.relative_to(house).parts[0].removesuffix(path.suffix)
        if more := imported(path) - {room} - layers[room]:
            found[path.relative_to(house).as_posix()] = more
    return found


@pytest.mark.parametrize("layers", [LAYERS, EXTRACTION], ids=["gidar", "extraction"])
def test_the_layers_have_no_circle(layers: dict[str, set[str]]) -> None:
    order = list(layers)
    for room, below in layers.items():
        assert below <= set(order[: order.index(room)]), room


def test_no_two_modules_import_each_other() -> None:
    """Types included, and what is imported when it is used; a package's face only hands names on."""
    modules = {".".join(path.relative_to(SRC).with_suffix("").parts): path for path in SRC.rglob("*.py")}
    graph = {name: modules_imported(path) & modules.keys() for name, path in modules.items()}
    assert sum(map(len, graph.values())) > 500
    list(TopologicalSorter(graph).static_order())  # raises CycleError where there is one


CHECKER = ROOT / "checker/src"
DECLARED = r"^(?:export )?(?:abstract )?(?:class|interface|type) (\w+)"

# What a room of the second implementation may import that its namesake in Python does not: there is no package with an
# entry of its own, the page and what it writes are rooms that Python does not have, and index.ts is the entry.
CHECKER_LAYERS = {
    "writers": {"model"},
    "results": {"inputs", "model", "validation"},
    "page": {
        *("extraction", "identities", "inputs", "model", "narrative", "regions", "results", "rules", "structure"),
        *("validation", "writers"),
    },
    "index": {"inputs", "model", "narrative", "results", "rules", "validation", "writers"},
}


def checker_imports(path: Path) -> set[Path]:
    """The modules that a TypeScript module imports, types included."""
    found = re.findall(r'from "(\.[^"]+)\.js"', path.read_text(encoding="utf-8"))
    return {(path.parent / f"{name}.ts").resolve() for name in found}


def checker_rooms(path: Path) -> set[str]:
    return {other.relative_to(CHECKER).parts[0].removesuffix(".ts") for other in checker_imports(path)}


def test_the_second_implementation_follows_the_same_layers() -> None:
    assert beyond(CHECKER, checker_rooms, LAYERS | CHECKER_LAYERS) == {}


def test_the_second_implementation_has_no_circle() -> None:
    graph = {path: checker_imports(path) for path in CHECKER.rglob("*.ts")}
    assert sum(map(len, graph.values())) > 100
    list(TopologicalSorter(graph).static_order())  # raises CycleError where there is one


def stages_imported(path: Path) -> set[str]:
    return {name.split(".")[1] for name in modules_imported(path) if name.startswith("extraction.")}


def test_extraction_goes_from_stage_to_stage() -> None:
    assert beyond(SRC / "extraction", stages_imported, EXTRACTION) == {}


def test_the_thresholds_of_extraction_stand_in_one_module() -> None:
    """Bounds that a schema or a format sets are none."""
    elsewhere = []
    for path in sorted((SRC / "extraction").rglob("*.py")):
        targets = (node.targets[0] for node in tree(path).body if isinstance(node, ast.Assign))
        names = {target.id for target in targets if isinstance(target, ast.Name)}
        if path.name != "settings.py":
            elsewhere += sorted(name for name in names if name.startswith(("MAX_", "MIN_", "LEAST_", "MOST_")))
    assert elsewhere == ["MAX_CODE", "MAX_FIGURE"]


def test_modules_and_functions_are_small() -> None:
    long = []
    for path in sorted(SRC.rglob("*.py")):
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > 300 and path != SRC / "extraction/settings.py":  # a list, a line each
            long.append((path, lines))
        functions = (node for node in nodes(path) if isinstance(node, ast.FunctionDef))
        long += [(path, one.name) for one in functions if (one.end_lineno or 0) - one.lineno >= 50]
    assert long == []


def test_the_generator_is_read_in_an_afternoon() -> None:
    """Its templates counted: what moved into them would be a program too. 130 lines of it are the data dictionary,
    and 130 the schemas for code generators and form builders, 110 the tables and the query of more databases, and
    45 bring the schemas into one OpenAPI document."""
    files = [path for path in (SRC / "maintain/generate").rglob("*") if path.suffix in (".py", ".j2")]
    assert len(files) > 15
    assert sum(len(path.read_text(encoding="utf-8").splitlines()) for path in files) < 1_530


def test_no_name_of_a_class_has_two_meanings() -> None:
    """A class or another type of one name in two modules is read as the same thing, and is; names with _ stay in
    their modules, and so do those of constants."""
    homes: dict[str, dict[str, str]] = {}
    for path in sorted(SRC.rglob("*.py")):
        home = path.relative_to(SRC).as_posix()
        for node in nodes(path):
            if isinstance(node, ast.ClassDef):
                homes.setdefault(node.name, {})[home] = home
        for node in tree(path).body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                homes.setdefault(node.targets[0].id, {})[home] = ast.unparse(node.value)
    types = {name: meanings for name, meanings in homes.items() if re.match("[A-Z].*[a-z]", name)}
    assert len(types) > 300
    assert {name: meanings for name, meanings in types.items() if len({*meanings.values()}) > 1} == {}


# What stands alike in two modules, and why.
ALIKE = {
    "BRACKETS": "of selectors, of formats of figures and of figures",
    **dict.fromkeys(("FORMATS", "FORMS", "HELD"), "choices of a command, which loads what does the work when asked"),
    "MEGABYTE": "a number",
    "NUMERALS": "documents and narratives are read by rooms that know nothing of each other",
}


def test_what_modules_have_alike_stands_in_one_of_them() -> None:
    """A value of one name in two modules, or a text, pattern or table under any names; not types, nor numbers."""
    homes: dict[tuple[str, str], list[str]] = {}
    for path in sorted(SRC.rglob("*.py")):
        for node in tree(path).body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                value, name = ast.unparse(node.value), node.targets[0].id
                if not re.match("[A-Z].*[a-z]", name) and name not in ALIKE and not re.fullmatch("[0-9._]+", value):
                    same = "" if len(value) > 15 and " * " not in value else name
                    homes.setdefault((value, same), []).append(f"{path.relative_to(SRC).as_posix()}: {name}")
    assert {value: names for value, names in homes.items() if len(names) > 1} == {}


def test_no_type_of_the_checker_has_two_meanings() -> None:
    homes: dict[str, list[str]] = {}
    for path in sorted(CHECKER.rglob("*.ts")):
        for name in re.findall(DECLARED, path.read_text(encoding="utf-8"), re.MULTILINE):
            homes.setdefault(name, []).append(path.relative_to(CHECKER).as_posix())
    assert len(homes) > 100
    assert {name: paths for name, paths in homes.items() if len(paths) > 1} == {}


def test_only_the_command_line_prints_or_exits() -> None:
    for path in SRC.rglob("*.py"):
        if path.parent.name != "cli":
            names = {ast.unparse(node.func) for node in nodes(path) if isinstance(node, ast.Call)}
            assert not names & {"print", "exit", "sys.exit"}, path


SILENT = {"KeyboardInterrupt", "NotImplementedError"}


def test_an_exception_of_the_language_has_a_reason() -> None:
    """One that can be printed; a class of ours has its reason in its name."""
    bare = []
    for path in sorted(SRC.rglob("*.py")):
        for node in nodes(path):
            if isinstance(node, ast.Raise) and node.exc:
                call = node.exc if isinstance(node.exc, ast.Call) else ast.Call(node.exc, [], [])
                name = ast.unparse(call.func)
                if hasattr(builtins, name) and name not in SILENT and not call.args:
                    bare.append((path.relative_to(SRC).as_posix(), node.lineno, name))
    assert bare == []


COUNTERS = {"count", "Counter", "iter", "defaultdict"}


def test_no_module_counts_what_it_is_asked() -> None:
    """What a function does depends on what it is given, never on how often something was asked before."""
    changed = []
    for path in sorted(SRC.rglob("*.py")):
        for statement in tree(path).body:
            value = statement.value if isinstance(statement, (ast.Assign, ast.AnnAssign)) else None
            if isinstance(value, ast.Call):
                assert ast.unparse(value.func).rpartition(".")[2] not in COUNTERS, (path, ast.unparse(statement))
        changed += [(path.name, name) for node in nodes(path) if isinstance(node, ast.Global) for name in node.names]
    assert changed == [("processes.py", "_worker")], "one process keeps one worker, and no more"


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
    "zipfile",
    "threading",
    "datetime",
    "shutil",
    "pathlib",
    "urllib.parse",
    "glob",
}


@pytest.mark.parametrize("path", ["examples/shuangyashan-2024.json", "examples/shuangyashan-2024"])
def test_a_valid_report_loads_nothing_heavy(path: str) -> None:
    assert not HEAVY & modules_after(f"from gidar.cli import main\nassert main(['validate', {path!r}]) == 0")


def test_the_public_names_are_typed_and_documented() -> None:
    import gidar

    assert (SRC / "py.typed").exists()
    for name in gidar.__all__:
        assert getattr(gidar, name).__doc__, name
