"""The parts of an OFD, and what they name; only parts of the file itself are opened.

Source: GB/T 33190, 7 (structure of the file, pages, resources).
"""

import posixpath
import re
import zipfile
from collections import ChainMap
from collections.abc import Iterator, Mapping
from itertools import islice
from math import isfinite
from typing import Any

from ....infrastructure.extras import library
from ... import settings

TRUTH = {"true": True, "1": True, "false": False, "0": False}
NUMBER = re.compile(r"[^\s,]+")


def called(element: Any) -> str:
    """The name of an element, in whatever namespace: there are several of the standard."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def children(element: Any, name: str) -> Iterator[Any]:
    """The children of an element that are called so; none of None."""
    return (one for one in (element if element is not None else ()) if called(one) == name)


def child(element: Any, name: str) -> Any:
    """The first of them, or None."""
    some = islice(element, settings.MAX_OFD_CHILDREN) if element is not None else ()
    return next(children(some, name), None)


def first(element: Any, name: str) -> str:
    """The text of the first of them; "" where there is none."""
    found = child(element, name)
    return "" if found is None else (found.text or "").strip()


def said(element: Any, name: str, usual: bool) -> bool:
    """What an attribute says, as XML Schema writes true and false; usual where it is not there, or says neither."""
    return TRUTH.get((element.get(name) or "").strip(), usual)


def numbers(text: str | None, count: int) -> list[float]:
    """So many numbers; none where nothing is said. Raises ValueError for anything else."""
    found = [float(word) for word in NUMBER.findall(text or "")]
    if found and (len(found) < count or not all(isfinite(n) and abs(n) < settings.MAX_OFD_NUMBER for n in found)):
        raise ValueError(text)
    return found[:count]


class Package:
    """The parts of an OFD."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = {name.replace("\\", "/").lstrip("/"): name for name in archive.namelist()}
        self._parts: dict[str, Any] = {}
        self._folders: dict[Any, str] = {}
        self._resources: dict[Any, dict[str, Any]] = {}
        self._pictures: dict[str, bytes] = {}

    def part(self, place: str | None, beside: Any = None, lenient: bool = False) -> Any:
        """The root of the part at a place that the part with the root beside names.

        Raises ValueError where there is none; lenient makes that None.
        """
        name = self._found(place or "", self._folder(beside))
        if name is None:
            if lenient:
                return None
            raise ValueError(place)
        if name not in self._parts:
            etree = library("lxml").etree
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
            root = etree.fromstring(self._archive.read(self._names[name]), parser)
            self._parts[name] = root
            self._folders[root] = posixpath.dirname(name)
        return self._parts[name]

    def linked(self, element: Any, name: str, beside: Any = None) -> Any:
        """The root of the part that a child of an element names; None where it names none that is there."""
        place = first(element, name)
        return self.part(place, element if beside is None else beside, lenient=True) if place else None

    def resources(self, beside: Any, element: Any, *kinds: str) -> Mapping[str, Any]:
        """{ID: resource} of the parts that children of these kinds of an element name."""
        named = (self.part((one.text or "").strip(), beside, True) for kind in kinds for one in children(element, kind))
        return ChainMap(*(self._own(root) for root in islice(named, settings.MAX_OFD_CHILDREN) if root is not None))

    def picture(self, resource: Any) -> bytes:
        """The bytes of a picture; none where its file is not there."""
        root = resource.getroottree().getroot()
        folder = posixpath.join(self._folder(root), root.get("BaseLoc") or "")
        name = self._found(first(resource, "MediaFile"), folder)
        if name is None:
            return b""
        if name not in self._pictures:
            self._pictures[name] = self._archive.read(self._names[name])
        return self._pictures[name]

    def _own(self, root: Any) -> dict[str, Any]:
        if root not in self._resources:
            self._resources[root] = {one.get("ID"): one for group in root for one in group if one.get("ID")}
        return self._resources[root]

    def _folder(self, beside: Any) -> str:
        return "" if beside is None else self._folders.get(beside.getroottree().getroot(), "")

    def _found(self, place: str, folder: str) -> str | None:
        """The name of a part; some writers give places as from the root where they should be from the part."""
        place = place.replace("\\", "/")
        tried = [place] if place.startswith("/") else [posixpath.join(folder, place), place]
        names = (posixpath.normpath(one).lstrip("/") for one in tried)
        return next((name for name in names if name in self._names), None)
