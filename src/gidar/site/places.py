"""What a page says about the places of one edition: names, equations, the other edition, articles of law."""

from collections.abc import Iterator
from typing import Any

from ..drawing import grid
from ..publication import Publication

Json = dict[str, Any]


class Places:
    """The cells of an edition by their ids (table.row.column), with what the pages show about them."""

    def __init__(self, edition: Publication) -> None:
        self.edition, self.form = edition, edition.form
        self.tables = {table["id"]: table for table in self.form["tables"]}
        self.identities = edition.json("identities.json")["identities"]
        self.continuity = edition.json("continuity.json")["continuity"]
        self.sources = {source["id"]: source for source in edition.json("sources.json")["sources"]}

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

    def name(self, cell: str, lang: str) -> str:
        """Row and column in words."""
        return f"{self.row(cell)['name'][lang]} / {self.column(cell)['name'][lang]}"

    def equations(self, cell: str, axis: str) -> list[Json]:
        """The equations within a report that a cell takes part in and that run over rows or columns."""
        return [e for e in self.identities if e["axis"] == axis and pointer(cell) in e["left"] + e["right"]]

    def same(self, table: Json, row: Json) -> list[str]:
        """The other editions in which every cell of a row stands under the same id and means the same."""
        cells = [f"{table['id']}.{row['id']}.{column['id']}" for column in table["columns"]]
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

    def terms(self, equation: Json, side: str, lang: str) -> list[str]:
        """One side of an equation in words: the rows or columns that it adds up, without what they share."""
        line = self.column if equation["axis"] == "row" else self.row
        return [line(cell_id(p))["name"][lang] for p in equation.get(side, [])]

    def other(self, cell: str) -> Iterator[tuple[str, Json]]:
        """(the other edition, crosswalk entry) of a cell."""
        for walk in self.edition.json("crosswalk.json")["crosswalks"]:
            own, other = ("from", "to") if walk["from"] == self.edition.edition else ("to", "from")
            for entry in walk["cells"]:
                if pointer(cell) in entry[own]:
                    yield walk[other], {"relation": entry["relation"], "note": entry["note"], "cells": entry[other]}

    def articles(self, bases: list[Json]) -> Iterator[tuple[Json, list[str]]]:
        """(citation, paragraphs of the article) of those whose text is at hand, each article once."""
        seen = set()
        for basis in bases:
            text = self.sources.get(basis["source"], {}).get("articles", {}).get(basis["article"])
            if text and (basis["source"], basis["article"]) not in seen:
                seen.add((basis["source"], basis["article"]))
                yield basis, text

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


def pointer(cell: str) -> str:
    """table.row.column as a JSON Pointer."""
    return f"/tables/{cell.replace('.', '/')}"


def cell_id(pointer: str) -> str:
    """A JSON Pointer of a cell as table.row.column."""
    return ".".join(pointer.split("/")[2:])
