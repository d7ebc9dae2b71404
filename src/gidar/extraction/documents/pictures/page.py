"""A picture of a page, read: its tables box by box, and the lines of text around them."""

import math
from collections.abc import Iterator
from typing import Any

from ....infrastructure.extras import library
from ... import settings
from ...elements.figures import without_points
from . import crops, grid, ink_boxes, light, straighten, text_lines
from .recognise import LineReading, model
from .text_lines import TextPiece
from .walls import RuledBox

Json = dict[str, Any]


def read_page(picture: Any) -> Json:
    """The tables and lines of a picture of three channels, with their places in it, as JSON."""
    picture, scale = _handy(picture)
    page = _upright(straighten.straightened(light.ink(picture)))
    grey = page.picture
    height = ink_boxes.usual_height(grey)
    found = grid.tables(grey)
    lines = text_lines.text_lines(_around(grey, found, height), height)
    boxes = [box for table in found for box in table.boxes]
    columns = [piece.box for line in lines for piece in line if piece.box]
    colours = crops.Colours(
        straighten.as_laid(light.coloured(picture), page), straighten.as_laid(light.reddish(picture), page)
    )
    page = page._replace(back=library("numpy").diag([1 / scale, 1 / scale, 1.0]) @ page.back)
    cropped = crops.of_boxes(grey, colours, [*boxes, *columns], height)
    wide = [piece.ink for line in lines for piece in line if not piece.box]
    cuts = [line for one in cropped for line in (*one.lines, *one.again)]
    readings = iter(model().read(cuts + [crops.cut(grey, line, settings.LINE_MARGIN) for line in wide]))
    read = [_box(box, one, readings, page) for box, one in zip([*boxes, *columns], cropped, strict=True)]
    tables, at = [], 0
    for table in found:
        place = _place(page, table.left, table.top, table.right, table.bottom)
        whole = grid.is_whole(table)
        tables.append({"top": table.top, "box": place, "whole": whole, "boxes": read[at : at + len(table.boxes)]})
        at += len(table.boxes)
    rest = iter(read[at:])
    return {"height": height, "tables": tables, "lines": [_line(line, rest, readings) for line in lines]}


def _line(line: list[TextPiece], boxes: Iterator[Json], readings: Iterator[LineReading]) -> Json:
    """A line of text with its pieces from left to right; box is what was read of one that may be a figure."""
    pieces = []
    for piece in line:
        ends = {"left": piece.ink.left, "right": piece.ink.right}
        if piece.box:
            pieces.append({**ends, **next(boxes)})
        else:
            reading = next(readings)
            pieces.append({**ends, "text": reading.text, "likelihood": reading.likelihood})
    return {"top": min(piece.ink.top for piece in line), "pieces": pieces}


def _handy(picture: Any) -> tuple[Any, float]:
    """A picture no larger than is read, and by how much it was made smaller: what follows needs many times its room."""
    vision = library("cv2")
    high, wide = picture.shape[:2]
    scale = min(1.0, math.sqrt(settings.MAX_PAGE_AREA / (high * wide)))
    return (
        (vision.resize(picture, None, fx=scale, fy=scale, interpolation=vision.INTER_AREA), scale)
        if scale < 1
        else (picture, 1.0)
    )


def _upright(page: straighten.Page) -> straighten.Page:
    """The page turned so that its text can be read: as it is, if that is so."""
    best, most = page, 0.0
    for quarters in (0, 2, 1, 3):
        tried = straighten.turned(page, quarters)
        sure = _legible(tried.picture)
        if sure > most:
            best, most = tried, sure
        if most > settings.SURELY_UPRIGHT:
            break
    return best


