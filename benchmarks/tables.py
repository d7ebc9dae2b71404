"""What was measured, as tables on the terminal and in the guides, with what follows from it."""

import datetime
import os
import platform
import re
from pathlib import Path

from figures import MEGABYTE, Results
from goals import judgements

DOCS = Path(__file__).parent.parent / "docs"
PAGES = {"zh": DOCS / "guides/scale.md", "en": DOCS / "en/guides/scale.md"}
FLOORS = {"jsonl": "orjson", "jsonl-bare": "orjson-bare", "csv": "csv", "csv-bare": "csv-bare"}
OURS = {"jsonl": "gidar", "jsonl-bare": "gidar-bare", "csv": "gidar-csv", "csv-bare": "gidar-csv-bare"}
HEADS = {
    "zh": ("份数", "做法", "核对什么", "秒", "每份微秒", "比只读取", "比 gidar", "处理器秒", "内存峰值 MB"),
    "en": ("reports", "what", "checks", "seconds", "µs each", "× reading", "× gidar", "CPU s", "peak MB"),
}
TITLES = {
    "jsonl": ("JSON Lines", "JSON Lines"),
    "jsonl-bare": ("JSON Lines，文字部分各一句", "JSON Lines, one sentence per section"),
    "csv": ("CSV 数据包", "CSV packages"),
    "csv-bare": ("CSV 数据包，文字部分各一句", "CSV packages, one sentence per section"),
}
CHECKS = {
    "floor": ("只读取", "reads only"),
    "all": ("全部规则", "all rules"),
    "schema+identities": ("结构、勾稽关系", "structure, cross-checks"),
    "schema": ("结构", "structure"),
    "identities": ("勾稽关系", "cross-checks"),
}
LABELS = {
    "orjson": ("只用 orjson 解析", "orjson alone"),
    "csv": ("只用 csv 读取", "csv alone"),
    "gidar": ("gidar，单进程", "gidar, one process"),
    "gidar-2": ("gidar，两个进程", "gidar, two processes"),
    "gidar-faulty": ("gidar，5%有差错", "gidar, 5 % faulty"),
    "gidar-jsonl": ("gidar，逐份输出，单进程", "gidar, result as JSON Lines, one process"),
    "orjson-bare": ("只用 orjson 解析", "orjson alone"),
    "gidar-bare": ("gidar，单进程", "gidar, one process"),
    "jsonschema": ("jsonschema 加循环", "jsonschema with loops"),
    "jsonschema-rs": ("jsonschema-rs 加循环", "jsonschema-rs with loops"),
    "check-jsonschema": ("check-jsonschema", "check-jsonschema"),
    "gidar-csv": ("gidar，单进程", "gidar, one process"),
    "csv-bare": ("只用 csv 读取", "csv alone"),
    "gidar-csv-bare": ("gidar，单进程", "gidar, one process"),
    "gidar-csv-shuffled": ("gidar，各文件顺序不同", "gidar, files in different orders"),
    "gidar-csv-zip": ("gidar，压缩包", "gidar, zip archive"),
    "gidar-parquet": ("gidar，Parquet，DuckDB 初筛", "gidar, Parquet, pre-filtered by DuckDB"),
    "frictionless": ("frictionless 加勾稽关系", "frictionless with the cross-checks"),
    "duckdb": ("DuckDB，一条 SQL 查询", "DuckDB, one SQL query"),
}


def table(results: Results, group: str, lang: str) -> list[list[str]]:
    """Head and lines of the table of those that are held beside each other."""
    english = lang == "en"
    lines = [list(HEADS[lang])]
    for count in results.counts:
        for contender in (c for c in results.contenders if c.group == group):
            figure = results.figures.get((contender.name, count))
            if not figure:
                continue
            line = [f"{count:,}", LABELS[contender.name][english], CHECKS[contender.checks][english]]
            if figure.trouble:
                lines.append([*line, figure.trouble, *[""] * 5])
                continue
            about = "~" if figure.scaled else ""
            ratios = (results.ratio(contender.name, other[group], count) for other in (FLOORS, OURS))
            line += [f"{about}{figure.seconds:,.2f}", f"{about}{1e6 * figure.seconds / count:,.0f}"]
            line += [f"{about}{ratio:,.2f}" if ratio else "-" for ratio in ratios]
            line += ["-", "-"] if figure.scaled else [f"{figure.cpu:,.2f}", f"{figure.peak / MEGABYTE:.0f}"]
            lines.append(line)
    return lines


def print_tables(results: Results) -> None:
    print(machine())
    for group in dict.fromkeys(c.group for c in results.contenders):
        lines = table(results, group, "en")
        widths = [max(map(len, column)) for column in zip(*(line for line in lines if line[-1]), strict=True)]
        print(f"\n{TITLES[group][1]}  (~ scaled from fewer reports)")
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
    """Write the tables and what follows from them into the guides."""
    write_part("measured", {lang: markdown(results, lang) for lang in PAGES})


def marked(name: str) -> re.Pattern[str]:
    """What stands between the marks that bear a name, with these."""
    return re.compile(f"(<!-- {name}: begin[^\\n]*-->\\n).*?(<!-- {name}: end -->)", re.S)


def write_part(name: str, texts: dict[str, str]) -> None:
    """Write a text between the marks that bear a name, into the guide of each language."""
    for lang, page in PAGES.items():
        text, times = marked(name).subn(lambda m, lang=lang: m[1] + texts[lang] + m[2], page.read_text("utf-8"))
        assert times == 1, f"{page} has no place for the results"
        page.write_text(text, encoding="utf-8")


def markdown(results: Results, lang: str) -> str:
    parts = [machine()]
    for group in dict.fromkeys(c.group for c in results.contenders):
        head, *lines = table(results, group, lang)
        rule = ["---:" if at not in (1, 2) else "---" for at in range(len(head))]
        parts.append(f"**{TITLES[group][lang == 'en']}**")
        parts.append("\n".join(f"| {' | '.join(line)} |" for line in (head, rule, *lines)))
    parts.append("\n".join(f"- {judgement.text(lang)}" for judgement in judgements(results)))
    return "\n" + "\n\n".join(parts) + "\n\n"
