"""Validation again and again: whatever of the input was changed, as soon as it was."""

import argparse
import os
import signal
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from time import sleep
from typing import TYPE_CHECKING

from ..model.display import quoted
from ..model.published import DESCRIPTOR
from .common import expanded, fail, say

if TYPE_CHECKING:
    from watchfiles import Change

QUIET = 400  # milliseconds without a change after which a file is taken for written
PAUSE = 200  # milliseconds after which it is looked whether Ctrl-C was pressed
UNFINISHED = (".", "~$")  # how the names begin that programs give to files they work on


def watch(args: argparse.Namespace, once: Callable[[argparse.Namespace], int]) -> int:
    """Do it once with all, then with what was changed, until Ctrl-C; the exit code of the last time."""
    try:
        import watchfiles
    except ImportError:
        return fail(args, "validate.no_watch")
    if args.output:
        return fail(args, "validate.watch_output")
    given = [os.path.abspath(path) for path in expanded(args.paths)]
    folders = [path for path in given if os.path.isdir(path)]
    roots = {*folders, *(os.path.dirname(path) for path in given if path not in folders)}
    if not all(map(os.path.isdir, roots)):
        return once(args)  # which says what is not there
    code = 0
    while True:
        before = _identities(roots)
        seen = watchfiles.watch(
            *roots,
            recursive=bool(folders),
            debounce=QUIET,
            rust_timeout=PAUSE,
            yield_on_timeout=True,
            raise_interrupt=False,
        )
        next(seen, None)  # from here on no change is missed, those during the first validation included
        code = _undisturbed(once, args)
        say(args, "validate.watching")
        for changes in seen:
            # Whatever is in their place now is not what is watched; it may have the same number.
            if _identities(roots) != before or any(c.name == "deleted" and path in roots for c, path in changes):
                break
            if units := dict.fromkeys(_units(args, changes, given)):
                code = _undisturbed(once, argparse.Namespace(**vars(args) | {"paths": [*units]}))
        else:
            return code
        seen.close()
        if not _are_back(args, roots):
            return code
        args = argparse.Namespace(**vars(args) | {"paths": [*map(_shown, given)]})


def _identities(roots: Iterable[str]) -> list[tuple[int, int] | None]:
    """Which folders these are; None of one that is not there."""
    return [(state.st_dev, state.st_ino) if (state := _state(root)) else None for root in roots]


def _state(path: str) -> os.stat_result | None:
    with suppress(OSError):
        return os.stat(path)
    return None


def _are_back(args: argparse.Namespace, roots: Collection[str]) -> bool:
    """Wait until folders that are gone are there again, which is said; False where Ctrl-C ends the waiting."""
    for root in roots:
        if not os.path.isdir(root):
            say(args, "validate.gone_root", path=quoted(_shown(root), 200))
    try:
        while not all(map(os.path.isdir, roots)):
            sleep(PAUSE / 1000)
        sleep(QUIET / 1000)  # what is to be in them may be on its way
    except KeyboardInterrupt:
        return False
    return True


def _undisturbed(once: Callable[[argparse.Namespace], int], args: argparse.Namespace) -> int:
    """Do it, after which Ctrl-C is what it was."""
    handler = signal.getsignal(signal.SIGINT)
    try:
        return once(args)
    finally:
        signal.signal(signal.SIGINT, handler)


def _units(args: argparse.Namespace, changes: "set[tuple[Change, str]]", given: list[str]) -> Iterator[str]:
    """What is to be validated anew: the files that were changed, or the packages that they belong to.

    What came and went at once is a file that a program worked on, and nothing to tell. Of a folder that came, which may
    have been moved here as it is, nothing else may be told than that.
    """
    kinds: dict[str, set[str]] = {}
    for change, path in changes:
        kinds.setdefault(path, set()).add(change.name)
    whole: tuple[str, ...] = ()  # folders that came, with all that is in them
    gone: dict[str, list[str]] = {}  # the files, or the folders with all that was in them
    for path in sorted(kinds):
        root = next((one for one in given if path == one or path.startswith(one + os.sep)), None)
        if root is None or os.path.basename(path).startswith(UNFINISHED):
            continue
        if path.startswith(whole):
            continue
        unit = _package(path, root) or path
        if unit == path and "added" in kinds[path] and _holds_files(path):
            whole += (path + os.sep,)
            yield _shown(path)
        elif os.path.isfile(path) or unit != path:
            yield _shown(unit)
        elif not os.path.lexists(path) and "added" not in kinds[path]:
            gone.setdefault(_outermost(path, root), []).append(path)
    for top, paths in gone.items():
        _tell_gone(args, top, paths)


def _outermost(path: str, root: str) -> str:
    """The outermost folder that is gone with a path; the path itself where its folder is there."""
    while len(folder := os.path.dirname(path)) >= len(root) and not os.path.lexists(folder):
        path = folder
    return path


def _tell_gone(args: argparse.Namespace, top: str, paths: list[str]) -> None:
    """Say that a file is gone, or in one line a folder with all that was in it."""
    name, folders = quoted(_shown(top), 200), {*map(os.path.dirname, paths)}
    files = [path for path in paths if path not in folders]
    if files == [top]:
        say(args, "validate.gone", path=name)
    else:
        say(args, "validate.gone_folder", path=name, count=len(files))


def _shown(path: str) -> str:
    """A path from where the command was given; as it is where that is on another drive, or gone."""
    try:
        return os.path.relpath(path)
    except (ValueError, OSError):
        return path


def _package(path: str, root: str) -> str | None:
    """The folder of the package that a file belongs to, or that a folder is."""
    folder = path
    while not os.path.isfile(os.path.join(folder, DESCRIPTOR)):
        if len(folder) <= len(root):
            return None
        folder = os.path.dirname(folder)
    return folder


def _holds_files(folder: str) -> bool:
    return any(files for _, _, files in os.walk(folder))
