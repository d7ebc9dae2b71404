"""Which folders and files below a path are validated one by one, in the order in which the readers go."""

import os
from collections.abc import Iterator

from . import parquet_files

SINGLE = (".json", ".jsonl", ".zip")


def inputs(path: str) -> Iterator[str]:
    """A path, or, of a folder that holds packages in folders, those and the other inputs beside them."""
    package = os.path.isfile(os.path.join(path, "datapackage.json")) or parquet_files.files(path)
    try:
        entries = [] if package or not os.path.isdir(path) else sorted(os.scandir(path), key=lambda entry: entry.name)
    except OSError:
        entries = []  # the readers say why
    entries = [entry for entry in entries if not entry.is_symlink()]
    if not any(entry.is_dir() for entry in entries):
        yield path
        return
    for entry in entries:
        if entry.is_dir():
            yield from inputs(entry.path)
        elif entry.name.lower().endswith(SINGLE):
            yield entry.path
