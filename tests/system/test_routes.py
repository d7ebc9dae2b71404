"""One way in: every input gives chunks, its way is a value with its reasons, and each file is opened once a pass."""

import ast
import json
import os
import pickle
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import gidar
from cases import ROOT, SUITE
from conftest import Run, called
from gidar.bulk.duckdb import DuckDBCsvChunk
from gidar.bulk.duckdb import package as stored
from gidar.bulk.explanation import route_of
from gidar.bulk.several_years import several
from gidar.inputs import Chunk, split
from gidar.inputs.csv_package import WholePackage
from gidar.inputs.csv_sorted import SortedChunk
from gidar.model.routes import TOLD, Refusal, Route
from gidar.model.words import texts

NEWEST = gidar.editions()[-1]
BASE = SUITE / f"bases/complete-{NEWEST}"
TABLES = sorted(path.name for path in BASE.glob("*.csv"))

Lines = list[bytes]


def refuse(error: gidar.InputError) -> None:
    raise error


def package(folder: Path, keys: str = "abc", **changes: Callable[[Lines], Lines]) -> Path:
    """A sound package with a report for each key, some of its files changed."""
    folder.mkdir(parents=True)
    for path in BASE.iterdir():
        data = path.read_bytes()
        if path.suffix == ".csv":
            head, *lines = data.splitlines(keepends=True)
            every = [head, *(key.encode() + line[line.index(b",") :] for key in keys for line in lines)]
            data = b"".join(changes.get(path.stem, list)(every))
        if path.name != "report.json":
            (folder / path.name).write_bytes(data)
    return folder / "datapackage.json"


def described(path: Path, change: Callable[[list[dict[str, object]]], object]) -> Path:
    """The package with other resources in its descriptor."""
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    change(descriptor["resources"])
    path.write_text(json.dumps(descriptor), encoding="utf-8")
    return path


def only(path: Path) -> Chunk:
    [chunk] = split(str(path), refuse)
    return chunk


def test_a_sorted_package_is_read_one_report_at_a_time(tmp_path: Path) -> None:
    chunk = only(package(tmp_path / "p"))
    assert isinstance(chunk, SortedChunk) and chunk.route == Route(str(tmp_path / "p/datapackage.json"), "sorted")


UNSORTED: dict[str, tuple[str, Callable[[Lines], Lines], tuple[str, int | None, str]]] = {
    "lines that stand apart": ("requests", lambda x: [*x[:26], *x[51:], *x[26:51]], ("lines_apart", 27, "b")),
    "lines of nobody at the end": ("fees", lambda x: [*x, b"zz,administrative_fees,1\n"], ("left_over", 5, "")),
    "a report without lines": ("fees", lambda x: x[:-1], ("lines_apart", 4, "c")),
    "quotation marks": ("fees", lambda x: [*x[:2], x[2].replace(b"fees", b'"fees"'), x[3]], ("quotes", 3, "")),
    "quotation marks in a heading": (
        "reports",
        lambda x: [x[0].replace(b"year", b'"year"'), *x[1:]],
        ("quotes", 1, ""),
    ),
    "no UTF-8": ("reports", lambda x: [x[0], x[1].decode().encode("gb18030"), *x[2:]], ("not_utf8", 2, "")),
    "a lone return": ("fees", lambda x: [*x[:2], x[2].replace(b",", b"\r,", 1), x[3]], ("line_ends", 3, "")),
    "a lone return at the end": ("fees", lambda x: [*x[:3], x[3].rstrip() + b"\r"], ("line_ends", 4, "")),
    "a NUL": ("fees", lambda x: [*x[:3], x[3].replace(b",", b"\0,", 1)], ("nul", 4, "")),
    "a blank line among the reports": ("reports", lambda x: [*x[:2], b"\n", *x[2:]], ("no_key", 3, "")),
    "a quotation mark left open": ("reports", lambda x: [*x[:3], b'"' + x[3]], ("csv_syntax", 4, "")),
    "an empty file": ("fees", lambda x: [], ("no_heading", 1, "")),
    "another first column": ("fees", lambda x: [b"key," + x[0], *x[1:]], ("key_first", 1, "")),
    "no report": ("reports", lambda x: x[:1], ("left_over", 2, "")),
    "a line without end": ("fees", lambda x: [*x[:2], x[2][:-1] + b"0" * 2**20 + b"\n", x[3]], ("long_line", 3, "")),
}


