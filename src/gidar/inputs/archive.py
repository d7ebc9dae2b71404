"""The files of a zip archive, whichever system made it."""

import io
import posixpath
import unicodedata
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from ..model.display import quoted
from ..model.errors import InputError
from ..model.published import DESCRIPTOR
from .files import MEGABYTE, read_file, same_name

if TYPE_CHECKING:
    from zipfile import ZipInfo

MAX_ARCHIVE = 256 * MEGABYTE
MAX_UNPACKED = 256 * MEGABYTE  # the files of an archive that are opened
MAX_BESIDE = 4 * MEGABYTE  # of files beside the package that are looked into
MAX_NAMED = 5  # packages that are named
UTF8_NAME = 0x800  # the flag that a name is in UTF-8
ENCRYPTED = 0x1
NOT_OURS = ("__MACOSX", "._", ".DS_Store")  # what macOS puts beside the files
METHODS = {9: "Deflate64", 12: "bzip2", 14: "LZMA", 93: "Zstandard", 95: "XZ", 96: "JPEG", 97: "WavPack", 98: "PPMd"}
KINDS = {b"Rar!": "RAR", b"7z\xbc\xaf": "7z", b"\x1f\x8b": "gzip", b"BZh": "bzip2", b"\xfd7zXZ": "XZ"}


class Archive:
    """The files of a zip archive below the folder that holds its datapackage.json. See Files.

    Attributes:
        root: that folder, with a slash at its end; "" where it is the archive itself.
        names: all files of the archive, by their whole path in it.
    """

    def __init__(self, path: str) -> None:
        """Raises InputError where it is no sound zip archive, or does not hold just one package."""
        from zipfile import BadZipFile, ZipFile

        self.path = path
        data = read_file(path, MAX_ARCHIVE)
        if not data.strip():
            raise InputError("empty", path)
        try:
            self.zip = ZipFile(io.BytesIO(data))
        except (BadZipFile, OSError, ValueError, NotImplementedError):
            kind = next((kind for start, kind in KINDS.items() if data.startswith(start)), None)
            if kind:
                raise InputError("zip_kind", path, kind=kind) from None
            raise InputError("zip", path) from None
        files = [(name_of(info), info) for info in self.zip.infolist() if not info.is_dir()]
        listed = [(name, info) for name, info in files if not _is_foreign(name)]
        roots = sorted({name for name, _ in listed if posixpath.basename(name) == DESCRIPTOR})
        if not roots:
            raise InputError("no_descriptor", path)
        repeated = next((name for name, count in Counter(name for name, _ in listed).items() if count > 1), None)
        if repeated:
            raise InputError("zip_ambiguous", path, name=quoted(repeated))
        if len(roots) > 1:
            named = ", ".join(quoted(root) for root in roots[:MAX_NAMED]) + ("…" if len(roots) > MAX_NAMED else "")
            raise InputError("zip_several", path, count=len(roots), names=named)
        self.root = roots[0].removesuffix(DESCRIPTOR)
        self._infos = dict(listed)
        self._inside = [name.removeprefix(self.root) for name in self._infos if name.startswith(self.root)]
        self.names = frozenset(name for name, _ in files)
        self._left, self._left_beside = MAX_UNPACKED, MAX_BESIDE

    def opener(self, name: str) -> Callable[[], BinaryIO] | None:
        """See Files. All files that are opened are unpacked in memory, together within MAX_UNPACKED."""
        data = self.read(name, self._left)
        if data is None:
            return None
        self._left -= len(data)
        return partial(io.BytesIO, data)

    def size(self, name: str) -> int:
        """See Files: unpacked, as the archive says."""
        info = self._infos.get(self.root + unicodedata.normalize("NFC", name))
        return info.file_size if info else 0

    def found(self, name: str) -> str | None:
        """See Files."""
        plain = unicodedata.normalize("NFC", name)
        return plain if self.root + plain in self._infos else None

    def similar(self, name: str) -> str:
        """See Files."""
        return same_name(self._inside, name, True) or same_name(self._inside, posixpath.basename(name), True) or ""

    def read(self, name: str, limit: int) -> bytes | None:
        """See Files. The limit is held while unpacking, whatever the archive says of its sizes."""
        return self._unpacked(self.root + unicodedata.normalize("NFC", name), limit)

    def beside(self, name: str, limit: int) -> bytes | None:
        """The bytes of a file by its whole path in the archive; all that are asked for are MAX_BESIDE together.

        Else as `read`.
        """
        data = self._unpacked(name, min(limit, self._left_beside))
        self._left_beside -= len(data or b"")
        return data

    def _unpacked(self, name: str, limit: int) -> bytes | None:
        info = self._infos.get(name)
        if info is None:
            return None
        if info.flag_bits & ENCRYPTED:
            raise InputError("zip_encrypted", self.path, name=quoted(name))
        try:
            with self.zip.open(info) as file:
                data = file.read(limit + 1)
        except NotImplementedError:
            method = METHODS.get(info.compress_type, str(info.compress_type))
            raise InputError("zip_method", self.path, name=quoted(name), method=method) from None
        except Exception:  # damaged: zipfile and zlib raise many kinds
            raise InputError("zip_damaged", self.path, name=quoted(name)) from None
        if len(data) > limit:
            raise InputError("too_large", f"{self.path}#{name}", limit=limit // MEGABYTE)
        return data


def name_of(info: "ZipInfo") -> str:
    """The name of a file as it was given: Windows and macOS write others than the flag says, and other slashes."""
    name = info.filename
    if not info.flag_bits & UTF8_NAME and not name.isascii():
        with suppress(UnicodeEncodeError):
            raw = name.encode("cp437")
            for encoding in ("utf-8", "gb18030"):
                with suppress(UnicodeDecodeError):
                    name = raw.decode(encoding)
                    break
    return unicodedata.normalize("NFC", name.replace("\\", "/").removeprefix("./"))


def _is_foreign(name: str) -> bool:
    steps = name.split("/")
    return steps[0] == NOT_OURS[0] or steps[-1].startswith(NOT_OURS[1]) or steps[-1] == NOT_OURS[2]
