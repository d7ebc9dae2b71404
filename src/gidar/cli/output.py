"""Where the answer goes: to standard output, or into a file that is there when it is whole."""

import argparse
import os
import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, BinaryIO

from ..infrastructure.storage import storing
from ..model.words import sentence
from .common import fail, tell_written
from .terminal import begin_spreadsheet, safe, tell, write

if TYPE_CHECKING:
    from ..reporters import Reporter, ResultFile


OTHERS = {
    *("csv", "doc", "docx", "et", "gz", "htm", "html", "jsonl", "md", "mht", "odt", "ods", "ofd", "parquet", "pdf"),
    *("rtf", "tsv", "txt", "wps", "xls", "xlsb", "xlsx", "xml", "yaml", "yml", "zip"),
}
"""Endings by which people know what a file is; one that is not of that kind is never written under such a name."""


class Output:
    """Takes lines. commands as of `write`; file is None for standard output; a book takes them where there is one."""

    def __init__(self, file: BinaryIO | None, commands: bool, book: "ResultFile | None" = None) -> None:
        self._file, self._commands, self._book = file, commands, book

    def write(self, lines: Iterable[str]) -> None:
        """Write lines, with nothing in them that a terminal, or what runs a job, would obey."""
        if self._file is None:
            write(lines, self._commands)
            return
        if self._book:
            for line in lines:
                self._book.take(line)
            return
        for line in lines:
            self._file.write((safe(line, self._commands) + "\n").encode("utf-8", "backslashreplace"))


def format_of(args: argparse.Namespace, formats: Collection[str]) -> str | None:
    """The format asked for, by name or by the ending of the output; None where neither says one of formats."""
    form = _called(_ending(args.output))
    return args.format or (form if form in formats else None)


def no_ending(args: argparse.Namespace, formats: Collection[str]) -> bool:
    """Whether the output is called like a file of another kind than one of formats, which is said."""
    ending = _ending(args.output)
    if ending in OTHERS and _called(ending) not in formats:
        joint = sentence("punctuation.list", args.lang)
        fail(args, "handout.ending", ending=ending, known=joint.join(formats))
        return True
    return False


def _ending(path: str | None) -> str:
    """How the name of a file ends, without the dot."""
    return os.path.splitext(path or "")[1][1:].lower()


def _called(ending: str) -> str:
    """What the format of files that end so is called, if it is one of ours."""
    return "text" if ending == "txt" else ending


def no_file(args: argparse.Namespace) -> bool:
    """Whether a format that makes a file cannot be written where it is asked for, which is said."""
    from ..infrastructure.extras import missing
    from ..reporters import FILES

    if args.format not in FILES:
        return False
    if not args.output:
        fail(args, "handout.needs_output", form=args.format)
    elif error := missing("xlsxwriter"):
        tell(error.line(args.lang))
    else:
        return False
    return True


@contextmanager
def output(path: str | None, report_to: "Reporter") -> Iterator[Output]:
    """What takes the lines of a reporter; a file is new, and only there when the block ends well.

    Raises OSError as `store`, InputError where the library for a file is not installed.
    """
    if path is None:
        report_to.in_file = False
        report_to.beside_errors = sys.stdout.isatty() and sys.stderr.isatty()
        if report_to.marked:
            begin_spreadsheet()
        yield Output(None, report_to.commands)
        return
    with storing(path, fresh=True) as file, report_to.book(file) or nullcontext() as book:
        if report_to.marked:
            file.write("\ufeff".encode())
        yield Output(file, report_to.commands, book)
    tell_written(report_to.lang, path)