@pytest.mark.parametrize("name", UNSORTED)
def test_why_a_package_is_read_as_a_whole(name: str, tmp_path: Path) -> None:
    """The reason names the file and the line where it stands."""
    table, change, (reason, line, detail) = UNSORTED[name]
    chunk = only(package(tmp_path / "p", **{table: change}))
    file = "documents.csv" if name == "no report" else f"{table}.csv"
    assert isinstance(chunk, WholePackage)
    [refusal] = chunk.route.refusals
    assert refusal == Refusal("sorted", reason, file, line, detail)
    for lang in ("zh", "en"):
        assert refusal.message(lang).startswith(file) and str(line) in refusal.message(lang)
    assert pickle.loads(pickle.dumps(chunk)).route == chunk.route


def test_reasons_of_a_whole_package(tmp_path: Path) -> None:
    twice = package(tmp_path / "twice", "aba")
    assert only(twice).route.refusals == (Refusal("sorted", "twice", "reports.csv", 4),)
    declared = described(package(tmp_path / "declared"), lambda listed: listed[-1].update(encoding="GBK"))
    last = json.loads(declared.read_text(encoding="utf-8"))["resources"][-1]["path"]
    assert only(declared).route.refusals == (Refusal("sorted", "encoding", last, None, "gb18030"),)
    fewer = described(package(tmp_path / "fewer"), list.pop)
    assert only(fewer).route.refusals == (Refusal("sorted", "tables"),)
    gone = package(tmp_path / "gone")
    (tmp_path / "gone/fees.csv").unlink()
    assert only(gone).route.refusals == (Refusal("sorted", "unreadable", "fees.csv"),)
    empty = package(tmp_path / "empty", "")
    assert only(empty).route.refusals == (Refusal("sorted", "no_reports", "reports.csv"),)
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as archive:
        for path in (tmp_path / "twice").iterdir():
            archive.write(path, path.name)
    assert only(tmp_path / "z.zip").route.refusals == (Refusal("sorted", "zip"),)


@pytest.mark.parametrize(
    ("table", "change", "refusal"),
    [
        ("fees", lambda x: [*x[:2], x[2].replace(b"\n", b",\n"), x[3]], Refusal("database", "cells", "fees.csv")),
        ("reports", lambda x: [*x[:2], b'"x"\n', *x[2:]], Refusal("database", "cells", "reports.csv", 3)),
        ("fees", lambda x: [*x[:2], x[2].replace(b",", b"\r,", 1), x[3]], Refusal("database", "line_ends", "fees.csv")),
        ("fees", lambda x: [*x[:2], x[2].replace(b",", b"\0,", 1), x[3]], Refusal("database", "nul", "fees.csv")),
        ("fees", lambda x: [], Refusal("database", "no_heading", "fees.csv")),
        ("reports", lambda x: [*x[:3], b'"' + x[3]], Refusal("database", "csv_syntax", "reports.csv", 4)),
        ("fees", lambda x: [line.replace(b"report,row", b"row,report") for line in x], None),
    ],
)
def test_why_the_database_does_not_sieve(table: str, change, refusal: Refusal | None, tmp_path: Path) -> None:
    """It says so, and then how the readers have the package."""
    path = package(tmp_path / "p", **{table: change})
    [chunk] = split(str(path), refuse, engine=stored)
    assert isinstance(chunk, DuckDBCsvChunk)
    [way] = [reading.route for reading in chunk.readings(None, refuse)]
    assert way.way in ("whole", "sorted")
    assert way.refusals[0] == (refusal or Refusal("database", "headings", "fees.csv"))


def test_headings_in_another_order_are_not_told_at_once(tmp_path: Path) -> None:
    def swapped(lines: Lines) -> Lines:
        cells = [line.rstrip().split(b",") for line in lines]
        return [b",".join([*first, last, before]) + b"\n" for *first, before, last in cells]

    [reading] = only(package(tmp_path / "p", documents=swapped)).readings(None, refuse)
    assert reading.route.way == "sorted" and not reading.route.refusals
    assert route_of(reading, None).refusals == (Refusal("at_once", "headings", "documents.csv", 1),)
    assert route_of(reading, "drawn").refusals == (Refusal("at_once", "drawn"),)


