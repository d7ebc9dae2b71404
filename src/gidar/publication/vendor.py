"""Copies of published editions in other systems: written whole, verified without a network."""

import hashlib
from pathlib import Path
from typing import NamedTuple

from .files import SPEC, Publication, publication, versions


class NotOurs(Exception):
    """A folder holds what must not be overwritten: files that were changed, or that are not of a copy of ours."""


class Vendored(NamedTuple):
    """A vendored copy of an edition as it is found.

    Attributes:
        edition, version: what it says it is.
        changed, missing, extra: paths that differ from its CHECKSUMS.
        known: whether this package has the version; published: whether the copy's CHECKSUMS are those of it.
        newest: the newest version of the edition that this package has.
    """

    edition: str
    version: str
    changed: list[str]
    missing: list[str]
    extra: list[str]
    known: bool
    published: bool
    newest: str

    @property
    def intact(self) -> bool:
        """Every file is what was published."""
        return not (self.changed or self.missing or self.extra) and (self.published or not self.known)


def vendor(folder: Path, copies: list[Publication]) -> list[Path]:
    """Write each copy into folder/<edition>, and remove what an older copy there had more; the paths written.

    Raises NotOurs where files there were changed or are not of a copy. Nothing is written then.
    """
    places = {folder / copy.edition: copy for copy in copies}
    stale: list[Path] = []
    for place, copy in places.items():
        listed, there = _listed(place), _digests(place)
        changed = [path for path in there if listed.get(path) not in (None, there[path])]
        strangers = [path for path in there if path not in listed and (path in copy.files or not listed)]
        if changed or strangers:
            raise NotOurs("、".join(str(place / path) for path in [*changed, *strangers][:3]))
        stale += [place / path for path in there if path in listed and path not in copy.files]
    for path in stale:
        path.unlink()
    written = []
    for place, copy in places.items():
        for name, data in copy.files.items():
            path = place / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink(missing_ok=True)  # a link there must not lead the writing elsewhere
            path.write_bytes(data)
            written.append(path)
    return written


def check(folder: Path, spec: Path = SPEC) -> list[Vendored]:
    """Every vendored copy below a folder, compared with its own checksums and with what this package has.

    Nothing is fetched. Empty where the folder holds no copy.
    """
    found = []
    for place in sorted(path.parent for path in folder.glob("*/CHECKSUMS")):
        listed, there = _listed(place), _digests(place)
        try:
            copy = Publication({name: (place / name).read_bytes() for name in ("edition.json", "CHECKSUMS")})
            edition, version, base = copy.edition, copy.version, copy.base
        except (OSError, ValueError, KeyError, TypeError):
            edition, version, base = place.name, "?", ""
        at_hand = versions(edition, spec) if edition.isalnum() else ()
        known = version in at_hand
        published = known and (
            publication(edition, version, spec).rebased(base).files["CHECKSUMS"] == copy.files["CHECKSUMS"]
        )
        newest = at_hand[-1] if at_hand else version
        changed = [path for path in there if listed.get(path) not in (None, there[path])]
        missing, extra = sorted(listed.keys() - there.keys()), sorted(there.keys() - listed.keys())
        found.append(Vendored(edition, version, changed, missing, extra, known, published, newest))
    return found


def _listed(place: Path) -> dict[str, str]:
    """{path: digest} as CHECKSUMS has it; empty where there is none."""
    try:
        lines = (place / "CHECKSUMS").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return {}
    return {path: digest for digest, _, path in (line.partition("  ") for line in lines)}


def _digests(place: Path) -> dict[str, str]:
    """{path: digest} of every file below a place but CHECKSUMS. What is found is opened, never what is listed."""
    there = {}
    for path in sorted(place.rglob("*")):
        name = path.relative_to(place).as_posix()
        if path.is_file() and not path.is_symlink() and name != "CHECKSUMS":
            with path.open("rb") as file:
                there[name] = hashlib.file_digest(file, "sha256").hexdigest()
    return there
