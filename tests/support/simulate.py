"""Realistic reports, and every kind of slip in them, drawn at random.

A report is drawn from its totals down: sizes from none to 20,000 requests, most rows empty, natural persons in the
majority, what is carried over small. A slip changes some cells of it and is drawn again until an equation breaks.
`samples` is what tests and benchmarks use; the same seed gives the same samples.
"""

import copy
import random
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import gidar
from gidar.repair import repairs

Table = dict[str, dict[str, int | None]]
Injection = Callable[["Draw"], None]

APPLICANTS = [0.84, 0.08, 0.01, 0.01, 0.02, 0.04]
OUTCOMES = [0.38, 0.06, 0.004, 0.006, 0.008, 0.02, 0.012, 0.02, 0.008, 0.015, 0.25, 0.02, 0.015]
OUTCOMES += [0.04, 0.04, 0.005, 0.004, 0.004, 0.03, 0.004, 0.044]


class Sample(NamedTuple):
    """A report with a slip: what it should be, what was reported, the year before, the cells that were changed."""

    kind: str
    right: dict[str, Any]
    wrong: dict[str, Any]
    previous: dict[str, Any] | None
    changed: dict[str, int]


class Draw:
    """A report about to get a slip."""

    def __init__(self, rng: random.Random, edition: gidar.Edition, right: dict[str, Any]) -> None:
        self.rng = rng
        self.rows, self.columns = (list(lines) for lines in _lines(edition, "requests"))
        self.outcomes = self.rows[2:-2]
        self.report, self.right = copy.deepcopy(right), right
        self.table: Table = self.report["tables"]["requests"]
        self.review: Table = self.report["tables"]["review_and_litigation"]

    @classmethod
    def filled(cls, rng: random.Random, edition: gidar.Edition, base: dict[str, Any]) -> "Draw":
        """A report like base, with figures of its own."""
        report = copy.deepcopy(base)
        fill(rng, report, *(list(lines) for lines in _lines(edition, "requests")))
        return cls(rng, edition, report)

    def cell(self, least: int = 0, columns: list[str] | None = None, rows: list[str] | None = None) -> tuple[str, str]:
        """A random cell of requests whose figure is at least this; one of the largest where none is."""
        places = [(r, c) for r in rows or self.rows for c in columns or self.columns]
        fitting = [(r, c) for r, c in places if (self.table[r][c] or 0) >= least]
        return self.rng.choice(fitting or [max(places, key=lambda place: self.table[place[0]][place[1]] or 0)])

    def sample(self, kind: str, previous: dict[str, Any] | None) -> Sample:
        changed = {}
        for table, rows in self.report["tables"].items():
            for row, cells in rows.items():
                for column, value in cells.items():
                    right = self.right["tables"][table][row][column]
                    if (value or 0) != (right or 0):
                        changed[f"/tables/{table}/{row}/{column}"] = right
        return Sample(kind, self.right, self.report, previous, changed)


def _lines(edition: gidar.Edition, table: str) -> tuple[Any, Any]:
    return edition.tables[table].rows, edition.tables[table].columns


def split(rng: random.Random, number: int, shares: list[float]) -> list[int]:
    """A number in parts of about these shares, uneven as real ones are."""
    weights = [share * rng.lognormvariate(0, 0.7) for share in shares]
    if number <= 200:
        parts = [0] * len(shares)
        for at in rng.choices(range(len(shares)), weights, k=number):
            parts[at] += 1
        return parts
    parts = [int(number * weight / sum(weights)) for weight in weights]
    parts[0] += number - sum(parts)
    return parts


