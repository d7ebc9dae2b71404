"""A row of figures on a page, with blanks that leave nothing, below the heads of its columns, broken over lines."""

from ...model.edition import Edition, Table
from ..printed.blocks import Line, Word
from ..printed.figures import is_figure
from ..printed.labels import lexicon
from ..rows.figure_rows import Slot, Strip, is_page_number
from .columns import bands_of

MOST_LINES = 16  # that heads are broken over
BELOW = 2  # lines on which the figures may go on


def filled(strip: Strip, items: list[Strip | Line], table: Table, edition: Edition) -> Strip | None:
    """The strip with an empty slot in each column that it has no figure in; None where its heads do not tell.

    The heads are those of all rows of the table side by side. Each must bear the name of its column, and each figure
    stand below just one of them.
    """
    count = len(table.rows) * len(table.columns)
    words = [slot.word for slot in strip.slots if slot.word]
    at = next((n for n, item in enumerate(items) if item.place == strip.place), None)
    if at is None or strip.place.page is None or len(words) < len(strip.slots) or len(words) >= count:
        return None  # in text, what stands below a head need not belong to it
    above: list[tuple[Word, ...]] = []
    for item in items[max(at - MOST_LINES, 0) : at][::-1]:
        if isinstance(item, Strip) or not item.words:
            break
        above.append(item.words)
    for n in range(1, len(above) + 1):
        bands = bands_of([word for line in above[:n] for word in line])
        if len(bands) == count and _named(bands, above, table, edition):
            return _placed(strip, words, bands, items[at + 1 : at + 1 + BELOW])
    return None


def _named(bands: list[list[float]], above: list[tuple[Word, ...]], table: Table, edition: Edition) -> bool:
    """Whether what stands above each band, from the nearest line up, is the name of its column."""
    names = lexicon(edition).columns[table.id]
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


def _placed(strip: Strip, words: list[Word], bands: list[list[float]], below: list[Strip | Line]) -> Strip | None:
    columns = [[n for n, band in enumerate(bands) if _overlap(word, band)] for word in words]
    if any(len(found) != 1 for found in columns) or columns != sorted(columns):
        return None
    by_column = {found[0]: slot for found, slot in zip(columns, strip.slots, strict=True)}
    more = [word for line in below if isinstance(line, Line) and not is_page_number(line.text) for word in line.words]
    if len(by_column) < len(words) or any(is_figure(word.text) for word in more):
        return None  # two figures in one column, or figures that go on below
    slots = [by_column.get(n, Slot("", strip.place, float(n))) for n in range(len(bands))]
    return strip._replace(slots=tuple(slots))


def _overlap(word: Word, band: list[float]) -> bool:
    return word.left < band[1] and band[0] < word.right
