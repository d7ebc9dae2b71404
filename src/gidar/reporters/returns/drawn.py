"""How the form of a return sheet is marked, and what its marks mean."""

from typing import NamedTuple

from ...model.form import Lang
from ...model.words import words
from ..marks import MARKS
from .records import ReturnSheet


class Drawn(NamedTuple):
    """{table.row.column: (how it is marked, number of the item)}, what is suggested there, and the marks that occur
    with what they mean."""

    cells: dict[str, tuple[str, int]]
    suggested: dict[str, str]
    legend: list[tuple[str, str]]


def drawn(sheet: ReturnSheet, lang: Lang) -> Drawn:
    """Of a cell that several items are about, the strongest mark, and the item of that."""
    own = words(lang, "returns")
    cells: dict[str, tuple[str, int]] = {}
    suggested: dict[str, str] = {}
    for n, item in (one for _, items in sheet.numbered() for one in items):
        for place, kind in item.marked.items():
            if place not in cells or _strength(kind) > _strength(cells[place][0]):
                cells[place] = (kind, n)
        suggested = {**item.suggested, **suggested}
        for place in item.suggested:
            cells.setdefault(place, ("suspect", n))
    used = {kind for kind, _ in cells.values()} | ({"suspect"} if suggested else set())
    return Drawn(
        cells, suggested, [(kind, own[f"mark_{kind}"]) for kind in ("suspect", *reversed(MARKS)) if kind in used]
    )


def _strength(kind: str) -> int:
    """How much a mark counts beside another; least where a figure is only suggested."""
    return MARKS.index(kind) if kind in MARKS else -1
