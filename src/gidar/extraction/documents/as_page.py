"""Texts of other formats written as a page, so that they are read as pages are: spans, frames, nested tables, marks."""

import html as entities
import re
from collections.abc import Container, Sequence

from .. import settings
from ..elements.blocks import unseen

# Which no text has, and which a page cannot hold.
CONTROLS = re.compile("[\0-\x08\x0b-\x1f\x7f]")
NEW_LINE, PICTURE = "<br>", "<img>"
DOUBT = "opacity:.1"  # of what may not be seen as it stands there
# Something that is painted over the text, nobody knows where.
COVER = '<span style="position:absolute;left:99px;top:99px;width:99px;height:99px;background:#fff"></span>'
DIGIT = re.compile("[0-9]")
STRUCK = re.compile("\x01[^\x02]*\x02")
# Digits that are struck out, right beside others that are not.
TORN = re.compile("[0-9](?:<[^>]*>)*\x01[0-9]|[0-9]\x02(?:<[^>]*>)*[0-9]")


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


def struck(words: str) -> str:
    """Words that are struck out, until it is known what stands beside them in their paragraph."""
    return f"\x01{text(words)}\x02"


def hidden(words: str) -> str:
    """Words that are not shown: a figure is told where nothing else stands in its cell."""
    return unseen(text(words)) if DIGIT.search(words) else ""


def look(colour: str = "", behind: str = "", points: float | None = None) -> str:
    """Declarations of CSS for a colour of text, one behind it (as #rrggbb, or "") and a size; black says nothing."""
    said = {"color": colour if colour != "#000000" or behind else "", "background": behind}
    said["font-size"] = f"{points:g}pt" if points is not None and points <= settings.FAINT_PIXELS else ""
    return ";".join(f"{name}:{value}" for name, value in said.items() if value)


def paragraph(inner: str) -> str:
    """A paragraph; in one with tabs these are kept, since cells may stand between them.

    A figure that is struck out in part is doubtful.
    """
    torn, inner = TORN.search(inner), STRUCK.sub(lambda match: hidden(match[0].strip("\x01\x02")), inner)
    inner = f'<span style="{DOUBT}">{inner}</span>' if torn else inner
    return f"<pre>{inner}</pre>" if "\t" in inner and "<" not in inner else f"<p>{inner}</p>"


def cell(inner: str, columns: int = 1, rows: int = 1, behind: str = "") -> str:
    """A cell of a table with the columns and rows that it takes, and the colour behind it."""
    spans = "".join(f' {name}="{n}"' for name, n in (("colspan", columns), ("rowspan", rows)) if n > 1)
    return f"<td{spans}{ground(behind)}>{inner}</td>"


def ground(behind: str, doubtful: bool = False) -> str:
    """The attribute of an element that has this colour behind it, or that may not be seen whole."""
    said = ";".join(filter(None, (look(behind=behind), DOUBT if doubtful else "")))
    return f' style="{said}"' if said else ""


def table(rows: Sequence[Sequence[str]], doubtful: Container[int] = ()) -> str:
    """A table of rows of cells; those with these numbers may not be seen whole."""
    lines = (f"<tr{ground('', n in doubtful)}>{''.join(row)}</tr>" for n, row in enumerate(rows))
    return f"<table>{''.join(lines)}</table>"
