"""Of what a document says of itself in several places, what it is read as, and how surely."""

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from ..record import CERTAIN, LIKELY, Stated
from .ending import Signature

# What says who reports, and on which year, the surest first.
ORGAN_BY = ("title", "label", "page_title", "source", "signature", "sentence")
YEAR_BY = ("title", "page_title", "period", "sentence", "narrative")
OF_ITSELF = ("title", "page_title", "period", "narrative")  # which speak of this report and no other
OF_ORGAN = ("label", "signature")  # which name an organ of it, or that in which it is
REGION = re.compile("[国省市县区州盟旗乡镇村道园场部委局厅府院会]$")  # with which what stands before a name ends
IN_NAMES = re.compile("人民政府|政府|办公室|办公厅")  # what signs for the organ of a region


class Weighed(NamedTuple):
    """What is stated, by name; and of what another place says something else, what it says there."""

    stated: dict[str, Stated]
    rivals: dict[str, Stated]


def weighed(
    titles: list[Stated],
    writers: list[Stated],
    years: list[Stated],
    labels: dict[str, Stated],
    signed: Signature | None,
) -> Weighed:
    """What is stated. titles are Stated of a Title: printed, of the page, in sentences; writers are the organs that
    are said to have written the report, years what else names one.

    The surest place counts, and is doubted where another that speaks of this report says otherwise; what stands only
    in a lesser place is likely, and certain where two say the same.
    """
    rivals: dict[str, Stated] = {}
    out: dict[str, Stated] = {name: labels[name] for name in ("published", "number") if name in labels}
    if signed and signed.date and "published" not in out:
        out["published"] = signed.date
    one = _of_this_report(titles)
    organs = [title._replace(value=title.value.organ) for title in one if title.value.organ]
    organs += [*([labels["organ"]] if "organ" in labels else []), *([signed.organ] if signed else [])]
    organs = organs or writers  # an office may write what another reports: it makes nothing else certain
    years = [title._replace(value=title.value.year, confidence=_of_year(title)) for title in one] + years
    for name, found, order, same in (("organ", organs, ORGAN_BY, _same_organ), ("year", years, YEAR_BY, _same_year)):
        if not found:
            continue
        # The name of a site is the least that tells who reports.
        first, *others = sorted(
            found, key=lambda one: (one.by == "page_title" and one.confidence == LIKELY, order.index(one.by))
        )
        rival = next((other for other in others if _differs(first, other, same)), None)
        if rival is not None:
            first, rivals[name] = first._replace(confidence=LIKELY), rival
        elif _agreed(first, others, same):
            first = first._replace(confidence=CERTAIN)
        out[name] = first
    return Weighed(out, rivals)


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


def _differs(first: Stated, other: Stated, same: Callable[[Any, Any], bool]) -> bool:
    """Whether another place that speaks of this report says something else."""
    if other.by in OF_ITSELF:
        return not same(first.value, other.value)
    return other.by in OF_ORGAN and not (same(first.value, other.value) or _is_within(first.value, other.value))


def _is_within(one: str, other: str) -> bool:
    """Whether two names may be of one organ, of which one is shorter, or of a region and what is in it."""
    short, long = sorted((re.sub(r"\s+", "", name) for name in (one, other)), key=len)
    rest = iter(long)
    if short[-1:] == long[-1:] and all(character in rest for character in short):
        return True
    bare, other_bare = (IN_NAMES.sub("", name) for name in (one, other))
    return _same_organ(bare, other_bare) or not (bare and other_bare)


def _agreed(first: Stated, others: Iterable[Stated], same: Callable[[Any, Any], bool]) -> bool:
    return any(one.by != first.by and same(first.value, one.value) for one in others)


def _same_organ(one: str, other: str) -> bool:
    """Whether two names may be of one organ: with its region before it, or without."""
    short, long = sorted((one, other), key=len)
    within = long.endswith(short) and (len(short) == len(long) or REGION.search(long[: -len(short)]))
    return bool(within) or long.startswith(short)


def _same_year(one: int, other: int) -> bool:
    return one == other
