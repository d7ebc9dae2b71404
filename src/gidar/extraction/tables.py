"""From strips to the cells of the form."""

import re
from typing import NamedTuple

from ..model.edition import Column, Edition, Table
from .alignment import Found, align, lines_of
from .candidates import only_split, readings, way
from .columns import Placed, by_position, has_heads, place, same_figures, title_of, usual_shapes
from .confirm import confirmed
from .document import Line, Place, Word
from .figures import WIDE, clean, is_blank, is_figure
from .labels import key, lexicon
from .misprints import nearest
from .readings import Ways, choose
from .record import CERTAIN, LIKELY, UNREAD, Cell, LeftOut
from .review import find_review
from .strips import MOST_HEADS, Slot, Strip, is_page_number

HAS_DIGIT = re.compile("[0-9０-９]")
MOST_WRAPPED = 4  # lines that a cell of a line of figures may go on
SURE = ("label", "alias")


class Undecided(NamedTuple):
    """A row whose figures are not told apart: every way to read them, and what is printed."""

    found: Found
    pointers: list[str]
    ways: Ways


class Tables(NamedTuple):
    """The cells that were found, and the rows that went nowhere."""

    cells: dict[str, Cell]
    left_out: list[LeftOut]


def read_tables(strips: list[Strip], review: list[Strip] | None, items: list[Strip | Line], edition: Edition) -> Tables:
    """Every cell of the form, read or not.

    strips are all strips of the document, review those among which the table of one row is to be looked for, None
    where its heading is missing: then it is looked for behind all other rows. items are the strips with the
    lines between them, whose words say where columns lie.
    """
    found, loose = align(strips, edition, {strip.place for strip in review or ()})
    used = {item.strip.place for item in found}
    if review is None:
        review = strips[max((n for n, strip in enumerate(strips) if strip.place in used), default=-1) + 1 :]
    across = find_review([strip for strip in review if strip.place not in used], items, edition)
    loose = [strip for strip in loose if strip.place not in across.used]
    contested = _contested(found, loose, edition)
    usual, placed_by_words = usual_shapes(found), _words(found, items, edition)
    headed, torn = _headed(found, items, edition), _torn(found, items)
    cells: dict[str, Cell] = {}
    undecided: list[Undecided] = []
    for item in [*found, *across.found]:
        pointers = _pointers(item)
        if pointers[0] in contested:
            cells |= {p: _unread(p, item, "contested") for p in pointers}
            continue
        placed = placed_by_words.get(item.strip.place) or place(item, edition, usual)
        if item.strip.place in headed and placed.slots is not None and item.strip.place not in placed_by_words:
            placed = placed._replace(by="heads", doubt=False)
        if placed.slots is None:
            ways = Ways(tuple(pointers), []) if item.strip.place in torn else _ways(item, pointers)
            undecided.append(Undecided(item, pointers, ways))
        else:
            cells |= _cells(item, placed, edition)
    if across.whole is not None:
        undecided.append(_whole(across.whole, edition))
    cells |= _chosen(undecided, cells, edition)
    cells = confirmed(cells, edition)
    rows = {id(s): s for s in loose}.values()
    left = [LeftOut(title_of(strip), strip.place, _why(strip, edition)) for strip in rows if not strip.blank]
    missing = {p: Cell(p, None, None, Place(), None, None, "place", (), UNREAD, "") for p in edition.cells}
    missing = {p: cell._replace(reason=_absence(p, cells, strips, edition)) for p, cell in missing.items()}
    return Tables(missing | cells, left)


def _pointers(item: Found) -> list[str]:
    table, row = item.line.table, item.line.row
    return [f"/tables/{table.id}/{row.id}/{column}" for column in table.columns]


def _contested(found: list[Found], loose: list[Strip], edition: Edition) -> set[str]:
    """The first cell of every row that another strip claims too, by the same label but with other figures.

    A strip without a head of the table claims no row that stands below such heads.
    """
    names = lexicon(edition)
    out = set()
    for item in found:
        for strip in loose:
            ids = names.rows[item.line.table.id].exact(strip.label)
            named = item.line.row.id in ids and len(key(strip.label)) > 2
            if named and has_heads(strip, item, edition) and not same_figures(item.strip, strip):
                out.add(_pointers(item)[0])
    return out


