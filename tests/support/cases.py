"""The conformance suite as test parameters: every case, in every form that can express it."""

import csv
import io
import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import jsonpatch

import gidar
from gidar.conformance import comparison, suite
from gidar.conformance.suite import edited

ROOT = Path(__file__).parent.parent.parent
SUITE = ROOT / "spec/conformance"
DIST = ROOT / "spec/dist"
SCHEMAS = sorted(path for path in (ROOT / "spec").rglob("*.schema.json") if "releases" not in path.parts)
"""Every JSON Schema, hand-written or generated."""
ASPECTS = "、".join(one["words"][0] for one in gidar.load_edition().rules["overview-aspects"].data["aspects"])
"""What a first section without fault mentions."""


@cache
def text(path: Path) -> str:
    """A file, read once."""
    return path.read_text(encoding="utf-8")


@cache
def parsed(path: Path) -> Any:
    """A file of JSON, read once; nobody changes what it holds."""
    return json.loads(text(path))


class Case(NamedTuple):
    name: str
    edition: str
    base: Path
    case: dict[str, Any]

    @property
    def is_json(self) -> bool:
        """Whether the case is about a JSON report (else about the CSV files of a package)."""
        return "patch" in self.case or self.case["edits"][0]["file"] == "report.json"

    def json_bytes(self) -> bytes:
        if "edits" in self.case:
            return edited(text(self.base / "report.json"), "report.json", self.case["edits"]).encode()
        return json.dumps(self.report(), ensure_ascii=False).encode()

    def verdict(self) -> str:
        """What the report comes to."""
        return comparison.verdict(suite.Case("", self.edition, self.case))

    def expected(self) -> list[dict[str, Any]]:
        """The complete list of findings, the cells of identities filled in from identities.json."""
        terms = {}
        for name in ("identities", "continuity"):
            file = parsed(DIST / self.edition / f"{name}.json")
            terms |= {(e["code"], e["instance"]): e["left"] + e["right"] + e.get("last", []) for e in file[name]}
        said = ({key: value for key, value in finding.items() if key != "places"} for finding in self.case["expect"])
        return ordered({**e, "cells": e["cells"] if "cells" in e else terms[e["code"], e["instance"]]} for e in said)

    def report(self) -> dict[str, Any]:
        return patched(self.base, self.case.get("patch", []))

    def previous(self) -> dict[str, Any] | None:
        """Last year's report, where the case has one."""
        if "previous" not in self.case:
            return None
        previous = self.case["previous"]
        base = SUITE / "bases" / f"{previous['base']}-{previous.get('edition', self.edition)}"
        return patched(base, previous["patch"])

    def children(self) -> gidar.Parts | None:
        """The reports of the parts, where the case has them."""
        if "children" not in self.case:
            return None
        reports = (
            patched(SUITE / "bases" / f"{c['base']}-{c.get('edition', self.edition)}", c["patch"])
            for c in self.case["children"]
        )
        return gidar.Parts(reports, self.case.get("parts"))

    def package(self) -> dict[str, bytes] | None:
        """The files of the case as a CSV package; None where CSV cannot express it."""
        if not self.is_json:
            return {
                file.name: edited(file.read_text(encoding="utf-8"), file.name, self.case["edits"]).encode()
                for file in self.base.iterdir()
                if file.name != "report.json"
            }
        return package_of(self.report(), self.edition) if "patch" in self.case else None


def complete(edition: str) -> dict[str, Any]:
    """The report of the suite in which every cell and field is filled in."""
    return patched(SUITE / f"bases/complete-{edition}", [])


def patched(base: Path, patch: list[dict[str, Any]]) -> dict[str, Any]:
    report = json.loads(text(base / "report.json"))  # sooner done than a copy
    return jsonpatch.apply_patch(report, patch, in_place=True)  # by another hand than gidar's own


@cache
def load() -> tuple[Case, ...]:
    """Every case of the suite, once for each of its editions."""
    out = []
    for file in sorted((SUITE / "cases").glob("*.json")):
        for case in json.loads(file.read_text(encoding="utf-8"))["cases"]:
            for edition in case["editions"]:
                base = SUITE / "bases" / f"{case['base']}-{edition}"
                out.append(Case(f"{file.stem}: {case['description']} [{edition}]", edition, base, case))
    return tuple(out)


