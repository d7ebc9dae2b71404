"""Files written whole: beside their place first, and put there only when every byte is on the disk."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO

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
    try:
        with open(part, "xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _put(part, place, fresh)
    except OSError as error:
        # Who asked for the file knows it by its name, not by that of the part.
        raise type(error)(error.errno, error.strerror, os.fspath(path)) from None
    finally:
        with suppress(OSError):
            os.unlink(part)
    with suppress(OSError):  # not every system opens folders
        _keep(folder)


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
