"""Totals that do not balance, in a sentence each, as whoever adds up the form would say it."""

from ...model.display import number
from ...model.edition import Edition
from ...model.findings import Cell, Finding
from ...model.form import Lang
from ...model.words import sentence

MOST_TERMS = 3  # of a sum that is written out; a longer one stands in the form
TOTALS = {
    "row": ("row_less", "row_more"),
    "column": ("column_less", "column_more"),
    "group": ("group_less", "group_more"),
}
"""How it is said that the terms of a line come to less than its total, or to more."""


def relation(edition: Edition, finding: Finding, lang: Lang) -> str:
    """What is wrong with a sum, or with what was taken over from last year."""
    own = [cell for cell in finding.cells if cell.source is None]
    equations = (*edition.identities, *edition.continuity)
    found = (one for one in equations if (one.code, one.instance) == (finding.code, finding.instance))
    equation = next(found, None)
    if equation and equation.last and len(own) == 1 == len(finding.cells) - 1:
        return _taken_over(edition, finding, own[0], lang)
    if equation and equation.last and len(own) > 1 and all(type(cell.value) is int for cell in finding.cells):
        return _across_years(edition, finding, own, [*equation.left], lang)
    if equation and not equation.last and len(equation.left) > MOST_TERMS and len(equation.right) == 1:
        return _of_total(edition, finding, equation.axis, lang)
    return finding.message(lang)


def _of_total(edition: Edition, finding: Finding, axis: str, lang: Lang) -> str:
    total, difference = finding.cells[-1], finding.difference or 0
    table = edition.tables[total.table or ""]
    form = "group" if axis == "row" and table.layout == "across" else axis
    return sentence(
        f"returns.{TOTALS[form][difference > 0]}",
        lang,
        line=edition.line(axis, total.pointer).name[lang],
        total=_short(edition, total, axis, lang),
        left=number(finding.left or 0),
        right=number(finding.right or 0),
        gap=number(abs(difference)),
    )


def _taken_over(edition: Edition, finding: Finding, own: Cell, lang: Lang) -> str:
    """A figure that should be one of last year's report."""
    [last] = (cell for cell in finding.cells if cell.source is not None)
    return sentence(
        "returns.taken_over",
        lang,
        where=edition.cell_name(own.pointer)[lang],
        value=number(finding.left or 0),
        name=edition.cell_name(last.pointer)[lang],
        expected=number(finding.right or 0),
        gap=number(abs(finding.difference or 0)),
    )


def _across_years(edition: Edition, finding: Finding, own: list[Cell], left: list[str], lang: Lang) -> str:
    """The figure that last year's report gives, with how it comes about: last year's, and what was added and taken off
    this year."""
    first, *others = own
    terms = [cell for cell in finding.cells if cell.source is not None]
    added = [cell for cell in others if cell.pointer not in left]
    taken = [cell for cell in others if cell.pointer in left]
    text = " + ".join(
        [
            *(sentence("returns.last_years", lang, name=_named(edition, cell, lang)) for cell in terms),
            *(_named(edition, cell, lang) for cell in added),
        ]
    )
    text += "".join(" − " + _named(edition, cell, lang) for cell in taken)
    expected = (finding.right or 0) - sum(cell.value for cell in taken)
    return sentence(
        "returns.continued",
        lang,
        line=edition.line("row", first.pointer).name[lang],
        sum=text,
        expected=number(expected),
        name=_short(edition, first, "row", lang),
        value=number(first.value),
        gap=number(abs(first.value - expected)),
    )


def _short(edition: Edition, cell: Cell, axis: str, lang: Lang) -> str:
    """A cell as the line that crosses the one that was named."""
    return edition.line("column" if axis == "row" else "row", cell.pointer).label[lang]


def _named(edition: Edition, cell: Cell, lang: Lang) -> str:
    return f"{_short(edition, cell, 'row', lang)} {number(cell.value)}"
