"""JSON, strictly: what other programs would read differently is reported or refused, never guessed."""

import codecs
import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from ..model.display import quoted
from ..model.encoding import encoding_of, is_hardly_chinese, name_of, wide_encoding
from ..model.errors import InputError
from ..model.report import Report, escape
from .files import MEGABYTE

MAX_DEPTH = 32  # a report is five deep
MAX_REPEATED = 100  # repeated keys that are reported one by one
MAX_DIGITS = 400  # beyond this a whole number is kept as Decimal, which costs no conversion

CUT = r'[ \t\n\r]*(?:"(?:[^"\\\n“”}]|\\.)*\\?|[-+.0-9A-Za-z]*)'
"""What is left of a text that was cut off, from where it is no JSON any more: a part of a text, number or word.

A quotation mark or bracket in a text tells that it is whole, and that its end was written with another mark."""

JsonNote = tuple[str, str, str]


def report_from(data: bytes, source: str, limit: int) -> Report:
    """A report from the bytes of a JSON document.

    Raises InputError where it is no JSON, or JSON but no report.
    """
    if len(data) > limit:
        raise InputError("too_large", source, limit=limit // MEGABYTE)
    value, notes = parse(data, source)
    return Report(_report_data(value, source), source, notes=notes, text=data)


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


def parse(data: bytes, source: str) -> tuple[Any, tuple[JsonNote, ...]]:
    """Parse UTF-8 JSON: the value, and notes on a byte order mark and on duplicate keys.

    Whole numbers become int, however they are written (1.0, 1e2); others Decimal, exactly as written.
    Raises InputError for other encodings, bad syntax, NaN and Infinity, and nesting beyond MAX_DEPTH.
    """
    notes: list[JsonNote] = [("byte-order-mark", "", "")] if data.startswith(codecs.BOM_UTF8) else []
    data = _unmarked(data)
    if not data.strip():
        raise InputError("empty", source)
    if wide := wide_encoding(data):
        raise InputError("wide_json", source, encoding=name_of(wide))
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
    except UnicodeDecodeError as error:
        raise _broken(data, error, source) from None
    except json.JSONDecodeError as error:
        raise _faulty(error, source) from None
    except RecursionError:
        raise InputError("too_deep", source) from None
    except ArithmeticError:  # an exponent beyond what Decimal holds
        raise InputError("json_number", source) from None
    pointers = _containers(value, source, with_pointers=bool(repeated))
    for owner, key in repeated[:MAX_REPEATED]:
        if id(owner) in pointers:  # else a repeated key further up has discarded its owner, and is reported
            notes.append(("duplicate-key", f"{pointers[id(owner)]}/{escape(key)}", key))
    return value, tuple(notes)


def _unmarked(data: bytes) -> bytes:
    """A text without byte order marks at its beginning: some programs write one before the one that is there."""
    while data.startswith(codecs.BOM_UTF8):
        data = data[3:]
    return data


def _broken(data: bytes, error: UnicodeDecodeError, source: str) -> InputError:
    """That a byte is no UTF-8, and where: line and column from 1; or that the text breaks off within a character."""
    if error.reason == "unexpected end of data":
        return InputError("json_cut", source, line=data.count(b"\n") + 1)
    if b"\0" in data:
        return InputError("binary", source)
    encoding, at = encoding_of(lambda: (data,))
    if encoding != "utf-8" and at is None:
        if is_hardly_chinese(data):
            return InputError("encoding_strange", source)
        return InputError("other_encoding", source, encoding=name_of(encoding))
    line = data.count(b"\n", 0, error.start) + 1
    column = len(data[data.rfind(b"\n", 0, error.start) + 1 : error.start].decode()) + 1
    return InputError("encoding_json", source, line=line, column=column, byte=f"{data[error.start]:02X}")


def _whole(text: str) -> int | Decimal:
    return int(text) if len(text) <= MAX_DIGITS else Decimal(text)


def _decimal(text: str) -> int | Decimal:
    return _exact(Decimal(text))


def _exact(value: Decimal) -> int | Decimal:
    """A whole number as int, however it was written; any other as it is."""
    if abs(value.adjusted()) < MAX_DIGITS and value == value.to_integral_value():
        return int(value)
    return value


def _faulty(error: json.JSONDecodeError, source: str) -> InputError:
    """Where a text is no JSON; of one that was cut off, that it is not whole."""
    text, cut = error.doc, re.compile(CUT)
    if text.lstrip()[0] in "{[" and not error.msg.startswith("Extra data") and cut.fullmatch(text, error.pos):
        return InputError("json_cut", source, line=text.rstrip().count("\n") + 1)
    place, here = {"line": error.lineno, "column": error.colno}, text[error.pos : error.pos + 1]
    if error.msg.startswith("Invalid control character"):
        return InputError("json_control", source, **place)
    if here == "\0":
        return InputError("json_nul", source, **place)
    if here.isascii():
        return InputError("json_syntax", source, **place)
    return InputError("json_character", source, **place, character=quoted(here), code=f"U+{ord(here):04X}")


def _containers(value: Any, source: str, with_pointers: bool) -> dict[int, str]:
    """Hold the nesting to MAX_DEPTH; {id of an object: its JSON Pointer} where that is asked for."""
    found: dict[int, str] = {}
    level: list[tuple[Any, str]] = [(value, "")]
    for _ in range(MAX_DEPTH):
        below: list[tuple[Any, str]] = []
        for owner, pointer in level:
            if with_pointers:
                found[id(owner)] = pointer
            items = owner.items() if isinstance(owner, dict) else enumerate(owner) if isinstance(owner, list) else ()
            for key, child in items:
                if isinstance(child, (dict, list)):
                    below.append((child, f"{pointer}/{escape(str(key))}" if with_pointers else ""))
        level = below
    if level:
        raise InputError("too_deep", source)
    return found


SHORT = 16  # characters: counts have no more
PLAIN = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")


def plain_number(text: str, whole: bool) -> int | Decimal | str:
    """A number where the text is one in plain form (with whole, not one with decimals of zeros: 12.0).

    Any other text stays as it is: the checks say what is wrong with it.
    """
    if len(text) < SHORT and text.isdecimal() and text.isascii() and (text[0] != "0" or text == "0"):
        return int(text)  # as most are
    match = PLAIN.fullmatch(text)
    if not match or (whole and match[2] and not match[2].strip(".0")):
        return text
    return Decimal(text) if match[2] else _whole(text)
