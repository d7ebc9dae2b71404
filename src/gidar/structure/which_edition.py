"""Which edition of the form a report is on."""

from ..model.edition import Edition, editions, load_edition
from ..model.report import Report


def edition_of(report: Report) -> Edition | None:
    """The edition whose cells the report has most of; where that leaves a choice, the one it names.

    None where it has no cell of any edition and names none: the edition lies in the columns, not in the citation.
    """
    shared = {edition: cells_shared(report, edition) for edition in map(load_edition, editions())}
    most = max(shared.values())
    fitting = [edition for edition in shared if shared[edition] == most]
    named = [edition for edition in fitting if edition.id == report.data.get("edition")]
    return named[0] if named else fitting[-1] if most else None


def cells_shared(report: Report, edition: Edition) -> int:
    """How many cells of the edition a report has, whatever stands in them."""
    count, tables = 0, report.data.get("tables")
    for table in edition.tables.values():
        rows = tables.get(table.id) if isinstance(tables, dict) else None
        for row in table.rows:
            cells = rows.get(row) if isinstance(rows, dict) else None
            count += len(cells.keys() & table.columns.keys()) if isinstance(cells, dict) else 0
    return count
