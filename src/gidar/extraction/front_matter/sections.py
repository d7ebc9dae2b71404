"""The sections of a report: where they begin, and the text of those that are text."""

import re

from ...model.edition import Edition
from ...model.radicals import without_radicals
from .. import settings
from ..elements.blocks import Block, TableBlock, TextLine
from ..elements.kinds import is_page_number
from ..elements.labels import NUMERAL, SOUND, key, plain, printed_labels
from ..record import Stated
from .wrapped_lines import full_width, unwrapped

# A heading with the first sentence behind it on its line.
RUN_IN = re.compile(r"\s*([（(]?[一二三四五六七八九十]{1,2}[)）、.．，][^。：:\s]{2,40})[。：:\s]\s*(\S.*)", re.S)
# The number of a section, not of what stands in one.
TOP = re.compile(f"^[^\\w(]*(?:([{NUMERAL}]{{1,2}})(?:[、.,]|\\s)|第([{NUMERAL}]{{1,2}})(?:部分|章))")
SUB = re.compile(f"^[^\\w(]*\\([{NUMERAL}]{{1,2}}\\)")  # the number of a part of a section
NUMBERED = re.compile(f"^[^\\w(]*[(第]?[{NUMERAL}]{{1,2}}")
ENDED = re.compile("[。；;，,]")  # of sentences, which headings are not


def section_headings(blocks: list[Block], edition: Edition) -> dict[str, int]:
    """{section: number of the block that is its heading}, in order; of several the last that keeps the order."""
    order = [section["id"] for section in edition.sections]
    tops = {n: number for n, block in enumerate(blocks) if (number := _number(block))}
    hits = _called_so(blocks, edition)
    if len({id_ for n, id_, _ in hits if n in tops}) >= settings.MIN_NUMBERED_SECTIONS:
        hits = [hit for hit in hits if hit[0] in tops or not SUB.match(plain(_text(blocks[hit[0]])))]
    # A list of contents names all sections before the first begins: the last run that keeps the order is the report.
    found: dict[str, int] = {}
    for n, id_, _ in reversed(hits):
        if id_ not in found and all(order.index(other) > order.index(id_) for other in found):
            found[id_] = n
    texts = [section["id"] for section in edition.sections if section["kind"] == "text"]
    called = [(n, id_) for n, id_, _ in hits]
    for id_ in texts:
        if id_ in found and _is_contents(found, id_, called, tops):
            del found[id_]
    found |= _out_of_order(found, [(n, id_) for n, id_, score in hits if score == 1], tops)
    named = {n for n, _ in called} - {*found.values()}  # elsewhere, such as in a list of contents
    others = {n: number for n, number in tops.items() if n not in named}
    for id_ in texts:
        if id_ in found:
            found[id_] = _first_of(found, id_, called, tops)
        elif at := _by_number(found, order, id_, others):
            found[id_] = at
    return dict(sorted(found.items(), key=lambda item: item[1]))


def _called_so(blocks: list[Block], edition: Edition) -> list[tuple[int, str, float]]:
    """(Number of a block, the section that is called so, how alike) of all lines that may be headings of sections."""
    names = printed_labels(edition).sections
    hits: list[tuple[int, str, float]] = []
    for n, block in enumerate(blocks):
        if isinstance(block, TableBlock) or not key(block.text):
            continue
        if len(block.text) > settings.MAX_HEADING_CHARACTERS:
            run_in = RUN_IN.fullmatch(block.text)
            hits += [(n, id_, 1.0) for id_ in (names.exact(run_in[1]) if run_in else {})]
            continue
        if exact := names.exact(block.text):
            hits.append((n, next(iter(exact)), 1.0))
            continue
        likely = names.find(block.text)
        worded = plain(block.text)
        is_heading = NUMBERED.match(worded) or not ENDED.search(worded)
        if likely and likely.score >= settings.MIN_HEADING_LIKENESS and is_heading:
            hits.append((n, likely.id, likely.score))
    return hits


def _text(block: Block) -> str:
    return block.text if isinstance(block, TextLine) else ""


def _out_of_order(found: dict[str, int], hits: list[tuple[int, str]], tops: dict[int, int]) -> dict[str, int]:
    """{section: where it begins} of those that stand in another order than on the form: numbered, named just once, and
    not in a list, in which headings follow each other at once."""
    lines = {n for n, _ in hits}
    apart = [(n, id_) for n, id_ in hits if n in tops and not lines & {n - 1, n + 1}]
    called = [id_ for _, id_ in apart]
    return {id_: n for n, id_ in apart if id_ not in found and called.count(id_) == 1}


def _number(block: Block) -> int:
    """The number of a section that a line of text begins with; 0 where it begins with none, or is no heading."""
    if isinstance(block, TableBlock) or len(block.text) > settings.MAX_HEADING_CHARACTERS:
        return 0
    match = TOP.match(plain(block.text))
    digits = (match[1] or match[2]) if match else ""
    return NUMERAL.index(digits) + 1 if len(digits) == 1 else 0


def _is_contents(found: dict[str, int], id_: str, hits: list[tuple[int, str]], tops: dict[int, int]) -> bool:
    """Whether the heading of a section is that of a list of contents: the next follows at once, and comes again."""
    start = found[id_]
    end = min((n for n in found.values() if n > start), default=0)
    return start + 1 < end and any(n == start + 1 and n in tops and other != id_ for n, other in hits)


def _by_number(found: dict[str, int], order: list[str], id_: str, tops: dict[int, int]) -> int:
    """The only line between its neighbours that has the number of a section, where others have theirs; else 0."""
    if sum(tops.get(n) == order.index(other) + 1 for other, n in found.items()) < settings.MIN_NUMBERED_SECTIONS:
        return 0
    at = order.index(id_)
    above = max((n for other, n in found.items() if order.index(other) < at), default=-1)
    below = min((n for other, n in found.items() if order.index(other) > at), default=max(tops) + 1)
    lines = [n for n, number in tops.items() if number == at + 1 and above < n < below]
    return lines[0] if len(lines) == 1 else 0


def _first_of(found: dict[str, int], id_: str, hits: list[tuple[int, str]], tops: dict[int, int]) -> int:
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
