"""The reports among which one is looked at: of each only the figures that say how large its work was."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from hashlib import blake2b
from math import log1p
from statistics import median
from typing import Any, NamedTuple

from ..model.edition import Edition
from ..model.organs import Organ, organ_of
from ..model.report import Report

CONSISTENT = 1.4826
"""What makes the median absolute deviation an estimate of the standard deviation of what is normally distributed
(Rousseeuw and Croux 1993)."""

Group = tuple[str, str | None, str | None]


class Profile(NamedTuple):
    """What is kept of a report. group: its edition, the kind of organ and its level; content tells equal reports, and
    is None where too little stands in it to tell."""

    source: str
    organ: Organ
    year: int
    group: Group
    figures: dict[str, float]
    content: bytes | None


class Spread(NamedTuple):
    """The median of some numbers, how far they lie from it (as a standard deviation, robust), and how many they are."""

    middle: float
    width: float
    of: int


@cache
def figures_of(edition: Edition) -> tuple[str, ...]:
    """The cells that are part of no sum with one total: the grand totals, and what stands in no identity."""
    sums = (one for one in edition.identities if len(one.right) == 1 < len(one.left))
    parts = {pointer for one in sums for pointer in one.left}
    return tuple(pointer for pointer in edition.cells if pointer not in parts)


def profile(report: Report, edition: Edition, distinct: int) -> Profile | None:
    """What is kept of a report; None where it says no year. Equal are reports of which all cells are, if that many
    different figures other than zero stand in them."""
    year = report.value("/year")
    if type(year) is not int:
        return None
    found = {pointer: _figure(report.value(pointer)) for pointer in edition.cells}
    told = len({value for value in found.values() if value}) >= distinct
    content = repr((edition.id, [*found.values()])).encode() if told else b""
    return Profile(
        report.source,
        organ_of(report.value),
        year,
        (edition.id, _text(report.value("/organ/kind")), _level(report.value("/organ/region"))),
        {pointer: value for pointer in figures_of(edition) if (value := found[pointer]) is not None},
        blake2b(content, digest_size=16).digest() if told else None,
    )


class Corpus:
    """Profiles, by organ, by group and by content."""

    def __init__(self, profiles: Iterable[Profile] = ()) -> None:
        self._by_name: dict[str, list[Profile]] = defaultdict(list)
        self._by_content: dict[bytes, list[Profile]] = defaultdict(list)
        self._groups: dict[Group, list[Profile]] = defaultdict(list)
        self._pairs: dict[Group, list[tuple[Profile, Profile]]] = {}
        self._known: dict[tuple[str, Group, str], Spread] = {}
        for one in profiles:
            self.add(one)

    def add(self, one: Profile) -> None:
        """Take in a profile."""
        key = one.organ.key
        for name in {key.code, key.name} - {None}:
            self._by_name[name or ""].append(one)
        self._groups[one.group].append(one)
        if one.content:
            self._by_content[one.content].append(one)

    def before(self, one: Profile) -> Profile | None:
        """That of the same organ and edition for the year before."""
        key = one.organ.key
        known = (other for name in (key.code, key.name) if name for other in self._by_name.get(name, ()))
        return next((p for p in known if _follows(one, p) and p.organ.is_same(one.organ)), None)

    def equal(self, one: Profile) -> Profile | None:
        """Another one with the same figures: of another organ, or of the same one for an earlier year."""
        found = self._by_content.get(one.content, ()) if one.content else ()
        return next((p for p in found if p.year < one.year or not p.organ.is_same(one.organ)), None)

    def sizes(self, group: Group, pointer: str) -> Spread:
        """How large a figure is in a group, as logarithms, where it is not zero."""
        return self._spread("sizes", group, pointer, self._sizes)

    def changes(self, group: Group, pointer: str) -> Spread:
        """By how much a figure changes in a group from one year to the next, as differences of logarithms."""
        return self._spread("changes", group, pointer, self._changes)

    def _spread(self, kind: str, group: Group, pointer: str, values: Callable[[Group, str], list[float]]) -> Spread:
        key = (kind, group, pointer)
        if key not in self._known:
            self._known[key] = _spread(values(group, pointer))
        return self._known[key]

    def _sizes(self, group: Group, pointer: str) -> list[float]:
        return [log1p(value) for one in self._groups[group] if (value := one.figures.get(pointer))]

    def _changes(self, group: Group, pointer: str) -> list[float]:
        if group not in self._pairs:
            found = ((one, self.before(one)) for one in self._groups[group])
            self._pairs[group] = [(one, last) for one, last in found if last]
        both = ((one.figures.get(pointer), last.figures.get(pointer)) for one, last in self._pairs[group])
        return [log1p(now) - log1p(then) for now, then in both if now and then]


def _follows(one: Profile, last: Profile) -> bool:
    return last.year == one.year - 1 and last.group[0] == one.group[0]


def _spread(values: list[float]) -> Spread:
    if not values:
        return Spread(0.0, 0.0, 0)
    middle = median(values)
    return Spread(middle, CONSISTENT * median(abs(value - middle) for value in values), len(values))


def _figure(value: Any) -> float | None:
    """A figure that is none below zero; None for what is no figure."""
    if value is None or isinstance(value, (bool, str, list, dict)):
        return None
    number = float(value)
    return number if 0 <= number < float("inf") else None


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _level(region: Any) -> str | None:
    """The level of an area by its code (GB/T 2260): of a province, a city, or below."""
    if not isinstance(region, str) or len(region) != 6:
        return None
    return "province" if region.endswith("0000") else "city" if region.endswith("00") else "county"
