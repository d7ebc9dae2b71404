"""Pages of a PDF that are pictures: what is seen on them goes before text that others recognised there."""

from typing import Any

from ....model.errors import InputError
from ... import settings
from ...elements.blocks import Block, DocumentPlace, Pictured
from ..pictures import lacking, pdf_pages


def is_picture(page: Any, recognised: bool) -> bool:
    """Whether a page is a picture with no text on it but what others recognised in it, or a few marks beside it."""
    if len(page.chars) > settings.MAX_MARGIN_CHARACTERS and not recognised:
        return False
    covered = sum(float(one["width"]) * float(one["height"]) for one in page.images)
    return covered > settings.MIN_PICTURE_SHARE * float(page.width) * float(page.height)


def pages_seen(
    data: bytes, source: str, blocks: dict[int, list[Block]], numbers: list[int]
) -> dict[DocumentPlace, Pictured]:
    """Put what is seen on pages that are pictures in the place of their blocks, and say what was seen in their boxes.

    Without the extra they stay as they are. Raises InputError where nothing else is in the document.
    """
    if not numbers:
        return {}
    if missing := lacking():
        if not any(blocks.values()):
            raise InputError("ocr_extra", source, module=missing)
        return {}
    seen: dict[DocumentPlace, Pictured] = {}
    for number, (found, boxes) in pdf_pages(data, source, numbers).items():
        if boxes or not blocks[number]:  # where no table is seen, text that others recognised is better than none
            blocks[number] = found
            seen |= boxes
    return seen
