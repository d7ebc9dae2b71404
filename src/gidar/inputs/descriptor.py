"""datapackage.json: which files a package has. What it says of them is honoured or refused, never ignored."""

from typing import Any, NamedTuple

from ..model.display import quoted
from ..model.errors import InputError
from .files import MEGABYTE, Files, inside
from .json_text import parse

MAX_DESCRIPTOR = 4 * MEGABYTE
ENCODINGS = {"utf-8": "utf-8", "utf8": "utf-8", "gb18030": "gb18030", "gbk": "gb18030", "gb2312": "gb18030"}


class Resource(NamedTuple):
    """One file of a package: its path inside, the encoding first tried, the fields its own schema declares."""

    path: str
    encoding: str
    declared: frozenset[str]


def resources(files: Files, source: str) -> dict[str, Resource]:
    """{name: Resource} of a package.

    Raises InputError where there is no descriptor, it is no descriptor, it points outside the package, or
    it asks for another kind of file than comma-separated text in UTF-8 or GB18030.
    """
    data = files.read("datapackage.json", MAX_DESCRIPTOR)
    if data is None:
        raise InputError("no_descriptor", source)
    descriptor, _ = parse(data, source)
    listed = descriptor.get("resources") if isinstance(descriptor, dict) else None
    if not isinstance(listed, list):
        raise InputError("descriptor", source, detail="resources")
    found: dict[str, Resource] = {}
    for entry in listed:
        name = entry.get("name") if isinstance(entry, dict) else None
        if not isinstance(name, str) or name in found:
            raise InputError("descriptor", source, detail="resources/name")
        path = inside(entry.get("path"), source)
        encoding = ENCODINGS.get(str(entry.get("encoding") or "utf-8").lower())
        faults = {
            "dialect": entry.get("dialect", {}) not in ({}, {"delimiter": ","}),
            "format": entry.get("format", "csv") != "csv",
            "compression": bool(entry.get("compression")),
            "encoding": encoding is None,
            "path": path in (other.path for other in found.values()),
        }
        for key, faulty in faults.items():
            if faulty:
                raise InputError("descriptor", source, detail=f"{quoted(name)}/{key}")
        found[name] = Resource(path, encoding or "", _declared(entry.get("schema")))
    return found


def _declared(schema: Any) -> frozenset[str]:
    fields = schema.get("fields") if isinstance(schema, dict) else None
    names = (field.get("name") for field in fields if isinstance(field, dict)) if isinstance(fields, list) else ()
    return frozenset(name for name in names if isinstance(name, str))
