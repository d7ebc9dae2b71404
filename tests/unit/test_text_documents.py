"""Texts whose bars stand alone, or whose figures run together."""

from collections.abc import Callable
from pathlib import Path

import pytest

import gidar
from documents import figures, plain
from documents.draft import draft
from gidar.extraction import extract, settings
from gidar.extraction.documents import markdown, text
from gidar.extraction.elements.blocks import Document
from gidar.extraction.text_report import lines

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


def test_a_search_that_is_given_up_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Figures glued together with a slip among them: without a limit some are told, at the limit it is said why not."""
    edition = gidar.load_edition("2021")
    data = plain.glued(draft(edition, figures.faulty(edition, 1), 1))
    before = extract("r.txt", data)
    monkeypatch.setattr(settings, "MAX_MISPRINT_STEPS", 0)
    record = extract("r.txt", data)
    given_up = [cell for cell in record.cells if cell.reason == "given_up"]
    assert given_up and all(cell.confidence == "unread" for cell in given_up)
    assert not any(cell.reason == "given_up" for cell in before.cells)
    for lang, word in (("zh", "上限"), ("en", "limit")):
        assert any(word in line for line in lines(record, lang, True))
