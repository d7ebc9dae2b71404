"""Doubt about what stands beside a broken character, what is perhaps not shown, and what others recognised."""

from ..model.encoding import REPLACED
from .elements.blocks import Block, DocumentPlace, TableBlock
from .record import CERTAIN, LIKELY, ExtractedCell, Stated
from .rows import FigureRow


def doubted(cells: dict[str, ExtractedCell], rows: list[FigureRow]) -> dict[str, ExtractedCell]:
    """The cells; none is certain in whose row, or in the heads above it, a character is broken."""
    fields = (field for row in rows if _is_touched(row) for field in row.fields if not field.carried)
    touched = {_row(field.place) for field in fields}
    return {
        pointer: cell._replace(confidence=LIKELY, reason="broken")
        if cell.confidence == CERTAIN and _row(cell.place) in touched
        else cell
        for pointer, cell in cells.items()
    }


def doubted_places(
    cells: dict[str, ExtractedCell], rows: list[FigureRow], places: frozenset[DocumentPlace]
) -> dict[str, ExtractedCell]:
    """The cells; none is certain where it, or a head above it, stands in a row or line that may be hidden."""
    if not places:
        return cells
    headed = (row for row in rows if any(_row(cell.place) in places for head in row.heads for cell in head))
    touched = {_row(field.place) for row in headed for field in row.fields if not field.carried} | places
    return {
        pointer: cell._replace(confidence=LIKELY, reason="perhaps_hidden")
        if cell.confidence == CERTAIN and _row(cell.place) in touched
        else cell
        for pointer, cell in cells.items()
    }


def doubted_statements(stated: dict[str, Stated], places: frozenset[DocumentPlace]) -> dict[str, Stated]:
    """What is stated around the tables; nothing is certain that stands where text may be hidden."""
    return {name: one._replace(confidence=LIKELY) if _row(one.place) in places else one for name, one in stated.items()}


def doubted_pages(cells: dict[str, ExtractedCell], pages: frozenset[int]) -> dict[str, ExtractedCell]:
    """The cells; none is certain on a page whose text others recognised from a picture."""
    return {
        pointer: cell._replace(confidence=LIKELY, reason="recognised")
        if cell.confidence == CERTAIN and cell.place.page in pages
        else cell
        for pointer, cell in cells.items()
    }


def broken_characters(blocks: list[Block]) -> int:
    """How many characters are broken in the blocks of a document."""
    texts = [
        text
        for block in blocks
        for text in (
            [cell.text for row in block.rows for cell in row if not cell.carried]
            if isinstance(block, TableBlock)
            else [block.text]
        )
    ]
    return sum(text.count(REPLACED) for text in texts)


def _is_touched(row: FigureRow) -> bool:
    texts = [*row.labels, *(field.text for field in row.fields), *(cell.text for head in row.heads for cell in head)]
    return any(REPLACED in text for text in texts)


def _row(place: DocumentPlace) -> DocumentPlace:
    return place._replace(column=None)