def fill(rng: random.Random, report: dict[str, Any], rows: list[str], columns: list[str]) -> None:
    """Fill in requests and review_and_litigation with figures whose sums close."""
    table, outcomes = report["tables"]["requests"], rows[2:-2]
    size = int(10 ** rng.uniform(0.3, 4.3))
    active = [share if rng.random() < 0.35 + 8 * share else 0.0 for share in OUTCOMES[: len(outcomes)]]
    active[0] = active[0] or 0.3
    of_rows = dict(zip(outcomes, split(rng, size, active), strict=True))
    of_rows[rows[-1]] = int(size * rng.uniform(0, 0.1)) if rng.random() < 0.8 else 0
    kinds = [share if share > 0.5 or rng.random() < 0.3 + 6 * share else 0.0 for share in APPLICANTS]
    for row in outcomes + rows[-1:]:
        table[row] = dict(zip(columns, [*split(rng, of_rows[row], kinds), of_rows[row]], strict=True))
    table[rows[-2]] = {column: sum(table[row][column] for row in outcomes) for column in columns}
    table[rows[0]], table[rows[1]] = {}, {}
    share = rng.uniform(0, 0.12) if rng.random() < 0.8 else 0.0
    for column in columns[:-1]:
        everything = table[rows[-2]][column] + table[rows[-1]][column]
        table[rows[1]][column] = int(everything * share * rng.uniform(0, 2) + rng.random() * 0.9)
        table[rows[0]][column] = everything - table[rows[1]][column]
    for row in rows[:2]:
        table[row][columns[-1]] = sum(table[row].values())
    report["tables"]["requests"] = {row: table[row] for row in rows}
    for cells in report["tables"]["review_and_litigation"].values():
        for column in cells:
            cells[column] = int(10 ** rng.uniform(-1, 2.2)) if rng.random() < 0.5 else 0
        cells["total"] = sum(cells[column] for column in cells if column != "total")


# ---- One figure -------------------------------------------------------------------------------------


def typo(rng: random.Random, value: int, kind: str) -> int | None:
    """A figure as it is mistyped."""
    text = str(value)
    at = rng.randrange(len(text))
    if kind == "transposed" and len(text) > 1:
        at = rng.randrange(len(text) - 1)
        return int(text[:at] + text[at + 1] + text[at] + text[at + 2 :])
    if kind == "missing" and len(text) > 1:
        return int(text[:at] + text[at + 1 :])
    if kind == "extra":
        return int(text[:at] + rng.choice("0123456789") + text[at:])
    if kind == "sign":
        return -value
    if kind == "blank":
        return None if rng.random() < 0.5 else 0
    if kind == "little":
        return max(0, value + rng.choice((-2, -1, 1, 2)))
    if kind == "random":
        return rng.randrange(2 * value + 10)
    return int(text[:at] + rng.choice("0123456789") + text[at + 1 :])


TYPOS = ("wrong", "transposed", "missing", "extra", "sign", "blank", "little", "random")


def mistype(draw: Draw, kind: str, columns: list[str] | None = None, rows: list[str] | None = None) -> None:
    least = {"transposed": 10, "missing": 10, "sign": 1, "blank": 1}.get(kind, 0)
    row, column = draw.cell(least, columns, rows)
    draw.table[row][column] = typo(draw.rng, draw.table[row][column] or 0, kind)


def one(kind: str) -> Injection:
    return lambda draw: mistype(draw, kind)


def stale_total(draw: Draw) -> None:
    """A part was entered later, and a total that counts it was not touched."""
    row, column = draw.cell(1, draw.columns[:-1], draw.outcomes)
    part = draw.table[row][column] or 0
    total = (row, draw.columns[-1]) if draw.rng.random() < 0.5 else (draw.rows[-2], column)
    draw.table[total[0]][total[1]] -= draw.rng.randint(min(1, part), part)  # type: ignore[operator]


def independent(count: int) -> Injection:
    def inject(draw: Draw) -> None:
        for _ in range(count):
            mistype(draw, draw.rng.choice(TYPOS))

    return inject


# ---- Two figures of one line ------------------------------------------------------------------------


def beside(lines: list[str], line: str) -> list[str]:
    """The lines next to one."""
    at = lines.index(line)
    return [other for other in lines[max(0, at - 1) : at + 2] if other != line]


def move(draw: Draw, cell: tuple[str, str], neighbours: list[tuple[str, str]]) -> None:
    """A figure into an empty cell beside its own, if there is one."""
    empty = [(r, c) for r, c in neighbours if not draw.table[r][c]]
    if empty:
        (row, column), (other, at) = cell, draw.rng.choice(empty)
        draw.table[other][at], draw.table[row][column] = draw.table[row][column], draw.rng.choice((0, None))


