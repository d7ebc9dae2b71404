"""The gate for the lines of CSV packages."""

import re
from decimal import Decimal
from typing import Any

import msgspec

from ..inputs.csv_report import envelope
from ..inputs.csv_sorted import ReportLines
from ..model.edition import Edition
from ..structure.csv_files import as_expected
from ..structure.schema_types import outside_type
from ..structure.usable import Usable
from .arithmetic import of_tuples

NUMBERS = {
    "count": rb"(0|[1-9][0-9]{0,14})",
    "change": rb"(-?(?:0|[1-9][0-9]{0,14}))",
    "money": rb"((?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,20})?)",
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
        self._regular: tuple[Any, bool] = None, False

    def usable(self, group: ReportLines) -> Usable | None:
        """What stands outside the tables of a plainly sound report; None where it is not plainly sound."""
        if self._regular[0] is not group.head:
            self._regular = group.head, all(_regular(self._edition, name, group) for name in group.head.sheets)
        sheet, (_, cells) = group.head.sheets["reports"], group.record
        if not self._regular[1] or len(cells) != len(sheet.names):
            return None
        figures = self._figures(group)
        data = envelope(sheet, cells, self._edition) if figures else {}
        usable = self._sound(data)
        return usable if usable and figures and self._arithmetic.settles(usable, figures) else None

    def _figures(self, group: ReportLines) -> tuple[Any, ...] | None:
        figures: list[bytes] = []
        for name, pattern in self._tables.items():
            lines = group.lines[name][1]
            match = pattern.fullmatch(lines if lines.endswith(b"\n") else lines + b"\n")
            if not match:
                return None
            figures += match.groups()
        money = [Decimal(figures[at].decode()) for at in self._money]
        for at in self._money:
            figures[at] = b"0"
        values: list[Any] = NUMBERS_OF(b"[%s]" % b",".join(figures))  # sooner than one by one
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
    """The lines of one report in a table, every row once and in order, with a group for each figure."""
    table = edition.tables[name]
    figures = b",".join(NUMBERS[column.type] for column in table.columns.values())
    return b"".join(rb"[^,\n]*," + re.escape(row.encode()) + b"," + figures + rb"\r?\n" for row in table.rows)


def _places(data: dict[str, Any]) -> Usable:
    """Each place of what stands outside the tables, which is at most two deep."""
    usable = {f"/{name}": value for name, value in data.items()}
    for owner, members in data.items():
        if type(members) is dict:
            for name, value in members.items():
                usable[f"/{owner}/{name}"] = value
    return usable
