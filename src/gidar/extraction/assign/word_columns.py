"""The columns of lines of words, told by where on the line these lie and by the line that names the columns."""

import re

from ...model.edition import Edition
from ...model.form import Table
from .. import settings
from ..elements.blocks import DocumentPlace, TextLine, Word
from ..elements.figures import is_figure
from ..elements.kinds import is_page_number
from ..elements.labels import key, printed_labels
from ..rows.figure_rows import FigureField, FigureRow, RowOrLine
from .columns import AssignedColumns
from .rows import AssignedRow

HAS_DIGIT = re.compile("[0-9０-９]")


def columns_by_words(
    found: list[AssignedRow], items: list[RowOrLine], edition: Edition
) -> dict[DocumentPlace, AssignedColumns]:
    """{place of a row: its fields by column} of rows with too few words, where the page tells by their places."""
    out: dict[DocumentPlace, AssignedColumns] = {}
    index = {item.place: n for n, item in enumerate(items)}
    rows = {item.printed.place for item in found}
    for table in {item.form.table.id: item.form.table for item in found}.values():
        figure_rows = [i.printed for i in found if i.form.table is table and i.printed.layout == "words"]
        if not figure_rows:
            continue
        names = printed_labels(edition).columns[table.id]
        first = min(index[figure_row.place] for figure_row in figure_rows)
        above = [line for line in items[max(first - settings.MAX_HEAD_ROWS, 0) : first] if isinstance(line, TextLine)]
        heads = [word for line in above for word in line.words if names.exact(word.text)]
        ids = list(table.columns)
        beside = [_beside(items, index[figure_row.place], rows) for figure_row in figure_rows]
        for n, fields in by_position(figure_rows, heads, beside, len(ids)).items():
            empty = FigureField("", figure_rows[n].place, 0.0)
            by_id = {id_: fields.get(c, empty) for c, id_ in enumerate(ids)}
            out[figure_rows[n].place] = AssignedColumns(by_id, "order", "column")
    return out


def rows_below_heads(found: list[AssignedRow], items: list[RowOrLine], edition: Edition) -> set[DocumentPlace]:
    """The places of rows of words above whose table a line names all its columns, in order."""
    index = {item.place: n for n, item in enumerate(items)}
    out: set[DocumentPlace] = set()
    for table in {item.form.table.id: item.form.table for item in found}.values():
        places = [i.printed.place for i in found if i.form.table is table and i.printed.layout == "words"]
        if not places:
            continue
        first = min(index[place] for place in places)
        above = [line for line in items[max(first - settings.MAX_HEAD_ROWS, 0) : first] if isinstance(line, TextLine)]
        if any(_names_columns(line.text, table, edition) for line in above):
            out |= set(places)
    return out


def torn_rows(found: list[AssignedRow], items: list[RowOrLine]) -> set[DocumentPlace]:
    """The places of rows of a page that lack figures and have some on the lines beside, where their cells may go on."""
    index = {item.place: n for n, item in enumerate(items)}
    rows = {item.printed.place for item in found}
    return {
        item.printed.place
        for item in found
        if item.printed.place.page is not None
        and item.printed.layout == "words"
        and len(item.printed.fields) < len(item.form.table.columns)
        and any(is_figure(word.text) for word in _beside(items, index[item.printed.place], rows))
    }


def _names_columns(text: str, table: Table, edition: Edition) -> bool:
    """Whether a text names the columns of a table in order, and nothing besides but its corner."""
    known = printed_labels(edition).columns[table.id].known
    rest = key(text).removeprefix(key(table.corner["zh"]) if table.corner else "")
    for column in table.columns:
        names = sorted((name for name, ids in known.items() if column in ids), key=len, reverse=True)
        name = next((name for name in names if rest.startswith(name)), None)
        if name is None:
            return False
        rest = rest.removeprefix(name)
    return not rest


def _beside(items: list[RowOrLine], at: int, rows: set[DocumentPlace]) -> list[Word]:
    """The words with digits on the lines around a row, up to the next row: its cells may go on there."""
    found: list[Word] = []
    for step in (-1, 1):
        n = at + step
        while 0 <= n < len(items) and abs(n - at) <= settings.MAX_WRAPPED_LINES:
            line = items[n]
            if line.place in rows:
                break
            numbered = isinstance(line, TextLine) and is_page_number(line.text)
            found += [] if numbered else [word for word in line.words if HAS_DIGIT.search(word.text)]
            n += step
    return found


def by_position(
    figure_rows: list[FigureRow], heads: list[Word], beside: list[list[Word]], count: int
) -> dict[int, dict[int, FigureField]]:
    """{number of the row: {column: field}} of rows with too few words, placed by where on the line these stand.

    Only where the words of all rows, with those of the heads, lie in as many bands as there are columns (in text
    also those of the heads and of full rows alone), and what would be blank has no words with digits beside it on
    the lines around, where a cell may go on.
    """
    full = bands_of(
        [
            *heads,
            *(
                field.word
                for figure_row in figure_rows
                if len(figure_row.fields) == count
                for field in figure_row.fields
            ),
        ]
    )
    bands = bands_of([*heads, *(field.word for figure_row in figure_rows for field in figure_row.fields)])
    measured = figure_rows[0].place.page is not None  # in text, only rows that are full show that columns were meant
    if len(bands) != count or (len(full) != count and not measured):
        return {}
    out: dict[int, dict[int, FigureField]] = {}
    for n, figure_row in enumerate(figure_rows):
        columns = [_band(field, bands) for field in figure_row.fields]
        empty = [bands[c] for c in range(count) if c not in columns]
        wrapped = any(word.left < right and left < word.right for word in beside[n] for left, right in empty)
        if columns == sorted(set(columns)) and -1 not in columns and len(columns) < count and not wrapped:
            out[n] = dict(zip(columns, figure_row.fields, strict=True))
    return out


def bands_of(words: list[Word | None]) -> list[list[float]]:
    """The stretches of the line that words lie in, from left to right."""
    bands: list[list[float]] = []
    for word in sorted(filter(None, words), key=lambda word: word.left):
        if bands and word.left < bands[-1][1]:
            bands[-1][1] = max(bands[-1][1], word.right)
        else:
            bands.append([word.left, word.right])
    return bands


def _band(field: FigureField, bands: list[list[float]]) -> int:
    """The band that a word lies in, -1 where it has no place."""
    word = field.word
    return next((n for n, (left, right) in enumerate(bands) if word and left <= word.left < right), -1)
