"""Out of a store again: the reports in order, those that passed the sieve with their result."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from ..checks import continuity, plausibility
from ..checks.equations import Year
from ..findings import NotChecked, Result
from ..readers.csv_text import Record
from ..readers.parts import Parts
from ..readers.sheets import part_of, report_of
from ..report import Report
from .store import Store

BATCH = 10_000  # lines that are fetched at a time
# Of a sound report no rule has a finding, but these may have to say that they could not be applied.
SILENT = ("publication-deadline",)
# The fields that a result, or one of them, needs: {column: JSON Pointer}.
NAMED = {
    "organ_name": "/organ/name",
    "year": "/year",
    "published": "/published",
    "organ_kind": "/organ/kind",
}

Lines = Iterator[tuple[int, list[tuple[str, Record]]]]


def reports(store: Store) -> Iterator[Result | Report]:
    """Yield of each report its result where it is sound, itself where the ordinary checks have to look at it."""
    asked = _asked(store)
    waiting, always = next(asked, None), _always(store)
    for number, key, *fields in _rows(store, _sound(store)):
        while waiting and waiting[0] < number:
            yield waiting[1]
            waiting = next(asked, None)
        known = dict(zip(NAMED.values(), fields, strict=True))
        yield _result(store, key, known, always)
    if waiting:
        yield waiting[1]
    yield from (report for _, report in asked)


def _sound(store: Store) -> str:
    """The query for what is to be known of each report that nobody has to look at."""
    if not store.regular:
        return "SELECT n, report FROM keys WHERE false"
    names = store.sheets["reports"].names
    fields = ", ".join(f"r.c{names.index(name)}" if name in names else "NULL" for name in NAMED)
    return (
        f"SELECT k.n, k.report, {fields} FROM keys k JOIN raw.reports r ON {store.key('reports')} = k.report"
        " WHERE k.n NOT IN (SELECT n FROM asked) ORDER BY k.n"
    )


def _result(store: Store, key: str, known: dict[str, Any], always: tuple[NotChecked, ...]) -> Result:
    edition, source, year = store.edition, f"{store.source}#{key}", int(known["/year"])
    rules = (edition.rules[code] for code in SILENT if code in edition.rules)
    report = Report({}, source, key)
    found = (
        item
        for rule in rules
        for item in plausibility.CHECKS[rule.code](report, edition, rule, known | {"/year": year})
    )
    items = always + tuple(item for item in found if isinstance(item, NotChecked))
    return Result(source, store.source, known["/organ/name"], year, edition.id, edition.version, (), items)


def _always(store: Store) -> tuple[NotChecked, ...]:
    """What is not assessed of any sound report: the year before."""
    items = continuity.check(Year(Report({}), store.edition, {}), "no_previous")
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
