"""The arguments: what is wrong with them is said in our own words, and help in both languages."""

import argparse
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any, NoReturn

from ..model.form import LANGUAGES
from ..model.words import sentence, texts
from .streams import give_up
from .terminal import safe


def language(argv: Sequence[str]) -> str:
    """The language of what is said of faulty arguments: the one that they ask for, else that of the locale."""
    asked = [argument.partition("=") for argument in argv]
    for n, (name, _, value) in enumerate(asked):
        given = value or (argv[n + 1] if n + 1 < len(argv) else "")
        if name == "--lang" and given in LANGUAGES:
            return given
    locale = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "en" if locale.startswith("en") else "zh"


class ArgumentFault(argparse.ArgumentError):
    """A faulty argument, with the sentence that says so."""


class Help(argparse.HelpFormatter):
    """Says in both languages what commands and arguments name as their help: a key of help in words.yaml.

    Nothing is looked up before help is asked for.
    """

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """How a command is called, under our heading."""
        super().add_usage(usage, actions, groups, _heading("usage") + ": " if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """A group of arguments, under our heading instead of argparse's."""
        super().start_section(heading and _heading(heading.replace(" ", "_")))

    def _get_help_string(self, action: argparse.Action) -> str | None:
        text = texts("help").get(action.help or "")
        return " ".join(text.values()) if text else action.help

    def add_text(self, text: str | None) -> None:
        """What a whole parser is for, and how it is used: sentences, which end with their full stops, and lines."""
        said = [*texts("help").get(text or "", {}).values()]
        super().add_text(("\n" if any("\n" in line for line in said) else "").join(said) or text)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        """A line of an example stays a line."""
        if "\n" not in text:
            return super()._fill_text(text, width, indent)
        return "\n".join(indent + line for line in text.splitlines())


class CommandParser(argparse.ArgumentParser):
    """The parser of the program or a command. An argument is what it is called in full, and what is none is refused."""

    lang = "zh"

    def __init__(self, **settings: Any) -> None:
        self.commands: Mapping[str, argparse.ArgumentParser] = {}
        super().__init__(**{"allow_abbrev": False, "add_help": False, **settings})
        if settings.get("add_help", True):
            self.add_argument("-h", "--help", action="help", help="help")

    def add_subparsers(self, **settings: Any) -> Any:
        """As argparse does; commands are kept by their names."""
        added = super().add_subparsers(**settings)
        self.commands = added.choices
        return added

    def format_help(self) -> str:
        """Help, with examples and what the exit codes mean."""
        name = self.prog.removeprefix("gidar").strip().replace(" ", "_") or "program"
        self.epilog = f"examples_{name}"
        return super().format_help()

    def _get_formatter(self) -> argparse.HelpFormatter:
        """Of the width of the terminal. argparse imports shutil to find that out, whether or not help is asked for."""
        with suppress(OSError, ValueError, AttributeError):
            width = int(os.environ.get("COLUMNS") or os.get_terminal_size(sys.__stdout__.fileno()).columns)  # type: ignore[union-attr]
            return Help(prog=self.prog, width=width - 2)
        return Help(prog=self.prog, width=78)

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As argparse does, but that everything has to be known. Exits where something is not."""
        given = [*(sys.argv[1:] if args is None else args)]
        for argument in given:
            if argument in ("--", "-h", "--help") or (self._subparsers and not argument.startswith("-")):
                break  # what follows help does not matter
            name = argument.partition("=")[0]
            if name.startswith("--") and name not in self._option_string_actions and " " not in name:
                self._refuse(
                    self._of_a_command(name, given)
                    or self._say("option", name=name) + self._suggested(name, self._option_string_actions)
                )
        found, others = super().parse_known_args(given, namespace)
        if others:
            self._refuse(self._say("superfluous", names=" ".join(others)))
        return found, others

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and exit. Where only the command is missing, that is help."""
        fault = sys.exc_info()[1]
        if isinstance(fault, ArgumentFault):
            self._refuse(fault.message)
        if isinstance(fault, argparse.ArgumentError):
            self._refuse(self._say("usage", name=fault.argument_name or ""))
        if self._subparsers:
            self.print_help()
            self.exit(2)
        self._refuse(self._say("required", names=message.rpartition(": ")[2]))

    def _print_message(self, message: str, file: Any = None) -> None:
        """As argparse does, but that help nobody can get, as on a full disk, is a fault and not done."""
        if message:
            try:
                (file or sys.stderr).write(message)
                (file or sys.stderr).flush()
            except OSError:
                if file is sys.stdout:
                    raise
                give_up(sys.stderr)

    def _refuse(self, text: str) -> NoReturn:
        """Repeat a faulty argument without anything that a terminal would obey."""
        self.exit(
            2, safe(self._say("refused", prog=self.prog, text=text)) + "\n" + self._say("how", prog=self.prog) + "\n"
        )

    def _say(self, key: str, **params: Any) -> str:
        return texts("arguments")[key][self.lang].format(**params)

    def _of_a_command(self, name: str, given: Sequence[str]) -> str:
        """Where an option goes that stands before the command that has it; "" of one that no command has."""
        having = [command for command, parser in self.commands.items() if name in parser._option_string_actions]
        command = next((one for one in (*given, *having) if one in having), "")
        return self._say("option_of_command", name=name, prog=self.prog, command=command) if command else ""

    def _suggested(self, name: str, known: Iterable[str]) -> str:
        from difflib import get_close_matches

        close = get_close_matches(name, [*known], 1)
        return self._say("suggestion", name=close[0]) if close else ""

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is None or value in action.choices:
            return
        known, name = [*map(str, action.choices)], _name(action)
        said = (
            self._say("choice", name=name, value=value) if action.option_strings else self._say("command", name=value)
        )
        listed = self._say("known", known=sentence("punctuation.list", self.lang).join(known))
        raise ArgumentFault(action, said + (self._suggested(str(value), known) or listed))

    def _get_value(self, action: argparse.Action, arg_string: str) -> Any:
        blank = not arg_string or (bool(action.option_strings) and _is_blank(arg_string))
        if blank and action.nargs != argparse.PARSER:  # such as a variable of a script that was never set
            key = "no_value" if action.option_strings else "empty"
            raise ArgumentFault(action, self._say(key, name=_name(action)))
        try:
            return super()._get_value(action, arg_string)
        except argparse.ArgumentError as fault:  # a type says by a word of ours what it expects
            said = texts("arguments")
            expected = said.get(fault.message, said["number"])[self.lang]  # of a type of Python's, a number
            raise ArgumentFault(
                action, self._say("value", name=_name(action), value=arg_string, expected=expected)
            ) from None

    def _match_argument(self, action: argparse.Action, arg_strings_pattern: str) -> int:
        try:
            return super()._match_argument(action, arg_strings_pattern)
        except argparse.ArgumentError:
            raise ArgumentFault(action, self._say("no_value", name=_name(action))) from None


def processes(text: str) -> int:
    """A number of processes. Raises ArgumentTypeError for what is none."""
    return _counted(text, 1024, "processes")


def report_number(text: str) -> int:
    """The number of a report in a document. Raises ArgumentTypeError for what is none."""
    return _counted(text, 999, "report_number")


def as_year(text: str) -> int | None:
    """The year that a text is; None of any other."""
    return int(text) if text.isascii() and text.isdigit() and len(text) == 4 else None


def year(text: str) -> int:
    """A year of four digits. Raises ArgumentTypeError for what is none."""
    if (found := as_year(text)) is None:
        raise argparse.ArgumentTypeError("year")
    return found


def _counted(text: str, most: int, key: str) -> int:
    """A whole number from 1; key says what is wrong, one of arguments in words.yaml."""
    if text.isascii() and text.isdigit() and len(text) <= len(str(most)) and 1 <= int(text) <= most:
        return int(text)
    raise argparse.ArgumentTypeError(key)


def _is_blank(text: str) -> bool:
    """Whether nobody sees anything of a text. Files may be called so, but nothing that an option takes."""
    if text.isascii():
        return not text.strip()
    from ..model.organs import name_key

    return not name_key(text)


def _heading(name: str) -> str:
    return " ".join(texts("help")[f"heading_{name}"].values())


def _name(action: argparse.Action) -> str:
    return "/".join(action.option_strings) or str(action.metavar or action.dest)
