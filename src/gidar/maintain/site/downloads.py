"""The released versions as the site serves them."""

from pathlib import Path
from typing import NamedTuple

from ...publication import Publication, archives, numbers, unpack


class Release(NamedTuple):
    """One released version.

    Attributes:
        copy: its files.
        frozen: {file of the release: sha256}: the archive, and the list of changes where there is one.
    """

    copy: Publication
    frozen: dict[str, str]


def releases(spec: Path) -> list[Release]:
    """Every released version, by edition, the oldest first."""
    list_ = spec / "releases/CHECKSUMS"
    lines = list_.read_text(encoding="utf-8").splitlines() if list_.exists() else []
    digests = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    out = []
    for (edition, version), path in archives(spec / "releases").items():
        own = (f"{edition}-{version}.", f"{edition}-{version}-")
        frozen = {name: digest for name, digest in digests.items() if name.startswith(own)}
        out.append(Release(Publication(unpack(path)), frozen))
    return sorted(out, key=lambda release: (release.copy.edition, numbers(release.copy.version)))


def downloads(spec: Path) -> dict[str, bytes]:
    """{path on the site: bytes}: every file of every release, those of the newest as latest too, and the archives."""
    out = {f"releases/{path.name}": path.read_bytes() for path in (spec / "releases").glob("*")}
    copies = [release.copy for release in releases(spec)]
    newest = {copy.edition: copy for copy in copies}
    for copy, folder in [*((copy, copy.version) for copy in copies), *((copy, "latest") for copy in newest.values())]:
        out |= {f"{copy.edition}/{folder}/{name}": data for name, data in copy.files.items()}
    return out
