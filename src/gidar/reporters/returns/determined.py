"""Followed that follow from the others: of cells that are blank, or hold no figure that can be used."""

from collections import ChainMap
from collections.abc import Iterator, Mapping
from decimal import Decimal

from ...model.edition import Edition
from ...model.form import Equation
from ...model.report import Report
from ...model.result import Result

Followed = dict[str, int]
Known = Mapping[str, int | Decimal]


def determined(edition: Edition, result: Result, report: Report, last: Report | None) -> Followed:
    """{JSON Pointer: the figure} of the cells that equations leave one choice, if all others are right.

    What equations decide differently, or with a figure below zero, is not in it.
    """
    found: Followed = {}
    known: Known = ChainMap(found, _known(edition, result, report))  # type: ignore[arg-type]
    equations = [*edition.identities]
    if last:
        equations += [one for one in edition.continuity if one.severity == "error"]
    grown = True
    while grown:
        grown = False
        for equation in equations:
            for pointer, figure in _needed(equation, known, last):
                found[pointer] = figure
                grown = True
    return {
        pointer: figure
        for pointer, figure in found.items()
        if figure >= 0 and all(_holds(one, known, last) for one in equations if pointer in one.signs)
    }


def _known(edition: Edition, result: Result, report: Report) -> Known:
    faults = {cell.pointer for one in result.findings if one.rule.takes_away for cell in one.cells}
    faults |= {pointer for pointer, doubt in report.doubts.items() if doubt.unread}
    known: dict[str, int | Decimal] = {}
    for pointer in edition.cells:
        value = report.value(pointer)
        owners = {pointer, pointer.rsplit("/", 1)[0], pointer.rsplit("/", 2)[0]}
        if type(value) in (int, Decimal) and owners.isdisjoint(faults):
            known[pointer] = value
    return known


def _given(equation: Equation, last: Report | None) -> int | None:
    """What last year's report adds to the right side; None where that is not known."""
    values = [last.value(pointer) if last else None for pointer in equation.last]
    figures = [value for value in values if type(value) is int]
    return sum(figures) if len(figures) == len(values) else None


def _needed(equation: Equation, known: Known, last: Report | None) -> Iterator[tuple[str, int]]:
    """The one cell that is not known, with what it needs."""
    unknown = [pointer for pointer in equation.signs if pointer not in known]
    given = _given(equation, last)
    if len(unknown) == 1 and given is not None:
        gap = sum(sign * known[pointer] for pointer, sign in equation.signs.items() if pointer in known) - given
        needed = -gap * equation.signs[unknown[0]]
        if needed == int(needed):
            yield unknown[0], int(needed)


def _holds(equation: Equation, known: Known, last: Report | None) -> bool:
    """Whether an equation holds, or cannot be told."""
    given = _given(equation, last)
    if given is None or equation.signs.keys() - known.keys():
        return True
    return sum(sign * known[pointer] for pointer, sign in equation.signs.items()) == given
