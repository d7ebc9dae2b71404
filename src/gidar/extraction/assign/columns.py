"""Which slot of a strip is which column."""

from collections import Counter
from typing import NamedTuple

from ...model.edition import Edition, Table
from ..printed.blocks import Box, Word
from ..printed.figures import is_blank
from ..printed.labels import key, lexicon
from ..rows.figure_rows import Slot, Strip
from .rows import Found

NOWHERE = -1  # the start of a head of which only the name is known


class Head(NamedTuple):
    """A head that bears the name of a column: where it starts, and the row of heads that it stands in."""

    start: int
    id: str
    row: int | None = None


class Placed(NamedTuple):
    """The slots of a row by column; by is heads or order. None where they cannot be told apart by place."""

    slots: dict[str, Slot] | None
    by: str
    doubt: bool = False


class Shape(NamedTuple):
    """What most rows of a table look like.

    starts are the columns in which their figures begin, width is how many cells they have, slots how many of these
    are no labels; behind says that rows which are too long are filled up behind their figures, and none before.
    """

    starts: tuple[float, ...]
    width: int
    slots: int
    behind: bool


def place(found: Found, edition: Edition, shapes: dict[str, Shape]) -> Placed:
    """The slots of a row by column. shapes are what most rows of each table look like."""
    strip, table = found.strip, found.line.table
    ids = list(table.columns)
    if table.layout == "across":
        return _across(strip, table, edition)
    heads = _heads(strip, table, edition)
    order = [head.id for head in heads]
    starts = [head.start for head in heads if head.start != NOWHERE]
    if len({*starts}) < len(starts):
        return Placed(None, "heads")  # two heads above one column
    slots = list(strip.slots)
    if strip.layout == "cells" and order == ids and len(slots) > len(ids) and _foreign(strip, heads, table, edition):
        return _by_heads(slots, heads)
    if strip.layout != "words" and len(slots) > len(ids):
        slots = _without_padding(strip, len(ids), shapes.get(table.id))
    moved = sorted(order) == sorted(ids) and order != ids
    if moved and (len({head.row for head in heads}) == 1 or _grouped(strip, heads, table)):
        return _by_heads(slots, heads)  # else, of heads in two rows, it is rather a span that is wrong
    if [id_ for id_ in ids if id_ in order] != order:
        return Placed(None, "heads")  # heads that contradict the form and each other
    if len(slots) != len(ids):
        wider = strip.layout == "cells" and len(slots) > len(ids) and order == ids
        if wider and table.id in shapes and len(slots) == shapes[table.id].slots:
            return _by_heads(slots, heads)  # a column that the form does not have
        return _spread(slots, ids)
    shape = shapes.get(table.id)
    if not strip.labels and is_blank(slots[0].text) and not _whole(strip, slots, shape):
        return Placed(None, "order")  # the empty cell of a label that is missing, or a figure that is
    odd = strip.layout == "stream" and shape and len(strip.labels) + len(strip.slots) != shape.width
    cut = len(slots) < len(strip.slots)
    return Placed(dict(zip(ids, slots, strict=True)), "heads" if order else "order", bool(not order or (odd and cut)))


def _whole(strip: Strip, slots: list[Slot], shape: Shape | None) -> bool:
    """Whether a row without a label is as wide as those with one, so that its first empty cell is a blank."""
    if shape is None:
        return False
    if strip.layout == "cells":
        return tuple(slot.start for slot in slots) == shape.starts
    return len(strip.slots) == shape.width


def _heads(strip: Strip, table: Table, edition: Edition) -> list[Head]:
    """The heads above a strip that bear the name of a column, from left to right."""
    if strip.layout == "words":
        return []
    names = lexicon(edition).columns[table.id]
    # Where a page break runs through the heads, their columns are counted anew: they are compared table by table.
    found: dict[tuple[int | None, int | None], dict[str, Head]] = {}
    own = tuple(Box(text, strip.place, -1) for text in strip.labels[:-1] if key(text) != key(strip.label))
    for row in (*strip.heads, own):
        for box in row:
            for id_ in names.exact(box.text):
                own_grid = found.setdefault((box.place.page, box.place.table), {})
                if id_ not in own_grid or own_grid[id_].row != _row(box):  # a span written out begins with the first
                    own_grid[id_] = Head(box.start, id_, _row(box))
    order = list(table.columns)
    there = [Head(NOWHERE, id_) for id_ in order if any(id_ in heads for heads in found.values())]
    if strip.layout == "stream":  # a stream has no columns: its heads only say that they are there
        return there
    grids = [sorted(heads.values(), key=lambda head: (head.start, head.id)) for heads in found.values()]
    for heads in grids[::-1]:
        called = [head.id for head in heads]
        if len(called) == len(order) or called != [id_ for id_ in order if id_ in called]:
            return heads
    return there


