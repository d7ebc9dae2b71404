"""Processes that do the work, one request at a time each; one that takes too long, or dies, gives way to a new one."""

import asyncio
import multiprocessing
import queue
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from tempfile import TemporaryDirectory
from typing import Any

from .work import serve

SPAWN = multiprocessing.get_context("spawn")  # there are threads here, and a copy of them would be none
PAUSE = 2.0  # seconds that a process has to end by itself


class TooLong(Exception):
    """A request took too long; its process was ended."""


class Died(Exception):
    """The process ended while it was at work, perhaps for lack of memory."""


class Slot:
    """A place for one process, which is started when there is something to do."""

    def __init__(self, replaced: Callable[[], None]) -> None:
        """replaced is told when a process was ended or had died."""
        self._process: BaseProcess | None = None
        self._folder: TemporaryDirectory[str] | None = None
        self._connection: Connection[Any, Any] | None = None
        self._replaced = replaced

    def start(self) -> Connection:
        """Have a process, and give the connection to it."""
        if self._connection is None or self._process is None or not self._process.is_alive():
            self.end()
            self._connection, theirs = SPAWN.Pipe()
            self._folder = TemporaryDirectory(prefix="gidar-", ignore_cleanup_errors=True)
            self._process = SPAWN.Process(target=serve, args=(theirs, self._folder.name), daemon=True)
            self._process.start()
            theirs.close()
        return self._connection

    def ask(self, call: bytes, seconds: float) -> bytes:
        """What the process answers. Raises TooLong or Died; the next one is asked of a new process then."""
        try:
            connection = self.start()
            connection.send_bytes(call)
            if connection.poll(seconds):
                return connection.recv_bytes()
        except (EOFError, OSError):
            self.end()
            self._replaced()
            raise Died from None
        self.end()
        self._replaced()
        raise TooLong

    def end(self) -> None:
        """End the process and what waits for it, and remove what it was at."""
        if self._connection is not None:
            with suppress(OSError):
                self._connection.close()
        if self._process is not None:
            self._process.kill()
            self._process.join(PAUSE)
        if self._folder is not None:
            self._folder.cleanup()
        self._process = self._connection = self._folder = None


class Slots:
    """Several such places, each with a thread that waits for its answer."""

    def __init__(self, processes: int, seconds: float, replaced: Callable[[], None]) -> None:
        self._seconds = seconds
        self._slots = [Slot(replaced) for _ in range(processes)]
        self._free: queue.SimpleQueue[Slot] = queue.SimpleQueue()
        for slot in self._slots:
            self._free.put(slot)
        self._threads = ThreadPoolExecutor(processes, "gidar")

    async def ask(self, call: bytes) -> bytes:
        """What some process answers, when one is free. Raises TooLong or Died."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._ask, call)

    def start(self) -> None:
        """Have all processes, so that the first requests do not wait for them."""
        for slot in self._slots:
            slot.start()

    def end(self) -> None:
        """End all processes."""
        self._threads.shutdown(wait=True, cancel_futures=True)
        for slot in self._slots:
            slot.end()

    def _ask(self, call: bytes) -> bytes:
        slot = self._free.get()
        try:
            return slot.ask(call, self._seconds)
        finally:
            self._free.put(slot)
