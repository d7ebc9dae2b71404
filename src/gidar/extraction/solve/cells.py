"""From rows of figures to the cells of the form."""

from typing import NamedTuple

from ...model.edition import Column, Edition
from ..assign.columns import AssignedColumns, assign_columns, has_heads, same_figures, title_of
from ..assign.row_shapes import usual_shapes
from ..assign.rows import AssignedRow, assign_rows, rows_of_form
from ..assign.wide_table import find_wide_table
from ..assign.word_columns import columns_by_words, rows_below_heads, torn_rows
from ..printed.blocks import DocumentPlace, TextLine
from ..printed.figures import WIDE, clean, is_blank
from ..printed.labels import key, lexicon
from ..record import CERTAIN, LIKELY, UNREAD, ExtractedCell, LeftOut
from ..rows.figure_rows import FigureRow
from .choose import RowReadings, choose
from .confidence import confirmed_by_sums
from .misprints import nearest
from .segmentations import only_split, row_reading, segmentations

SURE = ("label", "alias")


class Undecided(NamedTuple):
    """A row whose figures are not told apart: every way to read them, and what is printed."""

    found: AssignedRow
    pointers: list[str]
    ways: RowReadings


class Tables(NamedTuple):
    """The cells that were found, and the rows that went nowhere."""

    cells: dict[str, ExtractedCell]
    left_out: list[LeftOut]


def read_tables(
    figure_rows: list[FigureRow], review: list[FigureRow] | None, items: list[FigureRow | TextLine], edition: Edition
) -> Tables:
    """Every cell of the form, read or not.

    figure_rows are all of the document, review those among which the table of one row is to be looked for, None
    where its heading is missing: then it is looked for behind all other rows. items are the rows of figures with the
    lines between them, whose words say where columns lie.
    """
    found, loose = assign_rows(figure_rows, edition, {figure_row.place for figure_row in review or ()})
    used = {item.printed.place for item in found}
    if review is None:
        review = figure_rows[
            max((n for n, figure_row in enumerate(figure_rows) if figure_row.place in used), default=-1) + 1 :
        ]
    across = find_wide_table([figure_row for figure_row in review if figure_row.place not in used], items, edition)
    loose = [figure_row for figure_row in loose if figure_row.place not in across.used]
    contested = _contested(found, loose, edition)
    usual, placed_by_words = usual_shapes(found), columns_by_words(found, items, edition)
    headed, torn = rows_below_heads(found, items, edition), torn_rows(found, items)
    cells: dict[str, ExtractedCell] = {}
    undecided: list[Undecided] = []
    for item in [*found, *across.found]:
        pointers = _pointers(item)
        if pointers[0] in contested:
            cells |= {p: _unread(p, item, "contested") for p in pointers}
            continue
        placed = placed_by_words.get(item.printed.place) or assign_columns(item, edition, usual)
        if item.printed.place in headed and placed.fields is not None and item.printed.place not in placed_by_words:
            placed = placed._replace(by="heads", doubt=False)
        if placed.fields is None:
            ways = RowReadings(tuple(pointers), []) if item.printed.place in torn else _ways(item, pointers)
            undecided.append(Undecided(item, pointers, ways))
        else:
            cells |= _cells(item, placed, edition)
    if across.whole is not None:
        undecided.append(_whole(across.whole, edition))
    cells |= _chosen(undecided, cells, edition)
    cells = confirmed_by_sums(cells, edition)
    rows = {id(s): s for s in loose}.values()
    left = [
        LeftOut(title_of(figure_row), figure_row.place, _why(figure_row, edition))
        for figure_row in rows
        if not figure_row.blank
    ]
    missing = {
        p: ExtractedCell(p, None, None, DocumentPlace(), None, None, "place", (), UNREAD, "") for p in edition.cells
    }
    missing = {p: cell._replace(reason=_absence(p, cells, figure_rows, edition)) for p, cell in missing.items()}
    return Tables(missing | cells, left)


def _pointers(item: AssignedRow) -> list[str]:
    table, row = item.form.table, item.form.row
    return [f"/tables/{table.id}/{row.id}/{column}" for column in table.columns]


def _contested(found: list[AssignedRow], loose: list[FigureRow], edition: Edition) -> set[str]:
    """The first cell of every row that another row of figures claims too, by the same label but with other figures.

    A row of figures without a head of the table claims no row that stands below such heads.
    """
    names = lexicon(edition)
    out = set()
    for item in found:
        for figure_row in loose:
            ids = names.rows[item.form.table.id].exact(figure_row.label)
            named = item.form.row.id in ids and len(key(figure_row.label)) > 2
            if named and has_heads(figure_row, item, edition) and not same_figures(item.printed, figure_row):
                out.add(_pointers(item)[0])
    return out


def _cells(item: AssignedRow, placed: AssignedColumns, edition: Edition) -> dict[str, ExtractedCell]:
    """The cells of a row whose fields are known."""
    out = {}
    table = item.form.table
    for id_, field in (placed.fields or {}).items():
        pointer = f"/tables/{table.id}/{item.form.row.id}/{id_}"
        figure = clean(field.text, table.columns[id_], field.mark)
        reason = figure.fault or ("merged" if field.carried else "")
        confidence = UNREAD if reason else CERTAIN
        if not reason:
            reason = _doubt(item, placed, figure.doubt)
            confidence = LIKELY if reason else CERTAIN
        value = None if confidence == UNREAD else figure.value
        out[pointer] = ExtractedCell(
            pointer, value, field.text, field.place, item.by, placed.by, "place", figure.rules, confidence, reason
        )
    return out


