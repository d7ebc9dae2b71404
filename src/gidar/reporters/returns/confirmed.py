"""Figures of the text that bear out a correction of the table: told with it, and not as one more thing to look at."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...model.findings import Cell, Finding
from ...model.form import Lang
from ...model.words import sentence
from .records import Matter

DIFFERS = "narrative-differs"


class _Quote(NamedTuple):
    """What the text says in one place, the figures of it that a correction would bring about, and by which letters."""

    where: str
    text: str
    figures: dict[str, list[str]]


def confirmed(items: list[Matter], found: list[list[Finding]], lang: Lang) -> tuple[list[Matter], list[list[Finding]]]:
    """The items with what the text says of the cells that they suggest a figure for, and the findings that are left."""
    told: set[int] = set()
    for at, item in enumerate(items):
        known: set[tuple[str | None, str]] = set()
        quotes: list[_Quote] = []
        for finding in (one for group in found for one in group if one.code == DIFFERS and not one.waived):
            if id(finding) not in told and _suggests(item, finding):
                told.add(id(finding))
                figure, text = finding.params["value"], finding.params["text"]
                if (finding.instance, figure) not in known:  # the same figure in other words tells nothing more
                    known.add((finding.instance, figure))
                    _quote(quotes, finding.params["where"][lang], text, figure, _letters(item, finding))
        items[at] = item._replace(points=[*item.points, *_said(quotes, lang)])
    return items, [left for group in found if (left := [one for one in group if id(one) not in told])]


def _quote(quotes: list[_Quote], where: str, text: str, figure: str, letters: list[str]) -> None:
    """Take in what a text says; a longer or shorter piece of a sentence that is quoted already is no other quote."""
    for at, one in enumerate(quotes):
        if one.where == where and (_whole(text) in one.text or _whole(one.text) in text):
            longest = max(text, one.text, key=len)
            quotes[at] = _Quote(where, longest, one.figures | {figure: letters})
            return
    quotes.append(_Quote(where, text, {figure: letters}))


def _whole(text: str) -> str:
    return text.strip("…")


def _said(quotes: list[_Quote], lang: Lang) -> Iterator[str]:
    """Each quote, with the choices that it bears out: those that all figures of the text do, if there are any."""
    joint = sentence("punctuation.list", lang)
    every = [letters for one in quotes for letters in one.figures.values() if letters]
    shared = [letter for letter in (every[0] if every else []) if all(letter in letters for letters in every)]
    for one in quotes:
        point = sentence("returns.text_says", lang, where=one.where, text=one.text)
        backed: dict[tuple[str, ...], list[str]] = {}
        for figure, letters in one.figures.items():
            if letters:
                backed.setdefault(tuple(shared or letters), []).append(figure)
        for letters_of, figures in backed.items():
            point += sentence("returns.text_backs", lang, figures=joint.join(figures), letters=joint.join(letters_of))
        yield point


def _suggests(item: Matter, finding: Finding) -> bool:
    """Whether the cell that a text is compared with may have to hold what the text says: the one cell, or the first,
    which the text may mean without those that could be added to it."""
    cells = [cell for cell in finding.cells if cell.table]
    if not cells or (len(cells) > 1 and cells[0].value != finding.right):
        return False
    return bool(re.search(rf"(?<![0-9.]){re.escape(finding.params['value'])}\?", _told_of(item, cells[0])))


def _letters(item: Matter, finding: Finding) -> list[str]:
    """The letters of the choices that the text bears out, where there are any."""
    cell = next(cell for cell in finding.cells if cell.table)
    return re.findall(rf"([^\W\d_])\s?{re.escape(finding.params['value'])}\?", _told_of(item, cell))


def _told_of(item: Matter, cell: Cell) -> str:
    return item.suggested.get(f"{cell.table}.{cell.row}.{cell.column}", "")
