"""python tests/fuzz [--minutes N] [--seed S] [--reader R ...]: look for inputs that are not answered as they should be.

Says the seed, with which everything can be done again, and keeps what failed in build/failures/fuzz.
"""

import argparse
import secrets
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "support"))

from judge import fault, written
from mutants import READERS, mutants
from ways import EDITIONS, differences

FAILURES = Path(__file__).parent.parent.parent / "build/failures/fuzz"
FORMS = ("text", "json", "jsonl", "csv", "html")
TOGETHER = 40  # reports that go all ways at a time
EVERY = 400  # inputs between two such rounds


def main() -> int:
    """0 where nothing failed."""
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", default="")
    parser.add_argument("--reader", choices=sorted(READERS), nargs="+", default=[])
    parser.add_argument("--number", type=int, help="only the input of this number")
    args = parser.parse_args()
    seed = args.seed or secrets.token_hex(4)
    print(f"seed {seed}", flush=True)
    end, failed, done = time.monotonic() + 60 * args.minutes, 0, 0
    for number, mutant in mutants(seed, tuple(args.reader)):
        if args.number is not None and number < args.number:
            continue
        with tempfile.TemporaryDirectory(prefix="gidar-fuzz-") as folder:
            why = fault(mutant, Path(folder), FORMS[number % len(FORMS)])
            if why:
                failed += 1
                place = written(mutant, FAILURES / f"{seed}-{number}")
                print(f"seed {seed} number {number} ({mutant.reader}): {why}\n  {place}", flush=True)
        done += 1
        if number % EVERY == 0 and args.number is None:
            failed += _all_ways(f"{seed}/{number}")
        if time.monotonic() > end or args.number is not None:
            break
    print(f"{done} inputs, {failed} failed")
    return int(bool(failed))


def _all_ways(seed: str) -> int:
    differing = 0
    for edition in EDITIONS:
        with tempfile.TemporaryDirectory(prefix="gidar-fuzz-") as folder:
            found = differences(edition, seed, Path(folder), TOGETHER)
        for text in found[:5]:
            print(f"seed {seed} edition {edition}: {text}", flush=True)
        differing += bool(found)
    return differing


if __name__ == "__main__":
    sys.exit(main())
