"""Bytes from a path, a folder or an archive, within limits."""

import os
import posixpath
import stat
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any, BinaryIO, Protocol

from ..model.display import quoted
from ..model.errors import InputError

MEGABYTE = 1024 * 1024
MAX_UNPACKED = 256 * MEGABYTE  # the files of an archive that are opened


def open_file(path: str) -> BinaryIO:
    """A regular file, to be read piece by piece.

    Raises InputError where there is no such file, it is no regular file (a device or a pipe could feed us
    for ever), or it may not be read.
    """
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise InputError("not_a_file", path)
        return open(path, "rb", buffering=MEGABYTE)
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

    def _path(self, name: str) -> str:
        path = os.path.realpath(os.path.join(self.root, name))
        if os.path.commonpath([self.root, path]) != self.root:
            raise InputError("path_escape", os.path.join(self.root, name), path=name)
        return path


class Archive:
    """The files of a zip archive below the folder that holds its datapackage.json."""

    def __init__(self, path: str) -> None:
        import io
        import zipfile

        self.path = path
        data = read_file(path, 256 * MEGABYTE)
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            raise InputError("zip", path) from None
        names = [info.filename for info in self.zip.infolist()]
        roots = [name for name in names if name.split("/")[-1] == "datapackage.json"]
        if not roots:
            raise InputError("no_descriptor", path)
        repeated = [name for name, count in Counter(names).items() if count > 1]
        if repeated or len(roots) > 1:
            raise InputError("zip_ambiguous", path, name=quoted((repeated or ["datapackage.json"])[0]))
        self.prefix = roots[0].removesuffix("datapackage.json")
        self._left = MAX_UNPACKED

    def opener(self, name: str) -> Callable[[], BinaryIO] | None:
        """See Files. All files that are opened are unpacked in memory, together within MAX_UNPACKED."""
        import io

        data = self.read(name, self._left)
        if data is None:
            return None
        self._left -= len(data)
        return partial(io.BytesIO, data)

    def read(self, name: str, limit: int) -> bytes | None:
        """See Files. The limit is held while unpacking, whatever the archive says of its sizes."""
        try:
            with self.zip.open(self.prefix + name) as file:
                data = file.read(limit + 1)
        except KeyError:
            return None
        except Exception:  # damaged, encrypted or unknown compression: zipfile and zlib raise many kinds
            raise InputError("zip", self.path) from None
        if len(data) > limit:
            raise InputError("too_large", f"{self.path}#{name}", limit=limit // MEGABYTE)
        return data


def inside(path: Any, source: str) -> str:
    """A path of a descriptor, checked to stay inside the package: relative, no URL, no way up.

    Raises InputError.
    """
    if not isinstance(path, str) or not path:
        raise InputError("descriptor", source, detail=quoted(path))
    if "://" in path:
        raise InputError("path_remote", source, path=quoted(path))
    steps = path.replace("\\", "/").split("/")
    if steps[0] in ("", "~") or ".." in steps or ":" in path or not path.isprintable():
        raise InputError("path_escape", source, path=quoted(path))
    return posixpath.normpath(path)
