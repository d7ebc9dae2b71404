"""The reports of documents and spreadsheets, kept in a folder from one pass over them to the next.

Reading one takes a tenth of a second or more, and a command may go through all of them to learn of their years, or of
what is usual, before it validates them, with processes that share no memory.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from contextvars import ContextVar
from functools import cache

from ..model.report import Report

Reports = tuple[Report, ...]
LEFT_FREE = 1 << 30  # bytes of the disk

_folder: ContextVar[Callable[[], str | None]] = ContextVar("folder")


@contextmanager
def keeping() -> Iterator[None]:
    """Have what is read from documents and spreadsheets kept, until the end of a command."""
    with ExitStack() as stack:

        @cache
        def folder() -> str | None:
            from tempfile import TemporaryDirectory

            with suppress(OSError):
                return stack.enter_context(TemporaryDirectory(prefix="gidar-"))
            return None

        token = _folder.set(folder)
        try:
            yield
        finally:
            _folder.reset(token)


def folder() -> str | None:
    """The folder in which they are kept, made the first time that it is asked for; None where they are not."""
    return _folder.get(lambda: None)()


def kept(path: str, read: Callable[[str], Reports], folder: str | None) -> Reports:
    """What read gives of a file, or gave of it the last time, as it is kept in a folder of our own.

    Nothing is kept of what raises, where there is no folder, and where the disk is nearly full.
    """
    if not folder or not os.path.isfile(path):
        return read(path)
    import pickle
    import shutil
    import tempfile
    import zlib
    from hashlib import sha256

    state = os.stat(path)
    # By the path as it is written, since the reports name their source so.
    name = sha256(repr((path, state.st_mtime_ns, state.st_size)).encode()).hexdigest()
    file = os.path.join(folder, name)
    with suppress(OSError, EOFError, zlib.error, pickle.UnpicklingError), open(file, "rb") as before:
        found: Reports = pickle.loads(zlib.decompress(before.read()))
        return found
    found = read(path)
    with suppress(OSError):
        if shutil.disk_usage(folder).free > LEFT_FREE:
            with tempfile.NamedTemporaryFile(dir=folder, delete=False) as after:
                after.write(zlib.compress(pickle.dumps(found), 1))
            os.replace(after.name, file)
    return found
