"""Which characters of a page of a PDF a stroke or a strip goes through, struck out or covered piece by piece.

Sources: ISO 32000-1, 8.4.3.2 (line width), 8.5.3 (painting paths).
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from ... import settings
from ..visibility import WHITE, Colour, stands_out
from .visibility import Glyph, PageBox

IN_FIGURE = re.compile("[0-9０-９.,+-]")
WRITTEN = re.compile(r"\w")
BAND = 10  # points: strokes are kept by the band of the page that they lie in

Point = tuple[float, float]


class Stroke(NamedTuple):
    """A line that is drawn, or something as thin as one: number in the order of painting, ends, width, colour.

    colour is None where it is not one, as of a picture.
    """

    number: int
    start: Point
    end: Point
    width: float
    colour: Colour | None

    @property
    def is_seen(self) -> bool:
        """Whether it is seen on white paper."""
        return self.colour is None or stands_out(self.colour, WHITE) is not False

    @property
    def is_upright(self) -> bool:
        """Whether it runs from top to bottom, as a rule between columns does."""
        return abs(self.end[0] - self.start[0]) < settings.MAX_UPRIGHT * abs(self.end[1] - self.start[1])

    @property
    def is_level(self) -> bool:
        """Whether it runs from left to right, as what strikes out words does."""
        return abs(self.end[1] - self.start[1]) < settings.MAX_LEVEL * abs(self.end[0] - self.start[0])


def strip(number: int, box: PageBox, colour: Colour | None) -> Stroke:
    """Something thin that is filled, as the stroke that it looks like."""
    wide, high = box[2] - box[0], box[3] - box[1]
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    ends = ((box[0], y), (box[2], y)) if wide >= high else ((x, box[1]), (x, box[3]))
    return Stroke(number, *ends, min(wide, high), colour)


def segments(points: list[Point], is_rectangle: bool) -> Iterator[tuple[Point, Point]]:
    """The lines of which a path consists."""
    yield from pairwise(points)
    if is_rectangle and points:
        yield points[-1], points[0]


def struck(glyphs: list[Glyph], strokes: list[Stroke]) -> Iterator[Glyph]:
    """The digits through which a stroke goes that is seen, or that lies over them; other characters if it is level.

    A rule between columns may run through a figure too wide for its cell; what stands on its two sides is told by it.
    """
    bands: dict[int, list[Stroke]] = defaultdict(list)
    for stroke in strokes:
        if stroke.is_upright and stroke.is_seen:
            continue
        low, high = sorted((stroke.start[1], stroke.end[1]))
        reach = stroke.width / 2
        for band in range(int((low - reach) // BAND), int((high + reach) // BAND) + 1):
            bands[band].append(stroke)
    steps = 0
    for glyph in glyphs:
        text = glyph.item.get_text()
        is_figure = IN_FIGURE.fullmatch(text) is not None
        if not is_figure and not WRITTEN.fullmatch(text):
            continue
        inner = _inner(glyph.item.bbox)
        near = [one for band in range(int(inner[1] // BAND), int(inner[3] // BAND) + 1) for one in bands.get(band, ())]
        steps += len(near)
        over = (one for one in near if (one.is_seen or one.number > glyph.number) and (is_figure or one.is_level))
        if steps > settings.MAX_COVER_STEPS or any(_crosses(one, inner) for one in over):
            yield glyph


def _inner(box: Any) -> PageBox:
    """The part of the box of a digit through which no underline and no rule beside it goes."""
    x, y = settings.STRUCK_MARGIN * (box[2] - box[0]), settings.STRUCK_MARGIN * (box[3] - box[1])
    return box[0] + x, box[1] + y, box[2] - x, box[3] - y


def _crosses(stroke: Stroke, box: PageBox) -> bool:
    """Whether a stroke goes through a box: what of it lies between the sides, and between top and bottom."""
    reach = stroke.width / 2
    first, last = 0.0, 1.0
    for axis in (0, 1):
        start, step = stroke.start[axis], stroke.end[axis] - stroke.start[axis]
        low, high = box[axis] - reach, box[axis + 2] + reach
        if step == 0:
            if not low <= start <= high:
                return False
            continue
        one, other = sorted(((low - start) / step, (high - start) / step))
        first, last = max(first, one), min(last, other)
    return first <= last
