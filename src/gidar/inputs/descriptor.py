"""datapackage.json: which files a package has. What it says of them is honoured or refused, never ignored."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from ..model.display import jsonable, quoted
from ..model.edition import package_files
from ..model.errors import InputError
from ..model.published import DESCRIPTOR
from .file_sums import hold_to
from .files import MEGABYTE, Files, inside
from .json_text import parse

MAX_DESCRIPTOR = 4 * MEGABYTE
ENCODINGS = {
    "utf-8": ("utf-8", "utf8", "utf-8-sig", "ascii", "us-ascii"),
    "gb18030": ("gb18030", "gbk", "gb2312", "cp936", "936", "ms936", "windows-936", "x-gbk", "euc-cn"),
}
DIALECT: dict[str, tuple[Any, ...]] = {
    "delimiter": (",",),
    "lineTerminator": ("\r\n", "\n"),
    "quoteChar": ('"',),
    "doubleQuote": (True,),
    "escapeChar": (None,),
    "nullSequence": (None, ""),
    "skipInitialSpace": (False,),
    "header": (True,),
    "headerRows": ([1],),
    "headerJoin": (" ",),
    "commentChar": (None,),
    "commentRows": ([],),
    "caseSensitiveHeader": (False, True),
    "csvddfVersion": (1, "1.0", "1.2"),
    "type": ("delimited",),
}
ALONE: dict[str, tuple[Any, ...]] = {
    "compression": (None, "", "no"),
    "extrapaths": (None, []),
    "innerpath": (None, ""),
    "layout": (None, {}),
}
SCHEMA: dict[str, tuple[Any, ...]] = {"missingValues": ([""],), "fieldsMatch": ("exact", ["exact"])}
FIELD: dict[str, tuple[Any, ...]] = {
    "decimalChar": (".",),
    "groupChar": (None, ""),
    "bareNumber": (True,),
    "format": ("default",),
    "missingValues": ([""],),
}
"""What may be said in a dialect, of a file, in a schema and of a field: what every file is read by."""


class Resource(NamedTuple):
    """One file of a package: its path inside, the encoding first tried, the fields its own schema declares.

    schema is the path of that schema where it is a file of its own.
    """

    path: str
    encoding: str
    declared: frozenset[str]
    schema: str | None = None


def resources(files: Files, source: str) -> dict[str, Resource]:
    """{name: Resource} of the tables of a package; resources of other kinds are left alone.

    Raises InputError where there is no descriptor, it is no descriptor, it points outside the package, or
    it asks for another kind of file than comma-separated text in UTF-8 or GB18030.
    """
    listed = _json(files, DESCRIPTOR, source).get("resources")
    if not isinstance(listed, list):
        raise InputError("descriptor_resources", source)
    found: dict[str, Resource] = {}
    names = set[str]()
    for number, entry in enumerate(listed, 1):
        name = entry.get("name") if isinstance(entry, dict) else None
        if not isinstance(name, str) or name in names:
            raise InputError("descriptor_name", source, number=number, name=quoted(name))
        names.add(name)
        if name in package_files() or not _is_other(entry):
            found[name] = _resource(entry, found, files, source)
    return found


def files_of(files: Files, source: str) -> set[str]:
    """The files of a package as they stand there: its descriptor, its tables, their schemas.

    In place of a table that is not there stands the file that may be meant: what misses the table names it.
    Raises InputError as `resources` does.
    """
    found = {DESCRIPTOR}
    for name, resource in resources(files, source).items():
        meant = name in package_files() and files.similar(resource.path)
        found |= {files.found(resource.path) or meant or resource.path}
        found |= {files.found(resource.schema) or resource.schema} if resource.schema else set()
    return found


def _json(files: Files, name: str, source: str) -> dict[str, Any]:
    """A file of the package in JSON, which must be an object, without what programs read differently."""
    data = files.read(name, MAX_DESCRIPTOR)
    if data is None:
        if name == DESCRIPTOR:
            raise InputError("no_descriptor", source)
        raise InputError("descriptor_file", source, file=quoted(name))
    value, notes = parse(data, source if name == DESCRIPTOR else f"{source}#{name}")
    for _, pointer, _ in notes:
        if pointer:
            raise InputError("descriptor_twice", source, file=quoted(name), place=quoted(pointer, 200))
        raise InputError("descriptor_mark", source, file=quoted(name))
    if not isinstance(value, dict):
        raise InputError("descriptor_object", source, file=quoted(name))
    return value


def _is_other(entry: dict[str, Any]) -> bool:
    """Whether a resource is plainly no table: a document, a page, data of its own."""
    path = entry.get("path")
    kind = entry.get("format") or (path.rpartition(".")[2] if isinstance(path, str) else "")
    return "data" in entry or (isinstance(kind, str) and kind.lower() != "csv")


def _resource(entry: dict[str, Any], found: dict[str, Resource], files: Files, source: str) -> Resource:
    name = entry["name"]

    def expect(owner: dict[str, Any], property_: str, allowed: tuple[Any, ...], within: str = "") -> None:
        _expect(source, name, owner, property_, allowed, within)

    path = entry.get("path")
    if isinstance(path, list) and len(path) == 1:
        path = path[0]
    if "data" in entry:
        raise _unsupported(source, name, "data", entry["data"], ("path",))
    if not isinstance(path, str) or not path:
        raise _unsupported(source, name, "path", path, (f"{name}.csv",))
    path = inside(path, source)
    if twin := next((other for other, resource in found.items() if resource.path == path), None):
        raise InputError("descriptor_shared", source, path=quoted(path), name=quoted(name), other=quoted(twin))
    hold_to(entry, path, files, source)
    format_ = entry.get("format")
    expect({"format": format_.lower() if isinstance(format_, str) else format_}, "format", ("csv", None))
    for key, known in ALONE.items():
        expect(entry, key, known)
    dialect = entry.get("dialect")
    expect({} if isinstance(dialect, dict) else {"dialect": dialect}, "dialect", (None,))
    for key, value in _dialect(dialect or {}):
        if key != "$schema":
            expect({key: value}, key, DIALECT.get(key, ()), "dialect/")
    said = entry.get("encoding")
    label = "utf-8" if said in (None, "") else str(said).lower().replace("_", "-").replace(" ", "-")
    encoding = next((known for known, labels in ENCODINGS.items() if label in labels), None)
    if encoding is None:
        raise _unsupported(source, name, "encoding", said, tuple(ENCODINGS))
    expect(entry, "missingValues", SCHEMA["missingValues"])
    schema = entry.get("schema")
    own = inside(schema, source) if isinstance(schema, str) else None
    return Resource(path, encoding, _declared(schema, name, files, source), own)


def _dialect(dialect: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """What a dialect says, also what it says of CSV in particular."""
    for key, value in dialect.items():
        yield from value.items() if key == "csv" and isinstance(value, dict) else [(key, value)]


def _declared(schema: Any, name: str, files: Files, source: str) -> frozenset[str]:
    """The names of the fields of a schema, which may be a file of the package."""
    if isinstance(schema, str):
        schema = _json(files, inside(schema, source), source)
    if schema is None:
        return frozenset()
    if not isinstance(schema, dict):
        raise _unsupported(source, name, "schema", schema, ("{fields: […]}",))
    fields = schema.get("fields", [])
    if not isinstance(fields, list) or not all(isinstance(field, dict) for field in fields):
        raise _unsupported(source, name, "schema/fields", fields, ("[{name: …}]",))
    for owner, known, within in [(schema, SCHEMA, "schema/"), *((field, FIELD, _within(field)) for field in fields)]:
        for key in known.keys() & owner.keys():
            _expect(source, name, owner, key, known[key], within)
    return frozenset(field["name"] for field in fields if isinstance(field.get("name"), str))


def _within(field: dict[str, Any]) -> str:
    return f"schema/{quoted(field.get('name'))}/"


def _expect(
    source: str, name: str, owner: dict[str, Any], property_: str, allowed: tuple[Any, ...], within: str
) -> None:
    """Raise InputError where an object has a property with a value that is not allowed."""
    if property_ in owner and not any(_same(owner[property_], value) for value in allowed):
        raise _unsupported(source, name, within + property_, owner[property_], allowed)


def _same(value: Any, other: Any) -> bool:
    """Whether two values of JSON are the same; true is not 1."""
    return type(value) is type(other) and bool(value == other)


def _unsupported(source: str, name: str, property_: str, value: Any, allowed: tuple[Any, ...]) -> InputError:
    told = [known if isinstance(known, str) and known.strip() else _spelt(known) for known in allowed]
    name, property_, value = quoted(name), quoted(property_), quoted(_spelt(value))
    if not told:
        return InputError("descriptor_property", source, name=name, property=property_, value=value)
    known = ", ".join(told)
    return InputError("descriptor_value", source, name=name, property=property_, value=value, allowed=known)


def _spelt(value: Any) -> str:
    """A value as it stands in JSON."""
    return json.dumps(value, ensure_ascii=False, default=jsonable)
