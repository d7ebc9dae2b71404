"""A released version as one archive, <edition>-<version>.zip, in which its files lie in a folder named as the edition.

So the archive, unpacked, is the copy that `gidar vendor` writes.
"""

import re
from pathlib import Path

from ..infrastructure.storage import EARLIEST

READABLE = 0o100644 << 16  # a regular file, rw-r--r--
UNIX = 3


def archive_name(edition: str, version: str) -> str:
    """The file name of a released version."""
    return f"{edition}-{version}.zip"


def archives(folder: Path) -> dict[tuple[str, str], Path]:
    """{(edition, version): archive} of every released version in a folder."""
    named = ((path, re.fullmatch(r"([0-9A-Za-z]+)-(\d+\.\d+\.\d+)\.zip", path.name)) for path in folder.glob("*.zip"))
    return {(name[1], name[2]): path for path, name in named if name}


def pack(folder: str, files: dict[str, bytes]) -> bytes:
    """The files as a zip, below one folder: the same files give the same bytes, whoever packs them and when.

    Only another library for deflate than zlib, as some builds of Python have it, may give others; the content is the
    same then, and nothing that was released is ever packed again.
    """
    import io
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{folder}/{name}", EARLIEST)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, UNIX, READABLE
            archive.writestr(entry, files[name], compresslevel=9)
    return out.getvalue()


def unpack(path: Path) -> dict[str, bytes]:
    """{path below the one folder of an archive: bytes}.

    Raises ValueError where it is no archive of a version, or a damaged one.
    """
    import zipfile
    import zlib

    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            found = {name: archive.read(name) for name in names}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as damage:
        raise ValueError(f"{path.name}: {damage}") from None
    [folder] = {name.partition("/")[0] for name in names}
    return {name.removeprefix(f"{folder}/"): data for name, data in found.items()}
