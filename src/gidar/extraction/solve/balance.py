"""One equation of the form with what is read of it already: the kernel of all that the sums decide."""

from ...model.form import Equation

CellFigures = dict[str, int | None]
"""{JSON Pointer of a cell: its figure, None of a blank}."""


class Balance:
    """An equation as left - right.

    Attributes:
        signs: {cell: 1 on the left, -1 on the right}.
        known: what the cells come to that are read already.
        open: in which directions the others may move it, a blank being any whole number from 0 up.
    """

    def __init__(self, equation: Equation, fixed: CellFigures, unknown: set[str]) -> None:
        """fixed are the cells that are read already, unknown those of which nothing is known."""
        self.signs = equation.signs
        self.known, self.open = self.of(fixed)
        self.open |= {sign for pointer, sign in self.signs.items() if pointer in unknown}

    def of(self, figures: CellFigures) -> tuple[int, set[int]]:
        """What these cells come to, and in which directions the blanks among them may move it."""
        own = [(sign, figures[pointer]) for pointer, sign in self.signs.items() if pointer in figures]
        return sum(sign * figure for sign, figure in own if figure), {sign for sign, figure in own if figure is None}


def shortfall(row: tuple[int | None, ...]) -> int:
    """What the parts of a row lack to its total, which is the last figure; blanks as 0."""
    *parts, total = row
    return (total or 0) - sum(part or 0 for part in parts)