def test_every_way_and_reason_that_is_named_has_its_words() -> None:
    named = {"ways": set[str](), "refusals": set[str]()}
    for path in (ROOT / "src/gidar").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "Refusal":
                for room, argument in zip(named, call.args, strict=False):
                    named[room] |= {argument.value} if isinstance(argument, ast.Constant) else set()
    assert named["ways"] and named["ways"] <= texts("ways").keys()
    assert named["refusals"] and named["refusals"] <= texts("refusals").keys()
    assert {*TOLD} <= texts("told").keys()


# ---- years -------------------------------------------------------------------------------------------


def of_years(*years: int) -> Callable[[Lines], Lines]:
    def change(lines: Lines) -> Lines:
        at = lines[0].split(b",").index(b"year")
        cells = [line.split(b",") for line in lines[1:]]
        return [lines[0], *(b",".join([*c[:at], b"%d" % y, *c[at + 1 :]]) for c, y in zip(cells, years, strict=True))]

    return change


WAYS = ("sorted", "whole", "zip", "duckdb")


def by_way(way: str, folder: Path, most: int | None = None, **changes: Callable[[Lines], Lines]) -> list[Chunk]:
    """The chunks of a package that is read in a certain way."""

    def apart(lines: Lines) -> Lines:
        return [*lines[:26], *lines[51:], *lines[26:51]]

    path = package(folder, **({} if way == "sorted" else {"requests": apart}), **changes)
    if way == "zip":
        path = folder / "p.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in folder.iterdir():
                if file != path:
                    archive.write(file, file.name)
    return [*split(str(path), refuse, most, stored if way == "duckdb" else None)]


@pytest.mark.parametrize("years", [(2024, 2024, 2024), (2024, 2024, 2023)])
@pytest.mark.parametrize("way", WAYS)
def test_every_way_tells_the_years(way: str, years: tuple[int, ...], tmp_path: Path) -> None:
    [chunk] = by_way(way, tmp_path / "p", reports=of_years(*years))
    assert chunk.years() == {str(year) for year in years}
    assert several([chunk]) == (len(set(years)) > 1)


def test_a_year_is_the_same_in_every_format(tmp_path: Path) -> None:
    """Reports of one year, as JSON and in a package, are not of several years."""
    package(tmp_path / "p", "a", reports=of_years(2024))
    report = json.loads((BASE / "report.json").read_text(encoding="utf-8")) | {"year": 2024}
    (tmp_path / "a.json").write_text(json.dumps(report))
    assert not several(list(split(str(tmp_path), refuse)))


SPELT: dict[str, Callable[[str], str]] = {
    "as ever": lambda text: text,
    "with an exponent": lambda text: text.replace("2023", "2.023e3"),
    "with another exponent": lambda text: text.replace("2023", "202300E-2"),
    "with decimals": lambda text: text.replace("2023", "2023.000"),
    "with its key in escapes": lambda text: text.replace('"year"', '"\\u0079\\u0065ar"'),
    "with spaces": lambda text: text.replace('"year":', '\n"year"\t:\r\n'),
    "at the end": lambda text: json.dumps(
        json.loads(text) | {"narrative": {"year": 1}} | {"year": 2023}, sort_keys=True
    ),
    "after braces in a text": lambda text: text.replace('"year"', '"$schema": "}{\\"{", "year"', 1),
}
NO_YEAR: dict[str, Callable[[str], str]] = {
    "in another place": lambda text: text.replace('"year": 2023', '"organ": {"year": 2023}'),
    "in a text": lambda text: text.replace('"year": 2023', '"published": "\\"year\\": 2023,"'),
    "as a text": lambda text: text.replace("2023", '"2023"'),
    "with half a year": lambda text: text.replace("2023", "2023.5"),
    "with a zero before it": lambda text: text.replace("2023", "02023"),
    "empty": lambda text: text.replace("2023", "null"),
    "true": lambda text: text.replace("2023", "true"),
    "given up": lambda text: text.replace('"year": 2023', '"year": 2023, "year": 2024'),
}


