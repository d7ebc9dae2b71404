"""The table whose rows stand side by side: fifteen figures in one line, or three lines of five."""

from typing import NamedTuple

from ...model.edition import Edition, Table
from ..printed.blocks import Line, Place
from ..printed.figures import is_blank
from ..printed.labels import key, lexicon
from ..rows.figure_rows import Slot, Strip
from . import rows as alignment
from .headings import filled
from .rows import Found

MOST_ASTRAY = 2  # figures too few or too many
MOST_RUNS = 3  # runs of digits that a row without separators may be broken into


class Review(NamedTuple):
    """The rows that were found, the places of the strips that they were made of, and a strip that is all of them.

    Of that last one the figures are not as many as the cells.
    """

    found: list[Found]
    used: set[Place]
    whole: Strip | None = None


def find_review(strips: list[Strip], items: list[Strip | Line], edition: Edition) -> Review:
    """The rows of that table among the strips that may be it; several strips that may be the whole of it are none.

    items are all strips of the document with the lines between them.
    """
    table = next((t for t in edition.tables.values() if t.layout == "across"), None)
    if table is None:
        return Review([], set())
    columns, count = len(table.columns), len(table.rows) * len(table.columns)
    usable = [bare for strip in strips if (bare := _bare(strip, count)) is not None]
    full = [strip for strip in usable if len(strip.slots) == count]
    if len(full) == 1 and full[0].layout == "stream" and full[0].slots[0].text == "":
        others = [s for s in strips if s.layout == "stream" and not s.blank and s.place != full[0].place]
        full = [] if others else full  # empty cells of the heads before it, and its last figures astray
    headed = [strip for strip in full if not strip.blank or _order(strip, table, edition)]
    full = headed if len(headed) == 1 else full  # an empty row above the heads
    if full:
        return Review(_cut(full[0], table, edition), {full[0].place}) if len(full) == 1 else Review([], set())
    if labelled := _labelled(strips, table, edition):
        return Review(labelled, {found.strip.place for found in labelled})
    run = [strip for strip in usable if not strip.blank]
    below = [whole for strip in run if (whole := filled(strip, items, table, edition))]
    if len(below) == 1:
        return Review(_cut(below[0], table, edition), {below[0].place})
    if run and sum(len(s.slots) for s in run) == count and all(len(s.slots) % columns == 0 for s in run):
        whole = run[0]._replace(slots=tuple(slot for strip in run for slot in strip.slots))
        return Review(_cut(whole, table, edition), {strip.place for strip in run})
    near = [s for s in run if abs(len(s.slots) - count) <= MOST_ASTRAY or _glued(s, count)]
    return Review([], {near[0].place}, near[0]) if len(near) == 1 else Review([], set())


def _glued(strip: Strip, count: int) -> bool:
    """Whether a strip is a few runs of so many digits that all figures can be in them."""
    return len(strip.slots) <= MOST_RUNS and sum(len(slot.text.strip()) for slot in strip.slots) >= count - 1


def _bare(strip: Strip, count: int) -> Strip | None:
    """A strip that bears no words, or stands in a table or stream where words may stand before the figures."""
    if strip.layout == "words" and strip.label:
        return None
    slots = strip.slots
    over = len(slots) - count
    if over > 0 and strip.layout == "stream":  # the heads were filled up with empty cells
        first = next((n for n, slot in enumerate(slots) if not is_blank(slot.text)), 0)
        even = (len(strip.labels) + len(slots)) % count == 0 and first >= over
        slots = slots[over:] if even or first == over else slots
    elif over > 0 and all(is_blank(slot.text) for slot in slots[count:]):
        slots = slots[:count]
    return strip._replace(slots=slots)


def _cut(strip: Strip, table: Table, edition: Edition) -> list[Found]:
    """The rows of a strip that holds them all, one after the other: in the order of their heads, if all have one."""
    width = len(table.columns)
    slots: tuple[Slot, ...] = strip.slots
    rows = list(table.rows)
    order = _order(strip, table, edition)
    if order != [id_ for id_ in rows if id_ in order]:
        rows = order if len(order) == len(rows) else []
    return [
        Found(
            strip._replace(labels=(), slots=slots[n * width : (n + 1) * width]),
            alignment.Line(table, table.rows[id_]),
            "label",
            1.0,
        )
        for n, id_ in enumerate(rows)
    ]


def _order(strip: Strip, table: Table, edition: Edition) -> list[str]:
    """The rows whose names stand in the heads above a strip, from left to right."""
    names = lexicon(edition).rows[table.id]
    places: dict[str, tuple[int, int]] = {}
    for n, row in enumerate(strip.heads):
        for box in row:
            ids = names.exact(box.text)
            if len(ids) == 1:
                places[next(iter(ids))] = (box.start if strip.layout == "cells" else n, box.start)
    return sorted(places, key=lambda id_: places[id_])


def _labelled(strips: list[Strip], table: Table, edition: Edition) -> list[Found]:
    """Three strips that bear the names of the rows."""
    names = lexicon(edition).rows[table.id]
    found: dict[str, Found] = {}
    for strip in strips:
        texts = [*strip.labels[::-1], *(box.text for row in strip.heads[::-1] for box in row if len(row) == 1)]
        ids = next((ids for text in texts if key(text) and (ids := names.exact(text))), {})
        if len(ids) == 1 and len(strip.slots) == len(table.columns):
            id_ = next(iter(ids))
            if id_ in found:
                return []
            found[id_] = Found(strip, alignment.Line(table, table.rows[id_]), "label", 1.0)
    return list(found.values()) if len(found) == len(table.rows) else []
