"""The equations of an edition as formulas: what each comes to, where it is shown, and what it says.

Functions of Excel 2007 only, so that WPS and LibreOffice know them; no separator that depends on a country.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from ...model.edition import Edition
from ...model.entry_map import address
from ...model.form import Equation
from ...model.words import words

SheetCell = tuple[int, int]


class SheetCheck(NamedTuple):
    """An equation with its cells in a sheet, and where it is shown: beside its line, or below its columns.

    first and last are the columns that it is shown below, both None where it is beside line.
    """

    equation: Equation
    line: int
    first: int | None
    last: int | None


def placed(edition: Edition, cells: dict[str, SheetCell]) -> list[SheetCheck]:
    """The equations whose cells stand in a sheet, {pointer: (line, column)}."""
    found = [e for e in edition.identities if {*e.left, *e.right} <= cells.keys()]
    lines = Counter(line for line in (_line(e, cells) for e in found) if line is not None)
    checks = []
    for equation in found:
        line = _line(equation, cells)
        columns = [cells[pointer][1] for pointer in (*equation.left, *equation.right)]
        if line is not None and lines[line] == 1:
            checks.append(SheetCheck(equation, line, None, None))
        else:
            bottom = max(cells[pointer][0] for pointer in (*equation.left, *equation.right))
            checks.append(SheetCheck(equation, bottom, min(columns), max(columns)))
    return checks


def _line(equation: Equation, cells: dict[str, SheetCell]) -> int | None:
    """The line that all cells of an equation stand in, None where they stand in several."""
    found = {cells[pointer][0] for pointer in (*equation.left, *equation.right)}
    return found.pop() if len(found) == 1 else None


def formula(equation: Equation, cells: dict[str, SheetCell], lang: str, in_full: bool) -> str:
    """What is said of an equation: nothing while all is blank, that it holds, by how much it fails, that blanks decide.

    As `validate` has it: what is blank may be any figure from 0 up. Where an equation holds with blanks as 0, it is
    said that there are some. A cell that is no number is said first.
    """
    left, right = _ranges(equation.left, cells), _ranges(equation.right, cells)
    every = [*left, *right]
    count = len(equation.left) + len(equation.right)
    on_left, on_right = f"SUM({','.join(left)})", f"SUM({','.join(right)})"
    gap = f"ROUND({on_left}-{on_right},6)"
    blank_left, blank_right = "+".join(map(_blank, left)), "+".join(map(_blank, right))
    difference = f"ABS({gap})"
    says = words(lang, "workbook")
    before, _, after = says["differs" if in_full else "gap"].partition("#")
    fails = f"{_text(before)}&{difference}"
    for value in (on_left, on_right) if in_full else ():
        middle, _, after = after.partition("#")
        fails += f"&{_text(middle)}&{value}"
    fails += f"&{_text(after)}" if after else ""
    undetermined = f"OR(AND({gap}<0,{blank_left}>0),AND({gap}>0,{blank_right}>0))"
    return (
        f'=IF(COUNTA({",".join(every)})=0,"",'
        f"IF(COUNT({','.join(every)})+{blank_left}+{blank_right}<{count},{_text(says['no_number'])},"
        f'IF({gap}=0,{_text(says["holds"])}&IF({blank_left}+{blank_right}>0,{_text(says["open"])},""),'
        f"IF({undetermined},{fails}&{_text(says['open'])},{fails}))))"
    )


def _text(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _blank(area: str) -> str:
    return f"COUNTBLANK({area})"


def _ranges(pointers: list[str], cells: dict[str, SheetCell]) -> list[str]:
    """The areas that some cells fill, those that touch as one."""
    return [
        f"{address(*first)}:{address(*last)}" for first, last in _runs(sorted(cells[pointer] for pointer in pointers))
    ]


def _runs(places: list[SheetCell]) -> Iterator[tuple[SheetCell, SheetCell]]:
    start = places[0]
    for one, other in pairwise(places):
        down, across = other[0] - one[0], other[1] - one[1]
        same = (down == 1 and across == 0 and start[1] == one[1]) or (down == 0 and across == 1 and start[0] == one[0])
        if not same:
            yield start, one
            start = other
    yield start, places[-1]


def areas(cells: Iterable[SheetCell]) -> Iterator[tuple[SheetCell, SheetCell]]:
    """The first and the last cell of each rectangle that cells fill: lines of the same columns, one below another."""
    wide: list[tuple[SheetCell, SheetCell]] = []
    for line, column in sorted(cells):
        if wide and wide[-1][1] == (line, column - 1):
            wide[-1] = wide[-1][0], (line, column)
        else:
            wide.append(((line, column), (line, column)))
    high: dict[tuple[int, int], tuple[SheetCell, SheetCell]] = {}
    for first, last in wide:
        columns = first[1], last[1]
        above = high.get(columns)
        if above and above[1][0] == first[0] - 1:
            high[columns] = above[0], last
            continue
        if above:
            yield above
        high[columns] = first, last
    yield from high.values()
