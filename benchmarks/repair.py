"""How often the repairs are right, how sure they rightly are, and how long they take.

Run by `make bench-repair`: simulated reports of every kind of slip, in every edition. The costs were chosen on
other seeds than this one. A repair is right if it names exactly the cells that were changed, with their true figures.
"""

import argparse
import json
import statistics
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests/support"))

import gidar  # noqa: E402
import simulate  # noqa: E402
from gidar.repair import repairs  # noqa: E402
from goals import within  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100, help="reports of each kind and edition")
    parser.add_argument("--seed", default="measured")
    parser.add_argument("--edition", choices=gidar.editions(), help="only this one")
    args = parser.parse_args()
    flags: Counter[tuple[str, bool]] = Counter()
    seconds: list[float] = []
    heads = ("n", "first %", "shown %", "diagnosis %", "unique %", "clear %", "ms median", "ms max")
    print(f"{'kind':<34}" + "".join(f"{head:>13}" for head in heads))
    for kind in simulate.KINDS:
        scores, times = measure(kind, args)
        flags.update((score.status, score.first) for score in scores)
        seconds += times
        shares = [sum(values) for values in zip(*((s.first, s.shown, s.diagnosis) for s in scores), strict=True)]
        shares += [sum(score.status == status for score in scores) for status in ("unique", "clear")]
        figures = [f"{100 * share / len(scores):>13.1f}" for share in shares]
        figures += [f"{1000 * value:>13.2f}" for value in (statistics.median(times), max(times))]
        print(f"{kind:<34}{len(scores):>13}" + "".join(figures), flush=True)
    print("\nright when called")
    for status in ("unique", "clear", "ambiguous", "unexplained"):
        right, wrong = flags[status, True], flags[status, False]
        if right + wrong:
            print(f"{status:<34}{right + wrong:>13}{100 * right / (right + wrong):>13.2f}")
    seconds.sort()
    places = {"median": 0.5, "95 %": 0.95, "99 %": 0.99}
    shown = [f"{name} {1000 * seconds[int(len(seconds) * at)]:.2f}" for name, at in places.items()]
    print(f"\nCPU ms a report, of {len(seconds)}: {', '.join(shown)}, max {1000 * seconds[-1]:.1f}")
    value = 1000 * statistics.median(seconds)
    zh, en = "有差错的报告连同改法，中位数不超过1毫秒", "a faulty report with its repair, at most 1 ms, median"
    print(within(value, zh, en, most=1).text("en"))


def measure(kind: str, args: argparse.Namespace) -> tuple[list[simulate.Score], list[float]]:
    scores, times = [], []
    for name in (args.edition,) if args.edition else gidar.editions():
        base = json.loads((ROOT / f"spec/conformance/bases/complete-{name}/report.json").read_text(encoding="utf-8"))
        edition = gidar.load_edition(name)
        for sample in simulate.samples(kind, args.count, args.seed, base):
            report = gidar.Report(sample.wrong)
            previous = gidar.Report(sample.previous) if sample.previous else None
            start = time.process_time()
            found = repairs(report, edition, previous)
            times.append(time.process_time() - start)
            scores.append(simulate.score(sample, found))
    return scores, times


if __name__ == "__main__":
    main()
