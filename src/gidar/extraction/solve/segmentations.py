"""The ways in which the figures of a row can be told apart where the document does not do so."""

from collections.abc import Iterator
from itertools import combinations

from .. import settings
from .balance import shortfall
from .choose import RowReading, RowReadings

RowFigures = tuple[int | None, ...]


def segmentations(pieces: list[str], pointers: list[str], group: int, whole: bool = False) -> RowReadings:
    """Every reading of pieces of digits ("" a blank) as figures of these cells, sums within the row being kept.

    Every group of so many cells ends with its total; whole says that no piece can be several figures.
    """
    missing = len(pointers) - len(pieces)
    run = len(pieces) == 1 and not whole
    full: list[RowReading] | None = []
    blank: list[RowReading] | None = []
    if missing < 0 and not whole:
        full = _some(_joined(pieces, len(pointers)), pointers, group)
    elif missing < 0:
        full = _some(_unpadded(pieces, len(pointers)), pointers, group)
    elif missing > 0:
        if len(pieces) <= settings.MAX_PIECES_CUT and not whole:
            full = _some(_cut(pieces, len(pointers), group), pointers, group)
        if run or missing <= settings.MAX_BLANKS_OF_ROW:
            rows = _cut(pieces, len(pointers) - 1) if run else _plain(pieces)
            blank = _some(_blanked(rows, len(pointers)), pointers, group)
    return RowReadings(tuple(pointers), full, blank, pieces[0] if run else "")


def _some(rows: Iterator[RowFigures], pointers: list[str], group: int) -> list[RowReading] | None:
    """The rows that may add up, as readings; None where there are more than anything could be concluded from."""
    found: dict[RowFigures, None] = {}
    try:
        for row in _adding_up(rows, group):
            found[row] = None
            if len(found) > settings.MAX_READINGS_OF_ROW:
                return None
    except _TooMany:
        return None
    return [row_reading(row, pointers, group) for row in found]


class _TooMany(Exception):
    """There are more ways to cut than can be looked at."""


def row_reading(row: RowFigures, pointers: list[str], group: int) -> RowReading:
    """A reading with what a lone blank has to stand for where its row adds up."""
    values = list(row)
    for at in range(0, len(row), group):
        own = row[at : at + group]
        if own.count(None) == 1:
            values[at + own.index(None)] = -shortfall(own) if own[-1] is None else shortfall(own)
    blank = frozenset(p for p, figure in zip(pointers, row, strict=True) if figure is None)
    return RowReading(dict(zip(pointers, values, strict=True)), blank)


def _plain(pieces: list[str]) -> Iterator[RowFigures]:
    yield tuple(int(piece) if piece else None for piece in pieces)


def _blanked(rows: Iterator[RowFigures], count: int) -> Iterator[RowFigures]:
    """Each row with blanks put in to make it as long as that."""
    for row in rows:
        for places in combinations(range(count), count - len(row)):
            rest = iter(row)
            yield tuple(None if n in places else next(rest) for n in range(count))


def _adding_up(rows: Iterator[RowFigures], group: int) -> Iterator[RowFigures]:
    for row in rows:
        if all(_may_add_up(row[at : at + group]) for at in range(0, len(row), group)):
            yield row


def _may_add_up(row: RowFigures) -> bool:
    """Whether parts and total can agree, a blank being any number from 0 up."""
    return row[-1] is None or (shortfall(row) >= 0 if None in row else shortfall(row) == 0)


def _cut(pieces: list[str], count: int, group: int = 0) -> Iterator[RowFigures]:
    """Every way to cut pieces of digits into so many whole numbers without leading zeros.

    With a group, only those of which every so many cells add up to the last of them.
    """
    text = [piece for piece in pieces if piece]
    if len(text) < len(pieces) or sum(map(len, text)) < count:
        return
    if sum(map(len, text)) > settings.MAX_RUN_DIGITS:
        raise _TooMany
    steps = 0
    stack: list[tuple[int, int, RowFigures]] = [(0, 0, ())]
    while stack:
        piece, at, row = stack.pop()
        steps += 1
        if steps > settings.MAX_CUT_STEPS:
            raise _TooMany
        if group and row and len(row) % group == 0 and not _may_add_up(row[-group:]):
            continue
        if piece == len(text):
            if len(row) == count:
                yield row
            continue
        left = len(text[piece]) - at + sum(map(len, text[piece + 1 :]))
        if len(row) >= count or left < count - len(row):
            continue
        ends = [at + 1] if text[piece][at] == "0" else range(at + 1, len(text[piece]) + 1)
        for end in ends:
            done = end == len(text[piece])
            stack.append((piece + done, 0 if done else end, (*row, int(text[piece][at:end]))))


def _unpadded(pieces: list[str], count: int) -> Iterator[RowFigures]:
    """Pieces of which those that are too many are empty, and stand before or behind the others."""
    over = len(pieces) - count
    for front in range(over + 1):
        if not any((*pieces[:front], *pieces[front + count :])):
            yield tuple(int(piece) if piece else None for piece in pieces[front : front + count])


def _joined(pieces: list[str], count: int) -> Iterator[RowFigures]:
    """Pieces of which some are thousands, written with a space, put together."""
    over = len(pieces) - count
    places = [n for n in range(1, len(pieces)) if len(pieces[n]) == 3 and pieces[n - 1][:1] not in ("", "0")]
    for chosen in combinations(places, over) if over <= 3 else ():
        joined: list[str] = []
        for n, piece in enumerate(pieces):
            if n in chosen:
                joined[-1] += piece
            else:
                joined.append(piece)
        yield tuple(int(piece) if piece else None for piece in joined)


def only_split(digits: str, count: int) -> RowFigures | None:
    """The figures of a run of digits where there is but one way to tell them apart, even with blanks; else None."""
    try:
        ways = list(_cut([digits], count))
        fewer = any(True for n in range(1, count) for _ in _cut([digits], n))
    except _TooMany:
        return None
    return ways[0] if len(ways) == 1 and not fewer else None
