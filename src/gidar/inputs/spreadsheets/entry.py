"""Our own entry workbook, read by the map that it carries: nothing depends on the names or the order of its sheets."""

import os
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from ...model.display import quoted
from ...model.edition import Edition, editions, load_edition
from ...model.entry_map import LABEL, MARK, PLACE, SHEET, VERSION, Mapped, address
from ...model.errors import InputError
from ...model.form import Field
from ...model.report import Doubt, Location, Report, nested
from ...model.words import texts
from ..json_text import plain_number
from .workbook import Value, WorkbookSheet

Found = tuple[WorkbookSheet, dict[int, int], int]
"""A sheet in which the cells of the map are, where each of their lines is now, and how far they moved to the right."""


def report(sheets: list[WorkbookSheet], source: str) -> Report | None:
    """The report in a workbook of ours; None where it is none, or its labels are not where the map has them.

    Raises InputError where a table stands in two sheets with different contents.
    """
    found = map_of(sheets, MARK)
    if not found:
        return None
    edition, mapped = found
    values: dict[str, Any] = {}
    places, doubts = {}, {}
    for name in dict.fromkeys(one.sheet for one in mapped):
        own = [one for one in mapped if one.sheet == name]
        found_in = _found(sheets, name, own)
        if not found_in:
            return None
        sheet, lines, right = found_in
        if other := _other(sheets, sheet, name, own):
            raise InputError("sheet_twice", "", sheet=quoted(sheet.name), other=quoted(other.name))
        for one in own:
            if one.kind != PLACE:
                continue
            line, column = lines[one.line], one.column + right
            places[one.text] = Location(f"{os.path.basename(source)}#{sheet.name}!{address(line, column)}")
            if why := sheet.unknown.get((line, column)):
                values[one.text] = None
                doubts[one.text] = Doubt(True, texts("reasons")[why])
                continue
            value = values[one.text] = value_of(sheet.value(line, column), one.text, edition)
            if value and (not sheet.visible or line in sheet.hidden[0] or column in sheet.hidden[1]):
                doubts[one.text] = Doubt(False, texts("reasons")["hidden_cell"])
    return Report(data_of(values, edition), source, places=places, doubts=doubts, by_label=True)


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


def _found(sheets: list[WorkbookSheet], name: str, own: list[Mapped]) -> Found | None:
    """Where the cells of a sheet are, by its labels: all of them, in the same order, in the sheet of that name, or one
    that has another name now. Lines may have come between them; where it cannot be told which are meant, None."""
    labelled: dict[int, list[Mapped]] = {}
    for one in own:
        if one.kind == LABEL:
            labelled.setdefault(one.line, []).append(one)
    if not labelled:
        return None
    first = next(iter(labelled.values()))[0]
    text = _plain(first.text)
    for sheet in sorted(sheets, key=lambda sheet: sheet.name != name):
        plain = [[_plain(value) for value in line] for line in sheet.lines]
        columns = {column for line in plain for column, value in enumerate(line) if value == text}
        for right in sorted(column - first.column for column in columns):
            lines = _lines(plain, labelled, right)
            if lines and (every := _between(lines, {one.line for one in own if one.kind == PLACE})):
                return sheet, every, right
    return None


def _other(sheets: list[WorkbookSheet], found: WorkbookSheet, name: str, own: list[Mapped]) -> WorkbookSheet | None:
    """Another sheet that is the same part of the workbook and holds something else, as a copy that was filled in."""
    rest = [sheet for sheet in sheets if sheet.name not in (SHEET, found.name) and sheet.lines != found.lines]
    again = _found(rest, name, own)
    return again[0] if again else None


def _lines(plain: list[list[str]], labelled: dict[int, list[Mapped]], right: int) -> dict[int, int] | None:
    """Where the lines with labels are now; None where some are not there, or could be several."""
    fits = dict[int, list[int]]()
    for line, own in labelled.items():
        wanted = [(one.column + right, _plain(one.text)) for one in own]
        fits[line] = [n for n, found in enumerate(plain) if all(_at(found, column) == text for column, text in wanted)]
    order, first, last = sorted(fits), dict[int, int](), dict[int, int]()
    at = -1
    for line in order:
        at = first[line] = next((n for n in fits[line] if n > at), len(plain))
    at = len(plain)
    for line in reversed(order):
        at = last[line] = next((n for n in reversed(fits[line]) if n < at), -1)
    return first if first == last else None


def _between(lines: dict[int, int], places: set[int]) -> dict[int, int] | None:
    """The same with the lines that have places and no label, as far below the line before as they were; None where
    lines have come in between."""
    every, order = dict(lines), sorted(lines)
    for line in places - lines.keys():
        before = [other for other in order if other < line][-1:]
        after = [other for other in order if other > line][:1]
        moved = {lines[other] - other for other in before + after}
        if len(moved) != 1:
            return None
        every[line] = line + moved.pop()
    return every


def _at(line: list[str], column: int) -> str:
    return line[column] if 0 <= column < len(line) else ""


def _plain(value: Value) -> str:
    return "".join(str(value).split())


def value_of(value: Value, pointer: str, edition: Edition) -> Any:
    """What a cell holds in the shape of the specification; a text that is no plain number stays as it is."""
    if value == "":
        return None
    column, field = edition.cells.get(pointer), edition.fields.get(pointer)
    if column or (field and (field.unit or field.schema.get("type") == "integer")):
        whole = column.type != "money" if column else pointer not in edition.money_fields
        return plain_number(value.strip(), whole) if isinstance(value, str) else value
    text = format(value, "f") if isinstance(value, (int, Decimal)) and not isinstance(value, bool) else str(value)
    return _listed(text, field) if field and field.values else text


def _listed(text: str, field: Field) -> str:
    """The id of what was chosen from a list."""
    return next((id_ for id_, label in (field.values or {}).items() if text.strip() in label.values()), text)


def data_of(values: dict[str, Any], edition: Edition) -> dict[str, Any]:
    """The report, as a package has it: what is required and blank is left out."""
    fields = edition.fields
    kept = {p: v for p, v in values.items() if v is not None or p not in fields or not fields[p].required}
    data = {"edition": edition.id} | nested(kept)
    for name, inside in data.items():
        if name != "tables" and isinstance(inside, dict) and not any(value is not None for value in inside.values()):
            data[name] = None if not fields[f"/{name}"].required else inside
    return data