def swap(draw: Draw, cell: tuple[str, str], neighbours: list[tuple[str, str]]) -> None:
    """A figure with one beside it, if there is one."""
    full = [(r, c) for r, c in neighbours if draw.table[r][c]]
    if full:
        (row, column), (other, at) = cell, draw.rng.choice(full)
        draw.table[other][at], draw.table[row][column] = draw.table[row][column], draw.table[other][at]


def wrong_column(draw: Draw) -> None:
    row, column = draw.cell(1)
    move(draw, (row, column), [(row, c) for c in beside(draw.columns, column)])


def columns_swapped(draw: Draw) -> None:
    row, column = draw.cell(1)
    swap(draw, (row, column), [(row, c) for c in beside(draw.columns, column)])


def wrong_row(draw: Draw) -> None:
    row, column = draw.cell(1)
    move(draw, (row, column), [(r, column) for r in beside(draw.rows, row)])


def rows_swapped(draw: Draw) -> None:
    row, column = draw.cell(1)
    swap(draw, (row, column), [(r, column) for r in beside(draw.rows, row)])


def booked_elsewhere(draw: Draw) -> None:
    row, column = draw.cell(2, draw.columns[:-1])
    other = draw.rng.choice([c for c in draw.columns[:-1] if c != column])
    moved = draw.rng.randint(1, draw.table[row][column] or 1)
    draw.table[row][column] = (draw.table[row][column] or 0) - moved
    draw.table[row][other] = (draw.table[row][other] or 0) + moved


def counted_twice(draw: Draw) -> None:
    row, column = draw.cell(1, draw.columns[:-1], draw.outcomes)
    empty = [r for r in draw.outcomes if not any(draw.table[r].values())]
    if empty:
        other = draw.rng.choice(empty)
        draw.table[other][column] = draw.table[other][draw.columns[-1]] = draw.table[row][column]


def carried(*totals: str) -> Injection:
    """A typo in a part that the spreadsheet added up in its row, or in all totals."""

    def inject(draw: Draw) -> None:
        row, column = draw.cell(1, draw.columns[:-1], draw.outcomes)
        right = draw.table[row][column] or 0
        step = (typo(draw.rng, right, draw.rng.choice(TYPOS[:4])) or 0) - right
        places = [(row, column), (row, draw.columns[-1])]
        if "all" in totals:
            places += [(draw.rows[-2], column), (draw.rows[-2], draw.columns[-1])]
        for r, c in places:
            draw.table[r][c] = (draw.table[r][c] or 0) + step

    return inject


# ---- Whole lines ------------------------------------------------------------------------------------


def blank_column(at: int) -> Injection:
    def inject(draw: Draw) -> None:
        nothing = draw.rng.choice((0, None))
        column = draw.columns[at] if at < 0 else draw.rng.choice(draw.columns[:at])
        for cells in draw.table.values():
            cells[column] = nothing

    return inject


def blank_row(at: int) -> Injection:
    def inject(draw: Draw) -> None:
        draw.table[draw.rows[at]] = dict.fromkeys(draw.columns, draw.rng.choice((0, None)))

    return inject


def stale_row(draw: Draw) -> None:
    """The outcomes total of an earlier version of the table."""
    share = draw.rng.uniform(0.6, 0.98)
    cells = {column: int((draw.table[draw.rows[-2]][column] or 0) * share) for column in draw.columns[:-1]}
    draw.table[draw.rows[-2]] = cells | {draw.columns[-1]: sum(cells.values())}


def exchanged(draw: Draw) -> None:
    one_, two = draw.rows[-2:]
    draw.table[one_], draw.table[two] = draw.table[two], draw.table[one_]


def moved(figures: list[int | None], step: int, nothing: int | None) -> list[int | None]:
    return [nothing, *figures[:-1]] if step > 0 else [*figures[1:], nothing]


def row_shifted(draw: Draw) -> None:
    row, _ = draw.cell(1)
    figures = moved(list(draw.table[row].values()), draw.rng.choice((1, -1)), draw.rng.choice((0, None)))
    draw.table[row] = dict(zip(draw.columns, figures, strict=True))


