"""Pages that are pictures: opened and read in a process of its own, then put into blocks like other pages.

pages -> light -> straighten -> grid and walls, ink_boxes -> recognise -> page, in the child; here its answers are read.
"""

import json
import subprocess
import sys
from importlib.util import find_spec
from typing import Any

from ....model.errors import InputError
from ... import settings
from ...printed.blocks import Block, Document, DocumentPlace, Pictured, TableBlock, TableCell, TextLine

MODULES = ("PIL", "cv2", "numpy", "onnxruntime", "pypdfium2", "rapidocr")
Json = dict[str, Any]
Box = tuple[int, int, int, int]


def read(data: bytes, source: str) -> Document:
    """The blocks of a picture of a page, or of several in one file.

    Raises InputError where the extra is not installed, or the file is broken, too large or holds nothing.
    """
    if missing := lacking():
        raise InputError("ocr_extra", source, module=missing)
    blocks: list[Block] = []
    pictured: dict[DocumentPlace, Pictured] = {}
    for page in _pages(data, source, None):
        found, seen = page_blocks(page)
        blocks += found
        pictured |= seen
    return Document(source, "picture", blocks, pictured=pictured)


def lacking() -> str:
    """The first module of the extra gidar[ocr] that is not installed; "" where all are."""
    return next((name for name in MODULES if find_spec(name) is None), "")


def pdf_pages(
    data: bytes, source: str, numbers: list[int]
) -> dict[int, tuple[list[Block], dict[DocumentPlace, Pictured]]]:
    """The blocks of these pages of a PDF, which are pictures. Raises InputError."""
    return {page["page"]: page_blocks(page) for page in _pages(data, source, numbers)}


def cuttings(data: bytes, source: str, boxes: dict[int, list[Box]], pdf: bool) -> dict[tuple[int, Box], str]:
    """{(page, box): what is seen in it, as PNG in base64} of a picture or PDF. Raises InputError."""
    pages = _pages(data, source, sorted(boxes) if pdf else None, json.dumps(boxes)) if boxes else []
    return {
        (page["page"], box): cut for page in pages for box, cut in zip(boxes[page["page"]], page["cut"], strict=True)
    }


def _pages(data: bytes, source: str, numbers: list[int] | None, *more: str) -> list[Json]:
    """What the process says of each page. Raises InputError where it refuses, fails, or comes to its limits."""
    command = [sys.executable, "-m", f"{__name__}.child", ",".join(map(str, numbers or ())), *more]
    seconds = settings.PICTURE_WAIT * settings.PICTURE_SECONDS * (1 + len(numbers or ()))
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=seconds, check=False)
        pages: list[Json] = [json.loads(line) for line in done.stdout.splitlines()]
    except (subprocess.TimeoutExpired, ValueError):
        raise InputError("picture_limits", source) from None
    refused = next((page["refused"] for page in pages if "refused" in page), None)
    if refused or done.returncode:
        raise {
            "picture_too_large": InputError("picture_too_large", source),
            "picture_broken": InputError("picture_broken", source),
            "ocr_model": InputError("ocr_model", source),
        }.get(str(refused), InputError("picture_limits", source))
    return pages


def page_blocks(page: Json) -> tuple[list[Block], dict[DocumentPlace, Pictured]]:
    """The blocks of a page from top to bottom, and what was seen in each box of its tables."""
    placed: list[tuple[float, Block]] = []
    pictured: dict[DocumentPlace, Pictured] = {}
    for number, table in enumerate(page["tables"], 1):
        rows: dict[int, list[TableCell]] = {}
        figures = _rows_of_figures(table["boxes"])
        for box in table["boxes"]:
            place = DocumentPlace(page["page"], number, box["row"] + 1, box["column"] + 1)
            pictured[place] = _pictured(box, table["whole"])
            text = _text(box, pictured[place])
            if _is_veiled(box) and figures.get(box["row"], box["column"]) < box["column"]:
                text = pictured[place].readings[0][0] if pictured[place].readings else settings.ILLEGIBLE
            cell = TableCell(text, place, box["column"], box["columns"])
            for row in range(box["row"], box["row"] + box["rows"]):
                rows.setdefault(row, []).append(cell._replace(carried=row > box["row"]))
        lines = [sorted(rows[row], key=lambda cell: cell.start) for row in sorted(rows)]
        placed.append((table["top"], TableBlock(lines)))
    placed += _lines(page)
    return [block for _, block in sorted(placed, key=lambda item: item[0])], pictured


def _rows_of_figures(boxes: list[Json]) -> dict[int, int]:
    """{row: column of its first figure} of the rows of a table most of whose boxes hold a figure, or nothing."""
    out: dict[int, int] = {}
    for row in {box["row"] for box in boxes}:
        own = [box for box in boxes if box["row"] <= row < box["row"] + box["rows"]]
        some = [box for box in own if box["figures"] and min(box["figures"].values()) < settings.MAX_FIGURE_COST]
        empty = [box for box in own if not box["ink"]]
        if some and len(some) + len(empty) >= settings.MOST_OF_ROW * len(own):
            out[row] = min(box["column"] for box in some)
    return out


def _is_veiled(box: Json) -> bool:
    """Whether what was read in a box is no figure and not clear: words behind figures are a figure under a seal."""
    likeliest = min(box["figures"].values(), default=settings.UNSEEN)
    doubtful = box["faint"] or box["likelihood"] < settings.CLEAR_WORDS
    return bool(box["ink"]) and doubtful and likeliest >= settings.MAX_FIGURE_COST


def _pictured(box: Json, whole: bool) -> Pictured:
    return Pictured(tuple(box["box"]), tuple(box["figures"].items()), box["agree"], box["faint"], whole)


def _text(box: Json, seen: Pictured) -> str:
    """What is printed in a box as far as it was made out: a figure where it is likelier one than any other text."""
    if seen.readings and (seen.readings[0][0] == box["text"] or seen.readings[0][1] < settings.MAX_FIGURE_COST):
        return seen.readings[0][0]
    return str(box["text"])


def _lines(page: Json) -> list[tuple[float, TextLine]]:
    """The lines of text around the tables; what stands side by side is one line."""
    out: list[tuple[float, TextLine]] = []
    near = page["height"] * settings.LINE_SHIFT
    kept = [
        line for line in page["lines"] if line["likelihood"] > settings.MIN_LINE_LIKELIHOOD and line["text"].strip()
    ]
    rows: list[list[Json]] = []
    for line in sorted(kept, key=lambda line: line["top"]):
        if rows and line["top"] - rows[-1][0]["top"] < near:
            rows[-1].append(line)
        else:
            rows.append([line])
    for number, row in enumerate(rows, 1):
        text = " ".join(line["text"].strip() for line in sorted(row, key=lambda line: line["left"]))
        out.append((row[0]["top"], TextLine(text, DocumentPlace(page["page"], line=number))))
    return out
