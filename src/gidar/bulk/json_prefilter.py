"""Reports about which there is nothing to say, told from their bytes.

The gate says yes only where every ordinary check is known to find nothing: the bytes decode into the type of the
published schema with no member twice, no cell is blank, every equation and bound holds, and the ordinary rules about
everything outside the tables, which are run as they are, find nothing. At the least doubt it says nothing at all.
"""

from functools import lru_cache
from math import copysign
from operator import attrgetter
from typing import Any

import msgspec
from msgspec import UNSET

from ..model.edition import Edition
from ..model.findings import NotChecked
from ..structure.quick import resolved
from ..structure.schema_types import report_type
from ..structure.usable import Usable
from .arithmetic import interpreted, of_structs
from .outside import places
from .sound import ROUNDED, sound, told

RECURRING = 4096  # years, days, kinds of organ and the like, of which is kept what the rules about them say


class Gate:
    """The gate of one edition. Raises KeyError where msgspec cannot express its schema."""

    def __init__(self, edition: Edition, years: bool) -> None:
        self.edition = edition
        type_ = report_type(edition, zero=True)
        if type_ is None:
            raise KeyError(edition.id)
        self._decode = msgspec.json.Decoder(type_).decode
        self._tables = attrgetter(f"_{list(edition.schema['properties']).index('tables')}")
        self._places = places(edition)
        self._arithmetic = of_structs(edition, years)
        self._money = [place for place in self._arithmetic.named if edition.cells[place].type == "money"]
        self._money += [place for place in edition.fields if "number" in _types(edition, place)]
        rules = interpreted(edition)
        self._rules = [(one.check, one.rule) for one in rules]
        self._each = [(one.check, one.rule) for one in rules if not one.registration.recurs]
        recurring = [one for one in rules if one.registration.recurs]
        self._recurring = [(one.check, one.rule) for one in recurring]
        self._recur = [*dict.fromkeys(place for one in recurring for place in one.places(edition))]
        self._silent = lru_cache(RECURRING)(self._are_silent)
        rows = [row for table in edition.tables.values() for row in table.rows]
        self._table_members = len(edition.tables) + len(rows) + len(edition.cells)

    def usable(self, data: bytes) -> Usable | None:
        """What stands outside the tables of a plainly sound report; None where it is not plainly sound."""
        try:
            report = self._decode(data)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None
        usable = self._places(report)
        if not self._once(data, usable):
            return None
        alone = self._arithmetic.settles(usable, self._tables(report))
        return usable if alone and self._exact(usable, alone) else None

    def _once(self, data: bytes, usable: Usable) -> bool:
        """Whether every member is there once, which msgspec does not look at.

        Each has its colon. With more than there are members and colons in texts (one in each address), some member
        is there twice; only a colon in a text that is written as an escape could make up for it.
        """
        spare = data.count(b":") - (1 + self._table_members + len(usable))
        if spare <= (b"://" in data):
            return True
        texts = "".join([value for value in usable.values() if type(value) is str])
        return spare == texts.count(":") and (b"\\" not in data or b"u003" not in data)

    def _exact(self, usable: Usable, alone: tuple[Any, ...]) -> bool:
        """Whether it does no harm that amounts with decimals are floats: one that was rounded to zero has a sign.

        No rule can compute with another.
        """
        for place in self._money:
            if type(value := usable.get(place)) is float:
                if value:
                    usable[place] = ROUNDED
                else:
                    alone += (value,)
        return float not in map(type, alone) or all(copysign(1, value) > 0 for value in alone if type(value) is float)

    def items(self, usable: Usable) -> tuple[NotChecked, ...] | None:
        """What the ordinary rules say of everything outside the tables; None where they find something."""
        year = sound(self.edition, usable)
        rules = self._each if self._silent(*[usable.get(place, UNSET) for place in self._recur]) else self._rules
        try:
            return told(year, rules)
        except TypeError:  # an amount that may have been rounded is compared with another
            return None

    def _are_silent(self, *values: Any) -> bool:
        """Whether rules that read only what is alike in many reports have nothing to say of these values."""
        usable = {place: value for place, value in zip(self._recur, values, strict=True) if value is not UNSET}
        year = sound(self.edition, usable)
        return told(year, self._recurring) == ()


def _types(edition: Edition, place: str) -> list[str]:
    """The types that a field outside the tables may have."""
    kinds: str | list[str] = resolved(edition.fields[place].schema, edition.schema).get("type", [])
    return [kinds] if isinstance(kinds, str) else kinds
