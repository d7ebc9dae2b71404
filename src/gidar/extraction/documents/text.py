"""Plain text: cells between bars or tabs, one cell a line, or words with only space between."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from ...model.errors import InputError
from .. import settings
from ..elements.blocks import Block, Document, DocumentPlace, TableBlock, TableCell, TextLine, Word
from ..elements.figures import is_figure
from ..elements.kinds import ENDED, is_label, is_page_number
from ..elements.labels import is_section_heading
from .drawn_tables import RULE, with_whole_rows
from .encoding import decoded
from .lone_bars import BAR, NumberedLines, with_lone_bars

RULED = re.compile(r"(?:\s*[-=_─━]{4,})+\s*")  # a line that only rules off columns
NAMELESS = re.compile(r"^(?:Unnamed: ?[0-9]+(?:_level_[0-9]+)?|NaN)$")  # an empty cell, as pandas writes it
TITLED = re.compile("20[0-9]{2}.*(?:报告|年报)$")


def read(data: bytes, source: str, kind: str = "text") -> Document:
    """The blocks of a text. Raises InputError where it is no text."""
    text = decoded(data, source).replace("\r\n", "\n").replace("\r", "\n").replace("│", "|")
    lines = [line for page in text.split("\f") for line in page.split("\n")]
    if sum(not line.isspace() for line in lines) > settings.MAX_CELLS or len(text) > settings.MAX_CHARACTERS:
        raise InputError("too_many_cells", source, limit=settings.MAX_CELLS)
    blocks = list(blocks_of(list(enumerate(lines, 1))))
    return Document(source, kind, blocks, len(re.findall(r"!\[[^\]]*\]\(", text)))


def blocks_of(lines: NumberedLines) -> Iterator[Block]:
    """The blocks of lines of text, whichever way cells stand in them."""
    lines = with_whole_rows(with_lone_bars(lines))
    barred = [line for _, line in lines if BAR.search(line)]
    rows = sum(_is_row(line) for line in barred)
    if len(barred) > settings.MIN_LONE_CELLS and rows * 2 < len(barred):
        yield from _closed(lines)
    elif rows > settings.MIN_BARRED_ROWS:
        yield from _barred(lines, closing=_closing(barred))
    elif sum(line.count("\t") > 1 for _, line in lines) > settings.MIN_BARRED_ROWS:
        yield from _tabbed(lines)
    elif _has_one_a_line([line for _, line in lines]):
        yield from _one_a_line(lines)
    else:
        yield from (_line(text, n) for n, text in lines if text.strip() and not RULED.fullmatch(text))


def _is_row(line: str) -> bool:
    """Whether a line holds several cells between bars, not one that a bar closes."""
    cells = _cells(line)
    filled = sum(map(bool, cells))
    pair = filled == 2 and is_label(cells[0]) and any(map(is_figure, cells[1:]))
    return filled > 2 or pair or (filled > 0 and len(cells) > 3 and not cells[0] and not cells[-1])


def arranged(blocks: list[Block]) -> list[Block]:
    """The blocks of a page or a Word document, with the cells that stand in its lines where most figures do.

    Empty lines are empty cells there; elsewhere they are left out.
    """
    in_grids = sum(is_figure(cell.text) for b in blocks if isinstance(b, TableBlock) for row in b.rows for cell in row)
    lines = [b.text.replace("│", "|") for b in blocks if isinstance(b, TextLine)]
    in_lines = sum(is_figure(cell) for line in lines for cell in re.split(r"[|｜\t]", line))
    tabbed = sum(line.count("\t") > 1 for line in lines)
    if max(in_lines, tabbed) <= max(in_grids, settings.MIN_LONE_CELLS):
        return [
            TextLine(" ".join(b.text.split()), b.place) if isinstance(b, TextLine) else b
            for b in blocks
            if isinstance(b, TableBlock) or b.text.strip()
        ]
    out: list[Block] = []
    run: NumberedLines = []
    for block in blocks:
        if isinstance(block, TextLine):
            run.append((block.place.line or 0, block.text.replace("│", "|")))
        else:
            out += [*blocks_of(run), block]
            run = []
    return [*out, *blocks_of(run)]


def _line(text: str, number: int) -> TextLine:
    """A line of text, with the places of its words where it is set in columns; a Chinese character takes two."""
    if "  " not in text.strip():
        return TextLine(text.strip(), DocumentPlace(line=number))
    words, column = [], 0
    for piece in re.findall(r"\s+|\S+", text):
        width = sum(1 + (ord(c) > 0x2E80) for c in piece)
        if not piece.isspace():
            words.append(Word(piece, column, column + width))
        column += width
    return TextLine(
        " ".join(text.split()), DocumentPlace(line=number), tuple(words)
    )  # columns make it long, not a sentence


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in BAR.split(line)]


def _closing(lines: list[str]) -> bool:
    """Whether every cell is closed by a bar, so that nothing stands behind the last one."""
    return all(BAR.fullmatch(line.rstrip()[-1:]) for line in lines if line.strip())


def _barred(lines: NumberedLines, closing: bool) -> Iterator[Block]:
    """One row a line, cells between bars."""
    runs: list[list[list[TableCell]]] = [[]]  # rows without an empty line between
    for n, line in lines:
        if BAR.search(line) and not RULE.fullmatch(line):
            cells = _cells(line)
            cells = cells[1:] if BAR.match(line.strip()[:1]) else cells
            cells = cells[:-1] if closing or (BAR.match(line.strip()[:1]) and not cells[-1]) else cells
            row = [
                TableCell(NAMELESS.sub("", text.replace("**", "")), DocumentPlace(line=n, column=at + 1), at)
                for at, text in enumerate(cells)
            ]
            runs[-1] += [row] if row else []  # a bar alone closes no cell
        elif not line.strip():
            runs.append([])
        elif not RULE.fullmatch(line):
            yield from _grids(runs)
            runs = [[]]
            yield _line(re.sub(r"^\s*#+\s*|\*\*", "", line), n)
    yield from _grids(runs)


def _grids(runs: list[list[list[TableCell]]]) -> Iterator[TableBlock]:
    """Runs of rows as tables: each that is plainly one by itself, and what stands between these together.

    Only where all rows have equally many cells do these stand below each other.
    """
    groups: list[list[list[TableCell]]] = [[]]
    for run in runs:
        if len(run) >= settings.MIN_EVEN_ROWS and len({len(row) for row in run}) == 1:
            groups += [run, []]
        else:
            groups[-1] += run
    for rows in filter(None, groups):
        yield TableBlock(rows, aligned=len({len(row) for row in rows}) == 1)


def _tabbed(lines: NumberedLines) -> Iterator[Block]:
    """One row a line, tabs between its cells; only in a run of rows that are alike do these stand below each other."""
    run: list[list[TableCell]] = []
    for n, line in [*lines, (0, "")]:
        if line.count("\t") > 1 or ("\t" in line and is_figure(line.rsplit("\t", 1)[1])):
            run.append(
                [
                    TableCell(text.strip(), DocumentPlace(line=n, column=at + 1), at)
                    for at, text in enumerate(line.split("\t"))
                ]
            )
            continue
        if len(run) >= settings.MIN_EVEN_ROWS and len({len(row) for row in run}) == 1:
            yield TableBlock(run)
        else:
            yield from (TableBlock([row], aligned=False) for row in run)
        run = []
        if line.strip():
            yield _line(line, n)


def _closed(lines: NumberedLines) -> Iterator[Block]:
    """Cells that end with a bar, most of them alone on their line; bars without words are empty cells."""
    cells: list[tuple[str, int]] = []
    for n, line in lines:
        if not BAR.search(line):
            if not line.strip():
                continue
            yield from _stream(cells)
            cells = []
            yield _line(line, n)
            continue
        *closed, rest = _cells(line)
        cells += [(text, n) for text in closed]
        if rest:
            cells.append((rest, n))
    yield from _stream(cells)


def _one_a_line(lines: NumberedLines) -> Iterator[Block]:
    """A cell on every line, with as many empty lines between cells as most have; more mean empty cells."""
    usual = _usual_gap([line for _, line in lines])
    cells: list[tuple[str, int]] = []
    gap = 0
    for n, line in lines:
        text = line.strip()
        if not text:
            gap += 1
            continue
        if cells and gap > usual and not _is_text(cells[-1][0]):  # between paragraphs no cell is empty
            empty, odd = divmod(gap - usual, usual + 1)
            cells += [("", n)] * (0 if odd else min(empty, settings.MAX_EMPTY_LINES))
        gap = 0
        if len(text) > settings.MAX_CELL_CHARACTERS or (is_page_number(text) and not is_figure(text)):
            yield from _apart(cells)
            cells = []
            yield _line(line, n)
            continue
        cells.append((text, n))
    yield from _apart(cells)


def _apart(cells: list[tuple[str, int]]) -> Iterator[Block]:
    """Cells that follow each other, without what stands among them and is none: title, headings and narrative.

    Of the words between two figures these come first, the last of them a title, a heading or a sentence; behind the
    last figure all words are text.
    """
    run: list[tuple[str, int]] = []
    kept: list[tuple[str, int]] = []
    for text, n in cells:
        if is_label(text):
            run.append((text, n))
            continue
        at = max((i + 1 for i, (words, _) in enumerate(run[:-1]) if _is_text(words)), default=0)
        if at:
            yield from _stream(kept)
            kept = []
            yield from (_line(words, number) for words, number in run[:at])
        kept += [*run[at:], (text, n)]
        run = []
    yield from _stream(kept)
    yield from (_line(words, number) for words, number in run)


def _is_text(words: str) -> bool:
    return is_section_heading(words) or bool(TITLED.search(words) or ENDED.search(words))


def _has_one_a_line(lines: list[str]) -> bool:
    """Whether each cell has a line of its own: many figures stand alone, or some, as many in a run as a row has."""
    alone = [is_figure(line) for line in lines if line.strip()]
    runs = [sum(1 for _ in run) for figure, run in groupby(alone) if figure]
    return sum(alone) > settings.MIN_LONE_CELLS or sum(run >= settings.MIN_LONE_RUN for run in runs) > 1


def _usual_gap(lines: list[str]) -> int:
    """How many empty lines stand between two cells, as a rule: two figures, or two words, that follow each other.

    Between the heads of a table nothing is blank; between its figures most may be.
    """
    gaps: Counter[int] = Counter()
    last, gap = None, 0
    for line in lines:
        if not line.strip():
            gap += 1
            continue
        kind = is_figure(line) if len(line.strip()) <= settings.MAX_CELL_CHARACTERS else None
        if kind is not None and kind == last:
            gaps[gap] += 1
        last, gap = kind, 0
    return min(gaps, key=lambda n: (-gaps[n], n)) if gaps else 0


def _stream(cells: list[tuple[str, int]]) -> Iterator[Block]:
    """Cells that follow each other, as rows: one begins where words follow figures."""
    rows: list[list[tuple[str, int]]] = [[]]
    for text, n in cells:
        if rows[-1] and is_label(text) and not is_label(rows[-1][-1][0]):
            rows.append([])
        rows[-1].append((text, n))
    table_cells = [
        [TableCell(text, DocumentPlace(line=n), at) for at, (text, n) in enumerate(row)] for row in _even(rows) if row
    ]
    if table_cells:
        yield TableBlock(table_cells, aligned=False)


def _even(rows: list[list[tuple[str, int]]]) -> list[list[tuple[str, int]]]:
    """Rows that hold as many cells as two of the others together, cut in two: a row without a label begins there."""
    widths = Counter(len(row) for row in rows)
    usual, times = widths.most_common(1)[0]
    if usual < 4 or times < settings.MIN_EVEN_ROWS:
        return rows
    out = []
    for row in rows:
        pieces = [row[at : at + usual] for at in range(0, len(row), usual)]
        full = all(len(piece) == usual and any(is_figure(text) for text, _ in piece) for piece in pieces)
        out += pieces if full and not any(piece[0][0].strip() for piece in pieces[1:]) else [row]
    return out
