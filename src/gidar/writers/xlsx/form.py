"""A sheet of the workbook with the tables of a section as the form prints them, and the checks beside them."""

from collections.abc import Iterable
from math import ceil
from typing import Any

from ...infrastructure.list_book import wide
from ...model.entry_map import CHECK, Mapped, address
from ..layout import LANGUAGE, Place, PrintedTable, Section
from . import checks
from .book import LARGEST, LINE, LONGEST_MESSAGE, Book

TOP = 2  # lines above the tables: the heading, and what the checks are
LABELS, FIGURE, BESIDE = 46, 11.0, 40  # widths in characters: of all labels, of a figure, of what a check says
WIDEST = 1.4  # how much wider columns are in a language of longer words


def write(book: Book, section: Section) -> None:
    """The sheet of a section. Its tables begin below the heading."""
    sheet = book.sheet(section.heading, landscape=True)
    sheet.set_column(0, 0, 8)
    line = TOP
    for printed in section.sheets:
        widths = _widths(book, printed)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        beside = len(widths) + 1
        sheet.set_column(beside - 1, beside - 1, 2)
        sheet.set_column(beside, beside, BESIDE * _wider(book, printed))
        book.say(sheet, 0, 0, section.heading, "title", len(widths) - 1)
        sheet.set_row(0, 30)
        cells = _printed(book, sheet, printed, widths, line)
        if checks.placed(book.edition, cells):
            book.say(sheet, TOP - 1, beside, book.words["checks"], "heading")
        line = _checks(book, sheet, printed, cells, line) + 2
    sheet.freeze_panes(TOP, 0)


def _widths(book: Book, printed: PrintedTable) -> list[float]:
    """The widths of the columns."""
    wider = _wider(book, printed)
    labels = min(place.column for place in printed.places if place.box.kind == "cell")
    shares = printed.shares[:labels]
    figures = len(printed.shares) - labels
    figure = FIGURE * (1 if figures > 3 else 1.8)
    return [LABELS * share / sum(shares) * wider for share in shares] + [figure * wider] * figures


def _wider(book: Book, printed: PrintedTable) -> float:
    """How much wider columns are in the language of a book, whose words may be longer than those of the form."""
    words = [place.box.label for place in printed.places if place.box.label]
    wider = sum(wide(word[book.lang]) for word in words) / sum(wide(word[LANGUAGE]) for word in words)
    return min(max(wider, 1.0), WIDEST)


def _printed(
    book: Book, sheet: Any, printed: PrintedTable, widths: list[float], top: int
) -> dict[str, checks.SheetCell]:
    """Write the boxes; the places of the cells, by pointer."""
    cells: dict[str, checks.SheetCell] = {}
    heights = [1.0] * printed.height
    for place in printed.places:
        box, line, column = place.box, top + place.line, place.column
        if box.kind == "cell":
            pointer = "/tables/" + box.id.replace(".", "/")
            cells[pointer] = (line, column)
            _cell(book, sheet, place, pointer, top)
            continue
        text = box.label[book.lang] if box.label else ""
        style = book.formats[box.kind if box.kind in ("row", "table") else "label"]
        _boxed(sheet, line, column, place, text, style)
        if text:
            book.label(sheet, line, column, text)
        if box.rowspan == 1:
            room = sum(widths[column : column + box.colspan]) - 1
            heights[place.line] = max(heights[place.line], ceil(wide(text) / room))
    _coloured(book, sheet, cells.values(), "no_number", "=ISTEXT(#)")
    for number, lines in enumerate(heights):
        sheet.set_row(top + number, LINE * lines + 5)
    return cells


def _boxed(sheet: Any, line: int, column: int, place: Place, text: str, style: Any) -> None:
    box = place.box
    if box.colspan == box.rowspan == 1:
        sheet.write_string(line, column, text, style)
    else:
        sheet.merge_range(line, column, line + box.rowspan - 1, column + box.colspan - 1, "", style)
        sheet.write_string(line, column, text, style)


