"""The published DDL in a real PostgreSQL: it loads, says the official labels, and can be told to refuse wrong sums."""

import csv
import json
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import datasets
import gidar
from cases import DIST, ROOT, SUITE
from conftest import Run
from postgres import Server, serving


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    yield from serving()


def load(edition: str, package: Path, report: str) -> str:
    """SQL that copies a package in, under another report key."""
    out = f"SET search_path = gidar_{edition};\n"
    for name in ("reports", *gidar.load_edition(edition).tables):
        with (package / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            header, *lines = csv.reader(file)
        columns = ", ".join(f'"{column}"' for column in header)
        values = ",\n".join(
            "(" + ", ".join("NULL" if not v else "'" + v.replace("'", "''") + "'" for v in [report, *line[1:]]) + ")"
            for line in lines
        )
        out += f"INSERT INTO {name} ({columns}) VALUES\n{values};\n"
    return out


def ddl(edition: str, name: str = "postgresql.sql") -> str:
    return (DIST / edition / name).read_text(encoding="utf-8")


def store(server: Server, edition: str) -> None:
    """The tables of an edition made anew, with one sound report in them, whatever another test has left."""
    base = load(edition, SUITE / f"bases/complete-{edition}", "a")
    done = server.sql(f"DROP SCHEMA IF EXISTS gidar_{edition} CASCADE;\n{ddl(edition)}\n{base}")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("edition", gidar.editions())
def test_the_vendored_ddl(server: Server, gidar_cli: Run, tmp_path: Path, edition: str) -> None:
    assert gidar_cli("vendor", tmp_path, "--edition", edition).returncode == 0
    folder, form = tmp_path / edition, gidar.load_edition(edition)
    server.sql(f"DROP SCHEMA IF EXISTS gidar_{edition} CASCADE")
    for _ in "once", "again":
        done = server.sql(ddl(edition))
        assert done.returncode == 0 and not done.stderr, done.stderr

    # Sound reports and one with nothing but blanks go in as they are.
    bases = folder / "conformance/bases"
    for key, name in (("a", "complete"), ("b", "zero")):
        done = server.sql(load(edition, bases / f"{name}-{edition}", key))
        assert done.returncode == 0, done.stderr
    blank = load(edition, folder, "c").replace(
        f"'{edition}', NULL, NULL", f"'{edition}', '{form.years['from']}', '某机关'"
    )
    done = server.sql(blank)
    assert done.returncode == 0, done.stderr
    cells = sum(len(table.rows) * 3 for table in form.tables.values())
    counted = " + ".join(f"(SELECT count(*) FROM {table})" for table in form.tables)
    assert server.answer(f"SET search_path = gidar_{edition}; SELECT {counted}") == [[str(cells)]]

    # Comments are the official labels; the rows of the form have theirs in form_rows.
    comments = server.answer(
        "SELECT c.relname, a.attname, col_description(c.oid, a.attnum) FROM pg_class c JOIN pg_attribute a"
        f" ON a.attrelid = c.oid WHERE c.relnamespace = 'gidar_{edition}'::regnamespace"
        " AND c.relkind = 'r' AND a.attnum > 0"
    )
    told = {(table, column): comment for table, column, comment in comments}
    labels = {(t.id, c.id): c.label["zh"] for t in form.tables.values() for c in t.columns.values()}
    labels |= {("reports", f.column): f.label["zh"] for f in form.fields.values() if f.column}
    assert labels.items() <= told.items()

    # What is there stays when it is run again, and so do the labels.
    before = server.answer(f"SELECT count(*), sum(total) FROM gidar_{edition}.requests")
    assert server.sql(ddl(edition)).returncode == 0
    assert server.answer(f"SELECT count(*), sum(total) FROM gidar_{edition}.requests") == before
    rows = server.answer(f'SELECT "table", "row", "label" FROM gidar_{edition}.form_rows ORDER BY "table", "position"')
    assert sorted(rows) == sorted([t.id, r.id, r.name["zh"]] for t in form.tables.values() for r in t.rows.values())


@pytest.mark.parametrize("edition", gidar.editions())
def test_every_identity_of_a_row_is_a_named_check(server: Server, edition: str) -> None:
    """In a file of their own: a report is stored as it was published, and its wrong sums stay to be found."""
    form = gidar.load_edition(edition)
    store(server, edition)
    wrong = f"UPDATE gidar_{edition}.requests SET total = total + {{}} WHERE report = 'a' AND \"row\" = 'received'"
    assert not server.sql(wrong.format(1)).stderr, "postgresql.sql alone takes it in"
    checks = f"SELECT count(*) FROM pg_constraint WHERE connamespace = 'gidar_{edition}'::regnamespace"
    checks += " AND conname ~ '_total$'"
    refused = server.sql(ddl(edition, "postgresql-identities.sql"))
    assert 'check constraint "requests_applicants_total"' in refused.stderr
    assert server.answer(checks) == [["0"]], "all of them or none"
    assert not server.sql(wrong.format(-1)).stderr
    for _ in "once", "again":
        done = server.sql(ddl(edition, "postgresql-identities.sql"))
        assert done.returncode == 0 and not done.stderr, done.stderr
    assert server.sql(ddl(edition)).returncode == 0, "and the tables after them"
    tried = 0
    for equation in form.identities:
        if equation.axis != "row":
            continue
        _, _, table, row, column = equation.right[0].split("/")
        update = f"UPDATE gidar_{edition}.{table} SET \"{column}\" = %s WHERE report = 'a' AND \"row\" = '{row}'"
        done = server.sql(update % f'"{column}" + 1')
        assert f'check constraint "{equation.code.replace("-", "_")}"' in done.stderr, (equation, done.stderr)
        done = server.sql(f"BEGIN; {update % 'NULL'}; ROLLBACK")
        assert done.returncode == 0, "a blank passes"
        tried += 1
    assert tried == sum(e.axis == "row" for e in form.identities) > 20


def test_types_keys_and_limits_are_enforced(server: Server) -> None:
    store(server, "2021")
    report = (
        "INSERT INTO gidar_2021.reports (report, edition, year, organ_name{}) VALUES ('x', '2021', 2024, '某机关'{})"
    )
    for more, value, name in (
        (", scope", ", 'county'", "reports_scope_check"),
        (", published", ", '2025-02-30'", "reports_published_check"),
        (", organ_code", ", '1234'", "reports_organ_code_check"),
        (", processing_fee_notices", ", -1", "reports_processing_fee_notices_check"),
    ):
        assert name in server.sql(report.format(more, value)).stderr
    row = "INSERT INTO gidar_2021.licensing VALUES ('a', '{}', {})"
    assert "licensing_row_check" in server.sql(row.format("other", 1)).stderr
    assert "licensing_pkey" in server.sql(row.format("administrative_licences", 1)).stderr
    stranger = "INSERT INTO gidar_2021.licensing VALUES ('nobody', 'administrative_licences', 1)"
    assert "licensing_report_fkey" in server.sql(stranger).stderr


def test_columns_that_changed_places_are_refused(server: Server) -> None:
    """By the command of the guide; their sums would have been right. test_from_zero.py runs all of its commands."""
    server.sql(f"DROP SCHEMA IF EXISTS gidar_2021 CASCADE;\n{ddl('2021')}")
    [copy] = re.findall(r'^  psql -c "(.+)"$', (ROOT / "docs/guides/vendor.md").read_text(encoding="utf-8"), re.M)
    package = server.folder / "package"
    package.mkdir(exist_ok=True)
    for name in ("reports", "requests"):
        shutil.copy(SUITE / f"bases/complete-2021/{name}.csv", package)
    path = package / "requests.csv"
    head, rest = path.read_text(encoding="utf-8").split("\n", 1)
    assert not server.sql(copy.replace("$table", "reports")).stderr
    names = head.split(",")
    for other in ([*names[:2], names[3], names[2], *names[4:]], [*names[:-1], "合计"]):
        path.write_text(",".join(other) + "\n" + rest, encoding="utf-8")
        assert "column name mismatch" in server.sql(copy.replace("$table", "requests")).stderr
    path.write_text(head + "\n" + rest, encoding="utf-8")
    assert not server.sql(copy.replace("$table", "requests")).stderr
    assert server.answer("SELECT count(*) FROM gidar_2021.requests") == [["25"]]


def test_the_example_of_the_readme_finds_the_identities_of_columns(server: Server, tmp_path: Path) -> None:
    """The query that the README of every published edition shows, over the terms and a long table."""
    base = json.loads((SUITE / "bases/complete-2021/report.json").read_text(encoding="utf-8"))
    base["tables"]["requests"]["received"]["total"] += 1
    terms = (DIST / "2021/identity-terms.csv").read_text(encoding="utf-8").splitlines()[1:]
    cells = [
        f"('a', '{t}', '{r}', '{c}', {value if value is not None else 'NULL'})"
        for t, rows in base["tables"].items()
        for r, columns in rows.items()
        for c, value in columns.items()
    ]
    text = (DIST / "2021/README.md").read_text(encoding="utf-8")
    query = text.split("```sql\n")[1].split("```")[0]
    quoted = ", ".join("('" + "', '".join(term.split(",")[:5]) + f"', {term.split(',')[5]})" for term in terms)
    found = server.answer(
        "CREATE TEMP TABLE identity_terms"
        ' (identity text, instance text, "table" text, "row" text, "column" text, coefficient int);'
        'CREATE TEMP TABLE cell (report text, "table" text, "row" text, "column" text, value numeric);'
        f"INSERT INTO identity_terms VALUES {quoted}; INSERT INTO cell VALUES {', '.join(cells)}; {query}"
    )
    assert sorted(found) == [
        ["a", "requests-applicants-total", "received", "-1"],
        ["a", "requests-balance", "total", "1"],
    ]


def copied(schema: str, files: dict[str, bytes], types: dict[str, dict[str, str]]) -> str:
    """SQL that makes tables without any constraint and copies CSV files in."""
    out = f"DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}; SET search_path = {schema};\n"
    for name, columns in types.items():
        declared = ", ".join(f'"{column}" {kind}' for column, kind in columns.items())
        out += f"CREATE TABLE {name} ({declared});\nCOPY {name} FROM STDIN (FORMAT csv, HEADER);\n"
        out += files[f"{name}.csv"].decode() + "\\.\n"
    return out


def found(server: Server, setup: str, query: str) -> datasets.Answer:
    told = server.answer(f"{setup}EXPLAIN\n{query}\n{query}")
    plan = "\n".join(line[0] for line in told if len(line) == 1)
    assert "Nested Loop" not in plan.rsplit("Aggregate", 1)[1], "a figure is looked up, not held to every report"
    lines = [[value or None for value in line] for line in told if len(line) != 1]
    assert all(len(line) == 9 for line in lines)
    figures = [[*line[:4], *(v and int(v) for v in line[4:6]), line[7], line[8] and int(line[8])] for line in lines]
    return {tuple(line) for line in figures}


@pytest.mark.parametrize("edition", gidar.editions())
def test_the_query_over_wide_tables(server: Server, edition: str) -> None:
    """The schema is that of postgresql.sql, with its tables free of checks: what they would have refused is found."""
    form = gidar.load_edition(edition)
    kinds = {"string": "text", "integer": "numeric", "number": "numeric"}
    schemas = form.table_schemas.items()
    types = {name: {field["name"]: kinds[field["type"]] for field in schema["fields"]} for name, schema in schemas}
    setup = copied(f"gidar_{edition}", datasets.wide(edition), types) + "SET search_path = public;\n"
    setup += form.sql("wide", "postgres")
    assert found(server, setup, form.sql("wide")) == datasets.answer(edition, across=False)


@pytest.mark.parametrize("edition", gidar.editions())
def test_the_query_over_long_tables(server: Server, edition: str) -> None:
    form = gidar.load_edition(edition)
    reports = {"report": "text", "edition": "text", "year": "integer", "organ_code": "text", "organ_name": "text"}
    cells = {"report": "text", "table": "text", "row": "text", "column": "text", "value": "double precision"}
    files = datasets.all_long()
    setup = copied("long", files, {"reports": reports, "cells": cells}) + form.sql("long", "postgres")
    assert found(server, setup, form.sql("long")) == datasets.answer(edition, across=True)


def test_the_commands_of_the_sql_guide_find_what_the_ddl_cannot(server: Server, gidar_cli: Run) -> None:
    store(server, "2021")
    setup = "SET search_path = gidar_2021;"
    setup += "UPDATE requests SET natural_persons = natural_persons + 1, total = total + 1 WHERE \"row\" = 'received';"
    done = server.sql(setup)
    assert done.returncode == 0, done.stderr
    guide = (ROOT / "docs/guides/sql.md").read_text(encoding="utf-8")
    first, second = re.findall(r"^(?:gidar sql|psql) .+$", guide, re.M)[-2:]
    gidar, _, target = first.partition(" > ")
    (server.folder / target).write_text(gidar_cli(*shlex.split(gidar)[1:]).stdout, encoding="utf-8")
    options = ["-X", "-q", "-A", "-t", "-F", ",", *shlex.split(second)[1:]]
    done = server.run("psql", "-h", str(server.folder), "-U", "gidar", "-d", "postgres", *options)
    assert done.returncode == 0 and not done.stderr, done.stderr
    assert [line.split(",")[:4] for line in done.stdout.splitlines()] == [
        ["a", "requests-balance", "natural_persons", "fails"],
        ["a", "requests-balance", "total", "fails"],
    ]
