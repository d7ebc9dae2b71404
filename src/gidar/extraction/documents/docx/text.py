"""The text of a paragraph or a cell of a Word document, as it is seen."""

from typing import Any, NamedTuple

from ... import settings
from ...elements.blocks import OBJECT, unseen
from ...elements.figures import HAS_DIGIT
from ..visibility import marked
from .colours import W
from .styles import WordStyles

# Deleted text, what stands above characters, and properties.
SKIPPED_ELEMENTS = {W + name for name in ("del", "moveFrom", "rPr", "pPr", "tblPr", "tcPr", "trPr", "sectPr", "rt")}
PICTURES = ("}drawing", "}pict", "}object")
SIGNS = ("}sym", "}oMath")  # signs of other fonts and formulas, whose text cannot be trusted
# Signs that a viewer puts there: the number of the page, parts of the date; and those of notes, where they do not stand
# raised.
COMPUTED = {W + "pgNum", *(W + unit + form for unit in ("day", "month", "year") for form in ("Short", "Long"))}
NOTES = {f"{W}footnoteReference", f"{W}endnoteReference"}


class _Piece(NamedTuple):
    text: str
    struck: bool = False


def text_of(element: Any, styles: WordStyles) -> tuple[str, str]:
    """(text without tables, text boxes and what is deleted, OBJECT in place of what is none; footnote marks)."""
    parts: list[_Piece] = []
    marks: list[str] = []
    stack: list[tuple[Any, bool]] = [(element, False)]
    seen: bool | None = True
    while stack:
        node, raised = stack.pop()
        tag = node.tag
        if not isinstance(tag, str) or tag in SKIPPED_ELEMENTS or tag == f"{W}txbxContent":
            continue
        if _is_object(node, raised):
            parts.append(_Piece(OBJECT))
            continue
        if tag == f"{W}t":
            text = node.text or ""
            if raised:
                marks.append(text)
            else:
                parts.append(_Piece(text if seen else marked(text)))
        elif tag == f"{W}tab":
            parts.append(_Piece("\t"))
        elif tag == f"{W}noBreakHyphen":
            parts.append(_Piece("-"))
        elif tag in (f"{W}br", f"{W}cr"):
            parts.append(_Piece("\n"))
        elif tag == f"{W}r":
            align = node.find(f"{W}rPr/{W}vertAlign")
            raised = align is not None and align.get(f"{W}val") == "superscript"
            seen = styles.seen(node)
            if seen is False:
                if styles.struck(node):
                    parts.append(_Piece("".join(text.text or "" for text in node.iter(f"{W}t")), True))
                continue
        if tag == f"{W}p" and parts:
            parts.append(_Piece("\n"))
        stack.extend((child, raised) for child in reversed(node))
    return "".join(_unstruck(parts)), "".join(marks).strip()


def unseen_figure(cell: Any, styles: WordStyles) -> str:
    """The figure that stands in a cell and is not seen, since it is struck out, hidden or deleted; "" for none."""
    pieces = [
        text.text or ""
        for text in cell.iter(f"{W}t", f"{W}delText")
        if next(text.iterancestors(f"{W}del", f"{W}moveFrom"), None) is not None
        or next((styles.seen(run) for run in text.iterancestors(f"{W}r")), True) is False
    ]
    whole = "".join(pieces).strip()
    return unseen(whole) if HAS_DIGIT.search(whole) else ""


def is_frame(table: Any) -> bool:
    """Whether a table is one cell with a few words, as some editors put around a figure."""
    cells = iter(table.iter(f"{W}tc"))
    single = next(cells, None) is not None and next(cells, None) is None
    return single and len("".join(table.itertext()).strip()) <= settings.MAX_FRAME_CHARACTERS


def _is_object(node: Any, raised: bool) -> bool:
    tag = node.tag
    if tag.endswith((*PICTURES, *SIGNS)) or tag in COMPUTED:
        return True
    return (tag in NOTES and not raised) or (tag == f"{W}tbl" and not is_frame(node))


def _unstruck(parts: list[_Piece]) -> list[str]:
    """The texts that are not struck out; of a figure struck out in part it cannot be told what is left."""
    pieces = [part for part in parts if part.text]
    out = []
    for n, part in enumerate(pieces):
        if part.struck:
            continue
        before = pieces[n - 1].text[-1:] if n and pieces[n - 1].struck else ""
        after = pieces[n + 1].text[:1] if n + 1 < len(pieces) and pieces[n + 1].struck else ""
        torn = (HAS_DIGIT.match(before) and HAS_DIGIT.match(part.text)) or (
            HAS_DIGIT.match(after) and HAS_DIGIT.match(part.text[-1:])
        )
        out.append(marked(part.text) if torn else part.text)
    return out
