"""Results as JSON Lines: the record of one report a line, as $defs/line of spec/result.schema.json describes it."""

import json
from collections.abc import Iterator
from typing import Any

from ..model.errors import InputError
from ..model.form import Lang
from ..model.report import Report
from ..model.result import Result
from . import Reporter
from .json import unreadable_record
from .summary import Summary


class JsonLinesReporter(Reporter):
    """One line a report, and one for each input that could not be read."""

    repairs = True

    def __init__(self, lang: Lang, show_all: bool, strict: bool) -> None:
        self.lang = lang

    def result(self, result: Result, report: Report | None) -> Iterator[str]:
        """The record of one report."""
        yield _line(result.to_dict(self.lang))

    def end(self, summary: Summary, unreadable: list[InputError]) -> Iterator[str]:
        """Inputs that could not be read."""
        yield from (_line(unreadable_record(error, self.lang)) for error in unreadable)


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
