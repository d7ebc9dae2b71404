"""Pages that are pictures: opened and read in a process of its own, then put into blocks like other pages.

pages -> light -> straighten -> grid and walls, ink_boxes -> recognise -> page, in the child; here its answers are read.
"""

import json
import math
import subprocess
import sys
from collections import Counter
from importlib.util import find_spec
from typing import Any

from ....model.errors import InputError
from ... import settings
from ...elements.blocks import Block, Document, DocumentPlace, Pictured, TableBlock, TableCell, TextLine, Word
from ...elements.kinds import has_words

MODULES = ("PIL", "cv2", "numpy", "onnxruntime", "pypdfium2", "rapidocr")
Json = dict[str, Any]
PixelBox = tuple[int, int, int, int]


def read(data: bytes, source: str) -> Document:
    """The blocks of a picture of a page, or of several in one file.

    Raises InputError where the extra is not installed, or the file is broken, too large or holds nothing.
    """
    if missing := lacking():
        raise InputError("ocr_extra", source, module=missing)
    blocks: list[Block] = []
    pictured: dict[DocumentPlace, Pictured] = {}
    for page in _pages(data, source):
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
    return {page["page"]: page_blocks(page) for page in _pages(data, source, pages=numbers)}


def files(pictures: list[bytes], source: str) -> dict[int, tuple[list[Block], dict[DocumentPlace, Pictured]]]:
    """{number from 1: the blocks} of pictures of pages, each a file, but for those that cannot be opened.

    Raises InputError.
    """
    return {page["page"]: page_blocks(page) for page in _pages(b"".join(pictures), source, sizes=[*map(len, pictures)])}


def cuttings(
    data: bytes | list[bytes], source: str, boxes: dict[int, list[PixelBox]], pdf: bool
) -> dict[tuple[int, PixelBox], str]:
    """{(page, box): what is seen in it, as PNG in base64} of a picture, of several, or a PDF. Raises InputError."""
    if not boxes:
        return {}
    asked: Json = {"boxes": boxes}
    if isinstance(data, list):
        asked, data = asked | {"sizes": [*map(len, data)]}, b"".join(data)
    elif pdf:
        asked |= {"pages": sorted(boxes)}
    return {
        (page["page"], box): cut
        for page in _pages(data, source, **asked)
        for box, cut in zip(boxes[page["page"]], page["cut"], strict=True)
    }


def _pages(data: bytes, source: str, **asked: Any) -> list[Json]:
    """What the process says of each page. Raises InputError where it refuses, fails, or comes to its limits."""
    command = [sys.executable, "-m", f"{__name__}.child", json.dumps(asked)]
    count = len(asked.get("pages") or asked.get("sizes") or range(settings.MAX_PICTURE_PAGES))
    seconds = settings.PICTURE_WAIT * settings.PICTURE_SECONDS * (1 + count)
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
        block, seen = _table(table, page["page"], number)
        placed.append((table["top"], block))
        pictured |= seen
    around, apart = _lines(page)
    placed += around
    pictured |= apart
    return [block for _, block in sorted(placed, key=lambda item: item[0])], pictured


def _table(table: Json, page: int, number: int) -> tuple[TableBlock, dict[DocumentPlace, Pictured]]:
    """A table between rules, the n-th of a page, and what was seen in its boxes."""
    rows: dict[int, list[TableCell]] = {}
    pictured: dict[DocumentPlace, Pictured] = {}
    figures = _rows_of_figures(table["boxes"])
    labelled, count = Counter(figures.values()).most_common(1)[0] if figures else (0, 0)
    labelled = labelled if count >= settings.MOST_OF_ROW * len(figures) else 0
    for box in table["boxes"]:
        place = DocumentPlace(page, number, box["row"] + 1, box["column"] + 1)
        label = box["column"] + box["columns"] <= labelled
        if label and box["ink"] and not has_words(box["text"]):
            box = {**box, "figures": {}, "text": "", "faint": True}  # a label of which no character was made out
        pictured[place] = _pictured(box, table["whole"])
        text = _text(box, pictured[place])
        if _is_veiled(box) and _first_figure(box["row"], table["boxes"], figures, labelled) < box["column"]:
            text = pictured[place].readings[0][0] if pictured[place].readings else settings.ILLEGIBLE
        cell = TableCell(text, place, box["column"], box["columns"])
        for row in range(box["row"], box["row"] + box["rows"]):
            rows.setdefault(row, []).append(cell._replace(carried=row > box["row"]))
    return TableBlock([sorted(rows[row], key=lambda cell: cell.start) for row in sorted(rows)]), pictured


