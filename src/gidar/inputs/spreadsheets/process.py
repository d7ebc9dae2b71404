"""A process within limits of memory and time, for spreadsheets of which a look inside does not tell what they take.

It is kept for those that follow, since to start it takes longer than to read most of them.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress

from ..files import MEGABYTE

MEMORY = 1024 * MEGABYTE
SECONDS, PATIENCE = 20, 60  # of the processor, and, on a machine that has much to do, in all
MOST = 200  # spreadsheets that one process reads
LENGTH = 8  # bytes that say how long what follows is


class PastLimits(Exception):
    """A spreadsheet took more memory or time than it may."""


class _Process:
    def __init__(self, code: str) -> None:
        pipe = subprocess.PIPE
        command = [sys.executable, "-c", code]
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)
        self.code, self.asked, self.owner = code, 0, os.getpid()

    def ask(self, data: bytes) -> bytes | None:
        """What it makes of some bytes; None where it ended over them, or was ended."""
        self.asked += 1
        assert self._process.stdin and self._process.stdout
        clock = threading.Timer(PATIENCE, self._process.kill)
        clock.start()
        try:
            self._process.stdin.write(len(data).to_bytes(LENGTH) + data)
            self._process.stdin.flush()
            size = self._process.stdout.read(LENGTH)
            answer = self._process.stdout.read(int.from_bytes(size))
            return answer if len(size) == LENGTH and len(answer) == int.from_bytes(size) else None
        except OSError:
            return None
        finally:
            clock.cancel()

    def end(self) -> None:
        """End it; of a process of another one, only let go of it."""
        with suppress(OSError):
            for stream in (self._process.stdin, self._process.stdout):
                if stream:
                    stream.close()
        if self.owner == os.getpid():
            self._process.kill()
            self._process.wait()


_lock = threading.Lock()
_kept: list[_Process] = []


def ask(code: str, data: bytes) -> bytes:
    """What a process that runs some code, which calls `serve`, makes of some bytes. Raises PastLimits.

    Whether it does never depends on what the process had read before.
    """
    with _lock:
        if _kept and ((_kept[0].code, _kept[0].owner) != (code, os.getpid()) or _kept[0].asked >= MOST):
            _kept.pop().end()
        used = bool(_kept)
        for _ in range(1 + used):
            process = _kept.pop() if _kept else _Process(code)
            answer = process.ask(data)
            if answer is not None:
                _kept.append(process)
                return answer
            process.end()
    raise PastLimits


def serve(work: Callable[[bytes], bytes]) -> None:
    """Within limits, answer what is asked on standard input on standard output, until that ends."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    _bound_memory()
    while size := source.read(LENGTH):
        data = source.read(int.from_bytes(size))
        _bound_time()
        answer = work(data)
        target.write(len(answer).to_bytes(LENGTH) + answer)
        target.flush()


def _bound_memory() -> None:
    with suppress(ImportError):  # where a system knows no such limits, that of time alone holds
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _bound_time() -> None:
    with suppress(ImportError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        soft = int(used.ru_utime + used.ru_stime) + SECONDS + 1
        resource.setrlimit(resource.RLIMIT_CPU, (soft if hard < 0 else min(soft, hard), hard))
