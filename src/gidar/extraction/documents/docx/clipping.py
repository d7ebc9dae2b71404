"""Whether a row of a Word table leaves its figures the room to be seen, and nothing is drawn across them.

Source: ECMA-376-1, 17.4.80 (trHeight), 17.4.71 (tcW), 17.4.73 and 17.4.79 (lines from corner to corner), 17.4.22
(hMerge), 17.3.1.12 (ind), 17.13.5 (rows and cells that are inserted, deleted or merged under revision).
"""

import re
from typing import Any

from ... import settings
from ...elements.figures import HAS_DIGIT
from .colours import W
from .styles import ABOVE, LINE, WordStyles, points
from .text import text_of

WORDS = re.compile(r"[^\W\d]")
REVISED = (f"{W}cellDel", f"{W}cellMerge", f"{W}hMerge")
ACROSS = (f"{W}tl2br", f"{W}tr2bl")
NOTHING = ("nil", "none")


def is_narrow(row: Any, cells: list[Any], styles: WordStyles) -> bool:
    """Whether a figure of a row may be cut off, crossed out, put elsewhere or away with its row or cell."""
    if row.find(f"{W}trPr/{W}del") is not None:
        return True
    height = row.find(f"{W}trPr/{W}trHeight")
    exact = height is not None and height.get(f"{W}hRule") == "exact"
    room = _number(height.get(f"{W}val")) / 20 if exact else None
    return any(_is_crossed(cell) or (_is_figure(cell) and _is_cut(cell, room, styles)) for cell in cells)


def _is_figure(cell: Any) -> bool:
    """Whether a cell may hold a figure, and not words."""
    text = "".join(text.text or "" for text in cell.iter(f"{W}t"))
    return bool(HAS_DIGIT.search(text)) and not WORDS.search(text)


def _is_crossed(cell: Any) -> bool:
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        return False
    if any(properties.find(name) is not None for name in REVISED):
        return True
    lines = (properties.find(f"{W}tcBorders/{name}") for name in ACROSS)
    return _is_figure(cell) and any(line is not None and line.get(f"{W}val") not in NOTHING for line in lines)


def _is_cut(cell: Any, room: float | None, styles: WordStyles) -> bool:
    """Whether the figure of a cell needs more than the height of its row, or stands beside its cell."""
    wide = _width(cell)
    if wide is not None and wide <= settings.FAINT_TWENTIETHS / 20:
        return True
    used = 0.0
    for paragraph in cell.iter(f"{W}p"):
        run = next(paragraph.iter(f"{W}r"), None)
        found = styles.said(run if run is not None else paragraph.makeelement(f"{W}r"))
        size = points(found)
        line = _number(found.get(LINE)) / 20 or size * settings.LINE_OF_SIZE
        left, most = _indents(paragraph)
        if left < -settings.MAX_OUTDENT or (wide is not None and most > wide):
            return True
        text = text_of(paragraph, styles)[0].strip()
        if room is None:
            continue
        lines = 1 + int(len(text) * size / 2 / max(wide - most, size)) if wide is not None else 1
        used += _number(found.get(ABOVE)) / 20 + line * (lines - 1)
        if HAS_DIGIT.search(text) and used + size > room:
            return True
        used += line
    return False


def _width(cell: Any) -> float | None:
    """How wide a cell is in points; None where it does not say so."""
    width = cell.find(f"{W}tcPr/{W}tcW")
    twentieths = _number(width.get(f"{W}w")) if width is not None and width.get(f"{W}type", "dxa") == "dxa" else 0
    return twentieths / 20 if twentieths else None


def _indents(paragraph: Any) -> tuple[float, float]:
    """How far the lines of a paragraph are moved from the left of their cell, at least and at most, in points."""
    indent = paragraph.find(f"{W}pPr/{W}ind")
    if indent is None:
        return 0.0, 0.0

    def length(*names: str) -> float:
        for name in names:
            if (said := indent.get(W + name)) and re.fullmatch("-?[0-9]{1,6}", said):
                return int(said) / (10 if name.endswith("Chars") else 20)  # hundredths of a character of 10 points
        return 0.0

    left = length("leftChars", "startChars", "left", "start")
    first = left + length("firstLineChars", "firstLine") - length("hangingChars", "hanging")
    return min(left, first), max(left, first)


def _number(said: str | None) -> int:
    return int(said) if said and re.fullmatch("[0-9]{1,6}", said) else 0
