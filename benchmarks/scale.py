"""How gidar and the alternatives fare with 1 to 1,000,000 reports: time, memory, and how both grow.

    python benchmarks/scale.py                      # 1, 1,000, 10,000 and 100,000 reports, about ten minutes
    python benchmarks/scale.py --million            # and 1,000,000 (11 GB of temporary files)
    python benchmarks/scale.py --counts 1000 --only orjson gidar

Run by `make bench`. Every contender is a process of its own, and they take turns, round after round, so that a
change in the machine's speed meets all of them alike; figures are medians. Who is too slow for a count is not run
at it: its time is scaled from the largest count that it was run at, and marked ~. The floors only read the files.
gidar reads the narrative too, and compares it with the tables, which nobody else does.
Always exits with 0: it measures, it does not judge the machine.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import gidar
from figures import Contender, Figure, Results
from goals import MILLION, judgements
from tables import print_tables, write_docs

HERE = Path(__file__).parent
BIN = Path(sys.executable).parent
COUNTS = [1, 1_000, 10_000, 100_000]
FAULTY = 0.05
SPENT = 15  # seconds after which a contender has had rounds enough at a count


def ours(*options: str) -> list[str]:
    return ["gidar", "validate", "{data}", *options]


def script(name: str) -> list[str]:
    return [sys.executable, str(HERE / "contenders.py"), name, "{data}"]


CHECKLIST = str(HERE.parent / "spec/dist/{edition}/checklist.json")
SCHEMA = str(HERE.parent / "spec/dist/{edition}/report.schema.json")
FRICTIONLESS = ["frictionless", "validate", "{data}/datapackage.json", "--checklist", CHECKLIST]
ALONE = ("--summary", "--processes=1")
BOTH = ("--summary", "--processes=2")
LINES = ("--format=jsonl",)
EVERYTHING = 10**9

CONTENDERS = [
    Contender("orjson", "jsonl", script("orjson"), "floor", sure=EVERYTHING),
    Contender("gidar", "jsonl", ours(*ALONE), "all", sure=EVERYTHING),
    Contender("gidar-2", "jsonl", ours(*BOTH), "all", sure=EVERYTHING),
    Contender("gidar-faulty", "jsonl", ours(*ALONE), "all", sure=100_000, limit=100_000, faulty=FAULTY),
    Contender("gidar-jsonl", "jsonl", ours(*LINES, "--processes=1"), "all", sure=100_000),
    Contender("check-jsonschema", "jsonl", ["check-jsonschema", "--schemafile", SCHEMA], "schema", limit=1_000),
    Contender("orjson-bare", "jsonl", script("orjson"), "floor", sure=EVERYTHING, variant="bare"),
    Contender("gidar-bare", "jsonl", ours(*ALONE), "all", sure=EVERYTHING, variant="bare"),
    Contender("jsonschema", "jsonl", script("jsonschema"), "schema+identities", variant="bare"),
    Contender("jsonschema-rs", "jsonl", script("jsonschema_rs"), "schema+identities", sure=100_000, variant="bare"),
    Contender("csv", "csv", script("csv"), "floor", sure=EVERYTHING),
    Contender("gidar-csv", "csv", ours(*ALONE), "all", sure=EVERYTHING),
    Contender("csv-bare", "csv", script("csv"), "floor", sure=EVERYTHING, variant="bare"),
    Contender("gidar-csv-bare", "csv", ours(*ALONE), "all", sure=EVERYTHING, variant="bare"),
    Contender("gidar-csv-shuffled", "csv", ours(*ALONE), "all", limit=100_000, variant="shuffled"),
    Contender("gidar-csv-zip", "csv", ours(*ALONE), "all", limit=100_000, variant="zip"),
    Contender("frictionless", "csv", FRICTIONLESS, "schema+identities", sure=10_000, variant="bare"),
    Contender("duckdb", "csv", script("duckdb"), "identities", sure=100_000, variant="bare"),
    Contender("gidar-parquet", "csv", ours("--summary", "--engine=duckdb"), "all", sure=EVERYTHING, variant="parquet"),
]


class Job(NamedTuple):
    """What to measure, and where the generated files are."""

    contenders: list[Contender]
    counts: list[int]
    rounds: int
    patience: float
    edition: str
    data: Path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=lambda text: [int(n) for n in text.split(",")], default=COUNTS)
    parser.add_argument("--million", action="store_true", help="1,000,000 reports too")
    parser.add_argument("--only", nargs="+", choices=[c.name for c in CONTENDERS], metavar="NAME", help="only these")
    parser.add_argument("--rounds", type=int, default=5, help="of which the median is taken")
    parser.add_argument("--patience", type=float, default=30, help="seconds that a slow contender may take")
    parser.add_argument("--edition", choices=gidar.editions(), default=gidar.editions()[-1])
    parser.add_argument("--data", type=Path, help="keep the generated files here, and use those of an earlier run")
    parser.add_argument("--write-docs", action="store_true", help="write the results into docs/**/guides/scale.md")
    args = parser.parse_args()
    counts = sorted({*args.counts, *([MILLION] if args.million else [])})
    if (load := os.getloadavg()[0]) > 0.5:
        print(f"others are at work on this machine (load {load:.1f}): the figures will be off")
    contenders = list(ready(args.only or [c.name for c in CONTENDERS], args.edition))
    with tempfile.TemporaryDirectory(prefix="gidar-bench-") as folder:
        job = Job(contenders, counts, args.rounds, args.patience, args.edition, args.data or Path(folder))
        job.data.mkdir(parents=True, exist_ok=True)
        results = measured(job)
    print_tables(results)
    print()
    for judgement in judgements(results):
        print(judgement.text("en"))
    if args.write_docs:
        write_docs(results)


def ready(names: list[str], edition: str) -> Iterator[Contender]:
    """The contenders that are there, with the full path of their program; what is left out is said."""
    for contender in CONTENDERS:
        path = shutil.which(contender.command[0], path=f"{BIN}:{os.environ.get('PATH', '')}")
        if contender.name in names and path:
            rest = [word.replace("{edition}", edition) for word in contender.command[1:]]
            yield contender._replace(command=[path, *rest])
        elif contender.name in names:
            print(f"left out, not installed: {contender.name}")


# ---- Measuring --------------------------------------------------------------------------------------


def measured(job: Job) -> Results:
    results = Results(job.contenders, job.counts)
    for contender in job.contenders:  # not counted: writes bytecode, fills caches
        run(job, contender, job.counts[0])
    for count in job.counts:
        for group in dict.fromkeys(c.group for c in job.contenders):
            turns(job, results, [c for c in job.contenders if c.group == group], count)
    return results


def turns(job: Job, results: Results, contenders: list[Contender], count: int) -> None:
    """Let those who can be expected to be done in time take their turns with this many reports."""
    runs: dict[str, list[Figure]] = {}
    for contender in contenders:
        expected = results.expected(contender, count)
        if count > contender.limit or (count > contender.sure and expected and expected.seconds > job.patience):
            if expected:
                results.figures[contender.name, count] = expected
        else:
            runs[contender.name] = []
    for _ in range(job.rounds):
        for contender in contenders:
            done = runs.get(contender.name)
            if done is None or sum(figure.seconds for figure in done) > SPENT or (done and done[-1].trouble):
                continue
            done.append(run(job, contender, count))
            print(f"{count:>9,}  {contender.name:<18}{done[-1].seconds:>9.3f} s  {done[-1].trouble}", file=sys.stderr)
    for name, figures in runs.items():
        results.figures[name, count] = Figure(
            statistics.median(figure.seconds for figure in figures),
            max(figure.peak for figure in figures),
            statistics.median(figure.cpu for figure in figures),
            trouble=figures[-1].trouble,
        )


def run(job: Job, contender: Contender, count: int) -> Figure:
    data = generated(job, contender, count)
    command = [word.replace("{data}", str(data)) for word in contender.command]
    if command == contender.command:  # takes files of one report each
        command += singles(data, count)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    launcher = [sys.executable, "-S", str(HERE / "measure.py"), *command]
    done = subprocess.run(launcher, capture_output=True, check=True, env=environment)
    figure = json.loads(done.stdout)
    if figure["code"] == int(contender.faulty > 0) or (contender.faulty and figure["code"] == 0):
        return Figure(figure["seconds"], figure["peak"], figure["cpu"])
    trouble = (figure["said"].splitlines() or ["says that there are faults"])[-1]
    return Figure(
        figure["seconds"], figure["peak"], figure["cpu"], trouble=f"exit code {figure['code']}: {trouble[:120]}"
    )


def generated(job: Job, contender: Contender, count: int) -> Path:
    """The file or package that a contender reads, written when first asked for, by a process of its own."""
    kind = "faulty" if contender.faulty else "sound"
    kind = f"{kind}-{contender.variant}" if contender.variant else kind
    ending = ".jsonl" if contender.format == "jsonl" else ".zip" if contender.variant == "zip" else ""
    path = job.data / f"{kind}-{job.edition}-{count}{ending}"
    if not path.exists():
        print(f"generating {path.name}", file=sys.stderr)
        options = ["--count", str(count), "--faulty", str(contender.faulty), "--edition", job.edition]
        options += ["--variant", contender.variant]
        unfinished = path.with_name(f"unfinished-{path.name}")
        subprocess.run([sys.executable, str(HERE / "generate.py"), str(unfinished), *options], check=True)
        unfinished.rename(path)
    return path


def singles(lines: Path, count: int) -> list[str]:
    """The same reports as files of their own."""
    folder = lines.with_suffix(".files")
    if not folder.exists():
        folder.mkdir()
        with lines.open("rb") as file:
            for number, line in enumerate(islice(file, count)):
                (folder / f"{number}.json").write_bytes(line)
    return [str(path) for path in sorted(folder.iterdir())]


if __name__ == "__main__":
    main()
