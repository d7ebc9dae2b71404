"""A column of numbers before the labels, which only counts the rows."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from .. import settings
from .figure_rows import FigureRow


def without_serial_numbers(rows: Sequence[FigureRow]) -> list[FigureRow]:
    """The rows, whose labels lose the numbers with which those of a table are counted one by one."""
    tables: dict[tuple[int | None, int | None], list[tuple[int, int]]] = defaultdict(list)
    for n, row in enumerate(rows):
        if (number := _number(row)) is not None:
            tables[row.place.page, row.place.table].append((n, number))
    counted = {n for own in tables.values() if _counts([number for _, number in own]) for n, _ in own}
    return [_bare(row) if n in counted else row for n, row in enumerate(rows)]


def _number(row: FigureRow) -> int | None:
    """The number that a row begins with, before its label; None where it begins with none."""
    texts = row.label.split() if row.layout == "words" else row.labels
    first = texts[0].strip() if len(texts) > 1 else ""
    return int(first) if first.isdecimal() and len(first) < settings.MIN_FRAGMENT_CHARACTERS else None


def _counts(numbers: list[int]) -> bool:
    """Whether numbers count rows: each is the next, or begins anew."""
    steps = all(other in (one + 1, 1) for one, other in pairwise(numbers))
    return len(numbers) >= settings.MIN_EVEN_ROWS and numbers[0] == 1 and steps


def _bare(row: FigureRow) -> FigureRow:
    if row.layout == "words":
        return row._replace(labels=(" ".join(row.label.split()[1:]),))
    return row._replace(labels=row.labels[1:])
