"""The tables of a page of a PDF by their ruling lines: what is drawn or filled may be a rule, or a ground behind text.

Word draws rules as thin filled rectangles, browsers grounds of cells as wide ones; pdfplumber takes the edges of both
for rules. The grounds of cells tell where a table goes on without rules, as at the end of a page; within a cell a
ground, or a white line that nothing lies behind, is no rule: it would part a figure.
"""

from itertools import islice, pairwise
from typing import Any, NamedTuple

from ... import settings
from .visibility import PageBox


class PageTable(NamedTuple):
    """A table of a page: its cells, and the bounds of all."""

    cells: list[PageBox]
    bbox: PageBox


def tables(page: Any) -> list[PageTable]:
    """The ruled tables of a page. Where a rule that is seen bounds a cell with one line of text, no ground parts it."""
    marks = [*page.rects, *page.lines, *page.curves]
    shaded = [one for one in marks if _is_ground(one) and not _is_white(one.get("non_stroking_color"))]
    no_rules = {id(one) for one in marks if _is_ground(one) or (_is_unseen(one) and not _lies_on(one, shaded))}
    found = _found(page)
    whole = [cell for table in _found(page.filter(lambda one: id(one) not in no_rules)) for cell in table.cells]
    parted = {cell for table in found for cell in table.cells} - set(whole)
    if not no_rules or not parted or len(whole) * (len(page.chars) + len(parted)) > settings.MAX_COVER_STEPS:
        return found
    whole = [cell for cell in whole if _is_parted(cell, parted) and _lines_in(cell, page.chars) < 2]
    made = []
    for table in found:
        kept = [cell for cell in table.cells if not any(_holds(one, cell) for one in whole)]
        made.append(PageTable(kept + [one for one in whole if _holds(table.bbox, one)], table.bbox))
    return made


def _found(page: Any) -> list[PageTable]:
    found = page.find_tables(settings.DOTTED_RULES)
    return [PageTable(list(table.cells), table.bbox) for table in found if len(table.cells) > settings.MIN_PDF_CELLS]


def _is_parted(cell: PageBox, parted: set[PageBox]) -> bool:
    """Whether several of other cells lie in one."""
    return len([*islice((one for one in parted if _holds(cell, one)), 2)]) > 1


def _lines_in(cell: PageBox, chars: list[dict[str, Any]]) -> int:
    """How many lines of text stand in a cell."""
    tops = sorted(char["top"] for char in chars if char["text"].strip() and _stands_in(char, cell))
    return len(tops[:1]) + len([1 for one, other in pairwise(tops) if other - one > settings.RULE_DISTANCE])


def _holds(box: PageBox, other: PageBox) -> bool:
    """Whether the middle of a box lies in another."""
    x, y = (other[0] + other[2]) / 2, (other[1] + other[3]) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _stands_in(char: dict[str, Any], cell: PageBox) -> bool:
    return _holds(cell, (char["x0"], char["top"], char["x1"], char["bottom"]))


def unclear_figures(chars: list[dict[str, Any]], found: list[PageTable]) -> set[int]:
    """The ids of digits between which a rule of a table runs, though nothing else stands there: they may be one figure,
    or two; and of those that are printed over each other."""
    cells = [cell for table in found for cell in table.cells]
    digits = [char for char in chars if char["upright"] and (char["text"].isdigit() or char["text"] in ".,")]
    digits.sort(key=lambda char: (round(char["top"]), char["x0"]))
    unclear = set[int]()
    for one, other in pairwise(digits):
        beside = abs(one["top"] - other["top"]) < settings.RULE_DISTANCE and other["x0"] >= one["x0"]
        gap = other["x0"] - one["x1"]
        width = min(one["x1"] - one["x0"], other["x1"] - other["x0"])
        over = -gap > settings.MAX_OVERPRINTED * width
        if beside and (over or (gap < settings.PDF_WORD_GAP and _cell_of(one, cells) != _cell_of(other, cells))):
            unclear |= {id(one), id(other)}
    return unclear


def _cell_of(char: dict[str, Any], cells: list[PageBox]) -> int | None:
    return next((n for n, cell in enumerate(cells) if _stands_in(char, cell)), None)


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
    white = settings.WHITE_PART
    return all(part <= 1 - white for part in parts) if len(parts) == 4 else all(part >= white for part in parts)


def _lies_on(one: dict[str, Any], grounds: list[dict[str, Any]]) -> bool:
    x, y = (one["x0"] + one["x1"]) / 2, (one["top"] + one["bottom"]) / 2
    return any(ground["x0"] <= x <= ground["x1"] and ground["top"] <= y <= ground["bottom"] for ground in grounds)
