"""Blocks of a table that stand side by side: each with its own labels and heads, in one grid."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from ...model.edition import editions, load_edition
from .. import settings
from ..elements.blocks import TableBlock, TableCell
from ..elements.figures import is_blank, is_figure, printed_number
from ..elements.kinds import is_label
from ..elements.labels import key, printed_labels

GridRow = list[TableCell]


def parted_table(block: TableBlock) -> Iterator[TableBlock]:
    """The table, with each block in it that stands beside another as a table of its own."""
    done = 0
    for run in _runs(block.rows):
        if done < run.first:
            yield block._replace(rows=block.rows[done : run.first])
        yield from _parts(block, run)
        done = run.end
    if done == 0:
        yield block
    elif done < len(block.rows):
        yield block._replace(rows=block.rows[done:])


class _Run(NamedTuple):
    """Rows in which blocks stand side by side: the first of them, and the one behind the last; those that have labels
    and figures in more than one block; and the columns in which these begin."""

    first: int
    end: int
    full: list[int]
    starts: list[int]


def _runs(rows: list[GridRow]) -> Iterator[_Run]:
    own = _cuts(rows)
    groups: list[tuple[set[int], list[int]]] = []
    for n, cuts in own.items():
        last = groups[-1] if groups else None
        both = cuts | last[0] if last else cuts
        if last and both in (cuts, last[0]) and not any(_joins(row, both) for row in rows[last[1][0] : n + 1]):
            groups[-1] = both, [*last[1], n]
        else:
            groups.append((cuts, [n]))
    end = 0
    for cuts, full in groups:
        first = full[0]
        while first > end and not _joins(rows[first - 1], cuts) and _is_head(rows[first - 1]):
            first -= 1
        end = full[-1] + 1
        starts = [0, *sorted(cuts)]
        while end < len(rows) and end not in own and not _joins(rows[end], cuts) and _is_left(rows[end], starts):
            end += 1
        yield _Run(first, end, full, starts)


def _cuts(rows: list[GridRow]) -> dict[int, set[int]]:
    """{number of a row: the columns in which labels stand behind figures}, of those most of which name rows."""
    labels: Counter[int] = Counter()
    named: Counter[int] = Counter()
    found: dict[int, set[int]] = {}
    for at, row in enumerate(rows):
        texts = [cell.text for cell in row]
        for n in range(2, len(row) - 1) if any(map(is_figure, texts)) else ():
            if not is_label(texts[n]) or is_label(texts[n - 1]) or not any(map(is_label, texts[:n])):
                continue
            own = own_labels(texts[n:])
            if len(own) < len(row) - n:
                behind = any(map(is_figure, texts[:n]))  # not only behind a label that is blank, as of rows it spans
                labels[row[n].start] += behind
                named[row[n].start] += behind and called_so(own)
                found.setdefault(at, set()).add(row[n].start)
    sure = {start for start, count in labels.items() if named[start] * 2 > count}
    return {at: starts & sure for at, starts in found.items() if starts & sure}


def _joins(row: GridRow, cuts: Iterable[int]) -> bool:
    return any(cell.start < cut < cell.start + cell.width for cell in row for cut in cuts)


def _is_head(row: GridRow) -> bool:
    return all(is_label(cell.text) or is_blank(cell.text) for cell in row)


def _is_left(row: GridRow, starts: list[int]) -> bool:
    """Whether a row has labels and figures in the first block, and nothing beside it."""
    first = [cell for cell in row if cell.start < starts[1]]
    return _is_filled(first) and all(is_blank(cell.text) for cell in row[len(first) :])


def own_labels(texts: list[str]) -> list[str]:
    """The labels that texts begin with."""
    return texts[: next((n for n, text in enumerate(texts) if not is_label(text)), len(texts))]


def called_so(labels: list[str], short: bool = False) -> bool:
    """Whether labels name a row of a form, the last alone or with the one before it; short says that one as short as
    a head does, too."""
    least = 0 if short else settings.MAX_AMBIGUOUS_CHARACTERS
    texts = [text for text in (labels[-1], "".join(labels[-2:])) if len(key(text)) > least]
    forms = [printed_labels(load_edition(id_)) for id_ in editions()]
    return any(index.exact(text) for names in forms for index in names.rows.values() for text in texts)


def _is_filled(part: GridRow) -> bool:
    """Whether a part of a row has labels, and then figures or blanks alone."""
    count = len(own_labels([cell.text for cell in part]))
    return 0 < count < len(part) and not any(is_label(cell.text) for cell in part[count:])


def _parts(block: TableBlock, run: _Run) -> Iterator[TableBlock]:
    starts = run.starts
    bounds = [*pairwise([*starts, settings.MAX_CELLS])]
    rows = [[[c for c in row if a <= c.start < b] for a, b in bounds] for row in block.rows[run.first : run.end]]
    joined = _joined(rows, starts, [n - run.first for n in run.full])
    if joined is not None:
        yield block._replace(rows=joined)
        return
    for n, start in enumerate(starts):
        own = [parts[n] for parts in rows if not all(is_blank(cell.text) for cell in parts[n])]
        shifted = [[cell._replace(start=cell.start - start) for cell in row] for row in own]
        yield block._replace(rows=shifted, beside=n > 0)


def _joined(run: list[list[GridRow]], starts: list[int], full: list[int]) -> list[GridRow] | None:
    """The rows of parts that have the same labels, and together each column of the form once; else None.

    A column that stands in two parts with the same figures is left out of the second.
    """
    rows = [run[n] for n in full]
    if not all(map(_is_filled, (part for parts in rows for part in parts))):
        return None
    if any(len({key(_label(part)) for part in parts}) > 1 for parts in rows):
        return None
    begins = [min(part[len(_texts(part))].start for part in column) for column in zip(*rows, strict=True)]
    heads = {cell.start: key(cell.text) for parts in run[: full[0]] for part in parts for cell in part if cell.text}
    kept: dict[str, int] = {}
    again: set[int] = set()
    for part, begin in zip(zip(*rows, strict=True), begins, strict=True):
        for start in sorted({cell.start for row in part for cell in row if cell.start >= begin}):
            head = heads.get(start, "")
            if head not in kept:
                kept[head] = start
            elif _column(rows, start) == _column(rows, kept[head]):
                again.add(start)
            else:
                return None
    forms = [printed_labels(load_edition(id_)) for id_ in editions()]
    if not any({*kept} <= index.known.keys() for names in forms for index in names.columns.values()):
        return None
    gone = [range(start, begin) for start, begin in zip(starts[1:], begins[1:], strict=True)]
    return [
        [
            cell
            for cell in (cell for part in parts for cell in part)
            if cell.start not in again and not any(cell.start in columns for columns in gone)
        ]
        for parts in run
    ]


def _texts(part: GridRow) -> list[str]:
    return own_labels([cell.text for cell in part])


def _label(part: GridRow) -> str:
    return "".join(_texts(part)[-2:])


def _column(rows: list[list[GridRow]], start: int) -> list[tuple[str | None, str]]:
    return [printed_number(cell.text) for parts in rows for part in parts for cell in part if cell.start == start]
