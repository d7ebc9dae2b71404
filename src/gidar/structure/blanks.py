"""Blank cells: every one is reported, since blank is not zero."""

from collections.abc import Iterator

from ..model.edition import Edition
from ..model.findings import Finding, finding
from ..model.report import Report
from .usable import Usable


def check(report: Report, edition: Edition, usable: Usable) -> Iterator[Finding]:
    """Yield every cell that the form left blank."""
    for pointer in edition.cells:
        if pointer in usable and usable[pointer] is None:
            yield finding(report, edition, "cell-blank", pointer)
