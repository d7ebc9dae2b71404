"""Blocks of a table that stand side by side in lines of text, each with its own labels: one line for each."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ...model.edition import editions, load_edition
from .. import settings
from ..elements.blocks import Block, TextLine
from ..elements.figures import is_figure
from ..elements.kinds import is_label
from ..elements.labels import key
from .grids import called_so, own_labels


class _Parted(NamedTuple):
    """A line with the numbers of its words at which parts begin, and how many of each part are labels."""

    line: TextLine
    words: list[str]
    starts: list[int]
    labels: list[int]

    def parts(self) -> list[list[str]]:
        return [self.words[a:b] for a, b in pairwise([*self.starts, len(self.words)])]

    def figures(self) -> list[int]:
        return [len(part) - own for part, own in zip(self.parts(), self.labels, strict=True)]


def parted_lines(blocks: list[Block]) -> list[Block]:
    """The blocks; a line in which figures with labels stand side by side is one line for each of these.

    Those that follow each other are put down part by part, with the lines of heads above that have as many words.
    """
    out: list[Block] = []
    run: list[_Parted] = []
    for block in [*blocks, None]:
        parted = _parted(block, run[-1] if run else None) if isinstance(block, TextLine) else None
        if parted:
            run.append(parted)
            continue
        if run:
            out += _put_down(run, _heads(out, run[0]))
            run = []
        if block is not None:
            out.append(block)
    return out


def _parted(line: TextLine, above: _Parted | None) -> _Parted | None:
    """The parts of a line, each with labels and then figures, the second and all others with the name of a row.

    What is as short as a head is such a name where the line above has as many figures in each part.
    """
    if len(line.text) > settings.MAX_FIGURE_LINE_CHARACTERS:
        return None
    words = line.text.split()
    starts = [n for n, word in enumerate(words) if is_label(word) and (n == 0 or not is_label(words[n - 1]))]
    if len(starts) < 2 or starts[0] or not all(is_label(word) or is_figure(word) for word in words):
        return None
    parts = [words[a:b] for a, b in pairwise([*starts, len(words)])]
    labels = [own_labels(part) for part in parts]
    found = _Parted(line, words, starts, [*map(len, labels)])
    alike = above is not None and above.figures() == found.figures()
    return found if all(found.figures()) and all(called_so(own, alike) for own in labels[1:]) else None


def _heads(above: list[Block], first: _Parted) -> list[_Parted]:
    """The lines above, taken from these, that have a word for each word of a line, or for each of its figures."""
    heads: list[_Parted] = []
    counts = first.figures()
    while above and isinstance(line := above[-1], TextLine) and len(heads) < settings.MAX_HEAD_ROWS:
        words = line.text.split()
        widths = next((w for w in ([n + 1 for n in counts], counts, [1] * len(counts)) if sum(w) == len(words)), [])
        if not widths or not all(map(is_label, words)):
            break
        starts = [sum(widths[:n]) for n in range(len(widths))]
        heads.insert(0, _Parted(line, words, starts, [0] * len(starts)))
        above.pop()
    return heads


def _put_down(run: list[_Parted], heads: list[_Parted]) -> Iterator[TextLine]:
    """The lines part by part, or with the parts joined where all have the same labels and are no longer than a row."""
    labels = [{key("".join(part[:own])) for part, own in zip(one.parts(), one.labels, strict=True)} for one in run]
    if all(len(own) == 1 for own in labels) and all(sum(one.figures()) <= _longest_row() for one in run):
        corners = bool(heads) and len(heads[-1].words) == len(run[0].words)
        yield from (_joined(one, [int(corners and one is heads[-1])] * len(one.starts)) for one in heads)
        yield from (_joined(one, one.labels) for one in run)
        return
    for n in range(max(len(one.starts) for one in run)):
        for one in [*heads, *run]:
            if n < len(one.starts):
                yield _piece(one, n)


def _piece(one: _Parted, number: int) -> TextLine:
    start, end = [*one.starts, len(one.words)][number : number + 2]
    place = one.line.place._replace(column=number + 1)
    return TextLine(" ".join(one.words[start:end]), place, one.line.words[start:end] if _whole(one) else ())


def _joined(one: _Parted, labels: list[int]) -> TextLine:
    gone = {n for start, own in list(zip(one.starts, labels, strict=True))[1:] for n in range(start, start + own)}
    kept = [n for n in range(len(one.words)) if n not in gone]
    words = tuple(one.line.words[n] for n in kept) if _whole(one) else ()
    return one.line._replace(text=" ".join(one.words[n] for n in kept), words=words)


def _whole(one: _Parted) -> bool:
    return len(one.line.words) == len(one.words)


@cache
def _longest_row() -> int:
    """How many columns the widest table has whose rows stand below each other."""
    tables = (table for id_ in editions() for table in load_edition(id_).tables.values())
    return max(len(table.columns) for table in tables if table.layout == "down")
