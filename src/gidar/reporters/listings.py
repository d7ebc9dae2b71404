"""Tables for people on one page, to print or send, without any script."""

from collections.abc import Sequence
from typing import NamedTuple

from ..infrastructure.templating import environment
from ..model.form import Lang
from ..model.version import __version__
from ..model.words import words

ListingRow = Sequence[str | int | None]


class Listing(NamedTuple):
    """A table: its name, a note beneath it or "", the heads, the rows; states are those of the rows, where they have
    one, to be marked by."""

    name: str
    title: str
    note: str
    heads: list[str]
    rows: list[ListingRow]
    states: list[str]


def page(title: str, under: str, sections: Sequence[Listing], lang: Lang, state: str = "") -> str:
    """The tables as HTML, below a title and a line; state is the head of the column that rows are marked in."""
    said = words(lang, "reporters")
    return (
        environment("gidar.reporters", escape=True)
        .get_template("listings.html.j2")
        .render(
            title=title,
            under=under,
            sections=sections,
            tag=said["tag"],
            state=state,
            version=__version__,
            foot=said["made_by"].format(version=__version__),
        )
    )
