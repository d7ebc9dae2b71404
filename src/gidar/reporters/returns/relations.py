"""Totals that do not balance, in a sentence each, as whoever adds up the form would say it."""

from ...model.display import number
from ...model.edition import Edition
from ...model.findings import Cell, Finding
from ...model.form import Equation, Lang
from ...model.words import sentence

MOST_TERMS = 3  # of a sum that is written out; a longer one stands in the form
TOTALS = {
    "row": ("row_less", "row_more"),
    "column": ("column_less", "column_more"),
    "group": ("group_less", "group_more"),
}
"""How it is said that the terms of a line come to less than its total, or to more."""

OFF = {"this": ("this_too_small", "this_too_large"), "last": ("last_too_small", "last_too_large")}
"""How it is said that a figure of a year may be too small, or too large."""

WRONG = {"this": "this_wrong", "last": "last_wrong_figure"}
"""How it is said that a figure that may be below 0 may be wrong."""


def relation(edition: Edition, finding: Finding, lang: Lang) -> str:
    """What is wrong with a sum, or with what was taken over from last year."""
    own = [cell for cell in finding.cells if cell.source is None]
    equation = _equation(edition, finding)
    if equation and equation.last and len(own) == 1 == len(finding.cells) - 1:
        return _taken_over(edition, finding, own[0], lang)
    if equation and equation.last and all(type(cell.value) is int for cell in finding.cells):
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


def to_compare(edition: Edition, finding: Finding, lang: Lang, named: bool) -> str:
    """Which of the figures that continue last year's may be too small or too large, "" of other findings; named is
    whether the row is told as well, as where several do not continue. A figure of 0 cannot be too large."""
    own = [cell for cell in finding.cells if cell.source is None]
    equation = _equation(edition, finding)
    if not (equation and equation.last and len(finding.cells) > 2):
        return ""
    if not all(type(cell.value) is int for cell in finding.cells):
        return ""
    first, *others = own
    difference = finding.difference or 0
    too_large = [first, *(cell for cell in others if cell.pointer in equation.left)]
    if difference < 0:
        too_large = [cell for cell in finding.cells if cell not in too_large]
    others.sort(key=lambda cell: cell.pointer in equation.left)
    ordered = [*others, *(cell for cell in finding.cells if cell.source is not None), first]
    parts = []
    for cell in ordered:
        if cell not in too_large or cell.value:
            year = "this" if cell.source is None else "last"
            how = WRONG[year] if _is_change(edition, cell) else OFF[year][cell in too_large]
            name, value = _short(edition, cell, "row", lang), number(cell.value)
            parts.append(sentence(f"returns.{how}", lang, name=name, value=value))
    return sentence(
        "returns.compare_more" if difference > 0 else "returns.compare_less",
        lang,
        line=sentence("returns.of_line", lang, line=edition.line("row", first.pointer).name[lang]) if named else "",
        value=number(first.value),
        expected=number(first.value - difference),
        gap=number(abs(difference)),
        parts=sentence("returns.parts", lang).join(parts),
    )


def _is_change(edition: Edition, cell: Cell) -> bool:
    """Whether a figure may be below 0, so that nobody says of it that it is too small or too large."""
    return edition.tables[cell.table or ""].columns[cell.column or ""].type == "change"


def _equation(edition: Edition, finding: Finding) -> Equation | None:
    equations = (*edition.identities, *edition.continuity)
    return next((one for one in equations if (one.code, one.instance) == (finding.code, finding.instance)), None)


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
    ) + (sentence("returns.below_zero", lang) if expected < 0 else "")


def _short(edition: Edition, cell: Cell, axis: str, lang: Lang) -> str:
    """A cell as the line that crosses the one that was named."""
    return edition.line("column" if axis == "row" else "row", cell.pointer).label[lang]


def _named(edition: Edition, cell: Cell, lang: Lang) -> str:
    return f"{_short(edition, cell, 'row', lang)} {number(cell.value)}"
