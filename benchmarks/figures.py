"""Who was measured, and what came of it."""

from typing import NamedTuple

MEGABYTE = 10**6


class Contender(NamedTuple):
    """One way to check the reports.

    command has {data} where the file or folder goes, or takes files of one report each at its end.
    Up to `sure` reports it is run however long it takes, beyond `limit` never; faulty is the share of faulty reports,
    variant how what it reads differs, as generate.py knows it.
    """

    name: str
    format: str
    command: list[str]
    checks: str
    sure: int = 1_000
    limit: int = 10**9
    faulty: float = 0.0
    variant: str = ""

    @property
    def group(self) -> str:
        """Those that it is held beside: what they read is the same, or the same otherwise stored."""
        return f"{self.format}-bare" if self.variant else self.format


class Figure(NamedTuple):
    """Seconds, bytes, and seconds of processor time of one contender at one count.

    scaled if it was run at fewer reports only.
    """

    seconds: float
    peak: int
    cpu: float = 0.0
    scaled: bool = False
    trouble: str = ""


class Results:
    """All figures of a run: {(contender, count): Figure}."""

    def __init__(self, contenders: list[Contender], counts: list[int]) -> None:
        self.contenders = contenders
        self.counts = counts
        self.figures: dict[tuple[str, int], Figure] = {}

    def at(self, name: str, count: int) -> Figure | None:
        """The figure, if there is one without trouble."""
        figure = self.figures.get((name, count))
        return figure if figure and not figure.trouble else None

    def series(self, name: str) -> dict[int, Figure]:
        """{count: figure}, of those that were run."""
        found = {count: self.at(name, count) for count in self.counts}
        return {count: figure for count, figure in found.items() if figure and not figure.scaled}

    def expected(self, contender: Contender, count: int) -> Figure | None:
        """What it will take by the counts so far: the last of them, and as much more per report as lay between
        the first and the last."""
        series = self.series(contender.name)
        if not series:
            return None
        first, last = min(series), max(series)
        seconds, start = series[last].seconds, series[first].seconds if first < last else 0.0
        each = max(0.0, seconds - start) / (last - first if first < last else last)
        return Figure(seconds + each * (count - last), series[last].peak, scaled=True)

    def ratio(self, above: str, below: str, count: int) -> float | None:
        """How many times longer the one takes than the other."""
        one, other = self.at(above, count), self.at(below, count)
        return one.seconds / other.seconds if one and other else None
