"""The tables of a straightened page: its rules, and the boxes that they enclose."""

from typing import Any, NamedTuple

from ....infrastructure.extras import library
from ... import settings
from . import walls
from .straighten import page_side
from .walls import RuledBox


class RuledTable(NamedTuple):
    """A table: where it lies on the page, with its boxes."""

    left: int
    top: int
    right: int
    bottom: int
    boxes: tuple[RuledBox, ...]


def tables(grey: Any) -> list[RuledTable]:
    """The tables of a page from top to bottom, at that level of darkness at which most is enclosed.

    Dots are joined to rules only where so more of the page is enclosed: they join characters, too.
    """
    best: list[RuledTable] = []
    for gap, levels in settings.RULE_GAPS:
        for level in levels:
            tried = _tables(grey, level, gap)
            if _enclosed(tried) > _enclosed(best) * settings.MORE_ENCLOSED:
                best = tried
    return best


def _enclosed(found: list[RuledTable]) -> float:
    """How many pixels lie in tables without a gap; those of others hardly count: grain makes such."""
    share = settings.GAPPED_SHARE
    return sum((t.right - t.left) * (t.bottom - t.top) * (1.0 if is_whole(t) else share) for t in found)


def is_whole(table: RuledTable) -> bool:
    """Whether the boxes of a table cover all its lines and columns, each place once."""
    seen = [
        (row, column)
        for box in table.boxes
        for row in range(box.row, box.row + box.rows)
        for column in range(box.column, box.column + box.columns)
    ]
    height, width = max(row for row, _ in seen) + 1, max(column for _, column in seen) + 1
    return len(seen) == len({*seen}) == height * width


def _tables(grey: Any, level: int, gap: int) -> list[RuledTable]:
    numpy, vision = library("numpy"), library("cv2")
    lying, standing, thick = _rules(grey, level, gap)
    count, labels, stats, _ = vision.connectedComponentsWithStats(lying | standing, connectivity=8)
    out = []
    for at in range(1, count):
        x, y, w, h = (int(n) for n in stats[at][:4])
        if w < settings.MIN_TABLE_WIDTH * grey.shape[1] or h < 2 * settings.MIN_BOX:
            continue
        place = slice(y, y + h), slice(x, x + w)
        own = (labels[place] == at).astype(numpy.uint8)
        for boxes in walls.boxes(own & lying[place], own & standing[place], thick[place]):
            lines, columns = (len({box[n] for box in boxes}) for n in (4, 5))
            if settings.MIN_TABLE_BOXES <= len(boxes) <= settings.MAX_TABLE_BOXES and min(lines, columns) > 1:
                out.append(_table(boxes, x, y))
    return sorted(out, key=lambda table: (table.top, table.left))


def _table(boxes: list[RuledBox], x: int, y: int) -> RuledTable:
    """The boxes of a table, their places counted from this one, and the smallest rectangle that holds them."""
    moved = [
        box._replace(left=box.left + x, top=box.top + y, right=box.right + x, bottom=box.bottom + y) for box in boxes
    ]
    return RuledTable(
        min(box.left for box in moved),
        min(box.top for box in moved),
        max(box.right for box in moved),
        max(box.bottom for box in moved),
        tuple(moved),
    )


def _rules(grey: Any, level: int, gap: int) -> tuple[Any, Any, Any]:
    """1 where a level and an upright rule lies: dark over a length that no stroke has; and what is too thick for one.

    Gaps of so many hundredths of it are closed, and a rule is drawn to the one that it ends at.
    """
    numpy, vision = library("numpy"), library("cv2")
    dark = (grey < level).astype(numpy.uint8)
    side = page_side(grey)
    thick = round(side * settings.THICK_RULE)
    blobs = vision.morphologyEx(dark, vision.MORPH_OPEN, numpy.ones((thick, thick), numpy.uint8))
    dark &= 1 - blobs
    long = max(settings.MIN_RULE, round(side * settings.RULE_SHARE))
    found = []
    for shape in ((1, long), (long, 1)):
        close = tuple(max(1, n * gap // 100) for n in shape)
        beside = tuple(3 if n == 1 else 1 for n in shape)  # a rule that is not quite level steps from line to line
        joined = vision.dilate(dark, numpy.ones(beside, numpy.uint8))
        joined = vision.morphologyEx(joined, vision.MORPH_CLOSE, numpy.ones(close, numpy.uint8))
        kept = vision.morphologyEx(joined, vision.MORPH_OPEN, numpy.ones(shape, numpy.uint8))
        reach = tuple(1 if n == 1 else settings.RULE_REACH for n in shape)
        found.append(vision.dilate(kept, numpy.ones(reach, numpy.uint8)))
    return found[0], found[1], blobs
