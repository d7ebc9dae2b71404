"""Figures that follow from others, as far as these others are to be trusted."""

from ...model.edition import Edition
from .determined import Followed
from .sums import Cause


def trusted(edition: Edition, figures: Followed, causes: list[Cause]) -> Followed:
    """Those that every correction which may be right leaves as they are; where equations fail that no correction
    explains, none of their table, or of their row where only rows add up."""
    kept = dict(figures)
    for cause in causes:
        corrections = [{one.cell.pointer: one.new for one in each.changes} for each in cause.corrections()]
        near = {pointer: figure for pointer, figure in figures.items() if _is_near(edition, pointer, cause)}
        agreed = all(changes.get(pointer, 0) == figure for changes in corrections for pointer, figure in near.items())
        if not (corrections and agreed):
            kept = {pointer: figure for pointer, figure in kept.items() if pointer not in near}
    return kept


def _is_near(edition: Edition, pointer: str, cause: Cause) -> bool:
    """Whether a cell is in the table, or in the row where only rows add up, that a cause is about."""
    cells = [cell for one in cause.findings for cell in one.cells]
    cells += [change.cell for each in cause.corrections() for change in each.changes]
    table, row = pointer.split("/")[2:4]
    own = [cell for cell in cells if cell.source is None and cell.table == table]
    across = all(one.axis == "row" for one in edition.identities if one.left[0].startswith(f"/tables/{table}/"))
    return any(not across or cell.row == row for cell in own)
