"""The sums that run down the columns of a table, and how many figures must be wrong for them to be off."""

from ...model.form import Equation
from .balance import Balance, CellFigures

Residual = tuple[int, ...]
"""left - right of each equation of a column; or what a cell adds to that for each unit of its figure."""


def plus(off: Residual, adds: Residual, figure: int) -> Residual:
    """How far the equations are off with the figure of one cell more."""
    return tuple(x + figure * sign for x, sign in zip(off, adds, strict=True))


class ColumnSums:
    """The equations of one column.

    Attributes:
        start: how far they are off with nothing but the cells that are read already.
    """

    def __init__(self, equations: list[Equation], fixed: CellFigures, unknown: set[str]) -> None:
        """fixed are the cells that are read already, unknown those of which nothing is known."""
        self._balances = [Balance(equation, fixed, unknown) for equation in equations]
        self._kinds = {self.adds(pointer) for balance in self._balances for pointer in balance.signs}
        self.start: Residual = tuple(balance.known for balance in self._balances)
        self._open = [balance.open for balance in self._balances]
        self._known: dict[Residual, int] = {}

    @property
    def closed(self) -> bool:
        """Whether all cells of the column are known or can be read."""
        return not any(self._open)

    def adds(self, pointer: str) -> Residual:
        """What a cell adds to each equation for each unit of its figure."""
        return tuple(balance.signs.get(pointer, 0) for balance in self._balances)

    def misprints(self, off: Residual) -> int:
        """How many figures at least are wrong where the equations are off by so much."""
        if off not in self._known:
            self._known[off] = self._misprints(off)
        return self._known[off]

    def _misprints(self, off: Residual) -> int:
        # What is not known can make up for what is missing on its side.
        wrong = sum(x != 0 and (-1 if x > 0 else 1) not in open_ for x, open_ in zip(off, self._open, strict=True))
        if wrong < 2 or not self.closed or any(_multiple(off, kind) for kind in self._kinds):
            return min(wrong, 1)  # one cell may stand in several equations
        return wrong

    def misprints_beside(self, off: Residual, adds: Residual) -> int:
        """The same where a cell besides, which adds so much for each unit, may be any whole number from 0 up."""
        numbers = {0, *(-x // sign for x, sign in zip(off, adds, strict=True) if sign)}
        for kind in self._kinds:
            for n in range(len(off) - 1):
                turn = adds[n] * kind[n + 1] - adds[n + 1] * kind[n]
                if turn:
                    numbers.add((off[n + 1] * kind[n] - off[n] * kind[n + 1]) // turn)
        return min(self.misprints(plus(off, adds, number)) for number in numbers if number >= 0)


def _multiple(off: Residual, kind: Residual) -> bool:
    """Whether all equations are off as one cell of this kind would put them."""
    return len({x * sign for x, sign in zip(off, kind, strict=True) if sign}) == 1 and all(
        bool(x) == bool(sign) for x, sign in zip(off, kind, strict=True)
    )
