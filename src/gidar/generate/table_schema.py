"""The Frictionless Table Schemas of an edition and the data package that ties them together."""

import csv
import io
from typing import Any

from .json_schema import describe
from .resolve import Resolved

Json = dict[str, Any]

# The same limits as the JSON Schema; only features that every Table Schema reader enforces.
TYPES = {
    "count": {"type": "integer", "constraints": {"minimum": 0, "maximum": 9007199254740991}},
    "money": {"type": "number", "constraints": {"minimum": 0, "maximum": 9007199254740991}},
    "change": {"type": "integer", "constraints": {"minimum": -9007199254740991, "maximum": 9007199254740991}},
}
REPORT = {"name": "report", "title": "报告代号", "description": "Key of the report within the package."}


def table_schemas(edition: Resolved, envelope: Json) -> dict[str, Json]:
    """{resource name: Table Schema}, reports first."""
    return {"reports": _reports(edition, envelope)} | {t["id"]: _table(t) for t in edition.form["tables"]}


def _reports(edition: Resolved, envelope: Json) -> Json:
    fields: list[Json] = [{**REPORT, "type": "string", "constraints": {"required": True, "unique": True}}]
    for field in edition.form["fields"]:
        if not field["column"]:
            continue
        name, schema = {"name": field["column"], "title": field["label"]["zh"]}, _at(envelope, field["pointer"])
        description = "; ".join(text["en"] for text in (field["label"], field["expected"]) if text)
        limits: Json = {"required": True} if field["required"] else {}
        if field["pointer"] == "/edition":
            limits["enum"] = [edition.form["edition"]]
        kind = schema.get("$ref", "").rpartition("/")[2]
        if kind in TYPES:
            fields.append({**name, "description": description, **TYPES[kind]})
            continue
        if kind:
            schema = envelope["$defs"][kind]
        limits |= {key: schema[key] for key in ("minimum", "maximum", "minLength", "maxLength", "pattern") if key in schema}
        if "enum" in schema:
            limits["enum"] = [value for value in schema["enum"] if value is not None]
        type_ = "integer" if schema["type"] == "integer" else "string"
        fields.append({**name, "description": description, "type": type_} | ({"constraints": limits} if limits else {}))
    return {"title": "报告", "description": "One line a report.", "fields": fields, "primaryKey": ["report"], "missingValues": [""]}


def _at(schema: Json, pointer: str) -> Json:
    for name in pointer.split("/")[1:]:
        schema = schema["properties"][name]
    return schema


def _table(table: Json) -> Json:
    rows = {"name": "row", "title": "行", "description": "Id of the row.", "type": "string"}
    fields = [
        {**REPORT, "type": "string", "constraints": {"required": True}},
        {**rows, "constraints": {"required": True, "enum": [row["id"] for row in table["rows"]]}},
    ]
    fields += [
        {"name": c["id"], "title": c["label"]["zh"], "description": describe(c, c["label"]), **TYPES[c["type"]]}
        for c in table["columns"]
    ]
    return {
        "title": table["label"]["zh"],
        "description": table["label"]["en"],
        "fields": fields,
        "primaryKey": ["report", "row"],
        "foreignKeys": [{"fields": ["report"], "reference": {"resource": "reports", "fields": ["report"]}}],
        "missingValues": [""],
    }


def data_package(edition: Resolved, schemas: dict[str, Json]) -> Json:
    """The descriptor of a package: copy it beside the CSV files."""
    form = edition.form
    return {
        "name": f"gidar-{form['edition']}",
        "title": form["title"]["zh"],
        "description": form["title"]["en"],
        "version": form["version"],
        "resources": [
            {"name": name, "path": f"{name}.csv", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8", "schema": schema}
            for name, schema in schemas.items()
        ],
    }


def blank_tables(edition: Resolved, schemas: dict[str, Json]) -> dict[str, bytes]:
    """The CSV files of the template package: every row of the form, every cell blank."""
    out = {}
    for name, schema in schemas.items():
        header = [field["name"] for field in schema["fields"]]
        table = next((t for t in edition.form["tables"] if t["id"] == name), None)
        keys = [{"report": "1", "row": row["id"]} for row in table["rows"]] if table else [{"report": "1", "edition": edition.form["edition"]}]
        out[f"{name}.csv"] = csv_bytes([header] + [[key.get(field, "") for field in header] for key in keys])
    return out


def csv_bytes(lines: list[list[Any]]) -> bytes:
    """Lines as CSV, UTF-8, line feed."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(lines)
    return text.getvalue().encode()