def _cell(book: Book, sheet: Any, place: Place, pointer: str, top: int) -> None:
    """A cell to be filled in: what may be typed into it, and its note as a message."""
    table, row, column = pointer.split("/")[2:]
    kind = book.edition.cells[pointer].type
    of_table = book.edition.tables[table]
    total = of_table.columns[column].sum_of or of_table.rows[row].sum_of
    style = "money" if kind == "money" else "sum" if total else "figure"
    style = "carried" if pointer in book.carried else style
    line, at = top + place.line, place.column
    if place.box.colspan > 1:
        sheet.merge_range(line, at, line, at + place.box.colspan - 1, "", book.formats[style])
    book.enter(sheet, line, at, pointer, style)
    notes = [line_.note[book.lang] for line_ in (of_table.rows[row], of_table.columns[column]) if line_.note]
    if pointer in book.carried:
        notes.insert(0, book.words["carried"])
    allowed: dict[str, Any] = {"validate": "decimal" if kind == "money" else "integer", "criteria": "between"}
    allowed |= {"minimum": -LARGEST if kind == "change" else 0, "maximum": LARGEST}
    allowed["error_title"] = book.words["refused"]
    allowed["error_message"] = book.words[f"only_{kind}"]
    if notes:
        allowed["input_message"] = "\n".join(notes)[:LONGEST_MESSAGE]
    sheet.data_validation(line, at, line, at, allowed)


def _checks(book: Book, sheet: Any, printed: PrintedTable, cells: dict[str, checks.SheetCell], top: int) -> int:
    """Write the checks: beside the lines of equations, or below the columns, a line a kind; the line after the last."""
    bottom = top + printed.height
    below: dict[str, int] = {}
    shown: list[checks.SheetCell] = []
    for check in checks.placed(book.edition, cells):
        equation = check.equation
        in_full = check.first is None or check.first != check.last
        text = checks.formula(equation, cells, book.lang, in_full)
        style = book.formats["check"]
        if check.first is None or check.last is None:
            line, column = check.line, len(printed.shares) + 1
        else:
            line, column = below.setdefault(equation.code, bottom + len(below)), check.first
            if check.first != check.last:
                sheet.merge_range(line, check.first, line, check.last, "", style)
            sheet.set_row(line, LINE * 2 + 5)
        sheet.write_formula(line, column, text, style, "")
        said = f"{equation.code} {equation.instance}"
        book.mapped.append(Mapped(CHECK, sheet.name, line, column, said))
        shown.append((line, column))
    _marked(book, sheet, shown)
    for code, line in below.items():
        words = book.words["check"].format(title=book.edition.rules[code].data["why"][book.lang])
        labels = min(column for _, column in cells.values())
        if labels:
            book.say(sheet, line, 0, words, "text", labels - 1)
            sheet.set_row(line, LINE * ceil(wide(words) / (LABELS - 2)) + 5)
        else:
            book.say(sheet, line, len(printed.shares) + 1, words, "text")
    return bottom + len(below)


def _marked(book: Book, sheet: Any, shown: list[checks.SheetCell]) -> None:
    """Whatever a check says but that its equation holds stands out; that it holds with blanks is no good news yet."""
    holds = book.words["holds"]
    _coloured(book, sheet, shown, "wrong", f'=AND(#<>"",LEFT(#,{len(holds)})<>"{holds}")')
    _coloured(book, sheet, shown, "open", f'=#="{holds}{book.words["open"]}"')


def _coloured(book: Book, sheet: Any, cells: Iterable[checks.SheetCell], style: str, criteria: str) -> None:
    """Show cells in a format where something is so of each; # in criteria is the cell. One format an area: writing one
    of a single cell takes as long as writing all else of it."""
    for first, last in checks.areas(cells):
        says = {"type": "formula", "criteria": criteria.replace("#", address(*first)), "format": book.formats[style]}
        sheet.conditional_format(*first, *last, says)
