"""Which cells of an .xlsx something is drawn over, or show a text that is struck out in part.

Sources: ECMA-376 part 1, 20.5 (xdr: anchors, sp, cxnSp, pic, graphicFrame), 20.1.8 (fills), 18.4 (shared strings).
"""

import math
import re
import zipfile
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

from ...extraction.documents.office_names import EMU, FILLS, A
from ...extraction.documents.visibility import FIGURES
from . import guard

XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
STRINGS = "xl/sharedStrings.xml"
LEAST_HEIGHT, LEAST_WIDTH = 10, 20  # points, of lines and columns below something of which only the size is said
PAINTED = ("cxnSp", "pic", "graphicFrame", "contentPart")
STRIKE = re.compile(rb"<(?:\w+:)?strike\b")  # of a part of a text that stands in its cell itself
MOST = 1_000_000  # lines and columns, as good as all


class Area(NamedTuple):
    """Lines and columns from 0, first and last."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, place: tuple[int, int]) -> bool:
        """Whether a cell is in it."""
        return self.top <= place[0] <= self.bottom and self.left <= place[1] <= self.right


def areas(archive: zipfile.ZipFile, part: str) -> list[Area]:
    """The cells of a sheet that something is drawn over; part is that of the sheet."""
    drawn = (name for name in guard.related(archive, part) if re.fullmatch(r"xl/drawings/[^/]*\.xml", name))
    return [area for name in drawn for area in _drawn(archive.read(name))]


def _drawn(content: bytes) -> Iterator[Area]:
    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError:
        return
    for anchor in root:
        if not any(_painted(anchor)):
            continue
        first, last, size = anchor.find(f"{XDR}from"), anchor.find(f"{XDR}to"), anchor.find(f"{XDR}ext")
        if first is None:
            yield Area(0, 0, MOST, MOST)
            continue
        top, left = anchored_at(anchor)
        if last is not None:
            # What ends where a cell begins does not reach into it.
            bottom = _number(last, "row") - (_number(last, "rowOff") == 0)
            yield Area(top, left, bottom, _number(last, "col") - (_number(last, "colOff") == 0))
        elif size is not None:
            high, wide = (
                (int(said) + _number(first, offset)) / EMU if (said := size.get(name, "")).isdigit() else MOST
                for name, offset in (("cy", "rowOff"), ("cx", "colOff"))
            )
            bottom, right = math.ceil(high / LEAST_HEIGHT) - 1, math.ceil(wide / LEAST_WIDTH) - 1
            yield Area(top, left, top + max(bottom, 0), left + max(right, 0))


def anchored_at(anchor: ElementTree.Element) -> tuple[int, int]:
    """Line and column from 0 of the cell that an anchor begins in, the first where it does not say."""
    first = anchor.find(f"{XDR}from")
    return (0, 0) if first is None else (_number(first, "row"), _number(first, "col"))


def _painted(anchor: ElementTree.Element) -> Iterator[bool]:
    """Of what an anchor holds, whether it is a picture, a line or filled, or has figures written in it."""
    yield from (True for name in PAINTED for _ in anchor.iter(XDR + name))
    for shape in anchor.iter(f"{XDR}sp"):
        properties, style = shape.find(f"{XDR}spPr"), shape.find(f"{XDR}style/{A}fillRef")
        said = [one.tag for one in properties if one.tag in {*FILLS, f"{A}noFill"}] if properties is not None else []
        filled = said[0] in FILLS if said else style is not None and style.get("idx", "0") != "0"
        words = "".join(one.text or "" for one in shape.iter(f"{A}t"))
        yield filled or FIGURES.fullmatch(words) is not None


def _number(place: ElementTree.Element, name: str) -> int:
    said = place.findtext(XDR + name, "0").strip()
    return int(said) if re.fullmatch("[0-9]{1,10}", said) else 0


def struck_in_part(archive: zipfile.ZipFile) -> set[bytes]:
    """The numbers of the texts of a workbook that are struck out in part."""
    if STRINGS not in archive.namelist() or b"strike" not in (content := archive.read(STRINGS)):
        return set()
    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError:
        return set()
    strikes = f"{MAIN}r/{MAIN}rPr/{MAIN}strike"
    return {
        str(n).encode()
        for n, text in enumerate(root.iterfind(f"{MAIN}si"))
        if any(one.get("val", "1") not in ("0", "false") for one in text.iterfind(strikes))
    }
