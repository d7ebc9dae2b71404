"""Which tables of a Word document something may lie over: shapes, text boxes and pictures that stand before the text.

No layout is computed: how far down a page a paragraph stands is told only within bounds, from the least room that the
text between takes. What has no fill and no figure, is wrapped by the text or stands behind it, covers nothing.

Sources: ECMA-376-1, 20.4 (wp:anchor), 20.1.8 (fills); ECMA-376-4, 14.1 and 19.1 (shapes of VML); [MS-ODRAWXML] 2.23.
"""

import math
import re
from typing import Any, NamedTuple

from ... import settings
from ...elements.blocks import Block, DocumentPlace, TextLine
from ..office_names import EMU, FILLS, A
from ..visibility import FIGURES
from .colours import W
from .pictures import POINTS, WP, V
from .styles import ON

WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
WORD = "{urn:schemas-microsoft-com:office:word}"
WRAPPED = (f"{WP}wrapSquare", f"{WP}wrapTopAndBottom")
# Shapes that only enclose something where they are not filled.
FRAMES = {"rect", "roundRect", "ellipse", "bracketPair", "leftBracket", "rightBracket", "bracePair", ""}
SIDE_BY_SIDE = re.compile(r"\t|[0-9０-９]\s+[0-9０-９]")  # cells of a table without rules
SHAPES = {V + name for name in ("shape", "rect", "roundrect", "oval", "line", "polyline", "arc", "curve", "group")}
SHAPES.add(f"{V}image")
STYLE = re.compile(r"([a-z-]+)\s*:\s*([^;]*)")
LENGTH = re.compile(r"(-?[0-9]{0,5}(?:\.[0-9]{1,6})?)(pt|in|cm|mm|px|)")
A4 = (842.0, 595.0)  # high and wide
OFF = ("f", "false", "0")


class Cover(NamedTuple):
    """What may lie over tables: how many points it reaches above the paragraph that it belongs to, and below its top.

    block is the number of that paragraph among the blocks, or of its table with the number of the row.
    """

    up: float
    down: float
    block: int = 0
    row: int = 0


class PageSize(NamedTuple):
    """The largest pages of a document, in points: how high they are, how wide their text, their least margins."""

    high: float
    wide: float
    top: float = 0.0
    bottom: float = 0.0


def page_size(body: Any) -> PageSize:
    """The size of the largest pages of a body."""
    pages = [_page(one) for one in body.iter(f"{W}sectPr")] or [PageSize(*A4)]
    sizes, margins = ([page[:2] for page in pages], [page[2:] for page in pages])
    return PageSize(*map(max, zip(*sizes, strict=True)), *map(min, zip(*margins, strict=True)))


def _page(section: Any) -> PageSize:
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    high, wide = (0.0 if size is None else _number(size.get(W + name)) / 20 for name in ("h", "w"))
    left, right, top, bottom = (
        0.0 if margins is None else _number(margins.get(W + name)) / 20 for name in ("left", "right", "top", "bottom")
    )
    wide = wide or A4[1]
    return PageSize(high or A4[0], max(wide - left - right, wide / 4), top, bottom)


def covers_in(paragraph: Any, page: PageSize) -> list[Cover]:
    """What stands before the text and belongs to a paragraph."""
    out = []
    for anchor in _own(paragraph, f"{WP}anchor"):
        wrapped = any(anchor.find(name) is not None for name in WRAPPED)
        if anchor.get("behindDoc", "0") not in ON and not wrapped and _is_painted(anchor):
            out.append(_of_anchor(anchor, page))
    for shape in _own(paragraph, *SHAPES):
        if shape.getparent().tag in SHAPES:
            continue  # of a group
        said = dict(STYLE.findall(shape.get("style") or ""))
        wrap = shape.find(f"{WORD}wrap")
        wrapped = wrap is not None and wrap.get("type") in ("square", "topAndBottom")
        placed = said.get("position", "static").strip() not in ("static", "")
        if placed and not wrapped and not said.get("z-index", "").strip().startswith("-") and _is_drawn(shape):
            out.append(_of_shape(shape, said, page))
    return out


def lain_over(blocks: list[Block], covers: list[Cover], width: float) -> set[DocumentPlace]:
    """The rows of tables, and the lines that are some, over which something may lie."""
    lines, starts = list[tuple[set[DocumentPlace], float]](), list[int]()  # from top to bottom, with the room they take
    for block in blocks if covers else ():
        starts.append(len(lines))
        lines += _lines(block, width)
    out: set[DocumentPlace] = set()
    for cover in covers:
        at = starts[cover.block] + cover.row if cover.block < len(starts) else len(lines)
        for reach, way in ((cover.down, range(at, len(lines))), (cover.up, range(min(at, len(lines)) - 1, -1, -1))):
            used = 0.0
            for n in way:
                if used >= reach:
                    break
                out |= lines[n][0]
                used += lines[n][1]
    return out


def _lines(block: Block, width: float) -> list[tuple[set[DocumentPlace], float]]:
    """The rows of a block as places of cells, with the least room that they take from top to bottom, in points."""
    size = settings.LEAST_TEXT_POINTS
    if isinstance(block, TextLine):
        places = {block.place} if SIDE_BY_SIDE.search(block.text) else set()
        return [(places, math.ceil(len(block.text.strip()) * size / width) * size)]
    return [({cell.place._replace(column=None) for cell in row if not cell.carried}, size) for row in block.rows]


