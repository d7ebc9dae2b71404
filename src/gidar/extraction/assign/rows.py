"""Which strip is which row of the form: by label, and where labels are missing, by order."""

from bisect import bisect_left
from itertools import pairwise
from typing import NamedTuple

from ...model.edition import Edition, Row, Table
from ..printed.blocks import Place
from ..printed.figures import is_blank
from ..printed.labels import Lexicon, Match, key, lexicon
from ..rows.figure_rows import Strip

FRAGMENT = 4  # characters of a piece of a label that may name its row
JUNK = 0.5  # a label that is less like any label than this belongs to something else


class Line(NamedTuple):
    """A row of the form."""

    table: Table
    row: Row


class Found(NamedTuple):
    """A strip that was matched to a row; by is label, alias, likeness, fragment or order."""

    strip: Strip
    line: Line
    by: str
    score: float


def lines_of(edition: Edition, down: bool = True) -> list[Line]:
    """The rows of the form in printed order, of the tables whose rows stand below each other, or of the others."""
    return [
        Line(table, row)
        for table in edition.tables.values()
        if (table.layout == "down") is down
        for row in table.rows.values()
    ]


def align(strips: list[Strip], edition: Edition, apart: set[Place]) -> tuple[list[Found], list[Strip]]:
    """The strips that are rows of the form, in order, and those that claim to be one but cannot be told.

    apart are the places of strips below the heading of another kind of table, which are no rows by order.

    A label that names one row names it wherever it stands. Where a label is missing, the order decides, but only
    if exactly as many strips stand between two rows that are known as the form has rows between them.
    """
    lines = lines_of(edition)
    index = {(line.table.id, line.row.id): n for n, line in enumerate(lines)}
    names = lexicon(edition)
    matches = [_match(strip, names, edition) for strip in strips]
    anchors: list[tuple[int, int, Match]] = []  # strip, line, match
    open_: list[int] = []
    for n, named in enumerate(matches):
        if not isinstance(named, str):
            anchors.append((n, index[named[0], named[1].id], named[1]))
        elif named == "open" and not strips[n].blank:
            open_.append(n)
    chain = _longest(anchors)
    found = [Found(strips[n], lines[at], match.by, match.score) for n, at, match in chain]
    taken = {at for _, at, _ in chain}
    used = {n for n, _, _ in chain}
    rest = []
    for n, at, match in anchors:
        if n in used:
            continue
        alone = sum(other == at for _, other, _ in anchors) == 1
        if alone and match.score == 1 and len(key(strips[n].label)) >= FRAGMENT:
            found.append(Found(strips[n], lines[at], match.by, 1.0))
            taken.add(at)
            used.add(n)
        else:
            rest.append(n)
    found += _by_order(
        strips, lines, chain, taken, [n for n in sorted({*open_, *rest} - used) if strips[n].place not in apart]
    )
    known = {id(f.strip) for f in found}
    return found, [strips[n] for n in sorted({*open_, *rest}) if id(strips[n]) not in known]


def _match(strip: Strip, names: Lexicon, edition: Edition) -> tuple[str, Match] | str:
    """(table, match) of the row that its label names; "open" where it says nothing, "" where it is another's."""
    if not key(strip.label):
        return "open"
    tables = [table for table in edition.tables.values() if table.layout == "down"]
    for text in _own_texts(strip):
        exact = [(t.id, id_, by) for t in tables for id_, by in names.rows[t.id].exact(text).items()]
        if len(exact) == 1:
            return exact[0][0], Match(exact[0][1], exact[0][2], 1.0)
    grouped = any(names.groups[t.id].exact(text) for t in tables for text in _own_texts(strip))
    if grouped or key(strip.label) in names.heads or len(key(strip.label)) < FRAGMENT:
        return "open"
    likely = [(t.id, match) for t in tables if (match := names.rows[t.id].find(strip.label))]
    closest = max((max(names.groups[t.id].likeness(strip.label).values(), default=0) for t in tables), default=0)
    if len(likely) == 1 and likely[0][1].score > closest:
        return likely[0]
    pieces = _pieces(strip, names, tables)
    if len(pieces) == 1 and strip.layout == "words":
        return pieces[0]
    if pieces:
        return "open"
    best = max((max(names.rows[t.id].likeness(strip.label).values(), default=0) for t in tables), default=0)
    return "open" if best >= JUNK and strip.layout == "words" else ""


