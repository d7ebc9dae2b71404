"""A page as it was photographed or scanned, laid flat: by the corners of its largest table, the right way up."""

import math
from typing import Any, NamedTuple

from ....infrastructure.extras import library
from ... import settings


class Page(NamedTuple):
    """A straightened page.

    picture has one channel, 255 the paper; back leads from its places to those of the picture that was given.
    """

    picture: Any
    back: Any


def straightened(grey: Any) -> Page:
    """A page with its rules level; as it is where it has no table. It may still be upside down or on its side."""
    numpy, vision = library("numpy"), library("cv2")
    scale = min(max(settings.PAGE_SIDE / page_side(grey), 1.0), settings.MAX_ENLARGED)
    scale = min(scale, math.sqrt(settings.MAX_PAGE_AREA / grey.size))
    way = vision.INTER_CUBIC if scale > 1 else vision.INTER_AREA
    sized = vision.resize(grey, None, fx=scale, fy=scale, interpolation=way) if scale != 1 else grey
    corners = _corners(sized)
    flat = _flat(corners, sized.shape) if corners is not None else numpy.eye(3)
    matrix, picture = _warped(sized, flat)
    matrix, picture = _warped(sized, _levelling(picture) @ matrix)
    return Page(picture, numpy.linalg.inv(matrix @ numpy.diag([scale, scale, 1.0])))


def page_side(grey: Any) -> float:
    """The longer side of a page; of a long picture, as of a whole web page, that of a page as wide."""
    return float(min(max(grey.shape), settings.PAGE_SHAPE * min(grey.shape)))


def _warped(grey: Any, flat: Any) -> tuple[Any, Any]:
    """The homography moved so that nothing lies outside, and the picture under it; as it is where that tears it."""
    numpy, vision = library("numpy"), library("cv2")
    high, wide = grey.shape
    edges = numpy.array([[[0, 0]], [[wide, 0]], [[wide, high]], [[0, high]]], numpy.float64)
    moved = vision.perspectiveTransform(edges, flat).reshape(-1, 2)
    low, far = moved.min(axis=0), moved.max(axis=0)
    if (far - low).max() > settings.MAX_STRETCHED * max(grey.shape):  # corners that are none
        flat, low, far = numpy.eye(3), numpy.zeros(2), numpy.array([wide, high])
    matrix = numpy.array([[1, 0, -low[0]], [0, 1, -low[1]], [0, 0, 1.0]]) @ flat
    size = tuple(int(n) for n in numpy.ceil(far - low))
    picture = vision.warpPerspective(
        grey, matrix, size, flags=vision.INTER_CUBIC, borderMode=vision.BORDER_CONSTANT, borderValue=255
    )
    return matrix, picture


def _levelling(grey: Any) -> Any:
    """The homography that takes out what its rules still lean, or its lines of text where too few rules tell."""
    numpy, vision = library("numpy"), library("cv2")
    level, upright = _leans(grey), _leans(numpy.ascontiguousarray(grey.T))
    if level is None:
        upright = upright or (-_lean_of_text(grey), 0.0)
        level = -upright[0], 0.0
    elif upright is None:
        upright = -level[0], 0.0
    high, wide = grey.shape
    page = numpy.array([[0, 0], [wide, 0], [wide, high], [0, high]], numpy.float64)
    x, y = page.T
    to = numpy.stack(
        [x - (upright[0] + upright[1] * x) * (y - high / 2), y - (level[0] + level[1] * y) * (x - wide / 2)], axis=1
    )
    return vision.getPerspectiveTransform(page.astype(numpy.float32), to.astype(numpy.float32)).astype(numpy.float64)


