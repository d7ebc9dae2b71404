"""Labels that stand on a line of their own, all above their figures or all below them."""

from ...model.edition import Edition
from .. import settings
from ..elements.blocks import TextLine
from ..elements.labels import key, printed_labels
from .figure_rows import FigureRow, RowOrLine


def with_detached_labels(items: list[RowOrLine], edition: Edition) -> list[FigureRow]:
    """The rows, those without a label with the one above or below them if the whole document has it on that side.

    Between two rows both sides look alike; where a table begins or ends only one side has a label.
    """
    above, below = [], []
    for n, item in enumerate(items):
        if isinstance(item, FigureRow) and item.layout == "words" and not key(item.label):
            before, after = (_names_row(items[m], edition) if 0 <= m < len(items) else False for m in (n - 1, n + 1))
            above += [n] if before and not after else []
            below += [n] if after and not before else []
    step = 0
    if max(len(above), len(below)) >= settings.MIN_SIDE_EVIDENCE and max(
        len(above), len(below)
    ) >= settings.SIDE_MAJORITY * min(len(above), len(below)):
        step = -1 if len(above) > len(below) else 1
    out = []
    for n, item in enumerate(items):
        if not isinstance(item, FigureRow):
            continue
        if item.layout == "words" and (whole := _wrapped(items, n, edition)):
            out.append(item._replace(labels=(whole,)))
            continue
        other = items[n + step] if step and 0 <= n + step < len(items) else None
        free = item.layout == "words" and not key(item.label) and isinstance(other, TextLine)
        out.append(
            item._replace(labels=(other.text,))
            if free and isinstance(other, TextLine) and _names_row(other, edition)
            else item
        )
    return out


def _wrapped(items: list[RowOrLine], at: int, edition: Edition) -> str:
    """The label of a row with the line above or below it, where only together they are a piece of one label."""
    figure_row = items[at]
    own = figure_row.label.split()[-1:] if isinstance(figure_row, FigureRow) else []
    if own and _names_row(TextLine(own[0], figure_row.place), edition):
        return ""
    above, below = (_tails(items[n]) if 0 <= n < len(items) else [] for n in (at - 1, at + 1))
    tries = [(a, *own, b) for a in above for b in below]
    if own:
        tries += [(a, *own) for a in above]
        tries += [(*own, b) for b in below]
    names = printed_labels(edition).rows
    for pieces in tries:
        text = key("".join(pieces))
        hits = {
            (table, id_)
            for table, known in names.items()
            for name, ids in known.known.items()
            if text in name
            for id_ in ids
        }
        if len(text) >= settings.MIN_WRAPPED_LABEL_CHARACTERS and len(hits) == 1:
            return "".join(pieces)
    return ""


def _tails(item: RowOrLine) -> list[str]:
    """The last words of a line of text, one, two and so on: what stands upright beside it comes before."""
    words = item.text.split() if isinstance(item, TextLine) else []
    return ["".join(words[-n:]) for n in range(1, min(len(words), settings.MAX_LABEL_TAIL_WORDS) + 1)]


def _names_row(item: RowOrLine, edition: Edition) -> bool:
    """Whether a line is the label of a row and nothing else."""
    if not isinstance(item, TextLine) or not key(item.text):
        return False
    names = printed_labels(edition)
    words = item.text.split()
    headed = any(key(word) in names.heads for word in words[:-1])
    texts = [item.text] if headed else [" ".join(words[n:]) for n in range(len(words))]
    tables = (table for table in edition.tables.values() if table.layout == "down")
    return any(names.rows[table.id].exact(text) for table in tables for text in texts)
