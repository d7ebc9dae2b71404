"""A failing example of a rule: a case of the conformance suite, and what the validator prints about it."""

import json
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

from ..children import Children
from ..history import History
from ..publication import Publication
from ..readers import read
from ..report import unescape
from ..reporters import reporter
from ..validation import validate


class Example(NamedTuple):
    """One failing case: what was changed in a sound report, and the output in both languages."""

    description: str
    file: str
    change: str
    output: dict[str, str]


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
        paths = _write(root / "report", case, case.get("edits", []), edition)
        previous = case.get("previous")
        if previous:
            _write(root / "last", {"edition": edition.edition, **previous}, [], edition)
        parts = {f"part-{at}": part for at, part in enumerate(case.get("children", []), 1)}
        for name, part in parts.items():
            _write(root / name, {"edition": edition.edition, **part}, [], edition)
        output = {}
        for lang in ("zh", "en"):
            last = History(read(root / "last")) if previous else None
            [report] = read(root / "report")
            children = [part._replace(source=name) for name in parts for part in read(root / name)]
            result = validate(report, last, Children(children, case.get("parts")) if parts else None)
            result = result._replace(findings=tuple(f for f in result.findings if f.code == code), not_checked=())
            lines = list(reporter("text", lang, False, False).result(result, report))
            output[lang] = "\n".join(lines[2:-2]).strip()
    change = case.get("patch") or case.get("edits") or (previous or {}).get("patch")
    shown = json.dumps(change, ensure_ascii=False, indent=1)
    if parts:
        sides = {"report": case["patch"], **{name: part["patch"] for name, part in parts.items()}}
        sides |= {"list of parts": case["parts"]} if "parts" in case else {}
        shown = "\n".join(f"{name}: {json.dumps(patch, ensure_ascii=False)}" for name, patch in sides.items())
    return Example(case["description"], paths, shown if len(shown) < 1500 else "", output)


def _write(folder: Path, case: dict[str, Any], edits: list[dict[str, str]], edition: Publication) -> str:
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
