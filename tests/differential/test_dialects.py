"""SQLite, ClickHouse and MariaDB: the published tables load, and the query says what the ordinary path says."""

import contextlib
import csv
import getpass
import importlib.util
import io
import os
import shutil
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import pytest

import gidar
from cases import DIST, ROOT, SUITE
from conftest import needed
from datasets import Answer, all_long, answer, wide

Lines = list[tuple[str | None, ...]]


REPORTS = ("report", "edition", "year", "organ_code", "organ_name")
"""The columns of reports that the query says it needs."""


class Refused(Exception):
    """What the engine says against a statement."""


class Engine:
    """A database of the test's own. types are those of a whole number, any number and a text."""

    dialect: str
    quote = "`"
    types: tuple[str, str, str]
    table = ""

    def run(self, text: str) -> Lines:
        """The lines that the last of some statements gives, as texts. Raises Refused."""
        raise NotImplementedError

    def loose(self, name: str, types: dict[str, str]) -> None:
        """A table that takes whatever numbers stand in its columns."""
        columns = ", ".join(f"{self.quote}{column}{self.quote} {kind}" for column, kind in types.items())
        self.run(f"DROP TABLE IF EXISTS {name}")
        self.run(f"CREATE TABLE {name} ({columns}){self.table}")

    def load(self, name: str, data: bytes, key: str | None = None, only: Collection[str] = ()) -> None:
        """The lines of a CSV file, empty cells as NULL; under another key, or only some columns."""
        head, *lines = csv.reader(io.StringIO(data.decode()))
        if only:
            lines = [[value for name_, value in zip(head, line, strict=True) if name_ in only] for line in lines]
            head = [name_ for name_ in head if name_ in only]
        columns = ", ".join(f"{self.quote}{column}{self.quote}" for column in head)
        if key is not None:
            lines = [[key, *line[1:]] for line in lines]
        for start in range(0, len(lines), 2000):
            values = ", ".join("(" + ", ".join(map(literal, line)) + ")" for line in lines[start : start + 2000])
            self.run(f"INSERT INTO {name} ({columns}) VALUES {values}")


def literal(text: str) -> str:
    """A text, which every engine takes for a number where a column has numbers."""
    return "'" + text.replace("'", "''") + "'" if text else "NULL"


class SQLite(Engine):
    dialect, quote, types = "sqlite", '"', ("NUMERIC", "NUMERIC", "TEXT")

    def __init__(self) -> None:
        self.db = sqlite3.connect(":memory:", isolation_level=None)
        self.db.execute("PRAGMA foreign_keys = ON")

    def run(self, text: str) -> Lines:
        try:
            if text.count(";\n") > 1 and "\nCREATE" in text:
                self.db.executescript(text)
                return []
            return [tuple(None if v is None else str(v) for v in line) for line in self.db.execute(text)]
        except sqlite3.Error as refusal:
            raise Refused(refusal) from None

    def stop(self) -> None:
        self.db.close()


