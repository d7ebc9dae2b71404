"""Web pages, and what Word saves as one: tables with their spans expanded, text line by line."""

import re
from itertools import islice
from typing import Any

from ....infrastructure.extras import library
from ....model.errors import InputError
from ... import settings
from ...elements.blocks import (
    OBJECT,
    UNSEEN_PIECE,
    Block,
    Document,
    DocumentPlace,
    TableBlock,
    TableCell,
    TextLine,
    settled,
)
from ..encoding import decoded
from ..framed_text import kept_lines
from ..text import arranged
from ..visibility import DOUBTFUL, marked, without_doubts
from .head import about, leads_away
from .overlays import covered
from .painting import PageStyles
from .quirks import as_taken, is_old, keeps_rows, misplaced, not_closed, with_attributes, with_bodies, with_body
from .replaced_elements import is_skipped, shown, unseen_figure
from .tables import ends_of, is_frame, is_within, only_sets_widths, rows_of, span

CELL = {"dd", "div", "dt", "li", "p", "td", "th"}  # of which an empty one is a line
PICTURE_TAGS = {"img", "object", "embed", "iframe"}  # that a whole report may be in
EDGE = "\ufdd1"  # where a box of its own begins or ends in a line; no character of any document
PARTED = re.compile(rf"[0-9０-９][{EDGE}{DOUBTFUL}]*{EDGE}[{EDGE}{DOUBTFUL}]*[0-9０-９]")
BREAK = "\u2028"  # where a line ends in a cell
ENDS = re.compile(r"^\s*<\?xml[^>]{0,200}\?>|</(?:body|html)\s*>|<!DOCTYPE[^>]{0,500}>", re.IGNORECASE)
# Parsers compare every attribute of a tag with all others. Quoted values count as one piece, spaces in them do not.
TAG = re.compile(r"""<[A-Za-z](?:"[^"]*"|'[^']*'|[^'">])*+""")
OPENED = re.compile("<[A-Za-z_:]")  # which begins a tag, however the one before it ends
PIECES = re.compile(r"""(?:"[^"]*"|'[^']*'|[^\s/])++""")


def read(data: bytes, source: str) -> Document:
    """The blocks of a page. Nothing that it refers to is fetched; scripts are not run.

    Raises InputError where it is no text, nested too deeply or has too many cells.
    """
    text = decoded(data, source)
    hold_to_tags(text, source)
    walk = walked(text, source)
    blocks = arranged(walk.blocks)
    doubtful, cut_off = frozenset(walk.doubtful), _comment_is_open(text)
    return Document(source, "html", blocks, walk.pictures, walk.about, cut_off=cut_off, doubtful=doubtful)


def hold_to_tags(text: str, source: str) -> None:
    """Raise InputError where a page, or all that stands of pages in a text, has too many tags to be looked at."""
    if sum(1 for _ in islice(OPENED.finditer(text), settings.MAX_TAGS + 1)) > settings.MAX_TAGS:
        raise InputError("too_many_tags", source, limit=settings.MAX_TAGS)


def walked(text: str, source: str, tables: int = 0) -> "PageWalk":
    """The text of a page in reading order, its tables counted from tables on. Raises InputError as read does."""
    lxml = library("lxml")
    most = settings.MAX_ATTRIBUTES
    for tag in TAG.finditer(text):
        long = len(tag[0]) > 2 * most
        if long and sum(1 for _ in islice(PIECES.finditer(tag[0]), most + 2)) > most + 1:
            raise InputError("too_many_attributes", source, limit=most)
    parser = lxml.etree.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, huge_tree=True, encoding="utf-8"
    )
    try:
        # Where a page ends and another begins, parsers disagree; without the ends it is one page.
        root = lxml.etree.fromstring(as_taken(ENDS.sub("", text)).encode(), parser)
    except (lxml.etree.LxmlError, ValueError):
        root = None
    messages = [entry.message for entry in islice(parser.error_log, settings.MAX_PARSER_ERRORS)]
    if any("depth" in message for message in messages):
        raise InputError("too_deep_document", source)
    if root is None:
        raise InputError("page_in_comment" if _comment_is_open(text) else "no_report_tables", source)
    with_body(root)
    with_bodies(root)
    with_attributes(root, text)
    styles = PageStyles(root, is_old(text), not_closed(messages, text))
    styles.rules.given_up = styles.rules.given_up or keeps_rows(text) or leads_away(root)
    walk = PageWalk(source, tables, styles)
    walk.about = about(root)
    walk.read(root)
    walk.flush()
    return walk


