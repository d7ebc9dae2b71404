"""What is published: the versions of an edition, copies of them for other systems, differences between them."""

from .compare import BUMPS, Change, bump, changes, suffices
from .files import Publication, numbers, publication, versions
from .vendor import NotOurs, Vendored, check, vendor

__all__ = [
    "BUMPS",
    "Change",
    "NotOurs",
    "Publication",
    "Vendored",
    "bump",
    "changes",
    "check",
    "numbers",
    "publication",
    "suffices",
    "vendor",
    "versions",
]