def table_shifted(step: int) -> Injection:
    def inject(draw: Draw) -> None:
        nothing = draw.rng.choice((0, None))
        for row, cells in draw.table.items():
            draw.table[row] = dict(zip(draw.columns, moved(list(cells.values()), step, nothing), strict=True))

    return inject


def rows_displaced(step: int) -> Injection:
    """From some row on, everything is entered one row too low, or, where an empty row was passed over, too high."""

    def inject(draw: Draw) -> None:
        start = draw.rng.randrange(2, len(draw.rows) - 3)
        empty = [at for at in range(start, len(draw.rows) - 2) if not any(draw.table[draw.rows[at]].values())]
        if step < 0 and not empty:
            return
        start = start if step > 0 else empty[0]
        cells = [draw.table[row] for row in draw.rows[start:]]
        nothing = dict.fromkeys(draw.columns, draw.rng.choice((0, None)))
        cells = [nothing, *cells[:-1]] if step > 0 else [*cells[1:], nothing]
        draw.table.update(zip(draw.rows[start:], cells, strict=True))

    return inject


def carried_in_differs(draw: Draw) -> None:
    row = draw.table[draw.rows[1]]
    for column in draw.rng.sample(draw.columns[:-1], 2):
        row[column] = draw.rng.randrange(2 * (row[column] or 0) + 3)
    row[draw.columns[-1]] = sum(row[column] or 0 for column in draw.columns[:-1])


def both(*injections: Injection) -> Injection:
    def inject(draw: Draw) -> None:
        for injection in injections:
            injection(draw)

    return inject


def any_typo(draw: Draw) -> None:
    mistype(draw, draw.rng.choice(TYPOS))


# ---- Reconsideration and litigation -----------------------------------------------------------------


def review(kind: str) -> Injection:
    def inject(draw: Draw) -> None:
        cells = draw.rng.choice(list(draw.review.values()))
        column = "total" if kind == "total" else draw.rng.choice(list(cells))
        cells[column] = draw.rng.choice((0, None)) if kind == "total" else typo(draw.rng, cells[column] or 0, "wrong")

    return inject


KINDS: dict[str, tuple[str, Injection]] = {
    **{f"one cell: {kind}": ("one cell", one(kind)) for kind in TYPOS},
    "one cell: stale total": ("one cell", stale_total),
    "wrong column": ("slip in a row", wrong_column),
    "columns swapped": ("slip in a row", columns_swapped),
    "wrong row": ("slip in a column", wrong_row),
    "rows swapped": ("slip in a column", rows_swapped),
    "two cells": ("two cells", independent(2)),
    "three cells": ("three cells", independent(3)),
    "four cells": ("four or six cells", independent(4)),
    "six cells": ("four or six cells", independent(6)),
    "wrong column and a typo": ("slip and a cell", both(wrong_column, any_typo)),
    "total column blank": ("line", blank_column(-1)),
    "outcomes total blank": ("line", blank_row(-2)),
    "carried forward blank": ("line", blank_row(-1)),
    "carried in blank": ("line", blank_row(1)),
    "received blank": ("line", blank_row(0)),
    "row shifted": ("line", row_shifted),
    "rows exchanged": ("line", exchanged),
    "outcomes total not updated": ("line, uncertain", stale_row),
    "applicant column blank": ("line, uncertain", blank_column(6)),
    "table shifted right": ("table shifted", table_shifted(1)),
    "table shifted left": ("table shifted", table_shifted(-1)),
    "rows displaced down": ("rows displaced", rows_displaced(1)),
    "rows displaced up": ("rows displaced", rows_displaced(-1)),
    "total column blank and a typo": ("line and a cell", both(any_typo, blank_column(-1))),
    "outcomes total blank and a typo": ("line and a cell", both(any_typo, blank_row(-2))),
    "carried forward blank and a typo": ("line and a cell", both(any_typo, blank_row(-1))),
    "typo in its row total": ("uncertain by nature", carried("row")),
    "typo in all totals": ("uncertain by nature", carried("row", "all")),
    "booked elsewhere": ("uncertain by nature", booked_elsewhere),
    "counted twice": ("uncertain by nature", counted_twice),
    "carried in differs": ("uncertain by nature", carried_in_differs),
    "review: typo": ("review", review("typo")),
    "review: total": ("review", review("total")),
}
"""{kind: (family, how it comes about)}."""


