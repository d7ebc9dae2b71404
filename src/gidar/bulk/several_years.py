"""Several years among the reports themselves: a history of them, before they are validated."""

import os
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from ..identities.carried_over import NAMED, carried, carried_rows
from ..inputs import Chunk, Source
from ..model.edition import Edition
from ..model.errors import InputError, contained
from ..model.organs import organ_of
from ..model.published import DESCRIPTOR
from ..model.report import Report, nested
from ..structure.usable import Usable, Year
from . import at_once

if TYPE_CHECKING:
    from ..identities.previous_years import History


def several(chunks: list[Chunk]) -> bool:
    """Whether the reports in some chunks are of more than one year."""
    years = set[str]()
    for chunk in chunks:
        years |= chunk.years()
        if len(years) > 1:
            return True
    return False


def keep(chunks: list[Chunk], history: "History") -> None:
    """Keep of those reports what the years after them are held to.

    What cannot be read is passed over: validating it says so.
    """
    plain = at_once(history)
    for source in _sources(chunks):
        with suppress(InputError), contained(source.source):
            gate, usable = plain.usable(source) if plain else (None, None)
            if gate and usable:
                history.keep(organ_of(usable.get), usable["/year"], _year(source, gate.edition, usable))
            else:
                history.add(source.report())


def _year(source: Source, edition: Edition, usable: Usable) -> Year:
    """What `last_year` gives of a report, of which all that it needs is known."""
    kept = {pointer: usable[pointer] for pointer in (*NAMED, *carried(edition)) if pointer in usable}
    report = Report(nested(kept), source.source)
    from ..inputs.csv_sorted import ReportLines

    if isinstance(source, ReportLines):
        sheets = {table: source.sheet(table, rows) for table, rows in carried_rows(edition).items()}
        report = report._replace(key=source.key, sheets=sheets)
    return Year(report, edition, kept, last=True)


def holds_many(path: str) -> bool:
    """Whether a path may hold the reports of several years that belong together: a folder, or a package."""
    name = os.path.basename(path).lower()
    return os.path.isdir(path) or name == DESCRIPTOR or name.endswith(".zip")


def _sources(chunks: list[Chunk]) -> Iterator[Source]:
    def ignore(error: InputError) -> None: ...

    return (source for chunk in chunks for source in chunk.reports(ignore))
