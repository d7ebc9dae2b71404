"""The OpenAPI document of an edition, whole in one file: the hand-written interface with the published schemas."""

import copy
from typing import Any

from .codegen_schema import ROOT, pascal
from .resolve import Json

LEFT_OUT = ("$schema", "$id", "$comment", "$defs")
NOT_ANSWERED = "line"
"""How definitions end of what is written a line at a time, which no answer uses."""


def openapi(interface: Json, form: Json, comment: str, schemas: dict[str, Json], report: Json) -> Json:
    """The interface for an edition. schemas are {name: JSON Schema}; report is that of the examples.

    Definitions of a report have names of their own; those of any other schema get its name before theirs.
    """
    made = copy.deepcopy(interface)
    made.pop("$comment")
    made["info"] |= {"title": form["title"]["zh"], "version": form["version"]}
    made["info"]["description"] += f" {comment}"
    examples, parts = made["components"]["examples"], made["components"]["schemas"]
    examples["Report"]["value"] = report
    for told in (one for example in examples.values() for one in example["value"].get("reports", ())):
        told |= {"edition": form["edition"], "edition_version": form["version"], "year": report["year"]}
    for name, schema in schemas.items():
        owner = "" if name == ROOT else name
        parts[name] = _within(schema, owner)
        for key, part in schema.get("$defs", {}).items():
            if not key.endswith(NOT_ANSWERED):
                parts[owner + pascal(key)] = _within(part, owner)
    return made


def _within(part: Any, owner: str) -> Any:
    """A part of a schema, with its references as they are in a document of OpenAPI."""
    if isinstance(part, list):
        return [_within(one, owner) for one in part]
    if not isinstance(part, dict):
        return part
    kept = {key: _within(value, owner) for key, value in part.items() if key not in LEFT_OUT}
    if isinstance(members := part.get("properties"), dict):  # whose names are no keywords: $schema is one
        kept["properties"] = {name: _within(below, owner) for name, below in members.items()}
    if isinstance(kept.get("$ref"), str):
        kept["$ref"] = "#/components/schemas/" + owner + pascal(kept["$ref"].rpartition("/")[2])
    return kept
