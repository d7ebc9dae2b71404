"""Which cells of the form as it is drawn are marked, and what is proposed for them."""

from ..model.display import number
from ..model.findings import Finding
from ..model.report import Report, unescape
from ..model.result import Result

MARKS = ("waived", "blank", "unread", "sum", "doubtful", "wrong")
"""How a cell is marked, the strongest last: what is said of it is waived; it is blank; it was not read from its
document, or not for certain; a term of a sum that fails; a warning; an error about it."""

FIRST = 1  # the rank of the repair that is drawn into the form


def marks_of(found: list[list[Finding]], report: Report | None) -> dict[str, tuple[str, int]]:
    """{table.row.column: (how it is marked, number of the finding)} of the report's own cells; 0 for unread ones."""
    doubts = report.doubts if report else ()
    places = (unescape(pointer) for pointer in doubts)
    marks = {".".join(place[1:]): ("unread", 0) for place in places if place[:1] == ["tables"] and len(place) == 4}
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
