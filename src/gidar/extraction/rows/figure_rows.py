"""From blocks to rows of figures, each with the labels beside it, whatever the layout."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from .. import settings
from ..elements.blocks import Block, DocumentPlace, TableCell, TextLine, Word, as_stored
from ..elements.figures import HAS_DIGIT, is_blank, is_figure, is_unit, is_worded
from ..elements.kinds import has_words, is_label, is_page_number

FIGURE = (
    r"[+\-＋－−]?[0-9０-９](?:[0-9０-９]|[,.，．](?=[0-9０-９]))*"
    r"(?:万元|萬元|元|件次|件|项|項|条|條|个|個|宗|人次|次)?(?:[(（][^()（）]*[)）])?"
)
TOKEN = re.compile(rf"(?:{FIGURE}|[/／—－\-]+|(?<![A-Za-z])[Nn]/?[Aa])")
LAST_FIGURE = re.compile(rf"(?<=\s){FIGURE}$")
IN_BRACKETS = re.compile(rf"[(（\[【](?:共|计|合计)?((?>{FIGURE}))(?![年月日])")
TAIL = re.compile(rf"(?:{TOKEN.pattern}[ \t\u3000\u00a0]+)*{TOKEN.pattern}$")


class FigureField(NamedTuple):
    """What stands where one figure is expected."""

    text: str
    place: DocumentPlace
    start: float
    mark: str = ""
    carried: bool = False
    word: Word | None = None


class FigureRow(NamedTuple):
    """A row of figures.

    Attributes:
        labels: the words before it in its own row, innermost last.
        fields: what stands where its figures are, from left to right.
        heads: the last rows of words above it.
        layout: "cells" of a table, "stream" of cells that follow each other, "words" with only space between.
        place: of the row.
        words: all of its line, where the page says how far apart they are.
    """

    labels: tuple[str, ...]
    fields: tuple[FigureField, ...]
    heads: tuple[tuple[TableCell, ...], ...]
    layout: str
    place: DocumentPlace
    words: tuple[Word, ...] = ()

    @property
    def label(self) -> str:
        """The innermost label; "" where there is none."""
        return self.labels[-1] if self.labels else ""

    @property
    def names(self) -> tuple[str, ...]:
        """What may be its name: the innermost label, and all of them together."""
        return self.label, "".join(self.labels)

    def above(self, field: FigureField) -> Iterator[TableCell]:
        """The cells of its heads that begin where a field does, the nearest first."""
        return (cell for head in self.heads[::-1] for cell in head if cell.start == field.start)

    @property
    def blank(self) -> bool:
        """Whether nothing stands where its figures are; where it has none, some stand among its labels."""
        return bool(self.fields) and all(is_blank(field.text) for field in self.fields)

    @property
    def has_no_digit(self) -> bool:
        """Whether no figure stands where its figures are, but blanks, or signs in place of one."""
        return not any(HAS_DIGIT.search(field.text) for field in self.fields)

    @property
    def label_figures(self) -> list[str]:
        """The figures that stand where its labels are: in a cell before its name, or behind its name in one cell, which
        may be in brackets where no digit stands elsewhere."""
        behind = LAST_FIGURE.findall(self.label) or (IN_BRACKETS.findall(self.label) if self.has_no_digit else [])
        return [*(text for text in self.labels if is_figure(text)), *behind]

    @property
    def has_words(self) -> bool:
        """Whether words stand where its figures are."""
        return any(is_label(field.text) and not is_worded(field.text) for field in self.fields)

    @property
    def title(self) -> str:
        """Labels and figures as one text, for a list of what was left out."""
        return as_stored(" ".join(filter(None, (*self.labels, *(field.text for field in self.fields)))))[:200]


RowOrLine = FigureRow | TextLine
"""What a document holds from top to bottom."""


Splitter = Callable[[list[str]], int | None]
"""What tells how many texts of a row are its labels, where words stand among its figures; None where that is not so."""


def blocks_to_rows(blocks: list[Block], widest: int, worded: Splitter | None = None) -> Iterator[RowOrLine]:
    """The rows of figures of a document in reading order, and the lines of text that are none.

    widest is how many cells the widest line of the form has: a row without words that is as wide may be that line.
    worded is asked first of each row, where words in place of figures are looked for.
    """
    heads: tuple[tuple[TableCell, ...], ...] = ()
    for block in blocks:
        if isinstance(block, TextLine):
            yield (worded and _worded_line(block, worded)) or _line(block) or block
            continue
        heads = () if block.beside else heads
        for row in block.rows:
            if numbers_page(row):
                continue
            figure_row = _row(row, heads, "cells" if block.aligned else "stream", widest, worded)
            if figure_row is not None:
                yield figure_row
                # Heads are filled up with empty cells at times; those of a stream run into its first row.
                if _may_be_heads(figure_row, row, block.aligned):
                    heads = (*heads[1 - settings.MAX_HEAD_ROWS :], tuple(row[: len(figure_row.labels)]))
            elif any(has_words(cell.text) for cell in row):
                heads = (*heads[1 - settings.MAX_HEAD_ROWS :], tuple(row))


def numbers_page(row: list[TableCell]) -> bool:
    """Whether a row of a table only numbers a page."""
    filled = [cell.text for cell in row if not is_blank(cell.text)]
    return len(filled) == 1 and not is_figure(filled[0]) and is_page_number(filled[0])


def _row(
    row: list[TableCell],
    heads: tuple[tuple[TableCell, ...], ...],
    layout: str,
    widest: int,
    worded: Splitter | None,
) -> FigureRow | None:
    """A row of a table as a row of figures; None where no figure and no blank stands beside a label."""
    if worded and (at := _worded(row, worded)) is not None:
        return _split_row(row, at, heads, layout)
    words = [n for n, cell in enumerate(row) if is_label(cell.text) and not is_worded(cell.text)]
    split = words[-1] + 1 if words else 0
    fields = row[split:]
    if words and not fields:
        whole = _split_row(row, split, heads, layout)
        return whole if whole.label_figures else None
    if not fields or (not words and all(is_blank(cell.text) for cell in fields)):
        if len(row) < widest:
            return None
    elif (
        len(words) > 1
        and all(is_blank(cell.text) for cell in fields)
        and not any(cell.carried for cell in row)
        and _looks_like_head(row, heads)
    ):
        return None  # words one beside the other and then nothing, which are not a group and its row
    return _split_row(row, split, heads, layout)


def _worded(row: list[TableCell], worded: Splitter) -> int | None:
    """How many cells of a row are its labels, where words stand among its figures, be it once for all of them."""
    texts = [cell.text for cell in row]
    at = worded(texts)
    return worded([*texts, *texts[-1:] * (row[-1].width - 1)]) if at is None and row and row[-1].width > 1 else at


def _split_row(row: list[TableCell], at: int, heads: tuple[tuple[TableCell, ...], ...], layout: str) -> FigureRow:
    """A row whose first cells are its labels, and whose others are its figures."""
    labels = tuple(cell.text for cell in row[:at] if not is_blank(cell.text) and not is_unit(cell.text))
    kept = tuple(FigureField(cell.text, cell.place, cell.start, cell.mark, cell.carried) for cell in row[at:])
    return FigureRow(labels, kept, heads, layout, row[0].place)


def _may_be_heads(figure_row: FigureRow, row: list[TableCell], aligned: bool) -> bool:
    """Whether a row of figures, or of blanks, may begin with heads; a label that reaches down is none."""
    most = 1 if figure_row.blank else 2
    whole = not aligned or (figure_row.blank and not any(cell.carried for cell in row))
    return whole and len(figure_row.labels) > most


def _looks_like_head(row: list[TableCell], heads: tuple[tuple[TableCell, ...], ...]) -> bool:
    return sum(is_label(cell.text) for cell in row) > 3 or not heads


def _line(line: TextLine) -> FigureRow | None:
    """A line of text that ends with figures, or is nothing else."""
    text = line.text.strip()
    if len(text) > settings.MAX_FIGURE_LINE_CHARACTERS:
        return None
    match = TAIL.search(text)
    if not match or len(text) - len(match[0]) > settings.MAX_LABEL_CHARACTERS or is_page_number(text):
        return None
    label = text[: match.start()].strip()
    if label and not has_words(label):
        return None
    figures = re.findall(TOKEN, match[0])
    words = _last_words(line, figures)
    fields = tuple(
        FigureField(figure, (words and words[n].place) or line.place, float(n), word=words[n] if words else None)
        for n, figure in enumerate(figures)
    )
    return FigureRow((label,) if label else (), fields, (), "words", line.place, line.words)


def _worded_line(line: TextLine, worded: Splitter) -> FigureRow | None:
    """A line of text that is a row with words in place of a figure, told apart by spaces."""
    texts = line.text.split()
    at = worded(texts) if len(line.text) <= settings.MAX_FIGURE_LINE_CHARACTERS else None
    if at is None:
        return None
    words = _last_words(line, texts[at:])
    fields = tuple(
        FigureField(text, line.place, float(n), word=words[n] if words else None) for n, text in enumerate(texts[at:])
    )
    return FigureRow((" ".join(texts[:at]),) if at else (), fields, (), "words", line.place, line.words)


def _last_words(line: TextLine, figures: list[str]) -> tuple[Word, ...] | None:
    """The words of the line that its figures are, where they are the last of it one by one."""
    last = line.words[-len(figures) :]
    return last if [word.text for word in last] == figures else None
