"""JSON, strictly: what other programs would read differently is reported or refused, never guessed."""

import codecs
import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from ..errors import InputError
from ..report import Report, escape
from .files import MEGABYTE

MAX_DEPTH = 32  # a report is five deep
MAX_DIGITS = 400  # beyond this a whole number is kept as Decimal, which costs no conversion

Note = tuple[str, str, str]


def report_from(data: bytes, source: str, limit: int) -> Report:
    """A report from the bytes of a JSON document.

    Raises InputError where it is no JSON, or JSON but no report.
    """
    if len(data) > limit:
        raise InputError("too_large", source, limit=limit // MEGABYTE)
    value, notes = parse(data, source)
    return Report(_report_data(value, source), source, notes=notes)


def report_from_mapping(mapping: Mapping[str, Any]) -> Report:
    """A report from a mapping in the JSON shape; numbers become what the same JSON text would give.

    Raises InputError where the mapping holds what JSON cannot express, is nested too deeply, or is no report.
    """
    return Report(_report_data(_plain(mapping, 1), ""))


def _report_data(value: Any, source: str) -> dict[str, Any]:
    if not isinstance(value, dict) or not ({"edition", "tables"} & value.keys()):
        raise InputError("not_a_report", source)
    return value


def _plain(value: Any, depth: int) -> Any:
    if depth > MAX_DEPTH:
        raise InputError("too_deep", "")
    if value is None or type(value) in (bool, int, str):
        return value
    if isinstance(value, Mapping) and all(isinstance(key, str) for key in value):
        return {key: _plain(child, depth + 1) for key, child in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(child, depth + 1) for child in value]
    if isinstance(value, (float, Decimal)) and (number := Decimal(str(value))).is_finite():
        return _exact(number)
    raise InputError("json_value", "")


def parse(data: bytes, source: str) -> tuple[Any, tuple[Note, ...]]:
    """Parse UTF-8 JSON: the value, and notes on a byte order mark and on duplicate keys.

    Whole numbers become int, however they are written (1.0, 1e2); others Decimal, exactly as written.
    Raises InputError for other encodings, bad syntax, NaN and Infinity, and nesting beyond MAX_DEPTH.
    """
    notes: list[Note] = []
    if data.startswith(codecs.BOM_UTF8):
        notes.append(("byte-order-mark", "", ""))
        data = data[3:]
    if not data.strip():
        raise InputError("empty", source)
    repeated: list[tuple[dict[str, Any], str]] = []

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(items)
        if len(value) < len(items):
            seen: set[str] = set()
            for key, _ in items:
                if key in seen:
                    repeated.append((value, key))
                seen.add(key)
        return value

    def constant(name: str) -> None:
        raise InputError("json_constant", source, value=name)

    try:
        value = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=pairs,
            parse_int=_whole,
            parse_float=_decimal,
            parse_constant=constant,
        )
    except UnicodeDecodeError:
        raise InputError("encoding_json", source) from None
    except json.JSONDecodeError as error:
        raise InputError("json_syntax", source, line=error.lineno, column=error.colno) from None
    except RecursionError:
        raise InputError("too_deep", source) from None
    pointers = _pointers(value, source)
    notes += [("duplicate-key", f"{pointers[id(owner)]}/{escape(key)}", key) for owner, key in repeated]
    return value, tuple(notes)


def _whole(text: str) -> int | Decimal:
    return int(text) if len(text) <= MAX_DIGITS else Decimal(text)


def _decimal(text: str) -> int | Decimal:
    return _exact(Decimal(text))


def _exact(value: Decimal) -> int | Decimal:
    """A whole number as int, however it was written; any other as it is."""
    if abs(value.adjusted()) < MAX_DIGITS and value == value.to_integral_value():
        return int(value)
    return value


def _pointers(value: Any, source: str) -> dict[int, str]:
    """{id of a container: its JSON Pointer}; the walk that also holds the nesting to MAX_DEPTH."""
    found: dict[int, str] = {}
    waiting: list[tuple[Any, str, int]] = [(value, "", 1)]
    while waiting:
        value, pointer, depth = waiting.pop()
        if depth > MAX_DEPTH:
            raise InputError("too_deep", source)
        found[id(value)] = pointer
        items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        waiting += [
            (child, f"{pointer}/{escape(str(key))}", depth + 1)
            for key, child in items
            if isinstance(child, (dict, list))
        ]
    return found


PLAIN = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")


def plain_number(text: str, whole: bool) -> int | Decimal | str:
    """A number where the text is one in plain form (with whole, one without decimals, even of zeros).

    Any other text stays as it is: the checks say what is wrong with it.
    """
    match = PLAIN.fullmatch(text)
    if not match or (whole and match[2]):
        return text
    return Decimal(text) if match[2] else _whole(text)
