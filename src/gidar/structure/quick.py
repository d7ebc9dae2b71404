"""A quick yes: whether a value obeys the published schema.

Importing a JSON Schema library costs more than validating a report, and most reports are sound. This reads the
same published schema, for the keywords that it uses; a keyword that is not known here makes the answer no.
Wherever the answer is no, jsonschema decides, and says where.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from ..model.display import json_type

Schema = dict[str, Any]

ANNOTATIONS = {"$schema", "$id", "$comment", "$defs", "title", "description", "x-identities"}


def resolved(schema: Schema, root: Schema) -> Schema:
    """What a schema that only refers to another one of the document root stands for."""
    while "$ref" in schema and not schema.keys() - ANNOTATIONS - {"$ref"}:
        schema = root["$defs"][schema["$ref"].removeprefix("#/$defs/")]
    return schema


def obeys(value: Any, schema: Schema, root: Schema) -> bool:
    """Whether a value from the strict JSON reader obeys a schema of the document root."""
    kind = json_type(value)
    for keyword, argument in schema.items():
        if keyword == "$ref":
            if not obeys(value, root["$defs"][argument.removeprefix("#/$defs/")], root):
                return False
        elif keyword == "properties":
            if kind == "object" and not all(
                obeys(value[name], below, root) for name, below in argument.items() if name in value
            ):
                return False
        elif keyword == "not":
            if obeys(value, argument, root):
                return False
        elif keyword not in ANNOTATIONS and not _holds(keyword, argument, value, kind, schema):
            return False
    return True


SchemaPart = tuple[tuple[str, ...], Any, Schema]
"""The members that lead to a value, the value, and its schema."""

Accepts = Callable[[Any, Schema], bool]
"""What may tell sooner that a value obeys a schema; where it says no, it may still do."""


def disobeying(
    value: Any, schema: Schema, root: Schema, accepts: Accepts | None = None, steps: tuple[str, ...] = ()
) -> Iterator[SchemaPart]:
    """Yield the smallest parts of a value that may not obey, so that nothing else has to be looked at closely."""
    schema = resolved(schema, root)
    if accepts and accepts(value, schema):
        return
    kind, members = json_type(value), schema.get("properties", {})
    own = (item for item in schema.items() if item[0] != "properties" and item[0] not in ANNOTATIONS)
    if kind != "object" or not members:
        if not obeys(value, schema, root):
            yield steps, value, schema
    elif not all(_holds(keyword, argument, value, kind, schema) for keyword, argument in own):
        yield steps, value, schema
    else:
        for name, below in members.items():
            if name in value:
                yield from disobeying(value[name], below, root, accepts, (*steps, name))


def _holds(keyword: str, argument: Any, value: Any, kind: str, schema: Schema) -> bool:
    match keyword:
        case "type":
            return kind in argument or (kind == "integer" and "number" in argument)
        case "const":
            return bool(value == argument)
        case "enum":
            return value in argument
        case "minimum":
            return kind not in ("integer", "number") or value >= argument
        case "maximum":
            return kind not in ("integer", "number") or value <= argument
        case "minLength":
            return kind != "string" or len(value) >= argument
        case "maxLength":
            return kind != "string" or len(value) <= argument
        case "pattern":
            return kind != "string" or re.search(argument, value) is not None
        case "required":
            return kind != "object" or value.keys() >= set(argument)
        case "additionalProperties":
            return kind != "object" or (argument is False and value.keys() <= schema["properties"].keys())
    return False
