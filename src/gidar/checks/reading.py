"""What of a document could not be read, or not for certain: said, and nothing is concluded from it."""

from collections.abc import Iterator

from ..edition import Edition
from ..findings import NotChecked, not_checked
from ..report import Report
from ..values import number


def check(report: Report, edition: Edition) -> Iterator[NotChecked]:
    """Yield every cell that was not read, and every one that was not read for certain."""
    for pointer, doubt in report.doubts.items():
        key = "cell_unread" if doubt.unread else "cell_doubtful"
        where, value = edition.label(pointer) or {}, report.value(pointer)
        shown = edition.catalogue["words"]["blank"] if value is None else number(value)
        yield not_checked(edition, "reading", key, pointer, where=where, why=doubt.why, value=shown)


def unread(report: Report) -> set[str]:
    """The cells of which nothing is known."""
    return {pointer for pointer, doubt in report.doubts.items() if doubt.unread}