class ClickHouse(Engine):
    dialect, types = "clickhouse", ("Nullable(Float64)", "Nullable(Float64)", "Nullable(String)")
    table = " ENGINE = Memory"

    def __init__(self) -> None:
        if not importlib.util.find_spec("chdb"):
            needed("chdb", "it is not installed")
        from chdb.session import Session

        self.folder = tempfile.mkdtemp(prefix="ch-")
        self.session = Session(self.folder)

    def run(self, text: str) -> Lines:
        try:
            for statement in filter(str.strip, text.split(";\n")):
                told = str(self.session.query(statement.rstrip("; \n"), "TabSeparated"))
        except Exception as refusal:
            raise Refused(refusal) from None
        lines = (line.split("\t") for line in told.splitlines())
        return [tuple(None if value == "\\N" else value for value in line) for line in lines]

    def stop(self) -> None:
        self.session.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class MariaDB(Engine):
    """A server reached through a socket in a folder of its own; no port is opened."""

    dialect, types = "mysql", ("DECIMAL(30, 6)", "DECIMAL(30, 6)", "VARCHAR(255)")
    client = "mariadb --no-defaults --user=root --batch --skip-column-names --default-character-set=utf8mb4"

    def __init__(self) -> None:
        if not shutil.which("mariadbd") or not shutil.which("mariadb-install-db"):
            needed("MariaDB", "mariadbd and mariadb-install-db are not installed")
        self.folder = tempfile.mkdtemp(prefix="my-")
        data = ["--no-defaults", f"--datadir={self.folder}/data", f"--user={getpass.getuser()}"]
        made = [*data, "--auth-root-authentication-method=normal", "--skip-test-db"]
        subprocess.run(["mariadb-install-db", *made], check=True, capture_output=True, timeout=120)
        served = [*data, f"--socket={self.folder}/s", "--skip-networking", f"--pid-file={self.folder}/pid"]
        self.server = subprocess.Popen(["mariadbd", *served], stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            with contextlib.suppress(Refused):
                self.run("CREATE DATABASE reports CHARACTER SET utf8mb4")
                break
            time.sleep(0.2)
        self.database = "reports"

    database = ""

    def run(self, text: str) -> Lines:
        command = [*self.client.split(), f"--socket={self.folder}/s", self.database]
        done = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", timeout=120)
        if done.returncode:
            raise Refused(done.stderr.splitlines()[-1])
        lines = (line.split("\t") for line in done.stdout.splitlines())
        return [tuple(None if value == "NULL" else value for value in line) for line in lines]

    def stop(self) -> None:
        self.server.terminate()
        self.server.wait(60)
        shutil.rmtree(self.folder, ignore_errors=True)


@pytest.fixture(scope="module", params=[SQLite, ClickHouse, MariaDB], ids=lambda kind: kind.__name__)
def engine(request: pytest.FixtureRequest) -> Iterator[Any]:
    opened = request.param()
    yield opened
    opened.stop()


def found(lines: Lines) -> Answer:
    """The answer of the query: blanks are counted, and left out where they are compared."""

    def number(text: str | None) -> int | None:
        return None if text is None else int(text)

    assert len({line[:3] for line in lines}) == len(lines)
    return {(*line[:4], number(line[4]), number(line[5]), line[7], number(line[8])) for line in lines}  # type: ignore[misc]


def tables(engine: Engine, edition: str) -> dict[str, dict[str, str]]:
    """{table: {column: a type that takes anything of its kind}}"""
    kinds = dict(zip(("integer", "number", "string"), engine.types, strict=True))
    schemas = gidar.load_edition(edition).table_schemas
    return {name: {f["name"]: kinds[f["type"]] for f in schema["fields"]} for name, schema in schemas.items()}


@pytest.mark.parametrize("edition", gidar.editions())
def test_the_query_over_wide_tables(engine: Engine, edition: str) -> None:
    files = wide(edition)
    for name, types in tables(engine, edition).items():
        if name == "reports":
            types = {column: kind for column, kind in types.items() if column in REPORTS}
        engine.loose(name, types)
        engine.load(name, files[f"{name}.csv"], only=types)
    expected = answer(edition, across=False)
    assert len(expected) > 1000
    assert found(engine.run(gidar.load_edition(edition).sql("wide", engine.dialect))) == expected


@pytest.fixture(scope="module")
def with_cells(engine: Engine) -> Engine:
    """The engine with the reports of all editions, a cell a line."""
    _, number, text = engine.types
    for name, numbers in (("reports", {"year"}), ("cells", {"value"})):
        data = all_long()[f"{name}.csv"]
        [head, *_] = csv.reader(io.StringIO(data.decode()))
        engine.loose(name, {column: number if column in numbers else text for column in head})
        engine.load(name, data)
    return engine


@pytest.mark.parametrize("edition", gidar.editions())
def test_the_query_over_long_tables(with_cells: Engine, edition: str) -> None:
    query = gidar.load_edition(edition).sql("long", with_cells.dialect)
    assert found(with_cells.run(query)) == answer(edition, across=True)


@pytest.mark.parametrize("edition", gidar.editions())
def test_the_published_tables(engine: Engine, edition: str) -> None:
    """They can be made twice, take sound reports and blanks, keep what they are not to take out, and are queried."""
    form, text = gidar.load_edition(edition), (DIST / edition / f"{engine.dialect}.sql").read_text(encoding="utf-8")
    every_table = dict.fromkeys(table for id_ in gidar.editions() for table in gidar.load_edition(id_).tables)
    for table in (*every_table, "reports", "cells"):
        engine.run(f"DROP TABLE IF EXISTS {table}")
    for _ in "once", "again":
        engine.run(text)
    for key, base in (("a", "complete"), ("b", "zero")):
        for name in ("reports", *form.tables):
            engine.load(name, (SUITE / f"bases/{base}-{edition}/{name}.csv").read_bytes(), key)
    query = form.sql("wide", engine.dialect)
    assert engine.run(query) == []
    name = engine.quote.join(("", "{}", ""))
    row, report, total = name.format("row"), name.format("report"), name.format("total")
    at = f"{report} = 'a' AND {row} = 'received'"
    change = "ALTER TABLE requests UPDATE {} WHERE {} SETTINGS mutations_sync = 2"
    update = change if engine.dialect == "clickhouse" else "UPDATE requests SET {} WHERE {}"
    engine.run(update.format(f"{total} = {total} + 1", at))
    assert {line[:4] for line in engine.run(query)} == {
        ("a", "requests-applicants-total", "received", "fails"),
        ("a", "requests-balance", "total", "fails"),
    }
    engine.run(update.format(f"{total} = NULL", at))
    assert {line[3] for line in engine.run(query)} == {"undetermined"}
    wrongs = ["('c', 'received', -1)", "('c', 'nobody', 1)"]
    if engine.dialect != "clickhouse":  # which makes NULL of a text in VALUES
        wrongs.append("('c', 'received', 'x')")
    for wrong in wrongs:
        with pytest.raises(Refused):
            engine.run(f"INSERT INTO requests ({report}, {row}, {total}) VALUES {wrong}")
    if engine.dialect != "clickhouse":  # it has no keys
        for stranger in ("('nobody', 'received', 1)", "('a', 'received', 1)"):
            with pytest.raises(Refused):
                engine.run(f"INSERT INTO requests ({report}, {row}, {total}) VALUES {stranger}")


def test_the_command_prints_the_query_of_a_dialect(gidar_cli: Any) -> None:
    for dialect in ("sqlite", "clickhouse", "mysql"):
        for layout in ("wide", "long"):
            done = gidar_cli("sql", "--dialect", dialect, "--layout", layout, timeout=60)
            assert done.stdout == gidar.load_edition().sql(layout, dialect)


def test_the_commands_of_the_guide_for_mysql(tmp_path: Path) -> None:
    """As they stand there, with a client that knows the way to the server of the test."""
    section = (ROOT / "docs/guides/sql.md").read_text(encoding="utf-8").split("{: #mysql }")[1].split("\n## ")[0]
    commands = section.split("```bash\n")[1].split("```")[0]
    (tmp_path / "third_party").mkdir()
    (tmp_path / "third_party/gidar").symlink_to(DIST)
    engine = MariaDB()
    try:
        for name in ("mariadb", "mysql"):
            program = tmp_path / name
            program.write_text(
                f'#!/bin/sh\nexec {shutil.which("mariadb")} {engine.client[8:]} --socket={engine.folder}/s "$@"\n'
            )
            program.chmod(0o755)
        environment = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
        for said in (commands, commands.replace("mariadb reports", "mysql reports")):
            done = subprocess.run(
                ["sh", "-ec", said], cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", timeout=120
            )
            assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    finally:
        engine.stop()
