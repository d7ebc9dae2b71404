"""Reports as the lines of tables: one of the reports, and one for each table of the form."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..model.edition import Edition
from .layout import value_at

Json = dict[str, Any]
Numbered = Iterable[tuple[int, Json]]


def tables(
    reports: Sequence[Json], edition: Edition, first: int = 1
) -> dict[str, tuple[list[str], Iterator[list[Any]]]]:
    """{resource: (names of the columns, its lines)}; reports are keyed by their numbers from first on."""
    found = {}
    for name, schema in edition.table_schemas.items():
        heads = [field["name"] for field in schema["fields"]]
        numbered = enumerate(reports, first)
        found[name] = (
            heads,
            _reports(numbered, heads, edition) if name == "reports" else _cells(numbered, name, heads),
        )
    return found


def _reports(reports: Numbered, heads: list[str], edition: Edition) -> Iterator[list[Any]]:
    pointers = {field.column: field.pointer for field in edition.fields.values() if field.column}
    for number, data in reports:
        yield [str(number) if head == heads[0] else value_at(data, pointers[head]) for head in heads]


def _cells(reports: Numbered, table: str, heads: list[str]) -> Iterator[list[Any]]:
    """A line for each row that a report has; a cell that it lacks is blank."""
    for number, data in reports:
        rows = value_at(data, f"/tables/{table}")
        for row, cells in rows.items() if isinstance(rows, dict) else ():
            if isinstance(cells, dict):
                yield [str(number), row, *(cells.get(column) for column in heads[2:])]
