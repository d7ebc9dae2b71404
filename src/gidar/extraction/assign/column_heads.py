"""A row of figures on a page, with blanks that leave nothing, below the heads of its columns, broken over lines."""

from ...model.edition import Edition
from ...model.form import Table
from .. import settings
from ..elements.blocks import TextLine, Word
from ..elements.figures import is_figure
from ..elements.kinds import is_page_number
from ..elements.labels import printed_labels
from ..rows.figure_rows import FigureField, FigureRow, RowOrLine
from .word_columns import bands_of


def fields_below_heads(
    figure_row: FigureRow, items: list[RowOrLine], table: Table, edition: Edition
) -> FigureRow | None:
    """The row with an empty field in each column that it has no figure in; None where its heads do not tell.

    The heads are those of all rows of the table side by side. Each must bear the name of its column, and each figure
    stand below just one of them.
    """
    count = len(table.rows) * len(table.columns)
    words = [field.word for field in figure_row.fields if field.word]
    at = next((n for n, item in enumerate(items) if item.place == figure_row.place), None)
    if at is None or figure_row.place.page is None or len(words) < len(figure_row.fields) or len(words) >= count:
        return None  # in text, what stands below a head need not belong to it
    above: list[tuple[Word, ...]] = []
    for item in items[max(at - settings.MAX_HEAD_LINES, 0) : at][::-1]:
        if isinstance(item, FigureRow) or not item.words:
            break
        above.append(item.words)
    for n in range(1, len(above) + 1):
        bands = bands_of([word for line in above[:n] for word in line])
        if len(bands) == count and _named(bands, above, table, edition):
            return _placed(figure_row, words, bands, items[at + 1 : at + 1 + settings.MAX_LINES_BELOW])
    return None


def _named(bands: list[list[float]], above: list[tuple[Word, ...]], table: Table, edition: Edition) -> bool:
    """Whether what stands above each band, from the nearest line up, is the name of its column."""
    names = printed_labels(edition).columns[table.id]
    ids = list(table.columns)
    for n, band in enumerate(bands):
        text = ""
        for line in above:
            text = "".join(word.text for word in line if _overlap(word, band)) + text
            if ids[n % len(ids)] in names.exact(text):
                break
        else:
            return False
    return True


def _placed(
    figure_row: FigureRow, words: list[Word], bands: list[list[float]], below: list[RowOrLine]
) -> FigureRow | None:
    columns = [[n for n, band in enumerate(bands) if _overlap(word, band)] for word in words]
    if any(len(found) != 1 for found in columns) or columns != sorted(columns):
        return None
    by_column = {found[0]: field for found, field in zip(columns, figure_row.fields, strict=True)}
    more = [
        word for line in below if isinstance(line, TextLine) and not is_page_number(line.text) for word in line.words
    ]
    if len(by_column) < len(words) or any(is_figure(word.text) for word in more):
        return None  # two figures in one column, or figures that go on below
    fields = [by_column.get(n, FigureField("", figure_row.place, float(n))) for n in range(len(bands))]
    return figure_row._replace(fields=tuple(fields))


def _overlap(word: Word, band: list[float]) -> bool:
    return word.left < band[1] and band[0] < word.right
