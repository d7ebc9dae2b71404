"""Data as a script, with what occurs in it several times written once."""

import json
from collections import Counter
from typing import Any

LEAST = 60
"""Characters from which on a part is worth sharing."""


def shared(data: Any) -> str:
    """A JavaScript expression for JSON data, which may stand inside a script element.

    The editions have most rules and words in common. A part that occurs again is the same object, so whoever reads the
    data may not change it.
    """
    counts: Counter[str] = Counter()
    _count(data, counts)
    parts: dict[str, int] = {}
    written: list[str] = []

    def write(value: Any) -> str:
        if not isinstance(value, dict | list):
            return script(value)
        text = script(value)
        if counts[text] < 2:
            return inner(value)
        if text not in parts:
            own = inner(value)
            parts[text] = len(written)
            written.append(own)
        return f"$[{parts[text]}]"

    def inner(value: dict[str, Any] | list[Any]) -> str:
        if isinstance(value, list):
            return f"[{','.join(map(write, value))}]"
        return "{" + ",".join(f"{script(name)}:{write(below)}" for name, below in value.items()) + "}"

    whole = write(data)
    return f"(($) => {{{''.join(f'$.push({part});' for part in written)}return {whole}}})([])"


def _count(value: Any, counts: Counter[str]) -> None:
    """How often each part occurs; what lies below one that was seen before is part of it."""
    if not isinstance(value, dict | list):
        return
    text = script(value)
    if len(text) >= LEAST:
        counts[text] += 1
        if counts[text] > 1:
            return
    for below in value.values() if isinstance(value, dict) else value:
        _count(below, counts)


def script(data: Any) -> str:
    """JSON that may stand inside a script element."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
