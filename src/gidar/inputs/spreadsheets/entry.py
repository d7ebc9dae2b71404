"""Our own entry workbook, read by the map that it carries: nothing depends on the names or the order of its sheets."""

import os
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from ...model.edition import Edition, editions, load_edition
from ...model.entry_map import LABEL, MARK, PLACE, SHEET, VERSION, Mapped, address
from ...model.form import Field
from ...model.report import Doubt, Location, Report, nested
from ...model.words import texts
from ..json_text import plain_number
from .workbook import Value, WorkbookSheet

Shift = tuple[WorkbookSheet, int, int]
"""A sheet in which the cells of the map are, moved down and to the right by so many."""


def report(sheets: list[WorkbookSheet], source: str) -> Report | None:
    """The report in a workbook of ours; None where it is none, or its labels are not where the map has them."""
    found = map_of(sheets, MARK)
    if not found:
        return None
    edition, mapped = found
    values: dict[str, Any] = {}
    places, doubts = {}, {}
    for name in dict.fromkeys(one.sheet for one in mapped):
        own = [one for one in mapped if one.sheet == name]
        shift = _found(sheets, name, [one for one in own if one.kind == LABEL])
        if not shift:
            return None
        sheet, down, right = shift
        for one in own:
            if one.kind != PLACE:
                continue
            line, column = one.line + down, one.column + right
            places[one.text] = Location(f"{os.path.basename(source)}#{sheet.name}!{address(line, column)}")
            if (line, column) in sheet.pending:
                values[one.text] = None
                doubts[one.text] = Doubt(True, texts("reasons")["not_calculated"])
            else:
                values[one.text] = value_of(sheet.value(line, column), one.text, edition)
    return Report(data_of(values, edition), source, places=places, doubts=doubts)


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


def _found(sheets: list[WorkbookSheet], name: str, labels: list[Mapped]) -> Shift | None:
    """Where the labels of a sheet are, all of them, each where it was against the others: in the sheet of that name, or
    one that has another name now."""
    if not labels:
        return None
    for sheet in sorted(sheets, key=lambda sheet: sheet.name != name):
        first = _plain(labels[0].text)
        for line, values in enumerate(sheet.lines):
            for column, value in enumerate(values):
                if value != "" and _plain(value) == first:
                    down, right = line - labels[0].line, column - labels[0].column
                    if all(_at(sheet, one, down, right) == _plain(one.text) for one in labels):
                        return sheet, down, right
    return None


def _at(sheet: WorkbookSheet, one: Mapped, down: int, right: int) -> str:
    line, column = one.line + down, one.column + right
    return _plain(sheet.value(line, column)) if line >= 0 and column >= 0 else ""


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
