"""What may be wrong in a report, proposed and never applied: frozen records."""

from typing import Any, Literal, NamedTuple

from .display import jsonable
from .findings import Cell
from .form import Equation, Lang, Text, spoken

Status = Literal["unique", "clear", "ambiguous", "unexplained"]
"""How sure a repair is, against the other explanations of the same equations."""


class Change(NamedTuple):
    """A cell with its reported value, and the figure suggested for it."""

    cell: Cell
    new: int

    def to_dict(self, lang: Lang = "zh") -> dict[str, Any]:
        """As in result.schema.json, with texts in "zh" or "en"."""
        cell = self.cell.to_dict(lang)
        old = cell.pop("value")
        return cell | {"old": old, "new": jsonable(self.new)}


class Repair(NamedTuple):
    """What may be wrong in one table, and what its cells would then have to be; never applied.

    Attributes:
        table: the table whose equations do not hold.
        rank: 1 for the most likely explanation of these equations.
        status: "unique" (the only explanation), "clear" (well ahead of the next), "ambiguous", or "unexplained".
        kind: the kind of slip, "several" if there is more than one, "unexplained" if there is none.
        slips: the kinds of all slips.
        changes: the cells with old and new value, in the order of the form.
        alternatives: the changes of explanations that differ from this one only in the place.
        resolves, leaves: the equations that hold after the repair, and that still do not.
        cost: how implausible it is; 1 is the cost of two exchanged digits. None if unexplained.
        lead: how much cheaper it is than the next explanation; None if there is none.
        complete: whether the search was completed.
        text: the sentence.
        other_texts: those of the alternatives.
        unlisted: what each explanation about as plausible would change that is no repair of its own; texts name them.
        unevaluated: the equations tied to these cells that cannot be evaluated after the repair either.
        plain: its sentence, those of its alternatives and of unlisted ones, without the section and what then holds.
    """

    table: str
    rank: int
    status: Status
    kind: str
    slips: tuple[str, ...]
    changes: tuple[Change, ...]
    alternatives: tuple[tuple[Change, ...], ...]
    resolves: tuple[Equation, ...]
    leaves: tuple[Equation, ...]
    cost: float | None
    lead: float | None
    complete: bool
    text: Text
    other_texts: tuple[Text, ...] = ()
    unlisted: tuple[tuple[Change, ...], ...] = ()
    unevaluated: tuple[Equation, ...] = ()
    plain: tuple[Text, ...] = ()

    @property
    def certainty(self) -> Status:
        """How sure it is to a reader: nothing is the only explanation of what could not be compared as a whole."""
        return "clear" if self.status == "unique" and self.unevaluated else self.status

    def message(self, lang: Lang = "zh") -> str:
        """What may be wrong, with the figures and the places, in one sentence: "zh" or "en"."""
        spoken(lang)
        return self.text[lang]

    def to_dict(self, lang: Lang = "zh") -> dict[str, Any]:
        """As in result.schema.json, with texts in "zh" or "en"."""
        return {
            "table": self.table,
            "rank": self.rank,
            "status": self.status,
            "kind": self.kind,
            "slips": list(self.slips),
            "message": self.message(lang),
            "cells": [change.to_dict(lang) for change in self.changes],
            "alternatives": [
                {"message": text[lang], "cells": [change.to_dict(lang) for change in changes]}
                for text, changes in zip(self.other_texts, self.alternatives, strict=True)
            ],
            "resolves": [{"code": e.code, "instance": e.instance} for e in self.resolves],
            "leaves": [{"code": e.code, "instance": e.instance} for e in self.leaves],
            "cost": self.cost,
            "lead": self.lead,
            "complete": self.complete,
        }
