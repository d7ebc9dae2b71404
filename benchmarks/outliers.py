"""How much of what is planted `--look-closer` finds, and how often it raises a false alarm.

Generated organs report for two years. The second grows from the first: work grows or shrinks by half as a rule, small
counts by chance, and every sum holds. In a share of the reports something is planted that fits all sums, too. A report
counts as found if anything is said of it.

    python benchmarks/outliers.py --count 2000
    python benchmarks/outliers.py --count 2000 --usual 0.8 --one-year

The second lets figures change more from year to year, and looks at this year's reports without last year's.
"""

import argparse
import copy
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(Path(__file__).parent))

import gidar  # noqa: E402
from generate import Form, Report, form_of, sound  # noqa: E402
from gidar.model.findings import Finding  # noqa: E402
from gidar.triage.corpus import Corpus, figures_of  # noqa: E402
from gidar.triage.outliers import look, profile_of  # noqa: E402

USUAL = 0.5  # by how much the work of an organ changes from year to year: standard deviation of its logarithm
SHARE = 0.1  # of the reports, in which something is planted
ENOUGH = 10  # the smallest figure that something is done to: of less there is nothing to tell

Plant = Callable[[gidar.Edition, Report, Report, Report, random.Random], bool]


class Score(NamedTuple):
    """Of each kind of plant how many there are and how many were found; of sound reports how many raise an alarm."""

    planted: Counter[str]
    found: Counter[str]
    sound: int
    alarms: int


def next_year(edition: gidar.Edition, report: Report, rng: random.Random, usual: float) -> Report:
    """A report for the year after in which every sum holds, too."""
    after = copy.deepcopy(report)
    after["year"] += 1
    for name, table in after["tables"].items():
        growth = rng.gauss(0, usual)
        for cells in table.values():
            for column, value in cells.items():
                own = growth if name == "requests" else rng.gauss(0, usual)
                cells[column] = _grown(value, own, edition.tables[name].columns[column].type, rng)
        if name == "requests":
            _balanced(table, report["tables"][name])
        elif name == "review_and_litigation":
            for cells in table.values():
                *parts, total = cells
                cells[total] = sum(cells[part] for part in parts)
    return after


def _grown(value: Any, growth: float, kind: str, rng: random.Random) -> Any:
    mean = float(value) * 2.718281828**growth
    if kind == "money":
        return round(mean, 2)
    return value if kind == "change" else max(0, round(rng.gauss(mean, mean**0.5)))


def _balanced(table: dict[str, dict[str, int]], before: dict[str, dict[str, int]]) -> None:
    """Totals follow from the parts, what was carried in from last year, and what was received from the rest."""
    received, carried_in, *outcomes, total, carried_forward = table
    for column in table[total]:
        table[total][column] = sum(table[row][column] for row in outcomes)
        table[carried_in][column] = before[carried_forward][column]
        short = table[carried_in][column] - table[total][column] - table[carried_forward][column]
        table[carried_forward][column] += max(0, short)
        everything = table[total][column] + table[carried_forward][column]
        table[received][column] = everything - table[carried_in][column]
    for cells in table.values():
        *parts, last = cells
        cells[last] = sum(cells[part] for part in parts)


# ---- What is planted --------------------------------------------------------------------------------


def shifted(edition: gidar.Edition, report: Report, last: Report, other: Report, rng: random.Random) -> bool:
    """The digits of a figure outside all sums stand one, two or four places off."""
    factor = rng.choice((10, 100, 10_000))
    return _changed(edition, report, rng, lambda value: value * factor)


def yuan(edition: gidar.Edition, report: Report, last: Report, other: Report, rng: random.Random) -> bool:
    """Money in CNY where CNY 10,000 is asked for."""
    return _changed(edition, report, rng, lambda value: value * 10_000, money=True)


def jump(edition: gidar.Edition, report: Report, last: Report, other: Report, rng: random.Random) -> bool:
    """A figure outside all sums is many times too large, or all but gone."""
    factor = rng.choice((25, 40, 1 / 25, 1 / 40))
    return _changed(edition, report, rng, lambda value: round(value * factor), least=100)


def table_shifted(edition: gidar.Edition, report: Report, last: Report, other: Report, rng: random.Random) -> bool:
    """Every figure of the requests is ten times what it was, so that all sums hold."""
    table = report["tables"]["requests"]
    if sum(cells for cells in table[next(iter(table))].values()) < 2 * ENOUGH:
        return False
    for cells in table.values():
        cells.update({column: 10 * value for column, value in cells.items()})
    return True


