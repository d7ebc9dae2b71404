"""A change that the form asks for as one figure with its sign, in two columns: what was added and what taken away."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...model.edition import Edition
from ..elements.blocks import TableCell, TextLine
from ..elements.figures import is_blank, is_placeholder, printed_number
from ..elements.labels import key
from .figure_rows import FigureField, FigureRow, RowOrLine

COUNT = "(?:的?(?:项目)?(?:数量|件数|项数|数))?"
MORE = re.compile(f"(?:本年度?)?(?:新?增加?|新设|增长){COUNT}")
LESS = re.compile(f"(?:本年度?)?(?:减少?|取消){COUNT}")


class _Pair(NamedTuple):
    """The numbers of the two columns side by side, that of what was added first, and how many columns there are."""

    more: int
    less: int
    columns: int

    @property
    def first(self) -> int:
        return min(self.more, self.less)


def with_signed_changes(items: list[RowOrLine], edition: Edition) -> list[RowOrLine]:
    """The rows and lines of a document, in which the two columns of a change are one, with its sign in words."""
    columns = (column for table in edition.tables.values() for column in table.columns.values())
    label = next((column.label["zh"] for column in columns if column.type == "change"), "")
    out: list[RowOrLine] = []
    said: _Pair | None = None  # by the lines of text above
    for item in items if label else ():
        if isinstance(item, FigureRow):
            out.append(_in_words(item, said) if item.layout == "words" else _in_cells(item, label))
            continue
        words = item.text.split()
        if pair := _pair(words):
            above = out[-1].text.split() if out and isinstance(out[-1], TextLine) and len(words) == 2 else []
            at = next((n for n, word in enumerate(above) if key(word) == key(label)), None)
            said = (
                pair._replace(columns=len(words))
                if at is None
                else _Pair(at + pair.more, at + pair.less, len(above) + 1)
            )
            out += [] if at is not None else [_renamed(item, words, pair, label)]
            continue
        said = None if said and len(words) > 1 else said
        out.append(item)
    return out if label else items


def _pair(texts: Sequence[str]) -> _Pair | None:
    """Which of some heads are those of what was added and what was taken away, side by side."""
    more = [n for n, text in enumerate(texts) if MORE.fullmatch(key(text))]
    less = [n for n, text in enumerate(texts) if LESS.fullmatch(key(text))]
    beside = len(more) == len(less) == 1 and abs(more[0] - less[0]) == 1
    return _Pair(more[0], less[0], len(texts)) if beside else None


def _renamed(line: TextLine, words: list[str], pair: _Pair, label: str) -> TextLine:
    """A line of heads with the name of the column of the form for the two."""
    return line._replace(text=" ".join([*words[: pair.first], label, *words[pair.first + 2 :]]), words=())


def _in_words(row: FigureRow, pair: _Pair | None) -> FigureRow:
    """A row below heads in a line; the first of these is that of the labels. One with fewer figures is left open."""
    if pair is None:
        return row
    fields = list(row.fields)
    count = pair.columns - 1
    if len(fields) == count:
        at = pair.first - 1
        joined = _joined(fields[pair.more - 1], fields[pair.less - 1])
        return row._replace(fields=(*fields[:at], joined, *fields[at + 2 :]))
    if len(fields) == count - 1:  # as many as the form has columns, but not those
        return row._replace(fields=(*fields, FigureField("", row.place, float(count))))
    return row


def _in_cells(row: FigureRow, label: str) -> FigureRow:
    above = [next((cell for cell in row.above(field) if key(cell.text)), None) for field in row.fields]
    pair = _pair([cell.text if cell else "" for cell in above])
    if pair is None:
        return row
    at, fields = pair.first, row.fields
    joined = _joined(fields[pair.more], fields[pair.less])._replace(start=fields[at].start)
    one, other = above[at], above[at + 1]
    heads = tuple(
        tuple(_head(cell, label, one) for cell in head if cell is not other) if one in head else head
        for head in row.heads
    )
    return row._replace(fields=(*fields[:at], joined, *fields[at + 2 :]), heads=heads)


def _head(cell: TableCell, label: str, one: TableCell | None) -> TableCell:
    return cell._replace(text=label) if cell is one else cell


def _joined(more: FigureField, less: FigureField) -> FigureField:
    """What was added and what was taken away as one field; of both, what they come to is not said."""
    if _is_nothing(less):
        return less if is_blank(more.text) else more
    if _is_nothing(more):
        return less._replace(text=f"减少{less.text.strip()}")
    return more._replace(text="/".join((f"增加{more.text.strip()}", f"减少{less.text.strip()}")))


def _is_nothing(field: FigureField) -> bool:
    return is_blank(field.text) or is_placeholder(field.text) or printed_number(field.text)[0] == "0"
