"""From blocks to strips: the rows of figures of a document, each with the labels beside it, whatever the layout."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .document import Block, Box, Line, Place, Word
from .figures import is_blank, is_figure, is_unit
from .labels import HAN

HANS = re.compile(f"[{HAN}]|[?？]{{2}}")
FIGURE = (
    r"[+\-＋－−]?[0-9０-９](?:[0-9０-９]|[,.，．](?=[0-9０-９]))*"
    r"(?:万元|萬元|元|件次|件|项|項|条|條|个|個|宗|人次|次)?(?:[(（][^()（）]*[)）])?"
)
TOKEN = re.compile(rf"(?:{FIGURE}|[/／—－\-]+)")
TAIL = re.compile(rf"(?:{TOKEN.pattern}[ \t\u3000\u00a0]+)*{TOKEN.pattern}$")
PAGE = re.compile(r"[-—–－·] ?[0-9]{1,3} ?[-—–－·]|第 ?[0-9]+ ?[页頁].*|[0-9]+ ?[/／] ?[0-9]+|Page [0-9]+.*")
MOST_HEADS = 8  # rows of words that are remembered: a title, three rows of heads, and groups between them
LONGEST = 400  # characters of a line of figures
MOST_LABEL = 120  # characters of the label of a row; more is a sentence


class Slot(NamedTuple):
    """What stands where one figure is expected."""

    text: str
    place: Place
    start: float
    mark: str = ""
    carried: bool = False
    word: Word | None = None


class Strip(NamedTuple):
    """A row of figures.

    Attributes:
        labels: the words before it in its own row, innermost last.
        slots: what stands where its figures are, from left to right.
        heads: the last rows of words above it.
        layout: "cells" of a table, "stream" of cells that follow each other, "words" with only space between.
        place: of the row.
        words: all of its line, where the page says how far apart they are.
    """

    labels: tuple[str, ...]
    slots: tuple[Slot, ...]
    heads: tuple[tuple[Box, ...], ...]
    layout: str
    place: Place
    words: tuple[Word, ...] = ()

    @property
    def label(self) -> str:
        """The innermost label; "" where there is none."""
        return self.labels[-1] if self.labels else ""

    @property
    def blank(self) -> bool:
        """Whether nothing stands where its figures are."""
        return all(is_blank(slot.text) for slot in self.slots)


def strips(blocks: list[Block], widest: int) -> Iterator[Strip | Line]:
    """The strips of a document in reading order, and the lines of text that are none.

    widest is how many cells the widest line of the form has: a row without words that is as wide may be that line.
    """
    heads: tuple[tuple[Box, ...], ...] = ()
    for block in blocks:
        if isinstance(block, Line):
            yield _line(block) or block
            continue
        for row in block.rows:
            strip = _row(row, heads, "cells" if block.aligned else "stream", widest)
            if strip is not None:
                yield strip
                # The heads of a stream run into its first row, or are filled up with empty cells.
                if not block.aligned and len(strip.labels) > (1 if strip.blank else 2):
                    heads = (*heads[1 - MOST_HEADS :], tuple(row[: len(strip.labels)]))
            elif any(HANS.search(box.text) for box in row):
                heads = (*heads[1 - MOST_HEADS :], tuple(row))


def _row(row: list[Box], heads: tuple[tuple[Box, ...], ...], layout: str, widest: int) -> Strip | None:
    """A row of a grid as a strip; None where no figure and no blank stands beside a label."""
    words = [n for n, box in enumerate(row) if _is_label(box.text)]
    split = words[-1] + 1 if words else 0
    slots = row[split:]
    if not slots or (not words and all(is_blank(box.text) for box in slots)):
        if words or len(row) < widest:
            return None
    elif (
        len(words) > 1
        and all(is_blank(box.text) for box in slots)
        and not any(box.carried for box in row)
        and _looks_like_head(row, heads)
    ):
        return None  # words one beside the other and then nothing, which are not a group and its row
    labels = tuple(box.text for box in row[:split] if not is_blank(box.text) and not is_unit(box.text))
    kept = tuple(Slot(box.text, box.place, box.start, box.mark, box.carried) for box in slots)
    return Strip(labels, kept, heads, layout, row[0].place)


def _looks_like_head(row: list[Box], heads: tuple[tuple[Box, ...], ...]) -> bool:
    return sum(_is_label(box.text) for box in row) > 3 or not heads


def _is_label(text: str) -> bool:
    return bool(HANS.search(text)) and not is_figure(text)


def _line(line: Line) -> Strip | None:
    """A line of text that ends with figures, or is nothing else."""
    text = line.text.strip()
    if len(text) > LONGEST:
        return None
    match = TAIL.search(text)
    if not match or len(text) - len(match[0]) > MOST_LABEL or PAGE.fullmatch(text):
        return None
    label = text[: match.start()].strip()
    if label and not HANS.search(label):
        return None
    figures = re.findall(TOKEN, match[0])
    words = _last_words(line, figures)
    slots = tuple(
        Slot(figure, line.place, float(n), word=words[n] if words else None) for n, figure in enumerate(figures)
    )
    return Strip((label,) if label else (), slots, (), "words", line.place, line.words)


def _last_words(line: Line, figures: list[str]) -> tuple[Word, ...] | None:
    """The words of the line that its figures are, where they are the last of it one by one."""
    last = line.words[-len(figures) :]
    return last if [word.text for word in last] == figures else None


def is_page_number(text: str) -> bool:
    """Whether a line only numbers a page."""
    return bool(PAGE.fullmatch(text.strip()))
