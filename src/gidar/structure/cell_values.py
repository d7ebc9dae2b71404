"""Which rule a value breaks that cannot stand in a cell. The schema has rejected it; here it gets its name."""

import re
import unicodedata
from decimal import Decimal
from typing import Any

from ..model.edition import Edition
from ..model.form import Column

MAX_NUMBER = 100  # characters of a text that may be meant as a number; what is longer is not looked at closely


def broken_rule(value: Any, column: Column, edition: Edition) -> str:
    """The code of the rule that a rejected value breaks in a cell of this column."""
    if isinstance(value, str):
        return _of_text(value, column, edition.catalogue["cell_texts"])
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        return "cell-type"
    largest = edition.schema["$defs"][column.type]["maximum"]
    if not -largest <= value <= largest:
        return "cell-too-large"
    return "cell-negative" if value < 0 and column.type != "change" else "cell-fraction"


def _of_text(text: str, column: Column, kinds: list[dict[str, Any]]) -> str:
    if len(text) > MAX_NUMBER:
        return "cell-text"
    bare = "".join(text.split())
    forms = {"text": text, "bare": bare, "half_width": unicodedata.normalize("NFKC", bare)}
    for kind in kinds:
        if kind.get("only_with_white_space") and bare == text:
            continue
        if not re.search(kind.get("with", ""), text):
            continue
        if re.fullmatch(kind["pattern"], forms[kind["of"]]):
            plain = kind["of"] == "text" and kind["code"] == "cell-number-as-text"
            return "cell-fraction" if plain and "." in text and column.type != "money" else str(kind["code"])
    return "cell-text"
