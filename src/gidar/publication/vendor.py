"""Copies of published editions in other systems: written whole, verified without a network."""

import hashlib
from pathlib import Path
from typing import NamedTuple

from .files import SPEC, Publication, numbers, publication, versions

MOST = 10_000_000  # characters of a CHECKSUMS that are read


class NotOurs(Exception):
    """A folder holds what must not be overwritten: files that were changed, or that are not of a copy of ours.

    paths are the first of them.
    """

    def __init__(self, paths: list[str]) -> None:
        super().__init__(paths)
        self.paths = paths


class Vendored(NamedTuple):
    """A vendored copy of an edition as it is found.

    Attributes:
        edition, version, base: what it says it is, and what its addresses begin with.
        changed, missing, extra: paths that differ from its CHECKSUMS.
        known: whether this package has the version; published: whether the copy's CHECKSUMS are those of it.
        newest: the newest version of the edition that this package has.
    """

    edition: str
    version: str
    base: str
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

    Raises NotOurs where anything there was changed, is a link, or is not of a copy. Nothing is written then.
    A run that was broken off can be repeated: what it had written already is accepted.
    """
    stale: list[Path] = []
    for copy in copies:
        stale += _stale(folder / copy.edition, copy)
    written = []
    for copy in copies:
        for name in sorted(copy.files, key=lambda name: (name == "CHECKSUMS", name)):  # the list of files comes last
            path = folder / copy.edition / name
            path.parent.mkdir(parents=True, exist_ok=True)
            part = path.with_name(f"{path.name}.part")
            part.write_bytes(copy.files[name])
            part.replace(path)
            written.append(path)
    for path in stale:
        path.unlink(missing_ok=True)
    return written


def _stale(place: Path, copy: Publication) -> list[Path]:
    """The files at a place that an older copy had and this one has not. Raises NotOurs."""
    links = [path for path in place.rglob("*") if path.is_symlink()]
    blocked = [place / name for name in copy.files if (place / name).is_dir()]
    there = _digests(place)
    written = {name for name in there if there[name] == hashlib.sha256(copy.files.get(name, b"")).hexdigest()}
    listed = _listed(place) if _is_copy(place, copy.edition) else {}
    changed = [name for name in there.keys() & listed.keys() if listed[name] != there[name] and name not in written]
    strangers = [
        name for name in there.keys() - listed.keys() if name not in written and (name in copy.files or not listed)
    ]
    faults = [*links, *blocked, *(place / name for name in sorted([*changed, *strangers]))]
    if faults:
        raise NotOurs([str(fault) for fault in faults[:3]])
    return [place / name for name in there if name in listed and name not in copy.files]


def _is_copy(place: Path, edition: str) -> bool:
    """Whether a folder says of itself that it is a copy of this edition."""
    try:
        found = Publication({"edition.json": (place / "edition.json").read_bytes()})
        own = f"/{edition}/{found.version}/report.schema.json"
        return found.edition == edition and str(found.form["schema"]).endswith(own)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return False


def check(folder: Path, spec: Path = SPEC) -> list[Vendored]:
    """Every vendored copy below a folder, compared with its own checksums and with what this package has.

    Nothing is fetched. Empty where the folder holds no copy.
    """
    found = []
    for place in sorted(path.parent for path in folder.glob("*/CHECKSUMS") if path.is_file()):
        listed, there = _listed(place), _digests(place)
        edition, version, base, known, published, newest = place.name, "?", "", False, False, "?"
        try:
            copy = Publication({name: (place / name).read_bytes() for name in ("edition.json", "CHECKSUMS")})
            edition, version, base = copy.edition, copy.version, copy.base
            at_hand = versions(edition, spec) if edition.isalnum() else ()
            known, newest = version in at_hand, max((*at_hand, version), key=numbers)
            if known:
                ours = publication(edition, version, spec).rebased(copy.base)
                published = ours.files["CHECKSUMS"] == copy.files["CHECKSUMS"]
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            pass  # whatever it was, its files are not what was listed
        changed = [path for path in there if listed.get(path) not in (None, there[path])]
        missing, extra = sorted(listed.keys() - there.keys()), sorted(there.keys() - listed.keys())
        found.append(Vendored(edition, version, base, changed, missing, extra, known, published, newest))
    return found


def _listed(place: Path) -> dict[str, str]:
    """{path: digest} as CHECKSUMS has it; empty where there is no such file, or something that is no file."""
    if not (place / "CHECKSUMS").is_file():
        return {}
    try:
        with open(place / "CHECKSUMS", encoding="utf-8", errors="replace") as file:
            lines = file.read(MOST).splitlines()
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
