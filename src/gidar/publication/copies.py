"""Copies of published editions as they are found in other systems: verified without a network."""

import hashlib
import re
from pathlib import Path
from typing import NamedTuple

from .files import SPEC, Publication, is_released, numbers, publication, read_files, versions
from .pins import BASE, Pin, read_pins

LIST, BESIDE = "CHECKSUMS", "CHECKSUMS.beside"
"""The files that list the others: what was published, and what came with a version from before it was."""

COMPANIONS = (".gitattributes", "LICENSE", "README.zh.md")
"""What every copy carries, whichever version it is; the first versions were published without."""

MOST = 10_000_000  # characters of a list that are read
TEXT = 50_000_000  # bytes of a file whose ends of lines are looked at


class Vendored(NamedTuple):
    """A vendored copy of an edition as it is found.

    Attributes:
        place: its folder.
        edition, version, base: what it says it is, and what its addresses begin with; "?" and "" where it does not.
        changed, missing, extra: paths that differ from its list of files.
        line_ends: paths that differ from it in the ends of lines only.
        original: what its addresses begin with as it was published, "" where this package does not have the version.
        known: whether this package has the version; published: whether the copy's CHECKSUMS are those of it.
        released: whether that version never changes any more.
        newest: the newest version of the edition that this package has.
        pin: what it is to be; None where nothing says so.
    """

    place: Path
    edition: str
    version: str = "?"
    base: str = ""
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    line_ends: tuple[str, ...] = ()
    original: str = ""
    known: bool = False
    published: bool = False
    released: bool = False
    newest: str = "?"
    pin: Pin | None = None

    @property
    def intact(self) -> bool:
        """Every file is what was published, and it is the version and address that it is to be."""
        sound = not (self.changed or self.missing or self.extra or self.line_ends)
        return sound and (self.published or not self.known) and not self.other

    @property
    def other(self) -> dict[str, str]:
        """What it is to be and is not: {"version" or "base": what it is to be}."""
        wanted = self.pin._asdict() if self.pin else {}
        return {key: value for key, value in wanted.items() if value and value != getattr(self, key)}


def check(folder: Path, pins: dict[str, Pin] | None = None, spec: Path = SPEC) -> list[Vendored]:
    """Every vendored copy below a folder, compared with its own checksums and with what this package has.

    pins say what has to be there, {edition: what it is to be}, by default what the folder is kept at. A copy without
    its list of files, or none at all, is found as one of which that is missing. Nothing is fetched. Empty where the
    folder holds no copy and none has to be there. Raises ValueError where the file of pins is not of our making.
    """
    wanted = read_pins(folder) if pins is None else pins
    marked = {path.parent for name in (LIST, "edition.json") for path in folder.glob(f"*/{name}")}
    places = {place for place in marked if "edition.json" in listed_files(place, spec) or identity(place)}
    places |= {folder / edition for edition in wanted}
    places |= {place for place in folder.glob("*") if place not in places and _is_remains(place, spec)}
    return [_found(place, wanted.get(place.name), spec) for place in sorted(places)]


def _found(place: Path, pin: Pin | None, spec: Path) -> Vendored:
    copy = identity(place)
    edition = copy.edition if copy else place.name
    at_hand = versions(edition, spec) if edition.isalnum() else ()
    newest = max((*at_hand, *([copy.version] if copy else [])), key=numbers, default="?")
    listed, there = listed_files(place, spec), digests(place)
    differing = [name for name in there if listed.get(name) not in (None, there[name])]
    line_ends = [name for name in differing if same_lines(place / name, listed[name])]
    found = Vendored(place, edition, newest=newest, pin=pin)._replace(
        changed=tuple(name for name in differing if name not in line_ends),
        missing=(*(() if (place / LIST).is_file() else (LIST,)), *sorted(listed.keys() - there.keys())),
        extra=tuple(sorted(there.keys() - listed.keys()) if listed else ()),
        line_ends=tuple(line_ends),
    )
    if copy is None:
        return found
    found, ours = found._replace(version=copy.version, base=copy.base), _published(copy, spec)
    if ours is None:
        return found
    own = _start(place / LIST)
    straight = own.replace(b"\r\n", b"\n")
    return found._replace(
        line_ends=(*line_ends, *([LIST] if straight != own else ())),
        original=ours.base,
        known=True,
        published=straight == ours.rebased(copy.base).files[LIST],
        released=is_released(copy.edition, copy.version, spec),
        pin=pin and pin._replace(base=pin.base or ours.base),
    )


