"""DuckDB: the published query, and the sieve before the ordinary checks, find what the ordinary path finds."""

import copy
import csv
import io
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pytest

import gidar
from cases import ASPECTS, ROOT, SUITE, Case, csv_bytes, load, package_of
from conftest import Run
from datasets import Answer, Held, all_long, answer, cells, every, joined, long, wide
from gidar.bulk.duckdb import package as stored
from gidar.inputs import Source, split
from gidar.model.report import Report
from gidar.model.result import Result
from gidar.narrative.lexicon import lexicon
from gidar.narrative.parser import Parser
from gidar.rules import registry

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
    write(tmp_path, all_long())
    monkeypatch.chdir(tmp_path)
    form, db = gidar.load_edition(edition), duckdb.connect()
    for name, types in (("reports", LONG), ("cells", CELLS)):
        db.execute(f"COPY (SELECT * FROM {read_csv(tmp_path / f'{name}.csv', types)}) TO '{name}.parquet'")
    db.execute(form.sql("long", "duckdb"))
    expected = answer(edition, across=True)
    assert found(db, form.sql("long")) == expected
    if edition != gidar.editions()[0]:
        assert expected - answer(edition, across=False), "some are compared across the change of edition"


def long_tables(db: duckdb.DuckDBPyConnection) -> None:
    for name, types in (("reports", LONG), ("cells", CELLS)):
        columns = ", ".join(f'"{column}" {kind}' for column, kind in types.items())
        db.execute(f"CREATE TABLE {name} ({columns})")


def test_cells_that_are_there_twice_or_of_nobody() -> None:
    db, form = duckdb.connect(), gidar.load_edition()
    one = Held("a", base(form.id))
    long_tables(db)
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


def test_an_empty_code_is_no_code() -> None:
    db, form = duckdb.connect(), gidar.load_edition()
    long_tables(db)
    for key, year, organ in (("a", 2023, "甲"), ("b", 2024, "乙"), ("c", 2024, "甲")):
        db.execute("INSERT INTO reports VALUES (?, ?, ?, '', ?)", [key, form.id, year, organ])
    across = {equation.code for equation in form.continuity}
    assert {line[0] for line in found(db, form.sql("long")) if line[1] in across} == {"c"}


def results(folder: Path, engine: bool, kept: list[Any] | None = None) -> list[dict[str, Any]]:
    """What all reports below a folder come to, the errors last; into kept, those that the sieve knows."""
    errors: list[gidar.InputError] = []
    out = []
    for one in sieved(folder, errors) if engine else gidar.read(folder, errors.append):
        try:
            report = one if isinstance(one, (Result, Report)) else one.report()
        except gidar.InputError as error:
            errors.append(error)
        else:
            if kept is not None and isinstance(report, Result):
                kept.append(report)
            out.append(report if isinstance(report, Result) else gidar.validate(report))
    return [*(result.to_dict() for result in out), *({"error": error.line()} for error in errors)]


