"""The crosswalks between editions, cell by cell."""

from ..strict_yaml import SpecError
from .resolve import Json, Resolved
from .table_schema import csv_bytes


def crosswalk(record: Json, editions: dict[str, Resolved]) -> Json:
    """One crosswalk with its places spelt out to JSON Pointers: a row becomes an entry for each of its columns.

    Raises SpecError where a place is no cell of its edition.
    """
    entries = []
    for entry in record["cells"]:
        places = {s: [_cells(place, editions[record[s]].form) for place in entry[s]] for s in ("from", "to")}
        told = {"relation": entry["relation"], "note": entry.get("note")}
        if not (places["from"] and places["to"]):  # cells without a partner have nothing to do with each other
            entries += [{**told, "from": [], "to": [], s: [c]} for s in places for cells in places[s] for c in cells]
            continue
        width = len(places["from"][0])
        entries += [{**told, **{s: [cells[n] for cells in places[s]] for s in places}} for n in range(width)]
    return {"from": record["from"], "to": record["to"], "cells": entries}


def _cells(place: str, form: Json) -> list[str]:
    """The JSON Pointers of a place: of one cell (table.row.column), or of all cells of a row (table.row)."""
    table, row, *column = place.split(".")
    [lines] = [t for t in form["tables"] if t["id"] == table] or [{"rows": [], "columns": []}]
    columns = [line["id"] for line in lines["columns"] if column in ([], [line["id"]])]
    if not columns or row not in [line["id"] for line in lines["rows"]]:
        raise SpecError(f"crosswalk: edition {form['edition']} has no {place}")
    return [f"/tables/{table}/{row}/{column}" for column in columns]


def crosswalk_csv(crosswalks: list[Json]) -> bytes:
    """One line for each pair of cells; an entry without a partner has a line for each of its cells."""
    lines = [["from_edition", "to_edition", "relation", "from", "to", "note_zh", "note_en"]]
    for walk in crosswalks:
        for entry in walk["cells"]:
            notes = [entry["note"][lang] if entry["note"] else "" for lang in ("zh", "en")]
            pairs = [[a, b] for a in entry["from"] or [""] for b in entry["to"] or [""]]
            lines += [[walk["from"], walk["to"], entry["relation"], *pair, *notes] for pair in pairs]
    return csv_bytes(lines)
