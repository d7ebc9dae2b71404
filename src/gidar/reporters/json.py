"""The result as JSON, as spec/result.schema.json describes it."""

import json
from collections.abc import Iterator
from typing import Any

from ..model.errors import InputError
from ..model.form import Lang
from ..model.report import Report
from ..model.result import Result
from . import Reporter
from .summary import Summary


class JsonReporter(Reporter):
    """One JSON document for the whole run, printed as it grows."""

    between = ","
    repairs = True

    def __init__(self, lang: Lang, show_all: bool, strict: bool) -> None:
        self.lang = lang

    def begin(self) -> Iterator[str]:
        """The head of the document."""
        from ..model.version import __version__

        head = _lines({"result_version": 2, "gidar": __version__, "lang": self.lang, "reports": []}, 0)
        yield head.removesuffix("]\n}")

    def result(self, result: Result, report: Report | None) -> Iterator[str]:
        """The record of one report."""
        yield _lines(result.to_dict(self.lang), 2)

    def end(self, summary: Summary, unreadable: list[InputError]) -> Iterator[str]:
        """The rest of the document."""
        rest = {
            "unreadable": [unreadable_record(error, self.lang) for error in unreadable],
            "summary": summary.to_dict(),
            "valid": summary.valid == summary.reports and not unreadable,
        }
        yield " ]," + _lines(rest, 0).removeprefix("{")


class JsonSummaryReporter(JsonReporter):
    """The document without the records of the reports."""

    between = ""
    repairs = False

    def result(self, result: Result, report: Report | None) -> Iterator[str]:
        """Nothing: it is counted."""
        yield from ()


def unreadable_record(error: InputError, lang: Lang) -> dict[str, str]:
    """An input that could not be read, as in result.schema.json."""
    return {"source": error.source, "message": error.message(lang)}


def _lines(value: Any, depth: int) -> str:
    """JSON on lines of its own, as far in as depth."""
    margin = " " * depth
    return margin + json.dumps(value, ensure_ascii=False, indent=1).replace("\n", f"\n{margin}")
