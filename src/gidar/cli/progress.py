"""How far a long run has come, on a terminal only."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ..model.words import sentence

LONG = 4 * 1024 * 1024  # bytes of input from which on it takes long enough to be shown


@contextmanager
def progress(paths: list[str], alone: bool, lang: str) -> Iterator[Callable[[int], None]]:
    """What takes the number of bytes that have been done, and shows it on standard error.

    alone says that nothing else is printed meanwhile. Where both outputs would mix on one terminal, or there is
    little to do, nothing is shown.
    """
    shown = alone or not sys.stdout.isatty()
    total = sum(map(_size, paths)) if shown else 0
    if total < LONG:
        yield lambda size: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    text = TextColumn(sentence("validate.progress", lang))
    columns = (text, BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda size: bar.advance(task, size)


def _size(path: str) -> int:
    """The bytes of a file, or of all files below a folder, of a datapackage.json those beside it; 0 for none."""
    if os.path.basename(path) == "datapackage.json":
        path = os.path.dirname(path) or "."
    if os.path.isfile(path):
        return os.path.getsize(path)
    files = (os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names)
    return sum(os.path.getsize(file) for file in files if os.path.isfile(file))
