"""Why reports are not told at once: what `gidar validate --explain-path` says beside the way that they are read."""

from importlib.util import find_spec

from ..inputs.chunks import Reading
from ..inputs.csv_sorted import SortedChunk
from ..model.edition import load_edition
from ..model.routes import Refusal, Route
from ..structure.csv_files import as_expected


def route_of(reading: Reading, reason: str | None) -> Route:
    """The way of some reports; reason, a key of refusals, is why all of them are read closely, where they are."""
    if reason is None and not find_spec("msgspec"):
        reason = "no_msgspec"
    refusal = Refusal("at_once", reason) if reason else _irregular(reading)
    return reading.route._replace(refusals=(*reading.route.refusals, refusal)) if refusal else reading.route


def _irregular(reading: Reading) -> Refusal | None:
    """The first file whose lines cannot be told at once, since its headings are others."""
    if isinstance(reading.chunk, SortedChunk):
        head = reading.chunk.head
        edition = load_edition(head.edition)
        for name, sheet in head.sheets.items():
            if not as_expected(edition, name, sheet):
                return Refusal("at_once", "headings", sheet.file, 1)
    return None
