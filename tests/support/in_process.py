"""A command of gidar, run by the function behind it, in this process."""

import contextlib
import io
import signal

from gidar.cli import main
from gidar.model.words import texts

_FAULTS = (texts("cli")["internal"], texts("errors")["unexpected"], texts("errors")["no_memory"])
INTERNAL = tuple(text.partition("{")[0] for fault in _FAULTS for text in fault.values())
"""How the sentences begin that say that the program has failed."""


def called(*arguments: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2)]
    interruption = signal.getsignal(signal.SIGINT)
    with contextlib.redirect_stdout(streams[0]), contextlib.redirect_stderr(streams[1]):
        try:
            code = main([*arguments])
        except SystemExit as end:
            code = int(end.code or 0)
        finally:
            signal.signal(signal.SIGINT, interruption)
    texts = []
    for stream in streams:
        stream.seek(0)
        texts.append(io.TextIOWrapper(stream.detach(), encoding="utf-8").read())
    return code, texts[0], texts[1]
