"""The tables of a straightened page: its rules, and the boxes that they enclose."""

from typing import Any, NamedTuple

from ... import settings
from ...optional import library


class RuledBox(NamedTuple):
    """A box of a table: where it lies on the page, and the lines and columns of the table that it takes."""

    left: int
    top: int
    right: int
    bottom: int
    row: int = 0
    column: int = 0
    rows: int = 1
    columns: int = 1


class RuledTable(NamedTuple):
    """A table: where it lies on the page, with its boxes."""

    left: int
    top: int
    right: int
    bottom: int
    boxes: tuple[RuledBox, ...]


def tables(grey: Any) -> list[RuledTable]:
    """The tables of a page from top to bottom, at that level of darkness at which most of them is enclosed."""
    return max((_tables(grey, level) for level in settings.RULE_LEVELS), key=_whole)


def _whole(found: list[RuledTable]) -> int:
    """How many boxes stand in tables without a gap."""
    return sum(len(table.boxes) for table in found if is_whole(table))


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


def _tables(grey: Any, level: int) -> list[RuledTable]:
    numpy, vision = library("numpy"), library("cv2")
    rules = _rules(grey, level)
    count, labels, stats, _ = vision.connectedComponentsWithStats(rules, connectivity=8)
    out = []
    for at in range(1, count):
        x, y, w, h = (int(n) for n in stats[at][:4])
        if w < settings.MIN_TABLE_WIDTH * grey.shape[1] or h < 2 * settings.MIN_BOX:
            continue
        own = (labels[y : y + h, x : x + w] == at).astype(numpy.uint8)
        boxes = _boxes(own, x, y)
        if len(boxes) >= settings.MIN_TABLE_BOXES:
            out.append(RuledTable(x, y, x + w, y + h, _placed(boxes)))
    return sorted(out, key=lambda table: (table.top, table.left))


def _rules(grey: Any, level: int) -> Any:
    """1 where a rule lies: what is dark over a length that no stroke of a character has; gaps of dots closed."""
    numpy, vision = library("numpy"), library("cv2")
    dark = (grey < level).astype(numpy.uint8)
    long = max(settings.MIN_RULE, round(max(grey.shape) * settings.RULE_SHARE))
    found = numpy.zeros_like(dark)
    for shape in ((1, long), (long, 1)):
        gap = tuple(max(1, n * settings.RULE_GAP // 100) for n in shape)
        thick = tuple(3 if n == 1 else 1 for n in shape)  # a rule that is not quite level steps from line to line
        joined = vision.dilate(dark, numpy.ones(thick, numpy.uint8))
        joined = vision.morphologyEx(joined, vision.MORPH_CLOSE, numpy.ones(gap, numpy.uint8))
        kept = vision.morphologyEx(joined, vision.MORPH_OPEN, numpy.ones(shape, numpy.uint8))
        reach = tuple(1 if n == 1 else settings.RULE_REACH for n in shape)
        found |= vision.dilate(kept, numpy.ones(reach, numpy.uint8))  # to the rule that it ends at
    return found


def _boxes(rules: Any, x: int, y: int) -> list[RuledBox]:
    """What the rules of a table enclose."""
    numpy, vision = library("numpy"), library("cv2")
    free = numpy.pad(1 - rules, 1, constant_values=1)
    count, labels, stats, _ = vision.connectedComponentsWithStats(free, connectivity=4)
    outside = labels[0, 0]
    out = []
    for at in range(1, count):
        left, top, w, h, area = (int(n) for n in stats[at])
        if at == outside or min(w, h) < settings.MIN_BOX or area < settings.MIN_BOX_FILLED * w * h:
            continue
        out.append(RuledBox(left - 1 + x, top - 1 + y, left - 1 + w + x, top - 1 + h + y))
    return out


def _placed(boxes: list[RuledBox]) -> tuple[RuledBox, ...]:
    """The boxes with the lines and columns that they take, as their edges lie; pieces of one place put together."""
    across = _edges([(box.left, box.right) for box in boxes])
    down = _edges([(box.top, box.bottom) for box in boxes])
    out: dict[tuple[int, int, int, int], RuledBox] = {}
    for box in boxes:
        left, right = _at(box.left, across), _at(box.right, across)
        top, bottom = _at(box.top, down), _at(box.bottom, down)
        if left == right:  # a piece that a stroke cut off
            left, right = _around(box.left, box.right, across)
        if top == bottom:
            top, bottom = _around(box.top, box.bottom, down)
        place = (top, left, bottom - top, right - left)
        was = out.get(place, box)
        out[place] = RuledBox(
            min(was.left, box.left),
            min(was.top, box.top),
            max(was.right, box.right),
            max(was.bottom, box.bottom),
            *place,
        )
    return tuple(_whole_ones([out[place] for place in sorted(out)]))


def _whole_ones(boxes: list[RuledBox]) -> list[RuledBox]:
    """The boxes without the pieces that lie inside another."""

    def inside(one: RuledBox, other: RuledBox) -> bool:
        return (
            one is not other
            and other.row <= one.row
            and other.column <= one.column
            and one.row + one.rows <= other.row + other.rows
            and one.column + one.columns <= other.column + other.columns
        )

    return [box for box in boxes if not any(inside(box, other) for other in boxes)]


def _around(near: int, far: int, edges: list[float]) -> tuple[int, int]:
    """The rules on both sides of a piece that reaches neither."""
    middle = (near + far) / 2
    after = next((n for n, edge in enumerate(edges) if edge > middle), len(edges) - 1)
    return max(after - 1, 0), max(after, 1)


def _edges(sides: list[tuple[int, int]]) -> list[float]:
    """Where rules lie in one direction: the edges of boxes, those close together as one, lone ones left out."""
    usual = sorted(far - near for near, far in sides)[len(sides) // 10]
    near = max(settings.MIN_BOX / 2, usual * settings.EDGE_SHARE)
    groups: list[list[int]] = []
    for edge in sorted(edge for side in sides for edge in side):
        if groups and edge - groups[-1][-1] <= near and edge - groups[-1][0] <= 2 * near:
            groups[-1].append(edge)
        else:
            groups.append([edge])
    kept = [group for group in groups if len(group) >= settings.MIN_EDGE_BOXES or group in (groups[0], groups[-1])]
    return [sum(group) / len(group) for group in kept]


def _at(edge: float, edges: list[float]) -> int:
    return min(range(len(edges)), key=lambda n: abs(edges[n] - edge))
