"""Reports of earlier years, by organ: of each only what the report of the year after is held to."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from ..model.display import quoted
from ..model.edition import load_edition
from ..model.form import Lang
from ..model.organs import Organ, organ_of
from ..model.report import Report
from ..model.words import sentence
from ..structure.usable import Year
from .carried_over import last_year
from .continuity import Missing
from .pairing import paired

TABLE = "CREATE TABLE reports (code BLOB, name BLOB, region BLOB, year INTEGER, kept BLOB)"
INDEXES = ("CREATE INDEX by_code ON reports (code, year)", "CREATE INDEX by_name ON reports (name, year)")
SAME_ORGAN = """
SELECT kept FROM (
  SELECT rowid AS place, kept FROM reports WHERE code = :code AND year = :year
  UNION
  SELECT rowid, kept FROM reports WHERE name = :name AND year = :year AND (code IS NULL OR :code IS NULL)
    AND (region IS NULL OR :region IS NULL OR region = :region)
) ORDER BY place"""
ONLY = "SELECT kept FROM reports WHERE (SELECT count(*) FROM (SELECT 1 FROM reports LIMIT 2)) = 1"

MAX_TWINS = 5  # reports of an organ for a year that are looked at, where there should be one


class KeptReport(NamedTuple):
    """What is kept of a report: its organ and year, and pickled what its successor is held to."""

    organ: Organ
    year: int | None
    last: bytes


def kept_of(report: Report) -> KeptReport:
    """What is kept of a report."""
    return kept_as(organ_of(report.value), _year(report), last_year(report))


def kept_as(organ: Organ, year: int | None, last: Year | None) -> KeptReport:
    """The same of a report of which it is known already what its successor is held to."""
    import pickle

    # The text that it was read from is as large as the report, and says nothing of the report of another year.
    return KeptReport(
        organ, year, pickle.dumps(last and (last.report._replace(text=b""), last.edition.id, last.usable))
    )


class SourceNames(NamedTuple):
    """Where reports were read, one after the other: a Phrase."""

    sources: tuple[str, ...]

    def __call__(self, lang: Lang) -> str:
        """In "zh" or "en"."""
        return sentence("punctuation.list", lang).join(quoted(source, 200) for source in self.sources)


class History:
    """Reports among which an organ's report of the previous year is found; any number, since they are kept on disk.

    Organs are the same if their codes are, or, if one of them has no code, if their names are.

    Attributes:
        paired: how many reports were compared with one of these, or could have been if there were not several.
    """

    def __init__(self, reports: Iterable[Report] = (), path: str = "") -> None:
        """With a path, the history is kept in that file, else in one that goes with it."""
        import sqlite3

        self.paired = 0
        self._database = sqlite3.connect(path)
        self._database.execute("PRAGMA synchronous = OFF")
        if not self._database.execute("SELECT 1 FROM sqlite_master").fetchone():
            for statement in (TABLE, *INDEXES):
                self._database.execute(statement)
        for report in reports:
            self.add(report)

    def add(self, report: Report) -> None:
        """Take in a report."""
        self.keep(kept_of(report))

    def keep(self, kept: KeptReport) -> None:
        """Take in what is kept of a report."""
        self._database.execute("INSERT INTO reports VALUES (?, ?, ?, ?, ?)", (*_columns(kept.organ), *kept[1:]))

    def close(self) -> None:
        """Write out what has been taken in, and let go of the file, so that others can open or remove it."""
        self._database.commit()
        self._database.close()

    def before(self, report: Report) -> Year | None:
        """What a report is held to by that of the same organ for the year before; None where there is none.

        A report of the year before that belongs to no edition counts as none.
        """
        year = _year(report)
        return None if year is None else self.of(organ_of(report.value), year - 1)

    def of(self, organ: Organ, year: int) -> Year | None:
        """What is kept of the report of an organ for a year."""
        return next(self._all(organ, year), None)

    def year_before(self, organ: Organ, year: int | None) -> Year | Missing:
        """The same for the year before, or why there is none; a single report is named with its organ."""
        all_last = [] if year is None else [*islice(self._all(organ, year - 1), MAX_TWINS)]
        if any(_conflict(all_last[0], other) for other in all_last[1:]):
            self.paired += 1
            return Missing("previous_several", {"sources": SourceNames(tuple(last.report.source for last in all_last))})
        last = next(iter(all_last), None) or next(self._kept(ONLY, {}), None)
        found = paired(organ, year, last) if last else Missing("previous_not_found")
        self.paired += isinstance(found, Year)
        return found

    def _all(self, organ: Organ, year: int) -> Iterator[Year]:
        query = dict(zip(("code", "name", "region"), _columns(organ), strict=True))
        return self._kept(SAME_ORGAN, query | {"year": year})

    def _kept(self, query: str, params: dict[str, bytes | int | None]) -> Iterator[Year]:
        import pickle

        for (last,) in self._database.execute(query, params):
            if kept := pickle.loads(last):
                yield Year(kept[0], load_edition(kept[1]), kept[2], last=True)


def _conflict(last: Year, other: Year) -> bool:
    """Whether two reports of an organ for a year differ in a figure that the report of the year after is held to."""
    return any(pointer in last.usable and last.usable[pointer] != value for pointer, value in other.usable.items())


def _columns(organ: Organ) -> tuple[bytes | None, ...]:
    """What an organ is told by: code, name, region. A text that is no Unicode has bytes too."""
    key = organ.key
    return tuple(text.encode("utf-8", "surrogatepass") if text else None for text in (key.code, key.name, key.region))


def _year(report: Report) -> int | None:
    year = report.value("/year")
    return year if type(year) is int and abs(year) < 10_000 else None
