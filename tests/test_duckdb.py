"""DuckDB: the published query, and the sieve before the ordinary checks, find what the ordinary path finds."""

import json
from pathlib import Path
from typing import Any

import duckdb
import pytest

import gidar
from cases import Case, load, package_of
from datasets import Answer, Held, answer, cells, every, joined, long, wide
from gidar.engines import validated

TYPES = {"string": "VARCHAR", "integer": "DECIMAL(20, 2)", "number": "DOUBLE"}
LONG = {"report": "VARCHAR", "edition": "VARCHAR", "year": "BIGINT", "organ_code": "VARCHAR", "organ_name": "VARCHAR"}
CELLS = {"report": "VARCHAR", "table": "VARCHAR", "row": "VARCHAR", "column": "VARCHAR", "value": "DOUBLE"}


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
def test_the_query_over_wide_tables(edition: str, kind: str, tmp_path: Path, monkeypatch) -> None:
    write(tmp_path, wide(edition))
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
    expected = answer(edition, across=False)
    assert len(expected) > 1000 and {line[3] for line in expected} == {"fails", "undetermined", "not_checked"}
    assert found(db, form.sql("wide")) == expected


@pytest.mark.parametrize("edition", gidar.editions())
def test_the_query_over_long_tables(edition: str, tmp_path: Path, monkeypatch) -> None:
    write(tmp_path, long(every()))
    monkeypatch.chdir(tmp_path)
    form, db = gidar.load_edition(edition), duckdb.connect()
    for name, types in (("reports", LONG), ("cells", CELLS)):
        db.execute(f"COPY (SELECT * FROM {read_csv(tmp_path / f'{name}.csv', types)}) TO '{name}.parquet'")
    db.execute(form.sql("long", "duckdb"))
    expected = answer(edition, across=True)
    assert found(db, form.sql("long")) == expected
    if edition != gidar.editions()[0]:
        assert expected - answer(edition, across=False), "some are compared across the change of edition"


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
    """What all reports below a folder come to, the errors last."""
    errors: list[gidar.InputError] = []
    if engine:
        out = [result.to_dict() for result, _ in validated(str(folder), None, False, errors.append)]
    else:
        out = [gidar.validate(report).to_dict() for report in gidar.read(folder, errors.append)]
    return [*out, *({"error": error.line()} for error in errors)]


@pytest.fixture(scope="module")
def packages() -> dict[str, dict[str, bytes]]:
    """Everything of the suite that a package can say, and the seeded reports, in one package an edition."""
    out = {}
    for edition in gidar.editions():
        cases = [c for c in load() if c.edition == edition and c.is_json and "patch" in c.case]
        suite = (package_of(case.report(), edition, f"case {number}") for number, case in enumerate(cases))
        seeded = (package_of(one.report, edition, one.key) for one in every() if one.report["edition"] == edition)
        out[edition] = joined([*suite, *seeded])
    return out


@pytest.mark.parametrize("edition", gidar.editions())
def test_all_in_one_package(packages: dict[str, dict[str, bytes]], edition: str, tmp_path: Path) -> None:
    """Findings, places, lines, what was not checked, proposals, order: the same. The sieve keeps what is sound."""
    write(tmp_path, packages[edition])
    expected = results(tmp_path, engine=False)
    assert len(expected) > 300
    got = [(result.to_dict(), report) for result, report in validated(str(tmp_path), None, False, print)]
    assert [result for result, _ in got] == expected
    sound = sum(not result["findings"] for result in expected)
    assert sound * 0.9 < sum(not report.sheets for _, report in got) <= sound


@pytest.mark.parametrize("edition", gidar.editions())
def test_all_in_parquet(packages: dict[str, dict[str, bytes]], edition: str, tmp_path: Path) -> None:
    """As text in Parquet it is the same, but for the names of the files and their lines."""
    csv, parquet = write(tmp_path / "csv", packages[edition]), write(tmp_path / "parquet", {})
    for path in csv.glob("*.csv"):
        to_parquet(path, parquet, "VARCHAR")
    text = json.dumps(results(csv, engine=False))
    expected = json.loads(text.replace(".csv", ".parquet").replace("csv/datapackage.json#", "parquet#"))
    assert without_lines(results(parquet, engine=True)) == without_lines(expected)


def without_lines(reports: list[dict[str, Any]]) -> list[dict[str, Any]]:
    for item in (item for report in reports for key in ("findings", "repairs") for item in report[key]):
        for cell in (*item["cells"], *(c for other in item.get("alternatives", ()) for c in other["cells"])):
            cell["line"] = None
    return reports


def to_parquet(path: Path, folder: Path, kind: str) -> None:
    """A CSV file as Parquet, its texts as they are or (BIGINT, DOUBLE, ...) its figures converted."""
    header = path.read_text(encoding="utf-8").split("\n", 1)[0].split(",")
    texts = read_csv(path, dict.fromkeys(header, "VARCHAR"))
    columns = ", ".join(
        f'"{n}"' if n in ("report", "row") or kind == "VARCHAR" else f'CAST("{n}" AS {kind}) AS "{n}"' for n in header
    )
    duckdb.execute(f"COPY (SELECT {columns} FROM {texts}) TO '{folder / path.stem}.parquet'")


@pytest.mark.parametrize("kind", ["BIGINT", "DOUBLE", "DECIMAL(20, 4)", "FLOAT"])
def test_figures_in_parquet(kind: str, tmp_path: Path) -> None:
    """However a figure is stored, it is the same figure."""
    edition = gidar.editions()[-1]
    base = write(tmp_path / "csv", joined(package_of(one.report, edition, one.key) for one in few(edition)))
    folder = write(tmp_path / "parquet", {})
    for path in base.glob("*.csv"):
        to_parquet(path, folder, "VARCHAR" if path.stem in ("reports", "fees") else kind)
    expected = [[(f["code"], f["message"]) for f in result["findings"]] for result in results(base, engine=False)]
    found = [[(f["code"], f["message"]) for f in result["findings"]] for result in results(folder, engine=True)]
    assert found == expected


def few(edition: str) -> list[Held]:
    return [one for one in every() if one.report["edition"] == edition and small(one.report)][-40:]


def small(report: dict[str, Any]) -> bool:
    """Whether a single-precision number holds every figure."""
    return all(value is None or (type(value) is int and abs(value) < 2**24) for *_, value in cells(report))


@pytest.mark.parametrize("case", [c for c in load() if not c.is_json], ids=lambda case: case.name)
def test_every_case_about_the_files(case: Case, tmp_path: Path) -> None:
    """Headings, lines, keys and encodings that are not as they should be: the same findings, by either way."""
    write(tmp_path, case.package() or {})
    assert results(tmp_path, engine=True) == results(tmp_path, engine=False)
