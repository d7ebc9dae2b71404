"""What stops the work, as opposed to what is wrong with a report."""

from functools import partial
from typing import Any

from .display import quoted
from .form import Lang, spoken
from .words import sentence


class InputError(Exception):
    """An input that cannot be read as a report: exit code 2 on the command line.

    key names the fault (one of errors in words.yaml), source says which input.
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
        return sentence(f"errors.{self.key}", lang, **self.details)

    def line(self, lang: Lang = "zh") -> str:
        """Source, where there is one, and fault."""
        spoken(lang)
        source = quoted(self.source, 200) + sentence("punctuation.colon", lang) if self.source else ""
        return source + self.message(lang)

    def __str__(self) -> str:
        """Source, where there is one, and fault, in English."""
        return self.line("en")