def sieved(folder: Path, errors: list[gidar.InputError]) -> Iterator[Source | Result]:
    """Every report below a folder, or its result where the sieve knows it."""
    for chunk in split(str(folder), errors.append, engine=stored):
        for reading in chunk.readings(None, errors.append):
            yield from reading.found


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Everything of the suite that a package can say, and the seeded reports, in one package an edition."""
    out = {}
    for edition in gidar.editions():
        cases = [c for c in load() if c.edition == edition and c.is_json and "patch" in c.case]
        suite = (package_of(case.report(), edition, f"case {number}") for number, case in enumerate(cases))
        seeded = (package_of(one.report, edition, one.key) for one in every() if one.report["edition"] == edition)
        out[edition] = write(tmp_path_factory.mktemp(edition), joined([*suite, *seeded]))
    return out


@pytest.fixture(scope="module")
def expected(packages: dict[str, Path]) -> Callable[[str], list[dict[str, Any]]]:
    """What the ordinary way says of the package of an edition, found once."""
    return cache(lambda edition: results(packages[edition], engine=False))


@pytest.mark.parametrize("edition", gidar.editions())
def test_all_in_one_package(packages: dict[str, Path], expected, edition: str) -> None:
    """Findings, places, lines, what was not checked, proposals, order: the same. The sieve keeps what is sound."""
    ordinary, kept = expected(edition), []
    assert len(ordinary) > 300
    assert results(packages[edition], engine=True, kept=kept) == ordinary
    sound = sum(not result["findings"] for result in ordinary)
    assert sound * 0.9 < len(kept) <= sound


@pytest.mark.parametrize("way", [str, " ".join, "\n".join, "\u3000".join])
def test_a_text_that_states_a_figure_is_read(way: Callable[[str], str], tmp_path: Path) -> None:
    """Whatever breaks it up, it is read, and the tables are held to it as the ordinary way does."""
    pool = json.loads((SUITE / "sentences.json").read_text(encoding="utf-8"))
    form, packages, stating = gidar.load_edition(), [], set()
    parser = Parser(lexicon(form), pool["year"], pool["organ"])
    for number, item in enumerate(pool["sentences"]):
        report, text = base(form.id) | {"year": pool["year"], "published": None}, way(item["text"])
        report["narrative"] = dict.fromkeys(report["narrative"], f"做法：{ASPECTS}")
        report["narrative"]["overview" if number % 2 else "other"] = f"{text}\n做法：{ASPECTS}"
        packages.append(package_of(report, form.id, str(number)))
        stating |= {str(number)} if any(parser.parse(text)) else set()
    write(tmp_path, joined(packages))
    told, kept = results(tmp_path, engine=False), []
    assert results(tmp_path, engine=True, kept=kept) == told
    differing = {one["source"] for one in told if "narrative-differs" in {f["code"] for f in one["findings"]}}
    assert len(stating) > 40 and len(differing) > 30 and kept


@pytest.mark.parametrize("edition", gidar.editions())
def test_all_in_parquet(packages: dict[str, Path], expected, edition: str, tmp_path: Path) -> None:
    """As text in Parquet it is the same, but for the names of the files and their lines."""
    texts, parquet = packages[edition], write(tmp_path / "parquet", {})
    for path in texts.glob("*.csv"):
        to_parquet(path, parquet, "VARCHAR")
    parts = write(tmp_path / "parts/requests.parquet", {}).parent  # one table as a folder, as clusters write them
    for path in parquet.iterdir():
        if path.stem == "requests":
            halves = ("LIMIT 999", "OFFSET 999")
            for number, half in enumerate(halves):
                duckdb.execute(f"COPY (FROM '{path}' {half}) TO '{parts}/requests.parquet/part-{number}.parquet'")
        else:
            shutil.copy(path, parts)
    ordinary = placeless(copy.deepcopy(expected(edition)))
    whole, parted = results(parquet, engine=True), results(parts, engine=True)
    assert results(parquet, engine=False) == whole
    assert placeless(parted) == placeless(whole) == ordinary


def test_whatever_lies_among_the_parts_of_a_table_is_read_or_named(tmp_path: Path) -> None:
    """Parts by any spelling of their ending, with columns of their own; other files as anywhere else."""
    folder, texts = write(tmp_path / "in", {}), package(tmp_path / "csv")
    for path in texts.glob("*.csv"):
        to_parquet(path, folder, "VARCHAR")
    whole = (folder / "reports.parquet").rename(tmp_path / "whole.parquet")
    parts = write(folder / "reports.parquet", {"_SUCCESS": b"", "_committed_17": b"{}", ".part-0.crc": b"\0"})
    columns = {"part-0.parquet": "* EXCLUDE (overview)", "part-1.PARQUET": "* REPLACE (report || 'b' AS report)"}
    columns |= {"reports.parquet": "* REPLACE (report || 'c' AS report)", "d.parq": "*", "more/e.parquet": "*"}
    write(parts / "more", {})
    for name, part in columns.items():
        duckdb.execute(f"COPY (SELECT {part} FROM '{whole}') TO '{parts / name}' (FORMAT parquet)")
    shutil.copy(ROOT / "examples/hongze-2023.json", parts)
    found = results(folder, engine=True)
    keys = [Path(one["source"]).name.rpartition("#")[2] for one in found if "error" not in one]
    assert keys == ["1", "1b", "1c", "hongze-2023.json"]
    blank, *others = ({f["code"] for f in one["findings"]} for one in found if "#" in one.get("source", ""))
    assert "narrative-missing" in blank and all("narrative-missing" not in codes for codes in others)
    errors = [one["error"] for one in found if "error" in one]
    assert [name for name in ("d.parq", "more/e.parquet") if not any(f"/{name}：" in error for error in errors)] == []
    assert len(errors) == 2 and [("子文件夹" in error) for error in errors] == ["more" in error for error in errors]
    for part in parts.glob("*.*"):
        part.unlink()
    alone = results(folder, engine=True)
    assert sorted(one["error"].partition("：")[2][:2] for one in alone) == ["没有", "表“"]
    assert alone == results(folder, engine=False)


def placeless(reports: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Results without the folder, the kind of file, and the lines in it."""
    for report in reports:
        report["source"] = report["source"].rpartition("#")[2]
        found = [item for key in ("findings", "repairs") for item in report[key]]
        for item in found:  # a finding across years ends with the file of the other report
            item["message"] = item["message"].partition("上年报告：")[0]
        found += [other for item in found for other in item.get("alternatives", ())]
        for cell in (cell for item in found for cell in item["cells"]):
            cell["file"], cell["line"] = cell["file"] and Path(cell["file"]).stem, None
            cell["source"] = cell["source"] and cell["source"].rpartition("#")[2]
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
    texts = write(tmp_path / "csv", joined(package_of(one.report, edition, one.key) for one in few(edition)))
    folder = write(tmp_path / "parquet", {})
    for path in texts.glob("*.csv"):
        to_parquet(path, folder, "VARCHAR" if path.stem in ("reports", "fees") else kind)
    expected = [[(f["code"], f["message"]) for f in result["findings"]] for result in results(texts, engine=False)]
    for engine in (True, False):
        found = [[(f["code"], f["message"]) for f in result["findings"]] for result in results(folder, engine)]
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


