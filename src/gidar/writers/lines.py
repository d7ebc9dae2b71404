"""Reports as the lines of tables: one of the reports, and one for each table of the form."""

from collections.abc import Iterable, Iterator
from typing import Any

from ..model.edition import Edition
from .layout import value_at

Json = dict[str, Any]


def tables(
    reports: Iterable[Json], edition: Edition, first: int = 1
) -> dict[str, tuple[list[str], Iterator[list[Any]]]]:
    """{resource: (names of the columns, its lines)}; reports are keyed by their numbers from first on."""
    found = {}
    for name, schema in edition.table_schemas.items():
        heads = [field["name"] for field in schema["fields"]]
        own = (
            _cells(reports, first, name, heads) if name in edition.tables else _reports(reports, first, heads, edition)
        )
        found[name] = (heads, own)
    return found


def _reports(reports: Iterable[Json], first: int, heads: list[str], edition: Edition) -> Iterator[list[Any]]:
    pointers = {field.column: field.pointer for field in edition.fields.values() if field.column}
    for number, data in enumerate(reports, first):
        yield [str(number) if head == heads[0] else value_at(data, pointers[head]) for head in heads]


def _cells(reports: Iterable[Json], first: int, table: str, heads: list[str]) -> Iterator[list[Any]]:
    """A line for each row that a report has; a cell that it lacks is blank."""
    for number, data in enumerate(reports, first):
        rows = value_at(data, f"/tables/{table}")
        for row, cells in rows.items() if isinstance(rows, dict) else ():
            if isinstance(cells, dict):
                yield [str(number), row, *(cells.get(column) for column in heads[2:])]
