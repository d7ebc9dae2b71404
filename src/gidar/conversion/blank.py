"""A blank report, with what is known of it from that of the year before."""

from typing import Any, NamedTuple

from ..model.edition import Edition
from ..model.report import Report, nested
from ..structure.usable import structure_of
from ..structure.which_edition import edition_of

KEPT = ("/organ/name", "/organ/code", "/organ/kind", "/organ/region", "/scope")
"""What an organ's next report says as the last one did."""


class Blank(NamedTuple):
    """A blank report: its data, and the pointers of the cells that were filled in from last year's."""

    data: dict[str, Any]
    carried: tuple[str, ...]


def blank(edition: Edition, organ: str | None, year: int | None, previous: Report | None) -> Blank:
    """Every cell of the edition is blank, but for what was carried forward in the year before.

    Organ and year are those of the arguments, else they follow from the report of the year before.
    """
    values: dict[str, Any] = {}
    carried: dict[str, Any] = {}
    old = edition_of(previous) if previous else None
    if previous and old:
        usable = structure_of(previous, old)[1].usable
        values = {pointer: usable[pointer] for pointer in KEPT if usable.get(pointer) is not None}
        if year is None and isinstance(usable.get("/year"), int):
            year = usable["/year"] + 1
        for equation in edition.continuity:
            if len(equation.left) == len(equation.last) == 1 and not equation.right:
                found = usable.get(equation.last[0])
                carried |= {equation.left[0]: found} if found is not None else {}
    values |= {"/organ/name": organ} if organ else {}
    values |= {"/year": year} if year is not None else {}
    cells = dict.fromkeys(edition.cells) | carried
    return Blank({"edition": edition.id} | nested(values | cells), tuple(carried))
