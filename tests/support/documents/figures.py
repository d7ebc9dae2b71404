"""Sound reports drawn at random, of any edition: figures as organs have them, sums that close."""

import copy
import random
from decimal import Decimal
from typing import Any

import gidar
from simulate import KINDS, Draw, fill

ORGANS = ("青石县人民政府", "临川市林业局", "白沙镇人民政府", "云溪区教育体育局", "望海经济技术开发区管理委员会")

Report = dict[str, Any]


def empty(edition: gidar.Edition, year: int | None = None) -> Report:
    """A report of the edition whose figures are all 0."""
    year = year or edition.years["to"] or (edition.years["from"] or 0) + 3
    tables = {
        table.id: {row: dict.fromkeys(table.columns, 0) for row in table.rows} for table in edition.tables.values()
    }
    return {"edition": edition.id, "year": year, "organ": {"name": ORGANS[0]}, "tables": tables}


def report(edition: gidar.Edition, seed: object) -> Report:
    """A sound report: requests and reconsideration as tests/support/simulate.py draws them, the other tables here."""
    rng = random.Random(f"report/{edition.id}/{seed}")
    drawn = empty(edition)
    drawn["organ"]["name"] = rng.choice(ORGANS)
    requests = edition.tables["requests"]
    fill(rng, drawn, list(requests.rows), list(requests.columns))
    for pointer, column in edition.cells.items():
        _, _, table, row, name = pointer.split("/")
        if table in ("requests", "review_and_litigation"):
            continue
        cells = drawn["tables"][table][row]
        before = sum(value or 0 for value in cells.values())
        cells[name] = figure(rng, column.type, large=name == "decisions")
        if column.type == "change":  # no more can be taken away than there were
            cells[name] = max(cells[name], -before)
        elif name == list(cells)[-1] and table == "documents":  # a stock holds what was added this year
            cells[name] += before
    return drawn


def figure(rng: random.Random, kind: str, large: bool) -> int | Decimal:
    """One figure of the tables on proactive disclosure."""
    if rng.random() < 0.3:
        return 0
    if kind == "money":
        return round(Decimal(10 ** rng.uniform(-0.5, 5.5)), rng.choice((0, 1, 2, 2, 4, 6)))
    if kind == "change":
        return rng.randint(-30, 60)
    return int(10 ** rng.uniform(0, 6.2 if large else 2.5))


def faulty(edition: gidar.Edition, seed: object) -> Report:
    """A report with a slip in it, which must come out of a document as it was printed, no figure below zero."""
    rng = random.Random(f"faulty/{edition.id}/{seed}")
    drawn = report(edition, seed)
    while True:
        draw = Draw(rng, edition, drawn)
        KINDS[rng.choice([kind for kind in KINDS if "blank" not in kind and "sign" not in kind])][1](draw)
        cells = [v for table in (draw.table, draw.review) for row in table.values() for v in row.values()]
        if draw.report != draw.right and all(v is not None and v >= 0 for v in cells):
            return draw.report


def blanked(drawn: Report, pointer: str) -> Report:
    """The same report with one cell left blank."""
    out = copy.deepcopy(drawn)
    _, _, table, row, column = pointer.split("/")
    out["tables"][table][row][column] = None
    return out


def value(drawn: Report, pointer: str) -> Any:
    """The figure of a cell, None where it is blank."""
    _, _, table, row, column = pointer.split("/")
    return drawn["tables"][table][row][column]
