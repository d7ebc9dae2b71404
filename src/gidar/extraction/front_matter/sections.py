"""The sections of a report: where they begin, and the text of those that are text."""

import re

from ...model.edition import Edition
from ...model.radicals import without_radicals
from .. import settings
from ..printed.blocks import Block, TableBlock, TextLine
from ..printed.kinds import is_page_number
from ..printed.labels import SOUND, key, plain, printed_labels
from ..record import Stated
from .wrapped_lines import full_width, unwrapped

# A heading with the first sentence behind it on its line.
RUN_IN = re.compile(r"\s*([（(]?[一二三四五六七八九十]{1,2}[)）、.．，][^。：:\s]{2,40})[。：:\s]\s*(\S.*)", re.S)
TOP = re.compile("^[一二三四五六七八九十]{1,2}[、.．，]")  # of the number of a section, not of what stands in one
NUMBERED = re.compile("^[（(]?[一二三四五六七八九十]{1,2}[)）、.．，]")


def section_headings(blocks: list[Block], edition: Edition) -> dict[str, int]:
    """{section: number of the block that is its heading}, in order; of several the last that keeps the order."""
    names = printed_labels(edition).sections
    order = [section["id"] for section in edition.sections]
    hits: list[tuple[int, int, float]] = []
    for n, block in enumerate(blocks):
        if isinstance(block, TableBlock) or not key(block.text):
            continue
        if len(block.text) > settings.MAX_HEADING_CHARACTERS:
            run_in = RUN_IN.fullmatch(block.text)
            exact = names.exact(run_in[1]) if run_in else {}
            hits += [(n, order.index(id_), 1.0) for id_ in exact]
            continue
        exact = names.exact(block.text)
        match = next(iter(exact)) if exact else None
        score = 1.0
        if match is None:
            likely = names.find(block.text)
            if likely and likely.score >= settings.MIN_HEADING_LIKENESS and NUMBERED.match(plain(block.text)):
                match, score = likely.id, likely.score
        if match is not None and (exact or score >= settings.MIN_HEADING_LIKENESS):
            hits.append((n, order.index(match), score))
    # A list of contents names all sections before the first begins: the last run that keeps the order is the report.
    found: dict[str, int] = {}
    for n, at, _ in reversed(hits):
        if order[at] not in found and all(order.index(other) > at for other in found):
            found[order[at]] = n
    tops = {n for n, block in enumerate(blocks) if isinstance(block, TextLine) and TOP.match(plain(block.text[:4]))}
    for section in edition.sections:
        if section["kind"] == "text" and section["id"] in found:
            found[section["id"]] = _first_of(found, section["id"], [(n, order[at]) for n, at, _ in hits], tops)
    return dict(sorted(found.items(), key=lambda item: item[1]))


def _first_of(found: dict[str, int], id_: str, hits: list[tuple[int, str]], tops: set[int]) -> int:
    """Where a section begins whose heading stands there again, with no other between: its text stands below both."""
    start = found[id_]
    above = max((n for n in found.values() if n < start), default=-1)
    for n, other in reversed([hit for hit in hits if above < hit[0] < found[id_]]):
        if other != id_ and n in tops:
            break
        if other == id_ and (n in tops) == (found[id_] in tops):
            start = n
    return start


def section_texts(
    blocks: list[Block], headings: dict[str, int], edition: Edition, at: int, wrapped: bool = False
) -> dict[str, Stated]:
    """The narrative of each text section: the lines below its heading as they stand, but for pinyin and radicals.

    at is the block with which the report has ended; wrapped says that paragraphs are broken over lines.
    """
    out = {}
    full = full_width(block.text for block in blocks if isinstance(block, TextLine)) if wrapped else 0
    ends = [*headings.values(), at]
    for section in edition.sections:
        if section["kind"] != "text" or section["id"] not in headings:
            continue
        start = headings[section["id"]]
        end = next(n for n in ends if n > start)
        lines = [b for b in blocks[start + 1 : end] if isinstance(b, TextLine) and not is_page_number(b.text)]
        heading = blocks[start]
        if isinstance(heading, TextLine) and len(heading.text) > settings.MAX_HEADING_CHARACTERS:
            run_in = RUN_IN.fullmatch(heading.text)
            lines = [heading._replace(text=run_in[2]), *lines] if run_in else lines
        if lines:
            texts = [line.text for line in lines]
            printed = "\n".join(unwrapped(texts, full) if wrapped else texts)
            text = without_radicals(SOUND.sub("", printed))
            out[section["id"]] = Stated(text, printed[:80] if text == printed else printed, lines[0].place, "heading")
    return out
