"""What the sums of a row say about how surely it was read."""

from ..edition import Edition
from .record import CERTAIN, LIKELY, UNREAD, Cell

# Doubts about the place of a figure, which a row that adds up to its printed total removes.
REMOVED = ("row_fragment", "row_order", "column")


def confirmed(cells: dict[str, Cell], edition: Edition) -> dict[str, Cell]:
    """The cells, a row that was told apart by space alone being certain only if its printed sum says so too."""
    out = dict(cells)
    sums = [e for e in edition.identities if e.axis == "row"]
    for equation in sums:
        row = [cells[p] for p in (*equation.left, *equation.right) if p in cells]
        if len(row) < len(equation.left) + len(equation.right) or any(c.confidence == UNREAD for c in row):
            continue
        adds_up = _adds_up(cells, equation.left, equation.right)
        for cell in row:
            if cell.by == "identities":
                continue
            if adds_up and cell.confidence == LIKELY and cell.reason == "column":
                out[cell.pointer] = cell._replace(confidence=CERTAIN, reason="")
    return out


def _adds_up(cells: dict[str, Cell], left: list[str], right: list[str]) -> bool:
    values = [[cells[p].value for p in side] for side in (left, right)]
    if any(value is None for side in values for value in side):
        return False
    return bool(sum(values[0]) == sum(values[1]))
