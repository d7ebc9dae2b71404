"""Blank cells: every one is reported, since blank is not zero."""

from collections.abc import Iterator

from ..edition import Edition
from ..findings import Finding, finding
from ..report import Report
from .known import Known


def check(report: Report, edition: Edition, known: Known) -> Iterator[Finding]:
    """Yield every cell that the form left blank."""
    for pointer in edition.cells:
        if pointer in known and known[pointer] is None:
            yield finding(report, edition, "cell-blank", pointer)
