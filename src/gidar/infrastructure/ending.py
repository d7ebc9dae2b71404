"""Signals that ask a process to end: it ends as by an exception, so that nothing temporary is left behind."""

import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from typing import TypeVar

NAMES = ("SIGTERM", "SIGHUP")  # the latter is none of Windows

MOMENT = 0.01  # seconds, in which a deletion or a fork is over

Work = TypeVar("Work")
Made = TypeVar("Made")


class Ended(SystemExit):
    """A signal asked this process to end; code is what shells make of that, 128 and the number of the signal."""


def end_by_signals() -> None:
    """Raise Ended when a signal asks this process to end, unless it is to be ignored, as under nohup.

    The processes that this one has started are asked, too, and further signals do not disturb what is tidied up.
    """
    for number in _numbers():
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _end)


def not_lost(unraisable: "sys.UnraisableHookArgs") -> None:
    """A sys.unraisablehook that is silent, but keeps a request to end: where an object is being deleted, or a process
    is forked, Python drops whatever is raised, so that it is raised again a moment later.
    """
    error = unraisable.exc_value
    if isinstance(error, (Ended, KeyboardInterrupt)) and hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, partial(_again, error))
        signal.setitimer(signal.ITIMER_REAL, MOMENT)


def done(work: Callable[[Work], Made], job: Work) -> Made:
    """What work makes of a job. A process that is asked to end meanwhile does so, with no job after it."""
    try:
        return work(job)
    except Ended as end:
        os._exit(int(str(end.code)))


def _end(number: int, frame: object) -> None:
    for other in _numbers():
        signal.signal(other, signal.SIG_IGN)
    if processes := sys.modules.get("multiprocessing"):
        for process in processes.active_children():
            process.terminate()
    raise Ended(128 + number)


def _again(error: BaseException, number: int, frame: object) -> None:
    raise error


def _numbers() -> list[int]:
    return [getattr(signal, name) for name in NAMES if hasattr(signal, name)]
