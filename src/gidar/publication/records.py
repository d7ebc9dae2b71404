"""What is compared of a published edition, as records: {place: {part: value}}."""

import re
from typing import Any

from .files import Publication

Json = dict[str, Any]
Records = dict[str, Json]

ANNOTATIONS = {"$id", "$comment", "title", "description", "version"}


def form(copy: Publication) -> Records:
    """Years, titles, the order of lines, which are totals, which columns and fields add up, what a unit comes to.

    Of reports.csv the order of its columns.
    """
    form = copy.form
    out = {"edition": {part: form[part] for part in ("title", "instrument", "years", "sections")}}
    for table in form["tables"]:
        out[table["id"]] = {axis: [line["id"] for line in table[axis]] for axis in ("columns", "rows")}
        if "additive" in table["columns"][0]:  # since version 1.1.0 of the editions
            out[table["id"]]["additive"] = [line["id"] for line in table["columns"] if line["additive"]]
        if "sum_of" in table["columns"][0]:  # since 1.2.0
            lines = [*table["columns"], *table["rows"]]
            out[table["id"]]["sum_of"] = {line["id"]: line["sum_of"] for line in lines if line["sum_of"]}
            out[table["id"]]["factor"] = {line["id"]: line["unit"].get("factor") for line in table["columns"]}
    if "additive" in form["fields"][0]:
        out["edition"]["additive"] = [field["pointer"] for field in form["fields"] if field["additive"]]
    reports = next((part for part in copy.json("datapackage.json")["resources"] if part["name"] == "reports"), None)
    out["reports.csv"] = {"fields": [field["name"] for field in reports["schema"]["fields"]] if reports else []}
    return out


def cells(copy: Publication) -> Records:
    """Every cell with its type and unit."""
    return {
        f"{table['id']}.{row['id']}.{column['id']}": {"type": column["type"], "unit": column["unit"]["id"]}
        for table in copy.form["tables"]
        for row in table["rows"]
        for column in table["columns"]
    }


def labels(copy: Publication) -> Records:
    """Every label, note and citation of the form."""
    words = ("label", "name", "note", "basis", "group", "unit", "expected", "values", "corner", "layout")
    out = {f["pointer"]: {part: f[part] for part in words if part in f} for f in copy.form["fields"]}
    for table in copy.form["tables"]:
        lines = [*table["columns"], *table["column_groups"], *table["rows"], *table["row_groups"]]
        for place, record in ((table["id"], table), *((f"{table['id']}.{line['id']}", line) for line in lines)):
            out[place] = {part: record[part] for part in words if part in record}
            if "unit" in record:
                out[place]["unit"] = {part: text for part, text in record["unit"].items() if part != "factor"}
    return out


def fields(copy: Publication) -> Records:
    """Every field outside the tables, and the types of cells, with what they accept."""
    defs = copy.json("report.schema.json")["$defs"]
    kinds = {f"$defs/{kind}": {"required": False, "schema": bare(defs[kind])} for kind in ("count", "money", "change")}
    parts = ("required", "column", "schema")
    return kinds | {
        field["pointer"]: {**{part: field[part] for part in parts}, "schema": bare(_resolved(field["schema"], defs))}
        for field in copy.form["fields"]
    }


def equations(copy: Publication) -> Records:
    """Every concrete equation, within a report and across years."""
    found = copy.json("identities.json")["identities"] + copy.json("continuity.json")["continuity"]
    return {f"{equation['code']}/{equation['instance']}": equation for equation in found}


def rules(copy: Publication) -> Records:
    """Every rule, and the order in which texts in cells are tried."""
    catalogue = copy.json("rules.json")
    # Which code a text in a cell gets: another code is another answer.
    texts = {"cell_texts": {"severity": "error", "status": "active", "order": catalogue["cell_texts"]}}
    return {rule["code"]: rule for rule in catalogue["rules"]} | texts


def messages(copy: Publication) -> Records:
    """The texts that are looked up by name, those of a list of reasons one by one."""
    catalogue = copy.json("rules.json")
    groups = ("identity_messages", "package_messages", "not_checked", "words")
    found = {f"{group}.{name}": text for group in groups for name, text in catalogue.get(group, {}).items()}
    listed = {name: text for name, text in found.items() if any(isinstance(words, dict) for words in text.values())}
    found |= {f"{name}.{one}": text for name, texts in listed.items() for one, text in texts.items()}
    single = {name: text for name, text in found.items() if name not in listed}
    return {name: {"text": text, "placeholders": placeholders(text)} for name, text in single.items()}


def crosswalks(copy: Publication) -> Records:
    """Every entry of the crosswalks."""
    out = {}
    for walk in copy.json("crosswalk.json")["crosswalks"]:
        for entry in walk["cells"]:
            sides = (" + ".join(entry[side]) or "-" for side in ("from", "to"))
            out[" → ".join(f"{walk[edition]}:{side}" for edition, side in zip(("from", "to"), sides, strict=True))] = {
                part: entry[part] for part in ("relation", "note")
            }
    return out


def result(copy: Publication) -> Records:
    """The members of a result, and what holds for each object of it."""
    schema = bare(copy.json("result.schema.json"))
    parts = {"result": {key: value for key, value in schema.items() if key != "$defs"}, **schema["$defs"]}
    return {place: record for name, part in parts.items() for place, record in _members(name, part).items()}


def _members(name: str, part: Json) -> Records:
    """What holds for a member of a result as a whole, and, member by member, for what is in it."""
    found: Records = {name: {"schema": {key: value for key, value in part.items() if key != "properties"}}}
    for key, value in part.get("properties", {}).items():
        found |= _members(f"{name}.{key}", value)
    return found


def _resolved(schema: Json, defs: Json) -> Json:
    found: Json = defs[schema["$ref"].removeprefix("#/$defs/")] if "$ref" in schema else schema
    return found


def bare(schema: Any) -> Any:
    """A schema without annotations, so that what is left is what it accepts."""
    if isinstance(schema, list):
        return [bare(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    # Below properties the keys are names of the report, not keywords.
    return {
        key: {name: bare(child) for name, child in value.items()} if key in ("properties", "$defs") else bare(value)
        for key, value in schema.items()
        if key not in ANNOTATIONS
    }


def placeholders(text: Json | None) -> list[list[str]]:
    """The names that a message of both languages is filled with."""
    return [sorted(set(re.findall(r"{(\w+)", str(words)))) for words in (text or {}).values()]
