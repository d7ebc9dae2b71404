"""A quick yes: whether a value obeys the published schema.

Importing a JSON Schema library costs more than validating a report, and most reports are sound. This makes Python
functions of the same published schema, for the keywords that it uses; a keyword that is not known here makes the
answer no. Wherever the answer is no, jsonschema decides, and says where.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Any

Schema = dict[str, Any]

ANNOTATIONS = {"$schema", "$id", "$comment", "$defs", "title", "description", "x-identities"}

TYPES: dict[str, tuple[type, ...]] = {
    "null": (type(None),),
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, Decimal),
    "string": (str,),
    "array": (list,),
    "object": (dict,),
}
"""The types of values from the strict JSON reader."""

OF_ANY = {"const", "enum", "not", "$ref"}
KEYWORDS = {
    int: OF_ANY | {"minimum", "maximum"},
    Decimal: OF_ANY | {"minimum", "maximum"},
    str: OF_ANY | {"minLength", "maxLength", "pattern"},
    dict: OF_ANY | {"properties", "required", "additionalProperties"},
}
"""The keywords that say something about values of a type; of any other type only those of any do."""

KNOWN = {"type", *ANNOTATIONS}.union(*KEYWORDS.values())

Predicate = Callable[[Any], bool]


def resolved(schema: Schema, root: Schema) -> Schema:
    """What a schema that only refers to another one of the document root stands for."""
    while "$ref" in schema and not schema.keys() - ANNOTATIONS - {"$ref"}:
        schema = root["$defs"][schema["$ref"].removeprefix("#/$defs/")]
    return schema


SchemaPart = tuple[tuple[str, ...], Any, Schema]
"""The members that lead to a value, the value, and its schema."""


class Quick:
    """The functions of a schema document: one for each of its parts, made when it is first asked for."""

    def __init__(self, root: Schema) -> None:
        self._root = root
        self._made: dict[int, Predicate] = {}

    def obeys(self, value: Any, schema: Schema) -> bool:
        """Whether a value from the strict JSON reader obeys a part of the document."""
        return self._of(schema)(value)

    def disobeying(self, value: Any, schema: Schema, steps: tuple[str, ...] = ()) -> Iterator[SchemaPart]:
        """Yield the smallest parts of a value that may not obey, so that nothing else has to be looked at closely."""
        schema = resolved(schema, self._root)
        if self.obeys(value, schema):
            return
        members = schema.get("properties", {})
        if type(value) is not dict or not members or not self._predicate(schema, alone=True)(value):
            yield steps, value, schema
            return
        for name, below in members.items():
            if name in value:
                yield from self.disobeying(value[name], below, (*steps, name))

    def _of(self, schema: Schema) -> Predicate:
        schema = resolved(schema, self._root)
        if id(schema) not in self._made:  # the document keeps its parts
            self._made[id(schema)] = self._predicate(schema)
        return self._made[id(schema)]

    def _predicate(self, schema: Schema, alone: bool = False) -> Predicate:
        """alone: without looking into the members of an object."""
        if schema.keys() - KNOWN:
            return _never
        kinds = schema.get("type", [*TYPES])
        allowed = {type_ for kind in ([kinds] if isinstance(kinds, str) else kinds) for type_ in TYPES[kind]}
        tests = {type_: _all(*self._tests(schema, type_, alone)) for type_ in allowed}

        def predicate(value: Any) -> bool:
            test = tests.get(type(value))
            return test is not None and test(value)

        return predicate

    def _tests(self, schema: Schema, type_: type, alone: bool) -> Iterator[Predicate]:
        found = {name: schema[name] for name in schema.keys() & KEYWORDS.get(type_, OF_ANY)}
        if "$ref" in found:
            yield self._of({"$ref": found["$ref"]})
        if "not" in found:
            yield _none_of(self._of(found["not"]))
        if "const" in found:
            yield _one_of([found["const"]])
        if "enum" in found:
            yield _one_of(found["enum"])
        if found.keys() & {"minimum", "maximum"}:
            yield _between(found.get("minimum"), found.get("maximum"))
        if found.keys() & {"minLength", "maxLength"}:
            yield _long(found.get("minLength", 0), found.get("maxLength"))
        if "pattern" in found:
            yield _matches(found["pattern"])
        if found.keys() & {"properties", "required", "additionalProperties"}:
            yield self._object(found, alone)

    def _object(self, schema: Schema, alone: bool) -> Predicate:
        closed = "additionalProperties" in schema
        if closed and schema["additionalProperties"] is not False:
            return _never
        members = {name: _always if alone else self._of(below) for name, below in schema.get("properties", {}).items()}
        return _members(schema.get("required", ()), members, closed)


def _never(value: Any) -> bool:
    return False


def _always(value: Any) -> bool:
    return True


def _all(*tests: Predicate) -> Predicate:
    if len(tests) < 2:
        return tests[0] if tests else _always

    return lambda value: all(test(value) for test in tests)


def _one_of(values: list[Any]) -> Predicate:
    return lambda value: value in values


def _none_of(other: Predicate) -> Predicate:
    return lambda value: not other(value)


def _between(least: Any, most: Any) -> Predicate:
    if least is None:
        return lambda value: bool(value <= most)
    if most is None:
        return lambda value: bool(value >= least)
    return lambda value: bool(least <= value <= most)


def _long(least: int, most: int | None) -> Predicate:
    return lambda value: least <= len(value) and (most is None or len(value) <= most)


def _matches(pattern: str) -> Predicate:
    search = re.compile(pattern).search
    return lambda value: search(value) is not None


def _members(required: Iterable[str], members: dict[str, Predicate], closed: bool) -> Predicate:
    needed = frozenset(required)

    def predicate(value: dict[str, Any]) -> bool:
        if not value.keys() >= needed:
            return False
        for name, member in value.items():
            test = members.get(name)
            if (closed and test is None) or (test is not None and not test(member)):
                return False
        return True

    return predicate
