"""The crosswalk between the forms: every cell of both stands in it once; what only looks alike is not mapped."""

import json
from collections import Counter

import pytest

import gidar
from cases import ROOT
from gidar.maintain.strict_yaml import load_yaml

FOLDER = ROOT / "spec/crosswalk"
FILES = sorted(FOLDER.glob("*.yaml"))


def read(path) -> dict:
    return load_yaml(path, json.loads((FOLDER / "crosswalk.schema.json").read_text(encoding="utf-8")))


def cells(place: str, edition: gidar.Edition) -> list[str]:
    return [
        c
        for c in edition.cells
        if c.startswith(f"/tables/{place.replace('.', '/')}/") or c == f"/tables/{place.replace('.', '/')}"
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
@pytest.mark.parametrize("side", ["from", "to"])
def test_every_cell_stands_in_it_once(path, side: str) -> None:
    record = read(path)
    edition = gidar.load_edition(record[side])
    named = Counter(cell for entry in record["cells"] for place in entry[side] for cell in cells(place, edition))
    assert named == Counter(edition.cells.keys())


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_relations_have_the_places_they_need(path) -> None:
    record = read(path)
    for entry in record["cells"]:
        sizes = len(entry["from"]), len(entry["to"])
        wanted = {
            "dropped": sizes[1] == 0 < sizes[0],
            "new": sizes[0] == 0 < sizes[1],
            "sum": 1 in sizes and max(sizes) > 1,
        }
        assert wanted.get(entry["relation"], sizes == (1, 1)), entry
        if entry["relation"] in ("near-equal", "not-comparable", "sum"):
            assert entry["note"], entry
        if entry["relation"] == "equal":
            assert entry["from"] == entry["to"], "what means the same keeps its id"


def test_kinds_of_fees_are_not_an_amount_of_money() -> None:
    [entry] = [e for e in read(FOLDER / "2019-2021.yaml")["cells"] if "fees.administrative_fees.amount" in e["to"]]
    assert (entry["relation"], entry["from"]) == ("not-comparable", ["fees.administrative_fees.items_last_year"])
