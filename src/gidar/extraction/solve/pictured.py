"""Figures seen in pictures: what the identities leave of their readings, and how surely each is read.

The form is an error-correcting code: a figure that is misread breaks every equation it stands in. Costs are -log of
the probability of a reading; a margin is by how much the next one costs more.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from ...model.edition import Edition
from ...model.form import Column, Equation
from .. import settings
from ..printed.blocks import DocumentPlace, Pictured
from ..printed.figures import clean, is_blank
from ..record import LIKELY, UNREAD, ExtractedCell

Value = int | Decimal | None
Cells = dict[str, ExtractedCell]


class Option(NamedTuple):
    """A reading of a cell: what would be printed, the figure that it is, by which rules, and its cost."""

    raw: str
    value: Value
    rules: tuple[str, ...]
    cost: float


class OtherReadings(NamedTuple):
    """Cells read otherwise than is likeliest, {pointer: number of the option}, and what it costs in all."""

    cost: float
    chosen: Mapping[str, int]


def decoded(cells: Cells, pictured: Mapping[DocumentPlace, Pictured], edition: Edition) -> Cells:
    """The cells; those that were seen in pictures as surely as their readings and the identities allow."""
    seen = {pointer: pictured[cell.place] for pointer, cell in cells.items() if _is_placed(cell, pictured)}
    options = {pointer: _options(cells[pointer], seen[pointer], edition) for pointer in seen}
    values: dict[str, Value] = {pointer: some[0].value for pointer, some in options.items() if some}
    values |= {p: cell.value for p, cell in cells.items() if p not in seen and cell.confidence != UNREAD}
    sums = _Sums(edition.identities, values)
    best, rival = _search(sums, options)
    sums.values |= {pointer: options[pointer][n].value for pointer, n in best.chosen.items()}
    clear = rival.cost - best.cost >= settings.CLEAR_CHANGE
    out = dict(cells)
    for pointer, was in seen.items():
        n = best.chosen.get(pointer, 0)
        open_ = not clear and n != rival.chosen.get(pointer, 0)
        out[pointer] = _judged(cells[pointer], was, options[pointer], n, sums, open_)
    return out


def _is_placed(cell: ExtractedCell, pictured: Mapping[DocumentPlace, Pictured]) -> bool:
    """Whether a cell has a box of its own in a picture."""
    return cell.place in pictured and cell.by == "place" and cell.raw is not None and cell.reason not in UNPLACED


UNPLACED = ("merged", "contested", "other_heads", "ambiguous", "given_up")


def _options(cell: ExtractedCell, seen: Pictured, edition: Edition) -> list[Option]:
    """The readings of a cell that are figures, or a sign in place of one; of an empty box, a blank."""
    column = _column(edition, cell.pointer)
    if not seen.readings:
        return [Option("", None, (), 0.0)] if is_blank(cell.raw or "") and not seen.faint else []
    out = []
    for raw, cost in seen.readings:
        figure = clean(raw, column)
        if not figure.fault and cost < settings.MAX_OPTION_COST:
            out.append(Option(raw, figure.value, figure.rules, cost))
    return out


def _column(edition: Edition, pointer: str) -> Column:
    _, _, table, _, column = pointer.split("/")
    return edition.tables[table].columns[column]


class _Sums:
    """The equations of the form over the values that were read."""

    def __init__(self, equations: tuple[Equation, ...], values: dict[str, Value]) -> None:
        self.values = values
        self.equations = [e for e in equations if all(p in values for p in e.signs)]
        self.of: dict[str, list[Equation]] = {}
        for equation in self.equations:
            for pointer in equation.signs:
                self.of.setdefault(pointer, []).append(equation)

    def off(self, equation: Equation, changed: Mapping[str, Value]) -> int | Decimal:
        """Left less right, a blank being nothing."""
        return sum(sign * (changed.get(p, self.values[p]) or 0) for p, sign in equation.signs.items())

    def failing(self, changed: Mapping[str, Value]) -> list[Equation]:
        """The equations that do not hold."""
        return [equation for equation in self.equations if self.off(equation, changed)]


def _search(sums: _Sums, options: Mapping[str, list[Option]]) -> tuple[OtherReadings, OtherReadings]:
    """The cheapest change of at most a few cells, equations that still fail being paid for, and the next cheapest."""
    start = OtherReadings(settings.FAILING_COST * len(sums.failing({})), {})
    found = {frozenset[tuple[str, int]](): start}
    steps = [settings.MAX_DECODE_STEPS]
    _explore(sums, options, {}, 0.0, found, steps)
    ranked = sorted(found.values(), key=lambda change: (change.cost, len(change.chosen)))
    return ranked[0], ranked[1] if len(ranked) > 1 else OtherReadings(float("inf"), {})


def _explore(
    sums: _Sums,
    options: Mapping[str, list[Option]],
    chosen: dict[str, int],
    paid: float,
    found: dict[frozenset[tuple[str, int]], OtherReadings],
    steps: list[int],
) -> None:
    """OtherReadings one more cell of the first equation that fails, in every way."""
    failing = sums.failing({p: options[p][n].value for p, n in chosen.items()})
    found[frozenset(chosen.items())] = OtherReadings(paid + settings.FAILING_COST * len(failing), dict(chosen))
    if len(chosen) == settings.MAX_CHANGES:
        return
    for equation in failing[: 1 + settings.MAX_CHANGES - len(chosen)]:
        for pointer in equation.signs:
            some = options.get(pointer, [])
            for n, cost in _dearer(some) if pointer not in chosen else ():
                steps[0] -= 1
                tried = {**chosen, pointer: n}
                if steps[0] > 0 and paid + cost < settings.MAX_CHANGE_COST and frozenset(tried.items()) not in found:
                    _explore(sums, options, tried, paid + cost, found, steps)


def _dearer(some: list[Option]) -> Iterator[tuple[int, float]]:
    """The other readings of a cell, with what each costs more than the likeliest."""
    yield from ((n, option.cost - some[0].cost) for n, option in enumerate(some) if n)


def _judged(cell: ExtractedCell, seen: Pictured, some: list[Option], n: int, sums: _Sums, open_: bool) -> ExtractedCell:
    """A cell as it is read in the end."""
    cell = cell._replace(seen=seen)
    if not some or open_:
        return cell._replace(value=None, confidence=UNREAD, reason="picture_unclear")
    option = some[n]
    cell = cell._replace(raw=option.raw, value=option.value, rules=option.rules)
    equations = sums.of.get(cell.pointer, [])
    failing = sum(1 for equation in equations if sums.off(equation, {}))
    # A sign adds up as a nought does, so that no sum tells one from the other.
    signed = option.value is None and bool(seen.readings)
    closing = 0 if signed else len(equations) - failing
    if n and _is_borne_out(option, closing, failing):
        return cell._replace(by="identities", confidence=LIKELY, reason="picture_identities")
    if n:
        return cell._replace(value=None, confidence=UNREAD, reason="picture_unclear")
    if not seen.readings:
        margin, agree = settings.MARGINS_ALONE[-1], not seen.faint
    else:
        margin, agree = _margin(some), seen.agree and not seen.faint
    told = option.value or _margin_of_nothing(some) >= settings.MARGINS_ALONE[0]
    if seen.whole and told and _is_sure(margin, agree, closing, failing):
        return cell if cell.confidence != UNREAD else cell._replace(confidence=LIKELY, reason="picture")
    likely = agree or (margin > settings.LIKELY_MARGIN and option.cost < settings.LIKELY_COST and not seen.faint)
    # Where all that a figure stands in fails with it, it is the first to be doubted.
    strong = agree and margin >= settings.MARGINS_ALONE[0]
    if _is_likely(likely if closing or not failing else strong, seen.whole, closing, failing):
        return cell._replace(confidence=LIKELY, reason="picture")
    return cell._replace(value=None, confidence=UNREAD, reason="picture_unclear")


def _is_borne_out(option: Option, closing: int, failing: int) -> bool:
    """Whether a reading that the identities chose is theirs: none contradicts it, and what is hardly seen has two."""
    return not failing and closing > (option.cost > settings.MARGINS_ALONE[-1])


def _margin(some: list[Option]) -> float:
    """By how much any other figure costs more than the likeliest; two ways to write one figure are no rivals."""
    others = [option.cost for option in some if option.value != some[0].value]
    return min([*others, settings.UNSEEN]) - some[0].cost


def _margin_of_nothing(some: list[Option]) -> float:
    """By how much a sign costs more than a nought, or a nought than a sign: the sums leave that open."""
    others = [one.cost for one in some[1:] if not one.value and one.value != some[0].value]
    return min([*others, settings.UNSEEN]) - some[0].cost


def _is_likely(read: bool, whole: bool, closing: int, failing: int) -> bool:
    """Whether a reading that is not certain is likely: by itself, or since everything closes with it.

    Where a grid has gaps, a row that slipped still adds up by itself, so that more than that has to close.
    """
    if not whole:
        return closing > 1 and not failing
    return read or (closing > 0 and not failing)


def _is_sure(margin: float, agree: bool, closing: int, failing: int) -> bool:
    """Whether a reading is certain: the more equations close with it, the less it has to stand out by itself."""
    alone, one, broken = settings.MARGINS_ALONE
    if failing:
        return agree and margin >= broken  # a fault of the print stays as it is printed
    if closing > 1:
        return margin >= settings.MARGIN_CLOSED
    return agree and margin >= (one if closing else alone)
