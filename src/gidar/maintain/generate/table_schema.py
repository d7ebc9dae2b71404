"""The Frictionless Table Schemas of an edition, and the template package that ties them together."""

import csv
import io
from typing import Any

from .json_schema import describe
from .resolve import Json, Resolved

# Only constraints that every Table Schema reader enforces; the limits are those of the JSON Schema.
CONSTRAINTS = ("minimum", "maximum", "minLength", "maxLength", "pattern")


def table_schemas(edition: Resolved, envelope: Json, words: Json) -> dict[str, Json]:
    """{resource name: Table Schema}, reports first. words holds what is said of the keys."""
    form, shared = edition.form, envelope["$defs"]
    report, row_id = _key("report", words["report_key"]), _key("row", words["row_key"])
    fields: list[Json] = [{**report, "constraints": {"required": True, "unique": True}}]
    for field in form["fields"]:
        if field["column"]:
            text = "; ".join(text["en"] for text in (field["label"], field["expected"]) if text)
            schema = shared.get(field["schema"].get("$ref", "")[8:], field["schema"])
            if field["pointer"] == "/edition":
                schema = {**schema, "enum": [form["edition"]]}
            fields.append(_field(field["column"], field["label"]["zh"], text, schema, field["required"]))
    schemas = {"reports": _schema(words["reports_file"], fields, ["report"])}
    for table in form["tables"]:
        rows = {"required": True, "enum": [row["id"] for row in table["rows"]]}
        fields = [{**report, "constraints": {"required": True}}, {**row_id, "constraints": rows}]
        for column in table["columns"]:
            text = describe(column, column["name"])
            fields.append(_field(column["id"], column["label"]["zh"], text, shared[column["type"]]))
        schemas[table["id"]] = _schema(table["label"], fields, ["report", "row"])
        reference = {"resource": "reports", "fields": ["report"]}
        schemas[table["id"]]["foreignKeys"] = [{"fields": ["report"], "reference": reference}]
    return schemas


def _key(name: str, text: Json) -> Json:
    return {"name": name, "title": text["zh"], "description": text["en"], "type": "string"}


def _schema(label: Json, fields: list[Json], key: list[str]) -> Json:
    out = {"title": label["zh"], "description": label["en"], "fields": fields}
    return out | {"primaryKey": key, "missingValues": [""]}


def _field(name: str, title: str, description: str, schema: Json, required: bool = False) -> Json:
    types = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    limits = ({"required": True} if required else {}) | {key: schema[key] for key in CONSTRAINTS if key in schema}
    if "enum" in schema:
        limits["enum"] = [value for value in schema["enum"] if value is not None]
    out = {"name": name, "title": title, "description": description, "type": types[0]}
    return out | ({"constraints": limits} if limits else {})


def data_package(edition: Resolved, schemas: dict[str, Json]) -> Json:
    """The descriptor of the template package."""
    form, csv_file = edition.form, {"format": "csv", "dialect": {"delimiter": ","}, "encoding": "utf-8"}
    return {
        "name": f"gidar-{form['edition']}",
        "title": form["title"]["zh"],
        "description": form["title"]["en"],
        "version": form["version"],
        "resources": [
            {"name": name, "path": f"{name}.csv", **csv_file, "schema": schema} for name, schema in schemas.items()
        ],
    }


def blank_tables(edition: Resolved, schemas: dict[str, Json]) -> dict[str, bytes]:
    """The CSV files of the template package: one report, every row of the form, every cell blank."""
    keys = {table["id"]: [["1", row["id"]] for row in table["rows"]] for table in edition.form["tables"]}
    keys["reports"] = [["1", edition.form["edition"]]]
    headers = {name: [field["name"] for field in schema["fields"]] for name, schema in schemas.items()}
    return {
        f"{name}.csv": csv_bytes([header, *(key + [""] * (len(header) - len(key)) for key in keys[name])])
        for name, header in headers.items()
    }


def csv_bytes(lines: list[list[Any]]) -> bytes:
    """Lines as CSV, UTF-8, line feed."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(lines)
    return text.getvalue().encode()
