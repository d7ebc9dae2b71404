"""The gate for the lines of CSV packages."""

import re
from decimal import Decimal
from itertools import chain
from typing import Any

import msgspec

from ..inputs.csv_report import Envelope
from ..inputs.csv_sorted import PackageHead, ReportLines
from ..model.edition import Edition
from ..model.form import Table
from ..structure.csv_files import as_expected
from ..structure.schema_types import outside_type
from ..structure.usable import Usable
from .arithmetic import of_tuples

NUMBERS = {
    "count": rb"(?:0|[1-9][0-9]{0,14})",
    "change": rb"-?(?:0|[1-9][0-9]{0,14})",
    "money": rb"(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,20})?",
}
"""How a figure of each type of column is plainly written; whatever is written otherwise is read closely."""

NUMBERS_OF = msgspec.json.Decoder(list[int]).decode


class GroupGate:
    """Tells of the lines of a report that there is nothing to say about them."""

    def __init__(self, edition: Edition, years: bool) -> None:
        self._edition = edition
        self._arithmetic = of_tuples(edition, years)
        self._type = outside_type(edition)
        self._tables = {name: re.compile(_pattern(edition, name)) for name in edition.tables}
        self._money = [at for at, column in enumerate(edition.cells.values()) if column.type == "money"]
        runs = [_runs(table) for table in edition.tables.values() for _ in table.rows]
        self._amounts = [at for at, (money, _) in enumerate(chain.from_iterable(runs)) if money]
        self._head: PackageHead | None = None
        self._envelope: Envelope | None = None

    def usable(self, group: ReportLines) -> Usable | None:
        """What stands outside the tables of a plainly sound report; None where it is not plainly sound."""
        if self._head is not group.head:
            self._head, sheets = group.head, group.head.sheets
            regular = all(_regular(self._edition, name, group) for name in sheets)
            self._envelope = Envelope(sheets["reports"], self._edition) if regular else None
        _, cells = group.record
        if self._envelope is None or len(cells) != len(group.head.sheets["reports"].names):
            return None
        figures = self._figures(group)
        usable = self._sound(self._envelope(cells)) if figures else None
        return usable if usable and self._arithmetic.settles(usable, figures) else None

    def _figures(self, group: ReportLines) -> tuple[Any, ...] | None:
        """The figures of all cells: counts are decoded together, which is sooner than one by one."""
        written: list[bytes] = []
        for name, pattern in self._tables.items():
            lines = group.lines[name][1]
            match = pattern.fullmatch(lines if lines.endswith(b"\n") else lines + b"\n")
            if not match:
                return None
            written += match.groups()
        money = [Decimal(written[at].decode()) for at in self._amounts]
        for at in self._amounts:
            written[at] = b"0"
        values: list[Any] = NUMBERS_OF(b"[%s]" % b",".join(written))
        for at, amount in zip(self._money, money, strict=True):
            values[at] = amount
        return tuple(values)

    def _sound(self, data: dict[str, Any]) -> Usable | None:
        """Each place outside the tables with its value, where all obey the schema."""
        data.pop("tables", None)
        try:
            msgspec.convert(data, self._type)
        except (msgspec.ValidationError, OverflowError):
            return None
        return _places(data)


def _regular(edition: Edition, name: str, group: ReportLines) -> bool:
    """Whether a file has the headings of its Table Schema, in their order."""
    sheet = group.head.sheets[name]
    return group.head.edition == edition.id and as_expected(edition, name, sheet)


def _pattern(edition: Edition, name: str) -> bytes:
    """The lines of one report in a table, every row once and in order, with a group for each run of figures."""
    table = edition.tables[name]
    figures = b",".join(b"(%s)" % b",".join(NUMBERS[type_] for type_ in types) for _, types in _runs(table))
    return b"".join(rb"[^,\n]*," + re.escape(row.encode()) + b"," + figures + rb"\r?\n" for row in table.rows)


def _runs(table: Table) -> list[tuple[bool, list[str]]]:
    """The types of the columns of a table, those of counts that stand together as one: whether it is money, and them.

    A group of a pattern takes longer than the figure in it.
    """
    runs: list[tuple[bool, list[str]]] = []
    for column in table.columns.values():
        if runs and not runs[-1][0] and column.type != "money":
            runs[-1][1].append(column.type)
        else:
            runs.append((column.type == "money", [column.type]))
    return runs


def _places(data: dict[str, Any]) -> Usable:
    """Each place of what stands outside the tables, which is at most two deep."""
    usable = {f"/{name}": value for name, value in data.items()}
    for owner, members in data.items():
        if type(members) is dict:
            for name, value in members.items():
                usable[f"/{owner}/{name}"] = value
    return usable