@cache
def packages() -> tuple[tuple[Case, dict[str, bytes]], ...]:
    """Every case that CSV can express, with the files of its package."""
    return tuple((case, files) for case in load() if (files := case.package()) is not None)


def package_of(report: dict[str, Any], edition: str, key: str = "1") -> dict[str, bytes] | None:
    """A JSON report as the files of a CSV package, written from the published descriptor alone.

    None where CSV has no way to say what the report says: values that are no text or number, numbers given
    as text, whole ones with decimals, missing or extra members that a table of cells cannot lack or have, scopes of
    single tables.
    """
    form = parsed(DIST / edition / "edition.json")
    descriptor = parsed(DIST / edition / "datapackage.json")
    fields = {field["column"]: field for field in form["fields"] if field["column"]}
    report = {**report}
    tables = report.pop("tables", None)
    if report.get("table_scopes") or not isinstance(tables, dict):
        return None
    tables = {**tables}
    files = {}
    for resource in descriptor["resources"]:
        names = [field["name"] for field in resource["schema"]["fields"]]
        if resource["name"] == "reports":
            line = {"report": key}
            for column, field in fields.items():
                value: Any = report
                for step in field["pointer"].split("/")[1:]:
                    value = value.get(step) if isinstance(value, dict) else None
                if field["schema"].get("type") not in ("integer", None) and not isinstance(value, (str, type(None))):
                    return None
                line[column] = value
            lines = [[line[name] for name in names]]
        else:
            rows = tables.pop(resource["name"], None)
            if not isinstance(rows, dict) or not all(isinstance(cells, dict) for cells in rows.values()):
                return None
            if any(cells.keys() != set(names[2:]) for cells in rows.values()):
                return None
            lines = [[key, row, *(cells[name] for name in names[2:])] for row, cells in rows.items()]
        if any(isinstance(v, (bool, list, dict)) or v == "" for line in lines for v in line):
            return None
        if any(isinstance(v, float) and v.is_integer() for line in lines for v in line):
            return None  # 12.0, which is whole in JSON only
        if any(number_as_text(names[at], value) for line in lines for at, value in enumerate(line)):
            return None
        files[resource["path"]] = csv_bytes([names, *lines])
    known = {field["pointer"].split("/")[1] for field in form["fields"]}
    nested = {"organ", "narrative", "processing_fees"}
    extra = any(
        set(report[name]) - set(form_names(form, name))
        for name in nested & report.keys()
        if isinstance(report[name], dict)
    )
    wrong = not isinstance(report.get("organ"), dict) or any(
        not isinstance(report[name], (dict, type(None))) for name in nested & report.keys()
    )
    if tables or set(report) - known or extra or wrong:
        return None
    return files | {"datapackage.json": text(DIST / edition / "datapackage.json").encode()}


def form_names(form: dict[str, Any], owner: str) -> list[str]:
    return [f["pointer"].split("/")[2] for f in form["fields"] if f["pointer"].startswith(f"/{owner}/")]


TEXTS = {"report", "row", "edition", "organ_code", "region", "organ_name", "published"}
WRITTEN_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")


def number_as_text(name: str, value: Any) -> bool:
    return isinstance(value, str) and name not in TEXTS and bool(WRITTEN_NUMBER.fullmatch(value))


def csv_bytes(lines: list[list[Any]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(lines)
    return text.getvalue().encode()


def found(result: Any) -> list[dict[str, Any]]:
    """The findings of a result in the shape of a case's expect list, in a stable order."""
    out = []
    for finding in result.findings:
        item = {"code": finding.code, "cells": [cell.pointer for cell in finding.cells]}
        if finding.instance is not None:
            item["instance"] = finding.instance
        if finding.outcome is not None:
            item |= {"outcome": finding.outcome, "left": finding.left, "right": finding.right}
        if finding.severity != finding.rule.severity:
            item["severity"] = finding.severity
        out.append(item)
    return ordered(out)


def ordered(items: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(items, key=lambda item: (item["code"], item.get("instance") or "", item["cells"]))
