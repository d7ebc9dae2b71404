"""What a roll keeps of a report that came in."""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from itertools import combinations
from typing import Any, NamedTuple

from ..model.edition import Edition, editions, load_edition
from ..model.organs import Organ, organ_of
from ..model.report import Report
from ..model.result import Result, Verdict


class Filing(NamedTuple):
    """A report that came in: where it was read, whose it is, what it comes to.

    kind and published (YYYY-MM-DD) are None where the report does not say them, or not soundly. changed is when its
    file was last written, in seconds since the epoch. blanks are cells left blank,
    cells_not_checked were not read or cannot be used, equations_not_checked were not evaluated or are undetermined,
    looks are figures that fit all sums and ask for a look, doubtful places that were not read for certain. digest tells
    equal reports.
    """

    source: str
    organ: Organ
    year: int | None
    kind: str | None
    published: str | None
    changed: float | None
    digest: int
    verdict: Verdict
    fails: bool
    errors: int
    warnings: int
    waived: int
    blanks: int
    cells_not_checked: int = 0
    equations_not_checked: int = 0
    looks: int = 0
    doubtful: int = 0


def filing_of(report: Report, result: Result) -> Filing:
    """What is kept of a report and the result of its validation."""
    wrong = {cell.pointer for one in result.findings if one.severity == "error" for cell in one.cells}
    standings = [finding.standing for finding in result.findings]
    edition = load_edition(result.edition) if result.edition in editions() else None
    changed = None
    with suppress(OSError, ValueError):
        changed = os.stat(result.path).st_mtime
    text = json.dumps(report.data, sort_keys=True, default=str)
    return Filing(
        source=result.source,
        organ=organ_of(report.value),
        year=result.year,
        kind=_kind(report, edition, wrong),
        published=_day(report.value("/published")) if "/published" not in wrong else None,
        changed=changed,
        digest=hash(text),
        verdict=result.verdict,
        fails=result.fails,
        errors=standings.count("error"),
        warnings=standings.count("warning"),
        waived=standings.count("waived"),
        cells_not_checked=result.checked.of_cells - result.checked.cells,
        equations_not_checked=result.checked.of_equations - result.checked.equations,
        looks=sum(one.rule.data["area"] == "corpus" and not one.waived for one in result.findings),
        doubtful=result.doubtful,
        blanks=sum(report.value(p) is None and p not in report.doubts for p in edition.cells) if edition else 0,
    )


def _kind(report: Report, edition: Edition | None, wrong: set[str]) -> str | None:
    kind = report.value("/organ/kind")
    known = edition.fields["/organ/kind"].values if edition else None
    return kind if isinstance(kind, str) and kind in (known or ()) and "/organ/kind" not in wrong else None


def _day(value: Any) -> str | None:
    try:
        return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        return None


def are_namesakes(filings: Sequence[Filing]) -> bool:
    """Whether some are of different organs that a list calls by one name, as their codes or regions tell."""
    organs = [filing.organ._replace(name="-") for filing in filings]  # a list may have several names for an organ
    return any(not one.is_same(other) for one, other in combinations(organs, 2))


def are_of_scopes(filings: Sequence[Filing]) -> bool:
    """Whether some count something else than the others, and are therefore no versions of one report."""
    return len({filing.organ.scope for filing in filings if filing.organ.scope}) > 1


def newest(filings: Sequence[Filing]) -> tuple[Filing, tuple[Filing, ...], str | None]:
    """The report of an organ that counts, those beside it, and what tells that it is the newest.

    That is the day of publication, else when the files were written; "same" where all are equal, None where nothing
    tells it, and the first counts, or where they are of several organs or scopes.
    """
    first = max(filings, key=lambda one: (one.published or "", one.changed or 0))
    others = tuple(one for one in filings if one is not first)
    if not others or are_namesakes(filings) or are_of_scopes(filings):
        return first, others, None
    if all(one.digest == first.digest for one in others):
        return first, others, "same"
    for name in ("published", "changed"):
        values = {getattr(one, name) for one in filings}
        latest = [one for one in filings if getattr(one, name) == getattr(first, name)]
        if None not in values and len(latest) == 1:
            return first, others, "file" if name == "changed" else name
        if name == "published" and len(values) > 1:
            break  # some have no day, or several the latest: a file may be newer and its report older
    return first, others, None
