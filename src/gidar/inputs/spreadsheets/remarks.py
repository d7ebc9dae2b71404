"""What people write onto a sheet of an .xlsx instead of into its cells: comments, the texts of shapes and charts,
headers and footers, and what is shown beside a cell that is entered.

Sources: ECMA-376 part 1, 18.7 (comments), 18.3.1.46 headerFooter, 18.3.1.32 dataValidation, 20.5 (xdr: anchors), 21.2
(charts). A threaded comment has one of these beside it.
"""

import re
import zipfile
from collections.abc import Iterator
from html import unescape
from xml.etree import ElementTree

from ...extraction.documents.office_names import A
from . import guard
from .drawings import MAIN, XDR, anchored_at

Remark = list[int | str]
"""Line and column from 0, or one of the marks below, and the text: as JSON can hold it."""
NOWHERE, PROMPT = -1, -2
"""Of what stands at no cell; of what is shown where a cell is entered."""

PRINTED = re.compile(rb"<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)\b[^<>]*>([^<]+)<")
CODE = re.compile(r'&(?:"[^"]*"|[0-9]+|K(?:[0-9A-Fa-f]{6}|[0-9]{2}[+-][0-9]{3})|[A-Za-z])')
OF_PAGES = re.compile(r"(?:[第共页/\s.,，、—-]|page|of)*", re.IGNORECASE)  # what stands around a number of a page
ENTERED = re.compile(rb"<(?:\w+:)?dataValidation\b([^<>]*)>")


def remarks(archive: zipfile.ZipFile, part: str) -> Iterator[Remark]:
    """The remarks on a sheet; part is that of the sheet."""
    content = archive.read(part)
    for match in PRINTED.finditer(content):
        text = CODE.sub(" ", unescape(match[1].decode("utf-8", "replace")).replace("&&", "＆")).strip()
        if not OF_PAGES.fullmatch(text):
            yield [NOWHERE, NOWHERE, text]
    for text in dict.fromkeys(map(_prompt, ENTERED.findall(content))):  # the same beside many cells
        if text:
            yield [PROMPT, PROMPT, text]
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
        if root.tag == f"{XDR}wsDr":
            for anchor in root:
                if text := _text(anchor, f"{A}t"):
                    yield [*anchored_at(anchor), text]
            for text in _charts(archive, name):
                yield [NOWHERE, NOWHERE, text]


def _prompt(attributes: bytes) -> str:
    """What is shown where a cell is entered, "" where nothing is."""
    texts = (guard.attribute(attributes, name) for name in (b"promptTitle", b"prompt"))
    return "\n".join(map(unescape, filter(None, texts))).strip()


def _charts(archive: zipfile.ZipFile, drawing: str) -> Iterator[str]:
    """What is written in the charts of a drawing: titles and labels that do not come from cells."""
    for name in guard.related(archive, drawing):
        try:
            root = ElementTree.fromstring(archive.read(name)) if name.endswith(".xml") else None
        except ElementTree.ParseError:
            continue
        if root is not None and (text := _text(root, f"{A}t")):
            yield text


def _text(element: ElementTree.Element, tag: str) -> str:
    return "".join(one.text or "" for one in element.iter(tag)).strip()
