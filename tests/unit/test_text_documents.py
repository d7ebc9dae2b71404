"""Texts whose bars stand alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

import gidar
from gidar.extraction.documents import markdown, text
from gidar.extraction.printed.blocks import Document

ROWS = "| a | 1 | 2 | 3 |\n" * 5


@pytest.mark.parametrize("bars", ["|\n", "｜\n", " | \n", "|\n|\n\n|\n", "||\n", "│\n"])
@pytest.mark.parametrize("read", [markdown.read, text.read])
def test_a_bar_alone_is_no_cell(read: Callable[[bytes, str], Document], bars: str) -> None:
    for whole in (bars + ROWS, ROWS + bars, ROWS + "\n" + bars + ROWS):
        document = read(whole.encode(), "x")
        tables = [block.rows for block in document.blocks if hasattr(block, "rows")]
        assert sum(cell.text == "a" for rows in tables for row in rows for cell in row) == whole.count("a |")
        assert all(row for rows in tables for row in rows)


def test_such_a_document_is_refused_in_words(tmp_path: Path) -> None:
    for suffix in (".md", ".txt"):
        (tmp_path / f"r{suffix}").write_text("|\n" + ROWS, encoding="utf-8")
        with pytest.raises(gidar.InputError):
            list(gidar.read(tmp_path / f"r{suffix}"))
