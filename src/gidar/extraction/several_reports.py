"""Forms that stand one after the other in a document: whether they are of different reports, and each by itself."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from operator import eq
from typing import Any, NamedTuple

from ..model.display import quoted
from ..model.edition import Edition
from ..model.errors import InputError
from . import settings
from .assign.rival_rows import claimed_rows
from .elements.blocks import Block, Document, DocumentPlace, TableBlock, TextLine
from .elements.labels import printed_labels
from .front_matter.ending import ending
from .front_matter.labelled import labelled, stated_period, texts_around
from .front_matter.sections import section_headings
from .front_matter.titles import printed_titles
from .record import Stated
from .rows.figure_rows import FigureRow

GOVERNMENT = "人民政府"  # which titles leave out behind the name of a region


class Said(NamedTuple):
    """What one printing of the form says of itself: who reports, and on which year, in each place, the surest first."""

    organ: tuple[Stated | None, ...]
    year: tuple[Stated | None, ...]


class Printings(NamedTuple):
    """How often the form stands in a document.

    Attributes:
        blocks: those of the document, with each row of a table for itself.
        heads: for each printing the numbers of the blocks between the last one and its first row.
    """

    blocks: list[Block]
    heads: list[tuple[int, int]]


def refuse_several_titled(found: Printings, document: Document, edition: Edition) -> None:
    """Refuse a document in which the form stands again for another organ or year, whatever its figures.

    A report that is printed twice says the same of itself both times. Raises InputError.
    """
    if len(found.heads) < 2:
        return
    for one, other in pairwise(_said(found.blocks, found.heads, document, edition)):
        _compare(one.organ, other.organ, _same_organ, document, len(found.heads))
        _compare(one.year, other.year, eq, document, len(found.heads))


def printings(figure_rows: list[FigureRow], document: Document, edition: Edition) -> Printings:
    """Where the form stands in a document, and stands again."""
    blocks = list(_apart(document.blocks))
    claims = [(n, claimed) for n, figure_row in enumerate(figure_rows) if (claimed := _claimed(figure_row, edition))]
    starts = list(_starts([claimed for _, claimed in claims]))
    if not starts:
        return Printings(blocks, [(0, len(blocks))])
    numbers = _numbers(blocks)
    at = [_block_of(figure_rows[n], numbers) for n, _ in claims]
    heads = [(0, at[0]), *((min(at[n - 1] + 1, at[n]), at[n]) for n in starts)]
    return Printings(blocks, heads)


def _numbers(blocks: list[Block]) -> dict[DocumentPlace, int]:
    """{place of a line or a cell: number of the block in which it begins}."""
    numbers: dict[DocumentPlace, int] = {}
    for n, block in enumerate(blocks):
        places = [block.place] if isinstance(block, TextLine) else [cell.place for row in block.rows for cell in row]
        for place in places:
            numbers.setdefault(place, n)
    return numbers


def _block_of(figure_row: FigureRow, numbers: dict[DocumentPlace, int]) -> int:
    """The number of the block that a row of figures stands in, that of its first figure where it was put together."""
    places = (*(field.place for field in figure_row.fields if not field.carried), figure_row.place)
    return next(numbers[place] for place in places if place in numbers)


def nth_report(document: Document, number: int, edition: Edition, figure_rows: list[FigureRow]) -> Document:
    """The part of a document that is the n-th report in it, from 1 on. Raises InputError where there are not so many.

    What the head of a page says is of all of it, and of none.
    """
    blocks, heads = printings(figure_rows, document, edition)
    if number > len(heads):
        raise InputError("no_such_report", document.source, reports=len(heads))
    cuts = [0, *(_begin(blocks, head, edition) for head in heads[1:]), len(blocks)]
    own = blocks[cuts[number - 1] : cuts[number]]
    return document._replace(blocks=_joined(own, document.blocks), about=() if len(heads) > 1 else document.about)


def _begin(blocks: list[Block], head: tuple[int, int], edition: Edition) -> int:
    """Where a report begins behind another: with its title, or its first section, else as late as its first row."""
    start, end = head
    between = blocks[start:end]
    table = next(section["id"] for section in edition.sections if section["kind"] != "text")
    order = [section["id"] for section in edition.sections]
    before = [n for id_, n in section_headings(between, edition).items() if order.index(id_) <= order.index(table)]
    first = min(before, default=len(between))
    titles = printed_titles(texts_around(between[:first]), printed_labels(edition).data["around"]["title"])
    if titles:
        places = [block.place if isinstance(block, TextLine) else block.rows[0][0].place for block in between[:first]]
        return start + places.index(titles[-1].place)
    if before:
        return start + first
    headed = section_headings(between, edition)
    return end if headed else start


def _joined(rows: list[Block], blocks: list[Block]) -> list[Block]:
    """The rows of each table together again."""
    owner = {id(row): n for n, block in enumerate(blocks) if isinstance(block, TableBlock) for row in block.rows}
    out: list[Block] = []
    last = -1
    for block in rows:
        if isinstance(block, TextLine):
            out.append(block)
            last = -1
            continue
        number = owner[id(block.rows[0])]
        if number == last and isinstance(out[-1], TableBlock):
            out[-1].rows.extend(block.rows)
        else:
            out.append(block._replace(rows=[*block.rows]))
        last = number
    return out


def _claimed(figure_row: FigureRow, edition: Edition) -> set[tuple[str, str]]:
    return {(table, row) for table, claimed in claimed_rows(figure_row, edition).items() for row in claimed}


def _starts(keys: list[set[tuple[str, str]]]) -> Iterator[int]:
    """Where the form stands again: numbers of rows; keys are the rows of the form that each may be."""
    start = n = 0
    seen: set[tuple[str, str]] = set()
    again: set[tuple[str, str]] = set()
    while n < len(keys):
        again |= keys[n] & seen
        seen |= keys[n]
        n += 1
        if len(again) >= settings.MIN_ROWS_REPEATED:
            start += _cut(keys[start : 2 * n - start])
            yield start
            n = start
            seen, again = set(), set()


def _cut(keys: list[set[tuple[str, str]]]) -> int:
    """Before which number most rows stand that stand behind it, too; the first of several."""
    after = Counter(key for row in keys for key in row)
    before: set[tuple[str, str]] = set()
    shared = most = cut = 0
    for n, row in enumerate(keys, 1):
        for key in row:
            shared -= key in before and after[key] > 0
            before.add(key)
            after[key] -= 1
            shared += after[key] > 0
        if shared > most:
            most, cut = shared, n
    return cut


def _apart(blocks: list[Block]) -> Iterator[Block]:
    """The blocks with each row of a table for itself: whole pages stand in one table."""
    for block in blocks:
        if isinstance(block, TableBlock):
            yield from (block._replace(rows=[row], beside=block.beside and not n) for n, row in enumerate(block.rows))
        else:
            yield block


def _said(blocks: list[Block], heads: list[tuple[int, int]], document: Document, edition: Edition) -> Iterator[Said]:
    """What each printing of the form says of itself; heads are the blocks between the last one and its first row."""
    around = printed_labels(edition).data["around"]
    nameless = document._replace(about=())
    signed = [ending(blocks[start:end], around).signature for start, end in heads[1:]]
    signed.append(ending(blocks, around, heads[-1][1]).signature)
    for (start, end), by in zip(heads, signed, strict=True):
        head = blocks[start:end]
        first = min(section_headings(head, edition).values(), default=len(head))
        texts, before = texts_around(head), texts_around(head[:first])
        titles = printed_titles(before, around["title"]) or printed_titles(texts, around["title"])
        title = titles[-1] if titles else None
        period = stated_period(before[::-1]) or stated_period(texts)
        named = title._replace(value=title.value.organ) if title and title.value.organ else None
        dated = title._replace(value=title.value.year) if title else None
        label = labelled(before, nameless, around).get("organ")
        yield Said((named, label, by.organ if by else None), (dated, period[0] if period else None))


def _compare(
    one: tuple[Stated | None, ...],
    other: tuple[Stated | None, ...],
    same: Callable[[Any, Any], bool],
    document: Document,
    count: int,
) -> None:
    """Compare what two printings say in the surest place in which both say something. Raises InputError."""
    for first, second in zip(one, other, strict=True):
        if first and second:
            if not same(first.value, second.value):
                shown = [quoted(stated.raw, settings.MAX_SHOWN_ROW) for stated in (first, second)]
                raise InputError("several_titled", document.source, first=shown[0], second=shown[1], reports=count)
            return


def _same_organ(one: str, other: str) -> bool:
    """Whether two names are of one organ: with its region before it, or without; a region is its government."""
    one, other = (name.removesuffix(GOVERNMENT) for name in (one, other))
    return one.endswith(other) or other.endswith(one)
