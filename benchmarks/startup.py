"""How long one report takes from the command line, beside the bare interpreter and the alternatives.

Run by `make bench`. Every command is run in turn, round after round, so that a change in the machine's speed
meets all of them alike; the figures are medians, the ratios are to `python -c pass` of the same rounds.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

from goals import within

ROOT = Path(__file__).parent.parent
ROUNDS = 21
SCHEMA = "spec/dist/2021/report.schema.json"
JSON = "examples/shuangyashan-2024.json"
PACKAGE = "examples/shuangyashan-2024"

COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "gidar --version": ["gidar", "--version"],
    "gidar validate, valid JSON": ["gidar", "validate", JSON],
    "gidar validate, valid CSV package": ["gidar", "validate", PACKAGE],
    "gidar validate, faulty CSV package": ["gidar", "validate", "examples/faulty-2024"],
    "check-jsonschema (structure only)": ["check-jsonschema", "--schemafile", SCHEMA, JSON],
    "frictionless validate (structure only)": ["frictionless", "validate", f"{PACKAGE}/datapackage.json"],
}

GOALS = {"gidar validate, valid JSON": 2.5, "gidar validate, valid CSV package": 3}


def main() -> None:
    bin_ = Path(sys.executable).parent
    commands = {}
    for name, (program, *args) in COMMANDS.items():
        path = shutil.which(program, path=str(bin_)) or shutil.which(program)
        if path:
            commands[name] = [path, *args]
        else:
            print(f"left out, not installed: {name}")
    times: dict[str, list[float]] = {name: [] for name in commands}
    # An installed package has its bytecode; the first round, not counted, writes it where it is missing.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for round_ in range(ROUNDS + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, cwd=ROOT, capture_output=True, check=False, env=environment)
            if round_:
                times[name].append(time.perf_counter() - start)
    floor = statistics.median(times["python -c pass"])
    print(f"Python {sys.version.split()[0]}, {ROUNDS} rounds, medians\n")
    print(f"{'command':<42}{'ms':>8}{'ratio':>8}")
    for name, values in times.items():
        median = statistics.median(values)
        print(f"{name:<42}{median * 1000:>8.1f}{median / floor:>8.1f}")
    print()
    for name, most in GOALS.items():
        value = statistics.median(times[name]) / floor if name in times else None
        zh, en = f"{name}：不超过 python -c pass 的{most}倍", f"{name}: at most {most} times python -c pass"
        print(within(value, zh, en, most=most).text("en"))


if __name__ == "__main__":
    main()
