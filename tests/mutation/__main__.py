"""python tests/mutation [--write] [TEXT ...]: hold the suite to the declared mutants, and say which survive.

TEXT are parts of what is wrong with those that are tried. --write measures all, whatever case is declared to kill them,
and writes the score, which the guide shows.
"""

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "support"))

from harness import MUTANTS, SCORE, faults, load, outcomes, score


def main() -> int:
    """0 where the suite fails every mutant that is really another program."""
    parser = argparse.ArgumentParser(prog="mutation", description=__doc__)
    parser.add_argument("text", nargs="*")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--processes", type=int, default=2)
    args = parser.parse_args()
    mutants = [one for one in load(MUTANTS) if not args.text or any(text in one.wrong for text in args.text)]
    found = []
    for outcome in outcomes(mutants, args.processes):
        found.append(outcome)
        print(
            f"{outcome.mutant.file}: {outcome.mutant.wrong}\n  {outcome.killer or outcome.fault or 'survives'}",
            flush=True,
        )
    wrong = faults(found)
    print(*wrong, json.dumps(score(found)), sep="\n")
    if args.write and not args.text and not wrong:
        SCORE.write_text(json.dumps(score(found), indent=1) + "\n", encoding="utf-8")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
