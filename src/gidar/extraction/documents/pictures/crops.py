"""What is read of a box: the pictures of its lines, and whether anything in it is in doubt before it is read."""

import math
import statistics
from typing import Any, NamedTuple

from ....infrastructure.extras import library
from ... import settings
from . import ink_boxes, strikes
from .ink_boxes import InkPiece
from .walls import RuledBox


class Colours(NamedTuple):
    """255 where ink of the straightened page has a colour: that of a pen, or red."""

    pen: Any
    red: Any


class Crop(NamedTuple):
    """The pictures of the lines of a box, cut twice where it may be a figure.

    stroke is what a lone stroke is. again holds, of a box without ink, the whole of it, for the model to find nothing.
    faint says that something is there that is hardly darker than the paper, or that crosses or colours what is printed;
    struck that a figure is struck out by hand, or written; pen that there is ink of a colour.
    """

    lines: list[Any]
    again: list[Any]
    stroke: str = ""
    faint: bool = False
    struck: bool = False
    pen: bool = False


def of_boxes(grey: Any, colours: Colours, boxes: list[RuledBox], height: float) -> list[Crop]:
    """What is read of the boxes of a straightened page, where characters are so many pixels high."""
    inner = [part for box in boxes if (part := grey[_inside(box)]).size]
    usual = statistics.median(map(ink_boxes.grain, inner)) if inner else math.inf
    return without_pens([crop(grey, colours, box, height, usual) for box in boxes])


def _inside(box: RuledBox) -> tuple[slice, slice]:
    inset = settings.BOX_INSET
    return slice(box.top + inset, box.bottom - inset), slice(box.left + inset, box.right - inset)


def crop(grey: Any, colours: Colours, box: RuledBox, height: float, usual_grain: float = math.inf) -> Crop:
    """What is read of one box."""
    place = _inside(box)
    inner = grey[place]
    if not inner.size:
        return Crop([], [], faint=True)
    pen = int((colours.pen[place] > 0).sum()) > settings.COLOURED_AREA * height**2
    dark = ink_boxes.level(inner, settings.INK_DEVIATIONS, settings.INK_LEVEL, usual_grain)
    soft = max(ink_boxes.level(inner, settings.FAINT_DEVIATIONS, settings.FAINT_LEVEL, usual_grain), dark)
    found, hardly = ink_boxes.pieces(inner, dark, height), ink_boxes.pieces(inner, soft, height)
    if not found and not hardly:
        return Crop([], [inner], faint=pen, pen=pen)
    inked = found or hardly
    found, hardly = ink_boxes.without_specks(found, height), ink_boxes.without_specks(hardly, height)
    faint = not found or pen or _is_crossed(inner, found, height) or _left(hardly, found)
    found = ink_boxes.without_intruders(found or hardly, inner.shape, height)
    lines = ink_boxes.text_lines(found, height)
    high = [line for line in lines if line.height >= settings.HIGH_PIECE * height]
    if len(high) == 1 < len(lines):  # stains above and below one line
        lines, faint = high, True
    stroke = ink_boxes.stroke(inner, dark, found[0]) if len(found) == 1 else ""
    clean = _pieces_alone(inner, dark, found) if not faint else inner
    cuts = [cut(clean, _fitting(line, height), settings.LINE_MARGIN) for line in lines]
    if len(lines) > 1 or lines[0].width >= settings.FIGURE_SHAPE * max(lines[0].height, height):
        return Crop(cuts, [], stroke, faint, pen=pen)
    vision = library("cv2")
    again = vision.GaussianBlur(cut(inner, _fitting(lines[0], height), settings.SECOND_MARGIN), (3, 3), 0)
    black, red = inner < strikes.level(inner, dark), colours.red[place] > 0
    struck = any(strikes.is_struck(strokes, lines[0], height) for strokes in (black, red))
    faint = faint or struck or strikes.has_weak_dash(inner, inked, lines[0], height)
    return Crop(cuts, [again], stroke, faint, struck, pen)


def without_pens(cropped: list[Crop]) -> list[Crop]:
    """The crops; those with ink of a pen are struck, unless so many are coloured that the print is."""
    pens, inked = sum(one.pen for one in cropped), sum(bool(one.lines) for one in cropped)
    if pens > settings.MAX_PENS * inked:
        return cropped
    return [one._replace(struck=one.struck or (one.pen and bool(one.again))) for one in cropped]


def cut(grey: Any, piece: InkPiece, margin: float) -> Any:
    """The picture of a line, with so much of its height around it."""
    high = max(piece.height, 1)
    up, aside = round(margin * high), round(margin * high) + 2
    top, left = max(piece.top - up, 0), max(piece.left - aside, 0)
    return grey[top : piece.bottom + up, left : piece.right + aside]


def _is_crossed(inner: Any, found: list[InkPiece], height: float) -> bool:
    """Whether a stroke goes through a box: a crease, a ring of a seal, a pen."""
    high, wide = inner.shape
    return any(
        max(piece.height, piece.width) > settings.STROKE_THROUGH * height
        or (piece.left == 0 or piece.right == wide)
        or (piece.top == 0 or piece.bottom == high)
        for piece in found
    )


def _left(hardly: list[InkPiece], found: list[InkPiece]) -> bool:
    """Whether there is ink that is hardly dark where none was found."""
    return any(
        not any(
            piece.left < other.right + 2
            and other.left < piece.right + 2
            and piece.top < other.bottom + 2
            and other.top < piece.bottom + 2
            for other in found
        )
        for piece in hardly
    )


def _fitting(line: InkPiece, height: float) -> InkPiece:
    """A line as high as characters are: a dash alone would be blown up to fill it."""
    lacking = max(0.0, settings.LOW_LINE * height - line.height) / 2
    return line._replace(top=max(0, round(line.top - lacking)), bottom=round(line.bottom + lacking))


def _pieces_alone(inner: Any, dark: int, found: list[InkPiece]) -> Any:
    """The box with paper wherever no piece of ink is."""
    numpy = library("numpy")
    kept = numpy.zeros(inner.shape, bool)
    for piece in found:
        kept[max(piece.top - 2, 0) : piece.bottom + 2, max(piece.left - 2, 0) : piece.right + 2] = True
    return numpy.where(kept | (inner >= dark), inner, 255)
