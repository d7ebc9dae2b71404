"""What of a document could not be read, or not for certain: said, and nothing is concluded from it."""

from collections.abc import Iterator
from itertools import groupby

from ..model.display import number
from ..model.edition import Edition
from ..model.findings import NotChecked, not_checked
from ..model.form import Text
from ..model.report import Report


def check(report: Report, edition: Edition) -> Iterator[NotChecked]:
    """Yield what was not read, and what was not read for certain: by cell, or by row where all of it is alike."""
    for (row, doubt), found in groupby(report.doubts.items(), lambda item: (item[0].rsplit("/", 1)[0], item[1])):
        pointers = [pointer for pointer, _ in found]
        place = pointers[0] if len(pointers) == 1 else row
        key = "cell_unread" if doubt.unread else "cell_doubtful"
        blank: Text = edition.catalogue["words"]["blank"]
        figures = [report.value(pointer) for pointer in pointers]
        value = {lang: ", ".join(blank[lang] if f is None else number(f) for f in figures) for lang in blank}
        yield not_checked(edition, "reading", key, place, where=edition.label(place), why=doubt.why, value=value)


def unread(report: Report) -> set[str]:
    """The cells of which nothing is known."""
    return {pointer for pointer, doubt in report.doubts.items() if doubt.unread}
