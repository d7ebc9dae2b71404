"""A DuckDB database of its own on disk, which never asks the network, and the files that it reads."""

import os
import shutil
import tempfile
from contextlib import suppress
from itertools import count
from types import TracebackType
from typing import Any, Self

MEMORY = "1GB"  # that the database may take; what is more goes into its folder


class Database:
    """An empty database in a temporary folder. Closing it removes the folder.

    Attributes:
        db: the connection.
    """

    db: Any

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="gidar-", ignore_cleanup_errors=True)
        self.names = count()

    def __enter__(self) -> Self:
        """Open it."""
        import duckdb

        self.db = duckdb.connect(
            os.path.join(self.folder.name, "store.duckdb"),
            config={
                "autoinstall_known_extensions": "false",  # never the network
                "autoload_known_extensions": "false",
                "memory_limit": MEMORY,
                "temp_directory": os.path.join(self.folder.name, "spill"),
            },
        )
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close it and remove its files."""
        self.db.close()
        self.folder.cleanup()

    def file(self, suffix: str) -> str:
        """The name for a new file in the folder of the database."""
        return os.path.join(self.folder.name, f"{next(self.names)}{suffix}")

    def link(self, path: str, suffix: str) -> str:
        """Another name for a file, or a copy, without anything that a database would take for a pattern."""
        path, name = os.path.abspath(path), self.file(suffix)
        for link in (os.symlink, os.link):  # Windows lets few people make the one; the other stays on one drive
            with suppress(OSError):
                link(path, name)
                return name
        return shutil.copyfile(path, name)
