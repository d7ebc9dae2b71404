"""One report among others: what of it fits all sums and still asks for a look."""

from collections.abc import Iterator
from decimal import Decimal
from math import exp, log, log1p
from typing import Any

from ..model.display import number
from ..model.edition import Edition, editions, load_edition
from ..model.findings import Finding, Items, NotChecked, finding, not_checked
from ..model.organs import Named, ReadAt
from ..model.report import Report
from ..model.result import Result
from .corpus import Corpus, Profile, Spread, figures_of, profile

JUMP, FAR, SHIFTED, REPEATED = "figure-jump", "figure-far", "figure-shifted", "report-repeated"


def profile_of(report: Report) -> Profile | None:
    """What is kept of a report among others; None where it says no year, or belongs to no edition."""
    edition = _edition_of(report.value("/edition"))
    return None if edition is None else profile(report, edition, edition.rules[REPEATED].data["distinct_limit"])


def looked_at(result: Result, report: Report, corpus: Corpus) -> Result:
    """The result of a report with what asks for a look, too."""
    edition = _edition_of(result.edition)
    items = [*look(report, edition, corpus)] if edition else []
    findings = (*result.findings, *(item for item in items if isinstance(item, Finding)))
    return result._replace(
        findings=findings, not_checked=(*result.not_checked, *(item for item in items if isinstance(item, NotChecked)))
    )


def _edition_of(name: Any) -> Edition | None:
    return load_edition(name) if name in editions() else None


def look(report: Report, edition: Edition, corpus: Corpus) -> Items:
    """Yield what asks for a look, and what could not be compared: hints, never errors."""
    own = profile_of(report)
    if own is None:
        return
    if same := corpus.equal(own):
        pointer = "/year" if same.organ.is_same(own.organ) else "/organ/name"
        params: dict[str, Any] = {"other": Named(same.organ), "year": same.year, "source": ReadAt(same.source)}
        yield finding(report, edition, REPEATED, pointer, **params)
        return  # every figure of it would only say so again
    last = corpus.before(own)
    if last is None:
        yield not_checked(edition, JUMP, "previous_not_found")
    few = False
    for pointer in figures_of(edition):
        now = own.figures.get(pointer)
        if now is None:
            continue
        then = last.figures.get(pointer) if last else None
        if then is not None:
            yield from _against_itself(report, edition, pointer, (now, then), corpus.changes(own.group, pointer))
        elif now:
            spread = corpus.sizes(own.group, pointer)
            few = few or spread.of < edition.rules[FAR].data["peers_limit"]
            yield from _against_peers(report, edition, pointer, now, spread)
    if few:
        yield not_checked(edition, FAR, "few_peers", count=edition.rules[FAR].data["peers_limit"])


def _against_itself(
    report: Report, edition: Edition, pointer: str, both: tuple[float, float], usual: Spread
) -> Iterator[Finding]:
    """A figure against that of the year before."""
    data, (now, then) = edition.rules[JUMP].data, both
    change, width = log1p(now) - log1p(then), usual.width
    if usual.of < data["peers_limit"]:
        usual, width = Spread(0.0, 0.0, 0), 0.0
    far = abs(change - usual.middle)
    if max(both) < data["least_limit"] or far <= max(log(data["ratio_limit"]), data["deviation_limit"] * width):
        return
    factor = _power(edition, now, then)
    params: dict[str, Any] = {"value": _said(now), "last": _said(then)}
    if factor:
        yield finding(report, edition, SHIFTED, pointer, **params, factor=factor)
    else:
        yield finding(report, edition, JUMP, pointer, **params)


def _power(edition: Edition, now: float, then: float) -> int | None:
    """The factor by which digits may have been shifted; None where both differ by none of those."""
    data = edition.rules[SHIFTED].data
    if not now or not then:
        return None
    off = log(data["near_limit"]) - log(100)  # near is in hundredths
    return next((one for one in data["factors"] if abs(abs(log(now / then)) - log(one)) <= off), None)


def _against_peers(report: Report, edition: Edition, pointer: str, now: float, usual: Spread) -> Iterator[Finding]:
    """A figure against those of organs of the same kind and level."""
    data = edition.rules[FAR].data
    if usual.of < data["peers_limit"] or now < data["least_limit"]:
        return
    if abs(log1p(now) - usual.middle) > max(log(data["ratio_limit"]), data["deviation_limit"] * usual.width):
        middle = _said(round(exp(usual.middle) - 1))
        yield finding(report, edition, FAR, pointer, value=_said(now), middle=middle, count=usual.of)


def _said(value: float) -> str:
    return number(int(value) if value == int(value) else Decimal(repr(value)))
