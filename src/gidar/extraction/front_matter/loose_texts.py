"""Texts of a report that are in no section of it: behind the signature, beside its tables."""

import re
from collections.abc import Iterable, Iterator

from ...model.edition import Edition
from .. import settings
from ..elements.blocks import Block, Document, TextLine
from ..elements.figures import is_blank, is_figure
from ..elements.kinds import is_page_number
from ..elements.labels import key
from ..record import LeftOut, Stated
from .ending import Ending

PAGES = ("html", "mht")  # below whose reports stand the words of a site
SENTENCE = "。"
UNDATED = re.compile(r"[^\d。]{0,20}\s*年\s*月\s*日\s*")
"""The place of a day that was left open, as on the form: nothing that could be lost."""


def loose_texts(
    document: Document, headings: dict[str, int], end: Ending, edition: Edition, stated: Iterable[Stated]
) -> list[tuple[str, LeftOut]]:
    """The sentences behind the first heading that no section holds, each with the text section that is above it, ""
    where there is none; what is stated was read where it stands."""
    if not headings:
        return []
    blocks, known = document.blocks, {said for one in stated for said in (one.place, one.raw, str(one.value))}
    texts = {section["id"] for section in edition.sections if section["kind"] == "text"}
    starts = sorted((at, id_) for id_, at in headings.items())
    found: list[tuple[str, LeftOut]] = []
    above = ""
    for (start, id_), (stop, _) in zip(starts, [*starts[1:], (end.at, "")], strict=True):
        above = id_ if id_ in texts else above
        for block in blocks[start + 1 : stop]:
            found += [(above, one) for one in (_rows(block) if id_ in texts else _sentences(block))]
    for block in blocks[end.last + 1 : end.below]:
        found += [(above, one) for one in _sentences(block, settings.MIN_LOOSE_CHARACTERS)]
    if document.kind not in PAGES:
        for block in blocks[max(end.below, end.last + 1) :]:
            found += [(above, one) for one in _sentences(block)]
    return [(above, one) for above, one in found if not (known & {one.place, one.text} or UNDATED.fullmatch(one.text))]


def _sentences(block: Block, least: int | None = None) -> Iterator[LeftOut]:
    """The lines and rows of words with a full stop, or with at least so many characters."""
    if not isinstance(block, TextLine):
        for row in block.rows:
            texts = [cell.text for cell in row if not cell.carried]
            if any(SENTENCE in text for text in texts):
                yield LeftOut(" ".join(texts)[: settings.MAX_LOOSE_SHOWN], row[0].place, "no_section")
    elif not is_page_number(block.text) and (SENTENCE in block.text or (least and len(key(block.text)) >= least)):
        yield LeftOut(block.text.strip()[: settings.MAX_LOOSE_SHOWN], block.place, "no_section")


def _rows(block: Block) -> Iterator[LeftOut]:
    """The rows of a table of words; one with figures is named by these, where the form is filled."""
    rows = [] if isinstance(block, TextLine) else block.rows
    told = [[cell.text for cell in row if not cell.carried and not is_blank(cell.text)] for row in rows]
    if any(is_figure(text) for texts in told for text in texts):
        return
    for row, texts in zip(rows, told, strict=True):
        if texts:
            yield LeftOut(" ".join(texts)[: settings.MAX_LOOSE_SHOWN], row[0].place, "no_section")
