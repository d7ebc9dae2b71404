"""An edition of the form, as its published files describe it."""

from functools import cache, cached_property
from typing import Any

from .form import Column, Equation, Field, Row, Rule, Table, Text
from .published import published, published_text


class Edition:
    """One edition of the form, read from its published files.

    Attributes:
        id: the edition, named after its first report year, such as "2021".
        version: the version of our description of it, such as "1.0.0".
        title, instrument, years, sections: as in edition.json.
        tables: {id: Table} in printed order.
        fields: {JSON Pointer: Field}, everything in a report that is not a table.
    """

    def __init__(self, edition_id: str) -> None:
        form = published(f"{edition_id}/edition.json")
        self.id: str = form["edition"]
        self.version: str = form["version"]
        self.title: Text = form["title"]
        self.instrument: dict[str, str] = form["instrument"]
        self.years: dict[str, int | None] = form["years"]
        self.sections: list[dict[str, Any]] = form["sections"]
        self.fields = {record["pointer"]: Field(**record) for record in form["fields"]}
        self.tables = {record["id"]: _table(record) for record in form["tables"]}

    @cached_property
    def schema(self) -> dict[str, Any]:
        """The bundled JSON Schema of a report."""
        return published(f"{self.id}/report.schema.json")

    @cached_property
    def table_schemas(self) -> dict[str, dict[str, Any]]:
        """The Table Schemas of the CSV package: {"reports": ..., table id: ...}."""
        return {name: published(f"{self.id}/tables/{name}.schema.json") for name in ("reports", *self.tables)}

    @cached_property
    def identities(self) -> tuple[Equation, ...]:
        """Every concrete equation of the edition."""
        return tuple(Equation(**record) for record in published(f"{self.id}/identities.json")["identities"])

    @cached_property
    def continuity(self) -> tuple[Equation, ...]:
        """Every concrete equation between a report and that of the year before."""
        return tuple(Equation(**record) for record in published(f"{self.id}/continuity.json")["continuity"])

    def line(self, axis: str, pointer: str) -> Row | Column:
        """The row or column, as axis says, that a cell of the form stands in."""
        table, row, column = pointer.split("/")[2:]
        return self.tables[table].rows[row] if axis == "row" else self.tables[table].columns[column]

    @cached_property
    def additive(self) -> tuple[str, ...]:
        """Every cell, in printed order, and every field of which the figures of several organs add up."""
        return (*(pointer for pointer, column in self.cells.items() if column.additive), *self.additive_fields)

    @cached_property
    def additive_fields(self) -> tuple[str, ...]:
        """The fields outside the tables of which the figures of several organs add up."""
        return tuple(field.pointer for field in self.fields.values() if field.additive)

    @cached_property
    def money_fields(self) -> tuple[str, ...]:
        """The fields outside the tables that are amounts of money, which may have decimals."""
        return tuple(field.pointer for field in self.fields.values() if field.schema.get("$ref") == "#/$defs/money")

    @cached_property
    def widest(self) -> int:
        """How many cells the widest printed line of the form has."""
        return max(table.width for table in self.tables.values())

    @cached_property
    def catalogue(self) -> dict[str, Any]:
        """rules.json: the rules and the words that messages are built from."""
        return published(f"{self.id}/rules.json")

    @cached_property
    def repair(self) -> dict[str, Any]:
        """repair.json: the kinds of slip, what they cost, and the words for them."""
        return published(f"{self.id}/repair.json")

    def sql(self, layout: str, dialect: str | None = None) -> str:
        """The equations as one query over tables in the wide or the long layout, in standard SQL.

        With a dialect of duckdb, spark or postgres, the statements before it that name the tables; with one of sqlite,
        clickhouse or mysql, the query as that system has it.
        """
        return published_text(f"{self.id}/sql/{layout}.{dialect}.sql" if dialect else f"{self.id}/sql/{layout}.sql")

    @cached_property
    def sources(self) -> list[dict[str, Any]]:
        """The instruments that are cited, with their text."""
        sources: list[dict[str, Any]] = published(f"{self.id}/sources.json")["sources"]
        return sources

    @cached_property
    def narrative(self) -> dict[str, Any]:
        """narrative.json: the words by which figures in the narrative are attributed to cells."""
        return published(f"{self.id}/narrative.json")

    @cached_property
    def rules(self) -> dict[str, Rule]:
        """{code: Rule}: every rule that can be reported for this edition."""
        return {record["code"]: self._rule(record) for record in self.catalogue["rules"]}

    def _rule(self, record: dict[str, Any]) -> Rule:
        code = record["code"]
        page = {lang: address.format(code=code) for lang, address in self.catalogue["page"].items()}
        return Rule(code, record["severity"], record["title"], record.get("message"), record["basis"], page, record)

    def years_said(self) -> Text:
        """Which report years it is for, in words."""
        words = self.catalogue["words"]["no_year_limit" if self.years["to"] is None else "year_range"]
        return {lang: text.format(**self.years) for lang, text in words.items()}

    def label(self, pointer: str) -> Text | None:
        """The place that a JSON Pointer names, in the words of the form: section, row and column.

        None where the form has no such place.
        """
        return self._labels.get(pointer) or self._label(pointer)

    @cached_property
    def _labels(self) -> dict[str, Text | None]:
        return {pointer: self._label(pointer) for pointer in self.cells}

    def _label(self, pointer: str) -> Text | None:
        if pointer in self.fields:
            return self.fields[pointer].label
        table, row, column = self.place(pointer)
        if not table:
            return None
        section = self.section_of(pointer)
        if not row and table.label == section["label"]:
            return table.label
        place = self.cell_name(pointer) if column else row.name if row else table.label
        return self.within(pointer, place)

    def cell_name(self, pointer: str) -> Text:
        """The words for a cell of the form within its section: its row and column."""
        row, column = self.line("row", pointer).name, self.line("column", pointer).name
        words: Text = self.catalogue["words"]["cell"]
        return {lang: text.format(row=row[lang], column=column[lang]) for lang, text in words.items()}

    def within(self, pointer: str, place: Text) -> Text:
        """The words for a place, after the section that a table or what is in it stands in."""
        section: Text = self.section_of(pointer)["name"]
        words: Text = self.catalogue["words"]["within"]
        return {lang: text.format(section=section[lang], place=place[lang]) for lang, text in words.items()}

    def section_of(self, pointer: str) -> dict[str, Any]:
        """The section of the form, as in edition.json, that a table or what is in it stands in."""
        table = self.tables[pointer.split("/")[2]]
        [section] = (section for section in self.sections if section["id"] == table.section)
        return section

    def place(self, pointer: str) -> tuple[Table | None, Row | None, Column | None]:
        """The table, row and column of the form that a JSON Pointer names, as far as they exist."""
        steps = pointer.split("/")[1:]
        if len(steps) < 2 or steps[0] != "tables" or len(steps) > 4:
            return None, None, None
        table = self.tables.get(steps[1])
        row = table.rows.get(steps[2]) if table and len(steps) > 2 else None
        column = table.columns.get(steps[3]) if table and len(steps) > 3 else None
        if not table or (len(steps) > 2 and not row) or (len(steps) > 3 and not column):
            return None, None, None
        return table, row, column

    @cached_property
    def places(self) -> tuple[tuple[str, str, str], ...]:
        """(JSON Pointer, pointer of its owner, name) of every place of a report, owners first."""
        found: dict[str, None] = dict.fromkeys(self.fields)
        for pointer in self.cells:
            table, row = pointer.split("/")[2:4]
            found |= dict.fromkeys((f"/tables/{table}", f"/tables/{table}/{row}", pointer))
        return tuple((pointer, *pointer.rsplit("/", 1)) for pointer in found)  # type: ignore[misc]

    @cached_property
    def cells(self) -> dict[str, Column]:
        """{JSON Pointer of a cell: its column}, every cell of the form in printed order."""
        return {
            f"/tables/{table.id}/{row}/{column.id}": column
            for table in self.tables.values()
            for row in table.rows
            for column in table.columns.values()
        }


