"""Where in a JSON text the places stand that JSON Pointers name."""

import json
import re
from bisect import bisect_right
from collections.abc import Collection, Mapping
from typing import NamedTuple

from .report import escape

MOST = 1_000_000  # bytes of a text that is gone through: some 50 reports, and about a second
TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"|[{}\[\],]|[^\s{}\[\],:"]+')


class Open(NamedTuple):
    """An object or list that has begun: its pointer, and whether it is a list."""

    pointer: str
    is_list: bool


def json_places(data: bytes, pointers: Collection[str]) -> Mapping[str, tuple[int, int]]:
    """{JSON Pointer: line and column, from 1, where its value begins}; of one that is not there, its nearest owner's.

    Of a repeated key the last value counts, as everywhere. Empty for a text that is too long to be gone through.
    data is a text that was read as JSON. Columns count characters, lines end with a line feed.
    """
    if not pointers or len(data) > MOST:
        return {}
    text = data.decode("utf-8-sig", "replace")
    begins = _begins(text, {owner for pointer in pointers for owner in _owners(pointer)})
    lines = [0, *(end.end() for end in re.finditer("\n", text))]
    found = {}
    for pointer in pointers:
        at = next(begins[owner] for owner in _owners(pointer) if owner in begins)
        line = bisect_right(lines, at)
        found[pointer] = line, at - lines[line - 1] + 1
    return found


def _owners(pointer: str) -> list[str]:
    """A pointer and those of all that it stands in, the nearest first."""
    steps = pointer.split("/")
    return ["/".join(steps[:end]) for end in range(len(steps), 0, -1)]


def _begins(text: str, wanted: Collection[str]) -> dict[str, int]:
    """{pointer: where its value begins in a text}, of those that are wanted and there."""
    found: dict[str, int] = {"": 0}
    above: list[Open] = []
    name: str | None = None  # the key whose value is next
    index = [0]  # of the next item, of each list that has begun
    for token in TOKEN.finditer(text):
        mark = token[0]
        if mark in "}]":
            above.pop()
            index.pop()
            name = None
        elif mark == ",":
            index[-1] += 1
            name = None
        elif above and not above[-1].is_list and name is None:
            name = escape(json.loads(mark) if "\\" in mark else mark[1:-1])
        else:
            step = str(index[-1]) if above and above[-1].is_list else name
            pointer = f"{above[-1].pointer}/{step}" if above else ""
            if pointer in wanted:
                if pointer in found:  # a repeated key: what the first value held is not there
                    found = {one: at for one, at in found.items() if not one.startswith(pointer + "/")}
                found[pointer] = token.start()
            if mark in "{[":
                above.append(Open(pointer, mark == "["))
                index.append(0)
                name = None
    return found
