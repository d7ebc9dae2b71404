"""Which cells of the form as it is drawn are marked, and what is proposed for them."""

from ..model.display import number
from ..model.findings import Finding
from ..model.result import Result

MARKS = ("waived", "blank", "sum", "doubtful", "wrong")
"""How a cell is marked, the strongest last: what is said of it is waived; it is blank; a term of a sum that fails; a
warning; an error about it."""

FIRST = 1  # the rank of the repair that is drawn into the form


def marks_of(found: list[list[Finding]]) -> dict[str, tuple[str, int]]:
    """{table.row.column: (how it is marked, number of the finding)} of the report's own cells."""
    marks: dict[str, tuple[str, int]] = {}
    for n, finding in enumerate((finding for group in found for finding in group), 1):
        for cell in finding.cells:
            if cell.column is None or cell.source is not None:
                continue
            kind = "sum" if finding.outcome else "wrong" if finding.severity == "error" else "doubtful"
            if cell.value is None and not finding.outcome:
                kind = "blank"
            kind = "waived" if finding.waived else kind
            place = f"{cell.table}.{cell.row}.{cell.column}"
            if place not in marks or MARKS.index(kind) > MARKS.index(marks[place][0]):
                marks[place] = (kind, n)
    return marks


def suggested(result: Result) -> dict[str, str]:
    """{table.row.column: what it might have to be} by the likeliest repair of each table, other years left out."""
    return {
        f"{change.cell.table}.{change.cell.row}.{change.cell.column}": number(change.new)
        for repair in result.repairs
        for change in repair.changes
        if repair.rank == FIRST and change.cell.source is None
    }
