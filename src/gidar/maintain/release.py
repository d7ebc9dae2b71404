"""Releases of a checkout: what stands in the way of one, freezing one, whether all of them are what they were."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from ..infrastructure.storage import store
from ..model.words import words
from ..publication import (
    Publication,
    archive_name,
    archives,
    bump,
    change_list,
    changes,
    numbers,
    pack,
    publication,
    suffices,
    unpack,
)
from ..publication.files import checksums
from .effect import effect, spec_of, table
from .generate import render
from .release_corpus import corpus

FROZEN = (".zip", "-changes.txt", "-effect.txt")  # how the names of the files of a release end


def working(root: Path) -> dict[str, Publication]:
    """{edition: what its hand-written files say now}, whether or not it has been built. Raises SpecError."""
    out: dict[str, dict[str, bytes]] = {}
    for path, data in render(root).items():
        match = re.fullmatch(r"spec/dist/([^/]+)/(.+)", path)
        if match:
            out.setdefault(match[1], {})[match[2]] = data
    return {edition: Publication(files) for edition, files in out.items()}


def last_release(root: Path, edition: str) -> Publication | None:
    """The newest released version of an edition; None before the first."""
    released = [version for own, version in archives(root / "spec/releases") if own == edition]
    return publication(edition, max(released, key=numbers), root / "spec") if released else None


# ---- what is released never changes ----------------------------------------------------------------


def thawed(root: Path) -> list[str]:
    """Names below spec/releases of files that are not to the byte what was released. Empty if all of them are."""
    folder = root / "spec/releases"
    listed = {name: digest for digest, _, name in (line.partition("  ") for line in _listed(folder))}
    there = {path.name: path for path in folder.glob("*") if path.name != "CHECKSUMS"}
    names = sorted(listed.keys() | there.keys())
    found = [name for name in names if name not in there or _digest(there[name]) != listed.get(name)]
    return found + [path.name for version, path in archives(folder).items() if not _sound(version, path)]


def _sound(named: tuple[str, str], path: Path) -> bool:
    """Whether an archive holds the version that it is named after, and every file as its own list has it."""
    try:
        copy = Publication(unpack(path))
        own = checksums({name: data for name, data in copy.files.items() if name != "CHECKSUMS"})
        return (copy.edition, copy.version) == named and copy.files["CHECKSUMS"] == own
    except (ValueError, KeyError):
        return False


def _listed(folder: Path) -> list[str]:
    list_ = folder / "CHECKSUMS"
    return list_.read_text(encoding="utf-8", errors="replace").splitlines() if list_.exists() else []


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


# ---- what stands in the way of a release -----------------------------------------------------------


def obstacles(root: Path, new: Publication, lang: str = "en") -> list[str]:
    """Why a version of an edition cannot be released, or must not stand beside the last release. Empty if nothing is.

    Its version must be as far from the last release as the changes ask for, or both be the same to the byte,
    and CHANGELOG.md must say under a heading of its own what changed; every place is listed by the release itself.
    """
    old, said, found = last_release(root, new.edition), words(lang, "release"), []
    heading = f"Edition {new.edition}, version {new.version}"
    if not _entry(root, heading):
        found.append(said["entry"].format(heading=heading))
    if old is None or old.files == new.files:
        return found
    needed = bump(changes(old, new))
    if not suffices(old.version, new.version, "patch" if needed == "none" else needed):
        told = {"edition": new.edition, "version": new.version, "old": old.version, "needed": needed}
        found.append(said["bump"].format(**told))
    return found


def _entry(root: Path, heading: str) -> str:
    """What CHANGELOG.md says under a heading; "" where there is none."""
    text = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    match = re.search(rf"^#+ {re.escape(heading)}$(.*?)(?=^#|\Z)", text, re.M | re.S)
    return match[1].strip() if match else ""


# ---- a release -------------------------------------------------------------------------------------


def release(root: Path, edition: str) -> list[Path]:
    """Freeze spec/dist/<edition> as one archive, and beside it what changed and the effect of that; the paths written.

    Raises KeyError where the version is released already, Untold where no report can be validated by it. The caller has
    looked for obstacles.
    """
    folder, old, new = root / "spec/releases", last_release(root, edition), publication(edition, spec=root / "spec")
    if (edition, new.version) in archives(folder):
        raise KeyError(f"{edition}/{new.version}")
    archive, list_, told = (folder / archive_name(edition, new.version).replace(".zip", ending) for ending in FROZEN)
    files = {archive: pack(edition, new.files)}
    if old:
        files[list_] = _lines(change_list(old, new, "en")[0])
        files[told] = _lines(_effect(root, old, new))
    folder.mkdir(parents=True, exist_ok=True)
    digests = {name: digest for digest, _, name in (line.partition("  ") for line in _listed(folder))}
    digests |= {path.name: hashlib.sha256(data).hexdigest() for path, data in files.items()}
    lines = "".join(f"{digest}  {name}\n" for name, digest in digests.items())
    # The archive comes last: until it is there, nothing is released, and a run that was broken off can be repeated.
    for path, data in (*list(files.items())[1:], (folder / "CHECKSUMS", lines.encode()), (archive, files[archive])):
        store(path, data)
    return [*files, folder / "CHECKSUMS"]


def _lines(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def _effect(root: Path, old: Publication, new: Publication) -> list[str]:
    """Which findings come and go, on the examples, the cases of the suite, and generated reports."""
    with TemporaryDirectory(prefix="gidar-") as name:
        folder = Path(name)
        sides = [
            spec_of({new.edition: copy}, root / "spec/dist", folder / side)
            for side, copy in (("old", old), ("new", new))
        ]
        reports = folder / "reports"
        reports.mkdir()
        return [*table(effect(sides[0], sides[1], corpus(root, new, reports), reports), "en")]
