"""What the project promises of time and memory, and whether a run keeps it."""

import statistics
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from figures import MEGABYTE, Figure, Results

MILLION = 1_000_000


class Judgement(NamedTuple):
    """Something that should hold, in both languages, whether it does (None: not measured), and by which figures."""

    zh: str
    en: str
    holds: bool | None
    figures: str

    def text(self, lang: str) -> str:
        words = {True: ("达到", "reached"), False: ("未达到", "not reached"), None: ("未测", "not measured")}
        says = words[self.holds][lang == "en"]
        figures = f" ({self.figures})" if lang == "en" else f"（{self.figures}）"
        return f"{says}: {self.en}{figures}" if lang == "en" else f"{says}：{self.zh}{figures}"


class Ratio(NamedTuple):
    """How many times longer `above` may take than `below`, or must at least, among up to `count` reports."""

    above: str
    below: str
    zh: str
    en: str
    most: float | None = None
    least: float | None = None
    count: int = 100_000


RATIOS = [
    Ratio(
        "gidar",
        "orjson",
        "JSON Lines，用时不超过只用 orjson 解析的6倍",
        "JSON Lines, at most 6 times orjson alone",
        most=6,
    ),
    Ratio(
        "gidar-bare",
        "orjson-bare",
        "JSON Lines，文字部分各一句的，用时不超过只用 orjson 解析的1.5倍",
        "JSON Lines with one sentence per section, at most 1.5 times orjson alone",
        most=1.5,
    ),
    Ratio(
        "gidar",
        "gidar-2",
        "JSON Lines，两个进程的速度不低于单进程的1.8倍",
        "JSON Lines, two processes at least 1.8 times as fast as one",
        least=1.8,
    ),
    Ratio(
        "gidar-faulty",
        "gidar",
        "JSON Lines，5%有差错的，用时不超过没有差错时的1.5倍",
        "JSON Lines with 5 % faulty reports, at most 1.5 times the time of sound ones",
        most=1.5,
    ),
    Ratio(
        "jsonschema",
        "gidar-bare",
        "JSON Lines，文字部分各一句的，比 jsonschema 加循环快100倍以上",
        "JSON Lines with one sentence per section, at least 100 times faster than jsonschema with loops",
        least=100,
    ),
    Ratio(
        "gidar-csv-bare",
        "csv-bare",
        "CSV 数据包，文字部分各一句的，用时不超过只用 csv 读取的3倍",
        "CSV packages with one sentence per section, at most 3 times csv alone",
        most=3,
    ),
    Ratio(
        "frictionless",
        "gidar-csv-bare",
        "CSV 数据包，文字部分各一句的，比 frictionless 加勾稽关系快40倍以上",
        "CSV packages with one sentence per section, at least 40 times faster than frictionless with the cross-checks",
        least=40,
    ),
    Ratio(
        "gidar-csv-shuffled",
        "gidar-csv-bare",
        "CSV 数据包，各文件顺序不同的，用时不超过顺序相同时的2倍",
        "CSV packages with files in different orders, at most twice the time of the same order",
        most=2,
    ),
    Ratio(
        "gidar-csv-zip",
        "gidar-csv-bare",
        "CSV 数据包，压缩的，用时不超过文件夹的2倍",
        "CSV packages in a zip archive, at most twice the time of a folder",
        most=2,
    ),
]

HELD = [
    ("gidar", "JSON Lines", 64),
    ("gidar-csv-bare", "CSV", 64),
    ("gidar-parquet", "Parquet", 300),
]
"""(contender, what it reads, megabytes at a million reports)."""
PARQUET_EACH = 3  # µs a report at a million


def judgements(results: Results) -> Iterator[Judgement]:
    """What the project promises of many reports, and whether it held in a run."""
    for goal in RATIOS:
        counts = [
            count for count in results.counts if count <= goal.count and results.ratio(goal.above, goal.below, count)
        ]
        at = max(counts, default=0)
        value = results.ratio(goal.above, goal.below, at) if at else None
        yield within(value, goal.zh, goal.en, most=goal.most, least=goal.least, note=f", n = {at:,}")
    for name, what, most in HELD:
        yield _held(results.series(name), what, most)
    each = results.at("gidar-parquet", MILLION)
    yield within(
        1e6 * each.seconds / MILLION if each else None,
        f"Parquet，1,000,000份时每份不超过{PARQUET_EACH}微秒",
        f"Parquet, 1,000,000 reports: at most {PARQUET_EACH} µs each",
        most=PARQUET_EACH,
    )
    yield from _growth(results)


def within(
    value: float | None, zh: str, en: str, most: float | None = None, least: float | None = None, note: str = ""
) -> Judgement:
    """Whether a figure is at most and at least what it may be."""
    if value is None:
        return Judgement(zh, en, None, "-")
    holds = (most is None or value <= most) and (least is None or value >= least)
    return Judgement(zh, en, holds, f"{value:.2f}{note}")


def _held(series: dict[int, Figure], what: str, most: int) -> Judgement:
    last = max(series, default=0)
    zh, en = f"{what}，1,000,000份时内存不超过{most} MB", f"{what}, 1,000,000 reports: at most {most} MB of memory"
    figures = f"{series[last].peak / MEGABYTE:.0f} MB, n = {last:,}" if series else "-"
    return Judgement(zh, en, series[last].peak <= most * MEGABYTE if last >= MILLION else None, figures)


def _growth(results: Results) -> Iterator[Judgement]:
    """Of each way through gidar, whether time and memory grow no faster than the reports."""
    for contender in results.contenders:
        series = results.series(contender.name)
        if contender.checks == "all" and len(series) > 2:
            yield _time(contender.name, series)
            yield _memory(contender.name, series)


def _steps(values: Iterable[float], counts: list[int]) -> list[float]:
    """What each further report adds, from count to count."""
    found = list(values)
    return [(b - a) / (n - m) for a, b, m, n in zip(found, found[1:], counts, counts[1:], strict=False)]


def _time(name: str, series: dict[int, Figure]) -> Judgement:
    counts, times = list(series), [figure.seconds for figure in series.values()]
    slope, start = statistics.linear_regression(counts, times)
    fit = statistics.correlation(counts, times) ** 2
    each = [1e6 * step for step in _steps(times, counts)]
    steps = ", ".join(f"{a:,} … {b:,}: {step:.1f} µs" for a, b, step in zip(counts, counts[1:], each, strict=False))
    figures = f"{start:.2f} s + {1e6 * slope:.1f} µs × n, R² = {fit:.5f}; {steps}"
    holds = fit > 0.99 and each[-1] <= 1.15 * max(each[:-1])
    return Judgement(f"{name}：时间随份数线性增长", f"{name}: time grows linearly", holds, figures)


def _memory(name: str, series: dict[int, Figure]) -> Judgement:
    """From 10,000 reports on, when all that is loaded once is there; up to 64 bytes a report are the allocator's."""
    counts = [count for count in series if count >= 10_000]
    zh, en = f"{name}：10,000份以后内存不再增长", f"{name}: memory is flat from 10,000 reports on"
    if len(counts) < 2:
        return Judgement(zh, en, None, "-")
    each = _steps([series[count].peak for count in counts], counts)[-1]
    peaks = ", ".join(f"{series[count].peak / MEGABYTE:.0f} MB ({count:,})" for count in counts)
    return Judgement(zh, en, each <= 64, f"{peaks}; {each:+.0f} B × n")
