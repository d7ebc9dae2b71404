"""Where a report ends: with who signs it and the date, before what a site puts below every page."""

import re
from typing import NamedTuple

from .. import settings
from ..elements.blocks import Block, TextLine
from ..elements.labels import plain, spaceless
from ..record import LIKELY, Stated
from .dates import DATE, date_of, in_digits
from .titles import ORGAN, STOPS, title_of

# The day of a signature, be it left open, with its year or without.
DAY = re.compile(f"{DATE.pattern}|(?:20[0-9]{{2}})?_*年_*月_*日")
SEALED = re.compile(r"[(（](?:盖章|公章|印章|章)[)）]$")
MARKS = "　 【[《〖（(>»·•|"  # before the words of a link


class Signature(NamedTuple):
    """The organ that signs a document, and the date below it or beside it; None where that was left open."""

    organ: Stated
    date: Stated | None


class Ending(NamedTuple):
    """How a report ends.

    Attributes:
        at: the number of the first block that is no text of the report any more.
        signature: who signs; None where nobody does.
        last: the number of the block with the date that it is signed on, and at where there is none.
        below: that of the first block which a site puts below what it publishes.
    """

    at: int
    signature: Signature | None
    last: int
    below: int


def ending(blocks: list[Block], around: dict[str, list[str]], start: int = 0) -> Ending:
    """How a report ends whose last section begins at a block: who is named before that signs nothing."""
    below = next((n for n in range(start, len(blocks)) if _is_below(blocks[n], around)), len(blocks))
    own = enumerate(blocks[start:below], start)
    lines = [(n, block) for n, block in own if isinstance(block, TextLine) and block.text.strip()]
    # Where a site's words are not known, its lines stand between the signature and the end.
    last = lines[-settings.MAX_SIGNATURE_LINES :]
    for place, (n, line) in enumerate(last):
        signed = _signed(line, around)
        if not signed:
            continue
        named, day = signed
        at, above = last[place - 1] if place and not named else (n, line)
        name = named or _without_seal(_bare(above))
        if ORGAN.search(name) and not STOPS.search(name) and len(name) <= settings.MAX_HEADING_CHARACTERS:
            organ = Stated(name, above.text, above.place, "signature", LIKELY)
            date = Stated(day, line.text, line.place, "signature", LIKELY) if day else None
            return Ending(at, Signature(organ, date), n, below)
    if lines and (signed := _signed(lines[-1][1], around)) and not signed[0]:
        return Ending(lines[-1][0], None, lines[-1][0], below)
    return Ending(below, None, below, below)


def _signed(line: TextLine, around: dict[str, list[str]]) -> tuple[str, str | None] | None:
    """Who is named before the day that a line ends with, and the day, None where it was left open.

    "" is nobody: nothing stands before it, the place of a seal, or a word such as that for the date of publication.
    None of a line that ends with no day, or is a sentence.
    """
    text = _bare(line)
    day = DAY.search(text)
    if not day or day.end() != len(text):
        return None
    before = _without_seal(text[: day.start()])
    label = next((word for word in around["published"] if before in (word, f"{word}:")), None)
    stated = date_of(day[0])
    if STOPS.search("" if label else before) or (DATE.match(day[0]) and not stated):
        return None
    return "" if label else before, stated


def _without_seal(text: str) -> str:
    return SEALED.sub("", text)


def _bare(line: TextLine) -> str:
    return in_digits(spaceless(line.text))


def _is_below(block: Block, around: dict[str, list[str]]) -> bool:
    """Whether a block is a line that a site puts below what it publishes, or the title of another report."""
    if not isinstance(block, TextLine) or len(block.text) > settings.MAX_LABELLED_CHARACTERS or "。" in block.text:
        return False
    words = plain(block.text).strip().lstrip(MARKS)
    return words.startswith(tuple(around["after"])) or title_of(block.text, around["title"]) is not None
