"""Whether what failed is the disk, whoever says so and in whatever words."""

import errno
import os

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""The faults of a disk, or of a limit, that has no room left."""

SQLITE = ("SQLITE_FULL", "SQLITE_IOERR_WRITE")


def no_space(error: BaseException) -> OSError | None:
    """The fault of the system where something ended for want of space, else None.

    Libraries say it in exceptions of their own: SQLite by a name, XlsxWriter with the fault inside, DuckDB in words.
    """
    told: list[BaseException | None] = [error, error.__cause__, error.__context__]
    for one in (*told, *(arg for arg in error.args if isinstance(arg, BaseException))):
        if isinstance(one, OSError) and one.errno in FULL:
            return one
    if getattr(error, "sqlite_errorname", None) in SQLITE:
        return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    said = str(error).lower() if type(error).__module__.partition(".")[0] in ("duckdb", "_duckdb") else ""
    number = next((number for number in FULL if os.strerror(number).lower() in said), None)
    return OSError(number, os.strerror(number)) if number else None
