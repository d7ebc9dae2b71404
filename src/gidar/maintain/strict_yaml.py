"""Read hand-written YAML strictly, so that no value means something else than it shows."""

import re
from pathlib import Path
from typing import Any

import jsonschema
import yaml

# What a plain (unquoted) scalar may look like without being text. Everything else that YAML 1.1 or 1.2 would
# turn into a number, a boolean or a date (no, 010, 12:30, 3.10, 1e3, 2021-04-01) has to be quoted.
PLAIN = re.compile(r"true|false|null|-?(0|[1-9][0-9]*)")
NUMERIC = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


class SpecError(Exception):
    """A fault in a hand-written file; the text begins with the file and, for faults of one place in it, the line."""


def load_yaml(path: Path, schema: dict[str, Any]) -> Any:
    """Read one YAML file and hold it to its closed schema.

    Raises SpecError with file and line for: YAML that cannot be parsed, duplicate or unknown keys,
    aliases and tags, unquoted scalars that YAML would convert, and anything the schema forbids.
    """
    text = path.read_text(encoding="utf-8")
    try:
        for event in yaml.parse(text, yaml.CSafeLoader):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                raise _error(path, event, "aliases are not allowed: every fact is written out")
            if getattr(event, "tag", None):
                raise _error(path, event, "tags are not allowed")
        root = yaml.compose(text, yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise SpecError(f"{path}:{line}: not valid YAML: {error.problem}") from None
    if root is None:
        raise SpecError(f"{path}:1: the file is empty")
    _check_nodes(path, root)
    data = yaml.CSafeLoader("").construct_document(root)
    for fault in jsonschema.Draft202012Validator(schema).iter_errors(data):
        node = _node_at(root, list(fault.absolute_path))
        if fault.validator == "additionalProperties":
            unknown = set(fault.instance) - set(fault.schema["properties"])
            node = next(key for key, _ in node.value if key.value in unknown)
        raise _error(path, node, fault.message)
    return data


def _check_nodes(path: Path, node: yaml.Node) -> None:
    if isinstance(node, yaml.ScalarNode):
        converted = node.tag != "tag:yaml.org,2002:str" or NUMERIC.fullmatch(node.value)
        if not node.style and converted and not PLAIN.fullmatch(node.value):
            raise _error(path, node, f"{node.value!r} would be converted; put it in quotes")
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _check_nodes(path, item)
    else:
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                raise _error(path, key, f"duplicate key {key.value!r}")
            seen.add(key.value)
            _check_nodes(path, key)
            _check_nodes(path, value)


def _node_at(node: yaml.Node, steps: list[str | int]) -> yaml.Node:
    for step in steps:
        if isinstance(node, yaml.SequenceNode):
            node = node.value[step]
        else:
            node = next(value for key, value in node.value if key.value == step)
    return node


def _error(path: Path, at: yaml.Node | yaml.Event, message: str) -> SpecError:
    return SpecError(f"{path}:{at.start_mark.line + 1 if at.start_mark else 1}: {message}")
