"""How far a run has come that takes longer than a moment, on a terminal only."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from ..model.published import DESCRIPTOR

MOMENT = 2.0  # seconds after which it is shown that work goes on

COUNT = "{task.fields[reports]}"  # what stands for the number of reports

Advance = Callable[[int, int], None]
"""Takes the number of bytes and of reports that have been done."""


@contextmanager
def progress(paths: list[str], alone: bool, said: str) -> Iterator[Advance]:
    """What shows in one line on standard error how much has been done.

    alone says that nothing else is printed meanwhile; said is the sentence, with COUNT for the number.
    Where both outputs would mix on one terminal, nothing is shown.
    """
    if not alone and sys.stdout.isatty():
        yield lambda size, reports: None
        return
    begun, done, shown = time.monotonic(), [0, 0], list[Callable[[], None]]()
    with ExitStack() as stack:

        def advance(size: int, reports: int) -> None:
            done[0] += size
            done[1] += reports
            if not shown and time.monotonic() - begun > MOMENT:
                shown.append(_line(stack, sum(map(_size, paths)), done, said))
            for update in shown:
                update()

        yield advance


def _line(stack: ExitStack, total: int, done: list[int], said: str) -> Callable[[], None]:
    """Show the line until the stack is left; what brings it up to date. Where there is no terminal, nothing."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

    console = Console(stderr=True)
    if not console.is_terminal:
        return lambda: None
    columns = (TextColumn(said), BarColumn(), TaskProgressColumn())
    bar = stack.enter_context(Progress(*columns, console=console, transient=True))
    task = bar.add_task("", total=total, reports=done[1])
    return lambda: bar.update(task, completed=done[0], reports=done[1])


def _size(path: str) -> int:
    """The bytes of a file, or of all files below a folder, of a datapackage.json those beside it; 0 for none."""
    if os.path.basename(path) == DESCRIPTOR:
        path = os.path.dirname(path) or "."
    if os.path.isfile(path):
        return os.path.getsize(path)
    files = (os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names)
    return sum(os.path.getsize(file) for file in files if os.path.isfile(file))
