"""What the sums of a row say about how surely it was read."""

from ...model.edition import Edition
from ..record import CERTAIN, LIKELY, UNREAD, ExtractedCell


def confirmed_by_sums(cells: dict[str, ExtractedCell], edition: Edition) -> dict[str, ExtractedCell]:
    """The cells; where no head said which column is which, a row that adds up to its printed total is certain."""
    out = dict(cells)
    for equation in (e for e in edition.identities if e.axis == "row"):
        row = [cells[p] for p in (*equation.left, *equation.right) if p in cells]
        if len(row) < len(equation.left) + len(equation.right) or any(c.confidence == UNREAD for c in row):
            continue
        if not _adds_up(cells, equation.left, equation.right):
            continue
        for cell in row:
            if cell.confidence == LIKELY and cell.reason == "column":
                out[cell.pointer] = cell._replace(confidence=CERTAIN, reason="")
    return out


def _adds_up(cells: dict[str, ExtractedCell], left: list[str], right: list[str]) -> bool:
    values = [[cells[p].value for p in side] for side in (left, right)]
    if any(value is None for side in values for value in side):
        return False
    return bool(sum(values[0]) == sum(values[1]))
