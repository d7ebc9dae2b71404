"""What must hold of every input: an answer in words, soon, from these files alone."""

import contextlib
import re
import signal
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from in_process import INTERNAL, called
from mutants import Mutant

SECONDS = 10  # of the processor, so that other work on the machine does not count
HANGS = 120  # seconds by the clock
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
COMMAND = re.compile(r"^\s*::|##\[", re.MULTILINE)


class Slow(BaseException):
    """It took too long. Not to be taken for an error of the program, which answers those."""


def written(mutant: Mutant, folder: Path) -> Path:
    """The input on the disk."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / mutant.name
    for name, data in mutant.files.items():
        place = path / name if name else path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return path


def fault(mutant: Mutant, folder: Path, form: str = "text") -> str:
    """What is wrong with the answer to an input; "" where nothing is."""
    path = written(mutant, folder)
    engine = ["--engine", "duckdb"] if mutant.engine else []
    before = sorted(folder.rglob("*"))
    with _bounded():
        try:
            code, out, err = called("validate", str(path), "--format", form, *engine)
        except Slow:
            return f"more than {SECONDS} seconds"
        except Exception as error:
            return f"{type(error).__name__}: {error}"
    if code not in (0, 1, 2):
        return f"exit code {code}"
    if any(text in err + out for text in INTERNAL) or "Traceback" in err:
        return err.strip().splitlines()[-1]
    if code == 2 and not err.strip():
        return "no word of why nothing was done"
    if CONTROL.search(out + err) or COMMAND.search(out + err):
        return "a control character, or a command of a job"
    return "" if sorted(folder.rglob("*")) == before else "a file was written"


@contextlib.contextmanager
def _bounded() -> Iterator[None]:
    """Within the time, and without a network."""

    def late(number: int, frame: object) -> None:
        raise Slow

    def closed(*arguments: Any) -> Any:
        raise AssertionError("a network was asked for")

    clocks = ((signal.ITIMER_PROF, signal.SIGPROF, SECONDS), (signal.ITIMER_REAL, signal.SIGALRM, HANGS))
    connect, handlers = socket.socket.connect, [signal.signal(number, late) for _, number, _ in clocks]
    socket.socket.connect = closed  # type: ignore[method-assign]
    for clock, _, seconds in clocks:
        signal.setitimer(clock, seconds)
    try:
        yield
    finally:
        for (clock, number, _), handler in zip(clocks, handlers, strict=True):
            signal.setitimer(clock, 0)
            signal.signal(number, handler)
        socket.socket.connect = connect  # type: ignore[method-assign]
