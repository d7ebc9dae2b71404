"""Where the time of a report with which nothing is wrong goes, step by step.

    python benchmarks/steps.py
    python benchmarks/steps.py --write-docs

Run by `make bench`. Everything is in one process, each step over the same generated reports; a figure is the best of
some rounds, in microseconds a report. What is left of the whole is reading lines, making results and adding them up.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import orjson

import generate
import gidar
from gidar.bulk.json_prefilter import Gate
from gidar.bulk.sound import sound
from gidar.bulk.worker import Task, Worker
from gidar.inputs import split
from tables import machine, write_part

COUNT, ROUNDS = 2_000, 7
VARIANTS = {
    "": ("文字800至3,000字", "800 to 3,000 characters of text"),
    "bare": ("文字各一句", "one sentence per section"),
}
NARRATIVE = "narrative-differs"
STEPS = {
    "orjson": ("只用 orjson 解析（比较用）", "parsing with orjson alone, for comparison"),
    "decode": ("解码，同时核对类型", "decoding, with the types"),
    "equations": ("勾稽关系和上下限", "cross-checks and bounds"),
    "gate": ("其余结构", "the rest of the structure"),
    "rules": ("其他规则", "other rules"),
    "narrative": ("文字部分", "the narrative"),
    "rest": ("读取各行、生成和汇总结果", "reading lines, making results and adding them up"),
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
    lines = path.read_bytes().splitlines()
    gate = Gate(gidar.load_edition(), years=False)
    known = [gate.usable(line) for line in lines]
    assert all(known), "a report that was generated as sound is not"
    at = list(gate.edition.schema["properties"]).index("tables")
    tables = [tuple(_members(gate._decode(line)))[at] for line in lines]
    rules = {rule.code: (check, rule) for check, rule in gate._rules}
    narrative = rules.pop(NARRATIVE)

    def apply(check: Callable[..., Iterable[Any]], rule: Any, usable: Any) -> None:
        for _ in check(sound(gate.edition, usable), rule):
            pass

    times = {
        "orjson": best(orjson.loads, lines),
        "decode": best(gate._decode, lines),
        "equations": best(gate._arithmetic.adds_up, tables),
        "narrative": best(lambda usable: apply(*narrative, usable), known),
    }
    times["gate"] = best(gate.usable, lines) - times["decode"] - times["equations"]
    times["rules"] = best(gate.items, known) - times["narrative"]
    times["whole"] = best(lambda _: validate(path), [None]) / len(lines)
    inside = ("decode", "equations", "gate", "rules", "narrative")
    return times | {"rest": times["whole"] - sum(times[name] for name in inside)}


def validate(path: Path) -> None:
    """All of it, from the lines of the file to the summary."""
    worker = Worker(Task("text", "zh", False, False, summary=True), many=0)
    for chunk in split(str(path), _refuse):
        for _ in worker.outcomes(chunk):
            pass


def best(step: Callable[[Any], Any], inputs: list[Any]) -> float:
    """Microseconds that a step takes with each of some inputs, in the best of all rounds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for one in inputs:
            step(one)
        times.append(time.perf_counter() - start)
    return 1e6 * min(times) / len(inputs)


def _members(struct: Any) -> Iterable[Any]:
    return (getattr(struct, name) for name in struct.__struct_fields__)


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
