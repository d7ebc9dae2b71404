"""The bundled JSON Schema of an edition (draft 2020-12): one file that tells all."""

from .resolve import Json, Resolved


def report_schema(edition: Resolved, envelope: Json, comment: str) -> Json:
    """The envelope with the tables of the edition filled in, and the identities as an annotation."""
    form = edition.form
    fields = {field["pointer"]: field for field in form["fields"]}
    schema = {"$schema": envelope["$schema"], "$id": form["schema"], "$comment": comment}
    schema |= {"title": form["title"]["zh"], "description": form["title"]["en"]}
    schema |= _published({k: v for k, v in envelope.items() if k not in ("$schema", "$comment")}, fields, "")
    properties = schema["properties"]
    properties["edition"]["const"] = form["edition"]
    properties["table_scopes"]["properties"] = {
        table["id"]: {"title": table["label"]["zh"], "$ref": "#/$defs/scope"} for table in form["tables"]
    }
    properties["tables"] |= {
        "required": [table["id"] for table in form["tables"]],
        "properties": {table["id"]: {"$ref": f"#/$defs/{table['id']}"} for table in form["tables"]},
    }
    for table in form["tables"]:
        schema["$defs"][table["id"]] = _table(table)
        schema["$defs"][f"{table['id']}.row"] = _row(table)
    keys = ("code", "instance", "severity", "left", "right")
    schema["x-identities"] = [{key: equation[key] for key in keys} for equation in edition.identities]
    return schema


def _published(schema: Json, fields: Json, pointer: str) -> Json:
    """Drop the private x- keywords of the envelope; give every field its title and description."""
    out: Json = {}
    if pointer in fields:
        field = fields[pointer]
        out["title"] = field["label"]["zh"]
        out["description"] = "; ".join(text["en"] for text in (field["label"], field["expected"]) if text)
    for key, value in schema.items():
        if key == "properties":
            value = {name: _published(child, fields, f"{pointer}/{name}") for name, child in value.items()}
        if not key.startswith("x-"):
            out[key] = value
    return out


def _table(table: Json) -> Json:
    row = {"$ref": f"#/$defs/{table['id']}.row"}
    return {
        "title": table["label"]["zh"],
        "description": table["label"]["en"],
        "type": "object",
        "required": [line["id"] for line in table["rows"]],
        "additionalProperties": False,
        "properties": {
            line["id"]: {"title": line["label"]["zh"], "description": describe(line, line["name"]), **row}
            for line in table["rows"]
        },
    }


def _row(table: Json) -> Json:
    return {
        "type": "object",
        "required": [column["id"] for column in table["columns"]],
        "additionalProperties": False,
        "properties": {
            column["id"]: {
                "title": column["label"]["zh"],
                "description": describe(column, column["name"]),
                "$ref": f"#/$defs/{column['type']}",
            }
            for column in table["columns"]
        },
    }


def describe(line: Json, name: Json) -> str:
    """English name, unit, counting note and legal basis of a row or column, in one line."""
    parts = [name["en"] + (f" ({line['unit']['en']})" if "unit" in line else "")]
    if line["note"]:
        parts.append(line["note"]["en"].rstrip("."))
    if line["basis"]:
        parts.append("Basis: " + "; ".join(basis["en"] for basis in line["basis"]))
    return ". ".join(parts) + "."
