"""Blocks of a table that stand side by side, each with its own labels: put down one below the other."""

from ..elements.blocks import Block, Document, TableBlock
from .grids import parted_table
from .lines import parted_lines

__all__ = ["below_each_other"]


def below_each_other(document: Document) -> Document:
    """The document; blocks of a table that stand side by side follow each other, the left one first.

    Where they have the same labels and other columns, their rows are joined. Cells keep their places.
    """
    blocks: list[Block] = []
    for block in document.blocks:
        blocks += parted_table(block) if isinstance(block, TableBlock) else [block]
    return document._replace(blocks=parted_lines(blocks))
