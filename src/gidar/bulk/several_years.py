"""Several years among the reports themselves: a history of them, before they are validated."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ..identities.carried_over import NAMED, carried, carried_rows
from ..inputs import Chunk, JsonText, Source
from ..model.edition import Edition
from ..model.errors import InputError
from ..model.report import Report, nested
from ..structure.usable import Usable, Year
from . import at_once

if TYPE_CHECKING:
    from ..identities.previous_years import History

YEAR = rb'"year"\s*:\s*([0-9]{4})\b'


def several(chunks: list[Chunk]) -> bool:
    """Whether the reports in some chunks are of more than one year.

    A chunk may tell its years sooner than its reports do, as `years`.
    """
    years = set[Any]()
    for chunk in chunks:
        sooner: Callable[[], set[str]] | None = getattr(chunk, "years", None)
        for found in (sooner(),) if sooner else map(_years, _reports([chunk])):
            years |= found
            if len(years) > 1:
                return True
    return False


def keep(chunks: list[Chunk], history: "History") -> None:
    """Keep of those reports what the years after them are held to.

    What cannot be read is passed over: validating it says so.
    """
    from ..identities.previous_years import organ_key

    plain = at_once(history)
    for unread in _reports(chunks):
        gate, usable = plain.usable(unread) if plain else (None, None)
        if gate and usable:
            organ = organ_key(usable.get("/organ/code"), usable["/organ/name"])
            history.keep(organ, usable["/year"], _year(unread, gate.edition, usable))
        else:
            with suppress(InputError):
                history.add(unread.report())


def _year(unread: Source, edition: Edition, usable: Usable) -> Year:
    """What `last_year` gives of a report, of which all that it needs is known."""
    kept = {pointer: usable[pointer] for pointer in (*NAMED, *carried(edition)) if pointer in usable}
    report = Report(nested(kept), unread.source)
    from ..inputs.csv_sorted import ReportLines

    if isinstance(unread, ReportLines):
        sheets = {table: unread.sheet(table, rows) for table, rows in carried_rows(edition).items()}
        report = report._replace(key=unread.key, sheets=sheets)
    return Year(report, edition, kept, last=True)


def holds_many(path: str) -> bool:
    """Whether a path may hold the reports of several years that belong together: a folder, or a package."""
    name = os.path.basename(path).lower()
    return os.path.isdir(path) or name == "datapackage.json" or name.endswith(".zip")


def _reports(chunks: list[Chunk]) -> Iterator[Source]:
    def ignore(error: InputError) -> None: ...

    return (unread for chunk in chunks for unread in chunk.reports(ignore))


def _years(unread: Source) -> set[Any]:
    if isinstance(unread, JsonText):
        return set(re.findall(YEAR, unread.data))
    with suppress(InputError):
        return {str(unread.report().value("/year"))}
    return set()
