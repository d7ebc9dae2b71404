"""Markdown: pipe tables and text as they stand, and the tables of web pages that stand in it."""

import re

from ..document import Document, Grid, Place
from . import html, text
from .encoding import decoded

TAG = re.compile(r"<(/?)table\b", re.IGNORECASE)


def read(data: bytes, source: str) -> Document:
    """The blocks of a Markdown file. Raises InputError where it is no text."""
    whole = decoded(data, source)
    tables = [(whole[start:end], whole.count("\n", 0, start) + 1) for start, end in _tables(whole)]
    rest = whole
    for table, _ in tables:
        rest = rest.replace(table, "\n" * table.count("\n"), 1)
    document = text.read(rest.encode(), source, "markdown")
    placed = [(_line(block.rows[0][0].place if isinstance(block, Grid) else block.place), block) for block in document.blocks]
    pictures = document.pictures
    count = 0
    for table, line in tables:
        walk = html.walked(table, source, count)
        placed += [(line, block) for block in walk.blocks if isinstance(block, Grid)]
        count, pictures = walk.tables, pictures + walk.pictures
    return document._replace(blocks=[block for _, block in sorted(placed, key=lambda item: item[0])], pictures=pictures)


def _line(place: Place) -> int:
    return place.line or 0


def _tables(whole: str) -> list[tuple[int, int]]:
    """Where the outermost tables of web pages begin and end."""
    found: list[tuple[int, int]] = []
    start = depth = 0
    for tag in TAG.finditer(whole):
        if not depth and not tag[1]:
            start = tag.start()
        depth = max(depth + (-1 if tag[1] else 1), 0)
        if not depth and tag[1] and (not found or start >= found[-1][1]):
            found.append((start, whole.find(">", tag.start()) + 1 or len(whole)))
    return found if not depth else [*found, (start, len(whole))]