def spelt(change: Callable[[str], str]) -> str:
    """A report of 2023 with its year written otherwise, and first."""
    report = json.loads((BASE / "report.json").read_text(encoding="utf-8")) | {"organ": {"name": "甲市人民政府"}}
    report["published"] = None
    text = json.dumps({"year": 2023} | {key: value for key, value in report.items() if key != "year"})
    assert text.count("2023") == 1
    return change(text)


@pytest.mark.parametrize("name", [*SPELT, *NO_YEAR])
def test_a_year_is_the_same_however_it_is_spelt(name: str, tmp_path: Path) -> None:
    """As the reader of reports has it: the last of two, a number, outside everything else."""
    data = spelt((SPELT | NO_YEAR)[name])
    expected = {"2023"} if name in SPELT else {"2024"} if name == "given up" else set[str]()
    (tmp_path / "a.json").write_text(data, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(" ".join(data.split("\n")), encoding="utf-8")
    assert [chunk.years() for chunk in split(str(tmp_path), refuse)] == [expected] * 2


@pytest.mark.parametrize("name", SPELT)
def test_several_years_are_compared_however_they_are_spelt(name: str, tmp_path: Path, gidar_cli: Run) -> None:
    (tmp_path / "a.json").write_text(spelt(SPELT[name]), encoding="utf-8")
    (tmp_path / "b.json").write_text(spelt(lambda text: text.replace("2023", "2024")), encoding="utf-8")
    found = json.loads(gidar_cli("validate", tmp_path, "--format", "json").stdout)["reports"]
    compared = [all(one["code"] != "in-force-continuity" for one in report["not_checked"]) for report in found]
    assert compared == [False, True]


@pytest.mark.parametrize("way", WAYS)
def test_what_is_no_year_in_a_package_is_none(way: str, tmp_path: Path) -> None:
    """Blank, or a text that the reader has as a text; a whole number with decimals of zeros is none in a package."""

    def change(lines: Lines) -> Lines:
        at = lines[0].split(b",").index(b"year")
        texts = (b"", "二〇二四".encode(), b"2024.0", b"+2023", b"2024", b" 2023")
        cells = [line.split(b",") for line in lines[1:]]
        return [lines[0], *(b",".join([*c[:at], t, *c[at + 1 :]]) for c, t in zip(cells, texts, strict=True))]

    folder = tmp_path / "p"
    path = package(
        folder,
        "abcdef",
        reports=change,
        **({} if way == "sorted" else {"fees": lambda x: [*x[:2], x[3], x[2], *x[4:]]}),
    )
    if way == "zip":
        path = tmp_path / "p.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for file in folder.iterdir():
                archive.write(file, file.name)
    [chunk] = split(str(path), refuse, engine=stored if way == "duckdb" else None)
    assert chunk.years() == {"2024"}


# ---- size -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("most", [None, 100])
@pytest.mark.parametrize("way", WAYS)
def test_a_package_is_as_large_as_its_tables_on_every_way(way: str, most: int | None, tmp_path: Path) -> None:
    """Packed or not, sorted or not: by that it is told whether several processes pay. Other files do not count."""
    package(tmp_path / "sorted")
    size = sum(path.stat().st_size for path in (tmp_path / "sorted").glob("*.csv"))
    chunks = by_way(way, tmp_path / "p", most)
    assert sum(chunk.size for chunk in chunks) == size
    assert len(chunks) == (3 if most and way == "sorted" else 1)
    (tmp_path / "p/old.csv").write_bytes(b"a,b\n" * 100)
    assert sum(chunk.size for chunk in chunks) == size


@pytest.mark.parametrize("options", [(), ("--engine", "duckdb"), ("--processes", "2")])
@pytest.mark.parametrize("way", ["sorted", "whole", "zip", "further down"])
def test_whether_the_narrative_is_compared_depends_on_no_way(
    way: str, options: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However much there is, it is compared on each of them, and nothing is said of that."""
    path = Path(by_way("sorted" if way == "further down" else way, tmp_path / "p")[0].route.source)
    size = sum(file.stat().st_size for file in (tmp_path / "p").glob("*.csv"))
    if way == "further down":
        (tmp_path / "p/data").mkdir()
        for file in TABLES:
            (tmp_path / "p" / file).rename(tmp_path / "p/data" / file)
        described(path, lambda listed: [one.update(path=f"data/{one['path']}") for one in listed])
    said = {}
    for limit in (size, size - 1):
        monkeypatch.setattr("gidar.bulk.workers.LARGE", limit)
        done = called(["", "", "", "validate", str(path), "--summary", *options])
        said[limit] = done.stdout, done.stderr
    assert said[size] == said[size - 1] and said[size][0]
    [line] = said[size][1].splitlines()  # nothing but that all are reports of one organ
    assert "有3份报告" in line


# ---- files are opened once a pass --------------------------------------------------------------------


OPENS = """
import collections, json, os, sys
opened = collections.Counter()
def hook(event, args):
    if event == "open" and isinstance(args[0], str) and os.path.abspath(args[0]).startswith(os.environ["BELOW"]):
        opened[os.path.basename(args[0])] += 1
sys.addaudithook(hook)
from gidar.cli import main
code = main(sys.argv[1:])
print(json.dumps(opened), file=sys.stderr)
"""


def opens(below: Path, *args: object) -> dict[str, int]:
    """How often each file below a folder is opened by a command."""
    done = subprocess.run(
        [sys.executable, "-c", OPENS, *map(str, args)],
        cwd=ROOT,
        env={**os.environ, "BELOW": str(below)},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    found: dict[str, int] = json.loads(done.stderr.splitlines()[-1])
    return found


@pytest.mark.parametrize("way", ["sorted", "whole", "zip", "lines", "duckdb", "duckdb_refused"])
def test_each_file_is_opened_once_a_pass(way: str, tmp_path: Path) -> None:
    """One pass looks through a package, which tells its years too; one reads it."""
    path = package(tmp_path / "p", **({"requests": lambda x: [*x[:26], *x[51:], *x[26:51]]} if way == "whole" else {}))
    options = ["--engine", "duckdb"] if way.startswith("duckdb") else []
    if way == "duckdb_refused":
        path = package(tmp_path / "q", fees=lambda x: [line.replace(b"fees", b'"fees",') for line in x])
    expected = dict.fromkeys(TABLES, 2)
    if way == "zip":
        path = tmp_path / "p.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for file in (tmp_path / "p").iterdir():
                archive.write(file, file.name)
        expected = {"p.zip": 3}  # what else is in it, the years, the reading
    elif way == "lines":
        path, report = tmp_path / "many.jsonl", json.loads((BASE / "report.json").read_text(encoding="utf-8"))
        path.write_text((json.dumps(report) + "\n") * 3)
        expected = {"many.jsonl": 3}  # where its lines end, the years, the reading
    elif way == "duckdb":  # the years, and then the look before the database reads them itself
        expected = dict.fromkeys(TABLES, 1) | {"reports.csv": 2}
    found = opens(path.parent, "validate", path, "--summary", *options)
    if way == "duckdb_refused":  # the years; the look until the database is refused; the survey; the reading
        assert found["reports.csv"] <= 4 and all(found[name] <= 3 for name in TABLES if name != "reports.csv")
    else:
        assert {name: count for name, count in found.items() if name != "datapackage.json"} == expected
    assert found.get("datapackage.json", 0) <= 4


# ---- the command -------------------------------------------------------------------------------------


def test_the_command_explains_the_path_and_prints_the_same(tmp_path: Path, gidar_cli: Run) -> None:
    package(tmp_path / "a")
    package(tmp_path / "b", fees=lambda x: [*x, b"zz,administrative_fees,1\n"])
    plain = gidar_cli("validate", tmp_path, "--format", "jsonl")
    told = gidar_cli("validate", tmp_path, "--format", "jsonl", "--explain-path", "--lang", "en")
    assert told.returncode == plain.returncode and plain.stderr.count("\n") == 1
    assert "“示例市人民政府”2024年度有6份报告" in plain.stderr  # as both have reports of it
    assert told.stdout == gidar_cli("validate", tmp_path, "--format", "jsonl", "--lang", "en").stdout
    one, other, _, counts = told.stderr.splitlines()
    assert one == f"{tmp_path}/a/datapackage.json: read one report at a time"
    assert "read as a whole" in other and "fees.csv line 5" in other and "fast path" not in other
    assert counts == "reports: the first 7 checked in full"
    chinese = gidar_cli("validate", tmp_path, "--summary", "--explain-path").stderr.splitlines()
    assert "逐份读取" in chinese[0] and "fees.csv第5行" in chinese[1] and "7份" in chinese[3]
