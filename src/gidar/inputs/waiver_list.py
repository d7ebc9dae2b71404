"""Waivers on the disk: as YAML, JSON or CSV."""

import json
import os
import re
from datetime import date
from functools import partial
from io import BytesIO
from typing import Any

from ..model.display import quoted
from ..model.edition import all_rules, editions
from ..model.errors import InputError
from ..model.form import Text
from ..model.json_schema import validator_of
from ..model.organs import name_key
from ..model.published import published
from ..model.waiver import Waiver
from ..model.words import sentence, texts
from .csv_heading import expect_commas
from .csv_text import records
from .files import MAX_LIST, read_file

MEMBER, LONGEST = "waivers", 200
DAY = re.compile(r"([0-9]{4})([-/.年])([0-9]{1,2})[-/.月]([0-9]{1,2})日?")
"""A day as spreadsheets write it when they save a list: year, month and day, in that order."""


def read_waivers(path: str) -> list[Waiver]:
    """The waivers in a file, as waivers.schema.json describes them; of a CSV the columns are its members, in any order,
    by name or by their heading in either language, and days may be as a spreadsheet writes them (2027/1/31).

    Raises InputError where the file cannot be read so, where a waiver lacks something or has what is not known, names
    no rule that there is, or a day that is none.
    """
    data = read_file(path, MAX_LIST)
    read = _from_csv if path.lower().endswith(".csv") else _from_text
    document = read(data, path)
    _hold(document, path)
    found = [Waiver(**record) for record in document[MEMBER]]
    for at, waiver in enumerate(found, 1):
        if waiver.rule not in all_rules():
            raise InputError("waiver_rule", path, number=at, name=quoted(waiver.rule))
        try:
            date.fromisoformat(waiver.until)
        except ValueError:
            raise InputError("waiver_day", path, number=at, day=quoted(waiver.until)) from None
    return found


def _from_text(data: bytes, path: str) -> Any:
    """YAML, of which JSON is a part; every scalar as text, so that a day is no number."""
    try:
        text = data.decode("utf-8-sig")
        if path.lower().endswith(".json"):
            return _typed(json.loads(text, object_pairs_hook=_once))
    except (ValueError, RecursionError):
        raise InputError("waivers_syntax", path) from None
    try:
        import yaml
        from yaml import CSafeLoader  # bounded in depth; the loader in Python takes seconds for a thousand brackets
    except ImportError:
        raise InputError("waivers_yaml", path) from None
    try:
        # An alias may stand for a structure of any size, a tag for anything.
        if any(isinstance(e, yaml.AliasEvent) or getattr(e, "tag", None) for e in yaml.parse(text, CSafeLoader)):
            raise InputError("waivers_syntax", path)
        return _typed(_plain(yaml.compose(text, CSafeLoader)))
    except (yaml.YAMLError, ValueError, RecursionError):
        raise InputError("waivers_syntax", path) from None


def _plain(node: Any) -> Any:
    """A node of YAML, every scalar as text. Raises ValueError where a key stands twice."""
    if node is None or isinstance(node.value, str):
        return node and node.value
    if node.id == "sequence":
        return [_plain(one) for one in node.value]
    return _once([(_plain(key), _plain(value)) for key, value in node.value])


def _once(pairs: list[tuple[Any, Any]]) -> dict[str, Any]:
    """A mapping of pairs. Raises ValueError where a key stands twice, or is no text."""
    found = {key: value for key, value in pairs if isinstance(key, str)}
    if len(found) < len(pairs):
        raise ValueError(f"a key stands twice or is no text: {[key for key, _ in pairs]}")
    return found


def _from_csv(data: bytes, path: str) -> Any:
    lines = [cells for _, cells in records(partial(BytesIO, data), "utf-8", os.path.basename(path), path)]
    lines = [cells for cells in lines if any(map(name_key, cells))]
    heads = {name_key(name): key for key, text in texts(MEMBER).items() for name in (key, *text.values())}
    expect_commas(lines, os.path.basename(path), path)
    columns = [heads.get(name_key(cell), cell) for cell in lines[0]] if lines else []
    if not columns or len(set(columns)) < len(columns):
        raise InputError("waivers_syntax", path)
    columns += map(str, range(len(columns) + 1, max(map(len, lines), default=0) + 1))
    found = [dict(zip(columns, cells, strict=False)) for cells in lines[1:]]
    return _typed(
        {MEMBER: [{name: _day(cell) if name == "until" else cell for name, cell in one.items()} for one in found]}
    )


def _day(text: str) -> str:
    """A day of a spreadsheet as YYYY-MM-DD; what is none stays as it is."""
    found = DAY.fullmatch(text.strip())
    return f"{found[1]}-{int(found[3]):02}-{int(found[4]):02}" if found else text


def _typed(document: Any) -> Any:
    """The same with years as numbers, and without what was left empty."""
    listed = document.get(MEMBER) if isinstance(document, dict) else None
    if not isinstance(listed, list):
        return document
    return {**document, MEMBER: [_record(one) if isinstance(one, dict) else one for one in listed]}


def _record(waiver: dict[str, Any]) -> dict[str, Any]:
    cells = {name: value.strip() if isinstance(value, str) else value for name, value in waiver.items()}
    year = cells.get("year")
    if isinstance(year, str) and year.isascii() and year.isdigit() and len(year) == 4:
        cells["year"] = int(year)
    return {name: value for name, value in cells.items() if value not in ("", None)}


def _hold(document: Any, path: str) -> None:
    """Raise InputError for what waivers.schema.json does not allow, with the place."""
    schema = published(f"{editions()[-1]}/waivers.schema.json")
    error = next(validator_of(schema).iter_errors(document), None)
    if error is None:
        return
    steps = [*map(str, error.absolute_path)]
    if len(steps) < 2:
        raise InputError("waivers_syntax", path)
    lacking = (
        [name for name in error.validator_value if name not in error.instance] if error.validator == "required" else []
    )
    place = steps[2:] or lacking or [name for name in error.instance if name not in error.schema.get("properties", {})]
    heads, joint = texts(MEMBER), texts("punctuation")["list"]
    names = {
        lang: quoted(joint[lang].join(_called(str(name), heads.get(str(name)), lang) for name in place), LONGEST)
        for lang in ("zh", "en")
    }
    number = int(steps[1]) + 1
    if place == ["until"] and isinstance(error.instance, str):
        raise InputError("waiver_day", path, number=number, day=quoted(error.instance))
    raise InputError("waiver_malformed", path, number=number, name=names)


def _called(name: str, head: Text | None, lang: str) -> str:
    """A member by its heading and its name."""
    return head[lang] + sentence("punctuation.bracket", lang, text=name) if head and head[lang] != name else name
