"""One command: how long it takes and how much memory, as one line of JSON on standard output.

    python -S benchmarks/measure.py COMMAND ARGUMENT...

A program of its own, and a small one: a process counts the memory of the one that started it as its own peak
until it has become something else. Memory is the peak of the command; while it has processes below it, what all
of them hold together, shared pages counted once, is sampled too, and the larger figure is given.
"""

import json
import os
import subprocess
import sys
import tempfile
import threading
import time

EVERY = 0.05  # seconds between two samples
UNIT = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss, in bytes


def main(command: list[str]) -> None:
    with tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors)
        together: list[int] = [0]
        done = threading.Event()
        watcher = threading.Thread(target=watch, args=(process.pid, done, together))
        watcher.start()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        done.set()
        watcher.join()
        errors.seek(0)
        said = errors.read(2000).decode(errors="replace").strip()
    peak = max(usage.ru_maxrss * UNIT, *together)
    figure = {"seconds": seconds, "peak": peak, "cpu": usage.ru_utime + usage.ru_stime}
    print(json.dumps({**figure, "code": process.returncode, "said": said}))


def watch(pid: int, done: threading.Event, together: list[int]) -> None:
    while not done.wait(EVERY):
        below = descendants(pid)
        if below:
            together.append(sum(map(held, [pid, *below])))


def descendants(pid: int) -> list[int]:
    found = []
    try:
        for task in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{task}/children") as file:
                found += [int(child) for child in file.read().split()]
    except OSError:  # gone meanwhile, or no such files on this system
        pass
    return [*found, *(below for child in found for below in descendants(child))]


def held(pid: int) -> int:
    """Bytes of memory, a page shared by n processes counted as an n-th."""
    try:
        with open(f"/proc/{pid}/smaps_rollup") as file:
            return sum(1024 * int(line.split()[1]) for line in file if line.startswith("Pss:"))
    except OSError:
        return 0


if __name__ == "__main__":
    main(sys.argv[1:])
