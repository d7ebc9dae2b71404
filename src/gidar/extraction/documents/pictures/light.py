"""The light of a page: paper becomes white, what is red is lifted, however dark or uneven the picture."""

from typing import Any

from ....infrastructure.extras import library
from ... import settings


def ink(picture: Any) -> Any:
    """A picture of three channels (blue, green, red) as one: 255 paper, less the darker the ink."""
    numpy, vision = library("numpy"), library("cv2")
    grey = vision.cvtColor(picture, vision.COLOR_BGR2GRAY).astype(numpy.int16)
    blue, green, red = (channel.astype(numpy.int16) for channel in vision.split(picture))
    # A seal is red: it is lifted by how red it is, so that ink below it stays dark.
    redness = red - numpy.maximum(blue, green)
    grey = numpy.where(redness > settings.MIN_REDNESS, grey + settings.RED_LIFT * redness, grey)
    return _even(numpy.clip(grey, 0, 255).astype(numpy.uint8))


def coloured(picture: Any) -> Any:
    """255 where ink has a colour that is no seal's red: a pen. The cast of the light is no colour."""
    numpy = library("numpy")
    channels = picture.astype(numpy.int16)
    blue, green, red = (channels[:, :, n] for n in range(3))
    cast = [int(numpy.median(channel[::8, ::8])) for channel in (blue, green, red)]
    blue, green, red = (channel - of for channel, of in zip((blue, green, red), cast, strict=True))
    colour = numpy.maximum(blue, green) - red
    dark = numpy.minimum(numpy.minimum(blue, green), red) < -settings.PEN_DARKER
    return (255 * ((colour > settings.MIN_PEN_COLOUR) & dark)).astype(numpy.uint8)


def reddish(picture: Any) -> Any:
    """255 where ink is red: that of a seal, or of a red pen."""
    numpy, vision = library("numpy"), library("cv2")
    blue, green, red = (channel.astype(numpy.int16) for channel in vision.split(picture))
    return (255 * (red - numpy.maximum(blue, green) > settings.MIN_REDNESS)).astype(numpy.uint8)


def _even(grey: Any) -> Any:
    """Divided by the paper around each place, which is the lightest nearby."""
    numpy, vision = library("numpy"), library("cv2")
    height, width = grey.shape
    small = vision.resize(grey, (max(width // 8, 1), max(height // 8, 1)), interpolation=vision.INTER_AREA)
    size = max(3, min(small.shape) // 40 * 2 + 1)
    paper = vision.dilate(small, numpy.ones((size, size), numpy.uint8))
    paper = vision.resize(vision.GaussianBlur(paper, (0, 0), size), (width, height)).astype(numpy.float32)
    flat = numpy.clip(grey * (255.0 / numpy.maximum(paper, 40)), 0, 255)
    darkest = float(numpy.percentile(flat, settings.DARKEST_SHARE))
    if darkest > settings.DARKEST:  # a faint print
        flat = numpy.clip(
            255 - (255 - flat) * (255 - settings.DARKEST) / max(255 - darkest, settings.MIN_CONTRAST), 0, 255
        )
    return flat.astype(numpy.uint8)
