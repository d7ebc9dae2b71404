"""What a text may not hold, wherever it stands in a report."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from ..model.display import quoted
from ..model.edition import Edition
from ..model.encoding import REPLACED
from ..model.findings import Items, finding
from ..model.form import Rule
from ..structure.quick import resolved
from ..structure.usable import Year
from .registry import register

BROKEN = "[\x00\ud800-\udfff\ufffd]"  # compiled where one is found, which is seldom
CLOSED = {"enum", "const", "pattern"}  # keywords of a schema by which it is known what a text may hold
BESIDE = 10  # characters before a broken one that are shown


@cache
def _of(edition: Edition) -> tuple[str, ...]:
    found = []
    for pointer, field in edition.fields.items():
        schema = resolved(field.schema, edition.schema)
        kinds = schema.get("type", [])
        if "string" in ([kinds] if isinstance(kinds, str) else kinds) and schema.keys().isdisjoint(CLOSED):
            found.append(pointer)
    return tuple(found)


def _texts(edition: Edition, rule: Rule) -> tuple[str, ...]:
    """The fields that may hold any text; what the others may hold is known to the schema."""
    return _of(edition)


def _conditions(edition: Edition, rule: Rule) -> Iterator[str]:
    for pointer in _texts(edition, rule):
        if edition.fields[pointer].column:  # a package has no other text
            yield f"contains({{{pointer}}}, chr(0)) OR contains({{{pointer}}}, chr({ord(REPLACED)}))"


def is_broken(text: str) -> bool:
    """Whether a text holds what is no character. Soon told: most texts are sound."""
    if REPLACED in text or "\0" in text:
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


@register("text-broken", reads=(_texts,), sql=_conditions)
def text_broken(year: Year, rule: Rule) -> Items:
    """Every character of a text is one."""
    pointers = _texts(year.edition, rule)
    texts = map(year.usable.get, pointers)
    if not is_broken("".join([text for text in texts if isinstance(text, str)])):
        return
    for pointer in pointers:
        text = year.usable.get(pointer)
        if isinstance(text, str) and is_broken(text) and (match := re.search(BROKEN, text)):
            beside = text[max(match.start() - BESIDE, 0) :]
            params: dict[str, Any] = {"value": quoted(beside), "character": f"U+{ord(match[0]):04X}"}
            yield finding(year.report, year.edition, rule.code, pointer, **params)
