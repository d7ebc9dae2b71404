"""The settings of an office: what of the arguments they stand in for, and what was used in the end."""

import argparse
from typing import TYPE_CHECKING

from ..model.errors import InputError
from ..model.words import words
from .common import Intake, say
from .terminal import write

if TYPE_CHECKING:
    from ..inputs.settings import Settings


def add_settings(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--settings", metavar="FILE", help="settings")
    parser.add_argument("--show-settings", action=_Show, nargs=0, default=False, help="show_settings")


class _Show(argparse.Action):
    """Settings are shown of no input."""

    def __call__(self, parser: argparse.ArgumentParser, args: argparse.Namespace, *_: object) -> None:
        setattr(args, self.dest, True)
        for positional in parser._get_positional_actions():
            positional.required = False


def settle_settings(args: argparse.Namespace, names: tuple[str, ...], **defaults: str) -> int | None:
    """Let the settings stand in for arguments with these names that are not given, and then the defaults.

    Whatever is used is put into args, the rules as args.rules; that settings were used is said. The exit code
    where that is all: they cannot be read, which has been said, or were to be shown.
    """
    try:
        found = _settings(args.settings)
    except InputError as error:
        Intake(args.lang).add(error)
        return 2
    args.rules = dict(found.rules) if found else {}
    origin = dict.fromkeys(names, "given")
    for name in names:
        if getattr(args, name) is None:
            value = getattr(found, name, None)
            origin[name] = "default" if value is None else "set"
            setattr(args, name, value if value is not None else defaults.get(name))
    if found and not args.show_settings:
        say(args, "settings.used", path=found.path)
    if args.show_settings:
        _show(args, found, origin)
        return 0
    return None


def _settings(path: str | None) -> "Settings | None":
    from ..inputs.settings import read_settings, settings_file

    path = path or settings_file()
    return read_settings(path) if path else None


def _show(args: argparse.Namespace, found: "Settings | None", origin: dict[str, str]) -> None:
    """A line a setting: what it is, and where that comes from; of one that this command does not use, that."""
    from ..inputs.settings import NAMES

    said, path = words(args.lang, "settings"), found.path if found else ""
    shown = [said["file" if found else "no_file"].format(path=path)]
    lines = [(name, getattr(args, name) or said["nothing"], where) for name, where in origin.items()]
    others = ((name, getattr(found, name, None)) for name in NAMES if name not in origin)
    lines += [(name, value or said["nothing"], "unused" if value else "default") for name, value in others]
    lines += [(code, said[to], "set") for code, to in args.rules.items()]
    for name, value, where in lines:
        shown.append(said["line"].format(name=name, value=value, where=said[where].format(path=path)))
    write(shown)
