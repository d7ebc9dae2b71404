"""Standard output and error: what fails in them is known by its name, and known once."""

import os
import sys
from io import BufferedWriter, FileIO, TextIOWrapper
from typing import Any

STANDARD_OUTPUT = "<stdout>"
"""What an OSError has as its filename that comes of standard output; told by identity, since files may be called so."""


class _Named(FileIO):
    """Standard output, unbuffered: its faults bear its name, which those of the system do not."""

    def write(self, data: Any, /) -> int:
        try:
            return super().write(data)
        except OSError as error:
            raise type(error)(error.errno, error.strerror, STANDARD_OUTPUT) from None


def prepare() -> None:
    """Have both streams write UTF-8; one that the caller has closed writes nowhere: nobody wants to hear."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.stdout = _named(sys.stdout)


def _named(stream: Any) -> Any:
    """The same stream with faults that bear its name; as it is where it is no file of the system, as in tests."""
    own: Any = sys.__stdout__
    binary = getattr(stream, "buffer", None)
    raw = getattr(binary, "raw", binary)  # unbuffered streams have none in between
    if stream is not own or type(raw) is not FileIO:
        return stream
    return TextIOWrapper(
        BufferedWriter(_Named(raw.fileno(), "wb", closefd=False)),
        encoding="utf-8",
        errors="backslashreplace",
        line_buffering=stream.line_buffering or raw is binary,  # unbuffered: who reads along gets every line at once
    )


def give_up(stream: Any) -> None:
    """Write no more into a stream that takes nothing, also of what it still holds when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
