"""Each rule outside the identities is registered once: its function, what it reads, its SQL.

Whatever applies rules derives from that: the ordinary checks, the fast path, which gives a rule what it declared and
nothing else, and DuckDB. A module in this folder is found by being there. What a rule compares with (cells, limits,
dates, phrases) stands in its record; a rule whose cells an edition lacks is not in its catalogue and does not run.
"""

import os
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from ..model.edition import Edition
from ..model.findings import Items
from ..model.form import Rule
from ..structure.usable import Year

Check = Callable[[Year, Rule], Items]
Places = Callable[[Edition, Rule], Iterable[str]]
Conditions = Callable[[Edition, Rule], Iterable[str]]


class Registration(NamedTuple):
    """A rule's function, and what is known of it.

    Attributes:
        check: gives the findings in a report, and what could not be told. What the structure check has found faulty
            is not usable and is passed over.
        reads: the places it looks at: keys of its record that hold JSON Pointers, pointers of fields, or a function
            of the edition and the record that gives pointers.
        sql: conditions, of which one is met by every report that is sound otherwise and in which there is a finding;
            None where the rule itself has to be asked.
        unsure: whether it may have to say that it could not tell of a report that meets none of the conditions.
        narrows: whether the conditions are met by so many sound reports that the rule is asked about those that do.
        recurs: whether many reports are alike in what it reads, so that it pays to keep in mind what it said of one.
    """

    check: Check
    reads: tuple[str | Places, ...]
    sql: str | Conditions | None = None
    unsure: bool = False
    narrows: bool = False
    recurs: bool = False


class Active(NamedTuple):
    """A rule that applies to an edition, with its registration."""

    rule: Rule
    registration: Registration

    @property
    def check(self) -> Check:
        """The function."""
        return self.registration.check

    def places(self, edition: Edition) -> tuple[str, ...]:
        """The JSON Pointers of what it reads, fields and cells. Raises ValueError for what is neither."""
        found: dict[str, None] = {}
        for read in self.registration.reads:
            if callable(read):
                found |= dict.fromkeys(read(edition, self.rule))
            else:
                found |= dict.fromkeys((read,) if read.startswith("/") else _pointers(self.rule.data[read]))
        for pointer in found:
            if pointer not in edition.fields and pointer not in edition.cells:
                raise ValueError(f"{self.rule.code} reads {pointer}, which is no field or cell of edition {edition.id}")
        return tuple(found)

    def conditions(self, edition: Edition) -> tuple[str, ...] | None:
        """The SQL, in which {/pointer} is a place that is read, and {key} what the record has there."""
        sql = self.registration.sql
        if sql is None:
            return None
        return (sql,) if isinstance(sql, str) else tuple(sql(edition, self.rule))


BOUND = "bound"
"""The key of records that say `left <= right`: data like an equation, which can be compiled with the equations."""

REGISTERED: dict[str, Registration] = {}
KINDS: dict[str, Registration] = {}


def register(
    code: str = "",
    *,
    kind: str = "",
    reads: Iterable[str | Places],
    sql: str | Conditions | None = None,
    unsure: bool = False,
    narrows: bool = False,
    recurs: bool = False,
) -> Callable[[Check], Check]:
    """Enter a function as the check of the rule with this code, or of every rule whose record has the key `kind`.

    reads, sql, unsure, narrows and recurs as in `Registration`.
    Raises ValueError where that is registered already, or reads nothing.
    """
    reads = tuple(reads)
    entries, name = (REGISTERED, code) if code else (KINDS, kind)
    if not name or name in entries or not reads:
        raise ValueError(f"the check {name!r} has no name, reads nothing, or is registered twice")

    def enter(check: Check) -> Check:
        entries[name] = Registration(check, reads, sql, unsure, narrows, recurs)
        return check

    return enter


@cache
def active(edition: Edition) -> tuple[Active, ...]:
    """The rules of an edition that have a check, in the order of its catalogue."""
    found = []
    for rule in edition.rules.values():
        registration = registration_of(rule)
        if registration and rule.data["status"] != "retired":
            found.append(Active(rule, registration))
    return tuple(found)


def registration_of(rule: Rule) -> Registration | None:
    """That of its code, or of a key of its record; None where no function judges it."""
    _import_families()
    kinds = (KINDS[key] for key in KINDS.keys() & rule.data.keys())
    return REGISTERED.get(rule.code) or next(kinds, None)


def check(year: Year) -> Items:
    """Yield what the rules outside the identities say of a report."""
    for rule, registration in active(year.edition):
        yield from registration.check(year, rule)


@cache
def _import_families() -> None:
    """Import every module of this folder, by which its rules are registered."""
    for file in sorted(os.listdir(os.path.dirname(__file__))):
        name, ending = os.path.splitext(file)
        if ending == ".py" and not name.startswith("_"):
            import_module(f".{name}", __package__)


def _pointers(value: Any) -> Iterable[str]:
    """The pointers that stand under a key of a record: one, a list, or named ones."""
    return (value,) if isinstance(value, str) else value.values() if isinstance(value, dict) else value
