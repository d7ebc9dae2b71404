"""Reports of earlier years, by organ: of each only what the report of the year after is held to."""

from collections.abc import Iterable
from typing import Any

from ..model.edition import load_edition
from ..model.report import Report
from ..structure.usable import Year
from .carried_over import last_year

TABLE = "CREATE TABLE reports (code BLOB, name BLOB, year INTEGER, kept BLOB)"
INDEXES = ("CREATE INDEX by_code ON reports (code, year)", "CREATE INDEX by_name ON reports (name, year)")
SAME_ORGAN = """
SELECT kept FROM (
  SELECT rowid AS place, kept FROM reports WHERE code = :code AND year = :year
  UNION
  SELECT rowid, kept FROM reports WHERE name = :name AND year = :year AND (code IS NULL OR :code IS NULL)
) ORDER BY place LIMIT 1"""
ONLY = "SELECT kept FROM reports WHERE year = :year AND (SELECT max(rowid) FROM reports) = 1"

OrganKey = tuple[bytes | None, bytes | None]
"""The code and the name of an organ, as far as they are texts."""


class History:
    """Reports among which that of an organ's year before can be found, however many there are: they lie on disk.

    Organs are the same where their codes are, or, where one has no code, their names.
    A single report counts as the year before of any report whose year follows it: who gives one, means it.
    """

    def __init__(self, reports: Iterable[Report] = (), path: str = "") -> None:
        """With a path, the history is kept in that file, else in one that goes with it."""
        import sqlite3

        self._database = sqlite3.connect(path)
        self._database.execute("PRAGMA synchronous = OFF")
        if not self._database.execute("SELECT 1 FROM sqlite_master").fetchone():
            for statement in (TABLE, *INDEXES):
                self._database.execute(statement)
        for report in reports:
            self.add(report)

    def add(self, report: Report) -> None:
        """Take in a report."""
        self.keep(_organ(report), _year(report), last_year(report))

    def keep(self, organ: OrganKey, year: int | None, last: Year | None) -> None:
        """Take in a report of which it is known already what its successor is held to."""
        import pickle

        kept = pickle.dumps(last and (last.report, last.edition.id, last.usable))
        self._database.execute("INSERT INTO reports VALUES (?, ?, ?, ?)", (*organ, year, kept))

    def close(self) -> None:
        """Write out what has been taken in, so that other processes can open the file."""
        self._database.commit()

    def before(self, report: Report) -> Year | None:
        """What a report is held to by that of the same organ for the year before; None where there is none.

        A report of the year before that belongs to no edition counts as none.
        """
        year = _year(report)
        return None if year is None else self.of(_organ(report), year - 1)

    def of(self, organ: OrganKey, year: int) -> Year | None:
        """What is kept of the report of an organ for a year."""
        import pickle

        query = {"code": organ[0], "name": organ[1], "year": year}
        found = self._database.execute(ONLY, query).fetchone() or self._database.execute(SAME_ORGAN, query).fetchone()
        kept = pickle.loads(found[0]) if found else None
        return Year(kept[0], load_edition(kept[1]), kept[2], last=True) if kept else None


def organ_key(code: Any, name: Any) -> OrganKey:
    """What an organ is told by. A text that is no Unicode has bytes too."""
    one, two = (v.encode("utf-8", "surrogatepass") if isinstance(v, str) else None for v in (code or None, name))
    return one, two


def _organ(report: Report) -> OrganKey:
    return organ_key(report.value("/organ/code"), report.value("/organ/name"))


def _year(report: Report) -> int | None:
    year = report.value("/year")
    return year if type(year) is int and abs(year) < 10_000 else None
