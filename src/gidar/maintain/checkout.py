"""A checkout of the specification: write what is generated, tell what is out of step, freeze a release."""

import difflib
import hashlib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from ..model.words import words
from ..publication import Publication, bump, changes, check, publication, suffices, versions
from .generate import BASE, render
from .site import GENERATED, LANGUAGES


def build(root: Path, base: str = BASE) -> list[str]:
    """Write what differs, remove what is generated no more; the paths that changed. Raises SpecError."""
    wanted, there = _generated(root, base), _committed(root)
    changed = sorted(path for path in wanted | there if wanted.get(path) != there.get(path))
    for path in changed:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(wanted[path]) if path in wanted else (root / path).unlink()
    return changed


def drift(root: Path, base: str = BASE) -> str:
    """What `build` would change, as a unified diff; empty when all is in step. Raises SpecError."""
    wanted, there, out = _generated(root, base), _committed(root), ""
    for path in sorted(wanted | there):
        old, new = (files.get(path, b"").decode(errors="replace").splitlines(True) for files in (there, wanted))
        out += "".join(difflib.unified_diff(old, new, path, f"{path} (generated)"))
    return out


def _generated(root: Path, base: str) -> dict[str, bytes]:
    """spec/dist, and the pages that are made from it."""
    out = render(root, base)
    with tempfile.TemporaryDirectory() as folder:
        spec, docs = Path(folder, "spec"), Path(folder, "docs")
        for path, data in out.items():
            (Path(folder) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(folder) / path).write_bytes(data)
        if (root / "spec/releases").is_dir():
            (spec / "releases").symlink_to((root / "spec/releases").resolve())
        command = [sys.executable, "-m", "gidar.maintain.site", str(spec), str(docs), str(root / "examples")]
        subprocess.run(command, env={**os.environ, "GIDAR_SPEC": str(spec)}, check=True)
        return out | {
            f"docs/{path.relative_to(docs).as_posix()}": path.read_bytes() for path in docs.rglob("*") if path.is_file()
        }


def _committed(root: Path) -> dict[str, bytes]:
    """The generated pages, and the files in the folders that hold nothing but generated files."""
    places = ["spec/dist", *(f"docs/{lang}{place}" for lang in LANGUAGES.values() for place in GENERATED)]
    found = (path for place in places for path in (root / place, *(root / place).rglob("*")))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found if path.is_file()}


# ---- releases --------------------------------------------------------------------------------------


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
    at_hand = [path.parent.name for path in (root / "spec/releases" / edition).glob("*/edition.json")]
    newest = [version for version in versions(edition, root / "spec") if version in at_hand]
    return publication(edition, newest[-1], root / "spec") if newest else None


def thawed(root: Path) -> list[str]:
    """Paths below spec/releases that are not to the byte what was released. Empty if all of them are."""
    folder = root / "spec/releases"
    list_ = folder / "CHECKSUMS"
    lines = list_.read_text(encoding="utf-8").splitlines() if list_.exists() else []
    listed = {path: digest for digest, path in (line.split("  ") for line in lines)}
    there = {path.relative_to(folder).as_posix(): path for path in folder.glob("*/*/CHECKSUMS")}
    found = [
        path
        for path in sorted(listed.keys() | there.keys())
        if path not in there or hashlib.sha256(there[path].read_bytes()).hexdigest() != listed.get(path)
    ]
    for edition in sorted({path.parent.parent for path in there.values()}):
        for copy in check(edition, root / "spec"):
            differing = copy.changed + copy.missing + copy.extra
            found += [f"{copy.edition}/{copy.version}/{path}" for path in differing]
    return found


def obstacles(root: Path, new: Publication, lang: str = "en") -> list[str]:
    """Why a version of an edition cannot be released, or must not stand beside the last release. Empty if nothing is.

    Its version must be as far from the last release as the changes ask for, or both be the same to the byte,
    and the Spec track of CHANGELOG.md must have an entry that names every change of more than words.
    """
    old, said, what = (
        last_release(root, new.edition),
        words(lang, "release"),
        {"edition": new.edition, "version": new.version},
    )
    entry, found = _changelog_entry(root, new), []
    if entry is None:
        found.append(said["entry"].format(**what))
    if old is None or old.files == new.files:
        return found
    differences = changes(old, new)
    needed = bump(differences)
    if not suffices(old.version, new.version, "patch" if needed == "none" else needed):
        found.append(said["bump"].format(old=old.version, needed=needed, **what))
    for change in differences:
        if change.bump not in ("none", "patch") and not _named(change.place, entry or ""):
            found.append(said["named"].format(place=change.place, **what))
    return found


def _changelog_entry(root: Path, new: Publication) -> str | None:
    text = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    heading = rf"^- Edition {new.edition}, version {re.escape(new.version)}:"
    match = re.search(heading + r".*?(?=^- |^#|\Z)", text, re.M | re.S)
    return match[0] if match else None


def _named(place: str, entry: str) -> bool:
    """Whether an entry names a place in backticks, or the row, table or code that it belongs to."""
    steps = re.split(r"(?=[./])", place)
    return any(f"`{''.join(steps[: n + 1])}`" in entry for n in range(len(steps)))


def release(root: Path, edition: str) -> list[Path]:
    """Freeze spec/dist/<edition> as spec/releases/<edition>/<version>; the paths written.

    Raises KeyError where the version is released already. The caller has looked for obstacles.
    """
    new = publication(edition, spec=root / "spec")
    place = root / "spec/releases" / edition / new.version
    if place.exists():
        raise KeyError(f"{edition}/{new.version}")
    written = []
    for path, data in new.files.items():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_bytes(data)
        written.append(place / path)
    with (root / "spec/releases/CHECKSUMS").open("ab") as file:
        digest = hashlib.sha256(new.files["CHECKSUMS"]).hexdigest()
        file.write(f"{digest}  {edition}/{new.version}/CHECKSUMS\n".encode())
    return written