def package(folder: Path, report: dict[str, Any] | None = None) -> Path:
    edition = gidar.load_edition().id
    return write(folder, package_of(report or base(edition), edition) or {})


def base(edition: str) -> dict[str, Any]:
    return json.loads((SUITE / f"bases/complete-{edition}/report.json").read_text(encoding="utf-8"))


def rewrite(path: Path, old: str, new: str, count: int = -1) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_bytes(text.replace(old, new, count).encode())


ODD = {
    "quoted throughout": lambda folder: [
        rewrite(path, path.read_text(encoding="utf-8"), quoted(path)) for path in folder.glob("*.csv")
    ],
    "carriage returns": lambda folder: [rewrite(path, "\n", "\r\n") for path in folder.glob("*.csv")],
    "old Mac": lambda folder: rewrite(folder / "requests.csv", "\n", "\r"),
    "mixed line ends": lambda folder: rewrite(folder / "requests.csv", "\n", "\r\n", 5),
    "byte order mark": lambda folder: rewrite(folder / "requests.csv", "report,", "\ufeffreport,", 1),
    "space before a quotation mark": lambda folder: rewrite(folder / "requests.csv", "received,", 'received, "7",', 1),
    "a figure in quotation marks with a space": lambda folder: rewrite(folder / "fees.csv", "s,", 's, "1"', 1),
    "an empty cell too many": lambda folder: rewrite(folder / "fees.csv", "\n1,", "\n1,,", 1),
    "a comma at the end": lambda folder: rewrite(folder / "licensing.csv", "\n", ",\n"),
    "a comma at the end of one line": lambda folder: (folder / "fees.csv").write_bytes(
        (folder / "fees.csv").read_bytes().rstrip(b"\n") + b",\n"
    ),
    "no last line end": lambda folder: (folder / "fees.csv").write_bytes((folder / "fees.csv").read_bytes().rstrip()),
    "blank line": lambda folder: rewrite(folder / "requests.csv", "\n1,received", "\n\n1,received", 1),
    "blank line at the end": lambda folder: (folder / "fees.csv").write_bytes(
        (folder / "fees.csv").read_bytes() + b"\n"
    ),
    "NUL": lambda folder: rewrite(folder / "fees.csv", "1,", "1\0,", 1),
    "quotation mark left open": lambda folder: rewrite(folder / "fees.csv", "\n1,", '\n"1,', 1),
    "GB18030": lambda folder: (folder / "reports.csv").write_bytes(
        (folder / "reports.csv").read_text(encoding="utf-8").encode("gb18030")
    ),
    "no such encoding": lambda folder: (folder / "reports.csv").write_bytes(b"\xff\xff\xff"),
    "official headings": lambda folder: [
        (folder / f"{name}.csv").write_bytes(labelled((folder / f"{name}.csv").read_text(encoding="utf-8"), schema))
        for name, schema in gidar.load_edition().table_schemas.items()
    ],
    "a file is missing": lambda folder: (folder / "fees.csv").unlink(),
    "an empty file": lambda folder: (folder / "fees.csv").write_bytes(b""),
    "headings only": lambda folder: rewrite(folder / "reports.csv", (folder / "reports.csv").read_text(), "report\n"),
    "no report column": lambda folder: rewrite(folder / "fees.csv", "report,", "key,", 1),
    "a file of another kind": lambda folder: rewrite(folder / "datapackage.json", '"fees.csv"', '"fees.csv?"', 1),
    "not a descriptor": lambda folder: (folder / "datapackage.json").write_bytes(b"[]"),
}
FIGURES = [
    *("010", "1e3", " 3 ", "3 ", "+3", "-0", "４", "3.0", "1,000", "99999999999999999999", "9007199254740992", "NULL"),
    *("nan", "inf", "0x1f", "三", "3\u3000", "\u200b3", "1_000", "true", "٣"),
]


