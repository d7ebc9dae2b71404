"""The result as JSON, as spec/result.schema.json describes it."""

import json
from collections.abc import Iterator
from typing import Any

from ..errors import InputError
from ..findings import Result
from ..report import Report
from .summary import Summary


class Json:
    """One JSON document for the whole run."""

    def __init__(self, lang: str, show_all: bool, strict: bool) -> None:
        self.lang = lang
        self.summary = Summary()
        self.reports: list[dict[str, Any]] = []

    def result(self, result: Result, report: Report) -> Iterator[str]:
        """Nothing yet: the document is printed at the end."""
        self.summary.add(result)
        self.reports.append(result.to_dict(self.lang))
        yield from ()

    def end(self, unreadable: list[InputError]) -> Iterator[str]:
        """The document."""
        from .. import __version__

        document = {
            "result_version": 1,
            "gidar": __version__,
            "valid": self.summary.valid == self.summary.reports and not unreadable,
            "reports": self.reports,
            "unreadable": [{"source": error.source, "message": error.message(self.lang)} for error in unreadable],
            "summary": self.summary.to_dict(),
        }
        yield json.dumps(document, ensure_ascii=False, indent=1)
