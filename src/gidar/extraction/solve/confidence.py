"""What the sums of a row say about how surely it was read."""

from ...model.edition import Edition
from ..record import CERTAIN, LIKELY, UNREAD, ExtractedCell
from .balance import Balance


def confirmed_by_sums(cells: dict[str, ExtractedCell], edition: Edition) -> dict[str, ExtractedCell]:
    """The cells; where no head said which column is which, a row that adds up to its printed total is certain."""
    out = dict(cells)
    for equation in (e for e in edition.identities if e.axis == "row"):
        row = [cells[p] for p in (*equation.left, *equation.right) if p in cells]
        if len(row) < len(equation.left) + len(equation.right) or any(c.confidence == UNREAD for c in row):
            continue
        balance = Balance(equation, {cell.pointer: cell.value for cell in row}, set())
        if balance.known or balance.open:
            continue
        for cell in row:
            if cell.confidence == LIKELY and cell.reason == "column":
                out[cell.pointer] = cell._replace(confidence=CERTAIN, reason="")
    return out
