"""The command line: the only part that reads arguments, prints, and decides the exit code.

0: valid, warnings allowed. 1: errors found (with --strict, warnings too). 2: the job could not be done.
Findings go to standard output, everything else to standard error. One module a command.
"""

import argparse
import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any, NoReturn

from ..model.version import __version__
from ..model.words import texts
from .common import fail
from .terminal import safe

COMMANDS = ("validate", "extract", "explain", "aggregate", "convert", "sql", "vendor", "spec")
"""The commands, each a module that is loaded when it is asked for; help loads all."""


def main(argv: list[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by the caller: nobody wants to hear
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    args = _parser(sys.argv[1:] if argv is None else argv).parse_args(argv)
    try:
        code: int = args.run(args)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except OSError as error:  # every input has been read or refused by now: it is the output that fails
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, FileExistsError):
            return fail(args, "cli.exists", path=error.filename)
        if error.filename:
            return fail(args, "cli.unwritable_file", path=error.filename, reason=error.strerror)
        return fail(args, "cli.unwritable")
    except KeyboardInterrupt:
        return fail(args, "cli.interrupted")
    except Exception as error:
        if os.environ.get("GIDAR_DEBUG"):
            raise
        fault = f"{type(error).__name__}: {error}"[:200]
        return fail(args, "cli.internal", fault=fault)
    return code


class _Help(argparse.HelpFormatter):
    """Says in both languages what commands and arguments name as their help: a key of help in words.yaml.

    Nothing is looked up before help is asked for. What argparse itself says stays as it is.
    """

    def _get_help_string(self, action: argparse.Action) -> str | None:
        text = texts("help").get(action.help or "")
        return " ".join(text.values()) if text else action.help

    def add_text(self, text: str | None) -> None:
        """What a whole parser is for: sentences, which end with their full stops."""
        said = texts("help").get(text or "")
        super().add_text("".join(said.values()) if said else text)


class _Parser(argparse.ArgumentParser):
    def _get_formatter(self) -> argparse.HelpFormatter:
        """Of the width of the terminal. argparse imports shutil to find that out, whether or not help is asked for."""
        with suppress(OSError, ValueError, AttributeError):
            width = int(os.environ.get("COLUMNS") or os.get_terminal_size(sys.__stdout__.fileno()).columns)  # type: ignore[union-attr]
            return _Help(prog=self.prog, width=width - 2)
        return _Help(prog=self.prog, width=78)

    def error(self, message: str) -> NoReturn:
        """Repeat a faulty argument without anything that a terminal would obey."""
        super().error(safe(message))


def _parser(argv: list[str]) -> argparse.ArgumentParser:
    parser = _Parser(prog="gidar", description="program")
    parser.add_argument("--version", action="version", version=f"gidar {__version__}")
    commands = parser.add_subparsers(prog="gidar", metavar="COMMAND", required=True)  # prog: saves importing shutil
    common = _Parser(add_help=False)
    common.add_argument("--lang", choices=("zh", "en"), default="zh", help="lang")
    for name in argv[:1] if argv[:1] and argv[0] in COMMANDS else COMMANDS:
        import_module(f"{__name__}.{name}").add(commands, common)
    return parser


def run() -> Any:
    """Entry point of the console script."""
    sys.exit(main())
