"""Text that stands in cells: in frames of editors, in shaded paragraphs of a PDF, in tables that arrange a page."""

import re
from collections.abc import Iterator

from .. import settings
from ..elements.blocks import OBJECT, Block, TableBlock, TableCell, TextLine
from ..elements.figures import is_blank, is_figure
from ..elements.labels import is_section_heading

ENDED = re.compile("[。；！？：:;!?]$")  # how a sentence ends, or what says that something follows


def without_frames(blocks: list[Block]) -> list[Block]:
    """The blocks, with rows of one cell as lines of text where headings of sections or sentences stand in them."""
    return [part for block in blocks for part in (_parts(block) if isinstance(block, TableBlock) else [block])]


def _parts(table: TableBlock) -> Iterator[Block]:
    rows: list[list[TableCell]] = []
    run: list[TableCell] = []  # rows of one cell that follow each other
    for row in [*table.rows, None]:
        only = _only(row) if row is not None else None
        if only is not None:
            run.append(only)
            continue
        whole = row is None and not rows  # nothing but such rows
        at = max((n + 1 for n, cell in enumerate(run) if _is_text(cell.text)), default=0)
        at = len(run) if whole and (at or len(run) > settings.MIN_FRAMED_LINES) else at
        if at:
            if rows:
                yield table._replace(rows=rows)
            rows = []
            yield from (line for cell in run[:at] for line in _lines(cell))
        rows += [[cell] for cell in run[at:]] + ([row] if row is not None else [])
        run = []
    if rows:
        yield table._replace(rows=rows)


def _only(row: list[TableCell]) -> TableCell | None:
    """The one cell of a row in which anything stands, if that is neither a figure nor a picture."""
    filled = [cell for cell in row if not is_blank(cell.text)]
    one = filled[0] if len(filled) == 1 and not filled[0].carried else None
    return one if one and one.text != OBJECT and not is_figure(one.text) and _spans(one, row) else None


def _spans(cell: TableCell, row: list[TableCell]) -> bool:
    """Whether a cell takes its row alone, or is longer than a label with only empty cells beside it."""
    return len(row) == 1 or is_section_heading(cell.text) or len(cell.text) > settings.MAX_LABEL_CHARACTERS


def _is_text(text: str) -> bool:
    first = text.split("\n")[0]
    return is_section_heading(first) or bool(ENDED.search(text.strip())) or len(text) > settings.MAX_LABEL_CHARACTERS


def _lines(cell: TableCell) -> Iterator[TextLine]:
    return (TextLine(" ".join(line.split()), cell.place) for line in cell.text.split("\n") if line.strip())


def kept_lines(text: str) -> str:
    """The text of a cell: of a long one, which may be narrative, the lines are kept; any other is one line."""
    if len(text) <= settings.MAX_CELL_CHARACTERS and not any(map(is_section_heading, text.split("\n"))):
        return re.sub(r"\s+", " ", text).strip()
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"[^\S\n]+", " ", text)).strip()
