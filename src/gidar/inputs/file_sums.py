"""What a descriptor says of the content of a file, bytes and hash: the file is held to it, since it may be cut off."""

from functools import partial
from typing import Any

from ..model.display import quoted
from ..model.errors import InputError
from .files import MEGABYTE, Files

ALGORITHMS = ("md5", "sha1", "sha256", "sha512")
"""What a hash begins with, before a colon; one that does not is of the first (Data Package, resource, hash)."""


def hold_to(entry: dict[str, Any], path: str, files: Files, source: str) -> None:
    """Raise InputError where a file of a package is there, and is not what the entry of its resource says of it.

    Raises InputError, too, where what is said is of no known kind.
    """
    opener, size, said = files.opener(path), entry.get("bytes"), entry.get("hash")
    if opener is None:
        return
    if size is not None and size != files.size(path):
        raise InputError("descriptor_bytes", source, path=quoted(path), found=files.size(path), said=quoted(size))
    if said in (None, ""):
        return
    name, _, digest = str(said).rpartition(":")
    if (name or ALGORITHMS[0]).lower() not in ALGORITHMS:
        allowed = ", ".join(f"{known}:…" for known in ALGORITHMS)
        told = {"name": quoted(entry["name"]), "property": "hash", "value": quoted(said)}
        raise InputError("descriptor_value", source, **told, allowed=allowed)
    import hashlib

    found = hashlib.new((name or ALGORITHMS[0]).lower(), usedforsecurity=False)
    with opener() as file:
        for block in iter(partial(file.read, MEGABYTE), b""):
            found.update(block)
    if found.hexdigest() != digest.lower():
        raise InputError("descriptor_hash", source, path=quoted(path))