def _table(record: dict[str, Any]) -> Table:
    rows = {row["id"]: Row(**row) for row in record["rows"]}
    columns = {column["id"]: Column(**column) for column in record["columns"]}
    return Table(**{**record, "rows": rows, "columns": columns})


def not_for(edition: "Edition", year: int) -> bool:
    """Whether a year lies outside those that the edition is for."""
    first, last = edition.years["from"], edition.years["to"]
    return year < (first or year) or year > (last or year)


def editions() -> tuple[str, ...]:
    """The ids of all editions, oldest first; the last one is the edition in use."""
    return tuple(record["edition"] for record in published("catalog.json")["editions"])


def edition_for(year: int) -> "Edition | None":
    """The edition by which the reports of a year are made, the newest of several; None if there is none."""
    newest_first = map(load_edition, reversed(editions()))
    spans = ((edition, edition.years["from"] or year, edition.years["to"] or year) for edition in newest_first)
    return next((edition for edition, first, last in spans if first <= year <= last), None)


@cache
def load_edition(edition_id: str | None = None) -> Edition:
    """The edition with this id, a text such as "2021", or the newest one.

    Raises KeyError if there is no such edition; `editions()` lists them.
    """
    known = editions()
    if edition_id is None:
        edition_id = known[-1]
    if edition_id not in known:
        raise KeyError(f"no edition {edition_id!r}; there are {', '.join(map(repr, known))}")
    return Edition(edition_id)


@cache
def all_rules() -> dict[str, Rule]:
    """{code: rule} of every edition, in the newest edition's words."""
    return {code: rule for edition in map(load_edition, editions()) for code, rule in edition.rules.items()}


@cache
def package_files() -> tuple[str, ...]:
    """The names that the files of a CSV package have as resources, in any edition: "reports", and every table."""
    tables = (table for edition in map(load_edition, editions()) for table in edition.tables)
    return tuple(dict.fromkeys(("reports", *tables)))
