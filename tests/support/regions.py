"""Reports of a region and its parts, drawn at random, and what is found between them."""

import json
import random
from decimal import Decimal
from typing import Any

import gidar
from cases import SUITE
from simulate import fill

PARTS = {"parts-sum", "parts-shortfall", "part-missing", "part-left-out", "part-renamed", "part-overlap"}
CITY = "示例市人民政府"

Json = dict[str, Any]


def base(edition: str, name: str = "zero") -> Json:
    return json.loads((SUITE / f"bases/{name}-{edition}/report.json").read_text(encoding="utf-8"))


def drawn(rng: random.Random, edition: gidar.Edition, name: str) -> Json:
    """A sound report with figures in every cell."""
    report = base(edition.id)
    report |= {"organ": {"name": name}, "scope": "organ"}
    for pointer, column in edition.cells.items():
        table, row, cell = pointer.split("/")[2:]
        if table not in ("requests", "review_and_litigation"):
            report["tables"][table][row][cell] = (
                Decimal(rng.randrange(10**6)) / 10000 if column.type == "money" else rng.randrange(1000)
            )
    table = edition.tables["requests"]
    fill(rng, report, list(table.rows), list(table.columns))
    return report


def codes(result: gidar.Result) -> set[str]:
    return {finding.code for finding in result.findings} & PARTS


def added(children: list[Json], name: str, **more: Any) -> Json:
    data = gidar.aggregate(gidar.Parts(children), name, **more).data
    assert data is not None
    return data
