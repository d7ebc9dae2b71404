"""Bytes from a path, a folder or an archive, within limits."""

import os
import posixpath
import stat
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import BinaryIO, Protocol

from ..model.display import quoted
from ..model.errors import InputError

MEGABYTE = 1024 * 1024
MAX_LIST = 16 * MEGABYTE  # a list that somebody wrote, of organs or of waivers


def open_file(path: str) -> BinaryIO:
    """A regular file, to be read piece by piece.

    Raises InputError as `hold_to_file` does, and where it may not be read.
    """
    hold_to_file(path)
    with _faults_of(path):
        return open(path, "rb", buffering=MEGABYTE)


def hold_to_file(path: str) -> None:
    """Raise InputError where there is no such file, or it is no regular file: a device or a pipe feeds us for ever."""
    with _faults_of(path):
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise InputError("not_a_file", path)


@contextmanager
def _faults_of(path: str) -> Iterator[None]:
    """Raise InputError for what the system says of a path."""
    try:
        yield
    except FileNotFoundError:
        raise InputError("missing", path) from None
    except PermissionError:
        raise InputError("forbidden", path) from None
    except (OSError, ValueError):  # a path that is too long, or has a NUL
        raise InputError("unreadable", path) from None


def read_file(path: str, limit: int) -> bytes:
    """The bytes of a regular file. Raises InputError as `open_file` does, and where they are more than limit."""
    with open_file(path) as file:
        try:
            data = file.read(limit + 1)
        except OSError:
            raise InputError("unreadable", path) from None
    if len(data) > limit:
        raise InputError("too_large", path, limit=limit // MEGABYTE)
    return data


class Files(Protocol):
    """Where the files of a package come from."""

    def read(self, name: str, limit: int) -> bytes | None:
        """The bytes of one file; None where there is none. Raises InputError beyond limit."""

    def opener(self, name: str) -> Callable[[], BinaryIO] | None:
        """What opens one file to be read piece by piece; None where there is none."""

    def size(self, name: str) -> int:
        """How many bytes a file has, 0 where there is none."""

    def found(self, name: str) -> str | None:
        """The name of a file as it stands there, maybe in another form of Unicode; None where there is none."""

    def similar(self, name: str) -> str:
        """A file whose name differs only in capitals, width or folder; "" where there is none."""


def same_name(names: Iterable[str], wanted: str, loosely: bool = False) -> str | None:
    """Which of some names is the one that is wanted: macOS takes letters with their marks apart.

    loosely takes one, too, that differs in capitals or width.
    """

    def plain(name: str) -> str:
        return unicodedata.normalize("NFKC", name).casefold() if loosely else unicodedata.normalize("NFC", name)

    return next((name for name in sorted(names) if plain(name) == plain(wanted)), None)


class Folder:
    """The files below a folder; links that lead out of it are refused."""

    def __init__(self, root: str) -> None:
        self.root = os.path.realpath(root)

    def read(self, name: str, limit: int) -> bytes | None:
        """See Files."""
        path = self._path(name)
        return read_file(path, limit) if os.path.exists(path) else None

    def opener(self, name: str) -> Callable[[], BinaryIO] | None:
        """See Files."""
        return partial(self.open, name) if os.path.exists(self._path(name)) else None

    def open(self, name: str) -> BinaryIO:
        """One file, to be read piece by piece. Raises InputError where it cannot be."""
        return open_file(self._path(name))

    def size(self, name: str) -> int:
        """See Files."""
        path = self._path(name)
        return os.path.getsize(path) if os.path.isfile(path) else 0

    def similar(self, name: str) -> str:
        """See Files."""
        return self._same(name, True) or self._same(posixpath.basename(name), True) or ""

    def found(self, name: str) -> str | None:
        """See Files."""
        return name if os.path.lexists(os.path.join(self.root, name)) else self._same(name)

    def _same(self, name: str, loosely: bool = False) -> str | None:
        """The path inside of a file whose name is written otherwise, step by step."""
        found = ""
        for step in name.split("/"):
            try:
                same = same_name(os.listdir(os.path.join(self.root, found)), step, loosely)
            except OSError:
                return None
            if same is None:
                return None
            found = posixpath.join(found, same)
        return found

    def _path(self, name: str) -> str:
        path = os.path.realpath(os.path.join(self.root, self.found(name) or name))
        if not _holds(self.root, path):
            raise InputError("path_escape", os.path.join(self.root, name), path=name)
        return path


def _holds(folder: str, path: str) -> bool:
    """Whether a path is a folder, or leads into it; both are without links. Two drives have nothing in common."""
    folder, path = (os.path.join(os.path.normcase(one), "") for one in (folder, path))
    return path.startswith(folder)


def inside(path: str, source: str) -> str:
    """A path of a descriptor, checked to stay inside the package: relative, no URL, no way up.

    Raises InputError.
    """
    if "://" in path:
        raise InputError("path_remote", source, path=quoted(path))
    steps = path.replace("\\", "/").split("/")
    if steps[0] in ("", "~") or ".." in steps or ":" in path or not path.isprintable():
        raise InputError("path_escape", source, path=quoted(path))
    return posixpath.normpath("/".join(steps))
