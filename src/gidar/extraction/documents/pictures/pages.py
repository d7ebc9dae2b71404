"""From the bytes of a file to the pictures of its pages, one after the other, weighed before they are unpacked."""

import io
import warnings
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from ....infrastructure.extras import library
from ... import settings

# What is opened: other formats of the library are old, rare, or run programs.
FORMATS = ("PNG", "JPEG", "TIFF", "WEBP", "BMP", "GIF")


class TooLarge(Exception):
    """A picture has more pixels, or a file more pages, than is opened."""


def pictures(data: bytes, numbers: list[int] | None, sizes: list[int] | None = None) -> Iterator[tuple[int, Any]]:
    """(number from 1, picture in blue, green, red) of the pages; of a PDF those of these numbers.

    sizes are those of several files, one behind the other: of each its first picture, unless it is broken or too large.
    Raises TooLarge, or whatever the decoders raise of a broken file.
    """
    if sizes is not None:
        yield from _of_files(data, sizes)
        return
    if numbers is None:
        yield from _frames(data)
        return
    document = library("pypdfium2").PdfDocument(data)
    for number in numbers:
        page = document[number - 1]
        width, height = page.get_size()
        scale = min(settings.PAGE_DOTS / 72, settings.MAX_PAGE_SIDE / max(width, height, 1))
        yield number, page.render(scale=scale, rev_byteorder=False, prefer_bgrx=False).to_numpy()[:, :, :3]
        page.close()


def _of_files(data: bytes, sizes: list[int]) -> Iterator[tuple[int, Any]]:
    start = 0
    for number, size in enumerate(sizes, 1):
        with suppress(
            OSError, ValueError, SyntaxError, EOFError
        ):  # what the decoders raise: of formats of other programs, too
            _, picture = next(_frames(data[start : start + size]))
            yield number, picture
        start += size


def _frames(data: bytes) -> Iterator[tuple[int, Any]]:
    from PIL import Image, ImageOps

    numpy = library("numpy")
    warnings.simplefilter("ignore")
    Image.MAX_IMAGE_PIXELS = None  # weighed here, to say so
    with Image.open(io.BytesIO(data), formats=FORMATS) as image:
        count = getattr(image, "n_frames", 1)
        if count > settings.MAX_PICTURE_PAGES:
            raise TooLarge
        for number in range(count):
            image.seek(number)
            width, height = image.size
            if width * height > settings.MAX_PICTURE_PIXELS:
                raise TooLarge
            image.draft("RGB", (settings.MAX_PAGE_SIDE, settings.MAX_PAGE_SIDE))
            flat = ImageOps.exif_transpose(_on_paper(image))
            yield number + 1, numpy.ascontiguousarray(numpy.asarray(flat)[:, :, ::-1])


def _on_paper(image: Any) -> Any:
    """A picture in red, green and blue; what is transparent shows white paper."""
    from PIL import Image

    if image.mode not in ("RGBA", "LA", "PA") and "transparency" not in image.info:
        return image.convert("RGB")
    clear = image.convert("RGBA")
    paper = Image.new("RGB", image.size, "white")
    paper.paste(clear, mask=clear.getchannel("A"))
    paper.info, paper._exif = dict(image.info), getattr(image, "_exif", None)
    return paper
