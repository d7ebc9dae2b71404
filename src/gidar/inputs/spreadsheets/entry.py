"""Our own entry workbook, read by the map that it carries: nothing depends on the names or the order of its sheets."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import takewhile
from typing import Any

from ...model.choices import choices_meant
from ...model.display import quoted
from ...model.edition import Edition, editions, load_edition
from ...model.entry_map import LABEL, MARK, PLACE, SHEET, VERSION, Mapped
from ...model.errors import InputError
from ...model.form import Field
from ...model.report import Doubt, Report, nested
from ..json_text import plain_number
from . import beside, printed
from .found_sheet import FoundSheet, MappedReport, SheetLines, Spot, in_sheet
from .looks import SheetPlace
from .meant import day_meant, year_meant
from .workbook import SheetValue, WorkbookSheet, unspaced


def report(sheets: list[WorkbookSheet], source: str) -> MappedReport | None:
    """The report in a workbook of ours; None where it is none, or its labels are not where the map has them.

    What is no longer where the map has it is looked for as in any other spreadsheet, and doubted where it is not found.
    Raises InputError where two sheets that are shown have the same part of it filled in differently.
    """
    found = map_of(sheets, MARK)
    if not found:
        return None
    edition, mapped = found
    others = [sheet for sheet in sheets if sheet.name != SHEET]
    parts = {name: [one for one in mapped if one.sheet == name] for name in dict.fromkeys(one.sheet for one in mapped)}
    where = _where(others, parts, edition, source)
    if not any(one.kind == PLACE and where[one.sheet] for one in mapped):
        return None
    values, spots, doubts, missing = dict[str, Any](), dict[str, Spot](), dict[str, Doubt](), dict[str, str]()
    labelled = {name: {one.line for one in own if one.kind == LABEL} for name, own in parts.items()}
    for one in (one for own in parts.values() for one in own if one.kind == PLACE):
        part = where[one.sheet]
        at = part.at(one) if part else None
        values[one.text] = None
        if not part or not at:
            missing[one.text] = "row_missing" if part else "sheet_missing"
            continue
        if one.text in edition.cells and _figures_below(part, at):
            unsure = at[0] == max(part.lines.values()) and one.line not in labelled[one.sheet]
            doubts[one.text] = Doubt(unsure, "line_between")
            if unsure:  # nothing tells which of the lines is meant
                continue
        spots[one.text] = (sheets.index(part.sheet), *at)
        if changed := part.renamed.get((one.line, one.column)):
            doubts[one.text] = Doubt(False, "label_changed", changed)
        if reason := part.sheet.unknown.get(at):
            doubts[one.text] = Doubt(True, reason)
            continue
        values[one.text] = value_of(part.sheet.value(*at), one.text, edition)
        if values[one.text] is not None and _is_hidden(part.sheet, *at):
            doubts[one.text] = Doubt(False, "hidden_cell")
    whole = [one.sheet for name, one in where.items() if one and not {m.text for m in parts[name]} & missing.keys()]
    rest = _rest([one for one in others if one not in whole], source, sheets, edition) if missing else None
    for pointer, reason in missing.items():
        if rest and pointer in rest.spots:
            values[pointer], spots[pointer] = rest.report.value(pointer), rest.spots[pointer]
            doubts |= {pointer: rest.report.doubts[pointer]} if pointer in rest.report.doubts else {}
        else:
            doubts[pointer] = Doubt(True, reason)
    otherwise = _by_sheet(sheets, (spots[pointer] for pointer in missing if pointer in spots))
    doubts = beside.doubts_beside(parts, where, others, edition, doubts, otherwise)
    read = Report(data_of(values, edition), source, doubts=doubts, by_label=True)
    return MappedReport(read, edition, spots, tuple(_heads(parts, edition)), rest.rules if rest else {})


def _by_sheet(sheets: list[WorkbookSheet], spots: Iterable[Spot]) -> dict[str, set[SheetPlace]]:
    """{sheet: its cells} of some cells."""
    found = dict[str, set[SheetPlace]]()
    for number, line, column in spots:
        found.setdefault(sheets[number].name, set()).add((line, column))
    return found


def _heads(parts: dict[str, list[Mapped]], edition: Edition) -> dict[str, None]:
    """The words above the cells of the tables, each once."""
    words = dict[str, None]()
    for own in parts.values():
        filled = {one.line for one in own if one.kind == PLACE}
        if any(one.text in edition.cells for one in own):
            words |= dict.fromkeys(one.text for one in own if one.kind == LABEL and one.line not in filled)
    return words


def _where(
    sheets: list[WorkbookSheet], parts: dict[str, list[Mapped]], edition: Edition, source: str
) -> dict[str, FoundSheet | None]:
    """In which sheet each part of the map is, by the name that it had; no sheet is two of them.

    Raises InputError where two sheets are the same part, filled in differently.
    """
    plain = {sheet.name: [[unspaced(value) for value in line] for line in sheet.lines] for sheet in sheets}
    own = (sheet for sheet in sheets if sheet.name in parts)
    taken = {sheet.name: sheet.name for sheet in own if in_sheet(sheet, plain[sheet.name], parts[sheet.name])}
    where = dict[str, FoundSheet | None]()
    # A part without places shows nothing but what is around the report; what is said there is found in others, too.
    for name in sorted(parts, key=lambda name: any(one.kind == PLACE for one in parts[name])):
        free = [sheet for sheet in sheets if taken.get(sheet.name, name) == name]
        where[name] = found = _found(free, plain, name, parts[name], edition, source)
        taken |= {found.sheet.name: name} if found else {}
    return where


def _without_checks(sheet: WorkbookSheet) -> WorkbookSheet:
    """A sheet without what the checks of a workbook say beside and below its figures."""
    lines = [
        ["" if isinstance(v, str) and beside.of_checks().fullmatch(v.strip()) else v for v in line]
        for line in sheet.lines
    ]
    return sheet._replace(lines=lines)


def _is_hidden(sheet: WorkbookSheet, line: int, column: int) -> bool:
    return not sheet.visible or line in sheet.hidden[0] or column in sheet.hidden[1]


def _figures_below(part: FoundSheet, at: tuple[int, int]) -> bool:
    """Whether figures stand below a cell in lines that are none of the part, and before the next that is."""
    line, column = at
    own = {*part.lines.values()}
    after = takewhile(lambda other: other not in own, range(line + 1, len(part.sheet.lines)))
    return any(beside.is_figure(value) for other in after if (value := part.sheet.value(other, column)) != "")


def _rest(
    sheets: list[WorkbookSheet], source: str, every: list[WorkbookSheet], edition: Edition
) -> MappedReport | None:
    """What some sheets of a workbook show to any other reader, without what our checks say, as of a year of the
    edition; None where that is no report."""
    plain = [_without_checks(sheet) for sheet in every]
    shown = printed.seen([plain[every.index(sheet)] for sheet in sheets])
    try:
        return printed.report(shown, source, plain, {"year": edition.years["from"]})
    except InputError:
        return None


def map_of(sheets: list[WorkbookSheet], mark: str) -> tuple[Edition, list[Mapped]] | None:
    """The map in a workbook of ours, and the edition that it is of; None where there is none of that mark."""
    for sheet in sheets:
        if sheet.name == SHEET and [sheet.value(0, column) for column in (0, 1)] == [mark, VERSION]:
            edition = str(sheet.value(0, 2))
            if edition in editions():
                return load_edition(edition), [*_mapped(sheet, load_edition(edition))]
    return None


def _mapped(sheet: WorkbookSheet, edition: Edition) -> Iterator[Mapped]:
    """The lines of the map that say of a cell what it is."""
    places = {*edition.cells, *(field.pointer for field in edition.fields.values() if field.column)}
    for kind, name, line, column, text, *_ in (line for line in sheet.lines[1:] if len(line) >= len(Mapped._fields)):
        known = kind != PLACE or text in places
        if known and isinstance(line, int) and isinstance(column, int) and line >= 0 and column >= 0:
            yield Mapped(str(kind), str(name), line, column, str(text))


def _found(
    sheets: list[WorkbookSheet],
    plain: dict[str, SheetLines],
    name: str,
    own: list[Mapped],
    edition: Edition,
    source: str,
) -> FoundSheet | None:
    """Where the cells of a sheet are, by its labels: in the sheet of that name, or one that has another name now.

    Of several such sheets, those that are shown and filled in count. Raises InputError where these differ.
    """
    ordered = sorted(sheets, key=lambda sheet: sheet.name != name)
    every = [found for sheet in ordered if (found := in_sheet(sheet, plain[sheet.name], own))]
    most = max((len(found.lines) for found in every), default=0)
    full = [found for found in every if len(found.lines) == most]
    shown = [found for found in full if found.sheet.visible] or full
    held = {id(found): [_held(found, one, edition) for one in own if one.kind == PLACE] for found in shown}
    filled = [found for found in shown if any(value is not None for value in held[id(found)])] or shown
    for other in filled[1:]:
        if held[id(other)] != held[id(filled[0])]:
            names = quoted(filled[0].sheet.name), quoted(other.sheet.name)
            raise InputError("entry_twice", source, sheet=names[0], other=names[1])
    return filled[0] if filled else None


def _held(found: FoundSheet, one: Mapped, edition: Edition) -> Any:
    at = found.at(one)
    return at and value_of(found.sheet.value(*at), one.text, edition)


def value_of(value: SheetValue, pointer: str, edition: Edition) -> Any:
    """What a cell holds in the shape of the specification; a text that is no plain number stays as it is."""
    if value == "":
        return None
    column, field = edition.cells.get(pointer), edition.fields.get(pointer)
    if column or (field and (field.unit or field.schema.get("type") == "integer")):
        whole = column.type != "money" if column else pointer not in edition.money_fields
        if not isinstance(value, str):
            return value
        is_year = field and field.schema.get("type") == "integer"
        return plain_number(year_meant(value.strip()) if is_year else value.strip(), whole)
    text = format(value, "f") if isinstance(value, Decimal) else str(value)
    if not field:
        return text
    return _listed(text, field) if field.values else day_meant(text, field.schema)


def _listed(text: str, field: Field) -> str:
    """The id of what was chosen from a list, or written so that it means one of its entries alone."""
    meant = choices_meant(text, field.values or {})
    return meant[0] if len(meant) == 1 else text


def data_of(values: dict[str, Any], edition: Edition) -> dict[str, Any]:
    """The report, as a package has it: what is required and blank is left out."""
    fields = edition.fields
    kept = {p: v for p, v in values.items() if v is not None or p not in fields or not fields[p].required}
    data = {"edition": edition.id} | nested(kept)
    for name, inside in data.items():
        if name != "tables" and isinstance(inside, dict) and not any(value is not None for value in inside.values()):
            data[name] = None if not fields[f"/{name}"].required else inside
    return data
