"""Texts of other formats written as a page, so that they are read as pages are: spans, frames, nested tables, marks."""

import html as entities
import re
from collections.abc import Sequence

# Which no text has, and which a page cannot hold.
CONTROLS = re.compile("[\0-\x08\x0b-\x1f\x7f]")
NEW_LINE, PICTURE = "<br>", "<img>"


def text(words: str) -> str:
    """Words as a page writes them."""
    return entities.escape(CONTROLS.sub("", words), quote=False)


def raised(words: str) -> str:
    """Words that stand raised, as a footnote mark does."""
    return f"<sup>{text(words)}</sup>" if words.strip() else text(words)


def paragraph(inner: str) -> str:
    """A paragraph; in one with tabs these are kept, since cells may stand between them."""
    return f"<pre>{inner}</pre>" if "\t" in inner and "<" not in inner else f"<p>{inner}</p>"


def cell(inner: str, columns: int = 1, rows: int = 1) -> str:
    """A cell of a table with the columns and rows that it takes."""
    spans = "".join(f' {name}="{n}"' for name, n in (("colspan", columns), ("rowspan", rows)) if n > 1)
    return f"<td{spans}>{inner}</td>"


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table of rows of cells."""
    lines = ("".join(row) for row in rows)
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"
