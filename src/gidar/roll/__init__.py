"""The collecting office: which organs of a list have filed for a year, when, and how sound their reports are."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from ..model.edition import load_edition
from ..model.errors import InputError
from ..model.organs import Organ, code_key, name_key
from ..regions.sums import Expected
from .file_names import Bearers
from .filing import Filing as Filing
from .filing import are_namesakes, are_of_scopes, newest

RULE = "publication-deadline"
STATES = ("on_time", "late", "missing", "open", "absent", "undated", "not_due", "no_deadline")
"""What an entry may be: published in time; after its deadline; not filed after it; due and filed, in time or not cannot
be told; not filed, and not known whether it had to be; filed before its deadline, and not known whether published; not
filed before it; of a kind that has none. Each entry gives the reason."""

DUE = STATES[:4]
"""The states of those that had to have published for certain."""
UNSURE = ("absent", "undated")
"""Those of which it is not known whether they had to."""

NEVER = "9999-12-31"
"""The deadline of kinds that have none, among those that an organ of an unknown kind may have."""


class Listed(NamedTuple):
    """An organ of the list.

    kind and deadline (YYYY-MM-DD) are None where they are not known, or there is none. filing is the report that
    counts, the newest; others are those of the same organ and year beside it. newer says what tells the newest:
    "published", "file", "same" where all are equal, or None where nothing does. why is a word of the room
    roll: what there is to ask. stray is a report about another year of an organ that has none of the year. lost are the
    sources of files called after the organ that could not be read, or were not; misnamed those of reports called after
    an organ that has none, which say that they are of nobody on the list.
    """

    names: tuple[str, ...]
    kind: str | None
    deadline: str | None
    state: str
    why: str | None = None
    filing: Filing | None = None
    others: tuple[Filing, ...] = ()
    newer: str | None = None
    stray: Filing | None = None
    lost: tuple[str, ...] = ()
    misnamed: tuple[str, ...] = ()

    @property
    def scopes(self) -> bool:
        """Whether what came in counts different things, such as the organ alone and its whole region."""
        return bool(self.filing) and are_of_scopes([one for one in (self.filing, *self.others) if one])

    @property
    def namesakes(self) -> bool:
        """Whether what came in is of different organs that the list calls by one name."""
        return bool(self.filing) and are_namesakes([one for one in (self.filing, *self.others) if one])

    def returnable(self) -> Iterator[tuple[Filing, tuple[Filing, ...]]]:
        """The reports that may have to be sent back, each with the others of the same organ: the one that counts; of
        several organs, each."""
        if self.namesakes:
            yield from ((one, ()) for one in (self.filing, *self.others) if one)
        elif self.filing:
            yield self.filing, self.others


class Roll(NamedTuple):
    """The roll of a year on a day (YYYY-MM-DD); unlisted are reports of organs that are on no list, other_years those
    of organs of the list that are about another year, or say none. looked says whether figures that fit all sums were
    looked at, too. unread is what could not be read of what came in, unread_before what of last year's reports only."""

    year: int
    day: str
    entries: tuple[Listed, ...]
    unlisted: tuple[Filing, ...]
    other_years: tuple[Filing, ...]
    looked: bool = False
    unread: tuple[InputError, ...] = ()
    unread_before: tuple[InputError, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether there is nothing to ask anybody: all have filed in time, once, and sound, nobody else has, and all
        was read."""
        settled = all(
            one.state in ("on_time", "not_due", "no_deadline")
            and one.why is None
            and not one.others
            and not (one.filing and one.filing.fails)
            for one in self.entries
        )
        beside = self.unlisted or self.other_years or self.unread or self.unread_before
        return settled and not beside

    def with_unread(
        self,
        unread: Sequence[InputError],
        before: Sequence[InputError] = (),
        passed: Sequence[str] = (),
        roots: Iterable[str] = (),
    ) -> "Roll":
        """The same roll with what could not be read, before being what of last year's reports could not, passed what
        was passed over, and with whom each file may be of by its name; roots are what the reports were read from."""
        sources = {error.source for error in unread}
        apart = tuple(error for error in before if error.source not in sources)
        bearers = Bearers((entry.names for entry in self.entries), roots)
        lost = bearers.found([*(error.source for error in unread), *passed])
        misnamed = bearers.found([filing.source for filing in self.unlisted])
        entries = tuple(
            entry._replace(lost=tuple(lost.get(at, ())), misnamed=() if entry.filing else tuple(misnamed.get(at, ())))
            for at, entry in enumerate(self.entries)
        )
        return self._replace(entries=entries, unread=tuple(unread), unread_before=apart)

    def counts(self) -> dict[str | None, dict[str, int]]:
        """{kind: {state: organs}} of the kinds that there are, None for those that are not known."""
        found: dict[str | None, Counter[str]] = {}
        for entry in self.entries:
            found.setdefault(entry.kind, Counter()).update([entry.state])
        order = [*kinds(), None]
        return {kind: {state: found[kind][state] for state in STATES} for kind in order if kind in found}


def rated(counts: Mapping[str, int]) -> tuple[int, int]:
    """How many of those that are due have published in time: at least, and at most, if all that are open have."""
    return counts["on_time"], counts["on_time"] + counts["open"]


def rates(counts: Mapping[str, int]) -> tuple[float, float] | None:
    """The lowest and the highest rate that there may be, whichever of those that are not certain were due and in time.

    None where nobody may have been due, or the highest is of nobody.
    """
    due, shown = sum(counts[state] for state in DUE), counts["undated"]
    if not due + shown:
        return None
    return counts["on_time"] / (due + shown + counts["absent"]), (rated(counts)[1] + shown) / (due + shown)


def kinds() -> list[str]:
    """The kinds of organs that the form knows."""
    return [*(load_edition().fields["/organ/kind"].values or {})]


def deadlines(year: int) -> dict[str, str]:
    """{kind: the day by which it has to publish its report for a year}; kinds without one are not in it."""
    days = load_edition().rules[RULE].data["deadlines"]
    return {kind: f"{year + 1}-{day}" for kind, day in days.items()}


def kind_by_name(names: Iterable[str]) -> str | None:
    """The kind that one of the names of an organ surely tells by what it ends in; None where none does."""
    ends: dict[str, list[str]] = load_edition().rules[RULE].data["name_ends"]
    found = (kind for name in map(name_key, names) for kind, own in ends.items() if name.endswith(tuple(own)))
    return next(found, None)


def roll_of(
    parts: Iterable[tuple[str, ...]],
    filings: Sequence[Filing],
    day: str,
    year: int,
    kind_of: Callable[[Organ, int], str | None] = lambda organ, year: None,
    listed: Mapping[tuple[str, ...], str] = MappingProxyType({}),
    previous: int | None = None,
) -> Roll:
    """The roll of the organs that a list names, parts as of `read_organs`, on a day.

    listed has the kinds that the list states; of others, the report or the name tells it, else kind_of. Reports for the
    year previous are those that others are held to, and no entries.
    """
    expected = Expected(parts)
    own: dict[int, list[Filing]] = {}
    strays: dict[int, Filing] = {}
    unlisted, other_years = list[Filing](), list[Filing]()
    for filing in filings:
        at = expected.place(filing.organ)
        if at is None:
            unlisted.append(filing)
        elif filing.year != year:
            if filing.year is None or filing.year != previous:
                other_years.append(filing)
                strays[at] = filing
        else:
            own.setdefault(at, []).append(filing)
    days = deadlines(year)
    entries = list[Listed]()
    for at, names in enumerate(expected.parts):
        counted: Filing | None = None
        others, newer = tuple[Filing, ...](), None
        if at in own:
            counted, others, newer = newest(own[at])
        organ = counted.organ if counted else _organ(names)
        stated = counted.kind if counted else None
        kind = listed.get(names) or stated or kind_by_name((*names, organ.name or "")) or kind_of(organ, year)
        state, why = _state(kind, counted, year, day)
        if why is None and counted and not expected.is_called(at, counted.organ):
            why = "other_name"
        if why is None and names in listed and stated not in (None, listed[names]):
            why = "other_kind"
        stray = None if counted else strays.get(at)
        entries.append(Listed(names, kind, days.get(kind or ""), state, why, counted, others, newer, stray))
    return Roll(year, day, tuple(entries), tuple(unlisted), tuple(other_years))


def usual_year(filings: Sequence[Filing]) -> int | None:
    """The year that most of the reports are about, the last of several; None where none of them has one."""
    years = Counter(filing.year for filing in filings if filing.year is not None)
    return max(years, key=lambda year: (years[year], year), default=None)


def _organ(names: tuple[str, ...]) -> Organ:
    codes = [name for name in names if code_key(name)]
    return Organ(next((name for name in names if name not in codes), None), next(iter(codes), None))


def _state(kind: str | None, filing: Filing | None, year: int, day: str) -> tuple[str, str | None]:
    """The state of an entry, and what there is to ask. Where its kind is not known, its deadline is any, or none."""
    days = deadlines(year)
    known = [days[kind]] if kind in days else [*days.values(), NEVER]
    if kind is not None and kind not in days:
        return "no_deadline", None if filing else "not_filed"
    passed = {day > deadline for deadline in known}
    if filing is None:
        return ("absent", "no_kind") if len(passed) > 1 else ("missing" if passed.pop() else "not_due", None)
    published = filing.published or ""
    if not f"{year}-12-31" < published <= day:  # a report cannot have been published before its year had ended
        return "open" if passed == {True} else "undated", "future" if published > day else "no_date"
    late = {published > deadline for deadline in known}
    return ("open", "no_kind") if len(late) > 1 else ("late" if late.pop() else "on_time", None)