def _doubt(item: AssignedRow, placed: AssignedColumns, figure: bool) -> str:
    """Why a figure is not read for certain; "" where it is."""
    if figure:
        return "figure"
    if item.by not in SURE:
        return "row_" + item.by
    return "column" if placed.doubt else ""


def _ways(item: AssignedRow, pointers: list[str]) -> RowReadings:
    """The ways to read a row that has too few or too many figures; none where its cells are in no sum."""
    columns = item.form.table.columns
    pieces = _digits(
        [field.text.strip().translate(WIDE) for field in item.printed.fields], next(iter(columns.values()))
    )
    if pieces is None:
        return RowReadings(tuple(pointers), [])
    whole = item.printed.layout != "words"  # a cell holds one figure
    run = len(pieces) == 1 and pieces[0] and not whole
    single = only_split(pieces[0], len(pointers)) if run else None
    if single:
        return RowReadings(tuple(pointers), [row_reading(single, pointers, len(pointers))], [], pieces[0])
    return (
        segmentations(pieces, pointers, len(columns), whole) if "total" in columns else RowReadings(tuple(pointers), [])
    )


def _whole(figure_row: FigureRow, edition: Edition) -> Undecided:
    """The row of figures that is the whole table whose rows stand side by side."""
    line = rows_of_form(edition, down=False)[0]
    pointers = [pointer for pointer in edition.cells if pointer.startswith(f"/tables/{line.table.id}/")]
    found = AssignedRow(figure_row, line, "label")
    return Undecided(found, pointers, _ways(found, pointers))


def _digits(pieces: list[str], column: Column) -> list[str] | None:
    """What is printed, as digits, "" for a blank; None where something else is printed too.

    A run of digits is taken as it stands: 007 is no figure, but it may be three.
    """
    if len(pieces) == 1 and pieces[0].isascii() and pieces[0].isdigit():
        return pieces
    out = []
    for piece in pieces:
        figure = clean(piece, column)
        if figure.fault or (figure.value is None and not is_blank(piece)) or (figure.value or 0) < 0:
            return None
        out.append("" if figure.value is None else str(figure.value))
    return out


def _chosen(undecided: list[Undecided], cells: dict[str, ExtractedCell], edition: Edition) -> dict[str, ExtractedCell]:
    """The cells of undecided rows as far as the identities leave one reading; the rest is not read."""
    fixed = {p: c.value for p, c in cells.items() if c.confidence != UNREAD and not _decimal(c.value)}
    choices = [u.ways for u in undecided if u.ways.plain or (u.ways.digits and u.ways.full == [])]
    unknown = set(edition.cells) - fixed.keys() - {pointer for ways in choices for pointer in ways.pointers}
    agreed = choose(edition.identities, fixed, unknown, choices)
    if agreed is None:
        agreed = nearest(edition.identities, fixed, unknown, choices)
    out = {}
    for u in undecided:
        raw = " ".join(field.text for field in u.found.printed.fields)
        for pointer in u.pointers:
            cell = _unread(pointer, u.found, "ambiguous")._replace(raw=raw)
            if pointer in agreed:
                cell = cell._replace(value=agreed[pointer], by="identities", confidence=LIKELY, reason="identities")
            out[pointer] = cell
    return out


def _decimal(value: object) -> bool:
    return value is not None and not isinstance(value, int)


def _unread(pointer: str, item: AssignedRow, reason: str) -> ExtractedCell:
    return ExtractedCell(
        pointer, None, title_of(item.printed), item.printed.place, item.by, None, "place", (), UNREAD, reason
    )


def _why(figure_row: FigureRow, edition: Edition) -> str:
    """Why a row of figures is in no cell."""
    names = lexicon(edition)
    tables = [t.id for t in edition.tables.values() if t.layout == "down"]
    if any(names.groups[t].exact(figure_row.label) for t in tables):
        return "group_row"
    return "repeated" if any(names.rows[t].exact(figure_row.label) for t in tables) else "unknown_row"


def _absence(pointer: str, cells: dict[str, ExtractedCell], figure_rows: list[FigureRow], edition: Edition) -> str:
    """Why no place was found for a cell: its table is not there, its rows stand as one, or its row is not there."""
    _, _, name, row, _ = pointer.split("/")
    table = edition.tables[name]
    found = {other.split("/")[3] for other in cells if other.startswith(f"/tables/{name}/")}
    if not found:
        return "table_missing"
    group = table.rows[row].group
    if group is None or any(table.rows[other].group == group for other in found):
        return "row_missing"
    names = lexicon(edition).groups[name]
    full = (figure_row for figure_row in figure_rows if len(figure_row.fields) >= len(table.columns))
    return "single_row" if any(group in names.exact(figure_row.label) for figure_row in full) else "row_missing"
