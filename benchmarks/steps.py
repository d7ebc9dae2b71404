"""Where the time of a report with which nothing is wrong goes, step by step.

    python benchmarks/steps.py
    python benchmarks/steps.py --write-docs

Run by `make bench`. Everything is in one process and over the same generated reports, read from the file each time:
each way goes one step further than the one before, so that a step costs what its way takes more, with memory and
caches as they are in the midst of all others. A figure is the processor time of the best of some rounds, in
microseconds a report. Of the equations alone is measured what they take by themselves.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson

import generate
import gidar
from gidar.bulk.json_prefilter import Gate
from gidar.bulk.sound import sound, told
from gidar.bulk.worker import Task, Worker
from gidar.inputs import JsonText, split
from tables import machine, write_part

COUNT, ROUNDS = 2_000, 7
VARIANTS = {
    "": ("文字800至3,000字", "800 to 3,000 characters of text"),
    "bare": ("文字各一句", "one sentence per section"),
}
NARRATIVE = "narrative-differs"
STEPS = {
    "orjson": ("只用 orjson 解析（比较用）", "parsing with orjson alone, for comparison"),
    "lines": ("读取各行", "reading lines"),
    "decode": ("解码，同时核对类型", "decoding, with the types"),
    "equations": ("勾稽关系和上下限", "cross-checks and bounds"),
    "gate": ("其余结构", "the rest of the structure"),
    "rules": ("其他规则", "other rules"),
    "narrative": ("文字部分", "the narrative"),
    "rest": ("生成和汇总结果", "making results and adding them up"),
    "whole": ("合计", "total"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write-docs", action="store_true", help="write the table into docs/**/guides/scale.md")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gidar-bench-") as folder:
        found = {variant: steps(Path(folder, f"{variant or 'full'}.jsonl"), variant) for variant in VARIANTS}
    for name, (_, label) in STEPS.items():
        print(f"{label:<50}" + "".join(f"{times[name]:>10.1f}" for times in found.values()))
    if args.write_docs:
        write_part("steps", {lang: _markdown(found, lang) for lang in ("zh", "en")})


def steps(path: Path, variant: str) -> dict[str, float]:
    """Microseconds a report that each step takes."""
    generate.write(path, COUNT, "steps", variant=variant)
    gate = Gate(gidar.load_edition(), years=False)
    lines = path.read_bytes().splitlines()
    assert all(map(gate.usable, lines)), "a report that was generated as sound is not"
    alone = gate._arithmetic.adds_up, [gate._tables(gate._decode(line)) for line in lines]
    others = [(check, rule) for check, rule in gate._rules if rule.code != NARRATIVE]
    ways: dict[str, Callable[[], Any]] = {
        "lines": lambda: each(path, lambda line: None),
        "orjson": lambda: each(path, orjson.loads),
        "decode": lambda: each(path, gate._decode),
        "gate": lambda: each(path, gate.usable),
        "rules": lambda: each(path, lambda line: told(sound(gate.edition, gate.usable(line) or {}), others)),
        "narrative": lambda: each(path, lambda line: gate.items(gate.usable(line) or {})),
        "whole": lambda: validate(path),
        "equations": lambda: [*map(*alone)],
    }
    took = best(ways)
    return {
        "orjson": took["orjson"] - took["lines"],
        "lines": took["lines"],
        "decode": took["decode"] - took["lines"],
        "equations": took["equations"],
        "gate": took["gate"] - took["decode"] - took["equations"],
        "rules": took["rules"] - took["gate"],
        "narrative": took["narrative"] - took["rules"],
        "rest": took["whole"] - took["narrative"],
        "whole": took["whole"],
    }


def each(path: Path, step: Callable[[bytes], Any]) -> None:
    """Do something with each line, as it is read."""
    for chunk in split(str(path), _refuse):
        for source in chunk.reports(_refuse):
            assert isinstance(source, JsonText)
            step(source.data)


def validate(path: Path) -> None:
    """All of it, from the lines of the file to the summary."""
    worker = Worker(Task("text", "zh", False, False, summary=True), many=0)
    for chunk in split(str(path), _refuse):
        for _ in worker.outcomes(chunk):
            pass


def best(ways: dict[str, Callable[[], Any]]) -> dict[str, float]:
    """Microseconds of processor time a report that each way takes, in the best of all rounds, the ways in turn."""
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, way in ways.items():
            start = time.process_time()
            way()
            times[name].append(time.process_time() - start)
    return {name: 1e6 * min(taken) / COUNT for name, taken in times.items()}


def _refuse(error: gidar.InputError) -> None:
    raise error


def _markdown(found: dict[str, dict[str, float]], lang: str) -> str:
    english = lang == "en"
    heads = ["microseconds per report" if english else "每份微秒", *(label[english] for label in VARIANTS.values())]
    lines = [[label[english], *(f"{times[name]:.1f}" for times in found.values())] for name, label in STEPS.items()]
    table = "\n".join(f"| {' | '.join(line)} |" for line in (heads, ["---", "---:", "---:"], *lines))
    return f"\n{machine()}\n\n{table}\n\n"


if __name__ == "__main__":
    main()
