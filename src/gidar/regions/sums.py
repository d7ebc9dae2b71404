"""Reports added up, one after the other and none of them kept: what the parts of a region come to.

Sums are exact. Where a part has no figure that can be added, the sum of that cell is open: the part stands for any
number from 0 up, and its name is kept.
"""

from collections.abc import Collection, Iterable, Iterator
from decimal import Context, Decimal, DecimalException, Inexact, InvalidOperation, Overflow
from typing import Any, NamedTuple

from ..model.display import quoted
from ..model.edition import Edition
from ..model.organs import Organ, Origins, code_key, name_key, organ_of
from ..model.report import Report
from ..structure.usable import Usable
from .several import CellNames, PartNames

Number = int | Decimal

MAX_NOTES = 1000  # parts that are reported as left out or overlapping, and as missing

# More digits than any amount of money has; what does not fit is no figure that can be added.
EXACT = Context(prec=100, traps=[Inexact, InvalidOperation, Overflow])


class Part(NamedTuple):
    """A report with what of it can be relied on; edition None where it is of none."""

    report: Report
    edition: Edition | None
    usable: Usable

    @property
    def said(self) -> tuple[str, str]:
        """What a sentence calls it: the name of its organ, else its code or where it was read; and where it was."""
        organ, source = organ_of(self.usable.get), quoted(self.report.source, 200)
        stated = organ.name or organ.code or self.report.value("/organ/name")
        name = quoted(stated) if stated else source
        return name, source or name


class Expected:
    """The list of all parts of a region, and which of them have come. What is listed twice is one part."""

    def __init__(self, parts: Iterable[tuple[str, ...]]) -> None:
        self.parts: list[tuple[str, ...]] = []
        self.come: set[int] = set()
        # Which parts go by a code, or a name; and the names and codes of each.
        self._index: dict[str, list[int]] = {}
        self._keys: list[tuple[set[str], set[str]]] = []
        listed = set[frozenset[str]]()
        for part in parts:
            codes = {key for text in part if (key := code_key(text))}
            names = {key for text in part if not code_key(text) and (key := name_key(text))}
            keys = frozenset(codes | names)
            if keys and keys not in listed:
                listed.add(keys)
                for key in keys:
                    self._index.setdefault(key, []).append(len(self.parts))
                self.parts.append(tuple(text.strip() for text in part if name_key(text)))
                self._keys.append((names, codes))

    def why_not(self, organ: Organ) -> str | None:
        """Why an organ is none of the parts, a key of words.left_out; None where it is one, which has come then."""
        at, why = self._found(organ)
        if at is not None:
            self.come.add(at)
        return why

    def place(self, organ: Organ) -> int | None:
        """Which of the parts an organ is; None for one that is on no list, or may be either of two."""
        return self._found(organ)[0]

    def is_called(self, at: int, organ: Organ) -> bool:
        """Whether an organ bears a name of the part that it is, as far as the list and its report have names."""
        names, name = self._keys[at][0], organ.key.name
        return not names or name is None or name in names

    def other_name(self, organ: Organ) -> str | None:
        """What the list calls the part that an organ is, where the organ is called otherwise."""
        at = self.place(organ)
        return None if at is None or self.is_called(at, organ) else self.named(at)

    def named(self, at: int) -> str:
        """What the list calls a part: its first name, or its code where it has none."""
        return next((text for text in self.parts[at] if not code_key(text)), self.parts[at][0])

    def _found(self, organ: Organ) -> tuple[int | None, str | None]:
        """Which of the parts an organ is by its code, else by its name where codes do not tell the two apart."""
        key = organ.key
        named = self._index.get(key.name or "", [])
        for at in self._index.get(key.code or "", []):
            return (None, "code_of_other") if named and at not in named else (at, None)
        open_ = [at for at in named if not (key.code and self._keys[at][1])]
        if len(open_) == 1:
            return open_[0], None
        return None, "which_listed" if open_ else "other_code" if named else "not_listed"

    def missing(self, but: Collection[int] = ()) -> Iterator[str]:
        """The parts that have not come, but those of which it has been said why."""
        return (self.named(at) for at in range(len(self.parts)) if at not in self.come and at not in but)


