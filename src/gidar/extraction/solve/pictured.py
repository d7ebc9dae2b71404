"""Figures seen in pictures: what the identities leave of their readings, and how surely each is read.

The form is an error-correcting code: a figure that is misread breaks every equation it stands in. Costs are -log of
the probability of a reading; a margin is by how much the next one costs more.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from heapq import heappop, heappush
from typing import NamedTuple

from ...model.edition import Edition
from ...model.form import Column, Equation
from .. import settings
from ..elements.blocks import DocumentPlace, Pictured
from ..elements.figures import clean, is_blank, without_points
from ..record import LIKELY, UNREAD, ExtractedCell

FigureOrBlank = int | Decimal | None
ExtractedCells = dict[str, ExtractedCell]


class Option(NamedTuple):
    """A reading of a cell: what would be printed, the figure that it is, by which rules, and its cost."""

    raw: str
    value: FigureOrBlank
    rules: tuple[str, ...]
    cost: float


class OtherReadings(NamedTuple):
    """Cells read otherwise than is likeliest, {pointer: number of the option}, and what it costs in all."""

    cost: float
    chosen: Mapping[str, int]


def decoded(cells: ExtractedCells, pictured: Mapping[DocumentPlace, Pictured], edition: Edition) -> ExtractedCells:
    """The cells; those that were seen in pictures as surely as their readings and the identities allow."""
    pages = {place.page for place in pictured}
    cells = {
        p: cell._replace(value=None, confidence=UNREAD, reason="picture_unclear")
        if _is_bare(cell, pictured, pages)
        else cell
        for p, cell in cells.items()
    }
    seen = {pointer: pictured[cell.place] for pointer, cell in cells.items() if _is_placed(cell, pictured)}
    options = {pointer: _options(cells[pointer], seen[pointer], edition) for pointer in seen}
    values: dict[str, FigureOrBlank] = {pointer: some[0].value for pointer, some in options.items() if some}
    values |= {p: cell.value for p, cell in cells.items() if p not in seen and cell.confidence != UNREAD}
    sums = _Sums(edition.identities, values)
    best, *rivals = _search(sums, options)
    sums.values |= {pointer: options[pointer][n].value for pointer, n in best.chosen.items()}
    out = dict(cells)
    for pointer, was in seen.items():
        n = best.chosen.get(pointer, 0)
        open_ = any(n != rival.chosen.get(pointer, 0) for rival in rivals)
        out[pointer] = _judged(cells[pointer], was, options[pointer], n, sums, open_)
    return out


def _is_placed(cell: ExtractedCell, pictured: Mapping[DocumentPlace, Pictured]) -> bool:
    """Whether a cell has a box of its own in a picture."""
    return cell.place in pictured and cell.by == "place" and cell.raw is not None and cell.reason not in UNPLACED


def _is_bare(cell: ExtractedCell, pictured: Mapping[DocumentPlace, Pictured], pages: set[int | None]) -> bool:
    """Whether a cell is read from the text of a picture alone, of which no other readings are known."""
    read = cell.by == "place" and cell.confidence != UNREAD
    return read and cell.place.page in pages and cell.place not in pictured


UNPLACED = ("merged", "contested", "other_heads", "ambiguous", "given_up")


def _options(cell: ExtractedCell, seen: Pictured, edition: Edition) -> list[Option]:
    """The readings of a cell that are figures, or a sign in place of one; of an empty box, a blank."""
    column = _column(edition, cell.pointer)
    if not seen.readings:
        return [Option("", None, (), 0.0)] if is_blank(cell.raw or "") and not seen.faint else []
    # Of an amount a point at the end may be what is left of its decimals, or of the 0 before them.
    cut = {without_points(raw) for raw, _ in seen.readings if column.type == "money" and raw != without_points(raw)}
    out = []
    for raw, cost in seen.readings:
        if raw in cut:
            continue
        figure = clean(raw, column)
        if not figure.fault and cost < settings.MAX_OPTION_COST:
            out.append(Option(raw, figure.value, figure.rules, cost))
    return out


def _column(edition: Edition, pointer: str) -> Column:
    _, _, table, _, column = pointer.split("/")
    return edition.tables[table].columns[column]


class _Sums:
    """The equations of the form over the values that were read."""

    def __init__(self, equations: tuple[Equation, ...], values: dict[str, FigureOrBlank]) -> None:
        self.values = values
        self.equations = [e for e in equations if all(p in values for p in e.signs)]
        self.of: dict[str, list[Equation]] = {}
        for equation in self.equations:
            for pointer in equation.signs:
                self.of.setdefault(pointer, []).append(equation)

    def off(self, equation: Equation, changed: Mapping[str, FigureOrBlank]) -> int | Decimal:
        """Left less right, a blank being nothing."""
        return sum(sign * (changed.get(p, self.values[p]) or 0) for p, sign in equation.signs.items())

    def failing(self, changed: Mapping[str, FigureOrBlank]) -> list[Equation]:
        """The equations that do not hold."""
        return [equation for equation in self.equations if self.off(equation, changed)]

    def failing_with(
        self, changed: Mapping[str, FigureOrBlank], pointer: str, before: list[Equation]
    ) -> list[Equation]:
        """The same, where before were those without the last change, that of one cell."""
        own = self.of.get(pointer, [])
        kept = [equation for equation in before if pointer not in equation.signs]
        return kept + [equation for equation in own if self.off(equation, changed)]


def _search(sums: _Sums, options: Mapping[str, list[Option]]) -> list[OtherReadings]:
    """The cheapest change of at most some cells, equations that still fail being paid for, and those hardly dearer.

    The most promising change is made first, each time in a cell of an equation that fails.
    """
    failing = sums.failing({})
    found = {frozenset[tuple[str, int]](): settings.FAILING_COST * len(failing)}
    open_ = [(found[frozenset()], 0, 0.0, frozenset[tuple[str, int]](), failing)]
    steps = 0
    while open_ and steps < settings.MAX_DECODE_STEPS:
        _, _, paid, chosen, failing = heappop(open_)
        if len(chosen) == settings.MAX_CHANGES:
            continue
        for pointer, n, dearer in _steps(failing, options, chosen):
            tried = chosen | {(pointer, n)}
            if tried in found or paid + dearer >= settings.MAX_CHANGE_COST:
                continue
            steps += 1
            left = sums.failing_with({p: options[p][k].value for p, k in tried}, pointer, failing)
            found[tried] = paid + dearer + settings.FAILING_COST * len(left)
            heappush(open_, (found[tried], steps, paid + dearer, tried, left))
    least = min(found.values())
    ranked = sorted((cost, len(chosen), n) for n, (chosen, cost) in enumerate(found.items()))
    near = [n for cost, _, n in ranked if cost < least + settings.CLEAR_CHANGE]
    every = list(found)
    return [OtherReadings(found[every[n]], dict(every[n])) for n in near]


def _steps(
    failing: list[Equation], options: Mapping[str, list[Option]], chosen: frozenset[tuple[str, int]]
) -> Iterator[tuple[str, int, float]]:
    """(cell, number of its reading, what it costs more) of the changes that concern some equations that fail."""
    done = {pointer for pointer, _ in chosen}
    for equation in failing[: settings.MAX_FAILING_TRIED]:
        for pointer in equation.signs:
            if pointer not in done:
                done.add(pointer)
                yield from ((pointer, n, dearer) for n, dearer in _dearer(options.get(pointer, [])))


def _dearer(some: list[Option]) -> Iterator[tuple[int, float]]:
    """The other readings of a cell, with what each costs more than the likeliest."""
    yield from ((n, option.cost - some[0].cost) for n, option in enumerate(some) if n)


def _judged(cell: ExtractedCell, seen: Pictured, some: list[Option], n: int, sums: _Sums, open_: bool) -> ExtractedCell:
    """A cell as it is read in the end."""
    cell = cell._replace(seen=seen)
    if not some or open_:
        reason = "picture_struck" if seen.struck else "picture_unclear"
        return cell._replace(value=None, confidence=UNREAD, reason=reason)
    option = some[n]
    cell = cell._replace(raw=option.raw, value=option.value, rules=option.rules)
    equations = sums.of.get(cell.pointer, [])
    failing = sum(1 for equation in equations if sums.off(equation, {}))
    # A sign adds up as a nought does, so that no sum tells one from the other.
    signed = option.value is None and bool(seen.readings)
    closing = 0 if signed else len(equations) - failing
    if seen.readings and not option.value and option.cost >= settings.NOUGHT_COST:
        return cell._replace(value=None, confidence=UNREAD, reason="picture_unclear")
    if n and _is_borne_out(option, closing, failing):
        return cell._replace(by="identities", confidence=LIKELY, reason="picture_identities")
    if n:
        return cell._replace(value=None, confidence=UNREAD, reason="picture_unclear")
    if not seen.readings:
        margin, agree = settings.MARGINS_ALONE[-1], not seen.faint
    else:
        margin, agree = _margin(some), seen.agree and not seen.faint
    told = option.value or _margin_of_nothing(some) >= settings.MARGINS_ALONE[0]
    if seen.whole and seen.ruled and told and _is_sure(margin, agree, closing, failing):
        return cell if cell.confidence != UNREAD else cell._replace(confidence=LIKELY, reason="picture")
    clear = seen.whole and option.cost < settings.MAX_FIGURE_COST
    if _is_likely(_is_read(seen, option.cost, margin, agree, closing, failing), clear, closing, failing):
        return cell._replace(confidence=LIKELY, reason="picture")
    return cell._replace(value=None, confidence=UNREAD, reason="picture_unclear")


def _is_borne_out(option: Option, closing: int, failing: int) -> bool:
    """Whether a reading that the identities chose is theirs: none contradicts it, and what is hardly seen has two.

    What neither reading saw is none: that the figure was misprinted is likelier.
    """
    return not failing and closing > (option.cost > settings.MARGINS_ALONE[-1]) and option.cost < settings.UNSEEN_COST


def _margin(some: list[Option]) -> float:
    """By how much any other figure costs more than the likeliest; two ways to write one figure are no rivals."""
    others = [option.cost for option in some if option.value != some[0].value]
    return min([*others, settings.UNSEEN]) - some[0].cost


def _margin_of_nothing(some: list[Option]) -> float:
    """By how much a sign costs more than a nought, or a nought than a sign: the sums leave that open."""
    others = [one.cost for one in some[1:] if not one.value and one.value != some[0].value]
    return min([*others, settings.UNSEEN]) - some[0].cost


def _is_read(seen: Pictured, cost: float, margin: float, agree: bool, closing: int, failing: int) -> bool:
    """Whether a reading is likely by itself: two readings agree on it, or it stands out by far.

    Where no equation closes with it, it has to stand out in any case; where all of them fail with it, it is the first
    to be doubted.
    """
    alone = settings.MARGINS_ALONE[0]
    if failing and not closing:
        return agree and margin >= alone
    clear = margin >= (settings.LIKELY_MARGIN if closing else alone) and cost < settings.LIKELY_COST and not seen.faint
    return clear or (agree and (closing > 0 or margin >= settings.LIKELY_MARGIN))


def _is_likely(read: bool, clear: bool, closing: int, failing: int) -> bool:
    """Whether a reading that is not certain is likely: by itself, or since everything closes with it.

    Where a grid has gaps, a row that slipped still adds up by itself, so that more than that has to close; so where it
    is hardly a figure: worn digits look alike in a row, and in its total.
    """
    if not clear:
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
