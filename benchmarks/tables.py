"""What was measured, as tables on the terminal and in the guides, with what follows from it."""

import datetime
import os
import platform
import re
import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

DOCS = Path(__file__).parent.parent / "docs"
PAGES = {"zh": DOCS / "guides/scale.md", "en": DOCS / "en/guides/scale.md"}
MARKED = re.compile(r"(<!-- measured: begin[^\n]*-->\n).*?(<!-- measured: end -->)", re.S)
MEGABYTE = 10**6


class Contender(NamedTuple):
    """One way to check the reports.

    command has {data} where the file or folder goes, or takes files of one report each at its end.
    Up to `sure` reports it is run however long it takes, beyond `limit` never; faulty is the share of faulty reports.
    """

    name: str
    format: str
    command: list[str]
    checks: str
    sure: int = 1_000
    limit: int = 10**9
    faulty: float = 0.0


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


# ---- What follows -----------------------------------------------------------------------------------


class Judgement(NamedTuple):
    """Something that should hold, in both languages, whether it does (None: not measured), and by which figures."""

    zh: str
    en: str
    holds: bool | None
    figures: str

    def text(self, lang: str) -> str:
        words = {True: ("成立", "holds"), False: ("不成立", "does not hold"), None: ("未测", "not measured")}
        says = words[self.holds][lang == "en"]
        figures = f" ({self.figures})" if lang == "en" else f"（{self.figures}）"
        return f"{says}: {self.en}{figures}" if lang == "en" else f"{says}：{self.zh}{figures}"


def judgements(results: Results) -> Iterator[Judgement]:
    """What the project promises of speed and memory."""
    at = max((count for count in results.counts if count <= 100_000), default=0)
    lines = (f"{at:,}份 JSON Lines，", f"JSON Lines, {at:,} reports: ")
    for above, below, most, least, zh, en in (
        (
            "gidar",
            "orjson",
            6,
            None,
            "单进程不超过 orjson 只解析的6倍",
            "one process, at most 6 times orjson alone",
        ),
        (
            "jsonschema",
            "gidar",
            None,
            100,
            "比 jsonschema 加循环快100倍以上",
            "at least 100 times faster than jsonschema with loops",
        ),
        ("gidar", "gidar-2", None, 1.7, "两个进程再快1.7倍以上", "two processes at least 1.7 times faster again"),
        ("gidar-faulty", "gidar", 2.0, None, "5%有差错时不超过2倍", "with 5 % faulty reports, at most twice the time"),
    ):
        yield _ratio(results.ratio(above, below, at), most, least, lines[0] + zh, lines[1] + en)
    zh, en = (
        "10,000份的 CSV 数据包，比 frictionless 快20倍以上",
        "CSV, 10,000 reports: at least 20 times faster than frictionless",
    )
    yield _ratio(results.ratio("frictionless", "gidar-csv", 10_000), None, 20, zh, en)
    yield from _growth(results)


def _ratio(value: float | None, most: float | None, least: float | None, zh: str, en: str) -> Judgement:
    if value is None:
        return Judgement(zh, en, None, "-")
    return Judgement(zh, en, value <= most if most else value >= (least or 0), f"{value:.2f}")


def _growth(results: Results) -> Iterator[Judgement]:
    series = results.series("gidar")
    last = max(series, default=0)
    peak = f"{series[last].peak / MEGABYTE:.0f} MB, n = {last:,}" if series else "-"
    holds = series[last].peak < 200 * MEGABYTE if last >= 10**6 else None
    yield Judgement(
        "1,000,000份 JSON Lines 时内存峰值低于200 MB",
        "JSON Lines, 1,000,000 reports: peak memory under 200 MB",
        holds,
        peak,
    )
    middle = series.get(100_000)
    more = f"{(series[last].peak - middle.peak) / MEGABYTE:+.1f} MB, n = 100,000 … {last:,}" if middle else "-"
    holds = series[last].peak <= 1.05 * middle.peak if middle and last > 100_000 else None
    yield Judgement("100,000份以后内存不再增长", "memory is flat from 100,000 reports on", holds, more)
    if len(series) < 3:
        return
    times = [figure.seconds for figure in series.values()]
    slope, start = statistics.linear_regression(list(series), times)
    fit = statistics.correlation(list(series), times) ** 2
    between = list(zip(series, list(series)[1:], strict=False))
    each = [1e6 * (series[b].seconds - series[a].seconds) / (b - a) for a, b in between]
    steps = ", ".join(f"{a:,} … {b:,}: {step:.1f} µs" for (a, b), step in zip(between, each, strict=True))
    figures = f"{start:.2f} s + {1e6 * slope:.1f} µs × n, R² = {fit:.5f}; {steps}"
    yield Judgement(
        "时间随份数线性增长", "time grows linearly", fit > 0.99 and each[-1] <= 1.15 * max(each[:-1]), figures
    )


# ---- Tables -----------------------------------------------------------------------------------------

