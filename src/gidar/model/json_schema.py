"""JSON Schema as it is applied here: 2020-12, without ever asking the network for what a schema refers to."""

from typing import Any


def validator_of(schema: dict[str, Any]) -> Any:
    """A validator of a schema; what it refers to outside itself is not looked for."""
    from jsonschema import Draft202012Validator
    from referencing import Registry

    return Draft202012Validator(schema, registry=Registry())
