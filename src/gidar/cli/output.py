"""Where the answer goes: to standard output, or into a file that is there when it is whole."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from ..storage import storing
from .terminal import begin_spreadsheet, safe, write


class Output:
    """Takes lines. commands as of `write`; file is None for standard output."""

    def __init__(self, file: BinaryIO | None, commands: bool) -> None:
        self._file, self._commands = file, commands

    def write(self, lines: Iterable[str]) -> None:
        """Write lines, with nothing in them that a terminal, or what runs a job, would obey."""
        if self._file is None:
            write(lines, self._commands)
            return
        for line in lines:
            self._file.write((safe(line, self._commands) + "\n").encode("utf-8", "backslashreplace"))

    def begin_spreadsheet(self) -> None:
        """Begin with a byte order mark, without which Excel takes UTF-8 for the local encoding."""
        if self._file is None:
            begin_spreadsheet()
        else:
            self._file.write("\ufeff".encode())


@contextmanager
def output(path: str | None, commands: bool = False) -> Iterator[Output]:
    """What takes the answer; a file is new, and only there when the block ends well. Raises OSError as `store`."""
    if path is None:
        yield Output(None, commands)
        return
    with storing(path, fresh=True) as file:
        yield Output(file, commands)
