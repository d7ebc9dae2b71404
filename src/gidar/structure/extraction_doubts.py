"""What of a document could not be read, or not for certain: said, and nothing is concluded from it."""

from collections.abc import Iterator
from itertools import groupby

from ..model.display import number, quoted
from ..model.edition import Edition
from ..model.findings import NotChecked, not_checked
from ..model.form import Text
from ..model.recorded import JOINT
from ..model.report import Report
from ..model.result import DOUBTFUL


def check(report: Report, edition: Edition) -> Iterator[NotChecked]:
    """Yield what was not read, and what was not read for certain: by cell, or by row where all of it is alike."""
    for (row, doubt), found in groupby(report.doubts.items(), lambda item: (_row(item[0], edition), item[1])):
        pointers = [pointer for pointer, _ in found]
        place = pointers[0] if len(pointers) == 1 else row
        key = "cell_unread" if doubt.unread else DOUBTFUL
        shown = pointers if any(report.value(pointer) is not None for pointer in pointers) else pointers[:1]
        value = {lang: JOINT.join(_said(report, pointer, edition, lang) for pointer in shown) for lang in ("zh", "en")}
        params = {"where": _label(place, edition), "why": doubt.why, "value": value, "places": len(pointers)}
        yield not_checked(edition, "reading", key, place, **params)


def _row(pointer: str, edition: Edition) -> str:
    return pointer.rsplit("/", 1)[0] if pointer in edition.cells else pointer


def _label(pointer: str, edition: Edition) -> Text | None:
    """The words of the form for a place; of a text, the heading of its section."""
    headings = {f"/narrative/{section['id']}": section["label"] for section in edition.sections}
    return headings.get(pointer) or edition.label(pointer)


def _said(report: Report, pointer: str, edition: Edition, lang: str) -> str:
    """What was read at a place, as a reader sees it."""
    value = report.value(pointer)
    if value is None:
        blank: Text = edition.catalogue["words"]["blank"]
        return blank[lang]
    return quoted(value) if isinstance(value, str) else number(value)


def follows(pointer: str, report: Report) -> bool:
    """Whether a place is missing from a report because it, or what it holds, was not read from the document."""
    return any(place == pointer or place.startswith(f"{pointer}/") for place in unread(report))


def unread(report: Report) -> set[str]:
    """The places of which nothing is known."""
    return {pointer for pointer, doubt in report.doubts.items() if doubt.unread}
