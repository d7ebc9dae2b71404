"""A sheet of an entry workbook that was found again, whatever it is called now."""

import os
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from ...model.edition import Edition
from ...model.entry_map import LABEL, PLACE, Mapped, address
from ...model.report import Location, Report
from .workbook import WorkbookSheet, unspaced

WAYS = 3  # columns by which the cells of a sheet may have moved that are tried

UNIT = re.compile("[千万萬亿]*元")

SheetLines = list[list[str]]
"""What stands in a sheet, without white space."""

LineLabels = dict[int, list[Mapped]]
"""The labels of the map by their line."""

Spot = tuple[int, int, int]
"""A cell of a workbook: the number of its sheet, line and column, all from 0."""


class FoundSheet(NamedTuple):
    """A sheet with cells of the map: where each of their lines is now, as far as that can be told, how far they moved
    to the right; and, by their line and column in the map, the places whose row or column is called otherwise now."""

    sheet: WorkbookSheet
    lines: dict[int, int]
    right: int
    renamed: Mapping[tuple[int, int], str] = MappingProxyType({})

    def at(self, one: Mapped) -> tuple[int, int] | None:
        """Line and column of a cell of the map, None where its line was not found."""
        line = self.lines.get(one.line)
        return None if line is None else (line, one.column + self.right)


class MappedReport(NamedTuple):
    """A report in a workbook and where its places are; heads are labels by which its columns were found, rules the
    cleaning rules that were applied to what stands in a place."""

    report: Report
    edition: Edition
    spots: dict[str, Spot]
    heads: tuple[str, ...] = ()
    rules: Mapping[str, tuple[str, ...]] = MappingProxyType({})

    def placed(self, sheets: list[WorkbookSheet]) -> Report:
        """The report with its places as people call them, such as FILE#SHEET!D5."""
        places = {pointer: location(self.report.source, sheets, spot) for pointer, spot in self.spots.items()}
        return self.report._replace(places={**self.report.places, **places})


def location(source: str, sheets: list[WorkbookSheet], spot: Spot) -> Location:
    """A cell as findings name it."""
    number, line, column = spot
    file = os.path.basename(source.partition("#")[0])
    return Location(f"{file}#{sheets[number].name}!{address(line, column)}")


def in_sheet(sheet: WorkbookSheet, plain: SheetLines, own: list[Mapped]) -> FoundSheet | None:
    """Where cells of a part are in a sheet: its heads and most of its rows, in the same order.

    A line is also found where it stands between its neighbours under a label that is none of the part.
    """
    labelled: LineLabels = {}
    for one in own:
        if one.kind == LABEL:
            labelled.setdefault(one.line, []).append(one)
    filled = {one.line for one in own if one.kind == PLACE}
    first: dict[str, list[int]] = {}
    for line in labelled.values():
        first.setdefault(unspaced(line[0].text), []).append(line[0].column)
    cells = ((column, first[text]) for line in plain for column, text in enumerate(line) if text in first)
    moved = Counter(column - old for column, olds in cells for old in olds)
    for right, _ in moved.most_common(WAYS):
        lines = _lines(plain, labelled, right)
        if not lines or len(lines) * 2 <= len(labelled):
            continue
        every = _between(lines, labelled, labelled.keys() | filled, plain, right)
        if labelled.keys() - filled <= every.keys():
            return FoundSheet(sheet, every, right, dict(_renamed(own, labelled, every, plain, right)))
    return None


def _lines(plain: SheetLines, labelled: LineLabels, right: int) -> dict[int, int] | None:
    """Where the lines with labels are now, those that are gone left out; None where some could be several."""
    fits, texts = dict[int, list[int]](), [*map(frozenset, plain)]
    for line, own in labelled.items():
        wanted = [(one.column + right, unspaced(one.text)) for one in own]
        held = [n for n, some in enumerate(texts) if wanted[0][1] in some or not wanted[0][1]]
        if found := [n for n in held if all(_at(plain[n], column) == text for column, text in wanted)]:
            fits[line] = found
    order, first, last = sorted(fits), dict[int, int](), dict[int, int]()
    at = -1
    for line in order:
        at = first[line] = next((n for n in fits[line] if n > at), len(plain))
    at = len(plain)
    for line in reversed(order):
        at = last[line] = next((n for n in reversed(fits[line]) if n < at), -1)
    return first if first == last else None


def _between(
    lines: dict[int, int], labelled: LineLabels, wanted: set[int], plain: SheetLines, right: int
) -> dict[int, int]:
    """The same with the lines that have no label, or another one now, as far below the line before as they were;
    without those where lines have come in between."""
    every, order = dict(lines), sorted(lines)
    known = {unspaced(one.text) for own in labelled.values() for one in own}
    for line in wanted - {*lines}:
        before = [other for other in order if other < line][-1:]
        after = [other for other in order if other > line][:1]
        moved = {lines[other] - other for other in before + after}
        if len(moved) != 1:
            continue
        now = line + moved.pop()
        changed = [text for _, text in _changed(labelled.get(line, []), now, plain, right)]
        gone = "" in changed  # a label, and likely its figures with it
        other = known.isdisjoint(changed) and not _other_unit(labelled.get(line, []), changed)
        if not changed or (before and after and other and not gone):
            every[line] = now
    return every


def _other_unit(own: list[Mapped], changed: list[str]) -> bool:
    """Whether labels name a unit that those before did not: such figures have to be converted."""
    before = {unit for one in own for unit in UNIT.findall(one.text)}
    return not {unit for text in changed for unit in UNIT.findall(text)} <= before


def _changed(own: list[Mapped], now: int, plain: SheetLines, right: int) -> Iterator[tuple[Mapped, str]]:
    """The labels of a line that are others now, with what stands in their place."""
    for one in own:
        text = _at(plain[now], one.column + right) if now < len(plain) else ""
        if text != unspaced(one.text):
            yield one, text


def _renamed(
    own: list[Mapped], labelled: LineLabels, lines: dict[int, int], plain: SheetLines, right: int
) -> Iterator[tuple[tuple[int, int], str]]:
    """The places of a part whose row or column is called otherwise now: {(line, column) of the map: how}.

    A head is that of the columns up to the next one, in the lines down to the next heads; of a head that stands alone,
    such as a title, only the line below it is told.
    """
    places = [(one.line, one.column) for one in own if one.kind == PLACE]
    filled = sorted({line for line, _ in places})
    for line in labelled.keys() & lines.keys():
        columns = sorted(one.column for one in labelled[line])
        for one, text in _changed(labelled[line], lines[line], plain, right):
            if line in filled:
                yield from ((place, text) for place in places if place[0] == line)
                continue
            end = next(iter(columns[bisect_right(columns, one.column) :]), None)
            below = filled[bisect_right(filled, line) :]
            heads = [other for other in labelled if below and other > below[0] and other not in filled]
            last = below[0] if len(columns) == 1 and below else min(heads, default=len(plain) + line)
            for place in places:
                if line < place[0] <= last and one.column <= place[1] and (end is None or place[1] < end):
                    yield place, text


def _at(line: list[str], column: int) -> str:
    return line[column] if 0 <= column < len(line) else ""