def _comment_is_open(text: str) -> bool:
    return text.rfind("<!--") > text.rfind("-->")


class PageWalk:
    """The page in reading order; a table within a table follows as one of its own. Empty lines are kept."""

    def __init__(self, source: str, tables: int, styles: PageStyles) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.pictures = self.cells = self.lines = self.empty = 0
        self.tables, self.styles, self.covered = tables, styles, covered(styles) | misplaced(styles.root)
        self.text: list[str] = []
        self.doubtful: set[DocumentPlace] = set()
        self.about: tuple[tuple[str, str], ...] = ()

    def read(self, root: Any) -> None:
        """Walk an element and all below it without recursion: pages nest as deep as they please."""
        stack: list[tuple[Any, int | None]] = [(root, None)]  # with how many blocks there were before, once walked
        while stack:
            element, before = stack.pop()
            tag = element.tag if isinstance(element.tag, str) else None
            if before is not None:
                if tag and self.styles.is_apart(element):
                    self.flush(tag in CELL and before == len(self.blocks))
                self.text.append(self._tail(element))
                continue
            if len(stack) > settings.MAX_CELLS:
                raise InputError("too_many_cells", self.source, limit=settings.MAX_CELLS)
            if tag and self.styles.is_apart(element):
                self.flush(tag == "br")
            stack.append((element, len(self.blocks)))
            if tag is None or is_skipped(element, tag, self.styles):
                continue
            if tag == "pre" and not any(len(child) or child.tag == "img" for child in element):
                parts = [self.styles.text(element, element.text)]
                parts += [_leaf(child, self.styles) + self._tail(child) for child in element]
                for line in "".join(parts).split("\n"):
                    self._line(line)
                continue
            if tag in PICTURE_TAGS:
                self.pictures += 1
            if tag == "table":
                self._table(element, stack)
                continue
            self.text.append(self.styles.text(element, element.text))
            stack.extend((child, None) for child in reversed(element))

    def flush(self, empty: bool = False) -> None:
        """End the line of text; empty says that it counts though nothing stands on it."""
        text = re.sub(r"\s+", " ", "".join(self.text)).strip()
        self.text = []
        if text or empty:
            self._line(text)

    def _tail(self, element: Any) -> str:
        above = element.getparent()
        return "" if above is None else self.styles.text(above, element.tail)

    def _line(self, text: str) -> None:
        text, certain = without_doubts(UNSEEN_PIECE.sub("", text))
        if text.strip():
            self.lines, self.empty = self.lines + 1, 0
        else:
            self.empty += 1
        if self.empty <= settings.MAX_EMPTY_LINES:
            self.blocks.append(TextLine(text, DocumentPlace(line=self.lines)))
            self.doubtful |= set() if certain else {DocumentPlace(line=self.lines)}

    def _table(self, table: Any, stack: list[tuple[Any, int | None]]) -> None:
        """A table that only arranges the page is walked like text; any other becomes a grid."""
        rows = [(row, group) for row, group in rows_of(table) if not self._is_out(row, group)]
        ends = ends_of([group for _, group in rows])
        cells = [
            [cell for cell in row if cell.tag in ("td", "th") and not self.styles.removed(cell)] for row, _ in rows
        ]
        inner = [t for row in cells for cell in row for t in cell.iter("table") if not is_frame(t)]
        if inner or (len(cells) == 1 and len(cells[0]) == 1):
            for row in reversed(cells):
                stack.extend((cell, None) for cell in reversed(row))
            if not any(len(row) > settings.MAX_LAYOUT_CELLS for row in cells):
                return
            del stack[len(stack) - sum(map(len, cells)) :]
        self._captions(table)
        self.tables += 1
        self.blocks.append(TableBlock(self._expanded(cells, ends, table in self.covered)))
        stack.extend((t, None) for t in reversed(inner) if is_within(t, table))

    def _captions(self, table: Any) -> None:
        """What stands above or below a table as a part of it, as lines of text above it."""
        for caption in table.iterchildren("caption"):
            text, _, certain = _text(caption, self.styles)
            for line in filter(None, text.split("\n")):
                self._line(line if certain else marked(line))

    def _is_out(self, row: Any, group: Any) -> bool:
        """Whether a row takes no place in its table, or none in it is painted."""
        out = self.styles.removed(row) or self.styles.removed(group) or self.styles.hidden(group)
        return out or only_sets_widths(row)

    def _expanded(self, rows: list[list[Any]], ends: list[int], covered: bool) -> list[list[TableCell]]:
        """The grid of a table; where something may lie over it, none of its rows is certain.

        ends tells before which row the group of each ends: no cell reaches beyond it.
        """
        grid: list[list[TableCell]] = []
        hanging: dict[int, tuple[int, TableCell]] = {}  # column: rows still to come, cell
        for n, cells in enumerate(rows):
            row: list[TableCell] = []
            taken: dict[int, None] = {}
            at = 0
            for column, (left, table_cell) in sorted(hanging.items()):
                row.append(table_cell._replace(carried=True))
                taken |= dict.fromkeys(range(column, column + table_cell.width))
                hanging[column] = (left - 1, table_cell)
            hanging = {column: (left, table_cell) for column, (left, table_cell) in hanging.items() if left > 0}
            for number, cell in enumerate(cells):
                while at in taken:
                    at += 1
                width, height = span(cell, "colspan") or 1, span(cell, "rowspan")
                over = any(
                    column in taken for column in range(at, at + width)
                )  # another cell, which is then drawn over
                height = min(height or settings.MAX_CELLS, ends[n] - n)
                place = DocumentPlace(table=self.tables, row=n + 1, column=number + 1)
                text, mark, certain = _text(cell, self.styles)
                self.doubtful |= {place._replace(column=None)} if covered or over or not certain else set()
                table_cell = TableCell(text, place, at, width, mark)
                row.append(table_cell)
                if height > 1:
                    hanging[at] = (height - 1, table_cell)
                taken |= dict.fromkeys(range(at, at + width))
                at += width
            self.cells += len(row)
            if self.cells > settings.MAX_CELLS:
                raise InputError("too_many_cells", self.source, limit=settings.MAX_CELLS)
            grid.append(sorted(row, key=lambda table_cell: table_cell.start))
        return grid


