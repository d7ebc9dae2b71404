"""The lines of one report out of a package that was read as a whole, in which they may stand anywhere."""

from collections.abc import Callable

from ..model.edition import Edition
from ..model.form import Table
from ..model.report import Report, Sheet
from .csv_sorted import PackageHead, ReportLines
from .csv_text import Record


class GatheredLines(ReportLines):
    """The same as a sorted package has of a report, as far as its tables are complete; report reads it as it is."""

    def __init__(
        self,
        head: PackageHead,
        key: str,
        records: dict[str, list[Record]],
        edition: Edition,
        read: Callable[[], Report],
    ) -> None:
        """records are the lines of the report in each file, one in reports.csv."""
        lines = {name: _in_order(table, head.sheets, records) for name, table in edition.tables.items()}
        super().__init__(head, key, records["reports"][0], lines)
        self._records, self._read = records, read

    def sheet(self, name: str, rows: set[str]) -> Sheet:
        """See ReportLines."""
        return self.head.sheets[name]._replace(records=[one for one in self._records[name] if rows & set(one[1])])

    def report(self) -> Report:
        """See Source."""
        return self._read()


def _in_order(table: Table, sheets: dict[str, Sheet], records: dict[str, list[Record]]) -> tuple[int, bytes]:
    """The lines of a table in the order of its rows, each with all its cells; none where one is missing or too many.

    A cell that was written between quotation marks stands as it is: a comma in it makes a cell too many, and with the
    end of a line in it the table is left.
    """
    found = records.get(table.id, [])
    width = len(sheets[table.id].names) if table.id in sheets else 0
    rows = {cells[1]: cells for _, cells in found if len(cells) == width > 1}
    if len(found) != len(table.rows) or rows.keys() != table.rows.keys():
        return 0, b""
    lines = [",".join(rows[row]) for row in table.rows]
    if any("\n" in line or "\r" in line for line in lines):
        return 0, b""
    return found[0][0], "\n".join(lines).encode()
