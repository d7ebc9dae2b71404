"""Many reports in one set of tables, as those who hold ten years of a country have them, and what is true of them."""

import copy
import json
import random
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

import gidar
from cases import SUITE, Case, csv_bytes, load, package_of

Answer = set[tuple[str, str, str, str, int | None, int | None, str | None, int | None]]
"""(report, code, instance, outcome, left, right, the one blank, what it needs)"""


class Held(NamedTuple):
    """A report under its key, and whether it is there only as last year's of the one before it."""

    key: str
    report: dict[str, Any]
    last: bool = False


@cache
def every() -> list[Held]:
    """The reports of all editions."""
    return [one for edition in gidar.editions() for one in _held(edition)]


def _held(edition: str) -> list[Held]:
    """Every case of the suite that tables of numbers can hold, and seeded ones; each organ has one year or two."""
    out: list[Held] = []
    pairs = [*((case.report(), case.previous()) for case in load() if _fits(case, edition)), *_random(edition)]
    for number, (report, last) in enumerate(pairs):
        # An organ is known by its code, under whatever name, or, where a report has none, by its name.
        code, way = f"{edition}{number:014}", number % 3
        for year, name in ((report, "this"), (last, "last")):
            if year is not None:
                named = f"机关{edition}-{number}" + (name if way == 0 else "")
                coded = code if way == 0 or (way == 1 and name == "this") else None
                year["organ"] = {"name": named, "code": coded, "kind": None, "region": None}
                year["processing_fees"] = None
                out.append(Held(f"{edition}/{number:04}/{name}", year, last=name == "last"))
    return out


def _fits(case: Case, edition: str) -> bool:
    """Whether tables of numbers can say what the reports of a case say."""
    if case.edition != edition or not case.is_json or "patch" not in case.case or not case.package():
        return False
    reports = [report for report in (case.report(), case.previous()) if report]
    years = [report.get("year") for report in reports]
    if all(type(year) is int for year in years) and years != sorted(years, reverse=True):
        return False  # in a table the later one would be held to the other, whichever was given as last year's
    return all(
        type(report.get("year")) is int
        and report.get("edition") in gidar.editions()
        and package_of(report, report["edition"])
        and all(value is None or (type(value) in (int, float) and abs(value) < 2**63) for *_, value in cells(report))
        for report in reports
    )


def _random(edition: str) -> Iterator[tuple[dict[str, Any], dict[str, Any] | None]]:
    """Sound reports with a few cells blank, wrong, missing, negative or too large, some with the year before."""
    dice = random.Random(edition)
    for _ in range(150):
        pair = []
        for name in ("complete", "last"):
            report = json.loads((SUITE / f"bases/{name}-{edition}/report.json").read_text(encoding="utf-8"))
            for table, row, column, value in dice.sample(list(cells(report)), dice.choice((0, 1, 2, 5, 20))):
                some = (None, None, None, 0, value, (value or 0) + 1, 7, -3, 2**53)
                report["tables"][table][row][column] = dice.choice(some)
            if dice.random() < 0.1:
                rows = report["tables"][dice.choice(list(report["tables"]))]
                rows.pop(dice.choice(list(rows)))
            pair.append(report)
        yield pair[0], pair[1] if dice.random() < 0.5 else None


def cells(report: dict[str, Any]) -> Iterator[tuple[str, str, str, Any]]:
    """(table, row, column, value)"""
    for table, rows in report["tables"].items():
        for row, columns in rows.items():
            yield from ((table, row, column, value) for column, value in columns.items())


@cache
def answer(edition: str, across: bool) -> Answer:
    """What the ordinary path says of the equations of an edition; across: also between two editions."""
    out: Answer = set()
    by_key = {one.key: one for one in every()}
    for one in every():
        if one.report["edition"] != edition:
            continue
        last = by_key.get(one.key.replace("/this", "/last")) if not one.last else None
        if last and not across and last.report["edition"] != edition:
            last = None
        result = gidar.validate(copy.deepcopy(one.report), copy.deepcopy(last.report) if last else None)
        for finding in result.findings:
            if finding.outcome and finding.rule.data["area"] in ("identities", "continuity"):
                blanks = [cell for cell in finding.cells if cell.value is None]
                alone = finding.outcome == "undetermined" and len(blanks) == 1
                blank = ".".join(blanks[0].pointer.split("/")[2:]) if alone else None
                needed = int(finding.params["needed"]) if alone else None
                sums = (finding.left, finding.right)
                out.add((one.key, finding.code, finding.instance, finding.outcome, *sums, blank, needed))
        for item in result.not_checked:
            if item.key in ("cells_unusable", "last_year_unusable"):
                out.add((one.key, item.code, item.instance, "not_checked", None, None, None, None))
    return out


@cache
def wide(edition: str) -> dict[str, bytes]:
    """The CSV files of a package that holds them, and its descriptor."""
    return joined(package_of(one.report, edition, one.key) for one in every() if one.report["edition"] == edition)


def joined(packages: Iterable[dict[str, bytes] | None]) -> dict[str, bytes]:
    """Packages of one report each as one package."""
    first, *rest = [package for package in packages if package]
    for package in rest:
        for name, data in package.items():
            if name.endswith(".csv"):
                first[name] += data.split(b"\n", 1)[1]
    return first


@cache
def all_long() -> dict[str, bytes]:
    """All of them in tables of one cell a line."""
    return long(every())


def long(reports: list[Held]) -> dict[str, bytes]:
    """reports.csv and cells.csv, which may hold several editions."""
    head = ["report", "edition", "year", "organ_code", "organ_name"]
    lines = [
        [one.key, one.report["edition"], one.report["year"], one.report["organ"]["code"], one.report["organ"]["name"]]
        for one in reports
    ]
    table = [[one.key, *cell] for one in reports for cell in cells(one.report)]
    names = ["report", "table", "row", "column", "value"]
    return {"reports.csv": csv_bytes([head, *lines]), "cells.csv": csv_bytes([names, *table])}
