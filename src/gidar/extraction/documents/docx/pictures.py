"""Pictures in a Word file that are pages: scans that were put into one are read as scans are."""

import re
from collections.abc import Iterator
from typing import Any

from ....model.errors import InputError
from ... import settings
from ...elements.blocks import Block, DocumentPlace, Pictured, TableBlock, TextLine
from .. import pictures
from ..office_names import EMU, A

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
V = "{urn:schemas-microsoft-com:vml}"
LENGTH = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*([0-9]{1,5}(?:\.[0-9]{1,6})?)(pt|in|cm|mm|px|)\s*(?=;|$)")
POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75, "": 1.0}


class PagePicture(TableBlock):
    """Where in the blocks of a document a picture stands that may be a page; it holds no row yet."""


def pages_in(paragraph: Any, part: Any) -> list[bytes]:
    """The files of the pictures of a paragraph that are large enough for a page; part is that of the document.

    What is not in the document itself is left out.
    """
    out = []
    for element, shown, name in _named(paragraph):
        relation = part.rels.get(element.get(name))
        if relation is None or relation.is_external or min(shown) < settings.MIN_PAGE_POINTS:
            continue
        out.append(bytes(relation.target_part.blob))
    return out


def _named(paragraph: Any) -> list[tuple[Any, tuple[float, float], str]]:
    """The elements that name a picture, with the points that it is wide and high, and the attribute that names it."""
    out = []
    for blip in _own(paragraph, f"{A}blip"):
        extent = next((n.find(f"{WP}extent") for n in blip.iterancestors(f"{WP}inline", f"{WP}anchor")), None)
        size = [_number(extent.get(name)) / EMU for name in ("cx", "cy")] if extent is not None else [0.0, 0.0]
        out.append((blip, (size[0], size[1]), f"{R}embed"))
    for data in _own(paragraph, f"{V}imagedata"):
        parent = data.getparent()
        said = {name: float(n) * POINTS[unit] for name, n, unit in LENGTH.findall(parent.get("style") or "")}
        out.append((data, (said.get("width", 0.0), said.get("height", 0.0)), f"{R}id"))
    return out


def _own(paragraph: Any, tag: str) -> Iterator[Any]:
    """The elements of a paragraph, but for those of text boxes in it."""
    for element in paragraph.iter(tag):
        above = next(element.iterancestors(paragraph.tag), None)
        if above is paragraph:
            yield element


def _number(text: str | None) -> float:
    return float(text) if text and text.isascii() and text.isdigit() and len(text) < 12 else 0.0


def with_pages_read(
    blocks: list[Block], found: list[bytes], source: str
) -> tuple[list[Block], dict[DocumentPlace, Pictured], int]:
    """The blocks with those of the pictures in their places, what was seen in their boxes, and how many were read.

    A picture counts as a page where a table is seen in it, or nothing else is in the document. Raises InputError where
    nothing else is in it and none can be read.
    """
    alone = not any(block.text.strip() if isinstance(block, TextLine) else block.rows for block in blocks)
    read: dict[int, tuple[list[Block], dict[DocumentPlace, Pictured]]] = {}
    if found and (missing := pictures.lacking()):
        if alone:
            raise InputError("ocr_extra", source, module=missing)
    elif found:
        try:
            read = pictures.files(found[: settings.MAX_PICTURE_PAGES], source)
        except InputError:
            if alone:
                raise
    kept = {n: page for n, page in read.items() if page[1] or alone}
    out: list[Block] = []
    number = 0
    for block in blocks:
        if isinstance(block, PagePicture):
            number += 1
            out += kept[number][0] if number in kept else []
        else:
            out.append(block)
    return out, {place: seen for _, boxes in kept.values() for place, seen in boxes.items()}, len(kept)
