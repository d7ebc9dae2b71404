"""What people write onto a sheet of an .xlsx instead of into its cells: comments, and the texts of shapes.

Sources: ECMA-376 part 1, 18.7 (comments) and 20.5 (xdr: anchors). A threaded comment has one of these beside it.
"""

import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from ...extraction.documents.office_names import A
from . import guard
from .drawings import MAIN, XDR, anchored_at

Remark = list[int | str]
"""Line and column from 0, and the text: as JSON can hold it."""


def remarks(archive: zipfile.ZipFile, part: str) -> Iterator[Remark]:
    """The remarks on a sheet; part is that of the sheet."""
    for name in guard.related(archive, part):
        if not name.endswith(".xml"):
            continue
        try:
            root = ElementTree.fromstring(archive.read(name))
        except ElementTree.ParseError:
            continue
        for comment in root.iter(f"{MAIN}comment"):
            place = guard.place_of(comment.get("ref", ""))
            if place and (text := _text(comment, f"{MAIN}t")):
                yield [*place, text]
        for anchor in root if root.tag == f"{XDR}wsDr" else ():
            if text := _text(anchor, f"{A}t"):
                yield [*anchored_at(anchor), text]


def _text(element: ElementTree.Element, tag: str) -> str:
    return "".join(one.text or "" for one in element.iter(tag)).strip()