class Sums:
    """What the parts of one organ's region come to.

    edition and year are those that are added up, taken from the first sound part where they are None; what is on no
    list given, or is the region's own report, is no part.

    Attributes:
        count: how many parts were added.
        totals: {JSON Pointer: sum} of the cells that are additive, and of the processing fees.
        open: {JSON Pointer: {why: parts}} where a part has no figure: blank, unusable, or scope (its table counts
            something else than the report that it stands in).
        gaps: {(name, source of a part): {why: its cells}} of the same, part by part.
        ungapped: how many more parts have such cells.
        notes: (code of the rule, what its message is filled with) of parts that were left out or may count twice.
        unnoted: how many more of them there are.
        other_years: {(name, source): year} of parts of another year, those on no list given left out; of_other_years:
            how many they are, also of those that are not kept.
        unsuited: which of the parts on the list came with another form or year, or with none.
        itself: whether the region's own report was among the parts; it is none.
    """

    def __init__(
        self,
        organ: Organ,
        edition: Edition | None = None,
        year: int | None = None,
        expected: Iterable[tuple[str, ...]] | None = None,
    ) -> None:
        self.organ, self.edition, self.year = organ, edition, year
        self.expected = None if expected is None else Expected(expected)
        self.count, self.unnoted, self.itself = 0, 0, False
        self.totals: dict[str, Number] = {}
        self.open: dict[str, dict[str, PartNames]] = {}
        self.gaps: dict[tuple[str, str], dict[str, CellNames]] = {}
        self.ungapped = self.of_other_years = 0
        self.other_years: dict[tuple[str, str], int] = {}
        self.unsuited: set[int] = set()
        self.notes: list[tuple[str, dict[str, Any]]] = []
        self._origins = Origins()
        # {region: who reports on the whole of it}, and {region: those that lie in it, where the first was read}.
        self._whole: dict[str, str] = {}
        self._within: dict[str, tuple[PartNames, str]] = {}
        self._tables: dict[str, str] = {}

    @property
    def complete(self) -> bool:
        """Whether every part is known to have been added."""
        return self.expected is not None and len(self.expected.come) == len(self.expected.parts)

    def add(self, part: Part) -> None:
        """Add one report, or note why it cannot be added."""
        usable, organ = part.usable, organ_of(part.usable.get)
        name, source = part.said
        listed_or_open = self.expected is None or self.expected.place(organ) is not None
        counts = listed_or_open and not self._is_itself(organ)
        if self.edition is None and counts and part.edition and usable.get("/year"):
            self.edition, self.year = part.edition, usable["/year"]
        if reason := self._wrong_form(part):
            self._note("part-left-out", value=name, source=source, **reason)
            stated = organ_of(part.report.value)  # of a report of no edition nothing is usable
            if self.expected and (at := self.expected.place(stated)) is not None:
                self.unsuited.add(at)
            if counts and reason["reason"] == "other_year":
                self.of_other_years += 1
                if not self.unnoted:
                    self.other_years[name, source] = reason["year"]
        elif self._is_itself(organ):
            self.itself = True
        elif reason := self._wrong_organ(organ, source):
            self._note("part-left-out", value=name, source=source, **reason)
        else:
            if self.expected and (listed := self.expected.other_name(organ)):
                self._note("part-renamed", value=name, source=source, listed=quoted(listed))
            self._place(organ, name, source)
            self._add(part, name, source)

    def _is_itself(self, organ: Organ) -> bool:
        """Whether an organ's report is the region's own."""
        same_scope = organ.scope == self.organ.scope or None in (organ.scope, self.organ.scope)
        return organ.is_same(self.organ) and same_scope

    def _wrong_form(self, part: Part) -> dict[str, Any] | None:
        """Why a report does not belong to this edition and year: a key of words.left_out, and its parameters."""
        year = part.usable.get("/year")
        if part.edition is None:
            return {"reason": "no_edition"}
        if year is None:
            return {"reason": "no_year"}
        if self.edition is None:  # none of the parts has come yet
            return None
        if part.edition.id != self.edition.id:
            return {"reason": "other_edition", "edition": part.edition.id}
        return {"reason": "other_year", "year": year} if year != self.year else None

    def _wrong_organ(self, organ: Organ, source: str) -> dict[str, Any] | None:
        """Why an organ's report does not count."""
        key = organ.key
        same = self._origins.of(key)
        if same is not None:
            return {"reason": "same_organ", "other": same}
        if self.expected and (why := self.expected.why_not(organ)):
            return {"reason": why}
        self._origins.add(key, source)
        return None

    def _place(self, organ: Organ, name: str, source: str) -> None:
        """Note a report that lies within the region of another one, whichever came first."""
        assert self.edition is not None
        inside = [*regions_around(organ.region)]
        if outer := next((self._whole[region] for region in inside if region in self._whole), None):
            self._note("part-overlap", value=name, source=source, other=outer)
        if inside and organ.scope == "region":
            if inside[0] in self._within:
                others, first = self._within[inside[0]]
                self._note("part-overlap", value=others.text(self.edition), source=first, other=name)
            self._whole.setdefault(inside[0], name)
        for region in inside:
            self._within.setdefault(region, (PartNames(), source))[0].add(name)

    def _add(self, part: Part, name: str, source: str) -> None:
        report, usable, edition = part.report, part.usable, part.edition
        assert edition is not None
        if not self.totals:
            self.totals = dict.fromkeys(edition.additive, 0)
            self._tables = {pointer: pointer.split("/")[2] for pointer in self.totals if pointer in edition.cells}
        self.count += 1
        mixed = mixed_tables(part)
        gaps: dict[str, CellNames] = {}
        for pointer, total in self.totals.items():
            figure = usable.get(pointer)
            if figure is not None and self._tables.get(pointer) not in mixed:
                added = exact_sum(total, figure)
                if added is not None:
                    self.totals[pointer] = added
                    continue
                why = "unusable"
            elif figure is not None:
                why = "scope"
            elif pointer in report.unfilled:  # nobody has left blank what the file has no place for
                why = "no_place"
            else:
                blank = pointer in usable or (pointer not in self._tables and report.value(pointer) is None)
                why = "blank" if blank else "unusable"
            self.open.setdefault(pointer, {}).setdefault(why, PartNames()).add(name)
            if pointer in self._tables or why == "unusable":
                gaps.setdefault(why, CellNames()).add(pointer)
        if gaps and len(self.gaps) < MAX_NOTES:
            self.gaps[name, source] = gaps
        else:
            self.ungapped += bool(gaps)

    def _note(self, code: str, **params: Any) -> None:
        if len(self.notes) < MAX_NOTES:
            self.notes.append((code, params))
        else:
            self.unnoted += 1


def mixed_tables(part: Part) -> set[str]:
    """The tables that count something else than the report they stand in."""
    scope = part.usable.get("/scope")
    tables = part.edition.tables if part.edition else ()
    return {table for table in tables if part.report.value(f"/table_scopes/{table}") not in (None, scope)}


def exact_sum(one: Number, other: Number) -> Number | None:
    """The sum to the last digit; None where it has more digits than an amount can have."""
    if isinstance(one, int) and isinstance(other, int):
        return one + other
    try:
        return EXACT.add(Decimal(one), Decimal(other))
    except DecimalException:
        return None


def regions_around(code: str | None) -> Iterator[str]:
    """A region and those that it lies in, the smallest first, each without the zeros that stand for all of it.

    The levels of GB/T 2260 and its extensions: two digits each for province, city and county, three each for township
    and village.
    """
    steps = [code[:2], code[2:4], code[4:6], code[6:9], code[9:12]] if code else []
    while steps and not steps[-1].strip("0"):
        steps.pop()
    for end in range(len(steps), 0, -1):
        yield "".join(steps[:end])
