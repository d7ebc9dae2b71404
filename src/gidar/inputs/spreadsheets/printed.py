"""Any other spreadsheet that shows the form: its sheets as tables and lines, read by the ways of documents."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from ...model.entry_map import SHEET, address
from ...model.report import Doubt
from ...model.words import texts
from .found_sheet import MappedReport, Spot
from .remarks import PROMPT
from .workbook import WorkbookSheet, as_text, unspaced
from .year_written import no_year, year_in

if TYPE_CHECKING:
    from ...extraction import Extraction
    from ...extraction.elements.blocks import Block, DocumentPlace, TableCell
    from ...extraction.record import ExtractedCell
    from ...model.edition import Edition

WHOLE = "/organ/name"
"""The place by which that is told which is about no other."""
ABSENT = ("row_missing", "table_missing")  # why a cell was not found
LONG = 60  # characters of a text that stands alone in its line and is no label


def record(
    shown: list[WorkbookSheet],
    source: str,
    sheets: list[WorkbookSheet],
    given: Mapping[str, Any] | None = None,
    report: int | None = None,
) -> "Extraction":
    """What some sheets show together, cell by cell; a place is the number of the sheet, as its table, line and column.

    Raises InputError where they show no report, or several.
    """
    from ...extraction import document_to_record
    from ...extraction.elements.blocks import Document
    from ...extraction.record import UNREAD

    blocks = [block for sheet in shown for block in _blocks(sheet, sheets.index(sheet) + 1)]
    document = Document(source, "spreadsheet", blocks)
    found = document_to_record(document, given or {}, report)
    if "year" not in found.stated and (written := year_in(shown, sheets)):
        found = document_to_record(document, {**(given or {}), "year": written.value}, report)
        found = found._replace(stated={**found.stated, "year": written})
    cells = tuple(
        cell._replace(confidence=UNREAD, reason=reason) if (reason := _unknown(cell, sheets)) else cell
        for cell in found.cells
    )
    hiding = [sheet for sheet in shown if _hides(sheet)]
    if hiding or any(map(_is_withheld, sheets)):
        narrowed = {sheets.index(sheet) + 1 for sheet in hiding if sheet.hidden[1]}
        cells = tuple(_by_hiding(cell, found.edition, narrowed) for cell in cells)
    return _with_remarks(found._replace(cells=cells), shown, sheets)


def _by_hiding(cell: "ExtractedCell", edition: "Edition", narrowed: Collection[int]) -> "ExtractedCell":
    """A cell where something is hidden, which may be why it was not found; narrowed are the sheets with hidden columns.

    Where a row lacks a figure, and the sums tell which, that is no blank: it may be hidden.
    """
    from ...extraction.record import UNREAD

    table = edition.tables[cell.pointer.split("/")[2]]
    columns = len(table.columns) * (len(table.rows) if table.layout == "across" else 1)
    if cell.place.table in narrowed:
        if cell.reason == "ambiguous" and len((cell.raw or "").split()) < columns:
            return cell._replace(reason="hidden_column")
        if cell.by == "identities" and cell.blank:
            return cell._replace(confidence=UNREAD, reason="hidden_column")
    return cell._replace(reason="hidden_line") if cell.reason in ABSENT else cell


def _with_remarks(found: "Extraction", shown: list[WorkbookSheet], sheets: list[WorkbookSheet]) -> "Extraction":
    """A record with what is written on the sheets instead of into their cells: comments, texts of shapes and charts,
    headers and footers. What is shown where a cell is entered is part of the form of whoever made it."""
    from ...extraction.record import doubted_beside

    at = {(cell.place.table, cell.place.row, cell.place.column): cell.pointer for cell in found.cells if cell.raw}
    told = dict[str, list[str]]()
    for sheet in shown:
        for line, column, text in sheet.remarks:
            if line != PROMPT:
                pointer = at.get((sheets.index(sheet) + 1, line + 1, column + 1), WHOLE)
                told.setdefault(pointer, []).append(f"{address(line, column)} {text}" if line >= 0 else text)
    if "year" not in found.stated and (other := no_year(shown, sheets)) is not None:
        found = found._replace(beside={**found.beside, "/year": Doubt(True, "not_year", other)})
    return doubted_beside(found, {pointer: Doubt(False, "comment", listed(told[pointer])) for pointer in told})


def listed(told: list[str]) -> str:
    """Several texts that a doubt quotes, each on one line."""
    return " | ".join(" ".join(text.split()) for text in told)


def _unknown(cell: "ExtractedCell", sheets: list[WorkbookSheet]) -> str | None:
    """Why it is not known what a cell holds that looks blank; None where that is known."""
    table, line, column = cell.place.table, cell.place.row, cell.place.column
    return sheets[table - 1].unknown.get((line - 1, column - 1)) if table and line and column else None


def seen(sheets: list[WorkbookSheet]) -> list[WorkbookSheet]:
    """The sheets that are shown and hold something, but for our own instructions, which quote the form."""
    return [sheet for sheet in sheets if sheet.visible and any(map(any, sheet.lines)) and not _instructs(sheet)]


def _instructs(sheet: WorkbookSheet) -> bool:
    """Whether a sheet is how our workbook is filled in, left as it was: with no figure, and nothing remarked on it."""
    from ...extraction.elements.figures import is_figure

    says = texts("workbook")
    begins = [unspaced(sheet.value(line, 0)) for line in (0, 1)]
    own = any(
        begins == [unspaced(says["how"][lang]), unspaced(f"1. {says['step_order'][lang]}")] for lang in says["how"]
    )
    held = (as_text(value) for line in sheet.lines for value in line if value != "")
    return own and not sheet.remarks and not any(map(is_figure, held))


class _Shown(NamedTuple):
    """What is shown of a sheet: without its hidden lines and columns, and without columns in which nothing stands, such
    as one that was put in; lines and columns are where they stand in it."""

    sheet: WorkbookSheet
    lines: list[int]
    columns: list[int]


def _shown_of(sheet: WorkbookSheet) -> _Shown:
    off_lines, width = sheet.hidden[0], max(map(len, sheet.lines))
    off_columns = sheet.hidden[1] | _blank_columns(sheet, width)
    lines = [line for line in range(len(sheet.lines)) if line not in off_lines]
    columns = [column for column in range(width) if column not in off_columns]
    if not (off_lines or off_columns):
        return _Shown(sheet, lines, columns)
    values = [[sheet.value(line, column) for column in columns] for line in lines]
    merged = []
    for first, left, last, right in sheet.merged:
        top, bottom = bisect_left(lines, first), bisect_right(lines, last) - 1
        start, end = bisect_left(columns, left), bisect_right(columns, right) - 1
        if top <= bottom and start <= end:
            merged.append((top, start, bottom, end))
            values[top][start] = sheet.value(first, left)
    at_line, at_column = ({old: new for new, old in enumerate(old)} for old in (lines, columns))
    unknown = {
        (at_line[a], at_column[b]): why for (a, b), why in sheet.unknown.items() if a in at_line and b in at_column
    }
    return _Shown(sheet._replace(lines=values, merged=merged, unknown=unknown), lines, columns)


def _blank_columns(sheet: WorkbookSheet, width: int) -> frozenset[int]:
    filled = {column for line in sheet.lines for column, value in enumerate(line) if value != ""}
    return frozenset(range(width)) - filled - {column for _, column in sheet.unknown}


def _hides(sheet: WorkbookSheet) -> bool:
    """Whether something stands in the hidden lines or columns of a sheet."""
    lines, columns = sheet.hidden
    return any(
        value != "" and (line in lines or column in columns)
        for line, values in enumerate(sheet.lines)
        for column, value in enumerate(values)
    )


def _is_withheld(sheet: WorkbookSheet) -> bool:
    """Whether figures stand in a sheet that is hidden; what is hidden as a help to filling in has none."""
    from ...extraction.elements.figures import is_figure

    hidden = not sheet.visible and sheet.name != SHEET
    return hidden and any(is_figure(as_text(value)) for line in sheet.lines for value in line if value != "")


def report(
    shown: list[WorkbookSheet],
    source: str,
    sheets: list[WorkbookSheet],
    given: Mapping[str, Any] | None = None,
) -> MappedReport:
    """The report that some sheets of a workbook show together, given what is known of it otherwise.

    Raises InputError where they show none.
    """
    found = record(shown, source, sheets, given)
    read = [(cell.pointer, cell.place) for cell in found.cells if cell.raw is not None]
    around = [(pointer, said.place) for pointer, said in found.statements().items() if said]
    spots = {pointer: spot for pointer, place in read + around if (spot := _spot(place))}
    rules = {cell.pointer: cell.rules for cell in found.cells if cell.rules}
    return MappedReport(found.report(), found.edition, spots, found.heads, rules)


def _spot(place: "DocumentPlace") -> Spot | None:
    """The cell of a place; of a text that stands alone in its line the first one."""
    if place.table is None or place.row is None:
        return None
    return place.table - 1, place.row - 1, (place.column or 1) - 1


def _blocks(sheet: WorkbookSheet, number: int) -> "Iterator[Block]":
    """The tables and lines that a sheet shows. A place is the sheet, as the table, and line and column from 1."""
    from ...extraction.elements.blocks import DocumentPlace, TableBlock, TableCell, TextLine

    sheet, lines, columns = _shown_of(sheet)
    width = len(columns)
    covered: dict[tuple[int, int], tuple[int, int, int]] = {}
    for first, left, last, right in sheet.merged:
        for line in range(first, min(last, len(sheet.lines) - 1) + 1):
            for column in range(left, min(right, width - 1) + 1):
                covered[line, column] = (first, left, min(right, width - 1) - left + 1)
    rows: list[list[TableCell]] = []
    for line in range(len(sheet.lines)):
        if (text := _lone(sheet, line, covered, width)) is not None:
            if rows:
                yield TableBlock(_cropped(rows))
                rows = []
            for part in text.split("\n"):
                yield TextLine(part, DocumentPlace(table=number, row=lines[line] + 1))
            continue
        if rows and _begins_table(sheet, line):
            yield TableBlock(_cropped(rows))
            rows = []
        row, column = [], 0
        while column < width:
            first, left, wide = covered.get((line, column), (line, column, 1))
            text = as_text(sheet.value(first, left))
            place = DocumentPlace(table=number, row=lines[first] + 1, column=columns[left] + 1)
            row.append(TableCell(" ".join(text.split()), place, left, wide, carried=first < line))
            column = left + wide
        rows.append(row)
    if rows:
        yield TableBlock(_cropped(rows))


def _cropped(rows: "list[list[TableCell]]") -> "list[list[TableCell]]":
    """A table without the columns on either side in which nothing stands: a sheet is as wide as its widest table."""
    filled = [cell for row in rows for cell in row if cell.text or cell.width > 1]
    left = min((cell.start for cell in filled), default=0)
    right = max((cell.start + cell.width for cell in filled), default=0)
    return [[cell for cell in row if left <= cell.start < right] for row in rows]


def _lone(
    sheet: WorkbookSheet, line: int, covered: dict[tuple[int, int], tuple[int, int, int]], width: int
) -> str | None:
    """The text of a line that is no row of a table: blank, or one text that is long, or stands over all columns, or
    between blank lines; None of a row."""
    filled = [column for column in range(len(sheet.lines[line])) if sheet.value(line, column) != ""]
    open_below = any(first < line for (at, _), (first, _, _) in covered.items() if at == line)
    if not filled:
        return None if open_below else ""
    value = sheet.value(line, filled[0])
    if len(filled) > 1 or open_below or not isinstance(value, str) or (line, filled[0]) in sheet.unknown:
        return None
    wide = covered.get((line, filled[0]), (0, 0, 1))[2]
    around = [_filled(sheet, other) for other in (line - 1, line + 1)]
    if len(value) > LONG or (wide > 1 and wide >= _extent(sheet) - 1) or max(around) < 2:
        return value
    return None


def _begins_table(sheet: WorkbookSheet, line: int) -> bool:
    """Whether the heads of another table begin in a line: texts beside each other, below a line of one text or none.

    Tables that stand below each other without a blank line have widths of their own.
    """
    from ...extraction.elements.figures import is_figure

    held = [as_text(value) for value in sheet.lines[line] if value != ""]
    return len(held) > 1 and _filled(sheet, line - 1) < 2 and not any(map(is_figure, held))


def _filled(sheet: WorkbookSheet, line: int) -> int:
    return sum(value != "" for value in sheet.lines[line]) if 0 <= line < len(sheet.lines) else 0


def _extent(sheet: WorkbookSheet) -> int:
    """How many columns there are between the first and the last that hold something."""
    columns = [column for line in sheet.lines for column, value in enumerate(line) if value != ""]
    return max(columns) - min(columns) + 1
