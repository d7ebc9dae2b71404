"""What was read so far, on disk: a run that was cut short goes on where it stopped, and memory stays bounded."""

import json
import os
import zlib
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, BinaryIO, NamedTuple

from ..infrastructure.storage import naming
from ..model.version import __version__
from .entry import Job

FOLDER = ".journal"  # beginning with a full stop it is in nobody's way
ENTRIES, INDEX = "entries.bin", "index.jsonl"


class Kept(NamedTuple):
    """Where the entry of a document stands in the file of entries, and of which state of the document it is."""

    path: str
    sha256: str
    gidar: str
    at: int
    size: int


class Journal:
    """The entries of documents, each compressed by itself, and an index of them that is written behind each.

    What was written last and not whole, as where a machine is switched off, is as if it had not been.
    """

    def __init__(self, folder: str) -> None:
        """Raises OSError where it cannot be made or opened."""
        os.makedirs(os.path.join(folder, FOLDER), exist_ok=True)
        self._index = os.path.join(folder, FOLDER, INDEX)
        self._entries = os.path.join(folder, FOLDER, ENTRIES)
        self._kept: dict[str, Kept] = {}
        open(self._entries, "ab").close()
        size = os.path.getsize(self._entries)
        whole = list(_whole(self._index, size))
        for kept in whole:
            self._kept[kept.path] = kept
        end = max((kept.at + kept.size for kept in whole), default=0)
        os.truncate(self._entries, end)
        self._end = end

    def has(self, job: Job) -> bool:
        """Whether a document was read in the state that it is in, by this version."""
        kept = self._kept.get(job.path)
        if kept is None or (kept.sha256, kept.gidar) != (job.sha256, __version__):
            return False
        with open(self._entries, "rb") as file:
            return _entry(file, kept) is not None

    def add(self, job: Job, entry: bytes) -> None:
        """Keep the entry of a document, in place of an older one."""
        data = zlib.compress(entry)
        kept = Kept(job.path, job.sha256, __version__, self._end, len(data))
        with naming(self._entries), open(self._entries, "ab") as file:
            file.write(data)
        line = json.dumps(kept, ensure_ascii=False).encode("utf-8", "surrogateescape")
        with naming(self._index), open(self._index, "ab") as file:
            file.write(line + b"\n")
        self._kept[job.path] = kept
        self._end += len(data)

    def entries(self, paths: set[str]) -> Iterator[dict[str, Any]]:
        """The entries of some documents, in order of their paths."""
        with open(self._entries, "rb") as file:
            for path in sorted(paths & self._kept.keys()):
                if (entry := _entry(file, self._kept[path])) is not None:
                    yield entry


def is_journalled(folder: str) -> bool:
    """Whether a folder is one that documents were read into."""
    return os.path.isfile(os.path.join(folder, FOLDER, INDEX))


def _whole(index: str, size: int) -> Iterator[Kept]:
    """The lines of an index whose entries are there."""
    if not os.path.isfile(index):
        return
    with open(index, "rb") as file:
        for line in file:
            try:
                kept = Kept(*json.loads(line.decode("utf-8", "surrogateescape")))
            except (ValueError, TypeError, RecursionError):
                continue
            if isinstance(kept.path, str) and _is_within(kept, size):
                yield kept


def _is_within(kept: Kept, size: int) -> bool:
    numbers = (kept.at, kept.size)
    return all(type(number) is int and number >= 0 for number in numbers) and sum(numbers) <= size


def _entry(file: BinaryIO, kept: Kept) -> dict[str, Any] | None:
    """The entry of a document; None where it is no longer what was written, as on a disk that fails."""
    file.seek(kept.at)
    try:
        found: dict[str, Any] = json.loads(zlib.decompress(file.read(kept.size)), parse_float=Decimal)
    except (zlib.error, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and found.get("path") == kept.path else None
