"""Which rule a value breaks that cannot stand in a cell. The schema has rejected it; here it gets its name."""

import re
import unicodedata
from decimal import Decimal
from typing import Any

from ..edition import Column

NUMBER = r"[-+]?[0-9]+(\.[0-9]+)?"
CANONICAL = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
FULL_WIDTH = re.compile(r"[-+.,0-9０-９．，－＋]*[０-９][-+.,0-9０-９．，－＋]*")
SEPARATED = re.compile(r"[-+]?[0-9]{1,3}([,'][0-9]{3})+(\.[0-9]+)?")
WITH_UNIT = re.compile(rf"{NUMBER}(件|条|个|项|次|份|起|人|户|元|万|万元|亿元)")
PLACEHOLDER = re.compile(r"[-－—–―‐‑−/／\\、*＊~～.．。]+|无|没有|none|n/?a|null", re.IGNORECASE)


def broken_rule(value: Any, column: Column, largest: int) -> str:
    """The code of the rule that a rejected value breaks in a cell of this column.

    largest is the greatest figure that the schema allows.
    """
    if isinstance(value, str):
        return (
            "cell-fraction"
            if "." in value and CANONICAL.fullmatch(value) and column.type != "money"
            else _of_text(value)
        )
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        return "cell-type"
    if not -largest <= value <= largest:
        return "cell-too-large"
    if value < 0 and column.type != "change":
        return "cell-negative"
    return "cell-fraction"


def _of_text(text: str) -> str:
    bare = "".join(text.split())
    half_width = unicodedata.normalize("NFKC", bare)
    if CANONICAL.fullmatch(text):
        return "cell-number-as-text"
    if FULL_WIDTH.fullmatch(text):
        return "cell-full-width"
    if PLACEHOLDER.fullmatch(bare):
        return "cell-placeholder"
    if SEPARATED.fullmatch(half_width):
        return "cell-thousands-separator"
    if WITH_UNIT.fullmatch(half_width):
        return "cell-with-unit"
    if text != bare and (not bare or CANONICAL.fullmatch(bare)):
        return "cell-white-space"
    return "cell-text"