FLOORS = {"jsonl": "orjson", "csv": "csv"}
OURS = {"jsonl": "gidar", "csv": "gidar-csv"}
HEADS = {
    "zh": ("份数", "做法", "核对什么", "秒", "每份微秒", "比只读取", "比 gidar", "处理器秒", "内存峰值 MB"),
    "en": ("reports", "what", "checks", "seconds", "µs each", "to floor", "to gidar", "CPU s", "peak MB"),
}
TITLES = {"jsonl": ("JSON Lines", "JSON Lines"), "csv": ("CSV 数据包", "CSV packages")}
CHECKS = {
    "floor": ("只读取", "reads only"),
    "all": ("全部规则", "all rules"),
    "schema+identities": ("结构、勾稽关系", "structure, identities"),
    "schema": ("结构", "structure"),
    "identities": ("勾稽关系", "identities"),
}
LABELS = {
    "orjson": ("只用 orjson 解析", "orjson alone"),
    "csv": ("只用 csv 读取", "csv alone"),
    "gidar": ("gidar，单进程", "gidar, one process"),
    "gidar-2": ("gidar，两个进程", "gidar, two processes"),
    "gidar-faulty": ("gidar，5%有差错", "gidar, 5 % faulty"),
    "gidar-jsonl": ("gidar，逐份输出，单进程", "gidar, a line each, one process"),
    "gidar-jsonl-2": ("gidar，逐份输出，两个进程", "gidar, a line each, two processes"),
    "jsonschema": ("jsonschema 加循环", "jsonschema with loops"),
    "jsonschema-rs": ("jsonschema-rs 加循环", "jsonschema-rs with loops"),
    "check-jsonschema": ("check-jsonschema", "check-jsonschema"),
    "gidar-csv": ("gidar，单进程", "gidar, one process"),
    "gidar-csv-2": ("gidar，两个进程", "gidar, two processes"),
    "frictionless": ("frictionless 加勾稽关系", "frictionless with the identities"),
    "duckdb": ("DuckDB，一条 SQL", "DuckDB, one SQL"),
}


def table(results: Results, format_: str, lang: str) -> list[list[str]]:
    """Head and lines of the table of a format."""
    english = lang == "en"
    lines = [list(HEADS[lang])]
    for count in results.counts:
        for contender in (c for c in results.contenders if c.format == format_):
            figure = results.figures.get((contender.name, count))
            if not figure:
                continue
            line = [f"{count:,}", LABELS[contender.name][english], CHECKS[contender.checks][english]]
            if figure.trouble:
                lines.append([*line, figure.trouble, *[""] * 5])
                continue
            about = "~" if figure.scaled else ""
            ratios = (results.ratio(contender.name, other[format_], count) for other in (FLOORS, OURS))
            line += [f"{about}{figure.seconds:,.2f}", f"{about}{1e6 * figure.seconds / count:,.0f}"]
            line += [f"{about}{ratio:,.2f}" if ratio else "-" for ratio in ratios]
            line += ["-", "-"] if figure.scaled else [f"{figure.cpu:,.2f}", f"{figure.peak / MEGABYTE:.0f}"]
            lines.append(line)
    return lines


def print_tables(results: Results) -> None:
    print(machine())
    for format_ in dict.fromkeys(c.format for c in results.contenders):
        lines = table(results, format_, "en")
        widths = [max(map(len, column)) for column in zip(*(line for line in lines if line[-1]), strict=True)]
        print(f"\n{TITLES[format_][1]}  (~ scaled from fewer reports)")
        for line in lines:
            aligned = (
                f"{cell:<{w}}" if at in (1, 2) else f"{cell:>{w}}"
                for at, (cell, w) in enumerate(zip(line, widths, strict=True))
            )
            print("  ".join(aligned).rstrip())


def machine() -> str:
    """The processor, its cores, the memory, the version of Python, and the day."""
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
        model = next(line.split(":", 1)[1].strip() for line in text.splitlines() if line.startswith("model name"))
    except (OSError, StopIteration):
        model = platform.processor() or platform.machine()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    where = f"{model}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()}"
    return f"{where}, Python {platform.python_version()}, {datetime.date.today()}"


def write_docs(results: Results) -> None:
    """Write the tables and what follows from them into the guides, between the marks."""
    for lang, page in PAGES.items():
        text, times = MARKED.subn(lambda m, lang=lang: m[1] + markdown(results, lang) + m[2], page.read_text("utf-8"))
        assert times == 1, f"{page} has no place for the results"
        page.write_text(text, encoding="utf-8")


def markdown(results: Results, lang: str) -> str:
    parts = [machine()]
    for format_ in dict.fromkeys(c.format for c in results.contenders):
        head, *lines = table(results, format_, lang)
        rule = ["---:" if at not in (1, 2) else "---" for at in range(len(head))]
        parts.append(f"**{TITLES[format_][lang == 'en']}**")
        parts.append("\n".join(f"| {' | '.join(line)} |" for line in (head, rule, *lines)))
    parts.append("\n".join(f"- {judgement.text(lang)}" for judgement in judgements(results)))
    return "\n" + "\n\n".join(parts) + "\n\n"
