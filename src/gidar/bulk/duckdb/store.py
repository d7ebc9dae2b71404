"""The lines of a package in a database of its own on disk: every cell as the text that the readers would see."""

from collections.abc import Iterable, Iterator
from typing import Any, Self

from ...inputs.chunks import year_of
from ...inputs.csv_heading import Heading, sheet_of
from ...inputs.csv_keys import ListedKeys
from ...inputs.csv_report import edition_of_headings
from ...inputs.database import Database
from ...inputs.descriptor import Resource
from ...inputs.json_text import plain_number
from ...model.edition import Edition
from ...model.errors import InputError
from ...model.report import Sheet
from ...model.routes import Refusal
from ...structure.csv_files import as_expected

BATCH = 10_000  # lines that are fetched at a time


class Store(Database):
    """A package in a database. Closing it removes the files.

    Attributes:
        db: the connection. raw.<resource> has the cells of a file as c0, c1, ..., and the line that they begin on;
            keys(n, report) the report keys in order; asked(n, report) those that the ordinary checks look at.
        source: what findings name.
        edition: the edition of the package.
        sheets: {resource: its headings, without its lines}.
        whole: {resource: the columns whose cells the files have as whole numbers}, which raw.<resource> has as n0, n1,
            ..., too.
        regular: whether all files are there with exactly the headings of the edition, so that SQL can name columns.
    """

    source: str
    edition: Edition
    sheets: dict[str, Sheet]
    whole: dict[str, set[int]]
    regular: bool

    def __enter__(self) -> Self:
        """Open an empty database."""
        super().__enter__()
        self.db.execute("CREATE SCHEMA data; CREATE SCHEMA raw")
        self.whole = {}
        return self

    def load(
        self, name: str, path: str | list[str], reader: str, columns: str, line: str, whole: Iterable[int] = ()
    ) -> None:
        """Make raw.<name> of a file, or of several.

        columns and line are SQL over what a table function, such as read_csv, reads; of those that are whole, columns
        has n<place> instead of c<place>.
        """
        self.whole[name] = {*whole}
        texts = "".join(f", CAST(n{at} AS VARCHAR) AS c{at}" for at in whole)
        self.db.execute(f'CREATE TABLE data."{name}" AS SELECT {columns} FROM {reader}', [path])
        self.db.execute(f'CREATE VIEW raw."{name}" AS SELECT *{texts}, {line} AS line FROM data."{name}"')

    def describe(self, source: str, found: dict[str, Resource], headers: dict[str, list[str]]) -> None:
        """Name the edition and the headings, once the files are there. Raises InputError where there is no report."""
        self.source, self.edition = source, edition_of_headings(headers)
        schemas = self.edition.table_schemas
        self.sheets = {name: sheet_of(Heading(headers[name]), r, schemas.get(name)) for name, r in found.items()}
        self.regular = self.irregular() is None
        self.db.execute("CREATE TABLE asked (n BIGINT, report VARCHAR)")
        key = self.key("reports")
        self.db.execute(
            f"CREATE TABLE keys AS SELECT row_number() OVER (ORDER BY min(line)) AS n, {key} AS report"
            f" FROM raw.reports WHERE {key} <> '' GROUP BY {key}"
        )
        if not self.one("SELECT count(*) FROM keys"):
            raise InputError("no_reports", source)

    def irregular(self) -> Refusal | None:
        """Why SQL cannot name columns: the files are not those of the edition, with exactly its headings."""
        if self.sheets.keys() != self.edition.table_schemas.keys():
            return Refusal("database", "tables")
        for name, sheet in self.sheets.items():
            if not as_expected(self.edition, name, sheet):
                return Refusal("database", "headings", sheet.file)
        return None

    def renamed(self) -> Refusal | None:
        """Why the readers may read keys of a table as others: they are written otherwise than in reports."""
        listed = None
        for name, sheet in self.sheets.items():
            key = self.key(name)
            for (written,) in self.rows(
                f'SELECT DISTINCT {key} AS report FROM raw."{name}" WHERE {key} NOT IN (SELECT report FROM keys)'
            ):
                listed = listed or ListedKeys(report for (report,) in self.rows("SELECT report FROM keys"))
                if listed.alike(written) or listed.with_zeros(written):
                    return Refusal("database", "keys_otherwise", sheet.file)
        return None

    def key(self, name: str) -> str:
        """The SQL of the report key of a line, '' where it has none."""
        names = self.sheets[name].names
        return f"coalesce(c{names.index('report')}, '')" if "report" in names else "''"

    def years(self) -> set[str]:
        """The years of the reports."""
        names = self.sheets["reports"].names
        if "year" not in names:
            return set()
        found = self.db.execute(f"SELECT DISTINCT c{names.index('year')} FROM raw.reports").fetchall()
        return set[str]().union(*(year_of(plain_number(year or "", whole=True)) for (year,) in found))

    def rows(self, query: str) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, a batch at a time."""
        cursor = self.db.cursor().execute(query)
        while rows := cursor.fetchmany(BATCH):
            yield from rows

    def one(self, query: str) -> Any:
        """The only value of the only line that a query gives."""
        row = self.db.execute(query).fetchone()
        return row and row[0]

    def doubt(self, query: str) -> None:
        """Leave the reports that a query gives to the ordinary checks, and with them the lines of no report.

        Such lines go with the only report there is, else they come last, by themselves.
        """
        known = [name for name in self.sheets if name in self.edition.table_schemas]
        every = " UNION ".join(f'SELECT {self.key(name)} AS report FROM raw."{name}"' for name in known)
        self.db.execute(
            f"""INSERT INTO asked SELECT n, report FROM keys WHERE report IN ({query})
            UNION ALL SELECT 1 + (SELECT count(*) FROM keys), report FROM ({every})
            WHERE report NOT IN (SELECT report FROM keys)"""
        )
        if self.one("SELECT count(*) FROM keys") == 1 and self.one("SELECT count(*) FROM asked WHERE n > 1"):
            self.db.execute("UPDATE asked SET n = 1")
            self.db.execute(
                "INSERT INTO asked SELECT n, report FROM keys WHERE report NOT IN (SELECT report FROM asked)"
            )