def _own_texts(strip: Strip) -> list[str]:
    """What may be the whole label of a strip: with its group, or without what stands upright beside a line."""
    words = strip.label.split() if strip.layout == "words" else []
    return [strip.label, "".join(strip.labels[-2:]), *(" ".join(words[n:]) for n in range(1, len(words)))]


def _pieces(strip: Strip, names: Lexicon, tables: list[Table]) -> list[tuple[str, Match]]:
    """The rows whose label holds that of the strip as a piece, or is a piece of it: labels that were wrapped."""
    found: dict[tuple[str, str], float] = {}
    for own in filter(None, map(key, _own_texts(strip))):
        for table in tables:
            for name, ids in names.rows[table.id].known.items():
                whole = len(name) > FRAGMENT and own.endswith(name)
                if whole or (len(own) >= FRAGMENT and own in name):
                    for id_ in ids:
                        score = 1.0 if whole else len(own) / len(name)
                        found[table.id, id_] = max(found.get((table.id, id_), 0), score)
        if found:
            break
    most = max(found.values(), default=0)
    best = [at for at, score in found.items() if score == most] if most == 1 else list(found)
    by = "label" if most == 1 else "fragment"
    return [(table, Match(id_, by, found[table, id_])) for table, id_ in best]


def _longest(anchors: list[tuple[int, int, Match]]) -> list[tuple[int, int, Match]]:
    """The longest run of anchors in the order of the form, each row once."""
    tails: list[int] = []
    at: list[int] = []
    before: list[int | None] = []
    for n, (_, line, _) in enumerate(anchors):
        place = bisect_left(tails, line)
        tails[place : place + 1] = [line]
        at[place : place + 1] = [n]
        before.append(at[place - 1] if place else None)
    chain = []
    n_: int | None = at[-1] if at else None
    while n_ is not None:
        chain.append(anchors[n_])
        n_ = before[n_]
    return chain[::-1]


def _by_order(
    strips: list[Strip], lines: list[Line], chain: list[tuple[int, int, Match]], taken: set[int], loose: list[int]
) -> list[Found]:
    """Strips without a label of their own, where their number leaves no choice."""
    ends = [(-1, -1), *((n, at) for n, at, _ in chain), (len(strips), len(lines))]
    found = []
    for (strip, line), (next_strip, next_line) in pairwise(ends):
        between = [n for n in loose if strip < n < next_strip]
        missing = [at for at in range(line + 1, next_line) if at not in taken]
        fitting = [n for n in between if any(_fits(strips[n], lines[at]) for at in missing)]
        pairs = [(strips[n], lines[at]) for n, at in zip(fitting, missing, strict=False)]
        if pairs and len(fitting) == len(missing) and all(_fits(*pair) for pair in pairs):
            found += [Found(strips[n], lines[at], "order", 0.9) for n, at in zip(fitting, missing, strict=True)]
    return found


def _fits(strip: Strip, line: Line) -> bool:
    """Whether a strip has as many figures as the row, but for empty cells around them, or a figure less in a line."""
    count, slots = len(line.table.columns), strip.slots
    if strip.layout == "words":
        return len(slots) > 1 and len(slots) in (count, count - 1)  # a figure alone on its line may be anything
    empty = [is_blank(slot.text) for slot in slots]
    around = next((n for n, e in enumerate(empty) if not e), 0) + next(
        (n for n, e in enumerate(empty[::-1]) if not e), 0
    )
    return 0 <= len(slots) - count <= around
