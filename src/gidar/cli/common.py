"""What the commands share."""

import argparse
import os
import re
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from ..model.errors import InputError
from ..model.words import sentence
from .terminal import safe

if TYPE_CHECKING:
    from ..model.report import Report
    from ..regions.parts import Parts

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]
else:  # what a command adds its parser to; only type checkers know it as generic
    Commands = object


def say(args: argparse.Namespace, key: str, **params: Any) -> None:
    """A sentence of words.yaml, room.key, to standard error, in the language asked for."""
    print(safe(sentence(key, args.lang, **params)), file=sys.stderr)


def no_edition(args: argparse.Namespace) -> int:
    """Say that the edition asked for does not exist; the exit code for it."""
    from ..model.edition import editions

    return fail(args, "cli.no_edition", known=", ".join(editions()))


def fail(args: argparse.Namespace, key: str, **params: Any) -> int:
    """Say by a sentence of words.yaml why the job could not be done; the exit code for it."""
    say(args, key, **params)
    return 2


def refuse(reason: str) -> int:
    """Say in these words why the job could not be done; the exit code for it."""
    print(safe(reason), file=sys.stderr)
    return 2


def parts_of(paths: list[str], organs: str | None, on_error: Callable[[InputError], None]) -> "Parts | None":
    """The reports below some paths as the parts of a region, organs the list of all parts, if there is one.

    They are read when they are gone through. None where the list cannot be read, which has been reported.
    """
    from ..inputs.organ_list import read_organs
    from ..regions.parts import Parts

    try:
        return Parts(_Below(paths, on_error), read_organs(organs) if organs else None)
    except InputError as error:
        on_error(error)
        return None


class _Below:
    """The reports below some paths, read anew each time they are gone through."""

    def __init__(self, paths: list[str], on_error: Callable[[InputError], None]) -> None:
        self.paths, self.on_error = paths, on_error

    def __iter__(self) -> Iterator["Report"]:
        from ..inputs import read

        return (report for path in self.paths for report in read(path, self.on_error))


def taken(args: argparse.Namespace) -> bool:
    """Whether the file that output is asked for is there already, which is said: nothing is overwritten."""
    there = bool(args.output) and os.path.exists(args.output)
    if there:
        fail(args, "cli.exists", path=args.output)
    return there


def write_out(path: str, text: str) -> None:
    """Write a text to a file; what UTF-8 cannot hold as the escape that it came from."""
    with open(path, "wb") as file:
        file.write(text.encode("utf-8", "backslashreplace"))


def base_uri(text: str) -> str:
    """An argument that addresses are to begin with, without final slashes. Raises ValueError for no absolute URI."""
    base = text.rstrip("/")
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/%@-]*[A-Za-z0-9._~-]", base):
        raise ValueError(text)
    return base
