"""The lines of text around the tables, or on a page whose tables have no rules: pieces of ink side by side.

Where pieces of a line lie as far apart as the columns of a table, each is cut out by itself, as the boxes of a table
are: a figure is then read as one in a box is.
"""

from itertools import pairwise
from typing import Any, NamedTuple

from ....infrastructure.extras import library
from ... import settings
from .ink_boxes import InkPiece
from .walls import RuledBox


class TextPiece(NamedTuple):
    """A piece of a line: where it lies, and the place around it where it may be a figure of a table without rules."""

    ink: InkPiece
    box: RuledBox | None = None


def pieces(grey: Any, height: float) -> list[InkPiece]:
    """What stands in lines, where characters are so many pixels high: ink beside ink, closer than two characters."""
    return [piece for line in lines(grey, height) for piece in _joined(line, settings.WORD_GAP * height)]


def text_lines(grey: Any, height: float) -> list[list[TextPiece]]:
    """The pieces of each line from top to bottom; of lines that are like those of a table, its columns apart."""
    out: list[list[TextPiece]] = []
    for line in lines(grey, height)[: settings.MAX_LINES]:
        apart = _joined(line, settings.COLUMN_GAP * height)
        gaps = [after.left - piece.right for piece, after in pairwise(apart)]
        if max(gaps, default=0) < settings.ROW_GAP * height:
            out.append([TextPiece(piece) for piece in _joined(line, settings.WORD_GAP * height)])
        else:
            out.append([TextPiece(piece, _around(apart, n, height)) for n, piece in enumerate(apart)])
    return out


def lines(grey: Any, height: float) -> list[list[InkPiece]]:
    """The pieces of ink of each line from left to right, lines from top to bottom."""
    numpy, vision = library("numpy"), library("cv2")
    dark = (grey < settings.INK_LEVEL).astype(numpy.uint8)
    count, labels, stats, _ = vision.connectedComponentsWithStats(dark, connectivity=8)
    low = numpy.ones(count, bool)
    low[0] = False
    low[1:] &= (
        (stats[1:, 3] < 3 * height) & (stats[1:, 2] < 12 * height) & (stats[1:, 4] > settings.SPECK_AREA * height**2)
    )
    letters = low[labels].astype(numpy.uint8)
    close = numpy.ones((1, max(3, round(settings.COLUMN_GAP * height))), numpy.uint8)
    count, _, stats, _ = vision.connectedComponentsWithStats(
        vision.morphologyEx(letters, vision.MORPH_CLOSE, close), connectivity=8
    )
    found = [InkPiece(x, y, x + w, y + h) for x, y, w, h in (map(int, stats[at][:4]) for at in range(1, count))]
    return _side_by_side([piece for piece in found if _is_text(piece, height)], height)


def _is_text(piece: InkPiece, height: float) -> bool:
    """Whether a piece is as high as a character, or is a dash."""
    dash = piece.width >= settings.DASH_WIDTH * height and piece.height >= settings.SPECK * height
    return (dash or piece.height > settings.MIN_LINE * height) and piece.height < 4 * height


def _side_by_side(found: list[InkPiece], height: float) -> list[list[InkPiece]]:
    """The pieces of each line: those whose middles are about as high."""
    out: list[list[InkPiece]] = []
    before = 0.0
    for piece in sorted(found, key=lambda piece: piece.top + piece.bottom):
        middle = (piece.top + piece.bottom) / 2
        if out and middle - before <= settings.LINE_SHIFT * height:
            out[-1].append(piece)
        else:
            out.append([piece])
        before = middle
    return [sorted(line, key=lambda piece: piece.left) for line in out]


def _joined(line: list[InkPiece], gap: float) -> list[InkPiece]:
    """The pieces of a line, those closer to each other than this as one."""
    out: list[InkPiece] = []
    for piece in line:
        if out and piece.left - out[-1].right < gap:
            out[-1] = out[-1].joined(piece)
        else:
            out.append(piece)
    return out


def _around(line: list[InkPiece], n: int, height: float) -> RuledBox | None:
    """The place around a piece of a line, at most half the way to the next; None where it is too wide for a figure."""
    piece = line[n]
    if piece.width >= settings.FIGURE_SHAPE * max(piece.height, height):
        return None
    left = (line[n - 1].right + piece.left) // 2 if n else piece.left - round(height)
    right = (line[n + 1].left + piece.right) // 2 if n + 1 < len(line) else piece.right + round(height)
    aside, up = round(height), round(settings.LINE_ROOM * height)
    return RuledBox(
        max(left, piece.left - aside, 0), max(piece.top - up, 0), min(right, piece.right + aside), piece.bottom + up
    )
