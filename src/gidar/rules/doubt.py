"""Whether something that a rule needs is in doubt, or out of place, which others have said."""

from ..structure.extraction_doubts import unread
from ..structure.usable import Year


def in_doubt(year: Year, *pointers: str) -> bool:
    """Whether something stands at one of the places, or above it, that the structure check has found faulty.

    What was not read from a document is in doubt too, and so is what is never read from one.
    """
    if not year.report.unfilled.isdisjoint(pointers):
        return True
    if year.report.doubts and any(pointer in unread(year.report) for pointer in pointers):
        return True
    return any(
        place not in year.usable and year.report.value(place) is not None
        for pointer in pointers
        for place in (pointer, pointer.rpartition("/")[0])
        if place
    )
