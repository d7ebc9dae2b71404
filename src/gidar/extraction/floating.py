"""Labels that stand on a line of their own, all above their figures or all below them."""

from ..edition import Edition
from .document import Line
from .labels import key, lexicon
from .strips import Strip

FEWEST = 2  # places that must speak for one side before it is believed
MAJORITY = 4  # and how many times as many as for the other


def attached(items: list[Strip | Line], edition: Edition) -> list[Strip]:
    """The strips, those without a label with the one above or below them if the whole document has it on that side.

    Between two rows both sides look alike; where a table begins or ends only one side has a label.
    """
    above, below = [], []
    for n, item in enumerate(items):
        if isinstance(item, Strip) and item.layout == "words" and not key(item.label):
            before, after = (_names_row(items[m], edition) if 0 <= m < len(items) else False for m in (n - 1, n + 1))
            above += [n] if before and not after else []
            below += [n] if after and not before else []
    step = 0
    if max(len(above), len(below)) >= FEWEST and max(len(above), len(below)) >= MAJORITY * min(len(above), len(below)):
        step = -1 if len(above) > len(below) else 1
    out = []
    for n, item in enumerate(items):
        if not isinstance(item, Strip):
            continue
        other = items[n + step] if step and 0 <= n + step < len(items) else None
        free = item.layout == "words" and not key(item.label) and isinstance(other, Line)
        out.append(item._replace(labels=(other.text,)) if free and isinstance(other, Line) and _names_row(other, edition) else item)
    return out


def _names_row(item: Strip | Line, edition: Edition) -> bool:
    """Whether a line is the label of a row and nothing else."""
    if not isinstance(item, Line) or not key(item.text):
        return False
    names = lexicon(edition)
    words = item.text.split()
    texts = [" ".join(words[n:]) for n in range(len(words))]
    tables = (table for table in edition.tables.values() if table.layout == "down")
    return any(names.rows[table.id].exact(text) for table in tables for text in texts)
