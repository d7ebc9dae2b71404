"""Stock frictionless on our packages, and our check inside frictionless."""

import json
import os
import shutil
import subprocess
import sys
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from pathlib import Path

import pytest

import gidar
from cases import DIST, ROOT, Case, package_of, packages
from datasets import joined

EXAMPLE = ROOT / "examples/shuangyashan-2024"

# What frictionless cannot see (the form's cells and rows that are not there, our own plausibility rules),
# or accepts without a word (spaces, signs, underscores, leading zeros, full-width and foreign digits).
BLIND = {"row-missing", "table-missing", "table-unknown", "cell-white-space", "cell-full-width", "organ-name-blank"}


def lax(value: object) -> bool:
    """Whether it takes a text for a number, as Python does, or overlooks the line break behind a code."""
    with suppress(InvalidOperation):
        return isinstance(value, str) and (value == "990100\n" or Decimal(value).is_finite())
    return False


def frictionless(*args: object) -> subprocess.CompletedProcess:
    """The plugin is that of this checkout, not the copy that was made of it when the environment was set up."""
    command = [sys.executable, "-m", "frictionless", "validate", *map(str, args)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", timeout=120)


def verdict(folder: Path) -> bool:
    from frictionless import Package

    return Package(str(folder / "datapackage.json")).validate().valid


def test_stock_frictionless_accepts_the_real_package() -> None:
    done = frictionless(EXAMPLE / "datapackage.json")
    assert done.returncode == 0, done.stdout


def test_stock_frictionless_accepts_the_template_but_for_the_fields_to_fill_in(tmp_path: Path) -> None:
    from frictionless import Package

    report = Package(str(DIST / "2021/datapackage.json")).validate()
    errors = report.flatten(["fieldName", "type"])
    assert errors == [["year", "constraint-error"], ["organ_name", "constraint-error"]]


def structural(case: Case) -> bool:
    """Whether a fault is expected other than of figures, of what is plausible, or of the edition of a year."""
    rules = gidar.load_edition(case.edition).rules
    codes = {e["code"] for e in case.case["expect"]} - {"edition-year"}
    return any(rules[code].data["area"] not in ("identities", "plausibility") for code in codes)


def different() -> list[Case]:
    """The cases whose packages differ; what else a case holds, such as last year's report, is not looked at here."""
    return [*{tuple(sorted(package.items())): case for case, package in reversed(packages())}.values()][::-1]


# Rows are judged one by one, and most of the time goes into opening a package: sound reports are tried in one.
CASES = different()
TOGETHER = [case for case in CASES if case.is_json and "patch" in case.case and not structural(case)]
ALONE = [case for case in CASES if case not in TOGETHER]


def faults(folder: Path) -> list[gidar.Finding]:
    """The structural faults that we see in a package."""
    found = [finding for report in gidar.read(folder) for finding in gidar.validate(report).findings]
    errors = [f for f in found if f.severity == "error" and f.rule.data["area"] not in ("identities", "plausibility")]
    return [f for f in errors if f.code != "edition-year"]


def unseen(found: gidar.Finding) -> bool:
    """Whether stock frictionless may pass over a fault; it looks for the headings below line 1 by itself, and takes no
    notice of white space around one.
    """
    below = gidar.load_edition().catalogue["package_messages"]["heading_below"]
    around = found.code == "column-order" and str(found.params.get("read")).strip() == found.params.get("expected")
    return found.code in BLIND or found.template == below or around


def written(folder: Path, package: dict[str, bytes]) -> Path:
    for name, data in package.items():
        (folder / name).write_bytes(data)
    return folder


@pytest.mark.parametrize("edition", gidar.editions())
def test_it_accepts_every_report_whose_structure_we_accept(edition: str, tmp_path: Path) -> None:
    reports = [case.report() for case in TOGETHER if case.edition == edition]
    folder = written(tmp_path, joined(package_of(report, edition, str(n)) for n, report in enumerate(reports)))
    assert len(reports) > 60 and len([*gidar.read(folder)]) == len(reports)
    assert not faults(folder) and verdict(folder)


@pytest.mark.parametrize("case", ALONE, ids=lambda c: c.name)
def test_same_structure(case: Case, tmp_path: Path) -> None:
    """It accepts every package whose structure we accept, and rejects every structural fault that it can see."""
    found = faults(written(tmp_path, case.package() or {}))
    if "labels as headings" in case.name:
        assert not found and not verdict(tmp_path)  # it compares headings with names only
    elif not found:
        assert verdict(tmp_path)
    elif not all(map(unseen, found)) and not any(lax(f.cells[0].value) for f in found):
        assert not verdict(tmp_path)


def test_the_check_finds_what_the_validator_finds(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE, tmp_path, dirs_exist_ok=True)
    text = (tmp_path / "requests.csv").read_text(encoding="utf-8")
    (tmp_path / "requests.csv").write_text(text.replace("disclosed,89,", "disclosed,98,", 1), encoding="utf-8")
    plain = frictionless(tmp_path / "datapackage.json")
    assert plain.returncode == 0
    checked = frictionless(tmp_path / "datapackage.json", "--checklist", DIST / "2021/checklist.json", "--json")
    assert checked.returncode == 1, checked.stderr
    tasks = json.loads(checked.stdout)["tasks"]
    errors = [(error["rowNumber"], error["note"].split(":")[0]) for task in tasks for error in task["errors"]]
    assert errors == [(25, "requests-outcomes-total"), (4, "requests-applicants-total")]
    ours = [f for r in gidar.read(tmp_path) for f in gidar.validate(r).findings]
    assert {f.code for f in ours} == {code for _, code in errors}


@pytest.mark.parametrize("options", [{}, {"edition": "2021"}, {"lang": "en"}])
def test_options_of_the_check(tmp_path: Path, options: dict) -> None:
    (tmp_path / "c.json").write_text(json.dumps({"checks": [{"type": "gidar-identities", **options}]}))
    assert frictionless(EXAMPLE / "datapackage.json", "--checklist", tmp_path / "c.json").returncode == 0


def test_an_unknown_edition_is_a_set_up_fault(tmp_path: Path) -> None:
    (tmp_path / "c.json").write_text(json.dumps({"checks": [{"type": "gidar-identities", "edition": "1999"}]}))
    done = frictionless(EXAMPLE / "datapackage.json", "--checklist", tmp_path / "c.json")
    assert done.returncode == 1 and "Traceback" not in done.stderr


def test_the_plugin_module_imports_nothing_of_ours() -> None:
    code = (
        "import sys, frictionless_gidar; assert not [m for m in sys.modules if m == 'gidar' or m.startswith('gidar.')]"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 0
