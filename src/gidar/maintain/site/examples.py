"""Failing examples: a case of the conformance suite for a rule, a published report for an equation, each with
what the validator prints about it."""

import json
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

from ...identities.previous_years import History
from ...inputs import read
from ...model.display import number
from ...model.edition import load_edition
from ...model.findings import Finding
from ...model.form import LANGUAGES, Lang, Text
from ...model.report import Report, unescape
from ...model.result import Result
from ...publication import Publication
from ...regions.parts import Parts
from ...reporters import reporter
from ...reporters.grouping import head
from ...validation import validate
from .places import cell_id, pointer


class Example(NamedTuple):
    """One failing case: what was changed in a sound report, or in that of the year before, and the output."""

    description: str
    file: str
    change: str
    before: bool
    output: dict[str, str]


class Broken(NamedTuple):
    """One equation that a published report breaks: whose it is, the figures of the equation, and the output."""

    edition: str
    code: str
    head: dict[str, str]
    table: str
    left: list[str]
    right: list[str]
    figures: dict[str, str]
    output: dict[str, str]


def broken(folder: Path) -> dict[tuple[str, str], Broken]:
    """{(edition, code): the first published report in which an equation fails, in the order of the files' names}."""
    found: dict[tuple[str, str], Broken] = {}
    for path in sorted(folder.glob("*.json")):
        for report in read(path):
            result = validate(report)
            for finding in result.findings:
                if finding.outcome == "fails" and result.edition:
                    place = (result.edition, finding.code)
                    found.setdefault(place, _broken(finding, result, report))
    return found


def _broken(finding: Finding, result: Result, report: Report) -> Broken:
    edition = load_edition(result.edition)
    equation = next(e for e in edition.identities if (e.code, e.instance) == (finding.code, finding.instance))
    left, right = ([cell_id(pointer) for pointer in side] for side in (equation.left, equation.right))
    values = {cell: report.value(pointer(cell)) for cell in (*left, *right)}
    figures = {cell: "" if value is None else number(value) for cell, value in values.items()}
    about = [r for r in result.repairs if finding.code in {e.code for e in r.resolves}]
    heads = {lang: head(result, lang) for lang in ("zh", "en")}
    output: Text = {
        lang: _printed(finding.code, result._replace(repairs=tuple(about)), report, lang) for lang in LANGUAGES
    }
    return Broken(edition.id, finding.code, heads, left[0].split(".")[0], left, right, figures, output)


def example(code: str, editions: list[Publication]) -> Example | None:
    """The first failing case of the newest edition that has one; None where no case expects the code."""
    for edition in reversed(editions):
        path = f"conformance/cases/{code}.json"
        for case in edition.json(path)["cases"] if path in edition.files else ():
            if any(finding["code"] == code for finding in case["expect"]):
                return _shown(code, case, edition)
    return None


def _shown(code: str, case: dict[str, Any], edition: Publication) -> Example:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        paths = write_case(root / "report", case, case.get("edits", []), edition)
        previous = case.get("previous")
        if previous:
            write_case(root / "last", {"edition": edition.edition, **previous}, [], edition)
        parts = {f"part-{at}": part for at, part in enumerate(case.get("children", []), 1)}
        for name, part in parts.items():
            write_case(root / name, {"edition": edition.edition, **part}, [], edition)
        output = {}
        for lang in ("zh", "en"):
            last = History(read(root / "last")) if previous else None
            [report] = read(root / "report")
            children = [part._replace(source=name) for name in parts for part in read(root / name)]
            sums = Parts(children, case.get("parts")) if parts else None
            output[lang] = _printed(code, validate(report, last, sums), report, lang)
    change, changed_before = case.get("patch") or case.get("edits"), (previous or {}).get("patch")
    before, change = not change, change or changed_before
    shown = json.dumps(change, ensure_ascii=False, indent=1)
    if parts:
        sides = {"report": case["patch"], **{name: part["patch"] for name, part in parts.items()}}
        sides |= {"list of parts": case["parts"]} if "parts" in case else {}
        shown = "\n".join(f"{name}: {json.dumps(patch, ensure_ascii=False)}" for name, patch in sides.items())
    return Example(case["description"], paths, shown if len(shown) < 1500 else "", before, output)


def _printed(code: str, result: Result, report: Report, lang: Lang) -> str:
    """What is printed about one rule, without whose report it is and whether it is valid."""
    result = result._replace(findings=tuple(f for f in result.findings if f.code == code), not_checked=())
    return "\n".join(list(reporter("text", lang, False, False).result(result, report))[2:-2]).strip()


def write_case(folder: Path, case: dict[str, Any], edits: list[dict[str, str]], edition: Publication) -> str:
    """Write the base of a case with its changes as a report or a package; what it is called."""
    base = f"conformance/bases/{case['base']}-{case.get('edition', edition.edition)}/"
    folder.mkdir()
    if edits and edits[0]["file"] != "report.json":
        files = {
            path.removeprefix(base): data.decode() for path, data in edition.files.items() if path.startswith(base)
        }
        for edit in edits:
            files[edit["file"]] = files[edit["file"]].replace(edit["find"], edit["replace"])
        for name, text in files.items():
            if name != "report.json":
                (folder / name).write_text(text, encoding="utf-8")
        return edits[0]["file"]
    text = edition.files[f"{base}report.json"].decode()
    for edit in edits:
        text = text.replace(edit["find"], edit["replace"])
    if "patch" in case:
        text = json.dumps(_patched(json.loads(text), case["patch"]), ensure_ascii=False)
    (folder / "report.json").write_text(text, encoding="utf-8")
    return "report.json"


def _patched(report: Any, patch: list[dict[str, Any]]) -> Any:
    """JSON Patch as the cases use it: add, replace and remove members of objects."""
    for operation in patch:
        *owners, last = unescape(operation["path"])
        target = report
        for step in owners:
            target = target[step]
        if operation["op"] == "remove":
            del target[last]
        else:
            target[last] = operation["value"]
    return report
