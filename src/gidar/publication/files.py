"""A published version of an edition: a folder of files that says everything about itself."""

import hashlib
import json
import re
from functools import cached_property
from pathlib import Path
from typing import Any

from ..model.published import ROOT
from .archive import archives, unpack

SPEC = Path(ROOT)


class Publication:
    """One version of one edition: every file that is published of it.

    Attributes:
        files: {path below its folder: bytes}, CHECKSUMS among them.
    """

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files

    @cached_property
    def form(self) -> dict[str, Any]:
        """edition.json."""
        return self.json("edition.json")

    @property
    def edition(self) -> str:
        """The edition, such as "2021"."""
        return str(self.form["edition"])

    @property
    def version(self) -> str:
        """The version, such as "1.0.0"."""
        return str(self.form["version"])

    @property
    def base(self) -> str:
        """What the addresses of its schemas begin with, without the final slash."""
        return str(self.form["schema"]).removesuffix(f"/{self.edition}/{self.version}/report.schema.json")

    def json(self, path: str) -> dict[str, Any]:
        """One of its JSON files. Raises KeyError where it has no such file."""
        data: dict[str, Any] = json.loads(self.files[path])
        return data

    def rebased(self, base: str) -> "Publication":
        """The same with addresses that begin with base, and checksums to match; links to pages stay as they are."""
        if base == self.base:
            return self
        address = re.compile(re.escape(self.base.encode()) + rb"(?=/[0-9A-Za-z]+/\d+\.\d+\.\d+/)")
        new = base.encode()
        files = {path: address.sub(lambda _: new, data) for path, data in self.files.items() if path != "CHECKSUMS"}
        return Publication(files | {"CHECKSUMS": checksums(files)})


def checksums(files: dict[str, bytes]) -> bytes:
    """The file that `sha256sum -c` reads: a line "digest  path" for each file, by path."""
    return "".join(f"{hashlib.sha256(data).hexdigest()}  {path}\n" for path, data in sorted(files.items())).encode()


def versions(edition: str, spec: Path = SPEC) -> tuple[str, ...]:
    """Every version of an edition at hand, oldest first: those released, and that of spec/dist. Empty if none is."""
    standing = (spec / "dist").glob(f"{edition}/edition.json")
    found = {json.loads(path.read_bytes())["version"] for path in standing}
    found |= {version for released, version in archives(spec / "releases") if released == edition}
    return tuple(sorted(found, key=numbers))


def is_released(edition: str, version: str, spec: Path = SPEC) -> bool:
    """Whether a version is one that never changes; that of spec/dist still may where it is not.

    The list of releases tells, since a wheel holds no archive of the version that spec/dist is.
    """
    listed = spec / "releases" / "CHECKSUMS"
    return listed.is_file() and f"  {edition}-{version}.zip\n" in listed.read_text(encoding="ascii")


def numbers(version: str) -> tuple[int, ...]:
    """The three numbers of a version. Raises ValueError for anything else."""
    major, minor, patch = version.split(".")
    return int(major), int(minor), int(patch)


def publication(edition: str, version: str | None = None, spec: Path = SPEC) -> Publication:
    """A version of an edition, by default the one in spec/dist.

    Raises KeyError where there is no such version; `versions` lists them.
    """
    if version is not None and version not in versions(edition, spec):
        raise KeyError(f"no version {version!r} of edition {edition!r}")
    archive = archives(spec / "releases").get((edition, version or ""))
    return Publication(unpack(archive) if archive else read_files(spec / "dist" / edition))


def read_files(folder: Path) -> dict[str, bytes]:
    """{path below the folder: bytes} of every regular file; links are not followed."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def json_bytes(data: Any) -> bytes:
    """Data as JSON as it is published, UTF-8, line feed."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