def samples(kind: str, count: int, seed: str, base: dict[str, Any]) -> Iterator[Sample]:
    """count reports of the edition of base with a slip of this kind; every other one has last year's report."""
    edition = gidar.load_edition(base["edition"])
    rng = random.Random(f"{seed}/{kind}/{edition.id}")
    found = tries = 0
    while found < count:
        tries += 1
        assert tries < 200 * count + 1000, f"{kind} hardly ever breaks an equation"
        draw = Draw.filled(rng, edition, base)
        KINDS[kind][1](draw)
        previous = last_year(draw) if found % 2 else None
        sample = draw.sample(kind, previous)
        if sample.changed and broken(edition, sample):
            found += 1
            yield sample


def last_year(draw: Draw) -> dict[str, Any]:
    """Last year's report, of which only what it carried forward is of interest."""
    last = copy.deepcopy(draw.right)
    last["year"] -= 1
    last["tables"]["requests"][draw.rows[-1]] = dict(draw.right["tables"]["requests"][draw.rows[1]])
    return last


def broken(edition: gidar.Edition, sample: Sample) -> bool:
    """Whether an equation does not hold, blanks as zero, or a figure is negative."""
    tables = sample.wrong["tables"]

    def reported(report: dict[str, Any], pointer: str) -> int:
        return figure(report, pointer) or 0

    for equation in edition.identities + (edition.continuity if sample.previous else ()):
        if equation.severity == "error" and (equation.last or equation in edition.identities):
            right = sum(reported(sample.wrong, p) for p in equation.right)
            right += sum(reported(sample.previous or {}, p) for p in equation.last)
            if sum(reported(sample.wrong, p) for p in equation.left) != right:
                return True
    return any((v or 0) < 0 for row in tables["requests"].values() for v in row.values())


# ---- How repairs fare -------------------------------------------------------------------------------

DIAGNOSES = {"rows displaced down": "rows_displaced", "rows displaced up": "rows_displaced"}
"""{kind: the kind of repair that is right whichever cells it names}: where it begins cannot be known."""


class Score(NamedTuple):
    """How the repairs of one sample compare with the truth."""

    first: bool  # the first repair is exactly what was changed
    shown: bool  # one of the repairs, or one that differs from it in the place only, is
    diagnosis: bool  # the first repair is right, or of the right kind where no more can be known
    status: str


def score(sample: Sample, repairs: tuple[gidar.Repair, ...]) -> Score:
    """Compare repairs, of one table, with what was changed."""
    found = [(r.rank, figures) for r in repairs for figures in map(new_figures, (r.changes, *r.alternatives))]
    first = bool(found) and new_figures(repairs[0].changes) == sample.changed
    shown = any(figures == sample.changed for _, figures in found)
    named = bool(repairs) and repairs[0].slips[:1] == (DIAGNOSES.get(sample.kind),)
    return Score(first, shown, first or named, repairs[0].status if repairs else "none")


def new_figures(changes: tuple[gidar.Change, ...]) -> dict[str, int]:
    return {change.cell.pointer: change.new for change in changes if change.cell.source is None}


def replaced(report: dict[str, Any], figures: dict[str, Any]) -> dict[str, Any]:
    """A copy of a report with other figures in the cells of these pointers."""
    out = copy.deepcopy(report)
    for pointer, figure in figures.items():
        _, _, table, row, column = pointer.split("/")
        out["tables"][table][row][column] = figure
    return out


def figure(report: dict[str, Any], pointer: str) -> Any:
    return gidar.Report(report).value(pointer)


def found(report: dict[str, Any], previous: dict[str, Any] | None = None) -> tuple[gidar.Repair, ...]:
    """The repairs of a report, with last year's where it is given."""
    last = gidar.Report(previous) if previous else None
    return repairs(gidar.Report(report), gidar.load_edition(report["edition"]), last)