def _leans(grey: Any) -> tuple[float, float] | None:
    """By how much level rules fall to the right at the top of a page, and by how much more for each pixel below."""
    numpy, vision = library("numpy"), library("cv2")
    dark = vision.dilate((grey < settings.RULE_LEVEL).astype(numpy.uint8), numpy.ones((3, 1), numpy.uint8))
    dark = vision.morphologyEx(dark, vision.MORPH_CLOSE, numpy.ones((1, settings.LEVEL_GAP), numpy.uint8))
    rules = vision.morphologyEx(dark, vision.MORPH_OPEN, numpy.ones((1, settings.MIN_RULE), numpy.uint8))
    count, labels, stats, centres = vision.connectedComponentsWithStats(rules, connectivity=8)
    found = []
    for at in range(1, count):
        x, y, w, h = (int(n) for n in stats[at][:4])
        too_short = w < settings.MIN_LEVEL_RULE * min(grey.shape[1], page_side(grey))
        if too_short or h > settings.MAX_LEAN * w + settings.THICK_RULE * page_side(grey):
            continue
        down, along = numpy.nonzero(labels[y : y + h, x : x + w] == at)
        found.append((float(numpy.polyfit(along, down, 1)[0]), float(centres[at][1]), float(w)))
    for _ in range(3):
        if len(found) < settings.MIN_LEVEL_RULES:
            return None
        lean, at, weight = numpy.array(found).T
        more, base = numpy.polyfit(at, lean, 1, w=weight) if numpy.ptp(at) > 0 else (0.0, lean.mean())
        off = numpy.abs(lean - base - more * at)
        far = settings.FAR_OFF * max(float(numpy.median(off)), 1 / grey.shape[1])
        found = [one for one, by in zip(found, off, strict=True) if by <= far]
    return (float(base), float(more)) if abs(base) + abs(more) * len(grey) < settings.MAX_LEAN else None


def _lean_of_text(grey: Any) -> float:
    """By how much lines of text fall to the right, or upright ones lean: with that, ink lies in the clearest rows."""
    numpy, vision = library("numpy"), library("cv2")
    scale = min(1.0, settings.TEXT_SIDE / max(grey.shape))
    small = 255 - vision.resize(grey, None, fx=scale, fy=scale, interpolation=vision.INTER_AREA).astype(numpy.float32)
    best, most = 0.0, 0.0
    for ink, sign in ((small, 1.0), (numpy.ascontiguousarray(small.T), -1.0)):
        high, wide = ink.shape
        for lean in numpy.linspace(-settings.MAX_LEAN, settings.MAX_LEAN, settings.TEXT_LEANS):
            sheared = numpy.array([[1, 0, 0], [-lean, 1, lean * wide / 2]], numpy.float64)
            rows = vision.warpAffine(ink, sheared, (wide, high)).sum(axis=1) / wide
            clear = float((numpy.diff(rows) ** 2).sum() / high)
            if clear > most:
                best, most = sign * float(lean), clear
    return best


def as_laid(picture: Any, page: Page) -> Any:
    """Another picture of the page that was given, of one channel and black around, laid as the page is."""
    numpy, vision = library("numpy"), library("cv2")
    high, wide = page.picture.shape
    return vision.warpPerspective(picture, numpy.linalg.inv(page.back), (wide, high), flags=vision.INTER_LINEAR)


def turned(page: Page, quarters: int) -> Page:
    """A page turned to the left by so many quarters."""
    numpy = library("numpy")
    height, width = page.picture.shape
    back = [
        numpy.eye(3),
        numpy.array([[0, -1, width], [1, 0, 0], [0, 0, 1.0]]),
        numpy.array([[-1, 0, width], [0, -1, height], [0, 0, 1.0]]),
        numpy.array([[0, 1, 0], [-1, 0, height], [0, 0, 1.0]]),
    ][quarters]
    return Page(numpy.ascontiguousarray(numpy.rot90(page.picture, quarters)), page.back @ back)


def _corners(grey: Any) -> Any:
    """The corners of the largest connected piece of ink that encloses boxes and has four; None where none does."""
    return next((found for way in settings.TABLE_GAPS if (found := _corners_of(grey, *way)) is not None), None)


def _corners_of(grey: Any, level: int, gap: int) -> Any:
    numpy, vision = library("numpy"), library("cv2")
    dark = (grey < level).astype(numpy.uint8)
    dark = vision.morphologyEx(dark, vision.MORPH_CLOSE, numpy.ones((gap, gap), numpy.uint8))
    _, labels, stats, _ = vision.connectedComponentsWithStats(dark, connectivity=8)
    boxes = stats[1:, 2].astype(numpy.int64) * stats[1:, 3]
    for at in numpy.argsort(-boxes)[: settings.MAX_LARGEST] + 1:
        if boxes[at - 1] < settings.MIN_TABLE_SHARE * grey.size:
            break
        x, y, w, h = (int(n) for n in stats[at][:4])
        own = (labels[y : y + h, x : x + w] == at).astype(numpy.uint8)
        outlines = _boxes(own)
        if len(outlines) < settings.MIN_HOLES:
            continue  # the edge of the paper, a picture
        found = _four(vision.convexHull(numpy.vstack(outlines)) + numpy.array([[x, y]]))
        if found is not None:
            return found
    return None