def _headed(found: list[Found], items: list[Strip | Line], edition: Edition) -> set[Place]:
    """The places of rows of words above whose table a line names all its columns, in order."""
    index = {item.place: n for n, item in enumerate(items)}
    out: set[Place] = set()
    for table in {item.line.table.id: item.line.table for item in found}.values():
        places = [i.strip.place for i in found if i.line.table is table and i.strip.layout == "words"]
        if not places:
            continue
        first = min(index[place] for place in places)
        above = [line for line in items[max(first - MOST_HEADS, 0) : first] if isinstance(line, Line)]
        if any(_names_columns(line.text, table, edition) for line in above):
            out |= set(places)
    return out


def _names_columns(text: str, table: Table, edition: Edition) -> bool:
    """Whether a text names the columns of a table in order, and nothing besides but its corner."""
    known = lexicon(edition).columns[table.id].known
    rest = key(text).removeprefix(key(table.corner["zh"]) if table.corner else "")
    for column in table.columns:
        names = sorted((name for name, ids in known.items() if column in ids), key=len, reverse=True)
        name = next((name for name in names if rest.startswith(name)), None)
        if name is None:
            return False
        rest = rest.removeprefix(name)
    return not rest


def _words(found: list[Found], items: list[Strip | Line], edition: Edition) -> dict[Place, Placed]:
    """{place of a strip: its slots by column} of rows with too few words, where the page tells by their places."""
    out: dict[Place, Placed] = {}
    index = {item.place: n for n, item in enumerate(items)}
    rows = {item.strip.place for item in found}
    for table in {item.line.table.id: item.line.table for item in found}.values():
        strips = [i.strip for i in found if i.line.table is table and i.strip.layout == "words"]
        if not strips:
            continue
        names = lexicon(edition).columns[table.id]
        first = min(index[strip.place] for strip in strips)
        above = [line for line in items[max(first - MOST_HEADS, 0) : first] if isinstance(line, Line)]
        heads = [word for line in above for word in line.words if names.exact(word.text)]
        ids = list(table.columns)
        beside = [_beside(items, index[strip.place], rows) for strip in strips]
        for n, slots in by_position(strips, heads, beside, len(ids)).items():
            empty = Slot("", strips[n].place, 0.0)
            by_id = {id_: slots.get(c, empty) for c, id_ in enumerate(ids)}
            out[strips[n].place] = Placed(by_id, "order", doubt=True)
    return out


def _torn(found: list[Found], items: list[Strip | Line]) -> set[Place]:
    """The places of rows of a page that lack figures and have some on the lines beside, where their cells may go on."""
    index = {item.place: n for n, item in enumerate(items)}
    rows = {item.strip.place for item in found}
    return {
        item.strip.place
        for item in found
        if item.strip.place.page is not None
        and item.strip.layout == "words"
        and len(item.strip.slots) < len(item.line.table.columns)
        and any(is_figure(word.text) for word in _beside(items, index[item.strip.place], rows))
    }


def _beside(items: list[Strip | Line], at: int, rows: set[Place]) -> list[Word]:
    """The words with digits on the lines around a row, up to the next row: its cells may go on there."""
    found: list[Word] = []
    for step in (-1, 1):
        n = at + step
        while 0 <= n < len(items) and abs(n - at) <= MOST_WRAPPED:
            line = items[n]
            if line.place in rows:
                break
            numbered = isinstance(line, Line) and is_page_number(line.text)
            found += [] if numbered else [word for word in line.words if HAS_DIGIT.search(word.text)]
            n += step
    return found


