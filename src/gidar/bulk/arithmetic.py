"""The equations and bounds of a form as one compiled test, over the figures as they are at hand."""

from collections.abc import Callable
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from ..identities.carried_over import carried
from ..model.edition import Edition
from ..rules.registry import BOUND, KINDS, Active, active
from ..structure.usable import Usable

Figures = Any
"""The figures of all cells: a tuple in the order of the form, or the struct of the tables."""


def is_compiled(one: Active) -> bool:
    """Whether a rule is one of the bounds, which hold where adds_up says so."""
    return one.registration is KINDS.get(BOUND)


def interpreted(edition: Edition) -> list[Active]:
    """The rules that are applied by their functions."""
    return [one for one in active(edition) if not is_compiled(one)]


class Arithmetic(NamedTuple):
    """What there is to compute with the figures of a report.

    adds_up says whether every equation and every bound holds, and raises TypeError for a blank in one of them.
    alone gives the figures of the cells that are in none, those of money among them; named are the JSON Pointers of
    the cells that some rule reads, figures gives those of them, and maybe more behind.
    """

    adds_up: Callable[[Figures], bool]
    alone: Callable[[Figures], tuple[Any, ...]]
    named: list[str]
    figures: Callable[[Figures], tuple[Any, ...]]

    def settles(self, usable: Usable, figures: Figures) -> tuple[Any, ...] | None:
        """The figures that are in no equation or bound, where no cell is blank and all of these hold; else None.

        What is named becomes known.
        """
        try:
            if not self.adds_up(figures):
                return None
        except TypeError:  # a blank
            return None
        usable.update(zip(self.named, self.figures(figures), strict=False))
        alone = self.alone(figures)
        return None if None in alone else alone


def of_tuples(edition: Edition, years: bool) -> Arithmetic:
    """Over tuples; years says whether reports are compared with those of the years before."""
    at = {pointer: place for place, pointer in enumerate(edition.cells)}
    return _arithmetic(
        edition, years, {p: f"f[{n}]" for p, n in at.items()}, "", lambda ps: itemgetter(*map(at.__getitem__, ps))
    )


def of_structs(edition: Edition, years: bool) -> Arithmetic:
    """Over the struct of the tables, years as above.

    Attributes are numbered, so that nothing that stands in a file becomes code.
    """
    paths: dict[str, str] = {}
    names: dict[str, str] = {}
    rows: list[str] = []
    for table_at, table in enumerate(edition.tables.values()):
        for row_at, row in enumerate(table.rows):
            for column_at, column in enumerate(table.columns):
                pointer = f"/tables/{table.id}/{row}/{column}"
                paths[pointer] = f"_{table_at}._{row_at}._{column_at}"
                names[pointer] = f"r{len(rows)}._{column_at}"
            rows.append(f"    r{len(rows)} = f._{table_at}._{row_at}\n")
    return _arithmetic(edition, years, names, "".join(rows), lambda ps: attrgetter(*map(paths.__getitem__, ps)))


def _arithmetic(
    edition: Edition,
    years: bool,
    names: dict[str, str],
    first: str,
    getter: Callable[[list[str]], Callable[[Figures], Any]],
) -> Arithmetic:
    """names are the cells in code, first the lines that make them."""
    bounds = [bound for one in active(edition) if is_compiled(one) for bound in one.rule.data[BOUND]]
    sides = [(e.left, "==", e.right) for e in edition.identities] + [(b["left"], "<=", b["right"]) for b in bounds]

    def total(pointers: list[str]) -> str:
        return "+".join(map(names.__getitem__, pointers)) or "0"

    conditions = " and ".join(f"{total(left)}{sign}{total(right)}" for left, sign, right in sides)
    namespace: dict[str, Any] = {"__builtins__": {}}
    exec(f"def adds_up(f):\n{first}    return {conditions}\n", namespace)
    used = {pointer for left, _, right in sides for pointer in (*left, *right)}
    if any(edition.cells[pointer].type == "money" for pointer in used):
        raise KeyError(edition.id)  # floats do not add up exactly
    alone = [pointer for pointer in edition.cells if pointer not in used]
    read = [place for one in interpreted(edition) for place in one.places(edition)]
    if years:
        across = [pointer for equation in edition.continuity for pointer in (*equation.left, *equation.right)]
        across += carried(edition)
        if any(edition.cells[pointer].type == "money" for pointer in across):
            raise KeyError(edition.id)
        read += across
    named = list(dict.fromkeys(pointer for pointer in read if pointer in names))
    more = [*edition.cells][:2]  # of one key alone a getter gives no tuple
    return Arithmetic(namespace["adds_up"], getter([*alone, *alone[-1:] * 2]), named, getter([*named, *more]))
