"""The JSON Schema of a report for code generators: the same reports are valid, and every class gets a plain name.

Generators name classes after titles or definitions, make modules of dots, and a class of every definition. So each
object and each closed list is a definition here, under one English name in title and key; whatever is a single value
stands where it is used; official labels move into the description. Some make a new class of every reference that has
a description of its own, so the labels of rows, which share one, stand with their table.
"""

from ..strict_yaml import SpecError
from .resolve import Json

ROOT = "Report"
WORDS = ("title", "description", "$comment")
LONG = {"format": "int64"}
"""Whole numbers go up to 2^53 - 1, which is no int in Java, C# and many others."""


def codegen_schema(schema: Json) -> Json:
    """The form for generators of a published schema of a report.

    Raises SpecError where two different parts of it would get the same name.
    """
    found: dict[str, Json] = {}
    _Naming(schema["$defs"], found).part(schema, ROOT)
    head = {"$schema": schema["$schema"], "$id": schema["$id"].replace("report.", "report.codegen.")}
    return {**head, "$comment": schema["$comment"], **found.pop(ROOT), "$defs": found}


class _Naming:
    """Walks a schema and collects its definitions by name."""

    def __init__(self, defs: Json, found: dict[str, Json]) -> None:
        self.defs, self.found = defs, found

    def part(self, schema: Json, name: str) -> Json:
        """What stands in place of a part of the schema; a definition of it is called name, after its owner."""
        words = _words(schema)
        if "$ref" in schema:
            key = schema["$ref"].rpartition("/")[2]
            target = self.part(self.defs[key], pascal(key))
            return target if "$ref" in target else target | words
        if "properties" in schema:
            record = self._object(schema, name)
        elif "enum" in schema:
            record = {"type": "string", "enum": [value for value in schema["enum"] if value is not None]}
        else:
            single = {key: value for key, value in schema.items() if key not in WORDS}
            return words | single | (LONG if "integer" in schema["type"] else {})
        record = {"title": name, **words} | record
        if self.found.setdefault(name, record) != record:
            raise SpecError(f"code generators would call two parts of a report {name}")
        reference = {"$ref": f"#/$defs/{name}"}
        return {**words, "anyOf": [reference, {"type": "null"}]} if "null" in schema["type"] else reference

    def _object(self, schema: Json, name: str) -> Json:
        members = {key: self.part(member, name + pascal(key)) for key, member in schema["properties"].items()}
        record = {"type": "object", "additionalProperties": schema["additionalProperties"], "properties": members}
        lines = [
            f"{key}: {_words(member)['description']}"
            for key, member in schema["properties"].items()
            if "description" not in members[key] and _words(member)
        ]
        if lines:
            record["description"] = "\n".join([*_words(schema).values(), *lines])
        return record | {key: schema[key] for key in ("required",) if key in schema}


def _words(schema: Json) -> Json:
    """Label and meaning, in both languages, as one description."""
    said = [schema[key] for key in ("title", "description") if key in schema]
    return {"description": ": ".join(said)} if said else {}


def pascal(name: str) -> str:
    """requests.row -> RequestsRow."""
    return "".join(part[:1].upper() + part[1:] for part in name.replace(".", "_").split("_"))