def _cells(item: Found, placed: Placed, edition: Edition) -> dict[str, Cell]:
    """The cells of a row whose slots are known."""
    out = {}
    table = item.line.table
    for id_, slot in (placed.slots or {}).items():
        pointer = f"/tables/{table.id}/{item.line.row.id}/{id_}"
        figure = clean(slot.text, table.columns[id_], slot.mark)
        reason = figure.fault or ("merged" if slot.carried else "")
        confidence = UNREAD if reason else CERTAIN
        if not reason:
            reason = _doubt(item, placed, figure.doubt)
            confidence = LIKELY if reason else CERTAIN
        value = None if confidence == UNREAD else figure.value
        out[pointer] = Cell(
            pointer, value, slot.text, slot.place, item.by, placed.by, "place", figure.rules, confidence, reason
        )
    return out


def _doubt(item: Found, placed: Placed, figure: bool) -> str:
    """Why a figure is not read for certain; "" where it is."""
    if figure:
        return "figure"
    if item.by not in SURE:
        return "row_" + item.by
    return "column" if placed.doubt else ""


def _ways(item: Found, pointers: list[str]) -> Ways:
    """The ways to read a row that has too few or too many figures; none where its cells are in no sum."""
    table, columns = item.line.table, item.line.table.columns
    pieces = _digits([slot.text.strip().translate(WIDE) for slot in item.strip.slots], next(iter(columns.values())))
    if pieces is None:
        return Ways(tuple(pointers), [])
    whole = item.strip.layout != "words"  # a cell holds one figure
    run = len(pieces) == 1 and pieces[0] and not whole
    single = only_split(pieces[0], len(pointers)) if run else None
    if single:
        return Ways(tuple(pointers), [way(single, pointers, len(pointers))], [], pieces[0])
    return readings(pieces, pointers, len(columns), whole) if table.ends_with_total else Ways(tuple(pointers), [])


def _whole(strip: Strip, edition: Edition) -> Undecided:
    """The strip that is the whole table whose rows stand side by side."""
    line = lines_of(edition, down=False)[0]
    pointers = [pointer for pointer in edition.cells if pointer.startswith(f"/tables/{line.table.id}/")]
    found = Found(strip, line, "label", 1.0)
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


def _chosen(undecided: list[Undecided], cells: dict[str, Cell], edition: Edition) -> dict[str, Cell]:
    """The cells of undecided rows as far as the identities leave one reading; the rest is not read."""
    fixed = {p: c.value for p, c in cells.items() if c.confidence != UNREAD and not _decimal(c.value)}
    choices = [u.ways for u in undecided if u.ways.plain or (u.ways.digits and u.ways.full == [])]
    unknown = set(edition.cells) - fixed.keys() - {pointer for ways in choices for pointer in ways.pointers}
    agreed = choose(edition.identities, fixed, unknown, choices)
    if agreed is None:
        agreed = nearest(edition.identities, fixed, unknown, choices)
    out = {}
    for u in undecided:
        raw = " ".join(slot.text for slot in u.found.strip.slots)
        for pointer in u.pointers:
            cell = _unread(pointer, u.found, "ambiguous")._replace(raw=raw)
            if pointer in agreed:
                cell = cell._replace(value=agreed[pointer], by="identities", confidence=LIKELY, reason="identities")
            out[pointer] = cell
    return out


def _decimal(value: object) -> bool:
    return value is not None and not isinstance(value, int)


def _unread(pointer: str, item: Found, reason: str) -> Cell:
    return Cell(pointer, None, title_of(item.strip), item.strip.place, item.by, None, "place", (), UNREAD, reason)


def _why(strip: Strip, edition: Edition) -> str:
    """Why a strip is in no cell."""
    names = lexicon(edition)
    tables = [t.id for t in edition.tables.values() if t.layout == "down"]
    if any(names.groups[t].exact(strip.label) for t in tables):
        return "group_row"
    return "repeated" if any(names.rows[t].exact(strip.label) for t in tables) else "unknown_row"


def _absence(pointer: str, cells: dict[str, Cell], strips: list[Strip], edition: Edition) -> str:
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
    full = (strip for strip in strips if len(strip.slots) >= len(table.columns))
    return "single_row" if any(group in names.exact(strip.label) for strip in full) else "row_missing"
