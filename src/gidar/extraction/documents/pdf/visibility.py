"""Which characters of a page of a PDF are seen, of all that was painted on it one after the other.

Sources: ISO 32000-1, 8.5.3 (painting paths), 8.6 (colours), 9.3.6 (text rendering modes), 11.6 (transparency).
"""

from typing import Any, NamedTuple

from ... import settings
from ..visibility import WHITE, Colour, stands_out

INVISIBLE, CLIPPING = 3, 7  # modes in which text is neither filled nor stroked: as recognition does, and to clip
GREY = {"DeviceGray", "CalGray"}

PageBox = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class Shape(NamedTuple):
    """Something filled: number in the order of painting, bounds, colour, and whether it hides all within the bounds.

    colour is None where it is not one, as of a picture; picture says that it is one.
    """

    number: int
    box: PageBox
    colour: Colour | None
    sure: bool
    picture: bool = False


class Glyph(NamedTuple):
    """A character: number in the order of painting, what pdfminer made of it and in what, colour and mode."""

    number: int
    item: Any
    container: Any
    colour: Colour | None
    opaque: float
    mode: int


class Seen(NamedTuple):
    """What is seen of a page: whether its text was recognised by others, and which characters are doubtful.

    doubtful are (left, bottom) of characters; given_up tells that there was too much to look at.
    """

    recognised: bool
    doubtful: frozenset[tuple[float, float]] = frozenset()
    given_up: bool = False


def keep_seen(glyphs: list[Glyph], shapes: list[Shape], page: PageBox) -> Seen:
    """Take the characters that are not seen out of what pdfminer laid out; page is the part that a viewer shows.

    Where most of the text is invisible, or behind pictures, it was recognised by others and stays.
    """
    large = [shape for shape in shapes if _is_large(shape.box)]
    if len(glyphs) * len(large) > settings.MAX_COVER_STEPS:
        return Seen(False, given_up=True)
    gone: list[Glyph] = []
    layer: list[Glyph] = []  # invisible, or behind a picture
    doubtful = []
    for glyph in glyphs:
        covers = [shape for shape in large if shape.number > glyph.number and _share(glyph.item.bbox, shape.box)]
        whole = [shape for shape in covers if shape.sure and _lies_over(shape.box, glyph.item.bbox)]
        if not _is_inside(glyph.item.bbox, page) or any(not shape.picture for shape in whole):
            gone.append(glyph)
        elif glyph.mode == INVISIBLE or whole:
            layer.append(glyph)
        elif glyph.mode == CLIPPING or any(_share(glyph.item.bbox, s.box) > settings.MAX_SHARE_COVERED for s in covers):
            doubtful.append(glyph)
        elif (seen := _stands_out(glyph, large)) is not True:
            (gone if seen is False else doubtful).append(glyph)
    recognised = 2 * len(layer) > len(glyphs) - len(gone)
    _take_out(gone if recognised else gone + layer)
    return Seen(recognised, frozenset((glyph.item.x0, glyph.item.y0) for glyph in doubtful))


def _stands_out(glyph: Glyph, shapes: list[Shape]) -> bool | None:
    if glyph.opaque <= settings.FAINT_OPACITY:
        return False if glyph.opaque <= settings.UNSEEN_OPACITY else None
    if glyph.item.size < settings.FAINT_POINTS:
        return None
    if glyph.colour is None:
        return True
    below = [shape for shape in shapes if shape.number < glyph.number and _lies_over(shape.box, glyph.item.bbox)]
    if below and (not below[-1].sure or below[-1].colour is None):
        return True  # on a picture, or beside the edge of something
    return stands_out(glyph.colour, below[-1].colour or WHITE if below else WHITE)


def _take_out(glyphs: list[Glyph]) -> None:
    by_container: dict[int, tuple[Any, set[int]]] = {}
    for glyph in glyphs:
        by_container.setdefault(id(glyph.container), (glyph.container, set()))[1].add(id(glyph.item))
    for container, items in by_container.values():
        container._objs = [one for one in container._objs if id(one) not in items]


def _is_large(box: PageBox) -> bool:
    """Whether something may hide a character: ruling lines are thinner."""
    return min(box[2] - box[0], box[3] - box[1]) >= settings.MIN_COVER_POINTS


def _is_inside(box: PageBox, page: PageBox) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return page[0] <= x <= page[2] and page[1] <= y <= page[3]


def _lies_over(box: PageBox, other: PageBox) -> bool:
    return box[0] <= other[0] and box[1] <= (other[1] + other[3]) / 2 <= box[3] and other[2] <= box[2]


def _share(box: PageBox, cover: PageBox) -> float:
    """How much of a box another lies over, from 0 to 1."""
    width = min(box[2], cover[2]) - max(box[0], cover[0])
    height = min(box[3], cover[3]) - max(box[1], cover[1])
    area = (box[2] - box[0]) * (box[3] - box[1])
    return width * height / area if width > 0 and height > 0 and area > 0 else 0.0


def rgb(colour: Any, space: Any) -> Colour | None:
    """A colour of pdfminer as red, green and blue; None of patterns and of inks of their own."""
    name = str(getattr(space, "name", ""))
    parts = colour if isinstance(colour, (tuple, list)) else (colour,)
    if not all(isinstance(part, (int, float)) for part in parts):
        return None
    if len(parts) == 1:
        return (float(parts[0]),) * 3 if name in GREY or name.startswith("ICC") else None
    if len(parts) == 3:
        return tuple(float(part) for part in parts) if name != "Lab" else None
    if len(parts) == 4:
        return tuple((1 - float(part)) * (1 - float(parts[3])) for part in parts[:3])
    return None
