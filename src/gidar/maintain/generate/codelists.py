"""The closed lists of an edition as CSV, one file a list: code and official label first, as in OCDS."""

from collections.abc import Iterator

from .resolve import Json, Resolved
from .table_schema import csv_bytes

HEADINGS = {
    "tables": ["code", "zh", "en"],
    "rows": ["table", "code", "zh", "en", "name_zh", "name_en"],
    "columns": ["table", "code", "zh", "en", "name_zh", "name_en", "type", "unit"],
    "rules": ["code", "zh", "en", "severity", "area", "since", "status"],
}


def codelists(edition: Resolved) -> dict[str, bytes]:
    """{path: CSV}: tables, rows, columns, rules, and every field of a report with a closed list of values."""
    form, rules = edition.form, edition.rules["rules"]
    lists: Json = {axis: list(_lines(form, axis)) for axis in ("rows", "columns")}
    lists["tables"] = [[table["id"], *table["label"].values()] for table in form["tables"]]
    lists["rules"] = [[r["code"], *r["title"].values(), *(r[h] for h in HEADINGS["rules"][3:])] for r in rules]
    for field in form["fields"]:
        if field["values"] and field["column"]:
            lists[field["column"]] = [[code, *label.values()] for code, label in field["values"].items()]
    headings = {name: HEADINGS.get(name, ["code", "zh", "en"]) for name in lists}
    return {f"codelists/{name}.csv": csv_bytes([headings[name], *lines]) for name, lines in lists.items()}


def _lines(form: Json, axis: str) -> Iterator[list[str]]:
    for table in form["tables"]:
        for line in table[axis]:
            more = [line["type"], line["unit"]["zh"]] if "unit" in line else []
            yield [table["id"], line["id"], *line["label"].values(), *line["name"].values(), *more]