def quoted(path: Path) -> str:
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(csv.reader(path.open(encoding="utf-8", newline="")))
    return text.getvalue()


def labelled(text: str, schema: dict[str, Any]) -> bytes:
    titles = {field["name"]: field["title"] for field in schema["fields"]}
    head, rest = text.split("\n", 1)
    return (",".join(titles[name] for name in head.split(",")) + "\n" + rest).encode()


@pytest.mark.parametrize("name", ODD)
def test_files_that_databases_read_in_their_own_way(name: str, tmp_path: Path) -> None:
    """Nothing is converted, skipped or cut that the readers would report."""
    ODD[name](package(tmp_path))
    assert results(tmp_path, engine=True) == results(tmp_path, engine=False)


def test_figures_that_databases_read_in_their_own_way(tmp_path: Path) -> None:
    edition = gidar.load_edition().id
    reports = []
    for number, figure in enumerate(FIGURES):
        report = base(edition)
        report["tables"]["requests"]["received"]["total"] = figure
        for columns in report["tables"]["fees"].values():
            columns |= dict.fromkeys(columns, figure)
        reports.append(as_text(report, edition, str(number)))
    write(tmp_path, joined(reports))
    expected = results(tmp_path, engine=False)
    assert all(not result["valid"] for result in expected[:-1])
    assert results(tmp_path, engine=True) == expected


def as_text(report: dict[str, Any], edition: str, key: str) -> dict[str, bytes]:
    """A package with cells that a JSON report would hold as texts."""
    files = package_of(base(edition), edition, key) or {}
    for table, rows in report["tables"].items():
        lines = [[key, row, *columns.values()] for row, columns in rows.items()]
        files[f"{table}.csv"] = files[f"{table}.csv"].split(b"\n", 1)[0] + b"\n" + csv_bytes(lines)
    return files


def test_a_folder_of_everything(tmp_path: Path) -> None:
    """Packages, JSON and damaged files below one folder: the same, in the same order."""
    package(tmp_path / "b")
    package(tmp_path / "c/d")
    write(tmp_path, {"a.json": json.dumps(base(gidar.editions()[0])).encode(), "z.jsonl": b"{}\n", "notes.txt": b"-"})
    write(tmp_path / "empty", {})
    write(tmp_path / "lone", {"fees.csv": b"report,row\n"})
    expected = results(tmp_path, engine=False)
    assert len(expected) == 6
    assert results(tmp_path, engine=True) == expected
    for path in (tmp_path / "a.json", tmp_path / "b/datapackage.json", tmp_path / "nowhere", tmp_path / "b/fees.csv"):
        assert results(path, engine=True) == results(path, engine=False)


