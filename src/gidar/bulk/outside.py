"""What stands outside the tables of a decoded report, by its JSON Pointers, as one compiled function.

To list the members of some structs, pair them with their places and drop those that are not there takes longer than
all equations of the form; a line of code for each member, made once from the schema, takes a third of that. Members are
numbered, and places have names in the code, so that nothing that stands in a file becomes code.
"""

from collections.abc import Callable, Iterator
from typing import Any

from msgspec import UNSET

from ..model.edition import Edition
from ..structure.quick import Schema
from ..structure.usable import Usable


def places(edition: Edition) -> Callable[[Any], Usable]:
    """What gives {JSON Pointer: value} of everything outside the tables, owners before what they hold.

    What is not there is left out.
    """
    known: dict[str, Any] = {"__builtins__": {}, "UNSET": UNSET}
    members = {at: member for at, member in enumerate(edition.schema["properties"].items()) if member[0] != "tables"}
    lines = [line for at, (name, schema) in members.items() for line in _lines(f"r._{at}", f"/{name}", schema, known)]
    exec("\n    ".join(["def usable(r):", "u = {}", *lines, "return u"]), known)
    made: Callable[[Any], Usable] = known["usable"]
    return made


def _lines(value: str, place: str, schema: Schema, known: dict[str, Any]) -> Iterator[str]:
    """The code for a value and, where it is an object, its members; the place is entered among the names known to it.

    An object that is not there, or null, is false.
    """
    name = f"p{len(known)}"
    known[name] = place
    yield f"v = {value}"
    yield f"if v is not UNSET: u[{name}] = v"
    members = schema.get("properties", ())
    if members:
        yield f"if {value}:"
    for at, member in enumerate(members):
        for line in _lines(f"{value}._{at}", f"{place}/{member}", members[member], known):
            yield f"    {line}"
