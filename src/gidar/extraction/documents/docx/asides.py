"""What is written beside the text of a Word document: comments, notes at the foot, heads and feet of pages.

Sources: ECMA-376-1, 17.13.4 (comments), 17.11 (notes), 17.10 (heads and feet).
"""

from collections.abc import Iterator
from typing import Any

from ....infrastructure.extras import library
from ... import settings
from ...elements.blocks import Aside, DocumentPlace
from .colours import W

# Of each kind: the ending of its relationship, its element, and what in the text refers to it.
KINDS = {
    "comment": ("/comments", "comment", ("commentReference", "commentRangeStart")),
    "footnote": ("/footnotes", "footnote", ("footnoteReference",)),
    "endnote": ("/endnotes", "endnote", ("endnoteReference",)),
}
AROUND = ("/header", "/footer")


class WordNotes:
    """The notes of a document by kind and number."""

    def __init__(self, part: Any) -> None:
        self._notes: dict[tuple[str, str], str] = {}
        self._around: list[str] = []
        etree = library("lxml").etree
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        for relation in () if part is None else part.rels.values():
            if relation.is_external:
                continue
            kinds = [kind for kind, (ending, _, _) in KINDS.items() if relation.reltype.endswith(ending)]
            if not kinds and not relation.reltype.endswith(AROUND):
                continue
            try:
                root = etree.fromstring(relation.target_part.blob, parser)
            except etree.LxmlError:
                continue  # which Word does not open
            self._around += [] if kinds else [_text(root)]
            for kind in kinds:
                for note in root.iter(W + KINDS[kind][1]):
                    self._notes[kind, note.get(f"{W}id") or ""] = _text(note)

    def about(self, element: Any, place: DocumentPlace) -> Iterator[Aside]:
        """The notes that something in an element refers to, which stands at this place."""
        if not self._notes:
            return
        for kind, (_, _, references) in KINDS.items():
            ids = {one.get(f"{W}id") or "" for one in element.iter(*(W + name for name in references))}
            for id_ in sorted(ids):
                if text := self._notes.get((kind, id_)):
                    yield Aside(text, kind, place)

    def around_pages(self) -> Iterator[Aside]:
        """The heads and feet of pages, each once."""
        return (Aside(text, "around", DocumentPlace()) for text in dict.fromkeys(filter(None, self._around)))


def boxes_in(cell: Any, place: DocumentPlace) -> Iterator[Aside]:
    """The text boxes that are anchored in a cell."""
    for box in cell.iter(f"{W}txbxContent"):
        if text := _text(box):
            yield Aside(text, "comment", place)


def _text(root: Any) -> str:
    """The text of a part or a note, but for the number of the page and other results of fields."""
    pieces: list[str] = []
    depth = 0
    for element in root.iter(f"{W}fldChar", f"{W}t", f"{W}p", f"{W}tab"):
        if element.tag == f"{W}fldChar":
            depth += {"begin": 1, "end": -1}.get(element.get(f"{W}fldCharType") or "", 0)
        elif element.tag in (f"{W}p", f"{W}tab"):
            pieces.append(" ")
        elif depth <= 0 and next(element.iterancestors(f"{W}fldSimple"), None) is None:
            pieces.append(element.text or "")
    return " ".join("".join(pieces).split())[: settings.MAX_LOOSE_SHOWN]
