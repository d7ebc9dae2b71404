"""The boxes of one table: where its rules lie, and between which places of their lattice one is drawn.

A rule of a table runs from rule to rule; the ring of a seal and a stroke of a pen begin and end anywhere, so that they
make no line or column, and a gap in a rule opens no box to the next.
"""

from typing import Any, NamedTuple

from ....infrastructure.extras import library
from ... import settings


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


class Lattice(NamedTuple):
    """The rules of a table: where they lie across and down, and the share of each stretch between two that is drawn.

    upright[column, row] belongs to the rule to the left of the column; level[row, column] to that above the row.
    """

    across: list[float]
    down: list[float]
    upright: Any
    level: Any


def boxes(level: Any, upright: Any, thick: Any) -> list[list[RuledBox]]:
    """The boxes of the tables in masks of level and of upright rules, a list for each table from top to bottom.

    thick is what is too thick for a rule: it makes none, but what it hides of one is taken to be there.
    """
    found = _lattice(level, upright, settings.MIN_SHARED_SCORE)
    if found is None:
        return []
    out = []
    for table in _tables(_places(found, level, upright, thick)):
        # Each has rules of its own, which the others made doubtful.
        top, bottom = min(place[0] for place in table), max(place[0] + place[2] for place in table)
        start = max(round(found.down[top]) - 2 * settings.RULE_BEND, 0)
        part = slice(start, round(found.down[bottom]) + 2 * settings.RULE_BEND)
        own = _lattice(level[part], upright[part], settings.MIN_RULE_SCORE)
        if own is not None:
            places = sorted(_places(own, level[part], upright[part], thick[part]))
            numbered = _numbered([_box(own, place, level[part], upright[part]) for place in places])
            out.append([box._replace(top=box.top + start, bottom=box.bottom + start) for box in numbered])
    return [table for table in out if table]


