"""A page as it was photographed or scanned, laid flat: by the corners of its largest table, the right way up."""

from typing import Any, NamedTuple

from ... import settings
from ...optional import library


class Page(NamedTuple):
    """A straightened page.

    picture has one channel, 255 the paper; back leads from its places to those of the picture that was given.
    """

    picture: Any
    back: Any


def straightened(grey: Any) -> Page:
    """A page with its rules level; as it is where it has no table. It may still be upside down or on its side."""
    numpy, vision = library("numpy"), library("cv2")
    height, width = grey.shape
    scale = min(max(settings.PAGE_SIDE / max(height, width), 1.0), settings.MAX_ENLARGED)
    scale = min(scale, settings.MAX_PAGE_SIDE / max(height, width))
    way = vision.INTER_CUBIC if scale > 1 else vision.INTER_AREA
    sized = vision.resize(grey, None, fx=scale, fy=scale, interpolation=way) if scale != 1 else grey
    corners = _corners(sized)
    flat = _flat(corners, sized.shape) if corners is not None else numpy.eye(3)
    high, wide = sized.shape
    edges = numpy.array([[[0, 0]], [[wide, 0]], [[wide, high]], [[0, high]]], numpy.float64)
    moved = vision.perspectiveTransform(edges, flat).reshape(-1, 2)
    low, far = moved.min(axis=0), moved.max(axis=0)
    if (far - low).max() > settings.MAX_STRETCHED * max(sized.shape):  # corners that are none
        flat, low, far = numpy.eye(3), numpy.zeros(2), numpy.array([wide, high])
    shift = numpy.array([[1, 0, -low[0]], [0, 1, -low[1]], [0, 0, 1.0]])
    matrix = shift @ flat
    size = tuple(int(n) for n in numpy.ceil(far - low))
    picture = vision.warpPerspective(
        sized, matrix, size, flags=vision.INTER_CUBIC, borderMode=vision.BORDER_CONSTANT, borderValue=255
    )
    return Page(picture, numpy.linalg.inv(matrix @ numpy.diag([scale, scale, 1.0])))


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
    numpy, vision = library("numpy"), library("cv2")
    dark = (grey < settings.RULE_LEVELS[0]).astype(numpy.uint8)
    dark = vision.morphologyEx(dark, vision.MORPH_CLOSE, numpy.ones((3, 3), numpy.uint8))
    _, labels, stats, _ = vision.connectedComponentsWithStats(dark, connectivity=8)
    boxes = stats[1:, 2].astype(numpy.int64) * stats[1:, 3]
    for at in numpy.argsort(-boxes)[: settings.MAX_LARGEST] + 1:
        if boxes[at - 1] < settings.MIN_TABLE_SHARE * grey.size:
            break
        x, y, w, h = (int(n) for n in stats[at][:4])
        own = (labels[y : y + h, x : x + w] == at).astype(numpy.uint8)
        if _holes(own) < settings.MIN_HOLES:
            continue  # the edge of the paper, a picture
        outline, _ = vision.findContours(own, vision.RETR_EXTERNAL, vision.CHAIN_APPROX_SIMPLE)
        found = _four(vision.convexHull(numpy.vstack(outline)) + numpy.array([[x, y]]))
        if found is not None:
            return found
    return None


def _holes(own: Any) -> int:
    """How many boxes a piece of ink encloses."""
    vision = library("cv2")
    _, _, stats, _ = vision.connectedComponentsWithStats(1 - own, connectivity=4)
    return int(((stats[1:, 2] > 2 * settings.MIN_BOX) & (stats[1:, 3] > settings.MIN_BOX)).sum())


def _four(hull: Any) -> Any:
    """The four corners of a hull, from its upper left on; None where it is no quadrangle."""
    numpy, vision = library("numpy"), library("cv2")
    length, area = vision.arcLength(hull, True), vision.contourArea(hull)
    for share in settings.CORNER_TOLERANCES:
        found = vision.approxPolyDP(hull, share * length, True).reshape(-1, 2).astype(numpy.float64)
        if len(found) == 4 and vision.contourArea(found.astype(numpy.float32)) > settings.MIN_QUADRANGLE * area:
            middle = found.mean(axis=0)
            turn = numpy.arctan2(found[:, 1] - middle[1], found[:, 0] - middle[0])
            found = found[numpy.argsort(turn)]
            return numpy.roll(found, -int(numpy.argmin(found.sum(axis=1))), axis=0)
    return None


def _flat(corners: Any, shape: tuple[int, int]) -> Any:
    """The homography that makes a rectangle of four corners, about as large and in the same place."""
    numpy, vision = library("numpy"), library("cv2")
    one, two, three, four = corners
    wide = (numpy.linalg.norm(two - one) + numpy.linalg.norm(three - four)) / 2
    high = (numpy.linalg.norm(four - one) + numpy.linalg.norm(three - two)) / 2
    to = numpy.array([[0, 0], [wide, 0], [wide, high], [0, high]]) + one
    return vision.getPerspectiveTransform(corners.astype(numpy.float32), to.astype(numpy.float32)).astype(numpy.float64)
