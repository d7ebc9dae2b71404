"""A copy of the specification among what is given: which files of it are as they were published."""

from collections.abc import Callable, Collection
from contextlib import suppress

from ..model.edition import package_files
from ..model.errors import InputError
from ..model.published import DESCRIPTOR
from .files import MEGABYTE

CHECKSUMS = "CHECKSUMS"
MARKS = {CHECKSUMS, "edition.json"}
"""What every copy of the specification has."""
MAX_COPIED = 10 * MEGABYTE  # bytes of a file of the specification
MAX_COPY = 64 * MEGABYTE  # of all that are compared


class SpecCopy:
    """A copy in a folder or an archive, whose CHECKSUMS vouches for what it lists, and for nothing else."""

    def __init__(self, read: Callable[[str, int], bytes | None]) -> None:
        """The copy of whose files read gives the bytes, by name and limit: None, or InputError, where it cannot."""
        self._read, self._left = read, MAX_COPY
        lines = (self._content(CHECKSUMS) or b"").decode("utf-8", "replace").splitlines()
        pairs = (line.split(None, 1) for line in lines)
        self._listed = {name: digest for digest, name in (pair for pair in pairs if len(pair) == 2)}

    @property
    def names(self) -> list[str]:
        """Its files, as its CHECKSUMS lists them."""
        return [CHECKSUMS, *self._listed]

    def owns(self, name: str) -> bool:
        """Whether a file is there as it was published, whatever its lines end with."""
        if name == CHECKSUMS:
            return True
        data = self._content(name) if name in self._listed else None
        if data is None:
            return False
        from hashlib import sha256

        return any(sha256(text).hexdigest() == self._listed[name] for text in (data, data.replace(b"\r\n", b"\n")))

    def is_blank(self, names: Collection[str]) -> bool:
        """Whether the package in it is the one that was published, names the files there: nobody has filled it in."""
        tables = {f"{name}.csv" for name in package_files()} & {*names, *self._listed}
        return bool(tables) and all(map(self.owns, (DESCRIPTOR, *tables)))

    def _content(self, name: str) -> bytes | None:
        """The bytes of a file; None where there is none, or it is too large to be one of a copy."""
        with suppress(InputError):
            data = self._read(name, min(MAX_COPIED, self._left))
            self._left -= len(data or b"")
            return data
        return None
