"""What makes a report plainly sound, as SQL over its lines. Whatever is not certain is left to the ordinary checks.

Structure is taken from the published Table Schemas, the identities from the published query. Of every other rule
is asked in which reports it might have something to say: in SQL where its registration has that, else itself.
"""

import re
from collections.abc import Iterator
from typing import Any

from ...model.form import Equation
from ...model.routes import Refusal
from ...rules.registry import Active, active
from ...rules.sql import literal
from ..sound import sound
from .columns import columns, figure
from .store import Store

# Texts that are numbers beyond doubt, and small enough to be added up as they are.
NUMBERS = {"integer": "-?(0|[1-9][0-9]{0,14})", "number": "(0|[1-9][0-9]{0,14})([.][0-9]{1,6})?"}
MOST = 10**15 - 1  # of as many digits
WITHIN = {"minimum": "{} >= {}", "maximum": "{} <= {}"}
LIMITS = {
    "minimum": "TRY_CAST({} AS DECIMAL(24, 6)) >= {}",
    "maximum": "TRY_CAST({} AS DECIMAL(24, 6)) <= {}",
    "minLength": "length({}) >= {}",
    "maxLength": "length({}) <= {}",
}
NAMED = re.compile(r"\{(/[a-z0-9_/]+|[a-z][a-z0-9_]*)\}")
"""What a rule's SQL calls a place that it reads, or what its record has under a key."""


def sieve(store: Store) -> Refusal | None:
    """Leave every report that is not plainly sound to the ordinary checks. The store has to be regular.

    Why it cannot be done, where there is something that the database cannot compute with, such as a figure that is too
    large to be added up.
    """
    import duckdb

    try:
        _sieve(store)
    except duckdb.Error:
        return Refusal("database", "database")
    return None


def _sieve(store: Store) -> None:
    edition = store.edition
    key = store.key("reports")
    queries = [f"SELECT {key} AS report FROM raw.reports GROUP BY {key} HAVING count(*) > 1"]
    queries += [f"SELECT {key} AS report FROM raw.reports WHERE NOT ({_cells(store, 'reports')})"]
    queries += [_unsound(store, name) for name in edition.tables]
    if any(len(_tables(equation)) > 1 for equation in edition.identities):
        queries += ["SELECT report FROM keys"]
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
    """The reports that have not every row of a table once, with cells beyond doubt of which every identity holds.

    One pass over the lines; what it keeps of a report is a figure for each identity that runs over several rows.
    """
    key, row = store.key(name), f"c{store.sheets[name].names.index('row')}"
    rows = [*store.edition.tables[name].rows]
    bits = " ".join(f"WHEN {literal(one)} THEN {1 << at}" for at, one in enumerate(rows))
    tests = [f"count(*) = {len(rows)}", f"bit_or(CASE {row} {bits} END) = {(1 << len(rows)) - 1}"]
    within, across = _equations(store, name)
    tests += [f"bool_and({' AND '.join([_cells(store, name), *within])})"]
    tests += [f"sum({difference}) = 0" for difference in across]
    return (
        f"SELECT k.report FROM keys k LEFT JOIN (SELECT {key} AS report, {' AND '.join(tests)} AS sound"
        f' FROM raw."{name}" GROUP BY {key}) t ON t.report = k.report WHERE t.sound IS NOT TRUE'
    )


def _tables(equation: Equation) -> set[str]:
    return {place.split("/")[2] for place in (*equation.left, *equation.right)}


def _equations(store: Store, name: str) -> tuple[list[str], list[str]]:
    """The identities of a table, each as SQL over a line: tests of those within a row, differences of the others."""
    within: dict[str, list[str]] = {}
    across = []
    row = f"c{store.sheets[name].names.index('row')}"
    for equation in store.edition.identities:
        if _tables(equation) != {name}:
            continue
        by_row: dict[str, str] = {}
        for place, sign in equation.signs.items():
            _, _, _, own, column = place.split("/")
            by_row[own] = by_row.get(own, "") + f"{'+' if sign > 0 else '-'}{figure(store, name, column)}"
        if len(by_row) == 1:
            [(own, difference)] = by_row.items()
            within.setdefault(difference, []).append(own)
        else:
            cases = " ".join(f"WHEN {literal(own)} THEN {difference}" for own, difference in by_row.items())
            across.append(f"CASE {row} {cases} END")
    every = len(store.edition.tables[name].rows)
    tests = [
        f"{difference} = 0"
        if len(rows) == every
        else f"({row} NOT IN ({', '.join(map(literal, rows))}) OR {difference} = 0)"
        for difference, rows in within.items()
    ]
    return tests, across


def _cells(store: Store, name: str) -> str:
    """Whether every text of a line is beyond doubt what its Table Schema says."""
    names = store.sheets[name].names
    fields = {field["name"]: field for field in store.edition.table_schemas[name]["fields"]}
    blank_allowed = name == "reports"
    return " AND ".join(
        _sound(f"c{at}", fields[column], blank_allowed, f"n{at}" if at in store.whole[name] else None)
        for at, column in enumerate(names)
    )


def _sound(cell: str, field: dict[str, Any], blank_allowed: bool, number: str | None) -> str:
    """Of one cell; number is the whole number that it is, where the files have such."""
    limits = field.get("constraints", {})
    if number and field["type"] in NUMBERS and limits.keys() <= {"required", *WITHIN}:
        tests = [f"{number} BETWEEN -{MOST} AND {MOST}"]
        tests += [test.format(number, limits[key]) for key, test in WITHIN.items() if key in limits]
        sound = f"coalesce({' AND '.join(tests)}, false)"
        return sound if not blank_allowed or limits.get("required") else f"({number} IS NULL OR {sound})"
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
