"""The records of one CSV file by report, however many there are."""

import json
from collections.abc import Iterator
from typing import Any

from .csv_text import Record

MANY = 200_000  # records that are kept in memory; where there are more, all lie on disk

TABLE = "CREATE TABLE records (place INTEGER PRIMARY KEY, key TEXT, line INTEGER, cells TEXT)"
INDEX = "CREATE INDEX IF NOT EXISTS by_key ON records (key, place)"
INSERT = "INSERT INTO records (key, line, cells) VALUES (?, ?, ?)"


class RecordStore:
    """{report key: its records}; the key is "" where a record has none."""

    def __init__(self) -> None:
        self._held: dict[str, list[Record]] = {}
        self._count = 0
        self._database: Any = None

    def add(self, key: str, record: Record) -> None:
        """Take in the next record of the file."""
        if self._database is not None:
            self._database.execute(INSERT, (key, record[0], json.dumps(record[1])))
            return
        self._held.setdefault(key, []).append(record)
        self._count += 1
        if self._count > MANY:
            self._to_disk()

    def _to_disk(self) -> None:
        import sqlite3

        self._database = sqlite3.connect("")  # a file that goes with the connection
        self._database.execute("PRAGMA synchronous = OFF")
        self._database.execute(TABLE)
        held = sorted((line, key, cells) for key, records in self._held.items() for line, cells in records)
        self._held = {}
        for line, key, cells in held:
            self.add(key, (line, cells))

    def rename(self, old: str, new: str, at: int) -> None:
        """Read a key, the cell at a place of its records, as another one."""
        renamed = [(line, [*cells[:at], new, *cells[at + 1 :]]) for line, cells in self.get(old)]
        if self._database is None:
            del self._held[old]
            self._held[new] = sorted([*self._held.get(new, ()), *renamed])
            return
        places = self._database.execute("SELECT place FROM records WHERE key = ? ORDER BY place", (old,)).fetchall()
        for (place,), (_, cells) in zip(places, renamed, strict=True):
            update = "UPDATE records SET key = ?, cells = ? WHERE place = ?"
            self._database.execute(update, (new, json.dumps(cells), place))

    def get(self, key: str) -> list[Record]:
        """The records of a report, in the order of the file."""
        if self._database is None:
            return self._held.get(key, [])
        self._database.execute(INDEX)
        found = self._database.execute("SELECT line, cells FROM records WHERE key = ? ORDER BY place", (key,))
        return [(line, json.loads(cells)) for line, cells in found]

    def __iter__(self) -> Iterator[str]:
        """The keys, each once, in the order in which they first occur."""
        if self._database is None:
            return iter(self._held)
        self._database.execute(INDEX)
        found = self._database.execute("SELECT key FROM records GROUP BY key ORDER BY min(place)")
        return (key for (key,) in found)
