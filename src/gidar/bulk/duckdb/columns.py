"""Places of a report as columns of a database."""

from collections.abc import Iterable

from ...rules.sql import literal
from .store import Store

# Whole numbers are wide enough to be added up whatever they are.
TYPES = {"integer": "HUGEINT", "number": "DECIMAL(24, 6)", "string": "VARCHAR"}


def figure(store: Store, name: str, column: str) -> str:
    """The SQL of a column of raw.<name> in the type of its Table Schema; NULL where the file has no such column."""
    names = store.sheets[name].names
    if column not in names:
        return "NULL"
    at = names.index(column)
    kinds = {field["name"]: field["type"] for field in store.edition.table_schemas[name]["fields"]}
    if at in store.whole[name] and kinds[column] != "string":
        return f"CAST(n{at} AS {TYPES['integer']})"
    return f"TRY_CAST(nullif(c{at}, '') AS {TYPES[kinds[column]]})"


def columns(store: Store, places: Iterable[str]) -> tuple[str, dict[str, str]]:
    """What to select from, with the report keys as k, and {place: SQL of it}. The store has to be regular.

    places are JSON Pointers of fields and cells of the edition. A field that packages do not have is NULL.
    """
    names: dict[str, str] = {}
    lines: dict[tuple[str, str | None], dict[str, str]] = {}
    for place in places:
        field = store.edition.fields.get(place)
        if field and field.column is None:
            names[place] = "NULL"
            continue
        table, row, column = ("reports", None, field.column) if field else place.split("/")[2:]
        taken = lines.setdefault((table, row), {})
        taken[place] = figure(store, table, column or "")
        names[place] = f"t{[*lines].index((table, row))}.v{len(taken) - 1}"
    source = "keys k"
    for at, ((table, row), taken) in enumerate(lines.items()):
        values = ", ".join(f"{value} AS v{n}" for n, value in enumerate(taken.values()))
        where = "" if row is None else f" WHERE c{store.sheets[table].names.index('row')} = {literal(row)}"
        lines_ = f'SELECT {store.key(table)} AS report, {values} FROM raw."{table}"{where}'
        source += f" JOIN ({lines_}) t{at} ON t{at}.report = k.report"
    return source, names
