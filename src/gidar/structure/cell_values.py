"""Which rule a value breaks that cannot stand in a cell. The schema has rejected it; here it gets its name."""

import re
import unicodedata
from decimal import Decimal
from typing import Any

from ..model.edition import Edition
from ..model.form import Column, Field

MAX_NUMBER = 100  # characters of a text that may be meant as a number; what is longer is not looked at closely


OF_YEARS = {"cell-full-width", "cell-number-as-text", "cell-thousands-separator", "cell-white-space"}
"""What is said of a text where a year belongs; of any other, what a year looks like."""


def broken_rule(value: Any, column: Column, edition: Edition) -> str:
    """The code of the rule that a rejected value breaks in a cell of this column."""
    if isinstance(value, str):
        return _of_text(value, column.type, edition)
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        return "cell-type"
    largest = edition.schema["$defs"][column.type]["maximum"]
    if not -largest <= value <= largest:
        return "cell-too-large"
    return "cell-negative" if value < 0 and column.type != "change" else "cell-fraction"


def broken_field_rule(value: Any, field: Field, edition: Edition) -> str | None:
    """That of a text, or of a figure with decimals, in a field for figures; None where no rule of cells is broken."""
    kind = type_of_figure(field)
    if kind is None or not isinstance(value, (str, Decimal)):
        return None
    if isinstance(value, Decimal):
        code = "cell-fraction" if kind != "money" and value % 1 else None
    else:
        code = _of_text(value, kind, edition)
    return "field-value" if code and kind == "year" and code not in OF_YEARS else code


def type_of_figure(field: Field) -> str | None:
    """The type of column whose figures a field takes, year where it is none of them; None for other fields."""
    named = field.schema.get("$ref", "").rpartition("/")[2]
    return named if named in ("count", "money") else "year" if field.schema.get("type") == "integer" else None


def _of_text(text: str, kind_of_figure: str, edition: Edition) -> str:
    if len(text) > MAX_NUMBER:
        return "cell-text"
    bare = "".join(text.split())
    forms = {"text": text, "bare": bare, "half_width": unicodedata.normalize("NFKC", bare)}
    for kind in edition.catalogue["cell_texts"]:
        if kind.get("only_with_white_space") and bare == text:
            continue
        if not re.search(kind.get("with", ""), text):
            continue
        if re.fullmatch(kind["pattern"], forms[kind["of"]]):
            plain = kind["of"] == "text" and kind["code"] == "cell-number-as-text"
            return "cell-fraction" if plain and "." in text and kind_of_figure != "money" else str(kind["code"])
    return "cell-text"
