"""What a page says about the places of one edition: names, years, equations, the other edition, articles of law."""

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from ...model.form_grid import grid
from ...model.quotations import Quotation, quotations
from ...publication import Publication

Json = dict[str, Any]


class FormPlaces:
    """The cells of an edition by their ids (table.row.column), with what the pages show about them.

    years are the report years of every edition, {edition: {"from": ..., "to": ...}}.
    """

    def __init__(self, edition: Publication, years: dict[str, Json]) -> None:
        self.edition, self.form, self.years = edition, edition.form, years
        self.tables = {table["id"]: table for table in self.form["tables"]}
        self.size = sum(len(self.cells(table)) for table in self.form["tables"])
        self.identities = edition.json("identities.json")["identities"]
        self.continuity = edition.json("continuity.json")["continuity"]
        self.dictionary = list(csv.DictReader(edition.files["dictionary.csv"].decode().splitlines()))
        self.sources = edition.json("sources.json")["sources"]

    def row(self, cell: str) -> Json:
        """The row that a cell stands in."""
        table, row, _ = cell.split(".")
        found: Json = next(line for line in self.tables[table]["rows"] if line["id"] == row)
        return found

    def column(self, cell: str) -> Json:
        """The column that a cell stands in."""
        table, _, column = cell.split(".")
        found: Json = next(line for line in self.tables[table]["columns"] if line["id"] == column)
        return found

    def cells(self, table: Json, row: str | None = None, column: str | None = None) -> list[str]:
        """The cells of a table, or of one row or column of it, in printed order."""
        return [
            f"{table['id']}.{r['id']}.{c['id']}"
            for r in table["rows"]
            for c in table["columns"]
            if row in (None, r["id"]) and column in (None, c["id"])
        ]

    def name(self, cell: str, lang: str) -> str:
        """Row and column in words."""
        return f"{self.row(cell)['name'][lang]} / {self.column(cell)['name'][lang]}"

    def heads(self, groups: list[Json], line: Json) -> list[Json]:
        """The heads that a row or column is printed under, outermost first."""
        group = next((group for group in groups if group["id"] == line["group"]), None)
        return [*self.heads(groups, group), group] if group else []

    def span(self, cells: Iterable[str]) -> tuple[int, int | None]:
        """(first, last) report year in which one of these quantities was asked for; no last year where it still is.

        A cell counts in another edition too if it is the same quantity there.
        """
        spans = [self.years[self.edition.edition]]
        for cell in cells:
            spans += [self.years[other] for other, entry in self.other(cell) if entry["relation"] == "equal"]
        last = [years["to"] for years in spans]
        return min(years["from"] for years in spans), None if None in last else max(last)

    def equations(self, cell: str, axis: str) -> list[Json]:
        """The equations within a report that a cell takes part in and that run over rows or columns."""
        return [e for e in self.identities if e["axis"] == axis and pointer(cell) in e["left"] + e["right"]]

    def same(self, cells: Iterable[str]) -> list[str]:
        """The other editions in which all these cells stand under the same ids and mean the same."""
        found = [
            {
                other
                for other, entry in self.other(cell)
                if entry["relation"] == "equal" and entry["cells"] == [pointer(cell)]
            }
            for cell in cells
        ]
        return sorted(set.intersection(*found))

    def instances(self, code: str) -> list[Json]:
        """The concrete equations of one identity or continuity."""
        return [e for e in self.identities + self.continuity if e["code"] == code]

    def line(self, equation: Json, cell: str) -> Json:
        """What an equation adds up in a cell: its row or column, the other one being the same for all."""
        return self.column(cell) if equation["axis"] == "row" else self.row(cell)

    def over(self, equation: Json) -> Json:
        """The row or column that an equation runs over."""
        cell = cell_id((equation["left"] + equation["right"])[0])
        return self.row(cell) if equation["axis"] == "row" else self.column(cell)

    def other(self, cell: str) -> Iterator[tuple[str, Json]]:
        """(the other edition, crosswalk entry) of a cell."""
        for walk in self.edition.json("crosswalk.json")["crosswalks"]:
            own, other = ("from", "to") if walk["from"] == self.edition.edition else ("to", "from")
            for entry in walk["cells"]:
                if pointer(cell) in entry[own]:
                    yield walk[other], {"relation": entry["relation"], "note": entry["note"], "cells": entry[other]}

    def quotations(self, bases: list[Json], told: list[Json]) -> list[Quotation]:
        """What the instruments say that are cited, but for citations that were told before."""
        return list(quotations(self.sources, [basis for basis in bases if basis not in told]))

    def light(self, lang: str, table: str | None = None) -> Json:
        """What the script needs to light up equations: the names of lines, and the equations without repetition.

        An equation is the same for all its instances but for the line that it runs over.
        """
        names = {
            t["id"]: {line["id"]: line["name"][lang] for line in (*t["rows"], *t["columns"])}
            for t in self.form["tables"]
            if table in (None, t["id"])
        }
        equations: dict[tuple[str, str], Json] = {}
        for e in self.identities:
            steps = {side: [pointer.split("/")[2:] for pointer in e[side]] for side in ("left", "right")}
            own, at = steps["left"][0][0], 1 if e["axis"] == "column" else 2
            if own in names:
                sides = {side: [cell[at] for cell in cells] for side, cells in steps.items()}
                found = equations.setdefault((e["code"], own), {"table": own, "axis": e["axis"], **sides, "over": []})
                found["over"].append(e["instance"])
        return {"names": names, "equations": list(equations.values())}

    @staticmethod
    def grid(table: Json) -> Any:
        """The printed grid of a table."""
        return grid(table)


def places_of(editions: list[Publication]) -> dict[str, FormPlaces]:
    """The places of every edition, by its id."""
    years = {edition.edition: edition.form["years"] for edition in editions}
    return {edition.edition: FormPlaces(edition, years) for edition in editions}


def pointer(cell: str) -> str:
    """table.row.column as a JSON Pointer."""
    return f"/tables/{cell.replace('.', '/')}"


def cell_id(pointer: str) -> str:
    """A JSON Pointer of a cell as table.row.column."""
    return ".".join(pointer.split("/")[2:])
