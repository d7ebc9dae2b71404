"""Lines of a page put together to the paragraphs that they were broken from, as far as that is plain."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from .. import settings
from .titles import PlacedText

ENDS = "。！？：；.!?:;"  # with which a paragraph may end: what goes on behind them may be another


def with_joined(texts: Sequence[PlacedText]) -> list[PlacedText]:
    """Lines with their places, and behind each that may go on on the next lines what it is with these."""
    out: list[PlacedText] = []
    for n, (text, place) in enumerate(texts):
        out.append((text, place))
        joined = text.strip()
        for further, _ in texts[n + 1 : n + settings.MAX_SENTENCE_LINES]:
            if width(joined) < settings.MIN_FULL_WIDTH or joined[-1] in ENDS:
                break
            joined += further.strip()
            out.append((joined, place))
    return out


def unwrapped(lines: Iterable[str], full: int) -> list[str]:
    """The lines, each that fills the page joined with what follows it; full is how wide such a line is."""
    out: list[str] = []
    open_ = False
    for line in lines:
        text = line.strip()
        if open_ and text:
            space = " " if out[-1][-1:].isascii() and text[:1].isascii() else ""
            out[-1] += space + text
        else:
            out.append(line)
        open_ = bool(text) and width(text) >= full - settings.MAX_LINE_ROOM and text[-1] not in ENDS
    return out


def full_width(lines: Iterable[str]) -> int:
    """How wide lines are that fill the page, in halves of a character; what no line reaches where few are alike."""
    widths = Counter(wide for line in lines if (wide := width(line.strip())) >= settings.MIN_FULL_WIDTH)
    usual, count = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    return usual if count >= settings.MIN_FULL_LINES else 2 * settings.MAX_CHARACTERS


def width(text: str) -> int:
    """How wide a text is, in halves of a character."""
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)