def _legible(grey: Any) -> float:
    """How well some lines of a page can be read that look like words: the mean likelihood of the better half.

    The others may be no text: the edges of the sheet, what lies around it, rules.
    """
    height = ink_boxes.usual_height(grey)
    found = text_lines.pieces(grey, height)
    wide = sorted((line for line in found if 3 * line.height < line.width), key=lambda line: -line.width)
    some = wide[:: max(1, len(wide) // settings.LINES_TO_TURN)][: settings.LINES_TO_TURN]
    if not some:
        return 0.0
    cut = [crops.cut(grey, line._replace(right=min(line.right, line.left + 10 * line.height)), 0.2) for line in some]
    sure = sorted((_wordy(one) for one in model().read(cut)), reverse=True)[: math.ceil(len(some) / 2)]
    return sum(sure) / len(sure)


def _wordy(line: LineReading) -> float:
    """How likely a line is words: on its side, text reads as a short stroke, and a column of zeros as 01010."""
    return line.likelihood * min(1.0, len(set(line.text)) / settings.MIN_WORDS)


def _around(grey: Any, found: list[grid.RuledTable], height: float) -> Any:
    """The page with paper in the place of its tables."""
    rest = grey.copy()
    margin = round(height / 4)
    for table in found:
        rows = slice(max(table.top - margin, 0), table.bottom + margin)
        rest[rows, max(table.left - margin, 0) : table.right + margin] = 255
    return rest


def _box(box: RuledBox, found: crops.Crop, readings: Iterator[LineReading], page: straighten.Page) -> Json:
    first = [next(readings) for _ in found.lines]
    second = [next(readings) for _ in found.again]
    figures, agree = _figures(first[0], second[0]) if first and second else ({}, False)
    unseen = bool(second) and not first and second[0].figures.get("", settings.UNSEEN) > settings.MAX_BLANK_COST
    faint = found.faint or unseen
    if found.struck:  # what is printed holds no more, and what was written is no print
        figures = {}
    elif found.stroke:  # which every engine takes for a 1
        figures = {found.stroke: 0.0} | {text: cost + settings.STROKE_COST for text, cost in figures.items()}
        agree = False
    text = "\n".join(reading.text for reading in first)
    return {
        **{name: getattr(box, name) for name in ("row", "column", "rows", "columns")},
        "box": _place(page, box.left, box.top, box.right, box.bottom),
        "text": text,
        "likelihood": min((reading.likelihood for reading in first), default=1.0),
        "figures": figures,
        "agree": agree and not faint,
        "faint": faint,
        "struck": found.struck,
        "ink": bool(found.lines),
    }


def _figures(first: LineReading, second: LineReading) -> tuple[dict[str, float], bool]:
    """What two readings of one figure come to, likeliest first, and whether they agree on the likeliest."""
    one, other = _with_bare(first.figures), _with_bare(second.figures)
    texts = {*one, *other} - {""}
    if not texts:
        return {}, False
    costs = {text: (one.get(text, settings.UNSEEN) + other.get(text, settings.UNSEEN)) / 2 for text in texts}
    ranked = dict(sorted(costs.items(), key=lambda item: item[1])[: settings.MAX_READINGS_OF_BOX])
    best = without_points(next(iter(ranked)))
    return ranked, without_points(first.text) == without_points(second.text) == best


def _with_bare(figures: dict[str, float]) -> dict[str, float]:
    """Figures with their costs; those with a point before or behind also without it: it is a speck."""
    out = dict(figures)
    for text, cost in figures.items():
        bare = without_points(text)
        out[bare] = min(out.get(bare, math.inf), cost + settings.POINT_COST * (bare != text))
    return out


def _place(page: straighten.Page, left: int, top: int, right: int, bottom: int) -> list[int]:
    """A rectangle of the straightened page as one of the picture that was given: left, top, right, bottom."""
    numpy, vision = library("numpy"), library("cv2")
    corners = numpy.array([[[left, top]], [[right, top]], [[right, bottom]], [[left, bottom]]], numpy.float64)
    moved = vision.perspectiveTransform(corners, page.back).reshape(-1, 2)
    (x, y), (u, v) = numpy.maximum(moved.min(axis=0), 0), numpy.maximum(moved.max(axis=0), 0)
    return [int(x), int(y), int(numpy.ceil(u)), int(numpy.ceil(v))]
