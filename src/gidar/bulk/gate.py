"""Reports about which there is nothing to say, told from their bytes.

The gate says yes only where every ordinary check is known to find nothing: the bytes decode into the type of the
published schema with no member twice, no cell is blank, every equation and bound holds, and the ordinary rules about
everything outside the tables, which are run as they are, find nothing. At the least doubt it says nothing at all.
"""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any

import msgspec
from msgspec.structs import astuple

from ..checks.known import Known
from ..checks.plausibility import CHECKS, rules
from ..checks.typed import report_type
from ..edition import Edition
from ..findings import Finding, NotChecked
from ..report import Report

Figures = tuple[Any, ...]
"""The figures of all cells, in the order of the form."""

EXACT = "/processing_fees/received"
"""A sum of money that is compared with another: where there is one, floats are not exact enough."""


NOTHING = Report({})
"""What the rules outside the tables are given as the report: nothing in it is in doubt."""


class Gate:
    """The gate of one edition. Raises KeyError where msgspec cannot express its schema."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        type_ = report_type(edition)
        if type_ is None:
            raise KeyError(edition.id)
        self._decode = msgspec.json.Decoder(type_).decode
        members = edition.schema["properties"]
        self._pointers = [f"/{name}" for name in members]
        self._tables = self._pointers.index("/tables")
        self._owned = [
            (at, [f"/{name}/{below}" for below in schema["properties"]])
            for at, (name, schema) in enumerate(members.items())
            if "properties" in schema and at != self._tables
        ]
        self._adds_up, self._alone = compiled(edition)
        self._rules = [(CHECKS[rule.code], rule) for rule in rules(edition) if "bound" not in rule.data]
        order = list(edition.cells)
        cells = [rule.data["cell"] for _, rule in self._rules if "cell" in rule.data]
        cells += [pointer for equation in edition.continuity for pointer in (*equation.left, *equation.right)]
        self._named = [(order.index(cell), cell) for cell in dict.fromkeys(cells)]
        rows = [row for table in edition.tables.values() for row in table.rows]
        self._table_members = len(edition.tables) + len(rows) + len(edition.cells)

    def known(self, data: bytes) -> Known | None:
        """What stands outside the tables of a plainly sound report; None where it is not plainly sound."""
        try:
            report = astuple(self._decode(data))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None
        known = dict(zip(self._pointers, report, strict=True))
        for at, pointers in self._owned:
            if report[at]:
                known.update(zip(pointers, astuple(report[at]), strict=True))
        if msgspec.UNSET in known.values():
            known = {pointer: value for pointer, value in known.items() if value is not msgspec.UNSET}
        flatten = chain.from_iterable
        figures = tuple(flatten(map(astuple, flatten(map(astuple, astuple(known.pop("/tables")))))))
        return known if self._once(data, known) and self.settles(known, figures) else None

    def _once(self, data: bytes, known: Known) -> bool:
        """Whether every member is there once, which msgspec does not look at.

        Each has its colon. With more than there are members and colons in texts, some member is there twice; only
        a colon in a text that is written as an escape could make up for it.
        """
        texts = "".join([value for value in known.values() if type(value) is str])
        colons = 1 + self._table_members + len(known) + texts.count(":")
        return data.count(b":") == colons and (b"\\" not in data or b"u003" not in data)

    def settles(self, known: Known, figures: Figures) -> bool:
        """Whether no cell is blank and all equations and bounds hold; what rules need of the figures becomes known."""
        try:
            if not self._adds_up(figures):
                return False
        except TypeError:  # a blank
            return False
        for at, cell in self._named:
            known[cell] = figures[at]
        if known.get(EXACT) and float in map(type, known.values()):
            return False
        return all(figures[at] is not None for at in self._alone)

    def items(self, known: Known) -> Iterator[Finding | NotChecked]:
        """Yield what the ordinary rules say of everything outside the tables."""
        for check, rule in self._rules:
            yield from check(NOTHING, self.edition, rule, known)


def compiled(edition: Edition) -> tuple[Callable[[Figures], bool], list[int]]:
    """Whether every equation of a form holds, and every bound, as one expression over its figures; and the positions
    of the cells that are in none.

    The expression is made of positions alone: nothing that stands in a file becomes code.
    """
    bounds = chain.from_iterable(rule.data["bound"] for rule in rules(edition) if "bound" in rule.data)
    sides = [(e.left, "==", e.right) for e in edition.identities] + [(b["left"], "<=", b["right"]) for b in bounds]
    at = {pointer: place for place, pointer in enumerate(edition.cells)}

    def total(pointers: list[str]) -> str:
        return "+".join(f"f[{at[pointer]}]" for pointer in pointers) or "0"

    conditions = " and ".join(f"{total(left)}{sign}{total(right)}" for left, sign, right in sides)
    test: Callable[[Figures], bool] = eval(f"lambda f:{conditions}", {"__builtins__": {}})
    used = {pointer for left, _, right in sides for pointer in (*left, *right)}
    return test, [at[pointer] for pointer in at.keys() - used]
