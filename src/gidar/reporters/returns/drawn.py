"""How the form of a return sheet is marked, and what its marks mean."""

from typing import NamedTuple

from ...model.edition import load_edition
from ...model.form import Lang
from ...model.words import words
from ..marks import MARKS
from .records import ReturnSheet

CIRCLED = (range(0x2460, 0x2474), range(0x3251, 0x3260), range(0x32B1, 0x32C0))
"""The code points of the numbers 1 to 50 in circles, which nobody takes for figures of the cell that they stand in."""


class CellMark(NamedTuple):
    """How a cell is marked, the number of the item that does so, 0 where it stands elsewhere, and the numbers of all
    items that are about the cell as they are shown in it."""

    kind: str
    number: int
    shown: str = ""


class Drawn(NamedTuple):
    """{table.row.column: its mark}, what is suggested there, the marks that occur with what they mean, and the sections
    that any of them is in: of the others nothing is to be seen."""

    cells: dict[str, CellMark]
    suggested: dict[str, str]
    legend: list[tuple[str, str]]
    sections: set[str]


def drawn(sheet: ReturnSheet, lang: Lang) -> Drawn:
    """Of a cell that several items are about, the strongest mark, and the numbers of all."""
    own = words(lang, "returns")
    cells: dict[str, CellMark] = {}
    suggested: dict[str, str] = {}
    for n, item in (one for _, items in sheet.numbered() for one in items):
        for place in {**item.marked, **item.suggested}:
            kind, known = item.marked.get(place, "suspect"), cells.get(place)
            if known is None:
                cells[place] = CellMark(kind, n, circled(n))
            else:
                first = known if _strength(kind) <= _strength(known.kind) else CellMark(kind, n)
                cells[place] = first._replace(shown=known.shown + circled(n))
        suggested = {**item.suggested, **suggested}
    form = load_edition(sheet.edition) if sheet.report else None
    for table in form.tables.values() if form else ():
        _once([f"{table.id}.{row}.{column}" for row in table.rows for column in table.columns], cells)
    used = {mark.kind for mark in cells.values()} | ({"suspect"} if suggested else set())
    legend = [(kind, own[f"mark_{kind}"]) for kind in ("suspect", *reversed(MARKS)) if kind in used]
    tables = {place.split(".")[0] for place in cells}
    sections = {form.section_of(f"/tables/{table}")["id"] for table in tables} if form else set()
    return Drawn(cells, suggested, legend, sections)


def circled(number: int) -> str:
    """A number in a circle; in brackets from 51."""
    points = [point for each in CIRCLED for point in each]
    return chr(points[number - 1]) if number <= len(points) else f"({number})"


def _once(places: list[str], cells: dict[str, CellMark]) -> None:
    """A table that is marked alike as a whole has the number of its item once, in the first cell; 0 in the others."""
    first, *others = places
    if len({cells.get(place) for place in places}) == 1 and first in cells:
        cells.update(dict.fromkeys(others, CellMark(cells[first].kind, 0)))


def _strength(kind: str) -> int:
    """How much a mark counts beside another; least where a figure is only suggested."""
    return MARKS.index(kind) if kind in MARKS else -1
