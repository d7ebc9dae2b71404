"""Which row of figures is which row of the form: by label, and where labels are missing, by order."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from ...model.edition import Edition
from ...model.form import Table
from .. import settings
from ..elements.blocks import DocumentPlace, Pictured
from ..elements.figures import is_blank
from ..elements.labels import LabelMatch, PrintedLabels, key, printed_labels
from ..form_rows import FormRow, rows_of_form
from ..rows.figure_rows import FigureRow


class AssignedRow(NamedTuple):
    """A row of figures that is a row of the form; by is label, alias, likeness, fragment or order."""

    printed: FigureRow
    form: FormRow
    by: str

    @property
    def pointer(self) -> str:
        """The JSON Pointer of the row."""
        return f"/tables/{self.form.table.id}/{self.form.row.id}"

    @property
    def pointers(self) -> list[str]:
        """The JSON Pointers of its cells."""
        return [f"{self.pointer}/{column}" for column in self.form.table.columns]


def assign_rows(
    figure_rows: list[FigureRow],
    edition: Edition,
    apart: set[DocumentPlace],
    pictured: Mapping[DocumentPlace, Pictured] = MappingProxyType({}),
) -> tuple[list[AssignedRow], list[FigureRow], list[FigureRow]]:
    """The rows of figures that are rows of the form, in order, those that claim to be one but cannot be told, and
    those that bear another name.

    apart are the places of rows of figures below the heading of another kind of table, which are no rows by order.
    pictured is what was seen in the boxes of tables that are pictures: a label under a seal says nothing.

    A label that names one row names it wherever it stands. Where a label is missing, the order decides, but only
    if exactly as many rows of figures stand between two rows that are known as the form has rows between them.
    """
    form_rows = rows_of_form(edition)
    index = {(form_row.table.id, form_row.row.id): n for n, form_row in enumerate(form_rows)}
    names = printed_labels(edition)
    veiled = _veiled_labels(pictured)
    matches = [_match(figure_row, names, edition) or _unread(figure_row, veiled) for figure_row in figure_rows]
    anchors: list[tuple[int, int, LabelMatch]] = []  # number of the row of figures, of the row of the form, match
    open_: list[int] = []
    for n, named in enumerate(matches):
        if not isinstance(named, str):
            anchors.append((n, index[named[0], named[1].id], named[1]))
        elif named == "open" and not figure_rows[n].blank:
            open_.append(n)
    anchors = _without_heads(anchors, figure_rows, form_rows, names)
    chain = _longest(anchors)
    chained = {n for n, _, _ in chain}
    beside = [anchor for anchor in anchors if anchor[0] not in chained]
    alone = {at for at, count in Counter(at for _, at, _ in anchors).items() if count == 1}
    sure = [
        (n, at, match)
        for n, at, match in beside
        if at in alone and match.score == 1 and _is_sure(figure_rows[n], form_rows[at], names)
    ]
    found = [AssignedRow(figure_rows[n], form_rows[at], match.by) for n, at, match in (*chain, *sure)]
    taken = {at for _, at, _ in (*chain, *sure)}
    used = chained | {n for n, _, _ in sure}
    rest = [n for n, *_ in beside if n not in used]
    free = [n for n in sorted({*open_, *rest} - used) if figure_rows[n].place not in apart]
    found += _by_order(figure_rows, form_rows, chain, taken, free)
    ids = {id(f.printed) for f in found}
    places = [n for n, figure_row in enumerate(figure_rows) if id(figure_row) in ids]
    claimants = {*rest, *(n for n in open_ if not _is_aside(n, figure_rows, places))}
    left = [n for n, figure_row in enumerate(figure_rows) if id(figure_row) not in ids]
    strangers = [figure_rows[n] for n in left if matches[n] == ""]
    return found, [figure_rows[n] for n in left if n in claimants], strangers


def _is_aside(at: int, figure_rows: list[FigureRow], places: list[int]) -> bool:
    """Whether a row is a lone figure on a line before all rows of the form or behind them, such as a page's number."""
    lone = figure_rows[at].layout == "words" and not figure_rows[at].labels and len(figure_rows[at].fields) == 1
    return lone and bool(places) and not places[0] < at < places[-1]


def _match(figure_row: FigureRow, names: PrintedLabels, edition: Edition) -> tuple[str, LabelMatch] | str:
    """(table, match) of the row that its label names; "open" where it says nothing, "" where it is another's."""
    if not key(figure_row.label):
        return "open"
    tables = [table for table in edition.tables.values() if table.layout == "down"]
    for text in _own_texts(figure_row):
        exact = [(t.id, id_, by) for t in tables for id_, by in names.rows[t.id].exact(text).items()]
        if len(exact) == 1:
            return exact[0][0], LabelMatch(exact[0][1], exact[0][2], 1.0)
    grouped = any(names.groups[t.id].exact(text) for t in tables for text in _own_texts(figure_row))
    if grouped or key(figure_row.label) in names.heads or len(key(figure_row.label)) < settings.MIN_FRAGMENT_CHARACTERS:
        return "open"
    likely = [(t.id, match) for t in tables if (match := names.rows[t.id].find(figure_row.label))]
    closest = max((max(names.groups[t.id].likeness(figure_row.label).values(), default=0) for t in tables), default=0)
    if len(likely) == 1 and likely[0][1].score > closest:
        return likely[0]
    pieces = _pieces(figure_row, names, tables)
    if len(pieces) == 1 and figure_row.layout == "words":
        return pieces[0]
    if pieces:
        return "open"
    best = max((max(names.rows[t.id].likeness(figure_row.label).values(), default=0) for t in tables), default=0)
    return "open" if best >= settings.MIN_ROW_LIKENESS and figure_row.layout == "words" else ""


