"""The results of reports with which nothing is wrong, without reading them closely."""

from collections.abc import Iterable

from ..checks import continuity
from ..checks.equations import Year
from ..checks.known import Known
from ..edition import editions, load_edition
from ..findings import Finding, NotChecked, Result
from ..history import History, organ_key
from ..readers import Text, Unread
from .gate import NOTHING, Gate


class Plain:
    """Gives the result of a report where the gate of an edition can tell that there is nothing to say, else None.

    Raises KeyError where an edition has no gate.
    """

    def __init__(self, history: History | None) -> None:
        self._history = history
        self._gates = [Gate(load_edition(edition)) for edition in reversed(editions())]
        nothing: Known = {}
        self._without = {
            (gate.edition, reason): told(continuity.check(Year(NOTHING, gate.edition, nothing), reason))
            for gate in self._gates
            for reason in ("no_previous", "previous_not_found")
        }

    def __call__(self, unread: Unread) -> Result | None:
        """The result of a report; None where it has to be looked at."""
        if not isinstance(unread, Text):
            return None
        for gate in self._gates:
            known = gate.known(unread.data)
            if known is not None:
                break
        else:
            return None
        if gate is not self._gates[0]:  # reports of one edition come together
            self._gates.remove(gate)
            self._gates.insert(0, gate)
        across, items = self._across(gate, known), told(gate.items(known))
        if across is None or items is None:
            return None
        organ, year, source = known["/organ/name"], known["/year"], unread.source
        version = gate.edition.version
        return Result(source, source, organ, year, gate.edition.id, version, (), (*across, *items))

    def _across(self, gate: Gate, known: Known) -> tuple[NotChecked, ...] | None:
        """What could not be compared with the year before; None where something differs from it."""
        if self._history is None:
            return self._without[gate.edition, "no_previous"]
        organ = organ_key(known.get("/organ/code"), known["/organ/name"])
        last = self._history.of(organ, known["/year"] - 1)
        if last is None:
            return self._without[gate.edition, "previous_not_found"]
        if last.known.get("/year") != known["/year"] - 1:
            return None
        return told(continuity.check(Year(NOTHING, gate.edition, known), last))


def told(items: Iterable[Finding | NotChecked]) -> tuple[NotChecked, ...] | None:
    """What could not be checked; None where something was found."""
    out = []
    for item in items:
        if isinstance(item, Finding):
            return None
        out.append(item)
    return tuple(out)
