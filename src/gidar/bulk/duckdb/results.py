"""Out of a store again: the reports in order, those that passed the sieve with their result."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from ...identities import continuity
from ...identities.coverage import everything
from ...inputs.csv_report import report_of, sheet_of_reports
from ...inputs.csv_text import Record
from ...inputs.record_store import RecordStore
from ...model.findings import Finding, NotChecked
from ...model.report import Report
from ...model.result import Result
from ...rules.registry import active
from ..sound import sound
from .columns import columns
from .store import Store

NAMED = ("/organ/name", "/organ/code", "/organ/region", "/year")
"""What a result needs of a report."""

GroupedLines = Iterator[tuple[int, list[tuple[str, Record]]]]


def reports(store: Store) -> Iterator[Result | Report]:
    """Yield of each report its result where it is sound, itself where the ordinary checks have to look at it."""
    asked = _asked(store)
    waiting, always = next(asked, None), _always(store)
    # Of a sound report no rule has a finding, but these may have to say that they could not be applied.
    unsure = [one for one in active(store.edition) if one.registration.unsure]
    places = dict.fromkeys((*NAMED, *(place for one in unsure for place in one.places(store.edition))))
    for number, key, *values in store.rows(_sound(store, places)):
        while waiting and waiting[0] < number:
            yield waiting[1]
            waiting = next(asked, None)
        usable = {place: value for place, value in zip(places, values, strict=True) if value is not None}
        year = sound(store.edition, usable)
        items = (item for one in unsure for item in one.check(year, one.rule))
        yield _result(store, key, usable, (*always, *items))
    if waiting:
        yield waiting[1]
    yield from (report for _, report in asked)


def _sound(store: Store, places: Iterable[str]) -> str:
    """The query for the places of each report that nobody has to look at."""
    if not store.regular:
        return "SELECT n, report FROM keys WHERE false"
    source, names = columns(store, places)
    values = ", ".join(names[place] for place in places)
    return f"SELECT k.n, k.report, {values} FROM {source} WHERE k.n NOT IN (SELECT n FROM asked) ORDER BY k.n"


def _result(store: Store, key: str, usable: dict[str, Any], items: tuple[Finding | NotChecked, ...]) -> Result:
    told = tuple(item for item in items if isinstance(item, NotChecked))
    edition, organ, year = store.edition, usable["/organ/name"], usable["/year"]
    return Result(
        f"{store.source}#{key}",
        store.source,
        organ,
        year,
        edition.id,
        edition.version,
        "valid",
        everything(edition),
        (),
        told,
        organ_code=usable.get("/organ/code"),
        organ_region=usable.get("/organ/region"),
    )


def _always(store: Store) -> tuple[NotChecked, ...]:
    """What is not assessed of any sound report: the year before."""
    items = continuity.check(sound(store.edition, {}), continuity.Missing("no_previous"))
    return tuple(item for item in items if isinstance(item, NotChecked))


def _asked(store: Store) -> Iterator[tuple[int, Report]]:
    """(number, report) of each that the ordinary checks have to look at, put together from its lines."""
    known = {name: _lines(store, name) for name in store.sheets if name in store.edition.table_schemas}
    heads = {name: next(lines, None) for name, lines in known.items()}
    numbers = "SELECT a.n, k.report FROM (SELECT DISTINCT n FROM asked) a LEFT JOIN keys k ON k.n = a.n ORDER BY a.n"
    for number, key in store.rows(numbers):
        parts = {name: RecordStore() for name in known}
        for name, lines in known.items():
            head = heads[name]
            if head and head[0] == number:
                for own, record in head[1]:
                    parts[name].add(own, record)
                heads[name] = next(lines, None)
        every = dict.fromkeys(own for part in parts.values() for own in part)
        if key is None:
            sheets = {name: sheet_of_reports(store.sheets[name], part, [*every]) for name, part in parts.items()}
            yield number, Report({}, f"{store.source}#", "", sheets)
        else:
            yield number, report_of(store.source, key, [*every], store.sheets, parts, store.edition)


def _lines(store: Store, name: str) -> GroupedLines:
    """(number of the report, its lines of a file as (report key, record)), in order."""
    width = len(store.sheets[name].names)
    cells = ", ".join(f"t.c{at}" for at in range(width))
    query = (
        f'SELECT a.n, a.report, t.line, {cells} FROM raw."{name}" t JOIN asked a ON {store.key(name)} = a.report'
        " ORDER BY a.n, t.line"
    )
    for number, group in groupby(store.rows(query), key=itemgetter(0)):
        yield number, [(key, (line, [text or "" for text in cells])) for _, key, line, *cells in group]
