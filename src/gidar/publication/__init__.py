"""What is published: the versions of an edition, copies of them for other systems, differences between them."""

from .archive import archive_name, archives, pack, unpack
from .change_list import change_list
from .compare import BUMPS, SpecChange, bump, changes, suffices
from .copies import Vendored, check, read_copy
from .files import Publication, is_released, numbers, publication, versions
from .pins import PINS, Pin, read_pins
from .vendor import Busy, NotOurs, accompanied, beside, leftovers, vendor

__all__ = [
    "BUMPS",
    "PINS",
    "Busy",
    "NotOurs",
    "Pin",
    "Publication",
    "SpecChange",
    "Vendored",
    "accompanied",
    "archive_name",
    "archives",
    "beside",
    "bump",
    "change_list",
    "changes",
    "check",
    "is_released",
    "leftovers",
    "numbers",
    "pack",
    "publication",
    "read_copy",
    "read_pins",
    "suffices",
    "unpack",
    "vendor",
    "versions",
]
