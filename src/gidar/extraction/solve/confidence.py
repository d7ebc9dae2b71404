"""What the sums of a row say about how surely it was read."""

from collections import defaultdict

from ...model.edition import Edition
from .. import settings
from ..record import CERTAIN, LIKELY, UNREAD, ExtractedCell
from .balance import Balance

CONFIRMED = ("column", "column_unknown", "columns_differ")
"""The doubts about which column is which that a sum which closes settles."""


def confirmed_by_sums(cells: dict[str, ExtractedCell], edition: Edition) -> dict[str, ExtractedCell]:
    """The cells; where no head said for certain which column is which, a row that adds up to its total is certain.

    Below heads that are not those of the form nearly all rows of a table in which not all is nought must add up, or may
    with other figures for blanks; else the heads may be astray, and of the rows that do not nothing is read.
    """
    out = dict(cells)
    may_hold: dict[str, list[bool]] = defaultdict(list)
    unconfirmed: dict[str, list[ExtractedCell]] = defaultdict(list)
    for equation in (e for e in edition.identities if e.axis == "row"):
        row = [cells[p] for p in (*equation.left, *equation.right) if p in cells]
        if len(row) < len(equation.left) + len(equation.right):
            continue
        unread = {cell.pointer for cell in row if cell.confidence == UNREAD}
        balance = Balance(equation, {cell.pointer: cell.value for cell in row if cell.pointer not in unread}, unread)
        holds = not balance.known and not balance.open
        for cell in row if holds else ():
            if cell.confidence == LIKELY and cell.reason in CONFIRMED:
                out[cell.pointer] = cell._replace(confidence=CERTAIN, reason="")
        if any(cell.reason == "columns_differ" for cell in row) and any(cell.value for cell in row):
            table = equation.left[0].split("/")[2]
            may_hold[table].append(not unread and (not balance.known or -sign(balance.known) in balance.open))
            unconfirmed[table] += () if holds else (cell for cell in row if cell.pointer not in unread)
    for table, rows in may_hold.items():
        if rows.count(False) > settings.MAX_FAILING_SHARE * len(rows):
            out |= {cell.pointer: cell._replace(value=None, confidence=UNREAD) for cell in unconfirmed[table]}
    return out


def sign(number: int) -> int:
    """1 of what is more than 0, -1 of what is less."""
    return (number > 0) - (number < 0)
