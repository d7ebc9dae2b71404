"""Copies of published editions in other systems: a whole edition appears at once, and nothing of others is lost."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from .copies import BESIDE, COMPANIONS, digests, identity, listed_files, same_lines
from .files import SPEC, Publication, checksums, publication
from .pins import PINS, Pin, read_pins, write_pins

PART = ".gidar-vendor-"
"""How the names of the folders begin in which copies are written before they appear; what a broken-off run leaves."""


class NotOurs(Exception):
    """A folder holds what must not be overwritten: files that were changed, or that are not of a copy of ours.

    paths are the first of them.
    """

    def __init__(self, paths: list[str]) -> None:
        super().__init__(paths)
        self.paths = paths


class Busy(Exception):
    """Another run is writing into the folder."""


def accompanied(copy: Publication, spec: Path = SPEC) -> Publication:
    """A version with the files that every copy carries, and the list of those that it was not published with."""
    today = publication(copy.edition, spec=spec).files
    beside = {name: today[name] for name in COMPANIONS if name in today and name not in copy.files}
    return Publication(copy.files | beside | ({BESIDE: checksums(beside)} if beside else {}))


def vendor(folder: Path, copies: list[Publication], pins: dict[str, Pin]) -> list[str]:
    """Write each copy as folder/<edition>, and what the folder is kept at; the editions that had to be written.

    What an older copy had more goes, files of others in its folder stay. pins of other editions stay as they are. They
    are written first: a run that was broken off at any point can be repeated. Raises NotOurs where anything there was
    changed in more than ends of lines, is a link, or is not of a copy; nothing is written then. Raises Busy, ValueError
    where the file of pins is not of our making, and OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder):
        _put_back(folder)
        others = {copy.edition: _others(folder / copy.edition, copy) for copy in copies}
        write_pins(folder, read_pins(folder) | pins)
        behind = [copy for copy in copies if not _is_there(folder / copy.edition, copy)]
        if behind:
            part = Path(tempfile.mkdtemp(prefix=PART, dir=folder))
            try:
                for copy in behind:
                    _replace(folder / copy.edition, copy, others[copy.edition], part)
            finally:
                _put_back(folder)
    return [copy.edition for copy in behind]


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep other runs out of a folder, where the system has such locks; they end with their process. Raises Busy."""
    try:
        import fcntl
    except ImportError:  # Windows, which moves no folder in which another process has a file open
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Busy from None
        except OSError:
            pass  # a file system without locks
        yield
    finally:
        os.close(handle)


def leftovers(folder: Path) -> list[Path]:
    """The folders that broken-off runs have left below a folder."""
    return sorted(path for path in folder.glob(f"{PART}*") if path.is_dir() and not path.is_symlink())


def beside(folder: Path, places: list[Path]) -> list[str]:
    """Names of what lies in a folder beside copies at these places, is not of our making, and is not hidden."""
    ours = {PINS, *(place.name for place in places)}
    return sorted(path.name for path in folder.glob("[!.]*") if path.name not in ours)


def _put_back(folder: Path) -> None:
    """Remove what broken-off runs have left; first put back a copy that was moved away and has no follower."""
    (folder / f"{PINS}.part").unlink(missing_ok=True)
    for part in leftovers(folder):
        for old in (part / "old").glob("*"):
            if not (folder / old.name).exists():
                old.rename(folder / old.name)
        shutil.rmtree(part, ignore_errors=True)


def _replace(place: Path, copy: Publication, others: list[str], part: Path) -> None:
    """Write a copy beside its place, with the files of others that are there; then let it appear, whole."""
    new, old = part / "new" / copy.edition, part / "old" / copy.edition
    for name, data in copy.files.items():
        (new / name).parent.mkdir(parents=True, exist_ok=True)
        (new / name).write_bytes(data)
    for name in others:
        (new / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(place / name, new / name)
    if place.exists():
        old.parent.mkdir(exist_ok=True)
        place.rename(old)
    new.rename(place)


def _is_there(place: Path, copy: Publication) -> bool:
    """Whether a copy stands at its place to the byte, and nothing that an older one had more."""
    try:
        return all((place / name).read_bytes() == data for name, data in copy.files.items()) and not (
            digests(place).keys() & listed_files(place).keys() - copy.files.keys()
        )
    except OSError:
        return False


def _others(place: Path, copy: Publication) -> list[str]:
    """Paths below a place of files that are of no copy, and stay. Raises NotOurs."""
    if place.is_symlink() or (place.exists() and not place.is_dir()):
        raise NotOurs([str(place)])
    there, old = digests(place), identity(place)
    listed = listed_files(place) if old and old.edition == copy.edition else {}
    fresh = {name: sha256(data).hexdigest() for name, data in copy.files.items()}
    ours = {name for name in there if _is_ours(place / name, there[name], {listed.get(name), fresh.get(name)})}
    others = there.keys() - ours
    taken = {*listed, *copy.files, *(parent.as_posix() for name in copy.files for parent in Path(name).parents)}
    faults = {name for name in others if not listed or name in taken or not there[name]}
    faults |= {name for name in copy.files if (place / name).is_dir()}
    if faults:
        raise NotOurs([str(place / name) for name in sorted(faults)[:3]])
    return sorted(others)


def _is_ours(path: Path, digest: str, known: set[str | None]) -> bool:
    """Whether a file is what was written once, or is to be written; git may have changed its ends of lines."""
    return digest in known or any(same_lines(path, one) for one in known if one)
