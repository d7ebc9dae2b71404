"""From results to text: one class a format, none of them prints or decides an exit code."""

from collections.abc import Iterator
from typing import Protocol

from ..errors import InputError
from ..findings import Result
from .github import GitHub
from .json import Json
from .text import Text

__all__ = ["FORMATS", "Reporter"]


class Reporter(Protocol):
    """Turns results into lines as they come."""

    def __init__(self, lang: str, show_all: bool) -> None: ...

    def result(self, result: Result) -> Iterator[str]:
        """The lines for one report."""

    def end(self, unreadable: list[InputError]) -> Iterator[str]:
        """The lines after the last report."""


FORMATS: dict[str, type[Reporter]] = {"text": Text, "json": Json, "github": GitHub}