def _of_anchor(anchor: Any, page: PageSize) -> Cover:
    sizes = [anchor.find(f"{WP}extent"), *anchor.iter(f"{A}ext")]
    high = max((_number(one.get("cy")) / EMU for one in sizes if one is not None), default=0.0)
    wide = max((_number(one.get("cx")) / EMU for one in sizes if one is not None), default=0.0)
    if any(one.get("rot", "0") != "0" for one in anchor.iter(f"{A}xfrm")):
        high = wide = math.hypot(high, wide)
    high += max((_number(one.get("w")) / EMU for one in anchor.iter(f"{A}ln")), default=0.0)
    place = anchor.find(f"{WP}positionV")
    offset = None if place is None else place.find(f"{WP}posOffset")
    at = _signed(offset.text) / EMU if offset is not None else None
    if anchor.get("simplePos", "0") in ON or next(anchor.iter("{*}sizeRelV"), None) is not None or place is None:
        return Cover(page.high, page.high)
    align = place.find(f"{WP}align")
    return _reach(place.get("relativeFrom", ""), at, "" if align is None else align.text or "", high, page)


def _of_shape(shape: Any, said: dict[str, str], page: PageSize) -> Cover:
    if shape.tag == f"{V}line" or "rotation" in said:
        ends = [_length(part) for name in ("from", "to") for part in (shape.get(name) or "").split(",")[1:2]]
        if "rotation" in said or not ends:
            return Cover(page.high, page.high)
        return Cover(max(-min(ends), 0.0), max(ends) + 1)
    at = _length(said.get("margin-top", "")) + _length(said.get("top", ""))
    align = said.get("mso-position-vertical", "absolute").strip()
    relative = said.get("mso-position-vertical-relative", "text").strip()
    high = _length(said.get("height", ""))
    return _reach(
        "paragraph" if relative in ("text", "line") else relative, at, "" if align == "absolute" else align, high, page
    )


def _reach(relative: str, at: float | None, align: str, high: float, page: PageSize) -> Cover:
    """How far something reaches that is so high and stands at this place, of a paragraph or of its page."""
    if relative in ("paragraph", "line") and at is not None and not align:
        return Cover(max(-at, 0.0), at + high)
    if align:
        at = {
            "top": 0.0,
            "inside": 0.0,
            "bottom": page.high - high,
            "outside": 0.0,
            "center": (page.high - high) / 2,
        }.get(align)
    if at is None or relative not in ("page", "margin", "topMargin"):
        return Cover(page.high, page.high)
    at += page.top if relative == "margin" else 0
    # The paragraph stands on the same page: what follows it is as much lower, what precedes it as much higher.
    return Cover(max(page.high - page.bottom - at, 0.0), max(at + high - page.top, 0.0))


def _is_painted(anchor: Any) -> bool:
    """Whether a drawing is a picture or a chart, is filled, is a line, or has figures written in it."""
    shapes = list(anchor.iter(f"{WPS}wsp"))
    if not shapes or next(anchor.iter("{*}pic"), None) is not None:
        return True
    return any(_is_shape_painted(shape) for shape in shapes)


def _is_shape_painted(shape: Any) -> bool:
    text = "".join(text.text or "" for text in shape.iter(f"{W}t"))
    properties = shape.find(f"{WPS}spPr")
    filled = None if properties is None else next((one.tag in FILLS for one in properties if _is_fill(one)), None)
    if filled is None:
        style = shape.find(f"{WPS}style/{A}fillRef")
        filled = style is not None and style.get("idx", "0") != "0"
    if filled or FIGURES.fullmatch(text):
        return True
    line = None if properties is None else properties.find(f"{A}ln")
    if line is not None and line.find(f"{A}noFill") is not None:
        return False
    preset = None if properties is None else properties.find(f"{A}prstGeom")
    thick = line is not None and _number(line.get("w")) / EMU > settings.THICK_FRAME_POINTS
    form = "custom" if properties is not None and properties.find(f"{A}custGeom") is not None else ""
    return thick or (form or ("" if preset is None else preset.get("prst", ""))) not in FRAMES


def _is_fill(element: Any) -> bool:
    return element.tag in FILLS or element.tag == f"{A}noFill"


def _is_drawn(shape: Any) -> bool:
    """The same of a shape of VML, which is white where it does not say otherwise."""
    if next(shape.iter(f"{V}imagedata", f"{V}textpath"), None) is not None:
        return True
    if shape.tag == f"{V}group":
        return any(_is_drawn(one) for one in shape if one.tag in SHAPES)
    fill = shape.find(f"{V}fill")
    filled = shape.get("filled", "t") not in OFF and not (fill is not None and fill.get("on", "t") in OFF)
    if filled or shape.tag in (f"{V}line", f"{V}polyline", f"{V}arc", f"{V}curve"):
        return True
    return FIGURES.fullmatch("".join(text.text or "" for text in shape.iter(f"{W}t"))) is not None


def _own(paragraph: Any, *tags: str) -> list[Any]:
    """The elements of a paragraph with one of these tags, but for those of text boxes in it."""
    return [one for one in paragraph.iter(*tags) if next(one.iterancestors(paragraph.tag), None) is paragraph]


def _length(said: str) -> float:
    match = LENGTH.fullmatch(said.strip())
    return float(match[1]) * POINTS[match[2]] if match and match[1] not in ("", "-", ".") else 0.0


def _number(said: str | None) -> float:
    return float(said) if said and re.fullmatch("[0-9]{1,10}", said) else 0.0


def _signed(said: str | None) -> float:
    return float(said) if said and re.fullmatch("-?[0-9]{1,10}", said.strip()) else 0.0
