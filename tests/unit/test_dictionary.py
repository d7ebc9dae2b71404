"""The data dictionary of an edition: every cell once, with all that there is to know of it."""

import csv
import io
import json
import sqlite3
from functools import cache

import pytest

import gidar
from cases import DIST

EDITIONS = gidar.editions()
ALWAYS = (
    *("label_zh", "label_en", "type", "unit_zh", "unit_en", "required", "basis_zh", "basis_en"),
    *("json", "csv_file", "csv_row", "csv_column", "sql", "since", "other_edition", "relation"),
)


@cache
def lines(edition: str, kind: str) -> list[dict[str, str]]:
    text = (DIST / edition / "dictionary.csv").read_text(encoding="utf-8-sig")
    return [line for line in csv.DictReader(io.StringIO(text)) if line["kind"] == kind]


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_cell_has_its_line_and_every_line_is_filled_in(edition: str) -> None:
    cells, form = lines(edition, "cell"), gidar.load_edition(edition)
    assert [line["json"] for line in cells] == [*form.cells]
    assert {line["id"]: lacking for line in cells if (lacking := [name for name in ALWAYS if not line[name]])} == {}


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_places_of_a_cell_are_those_of_the_published_files(edition: str) -> None:
    package = json.loads((DIST / edition / "datapackage.json").read_text(encoding="utf-8"))
    columns = {one["path"]: one["schema"] for one in package["resources"]}
    for line in (*lines(edition, "cell"), *lines(edition, "field")):
        if line["csv_file"]:
            schema = columns[line["csv_file"]]
            fields = json.loads((DIST / edition / schema).read_text("utf-8")) if isinstance(schema, str) else schema
            assert line["csv_column"] in {field["name"] for field in fields["fields"]}, line["id"]
        if line["kind"] == "cell":
            assert line["json"] == "/tables/" + line["id"].replace(".", "/")
            assert (line["csv_file"], line["csv_row"]) == (
                f"{line['json'].split('/')[2]}.csv",
                line["json"].split("/")[3],
            )


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_sql_of_every_line_runs(edition: str) -> None:
    base = sqlite3.connect(":memory:")
    base.execute(f"ATTACH ':memory:' AS gidar_{edition}")
    ddl = (DIST / edition / "sqlite.sql").read_text(encoding="utf-8")
    base.executescript(ddl)
    base.executescript(
        "".join(
            f"CREATE TABLE gidar_{edition}.{name} AS SELECT * FROM main.{name};"
            for (name,) in base.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall()
        )
    )
    for line in (*lines(edition, "cell"), *lines(edition, "field")):
        if line["sql"]:
            base.execute(line["sql"])


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_equations_of_a_cell_are_all_those_with_it(edition: str) -> None:
    form = gidar.load_edition(edition)
    for line in lines(edition, "cell"):
        expected = {
            f"{one['code']}.{one['instance']}" if one["instance"] else one["code"]
            for name in ("identities", "continuity")
            for one in json.loads((DIST / edition / f"{name}.json").read_text(encoding="utf-8"))[name]
            if line["json"] in (*one["left"], *one["right"], *one.get("last", ()))
        }
        assert set(filter(None, line["identities"].split("; "))) == expected, line["id"]
        other = gidar.load_edition(line["other_edition"])
        assert not line["other_json"] or all(one in other.cells for one in line["other_json"].split("; ")), line["id"]
    assert form.cells
