"""The tables of a page of a PDF by their ruling lines: what is drawn or filled may be a rule, or a ground behind text.

Word draws rules as thin filled rectangles, browsers grounds of cells as wide ones; pdfplumber takes the edges of both
for rules. A ground, or a white line that nothing lies behind, is none: it would part the figures of a cell.
"""

from itertools import pairwise
from typing import Any

from .. import settings

WHITE = 0.99  # of each part, from which a colour is white


def tables(page: Any) -> list[Any]:
    """The ruled tables of a page, as pdfplumber has them; by grounds, where there are no rules."""
    marks = [*page.rects, *page.lines, *page.curves]
    shaded = [one for one in marks if _is_ground(one) and not _is_white(one.get("non_stroking_color"))]
    no_rules = {id(one) for one in marks if _is_ground(one) or (_is_unseen(one) and not _lies_on(one, shaded))}
    if no_rules:
        ruled = page.filter(lambda one: id(one) not in no_rules)
        if found := _found(ruled):
            return found
    return _found(page)


def _found(page: Any) -> list[Any]:
    return [table for table in page.find_tables(settings.DOTTED_RULES) if len(table.cells) > settings.MIN_PDF_CELLS]


def cut_figures(chars: list[dict[str, Any]], found: list[Any]) -> set[int]:
    """The ids of digits between which a rule of a table runs, though nothing else stands there: they may be one figure,
    or two."""
    cells = [cell for table in found for cell in table.cells]
    digits = [char for char in chars if char["upright"] and (char["text"].isdigit() or char["text"] in ".,")]
    digits.sort(key=lambda char: (round(char["top"]), char["x0"]))
    cut = set[int]()
    for one, other in pairwise(digits):
        beside = abs(one["top"] - other["top"]) < settings.RULE_DISTANCE and other["x0"] >= one["x0"]
        joined = beside and other["x0"] - one["x1"] < settings.PDF_WORD_GAP
        if joined and _cell_of(one, cells) != _cell_of(other, cells):
            cut |= {id(one), id(other)}
    return cut


def _cell_of(char: dict[str, Any], cells: list[Any]) -> int | None:
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return next((n for n, cell in enumerate(cells) if cell[0] <= x <= cell[2] and cell[1] <= y <= cell[3]), None)


def _is_ground(one: dict[str, Any]) -> bool:
    """Whether something is filled, without a line around it, and is no rule: these are thinner."""
    wide = min(one["x1"] - one["x0"], one["bottom"] - one["top"]) > settings.RULE_DISTANCE
    return bool(one.get("fill")) and not one.get("stroke") and wide


def _is_unseen(one: dict[str, Any]) -> bool:
    """Whether a rule is white."""
    return _is_white(one.get("stroking_color" if one.get("stroke") else "non_stroking_color"))


def _is_white(colour: Any) -> bool:
    """Whether a colour of pdfplumber is white; of one that is not known, no."""
    parts = colour if isinstance(colour, (tuple, list)) else (colour,)
    if not parts or not all(isinstance(part, (int, float)) for part in parts):
        return False
    return all(part <= 1 - WHITE for part in parts) if len(parts) == 4 else all(part >= WHITE for part in parts)


def _lies_on(one: dict[str, Any], grounds: list[dict[str, Any]]) -> bool:
    x, y = (one["x0"] + one["x1"]) / 2, (one["top"] + one["bottom"]) / 2
    return any(ground["x0"] <= x <= ground["x1"] and ground["top"] <= y <= ground["bottom"] for ground in grounds)