def _leaf(element: Any, styles: PageStyles) -> str:
    """The text of an element that holds no other."""
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag == "br":
        return "\n"
    return "" if not tag or is_skipped(element, tag, styles) else styles.text(element, element.text)


def _text(cell: Any, styles: PageStyles) -> tuple[str, str, bool]:
    """(text of a cell without the tables in it, footnote marks raised beside it, whether it is certain what it shows).

    Where some of it may be painted or not it is OBJECT, since either could be the figure.
    """
    parts: list[str] = []
    marks: list[str] = []
    level = True  # whether all raised letters are
    annotated = False  # with small letters above it, which may be digits of a figure
    stack: list[tuple[Any, str]] = [] if styles.hidden(cell) else [(cell, "")]  # a hidden cell keeps its place
    while stack:
        element, kind = stack.pop()
        if kind == "end":
            parts.append(element if isinstance(element, str) else "")
            continue
        tag = element.tag if isinstance(element.tag, str) else None
        if element is not cell:
            stack.append((styles.text(element.getparent(), element.tail), "end"))
        if tag is None or (element is not cell and is_skipped(element, tag, styles)):
            continue
        if tag == "sup":
            marks.append("".join(element.itertext()) if not styles.hidden(element) else "")
            level = level and styles.is_raised(element)
            continue
        if element is not cell and (instead := shown(element, tag, styles)):
            parts.append(instead)
            continue
        annotated = annotated or tag == "ruby"
        if element is not cell and styles.is_apart(element):
            parts.append(BREAK)
            stack.append((BREAK, "end"))
        elif element is not cell and styles.is_boxed(element):
            parts.append(EDGE)
            stack.append((EDGE, "end"))
        parts.append(styles.text(element, element.text))
        stack.extend((child, "") for child in reversed(element))
    joined = "".join(parts)
    parted = PARTED.search(joined) is not None  # figures of which each may stand by itself
    whole, certain = without_doubts(joined.replace(EDGE, ""))
    if certain is None:
        return OBJECT, "", False
    text = kept_lines(settled(re.sub(r"[ \t\r\n\f]+", " ", whole.replace(OBJECT, "")).replace(BREAK, "\n")))
    pictured = OBJECT in whole  # a picture beside a figure may be another digit of it
    unclear = parted or not level or (pictured and text) or (annotated and re.search("[0-9０-９]", text))
    mark = "".join(marks).strip()
    return text or OBJECT * pictured or ("" if mark else unseen_figure(cell)), mark, bool(certain) and not unclear
