"""Web pages, and what Word saves as one: tables with their spans expanded, text line by line."""

import re
from itertools import islice
from typing import Any

from ...model.errors import InputError
from .. import settings
from ..optional import library
from ..printed.blocks import OBJECT, Block, Document, DocumentPlace, TableBlock, TableCell, TextLine
from .encoding import decoded
from .framed_text import kept_lines
from .page_browsers import as_taken, is_old, keeps_rows, misplaced, not_closed, with_attributes, with_bodies
from .page_covers import covered
from .page_styles import PageStyles
from .text import arranged
from .visibility import DOUBTFUL, without_doubts

CELL = {"dd", "div", "dt", "li", "p", "td", "th"}  # of which an empty one is a line
SKIPPED_TAGS = {"script", "style", "template", "noscript", "head", "datalist", "del", "s", "strike", "rp"}
# Shown only where the rest is not known.
SKIPPED_TAGS |= {"noembed", "noframes", "audio", "progress", "meter", "title"}
OF_DRAWINGS = {"desc", "metadata", "defs", "symbol"}  # what is said of a drawing, or kept for use in it
# Seen by readers, but no text.
OBJECTS = {"img", "image", "svg", "canvas", "object", "embed", "iframe", "video", "select", "textarea"}
OBJECTS |= {"audio", "option", "optgroup"}
PICTURE_TAGS = {"img", "object", "embed", "iframe"}  # that a whole report may be in
EDGE = "\ufdd1"  # where a box of its own begins or ends in a line; no character of any document
PARTED = re.compile(rf"[0-9０-９][{EDGE}{DOUBTFUL}]*{EDGE}[{EDGE}{DOUBTFUL}]*[0-9０-９]")
BREAK = "\u2028"  # where a line ends in a cell
FIELDS = {"", "text", "number", "tel"}  # what a field of a form shows as text
SPAN = re.compile(r"\s*\+?([0-9]{1,9})")
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
    with_bodies(root)
    with_attributes(root, text)
    styles = PageStyles(root, is_old(text), not_closed(messages))
    styles.rules.given_up = styles.rules.given_up or keeps_rows(text)
    walk = PageWalk(source, tables, styles)
    walk.about = _head(root)
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
            if tag is None or _skipped(element, tag, self.styles):
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
        text, certain = without_doubts(text)
        if text.strip():
            self.lines, self.empty = self.lines + 1, 0
        else:
            self.empty += 1
        if self.empty <= settings.MAX_EMPTY_LINES:
            self.blocks.append(TextLine(text, DocumentPlace(line=self.lines)))
            self.doubtful |= set() if certain else {DocumentPlace(line=self.lines)}

    def _table(self, table: Any, stack: list[tuple[Any, int | None]]) -> None:
        """A table that only arranges the page is walked like text; any other becomes a grid."""
        rows = [(row, group) for row, group in _rows(table) if not self._is_out(row, group)]
        ends = _ends([group for _, group in rows])
        cells = [
            [cell for cell in row if cell.tag in ("td", "th") and not self.styles.removed(cell)] for row, _ in rows
        ]
        inner = [t for row in cells for cell in row for t in cell.iter("table") if not _is_frame(t)]
        if inner or (len(cells) == 1 and len(cells[0]) == 1):
            for row in reversed(cells):
                stack.extend((cell, None) for cell in reversed(row))
            if not any(len(row) > settings.MAX_LAYOUT_CELLS for row in cells):
                return
            del stack[len(stack) - sum(map(len, cells)) :]
        self.tables += 1
        self.blocks.append(TableBlock(self._expanded(cells, ends, table in self.covered)))
        stack.extend((t, None) for t in reversed(inner) if _outer(t, table))

    def _is_out(self, row: Any, group: Any) -> bool:
        """Whether a row takes no place in its table, or none in it is painted."""
        return self.styles.removed(row) or self.styles.removed(group) or self.styles.hidden(group)

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
                width, height = _span(cell, "colspan") or 1, _span(cell, "rowspan")
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


def _head(root: Any) -> tuple[tuple[str, str], ...]:
    """What the head of a page says of it: its title, and what is named and bears a content; names in small letters."""
    titles = (title for title in root.iter("title") if next(title.iterancestors("svg"), None) is None)
    found = [("title", element.text or "") for element in islice(titles, settings.MAX_PAGE_TITLES)]
    for meta in islice(root.iter("meta"), settings.MAX_METAS):
        found.append(((meta.get("name") or meta.get("property") or "").lower(), meta.get("content") or ""))
    return tuple((name, text) for name, text in found if name and text.strip())


