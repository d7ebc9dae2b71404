"""The results of reports with which nothing is wrong, without reading them closely."""

from typing import Any

from ..identities import continuity
from ..identities.continuity import Missing
from ..identities.coverage import everything, verdict
from ..identities.previous_years import History
from ..inputs import JsonText, Source
from ..inputs.csv_sorted import ReportLines
from ..model.edition import Edition, editions, load_edition
from ..model.findings import NotChecked
from ..model.organs import organ_of
from ..model.result import Result, Verdict
from ..structure.usable import Usable
from .csv_prefilter import GroupGate
from .json_prefilter import Gate
from .sound import sound, told


class Plain:
    """Gives the result of a report where the gate of an edition can tell that there is nothing to say, else None.

    Raises KeyError where an edition has no gate.
    """

    def __init__(self, history: History | None) -> None:
        """With a history, what the year before is compared with is known of every report."""
        self._history = history
        self._gates = [Gate(load_edition(edition), history is not None) for edition in reversed(editions())]
        self._groups: dict[Edition, GroupGate] = {}
        self._verdicts: dict[tuple[Any, ...], Verdict] = {}
        nothing: Usable = {}
        self._without = {
            (gate.edition, reason): told(sound(gate.edition, nothing), [(continuity.check, Missing(reason))])
            for gate in self._gates
            for reason in ("no_previous", "previous_not_found", "not_the_year_before", "organ_unknown")
        }

    def __call__(self, unread: Source) -> Result | None:
        """The result of a report; None where it has to be looked at."""
        gate, usable = self.usable(unread)
        if gate is None or usable is None:
            return None
        across, items = self._across(gate, usable), gate.items(usable)
        if across is None or items is None:
            return None
        organ, year, edition, left = usable["/organ/name"], usable["/year"], gate.edition, (*across, *items)
        whole = everything(edition)
        return Result(
            unread.source,
            unread.path,
            organ,
            year,
            edition.id,
            edition.version,
            self._verdict(edition, left),
            whole,
            (),
            left,
            organ_code=usable.get("/organ/code"),
            organ_region=usable.get("/organ/region"),
        )

    def _verdict(self, edition: Edition, left: tuple[NotChecked, ...]) -> Verdict:
        """See verdict; what could not be checked is the same in many reports."""
        key = edition, *[item.key for item in left]
        if key not in self._verdicts:
            self._verdicts[key] = verdict(edition, left, everything(edition))
        return self._verdicts[key]

    def usable(self, unread: Source) -> tuple[Gate, Usable] | tuple[None, None]:
        """What stands outside the tables, and in cells that are looked at across years, of a plainly sound report."""
        if isinstance(unread, (JsonText, ReportLines)):
            for at, gate in enumerate(self._gates):
                usable = self._usable(gate, unread)
                if usable is not None:
                    if at:  # reports of one edition come together
                        self._gates.insert(0, self._gates.pop(at))
                    return gate, usable
        return None, None

    def _usable(self, gate: Gate, unread: JsonText | ReportLines) -> Usable | None:
        if isinstance(unread, JsonText):
            return gate.usable(unread.data)
        if unread.head.edition != gate.edition.id:
            return None
        if gate.edition not in self._groups:
            self._groups[gate.edition] = GroupGate(gate.edition, self._history is not None)
        return self._groups[gate.edition].usable(unread)

    def _across(self, gate: Gate, usable: Usable) -> tuple[NotChecked, ...] | None:
        """What could not be compared with the year before; None where something differs from it."""
        if self._history is None:
            return self._without[gate.edition, "no_previous"]
        last = self._history.year_before(organ_of(usable.get), usable["/year"])
        if isinstance(last, Missing) and not last.params:
            return self._without[gate.edition, last.key]
        return told(sound(gate.edition, usable), [(continuity.check, last)])
