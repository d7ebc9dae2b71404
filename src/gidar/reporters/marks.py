"""Which cells of the form as it is drawn are marked, and what is proposed for them."""

from collections.abc import Iterator

from ..model.display import number, quoted
from ..model.edition import load_edition
from ..model.findings import Cell, Finding
from ..model.report import Report, unescape
from ..model.result import Result

MARKS = ("waived", "blank", "unread", "sum", "discontinued", "doubtful", "noted", "wrong")
"""How a cell is marked, the strongest last: what is said of it is waived; it is blank; it was not read from its
document, or not for certain; a term of a sum that fails, or, on a return sheet, of what does not continue last year's
report; a warning; words beside the figure; an error about it."""


WRITTEN = 20  # characters of a text in place of a figure
NOTED = "noted"  # the reason of a doubt about a cell with words beside its figure
FIRST = 1  # the rank of the likeliest repair


def marks_of(found: list[list[Finding]], report: Report | None, edition: str | None) -> dict[str, tuple[str, int]]:
    """{table.row.column: (how it is marked, number of the finding)} of the report's own cells; 0 for unread ones."""
    doubts = report.doubts if report else ()
    places = (unescape(pointer) for pointer in doubts)
    marks = {".".join(place[1:]): ("unread", 0) for place in places if place[:1] == ["tables"] and len(place) == 4}
    for n, finding in enumerate((finding for group in found for finding in group), 1):
        for cell, place in places_of(finding, edition):
            kind = "sum" if finding.outcome else "wrong" if finding.severity == "error" else "doubtful"
            if cell.value is None and not finding.outcome and not finding.rule.takes_away:
                kind = "blank"
            kind = "waived" if finding.waived else kind
            if place not in marks or MARKS.index(kind) > MARKS.index(marks[place][0]):
                marks[place] = (kind, n)
    return marks


def places_of(finding: Finding, edition: str | None) -> Iterator[tuple[Cell, str]]:
    """The cells of this report that a finding is about, or those of the row or table that it takes away."""
    for cell in (cell for cell in finding.cells if cell.source is None):
        if cell.column:
            yield cell, f"{cell.table}.{cell.row}.{cell.column}"
        elif edition and finding.rule.takes_away and cell.pointer.startswith("/tables/"):
            below = (
                place.split("/")[2:] for place in load_edition(edition).cells if place.startswith(f"{cell.pointer}/")
            )
            yield from ((cell, ".".join(place)) for place in below)


def written(report: Report | None, place: str) -> str:
    """What stands in a cell of the form as it is drawn, table.row.column: the figure, or text that is none, or more."""
    pointer = f"/tables/{place.replace('.', '/')}"
    value = report.value(pointer) if report else None
    doubt = report.doubts.get(pointer) if report else None
    if doubt and not doubt.of_row and (value is None or doubt.reason == NOTED):
        return quoted(doubt.printed, WRITTEN)
    return "" if value is None else number(value)


def suggested(result: Result) -> dict[str, str]:
    """{table.row.column: what it might have to be} by the likeliest repair of each table, other years left out.

    Where that is not certain, every cell is in it that may be the wrong one, with all that it might have to be.
    """
    found: dict[str, dict[str, None]] = {}
    sure = True
    for repair in result.repairs:
        if repair.rank == FIRST:
            sure = repair.status != "ambiguous"
        if repair.rank > FIRST and sure:
            continue
        others = [] if sure else [*repair.alternatives, *repair.unlisted]
        for change in (change for changes in (repair.changes, *others) for change in changes):
            if change.cell.source is None:
                place = f"{change.cell.table}.{change.cell.row}.{change.cell.column}"
                found.setdefault(place, {})[number(change.new)] = None
    return {place: f"{'/'.join(news)}?" for place, news in found.items()}
