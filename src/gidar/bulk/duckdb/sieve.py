"""What makes a report plainly sound, as SQL over its lines. Whatever is not certain is left to the ordinary checks.

Structure is taken from the published Table Schemas, the identities from the published query. Of every other rule
is asked in which reports it might have something to say: in SQL where its registration has that, else itself.
"""

import re
from collections.abc import Iterator
from typing import Any

from ...model.edition import Edition
from ...rules.registry import Active, active
from ...rules.sql import literal
from ..sound import sound
from .columns import columns, figure
from .store import Store

# Texts that are numbers beyond doubt, and small enough to be added up as they are.
NUMBERS = {"integer": "-?(0|[1-9][0-9]{0,14})", "number": "(0|[1-9][0-9]{0,14})([.][0-9]{1,6})?"}
LIMITS = {
    "minimum": "TRY_CAST({} AS DECIMAL(24, 6)) >= {}",
    "maximum": "TRY_CAST({} AS DECIMAL(24, 6)) <= {}",
    "minLength": "length({}) >= {}",
    "maxLength": "length({}) <= {}",
}
NAMED = re.compile(r"\{(/[a-z0-9_/]+|[a-z][a-z0-9_]*)\}")
"""What a rule's SQL calls a place that it reads, or what its record has under a key."""


def sieve(store: Store) -> None:
    """Leave every report that is not plainly sound to the ordinary checks. The store has to be regular."""
    edition = store.edition
    key = store.key("reports")
    queries = [f"SELECT {key} AS report FROM raw.reports GROUP BY {key} HAVING count(*) > 1"]
    queries += [_unsound(store, name) for name in store.sheets]
    queries += [query for name in edition.tables for query in _rows(store, name)]
    for name in store.sheets:
        store.db.execute(_view(store, name))
    queries += [_equations(edition)]
    rules = active(edition)
    queries += [query for one in rules if not one.registration.narrows for query in _doubtful(store, one)]
    store.db.execute("CREATE TABLE doubts (report VARCHAR)")
    for query in queries:
        store.db.execute(f"INSERT INTO doubts SELECT DISTINCT report FROM ({query})")
    for one in rules:
        if one.registration.narrows or one.conditions(edition) is None:
            _ask(store, one)
    store.doubt("SELECT report FROM doubts")


def _unsound(store: Store, name: str) -> str:
    """The reports with a line in which a text is not beyond doubt what its Table Schema says."""
    names = store.sheets[name].names
    fields = {field["name"]: field for field in store.edition.table_schemas[name]["fields"]}
    blank_allowed = name == "reports"
    sound = [_sound(f"c{at}", fields[column], blank_allowed) for at, column in enumerate(names)]
    return f'SELECT {store.key(name)} AS report FROM raw."{name}" WHERE NOT ({" AND ".join(sound)})'


def _sound(cell: str, field: dict[str, Any], blank_allowed: bool) -> str:
    limits = field.get("constraints", {})
    tests = [f"{cell} <> ''"]
    if field["type"] in NUMBERS:
        tests.append(f"regexp_full_match({cell}, {literal(NUMBERS[field['type']])})")
    for key, test in LIMITS.items():
        tests += [test.format(cell, limits[key])] if key in limits else []
    if "enum" in limits:
        tests.append(f"{cell} IN ({', '.join(map(literal, limits['enum']))})")
    if "pattern" in limits:
        tests.append(f"regexp_full_match({cell}, {literal(limits['pattern'])})")
    needed = not blank_allowed or limits.get("required")
    sound = f"coalesce({' AND '.join(tests)}, false)"
    return sound if needed else f"(coalesce({cell}, '') = '' OR {sound})"


def _rows(store: Store, name: str) -> list[str]:
    """The reports that have not every row of a table once."""
    key, row = store.key(name), f"c{store.sheets[name].names.index('row')}"
    count = len(store.edition.tables[name].rows)
    return [
        f'SELECT report FROM keys WHERE report NOT IN (SELECT {key} FROM raw."{name}")',
        f'SELECT {key} AS report FROM raw."{name}" GROUP BY {key}'
        f" HAVING count(*) <> {count} OR count(DISTINCT {row}) <> {count}",
    ]


def _view(store: Store, name: str) -> str:
    """A table with its figures as numbers, under the names that the published query uses."""
    fields = [field["name"] for field in store.edition.table_schemas[name]["fields"]]
    names = [f'{figure(store, name, column)} AS "{column}"' for column in fields]
    return f'CREATE VIEW "{name}" AS SELECT {", ".join(names)} FROM raw."{name}"'


def _equations(edition: Edition) -> str:
    """The reports of which an identity does not hold. Those with last year's report are not asked for here."""
    codes = dict.fromkeys(equation.code for equation in edition.identities)
    query = edition.sql("wide").rstrip().removesuffix(";")
    return f"SELECT report FROM ({query}\n) WHERE code IN ({', '.join(map(literal, codes))})"


def _doubtful(store: Store, one: Active) -> Iterator[str]:
    """The queries for the reports of which a rule might have something to say, among those that are sound otherwise."""
    for condition in one.conditions(store.edition) or ():
        source, names = columns(store, _named(store, one, condition).values())
        yield f"SELECT k.report FROM {source} WHERE {_filled(store, one, condition, names)}"


def _named(store: Store, one: Active, condition: str) -> dict[str, str]:
    """The places that a rule's SQL names, {name: JSON Pointer}. Raises ValueError for one that it does not read."""
    values = {name: one.rule.data.get(name, name) for name in NAMED.findall(condition)}
    used = {name: value for name, value in values.items() if isinstance(value, str) and value.startswith("/")}
    if secret := set(used.values()) - set(one.places(store.edition)):
        raise ValueError(f"the SQL of {one.rule.code} names {secret}, which it does not read")
    return used


def _filled(store: Store, one: Active, condition: str, names: dict[str, str]) -> str:
    """The condition with the columns of the places, and what the rule's record says."""
    used = _named(store, one, condition)

    def said(name: str) -> str:
        return names[used[name]] if name in used else literal(one.rule.data[name])

    return NAMED.sub(lambda found: said(found[1]), condition)


def _ask(store: Store, one: Active) -> None:
    """Put a rule itself to every report that is not in doubt yet and meets its conditions, where it has some."""
    source, names = columns(store, one.places(store.edition))
    known = "SELECT report FROM doubts WHERE report IS NOT NULL"
    query = f"SELECT k.report, {', '.join(names.values())} FROM {source} WHERE k.report NOT IN ({known})"
    if conditions := one.conditions(store.edition):
        query += f" AND ({' OR '.join(_filled(store, one, condition, names) for condition in conditions)})"
    doubts = []
    for report, *values in store.rows(query):
        usable = {place: value for place, value in zip(names, values, strict=True) if value is not None}
        if any(True for _ in one.check(sound(store.edition, usable), one.rule)):
            doubts.append(report)
    store.db.execute("INSERT INTO doubts SELECT unnest(?)", [doubts])
