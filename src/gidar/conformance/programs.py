"""Any program that is asked: a case on its standard input, its answer on standard output, within a time limit.

It is a program of whoever runs this, and is run as it is; what it answers is not trusted.
"""

import contextlib
import json
import os
import queue
import signal
import subprocess
import threading
from collections.abc import Sequence
from typing import IO, Any

from .comparison import Unusable

MEGABYTE = 1024 * 1024
MAX_ANSWER = 16 * MEGABYTE  # bytes of an answer; a result of a report has some 100,000
MAX_SAID = 140  # characters of each of the two lines that are shown of what a program says as it fails
CHUNK = 65536
READS = 100  # times that what a program still says is thrown away once it has been ended
PAUSE = 2.0  # seconds that a program is given to end by itself


class Program:
    """A command that is asked case by case: started for each, or, with stream, once for all, a line for a line.

    Raises OSError where it cannot be started at all.
    """

    def __init__(self, command: Sequence[str], seconds: float, stream: bool = False) -> None:
        self.command, self.seconds, self.stream = command, seconds, stream
        self._running: _Running | None = None

    def answer(self, given: Any) -> Any:
        """What it answers to a case. Raises Unusable where that is no answer: late, cut off, too much, no JSON."""
        if self._running is None:
            self._running = _Running(self.command)
        try:
            text = self._running.ask(json.dumps(given, ensure_ascii=False), self.seconds, last=not self.stream)
            return _parsed(text)
        except Unusable:
            self.close()
            raise
        finally:
            if not self.stream:
                self.close()

    def close(self) -> None:
        """End it."""
        if self._running is not None:
            self._running.end()
            self._running = None


class _Running:
    """A process, with threads that read what it says: no more is kept than an answer may have."""

    def __init__(self, command: Sequence[str]) -> None:
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, start_new_session=True)
        self.lines: queue.Queue[bytes | None] = queue.Queue(maxsize=2)
        self.said = b""
        assert self.process.stdout and self.process.stderr
        self.reader = threading.Thread(target=self._read, args=[self.process.stdout], daemon=True)
        self.reader.start()
        self.listener = threading.Thread(target=self._listen, args=[self.process.stderr], daemon=True)
        self.listener.start()

    def ask(self, text: str, seconds: float, last: bool) -> bytes:
        """Its answer: all that it says until it ends, or, unless this is the last case, a line."""
        threading.Thread(target=self._write, args=(text.encode("utf-8", "surrogatepass") + b"\n", last)).start()
        answer, late = b"", threading.Event()
        timer = threading.Timer(seconds, self._stop, [late])
        timer.start()
        try:
            while (line := self.lines.get()) is not None:
                answer += line
                if len(answer) > MAX_ANSWER:
                    raise Unusable("too_much", limit=MAX_ANSWER // MEGABYTE)
                if not last and line.endswith(b"\n"):
                    return answer
            code = self.process.wait()
        finally:
            timer.cancel()
        if late.is_set():
            raise Unusable("late", seconds=f"{seconds:g}")
        if answer.strip():
            return answer
        self.listener.join(PAUSE)  # what it has started may go on speaking
        lines = self.said.decode("utf-8", "replace").strip().splitlines()
        # Some say first why they fail (Go, Java) and some last (Python); between them are places in their source.
        said = " … ".join(dict.fromkeys(line.strip()[:MAX_SAID] for line in (*lines[:1], *lines[-1:])))
        raise Unusable("ended", code=code, said=said)

    def _write(self, data: bytes, last: bool) -> None:
        stdin = self.process.stdin
        assert stdin
        with contextlib.suppress(OSError, ValueError):  # it has ended, or does not want to hear
            stdin.write(data)
            stdin.flush()
        if last:
            with contextlib.suppress(OSError):
                stdin.close()

    def _read(self, stream: IO[bytes]) -> None:
        while line := stream.readline(CHUNK):
            self.lines.put(line)
        self.lines.put(None)

    def _listen(self, stream: IO[bytes]) -> None:
        while data := stream.read1(CHUNK):  # type: ignore[attr-defined]
            self.said = (self.said + data)[-CHUNK:]

    def _stop(self, late: threading.Event) -> None:
        late.set()
        self.end()

    def end(self) -> None:
        """End it and what it has started, and read nothing more."""
        stdin = self.process.stdin
        with contextlib.suppress(OSError, ValueError):
            if stdin:
                stdin.close()
        if self.process.poll() is None:
            with contextlib.suppress(OSError):
                os.killpg(self.process.pid, signal.SIGKILL) if hasattr(os, "killpg") else self.process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(PAUSE)
        for _ in range(READS):  # the reader may be waiting to hand on what nobody wants
            self.reader.join(0.01)
            if not self.reader.is_alive():
                break
            with contextlib.suppress(queue.Empty):
                self.lines.get_nowait()
        with contextlib.suppress(queue.Full):
            self.lines.put_nowait(None)  # to whoever still waits for an answer


def _parsed(text: bytes) -> Any:
    try:
        return json.loads(text.decode("utf-8-sig"), parse_float=str, parse_constant=_no_number)
    except UnicodeDecodeError:
        raise Unusable("not_utf8") from None
    except RecursionError:
        raise Unusable("malformed", name="JSON") from None
    except ValueError:
        start = text[:40].decode("utf-8", "replace").strip()
        raise Unusable("not_json", text=start) from None


def _no_number(name: str) -> None:
    raise ValueError(name)