def _lattice(level: Any, upright: Any, least: float) -> Lattice | None:
    """The rules that run from rule to rule; the least likely is given up until all do. None where none are left."""
    high, wide = level.shape
    down, across = _lines(level, 0, least * wide), _lines(upright, 1, least * high)
    while len(down) > 1 and len(across) > 1:
        found = Lattice(across, down, _drawn(upright.T, across, down), _drawn(level, down, across))
        ranked = sorted(
            [(score, across, n) for n, score in enumerate(_scores(found.upright, down))]
            + [(score, down, n) for n, score in enumerate(_scores(found.level, across))],
            key=lambda item: item[0],
        )
        if ranked[0][0] > least:
            return found
        poor = [item for item in ranked if item[0] <= least]
        for _, lines, n in sorted(poor[: 1 + len(poor) // 4], key=lambda item: -item[2]):
            del lines[n]
    return None


def _lines(rules: Any, axis: int, least: float) -> list[float]:
    """Where rules of one direction may lie: the middles of the pieces, near ones together, weighed by their length.

    Left out is what is shorter than this in all.
    """
    vision = library("cv2")
    count, _, stats, centres = vision.connectedComponentsWithStats(rules, connectivity=8)
    pieces = sorted((float(centres[n][1 - axis]), int(stats[n][2 + axis])) for n in range(1, count))
    groups: list[list[tuple[float, int]]] = []
    for piece in pieces:
        if groups and piece[0] - _middle(groups[-1]) < settings.MIN_BOX:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return [_middle(group) for group in groups if sum(length for _, length in group) > least]


def _middle(group: list[tuple[float, int]]) -> float:
    return sum(at * length for at, length in group) / sum(length for _, length in group)


def _drawn(rules: Any, lines: list[float], between: list[float], near: int = settings.RULE_BEND) -> Any:
    """[line, stretch] the share of each stretch of a level line that is drawn, straight and not far from its place."""
    numpy = library("numpy")
    out = numpy.zeros((len(lines), len(between) - 1))
    high = numpy.pad(rules, ((near, near), (0, 0))) > 0
    for n, at in enumerate(lines):
        seen = high[round(at) : round(at) + 2 * near + 1]
        for k in range(len(between) - 1):
            start = round(between[k])
            out[n, k] = seen[:, start : max(round(between[k + 1]), start + 1)].mean(axis=1).max()
    return out


def _scores(drawn: Any, between: list[float]) -> list[float]:
    """By how much more of the length of each line there is in whole stretches than in parts of one."""
    numpy = library("numpy")
    lengths = numpy.diff(between)
    least, most = settings.PART_OF_STRETCH
    whole, part = drawn >= settings.WHOLE_STRETCH, (drawn > least) & (drawn < most)
    parts = numpy.where(part, drawn, 0.0) * settings.PART_WEIGHT
    return [float(score) for score in ((whole - parts) * lengths).sum(axis=1) / lengths.sum()]


def _places(found: Lattice, level: Any, upright: Any, thick: Any) -> list[tuple[int, int, int, int]]:
    """(row, column, rows, columns) of each rectangle that rules close off; what is open to the outside is none."""
    rows, columns = len(found.down) - 1, len(found.across) - 1
    level = _drawn(level | thick, found.down, found.across, settings.RULE_DRIFT)
    upright = _drawn((upright | thick).T, found.across, found.down, settings.RULE_DRIFT)
    belongs = list(range(rows * columns + 1))  # the last is the outside

    def root(n: int) -> int:
        while belongs[n] != n:
            belongs[n] = n = belongs[belongs[n]]
        return n

    def at(row: int, column: int) -> int:
        return row * columns + column if 0 <= row < rows and 0 <= column < columns else rows * columns

    for row in range(rows + 1):
        for column in range(columns + 1):
            if column < columns and level[row, column] < settings.OPEN_STRETCH:
                belongs[root(at(row, column))] = root(at(row - 1, column))
            if row < rows and upright[column, row] < settings.OPEN_STRETCH:
                belongs[root(at(row, column))] = root(at(row, column - 1))
    groups: dict[int, list[tuple[int, int]]] = {}
    for row in range(rows):
        for column in range(columns):
            groups.setdefault(root(at(row, column)), []).append((row, column))
    groups.pop(root(rows * columns), None)
    out = []
    for places in groups.values():
        top, left = min(row for row, _ in places), min(column for _, column in places)
        bottom, right = max(row for row, _ in places), max(column for _, column in places)
        if len(places) == (bottom - top + 1) * (right - left + 1):
            out.append((top, left, bottom - top + 1, right - left + 1))
    return out


def _tables(places: list[tuple[int, int, int, int]]) -> list[list[tuple[int, int, int, int]]]:
    """The places apart where no box stands in between: two tables that a stroke or a seal holds together."""
    out: list[list[tuple[int, int, int, int]]] = []
    end = -1
    for place in sorted(places):
        if out and place[0] <= end:
            out[-1].append(place)
        else:
            out.append([place])
        end = max(end, place[0] + place[2])
    return out


def _box(found: Lattice, place: tuple[int, int, int, int], level: Any, upright: Any) -> RuledBox:
    """The box of a place, inside the rules around it as they lie there."""
    row, column, rows, columns = place
    left, right = found.across[column], found.across[column + columns]
    top, bottom = found.down[row], found.down[row + rows]
    beside, over = slice(round(top), round(bottom)), slice(round(left), round(right))
    return RuledBox(
        _inner(upright[beside].T, left, 1),
        _inner(level[:, over], top, 1),
        _inner(upright[beside].T, right, -1),
        _inner(level[:, over], bottom, -1),
        *place,
    )


def _inner(rules: Any, at: float, way: int) -> int:
    """Where the paper begins beside a level rule, below it (way 1) or above."""
    numpy = library("numpy")
    start = max(round(at) - settings.RULE_BEND, 0)
    part = rules[start : round(at) + settings.RULE_BEND + 1]
    part = part[:, part.any(axis=0)]
    if not part.size:
        return round(at)
    far = len(part) - part[::-1].argmax(axis=0) if way > 0 else part.argmax(axis=0)
    return start + int(numpy.percentile(far, 50 + way * settings.RULE_SIDE))


def _numbered(found: list[RuledBox]) -> list[RuledBox]:
    """The boxes of a table with its lines and columns counted where one of its own boxes begins or ends."""
    rows = sorted({edge for box in found for edge in (box.row, box.row + box.rows)})
    columns = sorted({edge for box in found for edge in (box.column, box.column + box.columns)})
    return [
        box._replace(
            row=rows.index(box.row),
            column=columns.index(box.column),
            rows=rows.index(box.row + box.rows) - rows.index(box.row),
            columns=columns.index(box.column + box.columns) - columns.index(box.column),
        )
        for box in found
    ]
