"""The released versions as the site serves them."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from ...publication import Publication, archives, numbers, unpack

CATALOG = "catalog.json"
"""The list of every file of every version, for programs."""


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
    """{path on the site: bytes}: every file of every release, those of the newest as latest too, the archives, and a
    catalogue of them all."""
    out = {f"releases/{path.name}": path.read_bytes() for path in (spec / "releases").glob("*")}
    released = releases(spec)
    copies = [release.copy for release in released]
    for copy, folder in [
        *((copy, copy.version) for copy in copies),
        *((copy, "latest") for copy in newest(released).values()),
    ]:
        out |= {f"{copy.edition}/{folder}/{name}": data for name, data in copy.files.items()}
    out[CATALOG] = (json.dumps(_catalog(released), ensure_ascii=False, indent=1) + "\n").encode()
    return out


def newest(released: list[Release]) -> dict[str, Publication]:
    """{edition: its newest released version}."""
    return {release.copy.edition: release.copy for release in released}


def _catalog(released: list[Release]) -> dict[str, Any]:
    """What a program finds the files of every version by; addresses are below that of the catalogue."""
    last = {edition: copy.version for edition, copy in newest(released).items()}
    return {
        "versions": [
            {
                "edition": copy.edition,
                "version": copy.version,
                "title": copy.form["title"],
                "years": copy.form["years"],
                "newest": copy.version == last[copy.edition],
                "schema": copy.form["schema"],
                "archive": [{"path": f"releases/{name}", "sha256": digest} for name, digest in release.frozen.items()],
                "files": [
                    {"path": f"{copy.edition}/{copy.version}/{name}", "sha256": digest}
                    for digest, name in (line.split("  ") for line in copy.files["CHECKSUMS"].decode().splitlines())
                ],
            }
            for release in released
            for copy in [release.copy]
        ]
    }
