"""Out of a store again: the reports in order, those that passed the sieve with their result."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from ...identities import continuity
from ...identities.coverage import everything
from ...inputs.csv_report import part_of, report_of
from ...inputs.csv_text import Record
from ...inputs.record_store import Parts
from ...model.edition import Edition, Rule
from ...model.findings import Finding, NotChecked, Result
from ...model.report import Report
from ...rules import plausibility
from ...rules.plausibility import NOTHING
from ...structure.usable import Year
from .store import Store

BATCH = 10_000  # lines that are fetched at a time
# Of a sound report no rule has a finding, but these may have to say that they could not be applied.
SILENT = ("publication-deadline",)
NAMED = ("/organ/name", "/year", "/published", "/organ/kind")
"""What a result, or one of those rules, needs of a report; of its texts, only whether there are any."""

Lines = Iterator[tuple[int, list[tuple[str, Record]]]]


def reports(store: Store, texts: bool = True) -> Iterator[Result | Report]:
    """Yield of each report its result where it is sound, itself where the ordinary checks have to look at it.

    texts as of `validate`.
    """
    asked = _asked(store)
    waiting, always, silent = next(asked, None), _always(store), _silent(store.edition, texts)
    places = (*NAMED, *(f"/narrative/{section['id']}" for section in store.edition.sections))
    for number, key, *fields in _rows(store, _sound(store, places)):
        while waiting and waiting[0] < number:
            yield waiting[1]
            waiting = next(asked, None)
        usable = dict(zip(places, fields, strict=True))
        usable["/year"] = int(usable["/year"])
        items = (item for check, rule in silent for item in check(NOTHING, store.edition, rule, usable))
        yield _result(store, key, usable, (*always, *items))
    if waiting:
        yield waiting[1]
    yield from (report for _, report in asked)


def _sound(store: Store, places: tuple[str, ...]) -> str:
    """The query for the fields of each report that nobody has to look at."""
    if not store.regular:
        return "SELECT n, report FROM keys WHERE false"
    fields = ", ".join(_field(store, place) for place in places)
    return (
        f"SELECT k.n, k.report, {fields} FROM keys k JOIN raw.reports r ON {store.key('reports')} = k.report"
        " WHERE k.n NOT IN (SELECT n FROM asked) ORDER BY k.n"
    )


def _field(store: Store, place: str) -> str:
    """The SQL of a field, of a text that of its first character."""
    names = store.sheets["reports"].names
    field = store.edition.fields.get(place)
    if field is None or field.column not in names:
        return "NULL"
    cell = f"r.c{names.index(field.column)}"
    return cell if place in NAMED else f"left({cell}, 1)"


def _silent(edition: Edition, texts: bool) -> list[tuple[plausibility.Check, Rule]]:
    codes = SILENT if texts else (*SILENT, *plausibility.QUICK)
    return [(check, rule) for check, rule in plausibility.checks(edition, texts) if rule.code in codes]


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
    )


def _always(store: Store) -> tuple[NotChecked, ...]:
    """What is not assessed of any sound report: the year before."""
    items = continuity.check(Year(NOTHING, store.edition, {}), "no_previous")
    return tuple(item for item in items if isinstance(item, NotChecked))


def _asked(store: Store) -> Iterator[tuple[int, Report]]:
    """(number, report) of each that the ordinary checks have to look at, put together from its lines."""
    known = {name: _lines(store, name) for name in store.sheets if name in store.edition.table_schemas}
    heads = {name: next(lines, None) for name, lines in known.items()}
    numbers = "SELECT a.n, k.report FROM (SELECT DISTINCT n FROM asked) a LEFT JOIN keys k ON k.n = a.n ORDER BY a.n"
    for number, key in _rows(store, numbers):
        parts = {name: Parts() for name in known}
        for name, lines in known.items():
            head = heads[name]
            if head and head[0] == number:
                for own, record in head[1]:
                    parts[name].add(own, record)
                heads[name] = next(lines, None)
        every = dict.fromkeys(own for part in parts.values() for own in part)
        if key is None:
            sheets = {name: part_of(store.sheets[name], part, [*every]) for name, part in parts.items()}
            yield number, Report({}, f"{store.source}#", "", sheets)
        else:
            yield number, report_of(store.source, key, [*every], store.sheets, parts, store.edition)


def _lines(store: Store, name: str) -> Lines:
    """(number of the report, its lines of a file as (report key, record)), in order."""
    width = len(store.sheets[name].names)
    cells = ", ".join(f"t.c{at}" for at in range(width))
    query = (
        f'SELECT a.n, a.report, t.line, {cells} FROM raw."{name}" t JOIN asked a ON {store.key(name)} = a.report'
        " ORDER BY a.n, t.line"
    )
    for number, group in groupby(_rows(store, query), key=itemgetter(0)):
        yield number, [(key, (line, [text or "" for text in cells])) for _, key, line, *cells in group]


def _rows(store: Store, query: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a query, a batch at a time."""
    cursor = store.db.cursor().execute(query)
    while rows := cursor.fetchmany(BATCH):
        yield from rows
