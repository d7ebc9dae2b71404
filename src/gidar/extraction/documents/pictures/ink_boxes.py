"""The ink inside a box or on a page: characters told from specks by the noise of the place itself, put into lines."""

import math
from typing import Any, NamedTuple

from ....infrastructure.extras import library
from ... import settings


class InkPiece(NamedTuple):
    """A connected piece of ink, or a line of them: left, top, right, bottom."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def height(self) -> int:
        """In pixels."""
        return self.bottom - self.top

    @property
    def width(self) -> int:
        """In pixels."""
        return self.right - self.left

    def joined(self, other: "InkPiece") -> "InkPiece":
        """The smallest that holds both."""
        return InkPiece(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


def level(grey: Any, deviations: float, most: int, usual_grain: float = math.inf) -> int:
    """How dark ink is at least: darker than the paper by so many deviations of its own grain, and than most.

    usual_grain is that of the page: where words fill a box their blurred edges would be taken for grain.
    """
    numpy = library("numpy")
    own = min(grain(grey), settings.MAX_SPREAD * usual_grain)
    return int(min(most, float(numpy.median(grey)) - deviations * own))


def grain(grey: Any) -> float:
    """By how much paper is darker or lighter than it mostly is."""
    numpy = library("numpy")
    light = grey[grey >= numpy.median(grey) - settings.MAX_GRAIN]
    return max(float(light.std()), settings.MIN_GRAIN) if light.size else settings.MIN_GRAIN


def pieces(grey: Any, dark: int, height: float) -> list[InkPiece]:
    """The pieces of ink of a box that are no specks, where characters are so many pixels high.

    Left out is what is much smaller, unless it stands low or in the middle and is as large as a point or a dash.
    """
    numpy, vision = library("numpy"), library("cv2")
    count, _, stats, _ = vision.connectedComponentsWithStats((grey < dark).astype(numpy.uint8), connectivity=8)
    edge_y, edge_x = grey.shape
    out = []
    for at in range(1, count):
        x, y, w, h, area = (int(n) for n in stats[at])
        flat_edge = (y == 0 or y + h == edge_y) and h < settings.EDGE_INK * height
        steep_edge = (x == 0 or x + w == edge_x) and w < settings.EDGE_INK * height
        if flat_edge or steep_edge or max(w, h) < settings.SPECK * height or area < settings.SPECK_AREA * height**2:
            continue
        out.append(InkPiece(x, y, x + w, y + h))
    return out


def without_specks(found: list[InkPiece], height: float) -> list[InkPiece]:
    """The pieces of ink of a box but for those as small as a point that stand apart from all that is high.

    A dash is small, too, but flat.
    """
    high = [piece for piece in found if piece.height >= settings.HIGH_PIECE * height]
    aside, above = round(settings.SPECK_APART[0] * height), round(settings.SPECK_APART[1] * height)
    return [
        piece
        for piece in found
        if not high
        or max(piece.width, piece.height) >= settings.HIGH_PIECE * height
        or piece.width >= settings.FLAT_PIECE * piece.height
        or any(_is_near(piece, other, aside, above) for other in high)
    ]


def without_intruders(found: list[InkPiece], shape: tuple[int, int], height: float) -> list[InkPiece]:
    """The pieces of ink but for those that come in from the edge of the box and stand apart from the rest: a seal's."""
    edge_y, edge_x = shape
    inner = [
        piece for piece in found if min(piece.left, piece.top) > 0 and piece.right < edge_x and piece.bottom < edge_y
    ]
    aside, above = round(settings.INTRUDER_APART[0] * height), round(settings.INTRUDER_APART[1] * height)
    own = [piece for piece in inner if piece.height >= settings.HIGH_PIECE * height]
    apart = all(not _is_near(piece, other, aside, above) for piece in found if piece not in inner for other in inner)
    return inner if own and apart else found


def _is_near(one: InkPiece, other: InkPiece, aside: int, above: int) -> bool:
    """Whether two pieces are no further apart than this, from left to right and from top to bottom."""
    return (
        one.left < other.right + aside
        and other.left < one.right + aside
        and one.top < other.bottom + above
        and other.top < one.bottom + above
    )


def text_lines(found: list[InkPiece], height: float) -> list[InkPiece]:
    """The pieces put together that stand beside each other, as lines from top to bottom.

    What is high enough makes the lines, dots and strokes go to the nearest: else they would tie two lines together.
    """
    lines: list[InkPiece] = []
    for piece in sorted(found, key=lambda piece: (piece.height < settings.HIGH_PIECE * height, piece.top)):
        near = max(range(len(lines)), key=lambda n: _shared(lines[n], piece), default=None)
        if near is not None and _shared(lines[near], piece) > _needed(piece, height):
            lines[near] = lines[near].joined(piece)
        else:
            lines.append(piece)
    out: list[InkPiece] = []
    for line in sorted(lines, key=lambda line: line.top):
        both = out[-1].joined(line) if out else line
        if out and both.height < settings.ONE_CHARACTER * height:  # one character, broken by the scan
            out[-1] = both
        else:
            out.append(line)
    return out


def _shared(line: InkPiece, piece: InkPiece) -> int:
    """Over how many pixels both lie side by side; less than nothing where one is below the other."""
    return min(line.bottom, piece.bottom) - max(line.top, piece.top)


def _needed(piece: InkPiece, height: float) -> float:
    """What a piece has to share with a line to be of it; what is low may stand a little above or below."""
    return piece.height / 2 if piece.height >= settings.HIGH_PIECE * height else -height / 4


def usual_height(grey: Any) -> float:
    """How high most characters of a page are: the height of pieces of ink that are about as wide as high."""
    numpy, vision = library("numpy"), library("cv2")
    _, _, stats, _ = vision.connectedComponentsWithStats(
        (grey < settings.INK_LEVEL).astype(numpy.uint8), connectivity=8
    )
    high, wide = stats[1:, 3], stats[1:, 2]
    fit = (high >= settings.MIN_LETTER) & (high < max(grey.shape) / 20) & (wide < 3 * high) & (high < 3 * wide)
    if fit.sum() < settings.MIN_LETTERS:
        return settings.MIN_LETTER * 2.5
    ranked = numpy.sort(high[fit])
    weight = numpy.cumsum(ranked.astype(numpy.float64) ** 2)  # specks are many, but small
    return float(ranked[numpy.searchsorted(weight, weight[-1] / 2)])


def stroke(grey: Any, dark: int, piece: InkPiece) -> str:
    """What a lone stroke is: "/" where it leans, "-" where it lies, "1" where it stands; "" of any other piece."""
    numpy = library("numpy")
    rows, columns = numpy.nonzero(grey[piece.top : piece.bottom, piece.left : piece.right] < dark)
    if len(rows) < 4:
        return ""
    spread = numpy.cov(numpy.stack([columns, rows]).astype(numpy.float64))
    values, axes = numpy.linalg.eigh(spread)
    if values[0] * settings.STROKE_SHAPE**2 > values[1]:
        return ""
    angle = abs(float(numpy.degrees(numpy.arctan2(axes[0, 1], axes[1, 1]))))  # from upright
    lean = min(angle, 180 - angle)
    if lean > settings.FLAT:
        return "-"
    right = axes[0, 1] * axes[1, 1] < 0
    return "/" if right and settings.LEANING < lean < settings.FLAT - settings.LEANING else ""
