"""What gidar is measured against, written as one would without it; each prints how many reports there are, and
how many are faulty.

    python benchmarks/contenders.py jsonschema reports.jsonl

The floors only read; nobody who reads the files with Python is faster. A blank cell counts as zero here, and what
is not said in the JSON Schema or the identities (dates, check characters, lengths) is not checked.
"""

import csv
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

DIST = Path(__file__).parent.parent / "spec/dist"


def orjson_alone(path: Path) -> tuple[int, int]:
    """The floor of JSON Lines."""
    import orjson

    count = 0
    with path.open("rb") as file:
        for line in file:
            orjson.loads(line)
            count += 1
    return count, 0


def csv_alone(folder: Path) -> tuple[int, int]:
    """The floor of CSV packages: every cell of every file as text."""
    counts = {}
    for resource in json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))["resources"]:
        with (folder / resource["path"]).open(encoding="utf-8", newline="") as file:
            counts[resource["name"]] = sum(1 for _ in csv.reader(file))
    return counts["reports"] - 1, 0


def jsonschema_with_loops(path: Path) -> tuple[int, int]:
    from jsonschema import Draft202012Validator

    schema, identities = published(path)
    validator = Draft202012Validator(schema)
    return loop(path, lambda report: next(validator.iter_errors(report), None) is None, identities)


def jsonschema_rs_with_loops(path: Path) -> tuple[int, int]:
    import jsonschema_rs

    schema, identities = published(path)
    validator = jsonschema_rs.validator_for(schema)
    return loop(path, validator.is_valid, identities)


Sides = tuple[list[list[str]], list[list[str]]]


def published(path: Path) -> tuple[dict[str, Any], list[Sides]]:
    """The schema and the identities of the edition of the first report, the pointers taken apart once and for all."""
    with path.open(encoding="utf-8") as file:
        folder = DIST / json.loads(next(file))["edition"]
    identities = json.loads((folder / "identities.json").read_text(encoding="utf-8"))["identities"]
    sides = [tuple([pointer.split("/")[2:] for pointer in i[side]] for side in ("left", "right")) for i in identities]
    return json.loads((folder / "report.schema.json").read_text(encoding="utf-8")), sides  # type: ignore[return-value]


def loop(path: Path, fits: Callable[[Any], bool], identities: list[Sides]) -> tuple[int, int]:
    count = faulty = 0
    for report in each(path):
        count += 1
        faulty += not (fits(report) and all(holds(report["tables"], *sides) for sides in identities))
    return count, faulty


def each(path: Path) -> Iterator[Any]:
    import orjson

    with path.open("rb") as file:
        yield from map(orjson.loads, file)


def holds(tables: Any, left: list[list[str]], right: list[list[str]]) -> bool:
    return sum(tables[t][r][c] or 0 for t, r, c in left) == sum(tables[t][r][c] or 0 for t, r, c in right)


def plain_duckdb(folder: Path) -> tuple[int, int]:
    """The tables that the identities are about, made long, joined with their terms and added up."""
    import duckdb

    with (folder / "reports.csv").open(encoding="utf-8", newline="") as file:
        terms = str(DIST / next(csv.DictReader(file))["edition"] / "identity-terms.csv")
    with open(terms, encoding="utf-8", newline="") as file:
        tables = dict.fromkeys(term["table"] for term in csv.DictReader(file))
    long = " UNION ALL ".join(
        f"""SELECT report, '{table}' AS "table", "row", "column", TRY_CAST(value AS BIGINT) AS value
            FROM (UNPIVOT (FROM read_csv('{folder}/{table}.csv', header = true, all_varchar = true))
                  ON COLUMNS(* EXCLUDE (report, "row")) INTO NAME "column" VALUE value)"""
        for table in tables
    )
    counted = duckdb.sql(f"SELECT count(*) FROM read_csv('{folder}/reports.csv', header = true)").fetchall()
    faulty = duckdb.sql(
        f"""SELECT count(DISTINCT report) FROM (
              SELECT report FROM ({long}) JOIN read_csv('{terms}', header = true) USING ("table", "row", "column")
              GROUP BY report, identity, instance
              HAVING sum(coefficient * value) <> 0 OR count(*) > count(value))"""
    ).fetchall()
    return counted[0][0], faulty[0][0]


CONTENDERS: dict[str, Callable[[Path], tuple[int, int]]] = {
    "orjson": orjson_alone,
    "csv": csv_alone,
    "jsonschema": jsonschema_with_loops,
    "jsonschema_rs": jsonschema_rs_with_loops,
    "duckdb": plain_duckdb,
}


if __name__ == "__main__":
    _, name, path = sys.argv
    reports, faulty = CONTENDERS[name](Path(path))
    print(f"{reports} reports, {faulty} faulty")
