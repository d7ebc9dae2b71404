"""Files written whole: beside their place first, and put there only when every byte is on the disk."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO

from ..model.disk import no_space

EARLIEST = (1980, 1, 1, 0, 0, 0)  # that a zip can say: no archive depends on the day on which it was made
PIECE = 2**20  # bytes of a file that are in memory at a time
PART = ".gidar-{}.part"  # what a file is called while it is written; beginning with a full stop it is in nobody's way


def store(path: str | os.PathLike[str], data: bytes, fresh: bool = False) -> None:
    """Write a file. Whatever happens meanwhile, at the path stands what stood there before, or all of the data.

    What the path links to is replaced, not the link; a file that was there keeps its permissions. With fresh nothing
    is ever replaced. Raises OSError where it cannot be written, FileExistsError where fresh is not to be had; what
    was written beside is gone then. Only a machine or process that is killed can leave that lying there.
    """
    with storing(path, fresh) as file:
        file.write(data)


@contextmanager
def storing(path: str | os.PathLike[str], fresh: bool = False) -> Iterator[BinaryIO]:
    """A file to write piece by piece, of which `store` says the same: it is at its path when the block ends well."""
    place = os.path.realpath(path)
    folder = os.path.dirname(place)
    part = os.path.join(folder, PART.format(os.urandom(8).hex()))
    given = False  # whether all of it was given, so that what fails from there on is the writing
    try:
        with open(part, "xb") as file:
            yield file
            given = True
            file.flush()
            os.fsync(file.fileno())
        _put(part, place, fresh)
    except Exception as error:
        fault = error if isinstance(error, OSError) else no_space(error)
        if fault is None:
            raise
        own = (None, part, place)
        if not given and fault.filename not in own:  # something else, which could not be read or written
            raise
        # Who asked for the file knows it by its name, not by that of the part.
        raise type(fault)(fault.errno, fault.strerror, os.fspath(path)) from None
    finally:
        with suppress(OSError):
            os.unlink(part)
    with suppress(OSError):  # not every system opens folders
        _keep(folder)


@contextmanager
def storing_folder(path: str | os.PathLike[str]) -> Iterator[str]:
    """A new folder to write files into, which is at its path, whole, when the block ends well.

    Raises OSError where it or a file in it cannot be written, FileExistsError where something is there already; what
    was written beside is gone then.
    """
    from shutil import rmtree

    place = os.path.abspath(path)
    part = os.path.join(os.path.dirname(place), PART.format(os.urandom(8).hex()))
    try:
        os.mkdir(part)
        yield part
        if os.path.lexists(place):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), path)
        os.rename(part, place)
    except OSError as error:
        inside = os.path.relpath(error.filename or part, part)
        if inside.startswith(os.pardir):  # something else, which was not to be had
            raise
        raise type(error)(error.errno, error.strerror, os.path.normpath(os.path.join(path, inside))) from None
    finally:
        rmtree(part, ignore_errors=True)
    with suppress(OSError):
        _keep(os.path.dirname(place))


@contextmanager
def naming(path: str) -> Iterator[None]:
    """Whatever fails in the block fails at this path: a file that is open does not say what it is called."""
    try:
        yield
    except OSError as error:
        raise type(error)(error.errno, error.strerror, error.filename or path) from None


def _put(part: str, place: str, fresh: bool) -> None:
    if fresh:
        try:
            os.link(part, place)
        except FileExistsError:
            raise
        except OSError:  # a file system without links: nothing was there a moment ago
            if os.path.lexists(place):
                raise
            os.replace(part, place)
        return
    with suppress(OSError):
        os.chmod(part, os.stat(place).st_mode & 0o7777)
    os.replace(part, place)


def _keep(folder: str) -> None:
    """Have the system write down the names in a folder."""
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