def _grouped(strip: Strip, heads: list[Head], table: Table) -> bool:
    """Whether each head of a group spans the heads of just its own columns."""
    starts = {head.id: head.start for head in heads}
    labels = {key(group["label"]["zh"]): group["id"] for group in table.column_groups}
    seen = set()
    for box in (box for row in strip.heads for box in row):
        id_ = labels.get(key(box.text))
        own = {starts[column.id] for column in table.columns.values() if column.group == id_}
        if id_ and own and not any(group.get("group") == id_ for group in table.column_groups):
            seen.add(id_)
            if {start for start in starts.values() if box.start <= start < box.start + box.width} != own:
                return False
    return bool(seen)


def has_heads(strip: Strip, found: Found, edition: Edition) -> bool:
    """Whether a strip stands below a head of the table of a row, as far as that row does."""
    table = found.line.table
    return bool(_heads(strip, table, edition)) or not _heads(found.strip, table, edition)


def _foreign(strip: Strip, heads: list[Head], table: Table, edition: Edition) -> bool:
    """Whether every slot that stands below no head of the form stands below one of a column the form does not have."""
    names = lexicon(edition)
    starts = {head.start for head in heads}
    groups = names.groups[table.id]
    for slot in strip.slots:
        if slot.start in starts:
            continue
        above = (box for row in strip.heads[::-1] for box in row if box.start <= slot.start < box.start + box.width)
        nearest = next(above, None)
        text = nearest.text if nearest else ""
        if not key(text) or key(text) in names.heads or groups.exact(text) or names.rows[table.id].exact(text):
            return False
    return starts <= {slot.start for slot in strip.slots}


def _row(box: Box) -> int | None:
    return box.place.line if box.place.row is None else box.place.row


def _by_heads(slots: list[Slot], heads: list[Head]) -> Placed:
    """Every slot below its head; only if each head has one."""
    by_start = {slot.start: slot for slot in slots}
    if len(by_start) != len(slots) or any(head.start not in by_start for head in heads):
        return Placed(None, "heads")
    return Placed({head.id: by_start[head.start] for head in heads}, "heads")


def _without_padding(strip: Strip, count: int, shape: Shape | None) -> list[Slot]:
    """The slots without the empty ones that only fill up the row."""
    slots = list(strip.slots)
    if strip.layout == "cells" and shape and len(shape.starts) == count:
        by_start = {slot.start: slot for slot in slots}
        others = [slot for slot in slots if slot.start not in shape.starts]
        if all(start in by_start for start in shape.starts) and all(is_blank(slot.text) for slot in others):
            found = [by_start[start] for start in shape.starts]
            # A row that is longer at its end and ends blank may have been pushed aside by a cell put into it.
            return slots if slots[-1] in others and is_blank(found[-1].text) else found
    if strip.layout == "stream" and not strip.labels and shape and len(slots) == shape.width:
        if not is_blank(slots[0].text):
            return slots
        slots = slots[1:]  # the empty cell of a label that is missing
    over = len(slots) - count
    front, back = _padded(slots, count)
    behind = shape is not None and shape.behind
    one_side = strip.layout == "stream" and over > 1 and front != back and not (back and behind)
    if one_side and is_blank((slots[-1] if front else slots[0]).text):
        return slots  # of the empty cells some may stand before and some behind
    if front and back:  # a cell that is blank and one that only fills up look alike
        return slots[:count] if strip.layout == "stream" and strip.labels and (behind or strip.blank) else slots
    return slots[over:] if front else slots[:count] if back else slots


def _padded(slots: list[Slot] | tuple[Slot, ...], count: int) -> tuple[bool, bool]:
    """Whether what is more than so many slots may be empty cells in front, and behind."""
    over = len(slots) - count
    front, back = (all(is_blank(slot.text) for slot in end) for end in (slots[:over], slots[count:]))
    return front, back


def _spread(slots: list[Slot], ids: list[str]) -> Placed:
    """A row of one figure that is printed in several cells: the one that is filled, or all alike."""
    filled = {slot.text.strip(): slot for slot in reversed(slots) if not is_blank(slot.text)}
    if len(ids) == 1 and len(filled) == 1 and len(slots) > 1:
        return Placed({ids[0]: next(iter(filled.values()))}, "order", doubt=True)
    return Placed(None, "order")