def _first_figure(row: int, boxes: list[Json], figures: dict[int, int], labelled: int) -> float:
    """Behind which column of a row all is a figure: the last of the labels, else the first that was read."""
    if not labelled:
        return figures.get(row, math.inf)
    behind = [box for box in boxes if box["row"] == row and box["column"] >= labelled]
    read = sum(1 for box in behind if not box["ink"] or _is_figure(box))
    return labelled - 1 if behind and read >= settings.MOST_OF_ROW * len(behind) else math.inf


def _rows_of_figures(boxes: list[Json]) -> dict[int, int]:
    """{row: where its words end, or its first figure begins}, of rows that mostly hold figures or nothing."""
    out: dict[int, int] = {}
    for row in {box["row"] for box in boxes}:
        own = [box for box in boxes if box["row"] <= row < box["row"] + box["rows"]]
        some = [box for box in own if _is_figure(box)]
        empty = [box for box in own if not box["ink"]]
        if some and len(some) + len(empty) >= settings.MOST_OF_ROW * len(own):
            first = min(box["column"] for box in some)
            words = [box["column"] + box["columns"] for box in own if box["ink"] and box not in some]
            out[row] = max(words) if words and max(words) <= first else first
    return out


def _is_figure(box: Json) -> bool:
    """Whether what was read in a box is a figure rather than words."""
    likeliest: float = min(box["figures"].values(), default=settings.UNSEEN)
    return likeliest < settings.MAX_FIGURE_COST


def _is_veiled(box: Json) -> bool:
    """Whether what was read in a box is no figure and not clear: words behind figures are a figure under a seal."""
    doubtful = box["faint"] or box["likelihood"] < settings.CLEAR_WORDS
    return bool(box["ink"]) and doubtful and not _is_figure(box)


def _pictured(box: Json, whole: bool) -> Pictured:
    unclear = not box["figures"] and bool(box["ink"]) and box["likelihood"] < settings.CLEAR_WORDS
    return Pictured(
        tuple(box["box"]),
        tuple(box["figures"].items()),
        box["agree"],
        box["faint"] or unclear,
        whole,
        struck=box["struck"],
    )


def _text(box: Json, seen: Pictured) -> str:
    """What is printed in a box as far as it was made out: a figure where it is likelier one than any other text."""
    if seen.readings and (seen.readings[0][0] == box["text"] or seen.readings[0][1] < settings.MAX_FIGURE_COST):
        return seen.readings[0][0]
    return str(box["text"])


def _lines(page: Json) -> tuple[list[tuple[float, TextLine]], dict[DocumentPlace, Pictured]]:
    """The lines of text around the tables, and what was seen where a figure of a table without rules may be."""
    out: list[tuple[float, TextLine]] = []
    pictured: dict[DocumentPlace, Pictured] = {}
    scale = settings.CHARACTER_POINTS / page["height"]
    for line in page["lines"]:
        place = DocumentPlace(page["page"], line=len(out) + 1)
        words: list[Word] = []
        loose = False  # whether the last word is one that goes on
        for piece in filter(_is_read, line["pieces"]):
            text, left, right = piece["text"].strip(), piece["left"] * scale, piece["right"] * scale
            figures = piece.get("figures") or {}
            likely = min(figures.values(), default=settings.UNSEEN) < settings.MAX_FIGURE_COST
            at = place._replace(column=len(words) + 1)
            if "box" in piece and (likely or not text):
                pictured[at] = _pictured(piece, True)._replace(ruled=False)
                text = _text(piece, pictured[at]) or settings.ILLEGIBLE
            near = bool(words) and left - words[-1].right < settings.WORD_GAP * settings.CHARACTER_POINTS
            if "box" in piece and loose and near and not likely:
                words[-1] = words[-1]._replace(text=words[-1].text + text, right=right)
            else:
                words.append(Word(text, left, right, at))
            loose = "box" in piece and not likely
        if words:
            out.append((line["top"], TextLine(" ".join(word.text for word in words), place, tuple(words))))
    return out, pictured


def _is_read(piece: Json) -> bool:
    """Whether a piece of a line is text, and no seal, stain or picture."""
    figure = min((piece.get("figures") or {}).values(), default=settings.UNSEEN) < settings.MAX_FIGURE_COST
    return figure or (piece["likelihood"] > settings.MIN_LINE_LIKELIHOOD and bool(piece["text"].strip()))
