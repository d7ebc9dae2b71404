"""Markdown: pipe tables and text as they stand, and the tables of web pages that stand in it."""

import re
from collections.abc import Iterator

from ...model.errors import InputError
from .. import settings
from ..elements.blocks import Block, Document, DocumentPlace, TableBlock
from . import html, text
from .encoding import decoded

TABLE = re.compile(r"<(/?)table\b[^>]{0,500}>", re.IGNORECASE)
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>~])")
STYLED = re.compile(r"</?(?:b|big|br|center|em|font|i|p|small|span|strong|u)\b[^<>]{0,200}>|&(?:nbsp|ensp|emsp);", re.I)


def read(data: bytes, source: str) -> Document:
    """The blocks of a Markdown file. Raises InputError where it is no text, or has too much in it."""
    whole = decoded(data, source).replace("\r\n", "\n").replace("\r", "\n")
    html.hold_to_tags(whole, source)
    rest: list[str] = []
    tables: list[tuple[int, str]] = []
    line = 1
    for piece, is_table in _pieces(whole):
        if is_table:
            tables.append((line, piece))
        rest.append("\n" * piece.count("\n") if is_table else ESCAPED.sub(r"\1", STYLED.sub(" ", piece)))
        line += piece.count("\n")
        if len(tables) > settings.MAX_MARKDOWN_TABLES:
            raise InputError("too_many_cells", source, limit=settings.MAX_CELLS)
    document = text.read("".join(rest).encode(), source, "markdown")
    placed: list[tuple[int, Block]] = [(_line(block), block) for block in document.blocks]
    pictures, count = document.pictures, 0
    doubtful: set[DocumentPlace] = set()
    for line, table in tables:
        walk = html.walked(table, source, count)
        placed += [(line, block) for block in walk.blocks if isinstance(block, TableBlock)]
        pictures, count = pictures + walk.pictures, walk.tables
        doubtful |= {place for place in walk.doubtful if place.table is not None}
    blocks = [block for _, block in sorted(placed, key=lambda item: item[0])]
    return document._replace(blocks=blocks, pictures=pictures, doubtful=frozenset(doubtful))


def _line(block: Block) -> int:
    place = block.rows[0][0].place if isinstance(block, TableBlock) else block.place
    return place.line or 0


def _pieces(whole: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, and whether each is a table of a web page, with all that stands in it."""
    start = depth = 0
    for tag in TABLE.finditer(whole):
        if depth == 0 and not tag[1]:
            yield whole[start : tag.start()], False
            start = tag.start()
        if depth == 1 and tag[1]:
            yield whole[start : tag.end()], True
            start = tag.end()
        depth = max(depth + (-1 if tag[1] else 1), 0)
    yield whole[start:], depth > 0
