"""The report as the form prints it, before it becomes a file: sections with their paragraphs, or sheets of boxes."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from ..model.display import number
from ..model.edition import Edition
from ..model.form import Lang
from ..model.form_grid import Box, grid, stacked
from ..model.harmless import for_xml
from ..model.published import published
from ..model.words import sentence

Json = dict[str, Any]

DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
FIGURES = 0.58  # of the width of a sheet with labels beside its figures, what the figures have
WORD = 2  # letters of most words in heads
LANGUAGE: Lang = "zh"  # the official form is in Chinese


class Place(NamedTuple):
    """A box in its place: line and column of its top left corner, from 0."""

    line: int
    column: int
    box: Box


class PrintedTable(NamedTuple):
    """One printed table. heads: how many of its first lines are repeated where it runs over to another page.

    shares are the widths of its columns, 1 in all. covering has, for a line and the column that a box begins in, the
    box that stands there, though it may have begun in a line above.
    """

    id: str
    places: tuple[Place, ...]
    height: int
    heads: int
    shares: tuple[float, ...]
    covering: dict[tuple[int, int], Place]

    def line(self, number: int) -> list[Place]:
        """The boxes that begin in a line, from left to right."""
        return [place for place in self.places if place.line == number]


class Section(NamedTuple):
    """A section of the form: a heading, and below it the text of a field, or sheets."""

    id: str
    heading: str
    field: str | None
    sheets: tuple[PrintedTable, ...]


@cache
def sections(edition: Edition, lang: str = LANGUAGE) -> tuple[Section, ...]:
    """The sections of an edition in printed order, their headings in a language."""
    tables = published(f"{edition.id}/edition.json")["tables"]
    found = []
    for section in edition.sections:
        own = [table for table in tables if table["section"] == section["id"]]
        lines, heads = (None, 0) if not own else (stacked(own), 0)
        if len(own) == 1:
            head, body = grid(own[0])
            lines, heads = head + body, len(head)
        sheets = (_sheet(section["id"], lines, heads),) if lines else ()
        field = None if own else f"/narrative/{section['id']}"
        found.append(Section(section["id"], section["label"][lang], field, sheets))
    return tuple(found)


def _sheet(id_: str, lines: list[list[Box]], heads: int) -> PrintedTable:
    places = tuple(_placed(lines))
    width = max(place.column + place.box.colspan for place in places)
    labels = min(place.column for place in places if place.box.kind == "cell")
    figures = width - labels
    # Only groups stand in the first columns of labels; the last one holds those of the rows.
    weights = [*range(1, labels), 2 * sum(range(1, labels)) or 1] if labels else []
    share = FIGURES if labels else 1.0
    beside = [(1 - share) * weight / sum(weights) for weight in weights]
    covering = {(place.line + down, place.column): place for place in places for down in range(place.box.rowspan)}
    return PrintedTable(id_, places, len(lines), heads, (*beside, *[share / figures] * figures), covering)


def _placed(lines: list[list[Box]]) -> Iterator[Place]:
    taken = set[tuple[int, int]]()
    for n, line in enumerate(lines):
        column = 0
        for box in line:
            while (n, column) in taken:
                column += 1
            yield Place(n, column, box)
            taken |= {(n + i, column + j) for i in range(box.rowspan) for j in range(box.colspan)}
            column += box.colspan


def text_of(value: Any) -> str:
    """A value of a report as it is printed: figures in plain digits, a text as it stands, nothing for a blank."""
    return for_xml("" if value is None else value if isinstance(value, str) else number(value))


def value_at(data: Json, pointer: str) -> Any:
    """What stands at a JSON Pointer of the form, None where nothing does."""
    value: Any = data
    for step in pointer.split("/")[1:]:
        value = value.get(step) if isinstance(value, dict) else None
    return value


def label_of(box: Box) -> str:
    """The printed words of a box that is no figure."""
    return box.label[LANGUAGE] if box.label else ""


def cell_of(data: Json, box: Box) -> str:
    """What is printed in a box: its label, or the figure of its cell."""
    if box.kind != "cell":
        return label_of(box)
    return text_of(value_at(data, "/tables/" + box.id.replace(".", "/")))


def title(data: Json) -> str:
    """The title of the report."""
    organ, year = (text_of(value_at(data, pointer)) for pointer in ("/organ/name", "/year"))
    if not year:
        return sentence("writers.title_without_year", LANGUAGE, organ=organ)
    return sentence("page.paper_title", LANGUAGE, organ=organ, year=year)


def organ(data: Json) -> str:
    """The organ that signs."""
    return text_of(value_at(data, "/organ/name"))


def date(data: Json) -> str:
    """The date below the signature, with the word for it; its places left open where it is not known."""
    published_on = text_of(value_at(data, "/published"))
    match = DATE.fullmatch(published_on)
    if match:
        year, month, day = (int(part) for part in match.groups())
        published_on = sentence("writers.date", LANGUAGE, year=year, month=month, day=day)
    return sentence("writers.published", LANGUAGE, date=published_on or sentence("writers.no_date", LANGUAGE))


def paragraphs(data: Json, section: Section) -> list[str]:
    """The paragraphs of a section that is text."""
    text = text_of(value_at(data, section.field)) if section.field else ""
    return text.replace("\r\n", "\n").split("\n") if text else []


CoverNote = Sequence[Sequence[str]]
"""A cover note: blocks of lines, the first of each its heading."""


def note_head() -> tuple[str, str]:
    """The title of a cover note, and what it is for."""
    return sentence("writers.note", LANGUAGE), sentence("writers.note_about", LANGUAGE)