def _boxes(own: Any) -> list[Any]:
    """The outlines of the boxes that a piece of ink encloses: creases and seals enclose what is no rectangle."""
    numpy, vision = library("numpy"), library("cv2")
    count, labels, stats, _ = vision.connectedComponentsWithStats(1 - own, connectivity=4)
    out = []
    for at in range(1, count):
        x, y, w, h, area = (int(n) for n in stats[at])
        open_ = min(x, y) == 0 or x + w == own.shape[1] or y + h == own.shape[0]
        if open_ or w <= 2 * settings.MIN_BOX or h <= settings.MIN_BOX or area > settings.MAX_HOLE * own.size:
            continue
        hole = (labels[y : y + h, x : x + w] == at).astype(numpy.uint8)
        outline, _ = vision.findContours(hole, vision.RETR_EXTERNAL, vision.CHAIN_APPROX_SIMPLE)
        longest = max(outline, key=vision.contourArea)
        wide, high = vision.minAreaRect(longest)[1]
        if vision.contourArea(longest) >= settings.MIN_HOLE_FILLED * wide * high:
            out.append(longest + numpy.array([[x, y]]))
    return out


def _four(hull: Any) -> Any:
    """The four corners of a hull, from its upper left on; None where it is no quadrangle.

    They are where its long sides meet, so that a corner that is cut off or torn makes no difference.
    """
    numpy, vision = library("numpy"), library("cv2")
    middle, _, tilt = vision.minAreaRect(hull)
    tilt = (tilt + 45) % 90 - 45
    start = hull.reshape(-1, 2).astype(numpy.float64)
    along = numpy.roll(start, -1, axis=0) - start
    lengths = numpy.linalg.norm(along, axis=1)
    angles = numpy.degrees(numpy.arctan2(along[:, 1], along[:, 0])) - tilt
    from_middle = start + along / 2 - numpy.array(middle)
    turned = numpy.degrees(numpy.arctan2(from_middle[:, 1], from_middle[:, 0])) - tilt
    leaning, apart = settings.SIDE_ANGLES
    sides = []
    for side in (-90, 0, 90, 180):  # above, right, below, left of the middle
        lean = (angles - side + 180) % 180 - 90
        sign = numpy.cos(numpy.radians(turned - side)) * numpy.linalg.norm(from_middle, axis=1)
        fits = (numpy.abs(lean) < leaning) & (sign > 0)
        if not fits.any():
            return None
        longest = numpy.argmax(numpy.where(fits, lengths, 0))
        kept = fits & (numpy.abs(lean - lean[longest]) < apart)
        ends = numpy.vstack([start[kept], start[kept] + along[kept]])
        weights = numpy.sqrt(numpy.concatenate([lengths[kept], lengths[kept]]))
        centre = numpy.average(ends, axis=0, weights=weights**2)
        _, _, axes = numpy.linalg.svd((ends - centre) * weights[:, None])
        sides.append((centre, axes[0]))
    found = numpy.array([_meeting(sides[n - 1], sides[n]) for n in range(4)])
    filled = vision.contourArea(hull) / max(vision.contourArea(found.astype(numpy.float32)), 1.0)
    if not numpy.isfinite(found).all() or filled < settings.MIN_QUADRANGLE:
        return None
    return numpy.roll(found, -int(numpy.argmin(found.sum(axis=1))), axis=0)


def _meeting(one: tuple[Any, Any], other: tuple[Any, Any]) -> Any:
    """Where two lines meet, each a point and a direction."""
    numpy = library("numpy")
    both = numpy.stack([one[1], -other[1]], axis=1)
    if abs(numpy.linalg.det(both)) < 0.1:
        return numpy.full(2, numpy.inf)
    return one[0] + one[1] * numpy.linalg.solve(both, other[0] - one[0])[0]


def _flat(corners: Any, shape: tuple[int, int]) -> Any:
    """The homography that makes a rectangle of four corners, about as large and in the same place."""
    numpy, vision = library("numpy"), library("cv2")
    one, two, three, four = corners
    wide = (numpy.linalg.norm(two - one) + numpy.linalg.norm(three - four)) / 2
    high = (numpy.linalg.norm(four - one) + numpy.linalg.norm(three - two)) / 2
    to = numpy.array([[0, 0], [wide, 0], [wide, high], [0, high]]) + one
    return vision.getPerspectiveTransform(corners.astype(numpy.float32), to.astype(numpy.float32)).astype(numpy.float64)
