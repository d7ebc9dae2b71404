"""The command line: the only part that reads arguments, prints, and decides the exit code.

0: valid, warnings allowed. 1: errors found (with --strict, warnings too). 2: the job could not be done.
Findings go to standard output, everything else to standard error. One module a command.
"""

import argparse
import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any

from ..infrastructure.ending import Ended, end_by_signals, not_lost
from ..model.disk import no_space
from ..model.errors import fault_of
from ..model.form import LANGUAGES
from ..model.version import __version__
from .arguments import CommandParser, language
from .common import fail, unwritable
from .streams import STANDARD_OUTPUT, give_up, prepare

COMMANDS = (
    "validate",
    "report",
    "waive",
    "extract",
    "explain",
    "aggregate",
    "roll",
    "convert",
    "new",
    "sql",
    "conform",
    "serve",
    "vendor",
    "spec",
)
"""The commands, each a module that is loaded when it is asked for; help loads all."""


def main(argv: list[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    prepare()
    given = sys.argv[1:] if argv is None else argv
    args = argparse.Namespace(lang=language(given))
    try:
        args = _parser(given).parse_args(given)
        if getattr(args, "output", None) == "-":
            args.output = None  # as where none is named
        if getattr(args, "no_office", False):
            from ..extraction.documents.office import forbid

            forbid()
        code: int = args.run(args)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output has seen enough
        give_up(sys.stdout)
        return 2
    except OSError as error:  # every input has been read or refused by now: it is the output that fails
        if isinstance(error, FileExistsError):
            return fail(args, "cli.exists", path=error.filename)
        return unwritable(args, _named(error))
    except KeyboardInterrupt:
        return fail(args, "cli.interrupted")
    except Ended as end:
        with suppress(OSError):  # whoever listened may be gone, too
            fail(args, "cli.interrupted")
        return int(str(end.code))
    except Exception as error:
        if full := no_space(error):
            return unwritable(args, _named(full))
        if os.environ.get("GIDAR_DEBUG"):
            raise
        return fail(args, "cli.internal", fault=fault_of(error))
    return code


def _named(error: OSError) -> OSError:
    """The same with the name of what could not be written, which only files that are there for a while lack."""
    if error.filename is STANDARD_OUTPUT:
        give_up(sys.stdout)
        return error
    if error.filename is not None:
        return error
    from tempfile import gettempdir

    return OSError(error.errno, error.strerror, gettempdir())


def _parser(argv: list[str]) -> argparse.ArgumentParser:
    CommandParser.lang = language(argv)
    parser = CommandParser(prog="gidar", description="program")
    parser.add_argument("--version", action="version", version=f"gidar {__version__}", help="version")
    commands = parser.add_subparsers(prog="gidar", metavar="COMMAND", required=True)  # prog: saves importing shutil
    common = CommandParser(add_help=False)
    common.add_argument("--lang", choices=LANGUAGES, default="zh", help="lang")
    for name in argv[:1] if argv[:1] and argv[0] in COMMANDS else COMMANDS:
        import_module(f"{__name__}.{name}").add(commands, common)
    return parser


def run() -> Any:
    """Entry point of the console script."""
    if not os.environ.get("GIDAR_DEBUG"):  # what a library cannot finish after a failure that has been said
        sys.unraisablehook = not_lost
    end_by_signals()
    sys.exit(main())