def _veiled_labels(pictured: Mapping[DocumentPlace, Pictured]) -> set[tuple[int | None, int | None, int | None]]:
    """(page, table, row) of the rows of whole grids in which a box that may be a label has strokes across it."""
    return {
        (place.page, place.table, place.row)
        for place, seen in pictured.items()
        if seen.faint and seen.whole and not seen.readings
    }


def _unread(figure_row: FigureRow, veiled: set[tuple[int | None, int | None, int | None]]) -> str:
    """ "open" where its label could not be read, "" where it is another's."""
    places = {(field.place.page, field.place.table, field.place.row) for field in figure_row.fields}
    return "open" if len(places) == 1 and places <= veiled else ""


def _is_sure(figure_row: FigureRow, form_row: FormRow, names: PrintedLabels) -> bool:
    """Whether a label names its row wherever it stands: a short one only with as many figures as the row has."""
    label = key(figure_row.label)
    whole = len(figure_row.fields) == len(form_row.table.columns) and label not in names.heads
    return len(label) >= settings.MIN_FRAGMENT_CHARACTERS or whole


def _without_heads(
    anchors: list[tuple[int, int, LabelMatch]],
    figure_rows: list[FigureRow],
    form_rows: list[FormRow],
    names: PrintedLabels,
) -> list[tuple[int, int, LabelMatch]]:
    """The anchors without heads that bear the name of a row, and nothing behind, above all rows of their table."""
    begun: set[str] = set()
    out = []
    for n, at, match in anchors:
        table = form_rows[at].table.id
        if table not in begun and figure_rows[n].blank and key(figure_rows[n].label) in names.heads:
            continue
        begun.add(table)
        out.append((n, at, match))
    return out


def _own_texts(figure_row: FigureRow) -> list[str]:
    """What may be the whole label of a row of figures: with its group, or without what stands upright beside a line."""
    words = figure_row.label.split() if figure_row.layout == "words" else []
    return [figure_row.label, "".join(figure_row.labels[-2:]), *(" ".join(words[n:]) for n in range(1, len(words)))]


def _pieces(figure_row: FigureRow, names: PrintedLabels, tables: list[Table]) -> list[tuple[str, LabelMatch]]:
    """The rows whose label holds its own as a piece, or is a piece of it: labels that were wrapped."""
    found: dict[tuple[str, str], float] = {}
    for own in filter(None, map(key, _own_texts(figure_row))):
        for table in tables:
            for name, ids in names.rows[table.id].known.items():
                whole = len(name) > settings.MIN_FRAGMENT_CHARACTERS and own.endswith(name)
                if whole or (len(own) >= settings.MIN_FRAGMENT_CHARACTERS and own in name):
                    for id_ in ids:
                        score = 1.0 if whole else len(own) / len(name)
                        found[table.id, id_] = max(found.get((table.id, id_), 0), score)
        if found:
            break
    most = max(found.values(), default=0)
    best = [at for at, score in found.items() if score == most] if most == 1 else list(found)
    by = "label" if most == 1 else "fragment"
    return [(table, LabelMatch(id_, by, found[table, id_])) for table, id_ in best]


def _longest(anchors: list[tuple[int, int, LabelMatch]]) -> list[tuple[int, int, LabelMatch]]:
    """The longest run of anchors in the order of the form, each row once."""
    tails: list[int] = []
    at: list[int] = []
    before: list[int | None] = []
    for n, (_, form_row, _) in enumerate(anchors):
        place = bisect_left(tails, form_row)
        tails[place : place + 1] = [form_row]
        at[place : place + 1] = [n]
        before.append(at[place - 1] if place else None)
    chain = []
    n_: int | None = at[-1] if at else None
    while n_ is not None:
        chain.append(anchors[n_])
        n_ = before[n_]
    return chain[::-1]


def _by_order(
    figure_rows: list[FigureRow],
    form_rows: list[FormRow],
    chain: list[tuple[int, int, LabelMatch]],
    taken: set[int],
    loose: list[int],
) -> list[AssignedRow]:
    """Rows of figures without a label of their own, where their number leaves no choice."""
    ends = [(-1, -1), *((n, at) for n, at, _ in chain), (len(figure_rows), len(form_rows))]
    found = []
    for (figure_row, form_row), (next_figure_row, next_form_row) in pairwise(ends):
        between = [n for n in loose if figure_row < n < next_figure_row]
        missing = [at for at in range(form_row + 1, next_form_row) if at not in taken]
        fitting = [n for n in between if any(_fits(figure_rows[n], form_rows[at]) for at in missing)]
        pairs = [(figure_rows[n], form_rows[at]) for n, at in zip(fitting, missing, strict=False)]
        if pairs and len(fitting) == len(missing) and all(_fits(*pair) for pair in pairs):
            found += [
                AssignedRow(figure_rows[n], form_rows[at], "order") for n, at in zip(fitting, missing, strict=True)
            ]
    return found


def _fits(figure_row: FigureRow, form_row: FormRow) -> bool:
    """Whether it has as many figures as the row, but for empty cells around them, or a figure less in a line."""
    count, fields = len(form_row.table.columns), figure_row.fields
    if figure_row.layout == "words":
        return len(fields) > 1 and len(fields) in (count, count - 1)  # a figure alone on its line may be anything
    empty = [is_blank(field.text) for field in fields]
    around = next((n for n, e in enumerate(empty) if not e), 0) + next(
        (n for n, e in enumerate(empty[::-1]) if not e), 0
    )
    return 0 <= len(fields) - count <= around