def test_several_years_and_parts(gidar_cli: Run, tmp_path: Path) -> None:
    """A folder of two years is compared with itself, in CSV and in Parquet, and reports with those of their parts."""
    form = gidar.load_edition()
    last = json.loads((SUITE / f"bases/last-{form.id}/report.json").read_text(encoding="utf-8"))
    pair = [base(form.id), last]
    *_, table, row, column = form.continuity[0].last[0].split("/")
    last["tables"][table][row][column] += 1
    for name, report in zip(("this", "last"), pair, strict=True):
        for path in package(tmp_path / "csv" / name, report).glob("*.csv"):
            to_parquet(path, write(tmp_path / "parquet" / name, {}), "VARCHAR")
    write(tmp_path / "joined", joined(package_of(report, form.id, str(at)) for at, report in enumerate(pair)))
    for path in (tmp_path / "joined").glob("*.csv"):
        to_parquet(path, write(tmp_path / "one", {}), "VARCHAR")
    for folder, parquet, more in (("csv", "parquet", []), ("joined", "one", []), ("joined", "one", ["--processes", 2])):
        command = ["--format", "jsonl", *more]
        plain = gidar_cli("validate", tmp_path / folder, *command)
        sieved_ = gidar_cli("validate", tmp_path / folder, *command, "--engine", "duckdb")
        assert form.continuity[0].code in plain.stdout and sieved_.stdout == plain.stdout
        other = gidar_cli("validate", tmp_path / parquet, *command, "--engine", "duckdb")
        assert not other.stderr and placeless(records(other.stdout)) == placeless(records(plain.stdout))
        assert gidar_cli("validate", tmp_path / parquet, *command).stdout == other.stdout
    command = ["validate", tmp_path / "csv/this", "--children", tmp_path / "csv/last", "--format", "jsonl"]
    plain, sieved_ = gidar_cli(*command), gidar_cli(*command, "--engine", "duckdb")
    assert '"parts-' in plain.stdout and sieved_.stdout == plain.stdout


def records(lines: str) -> list[dict[str, Any]]:
    return [record for record in map(json.loads, lines.splitlines()) if "findings" in record]


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "csv", "github", "html"])
def test_the_command_line_prints_the_same(form: str, gidar_cli: Run, tmp_path: Path) -> None:
    """With and without last year's report, in every format."""
    package(tmp_path / "sound")
    shutil.copytree(ROOT / "examples/faulty-2024", tmp_path / "faulty")
    for options in ([], ["--previous", SUITE / f"bases/last-{gidar.load_edition().id}/report.json", "--all"]):
        command = ["validate", tmp_path, "--format", form, *options]
        plain, sieved = gidar_cli(*command), gidar_cli(*command, "--engine", "duckdb")
        assert plain.returncode == sieved.returncode == 1
        assert sieved.stdout == plain.stdout and not sieved.stderr


def test_what_is_no_parquet(gidar_cli: Run, tmp_path: Path) -> None:
    write(tmp_path, {"reports.parquet": b"PAR1 not at all"})
    done = gidar_cli("validate", tmp_path, "--engine", "duckdb", "--lang", "en")
    assert done.returncode == 2 and "reports.parquet cannot be read as Parquet" in done.stderr
    assert not list(tmp_path.parent.glob("gidar-*"))


def test_without_duckdb_the_extra_is_named(gidar_cli: Run, tmp_path: Path) -> None:
    write(tmp_path, {"sitecustomize.py": b"import sys\nsys.modules['duckdb'] = None\n"})
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])}
    done = gidar_cli("validate", "examples", "--engine", "duckdb", env=environment)
    assert done.returncode == 2 and "gidar[duckdb]" in done.stderr and not done.stdout
    assert gidar_cli("validate", "examples/shuangyashan-2024", env=environment).returncode == 0


@pytest.mark.parametrize("edition", gidar.editions())
def test_a_rule_without_sql_is_asked_itself(
    packages: dict[str, Path], edition: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Leaving out the SQL of all rules costs time, never a finding, and sound reports remain known as sound."""
    folder = packages[edition]
    expected = results(folder, engine=True)
    kept = sum(isinstance(one, Result) for one in sieved(folder, []))
    without = [
        one._replace(registration=one.registration._replace(sql=None))
        for one in registry.active(gidar.load_edition(edition))
        if not one.registration.unsure
    ]
    unsure = [one for one in registry.active(gidar.load_edition(edition)) if one.registration.unsure]
    monkeypatch.setattr(sys.modules["gidar.bulk.duckdb.sieve"], "active", lambda *_: (*without, *unsure))
    assert len(without) > 8 and all(one.conditions(gidar.load_edition(edition)) is None for one in without)
    assert results(folder, engine=True) == expected
    assert sum(isinstance(one, Result) for one in sieved(folder, [])) >= kept > 10


def test_sql_that_names_what_the_rule_does_not_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package(tmp_path)
    [one] = [one for one in registry.active(gidar.load_edition()) if one.rule.code == "publication-early"]
    secret = one._replace(registration=one.registration._replace(reads=("/published",)))
    monkeypatch.setattr(sys.modules["gidar.bulk.duckdb.sieve"], "active", lambda *_: (secret,))
    with pytest.raises(ValueError, match=r"publication-early names .*/year"):
        list(sieved(tmp_path, []))
