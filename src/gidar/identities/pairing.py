"""Whether a report is that of the same organ for the year before: told by who it says it is, never by being given."""

from ..model.organs import Named, Organ, ReadAt, organ_of
from ..structure.usable import Year
from .continuity import Missing


def paired(organ: Organ, year: int | None, last: Year | None) -> Year | Missing:
    """last, where it is what an organ's report for a year is held to; else the reason why it is not."""
    if last is None:
        return Missing("not_the_year_before")
    other = organ_of(last.report.value)
    if not is_known(organ):
        return Missing("organ_unknown")
    source = ReadAt(last.report.source)
    if not is_known(other):
        return Missing("previous_organ_unknown", {"source": source})
    if not organ.is_same(other):
        return Missing("other_organ", {"organ": Named(organ, other), "other": Named(other, organ), "source": source})
    if year is None or last.usable.get("/year") != year - 1:
        return Missing("not_the_year_before")
    return last


def is_known(organ: Organ) -> bool:
    """Whether an organ can be told from others at all."""
    key = organ.key
    return bool(key.name or key.code)
