"""spec/dist of a checkout: write what is generated, tell what is out of step with the hand-written files."""

import difflib
from pathlib import Path

from ..infrastructure.storage import store
from .generate import BASE, render


def build(root: Path, base: str = BASE) -> list[str]:
    """Write what differs, remove what is generated no more; the paths that changed. Raises SpecError."""
    wanted, there = render(root, base), _committed(root)
    changed = sorted(path for path in wanted | there if wanted.get(path) != there.get(path))
    for path in changed:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        store(root / path, wanted[path]) if path in wanted else (root / path).unlink()
    return changed


def drift(root: Path, base: str = BASE) -> str:
    """What `build` would change, as a unified diff; empty when all is in step. Raises SpecError."""
    wanted, there, out = render(root, base), _committed(root), ""
    for path in sorted(wanted | there):
        old, new = (files.get(path, b"").decode(errors="replace").splitlines(True) for files in (there, wanted))
        out += "".join(difflib.unified_diff(old, new, path, f"{path} (generated)"))
    return out


def _committed(root: Path) -> dict[str, bytes]:
    """Every file of spec/dist, which holds nothing but generated files."""
    found = (path for path in (root / "spec/dist").rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}
