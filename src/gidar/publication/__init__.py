"""What is published: the versions of an edition, copies of them for other systems, differences between them."""

from .compare import BUMPS, SpecChange, bump, changes, suffices
from .files import Publication, numbers, publication, versions
from .vendor import NotOurs, Vendored, check, vendor

__all__ = [
    "BUMPS",
    "NotOurs",
    "Publication",
    "SpecChange",
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
