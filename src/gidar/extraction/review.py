"""The table whose rows stand side by side: fifteen figures in one line, or three lines of five."""

from ..edition import Edition, Table
from .alignment import Found, Line
from .document import Place
from .figures import is_blank
from .labels import key, lexicon
from .strips import Slot, Strip


def find_review(strips: list[Strip], edition: Edition) -> tuple[list[Found], set[Place]]:
    """The rows of that table among the strips that may be it, and which strips they were made of."""
    table = next((t for t in edition.tables.values() if t.layout == "across"), None)
    if table is None:
        return [], set()
    rows, columns = len(table.rows), len(table.columns)
    usable = [s for s in (_bare(strip, rows * columns) for strip in strips) if s is not None]
    full = [s for s in usable if len(s.slots) == rows * columns]
    if full:
        if len(full) > 1:
            return [], set()
        return _cut(full[0], table), {full[0].place}
    labelled = _labelled(strips, table, edition)
    if labelled:
        return labelled, {found.strip.place for found in labelled}
    run = [s for s in usable if not s.blank]
    if run and sum(len(s.slots) for s in run) == rows * columns and all(len(s.slots) % columns == 0 for s in run):
        whole = run[0]._replace(slots=tuple(slot for s in run for slot in s.slots))
        return _cut(whole, table), {s.place for s in run}
    return [], set()


def undecided_review(strips: list[Strip], edition: Edition) -> tuple[Strip, Table] | None:
    """The one strip that must be the whole table, although its figures are not fifteen."""
    table = next((t for t in edition.tables.values() if t.layout == "across"), None)
    if table is None:
        return None
    count = len(table.rows) * len(table.columns)
    near = [
        s
        for s in (_bare(strip, count) for strip in strips)
        if s is not None and (abs(len(s.slots) - count) <= 2 or _glued(s, count))
    ]
    return (near[0], table) if len(near) == 1 else None


def _glued(strip: Strip, count: int) -> bool:
    digits = sum(len(slot.text.strip()) for slot in strip.slots)
    return len(strip.slots) < count and count <= digits + 1 and len(strip.slots) <= 3 and digits >= count - 1


def _bare(strip: Strip, count: int) -> Strip | None:
    """A strip that bears no words, or stands in a table or stream where words may stand before the figures."""
    if strip.layout == "words" and strip.label:
        return None
    slots = strip.slots
    over = len(slots) - count
    if over > 0 and strip.layout == "stream":  # the heads were filled up with empty cells
        first = next((n for n, slot in enumerate(slots) if not is_blank(slot.text)), 0)
        slots = slots[over:] if first >= over else slots
    elif over > 0 and all(is_blank(slot.text) for slot in slots[count:]):
        slots = slots[:count]
    return strip._replace(slots=slots)


def _cut(strip: Strip, table: Table) -> list[Found]:
    """The rows of a strip that holds them all, one after the other."""
    width = len(table.columns)
    slots: tuple[Slot, ...] = strip.slots
    return [
        Found(strip._replace(labels=(), slots=slots[n * width : (n + 1) * width]), Line(table, row), "label", 1.0)
        for n, row in enumerate(table.rows.values())
    ]


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
            found[id_] = Found(strip, Line(table, table.rows[id_]), "label", 1.0)
    return list(found.values()) if len(found) == len(table.rows) else []
