"""What the sums of a row say about how surely it was read."""

from collections import Counter

from ...model.edition import Edition
from ..record import CERTAIN, LIKELY, UNREAD, ExtractedCell
from .balance import Balance

CONFIRMED = ("column", "columns_differ")
"""The doubts about which column is which that a sum which closes settles."""


def confirmed_by_sums(cells: dict[str, ExtractedCell], edition: Edition) -> dict[str, ExtractedCell]:
    """The cells; where no head said for certain which column is which, a row that adds up to its total is certain.

    Below heads that are not those of the form, more rows of a table must add up than do not; else the heads may be
    astray, and of such rows nothing is read.
    """
    out, holding = dict(cells), Counter[str]()
    for equation in (e for e in edition.identities if e.axis == "row"):
        row = [cells[p] for p in (*equation.left, *equation.right) if p in cells]
        if len(row) < len(equation.left) + len(equation.right) or any(c.confidence == UNREAD for c in row):
            continue
        balance = Balance(equation, {cell.pointer: cell.value for cell in row}, set())
        holds = not balance.known and not balance.open
        needed = {-1} if balance.known > 0 else {1} if balance.known < 0 else set()  # what blanks must make good
        if any(cell.reason == "columns_differ" for cell in row):
            holding[_table(row[0])] += 1 if holds else -1 if needed - balance.open else 0
        for cell in row if holds else ():
            if cell.confidence == LIKELY and cell.reason in CONFIRMED:
                out[cell.pointer] = cell._replace(confidence=CERTAIN, reason="")
    astray = {table for table, count in holding.items() if count <= 0}
    return {
        pointer: cell._replace(value=None, confidence=UNREAD)
        if cell.reason == "columns_differ" and _table(cell) in astray
        else cell
        for pointer, cell in out.items()
    }


def _table(cell: ExtractedCell) -> str:
    return cell.pointer.split("/")[2]
