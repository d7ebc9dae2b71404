"""How `gidar serve` keeps up with reports in JSON: at full speed, and at half of what it is meant to take.

    python benchmarks/serve.py                      # about a minute
    python benchmarks/serve.py --seconds 60 --report examples/hongze-2023.json

The load comes from hey (the package `hey` of Debian and Ubuntu) over loopback, on the same machine and cores; its
list of single answers is added up here. Every answer must be a 200. The load average before and after tells what
else the machine was doing: figures of a busy machine are no figures of the service.
Always exits with 0 where it could measure, and with 2 where hey is missing: it measures, it does not judge.
"""

import argparse
import csv
import io
import os
import platform
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

from goals import within

ROOT = Path(__file__).parent.parent
PROCESSES = 2
EACH_SECOND = 500  # reports in JSON
SLOWEST = 50  # ms within which 99 of 100 answers come at half that load
STARTED = 60  # seconds until the service answers at all


class Load(NamedTuple):
    """So many connections; each sends so many requests a second, or, without such a rate, one after the other."""

    connections: int
    rate: int | None = None

    def command(self, address: str, report: Path, seconds: int) -> list[str]:
        rate = [] if self.rate is None else ["-q", str(self.rate)]
        sent = ["-m", "POST", "-T", "application/json", "-D", str(report)]
        return ["hey", "-z", f"{seconds}s", "-c", str(self.connections), *rate, *sent, "-o", "csv", address]


FULL = Load(connections=8)
HALF = Load(connections=25, rate=EACH_SECOND // 2 // 25)


class Answers(NamedTuple):
    """What came back: how long each answer took (ms, sorted), of how many in a second, and how many were no 200."""

    times: list[float]
    each_second: float
    refused: int

    def percentile(self, share: float) -> float:
        """The time within which that share of the answers came, by the nearest rank."""
        return self.times[max(-int(-share * len(self.times) // 1), 1) - 1]

    def __str__(self) -> str:
        half, most = self.percentile(0.5), self.percentile(0.99)
        return (
            f"{self.each_second:,.0f} a second, {len(self.times):,} answers ({self.refused} no 200):"
            f" 50 % within {half:.1f} ms, 99 % within {most:.1f} ms, the slowest {self.times[-1]:.1f} ms"
        )


def answers(text: str) -> Answers:
    """What hey lists: a line an answer, with seconds since it began. Raises ValueError where nothing was answered."""
    rows = [*csv.DictReader(io.StringIO(text))]
    if not rows:
        raise ValueError("no request was answered")
    ends = [float(row["offset"]) + float(row["response-time"]) for row in rows]
    times = sorted(1000 * float(row["response-time"]) for row in rows)
    refused = sum(row["status-code"] != "200" for row in rows)
    return Answers(times, len(rows) / max(ends), refused)


@contextmanager
def service(processes: int = PROCESSES) -> Iterator[str]:
    """`gidar serve` on a free port of loopback, from its first answer on: its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "gidar", "serve", "--port", str(port), "--processes", str(processes)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(address, process)
        yield address
    finally:
        process.terminate()
        process.wait(STARTED)


def _wait(address: str, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + STARTED
    while process.poll() is None and time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"{address}/health", timeout=1):
                return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError("the service did not start")


def measured(load: Load, address: str, report: Path, seconds: int) -> Answers:
    """One run of hey. Raises ValueError where nothing was answered."""
    command = load.command(f"{address}/validate?lang=en", report, seconds)
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, timeout=seconds + 60)
    return answers(done.stdout)


def _machine() -> str:
    loads = " ".join(f"{load:.1f}" for load in os.getloadavg())
    python = platform.python_version()
    return f"{date.today()}, {len(os.sched_getaffinity(0))} cores, Python {python}, load average {loads}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=20, help="of each run")
    parser.add_argument("--report", type=Path, default=ROOT / "examples/shuangyashan-2024.json")
    args = parser.parse_args()
    if not shutil.which("hey"):
        print("hey is not installed (apt-get install hey)", file=sys.stderr)
        return 2
    print(_machine())
    with service() as address:
        for load in (FULL, HALF):  # the first answers, when a process has read no edition yet, count in neither
            measured(load, address, args.report, 2)
        full, half = (measured(load, address, args.report, args.seconds) for load in (FULL, HALF))
    print(f"full speed, {FULL.connections} connections: {full}")
    print(f"{EACH_SECOND // 2} a second, {HALF.connections} connections: {half}")
    print(_machine())
    zh = f"两个进程每秒校验{EACH_SECOND}份 JSON 报告"
    en = f"{EACH_SECOND} reports in JSON a second in {PROCESSES} processes"
    print(within(full.each_second, zh, en, least=EACH_SECOND).text("en"))
    zh, en = f"一半负载时 99% 在{SLOWEST}毫秒内", f"99 % within {SLOWEST} ms at half that load"
    print(within(half.percentile(0.99), zh, en, most=SLOWEST).text("en"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
