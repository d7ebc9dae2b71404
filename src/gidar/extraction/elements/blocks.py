"""A document on its way to a report: blocks in reading order, every piece with the place it stands in."""

import re
from collections.abc import Mapping
from typing import NamedTuple

UNSEEN = (
    "\ufdd2"  # around a figure that is struck out or hidden, where nothing else stands; no character of any document
)
OBJECT = "\ufffc"  # the text of a cell that is not blank but holds no text: a picture, or a table of its own


class DocumentPlace(NamedTuple):
    """Where in a document: page and line from 1; table, row and column of the page's tables from 1."""

    page: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    line: int | None = None


class TableCell(NamedTuple):
    """One cell of a table with the columns that it takes, from 0.

    mark is a footnote mark that stood raised beside the text; carried says that it began in a row above.
    """

    text: str
    place: DocumentPlace
    start: int
    width: int = 1
    mark: str = ""
    carried: bool = False


class TableBlock(NamedTuple):
    """A table with spans expanded: the cells of each row from left to right.

    aligned says that cells which stand below each other start in the same column; beside that the table stood beside
    the one before it, whose heads are not its own.
    """

    rows: list[list[TableCell]]
    aligned: bool = True
    beside: bool = False


class Word(NamedTuple):
    """A word of a page and where it lies from left to right, in points; place is its own, where it was seen apart."""

    text: str
    left: float
    right: float
    place: DocumentPlace | None = None


class TextLine(NamedTuple):
    """A line of text outside tables; words where the page says how far apart they are."""

    text: str
    place: DocumentPlace
    words: tuple[Word, ...] = ()


class Pictured(NamedTuple):
    """What was seen in the picture of a box.

    Attributes:
        box: left, top, right and bottom on the page, in pixels of the picture; of a PDF at 220 to an inch.
        readings: (what may stand there, -log of its probability), likeliest first; empty where it is no figure.
        agree: whether two readings at different sizes agree on the likeliest.
        faint: whether something is there that is hardly darker than the paper.
        whole: whether the boxes of its table cover it without a gap, so that none can have slipped a line.
        ruled: whether it stands between the rules of a table, and not by itself on a line.
        struck: whether the figure is struck out, or something is written there, by hand.
    """

    box: tuple[int, int, int, int]
    readings: tuple[tuple[str, float], ...] = ()
    agree: bool = False
    faint: bool = False
    whole: bool = True
    ruled: bool = True
    struck: bool = False


Block = TableBlock | TextLine


class Aside(NamedTuple):
    """What is written beside the text of a document: a comment, a note at the foot, a head or foot of its pages.

    place is the row or line that it is about, without any where it is about none.
    """

    text: str
    kind: str
    place: DocumentPlace


class Document(NamedTuple):
    """What a file holds.

    kind names its reader (html, docx, pdf and more); pictures counts what cannot be read; about is what its head says,
    by name; recognised are the pages whose text was recognised from a picture by others; cut_off says that a comment of
    a web page does not end, so that nothing behind it is in the page; doubtful are the lines and the rows of tables
    of which it cannot be told whether all of their text is shown; pictured is what was seen in the boxes of tables
    that are pictures; wanting is the library without which pictures in it that may be pages were not read; asides are
    what is written beside its text.
    """

    source: str
    kind: str
    blocks: list[Block]
    pictures: int = 0
    about: tuple[tuple[str, str], ...] = ()
    recognised: frozenset[int] = frozenset()
    cut_off: bool = False
    doubtful: frozenset[DocumentPlace] = frozenset()
    pictured: Mapping[DocumentPlace, Pictured] = {}
    wanting: str = ""
    asides: tuple[Aside, ...] = ()


UNSEEN_PIECE = re.compile(f"{UNSEEN}[^{UNSEEN}]*{UNSEEN}")


def unseen(text: str) -> str:
    """A figure that stands in a cell and is not seen, so that it is taken neither for one nor for a blank."""
    return f"{UNSEEN}{text.replace(UNSEEN, '')}{UNSEEN}"


def settled(text: str) -> str:
    """What is seen of a text; where that is nothing, the figure that is not."""
    seen = UNSEEN_PIECE.sub("", text).replace(UNSEEN, "")
    return seen if seen.strip() or UNSEEN not in text else unseen("".join(UNSEEN_PIECE.findall(text)))


def as_stored(text: str) -> str:
    """A text as it stands in the document, seen or not."""
    return text.replace(UNSEEN, "")