def identity(place: Path) -> Publication | None:
    """What a folder says of itself that it is; None where it does not say that it is a copy of ours."""
    try:
        copy = Publication({"edition.json": (place / "edition.json").read_bytes()})
        numbers(copy.version)
        own = f"/{copy.edition}/{copy.version}/report.schema.json"
        named = copy.edition.isascii() and copy.edition.isalnum() and str(copy.form["schema"]).endswith(own)
        return copy if named and re.fullmatch(BASE, copy.base) else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None  # whatever it was, its files are not what was listed


def _is_remains(place: Path, spec: Path) -> bool:
    """Whether a folder is named as an edition and holds files of it, though nothing that says so any more."""
    if place.is_symlink() or not (spec / "dist" / place.name / "edition.json").is_file():
        return False
    own = _lines(publication(place.name, spec=spec).files[LIST])
    return any(own.get(name) == digest for name, digest in digests(place).items())


def _published(copy: Publication, spec: Path) -> Publication | None:
    """The version that a copy says it is as this package has it."""
    known = copy.version in versions(copy.edition, spec)
    return publication(copy.edition, copy.version, spec) if known else None


def read_copy(place: Path) -> Publication:
    """The version that lies in a folder: what its CHECKSUMS lists, or everything where there is no such list."""
    files, listed = read_files(place), _lines(_start(place / LIST))
    return Publication({name: data for name, data in files.items() if not listed or name in listed or name == LIST})


def listed_files(place: Path, spec: Path = SPEC) -> dict[str, str]:
    """{path: digest} as the lists of a copy have it; where it lost them, as its version was published.

    Empty where there is no list, or something that is no file.
    """
    listed = _lines(_start(place / LIST))
    if not listed:
        copy = identity(place)
        ours = _published(copy, spec) if copy else None
        listed = _lines(ours.rebased(copy.base).files[LIST]) if copy and ours else {}
    beside = {name: digest for name, digest in _lines(_start(place / BESIDE)).items() if name in COMPANIONS}
    return beside | listed


def _start(path: Path) -> bytes:
    if not path.is_file() or path.is_symlink():
        return b""
    try:
        with path.open("rb") as file:
            return file.read(MOST)
    except OSError:
        return b""


def _lines(data: bytes) -> dict[str, str]:
    lines = data.decode("utf-8", "replace").splitlines()
    return {path: digest for digest, _, path in (line.partition("  ") for line in lines)}


def digests(place: Path) -> dict[str, str]:
    """{path: digest} of all below a place but folders and the lists. What is found is opened, never what is listed.

    The digest of what cannot be read, or is no file, is "".
    """
    found = (path for path in sorted(place.rglob("*")) if path.is_symlink() or not path.is_dir())
    there = {path.relative_to(place).as_posix(): path for path in found}
    return {name: _digest(path) for name, path in there.items() if name not in (LIST, BESIDE)}


def _digest(path: Path) -> str:
    if path.is_symlink() or not path.is_file():
        return ""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def same_lines(path: Path, digest: str) -> bool:
    """Whether a file would have this digest with other ends of lines: git can change those at every checkout."""
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > TEXT:
            return False
        straight = path.read_bytes().replace(b"\r\n", b"\n")
    except OSError:
        return False
    return digest in [hashlib.sha256(data).hexdigest() for data in (straight, straight.replace(b"\n", b"\r\n"))]
