"""Strokes at a figure that no engine tells of: one that strikes it out, and a minus that is hardly seen."""

import math
from typing import Any

from ....infrastructure.extras import library
from ... import settings
from .ink_boxes import InkPiece


def level(grey: Any, dark: int) -> int:
    """How dark a stroke is at least, in a box whose ink is darker than dark: where blurred digits meet it is less."""
    numpy = library("numpy")
    ink = grey[grey < dark]
    return int(min(dark, max(numpy.median(ink), settings.STRIKE_LEVEL))) if ink.size else dark


def is_struck(dark: Any, line: InkPiece, height: float) -> bool:
    """Whether a straight stroke goes through what is printed on a line: a level one, or a leaning one that ends there.

    What leans and runs on to the edge of the box is a crease or the ring of a seal.
    """
    numpy, vision = library("numpy"), library("cv2")
    if line.height < settings.HIGH_PIECE * height:
        return False  # a dash
    band = slice(
        line.top + round(settings.STRIKE_EDGE * line.height), line.bottom - round(settings.STRIKE_EDGE * line.height)
    )
    mask = numpy.zeros(dark.shape, numpy.uint8)
    mask[band] = dark[band]
    thick = numpy.ones((max(3, round(settings.THICK_STRIKE * height)),) * 2, numpy.uint8)
    mask &= 1 - vision.morphologyEx(mask, vision.MORPH_OPEN, thick)
    mask = vision.dilate(mask, numpy.ones((3, 1), numpy.uint8))
    for degrees in range(-settings.MAX_STRIKE, settings.MAX_STRIKE + 1, settings.STRIKE_STEP):
        stroke = _stroke(degrees, settings.STRIKE_LENGTH * height)
        kept = vision.morphologyEx(mask, vision.MORPH_OPEN, stroke, borderType=vision.BORDER_CONSTANT, borderValue=0)
        if kept.any() and (abs(degrees) <= settings.LEVEL_STRIKE or _ends_inside(dark, kept)):
            return True
    return False


def _ends_inside(dark: Any, kept: Any) -> bool:
    """Whether no ink that belongs to a stroke reaches the edge of the box."""
    numpy, vision = library("numpy"), library("cv2")
    high, wide = dark.shape
    _, labels, stats, _ = vision.connectedComponentsWithStats(dark.astype(numpy.uint8), connectivity=8)
    for at in {*numpy.unique(labels[kept > 0])} - {0}:
        x, y, w, h = (int(n) for n in stats[at][:4])
        if min(x, y) <= 1 or x + w >= wide - 1 or y + h >= high - 1:
            return False
    return True


def _stroke(degrees: int, length: float) -> Any:
    """A stroke that leans so much, as a mask; one that is level lies at 0."""
    numpy, vision = library("numpy"), library("cv2")
    across, up = length * math.cos(math.radians(degrees)), length * math.sin(math.radians(degrees))
    wide, high = max(1, round(across)), max(1, round(abs(up)))
    out = numpy.zeros((high, wide), numpy.uint8)
    vision.line(out, (0, high - 1 if up > 0 else 0), (wide - 1, 0 if up > 0 else high - 1), 1)
    return out


def has_weak_dash(grey: Any, found: list[InkPiece], line: InkPiece, height: float) -> bool:
    """Whether paper before a figure is darker in the shape of a dash than its grain explains: a minus that faded."""
    numpy, vision = library("numpy"), library("cv2")
    size = max(3, round(settings.DASH_WIDTH * height)), max(2, round(settings.DASH_HEIGHT * height))
    paper = float(numpy.median(grey))
    free = numpy.ones(grey.shape, bool)
    aside = size[0] // 2 + settings.RIM  # as far as what is next to a piece is blurred into
    for piece in found:
        rows = slice(max(piece.top - size[1], 0), piece.bottom + size[1])
        free[rows, max(piece.left - aside, 0) : piece.right + aside] = False
    darker = vision.blur(paper - grey.astype(numpy.float32), size)
    edge = size[1]
    free[:edge] = free[-edge:] = False
    if free.sum() < settings.MIN_FREE_PIXELS:
        return False
    rest = darker[free]
    spread = float(numpy.median(numpy.abs(rest - numpy.median(rest)))) * settings.DEVIATION
    middle = (line.top + line.bottom) // 2
    rows = slice(middle - line.height // 4, middle + line.height // 4 + 1)
    columns = slice(max(0, line.left - round(settings.DASH_REACH * height)), max(0, line.left - aside))
    where = darker[rows, columns][free[rows, columns]]
    return bool(where.size) and float(where.max()) > max(settings.WEAK_DASH * spread, settings.DASH_CONTRAST)
