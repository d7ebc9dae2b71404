"""A report as one page for the editor of a government's site: inline styles, no script, printable."""

from typing import Any

from ..model.edition import Edition
from ..model.harmless import for_xml
from ..templating import environment
from . import layout

WIDTH, LETTERS, SMALLEST = 760, 13, 8  # pixels
SCOPES = {"column": "col", "row": "row"}


def document(data: dict[str, Any], edition: Edition, note: layout.Note = ()) -> bytes:
    """The bytes of the page. The data are that of a report of the edition, with whatever is wrong in it.

    note are the blocks of a cover note, which has a page of its own in print.
    """
    templates = environment("gidar.writers", escape=True)
    templates.globals |= {"layout": layout, "scope": _scope, "size": lambda sheet: _size(data, sheet)}
    page = templates.get_template("form.html.j2").render(
        data=data, note=[[*map(for_xml, block)] for block in note], sections=layout.sections(edition)
    )
    return page.encode()


def _size(data: dict[str, Any], sheet: layout.PrintedTable) -> int:
    """Pixels of the letters of figures: the longest fits on a line of a page that is not too narrow."""
    longest = max(len(layout.cell_of(data, place.box)) for place in sheet.places if place.box.kind == "cell")
    return max(SMALLEST, min(LETTERS, int(WIDTH * sheet.shares[-1] / (0.6 * longest or 1)) - 1))


def _scope(place: layout.Place, sheet: layout.PrintedTable) -> str:
    """Which cells a head is the head of; "" of a figure and of a corner."""
    if place.box.kind == "group":
        return "colgroup" if place.line < sheet.heads else "rowgroup"
    return SCOPES.get(place.box.kind, "")
