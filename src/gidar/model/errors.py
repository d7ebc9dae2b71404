"""What stops the work, as opposed to what is wrong with a report."""

import os
from functools import partial
from typing import Any

from .disk import no_space
from .display import quoted
from .form import Lang, spoken
from .words import sentence


class InputError(Exception):
    """An input that cannot be read as a report: exit code 2 on the command line.

    key names the fault (one of errors in words.yaml); source is the input. A detail may be a text in each language.
    """

    def __init__(self, key: str, source: str, **details: Any) -> None:
        super().__init__(key, source, details)
        self.key, self.source, self.details = key, source, details

    def __reduce__(self) -> tuple[object, ...]:
        """As it is sent from one process to another."""
        return partial(InputError, **self.details), (self.key, self.source)

    def message(self, lang: Lang = "zh") -> str:
        """The fault in one line, "zh" or "en"."""
        spoken(lang)
        said = {name: one[lang] if isinstance(one, dict) else one for name, one in self.details.items()}
        return sentence(f"errors.{self.key}", lang, **said)

    def line(self, lang: Lang = "zh", after: "InputError | None" = None) -> str:
        """Source, where there is one, and fault; where the one before it has the same, that it is the same."""
        text = self.message(lang)
        if after and self.source and after.message(lang) == text:
            text = sentence("errors.same", lang)
        return (quoted(self.source, 200) + sentence("punctuation.colon", lang) if self.source else "") + text

    def __str__(self) -> str:
        """Source, where there is one, and fault, in English."""
        return self.line("en")


class contained:
    """Hold a fault of our own to the input that it came up with: the other inputs go on, and this one is named.

    Raises InputError in place of what nobody expected; with GIDAR_DEBUG in the environment that itself. It is no
    generator, which would take longer than a rule with every report.
    """

    def __init__(self, source: str) -> None:
        self._source = source

    def __enter__(self) -> None:
        """Nothing is done before."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """See above."""
        if error is None or isinstance(error, InputError) or not isinstance(error, Exception):
            return
        if isinstance(error, MemoryError):
            raise InputError("no_memory", self._source) from None
        if no_space(error):
            raise InputError("no_space", self._source) from None
        if not os.environ.get("GIDAR_DEBUG"):
            raise InputError("unexpected", self._source, fault=fault_of(error)) from error


def fault_of(error: BaseException) -> str:
    """What nobody expected, in one short line, with the module and line that it came up in."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f" @ {trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}" if trace else ""
    return quoted(f"{type(error).__name__}: {error}"[:200], 200) + place