def last_year_again(edition: gidar.Edition, report: Report, last: Report, other: Report, rng: random.Random) -> bool:
    """Last year's figures under this year's date."""
    report["tables"] = copy.deepcopy(last["tables"])
    return len(_values(report)) >= 4


def of_another(edition: gidar.Edition, report: Report, last: Report, other: Report, rng: random.Random) -> bool:
    """The figures of another organ."""
    report["tables"] = copy.deepcopy(other["tables"])
    return len(_values(report)) >= 4


PLANTS: tuple[Plant, ...] = (shifted, yuan, jump, table_shifted, last_year_again, of_another)


def _values(report: Report) -> set[Any]:
    rows = (cells for table in report["tables"].values() for cells in table.values())
    return {value for cells in rows for value in cells.values() if value}


def _changed(
    edition: gidar.Edition,
    report: Report,
    rng: random.Random,
    to: Callable[[Any], Any],
    money: bool = False,
    least: float = ENOUGH,
) -> bool:
    """Whether there is a figure in no identity to change."""
    bound = {pointer for one in edition.identities for pointer in (*one.left, *one.right)}
    free = [pointer.split("/")[2:] for pointer in figures_of(edition) if pointer not in bound]
    places = [
        (cells, column)
        for table, row, column in free
        for cells in [report["tables"][table][row]]
        if cells[column] >= (0.01 if money else least)
        and (edition.tables[table].columns[column].type == "money") == money
    ]
    if not places:
        return False
    cells, column = rng.choice(places)
    cells[column] = to(cells[column])
    return True


# ---- Measuring --------------------------------------------------------------------------------------


def two_years(form: Form, count: int, seed: str, usual: float = USUAL) -> Iterator[tuple[Report, Report, str | None]]:
    """(last year's report, this year's, what was planted in it) of as many organs."""
    firsts = [sound(form, at, random.Random(f"{seed}/{at}")) for at in range(count)]
    for at, first in enumerate(firsts):
        rng = random.Random(f"{seed}/{at}/next")
        after, plant = next_year(form.edition, first, rng, usual), None
        if rng.random() < SHARE:
            kind = rng.choice(PLANTS)
            other = next_year(form.edition, firsts[at - 1], random.Random(f"{seed}/{(at - 1) % count}/next"), usual)
            plant = kind.__name__ if kind(form.edition, after, first, other, rng) else None
        yield first, after, plant


def measure(count: int, seed: str, edition: str = "2021", usual: float = USUAL, one_year: bool = False) -> Score:
    """Look at every report; of the first year there is none before. With one_year, that is not there at all."""
    form = form_of(edition)
    pairs = [*two_years(form, count, seed, usual)]
    reports = [[gidar.Report(data, str(at)) for data in pair[:2]] for at, pair in enumerate(pairs)]
    corpus = Corpus(filter(None, (profile_of(one) for pair in reports for one in pair[one_year:])))
    planted, found, sound_ones, alarms = Counter[str](), Counter[str](), 0, 0
    for at, ((last, report), (_, _, plant)) in enumerate(zip(reports, pairs, strict=True)):
        said = _asks(report, form.edition, corpus)
        before = not one_year and _asks(last, form.edition, corpus)
        copied = pairs[(at + 1) % count][2] == of_another.__name__  # whose figures were copied is named with the copy
        if plant:
            planted[plant] += 1
            found[plant] += said
        sound_ones += (not one_year) + (plant is None and not copied)
        alarms += before + (said and plant is None and not copied)
    return Score(planted, found, sound_ones, alarms)


def _asks(report: gidar.Report, edition: gidar.Edition, corpus: Corpus) -> bool:
    """Whether something of a report asks for a look."""
    return any(isinstance(item, Finding) for item in look(report, edition, corpus))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2000, help="organs")
    parser.add_argument("--seed", default="measured")
    parser.add_argument("--usual", type=float, default=USUAL, help="by how much figures change from year to year")
    parser.add_argument("--one-year", action="store_true", help="without last year's reports")
    args = parser.parse_args()
    score = measure(args.count, args.seed, usual=args.usual, one_year=args.one_year)
    for kind, count in score.planted.items():
        print(f"{kind:<20}{score.found[kind]:>6} of {count:<6}{100 * score.found[kind] / count:>8.1f} %")
    print(f"{'found':<20}{score.found.total():>6} of {score.planted.total()}")
    print(f"{'false alarms':<20}{score.alarms:>6} of {score.sound:<6}{100 * score.alarms / score.sound:>8.2f} %")


if __name__ == "__main__":
    main()
