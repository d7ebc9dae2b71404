"""DuckDB: the published query, and the sieve before the ordinary checks, find what the ordinary path finds."""

import json
from pathlib import Path
from typing import Any

import duckdb
import pytest

import gidar
from cases import load, package_of
from datasets import Answer, Held, answer, held, joined, long, wide
from gidar.engines import validated

TYPES = {"string": "VARCHAR", "integer": "DECIMAL(20, 2)", "number": "DOUBLE"}
LONG = {"report": "VARCHAR", "edition": "VARCHAR", "year": "BIGINT", "organ_code": "VARCHAR", "organ_name": "VARCHAR"}
CELLS = {"report": "VARCHAR", "table": "VARCHAR", "row": "VARCHAR", "column": "VARCHAR", "value": "DOUBLE"}


@pytest.fixture(scope="module")
def every() -> list[Held]:
    return [one for edition in gidar.editions() for one in held(edition)]


def write(folder: Path, files: dict[str, bytes]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def wide_types(edition: str, table: str) -> dict[str, str]:
    return {f["name"]: TYPES[f["type"]] for f in gidar.load_edition(edition).table_schemas[table]["fields"]}


def read_csv(path: Path, columns: dict[str, str]) -> str:
    return f"read_csv('{path}', header = true, delim = ',', quote = '\"', columns = {columns})"


def found(db: duckdb.DuckDBPyConnection, query: str) -> Answer:
    lines = db.execute(query).fetchall()
    assert len(set(lines)) == len(lines) == len({line[:3] for line in lines})
    return {(*line[:6], *line[7:]) for line in lines}


@pytest.mark.parametrize("kind", ["csv", "parquet"])
@pytest.mark.parametrize("edition", gidar.editions())
def test_the_query_over_wide_tables(every: list[Held], edition: str, kind: str, tmp_path: Path, monkeypatch) -> None:
    write(tmp_path, wide(edition, every))
    monkeypatch.chdir(tmp_path)
    form, db = gidar.load_edition(edition), duckdb.connect()
    for name in ("reports", *form.tables):
        source = read_csv(tmp_path / f"{name}.csv", wide_types(edition, name))
        if kind == "csv":
            db.execute(f"CREATE VIEW {name} AS SELECT * FROM {source}")
        else:
            db.execute(f"COPY (SELECT * FROM {source}) TO '{name}.parquet'")
    if kind == "parquet":
        db.execute(form.sql("wide", "duckdb"))
    expected = answer(every, edition, across=False)
    assert len(expected) > 1000 and {line[3] for line in expected} == {"fails", "undetermined", "not_checked"}
    assert found(db, form.sql("wide")) == expected


@pytest.mark.parametrize("edition", gidar.editions())
def test_the_query_over_long_tables(every: list[Held], edition: str, tmp_path: Path, monkeypatch) -> None:
    write(tmp_path, long(every))
    monkeypatch.chdir(tmp_path)
    form, db = gidar.load_edition(edition), duckdb.connect()
    for name, types in (("reports", LONG), ("cells", CELLS)):
        db.execute(f"COPY (SELECT * FROM {read_csv(tmp_path / f'{name}.csv', types)}) TO '{name}.parquet'")
    db.execute(form.sql("long", "duckdb"))
    expected = answer(every, edition, across=True)
    assert found(db, form.sql("long")) == expected
    if edition != gidar.editions()[0]:
        assert expected - answer(every, edition, across=False), "some are compared across the change of edition"


def test_cells_that_are_there_twice_or_of_nobody() -> None:
    db, form = duckdb.connect(), gidar.load_edition()
    base = json.loads(load()[0].base.parent.joinpath(f"complete-{form.id}/report.json").read_text(encoding="utf-8"))
    one = Held("a", base)
    for name, types in (("reports", LONG), ("cells", CELLS)):
        columns = ", ".join(f'"{column}" {kind}' for column, kind in types.items())
        db.execute(f"CREATE TABLE {name} ({columns})")
    for name, data in long([one]).items():
        table = name.removesuffix(".csv")
        for line in data.decode().splitlines()[1:]:
            values = [value or None for value in line.split(",")]
            db.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", values)
    assert found(db, form.sql("long")) == set()
    db.execute(
        "INSERT INTO cells VALUES ('a', 'requests', 'received', 'total', 5), ('b', 'requests', 'received', 'total', 5)"
    )
    assert {line[:4] for line in found(db, form.sql("long"))} == {
        ("a", "requests-applicants-total", "received", "not_checked"),
        ("a", "requests-balance", "total", "not_checked"),
    }


def results(folder: Path, engine: bool) -> list[dict[str, Any]]:
    errors: list[gidar.InputError] = []
    if engine:
        out = [result.to_dict() for result, _ in validated(str(folder), None, False, errors.append)]
    else:
        out = [gidar.validate(report).to_dict() for report in gidar.read(folder, errors.append)]
    return [*out, *({"error": error.line()} for error in errors)]


@pytest.fixture(scope="module")
def packages(every: list[Held]) -> dict[str, dict[str, bytes]]:
    """Everything of the suite that a package can say, and the seeded reports, in one package an edition."""
    out = {}
    for edition in gidar.editions():
        cases = [c for c in load() if c.edition == edition and c.is_json and "patch" in c.case]
        suite = (package_of(case.report(), edition, f"case {number}") for number, case in enumerate(cases))
        seeded = (package_of(one.report, edition, one.key) for one in every if one.report["edition"] == edition)
        out[edition] = joined([*suite, *seeded])
    return out


@pytest.mark.parametrize("edition", gidar.editions())
def test_all_in_one_package(packages: dict[str, dict[str, bytes]], edition: str, tmp_path: Path) -> None:
    """Findings, places, lines, what was not checked, proposals, order: the same, for many more than the sieve keeps."""
    write(tmp_path, packages[edition])
    expected = results(tmp_path, engine=False)
    assert len(expected) > 500
    assert results(tmp_path, engine=True) == expected
    passed = [report for _, report in validated(str(tmp_path), None, False, print) if not report.sheets]
    assert len(passed) > 20, "some reports are sound"
    sound = sum(not result["findings"] for result in expected)
    assert len(passed) > 0.9 * sound, "nearly all sound reports pass the sieve"
