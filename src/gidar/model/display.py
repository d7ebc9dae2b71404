"""Reported values in messages and in JSON output."""

from decimal import Decimal
from typing import Any

MAX_QUOTED = 40  # characters of a reported value that a message repeats


def number(value: Any) -> str:
    """A figure in plain digits, whatever its size."""
    plain = isinstance(value, Decimal) and abs(value.adjusted()) < MAX_QUOTED
    return quoted(format(value, "f") if plain else value)


def quoted(value: Any, longest: int = MAX_QUOTED) -> str:
    """A reported value in a message: on one line, without control characters, cut to a readable length."""
    text = value if isinstance(value, str) else _spelt(value)
    if not text.isprintable():
        text = "".join(c if c.isprintable() else "�" for c in text)
    return text if len(text) <= longest else text[:longest] + "…"


def _spelt(value: Any) -> str:
    """A value as JSON spells it."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return str(jsonable(value))


def jsonable(value: Any) -> Any:
    """A value as JSON can hold it: exact numbers as numbers where a double is exact, anything else as text."""
    if value is None or isinstance(value, (bool, str, float)):  # a float is what this made of an exact number before
        return value
    if isinstance(value, int):
        return value if abs(value) <= 2**53 else str(value)
    if isinstance(value, Decimal):
        double = float(value)
        return double if abs(value.adjusted()) < MAX_QUOTED and Decimal(repr(double)) == value else str(value)
    return "{…}" if isinstance(value, dict) else "[…]"


def json_type(value: Any) -> str:
    """The JSON type of a value, "integer" for whole numbers."""
    if value is None:
        return "null"
    kinds = {bool: "boolean", int: "integer", Decimal: "number", str: "string", list: "array", dict: "object"}
    return kinds[type(value)]