def _rows(table: Any) -> list[tuple[Any, Any]]:
    """The rows of a table, each with its group, as browsers show them: its first head first, its first foot last."""
    groups = [child for child in table if child.tag in ("tr", "thead", "tbody", "tfoot")]
    head = next((n for n, group in enumerate(groups) if group.tag == "thead"), -1)
    foot = next((n for n, group in enumerate(groups) if group.tag == "tfoot"), -1)
    order = sorted(range(len(groups)), key=lambda n: (n == foot) - (n == head))
    rows = ((groups[n].iterchildren("tr") if groups[n].tag != "tr" else [groups[n]], groups[n]) for n in order)
    return [(row, group) for found, group in rows for row in found]


def _ends(groups: list[Any]) -> list[int]:
    """Before which row the group of each row ends."""
    ends = [len(groups)] * len(groups)
    for n in range(len(groups) - 2, -1, -1):
        ends[n] = ends[n + 1] if groups[n] is groups[n + 1] else n + 1
    return ends


def _outer(table: Any, within: Any) -> bool:
    """Whether the nearest table around a table is that one."""
    above = table.getparent()
    while above is not None and above.tag != "table":
        above = above.getparent()
    return above is within


def _skipped(element: Any, tag: str, styles: PageStyles) -> bool:
    return (_is_unseen(element, tag) and not styles.may_show(element)) or styles.hidden(element)


def _is_unseen(element: Any, tag: str) -> bool:
    """Whether browsers show nothing of an element, or strike it through, unless a style says otherwise."""
    if tag in OF_DRAWINGS or tag == "rt":
        return next(element.iterancestors("svg", "ruby"), None) is not None
    closed = (tag == "dialog" and element.get("open") is None) or element.get("popover") is not None
    nothing = tag == "svg" and "0" in (element.get("width"), element.get("height"))
    return (tag in SKIPPED_TAGS and not _plays(element)) or closed or nothing


def _plays(element: Any) -> bool:
    return element.tag == "audio" and element.get("controls") is not None


def _span(cell: Any, name: str) -> int:
    """How many columns or rows a cell says it takes; 0 are all."""
    found = SPAN.match(cell.get(name) or "1")
    return min(int(found[1]), settings.MAX_SPAN) if found else 1


def _leaf(element: Any, styles: PageStyles) -> str:
    """The text of an element that holds no other."""
    tag = element.tag if isinstance(element.tag, str) else ""
    return (
        "\n" if tag == "br" else "" if not tag or _skipped(element, tag, styles) else styles.text(element, element.text)
    )


def _is_frame(table: Any) -> bool:
    """Whether a table is one cell with a few words, as some editors put around a figure."""
    single = sum(1 for _ in islice(table.iter("td", "th"), 2)) == 1
    return single and len("".join(table.itertext()).strip()) <= settings.MAX_FRAME_CHARACTERS


def _shown(element: Any, tag: str, styles: PageStyles) -> str:
    """What a reader sees in place of an element that holds no text; "" of any other."""
    if tag == "input":
        return _field(element, styles)
    sizes = [element.get("width"), element.get("height")]  # of a picture that keeps space free
    small = "0" in sizes or sizes == ["1", "1"]
    small = small and not styles.is_sized(element) and not re.search(r"\d", element.get("alt") or "")
    drawn = styles.has_ground(element) and not len(element) and not element.text and not styles.is_apart(element)
    return OBJECT if (tag in OBJECTS and not small) or (tag == "table" and not _is_frame(element)) or drawn else ""


def _field(element: Any, styles: PageStyles) -> str:
    """What a field of a form shows; a button, or what is not filled in, may show anything."""
    kind, value = (element.get("type") or "").strip().lower(), element.get("value") or ""
    if kind == "hidden":
        return ""
    whole = value.isdigit() if kind == "number" else len(value) <= settings.MAX_FIELD_CHARACTERS
    whole = whole and not element.get("size") and not styles.is_narrow(element)
    if kind not in FIELDS or not whole or not value:
        return OBJECT if value or kind not in FIELDS or element.get("placeholder") else ""
    return styles.text(element, value)


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
        if tag is None or (element is not cell and _skipped(element, tag, styles)):
            continue
        if tag == "sup":
            marks.append("".join(element.itertext()) if not styles.hidden(element) else "")
            level = level and styles.is_raised(element)
            continue
        if element is not cell and (shown := _shown(element, tag, styles)):
            parts.append(shown)
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
    text = kept_lines(re.sub(r"[ \t\r\n\f]+", " ", whole.replace(OBJECT, "")).replace(BREAK, "\n"))
    pictured = OBJECT in whole  # a picture beside a figure may be another digit of it
    unclear = parted or not level or (pictured and text) or (annotated and re.search("[0-9０-９]", text))
    return text or OBJECT * pictured, "".join(marks).strip(), bool(certain) and not unclear
