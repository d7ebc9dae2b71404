"""Figures of the text that bear out a correction of the table: told with it, and not as one more thing to look at."""

import re

from ...model.findings import Cell, Finding
from ...model.form import Lang
from ...model.words import sentence
from .records import Matter

DIFFERS = "narrative-differs"


def confirmed(items: list[Matter], found: list[list[Finding]], lang: Lang) -> tuple[list[Matter], list[list[Finding]]]:
    """The items with what the text says of the cells that they suggest a figure for, and the findings that are left."""
    told: set[int] = set()
    known: set[tuple[int, str | None, str]] = set()
    for at, item in enumerate(items):
        for finding in (one for group in found for one in group if one.code == DIFFERS and not one.waived):
            if id(finding) not in told and _suggests(item, finding):
                told.add(id(finding))
                where, text = finding.params["where"][lang], finding.params["text"]
                said = at, finding.instance, finding.params["value"]
                if said in known:
                    continue  # the same figure in other words
                known.add(said)
                point = sentence("returns.text_says", lang, where=where, text=text)
                if letters := _letters(item, finding):
                    point += sentence(
                        "returns.text_backs", lang, letters=sentence("punctuation.list", lang).join(letters)
                    )
                items[at] = item = item._replace(points=[*item.points, point])
    return items, [left for group in found if (left := [one for one in group if id(one) not in told])]


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
