"""A report of one edition in the shape of another: only what is equal, or a sum, is carried over."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from ..model.display import number
from ..model.edition import Edition, load_edition
from ..model.published import published
from ..model.report import Doubt, Report, escape
from ..structure.usable import structure_of
from ..structure.which_edition import edition_of


class NotConvertible(Exception):
    """The report is of no edition, or no crosswalk joins the two editions."""


class Entry(NamedTuple):
    """An entry of the crosswalk, read in the direction of the conversion: JSON Pointers of cells, relation, note.

    The relation is equal, sum, near-equal, not-comparable, dropped or new, as spec/crosswalk has them, or says what
    is wrong with the report's cells: unusable (one is missing or no figure), incomplete (a part of a sum is blank),
    unknown (a place that is no cell of the form).
    """

    relation: str
    source: list[str]
    target: list[str]
    note: dict[str, str] | None


class Conversion(NamedTuple):
    """What a conversion gave.

    Attributes:
        data: the report in the shape of the other edition.
        equal, summed: the entries that were carried over, as they are or added up.
        left: the entries that were not: their targets are blank, their sources have no place.
        spoiled: the targets that are blank since the report had no usable figure there, and what it had.
    """

    data: dict[str, Any]
    equal: tuple[Entry, ...] = ()
    summed: tuple[Entry, ...] = ()
    left: tuple[Entry, ...] = ()
    spoiled: Mapping[str, Doubt] = MappingProxyType({})

    def carried(self, doubts: Mapping[str, Doubt]) -> dict[str, Doubt]:
        """The doubts about a report at the places of the other edition; of a sum, those about any of its parts.

        What is blank because it was not read is not read there, either.
        """
        if not (self.equal or self.summed or self.left):
            return dict(doubts)
        out = {pointer: doubt for pointer, doubt in doubts.items() if not pointer.startswith("/tables/")}
        out |= self.spoiled
        for entry in (*self.equal, *self.summed):
            found = next((doubts[pointer] for pointer in entry.source if pointer in doubts), None)
            out |= {} if found is None else dict.fromkeys(entry.target, found)
        for entry in (one for one in self.left if one.relation in ("unusable", "incomplete")):
            unread = (doubts[pointer] for pointer in entry.source if pointer in doubts and doubts[pointer].unread)
            out |= {pointer: doubt for doubt in unread for pointer in entry.target}
        return out


def convert(report: Report, edition_id: str) -> Conversion:
    """Put a report into the shape of another edition; a report that is of that edition already is left as it is.

    Raises NotConvertible; KeyError where there is no such edition.
    """
    edition, old = load_edition(edition_id), edition_of(report)
    if old is None:
        raise NotConvertible
    if old == edition:
        return Conversion(report.data if report.data.get("edition") == old.id else {**report.data, "edition": old.id})
    usable = structure_of(report, old)[1].usable
    entries = [_checked(entry, usable) for entry in _entries(old.id, edition.id)]
    equal = tuple(entry for entry in entries if entry.relation == "equal")
    # A sum is taken where its parts are in the report; from a sum its parts cannot be known.
    summed = tuple(entry for entry in entries if entry.relation == "sum" and len(entry.target) == 1)
    left = tuple(entry for entry in entries if entry not in (*equal, *summed))
    values = {e.target[0]: usable[e.source[0]] for e in equal} | {
        e.target[0]: sum(usable[pointer] for pointer in e.source) for e in summed
    }
    left += tuple(Entry("unknown", [pointer], [], None) for pointer in _unknown(report, old))
    data = {key: value for key, value in report.data.items() if key != "tables"}
    if "$schema" in data:
        data["$schema"] = edition.schema["$id"]
    if isinstance(data.get("table_scopes"), dict):
        data["table_scopes"] = {t: scope for t, scope in data["table_scopes"].items() if t in edition.tables}
    data |= {"edition": edition.id, "tables": {}}
    for pointer in edition.cells:
        table, row, column = pointer.split("/")[2:]
        data["tables"].setdefault(table, {}).setdefault(row, {})[column] = values.get(pointer)
    spoiled = {
        pointer: Doubt(True, "not_usable", _printed(report, entry))
        for entry in left
        if entry.relation == "unusable"
        for pointer in entry.target
    }
    return Conversion(data, equal, summed, left, spoiled)


def _printed(report: Report, entry: Entry) -> str:
    """What a report has where it has no usable figure."""
    values = [report.value(pointer) for pointer in entry.source]
    return ", ".join(one if isinstance(one, str) else number(one) for one in values if one is not None)


def _unknown(report: Report, edition: Edition) -> Iterator[str]:
    """The places below the tables that are no cells of the form: they go nowhere, and that is said."""
    tables = report.data.get("tables")
    for table, rows in tables.items() if isinstance(tables, dict) else ():
        for row, cells in rows.items() if isinstance(rows, dict) else ():
            for column in cells if isinstance(cells, dict) else ():
                pointer = "/tables/" + "/".join(map(escape, (table, row, column)))
                if pointer not in edition.cells:
                    yield pointer


def _entries(source: str, target: str) -> list[Entry]:
    for walk in published(f"{target}/crosswalk.json")["crosswalks"]:
        if (walk["from"], walk["to"]) == (source, target):
            return [Entry(e["relation"], e["from"], e["to"], e["note"]) for e in walk["cells"]]
        if (walk["to"], walk["from"]) == (source, target):
            turned = {"dropped": "new", "new": "dropped"}
            return [
                Entry(turned.get(e["relation"], e["relation"]), e["to"], e["from"], e["note"]) for e in walk["cells"]
            ]
    raise NotConvertible


def _checked(entry: Entry, usable: dict[str, Any]) -> Entry:
    """The entry, or why it cannot be carried over although the crosswalk would allow it."""
    if entry.target and any(pointer not in usable for pointer in entry.source):
        return entry._replace(relation="unusable")
    if entry.relation == "sum" and len(entry.target) == 1 and any(usable[pointer] is None for pointer in entry.source):
        return entry._replace(relation="incomplete")
    return entry
