"""What a format did not hold: a report before it was written, and as it is read again."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from ..model.display import jsonable
from ..model.form import OFF_FORM
from ..model.report import escape
from ..model.version import __version__

ADDRESS = "/$schema"


class Lost(NamedTuple):
    """A place at which something else is read than was written.

    pointer is its JSON Pointer; value what the report had there, read what is there now; None for nothing.
    absent says that the report had no such place at all, which the format shows as a blank.
    """

    pointer: str
    value: Any
    read: Any
    absent: bool = False


def lost(before: dict[str, Any], after: dict[str, Any]) -> list[Lost]:
    """Compare a report with what is read again, place by place. Outside the tables null is as good as nothing.

    What the report states in its narrative alone, and a reader enters as a figure, is not lost.
    """
    old, new = dict(_leaves(before, "")), dict(_leaves(after, ""))
    for leaves in (old, new):
        leaves.pop(ADDRESS, None)  # nothing that was filled in: readers name the schema that they read by
    found = []
    for pointer in dict.fromkeys((*old, *new)):
        one, other = old.get(pointer), new.get(pointer)
        same = one == other and isinstance(one, bool) is isinstance(other, bool)
        there = (pointer in old and pointer in new) or not pointer.startswith("/tables/")
        stated = one is None and pointer not in old and pointer.startswith(OFF_FORM)  # which readers take from the text
        if not ((same and there) or stated):
            found.append(Lost(pointer, one, other, pointer not in old))
    return found


def _leaves(value: Any, pointer: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict) and value:
        for key, inside in value.items():
            yield from _leaves(inside, f"{pointer}/{escape(key)}")
    else:
        yield pointer, value


RECORD_END = "\n ]\n}\n"


def record_head(form: str) -> str:
    """The beginning of the record of what files of a format do not hold; entries and commas follow, then RECORD_END.

    Whatever was written in another way can be put back by it: value is what the report had at the pointer.
    """
    head = json.dumps({"loss_version": 1, "gidar": __version__, "format": form}, indent=1)
    return head.removesuffix("\n}") + ',\n "reports": ['


def entry(source: str, written: str, found: list[Lost], conversion: Sequence[dict[str, Any]] = ()) -> str:
    """The entry of a report: where it came from, its place in what was written, what was lost; and what was not simply
    copied where it was put in the shape of another edition."""
    places = [
        {"pointer": one.pointer}
        | ({"absent": True} if one.absent else {"value": _kept(one.value)})
        | {"read": _kept(one.read)}
        for one in found
    ]
    record = {"source": source, "written": written, "lost": places}
    record |= {"conversion": _kept([*conversion])} if conversion else {}
    text = json.dumps(record, ensure_ascii=False, indent=1)
    return "\n".join("  " + line for line in text.split("\n"))


def _kept(value: Any) -> Any:
    """A value as JSON holds it, lists and objects whole."""
    if isinstance(value, dict):
        return {key: _kept(inside) for key, inside in value.items()}
    return [_kept(inside) for inside in value] if isinstance(value, list) else jsonable(value)
