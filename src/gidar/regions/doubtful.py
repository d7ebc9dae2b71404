"""What of the reports of parts was not read for certain from a document, and stands in what they come to."""

from collections.abc import Collection

from ..model.findings import fill
from ..model.form import Text
from ..model.words import texts
from .sums import Part


def doubtful_places(part: Part) -> list[str]:
    """The JSON Pointers of figures that are added up with those of others and were not read for certain."""
    places = part.edition.cells.keys() | part.edition.additive_fields if part.edition else ()
    return [place for place in part.report.doubts if place in places and part.usable.get(place) is not None]


def doubtful_said(key: str, part: Part, places: Collection[str]) -> Text:
    """A sentence of the room aggregation about a part with such places."""
    name, source = part.said
    text = texts("aggregation")[key]
    return {lang: fill(text, {"name": name, "source": source, "count": len(places)}, lang) for lang in text}
