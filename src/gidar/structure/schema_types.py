"""The published schema as msgspec types, by which a sound report is told in a few microseconds.

msgspec is compiled and takes as long to import as a dozen reports to check by hand: it pays where reports are many.
What the types accept, the schema accepts; where they do not, or msgspec is not there, others decide.
"""

from functools import cache, reduce
from operator import or_
from typing import Annotated, Any, Literal

from ..model.edition import Edition
from .quick import ANNOTATIONS, Schema, resolved

try:
    import msgspec
except ImportError:  # no wheel for this platform: every report takes the ordinary way
    msgspec = None  # type: ignore[assignment]

KEYWORDS = {
    "null": set[str](),
    "integer": {"minimum", "maximum"},
    "number": {"minimum", "maximum"},
    "string": {"pattern", "not", "minLength", "maxLength"},
    "object": {"properties", "required", "additionalProperties"},
}
"""The keywords that are understood, by type."""


class _NotUnderstood(Exception):
    """A schema says something that is not known here."""


@cache
def report_type(edition: Edition, zero: bool = False) -> Any:
    """The type of a sound report; None where msgspec is missing or the schema has a keyword not known here.

    Objects are structs with their members in the order of the schema; a member that is not there is UNSET.
    Of numbers with decimals, what a float may have rounded to a bound is left to others; zero says that a float of
    zero is let through: with a sign it may have been a negative number.
    """
    return _known_type(edition.schema, edition.schema, zero)


@cache
def outside_type(edition: Edition) -> Any:
    """The type of what stands outside the tables of a report; None as for `report_type`."""
    schema = edition.schema
    members = {name: below for name, below in schema["properties"].items() if name != "tables"}
    required = [name for name in schema["required"] if name != "tables"]
    return _known_type(schema | {"properties": members, "required": required}, schema, zero=False)


def _known_type(schema: Schema, root: Schema, zero: bool) -> Any:
    try:
        return _type(schema, root, zero) if msgspec else None
    except _NotUnderstood:
        return None


def _type(schema: Schema, root: Schema, zero: bool) -> Any:
    schema = {keyword: value for keyword, value in resolved(schema, root).items() if keyword not in ANNOTATIONS}
    kinds = schema.pop("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if "const" in schema or "enum" in schema:
        return _one_of(schema, kinds)
    _only(schema, set().union(*(KEYWORDS.get(kind, set()) for kind in kinds)))
    return reduce(or_, [_of_kind(kind, schema, root, zero) for kind in kinds])


def _only(schema: Schema, keywords: set[str]) -> None:
    if schema.keys() - keywords:
        raise _NotUnderstood


def _one_of(schema: Schema, kinds: list[str]) -> Any:
    """A closed list of texts, which may include null."""
    [values] = [[value] if keyword == "const" else value for keyword, value in schema.items()]
    if not all(value is None or isinstance(value, str) for value in values) or set(kinds) - {"string", "null"}:
        raise _NotUnderstood
    return Literal[tuple(value for value in values if value is not None or "null" in kinds)]


def _of_kind(kind: str, schema: Schema, root: Schema, zero: bool) -> Any:
    least, most = schema.get("minimum"), schema.get("maximum")
    match kind:
        case "null":
            return None
        case "integer":
            return Annotated[int, msgspec.Meta(ge=least, le=most)]
        case "number":
            whole = Annotated[int, msgspec.Meta(ge=least, le=most)]
            if zero and least == 0:
                return whole | Annotated[float, msgspec.Meta(ge=0, lt=most)]
            return whole | Annotated[float, msgspec.Meta(gt=least, lt=most)]
        case "string":
            shortest, longest = schema.get("minLength"), schema.get("maxLength")
            return Annotated[str, msgspec.Meta(pattern=_pattern(schema), min_length=shortest, max_length=longest)]
        case "object":
            return _struct(schema, root, zero)
    raise _NotUnderstood


def _pattern(schema: Schema) -> str | None:
    """The pattern that a text must match, and the one that it must not, as one."""
    if "not" not in schema:
        return schema.get("pattern")
    _only(schema["not"], {"type", "pattern"})
    return rf"\A(?!(?s:.*?)(?:{schema['not']['pattern']}))(?s:.*?)(?:{schema.get('pattern', '')})"


def _struct(schema: Schema, root: Schema, zero: bool) -> Any:
    if schema.get("additionalProperties") is not False:
        raise _NotUnderstood
    names = list(schema["properties"])  # such as $schema: what Python cannot call so has a number
    fields: list[Any] = []
    for at, name in enumerate(names):
        kind = _type(schema["properties"][name], root, zero)
        needed = name in schema.get("required", [])
        fields.append((f"_{at}", kind) if needed else (f"_{at}", kind | msgspec.UnsetType, msgspec.UNSET))
    rename = {f"_{at}": name for at, name in enumerate(names)}
    return msgspec.defstruct("Struct", fields, rename=rename, kw_only=True, forbid_unknown_fields=True, gc=False)
