"""A report as one page for the editor of a government's site: inline styles, no script, printable."""

from typing import Any

from ..infrastructure.templating import environment
from ..model.edition import Edition
from ..model.form_grid import Box
from ..model.harmless import for_xml
from . import layout

WIDTH, LETTERS, SMALLEST = 640, 13, 8  # pixels; the width is that of a page in print
SCOPES = {"column": "col", "row": "row"}


def document(data: dict[str, Any], edition: Edition, note: layout.CoverNote = ()) -> bytes:
    """The bytes of the page. The data are that of a report of the edition, with whatever is wrong in it.

    note are the blocks of a cover note, which has a page of its own in print.
    """
    templates = environment("gidar.writers", escape=True)
    templates.globals |= {
        "layout": layout,
        "scope": _scope,
        "balanced": _balanced,
        "size": lambda sheet: _size(data, sheet),
    }
    page = templates.get_template("form.html.j2").render(
        data=data, note=[[*map(for_xml, block)] for block in note], sections=layout.sections(edition)
    )
    return page.encode()


def _size(data: dict[str, Any], sheet: layout.PrintedTable) -> int:
    """Pixels of the letters of figures: the longest fits on a line of a page that is not too narrow."""
    longest = max(len(layout.cell_of(data, place.box)) for place in sheet.places if place.box.kind == "cell")
    return max(SMALLEST, min(LETTERS, int(WIDTH * sheet.shares[-1] / (0.6 * longest or 1)) - 1))


def _balanced(box: Box) -> str:
    """The style of a head of two words, which stand below each other where they do not fit beside each other."""
    return ";text-wrap:balance" if len(layout.label_of(box)) == layout.WORD * 2 else ""


def _scope(place: layout.Place, sheet: layout.PrintedTable) -> str:
    """Which cells a head is the head of; "" of a figure and of a corner."""
    if place.box.kind == "group":
        return "colgroup" if place.line < sheet.heads else "rowgroup"
    return SCOPES.get(place.box.kind, "")
