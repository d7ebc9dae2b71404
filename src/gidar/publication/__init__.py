"""What is published: the versions of an edition, copies of them for other systems, differences between them."""

from .archive import archive_name, archives, pack, unpack
from .change_list import change_list
from .compare import BUMPS, SpecChange, bump, changes, suffices
from .files import Publication, numbers, publication, versions
from .vendor import NotOurs, Vendored, check, vendor

__all__ = [
    "BUMPS",
    "NotOurs",
    "Publication",
    "SpecChange",
    "Vendored",
    "archive_name",
    "archives",
    "bump",
    "change_list",
    "changes",
    "check",
    "numbers",
    "pack",
    "publication",
    "suffices",
    "unpack",
    "vendor",
    "versions",
]
