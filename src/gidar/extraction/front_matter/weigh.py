"""Of what a document says of itself in several places, what it is read as, and how surely."""

from collections.abc import Callable, Iterable
from typing import Any

from ..record import CERTAIN, LIKELY, Stated
from .ending import Signature

# What says who reports, and on which year, the surest first.
ORGAN_BY = ("title", "label", "page_title", "source", "signature", "sentence")
YEAR_BY = ("title", "page_title", "period", "sentence")
OF_ITSELF = ("title", "page_title", "period")  # which speak of this report and no other


def weighed(
    titles: list[Stated], period: list[Stated], labels: dict[str, Stated], signed: Signature | None
) -> dict[str, Stated]:
    """What is stated, by name. titles are Stated of a Title: printed, of the page, in sentences.

    The surest place counts, and is doubted where another that speaks of this report says otherwise; what stands only
    in a lesser place is likely, and certain where two say the same.
    """
    out: dict[str, Stated] = {name: labels[name] for name in ("published", "number") if name in labels}
    if signed and "published" not in out:
        out["published"] = signed.date
    one = _of_this_report(titles)
    organs = [title._replace(value=title.value.organ) for title in one if title.value.organ]
    organs += [*([labels["organ"]] if "organ" in labels else []), *([signed.organ] if signed else [])]
    years = [title._replace(value=title.value.year, confidence=_of_year(title)) for title in one] + period
    for name, found, order, same in (("organ", organs, ORGAN_BY, _same_organ), ("year", years, YEAR_BY, _same_year)):
        if found:
            out[name] = _surest(sorted(found, key=lambda stated: order.index(stated.by)), same)
    return out


def _of_year(title: Stated) -> str:
    """A year is in the title wherever its lines begin; only which line names the organ may be in doubt."""
    return CERTAIN if title.by in OF_ITSELF else title.confidence


def _of_this_report(titles: list[Stated]) -> list[Stated]:
    """The titles, of those that are printed the one of this report first: pages list others above it."""
    printed = [title for title in titles if title.by == "title"]
    others = [title for title in titles if title.by != "title"]
    apart = {other.value.year for other in others if other.place not in {title.place for title in printed}}
    named = [title for title in printed if title.value.year in apart]
    return [*(named or printed)[::-1], *others]


def _surest(found: list[Stated], same: Callable[[Any, Any], bool]) -> Stated:
    first, *others = found
    peers = [one for one in others if one.by in OF_ITSELF]
    if any(not same(first.value, one.value) for one in peers):
        return first._replace(confidence=LIKELY)
    return first._replace(confidence=CERTAIN) if _agreed(first, others, same) else first


def _agreed(first: Stated, others: Iterable[Stated], same: Callable[[Any, Any], bool]) -> bool:
    return any(one.by != first.by and same(first.value, one.value) for one in others)


def _same_organ(one: str, other: str) -> bool:
    """Whether two names may be of one organ: with its region before it, or without."""
    return one.endswith(other) or other.endswith(one) or one.startswith(other) or other.startswith(one)


def _same_year(one: int, other: int) -> bool:
    return one == other
