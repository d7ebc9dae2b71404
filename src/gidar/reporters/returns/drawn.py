"""How the form of a return sheet is marked, and what its marks mean."""

from typing import NamedTuple

from ...model.edition import load_edition
from ...model.form import Lang
from ...model.words import words
from ..marks import MARKS
from .records import ReturnSheet


class Drawn(NamedTuple):
    """{table.row.column: (how it is marked, number of the item, 0 where that stands elsewhere)}, what is suggested
    there, the marks that occur with what they mean, and the sections that any of them is in: of the others nothing is
    to be seen."""

    cells: dict[str, tuple[str, int]]
    suggested: dict[str, str]
    legend: list[tuple[str, str]]
    sections: set[str]


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
    form = load_edition(sheet.edition) if sheet.report else None
    for table in form.tables.values() if form else ():
        _once([f"{table.id}.{row}.{column}" for row in table.rows for column in table.columns], cells)
    used = {kind for kind, _ in cells.values()} | ({"suspect"} if suggested else set())
    legend = [(kind, own[f"mark_{kind}"]) for kind in ("suspect", *reversed(MARKS)) if kind in used]
    tables = {place.split(".")[0] for place in cells}
    sections = {form.section_of(f"/tables/{table}")["id"] for table in tables} if form else set()
    return Drawn(cells, suggested, legend, sections)


def _once(places: list[str], cells: dict[str, tuple[str, int]]) -> None:
    """A table that is marked alike as a whole has the number of its item once, in the first cell; 0 in the others."""
    first, *others = places
    if len({cells.get(place) for place in places}) == 1 and first in cells:
        cells.update(dict.fromkeys(others, (cells[first][0], 0)))


def _strength(kind: str) -> int:
    """How much a mark counts beside another; least where a figure is only suggested."""
    return MARKS.index(kind) if kind in MARKS else -1
