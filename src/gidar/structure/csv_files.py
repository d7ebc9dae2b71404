"""Structure of the CSV files of a report: frictionless against our own Table Schemas.

Only what the JSON Schema cannot see is taken from it: lines of the wrong length, blank lines, duplicate rows,
keys that lead nowhere. What stands in the cells is checked elsewhere:
frictionless accepts full-width digits, spaces and underscores in an integer without a word.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..model.display import quoted
from ..model.edition import Edition
from ..model.findings import Finding, NotChecked, finding, not_checked
from ..model.form import Text
from ..model.organs import Unseen, name_key, unseen
from ..model.report import Location, Report, Sheet, escape

MAX_LINES = 1000  # faulty lines of a file that are reported one by one
MAX_ERRORS = 20_000  # errors of a file that frictionless is let to collect
LINE_FAULTS = {
    "extra-cell": "line-too-long",
    "missing-cell": "line-too-short",
    "blank-row": "line-blank",
    "primary-key": "row-duplicate",
    "foreign-key": "report-unknown",
}


def check(report: Report, edition: Edition) -> Iterator[Finding | NotChecked]:
    """Yield the faults of the CSV files; nothing for a report that came from another format."""
    sheets = {name: sheet for name, sheet in report.sheets.items() if name in edition.table_schemas}
    if sheets and not _regular(report, edition, sheets):
        errors = _errors(edition, sheets)
        for name in sheets:
            yield from _findings(report, edition, name, sheets[name], errors.get(name, []))


def _regular(report: Report, edition: Edition, sheets: dict[str, Sheet]) -> bool:
    """Whether nothing can be wrong with the files, so that frictionless need not be asked."""
    for name, sheet in sheets.items():
        width, names = len(sheet.names), sheet.names
        if names != expected_headings(edition, name, sheet) or any(len(cells) != width for _, cells in sheet.records):
            return False
        keys = [cells[: len(edition.table_schemas[name]["primaryKey"])] for _, cells in sheet.records]
        lines = [[report.key]] if name == "reports" else [[report.key, row] for row in edition.tables[name].rows]
        if sorted(keys) != sorted(lines):
            return False
    return True


def expected_headings(edition: Edition, name: str, sheet: Sheet) -> list[str]:
    """The headings that a file needs: every field, but optional ones only where its descriptor declares them."""
    fields = edition.table_schemas[name]["fields"]
    if name != "reports":
        return [field["name"] for field in fields]
    needed = sheet.declared | set(sheet.names)
    return [f["name"] for f in fields if f["name"] in needed or f.get("constraints", {}).get("required")]


def _errors(edition: Edition, sheets: dict[str, Sheet]) -> dict[str, list[Any]]:
    """What frictionless finds, by resource. It sees values in memory only: no file, no address, no descriptor."""
    from frictionless import Package, Resource, Schema, system

    resources = []
    schemas = edition.table_schemas
    keyed = {name: sheet for name, sheet in sheets.items() if set(schemas[name]["primaryKey"]) <= set(sheet.names)}
    if "reports" not in keyed:
        return {}  # every other file leans on it
    for name, sheet in keyed.items():
        schema = dict(schemas[name])
        expected = expected_headings(edition, name, sheet)
        schema["fields"] = [
            field for field in schema["fields"] if field["name"] in expected and field["name"] in sheet.names
        ]
        columns = [sheet.names.index(field["name"]) for field in schema["fields"]]
        data = [[sheet.names[at] for at in columns], *(_in_order(cells, columns, sheet) for _, cells in sheet.records)]
        resources.append(Resource(name=name, data=data, schema=Schema.from_descriptor(schema)))
    with system.use_context(trusted=False):
        report = Package(name="package", resources=resources).validate(limit_errors=MAX_ERRORS)
    return {task.name: task.errors for task in report.tasks}


def _in_order(cells: list[str], columns: list[int], sheet: Sheet) -> list[str]:
    """A record in the order of the schema, since frictionless goes by position; one that is too long or too
    short stays so by one cell, which is enough to be told."""
    width = len(sheet.names)
    ordered = [cells[at] if at < len(cells) else "" for at in columns]
    return [*ordered, "x"] if len(cells) > width else ordered[:-1] if len(cells) < width else ordered


def _findings(
    report: Report, edition: Edition, name: str, sheet: Sheet, errors: list[Any]
) -> Iterator[Finding | NotChecked]:
    place = "" if name == "reports" else f"/tables/{name}"
    expected = expected_headings(edition, name, sheet)
    heading = Location(sheet.file, 1)

    # frictionless compares headings by position, which names the wrong ones, and passes over blank foreign keys.
    # The JSON Schema cannot miss what is no cell of the form: the keys, and the columns of reports.csv.
    for field in expected:
        if field not in sheet.names and (name == "reports" or field in edition.table_schemas[name]["primaryKey"]):
            yield finding(report, edition, "column-missing", place, where=field, location=heading)
    if sheet.names != expected and sorted(sheet.names) == sorted(expected):
        yield finding(report, edition, "column-order", place, expected=", ".join(expected), location=heading)
    for field in dict.fromkeys(name for name in sheet.names if sheet.names.count(name) > 1):
        yield finding(report, edition, "column-duplicate", place, value=quoted(field), location=heading)

    blank = [line for line, cells in sheet.records if any(cells) and not _keys(sheet, cells)[0]]
    for line in blank[:MAX_LINES] if "report" in sheet.names else ():
        yield finding(report, edition, "report-key-blank", place, location=Location(sheet.file, line))
    if len(blank) > MAX_LINES or len(errors) >= MAX_ERRORS:
        yield not_checked(edition, "structure", "too_many", count=max(len(blank), len(errors)))

    seen: set[tuple[str, str | int]] = set()
    for error in errors:
        code = LINE_FAULTS.get(error.type)
        if code is None:
            continue
        line, cells = sheet.records[error.row_number - 2]
        if not any(cells):
            code = "line-blank"
        elif error.type == "primary-key":
            code = "report-duplicate" if name == "reports" else "row-duplicate"
        key, row = _keys(sheet, cells)
        once = key if code == "report-unknown" else line
        if (code, once) in seen or (not key and code in ("report-unknown", "report-duplicate", "row-duplicate")):
            continue
        if len(seen) == MAX_LINES:
            yield not_checked(edition, "structure", "too_many", count=len(errors))
            return
        seen.add((code, once))
        at = f"{place}/{escape(row)}" if row and key == report.key else place
        excess = cells[len(sheet.names) :]
        params: dict[str, Any] = {"value": quoted(key if "report" in code else ",".join(excess))}
        if code == "report-unknown":
            params["hint"] = _hint(report, edition, key)
        count = len(excess) or len(sheet.names) - len(cells)
        yield finding(report, edition, code, at, location=Location(sheet.file, line), count=count, **params)


class Hint(NamedTuple):
    """A sentence on a key that has something unseen in it: a Phrase."""

    sentence: Text
    key: str
    characters: Unseen

    def __call__(self, lang: str) -> str:
        """In "zh" or "en"."""
        return self.sentence[lang].format(value=self.key, characters=self.characters(lang))


def _hint(report: Report, edition: Edition, key: str) -> Hint | str:
    """What of a key nobody sees, or of the one that it is but for that: by such a thing lines lose their report."""
    known = [_keys(report.sheets["reports"], cells)[0] for _, cells in report.sheets["reports"].records]
    alike = next((other for other in known if other != key and name_key(other) == name_key(key)), None)
    name = key if unseen(key) else alike
    words = edition.catalogue["words"]
    return Hint(words["key_unseen"], quoted(name), Unseen(name, words["unseen"])) if name and unseen(name) else ""


def _keys(sheet: Sheet, cells: list[str]) -> tuple[str, str]:
    """The report key and the row id of a record, "" where it has none."""
    found = sheet.named(cells)
    return found.get("report", ""), found.get("row", "")