def usual_shapes(found: list[Found]) -> dict[str, Shape]:
    """{table: what most of its rows look like}."""
    starts: dict[str, Counter[tuple[float, ...]]] = {}
    widths: dict[str, Counter[int]] = {}
    slots: dict[str, Counter[int]] = {}
    padded: dict[str, set[tuple[bool, bool]]] = {}
    for item in found:
        table, strip = item.line.table, item.strip
        if strip.layout == "cells" and len(strip.slots) == len(table.columns):
            starts.setdefault(table.id, Counter())[tuple(slot.start for slot in strip.slots)] += 1
        if strip.layout != "words":
            widths.setdefault(table.id, Counter())[len(strip.labels) + len(strip.slots)] += 1
            slots.setdefault(table.id, Counter())[len(strip.slots)] += 1
            if len(strip.slots) > len(table.columns):
                padded.setdefault(table.id, set()).add(_padded(strip.slots, len(table.columns)))
    return {
        table: Shape(
            starts[table].most_common(1)[0][0] if table in starts else (),
            counts.most_common(1)[0][0],
            slots[table].most_common(1)[0][0],
            (False, True) in padded.get(table, set()) and (True, False) not in padded.get(table, set()),
        )
        for table, counts in widths.items()
    }


def _across(strip: Strip, table: Table, edition: Edition) -> Placed:
    """The slots of a table whose rows stand side by side, each below a head that is its own or says nothing."""
    ids, slots = list(table.columns), list(strip.slots)
    if len(slots) != len(ids):
        return Placed(None, "order")
    names = lexicon(edition).columns[table.id]
    boxes = {box.start: names.exact(box.text) for row in strip.heads for box in row if names.exact(box.text)}
    called = [boxes.get(int(slot.start), {}) if strip.layout == "cells" else {} for slot in slots]
    if any(found and id_ not in found for found, id_ in zip(called, ids, strict=True)):
        return Placed(None, "heads")
    return Placed(dict(zip(ids, slots, strict=True)), "heads" if any(called) else "order", doubt=not any(called))


def by_position(
    strips: list[Strip], heads: list[Word], beside: list[list[Word]], count: int
) -> dict[int, dict[int, Slot]]:
    """{number of strip: {column: slot}} of strips with too few words, placed by where on the line these stand.

    Only where the words of all rows, with those of the heads, lie in as many bands as there are columns (in text
    also those of the heads and of full rows alone), and what would be blank has no words with digits beside it on
    the lines around, where a cell may go on.
    """
    full = bands_of([*heads, *(slot.word for strip in strips if len(strip.slots) == count for slot in strip.slots)])
    bands = bands_of([*heads, *(slot.word for strip in strips for slot in strip.slots)])
    measured = strips[0].place.page is not None  # in text, only rows that are full show that columns were meant
    if len(bands) != count or (len(full) != count and not measured):
        return {}
    out: dict[int, dict[int, Slot]] = {}
    for n, strip in enumerate(strips):
        columns = [_band(slot, bands) for slot in strip.slots]
        empty = [bands[c] for c in range(count) if c not in columns]
        wrapped = any(word.left < right and left < word.right for word in beside[n] for left, right in empty)
        if columns == sorted(set(columns)) and -1 not in columns and len(columns) < count and not wrapped:
            out[n] = dict(zip(columns, strip.slots, strict=True))
    return out


def bands_of(words: list[Word | None]) -> list[list[float]]:
    """The stretches of the line that words lie in, from left to right."""
    bands: list[list[float]] = []
    for word in sorted(filter(None, words), key=lambda word: word.left):
        if bands and word.left < bands[-1][1]:
            bands[-1][1] = max(bands[-1][1], word.right)
        else:
            bands.append([word.left, word.right])
    return bands


def _band(slot: Slot, bands: list[list[float]]) -> int:
    """The band that a word lies in, -1 where it has no place."""
    word = slot.word
    return next((n for n, (left, right) in enumerate(bands) if word and left <= word.left < right), -1)


def title_of(strip: Strip) -> str:
    """The label of a strip as one text, for a list of what was left out."""
    return " ".join(filter(None, (*strip.labels, *(slot.text for slot in strip.slots))))[:200]


def same_figures(one: Strip, other: Strip) -> bool:
    """Whether two strips print the same, or one of them nothing."""
    texts = [[key(slot.text) for slot in strip.slots if not is_blank(slot.text)] for strip in (one, other)]
    return texts[0] == texts[1] or not texts[0] or not texts[1]
