"""Texts of other formats written as a page, so that they are read as pages are: spans, frames, nested tables, marks."""

import html as entities
import re
from collections.abc import Sequence

from .. import settings

# Which no text has, and which a page cannot hold.
CONTROLS = re.compile("[\0-\x08\x0b-\x1f\x7f]")
NEW_LINE, PICTURE = "<br>", "<img>"


def text(words: str) -> str:
    """Words as a page writes them."""
    return entities.escape(CONTROLS.sub("", words), quote=False)


def raised(words: str) -> str:
    """Words that stand raised, as a footnote mark does."""
    return f"<sup>{text(words)}</sup>" if words.strip() else text(words)


def styled(words: str, look: str, is_raised: bool = False) -> str:
    """Words that look as these declarations of CSS say."""
    inner = raised(words) if is_raised else text(words)
    return f'<span style="{look}">{inner}</span>' if look and words.strip() else inner


def look(colour: str = "", behind: str = "", points: float | None = None) -> str:
    """Declarations of CSS for a colour of text, one behind it (as #rrggbb, or "") and a size; black says nothing."""
    said = {"color": colour if colour != "#000000" or behind else "", "background": behind}
    said["font-size"] = f"{points:g}pt" if points is not None and points <= settings.FAINT_PIXELS else ""
    return ";".join(f"{name}:{value}" for name, value in said.items() if value)


def paragraph(inner: str) -> str:
    """A paragraph; in one with tabs these are kept, since cells may stand between them."""
    return f"<pre>{inner}</pre>" if "\t" in inner and "<" not in inner else f"<p>{inner}</p>"


def cell(inner: str, columns: int = 1, rows: int = 1, behind: str = "") -> str:
    """A cell of a table with the columns and rows that it takes, and the colour behind it."""
    spans = "".join(f' {name}="{n}"' for name, n in (("colspan", columns), ("rowspan", rows)) if n > 1)
    return f"<td{spans}{ground(behind)}>{inner}</td>"


def ground(behind: str) -> str:
    """The attribute of an element that has this colour behind it."""
    return f' style="{look(behind=behind)}"' if behind else ""


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table of rows of cells."""
    lines = ("".join(row) for row in rows)
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"
