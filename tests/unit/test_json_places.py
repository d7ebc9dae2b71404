"""Where in a JSON text a pointer leads: to the value that stands there, whatever surrounds it."""

import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from gidar.model.json_places import MOST, json_places
from gidar.model.report import escape

TEXTS = st.text(st.sampled_from('ab~/"\\{}[],: \n\ud800é字'), max_size=5)
PLAIN = st.one_of(st.none(), st.booleans(), st.integers(), st.decimals(-9, 9, places=2).map(float), TEXTS)
VALUES = st.recursive(PLAIN, lambda v: st.one_of(st.lists(v, max_size=4), st.dictionaries(TEXTS, v, max_size=4)))


def every(value: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    yield pointer, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in items:
        yield from every(child, f"{pointer}/{escape(str(key))}")


@settings(max_examples=200, deadline=None)
@given(VALUES, st.sampled_from([None, 1]), st.sampled_from(["", "\ufeff", "\n  "]))
def test_every_pointer_leads_to_its_value(value: Any, indent: int | None, before: str) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii="\ud800" in json.dumps(value, ensure_ascii=False))
    lines = (before.strip("\ufeff") + text).split("\n")
    values = dict(every(value))
    for pointer, (line, column) in json_places((before + text).encode(), [*values]).items():
        there = "\n".join([lines[line - 1][column - 1 :], *lines[line:]])
        assert json.JSONDecoder().raw_decode(there)[0] == values[pointer]


def test_what_is_not_there_leads_to_its_owner() -> None:
    data = b'{"a": {"b": [1]},\n "a": {"c": 2}}'
    assert json_places(data, ["/a/b/0", "/a/c", "/x"]) == {"/a/b/0": (2, 7), "/a/c": (2, 13), "/x": (1, 1)}
    assert json_places(data + b" " * MOST, ["/a"]) == {}
